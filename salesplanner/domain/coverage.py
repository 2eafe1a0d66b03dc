"""Which regions are covered, and how far: untouched, contacted, sampling, ordered, repeat (domain, S4-01, S4-22)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
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


class Standing(Struct, frozen=True, kw_only=True):
    """How the clients of one spelling of a region stand, and what they ordered in a period (amount in minor units)."""

    region: str
    clients: int
    reached: int = 0
    sampled: int = 0
    ordered: int = 0  # at least once
    repeated: int = 0  # on more than one day, or more than once
    last: date | None = None
    period_orders: int = 0
    period_amount: int = 0

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
        last=max((each.last for each in standings if each.last), default=None),
        period_orders=sum(each.period_orders for each in standings),
        period_amount=sum(each.period_amount for each in standings),
    )


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
