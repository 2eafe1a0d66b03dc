"""The grid of amounts, counts and rates: what is typed in each unit, what is computed beside it, fill right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from unicodedata import normalize

from msgspec import Struct
from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidgetItem,
)

from salesplanner.domain.metrics import RATES
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.targets import Unit
from salesplanner.domain.typed import parse_money
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.cellgrid import CellGrid
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class Line(Struct, frozen=True):
    """A row: what it is, how it is called, and what its cells count."""

    key: str
    name: str
    unit: Unit
    is_whole: bool = True  # a count of this may not have decimals


def read(text: str, unit: Unit, name: str = "", *, is_whole: bool = True) -> Decimal | None:
    """The value that was typed in a unit; None for nothing. A rate is typed with its %. Raises Problem."""
    text = text.strip()
    if not text:
        return None
    value = Decimal(parse_money(text)) / 100 if unit is Unit.MONEY else _plain(text, unit, name)
    if unit is Unit.COUNT and is_whole and value % 1:
        raise Problem(Kind.NOT_WHOLE, value=text)
    if value < 0 or (unit is Unit.RATE and value > 1):
        raise Problem(Kind.OUT_OF_RANGE, value=text, low=0, high="100%" if unit is Unit.RATE else "10¹²")
    return value


def _plain(text: str, unit: Unit, name: str) -> Decimal:
    sign = normalize("NFKC", text[-1])
    share = RATES.get(sign) if unit is Unit.RATE else None
    plain = (text[:-1] if share else text).strip().replace(",", "").replace("，", "")
    if not re.fullmatch(r"\d{1,12}(?:\.\d{1,6})?", plain):
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


class NumberGrid(CellGrid):
    """Rows of figures, columns of periods or of anything else; as high as its rows.

    Columns of `fixed` are computed and not typed into; those of `units` count something else than their row.
    """

    def __init__(self, workspace: Workspace, name: str, columns: Sequence[str], width: int) -> None:
        super().__init__(workspace, name, lambda *typed: self._usual_form(*typed), width)
        self.lines: list[Line] = []
        self.ghosts: dict[tuple[int, int], str] = {}
        self.fixed: frozenset[int] = frozenset()
        self.last_filled = len(columns) - 1
        self.units: dict[int, Unit] = {}
        self.setItemDelegate(_Ghosts(self, workspace.theme.text3))
        self.horizontalHeader().setMinimumSectionSize(self._least)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit())
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.pasted.connect(self._paste)
        self.show_columns(columns)

    @property
    def metrics(self) -> list[str]:
        """What the rows are."""
        return [line.key for line in self.lines]

    def unit_at(self, row: int, place: int) -> Unit:
        """What a cell counts."""
        return self.units.get(place, self.lines[row].unit)

    def show_columns(self, names: Sequence[str], fixed: Sequence[int] = ()) -> None:
        """Have other columns; `fixed` are the places of those that are not typed into. What stood in them is gone."""
        self._names, self.fixed, self.lines = list(names), frozenset(fixed), []
        self.show_cells([], self._names, lambda *_: "")

    def show_values(self, lines: Sequence[Line], values: dict[tuple[str, int], Decimal]) -> None:
        """Show the values by row and column."""
        self.lines, self.ghosts = list(lines), {}

        def text(row: int, place: int) -> str:
            return self._written(values.get((lines[row].key, place)), row, place)

        self.show_cells([line.name for line in lines], self._names, text)
        self.blockSignals(True)
        for row in range(self.rowCount()):
            for place in self.fixed:
                item = self.item(row, place)
                if item is not None:
                    item.setFlags(Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable)
                    item.setForeground(QColor(self._workspace.theme.text2))
        self.blockSignals(False)
        self._fit()

    def show_at(self, row: int, place: int, value: Decimal | None, *, ghost: bool = False) -> None:
        """Show a computed value: in a fixed column, or in grey where nothing was typed."""
        text, item = self._written(value, row, place), self.item(row, place)
        self.blockSignals(True)
        if ghost:
            self.ghosts[row, place] = text
        if item is not None and ghost:
            item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, text)
        elif item is not None:
            item.setText(text)
        self.blockSignals(False)
        self._hold([text])
        self.viewport().update()

    def _written(self, value: Decimal | None, row: int, place: int) -> str:
        return write(value, self.unit_at(row, place), self._workspace.words.zh)

    def _usual_form(self, row: int, place: int, text: str) -> str:
        line = self.lines[row]
        return self._written(read(text, self.unit_at(row, place), line.name, is_whole=line.is_whole), row, place)

    def _widen(self, columns: Sequence[str]) -> None:
        """Let each column show the longest value in full."""
        cells = [(row, place) for row in range(self.rowCount()) for place in range(self.columnCount())]
        texts = (self.text_at(*cell) or self.ghosts.get(cell, "") for cell in cells)
        self.horizontalHeader().setMinimumSectionSize(self._least)
        self._hold(texts)

    def _hold(self, texts: Iterable[str]) -> None:
        """Let each column be wide enough for these too."""
        header, widest = self.horizontalHeader(), max(map(text_width, texts), default=0)
        header.setMinimumSectionSize(max(header.minimumSectionSize(), widest + px(20)))

    def _make_room(self, item: QTableWidgetItem) -> None:
        self._widen(self._names)

    def _fit(self) -> None:
        """Be as high as the rows, and the scroll bar where the months are wider than the window."""
        rows = self.verticalHeader().defaultSectionSize() * max(1, len(self.lines))
        bar = self.horizontalScrollBar()
        scroll = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(rows + self.horizontalHeader().height() + scroll + 2 * self.frameWidth())

    def values(self) -> dict[tuple[str, int], Decimal | None]:
        """What stands in the cells, by metric and column. Raises Problem for the first that is wrong."""
        found = {}
        for row, line in enumerate(self.lines):
            for place in range(self.columnCount()):
                if place not in self.fixed:
                    found[line.key, place] = self._read(row, place)
        return found

    def _read(self, row: int, place: int) -> Decimal | None:
        line = self.lines[row]
        return read(self.text_at(row, place), self.unit_at(row, place), line.name, is_whole=line.is_whole)

    def value_at(self, row: int, place: int) -> Decimal | None:
        """The value of a cell; None where it is empty or wrong."""
        try:
            return self._read(row, place)
        except Problem:
            return None

    def put_value(self, row: int, place: int, value: Decimal) -> None:
        """Put a value into a cell as if it was typed."""
        self.put(row, place, self._written(value, row, place))

    def fill_right(self) -> None:
        """Put what stands in the current cell into all cells to its right, up to the last one that is filled."""
        row, start = self.currentRow(), self.currentColumn()
        if row < 0 or start < 0:
            return
        text = self.text_at(row, start)
        for place in range(start + 1, self.last_filled + 1):
            self.put(row, place, text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+R fills right; the other keys are those of every grid."""
        if event.key() == Qt.Key.Key_R and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.fill_right()
        else:
            super().keyPressEvent(event)

    def _paste(self, text: str) -> None:
        start_row, start = max(0, self.currentRow()), max(0, self.currentColumn())
        for down, cells in enumerate(text.rstrip("\n").split("\n")):
            for across, cell in enumerate(cells.split("\t")):
                self.put(start_row + down, start + across, cell.strip()[:40])
