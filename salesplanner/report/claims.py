"""What the records say of a period, for the claim checker."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal

from salesplanner.domain.claims.book import Book, BookFigure
from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.report.facts import Depth, Facts, facts
from salesplanner.report.figures import Figure, Value
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


def book(store: Store, period: Period, known: Facts | None = None) -> Book:
    """The figures, targets, earlier periods and amounts by name that a text about a period is checked against.

    `known` are its facts with every record, where somebody has them already.
    """
    known = known or facts(store, period, depth=Depth.RECORDS)
    return Book(
        period,
        {name: _figure(store, known, figure) for name, figure in known.figures.items()},
        {name: tuple(amounts) for name, amounts in _amounts(known).items()},
    )


def _figure(store: Store, known: Facts, figure: Figure) -> BookFigure:
    """A figure with what came before; that is only said of whole periods, a part of one is nobody's figure."""
    is_whole = known.is_complete
    return BookFigure(
        value=_said(figure.value, figure.unit),
        target=_said(figure.target, figure.unit),
        previous=_said(figure.previous, figure.unit) if is_whole else None,
        last_year=_said(figure.last_year, figure.unit) if is_whole else None,
        earlier=_earlier(store, known.period, figure.id) if figure.id in _RANKED else (),
    )


def _said(value: Value, unit: Unit) -> Decimal | None:
    if value is None:
        return None
    return Decimal(value) * 100 if unit is Unit.RATE else Decimal(value)


def _earlier(store: Store, period: Period, metric: str) -> tuple[Decimal, ...]:
    """The figure in each of the periods before, from the first with any record on."""
    found: list[Decimal] = []
    for _ in range(_BACK):
        period = period.previous()
        total = Decimal(store.measures.total(metric, period.first, period.last))
        found.append(total / 100 if METRICS[metric] is Unit.MONEY else total)
    while found and not found[-1]:
        found.pop()
    return tuple(found)


def _amounts(known: Facts) -> dict[str, list[Decimal]]:
    """Amounts of deals, orders and payments under the names of client and deal."""
    found: dict[str, list[Decimal]] = defaultdict(list)
    for order in known.orders:
        found[known.client(order.client_id)].append(Decimal(order.amount) / 100)
    for payment in known.payments:
        found[known.client(payment.client_id)].append(Decimal(payment.received_amount or 0) / 100)
    for deal in (*known.won, *known.lost, *known.open_deals):
        if deal.amount is not None:
            amount = Decimal(deal.amount) / 100
            for name in {deal.name, known.client(deal.client_id)}:
                found[name].append(amount)
    found.pop("", None)
    return found
