"""The strip of seven days: how full each is; a click shows a day, a drop moves plan items to it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QMenu, QWidget

from salesplanner.domain.dayplan import dots, week_of
from salesplanner.domain.reportdue import ReportDue
from salesplanner.domain.workdays import WorkCalendar
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.layout import PlainLabel, icon_button, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.model import MIME, ids_of


class _Day(QAbstractButton):
    """One day: its weekday, its number, up to three dots."""

    dropped = Signal(list)
    leave_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._state = (workspace.today(), 0, True, False, False)
        self._is_due = self._is_leave = False
        self._is_target = False
        self.setCheckable(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFixedSize(px(38), px(42))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_day(
        self, day: date, count: int, *, works: bool, is_leave: bool, is_due: bool, is_shown: bool, text: str
    ) -> None:
        """Show a day, how many things wait on it, whether one is on leave and whether a report is owed on it."""
        self._is_due, self._is_leave = is_due, is_leave
        self._state = (day, count, works, is_shown, day == self._workspace.today())
        self.setChecked(is_shown)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.update()

    def sizeHint(self) -> QSize:
        """Its fixed size."""
        return QSize(px(38), px(42))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the day."""
        day, count, works, is_shown, is_today = self._state
        brush = Brush(QPainter(self), self._workspace.theme)
        box = self.rect()
        if is_shown:
            brush.fill(QRectF(box), "accent", 7)
        elif self._is_target or self.underMouse():
            brush.fill(QRectF(box), "accent_soft" if self._is_target else "hover", 7)
        if self._is_leave:
            third = box.height() / 42
            wide = 24 * third
            ring = QRectF((box.width() - wide) / 2, 16 * third, wide, 20 * third)
            brush.outline(ring, "on_accent" if is_shown else "text2", 9 * third, 1.2)
        if self.hasFocus():
            brush.outline(QRectF(box), "text" if is_shown else "accent", 7, 2)
        ink = "on_accent" if is_shown else "accent" if is_today else "text" if works else "text2"
        words = self._workspace.words
        name = words.weekday_short(day).removeprefix("周")
        center = Qt.AlignmentFlag.AlignCenter
        third = box.height() / 42
        brush.text(QRect(0, round(2 * third), box.width(), round(16 * third)), name, "on_accent" if is_shown else "text2",
                   role="caption", align=center)  # fmt: skip
        brush.text(QRect(0, round(17 * third), box.width(), round(17 * third)), str(day.day), ink,

                   bold=is_shown or is_today, align=center)  # fmt: skip
        if self._is_due:
            half = box.width() // 2
            brush.icon(QRect(half + round(7 * third), round(3 * third), 12, round(12 * third)), "flag",
                       "on_accent" if is_shown else "risk", 12)  # fmt: skip
        brush.dots(QRect(0, box.bottom() - 6, box.width(), 4), dots(count), "on_accent" if is_shown else "text3")

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Take the day off, by the pointer or the menu key."""
        menu = QMenu(self)
        text = self.tr("Not on leave after all") if self._is_leave else self.tr("On leave that day")
        menu.addAction(self._workspace.theme.icon("coffee"), text).triggered.connect(
            lambda _=False: self.leave_asked.emit()
        )
        menu.exec(event.globalPos())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Plan items can be dropped here."""
        if event.mimeData().hasFormat(MIME):
            self._is_target = True
            self.update()
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """They went on."""
        self._is_target = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        """They are moved to this day."""
        self._is_target = False
        self.update()
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(ids_of(event.mimeData()))


class WeekStrip(QWidget):
    """The week of the shown day, with the weeks before and after at a click."""

    day_asked = Signal(object)
    dropped = Signal(list, object)
    leave_asked = Signal(object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._days = week_of(workspace.today())
        self._shown = workspace.today()
        theme = workspace.theme
        back = icon_button(theme.icon("chevron-left"), self.tr("Week before"), lambda: self._turn(-7))
        on = icon_button(theme.icon("chevron-right"), self.tr("Week after"), lambda: self._turn(7))
        self.days = [_Day(workspace) for _ in range(7)]
        for place, each in enumerate(self.days):
            each.clicked.connect(lambda _=False, place=place: self._ask(place))
            each.leave_asked.connect(lambda place=place: self.leave_asked.emit(self._days[place]))
            each.dropped.connect(lambda ids, place=place: self.dropped.emit(ids, self._days[place]))
        self.setLayout(row(back, *self.days, on, spacing=2))
        self.setAccessibleName(self.tr("Week"))

    def show_week(
        self, shown: date, load: Callable[[date], int], calendar: WorkCalendar, reports: Sequence[ReportDue] = ()
    ) -> None:
        """Show the week of a day, with the load of each day, leave and the reports owed."""
        self._days, self._shown = week_of(shown), shown
        words, today = self._workspace.words, self._workspace.today()
        told_to = self._workspace.store.reports.told_to
        for day, each in zip(self._days, self.days, strict=True):
            count = load(day)
            parts = [words.day_long(day, today)]
            if count:
                parts.append(self.tr("%n item(s)", "", count))
            works, is_leave = calendar.is_working(day), day in calendar.leave
            if not works:
                parts.append(self.tr("on leave") if is_leave else self.tr("day off"))
            due = [report for report in reports if report.day == day]
            parts += [
                self.tr("{report} due {time}").format(
                    report=words.report_due(report, told_to(report)), time=words.time(report.due_at.time())
                )
                for report in due
            ]
            text = " · ".join(parts)
            each.show_day(
                day, count, works=works, is_leave=is_leave, is_due=bool(due), is_shown=day == shown, text=text
            )

    def _ask(self, place: int) -> None:
        self.days[place].setChecked(self._days[place] == self._shown)
        self.day_asked.emit(self._days[place])

    def _turn(self, days: int) -> None:
        self.day_asked.emit(self._shown + timedelta(days=days))


class UnknownYear(PlainLabel):
    """A line that says where only the person's own week tells which days are worked."""

    def __init__(self) -> None:
        super().__init__("", "muted", wrap=True)
        self.hide()

    def show_week(self, calendar: WorkCalendar, days: Sequence[date]) -> None:
        """Say it for the first of these days whose year has no holiday table."""
        unknown = next((day.year for day in days if not calendar.knows(day.year)), None)
        self.setVisible(unknown is not None)
        if unknown is None:
            return
        if unknown > max(calendar.years, default=unknown):
            text = self.tr("The {year} holiday arrangement is not published yet: your own week counts")
        else:
            text = self.tr("No holiday arrangement is known for {year}: your own week counts")
        self.setText(text.format(year=unknown))
