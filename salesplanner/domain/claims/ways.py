"""Ways in which a figure may have been reckoned from two others."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Said, Sentence, levels, quotient, spread

HUNDRED = Decimal(100)
#: A rate by a name of its own.
NAME = re.compile(
    r"(?P<zh>[一-龥]{2,6})(?:率|(?<=活跃|参与|覆盖|渗透)度)[^0-9率]{0,4}(?:\d{1,2} ?月份? ?)?$|(?P<en>[a-z-]+) rate[a-z ]*:?\s*$"
)


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
    return [each for each in levels(said) if not each.is_length]


def tells_its_own(other: Sentence, here: Sentence) -> bool:
    """Whether a sentence tells its own figure with its own share, so that another of the kind follows from none of it: 东区 42 万，占 35%；西区 …."""
    shares = [[each for each in one.said if each.is_rate and each.number.digits] for one in (other, here)]
    return (bool(plain(here.said)) or len(shares[1]) > 1) and all(shares) and bool(plain(other.said))


def pairs(said: Said, scope: list[Said], *, also_lengths: bool = False) -> list[tuple[Said, Said]]:
    """The pairs of figures that count the same, in the order of the text."""
    known = levels(scope) if also_lengths else plain(scope)
    if said.change is None:
        known = [*known, *(each for each in scope if each.is_amount and each.number.kind is Kind.COUNT and each.change)]
        known = [each for each in known if each.number.unit != "score"]  # no share of marks
    known = sorted((each for each in known if each is not said), key=lambda each: each.number.start)
    if any(each.number.low_end <= 0 for each in known):
        return []  # of nothing there is no share
    is_any_count = said.rate or NAME.search(said.before) or said.number.digits is None
    return [
        (one, other)
        for one, other in itertools.combinations(known, 2)
        if (are_alike(one, other) or (is_any_count and one.number.kind is other.number.kind is Kind.COUNT))
        and (one.per == other.per or (one.has("base") and other.has("now")) or (said.change is not None and not (one.per and other.per)))
    ]  # fmt: skip


def are_alike(one: Said, other: Said) -> bool:
    """Whether two figures count the same, by unit or by size."""
    first, second = one.number, other.number
    if not first.agrees(second):
        return False
    return first.unit == second.unit != "" or (first.scale > 1) == (second.scale > 1)


def quotients(one: Said, other: Said, scale: Decimal = HUNDRED) -> Iterator[Way]:
    """Each of two figures by the other."""
    for top, of in ((one.number, other.number), (other.number, one.number)):
        yield Way(*quotient(top, of, scale), top.value / of.value * scale, top, of)


def far(way: Way, number: Number) -> int:
    """How far what a way is made of stands from a figure, in letters."""
    return abs(way.first.start - number.start) + abs(way.second.start - number.start)
