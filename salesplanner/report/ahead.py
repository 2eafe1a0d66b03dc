"""A period that has not begun: what is planned of it and nothing foretold (experience, 6.4)."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date
from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.period import Period
from salesplanner.domain.targets import in_units
from salesplanner.report.aims import came
from salesplanner.report.known import OF_DEALS, OF_DUES
from salesplanner.report.own import adds_up
from salesplanner.store import Store

#: What of the plan announces a figure that counts activities.
_KINDS = {
    "visits.count": ActivityKind.VISIT,
    "calls.count": ActivityKind.CALL,
    "meetings.count": ActivityKind.MEETING,
    "quotes.count": ActivityKind.QUOTE,
}
#: So many months before say what a working day usually brings.
_MONTHS = 3


class Planned(Struct, frozen=True):
    """Something that is planned for a day: a deal that is to close, a payment that is due, a visit."""

    id: int
    name: str
    client: str
    day: date
    amount: int = 0  # minor units


class Ahead(Struct, frozen=True):
    """What is planned of a figure, by day; of no table where nothing of the book announces it."""

    table: str = ""
    planned: tuple[Planned, ...] = ()
    usual: Decimal | None = None  # what a working day brought in the months before
    year_before: Decimal | None = None  # what the same period brought a year ago

    @property
    def amount(self) -> int:
        """All of it in minor units."""
        return sum(each.amount for each in self.planned)


def reading(store: Store, period: Period, metric: str) -> Generator[None, None, Ahead]:
    """What is planned of a metric in a period that has not begun, read in pieces."""
    table = "deal" if metric in OF_DEALS else "payment" if metric == OF_DUES else ""
    table = "activity" if metric in _KINDS else table
    planned = (yield from _deals(store, period)) if table == "deal" else _others(store, period, metric)
    yield
    begun = store.measures.begun()
    if begun is None or not adds_up(store, metric):
        return Ahead(table, planned)
    usual, before = (yield from _usual(store, metric, begun)), year_before(store, period)
    mine = store.metrics.named(metric)
    if before is None or (mine is not None and before.is_begun_late(store.metrics.values.begun(mine.id))):
        return Ahead(table, planned, usual)
    return Ahead(table, planned, usual, (yield from _came(store, metric, before)))


def year_before(store: Store, period: Period) -> Period | None:
    """The same period a year ago where it is over and the book knows all of it; what still runs is no year's worth."""
    before = period.year_before()
    return before if before.is_known(store.measures.begun()) and before.last < store.today() else None


def _deals(store: Store, period: Period) -> Generator[None, None, tuple[Planned, ...]]:
    first, last = period.first.isoformat(), period.last.isoformat()
    found = [each for each in (yield from store.pipeline.reading()) if first <= (each.expected_on or "") <= last]
    made = (
        Planned(each.id, each.name, each.client, date.fromisoformat(each.expected_on), each.amount or 0)
        for each in found
        if each.expected_on
    )
    return tuple(sorted(made, key=lambda each: (each.day, each.id)))


def _others(store: Store, period: Period, metric: str) -> tuple[Planned, ...]:
    """The payments that are due, or the visits and calls of the plan."""
    if metric == OF_DUES:
        dues = [each for each in store.payments.due_between(period.first, period.last) if each.due_on is not None]
        known = store.forecasts.named("payment", (each.id for each in dues))
        return tuple(
            Planned(
                each.id, " · ".join(filter(None, known[each.id][:2])) or known[each.id][2], known[each.id][2],
                each.due_on or period.first, each.due_amount - each.received_amount,
            )
            for each in dues
        )  # fmt: skip
    return tuple(
        Planned(each.id, each.title, each.client, each.day)
        for each in store.activities.open_in_brief(period.first, period.last)
        if each.kind is _KINDS.get(metric)
    )


def _usual(store: Store, metric: str, begun: date) -> Generator[None, None, Decimal | None]:
    """What a working day brought in the whole months before today, from the first day of the book on."""
    last = Period.month_of(store.today()).previous()
    first = last.previous(_MONTHS - 1)
    if begun > last.last:
        return None
    span = Period(max(first.first, begun), last.last)
    days = store.calendar().count(span.first, span.last)
    return (yield from _came(store, metric, span)) / days if days else None


def _came(store: Store, metric: str, span: Period) -> Generator[None, None, Decimal]:
    """What `came` gives, of a built-in figure in pieces: a large book takes its time."""
    if store.metrics.named(metric) is not None:
        return came(store, metric, span)
    return Decimal(in_units(metric, (yield from store.measures.summing(metric, span.first, span.last))))
