"""The day's list: groups of rows in cards, painted; boxes to tick, chips, and actions on the row pointed at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDropEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.dayplan import Group
from salesplanner.ui.kit.cards import Brush, is_hovered, is_selected, text_width
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.week import MIME

ROW_ROLE = Qt.ItemDataRole.UserRole + 3
_ROW = 44
_HEAD = 36
_SETTLE_MS = 600
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
ICONS = {
    ActivityKind.VISIT: "map-pin",
    ActivityKind.CALL: "phone",
    ActivityKind.MESSAGE: "message-circle",
    ActivityKind.MEETING: "users",
    ActivityKind.EMAIL: "mail",
    ActivityKind.QUOTE: "file-text",
    ActivityKind.PAYMENT: "banknote",
    ActivityKind.TASK: "list-todo",
}
OUTCOME_CHIPS = {
    Outcome.PROGRESS: ("done", "thumbs-up"),
    Outcome.KEPT_WARM: ("neutral", "coffee"),
    Outcome.SETBACK: ("risk", "triangle-alert"),
    Outcome.NOT_REACHED: ("neutral", "user-x"),
}
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A heading of a group, or an item with the names it belongs to."""

    group: Group
    activity: Activity | None = None
    title: str = ""  # of a heading
    aside: str = ""  # at the right of a heading
    link: str = ""  # a heading's action
    client: str = ""
    deal: str = ""
    chips: tuple[tuple[str, str, str], ...] = ()  # text, tone, icon
    is_top: bool = False
    is_bottom: bool = False
    is_folded: bool = False

    @property
    def id(self) -> int:
        """The item's id; a heading has a negative one."""
        return self.activity.id if self.activity else -1 - list(Group).index(self.group)


class DayModel(QAbstractListModel):
    """Headings and items."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._rows: list[Row] = []
        self.ticked: set[int] = set()  # ticked a moment ago; the change is kept when they settle

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; where only contents differ, only those are announced."""
        if [row.id for row in rows] == [row.id for row in self._rows]:
            for place, row in enumerate(rows):
                if row != self._rows[place]:
                    self._rows[place] = row
                    self.dataChanged.emit(self.index(place), self.index(place))
            return
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A row, its title, or its sentence."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.activity.title if row.activity else row.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(row)
        return None

    def _sentence(self, row: Row) -> str:
        words = self._workspace.words
        if row.activity is None:
            return f"{row.title} {row.aside}".strip()
        at = words.time(row.activity.at) if row.activity.at else ""
        state = words.translate("Today", "done") if not row.activity.is_open else words.translate("Today", "open")
        parts = [words.kind(row.activity.kind), row.activity.title, row.client, row.deal, at, state]
        return words.list(filter(None, [*parts, *(text for text, _, _ in row.chips)]))

    def row_of(self, activity_id: int) -> int:
        """The row of an item, -1 where it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.id == activity_id), -1)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are not selected; open items can be dragged."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return Qt.ItemFlag.ItemIsDropEnabled
        if row.activity is None:
            return Qt.ItemFlag.ItemIsEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return flags | Qt.ItemFlag.ItemIsDragEnabled if row.activity.is_open else flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Items move."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """Our own items."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged items' ids."""
        data = QMimeData()
        ids = ",".join(str(index.data(ROW_ROLE).id) for index in indexes)
        data.setData(MIME, QByteArray(ids.encode()))
        return data


class Parts:
    """Where the parts of a row lie: one computation for painting, pointing and clicking."""

    def __init__(self, rect: QRect, row: Row, log_width: int) -> None:
        self.rect = rect
        middle = rect.center().y()
        time_width = 56 if row.group is Group.SCHEDULED else 0
        self.time = QRect(rect.left() + 13, rect.top(), time_width - 6, rect.height())
        self.box = QRect(rect.left() + 12 + time_width, middle - 12, 24, 24)
        self.icon = QRect(self.box.right() + 8, middle - 10, 18, 20)
        self.text = QRect(self.icon.right() + 9, rect.top(), rect.right() - self.icon.right() - 22, rect.height())
        self.more = QRect(rect.right() - 36, middle - 13, 26, 26)
        self.move = self.more.translated(-28, 0)
        width = log_width if row.activity is not None and row.activity.kind.is_contact else 0
        self.log = QRect(self.move.left() - width - 6, middle - 13, width, 26)


class DayDelegate(QStyledItemDelegate):
    """Paints the rows."""

    def __init__(self, workspace: Workspace, view: QListView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self.log_text = workspace.words.translate("Today", "Log outcome")

    def parts(self, rect: QRect, row: Row) -> Parts:
        """Where the parts of a row lie."""
        return Parts(rect, row, text_width(self.log_text, bold=True) + 22)

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        """The height of a row."""
        row = index.data(ROW_ROLE)
        return QSize(200, _HEAD if row is None or row.activity is None else _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        painter.save()
        brush = Brush(painter, self._workspace.theme)
        if row.activity is None:
            self._head(brush, option.rect, row)
        else:
            self._item(brush, option, row)
        painter.restore()

    def _head(self, brush: Brush, rect: QRect, row: Row) -> None:
        line = rect.adjusted(2, 8, -2, 0)
        left = line.left()
        icon = {Group.OVERDUE: "circle-alert", Group.DONE: "chevron-right" if row.is_folded else "chevron-down"}.get(
            row.group
        )
        color = "overdue" if row.group is Group.OVERDUE else "text"
        if icon:
            brush.icon(QRect(left, line.top(), 16, line.height()), icon, color if icon == "circle-alert" else "text2")
            left += 22
        name, _, count = row.title.partition("\t")
        used = brush.text(QRect(left, line.top(), line.width(), line.height()), name, color, bold=True)
        brush.text(QRect(left + used + 8, line.top(), line.width(), line.height()), count, "text2")
        tone = "risk" if row.link == "full" else "text2"
        brush.text(line, row.aside, tone, align=_RIGHT)

    def _item(self, brush: Brush, option: QStyleOptionViewItem, row: Row) -> None:
        rect, activity = option.rect, row.activity
        assert activity is not None
        self._ground(brush, rect, row, is_selected(option), is_hovered(option))
        parts = self.parts(rect, row)
        done = not activity.is_open or activity.id in self._view.model().ticked  # type: ignore[attr-defined]
        if activity.at is not None and row.group is Group.SCHEDULED:
            brush.text(
                parts.time,
                self._workspace.words.time(activity.at),
                "text3" if done else "text2",
                bold=is_selected(option),
            )
        brush.check(parts.box, checked=done, circle=activity.kind.is_contact)
        brush.icon(
            parts.icon,
            "star" if activity.is_first and not done else ICONS[activity.kind],
            "risk" if activity.is_first and not done else "text2",
        )
        right = self._right_side(
            brush, parts, row, is_hovered(option) or (is_selected(option) and self._view.hasFocus())
        )
        room = QRect(parts.text.left(), rect.top(), right - parts.text.left() - 10, rect.height())
        used = brush.text(room, activity.title, "text3" if done else "text", bold=is_selected(option))
        detail = " · ".join(filter(None, [row.client, row.deal]))
        brush.text(room.adjusted(used + 10, 0, 0, 0), detail, "text2", role="caption")

    def _ground(self, brush: Brush, rect: QRect, row: Row, selected: bool, hovered: bool) -> None:
        brush.painter.save()
        brush.painter.setClipRect(rect)
        box = rect.toRectF().adjusted(0.5, 0.5 if row.is_top else -12, -0.5, -0.5 if row.is_bottom else 12)
        brush.fill(box, "hover" if hovered and not selected else "surface", 8)
        brush.outline(box, "border", 8)
        brush.painter.restore()
        if not row.is_bottom:
            brush.line(rect.left() + 1, rect.bottom() + 0.5, rect.right() - 1)
        if selected:
            inside = rect.toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
            brush.fill(inside, "accent_soft", 4)
            brush.outline(inside, "accent", 4, 1.5)

    def _right_side(self, brush: Brush, parts: Parts, row: Row, is_active: bool) -> int:
        """Actions on the row pointed at, chips on the others; where they begin."""
        activity = row.activity
        assert activity is not None
        right = parts.rect.right() - 12
        if is_active and activity.is_open:
            brush.icon(parts.more, "ellipsis", "text2")
            brush.icon(parts.move, "calendar-clock", "text2")
            right = parts.move.left() - 6
            if activity.kind.is_contact:
                brush.button(parts.log, self.log_text, primary=True)
                right = parts.log.left() - 8
        for text, tone, icon in reversed(row.chips):
            box = brush.chip(
                QRect(parts.text.left(), parts.rect.top(), max(0, right - parts.text.left()), parts.rect.height()),
                text,
                tone,
                icon=icon,
            )
            right = box.left() - 8
        return right


class DayList(QListView):
    """The list: mouse and keys, each action once."""

    act = Signal(str, list)  # log, tick, edit, move, delete, step, reopen, menu; the items
    reordered = Signal(list)
    folded = Signal()
    all_late = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.days = DayModel(workspace)
        self.setModel(self.days)
        self._delegate = DayDelegate(workspace, self)
        self.setItemDelegate(self._delegate)
        self.setObjectName("plain")
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setAcceptDrops(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAutoFillBackground(False)
        self._settling: dict[int, QTimer] = {}

    def selected(self) -> list[Activity]:
        """The selected items, top to bottom."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=lambda index: index.row())
        return [index.data(ROW_ROLE).activity for index in rows if index.data(ROW_ROLE).activity is not None]

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show rows; the selection stays with its items."""
        kept = [activity.id for activity in self.selected()]
        present = self.currentIndex().row()
        self.days.show_rows(rows)
        places = [place for place in (self.days.row_of(each) for each in kept) if place >= 0]
        for place in places:
            self.selectionModel().select(self.days.index(place), self.selectionModel().SelectionFlag.Select)
        if places:
            self.selectionModel().setCurrentIndex(
                self.days.index(places[0]), self.selectionModel().SelectionFlag.NoUpdate
            )
        elif kept and self.days.rowCount():
            self.select_near(present)

    def select_near(self, place: int) -> None:
        """Select the nearest item, after the selected one has gone."""
        for row in [*range(max(0, place), self.days.rowCount()), *range(max(0, place), -1, -1)]:
            if row < self.days.rowCount() and self.days.index(row).data(ROW_ROLE).activity is not None:
                self.setCurrentIndex(self.days.index(row))
                return

    def select(self, activity_id: int) -> None:
        """Select an item and bring it into view."""
        place = self.days.row_of(activity_id)
        if place >= 0:
            self.setCurrentIndex(self.days.index(place))
            self.scrollTo(self.days.index(place))

    # --- the mouse ----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Boxes and actions answer at once; elsewhere it selects."""
        index = self.indexAt(event.position().toPoint())
        row = index.data(ROW_ROLE)
        if isinstance(row, Row) and event.button() is Qt.MouseButton.LeftButton:
            if row.activity is None:
                self._on_head(row, event.position().toPoint())
                return
            if self._on_part(index, row, event.position().toPoint()):
                return
        super().mousePressEvent(event)

    def _on_head(self, row: Row, place: QPoint) -> None:
        if row.group is Group.DONE:
            self.folded.emit()
        elif row.group is Group.OVERDUE and place.x() > self.viewport().width() - text_width(row.aside) - 20:
            self.all_late.emit()

    def _on_part(self, index: QModelIndex, row: Row, place: QPoint) -> bool:
        parts = self._delegate.parts(self.visualRect(index), row)
        activity = row.activity
        assert activity is not None
        targets: list[tuple[QRect, Callable[[], object]]] = [(parts.box, lambda: self.tick(activity))]
        if activity.is_open:
            targets += [
                (parts.log, lambda: self.act.emit("log", [activity])),
                (parts.move, lambda: self.act.emit("move", [activity])),
                (parts.more, lambda: self.act.emit("menu", [activity])),
            ]
        for box, answer in targets:
            if box.contains(place):
                self.setCurrentIndex(index)
                answer()
                return True
        return False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the item."""
        row = self.indexAt(event.position().toPoint()).data(ROW_ROLE)
        if isinstance(row, Row) and row.activity is not None:
            self.act.emit("edit", [row.activity])

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the selected items."""
        if self.selected():
            self.act.emit("menu", self.selected())

    def tick(self, activity: Activity) -> None:
        """Contacts ask for an outcome; the rest is done after a moment in which a second click takes it back."""
        if not activity.is_open:
            self.act.emit("reopen", [activity])
        elif activity.kind.is_contact:
            self.act.emit("log", [activity])
        elif activity.id in self._settling:
            self._settling.pop(activity.id).stop()
            self.days.ticked.discard(activity.id)
        else:
            self.days.ticked.add(activity.id)
            timer = QTimer(self)
            timer.setSingleShot(True)
            timer.timeout.connect(lambda: self._settle(activity))
            timer.start(_SETTLE_MS)
            self._settling[activity.id] = timer
        self.viewport().update()

    def _settle(self, activity: Activity) -> None:
        self._settling.pop(activity.id, None)
        self.days.ticked.discard(activity.id)
        self.act.emit("tick", [activity])

    def hideEvent(self, event: QEvent) -> None:  # type: ignore[override]
        """What was ticked is kept when the page is left."""
        for activity_id in list(self._settling):
            row = self.days.row_of(activity_id)
            self._settling[activity_id].stop()
            if row >= 0:
                self._settle(self.days.index(row).data(ROW_ROLE).activity)
        super().hideEvent(event)  # type: ignore[arg-type]

    # --- the keyboard -------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Every action has its key."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shifted = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        key = Qt.Key(event.key())
        items = self.selected()
        if held and shifted and key in (Qt.Key.Key_Up, Qt.Key.Key_Down) and items:
            self._shift(items[0], -1 if key == Qt.Key.Key_Up else 1)
        elif items and key == Qt.Key.Key_Space:
            for each in items:
                self.tick(each)
        elif items and key in _KEYS and (not held or (key == Qt.Key.Key_D)) and (held or key != Qt.Key.Key_D):
            self.act.emit(_KEYS[key], items)
        else:
            super().keyPressEvent(event)

    def _anytime(self) -> list[int]:
        rows = [self.days.index(place).data(ROW_ROLE) for place in range(self.days.rowCount())]
        return [row.id for row in rows if row.activity is not None and row.group is Group.ANYTIME]

    def _shift(self, activity: Activity, step: int) -> None:
        ids = self._anytime()
        if activity.id in ids and 0 <= ids.index(activity.id) + step < len(ids):
            place = ids.index(activity.id)
            ids.insert(place + step, ids.pop(place))
            self.reordered.emit(ids)

    def dropEvent(self, event: QDropEvent) -> None:
        """Within Anytime a drop changes the order."""
        if not event.mimeData().hasFormat(MIME):
            return
        dragged = [int(text) for text in bytes(event.mimeData().data(MIME).data()).decode().split(",") if text]
        row = self.indexAt(event.position().toPoint()).data(ROW_ROLE)
        ids = self._anytime()
        moved = [each for each in dragged if each in ids]
        if moved and isinstance(row, Row) and row.group is Group.ANYTIME and row.id not in moved:
            left = [each for each in ids if each not in moved]
            place = left.index(row.id) if row.id in left else 0
            self.reordered.emit([*left[:place], *moved, *left[place:]])
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()


_KEYS = {
    Qt.Key.Key_L: "log",
    Qt.Key.Key_S: "move",
    Qt.Key.Key_D: "move",
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_Return: "edit",
    Qt.Key.Key_Enter: "edit",
    Qt.Key.Key_N: "step",
    Qt.Key.Key_Delete: "delete",
}
