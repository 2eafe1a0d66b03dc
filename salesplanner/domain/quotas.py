"""How a quota stands in a day, a week or a month: done, asked, and what earlier days still owe.

Only working days ask. What was done beyond a day's quota settles what earlier days owe. A quota set in the middle of a week
or a month asks from that day on.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every, Quota
from salesplanner.domain.workdays import WorkCalendar

_LENGTH = {Every.DAY: 0, Every.WEEK: 1, Every.MONTH: 2}
_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A quota in a period. `behind` is what earlier days or weeks owe; nothing of it is today's."""

    quota: Quota
    period: Period
    done: int
    asked: int
    due: int = 0  # asked by the days or weeks that are over
    behind: int = 0
    owed: tuple[tuple[date, int], ...] = ()  # working days below a daily quota, with what each was short

    @property
    def is_reached(self) -> bool:
        """Whether all that was asked is done."""
        return self.done >= self.asked


def period_of(every: Every, day: date) -> Period:
    """The day, week or month around a day."""
    if every is Every.DAY:
        return Period.day(day)
    return Period.week_of(day) if every is Every.WEEK else Period.month_of(day)


def fits(quota: Quota, view: Every) -> bool:
    """Whether a quota can be looked at over a day, a week or a month: never over less than it is asked in."""
    return _LENGTH[quota.every] <= _LENGTH[view]


def standing(
    quota: Quota, view: Every, day: date, today: date, done: Mapping[date, int], calendar: WorkCalendar
) -> Standing:
    """How a quota stands in the day, week or month around `day`, as of `today`.

    `done` holds what was done by day, at least for that period. Raises ValueError where the quota is asked over a longer one.
    """
    if not fits(quota, view):
        raise ValueError(f"a quota of a {quota.every.value} over a {view.value}")
    period = period_of(view, day)
    total = sum(count for at, count in done.items() if period.contains(at))
    if quota.every is view:
        asked = quota.count if calendar.count(period.first, period.last) else 0
        return Standing(quota=quota, period=period, done=total, asked=asked)
    begin = max(period.first, quota.created_at.date()) if quota.created_at else period.first
    asked = _asked(quota, begin, period.last, calendar)
    now = period_of(quota.every, today)
    over = min(period.last, now.first - _DAY)
    due = _asked(quota, begin, over, calendar)
    before = sum(count for at, count in done.items() if period.first <= at <= over)
    # What is done now beyond its own share settles what is owed.
    share = quota.count if calendar.count(now.first, now.last) else 0
    behind = max(0, due - before - max(0, total - before - share))
    owed = tuple(_owed(quota, begin, over, done, calendar)) if behind else ()
    return Standing(quota=quota, period=period, done=total, asked=asked, due=due, behind=behind, owed=owed)


def _asked(quota: Quota, first: date, last: date, calendar: WorkCalendar) -> int:
    """What the days from `first` to `last` ask; of a weekly quota each working day asks its part."""
    days = calendar.count(first, last)
    if quota.every is Every.DAY:
        return quota.count * days
    return int(Fraction(quota.count * days, max(1, len(calendar.week))) + Fraction(1, 2))


def _owed(
    quota: Quota, first: date, last: date, done: Mapping[date, int], calendar: WorkCalendar
) -> Iterator[tuple[date, int]]:
    if quota.every is not Every.DAY:
        return
    for day in calendar.between(first, last):
        short = quota.count - done.get(day, 0)
        if short > 0:
            yield day, short
