"""A grid to type into as in a spreadsheet: keys move and fill, blocks are pasted, faults are said in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from salesplanner.domain.problems import Problem
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.inputs import say_cut_cell
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_ROW = 30
#: Reads the text of a cell (row, column, text) and writes it in its usual form. Raises Problem.
Usual = Callable[[int, int, str], str]


class CellGrid(QTableWidget):
    """Rows and columns of texts. `typed` tells which cell was typed into, `pasted` hands on a block from the clipboard."""

    typed = Signal(int, int)
    pasted = Signal(str)

    def __init__(self, workspace: Workspace, name: str, usual: Usual, width: int = 96) -> None:
        super().__init__(0, 0)
        self._workspace, self._usual, self._least = workspace, usual, px(width)
        self.faults: dict[tuple[int, int], Problem] = {}
        self.setAccessibleName(name)
        self.setProperty("grid", True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.verticalHeader().setHighlightSections(False)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.setTabKeyNavigation(False)
        self.itemChanged.connect(self._on_changed)

    def show_cells(self, rows: Sequence[str], columns: Sequence[str], text: Callable[[int, int], str]) -> None:
        """Show the texts of all cells under and beside their headings; the place of the cursor stays."""
        place = (self.currentRow(), self.currentColumn())
        self.blockSignals(True)
        self.faults = {}
        self.setRowCount(len(rows))
        self.setColumnCount(len(columns))
        self.setVerticalHeaderLabels(list(rows))
        self.setHorizontalHeaderLabels(list(columns))
        lines = max((head.count("\n") for head in columns), default=0) + 1
        self.horizontalHeader().setFixedHeight(lines * self.fontMetrics().lineSpacing() + px(12))
        for row in range(len(rows)):
            for column in range(len(columns)):
                item = QTableWidgetItem(text(row, column))
                item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
                self.setItem(row, column, item)
        self.blockSignals(False)
        self._widen(columns)
        if rows and columns and min(place) >= 0:
            self.setCurrentCell(min(place[0], len(rows) - 1), min(place[1], len(columns) - 1))

    def _widen(self, columns: Sequence[str]) -> None:
        """Each column as wide as its heading and its longest text."""
        for column, head in enumerate(columns):
            texts = [*head.split("\n"), *(self.text_at(row, column) for row in range(self.rowCount()))]
            self.setColumnWidth(column, max(self._least, max(map(text_width, texts)) + px(28)))

    def text_at(self, row: int, column: int) -> str:
        """What stands in a cell."""
        item = self.item(row, column)
        return item.text() if item is not None else ""

    def put(self, row: int, column: int, text: str) -> None:
        """Put a text into a cell as if it was typed; not into one that is not typed into."""
        item = self.item(row, column)
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEditable:
            item.setText(text)

    def first_fault(self) -> Problem | None:
        """The first wrong cell becomes the current one; what is wrong with it."""
        for (row, column), problem in sorted(self.faults.items(), key=lambda each: each[0]):
            self.setCurrentCell(row, column)
            self.setFocus()
            return problem
        return None

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a value that is cut off, or what is wrong with it, when it is pointed at."""
        return say_cut_cell(self, event) or super().viewportEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Del empties cells, Enter goes down, Ctrl+V takes cells of a spreadsheet."""
        if self.state() is QAbstractItemView.State.EditingState:
            event.accept()  # the editor has it, and hands Enter on here
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            for index in self.selectedIndexes():
                self.put(index.row(), index.column(), "")
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.matches(QKeySequence.StandardKey.Copy):
            self._copy()
        elif (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        ):
            self._step(1, 0)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """After Enter go down, after Tab right, as a spreadsheet does."""
        hints = QAbstractItemDelegate.EndEditHint
        steps = {hints.SubmitModelCache: (1, 0), hints.EditNextItem: (0, 1), hints.EditPreviousItem: (0, -1)}
        super().closeEditor(editor, hints.NoHint)
        if hint in steps:
            self._step(*steps[hint])

    def _step(self, down: int, right: int) -> None:
        row, column = self.currentRow() + down, self.currentColumn() + right
        if not 0 <= column < self.columnCount():
            row, column = row + right, 0 if right > 0 else self.columnCount() - 1
        if 0 <= row < self.rowCount():
            self.setCurrentCell(row, column)

    def _copy(self) -> None:
        """The chosen cells as a spreadsheet takes them."""
        ranges = self.selectedRanges()
        if ranges:
            block = ranges[0]
            lines = [
                "\t".join(self.text_at(row, column) for column in range(block.leftColumn(), block.rightColumn() + 1))
                for row in range(block.topRow(), block.bottomRow() + 1)
            ]
            QGuiApplication.clipboard().setText("\n".join(lines))

    def _on_changed(self, item: QTableWidgetItem) -> None:
        """Write the text in its usual form, or mark what is wrong."""
        place = (item.row(), item.column())
        self.blockSignals(True)
        try:
            item.setText(self._usual(*place, item.text()))
            self.faults.pop(place, None)
            item.setData(Qt.ItemDataRole.ForegroundRole, None)
            item.setToolTip("")
        except Problem as problem:
            self.faults[place] = problem
            item.setForeground(QColor(self._workspace.theme.overdue))
            item.setToolTip(self._workspace.words.problem(problem))
        self.blockSignals(False)
        self._make_room(item)
        self.viewport().update()
        self.typed.emit(*place)

    def _make_room(self, item: QTableWidgetItem) -> None:
        """Show what was typed in full."""
        wide = text_width(item.text()) + px(28)
        if wide > self.columnWidth(item.column()):
            self.setColumnWidth(item.column(), wide)

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the ends of the row."""
        actions = QAbstractItemView.CursorAction
        if action in (actions.MoveHome, actions.MoveEnd) and not modifiers & Qt.KeyboardModifier.ControlModifier:
            return self.model().index(self.currentRow(), 0 if action is actions.MoveHome else self.columnCount() - 1)
        return super().moveCursor(action, modifiers)
