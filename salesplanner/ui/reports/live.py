"""What of a section comes live from the records: its tables and charts as they will print, each row leading to what is behind it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextEdit

from salesplanner.report.document import Block, Table
from salesplanner.ui.kit.theme import LIGHT

#: The table and the row of it, from 0.
Place = tuple[int, int]


class LiveView(QTextEdit):
    """A laid-out piece of the page. Arrow keys go from row to row, Enter opens one, the menu key shows what can be done with it."""

    opened = Signal(str)  # what is behind a row: "deal 12"
    menu_asked = Signal(str, str, QPoint)  # a row's key, what is behind it, where

    def __init__(self) -> None:
        super().__init__()
        self._tables: list[Table] = []
        self._kept: QTextDocument | None = None
        self._place: Place | None = None
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        for bar in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            bar(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.cursorPositionChanged.connect(self._on_found)
        self.hide()

    def show_live(self, blocks: Sequence[Block], made: QTextDocument) -> None:
        """Show what was laid out of these blocks."""
        self._tables = [block for block in blocks if isinstance(block, Table)]
        self._kept = made
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)  # as it was laid out, whatever the frame takes
        self.setLineWrapColumnOrWidth(int(made.textWidth()))
        self.setDocument(made)
        self.setFixedHeight(int(made.size().height()) + 2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if self._tables else Qt.FocusPolicy.NoFocus)
        if self._place is not None and self._place not in self._places():
            self._place = None
        self._mark()
        self.setVisible(bool(blocks))

    # --- rows ---------------------------------------------------------------------------------------------------

    def _places(self) -> list[Place]:
        return [(number, row) for number, table in enumerate(self._tables) for row in range(len(table.rows))]

    def _grids(self) -> list[QTextTable]:
        frames = self.document().rootFrame().childFrames()
        return [frame for frame in frames if isinstance(frame, QTextTable)]

    def _at(self, point: QPoint) -> Place | None:
        """The row under a point."""
        return self._of(self.cursorForPosition(point))

    def _on_found(self) -> None:
        """The keys go on from the row in which something was found."""
        cursor = self.textCursor()
        if cursor.hasSelection() and (place := self._of(cursor)) is not None:
            self._place = place

    def _of(self, cursor: QTextCursor) -> Place | None:
        """The row in which a cursor is."""
        grid = cursor.currentTable()
        if grid is None:
            return None
        number = next((place for place, each in enumerate(self._grids()) if each == grid), -1)
        place = number, grid.cellAt(cursor).row() - 1
        return place if place in self._places() else None

    def key_of(self, place: Place) -> str:
        """What names a row."""
        return self._tables[place[0]].key(place[1])

    def behind(self, place: Place) -> str:
        """What is behind a row; empty where nothing is."""
        table, row = self._tables[place[0]], place[1]
        return table.opens[row] if table.opens else ""

    def _mark(self) -> None:
        """Show the row that keys act on."""
        found = []
        grids = self._grids()
        if self._place is not None and self.hasFocus() and self._place[0] < len(grids):
            grid = grids[self._place[0]]
            look = QTextCharFormat()
            look.setBackground(LIGHT.color("accent_soft"))
            for column in range(grid.columns()):
                cell = grid.cellAt(self._place[1] + 1, column)
                cursor = cell.firstCursorPosition()
                cursor.setPosition(cell.lastCursorPosition().position(), QTextCursor.MoveMode.KeepAnchor)
                marked = QTextEdit.ExtraSelection()
                marked.cursor, marked.format = cursor, look  # type: ignore[attr-defined]
                found.append(marked)
            said = " · ".join(self._tables[self._place[0]].rows[self._place[1]])
            self.setAccessibleDescription(said)
        self.setExtraSelections(found)

    def _go(self, step: int) -> bool:
        places = self._places()
        at = places.index(self._place) + step if self._place in places else 0 if step > 0 else len(places) - 1
        if not 0 <= at < len(places):
            return False
        self._place = places[at]
        self._mark()
        return True

    # --- keys and pointer ---------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Rows by arrows, Enter for the records, the menu key for the rest."""
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        if step and not held and self._go(step):
            return
        if self._place is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if behind := self.behind(self._place):
                self.opened.emit(behind)
            return
        event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The first row, or the one before."""
        super().focusInEvent(event)
        if self._place is None:
            self._place = next(iter(self._places()), None)
        self._mark()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """No row is marked without the focus."""
        super().focusOutEvent(event)
        self._mark()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a row opens what is behind it."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        place = self._at(event.position().toPoint())
        if place is not None and (behind := self.behind(place)):
            self._place = place
            self.opened.emit(behind)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over what opens."""
        place = self._at(event.position().toPoint())
        opens = place is not None and bool(self.behind(place))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """What can be done with a row."""
        by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        place = self._place if by_key else self._at(self.viewport().mapFromGlobal(event.globalPos()))
        if place is not None:
            self._place = place
            self._mark()
            where = self.viewport().mapToGlobal(QPoint(40, 20)) if by_key else event.globalPos()
            self.menu_asked.emit(self.key_of(place), self.behind(place), where)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not this piece of it."""
        event.ignore()
