"""The price notes: every price that is known in one table, with the course of each part as a small line."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QMenu, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesplanner.domain.prices import Priced, PriceSort, course
from salesplanner.domain.quotes import PriceItem, PriceKind, PriceNote
from salesplanner.report import quotewords
from salesplanner.ui.forms.quotes.priceforms import edit_price
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, EmptyState, PlainLabel, Segmented, boxed, button, column, fit, row
from salesplanner.ui.kit.records import RECORD_ROLE, Column, RecordTable
from salesplanner.ui.kit.saving import save_list
from salesplanner.ui.kit.searching import matching
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_COURSE = 9  # the column of the small line
_DELETABLE = (PriceSort.SUPPLIER, PriceSort.COMPETITOR, PriceSort.LISTED)


class PriceBook(dialogs.Dialog):
    """Search, look, add, mend, take in, give out."""

    def __init__(self, parent: QWidget, workspace: Workspace, text: str = "") -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # it listens to changes
        self._workspace = workspace
        self._store = workspace.store
        self._words = workspace.words
        self.courses: dict[tuple[PriceSort, str, str], list[Decimal]] = {}
        self._book: list[Priced] = []
        self._told: list[str] = []
        self.setWindowTitle(self.tr("Price notes"))
        self.search = Line(self.tr("Item, specification, supplier, client, source"))
        self.search.setClearButtonEnabled(True)
        self.search.setAccessibleName(self.tr("Search"))
        self.search.setText(text)
        self.search.textChanged.connect(lambda _: self._show())
        sorts = [(each, quotewords.sort(each, self._words)) for each in PriceSort]
        self.sorts = Segmented([("all", self.tr("All")), *sorts], lambda _: self._show())
        self.count = PlainLabel("", "muted")
        self.table = self._make_table()
        self.setLayout(self._lay_out())
        workspace.changed.connect(self._on_changed)
        self.refresh()
        fit(self, px(1140), px(660))
        self.search.setFocus()

    def _lay_out(self) -> Any:
        icon = self._workspace.theme.icon
        self.add_button = button(self.tr("Add"), icon("plus"))
        menu = QMenu(self.add_button)
        menu.addAction(self.tr("Supplier's offer…"), lambda: self.add(PriceSort.SUPPLIER))
        menu.addAction(self.tr("Competitor's price…"), lambda: self.add(PriceSort.COMPETITOR))
        menu.addAction(self.tr("Line of my list…"), lambda: self.add(PriceSort.LISTED))
        self.add_button.setMenu(menu)
        self.edit_button = button(self.tr("Open…"), icon("pencil"), on_click=self._open_selected)
        self.delete_button = button(
            self.tr("Delete"), icon("trash-2"), on_click=lambda: self.delete(self.table.selected())
        )
        self.import_button = button(self.tr("Paste or import…"), icon("upload"), on_click=self.take_in)
        self.export_button = button(self.tr("Export…"), icon("download"), on_click=self.export)
        close = button(self.tr("Close"), on_click=self.accept)
        head = row(self.search, self.sorts, self.count, spacing=12)
        head.setStretch(0, 1)
        foot = row(self.add_button, self.edit_button, self.delete_button, STRETCH, self.import_button,
                   self.export_button, close, spacing=8)  # fmt: skip
        return column(boxed(head), self.table, boxed(foot), margins=16, spacing=12)

    def _make_table(self) -> RecordTable:
        words, today = self._words, self._workspace.today()
        price = lambda minor: quotewords.price(minor, words)  # noqa: E731
        stale = self.tr("Needs a fresh price")
        first = button(self.tr("Paste or import…"), self._workspace.theme.icon("upload"), on_click=self.take_in)
        self._empty = EmptyState(self.tr("No prices yet. Paste a supplier's list, or add one offer"), first)
        columns = [
            Column(title=self.tr("Kind"), text=lambda p: quotewords.sort(p.sort, words), width=98),
            Column(title=self.tr("Item"), text=lambda p: p.item, width=130),
            Column(title=self.tr("Specification"), text=lambda p: p.spec, width=110),
            Column(title=self.tr("Supplier, client"), text=lambda p: p.who, width=130),
            Column(title=self.tr("Price"), text=lambda p: price(p.price), sort=lambda p: p.price, right=True, width=86),
            Column(title=self.tr("Unit"), text=lambda p: p.unit, width=46),
            Column(
                title=self.tr("Date"),
                text=lambda p: words.day(p.day, today) if p.day else "",
                sort=lambda p: p.day,
                width=98,
            ),
            Column(
                title=self.tr("Fresh?"),
                text=lambda p: stale if p.is_stale(today) else "",
                tone=lambda p: "risk",
                width=90,
            ),
            Column(
                title=self.tr("My limit"), text=lambda p: price(p.lowest), sort=lambda p: p.lowest, right=True, width=78
            ),
            Column(title=self.tr("Course"), text=self._course_said, sort=lambda p: len(self.course_of(p)), width=96),
            Column(title=self.tr("Source and note"), text=lambda p: self._about(p), width=150),
        ]
        table = RecordTable(columns, self._workspace, empty=self._empty, name="prices", label=self.tr("Price notes"))
        table.view.setItemDelegateForColumn(_COURSE, _Course(self))
        table.opened.connect(self.show_price)
        table.deleted.connect(self.delete)
        table.chosen.connect(lambda _: self._show_buttons())
        return table

    # --- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the prices, and show those that are asked for."""
        self._book = self._store.price_memory.book()
        self._told = [_told(each) for each in self._book]
        self.courses = course(self._book)
        self._show()

    def _show(self) -> None:
        sort, text = self.sorts.value(), self.search.text().strip()
        wanted = self._found(text) if text else self._book
        shown = [each for each in wanted if sort in ("all", each.sort)]
        self.table.show_records(shown)
        self.count.setText(self.tr("%n price(s)", "", len(shown)))
        self._empty.say(
            self.tr("Nothing found for “{text}”").format(text=text)
            if self._book
            else self.tr("No prices yet. Paste a supplier's list, or add one offer")
        )
        if shown and not self.table.selected():
            self.table.select(shown[0].id)
        self._show_buttons()

    def _found(self, text: str) -> list[Priced]:
        """Those with all words somewhere, or whose item sounds like the text."""
        words = text.casefold().split()
        names = list(enumerate({each.item: None for each in self._book}))
        sounds = {name for _, name in matching(names, text)}
        return [
            each
            for each, told in zip(self._book, self._told, strict=True)
            if each.item in sounds or all(word in told for word in words)
        ]

    def course_of(self, priced: Priced) -> list[Decimal]:
        """The prices of the part from this kind of source, the oldest first."""
        return self.courses.get((priced.sort, priced.item, priced.spec), [])

    def _course_said(self, priced: Priced) -> str:
        """The course in words, for a screen reader and for one price alone."""
        prices = self.course_of(priced)
        if len(prices) < 2:
            return ""
        first, last = quotewords.price(prices[0], self._words), quotewords.price(prices[-1], self._words)
        return f"{first} → {last}"

    def _about(self, priced: Priced) -> str:
        tax = "" if priced.tax_included else self.tr("without tax")
        return " · ".join(filter(None, (priced.source, tax, priced.note)))

    def _show_buttons(self) -> None:
        selected = self.table.selected()
        self.edit_button.setEnabled(bool(selected))
        self.delete_button.setEnabled(any(each.sort in _DELETABLE for each in selected))

    def _on_changed(self, change: Any) -> None:
        if {"quote", "quote_line", "price_item", "price_note", "supplier", "client"} & set(change.touched):
            self.refresh()

    def _open_selected(self) -> None:
        if selected := self.table.selected():
            self.show_price(selected[0])

    # --- doing --------------------------------------------------------------------------------------------------

    def show_price(self, priced: Priced) -> None:
        """Open what is behind a price: its quote, its note, its line of the list."""
        if priced.sort is PriceSort.QUOTED:
            self._workspace.asked.emit("quote", priced.quote_id or 0)
        elif priced.sort is PriceSort.LISTED:
            edit_price(self, self._workspace, self._store.price_items.get(priced.record_id))
        else:
            edit_price(self, self._workspace, self._store.price_notes.get(priced.record_id))

    def add(self, sort: PriceSort) -> None:
        """Ask for a price, of the part at hand where there is one."""
        selected = self.table.selected()
        like = selected[0] if selected and self.search.text().strip() else None
        part = (
            {"item": like.item, "spec": like.spec, "unit": like.unit} if like else {"item": self.search.text().strip()}
        )
        if sort is PriceSort.LISTED:
            edit_price(self, self._workspace, PriceItem(**part))
            return
        note = PriceNote(kind=PriceKind(sort.value), price=Decimal(0), day=self._workspace.today(), **part)  # type: ignore[arg-type]
        edit_price(self, self._workspace, note)

    def delete(self, priced: Sequence[Priced]) -> None:
        """Move offers, competitors' prices and lines of the list to Recently deleted; what was quoted stays."""
        wanted = [each for each in priced if each.sort in _DELETABLE]
        if not wanted:
            self._workspace.notice(self.tr("What was quoted stays with its quote"), False)
            return

        def work() -> None:
            with self._store.change("price_note deleted"):
                for each in wanted:
                    listed = each.sort is PriceSort.LISTED
                    records: Any = self._store.price_items if listed else self._store.price_notes
                    records.delete(each.record_id)

        if self._workspace.did(work):
            self._workspace.notice(self.tr("%n price(s) deleted", "", len(wanted)))

    def take_in(self) -> None:
        """Prices from a spreadsheet."""
        from salesplanner.ui.forms.quotes.priceimport import import_prices

        sort = self.sorts.value()
        import_prices(self, self._workspace, sort if sort in _DELETABLE else PriceSort.SUPPLIER)

    def export(self) -> None:
        """What is shown into a file."""
        from salesplanner.exchange import lists, prices

        shown = [self.table.model.record(place) for place in range(self.table.model.rowCount())]
        made, language = prices.sheet(shown, self._words, self._workspace.today()), self._workspace.language
        name = self.tr("Price notes")
        save_list(self, self._workspace, self.windowTitle(), name, lambda path: lists.write_sheet(made, path, language))


def _told(priced: Priced) -> str:
    return " ".join((priced.item, priced.spec, priced.who, priced.source, priced.note)).casefold()


class _Course(QStyledItemDelegate):
    """Draws the course of a price as a small line, its last price as a dot."""

    def __init__(self, book: PriceBook) -> None:
        super().__init__(book)
        self._book = book

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """The cell without its words, and the line in their place."""
        self.initStyleOption(option, index)
        option.text = ""  # type: ignore[attr-defined]
        widget = option.widget  # type: ignore[attr-defined]
        widget.style().drawControl(widget.style().ControlElement.CE_ItemViewItem, option, painter, widget)
        prices = self._book.course_of(index.data(RECORD_ROLE))[-24:]
        if len(prices) < 2:
            return
        theme = self._book._workspace.theme
        room = QRectF(option.rect).adjusted(10, 9, -12, -9)  # type: ignore[attr-defined]
        low, high = min(prices), max(prices)
        step = room.width() / (len(prices) - 1)
        points = [
            QPointF(
                room.left() + place * step,
                room.center().y()
                if high == low
                else room.bottom() - float((price - low) / (high - low)) * room.height(),
            )
            for place, price in enumerate(prices)
        ]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(theme.accent), 1.5))
        painter.drawPolyline(QPolygonF(points))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawEllipse(points[-1], 2.5, 2.5)
        painter.restore()
