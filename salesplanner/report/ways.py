"""How a person sells: by the contacts that the latest orders came after."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.demand import CONTACTS, CONTACTS_LEAST, DAYS_BEFORE, ways
from salesplanner.domain.period import Period
from salesplanner.store import Store

#: So far back is looked; where there are so many orders no further than those, but the days before an order at least.
_WATCHED, _ORDERS = timedelta(days=365), 300
#: The figures that count the contacts.
METRIC = {ActivityKind.VISIT: "visits.count", ActivityKind.CALL: "calls.count"}


def since(store: Store) -> date:
    """From which day on orders and contacts are counted."""
    today = store.today()
    return min(store.measures.latest(today - _WATCHED, today, _ORDERS), today - timedelta(days=DAYS_BEFORE))


def is_whole(days: Period) -> bool:
    """Whether orders are counted as far back as is looked at all, and not the latest alone."""
    return days.last - days.first >= _WATCHED


def made(store: Store, since: date) -> dict[ActivityKind, int]:
    """The contacts from a day on of each kind that orders come after; where that is not known, of each that was made often."""
    found = _known(store, since)
    return _counts(store, since, found) if found else _often(store, since)


def main_metric(store: Store) -> str:
    """The figure of the contact that orders are reckoned from: visits, of whoever sells by calls alone calls."""
    first = since(store)
    return METRIC[next(iter(_known(store, first) or _often(store, first)), ActivityKind.VISIT)]


def are_used(store: Store, first: date, last: date) -> bool:
    """Whether the contact that orders are reckoned from was made on those days; which it is, is asked only where that decides."""
    found = {metric for metric in METRIC.values() if store.measures.is_any(metric, first, last)}
    return len(found) == len(METRIC) or (bool(found) and main_metric(store) in found)


def _known(store: Store, since: date) -> tuple[ActivityKind, ...]:
    return ways(*store.measures.preceded(since, store.today(), _ORDERS, CONTACTS, DAYS_BEFORE))


def _often(store: Store, since: date) -> dict[ActivityKind, int]:
    return {kind: count for kind, count in _counts(store, since, CONTACTS).items() if count >= CONTACTS_LEAST}


def _counts(store: Store, since: date, kinds: Iterable[ActivityKind]) -> dict[ActivityKind, int]:
    return {kind: store.measures.total(METRIC[kind], since, store.today()) for kind in kinds}
