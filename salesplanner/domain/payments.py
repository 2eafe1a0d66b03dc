"""Payment schedules: the parts of an amount, and the days on which they are due."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.promises import Promise


class Part(Struct, frozen=True, kw_only=True):
    """One part of a schedule. Due on a day, or so many days after the signing or the milestone named `after`."""

    item: str
    amount: int  # in minor units
    percent: int | None = None
    due_on: date | None = None
    after: str = ""
    days: int = 0
    payment_id: int = 0  # the payment that it changes; 0 for a new one


def split(amount: int, percents: Sequence[int]) -> list[int]:
    """The parts of an amount in minor units; parts that are the whole together add up to it to the last unit."""
    parts = [amount * percent // 100 for percent in percents]
    if parts and sum(percents) == 100:
        parts[-1] += amount - sum(parts)
    return parts


def still_to_come(parts: Sequence[Part], received: int) -> list[Part]:
    """A plan of which so much came in already, the earliest parts first."""
    if not received:
        return list(parts)
    left = []
    for part in parts:
        paid = min(part.amount, received)
        received -= paid
        if paid < part.amount:
            left.append(replace(part, amount=part.amount - paid, percent=None))
    return left


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


class Awaited(NamedTuple):
    """A payment that is still to come, with the names of its client and deal, empty without."""

    payment: Payment
    client: str
    deal: str
    id: int  # the payment's
    amount: int  # what is still to come, in minor units


class Owed(Struct, frozen=True):
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


def broken(promises: Sequence[Promise], day: date) -> Promise | None:
    """Of the promises to pay one payment, in the order they were made, the one that is broken on a day.

    Only the last that was made by then counts: who promises anew has a new day.
    """
    made = [each for each in promises if each.made_on <= day]
    last = made[-1] if made else None
    if last is None or last.due_on is None or last.due_on >= day:
        return None
    return last if last.kept_on is None or last.kept_on > day else None


class Cover(Struct, frozen=True):
    """What was signed, and how payments cover it; minor units."""

    signed: int
    received: int
    due: int

    @property
    def rest(self) -> int:
        """What is still to come of the signed amount."""
        return max(0, self.signed - self.received)

    @property
    def gap(self) -> int:
        """What no payment stands for; below 0 where the payments are more than was signed."""
        return self.signed - self.received - self.due


def cover(orders: Sequence[Order], payments: Sequence[Payment]) -> Cover:
    """How these payments cover these orders."""
    money = owed(payments, date.min)
    return Cover(sum(each.amount for each in orders), money.received, money.due)


#: Where the ages of what is overdue are parted, in days.
_LIMITS = (30, 60, 90)
AGES = ("1–30", "31–60", "61–90", "> 90")


def age(payment: Payment, today: date) -> int | None:
    """The place of its age among `AGES`; None where it is not overdue."""
    if payment.received_on is not None or payment.due_on is None or payment.due_on >= today:
        return None
    return bisect_left(_LIMITS, (today - payment.due_on).days)


def ages(payments: Sequence[Payment], today: date) -> list[tuple[str, int]]:
    """What is overdue by age: 1-30, 31-60, 61-90 and more than 90 days, each with its sum in minor units."""
    sums = [0] * len(AGES)
    for each in payments:
        if (place := age(each, today)) is not None:
            sums[place] += each.due_amount
    return list(zip(AGES, sums, strict=True))
