"""Suppliers and what is bought from them for projects."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Supplier:
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


@dataclass(frozen=True, slots=True, kw_only=True)
class SupplierOrder:
    """Something bought for a project. `cost` is in minor units; None is not yet known. Its dates are its milestones'."""

    id: int = 0
    uid: str = ""
    deal_id: int | None = None
    supplier_id: int
    number: str = ""
    what: str
    ordered_on: date | None = None
    cost: int | None = None
    currency: str = ""
    quality: str = ""  # how the goods were
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Margin:
    """What is left of a sale after its costs, in minor units; `unknown` orders have no cost yet."""

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
    """The margin of a sale over these supplier orders, all in one currency."""
    costs = [order.cost for order in orders]
    known = [cost for cost in costs if cost is not None]
    return Margin(sold, sum(known), len(costs) - len(known))
