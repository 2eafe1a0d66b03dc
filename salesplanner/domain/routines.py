"""Routines: what returns in the plan by a rule, and the days on which it falls."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from enum import Enum
from functools import lru_cache
from typing import Any

from msgspec import Struct

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.typed import end_of_month
from salesplanner.domain.workdays import WorkCalendar

_WORKDAYS = "MO,TU,WE,TH,FR"
_PLACE = re.compile(r"-?[1-9]\d?")
#: How far a day off may push an occurrence: longer than any holiday.
_REACH = timedelta(days=14)
#: Room for the day beside the routine's id in the id of an occurrence.
_DAYS = 10_000_000
#: A plan knows days: what returns within one is no routine.
_FREQUENCIES = frozenset({"DAILY", "WEEKLY", "MONTHLY", "YEARLY"})
#: How far the first day of a series is looked for.
_FAR = timedelta(days=3660)
_STEPS = {"DAILY": 1, "WEEKLY": 7}
#: A series is taken up anew after so many steps, so that neighbouring windows share one reading of the rule.
_KEPT = 32


class OnDayOff(Enum):
    """What becomes of an occurrence that falls on a day off."""

    KEEP = "keep"
    EARLIER = "earlier"  # the working day before
    LATER = "later"  # the working day after
    SKIP = "skip"


class Routine(Struct, frozen=True, kw_only=True):
    """A plan item that repeats. `rule` is an RFC 5545 RRULE without its name, such as FREQ=WEEKLY;BYDAY=FR."""

    id: int = 0
    uid: str = ""
    title: str
    kind: ActivityKind = ActivityKind.TASK
    rule: str
    at: time | None = None
    minutes: int = 30
    on_day_off: OnDayOff = OnDayOff.KEEP
    client_id: int | None = None
    starts_on: date
    ends_on: date | None = None  # the last day on which it may fall
    improvement_id: int | None = None
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


def occurrences(routine: Routine, first: date, last: date, calendar: WorkCalendar) -> list[date]:
    """The days from `first` to `last`, both included, on which a routine falls, each once, in order.

    What falls on a day off goes as `on_day_off` says. A rule for the days from Monday to Friday means working days unless
    days off are kept: make-up days are in, holidays out. Raises Problem(NOT_A_RULE) for a rule that cannot be read.
    """
    begin, end = max(first, routine.starts_on), min(last, routine.ends_on or last)
    if begin > end:
        return []
    if _means_working_days(routine):
        found: Iterable[date] = _working(routine, begin, end, calendar)
    else:
        days = _by_rule(routine, begin - _REACH, end + _REACH)
        found = (moved for day in days if (moved := _placed(day, routine.on_day_off, calendar)) is not None)
    return sorted({day for day in found if begin <= day <= end})


def occurrence(routine: Routine, day: date) -> Activity:
    """The plan item that a routine is on a day, not in the book until something is done with it."""
    return Activity(
        id=_id_of(routine.id, day),
        kind=routine.kind,
        title=routine.title,
        client_id=routine.client_id,
        day=day,
        at=routine.at,
        minutes=routine.minutes,
        routine_id=routine.id,
        routine_day=day,
        improvement_id=routine.improvement_id,
        note=routine.note,
    )


def named_by(activity_id: int) -> tuple[int, date]:
    """The routine and the day that the id of an occurrence (below 0) names."""
    routine_id, ordinal = divmod(-activity_id, _DAYS)
    return routine_id, date.fromordinal(ordinal)


def lasting_id(activity: Activity) -> int:
    """An id that stays when an occurrence of a routine becomes a record."""
    if activity.routine_id is None or activity.routine_day is None:
        return activity.id
    return _id_of(activity.routine_id, activity.routine_day)


def _id_of(routine_id: int, day: date) -> int:
    return -(routine_id * _DAYS + day.toordinal())


def check_rule(rule: str, starts_on: date) -> None:
    """Raises Problem(NOT_A_RULE) for a rule that cannot be read."""
    _parsed(rule, starts_on)


def first_by_rule(routine: Routine) -> date | None:
    """The first day that its rule alone gives, days off or not; None when there is none."""
    return next(iter(_by_rule(routine, routine.starts_on, routine.starts_on + _FAR)), None)


def is_for_working_days(rule: str) -> bool:
    """Whether a rule speaks of the days from Monday to Friday, each or the nth of a month."""
    parts = _parts(rule)
    is_plain = parts.get("FREQ") == "WEEKLY" and set(parts) == {"FREQ", "BYDAY"}
    is_nth = parts.get("FREQ") == "MONTHLY" and _PLACE.fullmatch(parts.get("BYSETPOS", "")) and len(parts) == 3
    return parts.get("BYDAY") == _WORKDAYS and bool(is_plain or is_nth)


def _means_working_days(routine: Routine) -> bool:
    return routine.on_day_off is not OnDayOff.KEEP and is_for_working_days(routine.rule)


def _working(routine: Routine, begin: date, end: date, calendar: WorkCalendar) -> list[date]:
    if "BYSETPOS" not in routine.rule:
        return calendar.between(begin, end)
    place = int(_parts(routine.rule)["BYSETPOS"])
    found = []
    month = begin.replace(day=1)
    while month <= end:
        last = end_of_month(month)
        days = calendar.between(month, last)
        if abs(place) <= len(days):
            found.append(days[place - 1 if place > 0 else place])
        month = last + timedelta(days=1)
    return found


def _placed(day: date, on_day_off: OnDayOff, calendar: WorkCalendar) -> date | None:
    if on_day_off is OnDayOff.KEEP or calendar.is_working(day):
        return day
    if on_day_off is OnDayOff.SKIP:
        return None
    step = timedelta(days=-1 if on_day_off is OnDayOff.EARLIER else 1)
    moved = day
    for _ in range(_REACH.days):
        moved += step
        if calendar.is_working(moved):
            return moved
    return day


def _by_rule(routine: Routine, first: date, last: date) -> list[date]:
    parts = _parts(routine.rule)
    begin = max(first, routine.starts_on)
    every = 1
    if parts.get("FREQ") == "DAILY" and "COUNT" not in parts:
        # Days that never meet, such as every seventh from a Friday if a Monday, would be sought to the end of time.
        every = int(parts.pop("INTERVAL", "1"))
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    _parsed(routine.rule, routine.starts_on)
    moments = _parsed(rule, _near(routine.starts_on, parts, first)).between(
        datetime.combine(begin, time()), datetime.combine(last, time()), inc=True
    )
    return [day for moment in moments if ((day := moment.date()) - routine.starts_on).days % every == 0]


def _parts(rule: str) -> dict[str, str]:
    return dict(part.partition("=")[::2] for part in rule.split(";"))


def _near(starts_on: date, parts: dict[str, str], first: date) -> date:
    """A day on which the series can be taken up as if it had begun there, so that an old one is not followed from its start."""
    length = _STEPS.get(parts.get("FREQ", ""), 0) * int(parts.get("INTERVAL") or 1)
    if not length or "COUNT" in parts or first <= starts_on:
        return starts_on
    steps = (first - starts_on).days // length
    return starts_on + timedelta(days=length * (steps - steps % _KEPT))


def _comes_true(parts: dict[str, str]) -> bool:
    """Whether a rule speaks of days that exist: one for 30 February would be followed to the end of time."""
    if parts.get("FREQ") not in _FREQUENCIES or parts.get("INTERVAL", "1").strip("0") == "":
        return False
    if parts["FREQ"] == "DAILY" and parts.get("BYSETPOS", "1") not in ("1", "-1"):
        return False
    if "BYMONTH" not in parts or "BYMONTHDAY" not in parts:
        return True
    months = [int(each) for each in parts["BYMONTH"].split(",")]
    days = [abs(int(each)) for each in parts["BYMONTHDAY"].split(",")]
    return min(days) <= max(monthrange(2024, month)[1] for month in months)


@lru_cache(maxsize=256)
def _parsed(rule: str, starts_on: date) -> Any:
    from dateutil.rrule import rrulestr

    try:
        if not rule.isprintable() or not _comes_true(_parts(rule)):
            raise Problem(Kind.NOT_A_RULE, value=rule)
        return rrulestr(rule, dtstart=datetime.combine(starts_on, time()), cache=True)
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise Problem(Kind.NOT_A_RULE, value=rule) from error
