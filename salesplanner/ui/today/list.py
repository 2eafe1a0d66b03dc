"""The list of a day: chosen, ticked, moved and dragged by pointer and by keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QItemSelection, QModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
)
from PySide6.QtWidgets import QToolTip

from salesplanner.domain.activities import Activity
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.dropping import DropView
from salesplanner.ui.today.rows import Group, Head, Item, Row

#: A tick can be taken back this long before it is kept.
SETTLE_MS = 600
_LINKS = ("client", "deal")
_CTRL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_ALT = Qt.KeyboardModifier.AltModifier


class DayList(DropView):
    """Tells what is to be done with which plan items; the screen does it."""

    logged = Signal(int)
    ticked = Signal(list)
    reopened = Signal(int)
    moved = Signal(list)  # asks for another day
    edited = Signal(int)
    deleted = Signal(list)
    prepared = Signal(int)  # asks to prepare a visit
    renamed = Signal(int, str)
    settled = Signal(int)  # asks what becomes of an item that was put off too often
    followed = Signal(int)  # asks for the next step after an item
    stepped = Signal(list, int)  # up (-1) or down (1): another place, or another quarter of an hour
    shifted = Signal(list, int)  # to the day before (-1) or after (1)
    folded = Signal(object)
    all_moved = Signal()
    eased = Signal()  # asks to make room in a day that is too full
    menu_asked = Signal(QPoint, list)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._settling: dict[int, QTimer] = {}
        self._pressed_link = ""
        self.doubleClicked.connect(self._on_double_click)
        self.painter_of_rows.renamed.connect(self.renamed)

    # --- ticking ------------------------------------------------------------------------------------------------

    def act_on_box(self, activities: Sequence[Activity]) -> None:
        """Tick what just needs a tick, log the one contact, take a tick away."""
        plain = [each for each in activities if each.is_open and not each.kind.is_contact]
        contacts = [each for each in activities if each.is_open and each.kind.is_contact]
        if plain:
            self._tick(plain)
        elif contacts:
            self.logged.emit(contacts[0].id)
        elif activities:
            self.reopened.emit(activities[0].id)

    def _tick(self, activities: Sequence[Activity]) -> None:
        waiting = [each.id for each in activities if each.id in self._settling]
        if waiting:
            for activity_id in waiting:
                del self._settling[activity_id]
                self.painter_of_rows.ticking.discard(activity_id)
        else:
            ids = [each.id for each in activities]
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda: self._settle(timer))
            self._settling |= dict.fromkeys(ids, timer)
            self.painter_of_rows.ticking |= set(ids)
            timer.start(SETTLE_MS)
        self.viewport().update()

    def _settle(self, timer: QTimer) -> None:
        ids = [activity_id for activity_id, each in self._settling.items() if each is timer]
        for activity_id in ids:
            del self._settling[activity_id]
        self.painter_of_rows.ticking -= set(ids)
        timer.deleteLater()
        if ids:
            self.ticked.emit(ids)

    def settle(self) -> None:
        """Keep every tick now."""
        for timer in set(self._settling.values()):
            timer.stop()
            self._settle(timer)

    def hideEvent(self, event: QHideEvent) -> None:
        """What was ticked is kept when the page is left."""
        self.settle()
        super().hideEvent(event)

    # --- pointer ------------------------------------------------------------------------------------------------

    def _part(self, point: QPoint) -> tuple[Row | None, str]:
        """The row under a point, and the part of it."""
        index = self.indexAt(point)
        row = self._row(index.row()) if index.isValid() else None
        box = self.visualRect(index)
        if isinstance(row, Head):
            if row.is_folded is not None:
                return row, "fold"
            return row, "link" if row.is_link and self.painter_of_rows.link(box).contains(point) else ""
        if isinstance(row, Item):
            return row, self.painter_of_rows.part_at(point, box, row)
        return None, ""

    def _use(self, head: Head) -> None:
        """Fold or unfold a group, or follow the link of its heading."""
        if head.is_folded is not None:
            self.folded.emit(head.group)
        elif head.group is Group.SCHEDULED:
            self.eased.emit()
        else:
            self.all_moved.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A box, a button or a link acts; elsewhere the row is chosen."""
        row, part = self._part(event.position().toPoint())
        self._pressed_link = part if part in _LINKS else ""
        if event.button() is not Qt.MouseButton.LeftButton or not part or row is None or part in _LINKS:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        if isinstance(row, Head):
            self._use(row)
            return
        if part != "box":
            self.choose(row.activity.id)
        self._do(part, row.activity, event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A name that was pressed and not dragged leads to its record."""
        super().mouseReleaseEvent(event)
        row, part = self._part(event.position().toPoint())
        is_plain = event.button() is Qt.MouseButton.LeftButton and not event.modifiers()
        if is_plain and part and part == self._pressed_link and isinstance(row, Item):
            record_id = row.activity.client_id if part == "client" else row.activity.deal_id
            self._workspace.asked.emit(part, record_id or 0)
        self._pressed_link = ""

    def _do(self, part: str, activity: Activity, place: QPoint) -> None:
        if part == "box":
            self.act_on_box([activity])
        elif part == "log":
            self.logged.emit(activity.id)
        elif part == "move":
            self.moved.emit([activity.id])
        elif part == "settle":
            self.settled.emit(activity.id)
        else:
            self.menu_asked.emit(place, [activity.id])

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click on a part is another click, not an opening."""
        if self._part(event.position().toPoint())[1] not in ("", *_LINKS):
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def _on_double_click(self) -> None:
        current = self.current_id()
        if current is not None:
            self.edited.emit(current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show what is under the pointer."""
        row, part = self._part(event.position().toPoint())
        delegate = self.painter_of_rows
        delegate.hovered = row.activity.id if isinstance(row, Item) else 0
        place = (-1, row.group.value) if isinstance(row, Head) and part else (delegate.hovered, part)
        if place != delegate.pointed:
            delegate.pointed = place
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if part else Qt.CursorShape.ArrowCursor)
            self.viewport().update()
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        """Nothing is pointed at any more."""
        self.painter_of_rows.hovered, self.painter_of_rows.pointed = 0, (0, "")
        self.viewport().update()
        super().leaveEvent(event)

    def viewportEvent(self, event: QEvent) -> bool:
        """Name the icons; nothing else has a tooltip."""
        if isinstance(event, QHelpEvent):
            names = {"move": self.tr("Reschedule (S)"), "more": self.tr("More"), "log": self.tr("Log outcome (L)")}
            row, part = self._part(event.pos())
            tips = {chip.act: chip.tip for chip in row.chips if chip.act} if isinstance(row, Item) else {}
            text = (names | tips).get(part, "")
            QToolTip.showText(event.globalPos(), text, self)
            return True
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the chosen items."""
        chosen = self.chosen_ids()
        if not chosen:
            return
        is_by_key = event.reason() is QContextMenuEvent.Reason.Keyboard
        box = self.visualRect(self.currentIndex())
        place = self.viewport().mapToGlobal(QPoint(box.left() + px(86), box.bottom() - px(8)))
        self.menu_asked.emit(place if is_by_key else event.globalPos(), chosen)

    # --- keys ---------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        """Keys of the list come before the window's own while something is chosen."""
        is_asked = event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_asked and self.hasFocus() and self._is_own_key(event) and self.chosen_ids():  # type: ignore[arg-type]
            event.accept()
            return True
        return super().event(event)

    @staticmethod
    def _is_own_key(event: QKeyEvent) -> bool:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = event.key()
        return (
            (key in (Qt.Key.Key_L, Qt.Key.Key_D) and held == _CTRL)
            or (key == Qt.Key.Key_N and held == _CTRL | _SHIFT)
            or (held == _ALT | _SHIFT and key in (Qt.Key.Key_Left, Qt.Key.Key_Right))
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks or logs, L logs, S moves, E opens, F2 renames, N plans what follows, Del deletes.

        Alt+arrows give another place, time or day.
        """
        if self.state() is DropView.State.EditingState:
            return  # what the line of a title does not take is nothing for the list
        chosen = self.chosen()
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        head = None if chosen else self._row(self.currentIndex().row())
        if isinstance(head, Head) and key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._use(head)
            return
        if held in (_ALT, _CTRL | _SHIFT) and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.stepped.emit([each.id for each in chosen], -1 if key == Qt.Key.Key_Up else 1)
        elif held == _ALT | _SHIFT and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.shifted.emit([each.id for each in chosen], -1 if key == Qt.Key.Key_Left else 1)
        elif not chosen or not self._on_key(key, held, chosen):
            super().keyPressEvent(event)

    def _on_key(self, key: int, held: Qt.KeyboardModifier, chosen: list[Activity]) -> bool:
        none, ids = Qt.KeyboardModifier.NoModifier, [each.id for each in chosen]
        if key == Qt.Key.Key_Space and held == none:
            self.act_on_box(chosen)
        elif key == Qt.Key.Key_L and held in (none, _CTRL):
            self.logged.emit(ids[0])
        elif (key == Qt.Key.Key_S and held == none) or (key == Qt.Key.Key_D and held == _CTRL):
            self.moved.emit(ids)
        elif key in (Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Enter) and held == none:
            self.edited.emit(self.current_id() or ids[0])
        elif key == Qt.Key.Key_F2 and held == none:
            self.rename(self.current_id() or ids[0])
        elif key == Qt.Key.Key_N and held in (none, _CTRL | _SHIFT):
            self.followed.emit(self.current_id() or ids[0])
        elif key == Qt.Key.Key_P and held == none:
            self.prepared.emit(ids[0])
        elif key == Qt.Key.Key_Delete and held == none:
            self.deleted.emit(ids)
        else:
            return False
        return True

    def rename(self, activity_id: int) -> None:
        """Put a line in place of the title of an open item; one that happened is opened instead."""
        place = self.model().place_of(activity_id)  # type: ignore[attr-defined]
        index = self.model().index(place, 0) if place is not None else QModelIndex()
        if index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.scrollTo(index)
            self.edit(index)
        else:
            self.edited.emit(activity_id)

    def selectionChanged(self, selected: QItemSelection, deselected: QItemSelection) -> None:
        """Only one chosen item shows what can be done with it."""
        super().selectionChanged(selected, deselected)
        self.painter_of_rows.is_alone = len(self.selectionModel().selectedIndexes()) < 2
        self.viewport().update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keys begin at what comes next; a click says itself where."""
        is_new = not self.currentIndex().isValid()
        super().focusInEvent(event)
        if is_new and event.reason() is not Qt.FocusReason.MouseFocusReason:
            self.choose_next()
