"""How a person sells: by the contacts that the orders of the last year came after."""

from __future__ import annotations

from datetime import timedelta

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.demand import CONTACTS, CONTACTS_LEAST, DAYS_BEFORE, ways
from salesplanner.store import Store

#: So far back is looked.
WATCHED = timedelta(days=365)
#: The figures that count the contacts.
METRIC = {ActivityKind.VISIT: "visits.count", ActivityKind.CALL: "calls.count"}


def made(store: Store) -> dict[ActivityKind, int]:
    """The contacts of the last year of each kind that orders come after; where that is not known, of each that was made often."""
    today = store.today()
    since = today - WATCHED
    found = ways(*store.measures.preceded(since, today, CONTACTS, DAYS_BEFORE))
    counts = {kind: store.measures.total(METRIC[kind], since, today) for kind in found or CONTACTS}
    return counts if found else {kind: count for kind, count in counts.items() if count >= CONTACTS_LEAST}


def main_metric(store: Store) -> str:
    """The figure of the contact that orders are reckoned from: visits, of whoever sells by calls alone calls."""
    return METRIC[next(iter(made(store)), ActivityKind.VISIT)]
