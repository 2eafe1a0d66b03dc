"""Orders by two of their parts at once, such as channel and product, with totals, now and then, and month by month.

What names no channel or no product has a row or column of its own, so that the table adds up to the period's figure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal
from operator import attrgetter
from typing import Literal

from msgspec import Struct

from salesplanner.domain.movement import moved
from salesplanner.domain.orders import quantity_of
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Unit
from salesplanner.report.facts import Facts
from salesplanner.report.progress import base_days, bases
from salesplanner.report.workbook import Cell, Format, Sheet
from salesplanner.store import Store
from salesplanner.store.measures import PartedOrder
from salesplanner.words import Words

#: What orders can be parted by.
PARTS = ("channel", "product", "line", "region", "grade", "type")
#: More columns than this are told as one.
COLUMNS_MOST = 9
#: The name of what is told as one; no person types it.
OTHER = "\x00"
MONTHS = 12

#: A row and a column; None is all of them.
Place = tuple[str | None, str | None]
Side = Literal["now", "previous", "last_year"]


class Cross(Struct, frozen=True):
    """The table: `values` and their `records` by side, of what the book knows, and place; `months` by place for each of the last months."""

    measure: str
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: dict[Side, dict[Place, Decimal]]
    records: dict[Side, dict[Place, tuple[int, ...]]]
    months: tuple[tuple[Period, dict[Place, Decimal], dict[Place, tuple[int, ...]]], ...]

    @property
    def unit(self) -> Unit:
        """What is added up: money, or a count."""
        return Unit.MONEY if self.measure == "amount" else Unit.COUNT

    def value(self, place: Place, side: Side = "now") -> Decimal:
        """What a cell, a row, a column or all came to."""
        return self.values.get(side, {}).get(place, Decimal(0))

    def behind(self, place: Place, side: Side | None = "now") -> tuple[int, ...]:
        """The orders of a cell, none without a side."""
        return self.records[side].get(place, ()) if side in self.records else ()

    def share(self, place: Place) -> Decimal | None:
        """The part of all; None where there is nothing."""
        whole = self.value((None, None))
        return self.value(place) / whole if whole else None

    def change(self, place: Place, side: Side) -> Decimal | None:
        """The change against the same days of another period, a fraction; None where these had nothing."""
        move = moved(self.value(place, side), self.value(place), Unit.COUNT)
        return move.relative if move is not None else None


def cross(store: Store, facts: Facts, measure: str, rows: str, columns: str) -> Cross:
    """The orders of a period up to today, of the same days of the one before and a year ago, and of twelve months up to its last."""
    spans: dict[Side, Period | None] = {"now": facts.done}
    for base, other in bases(facts.period).items():
        spans[base] = base_days(store, facts, base, other)
    months = [Period.month_of(min(facts.period.last, facts.as_of))]
    while len(months) < MONTHS:
        months.append(months[-1].previous())
    last = facts.done.last if facts.done else facts.as_of
    first = min(facts.period.year_before().first, months[-1].first)
    orders = store.measures.orders(first, last, rows, columns)
    kept = _kept([order for order in orders if any(span and span.contains(order.day) for span in spans.values())])
    sides = {side: _summed(_of(orders, span), kept, measure) for side, span in spans.items() if span or side == "now"}
    return Cross(
        measure=measure,
        rows=_ordered(sides, 0),
        columns=_ordered(sides, 1),
        values={side: found for side, (found, _) in sides.items()},
        records={side: records for side, (_, records) in sides.items()},
        months=tuple((month, *_summed(_of(orders, month), kept, measure)) for month in reversed(months)),
    )


_Sums = tuple[dict[Place, Decimal], dict[Place, tuple[int, ...]]]


def _of(orders: Sequence[PartedOrder], span: Period | None) -> Sequence[PartedOrder]:
    """Those of a span; they are in the order of their days."""
    if span is None:
        return ()
    start = bisect_left(orders, span.first, key=lambda order: order.day)
    return orders[start : bisect_right(orders, span.last, start, key=lambda order: order.day)]


def _kept(orders: Iterable[PartedOrder]) -> set[str]:
    """The columns that are shown: those that brought most, and what names none."""
    amounts: dict[str, int] = defaultdict(int)
    for order in orders:
        amounts[order.column] += order.amount
    ranked = sorted(filter(None, amounts), key=lambda name: (-amounts[name], name))
    return {*(ranked if len(ranked) <= COLUMNS_MOST else ranked[: COLUMNS_MOST - 1]), ""}


def _summed(orders: Iterable[PartedOrder], kept: set[str], measure: str) -> _Sums:
    """What each cell, row and column came to, and its orders."""
    cells: dict[tuple[str, str], list[PartedOrder]] = defaultdict(list)
    for order in orders:
        cells[order.row, order.column if order.column in kept else OTHER].append(order)
    values: dict[Place, Decimal] = defaultdict(Decimal)
    found: dict[Place, list[PartedOrder]] = defaultdict(list)
    for (row, column), within in cells.items():
        value = _counts(within, measure)
        for place in ((row, column), (row, None), (None, column), (None, None)):
            values[place] += value
            found[place] += within
    return dict(values), {
        place: tuple(order.id for order in sorted(each, key=_BY_DAY)) for place, each in found.items()
    }


_BY_DAY = attrgetter("day", "id")


def _counts(orders: Iterable[PartedOrder], measure: str) -> Decimal:
    if measure == "amount":
        return Decimal(sum(order.amount for order in orders)) / 100
    if measure == "orders":
        return Decimal(sum(order.orders for order in orders))
    return sum((quantity_of(order.quantity) for order in orders), Decimal(0))


def _ordered(sides: dict[Side, _Sums], which: int) -> tuple[str, ...]:
    """The rows, or the columns, the largest of now first; the rest and what names none at the end."""
    totals = [
        {place[which]: value for place, value in found.items() if place[which] is not None and place[1 - which] is None}
        for found, _ in sides.values()
    ]
    names = {name for found in totals for name in found if name is not None}
    return tuple(
        sorted(
            names, key=lambda name: (not name, name == OTHER, *(-found.get(name, Decimal(0)) for found in totals), name)
        )
    )


def named(store: Store, facts: Facts) -> list[str]:
    """The parts that orders of this period or of a year ago name."""
    spans = (facts.done, facts.period.previous(), facts.period.year_before())
    found = [store.measures.named(PARTS, span.first, span.last) for span in spans if span]
    return [part for part in PARTS if any(part in each for each in found)]


def sheet(found: Cross, title: str, head: str, words: Words, name: str, side: Side | None = None) -> Sheet:
    """The table for a file; with a side each column is followed by what it was then. `head` is over the first column."""
    say = words.translate
    columns: list[str | None] = [*found.columns, None]
    then = {"previous": say("Cross", "{name}, period before"), "last_year": say("Cross", "{name}, year before")}
    heads, formats = [head], ["text"]
    form: Format = "money" if found.unit is Unit.MONEY else "number"
    for column in columns:
        called = name_of(column, words)
        heads += [called, then[side].format(name=called)] if side and side in then else [called]
        formats += [form, form] if side else [form]
    rows: list[tuple[Cell, ...]] = []
    for row in [*found.rows, None]:
        cells: list[Cell] = [name_of(row, words)]
        for column in columns:
            cells.append(found.value((row, column)))
            if side:
                cells.append(found.value((row, column), side))
        rows.append(tuple(cells))
    return Sheet(f"{title} {name}".strip(), tuple(heads), tuple(rows), tuple(formats))  # type: ignore[arg-type]


def name_of(part: str | None, words: Words) -> str:
    """What a row or a column is called."""
    if part is None:
        return words.translate("Cross", "Total")
    if part == OTHER:
        return words.translate("Charts", "Other")
    return part or words.translate("Progress", "Not given")
