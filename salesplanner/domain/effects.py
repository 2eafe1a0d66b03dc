"""Whether a campaign or an action did anything: days with it against as many days before, and what of that may be chance.

The two groups of days are compared by their means, a rate by the ratio of its sums. How often a difference as large comes by
chance is a permutation test (Pitman 1937): every way of sharing the days out among the two groups is as likely as the real one
where nothing was done. Up to 5,000 ways are all looked at; of more, as many are drawn, always the same ones, and the real one is
counted among them, so that the answer is never nothing (Phipson and Smyth 2010, Permutation p-values should never be zero). With
three days on each side even days that do not overlap at all come by chance once in ten: a campaign of fewer than four days is held
against the last twenty-eight before it, of which there must be twenty at least, for one day among twenty others is the most once in
twenty-one times. So long a time before has every weekday several times: each day is divided by what its weekday usually is of a day
(the mean of that weekday by the mean of all, where three of them are known), else a Saturday's sale would be the Saturday's; and the
level it is told beside is that of the same weekdays. Otherwise the test knows no season and no weekday; it says only whether the
days differ.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from itertools import combinations
from math import comb
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

#: So many days each side must have (module text).
DAYS_LEAST = 4
#: A campaign of fewer days is held against so many days before it, and so many of them there must be.
SHORT_BACK, SHORT_LEAST = 28, 20
#: So many days of a weekday say what it usually is.
_WEEKDAYS_LEAST = 3
#: A difference that comes by chance more rarely than this is taken for real.
RARE = 0.05
_ALL_WAYS = _DRAWN = 5_000


class Portion(NamedTuple):
    """What a day counted, of how much: a conversion is buyers of visitors; whatever is no rate is of 1."""

    part: Decimal
    of: Decimal = Decimal(1)


class Group(Struct, frozen=True):
    """Days that are looked at together, and the mean of one; None where there is nothing to divide by."""

    days: tuple[date, ...]
    total: Decimal
    mean: Decimal | None


class Effect(Struct, frozen=True):
    """Two groups of days: what one had on average, what the other has, and how often chance alone does as much.

    `chance` is None where there are too few days to tell. `looked_at` is on how many days before it rests; `before` are those that
    are told beside, of a short campaign the same weekdays.
    """

    before: Group
    during: Group
    chance: float | None
    looked_at: int = 0

    @property
    def change(self) -> Decimal | None:
        """By how much a day is more, in the figure's own unit; of a rate a fraction, so 0.01 is one point."""
        if self.before.mean is None or self.during.mean is None:
            return None
        return self.during.mean - self.before.mean

    @property
    def relative(self) -> Decimal | None:
        """The change as a fraction of what was before; None where that was nothing."""
        return self.change / self.before.mean if self.change is not None and self.before.mean else None

    @property
    def missing(self) -> int:
        """How many days the shorter side, or of a short campaign the one before, lacks for a verdict."""
        return max(0, self.least - self.known)

    @property
    def is_short(self) -> bool:
        """Whether it is of so few days that many before are looked at."""
        return 0 < len(self.during.days) < DAYS_LEAST

    @property
    def least(self) -> int:
        """How many days are needed."""
        return SHORT_LEAST if self.is_short else DAYS_LEAST

    @property
    def known(self) -> int:
        """How many there are."""
        return self.looked_at if self.is_short else min(len(self.before.days), len(self.during.days))

    @property
    def is_real(self) -> bool | None:
        """Whether it is more than chance; None where that cannot be told."""
        return None if self.chance is None else self.chance < RARE

    @property
    def above(self) -> Decimal | None:
        """What the days brought above the level before them, all together; of a rate there is no such sum."""
        return None if self.before.mean is None else self.during.total - self.before.mean * len(self.during.days)


def days_before(during: int) -> int:
    """How many days before so many days they are held against."""
    return SHORT_BACK if 0 < during < DAYS_LEAST else during


def effect(daily: Mapping[date, Portion], before: Sequence[date], during: Sequence[date]) -> Effect:
    """Compare two groups of days; a day that brought nothing counts with nothing. `before` are the last `days_before`."""
    nothing = Portion(Decimal(0), next((Decimal(0) for each in daily.values() if each.of != 1), Decimal(1)))
    known = {day: daily.get(day, nothing) for day in (*before, *during)}
    groups = [_group(days, [known[day] for day in days]) for days in (before, during)]
    found = Effect(groups[0], groups[1], None, len(before))
    if found.is_short:
        like = _like(before, during)
        found = replace(found, before=_group(like, [known[day] for day in like]))
        known = _evened(known, before)
    if found.missing or not during or any(group.mean is None for group in (*groups, found.before)):
        return found
    return replace(found, chance=_chance(*([known[day] for day in days] for days in (before, during))))


def _like(before: Sequence[date], during: Sequence[date]) -> Sequence[date]:
    """Of the days before those on the weekdays of the others, where each of these has enough."""
    weekdays = {day.weekday() for day in during}
    found = [day for day in before if day.weekday() in weekdays]
    counts = Counter(day.weekday() for day in found)
    return found if all(counts[each] >= _WEEKDAYS_LEAST for each in weekdays) else before


def _evened(known: Mapping[date, Portion], before: Sequence[date]) -> dict[date, Portion]:
    """Each day divided by what its weekday usually is; a rate has no weekdays to be evened."""
    if any(each.of != 1 for each in known.values()):
        return dict(known)
    mean = sum((known[day].part for day in before), Decimal(0)) / len(before) if before else Decimal(0)
    usual: dict[int, Decimal] = {}
    for weekday in range(7):
        days = [day for day in before if day.weekday() == weekday]
        level = sum((known[day].part for day in days), Decimal(0)) / len(days) if days else Decimal(0)
        usual[weekday] = level / mean if len(days) >= _WEEKDAYS_LEAST and level and mean else Decimal(1)
    return {day: Portion(each.part / usual[day.weekday()]) for day, each in known.items()}


def _group(days: Sequence[date], side: Sequence[Portion]) -> Group:
    total, of = sum((each.part for each in side), Decimal(0)), sum((each.of for each in side), Decimal(0))
    return Group(tuple(days), total, total / of if of else None)


def _chance(one: Sequence[Portion], other: Sequence[Portion]) -> float:
    """How often sharing the days out anew makes a difference at least as large."""
    from numpy import abs, array, divide, zeros_like

    every = array([(float(each.part), float(each.of)) for each in (*one, *other)])
    size = len(one)
    ways = comb(len(every), size)
    chosen = _ways(len(every), size) if ways <= _ALL_WAYS else _drawn(len(every), size)
    first = every[chosen].sum(axis=1)
    second = every.sum(axis=0) - first
    means = [
        divide(side[:, 0], side[:, 1], out=zeros_like(side[:, 0]), where=side[:, 1] > 0) for side in (first, second)
    ]
    apart = abs(means[0] - means[1])
    real = apart[0] * (1 - 1e-9)  # the first way is the real one
    return float((apart >= real).sum()) / len(apart)


def _ways(count: int, size: int) -> Any:
    """Every way of choosing some of the days, the first of them first."""
    from numpy import array

    return array(list(combinations(range(count), size)))


def _drawn(count: int, size: int) -> Any:
    """The first days, then ways drawn by lot, the same each time."""
    from numpy import arange, random, vstack

    drawn = random.default_rng(0).random((_DRAWN, count)).argsort(axis=1)[:, :size]
    return vstack([arange(size), drawn])


class Base(Struct, frozen=True):
    """What a period came to, taken apart: the usual level of its other days on every day, and what campaign days brought above it.

    The two add up to the total. `level` is None where there are too few other days to know it.
    """

    total: Decimal
    campaign_days: int
    other_days: int
    level: Decimal | None

    @property
    def usual(self) -> Decimal | None:
        """What all days would have brought at the level of the others."""
        return None if self.level is None else self.total - (self.above or Decimal(0))

    @property
    def above(self) -> Decimal | None:
        """What the campaign days brought above that level."""
        if self.level is None:
            return None
        other = self.level * self.other_days
        return self.total - other - self.level * self.campaign_days


def base(daily: Mapping[date, Portion], marked: Sequence[date], others: Sequence[date]) -> Base:
    """Take what campaign days brought once from what days bring anyway (domain S3-11)."""
    sums = [sum((daily[day].part for day in days if day in daily), Decimal(0)) for days in (marked, others)]
    level = sums[1] / len(others) if len(others) >= DAYS_LEAST else None
    return Base(sums[0] + sums[1], len(marked), len(others), level)
