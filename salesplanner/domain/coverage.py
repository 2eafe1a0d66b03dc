"""Which regions are covered, and how far: untouched, contacted, sampling, ordered, repeat (domain, S4-01, S4-22)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from enum import Enum

from msgspec import Struct


class CoverageState(Enum):
    """How far a region is, by the client in it that is furthest; in rising order."""

    EMPTY = "empty"  # no client yet
    UNTOUCHED = "untouched"  # clients, and nobody was reached
    CONTACTED = "contacted"
    SAMPLING = "sampling"
    ORDERED = "ordered"
    REPEAT = "repeat"


class Reach(Enum):
    """What a period brought from a region: an order, none though there are clients, or nobody to order (experience, 6.4)."""

    SHIPPED = "shipped"
    QUIET = "quiet"
    EMPTY = "empty"


class Region(Struct, frozen=True):
    """A region of the list, in both languages; `group` is the larger one that it is shown under."""

    zh: str
    en: str
    group_zh: str = ""
    group_en: str = ""

    def name(self, language: str) -> str:
        """Its name in a language."""
        return self.zh if language == "zh" else self.en

    def group(self, language: str) -> str:
        """The name of its group in a language."""
        return self.group_zh if language == "zh" else self.group_en


class Shipped(Struct, frozen=True):
    """The orders of a period: how many, for how much (in minor units), of how much by their quantities."""

    orders: int = 0
    amount: int = 0
    quantity: Decimal = Decimal(0)

    def __add__(self, other: Shipped) -> Shipped:
        """Both together."""
        return Shipped(self.orders + other.orders, self.amount + other.amount, self.quantity + other.quantity)


class Standing(Struct, frozen=True, kw_only=True):
    """How clients of one spelling of a region stand, and what they ordered in a period and in that of a year before."""

    region: str
    clients: int = 0
    reached: int = 0
    sampled: int = 0
    ordered: int = 0  # at least once
    repeated: int = 0  # on more than one day, or more than once
    touched_on: date | None = None
    ordered_on: date | None = None
    shipped: Shipped = Shipped()
    year_ago: Shipped = Shipped()

    @property
    def last(self) -> date | None:
        """The day of the last contact or order."""
        return max(filter(None, (self.touched_on, self.ordered_on)), default=None)

    @property
    def reach(self) -> Reach:
        """What the period brought."""
        if self.shipped.orders:
            return Reach.SHIPPED
        return Reach.QUIET if self.clients else Reach.EMPTY

    @property
    def state(self) -> CoverageState:
        """How far the furthest of them is."""
        for state, count in (
            (CoverageState.REPEAT, self.repeated),
            (CoverageState.ORDERED, self.ordered),
            (CoverageState.SAMPLING, self.sampled),
            (CoverageState.CONTACTED, self.reached),
            (CoverageState.UNTOUCHED, self.clients),
        ):
            if count:
                return state
        return CoverageState.EMPTY

    @property
    def without_order(self) -> int:
        """How many of the clients never ordered."""
        return self.clients - self.ordered


class Coverage(Struct, frozen=True, kw_only=True):
    """A region with all that is spelled for it: 河北, 河北省 and 河北石家庄 are one."""

    region: Region
    spellings: frozenset[str]
    standing: Standing

    @property
    def id(self) -> str:
        """What tells it from others."""
        return self.region.zh


def coverage(regions: Sequence[Region], standings: Iterable[Standing]) -> list[Coverage]:
    """Each region of the list in its order; what belongs to none of them is left out."""
    found: dict[Region, list[Standing]] = {region: [] for region in regions}
    for standing in standings:
        region = locate(standing.region, regions)
        if region is not None:
            found[region].append(standing)
    return [
        Coverage(
            region=region,
            spellings=frozenset(each.region for each in own),
            standing=_together(region.zh, own),
        )
        for region, own in found.items()
    ]


def elsewhere(regions: Sequence[Region], standings: Iterable[Standing]) -> Standing:
    """The clients whose region is none of the list, or not known, together."""
    return _together("", [each for each in standings if locate(each.region, regions) is None])


def _together(name: str, standings: Sequence[Standing]) -> Standing:
    return Standing(
        region=name,
        clients=sum(each.clients for each in standings),
        reached=sum(each.reached for each in standings),
        sampled=sum(each.sampled for each in standings),
        ordered=sum(each.ordered for each in standings),
        repeated=sum(each.repeated for each in standings),
        touched_on=max((each.touched_on for each in standings if each.touched_on), default=None),
        ordered_on=max((each.ordered_on for each in standings if each.ordered_on), default=None),
        shipped=sum((each.shipped for each in standings), Shipped()),
        year_ago=sum((each.year_ago for each in standings), Shipped()),
    )


class Gap(Struct, frozen=True):
    """A region that brought nothing, and for one without a client the nearest one whose clients may know somebody there."""

    coverage: Coverage
    neighbour: Coverage | None = None


def gaps(shown: Sequence[Coverage]) -> list[Gap]:
    """Where to call next: who ordered before, the latest first; then clients who never did; then regions without a client.

    Of those without a client, the ones come first that have a neighbour, a region of the same larger one, with buyers.
    """
    quiet = [each for each in shown if each.standing.reach is Reach.QUIET]
    lapsed = [each for each in quiet if each.standing.ordered_on is not None]
    lapsed.sort(key=lambda each: each.standing.ordered_on or date.min, reverse=True)
    never = [each for each in quiet if each.standing.ordered_on is None]
    never.sort(key=lambda each: -each.standing.clients)
    empty = [Gap(each, _neighbour(each, shown)) for each in shown if each.standing.reach is Reach.EMPTY]
    empty.sort(key=lambda gap: gap.neighbour is None)
    return [*map(Gap, [*lapsed, *never]), *empty]


def _neighbour(empty: Coverage, shown: Sequence[Coverage]) -> Coverage | None:
    """Of the same larger region the one with the most who order again, else who ordered."""
    near = [
        each
        for each in shown
        if each.region.group_zh and each.region.group_zh == empty.region.group_zh and each.standing.ordered
    ]
    return max(near, key=lambda each: (each.standing.repeated, each.standing.ordered), default=None)


def locate(text: str, regions: Sequence[Region]) -> Region | None:
    """The region that a client's region names: 广西壮族自治区, 四川成都 and "Chengdu, Sichuan" too; the longest name wins."""
    said = re.sub(r"\s+", "", text).casefold()
    if not said:
        return None
    fitting = [each for each in regions if any(_names(said, name) for name in (each.zh, each.en) if name)]
    return max(fitting, key=lambda each: len(each.zh), default=None)


def _names(said: str, name: str) -> bool:
    plain = re.sub(r"\s+", "", name).casefold()
    return said == plain or (said.startswith(plain) if not plain.isascii() else plain in said)
