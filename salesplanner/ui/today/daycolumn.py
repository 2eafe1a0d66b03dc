"""The day as a column of hours: what has a time, the way to visits, lunch and now; blocks are dragged to other times."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import time

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
)
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.blocks import Block, Use
from salesplanner.domain.dayplan import DayPlan, lanes, minute_of, snapped
from salesplanner.domain.feasible import Hours
from salesplanner.domain.reminders import leave_at
from salesplanner.ui.forms.kinds import KIND_ICONS
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.model import MIME, ids_of

_HOUR, _LEFT, _TOP = 48, 50, 10
_FIRM = frozenset({ActivityKind.VISIT, ActivityKind.MEETING})


class DayColumn(QWidget):
    """Shows a plan; a block that is dragged, or an item that is dropped, asks for a time."""

    timed = Signal(int, object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._plan = DayPlan(day=workspace.today())
        self._clients: Mapping[int, str] = {}
        self._hours = Hours()
        self._first, self._last = 8, 19
        self._held: tuple[Activity, int] | None = None  # a block and the minutes from its top to the pointer
        self._target: int | None = None
        self.setAcceptDrops(True)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("The day by the hour"))

    def show_plan(self, plan: DayPlan, clients: Mapping[int, str], hours: Hours) -> None:
        """Show the items of a day that have a time, over lunch and the hours that are kept."""
        self._plan, self._clients, self._hours = plan, clients, hours
        starts = [minute_of(each.at) for each in plan.scheduled if each.at]
        ends = [minute_of(each.at) + each.minutes for each in plan.scheduled if each.at]
        self._first = min([8, *(start // 60 for start in starts)])
        self._last = min(24, max([19, *(-(-end // 60) for end in ends)]))
        kept = [f"{self._workspace.words.time(each.begin)} {each.title}" for each in self._hours.blocks]
        said = [f"{self._workspace.words.time(each.at)} {each.title}" for each in plan.scheduled if each.at]
        self.setAccessibleDescription(", ".join(said + kept))
        self.setFixedHeight(self._y(self._last * 60) + px(_TOP))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for the hours."""
        return QSize(px(290), self._y(self._last * 60) + px(_TOP))

    def y_of(self, at: time) -> int:
        """How far down a time stands."""
        return self._y(minute_of(at))

    def _y(self, minute: float) -> int:
        return px(_TOP) + round((minute / 60 - self._first) * px(_HOUR))

    def _minute(self, y: float) -> float:
        return (y - px(_TOP)) / px(_HOUR) * 60 + self._first * 60

    def _boxes(self) -> list[tuple[Activity, QRect]]:
        left, width = px(_LEFT) + px(6), self.width() - px(_LEFT) - px(18)
        placed, found = lanes(self._plan.scheduled), []
        for each in self._plan.scheduled:
            if each.at is None:
                continue
            lane, count = placed[each.id]
            start = minute_of(each.at)
            if self._held is not None and self._held[0].id == each.id and self._target is not None:
                start = self._target
            top = self._y(start)
            high = max(px(22), round(each.minutes / 60 * px(_HOUR)) - 1)
            found.append((each, QRect(left + width * lane // count, top, width // count - 2, high)))
        return found

    # --- drawing ------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the hours, lunch, the ways, the blocks and now."""
        brush, words = Brush(QPainter(self), self._workspace.theme), self._workspace.words
        for hour in range(self._first, self._last + 1):
            y = self._y(hour * 60)
            brush.line(px(_LEFT), y + 0.5, self.width() - px(8))
            label = QRect(0, y - px(9), px(_LEFT) - px(8), px(18))
            align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            brush.text(label, words.time(time(hour % 24)), "text2", role="caption", align=align)
        for each in self._hours.blocks:
            self._draw_kept(brush, each)
        self._draw_lunch(brush, *self._hours.lunch)
        boxes = self._boxes()
        for activity, box in boxes:
            self._draw_way(brush, activity, box)
        for activity, box in boxes:
            self._draw_block(brush, activity, box)
        self._draw_target(brush)
        self._draw_now(brush)

    def _draw_lunch(self, brush: Brush, first: time, last: time) -> None:
        words, top = self._workspace.words, self.y_of(first)
        text = self.tr("{first}–{last} lunch").format(first=words.time(first), last=words.time(last))
        line = QRect(px(_LEFT) + px(14), top + px(4), self.width() - px(_LEFT) - px(30), px(20))
        brush.icon(QRect(line.left(), line.top(), px(16), line.height()), "coffee", "text2", 14)
        brush.text(line.adjusted(px(20), 0, 0, 0), text, "text2", role="caption")

    def _draw_kept(self, brush: Brush, block: Block) -> None:
        """Hours of the week's template lie under everything, with their name at the right."""
        top, low = self.y_of(block.begin), self.y_of(block.end)
        box = QRect(px(_LEFT), top, self.width() - px(_LEFT) - px(8), low - top)
        brush.fill(QRectF(box), "sunken", 3)
        brush.fill(QRectF(box.left(), top, px(4), low - top), "accent" if block.use is Use.VISITS else "text3", 2)
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom
        brush.text(box.adjusted(px(8), 0, -px(6), -px(3)), block.title, "text2", role="caption", align=align)

    def _draw_way(self, brush: Brush, activity: Activity, box: QRect) -> None:
        """The way to a visit stands above it."""
        leave = leave_at(activity)
        if leave is None or activity.at is None or not activity.is_open:
            return
        high = round((minute_of(activity.at) - minute_of(leave.time())) / 60 * px(_HOUR))
        strip = QRect(box.left(), box.top() - high, box.width(), high)
        brush.fill(QRectF(strip), "sunken", 3)
        text = self.tr("{time} leave").format(time=self._workspace.words.time(leave.time()))
        client = self._clients.get(activity.client_id or 0, "")
        if client:
            text = self.tr("{time} leave for {client}").format(
                time=self._workspace.words.time(leave.time()), client=client
            )
        brush.icon(QRect(strip.left() + px(8), strip.top(), px(16), strip.height()), "map-pin", "text2", 13)
        brush.text(strip.adjusted(px(28), 0, -4, 0), text, "text2", role="caption")

    def _draw_block(self, brush: Brush, activity: Activity, box: QRect) -> None:
        is_firm = activity.kind in _FIRM and activity.is_open
        is_soft = not is_firm and activity.routine_id is None and activity.is_open
        whole = QRectF(box)
        brush.fill(whole, "accent_soft" if is_firm else "sunken" if activity.is_done else "surface", 6)
        if is_soft:
            pen = QPen(brush.theme.color("control_border"), 1, Qt.PenStyle.DashLine)
            brush.painter.setPen(pen)
            brush.painter.setBrush(Qt.BrushStyle.NoBrush)
            brush.painter.drawRoundedRect(whole.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)
        else:
            brush.outline(whole, "accent" if is_firm else "border", 6, 1)
        start = activity.at or time()
        if self._held is not None and self._held[0].id == activity.id and self._target is not None:
            start = snapped(self._target)
        text = f"{self._workspace.words.time(start)} {activity.title}"
        ink = "accent" if is_firm else "text2" if activity.is_done else "text"
        line = QRect(box.left() + px(8), box.top() + 1, box.width() - px(14), min(px(22), box.height() - 2))
        icon = "repeat" if activity.routine_id is not None else KIND_ICONS[activity.kind]
        if not is_firm:
            brush.icon(QRect(line.left(), line.top(), px(16), line.height()), icon, ink, 13)
            line = line.adjusted(px(20), 0, 0, 0)
        used = brush.text(line, text, ink, role="caption", bold=is_firm)
        client = self._clients.get(activity.client_id or 0, "")
        if client and client not in activity.title:
            if box.height() >= px(40):
                below = QRect(line.left(), line.bottom(), line.width(), px(18))
                brush.text(below, client, ink, role="caption")
            else:
                brush.text(line.adjusted(used + px(10), 0, 0, 0), client, ink, role="caption")

    def _draw_target(self, brush: Brush) -> None:
        """Where something would fall."""
        if self._target is not None and self._held is None:
            y, words = self._y(self._target), self._workspace.words
            brush.painter.setPen(QPen(brush.theme.color("accent"), 2))
            brush.painter.drawLine(QPointF(px(_LEFT), y), QPointF(self.width() - px(8), y))
            label = QRect(px(_LEFT) + px(6), y - px(18), px(80), px(16))
            brush.text(label, words.time(snapped(self._target)), "accent", role="caption", bold=True)

    def _draw_now(self, brush: Brush) -> None:
        now = self._workspace.now()
        if self._plan.day != now.date() or not self._first <= now.hour < self._last:
            return
        y = self.y_of(now.time())
        brush.painter.setPen(QPen(brush.theme.color("overdue"), 1.5))
        brush.painter.drawLine(QPointF(px(_LEFT), y), QPointF(self.width() - px(8), y))
        text = self.tr("now {time}").format(time=self._workspace.words.time(now.time()))
        align = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        label = QRect(px(_LEFT), y - px(17), self.width() - px(_LEFT) - px(8), px(16))
        brush.text(label, text, "overdue", role="caption", align=align)

    # --- dragging -----------------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of a block."""
        point = event.position().toPoint()
        for activity, box in reversed(self._boxes()):
            if box.contains(point) and activity.is_open and event.button() is Qt.MouseButton.LeftButton:
                self._held = (activity, round(self._minute(point.y())) - minute_of(activity.at or time()))
                return

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it along in quarters of an hour."""
        point = event.position()
        if self._held is None:
            over = any(box.contains(point.toPoint()) and activity.is_open for activity, box in self._boxes())
            self.setCursor(Qt.CursorShape.OpenHandCursor if over else Qt.CursorShape.ArrowCursor)
            return
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._target = minute_of(snapped(self._minute(point.y()) - self._held[1]))
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it fall."""
        held, target = self._held, self._target
        self._held = self._target = None
        self.setCursor(Qt.CursorShape.ArrowCursor)
        self.update()
        if held is not None and target is not None and held[0].at is not None and minute_of(held[0].at) != target:
            self.timed.emit(held[0].id, snapped(target))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Plan items can be dropped here."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would fall."""
        self._target = minute_of(snapped(self._minute(event.position().y())))
        self.update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went on."""
        self._target = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """It takes this time."""
        self._target = None
        self.update()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        for activity_id in ids_of(event.mimeData()):
            self.timed.emit(activity_id, snapped(self._minute(event.position().y())))
