"""Where a period will end and how sure that is, from a person's own past; never from anybody else's.

What comes is added up of three parts (experience, 3.8): what came in already; the open deals expected by the end, each of which
comes or does not; and the business that no open deal announces, at the person's own rhythm. The last is a compound negative
binomial: how many come is Poisson with a rate that is itself uncertain, by how few results it is known from and by how unlike the
months were (the Gamma-Poisson predictive of Gelman et al., Bayesian Data Analysis, 3rd edition, 2.6). What is longer ago may count
less, for business grows, stops and has its seasons (discounted counts, Harvey and Fernandes 1989); how much less, and how unlike
months are, is nobody's to set: of several answers each has the say that it earned by how well it would have foretold the person's own
past, stretch by stretch (Bayesian model averaging, Hoeting et al. 1999). First, second and third months of a quarter have rates of
their own as far as the past is sure of them (a linear credibility estimate, Bühlmann 1967: quarters that end in a push begin in a
lull); how large each is, is drawn from the person's own results, spread by as much as the mean of so few is uncertain. The parts are added exactly, as
products of characteristic functions on a grid (Embrechts and Frei, Panjer recursion versus FFT for compound distributions, 2009),
so the same records always give the same answer. The constants are round figures, what is taken for true while there is little
of one's own, and are fitted to nobody's data; that quarters are looked at, and that all of the past is at first held to count alike,
was decided after seeing those of one company's sellers.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache, cached_property
from math import exp, lgamma, log, sqrt
from typing import Any, NamedTuple

from msgspec import Struct
from msgspec.structs import replace

#: So many working days must have been watched before a rhythm is spoken of (experience, 3.8).
DAYS_LEAST = 20
#: The ranges that are told: one in ten ends below the outer one, one in ten above; of the inner one it is one in four.
LOW, LOWER, MIDDLE, UPPER, HIGH = 0.1, 0.25, 0.5, 0.75, 0.9
#: The share of expected deals that close in time, until ten have closed.
ON_TIME, ON_TIME_DEALS = 0.8, 10
#: How much a stretch of the past still counts a month later, and how unlike months are beyond chance, the variance of the rate as a share
#: of its square; each with how much it is believed before the own past has spoken: mostly that all of it counts alike, and months differ
#: by a fifth.
_MEMORIES = {1.0: 6, 0.8: 1, 0.5: 1, 0.2: 1}
_UNLIKE = {0.002: 1, 0.01: 2, 0.05: 4, 0.2: 2, 1.0: 1}
#: So much is taken for what a month's place in its quarter makes of it, and for what makes two months of the same place differ.
_PLACES = 0.05
_MONTH_DAYS = 21
#: How unlike results are in size, the deviation of their logarithms: believed as if two results had said so.
_SPREAD, _SPREAD_RESULTS = 0.8, 2
_NARROW = 0.04  # less than this is not worth spreading
_CELLS = 4096
_SINGLE = 60  # so many deals are counted one by one, those beyond as a sum
_DRAWS = (-1.4652, -0.7916, -0.3661, 0.0, 0.3661, 0.7916, 1.4652)  # the normal curve in seven equal parts


class Month(NamedTuple):
    """A month of the past, or a part of one: the month's first day, the working days that were watched, and the results on them."""

    first: date
    days: int
    results: int


class Past(Struct, frozen=True, kw_only=True):
    """What a person's own past says of the business that no open deal announces: months in their order, what results brought.

    Best the months are parted where the present one is on the day of the forecast: what followed is then known of each like it.
    """

    months: tuple[Month, ...] = ()
    values: tuple[float, ...] = ()

    @property
    def days(self) -> int:
        """The working days that were watched."""
        return sum(month.days for month in self.months)

    @property
    def count(self) -> int:
        """The results on them."""
        return sum(month.results for month in self.months)

    def factors(self) -> tuple[float, ...]:
        """How many times the usual a first, second and third month of a quarter brings, as far as the past is sure of it."""
        return tuple(self._factor(place) for place in range(3))

    def _factor(self, place: int) -> float:
        same = [month for month in self.months if _place(month.first) == place]
        days = sum(month.days for month in same)
        if not days or not self.count:
            return 1.0
        usual = self.count * days / self.days
        noise = _PLACES * _MONTH_DAYS / days + 1 / usual
        return 1 + _PLACES / (_PLACES + noise) * (sum(month.results for month in same) / usual - 1)


class Expected(Struct, frozen=True):
    """An open deal, or a due payment, expected within the period: what it brings, the chance that it comes by the end, its day."""

    id: int
    value: float
    chance: float
    day: date


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


class Forecast(Struct, frozen=True, kw_only=True, dict=True):
    """What is known at the end of a day of how a period will end.

    What came in, what was asked, the deals expected by the end, the past, and the working days left.
    """

    as_of: date
    done: float
    target: float | None
    past: Past
    deals: tuple[Expected, ...] = ()
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
        return _sizes([max(0.0, value) for value in self.past.values])

    @cached_property
    def level(self) -> _Level:
        """How much business comes that nothing announces."""
        return _level(self.past)

    @cached_property
    def _grid(self) -> _Grid:
        return _Grid(self, self.left, self.deals)

    def path(self, most: int = 10) -> list[tuple[date, Outlook]]:
        """Where it stands after the days left, so many of them at the most, the last one always among them."""
        stride = max(1, -(-len(self.left) // most))
        numbers = range(len(self.left), 0, -stride)
        return [(self.left[each - 1], self._after(each)) for each in sorted(numbers)]

    def _after(self, days: int) -> Outlook:
        """After so many of the days left: deals are there by their day, those that are late as likely on any day."""
        last, share = self.left[days - 1], days / len(self.left)
        deals = [
            deal if deal.day > self.as_of else replace(deal, chance=deal.chance * share)
            for deal in self.deals
            if deal.day <= last or days == len(self.left)
        ]
        return _Grid(self, self.left[:days], deals).outlook()

    def levers(self, most: int = 4) -> list[tuple[Expected, float]]:
        """The deals that would change the chance of the target most, each with the chance once it is signed (experience, 3.9)."""
        return self._levers[:most] if self.target is not None else []

    @cached_property
    def _levers(self) -> list[tuple[Expected, float]]:
        return self._grid.levers()


class _Grid:
    """What is still to come as chances of steps from nothing up; the gap to the target is a whole number of steps."""

    def __init__(self, forecast: Forecast, days: Sequence[date], deals: Sequence[Expected]) -> None:
        self._done = forecast.done
        self._gap = None if forecast.target is None else forecast.target - forecast.done
        rhythm = _Rhythm(forecast, days)
        self._step = self._fitting(rhythm.most() + sum(deal.value for deal in deals))
        deals = sorted(deals, key=lambda deal: -deal.value)
        self._deals, many = deals[:_SINGLE], deals[_SINGLE:]
        self._waves = [1 - deal.chance + deal.chance * self._certain(deal) for deal in self._deals]
        self._rest: Any = rhythm.wave(self._step) * self._together(many)

    def _fitting(self, most: float) -> float:
        """A step for which `most` lies within the grid and the gap on one of its lines."""
        step = max(most, 1e-9) / (_CELLS - 2)
        if self._gap is None or self._gap <= step:
            return step
        return self._gap / int(self._gap / step)

    def _certain(self, deal: Expected) -> Any:
        """The characteristic function of a deal that is signed."""
        from numpy import arange

        place = min(round(max(0.0, deal.value) / self._step), _CELLS - 1)
        return _roots()[place * arange(_CELLS // 2 + 1) % _CELLS]

    def _together(self, deals: Sequence[Expected]) -> Any:
        """The small ones of many deals: together they are as good as normal."""
        from numpy import arange, exp, pi

        turn = 2 * pi * arange(_CELLS // 2 + 1) / _CELLS
        mean = sum(deal.chance * deal.value for deal in deals) / self._step
        square = sum(deal.chance * (1 - deal.chance) * deal.value**2 for deal in deals) / self._step**2
        return exp(-1j * turn * mean - square * turn**2 / 2)

    def outlook(self) -> Outlook:
        """The range, and the chance of the target."""
        from math import prod

        from numpy import searchsorted

        below = _below(prod(self._waves, start=self._rest))
        shares = (LOW, LOWER, MIDDLE, UPPER, HIGH)
        low, lower, middle, upper, high = (
            self._done + float(searchsorted(below, share - 1e-9)) * self._step for share in shares
        )
        return Outlook(low, lower, middle, upper, high, self._reached(below))

    def levers(self) -> list[tuple[Expected, float]]:
        """Each of the larger deals with the chance of the target once it is signed, the highest first."""
        before, after = [self._rest], [1.0]
        for wave in self._waves:
            before.append(before[-1] * wave)
        for wave in reversed(self._waves):
            after.append(after[-1] * wave)
        found = [
            (deal, self._reached(_below(before[place] * after[-2 - place] * self._certain(deal))) or 0.0)
            for place, deal in enumerate(self._deals)
        ]
        return sorted(found, key=lambda each: -each[1])

    def _reached(self, below: Any) -> float | None:
        """The chance that the gap is closed."""
        if self._gap is None or self._gap <= 0:
            return None if self._gap is None else 1.0
        place = max(1, round(self._gap / self._step))
        return 0.0 if place >= _CELLS else min(1.0, max(0.0, 1.0 - float(below[place - 1])))


@cache
def _roots() -> Any:
    """The points of the unit circle that all characteristic functions on the grid are made of."""
    from numpy import arange, exp, pi

    return exp(-2j * pi * arange(_CELLS) / _CELLS)


def _below(wave: Any) -> Any:
    """The chance of no more than each step."""
    from numpy import cumsum, fft, maximum

    chances = maximum(fft.irfft(wave, _CELLS), 0)
    return cumsum(chances / chances.sum())


class _Rhythm:
    """The business of some days that no open deal announces."""

    def __init__(self, forecast: Forecast, days: Sequence[date]) -> None:
        factors, self._sizes = forecast.past.factors(), forecast.sizes
        rate, self._shape = forecast.level if self._sizes else _NOTHING
        self.mean = rate * sum(factors[_place(day)] for day in days)

    def most(self) -> float:
        """More than it will come to but in one of some thousand cases."""
        if not self.mean:
            return 0.0
        size = sum(self._sizes) / len(self._sizes)
        square = sum(each * each for each in self._sizes) / len(self._sizes)
        deviation = sqrt(self.mean * square + (self.mean * size) ** 2 / self._shape)
        return self.mean * size + 8 * deviation + max(self._sizes)

    def wave(self, step: float) -> Any:
        """Its characteristic function on the grid."""
        from numpy import asarray, bincount, fft, floor, minimum, ones

        if not self.mean:
            return ones(_CELLS // 2 + 1)
        places = minimum(asarray(self._sizes) / step, _CELLS - 2)
        whole = floor(places).astype(int)
        rest = places - whole
        sizes = bincount(whole, 1 - rest, _CELLS) + bincount(whole + 1, rest, _CELLS)
        wave = fft.rfft(sizes / len(self._sizes))
        return (1 - (wave - 1) * (self.mean / self._shape)) ** -self._shape


class _Level(NamedTuple):
    """How much comes on a working day of a usual month, and how sure that is: its square as a multiple of its variance."""

    rate: float
    shape: float


_NOTHING = _Level(0.0, 1.0)


def _level(past: Past) -> _Level:
    """The level now: each answer to how long the past counts, and how unlike months are, as far as it foretold that past."""
    factors = past.factors()
    stretches = [
        (each.results, each.days * factors[_place(each.first)], each.days) for each in past.months if each.days
    ]
    watched = sum(days for _, days, _ in stretches)
    if not past.count or not watched:
        return _NOTHING
    half = (
        0.5 * watched / past.count
    )  # the days that half a result takes at the usual pace: so much is believed of any past
    found = []
    for memory, believed in _MEMORIES.items():
        count, days, foretold = 0.5, half, []
        for number, (results, more, length) in enumerate(stretches):
            if number:
                foretold.append((results, more * count / days, 1 / count))
            left = memory ** (length / _MONTH_DAYS)
            count = 0.5 + (count - 0.5) * left + results
            days = half + (days - half) * left + more
        for unlike, also in _UNLIKE.items():
            said = sum(_log_chance(results, mean, unlike + unsure) for results, mean, unsure in foretold)
            found.append((log(believed * also) + said, count / days, unlike + 1 / count))
    best = max(said for said, _, _ in found)
    weights = [exp(said - best) for said, _, _ in found]
    weighed = [(weight / sum(weights), rate, unsure) for weight, (_, rate, unsure) in zip(weights, found, strict=True)]
    rate = sum(weight * each for weight, each, _ in weighed)
    square = sum(weight * each**2 * (1 + unsure) for weight, each, unsure in weighed)
    return _Level(rate, rate**2 / (square - rate**2))


def _log_chance(count: int, mean: float, unsure: float) -> float:
    """The logarithm of the chance of so many, Poisson about a mean of which the variance is such a share of its square."""
    shape = 1 / unsure
    chance = lgamma(count + shape) - lgamma(shape) - lgamma(count + 1)
    return chance + shape * log(shape / (shape + mean)) + count * log(mean / (shape + mean))


def _place(day: date) -> int:
    """The place of a month in its quarter, from 0."""
    return (day.month - 1) % 3


def _sizes(values: Sequence[float]) -> list[float]:
    """What one result may bring: the own ones, each spread by as much as the mean of so few is uncertain, their mean kept."""
    logs = [log(value) for value in values if value > 0]
    if not logs or set(values) == {1}:  # a count
        return list(values)
    middle = sum(logs) / len(logs)
    squares = sum((each - middle) ** 2 for each in logs) + _SPREAD_RESULTS * _SPREAD**2
    width = sqrt(squares / (len(logs) - 1 + _SPREAD_RESULTS) / len(logs))
    if width < _NARROW:
        return list(values)
    factors = [exp(width * draw) for draw in _DRAWS]
    share = sum(factors) / len(factors)
    return [value * factor / share for value in values for factor in factors]


def on_time(in_time: int, closed: int) -> float:
    """The share of expected deals that close in time: the person's own, drawn towards the usual while there are few."""
    return (in_time + ON_TIME * ON_TIME_DEALS) / (closed + ON_TIME_DEALS)
