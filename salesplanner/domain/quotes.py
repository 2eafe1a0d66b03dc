"""Quotes with their lines and versions; the price list with one's own limit; what was heard of other prices."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from enum import Enum

from msgspec import Struct


class QuoteState(Enum):
    """Written, sent, and what the client said."""

    DRAFT = "draft"
    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class Quote(Struct, frozen=True, kw_only=True):
    """A quote to a client; a new version revises the one before and leaves it as it was. Money in minor units."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    contact_id: int | None = None
    deal_id: int | None = None
    activity_id: int | None = None  # the record of its sending
    revises_id: int | None = None
    number: str
    version: int = 1
    day: date
    valid_until: date | None = None
    sent_on: date | None = None
    state: QuoteState = QuoteState.DRAFT
    currency: str = ""
    tax_percent: Decimal = Decimal(13)
    tax_included: bool = True
    discount: int = 0  # taken off the sum of the lines
    delivery: str = ""
    terms: str = ""  # of payment
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    def is_expired(self, today: date) -> bool:
        """Sent, not answered, and no longer valid."""
        return self.state is QuoteState.SENT and self.valid_until is not None and self.valid_until < today


class QuoteLine(Struct, frozen=True, kw_only=True):
    """One part of a quote. Prices are a unit's, in minor units and parts of them: 3.75 is 0.0375."""

    id: int = 0
    uid: str = ""
    quote_id: int
    position: int = 0
    item: str
    spec: str = ""
    quantity: str = "1"  # decimal text
    unit: str = ""
    price: Decimal = Decimal(0)
    cost: Decimal | None = None
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def total(self) -> int:
        """Quantity times price, rounded half up to a minor unit; the only place where a price is rounded."""
        return _times(self.quantity, self.price)

    @property
    def total_cost(self) -> int | None:
        """Quantity times cost; None while the cost is unknown."""
        return None if self.cost is None else _times(self.quantity, self.cost)


class Totals(Struct, frozen=True):
    """What a quote comes to, in minor units: the lines, the sum to pay, the tax in or on it, and the margin when all costs are known."""

    lines: int
    net: int
    tax: int
    gross: int
    margin: int | None


def totals(quote: Quote, lines: Iterable[QuoteLine]) -> Totals:
    """What a quote comes to. Tax is computed once on the sum, rounded half up, as an invoice does."""
    found = list(lines)
    total = sum(line.total for line in found)
    after = total - quote.discount
    rate = quote.tax_percent / 100
    if quote.tax_included:
        tax = _whole(after - after / (1 + rate))
        net, gross = after - tax, after
    else:
        tax = _whole(after * rate)
        net, gross = after, after + tax
    costs = [line.total_cost for line in found]
    known = [cost for cost in costs if cost is not None]
    margin = after - sum(known) if found and len(known) == len(costs) else None
    return Totals(total, net, tax, gross, margin)


class PriceItem(Struct, frozen=True, kw_only=True):
    """A line of the own price list: the price, and the lowest one may give alone. Minor units and parts of them."""

    id: int = 0
    uid: str = ""
    item: str
    spec: str = ""
    unit: str = ""
    price: Decimal | None = None
    lowest: Decimal | None = None
    currency: str = ""
    valid_until: date | None = None
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class PriceKind(Enum):
    """Whose price it is."""

    SUPPLIER = "supplier"
    COMPETITOR = "competitor"


class PriceNote(Struct, frozen=True, kw_only=True):
    """A price heard: a supplier's offer, or what a competitor asks. Minor units and parts of them."""

    id: int = 0
    uid: str = ""
    kind: PriceKind
    item: str
    spec: str = ""
    supplier_id: int | None = None
    rival: str = ""
    client_id: int | None = None  # where a competitor's price was heard
    price: Decimal
    unit: str = ""
    currency: str = ""
    tax_included: bool = True
    day: date
    valid_until: date | None = None
    source: str = ""
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


#: A unit's price may be far below a cent: it is kept to a millionth of the currency.
_FINEST = Decimal("0.0001")


def unit_price(minor: Decimal) -> Decimal:
    """A unit's price as it is kept, in minor units: to a millionth of the currency, without needless zeros."""
    return Decimal(format(minor.quantize(_FINEST, ROUND_HALF_UP).normalize(), "f"))


def written(minor: int | Decimal) -> str:
    """Every digit, in whole currency: 1,046,000.00, and 0.0375 where there is less than a cent."""
    value = Decimal(minor) / 100
    places = max(2, -int(value.normalize().as_tuple().exponent))
    return f"{value:,.{places}f}"


def _times(quantity: str, price: Decimal) -> int:
    try:
        return _whole(Decimal(quantity or "1") * price)
    except InvalidOperation:
        return 0


def _whole(value: Decimal) -> int:
    return int(value.quantize(Decimal(1), ROUND_HALF_UP))
