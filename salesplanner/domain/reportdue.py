"""When reports are owed: the weekly one on a weekday, the monthly one on its own day (domain, S2-33, S2-34, S4-12, S4-13).

A day that a month does not have is its last one; a day off gives way to the working day before it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Any

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every
from salesplanner.domain.workdays import WorkCalendar

#: For `ReportRule.day` of a month: its last day, its last working day.
LAST_DAY, LAST_WORKING_DAY = 0, -1
_USUAL_AT = time(17, 0)
#: How far before a span of days the periods begin that may be owed in it.
_BACK = {Every.WEEK: 14, Every.MONTH: 62}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportRule:
    """One report that is owed again and again: each week or each month."""

    every: Every
    day: int  # a weekday from Monday 0, or a day of the month
    at: time = _USUAL_AT
    is_after: bool = False  # the day is one of the week or month after the one it is about

    def to_plain(self) -> dict[str, Any]:
        """The rule as it is kept."""
        plain = {"every": self.every.value, "day": self.day, "at": f"{self.at:%H:%M}"}
        return plain | ({"is_after": True} if self.is_after else {})

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> ReportRule:
        """The rule that was kept. Raises ValueError or KeyError for what is none."""
        return cls(
            every=Every(plain["every"]),
            day=int(plain["day"]),
            at=time.fromisoformat(plain.get("at") or f"{_USUAL_AT:%H:%M}"),
            is_after=bool(plain.get("is_after")),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportDue:
    """A report on a period, and when it is owed."""

    period: Period
    due_at: datetime

    @property
    def day(self) -> date:
        """The day it is owed."""
        return self.due_at.date()


def reports_due(rules: Iterable[ReportRule], calendar: WorkCalendar, first: date, last: date) -> list[ReportDue]:
    """The reports owed on those days, both included, the earliest first."""
    found = []
    for rule in rules:
        period = _period(rule, first - timedelta(days=_BACK[rule.every]))
        while period.first <= last:
            due_at = datetime.combine(_day(rule, period, calendar), rule.at)
            if first <= due_at.date() <= last:
                found.append(ReportDue(period=period, due_at=due_at))
            period = period.next()
    return sorted(found, key=lambda each: (each.due_at, each.period.last))


def _period(rule: ReportRule, day: date) -> Period:
    return Period.week_of(day) if rule.every is Every.WEEK else Period.month_of(day)


def _day(rule: ReportRule, period: Period, calendar: WorkCalendar) -> date:
    span = period.next() if rule.is_after else period
    if rule.every is Every.WEEK:
        return _worked(span.first + timedelta(days=rule.day), calendar)
    if rule.day == LAST_DAY:
        return span.last  # asked for as such, whether it is worked or not
    wanted = span.last if rule.day < 0 else min(span.first + timedelta(days=rule.day - 1), span.last)
    return _worked(wanted, calendar)


def _worked(day: date, calendar: WorkCalendar) -> date:
    """That day, or the working day before it."""
    for back in range(14):
        if calendar.is_working(day - timedelta(days=back)):
            return day - timedelta(days=back)
    return day
