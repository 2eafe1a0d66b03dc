"""A grid of amounts, counts and rates to type into: fill right, paste from a spreadsheet, faults said in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from unicodedata import normalize

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
)

from salesplanner.domain.metrics import RATES
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.targets import Unit
from salesplanner.domain.typed import parse_money
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.inputs import say_cut_cell
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Line:
    """A row: what it is, how it is called, and what its cells count."""

    key: str
    name: str
    unit: Unit


def read(text: str, unit: Unit, name: str = "") -> Decimal | None:
    """The value that was typed in a unit; None for nothing. A rate is typed with its %. Raises Problem."""
    text = text.strip()
    if not text:
        return None
    value = Decimal(parse_money(text)) / 100 if unit is Unit.MONEY else _plain(text, unit, name)
    if value < 0 or (unit is Unit.RATE and value > 1):
        raise Problem(Kind.OUT_OF_RANGE, value=text, low=0, high="100%" if unit is Unit.RATE else "10¹²")
    return value


def _plain(text: str, unit: Unit, name: str) -> Decimal:
    sign = normalize("NFKC", text[-1])
    share = RATES.get(sign) if unit is Unit.RATE else None
    plain = (text[:-1] if share else text).strip().replace(",", "").replace("，", "")
    if not re.fullmatch(r"\d{1,12}" if unit is Unit.COUNT else r"\d{1,12}(?:\.\d{1,6})?", plain):
        raise Problem(Kind.NOT_A_NUMBER, value=text)
    if unit is Unit.RATE and share is None:
        raise Problem(Kind.RATE_UNCLEAR, name=name, value=text, low=f"{plain}%", high=f"{Decimal(plain) * 100:f}%")
    return Decimal(plain) / (share or 1)


def write(value: Decimal | None, unit: Unit, zh: bool) -> str:
    """A value exactly, as short as it can be typed: 180 万, 1,800,000, 2.1%."""
    if value is None:
        return ""
    if unit is Unit.RATE:
        return f"{(value * 100).normalize():f}%"
    if unit is Unit.MONEY and zh and value >= 10_000 and value % 100 == 0:
        return f"{(value / 10_000).normalize():,f} 万"
    return f"{value.normalize():,f}"


class _Ghosts(QStyledItemDelegate):
    """Shows in an empty cell, in grey, what follows for it from others."""

    def __init__(self, grid: NumberGrid, color: str) -> None:
        super().__init__(grid)
        self._grid, self._color = grid, QColor(color)

    def initStyleOption(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> None:
        """Put the ghost in the place of nothing."""
        super().initStyleOption(option, index)
        ghost = self._grid.ghosts.get((index.row(), index.column()), "")
        if ghost and not option.text:  # type: ignore[attr-defined]
            option.text = ghost  # type: ignore[attr-defined]
            option.palette.setColor(QPalette.ColorRole.Text, self._color)  # type: ignore[attr-defined]


class NumberGrid(QTableWidget):
    """Rows of figures, columns of periods or of anything else. `changed` tells which cell was typed into.

    Columns of `fixed` are computed and not typed into; those of `units` count something else than their row.
    """

    changed = Signal(int, int)

    def __init__(self, workspace: Workspace, name: str, columns: Sequence[str], width: int) -> None:
        super().__init__(0, len(columns))
        self._workspace = workspace
        self.lines: list[Line] = []
        self.faults: dict[tuple[int, int], Problem] = {}
        self.ghosts: dict[tuple[int, int], str] = {}
        self.fixed: frozenset[int] = frozenset()
        self.last_filled = len(columns) - 1
        self.units: dict[int, Unit] = {}
        self.setItemDelegate(_Ghosts(self, workspace.theme.text3))
        self.setAccessibleName(name)
        self.setProperty("grid", True)
        self.setHorizontalHeaderLabels(list(columns))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self._least = px(width)
        self.horizontalHeader().setMinimumSectionSize(self._least)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setDefaultSectionSize(px(32))
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().setHighlightSections(False)
        self.setTabKeyNavigation(False)
        self.itemChanged.connect(self._on_changed)

    @property
    def metrics(self) -> list[str]:
        """What the rows are."""
        return [line.key for line in self.lines]

    def unit_at(self, row: int, place: int) -> Unit:
        """What a cell counts."""
        return self.units.get(place, self.lines[row].unit)

    def show_columns(self, names: Sequence[str], fixed: Sequence[int] = ()) -> None:
        """Have other columns; `fixed` are the places of those that are not typed into. What stood in them is gone."""
        self.blockSignals(True)
        self.setRowCount(0)
        self.lines = []
        self.setColumnCount(len(names))
        self.setHorizontalHeaderLabels(list(names))
        self.fixed = frozenset(fixed)
        self.blockSignals(False)

    def show_values(self, lines: Sequence[Line], values: dict[tuple[str, int], Decimal]) -> None:
        """Show the values by row and column."""
        self.blockSignals(True)
        self.lines, self.faults, self.ghosts = list(lines), {}, {}
        self.setRowCount(len(self.lines))
        self.setVerticalHeaderLabels([line.name for line in self.lines])
        for row, line in enumerate(self.lines):
            for place in range(self.columnCount()):
                item = QTableWidgetItem(self._written(values.get((line.key, place)), row, place))
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                if place in self.fixed:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                    item.setForeground(QColor(self._workspace.theme.text2))
                self.setItem(row, place, item)
        self.blockSignals(False)
        self._widen()
        self._fit()

    def show_at(self, row: int, place: int, value: Decimal | None, *, ghost: bool = False) -> None:
        """Show a computed value: in a fixed column, or in grey where nothing was typed."""
        text = self._written(value, row, place)
        self.blockSignals(True)
        if ghost:
            self.ghosts[row, place] = text
            if (item := self.item(row, place)) is not None:
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, text)
        else:
            self._put(row, place, text, computed=True)
        self.blockSignals(False)
        self.viewport().update()

    def _written(self, value: Decimal | None, row: int, place: int) -> str:
        return write(value, self.unit_at(row, place), self._workspace.words.zh)

    def _widen(self) -> None:
        """Let each column show its longest value in full."""
        cells = [(row, place) for row in range(self.rowCount()) for place in range(self.columnCount())]
        texts = (self._text(*cell) or self.ghosts.get(cell, "") for cell in cells)
        widest = max((text_width(text) for text in texts), default=0)
        self.horizontalHeader().setMinimumSectionSize(max(self._least, widest + px(20)))

    def _fit(self) -> None:
        """Be as high as the rows, and the scroll bar where the months are wider than the window."""
        rows = px(32) * max(1, len(self.lines)) + self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        scroll = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(rows + scroll + 2 * self.frameWidth())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a value that is cut off, or what is wrong with it, when it is pointed at."""
        return say_cut_cell(self, event) or super().viewportEvent(event)

    def values(self) -> dict[tuple[str, int], Decimal | None]:
        """What stands in the cells, by metric and column. Raises Problem for the first that is wrong."""
        found = {}
        for row, line in enumerate(self.lines):
            for place in range(self.columnCount()):
                if place not in self.fixed:
                    found[line.key, place] = self._read(row, place)
        return found

    def _read(self, row: int, place: int) -> Decimal | None:
        return read(self._text(row, place), self.unit_at(row, place), self.lines[row].name)

    def value_at(self, row: int, place: int) -> Decimal | None:
        """The value of a cell; None where it is empty or wrong."""
        try:
            return self._read(row, place)
        except Problem:
            return None

    def put(self, row: int, place: int, value: Decimal) -> None:
        """Put a value into a cell as if it was typed."""
        self._put(row, place, self._written(value, row, place))

    def fill_right(self) -> None:
        """Put what stands in the current cell into all cells to its right, up to the last one that is filled."""
        row, start = self.currentRow(), self.currentColumn()
        if row < 0 or start < 0:
            return
        text = self._text(row, start)
        for place in range(start + 1, self.last_filled + 1):
            self._put(row, place, text)

    def first_fault(self) -> Problem | None:
        """The first wrong cell becomes the current one; what is wrong with it."""
        for (row, place), problem in sorted(self.faults.items(), key=lambda each: each[0]):
            self.setCurrentCell(row, place)
            self.setFocus()
            return problem
        return None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del empties cells, Ctrl+R fills right, Ctrl+V takes cells of a spreadsheet."""
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for index in self.selectedIndexes():
                self._put(index.row(), index.column(), "")
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste(QGuiApplication.clipboard().text())
        elif event.key() == Qt.Key.Key_R and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.fill_right()
        else:
            super().keyPressEvent(event)

    def _paste(self, text: str) -> None:
        start_row, start = max(0, self.currentRow()), max(0, self.currentColumn())
        for down, cells in enumerate(text.rstrip("\n").split("\n")):
            for across, cell in enumerate(cells.split("\t")):
                self._put(start_row + down, start + across, cell.strip()[:40])

    def _put(self, row: int, place: int, text: str, *, computed: bool = False) -> None:
        item = self.item(row, place)
        if item is not None and (computed or place not in self.fixed):
            item.setText(text)

    def _text(self, row: int, place: int) -> str:
        item = self.item(row, place)
        return item.text() if item is not None else ""

    def _on_changed(self, item: QTableWidgetItem) -> None:
        """Write the value in its usual form, or mark what is wrong."""
        words, place = self._workspace.words, (item.row(), item.column())
        self.blockSignals(True)
        try:
            item.setText(self._written(self._read(*place), *place))
            self.faults.pop(place, None)
            item.setData(Qt.ItemDataRole.ForegroundRole, None)
            item.setToolTip("")
        except Problem as problem:
            self.faults[place] = problem
            item.setForeground(QColor(self._workspace.theme.overdue))
            item.setToolTip(words.problem(problem))
        self.blockSignals(False)
        self._widen()
        self.viewport().update()
        self.changed.emit(*place)
