"""The figures of a period, computed from the records and from nothing else."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum
from functools import cached_property
from typing import Any

from salesplanner.domain.activities import Activity
from salesplanner.domain.campaigns import Campaign
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal, DealStatus, Stage
from salesplanner.domain.metrics import Metric
from salesplanner.domain.orders import Agreement, Order, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.reconciliation import Counted
from salesplanner.domain.targets import METRICS, Level, Target, Unit, attainment
from salesplanner.domain.workdays import Pace, WorkCalendar
from salesplanner.report import own
from salesplanner.report.figures import Figure, Lazily, Value, plain
from salesplanner.store import Store
from salesplanner.store.measures import table_of

Breakdown = dict[str, Decimal | int]
#: The one figure that is made of two others, so that no day of its own is told.
_WIN_RATE = "win.rate"
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What the records say of a period as of a day; `done` is the part of the period up to that day, None before it.

    Each figure, and what it was day by day, is read when it is first asked for.
    """

    period: Period
    as_of: date
    done: Period | None
    pace: Pace
    calendar: WorkCalendar
    figures: Mapping[str, Figure]
    breakdowns: dict[str, Breakdown]
    daily: Mapping[str, dict[date, Decimal]]
    orders: list[Order] = field(default_factory=list)
    payments: list[Payment] = field(default_factory=list)
    agreements: list[Agreement] = field(default_factory=list)
    activities: list[Activity] = field(default_factory=list)
    won: list[Deal] = field(default_factory=list)
    lost: list[Deal] = field(default_factory=list)
    new_deals: list[Deal] = field(default_factory=list)
    open_deals: list[Deal] = field(default_factory=list)
    next_steps: dict[int, Activity] = field(default_factory=dict)
    campaigns: list[Campaign] = field(default_factory=list)
    clients: dict[int, Client] = field(default_factory=dict)
    stages: dict[int, Stage] = field(default_factory=dict)

    @property
    def is_complete(self) -> bool:
        """Whether the whole period is over."""
        return self.as_of >= self.period.last

    def client(self, client_id: int | None) -> str:
        """A client's name; empty for none."""
        return self.clients[client_id].name if client_id in self.clients else ""

    def as_json(self) -> dict[str, Any]:
        """The facts in the command line's words."""
        return {
            "period": {"from": self.period.first.isoformat(), "to": self.period.last.isoformat()},
            "as_of": self.as_of.isoformat(),
            "figures": {name: figure.as_json() for name, figure in self.figures.items()},
            "breakdowns": {
                name: {part: plain(value, unit) for part, value in parts.items()}
                for name, parts, unit in self._splits()
            },
        }

    def _splits(self) -> Iterator[tuple[str, Breakdown, Unit]]:
        """Every breakdown with its unit; those of own figures are of whatever parts they were entered by."""
        yield from ((name, parts, BREAKDOWNS[name]) for name, parts in self.breakdowns.items())
        for name, figure in self.figures.items():
            if figure.breakdown:
                yield f"{name}.by_part", figure.breakdown, figure.unit


class Depth(IntEnum):
    """How much is read: the figures with the largest orders, what these are made of too, or every record behind them."""

    FIGURES = 1
    PARTS = 2
    RECORDS = 3


def facts(store: Store, period: Period, as_of: date | None = None, depth: Depth = Depth.PARTS) -> Facts:
    """The facts of a period as of a day (today, or the period's last day if that is earlier).

    What was done is counted where it lies; what was done and is open one by one may be thousands, so it is read only if asked.
    Of figures alone the breakdowns are empty, and deals and clients are those of the largest orders. With every record nothing is left to
    be read later, so that a worker may hold them.
    """
    as_of = min(as_of or store.today(), period.last)
    done = period.until(as_of) if as_of >= period.first else None
    calendar = store.calendar()
    in_full, has_parts = depth is Depth.RECORDS, depth >= Depth.PARTS
    orders = store.orders.between(done.first, done.last, None if has_parts else LARGEST) if done else []
    lost = _closed(store, done, DealStatus.LOST) if has_parts else []
    activities = list(_told(store, done)) if done and in_full else []
    open_deals = store.deals.open() if in_full else []
    won = (
        _closed(store, done, DealStatus.WON)
        if has_parts
        else list(store.deals.many(order.deal_id for order in orders).values())
    )
    new_deals = store.deals.opened_between(done.first, done.last) if done and in_full else []
    payments = store.payments.received_between(done.first, done.last) if done and in_full else []
    agreements = store.agreements.signed_between(done.first, done.last) if done and in_full else []
    figures = _Figures(store, _spans(store, period, done, calendar))
    values = Lazily(figures.names, figures.figure)
    days = Lazily([name for name in figures.names if name != _WIN_RATE], figures.by_day)
    named: list[Any] = [*orders, *activities, *open_deals, *won, *lost, *new_deals, *payments, *agreements]
    clients = store.clients.many(record.client_id for record in named)
    return Facts(
        period=period,
        as_of=as_of,
        done=done,
        pace=calendar.pace(period, as_of + timedelta(days=1) if as_of < store.today() else as_of),
        calendar=calendar,
        figures=dict(values) if in_full else values,
        breakdowns=_breakdowns(orders, lost, _by_class(store, done), clients) if has_parts else {},
        daily=dict(days) if in_full else days,
        orders=orders,
        payments=payments,
        agreements=agreements,
        activities=activities,
        won=won,
        lost=lost,
        new_deals=new_deals,
        open_deals=open_deals,
        next_steps=store.activities.next_steps_of_deals() if in_full else {},
        campaigns=store.campaigns.touching(period),
        clients=clients,
        stages=store.stages.lived(),
    )


def _told(store: Store, done: Period) -> tuple[Activity, ...]:
    """What was done and may be told to others."""
    return store.improvements.held_back().leave(store.activities.done_between(done.first, done.last))


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


def _closed(store: Store, done: Period | None, status: DealStatus) -> list[Deal]:
    return store.deals.closed_between(done.first, done.last, status) if done else []


Spans = tuple[own.Stretch, own.Stretch, own.Stretch]


def _spans(store: Store, period: Period, done: Period | None, calendar: WorkCalendar) -> Spans:
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

    def __init__(self, store: Store, spans: Spans) -> None:
        self._store, self._spans = store, spans
        self._counted: dict[str, list[Counted]] = {}
        self._own = own.Reading(store)
        self.names = (*METRICS, *self._own.by_code)

    @cached_property
    def _targets(self) -> _Targets:
        return _targets(self._store, self._spans[0].period)

    def counted(self, metric: str) -> list[Counted]:
        """The records that count for a metric in the part of the period that is done."""
        done = self._spans[0].done
        if metric == _WIN_RATE:
            return self.counted("deals.won.count") + self.counted("deals.lost.count")
        if metric not in self._counted:
            self._counted[metric] = self._store.measures.of(metric, done.first, done.last) if done else []
        return self._counted[metric]

    def by_day(self, metric: str) -> dict[date, Decimal]:
        """What each day brought."""
        if metric in self._own.by_code:
            return self._own.daily(self._own.by_code[metric], self._spans[0])
        share = 100 if METRICS[metric] is Unit.MONEY else 1
        days: dict[date, Decimal] = defaultdict(Decimal)
        for measure in self.counted(metric):
            days[measure.day] += Decimal(measure.value) / share
        return dict(days)

    def figure(self, metric: str) -> Figure:
        """The figure with its target, its comparisons and its records."""
        if metric in self._own.by_code:
            return self._of_own(self._own.by_code[metric])
        measures = self.counted(metric)
        value = (
            _rate(len(self.counted("deals.won.count")), len(self.counted("deals.lost.count")))
            if metric == _WIN_RATE
            else _as_value(metric, sum(measure.value for measure in measures))
        )
        return Figure(
            id=metric,
            unit=METRICS[metric],
            value=value,
            **_asked(self._store, metric, self._spans[0].period, self._targets, value),
            records=tuple(measure.id for measure in measures),
            table=table_of(metric),
            previous=_value_in(self._store, metric, self._spans[1].done),
            last_year=_value_in(self._store, metric, self._spans[2].done),
        )

    def _of_own(self, metric: Metric) -> Figure:
        now, previous, last_year = (self._own.come_to(metric, each) for each in self._spans)
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
        )


def _value_in(store: Store, metric: str, part: Period | None) -> Value:
    """A metric's value on other days, added up where its records lie."""

    def total(of: str) -> int:
        return store.measures.total(of, part.first, part.last) if part else 0

    if metric == _WIN_RATE:
        return _rate(total("deals.won.count"), total("deals.lost.count"))
    return _as_value(metric, total(metric))


def _as_value(metric: str, total: int) -> Decimal | int:
    return Decimal(total) / 100 if METRICS[metric] is Unit.MONEY else total


def _rate(won: int, lost: int) -> Decimal | None:
    return Decimal(won) / (won + lost) if won + lost else None


def by_line(store: Store, period: Period, as_of: date) -> Breakdown:
    """What was ordered in a period up to a day, by line."""
    orders = store.orders.between(period.first, min(as_of, period.last)) if as_of >= period.first else []
    return _split(orders, lambda order: order.line)


def _by_class(store: Store, done: Period | None) -> Breakdown:
    return _ranked(store.measures.by_grade("visits.count", done.first, done.last) if done else {})


def _breakdowns(
    orders: list[Order], lost: list[Deal], by_class: Breakdown, clients: dict[int, Client]
) -> dict[str, Breakdown]:
    names = _distinct_names(clients)
    return {
        "orders.amount.by_channel": _split(orders, lambda order: order.channel),
        "orders.amount.by_product": _split(orders, lambda order: order.product),
        "orders.amount.by_line": _split(orders, lambda order: order.line),
        "orders.amount.by_region": _split(orders, lambda order: _of(clients, order.client_id, "region")),
        "orders.amount.by_client": _split(orders, lambda order: names.get(order.client_id or 0, "")),
        "visits.count.by_class": by_class,
        "deals.lost.by_reason": _count(deal.lost_reason.value if deal.lost_reason else "" for deal in lost),
    }


def _distinct_names(clients: dict[int, Client]) -> dict[int, str]:
    """Each client's name, with its id where another has the same: namesakes must not be added up."""
    shared = Counter(client.name for client in clients.values())
    return {
        key: client.name if shared[client.name] == 1 else f"{client.name} #{key}" for key, client in clients.items()
    }


def _of(clients: dict[int, Client], client_id: int | None, name: str) -> str:
    value = getattr(clients.get(client_id or 0), name, "")
    return str(getattr(value, "value", value))


def _split(orders: list[Order], part: Callable[[Order], str]) -> Breakdown:
    """Amounts by part, largest first; what has none is under the empty name, so that the parts add to the whole."""
    sums: dict[str, int] = defaultdict(int)
    for order in orders:
        sums[part(order)] += order.amount
    return {name: Decimal(value) / 100 for name, value in sorted(sums.items(), key=lambda item: (-item[1], item[0]))}


def _count(parts: Iterable[str]) -> Breakdown:
    return _ranked(Counter(parts))


def _ranked(counts: Mapping[str, int]) -> Breakdown:
    """The largest first."""
    return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))
