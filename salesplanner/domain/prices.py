"""What is remembered of a part's price: what clients were quoted, what it cost, the own list, what others ask."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import TypeVar

from msgspec import Struct

from salesplanner.domain.quotes import PriceItem

#: After so many days a price wants to be asked for again (experience, 6.3).
_STALE_DAYS = 90


class PriceSort(Enum):
    """Where a price of the price notes comes from."""

    QUOTED = "quoted"
    SUPPLIER = "supplier"
    COMPETITOR = "competitor"
    LISTED = "listed"


class Priced(Struct, frozen=True, kw_only=True):
    """One price that is known. `who` is the client, the supplier or the rival; a unit's, in minor units and parts of them."""

    sort: PriceSort
    record_id: int  # of the quote's line, the price note, the listed price
    item: str
    spec: str = ""
    who: str = ""
    who_id: int | None = None  # of the client or the supplier
    price: Decimal | None = None
    cost: Decimal | None = None  # what a quoted part cost then
    lowest: Decimal | None = None
    unit: str = ""
    tax_included: bool = True
    day: date | None = None
    valid_until: date | None = None
    source: str = ""  # a quote's number, or who told it
    note: str = ""
    quote_id: int | None = None

    @property
    def id(self) -> int:
        """One number for all sorts."""
        return self.record_id * len(PriceSort) + list(PriceSort).index(self.sort)

    def is_stale(self, today: date) -> bool:
        """Whether it wants to be asked for again: past its validity, else older than 90 days. A list is as old as it says."""
        if self.valid_until is not None:
            return self.valid_until < today
        return self.day is not None and (today - self.day).days > _STALE_DAYS


class Cost(Struct, frozen=True, kw_only=True):
    """What a part cost last: from a supplier's offer, or from an earlier quote."""

    price: Decimal
    day: date
    who: str
    is_offer: bool
    is_stale: bool
    unit: str = ""
    tax_included: bool = True


class Memory(Struct, frozen=True, kw_only=True):
    """What is known of a part while its line is typed."""

    mine: Priced | None = None  # the last price to this client
    others: tuple[Priced, ...] = ()  # the last ones to others, one a client
    cost: Cost | None = None
    listed: PriceItem | None = None
    rivals: tuple[Priced, ...] = ()  # the last ones of competitors, one a rival

    @property
    def is_empty(self) -> bool:
        """Whether nothing is known."""
        return not (self.mine or self.others or self.cost or self.listed or self.rivals)


_MOST = 3


def recall(
    priced: Iterable[Priced], listed: PriceItem | None, *, spec: str, client_id: int | None, today: date
) -> Memory:
    """The memory of a part out of all that is known of it, latest first. What is of the same spec goes before the rest."""
    found = list(priced)
    quoted = [each for each in found if each.sort is PriceSort.QUOTED]
    offers = [each for each in found if each.sort is PriceSort.SUPPLIER]
    mine = [each for each in quoted if client_id is not None and each.who_id == client_id]
    others = [each for each in quoted if client_id is None or each.who_id != client_id]
    rivals = [each for each in found if each.sort is PriceSort.COMPETITOR]
    return Memory(
        mine=next(iter(_of_spec(mine, spec)), None),
        others=tuple(_one_each(_of_spec(others, spec))),
        cost=_cost(_of_spec(offers, spec), _of_spec([each for each in quoted if each.cost is not None], spec), today),
        listed=listed,
        rivals=tuple(_one_each(_of_spec(rivals, spec))),
    )


T = TypeVar("T", bound=Priced)


def _of_spec(priced: Sequence[T], spec: str) -> list[T]:
    """Those of the spec, or all where there is none of it."""
    return [each for each in priced if each.spec == spec] or list(priced)


def _one_each(priced: Iterable[Priced]) -> list[Priced]:
    latest: dict[str, Priced] = {}
    for each in priced:
        latest.setdefault(each.who, each)
    return list(latest.values())[:_MOST]


def _cost(offers: Sequence[Priced], quoted: Sequence[Priced], today: date) -> Cost | None:
    known = [
        Cost(
            price=price,
            day=each.day,
            who=each.who if is_offer else each.source,
            is_offer=is_offer,
            is_stale=each.is_stale(today) if is_offer else (today - each.day).days > _STALE_DAYS,
            unit=each.unit,
            tax_included=each.tax_included,
        )
        for group, is_offer in ((offers, True), (quoted, False))
        for each in group[:1]
        if each.day is not None and (price := each.price if is_offer else each.cost) is not None
    ]
    return max(known, key=lambda cost: (cost.day, cost.is_offer), default=None)


def course(priced: Iterable[Priced]) -> dict[tuple[PriceSort, str, str], list[Decimal]]:
    """The prices of each part over time, the oldest first, by sort, item and spec."""
    dated: dict[tuple[PriceSort, str, str], list[tuple[date, Decimal]]] = {}
    for each in priced:
        if each.day is not None and each.price is not None:
            dated.setdefault((each.sort, each.item, each.spec), []).append((each.day, each.price))
    return {key: [price for _, price in sorted(found)] for key, found in dated.items()}
