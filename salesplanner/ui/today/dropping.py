"""The list of a day takes what is dragged: in another place among what has no time, or at a time between others."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from msgspec import Struct
from PySide6.QtCore import QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QListView

from salesplanner.domain.dayplan import time_before
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.model import MIME, ids_of
from salesplanner.ui.today.rows import Group, Item
from salesplanner.ui.today.view import DayView


class Drop(Struct, frozen=True):
    """Where a drop goes: before which item (None: at the end), how far down that is, and the time it gives."""

    before: int | None
    y: int
    at: time | None = None


class DropView(DayView):
    """Shows where a drop would go, and tells what was dropped where."""

    reordered = Signal(list, object)  # the dragged ids and the id before which they go, None for the end
    timed = Signal(list, object)  # the dragged ids and the time that the first of them takes

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self.day = workspace.today()
        self._drop: Drop | None = None

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Items can be dropped among those with a time and those without."""
        event.setAccepted(event.mimeData().hasFormat(MIME))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where they would go."""
        super().dragMoveEvent(event)  # it scrolls near the edges
        self._drop = self._drop_at(event.position().toPoint(), ids_of(event.mimeData()))
        event.setAccepted(self._drop is not None)
        self.viewport().update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        super().dragLeaveEvent(event)
        self._drop = None
        self.viewport().update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Without a time they take their new place, between others they take the first time that is free."""
        ids = ids_of(event.mimeData())
        drop, self._drop = self._drop_at(event.position().toPoint(), ids), None
        self.setState(QListView.State.NoState)
        self.viewport().update()
        if drop is None or not ids:
            event.ignore()
            return
        event.setDropAction(Qt.DropAction.CopyAction)  # the model itself takes nothing out
        event.accept()
        if drop.at is None:
            self.reordered.emit(ids, drop.before)
        else:
            self.timed.emit(ids, drop.at)

    def _drop_at(self, point: QPoint, ids: Sequence[int]) -> Drop | None:
        """Where a drop goes; None where none is possible."""
        index = self.indexAt(point)
        row = self._row(index.row()) if index.isValid() else None
        if not isinstance(row, Item) or row.group not in (Group.ANYTIME, Group.SCHEDULED) or self._is_past():
            return None
        box = self.visualRect(index)
        is_above = point.y() < box.center().y()
        after = self._row(index.row() + 1)
        below = after.activity.id if isinstance(after, Item) and not row.last else None
        before, y = (row.activity.id, box.top()) if is_above else (below, box.bottom() + 1)
        if row.group is Group.ANYTIME:
            return Drop(before, y)
        return Drop(before, y, self._free_time(before, ids))

    def _is_past(self) -> bool:
        return self.day < self._workspace.today()

    def _free_time(self, before: int | None, ids: Sequence[int]) -> time:
        """The time that an item takes between others: right after the one above it, today not before now."""
        now = self._workspace.now()
        timed = [each.activity for each in self.items() if each.group is Group.SCHEDULED]
        moving = next((each.activity for each in self.items() if each.activity.id in ids), None)
        rest = [each for each in timed if each.id not in ids]
        earliest = now.time() if moving is not None and self.day == now.date() else None
        return time_before(rest, before, moving.minutes if moving else 0, earliest)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, and over them where a drop would go."""
        super().paintEvent(event)
        if self._drop is None:
            return
        brush, wide = Brush(QPainter(self.viewport()), self._workspace.theme), self.viewport().width()
        brush.fill(QRectF(0, self._drop.y - 1, wide, 2), "accent")
        if self._drop.at is not None:
            said = self._workspace.words.time(self._drop.at)
            brush.chip(QRect(0, self._drop.y - px(12), wide - px(12), px(24)), said, "accent", icon="clock")
