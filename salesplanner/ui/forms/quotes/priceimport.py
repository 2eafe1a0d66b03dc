"""Prices from a spreadsheet, copied or in a file: looked through first, then taken as a whole or not at all."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from salesplanner.domain.prices import PriceSort
from salesplanner.domain.problems import Problem
from salesplanner.domain.quotes import PriceItem, PriceNote
from salesplanner.exchange import prices
from salesplanner.exchange.source import SourceTable
from salesplanner.report import quotewords
from salesplanner.store.prices import Heard
from salesplanner.ui.forms.importing.small import Row, SmallImport
from salesplanner.ui.kit.fields import ChoiceField
from salesplanner.ui.kit.layout import muted
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

translate = QCoreApplication.translate


class PriceImport(SmallImport):
    """A row for each price; as long as one is wrong, none is taken."""

    values = (4, 5)

    def __init__(self, parent: QWidget | None, workspace: Workspace, sort: PriceSort = PriceSort.SUPPLIER) -> None:
        super().__init__(parent, workspace, translate("PriceImport", "Prices from a spreadsheet"))
        self._heard: tuple[Heard, ...] = ()
        self._looked_at: SourceTable | None = None
        sorts = [each for each in PriceSort if each is not PriceSort.QUOTED]
        self.sort = ChoiceField([(each, quotewords.sort(each, workspace.words)) for each in sorts])
        self.sort.call(self.tr("These are"))
        self.sort.combo.setMinimumWidth(px(130))
        self.sort.set_value(sort if sort in sorts else PriceSort.SUPPLIER)
        self.sort.edited.connect(self.look)
        self.lay_out("prices", self._hint(), self._titles(), muted(self.tr("These are")), self.sort)

    def _hint(self) -> str:
        if self.sort.value() is PriceSort.LISTED:
            return self.tr(
                "Columns: item, specification, unit, price, my limit, valid until, note; with headers in any order, without them in this one"
            )
        return self.tr(
            "Columns: item, specification, supplier, price, unit, date, source, note; with headers in any order, without them in this one"
        )

    def _titles(self) -> list[tuple[str, int]]:
        return [
            (self.tr("Row"), 46),
            (self.tr("Item"), 120),
            (self.tr("Specification"), 100),
            (self.tr("Supplier"), 100),
            (self.tr("Price"), 80),
            (self.tr("My limit"), 76),
            (self.tr("Unit"), 46),
            (self.tr("Date"), 86),
            (self.tr("Valid until"), 86),
            (self.tr("What is wrong"), 150),
        ]

    def show_table(self, table: SourceTable) -> None:
        """Show each price that would come in, and each row that is wrong."""
        if table is not self._looked_at and prices.is_own_list(table):
            self.sort.set_value(PriceSort.LISTED)  # taken for a supplier's, the limits would be lost
        self._looked_at = table
        self.hint.setText(self._hint())
        order = self.order.value()
        found = prices.of_table(table, self.sort.value(), self._workspace.today(), "" if order == "auto" else order)
        words = self._workspace.words
        faults = [
            Row(-each.row, (str(each.row), *[""] * 8, said), True)
            for each in found.faults
            if (said := self.told(each.problem).partition("：" if words.zh else ": ")[2])
        ]
        shown = [self._row(number, each) for number, each in found.heard]
        self._heard = () if found.faults else tuple(each for _, each in found.heard)
        self.rows.show_records([*faults, *shown])
        wrong = self.tr(
            "%n row(s) cannot be taken. Mend them in the spreadsheet and read it again: all or nothing",
            "",
            len(found.faults),
        )
        self.say([wrong] if found.faults else [])
        self.take_button.setText(self.tr("Take %n price(s)", "", len(found.heard)))
        self.take_button.setEnabled(bool(self._heard))

    def refuse(self, problem: Problem) -> None:
        """Say why nothing can be read at all."""
        self._heard = ()
        super().refuse(problem)

    def told(self, problem: Problem) -> str:
        """The problem, its columns called as above."""
        return super().told(self._named(problem))

    def _named(self, problem: Problem) -> Problem:
        """The problem with the column by its name instead of its key."""
        names = {
            "item": self.tr("Item"),
            "price": self.tr("Price"),
            "day": self.tr("Date"),
            "valid_until": self.tr("Valid until"),
        }
        facts = {
            key: names.get(str(value), value) if key in ("field", "column") else value
            for key, value in problem.facts.items()
        }
        return Problem(problem.kind, **facts)

    def _row(self, number: int, heard: Heard) -> Row:
        words, record = self._workspace.words, heard.record
        price = quotewords.price(record.price, words)
        lowest = quotewords.price(record.lowest, words) if isinstance(record, PriceItem) else ""
        day, who = (
            (record.day.isoformat(), heard.supplier or record.rival) if isinstance(record, PriceNote) else ("", "")
        )
        until = record.valid_until.isoformat() if record.valid_until else ""
        return Row(number, (str(number), record.item, record.spec, who, price, lowest, record.unit, day, until, ""))

    # --- out ----------------------------------------------------------------------------------------------------

    def take(self) -> None:
        """Keep them all as one change."""
        kept = self._workspace.do(self._workspace.store.price_memory.take, self._heard)
        if kept is None:
            return
        text = self.tr("%n price(s) taken over", "", kept.added)
        if kept.known:
            text += self._workspace.words.bracket(self.tr("%n was there already", "", kept.known))
        self._workspace.notice(text, bool(kept.added))
        self.accept()


def import_prices(parent: QWidget, workspace: Workspace, sort: PriceSort) -> None:
    """Show the dialog."""
    dialog = PriceImport(parent, workspace, sort)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.exec()
