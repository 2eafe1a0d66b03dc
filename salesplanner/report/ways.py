"""How a person sells: by the contacts that the latest orders came after."""

from __future__ import annotations

from datetime import date, timedelta

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.demand import CONTACTS, CONTACTS_LEAST, DAYS_BEFORE, ways
from salesplanner.store import Store

#: So far back is looked; where there are so many orders no further than those, but the days before an order at least.
_WATCHED, _ORDERS = timedelta(days=365), 300
#: The figures that count the contacts.
METRIC = {ActivityKind.VISIT: "visits.count", ActivityKind.CALL: "calls.count"}


def since(store: Store) -> date:
    """From which day on orders and contacts are counted."""
    today = store.today()
    return min(store.measures.latest(today - _WATCHED, today, _ORDERS), today - timedelta(days=DAYS_BEFORE))


def made(store: Store, since: date) -> dict[ActivityKind, int]:
    """The contacts from a day on of each kind that orders come after; where that is not known, of each that was made often."""
    today = store.today()
    found = ways(*store.measures.preceded(since, today, CONTACTS, DAYS_BEFORE))
    counts = {kind: store.measures.total(METRIC[kind], since, today) for kind in found or CONTACTS}
    return counts if found else {kind: count for kind, count in counts.items() if count >= CONTACTS_LEAST}


def main_metric(store: Store) -> str:
    """The figure of the contact that orders are reckoned from: visits, of whoever sells by calls alone calls."""
    return METRIC[next(iter(made(store, since(store))), ActivityKind.VISIT)]
