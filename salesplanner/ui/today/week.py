"""The week strip: seven days with their load; a click shows a day, a drop moves items to it."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesplanner.domain.dayplan import load_dots, week_of
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.layout import icon_button, row
from salesplanner.ui.kit.workspace import Workspace

MIME = "application/x-salesplanner-activities"
_CELL = 40
_HEIGHT = 44


class Days(QWidget):
    """The seven days."""

    chosen = Signal(object)
    dropped = Signal(object, list)  # the day, the items' ids

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._day = workspace.today()
        self._counts: dict[date, int] = {}
        self._off: set[date] = set()
        self._over: date | None = None
        self.setAcceptDrops(True)
        self.setFixedSize(7 * _CELL, _HEIGHT)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_week(self, day: date, counts: dict[date, int], off: set[date]) -> None:
        """Show the week of a day: how many open items each day has, and which are off."""
        self._day, self._counts, self._off = day, counts, off
        self.setAccessibleName(self._workspace.words.day_long(day))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the days."""
        brush = Brush(QPainter(self), self._workspace.theme)
        for place, day in enumerate(week_of(self._day)):
            self._draw(brush, QRect(place * _CELL + 1, 0, _CELL - 2, _HEIGHT), day)
        brush.painter.end()

    def _draw(self, brush: Brush, box: QRect, day: date) -> None:
        chosen, today = day == self._day, day == self._workspace.today()
        color = "on_accent" if chosen else "text3" if day in self._off else "text"
        if chosen:
            brush.fill(box.toRectF(), "accent", 6)
        elif day == self._over:
            brush.fill(box.toRectF(), "accent_soft", 6)
        elif today:
            brush.outline(box.toRectF(), "accent", 6, 1.5)
        words = self._workspace.words
        name = words.weekday_short(day)[-1] if words.zh else words.weekday_short(day)[:2]
        middle = Qt.AlignmentFlag.AlignCenter
        brush.text(QRect(box.left(), 3, box.width(), 15), name, color, role="caption", align=middle)
        brush.text(QRect(box.left(), 17, box.width(), 18), str(day.day), color, bold=chosen or today, align=middle)
        brush.dots(QRect(box.left(), 36, box.width(), 6), load_dots(self._counts.get(day, 0)), color)

    def _at(self, x: float) -> date:
        return week_of(self._day)[max(0, min(6, int(x // _CELL)))]

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Choose a day."""
        self.chosen.emit(self._at(event.position().x()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take items of the list."""
        if event.mimeData().hasFormat(MIME):
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragEnterEvent) -> None:  # type: ignore[override]
        """Show where they would go."""
        self._over = self._at(event.position().x())
        self.update()
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: object) -> None:
        """They went elsewhere."""
        self._over = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """Move them to the day."""
        self._over = None
        ids = [int(text) for text in bytes(event.mimeData().data(MIME).data()).decode().split(",") if text]
        event.acceptProposedAction()
        self.dropped.emit(self._at(event.position().x()), ids)
        self.update()


class WeekStrip(QWidget):
    """The days between two arrows."""

    chosen = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.days = Days(workspace)
        self._day = workspace.today()
        theme = workspace.theme
        before = icon_button(theme.icon("chevron-left"), self.tr("Week before"), lambda: self._step(-7))
        after = icon_button(theme.icon("chevron-right"), self.tr("Week after"), lambda: self._step(7))
        self.setLayout(row(before, self.days, after, spacing=2))
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.days.chosen.connect(self.chosen)

    def show_day(self, day: date) -> None:
        """Show the week of a day."""
        self._day = day
        store = self._workspace.store
        week = week_of(day)
        counts: dict[date, int] = {}
        for activity in store.activities.between(week[0], week[-1]):
            if activity.is_open:
                counts[activity.day] = counts.get(activity.day, 0) + 1
        calendar = store.calendar()
        self.days.show_week(day, counts, {each for each in week if not calendar.is_working(each)})

    def _step(self, days: int) -> None:
        self.chosen.emit(self._day + timedelta(days=days))

    def sizeHint(self) -> QSize:
        """Seven days and two arrows."""
        return QSize(7 * _CELL + 64, _HEIGHT)
