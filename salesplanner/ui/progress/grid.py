"""A grid of amounts and counts to type into: fill right, paste from a spreadsheet, faults said in words."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.domain.typed import parse_money
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.inputs import say_cut_cell
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


def read(text: str, metric: str) -> Decimal | None:
    """The value that was typed for a metric; None for nothing. Raises Problem."""
    text = text.strip()
    if not text:
        return None
    if METRICS[metric] is Unit.MONEY:
        value = Decimal(parse_money(text)) / 100
    else:
        plain = text.replace(",", "").replace("，", "")
        if not plain.isdecimal():
            raise Problem(Kind.NOT_A_NUMBER, value=text)
        value = Decimal(plain)
    if value < 0:
        raise Problem(Kind.OUT_OF_RANGE, value=text, low=0, high="10¹²")
    return value


def write(value: Decimal | None, metric: str, zh: bool) -> str:
    """A value exactly, as short as it can be typed: 180 万, 1,800,000."""
    if value is None:
        return ""
    if METRICS[metric] is Unit.MONEY and zh and value >= 10_000 and value % 100 == 0:
        return f"{(value / 10_000).normalize():,f} 万"
    return f"{value.normalize():,f}"


class NumberGrid(QTableWidget):
    """Rows of metrics, columns of periods. `changed` tells which cell was typed into."""

    changed = Signal()

    def __init__(self, workspace: Workspace, name: str, columns: Sequence[str], width: int) -> None:
        super().__init__(0, len(columns))
        self._workspace = workspace
        self.metrics: list[str] = []
        self.faults: dict[tuple[int, int], Problem] = {}
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

    def show_values(self, metrics: Sequence[str], values: dict[tuple[str, int], Decimal]) -> None:
        """Show the values by metric and column."""
        words = self._workspace.words
        self.blockSignals(True)
        self.metrics, self.faults = list(metrics), {}
        self.setRowCount(len(self.metrics))
        self.setVerticalHeaderLabels([words.metric(metric) for metric in self.metrics])
        for row, metric in enumerate(self.metrics):
            for place in range(self.columnCount()):
                item = QTableWidgetItem(write(values.get((metric, place)), metric, words.zh))
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, place, item)
        self.blockSignals(False)
        self._widen()
        self._fit()

    def _widen(self) -> None:
        """Let each column show its longest value in full."""
        texts = (self._text(row, place) for row in range(self.rowCount()) for place in range(self.columnCount()))
        widest = max((text_width(text) for text in texts), default=0)
        self.horizontalHeader().setMinimumSectionSize(max(self._least, widest + px(20)))

    def _fit(self) -> None:
        """Be as high as the rows, and the scroll bar where the months are wider than the window."""
        rows = px(32) * max(1, len(self.metrics)) + self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        scroll = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(rows + scroll + 2 * self.frameWidth())

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a value that is cut off, or what is wrong with it, when it is pointed at."""
        return say_cut_cell(self, event) or super().viewportEvent(event)

    def values(self) -> dict[tuple[str, int], Decimal | None]:
        """What stands in the cells, by metric and column. Raises Problem for the first that is wrong."""
        found = {}
        for row, metric in enumerate(self.metrics):
            for place in range(self.columnCount()):
                found[metric, place] = read(self._text(row, place), metric)
        return found

    def value_at(self, row: int, place: int) -> Decimal | None:
        """The value of a cell; None where it is empty or wrong."""
        try:
            return read(self._text(row, place), self.metrics[row])
        except Problem:
            return None

    def put(self, row: int, place: int, value: Decimal) -> None:
        """Put a value into a cell as if it was typed."""
        self._put(row, place, write(value, self.metrics[row], self._workspace.words.zh))

    def fill_right(self) -> None:
        """Put what stands in the current cell into all cells to its right."""
        row, start = self.currentRow(), self.currentColumn()
        if row < 0 or start < 0:
            return
        text = self._text(row, start)
        for place in range(start + 1, self.columnCount()):
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

    def _put(self, row: int, place: int, text: str) -> None:
        item = self.item(row, place)
        if item is not None:
            item.setText(text)

    def _text(self, row: int, place: int) -> str:
        item = self.item(row, place)
        return item.text() if item is not None else ""

    def _on_changed(self, item: QTableWidgetItem) -> None:
        """Write the value in its usual form, or mark what is wrong."""
        words, metric = self._workspace.words, self.metrics[item.row()]
        place = (item.row(), item.column())
        self.blockSignals(True)
        try:
            item.setText(write(read(item.text(), metric), metric, words.zh))
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
        self.changed.emit()
