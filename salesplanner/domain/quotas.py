"""How a quota stands in a day, a week or a month: done, asked, and what earlier days still owe.

Only working days ask. What was done beyond a day's quota settles what earlier days owe. A quota set in the middle of a week
or a month asks from that day on; one that was changed asks of each day what it asked then.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction

from msgspec import Struct

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every, Quota
from salesplanner.domain.workdays import WorkCalendar

_LENGTH = {Every.DAY: 0, Every.WEEK: 1, Every.MONTH: 2}
_DAY = timedelta(days=1)


class Standing(Struct, frozen=True, kw_only=True):
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


def in_force(quotas: Iterable[Quota], day: date) -> list[Quota]:
    """What was asked on a day of all that ever was, in the person's order: before the first quota of a kind what that one asks."""
    found: dict[tuple[str, Every], Quota] = {}
    for each in sorted(quotas, key=lambda quota: quota.created_at or datetime.min):
        if each.deleted_at is None or each.deleted_at.date() > day:
            found.setdefault((each.metric, each.every), each)
    return sorted(found.values(), key=lambda quota: (quota.position, quota.id))


def fits(quota: Quota, view: Every) -> bool:
    """Whether a quota can be looked at over a day, a week or a month: never over less than it is asked in."""
    return _LENGTH[quota.every] <= _LENGTH[view]


def standing(
    quota: Quota,
    view: Every,
    day: date,
    today: date,
    done: Mapping[date, int],
    calendar: WorkCalendar,
    course: Sequence[Quota] = (),
) -> Standing:
    """How a quota stands in the day, week or month around `day`, as of `today`.

    `done` holds what was done by day, at least for that period; `course` what was asked in its stead at other times. Raises
    ValueError where the quota is asked over a longer one.
    """
    if not fits(quota, view):
        raise ValueError(f"a quota of a {quota.every.value} over a {view.value}")
    course = course or (quota,)
    period = period_of(view, day)
    total = sum(count for at, count in done.items() if period.contains(at))
    if quota.every is view:
        asked = quota.count if calendar.count(period.first, period.last) else 0
        return Standing(quota=quota, period=period, done=total, asked=asked)
    asked = _asked(course, period.first, period.last, calendar)
    now = period_of(quota.every, today)
    over = min(period.last, now.first - _DAY)
    due = _asked(course, period.first, over, calendar)
    before = sum(count for at, count in done.items() if period.first <= at <= over)
    # What is done now beyond its own share settles what is owed.
    share = _asked_on(course, now.first) if calendar.count(now.first, now.last) else 0
    behind = max(0, due - before - max(0, total - before - share))
    owed = tuple(_owed(course, period.first, over, done, calendar)) if behind else ()
    return Standing(quota=quota, period=period, done=total, asked=asked, due=due, behind=behind, owed=owed)


def _asked_on(course: Iterable[Quota], day: date) -> int:
    """What was asked on a day, nothing before the first was set and after the last was taken away."""
    for each in course:
        begins = each.created_at is None or each.created_at.date() <= day
        if begins and (each.deleted_at is None or day < each.deleted_at.date()):
            return each.count
    return 0


def _asked(course: Sequence[Quota], first: date, last: date, calendar: WorkCalendar) -> int:
    """What the days from `first` to `last` ask; of a weekly quota each working day asks its part."""
    days = calendar.between(first, last)
    if course[0].every is Every.DAY:
        return sum(_asked_on(course, day) for day in days)
    parts = (Fraction(_asked_on(course, day), max(1, len(calendar.week_at(day)))) for day in days)
    return int(sum(parts, Fraction(0)) + Fraction(1, 2))


def _owed(
    course: Sequence[Quota], first: date, last: date, done: Mapping[date, int], calendar: WorkCalendar
) -> Iterator[tuple[date, int]]:
    if course[0].every is not Every.DAY:
        return
    for day in calendar.between(first, last):
        short = _asked_on(course, day) - done.get(day, 0)
        if short > 0:
            yield day, short
