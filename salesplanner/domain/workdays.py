"""The working calendar: the week's pattern, holidays, make-up days and own leave; days left and pace."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction

from msgspec import Struct

from salesplanner.domain.period import Period

_DAY = timedelta(days=1)


class Pace(Struct, frozen=True):
    """Working days of a period: all, those completed before today, those left with today among them."""

    total: int
    completed: int
    left: int

    @property
    def share(self) -> Decimal:
        """Completed working days divided by all; 0 for a period without working days."""
        return Decimal(self.completed) / self.total if self.total else Decimal(0)


class YearDays(Struct, frozen=True, kw_only=True):
    """The published arrangement of a year: days off and make-up days, each with its name."""

    year: int
    off: Mapping[date, str]
    work: Mapping[date, str]


class WorkCalendar(Struct, frozen=True, kw_only=True):
    """Which days are worked. `week` holds weekdays, Monday 0; `work` are make-up days; `years` have a holiday table.

    Where long and short weeks take turns, `long_week` is that of the week of `long_since` and of every second one from it.
    A year without a table follows the week alone; `knows` says so.
    """

    week: frozenset[int] = frozenset(range(5))
    long_week: frozenset[int] | None = None
    long_since: date = date(2024, 1, 1)
    off: frozenset[date] = frozenset()
    work: frozenset[date] = frozenset()
    leave: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()

    def is_working(self, day: date) -> bool:
        """Whether it is a working day: not on leave, not a holiday, a make-up day or one of the week's."""
        if day in self.leave:
            return False
        if day in self.work:
            return True
        return day.weekday() in self.week_at(day) and day not in self.off

    def week_at(self, day: date) -> frozenset[int]:
        """The weekdays that are worked in the week of a day, holidays aside."""
        if self.long_week is None:
            return self.week
        weeks = (_monday(day) - _monday(self.long_since)).days // 7
        return self.week if weeks % 2 else self.long_week

    @property
    def days_a_week(self) -> Fraction:
        """Working days of an average week, holidays aside."""
        other = self.week if self.long_week is None else self.long_week
        return Fraction(len(self.week) + len(other), 2)

    @property
    def is_every_day(self) -> bool:
        """Whether every day is worked, holidays too, but one's own leave: then a working day is called a day."""
        return self.long_week is None and len(self.week) == 7 and not self.off

    def knows(self, year: int) -> bool:
        """Whether the year's holidays are known."""
        return year in self.years

    def between(self, first: date, last: date) -> list[date]:
        """The working days from `first` to `last`, both included."""
        return list(self._working(first, last))

    def count(self, first: date, last: date) -> int:
        """How many working days from `first` to `last`, both included; 0 when reversed."""
        return sum(1 for _ in self._working(first, last))

    def _working(self, first: date, last: date) -> Iterator[date]:
        day = first
        while day <= last:
            if self.is_working(day):
                yield day
            day += _DAY

    def next_working(self, day: date) -> date:
        """The first working day after `day`; the next day when the coming year has none."""
        return next(self._working(day + _DAY, day + timedelta(days=366)), day + _DAY)

    def nth(self, period: Period, count: int) -> date:
        """The day on which `count` working days of the period are reached; the day before it for 0, its last at most."""
        if count <= 0:
            return period.first - _DAY
        days = self.between(period.first, period.last)
        return days[count - 1] if count < len(days) else period.last

    def pace(self, period: Period, today: date) -> Pace:
        """How far the period is by working days: today counts as completed tomorrow (experience, 3.3)."""
        total = self.count(period.first, period.last)
        completed = self.count(period.first, min(period.last, today - _DAY))
        return Pace(total, completed, total - completed)


def _monday(day: date) -> date:
    return day - day.weekday() * _DAY
