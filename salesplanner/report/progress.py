"""Progress: what a metric is made of, how deals pass the stages, what each day brought; with the records behind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Generator, Hashable, Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal

from msgspec import Struct

from salesplanner.domain.deals import DealStatus
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.pipeline import by_month, total
from salesplanner.domain.shop import Part
from salesplanner.domain.targets import METRICS, QUANTITY, Every, Quota, Unit, minor_units, needed_per_day
from salesplanner.report.ahead import year_before
from salesplanner.report.facts import Facts, Known, target_of
from salesplanner.report.gradual import at_once
from salesplanner.store import Store
from salesplanner.store.measures import table_of
from salesplanner.store.stages import Begun
from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.charts.activity import DayCounts
    from salesplanner.charts.comparison import Mix
    from salesplanner.charts.pipeline import Month, Step

#: What a period is held against.
Base = Literal["previous", "last_year"]
#: How far back the funnel looks.
FUNNEL_DAYS = 90

Records = tuple[int, ...]

#: What the records of each table can be split by.
PARTS: dict[str, tuple[str, ...]] = {
    "order": ("line", "channel", "product"),
    "deal": ("line", "channel", "product"),
    "payment": ("line", "channel"),
    "activity": ("grade", "region"),
    "agreement": ("region",),
    "client": ("source", "region", "grade"),
}


class Split(Struct, frozen=True):
    """A mix by one part, such as the channel, and the ids in `table` behind each segment; `order` are the parts in theirs."""

    mix: Mix
    by: str
    table: str
    records: dict[tuple[Hashable, str | None], Records]
    order: tuple[str, ...]


class Passage(Struct, frozen=True):
    """How many of the deals that began lately reached each stage, and which they were."""

    steps: tuple[Step, ...]
    records: dict[Hashable, Records]


class Demand(Struct, frozen=True):
    """What each remaining working day has to bring, and what the completed ones brought on average."""

    per_day: Decimal | None
    average: Decimal | None

    @property
    def factor(self) -> Decimal | None:
        """How many times the own average is needed; None where it cannot be said."""
        return self.per_day / self.average if self.per_day is not None and self.average else None


def demand(facts: Facts, metric: str) -> Demand | None:
    """What is still needed for the target of a metric; None without a target."""
    figure = facts.figures[metric]
    if figure.target is None or figure.value is None:
        return None
    return Demand(needed_per_day(figure.value, figure.target, facts.pace.left), average(facts, metric))


def known(facts: Facts, metric: str) -> Known:
    """How many of the completed working days are known of a figure, and since when: of an own one those that its entries stand for."""
    told = facts.figures[metric].own
    if told is None or told.first is None or told.last is None:
        return facts.known
    last = min(told.last, facts.as_of - timedelta(days=facts.open_day is not None))
    days = facts.calendar.count(told.first, last) if told.first <= last else 0
    is_late = facts.calendar.count(facts.period.first, told.first - timedelta(days=1)) > 0
    return Known(days, told.first if is_late else None)


def average(facts: Facts, metric: str) -> Decimal | None:
    """What a completed working day brought, of those that the book knows; None while none is over.

    What a day brought that is not over yet is left out.
    """
    value, days = facts.figures[metric].value, known(facts, metric).days
    if value is None:  # of an own figure nothing was entered: that is no nothing
        return None
    is_open = facts.open_day is not None and facts.calendar.is_working(facts.open_day)
    today = facts.daily.get(metric, {}).get(facts.as_of, Decimal(0)) if is_open else Decimal(0)
    return (Decimal(value or 0) - today) / days if days else None


def parts_in(store: Store, facts: Facts, metric: str) -> Generator[None, None, list[str]]:
    """What the records of this metric can be split by here: the parts that at least one of them names; looked for in pieces."""
    done = facts.done
    if done is None:  # a month to come has what the last twelve named
        done = Period(facts.period.year_before().first, facts.as_of)
    return (yield from store.measures.parting(metric, PARTS[table_of(metric)], done.first, done.last))


def split(store: Store, facts: Facts, metric: str, by: str, words: Words) -> Split:
    """The mix of this period beside the same days of the one before and a year ago; of one yet to come the one so far and a year ago alone."""
    return at_once(splitting(store, facts, metric, by, words))


def splitting(
    store: Store, facts: Facts, metric: str, by: str, words: Words, order: Sequence[str] = ()
) -> Generator[None, None, Split]:
    """The same in parts; in an order that was told before, where it has all of them: to find it takes a year's records."""
    from salesplanner.charts.comparison import SERIES_MOST, Mix, Row

    rows: list[Row] = []
    kept: dict[tuple[str, str], Records] = {}
    stretches = _compared(store, facts, metric, words) if facts.done is not None else _before(store, facts, words)
    for key, days, name in stretches:
        values, ids = yield from _parts(store, metric, days, by)
        rows.append(Row(name, {_said(words, each): value for each, value in values.items()}, key))
        kept |= {(key, each): found for each, found in ids.items()}
    yield
    names = {each for _, each in kept}
    if not names.issubset(order):
        order = yield from _ordering(store, facts, metric, by, names)
    order = [each for each in order if each in names]
    shown = set(order[:SERIES_MOST])
    records: dict[tuple[Hashable, str | None], Records] = {}
    for (key, each), found in kept.items():
        place = (key, _said(words, each) if each in shown else None)
        records[place] = records.get(place, ()) + found
    series = tuple(_said(words, each) for each in order)
    mix = Mix(tuple(rows), series, facts.figures[metric].unit is Unit.MONEY)
    return Split(mix, by, table_of(metric), records, tuple(order))


def bases(period: Period) -> dict[Base, Period]:
    """What a period is held against: "previous" is the one before it, "last_year" a year ago; of a year both are the same."""
    found: dict[Base, Period] = {"previous": period.previous(), "last_year": period.year_before()}
    if period.kind is PeriodKind.YEAR:
        del found["previous"]
    return found


def base_names(period: Period, words: Words) -> list[tuple[Base, str]]:
    """What those are called."""
    names: dict[Base, str] = {"previous": words.before(period.kind), "last_year": words.before(PeriodKind.YEAR)}
    return [(base, names[base]) for base in bases(period)]


def same_days(store: Store, facts: Facts, key: str, period: Period, metric: str = "orders.amount") -> Period | None:
    """The days of another period that are as far on as this one is; of this one ("now") those that are done."""
    if key == "now":
        return facts.done
    return facts.as_far_on(period, metric, by_days=store.settings.get("role") == "online")


def base_days(store: Store, facts: Facts, key: str, period: Period, metric: str = "orders.amount") -> Period | None:
    """The same where the book knows all of them; None where its records begin later, for nothing known is not nothing done."""
    days, begun = same_days(store, facts, key, period, metric), store.measures.begun()
    if key == "now" or days is None:
        return days
    return days if days.is_known(begun) else None


def _ordering(store: Store, facts: Facts, metric: str, by: str, names: set[str]) -> Generator[None, None, list[str]]:
    """The parts in the order of what they brought over thirteen months, so that their colours stay."""
    sums: Counter[str] = Counter()
    for month in Period(facts.period.year_before().first, facts.period.last).months():
        found = store.measures.by_part(metric, by, month.first, month.last, with_ids=False)
        sums.update({part: value for part, value, _ in found})
        yield
    return sorted(names, key=lambda each: (not each, -sums[each], each))


def types(store: Store, words: Words) -> list[tuple[int | None, str]]:
    """The project types to choose from; deals that have none are a type of their own where they have stages."""
    found: list[tuple[int | None, str]] = [(each.id, each.name) for each in store.project_types.all()]
    return [*found, *([(None, words.translate("Pipeline", "Without a type"))] if store.stages.of_type(None) else [])]


def commonest_type(store: Store, kinds: Iterable[int | None]) -> Generator[None, None, int | None]:
    """The type of the most open deals, the first of these where several have as many; read in parts."""
    open_deals = Counter(brief.type_id for brief in (yield from store.pipeline.reading()))
    return max(kinds, key=lambda kind: open_deals[kind], default=None)


def funnel(store: Store, as_of: date, words: Words, type_id: int | None) -> Generator[None, None, Passage]:
    """The deals of a type begun in the last 90 days: how many came as far as each of its stages, and how many were signed; in parts."""
    from salesplanner.charts.pipeline import Step

    stages = store.stages.of_type(type_id)
    own = {stage.id for stage in stages}
    begun = yield from store.stages.begun(as_of - timedelta(days=FUNNEL_DAYS - 1), as_of)
    deals = [deal for deal in begun if deal.type_id == type_id or (deal.type_id is None and deal.stage_id in own)]
    place = {stage.id: number for number, stage in enumerate(stages)}
    reached = {deal.id: _farthest(deal, place) for deal in deals}
    steps: list[Step] = []
    records: dict[Hashable, Records] = {}
    for number, stage in enumerate(stages):
        ids = tuple(deal.id for deal in deals if reached[deal.id] >= number)
        steps.append(Step(stage.name, len(ids), stage.id))
        records[stage.id] = ids
    won = tuple(deal.id for deal in deals if deal.is_won)
    steps.append(Step(words.deal_status(DealStatus.WON), len(won), "won"))
    records["won"] = won
    return Passage(tuple(steps), records)


def unrecorded(words: Words) -> str:
    """What is said of a period that was over before the first record."""
    return words.translate("Progress", "Nothing is recorded of these days")


def nothing(facts: Facts, words: Words) -> str:
    """What is said where a figure of a period that is over has no records; empty while some may still come."""
    if facts.is_unrecorded:
        return unrecorded(words)
    return words.translate("Progress", "Nothing came in") if facts.is_complete and facts.open_day is None else ""


def calendar(store: Store, facts: Facts, metric: str, every: Every = Every.DAY) -> DayCounts:
    """The days of the period with what each brought, against the quota of the metric for a day, or for a week."""
    from salesplanner.charts.activity import DayCounts

    period = facts.period
    begun = max(
        period.first, min(facts.known.since or period.first, store.today())
    )  # of the days before it nothing is known
    asked = [quota.count for quota in quotas(store, facts) if (quota.metric, quota.every) == (metric, every)]
    return DayCounts(
        first=period.first,
        last=period.last,
        counts={day: int(value) for day, value in facts.daily.get(metric, {}).items()},
        working=frozenset() if facts.is_unrecorded else frozenset(facts.calendar.between(begun, period.last)),
        today=store.today(),
        quota=asked[0] if asked else None,
        is_weekly=every is Every.WEEK,
    )


def quotas(store: Store, facts: Facts) -> list[Quota]:
    """What a day and a week of the period ask for, as it stood at its end, or stands now; a month's is no matter of days."""
    found = store.quotas.in_force(min(store.today(), facts.period.last))
    return [quota for quota in found if quota.every is not Every.MONTH and quota.metric in METRICS]


def rank(store: Store, period: Period, metric: str, among: int = 12) -> tuple[int, int]:
    """The place of a period among the last ones that brought anything, by what it brought, and how many those are.

    Only those that the book knows from their first day on are compared.
    """
    values = [store.measures.total(metric, period.first, period.last)]
    begun, each = store.measures.begun(), period
    for _ in range(among - 1):
        each = each.previous()
        if not each.is_known(begun):
            break
        values.append(store.measures.total(metric, each.first, each.last))
    return 1 + sum(1 for value in values[1:] if value > values[0]), sum(1 for value in values if value)


def months(store: Store, today: date, words: Words, count: int = 3) -> Generator[None, None, tuple[Month, ...]]:
    """Months from the present one: signed, open deals by win chance, the rest of them, and the target. In parts, see `gradual`.

    A deal whose expected close has passed counts in this month.
    """
    from salesplanner.charts.pipeline import Month

    standard, due = store.pipeline.standard(store.now()), by_month(store.pipeline.briefs(), today.isoformat())
    period, rows = Period.month_of(today), []
    for _ in range(count):
        yield
        deals = due.get(period.code, [])
        likely = standard.weigh(deals)
        all_in = total(deals)
        signed = store.measures.total("orders.amount", period.first, period.last)
        target = target_of(store, "orders.amount", period)
        rows.append(
            Month(
                words.month_name(period), signed / 100, likely / 100, (all_in - likely) / 100,
                float(target) if target is not None else None, period.code,
            )
        )  # fmt: skip
        period = period.next()
    return tuple(rows)


def _farthest(deal: Begun, place: dict[int, int]) -> int:
    """The place of the farthest stage a deal has been in; a signed one has passed them all."""
    return len(place) if deal.is_won else max((place.get(stage_id, 0) for stage_id in deal.stages), default=0)


def _compared(store: Store, facts: Facts, metric: str, words: Words) -> list[tuple[str, Period, str]]:
    """The days of this period, and the same days of others as far as the book knows them."""
    period = facts.period
    is_now = period.contains(store.today())
    others = bases(period)
    rows = [("now", period, words.this(period.kind) if is_now else words.called(period))]
    rows += [(base, others[base], name) for base, name in base_names(period, words)]
    found = [(key, base_days(store, facts, key, other, metric), name) for key, other, name in rows]
    return [(key, days, name) for key, days, name in found if days is not None]


def _before(store: Store, facts: Facts, words: Words) -> list[tuple[str, Period, str]]:
    """What a period to come is planned from: the one that runs, and the whole one a year ago, as far as the book knows them."""
    now, then = Period.around(facts.as_of, facts.period.kind), year_before(store, facts.period)
    done = now.until(facts.as_of)
    so_far = words.translate("Progress", "{month} so far").format(month=words.called(now))
    rows = [("previous", done, so_far)] if done.is_known(store.measures.begun()) else []
    return rows if then is None else [*rows, ("last_year", then, words.headed(then, facts.as_of))]


def _said(words: Words, part: str) -> str:
    return part or words.translate("Progress", "Not given")


def _parts(
    store: Store, metric: str, period: Period, by: str
) -> Generator[None, None, tuple[dict[str, float], dict[str, Records]]]:
    """Sums and ids of a metric in a period by one part; what names none is under the empty name."""
    share = minor_units(metric)
    found = yield from store.measures.splitting(metric, by, period.first, period.last)
    return {part: value / share for part, (value, _) in found.items()}, {
        part: tuple(ids) for part, (_, ids) in found.items()
    }


def reader_of(store: Store, table: str, records: Iterable[Any]) -> Callable[[Any, str], str]:
    """A function that reads a part of a record: its own field, or its deal's, or its client's."""
    records = list(records)
    if table == "payment":
        owners: dict[int, Any] = dict(store.deals.many(record.deal_id for record in records))
        return lambda record, by: str(getattr(owners.get(record.deal_id or 0), by, ""))
    if table in ("activity", "agreement"):
        owners = dict(store.clients.many(record.client_id for record in records))
        return lambda record, by: _text(getattr(owners.get(record.client_id or 0), by, ""))
    return lambda record, by: _text(getattr(record, by, ""))


def _text(value: Any) -> str:
    return str(getattr(value, "value", value))


#: The metrics that each role looks at first (experience, part 9).
ROLE_METRICS: dict[str, tuple[str, ...]] = {
    "project": ("orders.amount", "payments.amount", "clients.new.count", "visits.count"),
    "hotel": ("orders.amount", "agreements.new.count", QUANTITY, "visits.count"),
    "online": ("orders.amount", "orders.count"),
    "wholesale": ("orders.amount", QUANTITY, "clients.new.count", "regions.covered.count"),
    "general": ("orders.amount", "payments.amount", "clients.new.count", "visits.count"),
}


def role_metrics(store: Store) -> list[str]:
    """The metrics that are looked at first: the role's; of a shop the parts of its formula."""
    role = store.settings.get("role", "general")
    own = store.shop.metrics() if role == "online" else {}
    parts = [own[part].code for part in (Part.VISITORS, Part.CONVERSION, Part.ORDER_VALUE) if part in own]
    return ["orders.amount", *parts] if parts else list(ROLE_METRICS.get(role, ROLE_METRICS["general"]))


def metrics_shown(store: Store, period: Period) -> list[str]:
    """The metrics to choose from: the role's, then those with a target in the period or its months, six at the most."""
    chosen, codes = role_metrics(store), [period.code, *(month.code for month in period.months())]
    aimed = {target.metric for target in store.targets.in_period(*codes)}
    counted = [metric for metric, unit in METRICS.items() if unit is not Unit.RATE and metric in aimed]
    return [*chosen, *(metric for metric in counted if metric not in chosen)][:6]
