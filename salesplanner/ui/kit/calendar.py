"""The calendar that a day is picked from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QMenu, QToolButton, QWidget, QWidgetAction

from salesplanner.ui.kit.workspace import Workspace


class Calendar(QCalendarWidget):
    """A month in the theme's colours and the window's language, weeks from Monday; today is bold."""

    def __init__(self, workspace: Workspace, day: date) -> None:
        super().__init__()
        theme = workspace.theme
        zh = workspace.language == "zh"
        self.setLocale(QLocale(QLocale.Language.Chinese) if zh else QLocale(QLocale.Language.English))
        self.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames)
        quiet = QTextCharFormat()
        quiet.setForeground(theme.color("text2"))
        self.setHeaderTextFormat(quiet)
        for weekday in Qt.DayOfWeek:
            shade = QTextCharFormat()
            shade.setForeground(theme.color("text2" if weekday.value > 5 else "text"))
            self.setWeekdayTextFormat(weekday, shade)
        today = QTextCharFormat()
        today.setFontWeight(700)
        today.setForeground(theme.color("accent"))
        self.setDateTextFormat(_qdate(workspace.today()), today)
        for name, icon in (("qt_calendar_prevmonth", "chevron-left"), ("qt_calendar_nextmonth", "chevron-right")):
            turn = self.findChild(QToolButton, name)
            if isinstance(turn, QToolButton):
                turn.setIcon(theme.icon(icon))
        self.setSelectedDate(_qdate(day))


def pick(owner: QWidget, workspace: Workspace, day: date, then: Callable[[date], object]) -> None:
    """Open a calendar below a widget; `then` gets the day that is picked."""
    menu = QMenu(owner)
    calendar = Calendar(workspace, day)

    def take(chosen: QDate) -> None:
        menu.close()
        then(date(chosen.year(), chosen.month(), chosen.day()))

    calendar.clicked.connect(take)
    calendar.activated.connect(take)
    action = QWidgetAction(menu)
    action.setDefaultWidget(calendar)
    menu.addAction(action)
    menu.aboutToShow.connect(calendar.setFocus)
    menu.exec(owner.mapToGlobal(QPoint(0, owner.height())))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
