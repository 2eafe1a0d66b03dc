"""The figures of a period, computed from the records and from nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Generator, Iterator, Mapping
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum
from functools import cached_property, partial
from typing import Any

from msgspec import Struct, field

from salesplanner.domain.campaigns import Campaign
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.metrics import Metric
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.reconciliation import Counted
from salesplanner.domain.targets import METRICS, Level, Target, Unit, attainment, in_units
from salesplanner.domain.workdays import Pace, WorkCalendar
from salesplanner.report import own
from salesplanner.report.figures import Figure, Lazily, Value, plain
from salesplanner.report.gradual import at_once
from salesplanner.store import Store
from salesplanner.store.measures import DAYS_AT_ONCE, table_of

Breakdown = dict[str, Decimal | int]
#: The one figure that is made of two others, so that no day of its own is told; and those.
_WIN_RATE, _CLOSED = "win.rate", ("deals.won.count", "deals.lost.count")
#: So many of the largest orders are told by name on a curve.
LARGEST = 2

#: The breakdowns of the command line, each with the unit of its figure.
BREAKDOWNS = {
    "orders.amount.by_channel": Unit.MONEY,
    "orders.amount.by_product": Unit.MONEY,
    "orders.amount.by_line": Unit.MONEY,
    "orders.amount.by_region": Unit.MONEY,
    "orders.amount.by_client": Unit.MONEY,
    "visits.count.by_class": Unit.COUNT,
    "deals.lost.by_reason": Unit.COUNT,
}


class Known(Struct, frozen=True):
    """How many of a period's completed working days the book knows, and since when where that is not from its first day on."""

    days: int
    since: date | None = None


class Facts(Struct, frozen=True, kw_only=True):
    """What the records say of a period as of a day; `done` is the part of the period up to that day, None before it.

    `open_day` is today where it lies in the period: it is not over. `begun` is the first day of all records where it lies within the
    days of last year: these are then no base to compare with.

    Each figure, and what it was day by day, is read when it is first asked for. Of records only the largest orders are held, with
    their deals and clients.
    """

    period: Period
    as_of: date
    done: Period | None
    open_day: date | None
    begun: date | None
    since: date | None  # the same, also where the days of last year lie before all records
    pace: Pace
    known: Known
    calendar: WorkCalendar
    figures: Mapping[str, Figure]
    breakdowns: dict[str, Breakdown]
    daily: Mapping[str, dict[date, Decimal]]
    orders: list[Order] = field(default_factory=list)
    won: list[Deal] = field(default_factory=list)
    campaigns: list[Campaign] = field(default_factory=list)
    clients: dict[int, Client] = field(default_factory=dict)
    stages: dict[int, Stage] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether the whole period is over."""
        return self.as_of >= self.period.last

    @property
    def is_unrecorded(self) -> bool:
        """Whether the period was over before the first record: of it nothing is known, not that it brought nothing."""
        return self.known.since is not None and self.known.since > self.period.last

    def knows(self, days: Period) -> bool:
        """Whether the book tells all of some days of last year: nothing known is not nothing done."""
        return self.since is None or days.is_known(self.since)

    def preparing(self, metric: str) -> Generator[None, None, None]:
        """Read a figure, and what it was day by day, before they are asked for, giving way between two questions to the book."""
        for each in (self.figures, self.daily):
            if isinstance(each, Lazily):
                yield from each.preparing(metric)

    def compared(self, metric: str) -> Period | None:
        """The part that is held against as many days of other periods: a day that is not over is in it from the metric's first record on."""
        if self.open_day is None or self.is_complete:  # else it would be read day by day for nothing
            return self.done
        return counted_days(self.done, self.open_day, self.daily.get(metric, {}))

    def as_far_on(self, other: Period, metric: str, *, by_days: bool) -> Period | None:
        """The part of another period that a metric is held against: as many working days of it, or calendar days."""
        return comparable(self.period, self.compared(metric), other, self.calendar, by_days=by_days)

    def client(self, client_id: int | None) -> str:
        """A client's name; empty for none."""
        return self.clients[client_id].name if client_id in self.clients else ""

    def as_json(
        self, name: Callable[[str], str] = lambda client: client, *, hide_amounts: bool = False
    ) -> dict[str, Any]:
        """The facts in the command line's words; `name` gives how a client is called, of hidden amounts the attainment is left."""
        return {
            "period": {"from": self.period.first.isoformat(), "to": self.period.last.isoformat()},
            "as_of": self.as_of.isoformat(),
            "figures": {key: figure.as_json(hide_amounts=hide_amounts) for key, figure in self.figures.items()},
            "breakdowns": {
                key: {
                    part: plain(value, unit)
                    for part, value in (_called(parts, name) if key.endswith("by_client") else parts).items()
                }
                for key, parts, unit in self._splits()
                if not (hide_amounts and unit is Unit.MONEY)
            },
        }

    def _splits(self) -> Iterator[tuple[str, Breakdown, Unit]]:
        """Every breakdown with its unit; those of own figures are of whatever parts they were entered by."""
        yield from ((name, parts, BREAKDOWNS[name]) for name, parts in self.breakdowns.items())
        for name, figure in self.figures.items():
            if figure.breakdown:
                yield f"{name}.by_part", figure.breakdown, figure.unit


def _called(parts: Breakdown, name: Callable[[str], str]) -> Breakdown:
    """Parts of clients by what these are called now; those of one name are one part."""
    called: Breakdown = {}
    for client, value in parts.items():
        called[name(client)] = called.get(name(client), 0) + value
    return called


class Depth(IntEnum):
    """How much is read: the figures when they are asked for, what they are made of too, or every figure now, so that a worker may hold them."""

    FIGURES = 1
    PARTS = 2
    WHOLE = 3


def facts(store: Store, period: Period, as_of: date | None = None, depth: Depth = Depth.PARTS) -> Facts:
    """The facts of a period as of a day (today, or the period's last day if that is earlier); of figures alone the breakdowns are empty.

    What was done is counted where it lies: no depth reads it record by record.
    """
    return at_once(reading(store, period, as_of, depth))


def reading(
    store: Store, period: Period, as_of: date | None = None, depth: Depth = Depth.PARTS
) -> Generator[None, None, Facts]:
    """What `facts` gives, read in pieces: it gives way between two of them."""
    as_of = min(as_of or store.today(), period.last)
    done = period.until(as_of) if as_of >= period.first else None
    calendar = store.calendar()
    orders = store.orders.between(done.first, done.last, LARGEST) if done else []
    won = list(store.deals.many(order.deal_id for order in orders).values())
    open_day = as_of if done is not None and as_of == store.today() else None
    figures = _Figures(store, partial(_spans, store, period, calendar), done, open_day if as_of < period.last else None)
    values: Mapping[str, Figure] = Lazily(figures.names, figures.reading)
    days: Mapping[str, dict[date, Decimal]] = Lazily(
        [name for name in figures.names if name != _WIN_RATE], figures.daily
    )
    if depth is Depth.WHOLE:
        values, days = yield from figures.all()
    pace = calendar.pace(period, as_of + timedelta(days=1) if as_of < store.today() else as_of)
    return Facts(
        period=period,
        as_of=as_of,
        done=done,
        open_day=open_day,
        begun=figures.begun if figures.is_begun_late(figures.year_ago) else None,
        since=figures.begun if figures.is_unknown(figures.year_ago) else None,
        pace=pace,
        known=_known(period, pace, figures.begun or store.today(), calendar),  # an empty book begins today
        calendar=calendar,
        figures=values,
        breakdowns=(yield from _breakdowns(store, done)) if depth >= Depth.PARTS else {},
        daily=days,
        orders=orders,
        won=won,
        campaigns=store.campaigns.touching(period),
        clients=store.clients.many([*(order.client_id for order in orders), *(deal.client_id for deal in won)]),
        stages=store.stages.lived(),
    )


def _known(period: Period, pace: Pace, begun: date, calendar: WorkCalendar) -> Known:
    """What of the completed working days lies before the book began is not known: nothing was done on them as far as one can say."""
    before = calendar.count(period.first, min(period.last, begun - timedelta(days=1)))
    return Known(max(0, pace.completed - before), begun) if before else Known(pace.completed)


def target_of(store: Store, metric: str, period: Period, level: Level = Level.BASE) -> Decimal | None:
    """The period's own target; for longer periods else the sum of its months', if every month has one and they add up."""
    return _aimed(store, metric, period, _targets(store, period), level)


_Targets = dict[tuple[str, str, Level], Target]


def _targets(store: Store, period: Period) -> _Targets:
    """What is asked of metrics in a period and in its months."""
    found = store.targets.in_period(period.code, *(month.code for month in period.months()))
    return {(each.metric, each.period, each.level): each for each in found}


def _aimed(store: Store, metric: str, period: Period, targets: _Targets, level: Level) -> Decimal | None:
    asked = targets.get((metric, period.code, level))
    if asked is not None:
        return asked.value
    months = period.months()
    if len(months) < 2 or not own.adds_up(store, metric):
        return None
    values = [part.value for month in months if (part := targets.get((metric, month.code, level)))]
    return sum(values, Decimal(0)) if len(values) == len(months) else None


def _asked(store: Store, metric: str, period: Period, targets: _Targets, value: Value) -> dict[str, Any]:
    """What was asked of a metric, beyond it too, how that was changed while the period ran, and how far it is."""
    target, asked = _aimed(store, metric, period, targets, Level.BASE), targets.get((metric, period.code, Level.BASE))
    return {
        "target": target,
        "stretch": _aimed(store, metric, period, targets, Level.STRETCH),
        "revisions": tuple(each for each in (asked.revisions if asked else ()) if period.contains(each.day)),
        "attainment": None if value is None else attainment(value, target),
    }


def comparable(
    period: Period, done: Period | None, other: Period, calendar: WorkCalendar, *, by_days: bool
) -> Period | None:
    """The part of another period that is as far on as `done` is in `period`: as many working days, or calendar days."""
    if done is None:
        return None
    if done.last >= period.last:
        return other
    if by_days:
        return other.until(other.first + (done.last - done.first))
    last = calendar.nth(other, calendar.count(done.first, done.last))
    return other.until(last) if last >= other.first else None


def counted_days(done: Period | None, open_day: date | None, daily: Mapping[date, Decimal]) -> Period | None:
    """What is done, without a day that is not over and has brought nothing yet."""
    if done is None or open_day is None or daily.get(open_day):
        return done
    last = open_day - timedelta(days=1)
    return Period(done.first, last) if last >= done.first else None


Spans = tuple[own.Stretch, own.Stretch, own.Stretch]


def _spans(store: Store, period: Period, calendar: WorkCalendar, done: Period | None) -> Spans:
    """The period, the one before and the one a year ago, each up to the day that is as far on."""
    by_days = store.settings.get("role") == "online"
    before, last_year = period.previous(), period.year_before()
    return (
        own.Stretch(period, done),
        own.Stretch(before, comparable(period, done, before, calendar, by_days=by_days)),
        own.Stretch(last_year, comparable(period, done, last_year, calendar, by_days=by_days)),
    )


class _Figures:
    """Reads the figures of a period, built in and own, one by one."""

    def __init__(
        self, store: Store, spans: Callable[[Period | None], Spans], done: Period | None, open_day: date | None
    ) -> None:
        self._store, self._open_day = store, open_day
        self._spans, self._early = spans(done), spans(counted_days(done, open_day, {}))
        self.begun = store.measures.begun()
        self.year_ago = self._spans[2].done
        self._counted: dict[str, list[Counted]] = {}
        self._own = own.Reading(store)
        self.names = (*METRICS, *self._own.by_code)

    @cached_property
    def _targets(self) -> _Targets:
        return _targets(self._store, self._spans[0].period)

    def all(self) -> Generator[None, None, tuple[dict[str, Figure], dict[str, dict[date, Decimal]]]]:
        """Every figure, and what it was day by day."""
        values, days = {}, {}
        for name in self.names:
            values[name] = yield from self.reading(name)
            if name != _WIN_RATE:
                days[name] = yield from self.daily(name)
            yield
            if name not in _CLOSED:  # the records of a year are many; those of these are asked for once more
                self._counted.pop(name, None)
        return values, days

    def counted(self, metric: str) -> list[Counted]:
        """The records that count for a metric in the part of the period that is done."""
        return at_once(self._counting(metric))

    def _counting(self, metric: str) -> Generator[None, None, list[Counted]]:
        done = self._spans[0].done
        if metric == _WIN_RATE:
            won, lost = _CLOSED
            return (yield from self._counting(won)) + (yield from self._counting(lost))
        if metric not in self._counted:
            reading = self._store.measures.reading
            self._counted[metric] = (yield from reading(metric, done.first, done.last)) if done else []
        return self._counted[metric]

    def daily(self, metric: str) -> Generator[None, None, dict[date, Decimal]]:
        """What each day brought, read in pieces."""
        if metric in self._own.by_code:
            return self._own.daily(self._own.by_code[metric], self._spans[0])
        days: dict[date, Decimal] = defaultdict(Decimal)
        for measure in (yield from self._counting(metric)):
            days[measure.day] += in_units(metric, measure.value)
        return dict(days)

    def reading(self, metric: str) -> Generator[None, None, Figure]:
        """The figure with its target, its comparisons and its records, read in pieces."""
        if metric in self._own.by_code:
            return self._of_own(self._own.by_code[metric])
        measures = yield from self._counting(metric)
        _, previous, last_year = self._held_against(metric)
        value = (
            win_rate(*(len(self.counted(each)) for each in _CLOSED))
            if metric == _WIN_RATE
            else in_units(metric, sum(measure.value for measure in measures))
        )
        return Figure(
            id=metric,
            unit=METRICS[metric],
            value=value,
            **_asked(self._store, metric, self._spans[0].period, self._targets, value),
            records=tuple(measure.id for measure in measures),
            table=table_of(metric),
            previous=(yield from self._base(metric, previous.done)),
            last_year=(yield from self._base(metric, last_year.done)),
        )

    def _held_against(self, metric: str) -> Spans:
        """The stretches, those of other periods without today's while today is not over and nothing of it counts."""
        is_empty = self._open_day is not None and not at_once(self.daily(metric)).get(self._open_day)
        return (self._spans[0], *self._early[1:]) if is_empty else self._spans

    def is_begun_late(self, part: Period | None) -> bool:
        """Whether the records begin within those days."""
        return part is not None and part.is_begun_late(self.begun)

    def is_unknown(self, part: Period | None) -> bool:
        """Whether the records begin within those days, or after them, or are still to begin: nothing known is not nothing done."""
        return part is not None and not part.is_known(self.begun)

    def _base(self, metric: str, part: Period | None) -> Generator[None, None, Value]:
        """A metric's value on other days; None where the records begin within them or later, for less than the whole is no base."""
        if metric != "followups.overdue.count" and self.is_unknown(part):
            return None
        return (yield from _value_in(self._store, metric, part))

    def _of_own(self, metric: Metric) -> Figure:
        stretches = self._held_against(metric.code)
        now, (previous, last_year) = (
            self._own.come_to(metric, stretches[0]),
            (self._own.base(metric, each) for each in stretches[1:]),
        )
        return Figure(
            id=metric.code,
            unit=metric.kind,
            value=now.value,
            **_asked(self._store, metric.code, self._spans[0].period, self._targets, now.value),
            previous=previous.value,
            last_year=last_year.value,
            records=now.ids,
            table="metric_value",
            word=metric.word,
            source=metric.source,
            own=now,
            ratio_of=self._own.ratio_of(metric, now),
        )


def _value_in(store: Store, metric: str, part: Period | None) -> Generator[None, None, Value]:
    """A metric's value on other days, added up where its records lie."""
    totals = []
    for each in _CLOSED if metric == _WIN_RATE else (metric,):
        totals.append((yield from store.measures.summing(each, part.first, part.last)) if part else 0)
    return win_rate(*totals) if metric == _WIN_RATE else in_units(metric, *totals)


def win_rate(won: int, lost: int) -> Decimal | None:
    """Of the deals that were closed the share that was won, a fraction; None where none was."""
    return Decimal(won) / (won + lost) if won + lost else None


def by_line(store: Store, period: Period, as_of: date) -> Breakdown:
    """What was ordered in a period up to a day, by line."""
    return _split(store, period.until(as_of) if as_of >= period.first else None, "line")


def _split(store: Store, done: Period | None, part: str) -> Breakdown:
    """Amounts by part, largest first; what has none is under the empty name, so that the parts add to the whole."""
    if done is None:
        return {}
    found = store.measures.by_part("orders.amount", part, done.first, done.last, with_ids=False)
    return _in_whole({name: value for name, value, _ in found})


def _breakdowns(store: Store, done: Period | None) -> Generator[None, None, dict[str, Breakdown]]:
    found: dict[str, Breakdown] = {}
    for part in ("channel", "product", "line", "region"):
        found[f"orders.amount.by_{part}"] = _split(store, done, part)
        yield
    found["orders.amount.by_client"] = _by_client(store, done)
    yield
    found["visits.count.by_class"] = yield from _by_class(store, done)
    lost = (
        store.measures.by_part("deals.lost.count", "lost_reason", done.first, done.last, with_ids=False) if done else []
    )
    found["deals.lost.by_reason"] = dict(_ranked({reason: count for reason, count, _ in lost}))
    return {name: found[name] for name in BREAKDOWNS}


def _by_client(store: Store, done: Period | None) -> Breakdown:
    """Amounts by client: with its id where another has the same name, for namesakes must not be added up."""
    sums: dict[int, int] = defaultdict(int)
    names: dict[int, str] = {}
    for client_id, name, value in store.measures.by_client("orders.amount", done.first, done.last) if done else ():
        sums[client_id or 0] += value
        names[client_id or 0] = name
    shared = Counter(names.values())
    return _in_whole({name if shared[name] == 1 else f"{name} #{key}": sums[key] for key, name in names.items()})


def _by_class(store: Store, done: Period | None) -> Generator[None, None, Breakdown]:
    counts: Counter[str] = Counter()
    for days in done.pieces(DAYS_AT_ONCE) if done else ():
        counts.update(store.measures.by_grade("visits.count", days.first, days.last))
        yield
    return dict(_ranked(counts))


def _in_whole(sums: Mapping[str, int]) -> Breakdown:
    """Minor units as amounts, the largest first."""
    return {name: Decimal(value) / 100 for name, value in _ranked(sums).items()}


def _ranked(counts: Mapping[str, int]) -> Mapping[str, int]:
    """The largest first."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
