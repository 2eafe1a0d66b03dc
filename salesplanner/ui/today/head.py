"""The head of Today: the day's name, its week, and what is done with a day as a whole."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from salesplanner.domain.period import Period
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, icon_button, restyle, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.week import WeekStrip

#: What the head takes with words on its buttons.
_ROOM_FOR_WORDS = 966


class DayHead(QWidget):
    """Says which day is shown; its buttons ask for what the screen does."""

    today_asked = Signal()
    record_asked = Signal()
    plan_asked = Signal()
    close_asked = Signal()
    rail_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        theme = workspace.theme
        self.title = PlainLabel("", "h1", elide=True)
        self.subtitle = PlainLabel("", "muted", elide=True)
        self.week = WeekStrip(workspace)
        self.week.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.back = button(self.tr("Today"), theme.icon("calendar-days"), on_click=self.today_asked.emit)
        self.back.setToolTip(self.tr("Back to today (T)"))
        self.record = button(self.tr("Add record"), theme.icon("pencil"), on_click=self.record_asked.emit)
        self._names = (self.tr("Plan my day"), self.tr("Close the day"))
        self.plan = button("", theme.icon("list-todo"), on_click=self.plan_asked.emit)
        self.plan.setToolTip(self.tr("Two minutes in the morning (Ctrl+Shift+P)"))
        self.close_day = button("", theme.icon("sunset"), on_click=self.close_asked.emit)
        self.close_day.setToolTip(self.tr("Give every open item a place (Ctrl+Shift+E)"))
        for made, name in zip((self.plan, self.close_day), self._names, strict=True):
            made.setAccessibleName(name)
        self.rail = icon_button(
            theme.icon("panel-right"), self.tr("Show or hide the side pane (F8)"), self.rail_asked.emit, is_boxed=True
        )
        parts = (self.back, self.record, self.plan, self.close_day, self.rail)
        line = row(column(self.title, self.subtitle, spacing=0), self.week, STRETCH, *parts, spacing=12)
        line.setStretch(0, 4)
        line.setStretch(2, 1)
        self.setLayout(line)

    def show_day(self, day: date, *, is_finished: bool, is_left_open: bool = False) -> None:
        """Name the day; on a finished one closing it is the next thing to do, a past one may have been left open."""
        workspace = self._workspace
        words, today = workspace.words, workspace.today()
        self.title.setText(words.day_long(day, today))
        self.subtitle.setText(self._place(day))
        is_today = day == today
        self.back.setVisible(not is_today)
        self.record.setVisible(day < today)
        self.plan.setVisible(is_today)
        self.close_day.setVisible(is_today or is_left_open)
        restyle(self.close_day, kind="primary" if is_finished else "")

    def _place(self, day: date) -> str:
        """Where the day stands among the working days of its month."""
        calendar, period = self._workspace.store.calendar(), Period.month_of(day)
        if not calendar.is_working(day):
            return self.tr("Day off")
        number, left = calendar.count(period.first, day), calendar.count(day, period.last)
        if day == self._workspace.today():
            text = self.tr("Working day {number}, %n left including today", "", left)
        else:
            text = self.tr("Working day {number} of the month")
        return text.format(number=number)

    def fit(self, room: int) -> None:
        """Where there is no room for words, the buttons show their icons alone."""
        for made, text in zip((self.plan, self.close_day), self._names, strict=True):
            made.setText(text if room >= px(_ROOM_FOR_WORDS) else "")
