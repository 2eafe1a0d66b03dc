"""What a shop's channels brought by day: visitors and the rest as own figures by channel, what they took as an order of the day.

Sales are kept once: one order a channel, day and product (without one, where they are not told by product), with the buyers as its
quantity. All that counts orders counts them so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.metrics import Metric, MetricValue, Span
from salesplanner.domain.orders import Order, quantity_of
from salesplanner.domain.shop import ASKED, DAYS_BACK, OPTIONAL, ChannelDay, Part, Taken, by_product
from salesplanner.store.journal import Journal
from salesplanner.store.metrics import Entry, Metrics
from salesplanner.store.orders import Orders
from salesplanner.store.settings import Settings

#: The setting of the optional figures that the person enters, by their names.
COLUMNS = "shop.columns"
#: So many products are offered.
_PRODUCTS_MOST = 30


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

    def stands_for(self) -> dict[str, str]:
        """The names that these own figures have in the program, by the part that they stand for."""
        return {part.value: metric.code for part, metric in self.metrics().items()}

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
        taken = self._places(first, last)
        found: dict[date, dict[str, ChannelDay]] = defaultdict(dict)
        for day, channel in sorted({*values, *taken}):
            found[day][channel] = _entry(channel, values.get((day, channel), {}), taken.get((day, channel), []))
        return dict(found)

    def products(self, first: date, last: date) -> list[str]:
        """The products that orders of those days name, the commonest first."""
        sql = (
            "SELECT product FROM \"order\" WHERE day BETWEEN ? AND ? AND product > '' AND deleted_at IS NULL"
            f" GROUP BY product ORDER BY count(*) DESC, product LIMIT {_PRODUCTS_MOST}"
        )
        return [product for (product,) in self._journal.db.execute(sql, [first.isoformat(), last.isoformat()])]

    def put(self, day: date, entries: Iterable[ChannelDay]) -> None:
        """Keep what channels brought on a day in the place of what was there, as one change; a blank one takes it away."""
        metrics = self.metrics()
        with self._journal.change("channel day", day=day.isoformat()):
            present = self._places(day, day)
            for entry in entries:
                for part in (*ASKED, *OPTIONAL):
                    if part in metrics:
                        self._metrics.values.put(metrics[part].id, day, entry.values.get(part), split=entry.channel)
                self._put_sales(day, entry, present.get((day, entry.channel), []))

    def _put_sales(self, day: date, entry: ChannelDay, present: Sequence[Order]) -> None:
        """Keep what a channel took in the place of what is there, product by product."""
        there, wanted = {each.product: each for each in present}, takings(day, entry)
        for order in present:
            if order.product not in {each.product for each in wanted}:
                self._orders.delete(order.id)
        for each in wanted:
            known = there.get(each.product)
            if known is None:
                self._orders.add(each)
            elif (known.amount, known.quantity) != (each.amount, each.quantity):
                self._orders.change(known.id, amount=each.amount, quantity=each.quantity)

    def taken(self) -> dict[tuple[date, str], ChannelDay]:
        """What every channel took on every day, from how many buyers, and of which products where that was told."""
        return {
            (day, channel): _entry(channel, _buyers(told), told)
            for (day, channel), told in self._places(date.min, date.max).items()
        }

    def settle(self, sales: Mapping[tuple[date, str], int], counted: Iterable[tuple[date, str]] = ()) -> None:
        """Keep what channels took on days, in minor units, from as many buyers as are entered; as one change.

        `counted` are further days and channels whose buyers were entered anew. What was told by product stays so as long as
        its sum is what comes in.
        """
        places = {*sales, *counted}
        if not places:
            return
        first, last = min(day for day, _ in places), max(day for day, _ in places)
        days, present = self.days(first, last), self._places(first, last)
        with self._journal.change("shop metrics"):
            new = []
            for day, channel in sorted(places):
                entry = days.get(day, {}).get(channel, ChannelDay(channel))
                amount = sales.get((day, channel), entry.sales)
                if amount is None or (amount == entry.sales and entry.products):
                    continue
                told = replace(entry, sales=amount, products=())
                if (day, channel) not in present:
                    new += takings(day, told)
                else:
                    self._put_sales(day, told, present[day, channel])
            self._orders.add_many(new)

    def settle_products(self, taken: Mapping[tuple[date, str], Iterable[Taken]]) -> None:
        """Keep what channels took of products on days, as one change: products that are there already stay beside them, what was
        told of a whole day gives way to them. The day's buyers are then theirs.
        """
        if not taken:
            return
        buyers = self.metrics().get(Part.BUYERS)
        present = self._places(min(day for day, _ in taken), max(day for day, _ in taken))
        with self._journal.change("shop metrics"):
            counted, new = [], []
            for (day, channel), products in sorted(taken.items()):
                entry = by_product(ChannelDay(channel), _beside(present.get((day, channel), []), products))
                if buyers is not None and (count := entry.values.get(Part.BUYERS)) is not None:
                    counted.append(Entry(buyers.id, day, count, Span.DAY, channel))
                if (day, channel) in present:
                    self._put_sales(day, entry, present[day, channel])
                else:
                    new += takings(day, entry)
            self._metrics.enter(counted)
            self._orders.add_many(new)

    def enter(self, entries: Sequence[Entry]) -> None:
        """Keep what was entered of own figures, whatever they are; what channels took has the buyers entered anew."""
        buyers = self.metrics().get(Part.BUYERS)
        with self._journal.change("metric_values put"):
            self._metrics.enter(entries)
            self.settle({}, [(each.day, each.split) for each in entries if buyers and each.metric_id == buyers.id])

    def take_back(self, order: Order) -> None:
        """Take away what a channel took on a day, or of a product on it, with its buyers; its visitors stay."""
        buyers = self.metrics().get(Part.BUYERS)
        with self._journal.change("order deleted"):
            self._orders.delete(order.id)
            left = self._places(order.day, order.day).get((order.day, order.channel), [])
            if buyers is not None:
                still = by_product(ChannelDay(order.channel), map(_taken, left)).values.get(Part.BUYERS)
                self._metrics.values.put(buyers.id, order.day, still, split=order.channel)

    def add_days(self, days: Iterable[tuple[date, ChannelDay]]) -> None:
        """Keep many entries for days and channels that have none yet, as one change."""
        metrics, entries = self.metrics(), list(days)
        with self._journal.change("shop metrics"):
            self._metrics.values.add_many(
                MetricValue(metric_id=metrics[part].id, day=day, value=value, split=entry.channel)
                for day, entry in entries
                for part, value in entry.values.items()
            )
            self._orders.add_many(order for day, entry in entries for order in takings(day, entry))

    def _places(self, first: date, last: date) -> dict[tuple[date, str], list[Order]]:
        """What channels took on days: one order, or one a product."""
        found: dict[tuple[date, str], list[Order]] = defaultdict(list)
        for order in self._orders.between(first, last):
            if order.is_takings:
                found[order.day, order.channel].append(order)
        return found


def _entry(channel: str, values: Mapping[Part, Decimal], taken: Sequence[Order]) -> ChannelDay:
    entry = ChannelDay(channel, values, sum(each.amount for each in taken) if taken else None)
    return by_product(entry, map(_taken, taken)) if any(each.product for each in taken) else entry


def _buyers(taken: Sequence[Order]) -> dict[Part, Decimal]:
    counted = [quantity_of(each.quantity) for each in taken if each.quantity]
    return {Part.BUYERS: sum(counted, Decimal(0))} if counted else {}


def _beside(present: Iterable[Order], told: Iterable[Taken]) -> Iterable[Taken]:
    """What is told of products beside what is there of them; what was told of no product alone, as a whole, is left."""
    found = {each.product: _taken(each) for each in present}
    if found.keys() == {""}:
        found = {}
    for each in told:
        known = found.get(each.product, each)
        sales = known.sales if each.sales is None else each.sales
        found[each.product] = Taken(each.product, sales, known.buyers if each.buyers is None else each.buyers)
    return found.values()


def _taken(order: Order) -> Taken:
    return Taken(order.product, order.amount, quantity_of(order.quantity) if order.quantity else None)


def takings(day: date, entry: ChannelDay) -> list[Order]:
    """The orders that stand for what a channel took on a day: one, or one a product; none where nothing is known of it."""
    told = entry.products or (Taken("", entry.sales, entry.values.get(Part.BUYERS)),)
    return [
        Order(
            day=day,
            amount=each.sales or 0,
            channel=entry.channel,
            product=each.product,
            quantity="" if each.buyers is None else str(each.buyers),
            is_takings=True,
        )
        for each in told
        if each.sales is not None or each.product
    ]
