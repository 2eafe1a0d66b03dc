"""Why a sum changed: exact parts of the difference, whatever order their causes are looked at in.

A part is what a factor adds on average over all orders in which the factors may have changed (the Shapley value; as a split of a
change in Ang, Liu and Chung, Energy Economics 26, 2004). It needs no logarithm, so a factor may be nothing, and the parts always
add up to the change; fractions keep it exact, and cents are given out so that the shown parts add up too.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from itertools import permutations
from math import factorial, floor
from typing import Any, TypeVar

from msgspec import Struct

Key = TypeVar("Key", bound=Hashable)
#: A number, or one for each part.
Factor = Any


class Sales(Struct, frozen=True):
    """What a period brought: the visits made, the orders signed, and their amount in minor units."""

    visits: int
    orders: int
    amount: int


class Cause(Struct, frozen=True):
    """A factor of a change: its name, what it was before and after, and what its change brought in the unit of the sum."""

    name: str
    before: Fraction | None
    after: Fraction | None
    amount: int


def split(
    before: Sequence[Factor], after: Sequence[Factor], value: Callable[[Sequence[Factor]], Fraction]
) -> list[Fraction]:
    """What each factor's change brings to the change of `value`; the parts add up to it."""
    places = range(len(before))
    parts = [Fraction(0)] * len(before)
    for order in permutations(places):
        mixed = list(before)
        held = value(mixed)
        for place in order:
            mixed[place] = after[place]
            reached = value(mixed)
            parts[place] += reached - held
            held = reached
    return [part / factorial(len(before)) for part in parts]


def by_factors(before: Sales, after: Sales) -> list[Cause]:
    """The change of the amount by visits, orders a visit, and amount an order.

    Where a period signed without any visit, visits explain nothing: then by the orders and the amount of one. What a
    period without an order would have signed for is not known: the other's is taken.
    """
    has_visits = all(each.visits or not each.orders for each in (before, after)) and bool(before.visits or after.visits)
    names = ["visits", "rate", "value"] if has_visits else ["orders", "value"]
    known = [_factors(each, has_visits) for each in (before, after)]
    return by_chain(names, known[0], known[1], after.amount - before.amount)


def by_chain(
    names: Sequence[str], before: Sequence[Fraction | None], after: Sequence[Fraction | None], change: int
) -> list[Cause]:
    """The change of a product by its factors, such as working days and what one brings; of one that is not known the other's."""
    first, last = (_filled(one, two) for one, two in ((before, after), (after, before)))
    amounts = whole(split(first, last, _product), change)
    return [Cause(name, before[place], after[place], amounts[place]) for place, name in enumerate(names)]


def _filled(own: Sequence[Fraction | None], other: Sequence[Fraction | None]) -> tuple[Fraction, ...]:
    return tuple(one if one is not None else two or Fraction(0) for one, two in zip(own, other, strict=True))


#: So many parts of one are told apart in a rate: hundredths of a percent.
FINE = 10_000


def by_rates(
    before: Mapping[Key, tuple[int, int]], after: Mapping[Key, tuple[int, int]], change: int | None = None
) -> list[Cause]:
    """The change of a rate, so many of so many by part, in hundredths of a percent: by the mix of the parts, and by their own rates.

    They add up to `change`, where both rates were rounded before they were taken from each other.

    A part that is new or gone has the rate of the side that knows it, so that it speaks in the mix alone.
    """
    keys = list(dict.fromkeys([*before, *after]))
    counts = [[side.get(key, (0, 0)) for key in keys] for side in (before, after)]
    totals = [sum(of for _, of in each) for each in counts]
    shares = [
        [Fraction(of, total) if total else None for _, of in each] for each, total in zip(counts, totals, strict=True)
    ]
    rates = [[Fraction(part, of) if of else None for part, of in each] for each in counts]
    whole_of = [
        Fraction(sum(part for part, _ in each), total) if total else None
        for each, total in zip(counts, totals, strict=True)
    ]

    def factors(side: int) -> list[Factor]:
        return [_filled(shares[side], shares[1 - side]), _filled(rates[side], rates[1 - side])]

    def rate(mixed: Sequence[Factor]) -> Fraction:
        share, own = mixed
        return Fraction(FINE * sum(one * other for one, other in zip(share, own, strict=True)))

    parts = split(factors(0), factors(1), rate)
    amounts = whole(parts, round(sum(parts)))
    amounts[1] += 0 if change is None else change - sum(amounts)
    return [Cause("mix", None, None, amounts[0]), Cause("within", whole_of[0], whole_of[1], amounts[1])]


def _factors(sales: Sales, has_visits: bool) -> list[Fraction | None]:
    value = Fraction(sales.amount, sales.orders) if sales.orders else None
    if not has_visits:
        return [Fraction(sales.orders), value]
    return [Fraction(sales.visits), Fraction(sales.orders, sales.visits) if sales.visits else None, value]


def _product(factors: Sequence[Fraction]) -> Fraction:
    product = Fraction(1)
    for factor in factors:
        product *= factor
    return product


def by_parts(before: Mapping[Key, Sales], after: Mapping[Key, Sales]) -> list[Cause]:
    """The change of the amount by the number of orders, their mix of parts such as channels, and the amount an order.

    A part that is new or gone has the amount an order of the period that knows it, so that it speaks in the mix alone.
    """
    keys = list(dict.fromkeys([*before, *after]))
    nothing = Sales(0, 0, 0)
    counts = [[side.get(key, nothing).orders for key in keys] for side in (before, after)]
    totals = [sum(each) for each in counts]
    shares = [
        [Fraction(count, total) if total else None for count in each]
        for each, total in zip(counts, totals, strict=True)
    ]
    values = [[_factors(side.get(key, nothing), False)[1] for key in keys] for side in (before, after)]

    def factors(side: int) -> list[Factor]:
        return [
            Fraction(totals[side]),
            _filled(shares[side], shares[1 - side]),
            _filled(values[side], values[1 - side]),
        ]

    def amount(mixed: Sequence[Factor]) -> Fraction:
        count, share, value = mixed
        return Fraction(count * sum(one * other for one, other in zip(share, value, strict=True)))

    change = sum(each.amount for each in after.values()) - sum(each.amount for each in before.values())
    parts = whole(split(factors(0), factors(1), amount), change)
    means = [
        Fraction(sum(each.amount for each in side.values()), total) if total else None
        for side, total in zip((before, after), totals, strict=True)
    ]
    return [
        Cause("orders", Fraction(totals[0]), Fraction(totals[1]), parts[0]),
        Cause("mix", None, None, parts[1]),
        Cause("value", means[0], means[1], parts[2]),
    ]


def whole(parts: Sequence[Fraction], total: int) -> list[int]:
    """The parts in whole minor units that add up to their total: the largest remainders are rounded up."""
    found = [floor(part) for part in parts]
    missing = total - sum(found)
    for place in sorted(range(len(parts)), key=lambda each: found[each] - parts[each])[:missing]:
        found[place] += 1
    return found
