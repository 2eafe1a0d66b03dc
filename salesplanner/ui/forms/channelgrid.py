"""The grid of a channel day: rows are channels, columns what each brought; conversion and the value of an order follow.

What a channel took by product has a grid of the same kind, whose rows are the products.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.shop import ASKED, RATES, ChannelDay, Part, Taken, by_product, figure_of
from salesplanner.domain.typed import parse_money
from salesplanner.report.shopwords import said
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.inputs import say_cut_cell
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: What a column holds: a part, or None for sales.
Column = Part | None
_COMPUTED = (Part.CONVERSION, Part.ORDER_VALUE)
#: What is told of a product, and what follows from it.
_OF_PRODUCT: tuple[Column, ...] = (Part.BUYERS, None)
_ON = QAbstractItemDelegate.EndEditHint.EditNextItem
_BACK = QAbstractItemDelegate.EndEditHint.EditPreviousItem
_ENTER = QAbstractItemDelegate.EndEditHint.SubmitModelCache
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LONGEST = 40
_TOTAL = re.compile(r"合计|总计|小计|总和|(?:grand |sub)?totals?|sum|all", re.IGNORECASE)


def read(text: str, column: Column) -> Decimal | None:
    """What was typed: a count, a share of percent as a fraction, sales in minor units; None for nothing. Raises Problem."""
    text = text.strip().replace("，", ",")
    if not text:
        return None
    if column is None:
        value = Decimal(parse_money(text))
    else:
        try:
            value = Decimal(text.removesuffix("%").replace(",", "").replace(" ", ""))
        except InvalidOperation:
            raise Problem(Kind.NOT_A_NUMBER, value=text) from None
        is_whole = value == value.to_integral_value() if value.is_finite() else False
        if not value.is_finite() or (text.endswith("%") and column not in RATES):
            raise Problem(Kind.NOT_A_NUMBER, value=text)
        if column in (Part.VISITORS, Part.BUYERS, Part.VIEWS, Part.SEARCH, Part.CLICKS) and not is_whole:
            raise Problem(Kind.NOT_A_NUMBER, value=text)
    high = Decimal(100) if column in RATES else Decimal(10**15)
    if not 0 <= value <= high:
        raise Problem(Kind.OUT_OF_RANGE, value=text, low=0, high="100%" if column in RATES else "10¹²")
    return value / 100 if column in RATES else value


def write(value: Decimal | int | None, column: Column) -> str:
    """A value as it stands in a cell."""
    if value is None:
        return ""
    if column is None:
        value = Decimal(value) / 100
    elif column in RATES:
        return f"{(Decimal(value) * 100).normalize():f}%"
    text = f"{Decimal(value):,f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


class ChannelGrid(QTableWidget):
    """Channels to type the figures of a day for; the last row adds them up. What is told by product is computed, not typed."""

    changed = Signal()
    products_asked = Signal(int)  # the row whose products are to be seen
    rows_asked = Signal(list)  # names that were pasted and have no row

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.columns: list[Column] = []
        self._computed: tuple[Part, ...] = _COMPUTED
        self.channels: list[str] = []
        self._products: dict[str, tuple[Taken, ...]] = {}
        self.faults: dict[tuple[int, int], Problem] = {}
        self.setAccessibleName(self.tr("Figures of the channels"))
        self.setProperty("grid", True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setTabKeyNavigation(False)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(px(40))
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(px(34))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit())
        self.itemChanged.connect(self._on_typed)
        self.verticalHeader().sectionDoubleClicked.connect(self.products_asked)

    # --- what it shows ------------------------------------------------------------------------------------------

    def show_day(self, channels: Sequence[str], optional: Sequence[Part], entries: dict[str, ChannelDay]) -> None:
        """Show these channels' figures; `optional` are the further columns."""
        self._products = {channel: entry.products for channel, entry in entries.items() if entry.products}
        self._show(channels, (*ASKED, None, *optional), _COMPUTED, entries)

    def show_products(self, products: Sequence[str], taken: Sequence[Taken]) -> None:
        """Show what was taken of these products."""
        told = {
            each.product: ChannelDay(
                each.product, {} if each.buyers is None else {Part.BUYERS: each.buyers}, each.sales
            )
            for each in taken
        }
        self._show(products, _OF_PRODUCT, (Part.ORDER_VALUE,), told)

    def taken(self) -> tuple[Taken, ...]:
        """What stands in the rows of products; those with nothing are left out."""
        found = (Taken(each.channel, each.sales, each.values.get(Part.BUYERS)) for each in self.entries())
        return tuple(each for each in found if not each.is_blank)

    def put_products(self, row: int, taken: Sequence[Taken]) -> None:
        """Let what a channel took be told by product, or no more: then its sums can be typed again."""
        entry = by_product(replace(self._entry(row), products=()), taken)
        self._products[entry.channel] = entry.products
        self.blockSignals(True)
        for place in self._of_products():
            column, item = self.columns[place], self.item(row, place)
            if item is not None:
                self.faults.pop((row, place), None)
                item.setText(write(entry.sales if column is None else entry.values.get(column), column))
                self._allow(item, is_typed=not entry.products)
        self._name_rows()
        self._compute()
        self.blockSignals(False)
        self.changed.emit()

    def _show(
        self, rows: Sequence[str], columns: Sequence[Column], computed: tuple[Part, ...], entries: dict[str, ChannelDay]
    ) -> None:
        titles = names(self._workspace)
        self.blockSignals(True)
        self.channels, self.faults = list(rows), {}
        self.columns, self._computed = list(columns), computed
        self.setRowCount(len(self.channels) + 1)
        self.setColumnCount(len(self.columns) + len(computed))
        self._name_rows()
        self.setHorizontalHeaderLabels([titles[each] for each in (*self.columns, *computed)])
        for row in range(self.rowCount()):
            entry = entries.get(self.channels[row]) if row < len(self.channels) else None
            for place in range(self.columnCount()):
                item = QTableWidgetItem()
                item.setTextAlignment(_RIGHT)
                if row == len(self.channels) or place >= len(self.columns):
                    self._allow(item, is_typed=False)
                elif entry is not None:
                    column = self.columns[place]
                    item.setText(write(entry.sales if column is None else entry.values.get(column), column))
                    self._allow(item, is_typed=not entry.products or column not in _OF_PRODUCT)
                self.setItem(row, place, item)
        self._compute()
        self.blockSignals(False)
        self._widen()
        self._fit()

    def _allow(self, item: QTableWidgetItem, *, is_typed: bool) -> None:
        """Let a cell be typed in, or show that it is computed."""
        theme, flags = self._workspace.theme, Qt.ItemFlag
        can = flags.ItemIsEnabled | flags.ItemIsSelectable | flags.ItemIsEditable
        item.setFlags(can if is_typed else flags.ItemIsEnabled)
        item.setForeground(QColor(theme.text if is_typed else theme.text2))

    def _name_rows(self) -> None:
        said = [self._named(channel) for channel in self.channels]
        self.setVerticalHeaderLabels([*said, self.tr("Total")])

    def _named(self, channel: str) -> str:
        count = len(self._products.get(channel, ()))
        if count:
            return self.tr("{channel} (%n product(s))", "", count).format(channel=channel)
        return channel or self.tr("No product named")

    def _of_products(self) -> list[int]:
        """The columns that are told by product."""
        return [place for place, column in enumerate(self.columns) if column in _OF_PRODUCT]

    def entries(self) -> list[ChannelDay]:
        """What stands in the rows; a cell that is wrong is left out."""
        return [self._entry(row) for row in range(len(self.channels))]

    def first_fault(self) -> Problem | None:
        """The first wrong cell becomes the current one; what is wrong with it."""
        for (row, place), problem in sorted(self.faults.items(), key=lambda each: each[0]):
            self.setCurrentCell(row, place)
            self.setFocus()
            return problem
        return None

    def go_to_first_blank(self) -> None:
        """Put the hands where something is still to be typed."""
        blanks = [row for row, entry in enumerate(self.entries()) if entry.is_blank]
        self.setCurrentCell(blanks[0] if blanks else 0, 0)

    def settle(self) -> None:
        """Keep what stands in a cell that is still open."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)
            super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)

    def _entry(self, row: int) -> ChannelDay:
        values: dict[Part, Decimal] = {}
        sales = None
        for place, column in enumerate(self.columns):
            value = None if (row, place) in self.faults else read(self._text(row, place), column)
            if column is None:
                sales = None if value is None else int(value)
            elif value is not None:
                values[column] = value
        entry = ChannelDay(self.channels[row], values, sales)
        told = self._products.get(entry.channel)
        return by_product(entry, told) if told else entry

    def _compute(self) -> None:
        """Conversion and value of an order of each row, and the sums below."""
        entries = self.entries()
        sums = {part: sum((e.values[part] for e in entries if part in e.values), Decimal(0)) for part in ASKED}
        sales = [each.sales for each in entries if each.sales is not None]
        whole = ChannelDay("", {part: value for part, value in sums.items() if value}, sum(sales) if sales else None)
        for row, entry in enumerate([*entries, whole]):
            for place, part in enumerate(self._computed, len(self.columns)):
                value = figure_of(entry, part)
                self._put(row, place, "" if value is None else said(value, part, self._workspace.words))
        for place, column in enumerate(self.columns):
            total = whole.sales if column is None else whole.values.get(column)
            self._put(len(entries), place, write(total, column))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width anew."""
        super().resizeEvent(event)
        self._widen()

    def _widen(self) -> None:
        """Give each column what its title takes, and the rest to all alike."""
        wide = [max(px(68), text_width(self._title(place)) + px(24)) for place in range(self.columnCount())]
        spare = max(0, self.viewport().width() - sum(wide))
        for place, width in enumerate(wide):
            self.setColumnWidth(place, width + spare // len(wide))

    def _fit(self) -> None:
        """Be as high as the rows, and the scroll bar where the columns are wider than the window."""
        rows = px(34) * self.rowCount() + self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        scroll = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(rows + scroll + 2 * self.frameWidth())

    # --- typing -------------------------------------------------------------------------------------------------

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """Tab and Enter go on to the next cell and open it, from the last of a row to the next row."""
        super().closeEditor(editor, QAbstractItemDelegate.EndEditHint.NoHint)
        if hint in (_ON, _ENTER, _BACK):
            step = -1 if hint == _BACK else 1
            if self.walk(step):
                self.edit(self.currentIndex())
            else:
                self.focusNextPrevChild(step > 0)

    def walk(self, step: int) -> bool:
        """Go to the next cell that can be typed in; False beyond the last."""
        columns = len(self.columns)
        place = self.currentRow() * columns + min(self.currentColumn(), columns - 1) + step
        while 0 <= place < columns * len(self.channels) and self.currentRow() >= 0:
            if self._is_typed(place // columns, place % columns):
                self.setCurrentCell(place // columns, place % columns)
                return True
            place += step
        return False

    def _is_typed(self, row: int, place: int) -> bool:
        item = self.item(row, place)
        return item is not None and bool(item.flags() & Qt.ItemFlag.ItemIsEditable)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del empties cells, Enter goes on, Ctrl+V takes cells of a spreadsheet."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for index in self.selectedIndexes():
                if index.flags() & Qt.ItemFlag.ItemIsEditable:
                    self._put(index.row(), index.column(), "")
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.paste(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            if self.state() is not QAbstractItemView.State.EditingState:  # the cell's own Enter comes here too
                self.walk(1)
        else:
            super().keyPressEvent(event)

    def paste(self, text: str) -> None:
        """Take over cells: by the names of rows and columns where the text gives them, else from the current cell on.

        A name that no row has yet asks for one.
        """
        lines = [[cell.strip()[:_LONGEST] for cell in line.split("\t")] for line in text.rstrip("\n").splitlines()]
        titles = [self._title(place) for place in range(len(self.columns))]
        head = lines.pop(0) if lines and any(cell in titles for cell in lines[0]) else []
        is_named = any(cells[0] in self.channels for cells in lines) or _are_names([cells[0] for cells in lines])
        new = dict.fromkeys(cells[0] for cells in lines if is_named and _is_name(cells[0])).keys() - {*self.channels}
        if new:
            self.rows_asked.emit([cells[0] for cells in lines if cells[0] in new])
        first = 0 if is_named else max(0, self.currentColumn())
        for down, cells in enumerate(lines):
            row = max(0, self.currentRow()) + down
            if is_named:
                row = self.channels.index(cells[0]) if cells[0] in self.channels else -1
            for across, cell in enumerate(cells):
                place = first + across - int(is_named)
                if head:
                    place = titles.index(head[across]) if across < len(head) and head[across] in titles else -1
                if 0 <= place < len(self.columns) and 0 <= row < len(self.channels) and self._is_typed(row, place):
                    self._put(row, place, cell)

    def _title(self, place: int) -> str:
        item = self.horizontalHeaderItem(place)
        return item.text() if item is not None else ""

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a value that is cut off, or what is wrong with it, when it is pointed at."""
        return say_cut_cell(self, event) or super().viewportEvent(event)

    def _put(self, row: int, place: int, text: str) -> None:
        item = self.item(row, place)
        if item is not None and item.text() != text:
            item.setText(text)

    def _text(self, row: int, place: int) -> str:
        item = self.item(row, place)
        return item.text() if item is not None else ""

    def _on_typed(self, item: QTableWidgetItem) -> None:
        """Write the value in its usual form, or mark what is wrong; then compute."""
        row, place = item.row(), item.column()
        if row >= len(self.channels) or place >= len(self.columns):
            return
        self.blockSignals(True)
        try:
            item.setText(write(read(item.text(), self.columns[place]), self.columns[place]))
            self.faults.pop((row, place), None)
            item.setData(Qt.ItemDataRole.ForegroundRole, None)
            item.setToolTip("")
        except Problem as problem:
            self.faults[row, place] = problem
            item.setForeground(QColor(self._workspace.theme.overdue))
            item.setToolTip(self._workspace.words.problem(problem))
        self._compute()
        self.blockSignals(False)
        self.viewport().update()
        self.changed.emit()


def _is_name(text: str) -> bool:
    """Whether a pasted cell names a row: neither a figure nor the sum of the others."""
    return bool(text) and not re.match(r"[\d.,¥$€-]+", text) and not _TOTAL.fullmatch(text)


def _are_names(texts: Sequence[str]) -> bool:
    """Whether the first cells of pasted lines name rows, but that of their sum."""
    return any(map(_is_name, texts)) and all(_is_name(text) or _TOTAL.fullmatch(text) for text in texts)


def names(workspace: Workspace) -> dict[Column, str]:
    """What the columns are called: as the person's figures are, with the unit of rates."""
    known = {part: metric.name for part, metric in workspace.store.shop.metrics().items()}
    made: dict[Column, str] = {part: known.get(part, part.value) for part in Part}
    made |= {part: f"{made[part]} %" for part in RATES}
    made[None] = workspace.words.translate("Shop", "Sales")
    made[Part.ORDER_VALUE] = workspace.words.translate("Shop", "AOV")
    return made
