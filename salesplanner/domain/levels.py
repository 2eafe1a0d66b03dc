"""How much business comes that nothing announces, how sure that is, and how far deals without a day keep what they promise.

How many come is Poisson with a rate that is itself uncertain, by how few results it is known from and by how unlike the months were
(the Gamma-Poisson predictive of Gelman et al., Bayesian Data Analysis, 3rd edition, 2.6). What is longer ago may count less, for
business grows, stops and has its seasons (discounted counts, Harvey and Fernandes 1989); how much less, and how unlike months are, is
nobody's to set: of several answers each has the say that it earned by how well it would have foretold the person's own past, stretch
by stretch (Bayesian model averaging, Hoeting et al. 1999). First, second and third months of a quarter have rates of their own as far
as the past is sure of them (a linear credibility estimate, Bühlmann 1967: quarters that end in a push begin in a lull). How large each
is, is drawn from the person's own results, spread by as much as the mean of so few is uncertain.

Of deals without an expected day the same estimate says how many times as often as their stages promised they came, with the promises in
the place of the days. Whether to believe them is decided as above: by how much better than the rhythm alone they, and what came beside
them, would have foretold each stretch. The constants are round figures, what is taken for true while there is little of one's own, and
are fitted to nobody's data; that quarters are looked at, and that all of the past is at first held to count alike, was decided after
seeing those of one company's sellers.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from math import exp, lgamma, log, sqrt
from typing import NamedTuple

from msgspec import Struct

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
_DRAWS = (-1.4652, -0.7916, -0.3661, 0.0, 0.3661, 0.7916, 1.4652)  # the normal curve in seven equal parts


class Month(NamedTuple):
    """A month of the past, or a part of one: the month's first day, the working days that were watched, and the results on them."""

    first: date
    days: int
    results: int


class Stretch(NamedTuple):
    """A part of the past as long as what is left: its middle, working days and results.

    `promised` is how many of the deals that were open without a day at its beginning should have come, `came` how many did.
    """

    middle: date
    days: int
    results: int
    promised: float
    came: int


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
        return tuple(self._factor(number) for number in range(3))

    def _factor(self, number: int) -> float:
        same = [month for month in self.months if place(month.first) == number]
        days = sum(month.days for month in same)
        if not days or not self.count:
            return 1.0
        usual = self.count * days / self.days
        noise = _PLACES * _MONTH_DAYS / days + 1 / usual
        return 1 + _PLACES / (_PLACES + noise) * (sum(month.results for month in same) / usual - 1)


class Level(NamedTuple):
    """How much comes on a working day of a usual month, and how sure that is: its square as a multiple of its variance."""

    rate: float
    shape: float


NOTHING = Level(0.0, 1.0)


#: Results, what they are counted by (days, or what was promised), and the days they took.
Counts = Sequence[tuple[int, float, int]]


def stretches(past: Past) -> Counts:
    """The parts of a past, each day of the kind of month it lies in."""
    factors = past.factors()
    return [(each.results, each.days * factors[place(each.first)], each.days) for each in past.months if each.days]


def levels(counts: Counts, usual: float | None = None) -> Iterator[Level]:
    """The level before each stretch and after the last, each answer as far as it foretold what had come by then.

    The answers are how long the past counts, and how unlike months are. `usual` is the rate before anything came, by default that
    of all that did.
    """
    if usual is None:
        usual = sum(results for results, _, _ in counts) / (sum(days for _, _, days in counts) or 1)
    half = 0.5 / usual if usual else 1.0  # what half a result takes at the usual pace: so much is believed of any past
    known = dict.fromkeys(_MEMORIES, (0.5, half))
    said = {(memory, unlike): log(a * b) for memory, a in _MEMORIES.items() for unlike, b in _UNLIKE.items()}
    for number, (results, more, length) in enumerate([*counts, (0, 0.0, 0)]):
        yield _agreed(known, said) if usual else NOTHING
        for memory, (count, weight) in known.items():
            for unlike in _UNLIKE if number and more else ():
                said[memory, unlike] += _log_chance(results, more * count / weight, unlike + 1 / count)
            left = memory ** (length / _MONTH_DAYS)
            known[memory] = (0.5 + (count - 0.5) * left + results, half + (weight - half) * left + more)


def _agreed(known: Mapping[float, tuple[float, float]], said: Mapping[tuple[float, float], float]) -> Level:
    """What the answers come to together, each with the logarithm of its say."""
    best = max(said.values())
    weights = {answer: exp(each - best) for answer, each in said.items()}
    whole, rate, square = sum(weights.values()), 0.0, 0.0
    for (memory, unlike), weight in weights.items():
        count, days = known[memory]
        rate += weight / whole * count / days
        square += weight / whole * (count / days) ** 2 * (1 + unlike + 1 / count)
    return Level(rate, rate**2 / (square - rate**2))


def evidence(kept: Sequence[Stretch], *accounts: Iterable[tuple[float, Level]]) -> float:
    """How well accounts added up foretold the results of stretches, the first but began with: the logarithm of the chance of them."""
    found = 0.0
    for number, (stretch, *parts) in enumerate(zip(kept, *accounts, strict=False)):
        mean = sum(level.rate * more for more, level in parts)
        if number and mean:
            unsure = sum((level.rate * more) ** 2 / level.shape for more, level in parts) / mean**2
            found += _log_chance(stretch.results, mean, unsure)
    return found


def times(level: Level, season: float) -> tuple[float, ...]:
    """A level, in a season of so many times the usual, as a few of its values, each as likely as the others."""
    width = sqrt(log(1 + 1 / level.shape))
    draws = [exp(width * draw) for draw in _DRAWS]
    return tuple(season * level.rate * draw * len(draws) / sum(draws) for draw in draws)


def _log_chance(count: int, mean: float, unsure: float) -> float:
    """The logarithm of the chance of so many, Poisson about a mean of which the variance is such a share of its square."""
    shape = 1 / unsure
    chance = lgamma(count + shape) - lgamma(shape) - lgamma(count + 1)
    return chance + shape * log(shape / (shape + mean)) + count * log(mean / (shape + mean))


def place(day: date) -> int:
    """The place of a month in its quarter, from 0."""
    return (day.month - 1) % 3


def sizes(values: Sequence[float]) -> list[float]:
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
