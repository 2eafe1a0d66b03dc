"""What a person's own figures come to: read once a period, whatever they are made of."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from decimal import Decimal
from functools import cached_property

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.metrics import (
    OWN,
    Metric,
    MetricValue,
    Reckoned,
    Rule,
    Span,
    by_day,
    contradicts,
    counts_in,
    ratio,
    reckon,
)
from salesplanner.domain.period import Period
from salesplanner.domain.targets import DIFFERENT, METRICS, Unit, in_units
from salesplanner.domain.workdays import WorkCalendar
from salesplanner.store import Store
from salesplanner.store.measures import table_of

_NOTHING = Reckoned()
_DAY = timedelta(days=1)
_WEEK = timedelta(days=6)  # so much before a period may a week begin that counts in it


class Stretch(Struct, frozen=True):
    """A period, and the part of it that counts; None before it began."""

    period: Period
    done: Period | None

    @property
    def until(self) -> date | None:
        """The last day that counts."""
        return self.done.last if self.done else None


def unit_of(store: Store, metric: str) -> Unit | None:
    """What a metric, built in or own, counts; None where there is none of that name."""
    found = store.metrics.named(metric)
    return found.kind if found else METRICS.get(metric)


def adds_up(store: Store, metric: str) -> bool:
    """Whether the days of a metric, built in or own, add up to a longer period."""
    found = store.metrics.named(metric)
    return (
        found.reckoned_by is Rule.SUM
        if found
        else METRICS.get(metric) not in (Unit.RATE, None) and metric not in DIFFERENT
    )


class Reading:
    """What was entered, read from the book once for each figure and period."""

    def __init__(self, store: Store, metrics: Iterable[Metric] | None = None) -> None:
        self._store = store
        self._metrics = {each.id: each for each in (store.metrics.all() if metrics is None else metrics)}
        self.by_code = {each.code: each for each in self._metrics.values()}
        self._read: dict[tuple[object, ...], list[MetricValue]] = {}

    def come_to(self, metric: Metric, stretch: Stretch) -> Reckoned:
        """What a metric comes to in a stretch; a ratio of the sums of the two that it is of, or the mean of what was entered."""
        entered = reckon(metric, self._entered(metric, stretch), stretch.period)
        sides = self._sides(metric, stretch)
        if sides is None:
            return entered
        computed = ratio(*sides, stretch.period)
        if computed.value is None and not computed.parts:
            return entered
        return replace(computed, typed=entered.value if contradicts(computed.value, entered.value) else None)

    def base(self, metric: Metric, stretch: Stretch) -> Reckoned:
        """What it came to on days that others are held against: nothing of what was first entered within them, for less than the whole is no base.

        One entry alone may stand for all of them: whoever types the month's figure does it on some day. A level is what was last.
        """
        found = self.come_to(metric, stretch)
        if metric.rule is Rule.LEVEL or stretch.done is None or found.days < 2:
            return found
        return _NOTHING if stretch.done.is_begun_late(self.begun(metric)) else found

    def ratio_of(self, metric: Metric, come_to: Reckoned) -> tuple[str, ...]:
        """The names of the two figures that a metric came to a ratio of; none where it was entered itself."""
        if come_to.rule is not Rule.RATIO:
            return ()
        sides = ((metric.numerator_id, metric.numerator), (metric.denominator_id, metric.denominator))
        return tuple(self._metrics[key].code if key in self._metrics else name for key, name in sides)

    def begun(self, metric: Metric) -> date | None:
        """The first day that something is entered for, of a ratio of both that it is of."""
        ids = [each for each in (metric.numerator_id, metric.denominator_id) if each in self._metrics] or [metric.id]
        return max(filter(None, map(self._store.metrics.values.begun, ids)), default=None)

    def daily(self, metric: Metric, stretch: Stretch) -> dict[date, Decimal]:
        """The whole day by day; a ratio on days that know both of its sides."""
        sides = self._sides(metric, stretch)
        if sides is None:
            return by_day(metric, self._entered(metric, stretch), stretch.period)
        above, below = (by_day(of, values, stretch.period) for of, values in sides)
        shared = {day: value / below[day] for day, value in above.items() if below.get(day)}
        return shared or by_day(metric, self._entered(metric, stretch), stretch.period)

    def _sides(
        self, metric: Metric, stretch: Stretch
    ) -> tuple[tuple[Metric, list[MetricValue]], tuple[Metric, list[MetricValue]]] | None:
        """What a ratio is of, with the entries; None for what is no ratio, or of what is no more."""
        if metric.rule is not Rule.RATIO:
            return None
        above = self._side(metric.numerator_id, metric.numerator, stretch)
        below = self._side(metric.denominator_id, metric.denominator, stretch)
        return None if above is None or below is None else (above, below)

    def _side(self, own_id: int | None, name: str, stretch: Stretch) -> tuple[Metric, list[MetricValue]] | None:
        own = self._metrics.get(own_id or 0)
        if own is not None:
            return None if own.rule is Rule.RATIO else (own, self._entered(own, stretch))
        if METRICS.get(name, Unit.RATE) is Unit.RATE:
            return None
        return Metric(name=name, unit="-"), self._counted(name, stretch)

    def _entered(self, metric: Metric, stretch: Stretch) -> list[MetricValue]:
        """What counts of what was entered: what is over by the last day, or, where nothing is, what has begun.

        A week is over with its last working day: on Friday evening it is entered. Of a level the latest counts, begun is enough.
        """
        if stretch.until is None:
            return []
        key = (metric.id, stretch)
        if key not in self._read:
            period, until = stretch.period, stretch.until
            began = self._store.metrics.values.between(metric.id, period.first - _WEEK, until)
            found = [each for each in began if counts_in(each, period)]
            over = [each for each in found if self._is_over(min(each.last, period.last), until)]
            self._read[key] = found if metric.rule is Rule.LEVEL else over or found
        return self._read[key]

    def _is_over(self, last: date, until: date) -> bool:
        """Whether what stands for days up to the last one is over by a day: no day of work of it is left."""
        return last <= until or not self._calendar.count(until + _DAY, last)

    @cached_property
    def _calendar(self) -> WorkCalendar:
        return self._store.calendar()

    def _counted(self, name: str, stretch: Stretch) -> list[MetricValue]:
        """What the program counts, as if it was entered day by day, and by channel where its records have one."""
        if stretch.until is None:
            return []
        key = (name, stretch)
        if key not in self._read:
            first = stretch.period.first
            measures = self._store.measures.of(name, first, stretch.until)
            by_part: dict[tuple[date, str], Decimal] = {
                (day, ""): Decimal(0) for day in Period(first, stretch.until).days()
            }
            channels = self._channels(name, [each.id for each in measures])
            for each in measures:
                for part in {"", channels.get(each.id, "")}:
                    by_part[each.day, part] = by_part.get((each.day, part), Decimal(0)) + in_units(name, each.value)
            self._read[key] = [
                MetricValue(metric_id=0, day=day, span=Span.DAY, value=value, split=part)
                for (day, part), value in by_part.items()
            ]
        return self._read[key]

    def _channels(self, name: str, ids: list[int]) -> dict[int, str]:
        table = table_of(name)
        if table not in ("order", "deal"):
            return {}
        return {key: record.channel for key, record in self._store.records(table).many(ids).items()}


def is_own(metric: str) -> bool:
    """Whether a metric's name is of one that the person defined."""
    return metric.startswith(OWN)
