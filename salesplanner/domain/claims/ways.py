"""Ways in which a figure may have been reckoned from two others."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Said, levels, spread

HUNDRED = Decimal(100)
LENGTHS = {"day", "week", "month", "year", "way", "hour", "minute", "second"}
#: A rate by a name of its own.
NAME = re.compile(r"(?P<zh>[一-龥]{2,6})率[^0-9率]{0,4}$|(?P<en>[a-z-]+) rate[a-z ]*:?\s*$")


class Way(Struct, frozen=True):
    """A way in which a figure may have been reckoned: between which ends it then lies, its value, and from what."""

    low: Decimal
    high: Decimal
    value: Decimal
    first: Number
    second: Number
    signs: tuple[int, ...] = ()
    taken: tuple[Number, ...] = ()  # of more than two figures, all of them

    def gives(self, number: Number) -> bool:
        """Whether the figure is what this way gives."""
        size = -1 if number.value < 0 else 1
        low, high = spread(size * self.low, size * self.high)
        return number.fits(low, high)


def plain(said: Iterable[Said]) -> list[Said]:
    """The counts and amounts without lengths of time."""
    return [each for each in levels(said) if each.number.unit not in LENGTHS]


def is_amount(said: Said) -> bool:
    """Whether it is a count or amount, or a change of one."""
    return said.number.kind in (Kind.COUNT, Kind.MONEY) and said.number.high is None


def is_rate(said: Said) -> bool:
    """Whether it is a percent that is no change."""
    return said.number.kind is Kind.PERCENT and said.change is None and said.number.high is None


def pairs(said: Said, scope: list[Said], *, also_lengths: bool = False) -> list[tuple[Said, Said]]:
    """The pairs of figures that count the same, in the order of the text."""
    counted = [
        each
        for each in scope
        if is_amount(each) and each.number.kind is Kind.COUNT and each.change is not None and said.change is None
    ]
    known = [*(levels(scope) if also_lengths else plain(scope)), *counted]
    known = sorted((each for each in known if each is not said), key=lambda each: each.number.start)
    if any(each.number.low_end <= 0 for each in known):
        return []  # of nothing there is no share
    return [
        (one, other)
        for one, other in itertools.combinations(known, 2)
        if (
            are_alike(one, other)
            or (
                (said.rate or NAME.search(said.before) or said.number.digits is None)
                and one.number.kind is other.number.kind is Kind.COUNT
            )
        )
        and (
            one.per == other.per
            or (one.has("base") and other.has("now"))
            or (said.change is not None and not (one.per and other.per))
        )
    ]


def are_alike(one: Said, other: Said) -> bool:
    """Whether two figures count the same, by unit or by size."""
    first, second = one.number, other.number
    if not first.agrees(second):
        return False
    return first.unit == second.unit != "" or (first.scale > 1) == (second.scale > 1)


def quotients(one: Said, other: Said, scale: Decimal = HUNDRED) -> Iterator[Way]:
    """Each of two figures by the other."""
    for top, of in ((one.number, other.number), (other.number, one.number)):
        low, high = spread(top.low_end / of.high_end * scale, top.high_end / of.low_end * scale)
        yield Way(low, high, top.value / of.value * scale, top, of)


def far(way: Way, number: Number) -> int:
    """How far what a way is made of stands from a figure, in letters."""
    return abs(way.first.start - number.start) + abs(way.second.start - number.start)
