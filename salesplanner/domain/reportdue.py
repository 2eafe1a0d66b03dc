"""When reports are owed, to whom, and until which day their figures count (domain, S2-01, S2-33, S2-34, S4-12, S4-13).

A day that a month does not have is its last one; a day off gives way to the working day before it, and to the one after it where the
report would be owed before what it is about. A week without a working day owes none.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, time, timedelta

from msgspec import Struct

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.workdays import WorkCalendar

#: For the days of a rule about a month or longer: the last day, the last working day.
LAST_DAY, LAST_WORKING_DAY = 0, -1
#: How far before a span of days the periods begin that may be owed in it.
_BACK = {
    PeriodKind.DAY: 21,
    PeriodKind.WEEK: 21,
    PeriodKind.MONTH: 62,
    PeriodKind.QUARTER: 184,
    PeriodKind.HALF: 366,
    PeriodKind.YEAR: 732,
}


class Recipient(Struct, frozen=True, kw_only=True):
    """Who receives reports; `language` empty: as the program; `form`: the company's own form that is filled for them."""

    id: int = 0
    uid: str = ""
    name: str
    title: str = ""
    language: str = ""
    email: str = ""
    form: str = ""
    position: int = 0
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def said(self) -> str:
        """The name with the title: 刘经理（销售总监）."""
        if not self.title:
            return self.name
        return f"{self.name}（{self.title}）" if not self.name.isascii() else f"{self.name} ({self.title})"


class ReportRule(Struct, frozen=True, kw_only=True):
    """One report that is owed again and again, or once on days of its own (SPAN).

    `day` is a weekday from Monday 0 for weeks, a day of the last month for longer periods, nothing for days. `cut_off` is the day until which
    the figures count, in the same terms; None: until the report is made.
    """

    id: int = 0
    uid: str = ""
    every: PeriodKind
    name: str = ""  # what the report is called; empty: the usual name
    recipient_id: int | None = None
    day: int = 0
    at: time = time(17, 0)
    is_after: bool = False  # the day is one of the period after the one it is about
    cut_off: int | None = None
    ready_days: int = 3  # so many working days before, the draft is announced
    first_on: date | None = None
    last_on: date | None = None
    due_on: date | None = None
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    def periods(self, first: date, last: date) -> Iterator[Period]:
        """The periods that may be owed between two days, or begin there."""
        if self.every is PeriodKind.SPAN:
            if self.first_on is not None and self.last_on is not None:
                yield Period(self.first_on, self.last_on)
            return
        day = max(first, date.min + timedelta(days=740)) - timedelta(days=_BACK[self.every])
        period = Period.around(day, self.every)
        while period.first <= last:
            yield period
            period = period.next()

    def cuts_at(self, period: Period) -> date | None:
        """The day until which the figures of a period count; None where they count to its end."""
        if self.cut_off is None or self.every in (PeriodKind.DAY, PeriodKind.SPAN):
            return None
        day = _of_period(self.every, self.cut_off, period)
        return day if day < period.last else None


class ReportDue(Struct, frozen=True, kw_only=True):
    """A report on a period: when it is owed, from when its draft is announced, by which rule."""

    period: Period
    due_at: datetime
    ready_on: date | None = None
    rule: ReportRule | None = None

    @property
    def day(self) -> date:
        """The day it is owed."""
        return self.due_at.date()

    @property
    def recipient_id(self) -> int | None:
        """Who receives it."""
        return self.rule.recipient_id if self.rule is not None else None

    @property
    def cut_off(self) -> date | None:
        """The day until which its figures count; None: to the end of its period, or to the day it is made."""
        return self.rule.cuts_at(self.period) if self.rule is not None else None

    def is_ready(self, today: date) -> bool:
        """Whether its draft is to be announced."""
        return self.ready_on is not None and today >= self.ready_on

    def is_late(self, now: datetime) -> bool:
        """Whether it should have been handed in."""
        return now > self.due_at


def reports_due(rules: Iterable[ReportRule], calendar: WorkCalendar, first: date, last: date) -> list[ReportDue]:
    """The reports owed on those days, both included, the earliest first."""
    found = []
    for rule in rules:
        for period in rule.periods(first, last):
            day = _day(rule, period, calendar)
            if day is not None and first <= day <= last:
                ready_on = _worked_back(day, rule.ready_days, calendar)
                found.append(
                    ReportDue(period=period, due_at=datetime.combine(day, rule.at), ready_on=ready_on, rule=rule)
                )
    return sorted(found, key=lambda each: (each.due_at, each.period.last))


def _day(rule: ReportRule, period: Period, calendar: WorkCalendar) -> date | None:
    """The day a report is owed; None for a day that is not worked and owes nothing."""
    if rule.every is PeriodKind.SPAN:
        return rule.due_on
    if rule.every is PeriodKind.DAY:
        if not calendar.is_working(period.first):
            return None
        return _next_worked(period.last, calendar) if rule.is_after else period.last
    span = period.next() if rule.is_after else period
    if rule.every is not PeriodKind.WEEK and rule.is_after:
        span = Period.month_of(span.first)
    wanted = _of_period(rule.every, rule.day, span)
    if rule.every is not PeriodKind.WEEK and rule.day == LAST_DAY:
        return wanted  # asked for as such, whether it is worked or not
    day = _worked(wanted, calendar)
    if day > period.last if rule.is_after else day >= period.first:
        return day
    if rule.every is PeriodKind.WEEK and not calendar.count(period.first, period.last):
        return None
    return _next_worked(wanted, calendar)


def _of_period(every: PeriodKind, day: int, span: Period) -> date:
    """The day of a week, or of the last month of a longer span."""
    if every is PeriodKind.WEEK:
        return span.first + timedelta(days=day)
    if day <= 0:
        return span.last
    return min(span.last.replace(day=1) + timedelta(days=day - 1), span.last)


def _worked(day: date, calendar: WorkCalendar) -> date:
    """That day, or the working day before it."""
    for back in range(14):
        if calendar.is_working(day - timedelta(days=back)):
            return day - timedelta(days=back)
    return day


def _next_worked(day: date, calendar: WorkCalendar) -> date:
    """The first working day after a day; the next day where none is near."""
    for ahead in range(1, 15):
        if calendar.is_working(day + timedelta(days=ahead)):
            return day + timedelta(days=ahead)
    return day + timedelta(days=1)


def _worked_back(day: date, count: int, calendar: WorkCalendar) -> date:
    """So many working days before a day."""
    found = day
    for _ in range(count):
        found = _worked(found - timedelta(days=1), calendar)
    return found
