"""From the target back to the day: what is short, in orders, in visits, and in visits a day, by the person's own rates."""

from __future__ import annotations

from fractions import Fraction
from math import ceil

from msgspec import Struct

#: So many own orders and visits must be known before a rate is spoken of.
ORDERS_LEAST, VISITS_LEAST = 5, 10


class Rates(Struct, frozen=True, kw_only=True):
    """What the person's own past says: visits made, orders signed and what those came to, in minor units."""

    visits: int
    orders: int
    amount: int

    @property
    def is_known(self) -> bool:
        """Whether there is enough of it to go by."""
        return self.orders >= ORDERS_LEAST and self.visits >= VISITS_LEAST and self.amount > 0

    @property
    def average(self) -> Fraction:
        """An order, in minor units."""
        return Fraction(self.amount, self.orders)

    @property
    def visits_an_order(self) -> Fraction:
        """Visits for each order."""
        return Fraction(self.visits, self.orders)


class Need(Struct, frozen=True, kw_only=True):
    """What it takes to close a gap (in minor units) in the working days left.

    `minutes` is what the visits and their ways take, `available` what those days have beside what is planned already.
    """

    gap: int
    rates: Rates
    days: int
    minutes_each: int
    available: int

    @property
    def orders(self) -> int:
        """Orders of the own average size."""
        return ceil(Fraction(self.gap) / self.rates.average)

    @property
    def visits(self) -> int:
        """Visits for that many orders."""
        return ceil(self.orders * self.rates.visits_an_order)

    @property
    def visits_a_day(self) -> Fraction | None:
        """Visits each working day left; None without a day."""
        return Fraction(self.visits, self.days) if self.days else None

    @property
    def minutes(self) -> int:
        """What the visits take with their ways."""
        return self.visits * self.minutes_each

    @property
    def fits(self) -> bool:
        """Whether the days left hold them."""
        return self.minutes <= self.available

    @property
    def reachable(self) -> int:
        """What the visits that do fit would bring at these rates, in minor units."""
        visits = self.available // self.minutes_each if self.minutes_each else 0
        return int(visits / self.rates.visits_an_order * self.rates.average) if self.rates.visits else 0
