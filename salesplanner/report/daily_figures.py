"""What each day of a stretch counted for a figure, the program's own or the person's, as parts of a whole where it is a rate."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from msgspec import Struct, field

from salesplanner.domain.effects import Portion
from salesplanner.domain.metrics import Metric, Rule, reckon
from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS, Unit, in_units
from salesplanner.store import Store
from salesplanner.store.measures import table_of


class Daily(Struct, frozen=True):
    """A figure by day: money in whole currency, a rate as its two sums; the records behind each day are ids in `table`."""

    unit: Unit
    table: str
    days: dict[date, Portion] = field(default_factory=dict)
    ids: dict[date, tuple[int, ...]] = field(default_factory=dict)

    def records(self, days: Iterable[date]) -> tuple[int, ...]:
        """The records of some days."""
        return tuple(each for day in days for each in self.ids.get(day, ()))


def daily(store: Store, code: str, first: date, last: date, *, channel: str = "", product: str = "") -> Daily:
    """A figure on those days, both included; of orders only those of a channel and of a product, where these are named."""
    own = store.metrics.named(code)
    if own is not None:
        return _own(store, own, first, last)
    if code == "win.rate":
        return _won(store, first, last)
    unit, table = METRICS[code], table_of(code)
    found = [(each.day, each.id, each.value) for each in store.measures.of(code, first, last)]
    if table == "order" and (channel or product):
        kept = {
            order.id
            for order in store.orders.between(first, last)
            if channel in ("", order.channel) and product in ("", order.product)
        }
        found = [each for each in found if each[1] in kept]
    sums: dict[date, int] = defaultdict(int)
    ids: dict[date, tuple[int, ...]] = defaultdict(tuple)
    for day, record_id, value in found:
        sums[day] += value
        ids[day] += (record_id,)
    return Daily(unit, table, {day: Portion(Decimal(in_units(code, value))) for day, value in sums.items()}, dict(ids))


def _won(store: Store, first: date, last: date) -> Daily:
    won, lost = (daily(store, f"deals.{end}.count", first, last) for end in ("won", "lost"))
    nothing = Portion(Decimal(0))
    parts = {
        day: Portion(
            won.days.get(day, nothing).part, won.days.get(day, nothing).part + lost.days.get(day, nothing).part
        )
        for day in {*won.days, *lost.days}
    }
    ids = {day: won.ids.get(day, ()) + lost.ids.get(day, ()) for day in parts}
    return Daily(Unit.RATE, "deal", parts, ids)


def _own(store: Store, metric: Metric, first: date, last: date) -> Daily:
    """What was entered day by day; of a ratio the two figures it is made of, where both are known."""
    if metric.rule is Rule.RATIO:
        parts, wholes = (_side(store, metric, side, first, last) for side in ("numerator", "denominator"))
        if parts is not None and wholes is not None:
            nothing = Portion(Decimal(0))
            return Daily(
                metric.kind,
                "metric_value",
                {day: Portion(parts.days.get(day, nothing).part, whole.part) for day, whole in wholes.days.items()},
            )
    found: dict[date, Portion] = {}
    ids: dict[date, tuple[int, ...]] = {}
    values = store.metrics.values.between(metric.id, first, last)
    for day in sorted({value.day for value in values}):
        told = reckon(metric, values, Period.day(day))
        if told.value is not None:
            found[day], ids[day] = Portion(told.value), told.ids
    return Daily(metric.kind, "metric_value", found, ids)


def _side(store: Store, metric: Metric, side: str, first: date, last: date) -> Daily | None:
    code, own = getattr(metric, side), store.metrics.find(getattr(metric, f"{side}_id"))
    if own is not None:
        code = own.code
    return daily(store, code, first, last) if own is not None or code in METRICS else None
