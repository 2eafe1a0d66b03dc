"""When reports are owed: the weekly one and the monthly one, each on its day; each choice is kept at once."""

from __future__ import annotations

from datetime import date, time, timedelta

from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Problem
from salesplanner.domain.reportdue import LAST_DAY, LAST_WORKING_DAY, ReportRule
from salesplanner.domain.targets import Every
from salesplanner.ui.kit.fields import CheckField, ChoiceField, TimeField
from salesplanner.ui.kit.layout import STRETCH, boxed, column, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_MONDAY = date(2026, 11, 23)
_USUAL = {
    Every.WEEK: ReportRule(every=Every.WEEK, day=4),
    Every.MONTH: ReportRule(every=Every.MONTH, day=LAST_WORKING_DAY),
}
_DAYS_AFTER = 10


class ReportChoices(QWidget):
    """A line for the weekly report, one for the monthly summary."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._reports = workspace.store.reports
        kept = {rule.every: rule for rule in self._reports.rules()}
        self.owed: dict[Every, CheckField] = {}
        self.days: dict[Every, ChoiceField] = {}
        self.times: dict[Every, TimeField] = {}
        lines = [self._line(every, kept.get(every)) for every in (Every.WEEK, Every.MONTH)]
        said = self.tr(
            "A day off gives way to the working day before it. The week strip, the foot and reminders tell in time."
        )
        self.setLayout(column(*lines, muted(said, wrap=True), spacing=12))

    def _line(self, every: Every, rule: ReportRule | None) -> QWidget:
        shown = rule or _USUAL[every]
        name = self.tr("Weekly report") if every is Every.WEEK else self.tr("Monthly summary")
        owed = CheckField(name)
        owed.set_value(rule is not None)
        owed.setMinimumWidth(px(160))
        day = ChoiceField(self._weekdays() if every is Every.WEEK else self._month_days())
        day.set_value((shown.day, shown.is_after))
        day.call(f"{name}: {self.tr('day')}")
        at = TimeField()
        at.set_value(shown.at)
        at.call(f"{name}: {self.tr('time')}")
        at.setMaximumWidth(px(80))
        self.owed[every], self.days[every], self.times[every] = owed, day, at
        owed.edited.connect(self.keep)
        day.edited.connect(self.keep)
        at.left.connect(self.keep)
        return boxed(row(owed, day, at, STRETCH, spacing=8))

    def _weekdays(self) -> list[tuple[tuple[int, bool], str]]:
        words = self._workspace.words
        names = [words.weekday(_MONDAY + timedelta(days=place)) for place in range(7)]
        following = self.tr("{day} after it")
        return [((place, False), name) for place, name in enumerate(names)] + [
            ((place, True), following.format(day=names[place])) for place in range(2)
        ]

    def _month_days(self) -> list[tuple[tuple[int, bool], str]]:
        on, following = self.tr("day {day}"), self.tr("day {day} of the next month")
        return [
            *(((day, False), on.format(day=day)) for day in range(1, 32)),
            ((LAST_DAY, False), self.tr("the last day")),
            ((LAST_WORKING_DAY, False), self.tr("the last working day")),
            *(((day, True), following.format(day=day)) for day in range(1, _DAYS_AFTER + 1)),
        ]

    def keep(self) -> None:
        """Keep what is chosen; a time that is none waits to be mended."""
        rules = []
        for every, owed in self.owed.items():
            at = self._time(every)
            if at is None:
                return
            day, is_after = self.days[every].value()
            if owed.value():
                rules.append(ReportRule(every=every, day=day, at=at, is_after=is_after))
        if rules != self._reports.rules():
            self._workspace.do(self._reports.put_rules, rules)

    def _time(self, every: Every) -> time | None:
        field = self.times[every]
        field.mark(False)
        try:
            return field.value() or _USUAL[every].at
        except Problem:
            field.mark(True)
            return None
