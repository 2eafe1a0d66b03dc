"""The formula of a period: sales as visitors × conversion × value of an order, by channel, beside the same days before.

For field sales the same with visits, or calls, orders a visit and the average order. Sales are all that was signed, so the total is
`orders.amount` of the same days; what did not come by a channel day is told apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from statistics import median

from msgspec import Struct, field

from salesplanner.domain import shop
from salesplanner.domain.campaigns import Campaign, Cause
from salesplanner.domain.changes import Cause as Factor
from salesplanner.domain.changes import Sales, by_factors
from salesplanner.domain.metrics import Reckoned
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.shop import Part, Remark, Standing, Trial
from salesplanner.report.facts import comparable, counted_days, target_of
from salesplanner.report.own import Reading, Stretch
from salesplanner.report.ways import are_used, main_metric
from salesplanner.store import Store

#: What a channel's search and stay are held against: its own months before, so many of them.
_MONTHS_BACK = 6
_NOTHING = Sales(0, 0, 0)
_LATELY = 92
_RAISED = ("range", "layout", "season", "promotion")
#: The parts whose changes have causes, and what they may be (domain S5-03, S5-05, S5-06); said by `shopwords.cause`.
CAUSES: dict[Part, tuple[str, ...]] = {
    Part.VISITORS: _RAISED,
    Part.VIEWS: _RAISED,
    Part.CONVERSION: ("content", "price and freight", "credit and service", "look"),
    Part.ORDER_VALUE: ("bundles and returning buyers", "items per buyer", "dearer items"),
}


class Line(Struct, frozen=True):
    """A channel in a stretch and in the one it is held against; the empty name is of what names no channel.

    `before` is None for a channel that did not sell by the end of that stretch. `orders` are the records of now, `visitors` and
    `buyers` the entries of these.
    """

    channel: str
    now: Sales
    before: Sales | None = None
    standing: Standing | None = None
    remark: Remark | None = None
    campaigns: tuple[Campaign, ...] = ()
    causes: tuple[Cause, ...] = ()
    orders: tuple[int, ...] = ()
    visitors: tuple[int, ...] = ()
    buyers: tuple[int, ...] = ()


class Formula(Struct, frozen=True):
    """What a period came to so far, `done`, and its parts; amounts in minor units.

    `base` is the stretch it is held against ("last_year" or "previous"); `previous` is always the month before, the same days.
    `contact` is the figure that counts the contacts orders come of: visits, or calls; empty in a shop.
    `days` is on how many days the figures rest, `left` how many are still to come, `days_before` the days of `previous`; of what came
    in on a day that is not over the contacts are `unfinished`.
    """

    is_shop: bool
    period: Period
    done: Period
    against: str
    base: Period
    lines: tuple[Line, ...]
    total: Sales
    before: Sales
    previous: Sales
    days: int
    left: int
    days_before: int
    unfinished: int
    target: int | None
    contact: str = ""
    by_hand: tuple[Order, ...] = ()
    visitors: dict[date, int] = field(default_factory=dict)
    buyers: dict[date, int] = field(default_factory=dict)
    campaigns: tuple[Campaign, ...] = ()
    causes: tuple[Cause, ...] = ()
    sources: tuple[tuple[Part, int], ...] = ()

    @property
    def is_compared(self) -> bool:
        """Whether anything is known of the days it is held against; of a first month there is not."""
        return any((self.before.visits, self.before.orders, self.before.amount))

    @property
    def factors(self) -> list[Factor]:
        """What the change against `base` comes of; the parts add up to it exactly."""
        return by_factors(self.before, self.total)

    @property
    def unexplained(self) -> int:
        """The visitors of whom no source is known (X-10)."""
        return self.total.visits - sum(count for _, count in self.sources)

    @property
    def trial(self) -> Trial | None:
        """The whole period as it goes now: what is done, and the days to come like those until now; None without a factor."""
        total = self.total
        if not (self.days and total.visits and total.orders and total.amount):
            return None
        visits = max(Fraction(total.visits), (total.visits - self.unfinished) * (1 + Fraction(self.left, self.days)))
        base = (visits, Fraction(total.orders, total.visits), Fraction(total.amount, total.orders))
        return Trial(base, base)

    @property
    def visits_a_day(self) -> tuple[Fraction | None, Fraction | None]:
        """Visitors, or visits, a day now and in the month before."""
        now = shop.ratio(self.total.visits - self.unfinished, self.days)
        return now, shop.ratio(self.previous.visits, self.days_before)


def formula(store: Store, period: Period, against: str = "last_year") -> Formula | None:
    """The formula of a period as far as it is known; None where nothing is. Without a year before, the month before stands for it."""
    made = _Reader(store, period, is_shop(store, period))
    if made.done is None:
        return None
    return made.formula(against)


def is_shop(store: Store, period: Period) -> bool:
    """Whether sales are told by visitors in a period: in a shop always, else where visitors were entered in the year up to its end."""
    return store.settings.get("role") == "online" or _has_visitors(store, period)


def is_worth_showing(store: Store, period: Period) -> bool:
    """Whether there is a formula to look at: in a shop always, else where visits and orders were of late."""
    if store.settings.get("role") == "online" or Part.VISITORS in store.shop.metrics():
        return True
    first = period.last - timedelta(days=_LATELY)
    return store.measures.is_any("orders.amount", first, period.last) and are_used(store, first, period.last)


def _has_visitors(store: Store, period: Period) -> bool:
    metric = store.shop.metrics().get(Part.VISITORS)
    year = period.last - timedelta(days=365)
    return metric is not None and bool(store.metrics.values.between(metric.id, year, period.last))


class _Reader:
    """Reads one period and what it is held against."""

    def __init__(self, store: Store, period: Period, is_shop: bool) -> None:
        self._store, self._period, self._is_shop = store, period, is_shop
        self._metrics = store.shop.metrics()
        self._reading = Reading(store)
        self._calendar = store.calendar()
        self._contact = "" if is_shop else main_metric(store)
        self.done = self._whole() if is_shop else self._until_today()

    def _whole(self) -> Period | None:
        """Up to the last day that all channels told of."""
        today, period = self._store.today(), self._period
        if period.first > today:
            return None
        days = self._store.shop.days(period.first, min(period.last, today))
        entered = {day: frozenset(channels) for day, channels in days.items()}
        return shop.whole_days(period, today, entered, self._store.shop.due(today))

    def _until_today(self) -> Period | None:
        today = self._store.today()
        return self._period.until(today) if self._period.first <= today else None

    def formula(self, against: str) -> Formula:
        """All of it."""
        assert self.done is not None
        store, period, done = self._store, self._period, self.done
        spans = {
            "last_year": self._comparable(period.year_before()),
            "previous": self._comparable(period.previous()),
        }
        now = self._sales(Stretch(period, done))
        sides = {key: self._sales(span) for key, span in spans.items()}
        if against == "last_year" and not sides[against]:
            against = "previous"
        base = spans[against].done or spans[against].period
        visitors = self._entered(Part.VISITORS, Stretch(period, done))
        previous = spans["previous"]
        causes = self._causes(done)
        campaigns = tuple(store.campaigns.touching(done))
        orders = store.orders.between(done.first, done.last)
        target = target_of(store, "orders.amount", period)
        return Formula(
            is_shop=self._is_shop,
            contact=self._contact,
            period=period,
            done=done,
            against=against,
            base=base,
            lines=self._lines(now, sides[against], base, orders, campaigns, causes),
            total=_sum(now.values()),
            before=_sum(sides[against].values()),
            previous=_sum(sides["previous"].values()),
            days=visitors.days if self._is_shop else self._over(self._recorded(done)),
            left=self._left(done),
            days_before=self._days(previous),
            unfinished=self._unfinished(),
            target=None if target is None else round(target * 100),
            by_hand=tuple(order for order in orders if not order.is_takings) if self._is_shop else (),
            visitors=self._daily(Part.VISITORS, done),
            buyers=self._daily(Part.BUYERS, done),
            campaigns=campaigns,
            causes=causes,
            sources=self._sources(Stretch(period, done)),
        )

    def _comparable(self, other: Period) -> Stretch:
        by_days = self._store.settings.get("role") == "online"
        return Stretch(other, comparable(self._period, self._compared, other, self._calendar, by_days=by_days))

    @cached_property
    def _open_day(self) -> date | None:
        """Today where it is not over; in a shop a day counts once it is entered."""
        today = self._store.today()
        return today if not self._is_shop and self.done is not None and self.done.last == today else None

    @cached_property
    def _compared(self) -> Period | None:
        """What is done, without today while it has brought nothing."""
        today = self._open_day
        if today in (None, self._period.last) or self._store.measures.is_any("orders.amount", today, today):
            return self.done
        return counted_days(self.done, today, {})

    def _left(self, done: Period) -> int:
        if done.last >= self._period.last:
            return 0
        if self._is_shop:
            return (self._period.last - done.last).days
        return self._calendar.count(done.first, self._period.last) - self._over(done)

    def _over(self, done: Period) -> int:
        """The working days that are over, as for the pace: today counts tomorrow."""
        is_open = self._open_day is not None and self._calendar.is_working(self._open_day)
        return self._calendar.count(done.first, done.last) - is_open

    def _unfinished(self) -> int:
        """The contacts of a working day that is not over."""
        today = self._open_day
        if today is None or not self._calendar.is_working(today):
            return 0
        return self._store.measures.total(self._contact, today, today)

    def _days(self, span: Stretch) -> int:
        if span.done is None:
            return 0
        if self._is_shop:
            return self._entered(Part.VISITORS, span).days
        known = self._recorded(span.done)
        return self._calendar.count(known.first, known.last)

    def _recorded(self, done: Period) -> Period:
        """Those of the days from the first record of the book on: what was done before it is not known, and no nothing."""
        begun = self._store.measures.begun()
        return Period(begun, done.last) if begun is not None and done.contains(begun) else done

    # --- figures ------------------------------------------------------------------------------------------------

    def _entered(self, part: Part, span: Stretch) -> Reckoned:
        metric = self._metrics.get(part)
        return self._reading.come_to(metric, span) if metric is not None else Reckoned()

    def _daily(self, part: Part, done: Period) -> dict[date, int]:
        metric = self._metrics.get(part)
        if metric is None:
            return {}
        found = self._reading.daily(metric, Stretch(self._period, done))
        return {day: int(value) for day, value in found.items()}

    def _sales(self, span: Stretch) -> dict[str, Sales]:
        """Visitors, buyers and sales by channel; without a shop visits, orders and their amount. Empty where nothing is known."""
        if span.done is None:
            return {}
        found: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
        measures, days = self._store.measures, (span.done.first, span.done.last)
        for channel, amount, _ in measures.by_part("orders.amount", "channel", *days, with_ids=False):
            found[channel][2] = amount
        if self._is_shop:
            for place, part in enumerate((Part.VISITORS, Part.BUYERS)):
                told = self._entered(part, span)
                for channel, value in told.parts.items():
                    found[channel][place] += int(value)
                if told.value is not None:  # what was entered for the whole shop, or is left of it
                    found[""][place] += int(told.value - sum(told.parts.values()))
        else:
            found[""][0] = measures.total(self._contact, *days)
            for channel, count, _ in measures.by_part("orders.count", "channel", *days, with_ids=False):
                found[channel][1] = count
        return {channel: Sales(*counts) for channel, counts in found.items() if any(counts)}

    def _sources(self, span: Stretch) -> tuple[tuple[Part, int], ...]:
        told = ((part, self._entered(part, span).value) for part in shop.SOURCES)
        return tuple((part, int(value)) for part, value in told if value is not None)

    def _causes(self, done: Period) -> tuple[Cause, ...]:
        found = [each for part in CAUSES if part in self._metrics for each in self._of(self._metrics[part].code, done)]
        return tuple(sorted(found, key=lambda each: (each.day, each.id)))

    def _of(self, code: str, done: Period) -> list[Cause]:
        return self._store.causes.of(code, done)

    # --- channels -----------------------------------------------------------------------------------------------

    def _lines(
        self,
        now: dict[str, Sales],
        before: dict[str, Sales],
        base: Period,
        orders: Sequence[Order],
        campaigns: Sequence[Campaign],
        causes: Sequence[Cause],
    ) -> tuple[Line, ...]:
        assert self.done is not None
        known = self._store.shop.channels(self.done.first, self.done.last)
        names = [each for each in known if each in now or each in before]
        names += sorted({*now, *before} - {*names, ""}) + ([""] if "" in now or "" in before else [])
        if not self._is_shop:
            names = [each for each in names if each or any(not order.channel for order in orders) or len(names) == 1]
            names.sort(key=lambda each: (not each, -now.get(each, _NOTHING).amount))
        older = self._older(base) if any(each not in before for each in names) else set()
        standings = self._standings(names, now, campaigns) if self._is_shop else {}
        told = shop.remarks(list(standings.values()))
        visitors, buyers = (self._entries(part) for part in (Part.VISITORS, Part.BUYERS))
        return tuple(
            Line(
                channel=name,
                now=now.get(name, _NOTHING),
                before=before.get(name, _NOTHING if name in older or not name else None),
                standing=standings.get(name),
                remark=told.get(name),
                campaigns=tuple(each for each in campaigns if name and each.channel in ("", name)),
                causes=tuple(each for each in causes if each.channel == name),
                orders=tuple(order.id for order in orders if order.channel == name),
                visitors=tuple(visitors.get(name, ())),
                buyers=tuple(buyers.get(name, ())),
            )
            for name in names
        )

    def _older(self, base: Period) -> set[str]:
        """The channels that sold in the year up to the end of a stretch."""
        return {each.channel for each in self._store.orders.between(base.last - timedelta(days=365), base.last)}

    def _entries(self, part: Part) -> dict[str, list[int]]:
        """The ids of what was entered, by channel."""
        metric, done = self._metrics.get(part), self.done
        found: dict[str, list[int]] = defaultdict(list)
        if metric is not None and done is not None:
            for value in self._store.metrics.values.between(metric.id, done.first, done.last):
                found[value.split].append(value.id)
        return found

    def _standings(
        self, names: Iterable[str], now: dict[str, Sales], campaigns: Sequence[Campaign]
    ) -> dict[str, Standing]:
        """What remarks are made from: search and stay of now, and their medians of the months before."""
        assert self.done is not None
        span = Stretch(self._period, self.done)
        search, stay = self._shares(span), self._entered(Part.SECONDS, span).parts
        months = self._months_before()
        shares = [self._shares(month) for month in months]
        stays = [self._entered(Part.SECONDS, month).parts for month in months]
        return {
            name: Standing(
                channel=name,
                sales=now.get(name, _NOTHING),
                search=search.get(name),
                usual_search=_usual(each[name] for each in shares if name in each),
                stay=Fraction(stay[name]) if name in stay else None,
                usual_stay=_usual(Fraction(each[name]) for each in stays if name in each),
                campaigns=sum(each.channel in ("", name) for each in campaigns),
            )
            for name in names
            if name
        }

    def _months_before(self) -> list[Stretch]:
        months, month = [], self._period
        for _ in range(_MONTHS_BACK):
            month = month.previous()
            months.append(Stretch(month, month))
        return months

    def _shares(self, span: Stretch) -> dict[str, Fraction]:
        """What part of each channel's visitors came by search."""
        search, visitors = (self._entered(part, span).parts for part in (Part.SEARCH, Part.VISITORS))
        return {name: Fraction(search[name]) / Fraction(visitors[name]) for name in search if visitors.get(name)}


def _usual(values: Iterable[Fraction]) -> Fraction | None:
    """The median of what was; None where nothing was."""
    found = list(values)
    return median(found) if found else None


def _sum(parts: Iterable[Sales]) -> Sales:
    visits = orders = amount = 0
    for each in parts:
        visits, orders, amount = visits + each.visits, orders + each.orders, amount + each.amount
    return Sales(visits, orders, amount)


def conversion(sales: Sales) -> Fraction | None:
    """Orders by visits, a fraction."""
    return shop.ratio(sales.orders, sales.visits)


def order_value(sales: Sales) -> Fraction | None:
    """Amount by orders, in minor units."""
    return shop.ratio(sales.amount, sales.orders)


def as_decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal number."""
    return Decimal(value.numerator) / value.denominator
