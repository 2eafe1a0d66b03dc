"""Clients and open deals with what is next for them, read in a few queries."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from salesplanner.domain.attention import Card, risks
from salesplanner.domain.followups import Followup
from salesplanner.store.store import Store


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
    """The open deals with client, stage, next step and what is wrong with them."""
    stages = {stage.id: stage for stage in store.stages.all()}
    deals = store.deals.open()
    clients = store.clients.many(deal.client_id for deal in deals)
    steps = {step.deal_id: step for step in reversed(store.activities.open_next_steps()) if step.deal_id}
    found = []
    for deal in deals:
        stage, step = stages.get(deal.stage_id or 0), steps.get(deal.id)
        client = clients[deal.client_id].name if deal.client_id in clients else ""
        found.append(Card(deal=deal, client=client, stage=stage, step=step, risks=risks(deal, stage, step, now)))
    return found
