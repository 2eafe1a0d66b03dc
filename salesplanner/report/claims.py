"""What the records say of a period, for the claim checker."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Generator
from decimal import Decimal

from salesplanner.domain.claims.book import Book, BookFigure
from salesplanner.domain.deals import ClosedDeal, DealStatus
from salesplanner.domain.period import Period
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.shop import Part
from salesplanner.domain.targets import Unit, in_units
from salesplanner.report.facts import Depth, Facts
from salesplanner.report.facts import reading as facts_reading
from salesplanner.report.figures import Figure, Value
from salesplanner.report.gradual import at_once
from salesplanner.store import Store

#: Figures of which records and ranks are told, and how many periods back they are looked at.
_RANKED = (
    "orders.amount",
    "deals.won.amount",
    "deals.won.count",
    "payments.amount",
    "visits.count",
    "clients.new.count",
)
_BACK = 12
#: What else the figures of a shop's formula are called in a text, whatever their own names are.
_CALLED = {
    Part.VISITORS: ("访客", "访客数", "访客人数", "uv", "visitors", "unique visitors"),
    Part.BUYERS: ("成交人数", "买家数", "支付人数", "支付买家数", "buyers", "paying buyers"),
    Part.CONVERSION: ("转化率", "成交转化率", "支付转化率", "conversion", "conversion rate"),
    Part.ORDER_VALUE: ("客单价", "平均客单价", "average order value", "order value", "aov"),
    Part.VIEWS: ("浏览量", "页面浏览量", "pv", "page views"),
    Part.SEARCH: ("搜索访客", "搜索访客数", "search visitors", "visitors by search"),
}


def book(store: Store, period: Period, known: Facts | None = None) -> Book:
    """The figures, targets, earlier periods and amounts by name that a text about a period is checked against.

    `known` are its facts, where somebody has them already.
    """
    return at_once(reading(store, period, known))


def reading(store: Store, period: Period, known: Facts | None = None) -> Generator[None, None, Book]:
    """The same, read in pieces."""
    known = known or (yield from facts_reading(store, period, depth=Depth.WHOLE))
    figures = {}
    for name, figure in known.figures.items():
        figures[name] = yield from _figure(store, known, figure)
    yield
    parts = store.shop.metrics()
    figures |= {part.value: figures[metric.code] for part, metric in parts.items() if metric.code in figures}
    names = {each.name.lower(): each.code for each in store.metrics.all() if each.code in figures}
    names |= {word: metric.code for part, metric in parts.items() for word in _CALLED.get(part, ())}
    amounts = {name: tuple(told) for name, told in _amounts(store, known.done).items()}
    return Book(period, figures, amounts, names)


def _figure(store: Store, known: Facts, figure: Figure) -> Generator[None, None, BookFigure]:
    """A figure with what came before; that is only said of whole periods, a part of one is nobody's figure."""
    is_whole = known.is_complete
    return BookFigure(
        value=_said(figure.value, figure.unit),
        target=_said(figure.target, figure.unit),
        previous=_said(figure.previous, figure.unit) if is_whole else None,
        last_year=_said(figure.last_year, figure.unit) if is_whole else None,
        earlier=(yield from _earlier(store, known.period, figure.id)) if figure.id in _RANKED else (),
        is_rate=figure.unit is Unit.RATE,
    )


def _said(value: Value, unit: Unit) -> Decimal | None:
    if value is None:
        return None
    return Decimal(value) * 100 if unit is Unit.RATE else Decimal(value)


def _earlier(store: Store, period: Period, metric: str) -> Generator[None, None, tuple[Decimal, ...]]:
    """The figure in each of the periods before, from the first with any record on."""
    found: list[Decimal] = []
    for _ in range(_BACK):
        period = period.previous()
        total = yield from store.measures.summing(metric, period.first, period.last)
        found.append(Decimal(in_units(metric, total)))
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def _amounts(store: Store, done: Period | None) -> dict[str, list[Decimal]]:
    """Amounts of orders, payments and deals under the names of client and deal, in whole currency."""
    found: dict[str, list[Decimal]] = defaultdict(list)
    deals: list[Brief | ClosedDeal] = []
    if done is not None:
        for metric in ("orders.amount", "payments.amount"):
            own: dict[str, list[Decimal]] = defaultdict(list)
            for _, client, value in store.measures.by_client(metric, done.first, done.last):
                own[client].append(Decimal(value or 0) / 100)
            for client, told in own.items():
                found[client] += told if len(told) == 1 else [*told, sum(told, Decimal(0))]
        for status in (DealStatus.WON, DealStatus.LOST):
            deals += store.deals.closed_in_brief(done.first, done.last, status)
    for deal in (*deals, *store.pipeline.briefs()):
        if deal.amount is not None:
            amount = Decimal(deal.amount) / 100
            for name in {deal.name, deal.client}:
                found[name].append(amount)
    found.pop("", None)
    return found
