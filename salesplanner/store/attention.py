"""Open deals with what is next for them, read in a few queries."""

from __future__ import annotations

from datetime import datetime

from salesplanner.domain.attention import Card
from salesplanner.store.store import Store

#: So many deals are looked at for the plan of a day, which takes a dozen.
_CARDS_MOST = 200


def cards(store: Store, now: datetime) -> list[Card]:
    """The open deals that ask for attention, the most valuable of each client, so many clients at the most."""
    standard = store.pipeline.standard(now)
    wrong = [brief for brief in store.pipeline.briefs() if standard.is_at_risk(brief)]
    best: dict[int | None, int] = {}
    for brief in sorted(wrong, key=standard.weighted, reverse=True):
        best.setdefault(brief.client_id, brief.id)
    return store.pipeline.cards(list(best.values())[:_CARDS_MOST], standard, now)
