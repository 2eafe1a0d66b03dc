"""When China's holidays are, whatever the year: those of the moon's calendar from a table, to 2050."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from salesplanner.domain.workdays import WorkCalendar

_MOON_SINCE = 2024
_MOON = {
    "spring": "0210 0129 0217 0206 0126 0213 0203 0123 0211 0131 0219 0208 0128 0215 0204 0124 0212 0201 0122 0210 0130 0217"
    " 0206 0126 0214 0202 0123",
    "boat": "0610 0531 0619 0609 0528 0616 0605 0624 0612 0601 0620 0610 0530 0618 0607 0527 0614 0603 0622 0611 0531 0619"
    " 0608 0529 0615 0604 0623",
    "moon": "0917 1006 0925 0915 1003 0922 0912 1001 0919 0908 0927 0916 1004 0924 0913 1002 0920 0910 0928 0917 1005 0925"
    " 0915 1004 0922 0911 0930",
}


class Festival(Enum):
    """A holiday, or a day that everybody goes by."""

    NEW_YEAR = "new year"
    SPRING = "spring"
    LANTERN = "lantern"
    TOMB = "tomb"
    LABOUR = "labour"
    BOAT = "boat"
    MOON = "moon"
    NATIONAL = "national"
    SINGLES = "singles"
    CHRISTMAS = "christmas"


_FIXED = {
    Festival.NEW_YEAR: (1, 1),
    Festival.LABOUR: (5, 1),
    Festival.NATIONAL: (10, 1),
    Festival.SINGLES: (11, 11),
    Festival.CHRISTMAS: (12, 25),
}
#: How many days it lasts at least, where the year's arrangement is not known.
_LENGTHS = {Festival.SPRING: 7, Festival.LABOUR: 5, Festival.NATIONAL: 7}
#: Those on which offices are closed.
CLOSED = frozenset(Festival) - {Festival.LANTERN, Festival.SINGLES, Festival.CHRISTMAS}


def first_day(festival: Festival, year: int) -> date | None:
    """Its first day in a year; None where no table tells."""
    if festival in _FIXED:
        return date(year, *_FIXED[festival])
    if festival is Festival.TOMB:
        short = year % 100
        return date(year, 4, int(0.2422 * short + 4.81) - short // 4) if 2000 <= year < 2100 else None
    days = _MOON["spring" if festival is Festival.LANTERN else festival.value].split()
    if not 0 <= year - _MOON_SINCE < len(days):
        return None
    text = days[year - _MOON_SINCE]
    found = date(year, int(text[:2]), int(text[2:]))
    return found + timedelta(days=14) if festival is Festival.LANTERN else found


def coming(festival: Festival, today: date) -> date | None:
    """The first day of the next one after today."""
    days = (first_day(festival, year) for year in (today.year, today.year + 1))
    return next((day for day in days if day is not None and day > today), None)


def working_before(first: date, calendar: WorkCalendar) -> date:
    """The last working day before a holiday."""
    day = first - timedelta(days=1)
    while not calendar.is_working(day) and first - day < timedelta(days=14):
        day -= timedelta(days=1)
    return day


def working_after(festival: Festival, first: date, calendar: WorkCalendar) -> date:
    """The first working day after a holiday, of its usual length where the year's arrangement is not known."""
    length = 1 if calendar.knows(first.year) else _LENGTHS.get(festival, 1)
    return calendar.next_working(first + timedelta(days=length - 1))
