"""Payment schedules: the parts of an amount, and the days on which they are due."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from salesplanner.domain.orders import Payment


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a schedule. Due on a day, or so many days after the signing or the milestone named `after`."""

    item: str
    amount: int  # in minor units
    percent: int | None = None
    due_on: date | None = None
    after: str = ""
    days: int = 0


def split(amount: int, percents: Sequence[int]) -> list[int]:
    """The parts of an amount in minor units; parts that are the whole together add up to it to the last unit."""
    parts = [amount * percent // 100 for percent in percents]
    if parts and sum(percents) == 100:
        parts[-1] += amount - sum(parts)
    return parts


def due_day(part: Part, signed: date, milestones: Mapping[str, date | None]) -> date | None:
    """The day a part is due; None while it waits for a milestone that has no day yet."""
    if part.due_on is not None:
        return part.due_on
    start = milestones.get(part.after) if part.after else signed
    return None if start is None else start + timedelta(days=part.days)


def month_end(day: date, months: int = 1) -> date:
    """The last day of the month so many months after a day's."""
    first = date(day.year + (day.month + months) // 12, (day.month + months) % 12 + 1, 1)
    return first - timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Owed:
    """What a deal or a client still owes and what of it is late, and what came in; minor units."""

    due: int
    overdue: int
    received: int


def owed(payments: Sequence[Payment], today: date) -> Owed:
    """What is open, late and received of these payments."""
    still = [each for each in payments if each.received_on is None]
    return Owed(
        sum(each.due_amount for each in still),
        sum(each.due_amount for each in still if each.due_on is not None and each.due_on < today),
        sum(each.received_amount for each in payments if each.received_on is not None),
    )


#: Where the ages of what is overdue are parted, in days.
_AGES = (30, 60, 90)


def ages(payments: Sequence[Payment], today: date) -> list[tuple[str, int]]:
    """What is overdue by age: 1-30, 31-60, 61-90 and more than 90 days, each with its sum in minor units."""
    names = ["1–30", "31–60", "61–90", "> 90"]
    sums = [0] * len(names)
    for each in payments:
        if each.received_on is None and each.due_on is not None and each.due_on < today:
            sums[bisect_left(_AGES, (today - each.due_on).days)] += each.due_amount
    return list(zip(names, sums, strict=True))
