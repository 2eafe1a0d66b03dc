"""A person's own figures: what each means, its unit, and what a period's comes to from what was entered.

What was entered stands for a day, a week or a month. Of what lies wholly in a period the widest counts, and what it covers is
not counted again: a month's visitors are not the sum of its days' (domain X-24). Parts, such as sources, add up to the whole;
where the whole was entered too, what they leave of it is told as unexplained (X-10).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from decimal import Decimal
from enum import Enum

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Unit

#: How the program's own names begin for a person's own figures: own.NAME.
OWN = "own."
#: Units that make a figure a share, with how many of them are the whole.
RATES = {"%": Decimal(100), "‰": Decimal(1000)}
#: The unit of figures in the book's currency.
MONEY = "money"


class Rule(Enum):
    """How what was entered comes to one figure of a period."""

    SUM = "sum"
    MEAN = "mean"  # of the days, each with the same weight
    RATIO = "ratio"  # of two sums
    LEVEL = "level"  # the last one


class Span(Enum):
    """What one entered number stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"

    def period(self, day: date) -> Period:
        """The day, week or month of a day."""
        return {Span.DAY: Period.day, Span.WEEK: Period.week_of, Span.MONTH: Period.month_of}[self](day)


_WIDEST_FIRST = (Span.MONTH, Span.WEEK, Span.DAY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Metric:
    """A figure that the person defined.

    A ratio is `numerator` by `denominator`: an own figure by its id, or one the program counts by its name.
    `stands_for` is what the formula of a shop takes it for, such as visitors; empty for nothing.
    """

    id: int = 0
    uid: str = ""
    name: str
    definition: str = ""
    unit: str
    rule: Rule = Rule.SUM
    numerator_id: int | None = None
    denominator_id: int | None = None
    numerator: str = ""
    denominator: str = ""
    source: str = ""
    every: Span = Span.DAY
    stands_for: str = ""
    position: int = 0
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def code(self) -> str:
        """Its name in targets, summaries and on the command line."""
        return OWN + self.name

    @property
    def kind(self) -> Unit:
        """What it counts, for all that reckons with figures."""
        return Unit.RATE if self.unit in RATES else Unit.MONEY if self.unit == MONEY else Unit.COUNT


@dataclass(frozen=True, slots=True, kw_only=True)
class MetricValue:
    """A number entered for the span that begins on `day`, of one part or, without one, of the whole; a rate as a fraction."""

    id: int = 0
    uid: str = ""
    metric_id: int
    day: date
    span: Span = Span.DAY
    value: Decimal
    split: str = ""
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What a figure comes to in a period.

    `unexplained` is what the parts leave of a whole that was entered itself; None where it was not.
    `days` is on how many days of the period that rests, `ids` are of the entries it is made of.
    """

    value: Decimal | None = None
    parts: dict[str, Decimal] = field(default_factory=dict)
    unexplained: Decimal | None = None
    days: int = 0
    ids: tuple[int, ...] = ()


def reckon(metric: Metric, values: Iterable[MetricValue], period: Period) -> Reckoned:
    """What the entries of a metric that is no ratio come to in a period; of a share by parts no whole can be said."""
    by_part: dict[str, list[MetricValue]] = defaultdict(list)
    for value in values:
        if period.first <= value.day and value.span.period(value.day).last <= period.last:
            by_part[value.split].append(value)
    chosen = {part: _widest(found) for part, found in by_part.items()}
    figures = {part: _come_to(metric.rule, found) for part, found in chosen.items() if found}
    whole = figures.pop("", None)
    together = sum(figures.values(), Decimal(0)) if figures and metric.kind is not Unit.RATE else None
    used = [value for found in chosen.values() for value in found]
    return Reckoned(
        value=whole if whole is not None else together,
        parts=dict(sorted(figures.items(), key=lambda part: (-part[1], part[0]))),
        unexplained=None if whole is None or together is None else whole - together,
        days=len({day for value in used for day in value.span.period(value.day).days()}),
        ids=tuple(sorted(value.id for value in used)),
    )


def _widest(values: list[MetricValue]) -> list[MetricValue]:
    """The entries of one part that count, by day: none whose days a wider one covers."""
    chosen: list[MetricValue] = []
    covered: set[date] = set()
    for span in _WIDEST_FIRST:
        for value in values:
            days = set(span.period(value.day).days()) if value.span is span else set()
            if days and not days & covered:
                chosen.append(value)
                covered |= days
    return sorted(chosen, key=lambda value: value.day)


def _come_to(rule: Rule, values: list[MetricValue]) -> Decimal:
    """What entries that follow each other come to; each weighs as many days as it stands for in a mean."""
    if rule is Rule.LEVEL:
        return values[-1].value
    if rule is Rule.SUM:
        return sum((value.value for value in values), Decimal(0))
    weights = [_length(value) for value in values]
    return sum((value.value * days for value, days in zip(values, weights, strict=True)), Decimal(0)) / sum(weights)


def _length(value: MetricValue) -> int:
    period = value.span.period(value.day)
    return (period.last - period.first).days + 1
