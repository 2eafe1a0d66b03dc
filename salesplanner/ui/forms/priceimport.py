"""Prices from a spreadsheet, copied or in a file: looked through first, then taken as a whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salesplanner.domain.prices import PriceSort
from salesplanner.domain.problems import Problem
from salesplanner.domain.quotes import PriceItem, PriceNote
from salesplanner.exchange import prices
from salesplanner.exchange.source import SourceTable
from salesplanner.report import quotewords
from salesplanner.store.prices import Heard
from salesplanner.ui.forms.importing_words import orders
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import ChoiceField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it would come in, or what is wrong with it."""

    id: int
    texts: tuple[str, ...]
    fault: str = ""


class PriceImport(dialogs.Dialog):
    """Paste or open, look, take."""

    def __init__(self, parent: QWidget, workspace: Workspace, sort: PriceSort = PriceSort.SUPPLIER) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._table: SourceTable | None = None
        self._heard: tuple[Heard, ...] = ()
        self.setWindowTitle(self.tr("Prices from a spreadsheet"))
        words, icon = workspace.words, workspace.theme.icon
        sorts = [each for each in PriceSort if each is not PriceSort.QUOTED]
        self.sort = ChoiceField([(each, quotewords.sort(each, words)) for each in sorts])
        self.sort.call(self.tr("These are"))
        self.sort.set_value(sort if sort in sorts else PriceSort.SUPPLIER)
        self.order = ChoiceField(orders(words))
        self.order.call(self.tr("Dates"))
        self.sort.edited.connect(self._read)
        self.order.edited.connect(self._read)
        for each, width in ((self.sort, 130), (self.order, 170)):
            each.combo.setMinimumWidth(px(width))
        self.paste_button = button(self.tr("Paste"), icon("copy"), on_click=self.paste)
        self.open_button = button(self.tr("From a file…"), icon("folder-open"), on_click=self._ask_file)
        hint = self.tr(
            "Columns: item, specification, supplier, price, unit, date, source, note; with headers in any order, without them in this one"
        )
        self.said = PlainLabel("", "fault", wrap=True)
        self.said.hide()
        self.rows = RecordTable(
            [_column(title, place, width) for place, (title, width) in enumerate(self._titles())],
            workspace,
            empty=self.tr("Copy rows in your spreadsheet and press Paste, or take a file"),
            name="priceimport",
            label=self.windowTitle(),
        )
        self.rows.show_records([])
        self.take_button = button(self.tr("Take over"), primary=True, on_click=self.take)
        self.take_button.setEnabled(False)
        cancel = button(self.tr("Cancel"), on_click=self.reject)
        head = row(self.paste_button, self.open_button, 12, muted(self.tr("These are")), self.sort, 12,
                   muted(self.tr("Dates")), self.order, STRETCH, spacing=8)  # fmt: skip
        foot = row(STRETCH, cancel, self.take_button)
        self.setLayout(
            column(head, PlainLabel(hint, "hint", wrap=True), self.rows, self.said, foot, margins=16, spacing=10)
        )
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.paste)
        fit(self, px(940), px(560))

    def _titles(self) -> list[tuple[str, int]]:
        return [
            (self.tr("Row"), 50),
            (self.tr("Item"), 130),
            (self.tr("Specification"), 100),
            (self.tr("Supplier"), 110),
            (self.tr("Price"), 80),
            (self.tr("Unit"), 50),
            (self.tr("Date"), 90),
            (self.tr("What is wrong"), 160),
        ]

    # --- in -----------------------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Read what was copied."""
        from salesplanner.exchange import tables

        try:
            self._table = tables.read_pasted(QGuiApplication.clipboard().text(), "prices")
        except Problem as problem:
            self._refuse(problem)
            return
        self._read()

    def _ask_file(self) -> None:
        kinds = self.tr("Spreadsheets (*.xlsx *.xls *.ods *.csv *.tsv *.txt)")
        path = dialogs.open_path(self, self.windowTitle(), kinds)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a file."""
        from salesplanner.exchange import tables

        try:
            self._table = tables.read(path)
        except Problem as problem:
            self._refuse(problem)
            return
        self._read()

    def _read(self) -> None:
        """Look through the rows; as long as one is wrong, none is taken."""
        if self._table is None:
            return
        order = self.order.value()
        try:
            found = prices.of_table(
                self._table, self.sort.value(), self._workspace.today(), "" if order == "auto" else order
            )
        except Problem as problem:
            self._refuse(problem)
            return
        words = self._workspace.words
        faults = [
            _Row(-each.row, (str(each.row), *[""] * 6, said), said)
            for each in found.faults
            if (said := words.problem(self._named(each.problem)).partition("：" if words.zh else ": ")[2])
        ]
        shown = [self._row(number, each) for number, each in found.heard]
        self._heard = () if found.faults else tuple(each for _, each in found.heard)
        self.rows.show_records([*faults, *shown])
        wrong = self.tr(
            "%n row(s) cannot be taken. Mend them in the spreadsheet and read it again: all or nothing",
            "",
            len(found.faults),
        )
        self.said.setText(wrong if found.faults else "")
        self.said.setVisible(bool(found.faults))
        self.take_button.setText(self.tr("Take %n price(s)", "", len(found.heard)))
        self.take_button.setEnabled(bool(self._heard))

    def _refuse(self, problem: Problem) -> None:
        """Say why nothing can be read at all."""
        self._heard = ()
        self.rows.show_records([])
        self.said.setText(self._workspace.words.problem(self._named(problem)))
        self.said.show()
        self.take_button.setEnabled(False)

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

    def _row(self, number: int, heard: Heard) -> _Row:
        words, record = self._workspace.words, heard.record
        day = record.day.isoformat() if isinstance(record, PriceNote) else ""
        who = heard.supplier or (record.rival if isinstance(record, PriceNote) else "")
        price = quotewords.price(record.price, words)
        if isinstance(record, PriceItem) and record.lowest is not None:
            price += f" ≥ {quotewords.price(record.lowest, words)}"
        return _Row(number, (str(number), record.item, record.spec, who, price, record.unit, day, ""))

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


def _column(title: str, place: int, width: int) -> Column:
    return Column(
        title=title,
        text=lambda each: each.texts[place],
        sort=(lambda each: each.id) if place == 0 else None,
        width=width,
        right=place == 4,
        tone=lambda each: "overdue" if each.fault else "",
    )


def import_prices(parent: QWidget, workspace: Workspace, sort: PriceSort) -> None:
    """Show the dialog."""
    dialog = PriceImport(parent, workspace, sort)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.exec()
