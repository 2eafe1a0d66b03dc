"""Targets and quotas: what was asked, how far it is done, what each day still has to bring."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

from msgspec import Struct

from salesplanner.domain.problems import Kind, Problem


class Unit(Enum):
    """What a figure counts."""

    MONEY = "money"  # the book's currency, in whole units with two decimals
    COUNT = "count"
    RATE = "rate"  # a fraction: 0.58 is 58 percent


#: The built-in metrics of the command line, in the order they are shown, with their units.
METRICS: dict[str, Unit] = {
    "orders.amount": Unit.MONEY,
    "orders.count": Unit.COUNT,
    "orders.quantity": Unit.COUNT,
    "payments.amount": Unit.MONEY,
    "deals.won.count": Unit.COUNT,
    "deals.won.amount": Unit.MONEY,
    "deals.lost.count": Unit.COUNT,
    "deals.new.count": Unit.COUNT,
    "win.rate": Unit.RATE,
    "agreements.new.count": Unit.COUNT,
    "visits.count": Unit.COUNT,
    "organisations.visited.count": Unit.COUNT,
    "departments.visited.count": Unit.COUNT,
    "calls.count": Unit.COUNT,
    "meetings.count": Unit.COUNT,
    "quotes.count": Unit.COUNT,
    "clients.new.count": Unit.COUNT,
    "clients.touched.count": Unit.COUNT,
    "regions.covered.count": Unit.COUNT,
    "followups.overdue.count": Unit.COUNT,
}


#: What is counted not record by record but by what stands in them, to the thousandth: pieces, room nights, tonnes.
QUANTITY = "orders.quantity"


def minor_units(metric: str) -> int:
    """How many of what the records of a built-in metric count in make one of its unit: cents of an amount, thousandths of a quantity."""
    if metric == QUANTITY:
        return 1000
    return 100 if METRICS[metric] is Unit.MONEY else 1


def in_units(metric: str, counted: int) -> Decimal | int:
    """What the records of a built-in metric came to, in its unit: a whole number of what is counted one by one."""
    return counted if is_counted(metric) else Decimal(counted) / minor_units(metric)


class Level(Enum):
    """The figure to reach, or the one beyond it."""

    BASE = "base"
    STRETCH = "stretch"


#: Counts of different ones: a month's are not the sum of its weeks', for who came twice counts once.
DIFFERENT = frozenset({"clients.touched.count", "regions.covered.count", "followups.overdue.count"})
#: A line of a target's note that tells of a change: 2026-10-12: 1500000 -> 1800000; why
_REVISION = re.compile(r"(\d{4}-\d\d-\d\d): (-?[\d.]+) -> (-?[\d.]+)(?:; (.*))?")


class Revision(Struct, frozen=True):
    """A change of a target that had been told: on which day, from what to what, and why."""

    day: date
    before: Decimal
    after: Decimal
    why: str = ""

    @classmethod
    def read(cls, line: str) -> Revision | None:
        """The change that a line of a note tells of; None for any other line."""
        found = _REVISION.fullmatch(line)
        if found is None:
            return None
        day, before, after, why = found.groups()
        return cls(date.fromisoformat(day), Decimal(before), Decimal(after), why or "")

    def __str__(self) -> str:
        """The line that `read` reads."""
        why = "; " + " ".join(self.why.split()) if self.why.strip() else ""
        return f"{self.day}: {self.before.normalize():f} -> {self.after.normalize():f}{why}"


class Target(Struct, frozen=True, kw_only=True):
    """The number asked of a metric in a period (`period` is its code, such as 2026-11).

    `value` is in the metric's unit: whole currency for money, a plain count, a fraction for a rate.
    With a `dimension`, such as channel, it is asked of one `part` of it alone. Its note keeps how it was changed.
    """

    id: int = 0
    uid: str = ""
    metric: str
    period: str
    value: Decimal
    level: Level = Level.BASE
    dimension: str = ""
    part: str = ""
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def revisions(self) -> list[Revision]:
        """How it was changed since it was told, by day: before its period too."""
        return [found for line in self.note.splitlines() if (found := Revision.read(line))]

    def is_told(self, day: date) -> bool:
        """Whether it was set before a day, so that a change on it is one and no slip put right."""
        return self.created_at is not None and self.created_at.date() < day

    def noted(self, value: Decimal, day: date, why: str = "") -> str:
        """Its note once it is changed to a value on a day; of several changes on one day, one that tells of all."""
        lines = self.note.splitlines()
        last = Revision.read(lines[-1]) if lines else None
        before = self.value
        if last is not None and last.day == day:
            before, why = last.before, why or last.why
            lines.pop()
        if before != value:
            lines.append(str(Revision(day, before, value, why)))
        return "\n".join(lines)


class Every(Enum):
    """How often a quota starts anew."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


class Quota(Struct, frozen=True, kw_only=True):
    """An activity count to reach each day, week or month."""

    id: int = 0
    uid: str = ""
    metric: str
    every: Every
    count: int
    position: int = 0
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


def is_counted(metric: str) -> bool:
    """Whether a metric counts records of the book one by one; a quantity or a person's own figure may be tonnes or hours."""
    return METRICS.get(metric) is Unit.COUNT and metric != QUANTITY


def checked(value: Decimal, metric: str, unit: Unit, typed: str) -> Decimal:
    """A value that can be asked of a metric. Raises Problem: OUT_OF_RANGE, NOT_WHOLE, TOO_FINE."""
    is_rate = unit is Unit.RATE
    if not 0 <= value <= (1 if is_rate else 10**12):
        raise Problem(Kind.OUT_OF_RANGE, value=typed, low=0, high="1" if is_rate else "10¹²")
    if is_counted(metric) and value % 1:
        raise Problem(Kind.NOT_WHOLE, value=typed)
    if unit is Unit.MONEY and value * 100 % 1:
        raise Problem(Kind.TOO_FINE, value=typed)
    return value


def attainment(done: Decimal | int, target: Decimal | int | None) -> Decimal | None:
    """Done divided by target, a fraction; None without a target. Passing the target never lowers it."""
    return None if not target else Decimal(done) / Decimal(target)


def points_between(share: Decimal, other: Decimal) -> int:
    """How many percentage points a share is above another one, as both are told in whole percent: 58 % beside 61 % is 3 behind."""
    whole, beside = (round((each * 100).quantize(Decimal(1), ROUND_HALF_UP)) for each in (share, other))
    return whole - beside


def left_over(whole: Decimal | None, parts: list[Decimal]) -> Decimal | None:
    """What of a whole its parts do not cover, below 0 where they are more; None where one of the two is not set."""
    return whole - sum(parts, Decimal(0)) if whole is not None and parts else None


def needed_per_day(done: Decimal | int, target: Decimal | int, days_left: int) -> Decimal | None:
    """What each remaining working day has to bring; 0 once reached, None when no day is left."""
    gap = max(Decimal(0), Decimal(target) - Decimal(done))
    if gap == 0:
        return Decimal(0)
    return gap / days_left if days_left else None
