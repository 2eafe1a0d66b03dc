"""Suppliers and what is bought from them for projects."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from unicodedata import normalize

from msgspec import Struct

from salesplanner.domain.problems import Kind, Problem

_RATE = re.compile(r"\d{1,6}(\.\d{1,6})?|\.\d{1,6}")


class Supplier(Struct, frozen=True, kw_only=True):
    """A company that makes or sells what a project needs."""

    id: int = 0
    uid: str = ""
    name: str
    contact: str = ""
    phone: str = ""
    email: str = ""
    products: str = ""
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class SupplierOrder(Struct, frozen=True, kw_only=True):
    """Something bought for a project. Its dates are those of its milestones.

    `cost` is in minor units of `currency`, None as long as it is not known; `rate` is what one of a foreign currency costs
    in the book's.
    """

    id: int = 0
    uid: str = ""
    deal_id: int | None = None
    supplier_id: int
    number: str = ""
    what: str
    ordered_on: date | None = None
    cost: int | None = None
    currency: str = ""  # empty: the book's own
    rate: Decimal | None = None
    quality: str = ""  # how the goods were
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def own_cost(self) -> int | None:
        """The cost in whole minor units of the book's currency, rounded half up; None while cost or rate is not known."""
        if self.cost is None or not self.currency:
            return self.cost
        return None if self.rate is None else int((self.cost * self.rate).quantize(Decimal(1), ROUND_HALF_UP))


def parse_rate(text: str) -> Decimal | None:
    """A rate as typed, at most six digits before and behind the point; None for nothing. Raises Problem(NOT_A_NUMBER)."""
    said = normalize("NFKC", text).replace(",", "").strip()
    if not said:
        return None
    if not _RATE.fullmatch(said) or not Decimal(said):
        raise Problem(Kind.NOT_A_NUMBER, value=text)
    return Decimal(said)


class Margin(Struct, frozen=True):
    """What is left of a sale after its costs, in minor units; of `unknown` orders cost or rate is not known yet."""

    sold: int
    cost: int
    unknown: int

    @property
    def amount(self) -> int:
        """Sold less cost, in minor units."""
        return self.sold - self.cost

    @property
    def share(self) -> float | None:
        """The margin as a fraction of the sale; None without a sale."""
        return self.amount / self.sold if self.sold else None


def margin(sold: int, orders: Iterable[SupplierOrder]) -> Margin:
    """The margin of a sale over these supplier orders, in the book's currency."""
    costs = [order.own_cost for order in orders]
    known = [cost for cost in costs if cost is not None]
    return Margin(sold, sum(known), len(costs) - len(known))
