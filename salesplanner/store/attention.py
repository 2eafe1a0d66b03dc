"""Clients and open deals with what is next for them, read in a few queries."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from salesplanner.domain.attention import Card
from salesplanner.domain.followups import Followup
from salesplanner.store.store import Store

#: So many deals are looked at for the plan of a day, which takes a dozen.
_CARDS_MOST = 200


def followups(store: Store) -> dict[int, Followup]:
    """Every client with its next step, last contact and what its open deals are worth, by its id."""
    steps, lasts = store.clients.next_steps(), store.clients.last_contacts()
    rhythms = store.rhythms()
    amounts: Counter[int | None] = Counter()
    for deal in store.deals.open():
        amounts[deal.client_id] += deal.amount or 0
    return {
        client.id: Followup(
            client=client,
            step=steps.get(client.id),
            last=lasts.get(client.id),
            amount=amounts[client.id],
            rhythms=rhythms,
        )
        for client in store.clients.all()
    }


def cards(store: Store, now: datetime) -> list[Card]:
    """The open deals that ask for attention, the most valuable of each client, so many clients at the most."""
    standard = store.pipeline.standard(now)
    wrong = [brief for brief in store.pipeline.briefs() if standard.is_at_risk(brief)]
    best: dict[int | None, int] = {}
    for brief in sorted(wrong, key=standard.weighted, reverse=True):
        best.setdefault(brief.client_id, brief.id)
    return store.pipeline.cards(list(best.values())[:_CARDS_MOST], standard, now)
