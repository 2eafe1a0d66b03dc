"""Where a period will end and how sure that is, from a person's own past; never from anybody else's.

What comes is added up of four parts (experience, 3.8): what came in already; the open deals expected by the end, each of which
comes or does not; those without an expected day, each by its win chance and by how long the person's deals take from its stage on
(`domain.norms`), as far as such promises were kept before; and the business that no open deal announces, at the person's own rhythm,
a compound negative binomial (`domain.levels`). Deals without a day are also business as usual: the account that takes them one by one
and the one that knows the rhythm alone have each their share. The parts are added exactly, as products of characteristic functions on
a grid (Embrechts and Frei, Panjer recursion versus FFT for compound distributions, 2009), so the same records always give the same
answer. That the rhythm is at first believed by the results it is known from, three of them as much as the deals, was decided after
seeing those of one company's sellers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property, lru_cache
from math import exp, log, prod, sqrt
from operator import attrgetter
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.levels import NOTHING, Level, Past, Stretch, evidence, levels, place, sizes, stretches, times

#: So many working days must have been watched before a rhythm is spoken of (experience, 3.8).
DAYS_LEAST = 20
#: The ranges that are told: one in ten ends below the outer one, one in ten above; of the inner one it is one in four.
LOW, LOWER, MIDDLE, UPPER, HIGH = 0.1, 0.25, 0.5, 0.75, 0.9
#: The share of expected deals that close in time, until ten have closed.
ON_TIME, ON_TIME_DEALS = 0.8, 10
_CELLS = 4096  # a power of two, so that a number of steps is brought into the circle by its last bits
_SINGLE = 60  # so many deals are counted one by one, those beyond as a sum
_TOGETHER = 20  # and so many of those without a day, which are counted once for each of several turns they may take
_PATHS = 16  # of so many forecasts the path is kept
_DEALS = (
    3  # so many results must have come before the rhythm alone is at first believed as much as the deals one by one
)


class Expected(Struct, frozen=True):
    """An open deal, or a due payment, that may come within the period: what it brings, the chance that it does, its day.

    A deal without an expected day may come on any; `ever` is the chance that it comes at all.
    """

    id: int
    value: float
    chance: float
    day: date | None
    ever: float = 1.0

    def times(self, often: float) -> float:
        """The chance where it comes so many times as often, never more than that it comes at all."""
        return self.ever * (1 - (1 - min(1.0, self.chance / self.ever)) ** often) if self.ever else 0.0


class Outlook(Struct, frozen=True):
    """Where a period will end: the middle, half and four fifths of what may be around it, and the chance of the target.

    Without a target the chance is None.
    """

    low: float
    lower: float
    middle: float
    upper: float
    high: float
    chance: float | None


class Account(NamedTuple):
    """A way of telling what comes that no day is known of, and its share: the level of what nothing announces, and how many times as
    often as promised deals without a day come; where it takes them for business as usual, nothing of the latter.
    """

    share: float
    level: Level
    times: tuple[float, ...] = ()


class Forecast(Struct, frozen=True, kw_only=True, dict=True):
    """What is known at the end of a day of how a period will end.

    What came in, what was asked, the deals expected by the end, the past, and the working days left; of the deals without a day
    what their stages promise, and how far such promises were kept.
    """

    as_of: date
    done: float
    target: float | None
    past: Past
    deals: tuple[Expected, ...] = ()
    undated: tuple[Expected, ...] = ()
    kept: tuple[Stretch, ...] = ()
    left: tuple[date, ...] = ()
    late: float | None = None  # the share of the person's own deals that closed later than expected, from ten on

    @property
    def days_missing(self) -> int:
        """So many more working days of records, and there is something to say; 0 where there is enough."""
        return 0 if self.deals or not self.left else max(0, DAYS_LEAST - self.past.days)

    @cached_property
    def outlook(self) -> Outlook:
        """Where the period ends."""
        return self._grid.outlook()

    @cached_property
    def sizes(self) -> list[float]:
        """What one result of the business that nothing announces may bring; each as likely as the others."""
        return sizes([max(0.0, value) for value in self.past.values])

    @cached_property
    def spread(self) -> tuple[float, float, float]:
        """Of those the mean, the mean of the squares and the largest: of thousands, and asked for each day that lies ahead."""
        count = len(self.sizes)
        return sum(self.sizes) / count, sum(each * each for each in self.sizes) / count, max(self.sizes)

    @cached_property
    def accounts(self) -> tuple[Account, ...]:
        """How much business comes that nothing announces, and how many times as often as promised deals without a day come.

        Each of the two accounts with its say: that of the rhythm alone, in which those deals are business as usual, and that of
        the deals one by one, with what comes beside them.
        """
        *_, alone = levels(stretches(self.past))
        return self._parted(alone) if self.undated else (Account(1.0, alone),)

    def _parted(self, alone: Level) -> tuple[Account, ...]:
        factors, kept = self.past.factors(), self.kept
        days = [each.days * factors[place(each.middle)] for each in kept]
        promised = [each.promised * factors[place(each.middle)] for each in kept]
        whole = [*levels([(each.results, more, each.days) for each, more in zip(kept, days, strict=True)])]
        beside = [*levels([(each.results - each.came, more, each.days) for each, more in zip(kept, days, strict=True)])]
        came = [*levels([(each.came, more, each.days) for each, more in zip(kept, promised, strict=True)], 1.0)]
        one = evidence(kept, zip(days, whole, strict=False)) + log(max(self.past.count, 1e-9) / _DEALS)
        other = evidence(kept, zip(days, beside, strict=False), zip(promised, came, strict=False))
        share = 1 / (1 + exp(min(700.0, one - other)))
        season = sum(factors[place(day)] for day in self.left) / max(1, len(self.left))
        return Account(1 - share, alone), Account(share, beside[-1], times(came[-1], season))

    @cached_property
    def _grid(self) -> _Grid:
        return _Grid(self, self.left, self.deals, self.undated)

    @cached_property
    def waited(self) -> list[Expected]:
        """What is waited for by name, the likely and large first; deals without a day by how such promises were kept before."""
        kept = self.accounts[-1].times
        often = sum(kept) / len(kept) if kept else 1.0
        undated = [replace(deal, chance=deal.times(often)) for deal in self.undated]
        return sorted((*self.deals, *undated), key=lambda each: -each.value * each.chance)

    def path(self, most: int = 10) -> list[tuple[date, Outlook]]:
        """Where it stands after the days left, so many of them at the most, the last one always among them."""
        return list(_path(replace(self), most))

    def after(self, days: int) -> Outlook:
        """After so many of the days left: deals are there by their day, those that are late or have none as likely on any day."""
        last, share = self.left[days - 1], days / len(self.left)
        deals = [
            deal if deal.day and deal.day > self.as_of else replace(deal, chance=deal.chance * share)
            for deal in self.deals
            if not deal.day or deal.day <= last or days == len(self.left)
        ]
        undated = [replace(deal, chance=deal.chance * share) for deal in self.undated]
        return _Grid(self, self.left[:days], deals, undated).outlook()

    def levers(self, most: int = 4) -> list[tuple[Expected, float]]:
        """The deals that would change the chance of the target most, each with the chance once it is signed (experience, 3.9)."""
        return self._levers[:most] if self.target is not None else []

    @cached_property
    def _levers(self) -> list[tuple[Expected, float]]:
        return self._grid.levers()


@lru_cache(maxsize=_PATHS)
def _path(forecast: Forecast, most: int) -> tuple[tuple[date, Outlook], ...]:
    """The path of a forecast, which its picture asks for whenever it is drawn: in another size, or when the page is read again."""
    left = forecast.left
    stride = max(1, -(-len(left) // most))
    return tuple((left[each - 1], forecast.after(each)) for each in sorted(range(len(left), 0, -stride)))


class _Grid:
    """What is still to come as chances of steps from nothing up; the gap to the target is a whole number of steps."""

    def __init__(
        self, forecast: Forecast, days: Sequence[date], deals: Sequence[Expected], undated: Sequence[Expected]
    ) -> None:
        self._done = forecast.done
        self._gap = None if forecast.target is None else forecast.target - forecast.done
        rhythms = [(share, _Rhythm(forecast, level, days), times) for share, level, times in forecast.accounts]
        most = max(rhythm.most() for _, rhythm, _ in rhythms)
        self._step = self._fitting(most + sum([deal.value for deal in (*deals, *undated)]))
        deals = sorted(deals, key=attrgetter("value"), reverse=True)
        self._deals, many = deals[:_SINGLE], deals[_SINGLE:]
        self._waves = [1 - deal.chance + deal.chance * self._certain(deal) for deal in self._deals]
        self._undated = sorted(undated, key=attrgetter("value"), reverse=True)
        together = self._together(many)
        self._accounts = [(share * together * rhythm.wave(self._step), times) for share, rhythm, times in rhythms]
        self._rest: Any = self._unknown(self._undated)

    def _unknown(self, undated: Sequence[Expected]) -> Any:
        """The characteristic function of what no day is known of: by each account."""
        return sum(wave * self._promised(undated, times) for wave, times in self._accounts)

    def _unknown_but_each(self) -> list[Any]:
        """The same of all others, for each of the larger deals without a day, the next one among those counted one by one."""
        larger, small = self._undated[: _TOGETHER + 1], self._undated[_TOGETHER + 1 :]
        signed = [self._certain(deal) for deal in larger]
        found: list[Any] = [0.0] * min(_TOGETHER, len(larger))
        for wave, turns in self._accounts:
            if not turns:
                found = [each + wave for each in found]
            for often in turns:
                chances = [deal.times(often) for deal in larger]
                waves = [1 - chance + chance * each for chance, each in zip(chances, signed, strict=True)]
                others = self._together([replace(deal, chance=deal.times(often)) for deal in small])
                rest = _all_but_each(waves, wave * others / len(turns))
                found = [each + more for each, more in zip(found, rest, strict=False)]
        return found

    def _fitting(self, most: float) -> float:
        """A step for which `most` lies within the grid and the gap on one of its lines."""
        step = max(most, 1e-9) / (_CELLS - 2)
        if self._gap is None or self._gap <= step:
            return step
        return self._gap / int(self._gap / step)

    def _certain(self, deal: Expected) -> Any:
        """The characteristic function of a deal that is signed."""
        place = min(round(max(0.0, deal.value) / self._step), _CELLS - 1)
        return _roots()[_turns() * place & (_CELLS - 1)]

    def _promised(self, deals: Sequence[Expected], times: Sequence[float]) -> Any:
        """The characteristic function of deals that hang together: all of them come so many times as often as promised, or so many."""
        from numpy import asarray

        if not deals or not times:
            return 1.0
        signed, found = asarray([self._certain(deal) for deal in deals[:_TOGETHER]]), []
        for often in times:
            likely = [replace(deal, chance=deal.times(often)) for deal in deals]
            chances = asarray([[deal.chance] for deal in likely[:_TOGETHER]])
            found.append((1 - chances + chances * signed).prod(axis=0) * self._together(likely[_TOGETHER:]))
        return sum(found) / len(found)

    def _together(self, deals: Sequence[Expected]) -> Any:
        """The small ones of many deals: together they are as good as normal."""
        from numpy import asarray, exp, pi

        if not deals:
            return 1.0
        turn = 2 * pi * _turns() / _CELLS
        chances, values = asarray([deal.chance for deal in deals]), asarray([deal.value for deal in deals])
        mean = float(chances @ values) / self._step
        square = float((chances * (1 - chances)) @ values**2) / self._step**2
        return exp(-1j * turn * mean - square * turn**2 / 2)

    def outlook(self) -> Outlook:
        """The range, and the chance of the target."""
        from numpy import searchsorted

        below = _below(prod(self._waves, start=self._rest))
        shares = (LOW, LOWER, MIDDLE, UPPER, HIGH)
        low, lower, middle, upper, high = (
            self._done + float(searchsorted(below, share - 1e-9)) * self._step for share in shares
        )
        return Outlook(low, lower, middle, upper, high, self._reached(below))

    def levers(self) -> list[tuple[Expected, float]]:
        """Each of the larger deals with the chance of the target once it is signed, the highest first."""
        others = prod(self._waves)
        found = [
            *zip(self._deals, _all_but_each(self._waves, self._rest), strict=True),
            *zip(self._undated, (others * each for each in self._unknown_but_each()), strict=False),
        ]
        signed = [(deal, self._reached(_below(rest * self._certain(deal))) or 0.0) for deal, rest in found]
        return sorted(signed, key=lambda each: -each[1])

    def _reached(self, below: Any) -> float | None:
        """The chance that the gap is closed."""
        if self._gap is None or self._gap <= 0:
            return None if self._gap is None else 1.0
        place = max(1, round(self._gap / self._step))
        return 0.0 if place >= _CELLS else min(1.0, max(0.0, 1.0 - float(below[place - 1])))


def _all_but_each(waves: Sequence[Any], start: Any) -> list[Any]:
    """For each of some waves the product of all others, from a start on: by two walks, not by one for each."""
    before, after = [start], [1.0]
    for wave in waves:
        before.append(before[-1] * wave)
    for wave in reversed(waves):
        after.append(after[-1] * wave)
    return [before[place] * after[-2 - place] for place in range(len(waves))]


@cache
def _roots() -> Any:
    """The points of the unit circle that all characteristic functions on the grid are made of."""
    from numpy import arange, exp, pi

    return exp(-2j * pi * arange(_CELLS) / _CELLS)


@cache
def _turns() -> Any:
    """The numbers of the points that a characteristic function is known at; of the others it is the mirror."""
    from numpy import arange

    return arange(_CELLS // 2 + 1)


def _below(wave: Any) -> Any:
    """The chance of no more than each step."""
    from numpy import cumsum, fft, maximum

    chances = maximum(fft.irfft(wave, _CELLS), 0)
    return cumsum(chances / chances.sum())


class _Rhythm:
    """The business of some days that no open deal announces."""

    def __init__(self, forecast: Forecast, level: Level, days: Sequence[date]) -> None:
        factors, self._forecast = forecast.past.factors(), forecast
        rate, self._shape = level if forecast.sizes else NOTHING
        self.mean = rate * sum(factors[place(day)] for day in days)

    def most(self) -> float:
        """More than it will come to but in one of some thousand cases."""
        if not self.mean:
            return 0.0
        size, square, largest = self._forecast.spread
        deviation = sqrt(self.mean * square + (self.mean * size) ** 2 / self._shape)
        return self.mean * size + 8 * deviation + largest

    def wave(self, step: float) -> Any:
        """Its characteristic function on the grid."""
        from numpy import asarray, bincount, fft, floor, minimum, ones

        if not self.mean:
            return ones(_CELLS // 2 + 1)
        places = minimum(asarray(self._forecast.sizes) / step, _CELLS - 2)
        whole = floor(places).astype(int)
        rest = places - whole
        sizes = bincount(whole, 1 - rest, _CELLS) + bincount(whole + 1, rest, _CELLS)
        wave = fft.rfft(sizes / len(places))
        return (1 - (wave - 1) * (self.mean / self._shape)) ** -self._shape


def on_time(in_time: int, closed: int) -> float:
    """The share of expected deals that close in time: the person's own, drawn towards the usual while there are few."""
    return (in_time + ON_TIME * ON_TIME_DEALS) / (closed + ON_TIME_DEALS)
