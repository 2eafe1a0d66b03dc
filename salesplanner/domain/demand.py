"""From the target back to the day: what is short, in orders and in the contacts that orders take, by the person's own rates.

A contact is a visit or a call, whichever the person's orders come after, or both. In a shop it is a visitor, who takes no time.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from math import ceil

from msgspec import Struct, field

from salesplanner.domain.activities import USUAL_MINUTES, ActivityKind
from salesplanner.domain.dayplan import TRAVEL_MINUTES
from salesplanner.domain.period import Period

#: So many own orders and contacts must be known before a rate is spoken of.
ORDERS_LEAST, CONTACTS_LEAST = 5, 10
#: What orders come of, with the minutes that each takes, its way included.
CONTACTS = {
    ActivityKind.VISIT: USUAL_MINUTES[ActivityKind.VISIT] + TRAVEL_MINUTES,
    ActivityKind.CALL: USUAL_MINUTES[ActivityKind.CALL],
}
#: An order came after a contact of its client so many days before it at the most; a kind that fewer than a quarter came after is none
#: of the ways in which one sells: a call seller who sees a client now and then sells by calls.
DAYS_BEFORE, _PART_LEAST = 60, 4


def ways(orders: int, after: Mapping[ActivityKind, int]) -> tuple[ActivityKind, ...]:
    """The kinds of contact that so many orders came after; none where they came after nothing."""
    return tuple(kind for kind in CONTACTS if orders and after[kind] * _PART_LEAST >= orders)


class Rates(Struct, frozen=True, kw_only=True):
    """What the person's own past says: orders and what those came to, in minor units, and the contacts made, by kind.

    `days` are those that it is reckoned from. Of a shop `visitors` stands for the contacts.
    """

    orders: int
    amount: int
    contacts: Mapping[ActivityKind, int] = field(default_factory=dict)
    visitors: int | None = None
    days: Period | None = None

    @property
    def is_known(self) -> bool:
        """Whether there is enough of it to go by."""
        made = sum(self.contacts.values()) if self.visitors is None else self.visitors
        return self.orders >= ORDERS_LEAST and made >= CONTACTS_LEAST and self.amount > 0

    @property
    def average(self) -> Fraction:
        """An order, in minor units."""
        return Fraction(self.amount, self.orders)

    def an_order(self, kind: ActivityKind) -> Fraction:
        """Contacts of a kind for each order."""
        return Fraction(self.contacts.get(kind, 0), self.orders)


class Need(Struct, frozen=True, kw_only=True):
    """What it takes to close a gap (in minor units) in the days left: working days, in a shop all days.

    `available` are the minutes that those days have beside what is planned already.
    """

    gap: int
    rates: Rates
    days: int
    available: int

    @property
    def orders(self) -> int:
        """Orders of the own average size."""
        return ceil(Fraction(self.gap) / self.rates.average)

    @property
    def contacts(self) -> dict[ActivityKind, int]:
        """The contacts for that many orders, by kind."""
        return {kind: ceil(self.orders * self.rates.an_order(kind)) for kind in self.rates.contacts}

    @property
    def visitors(self) -> int:
        """The visitors of a shop for that many orders, as many of them buying as until now."""
        return ceil(Fraction(self.orders * (self.rates.visitors or 0), self.rates.orders))

    @property
    def minutes(self) -> int:
        """What the contacts take with their ways."""
        return sum(count * CONTACTS[kind] for kind, count in self.contacts.items())

    @property
    def fits(self) -> bool:
        """Whether the days left hold them, or at least as many as bring the gap on the average: orders are counted whole."""
        return self.minutes <= self.available or self.reachable >= self.gap

    @property
    def share(self) -> Fraction:
        """How much of the contacts fits, from 0 to 1."""
        return min(Fraction(1), Fraction(self.available, self.minutes)) if self.minutes else Fraction(1)

    @property
    def reachable(self) -> int:
        """What the contacts that do fit would bring at these rates, in minor units."""
        each = sum(self.rates.an_order(kind) * CONTACTS[kind] for kind in self.rates.contacts)
        return int(self.available / each * self.rates.average) if each else 0

    @property
    def kind(self) -> ActivityKind:
        """The contact to plan: a visit, of whoever sells by calls alone a call."""
        return next(iter(self.rates.contacts), ActivityKind.VISIT)
