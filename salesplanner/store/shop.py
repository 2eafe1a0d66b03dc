"""What a shop's channels brought by day: visitors and the rest as own figures by channel, what they took as an order of the day.

Sales are kept once: one order a channel and day, with the buyers as its quantity. All that counts orders counts them so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.metrics import Metric, MetricValue
from salesplanner.domain.orders import Order
from salesplanner.domain.shop import ASKED, DAYS_BACK, OPTIONAL, ChannelDay, Part
from salesplanner.store.journal import Journal
from salesplanner.store.metrics import Entry, Metrics
from salesplanner.store.orders import Orders
from salesplanner.store.settings import Settings

#: The setting of the optional figures that the person enters, by their names.
COLUMNS = "shop.columns"


class Shop:
    """Reads and writes channel days."""

    def __init__(self, journal: Journal, orders: Orders, metrics: Metrics, settings: Settings) -> None:
        self._journal = journal
        self._orders = orders
        self._metrics = metrics
        self._settings = settings

    def metrics(self) -> dict[Part, Metric]:
        """The own figures that stand for a part of the formula."""
        named = {part.value: part for part in Part}
        return {named[each.stands_for]: each for each in reversed(self._metrics.all()) if each.stands_for in named}

    def columns(self) -> list[Part]:
        """The optional figures that the person enters."""
        chosen = self._settings.get(COLUMNS) or []
        return [part for part in OPTIONAL if part.value in chosen]

    def channels(self, first: date, last: date) -> list[str]:
        """The person's channels in their order, then those that only the entries of those days name."""
        known = [str(each) for each in self._settings.get("channels") or []]
        sql = 'SELECT DISTINCT channel FROM "order" WHERE day BETWEEN ? AND ? AND is_takings AND deleted_at IS NULL'
        found = {row[0] for row in self._journal.db.execute(sql, [first.isoformat(), last.isoformat()])}
        visitors = self.metrics().get(Part.VISITORS)
        if visitors is not None:
            found |= {value.split for value in self._metrics.values.between(visitors.id, first, last)}
        return [*known, *sorted(found - {*known, ""})]

    def due(self, day: date) -> frozenset[str]:
        """The channels that a day asks for: those entered in the four weeks before, at first all of the person's."""
        before = self.days(day - timedelta(days=DAYS_BACK), day - timedelta(days=1))
        entered = frozenset(channel for channels in before.values() for channel in channels)
        return entered or frozenset(self._settings.get("channels") or ())

    def days(self, first: date, last: date) -> dict[date, dict[str, ChannelDay]]:
        """What was entered for those days, both included, by day and channel; days without an entry are not in it."""
        values: dict[tuple[date, str], dict[Part, Decimal]] = defaultdict(dict)
        for part, metric in self.metrics().items():
            if part not in (*ASKED, *OPTIONAL):
                continue
            for value in self._metrics.values.between(metric.id, first, last):
                if value.split and value.span.period(value.day).first == value.span.period(value.day).last:
                    values[value.day, value.split][part] = value.value
        sales = {(each.day, each.channel): each.amount for each in self._takings(first, last)}
        found: dict[date, dict[str, ChannelDay]] = defaultdict(dict)
        for day, channel in sorted({*values, *sales}):
            found[day][channel] = ChannelDay(channel, values.get((day, channel), {}), sales.get((day, channel)))
        return dict(found)

    def put(self, day: date, entries: Iterable[ChannelDay]) -> None:
        """Keep what channels brought on a day in the place of what was there, as one change; a blank one takes it away."""
        metrics = self.metrics()
        with self._journal.change("channel day", day=day.isoformat()):
            present = {each.channel: each for each in self._takings(day, day)}
            for entry in entries:
                for part in (*ASKED, *OPTIONAL):
                    if part in metrics:
                        self._metrics.values.put(metrics[part].id, day, entry.values.get(part), split=entry.channel)
                self._put_sales(day, entry, present.get(entry.channel))

    def _put_sales(self, day: date, entry: ChannelDay, present: Order | None) -> None:
        buyers = entry.values.get(Part.BUYERS)
        quantity = "" if buyers is None else str(buyers)
        if entry.sales is None:
            if present is not None:
                self._orders.delete(present.id)
        elif present is None:
            self._orders.add(takings(day, entry))
        elif (present.amount, present.quantity) != (entry.sales, quantity):
            self._orders.change(present.id, amount=entry.sales, quantity=quantity)

    def taken(self) -> dict[tuple[date, str], int]:
        """What every channel took on every day, in minor units."""
        return {(each.day, each.channel): each.amount for each in self._takings(date.min, date.max)}

    def settle(self, sales: Mapping[tuple[date, str], int], counted: Iterable[tuple[date, str]] = ()) -> None:
        """Keep what channels took on days, in minor units, from as many buyers as are entered; as one change.

        `counted` are further days and channels whose buyers were entered anew.
        """
        places = {*sales, *counted}
        if not places:
            return
        first, last = min(day for day, _ in places), max(day for day, _ in places)
        days, present = self.days(first, last), {(each.day, each.channel): each for each in self._takings(first, last)}
        with self._journal.change("shop metrics"):
            new = []
            for day, channel in sorted(places):
                entry = days.get(day, {}).get(channel, ChannelDay(channel))
                amount = sales.get((day, channel), entry.sales)
                if amount is not None and (day, channel) not in present:
                    new.append(takings(day, replace(entry, sales=amount)))
                elif amount is not None:
                    self._put_sales(day, replace(entry, sales=amount), present[day, channel])
            self._orders.add_many(new)

    def enter(self, entries: Sequence[Entry]) -> None:
        """Keep what was entered of own figures, whatever they are; what channels took has the buyers entered anew."""
        buyers = self.metrics().get(Part.BUYERS)
        with self._journal.change("metric_values put"):
            self._metrics.enter(entries)
            self.settle({}, [(each.day, each.split) for each in entries if buyers and each.metric_id == buyers.id])

    def take_back(self, order: Order) -> None:
        """Take away what a channel took on a day, with its buyers; its visitors stay."""
        buyers = self.metrics().get(Part.BUYERS)
        with self._journal.change("order deleted"):
            self._orders.delete(order.id)
            if buyers is not None:
                self._metrics.values.put(buyers.id, order.day, None, split=order.channel)

    def add_days(self, days: Iterable[tuple[date, ChannelDay]]) -> None:
        """Keep many entries for days and channels that have none yet, as one change."""
        metrics, entries = self.metrics(), list(days)
        with self._journal.change("shop metrics"):
            self._metrics.values.add_many(
                MetricValue(metric_id=metrics[part].id, day=day, value=value, split=entry.channel)
                for day, entry in entries
                for part, value in entry.values.items()
            )
            self._orders.add_many(takings(day, entry) for day, entry in entries if entry.sales is not None)

    def _takings(self, first: date, last: date) -> list[Order]:
        return [order for order in self._orders.between(first, last) if order.is_takings]


def takings(day: date, entry: ChannelDay) -> Order:
    """The order that stands for what a channel took on a day."""
    buyers = entry.values.get(Part.BUYERS)
    quantity = "" if buyers is None else str(buyers)
    return Order(day=day, amount=entry.sales or 0, channel=entry.channel, quantity=quantity, is_takings=True)
