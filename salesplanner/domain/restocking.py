"""When those who buy again and again are due for their next order (experience, 6.4 and part 9: the restock interval).

A client's usual interval is the mean of the last few times between the days it ordered on, the same by which a buyer is
called silent (domain, S2-31): older ones are forgotten, so that a client who orders faster than last year is not called
too late. Who ordered once only is expected after the interval of the trade.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from enum import Enum

from msgspec import Struct

from salesplanner.domain.clients import Grade

#: So many of the latest intervals make the usual one.
INTERVALS_MOST = 6
#: The interval of the trade in days, unless the person or the way of selling says another.
USUAL_DAYS, USUAL_MOST = 30, 365
#: An order is due soon within so many days.
SOON_DAYS = 7


class Supply(Enum):
    """How a buyer stands against its interval, the most pressing first."""

    DUE = "due"
    SOON = "soon"
    LATER = "later"
    STOPPED = "stopped"  # silent for so long that it is to be won back
    RESTING = "resting"  # left alone for now


#: These are to be called now.
PRESSING = frozenset({Supply.DUE, Supply.STOPPED})


class Buyer(Struct, frozen=True, kw_only=True):
    """A client who ordered at least once. Its last order is all of its last day together; the amount in minor units."""

    id: int
    name: str
    grade: Grade
    region: str
    first: date  # the earliest of the days that its interval is reckoned from
    last: date
    days: int  # on how many days it ordered since `first`, that one with it
    orders: int  # on how many days ever
    amount: int
    quantity: Decimal
    silent_from: date  # after it the buyer is silent (S2-31)
    usual: int = USUAL_DAYS  # days, of the trade
    step: date | None = None  # the day of its next step
    is_resting: bool = False

    @property
    def has_own_interval(self) -> bool:
        """Whether it ordered again, and so has an interval of its own, though perhaps of one time only."""
        return self.days > 1

    @property
    def interval(self) -> int:
        """Whole days from one order to the next: its own as a rule, else what is usual."""
        if not self.has_own_interval:
            return self.usual
        return max(1, round((self.last - self.first).days / (self.days - 1)))

    @property
    def due(self) -> date:
        """The day its next order is expected."""
        return self.last + timedelta(days=self.interval)

    @property
    def is_first(self) -> bool:
        """Whether it ordered once and not again."""
        return self.orders == 1

    def supply(self, today: date) -> Supply:
        """How it stands on a day."""
        if self.is_resting:
            return Supply.RESTING
        if self.silent_from < today:
            return Supply.STOPPED
        if self.due <= today:
            return Supply.DUE
        return Supply.SOON if self.due <= today + timedelta(days=SOON_DAYS) else Supply.LATER


def in_turn(buyers: Iterable[Buyer], today: date) -> list[Buyer]:
    """Those who are due, the longest overdue first, then those to come, then who stopped, the latest first, and who rests."""
    order = list(Supply)

    def turn(buyer: Buyer) -> tuple[int, int, str]:
        supply = buyer.supply(today)
        day = -buyer.last.toordinal() if supply is Supply.STOPPED else buyer.due.toordinal()
        return order.index(supply), day, buyer.name

    return sorted(buyers, key=turn)


def usual_interval(buyers: Iterable[Buyer]) -> int | None:
    """The middle one of the intervals that are their own, in whole days, which a few old ones do not move; None without any."""
    own = sorted(buyer.interval for buyer in buyers if buyer.has_own_interval)
    return own[(len(own) - 1) // 2] if own else None
