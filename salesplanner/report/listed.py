"""What the tables of a company's form list and no section tells: every open deal, who bought, and the classes of clients."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Mapping
from dataclasses import dataclass

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import ClosedDeal
from salesplanner.domain.orders import Buyer
from salesplanner.domain.period import Period
from salesplanner.domain.pipeline import Brief
from salesplanner.store import Store

#: The name by which it is asked for.
LISTED = "tables"
#: So many are read at a time.
_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """Rows of a form's tables."""

    open: tuple[Brief, ...]  # every open deal, the largest first
    steps: Mapping[int, Activity]  # their next steps, by deal
    grades: Mapping[int, str]  # the classes of the clients of deals, by client
    buyers: tuple[Buyer, ...]  # who ordered, the largest first


def reading(store: Store, done: Period | None, closed: Iterable[ClosedDeal]) -> Generator[None, None, Listed]:
    """Read it for what was done of a period and the deals that were closed in it, in pieces."""
    open_ = sorted(store.pipeline.briefs(), key=lambda each: -(each.amount or 0))
    steps: dict[int, Activity] = {}
    grades: dict[int, str] = {}
    for start in range(0, len(open_), _AT_ONCE):
        yield
        found = store.activities.many(each.step_id for each in open_[start : start + _AT_ONCE])
        steps |= {each.deal_id: each for each in found.values() if each.deal_id is not None}
    named = {each.client_id for each in open_} | {each.client_id for each in closed}
    clients = sorted(filter(None, named))
    for start in range(0, len(clients), _AT_ONCE):
        yield
        grades |= store.clients.graded(clients[start : start + _AT_ONCE])
    yield
    buyers = store.orders.buyers(done.first, done.last) if done else []
    return Listed(open=tuple(open_), steps=steps, grades=grades, buyers=tuple(buyers))
