"""Spans of days: a day, week, month, quarter, half-year, year or any other; the one before and the one a year ago."""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from enum import Enum

from msgspec import Struct

from salesplanner.domain.problems import Kind, Problem

_DAY = timedelta(days=1)
_FORMS = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d{1,2})|Q(?P<quarter>[1-4])|H(?P<half>[12])|(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?))?"
)


class PeriodKind(Enum):
    """How long a period is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    SPAN = "span"


_MONTHS = {PeriodKind.MONTH: 1, PeriodKind.QUARTER: 3, PeriodKind.HALF: 6, PeriodKind.YEAR: 12}


class Period(Struct, frozen=True):
    """The days from `first` to `last`, both included."""

    first: date
    last: date
    kind: PeriodKind = PeriodKind.SPAN

    @classmethod
    def parse(cls, text: str) -> Period:
        """The period of a code: 2026-11-23, 2026-W48, 2026-11, 2026-Q4, 2026-H2, 2026 or 2026-10-24..2026-11-23.

        Raises Problem(NOT_A_PERIOD).
        """
        try:
            return cls._parse(text.strip())
        except (ValueError, OverflowError) as error:
            raise Problem(Kind.NOT_A_PERIOD, value=text) from error

    @classmethod
    def _parse(cls, text: str) -> Period:
        if ".." in text:
            first, last = (date.fromisoformat(part) for part in text.split("..", 1))
            if last < first:
                raise ValueError(text)
            return cls(first, last)
        found = _FORMS.fullmatch(text)
        if found is None:
            raise ValueError(text)
        parts = {name: int(part) for name, part in found.groupdict().items() if part}
        year = parts["year"]
        if "week" in parts:
            return cls.week_of(date.fromisocalendar(year, parts["week"], 1))
        if "quarter" in parts:
            return cls._months(date(year, 3 * parts["quarter"] - 2, 1), PeriodKind.QUARTER)
        if "half" in parts:
            return cls._months(date(year, 6 * parts["half"] - 5, 1), PeriodKind.HALF)
        if "day" in parts:
            return cls.day(date(year, parts["month"], parts["day"]))
        if "month" in parts:
            return cls._months(date(year, parts["month"], 1), PeriodKind.MONTH)
        return cls._months(date(year, 1, 1), PeriodKind.YEAR)

    @classmethod
    def day(cls, day: date) -> Period:
        """One day."""
        return cls(day, day, PeriodKind.DAY)

    @classmethod
    def week_of(cls, day: date) -> Period:
        """The week, Monday to Sunday, with that day."""
        monday = day - timedelta(days=day.weekday())
        return cls(monday, monday + timedelta(days=6), PeriodKind.WEEK)

    @classmethod
    def month_of(cls, day: date) -> Period:
        """The calendar month with that day."""
        return cls._months(day.replace(day=1), PeriodKind.MONTH)

    @classmethod
    def _months(cls, first: date, kind: PeriodKind) -> Period:
        return cls(first, _months_on(first, _MONTHS[kind]) - _DAY, kind)

    @property
    def code(self) -> str:
        """The code that `parse` reads."""
        year = self.first.year
        codes: dict[PeriodKind, Callable[[], str]] = {
            PeriodKind.DAY: self.first.isoformat,
            PeriodKind.WEEK: lambda: "{}-W{:02}".format(*self.first.isocalendar()[:2]),
            PeriodKind.MONTH: lambda: f"{year}-{self.first.month:02}",
            PeriodKind.QUARTER: lambda: f"{year}-Q{(self.first.month + 2) // 3}",
            PeriodKind.HALF: lambda: f"{year}-H{(self.first.month + 5) // 6}",
            PeriodKind.YEAR: lambda: f"{year:04}",
            PeriodKind.SPAN: lambda: f"{self.first.isoformat()}..{self.last.isoformat()}",
        }
        return codes[self.kind]()

    def previous(self, count: int = 1) -> Period:
        """The period of the same kind just before, or so many before; for any other span, as many days before it."""
        return self._shifted(-count)

    def next(self) -> Period:
        """The period of the same kind just after."""
        return self._shifted(1)

    def _shifted(self, by: int) -> Period:
        if self.kind in _MONTHS:
            return Period._months(_months_on(self.first, by * _MONTHS[self.kind]), self.kind)
        days = ((self.last - self.first).days + 1) * by
        return Period(self.first + timedelta(days=days), self.last + timedelta(days=days), self.kind)

    def year_before(self) -> Period:
        """The same period a year ago; the week of the same number, 29 February as 28 February."""
        if self.kind in _MONTHS:
            return Period._months(_months_on(self.first, -12), self.kind)
        if self.kind is PeriodKind.WEEK:
            return Period.week_of(self.first - timedelta(weeks=52))
        return Period(_year_back(self.first), _year_back(self.last), self.kind)

    def contains(self, day: date) -> bool:
        """Whether the day lies in it."""
        return self.first <= day <= self.last

    def days(self) -> Iterator[date]:
        """Its days in order."""
        day = self.first
        while day <= self.last:
            yield day
            day += _DAY

    def is_begun_late(self, begun: date | None) -> bool:
        """Whether records begin within it, so that what they tell of is less than the whole; a quiet first day of seven is none."""
        quiet = timedelta(days=min(7, ((self.last - self.first).days + 1) // 7))
        return begun is not None and self.first + quiet < begun <= self.last

    def is_known(self, begun: date | None) -> bool:
        """Whether a book whose records begin on a day tells all of it: nothing known is not nothing done."""
        return begun is not None and begun <= self.last and not self.is_begun_late(begun)

    def until(self, day: date) -> Period:
        """The same start, cut at `day`; the whole when `day` is past its end, its first day when before."""
        if day >= self.last:
            return self
        return Period(self.first, max(day, self.first))

    def pieces(self, days: int) -> Iterator[Period]:
        """The same days in pieces of so many, the last one shorter: for reading that must not take long at a time."""
        for start in range(0, (self.last - self.first).days + 1, days):
            first = self.first + timedelta(days=start)
            yield Period(first, min(self.last, first + timedelta(days=days - 1)))

    def months(self) -> list[Period]:
        """The calendar months that lie in it whole."""
        return self.within(PeriodKind.MONTH)

    def within(self, kind: PeriodKind) -> list[Period]:
        """The days, weeks, months, quarters or halves that belong to it, in order.

        A week belongs to the period that its Thursday lies in, with which it shares most of its days; all others lie in it whole.
        """
        each, found = Period.around(self.first, kind), []
        while each._middle <= self.last:
            if self.first <= each._middle and (kind is PeriodKind.WEEK or each.last <= self.last):
                found.append(each)
            each = each.next()
        return found

    @property
    def _middle(self) -> date:
        """The day that says which longer period a week belongs to; of others the first."""
        return self.first + 3 * _DAY if self.kind is PeriodKind.WEEK else self.first

    @classmethod
    def around(cls, day: date, kind: PeriodKind) -> Period:
        """The day, week, month, quarter, half or year that a day lies in."""
        if kind is PeriodKind.DAY:
            return cls.day(day)
        if kind is PeriodKind.WEEK:
            return cls.week_of(day)
        size = _MONTHS[kind]
        return cls._months(date(day.year, (day.month - 1) // size * size + 1, 1), kind)

    def belongs_to(self, kind: PeriodKind) -> Period:
        """The longer period that it is a part of; a week's is that of its Thursday."""
        return Period.around(self._middle, kind)


def _months_on(first: date, count: int) -> date:
    months = first.year * 12 + first.month - 1 + count
    return date(months // 12, months % 12 + 1, 1)


def _year_back(day: date) -> date:
    last = calendar.monthrange(day.year - 1, day.month)[1]
    return date(day.year - 1, day.month, min(day.day, last))
