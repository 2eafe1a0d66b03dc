"""A person's own figures: what each means, its unit, and what a period's comes to from what was entered.

What was entered stands for a day, a week or a month. Of what lies wholly in a period the widest counts, and what it covers is
not counted again: a month's visitors are not the sum of its days' (domain X-24). Parts, such as sources, add up to the whole;
where the whole was entered too, what they leave of it is told as unexplained (X-10).
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Unit

#: How the program's own names begin for a person's own figures: own.NAME.
OWN = "own."
#: Units that make a figure a share, with how many of them are the whole.
RATES = {"%": Decimal(100), "‰": Decimal(1000)}
#: The unit of figures in the book's currency.
MONEY = "money"
#: What makes a unit one of so many for each of another: views/visitor, 页每人, views per visitor.
PER = re.compile(r"\S\s*[/／每]\s*\S|\S\s+per\s+\S", re.IGNORECASE)
_TIMES = frozenset(
    ("秒", "分", "分钟", "小时", "天", "s", "sec", "second", "seconds", "min", "minutes", "h", "hours", "days")
)


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


#: The days from the first to the last of the shortest month, and from a Monday to its Thursday.
_MONTH_LEAST, _TO_THURSDAY = 27, timedelta(days=3)
_WIDEST_FIRST = (Span.MONTH, Span.WEEK, Span.DAY)


class Metric(Struct, frozen=True, kw_only=True):
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

    @property
    def reckoned_by(self) -> Rule:
        """How its entries come to one: the rule, but never a sum of a share, 9 % of one day and 9 % of the next (X-24)."""
        return Rule.MEAN if self.rule is Rule.SUM and self.kind is Unit.RATE else self.rule

    @property
    def word(self) -> str:
        """The unit as it is written beside a figure; empty for the book's currency, which has its own ways."""
        return "" if self.kind is Unit.MONEY else self.unit

    @property
    def adds_up(self) -> bool:
        """Whether its parts make the whole together: visitors by source do, shares and seconds on a page do not."""
        if self.rule is Rule.RATIO or self.kind is Unit.RATE or PER.search(self.unit):
            return False
        return self.rule is Rule.SUM or self.unit.casefold() not in _TIMES


class MetricValue(Struct, frozen=True, kw_only=True):
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

    @property
    def last(self) -> date:
        """The last day that it stands for."""
        return self.day if self.span is Span.DAY else self.span.period(self.day).last

    @property
    def days(self) -> tuple[date, ...]:
        """The days that it stands for."""
        return (self.day,) if self.span is Span.DAY else tuple(self.span.period(self.day).days())


class Reckoned(Struct, frozen=True):
    """What a figure comes to in a period.

    `unexplained` is what the parts leave of a whole that was entered itself; None where it was not.
    `days` is on how many days of the period that rests, `ids` are of the entries it is made of, `rule` is what was done
    with them. `typed` is a ratio that was entered beside the one computed from two other figures, and contradicts it.
    `first` and `last` are of the days that the entries stand for; None for a ratio of two figures.
    """

    value: Decimal | None = None
    parts: dict[str, Decimal] = field(default_factory=dict)
    unexplained: Decimal | None = None
    days: int = 0
    ids: tuple[int, ...] = ()
    rule: Rule = Rule.SUM
    typed: Decimal | None = None
    first: date | None = None
    last: date | None = None


def reckon(metric: Metric, values: Iterable[MetricValue], period: Period) -> Reckoned:
    """What the entries of a metric come to in a period; of a share by parts no whole can be said.

    For a ratio, which is of two other figures, what was entered of itself is its mean.
    """
    chosen = _chosen(values, period)
    rule = Rule.MEAN if metric.rule is Rule.RATIO else metric.reckoned_by
    figures = {part: _come_to(rule, found) for part, found in chosen.items()}
    whole = figures.pop("", None)
    together = sum(figures.values(), Decimal(0)) if figures and metric.adds_up else None
    unexplained = None
    if whole is None:
        whole = together
    elif together is not None:
        whole = _come_to(rule, _whole(metric, chosen)) if rule is Rule.SUM else whole
        unexplained = whole - together
    used = [value for found in chosen.values() for value in found]
    return Reckoned(
        value=whole,
        parts=_ranked(figures),
        unexplained=unexplained,
        days=len(days_of(used)),
        ids=_ids(used),
        rule=rule,
        first=min((value.day for value in used), default=None),
        last=max((value.last for value in used), default=None),
    )


def _ranked(parts: dict[str, Decimal]) -> dict[str, Decimal]:
    return dict(sorted(parts.items(), key=lambda part: (-part[1], part[0])))


def _ids(values: Iterable[MetricValue]) -> tuple[int, ...]:
    return tuple(sorted({value.id for value in values if value.id}))


def days_of(values: Iterable[MetricValue]) -> set[date]:
    """The days that entries stand for."""
    return {day for value in values for day in value.days}


def by_day(metric: Metric, values: Iterable[MetricValue], period: Period) -> dict[date, Decimal]:
    """The whole day by day; what was entered for a week or month on the last day it stands for."""
    return {min(value.last, period.last): value.value for value in _whole(metric, _chosen(values, period))}


def ratio(above: tuple[Metric, list[MetricValue]], below: tuple[Metric, list[MetricValue]], period: Period) -> Reckoned:
    """A ratio of two figures from their entries, of the whole and of each part that both have: of sums, never a mean of rates.

    Only days that both figures know count, where there are any.
    """
    chosen = [_chosen(values, period) for _, values in (above, below)]
    over, under = ({**found, "": _whole(of, found)} for (of, _), found in zip((above, below), chosen, strict=True))
    parts: dict[str, Decimal] = {}
    days: set[date] = set()
    for part in [name for name in over if name in under]:
        sides = _shared(over[part], under[part])
        if all(sides) and (base := _come_to(below[0].reckoned_by, sides[1])):
            parts[part] = _come_to(above[0].reckoned_by, sides[0]) / base
            days |= days_of(sides[0]) & days_of(sides[1]) if not part else set()
    whole = parts.pop("", None)
    ids = _ids(value for found in chosen for each in found.values() for value in each)
    return Reckoned(
        value=whole, parts=_ranked(parts), days=len(days), ids=ids if whole or parts else (), rule=Rule.RATIO
    )


def contradicts(computed: Decimal | None, typed: Decimal | None) -> bool:
    """Whether a ratio that was typed is another than the one computed: by more than a twentieth (X-02: 1 beside 1.50)."""
    return computed is not None and typed is not None and abs(typed - computed) > abs(computed) / 20


def _shared(above: list[MetricValue], below: list[MetricValue]) -> tuple[list[MetricValue], list[MetricValue]]:
    """The entries of both that stand for days which both know; all of them where there is no such day."""
    common = days_of(above) & days_of(below)
    sides = tuple([each for each in side if common.issuperset(each.days)] for side in (above, below))
    return (sides[0], sides[1]) if all(sides) else (above, below)


def counts_in(value: MetricValue, period: Period) -> bool:
    """Whether an entry counts in a period: what lies in it whole; in a month and more, each week with its Thursday, as targets do.

    So the weeks of a year are all in its months, each once.
    """
    if value.span is Span.WEEK and (period.last - period.first).days >= _MONTH_LEAST:
        return period.contains(value.day + _TO_THURSDAY)
    return period.first <= value.day and value.last <= period.last


def _chosen(values: Iterable[MetricValue], period: Period) -> dict[str, list[MetricValue]]:
    """The entries that count in a period, by part."""
    by_part: dict[str, list[MetricValue]] = defaultdict(list)
    for value in values:
        if counts_in(value, period):
            by_part[value.split].append(value)
    return {part: _widest(found) for part, found in by_part.items()}


def _whole(metric: Metric, chosen: dict[str, list[MetricValue]]) -> list[MetricValue]:
    """The entries of the whole; for days without one what the parts come to, where they make the whole together.

    A mean or a level is known of a day only where all its parts are.
    """
    entered, known = chosen.get("", []), days_of(chosen.get("", []))
    parts = [name for name in chosen if name]
    places: dict[tuple[date, Span], list[MetricValue]] = defaultdict(list)
    for value in (each for name in parts for each in chosen[name] if metric.adds_up):
        if known.isdisjoint(value.days):
            places[value.day, value.span].append(value)
    made = [
        replace(found[0], id=0, split="", value=sum((each.value for each in found), Decimal(0)))
        for found in places.values()
        if metric.rule is Rule.SUM or len(found) == len(parts)
    ]
    return sorted([*entered, *made], key=lambda value: value.day)


def _widest(values: list[MetricValue]) -> list[MetricValue]:
    """The entries of one part that count, by day: none whose days a wider one covers."""
    chosen: list[MetricValue] = []
    covered: set[date] = set()
    for span in _WIDEST_FIRST:
        for value in values:
            if value.span is span and covered.isdisjoint(value.days):
                chosen.append(value)
                covered.update(value.days)
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
    return len(value.days)
