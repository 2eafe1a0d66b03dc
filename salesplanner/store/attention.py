"""Open deals with what is next for them, read in a few queries."""

from __future__ import annotations

from datetime import datetime

from salesplanner.domain.attention import Card, Risk, risks
from salesplanner.store.store import Store


def cards(store: Store, now: datetime) -> list[Card]:
    """The open deals with client, stage, next step and what is wrong with them."""
    stages = {stage.id: stage for stage in store.stages.all()}
    deals = store.deals.open()
    clients = store.clients.many(deal.client_id for deal in deals)
    steps = {step.deal_id: step for step in reversed(store.activities.open_next_steps()) if step.deal_id}
    found = []
    for deal in deals:
        stage, step = stages.get(deal.stage_id or 0), steps.get(deal.id)
        client = clients.get(deal.client_id or 0)
        wrong = risks(deal, stage, step, now)
        if client is not None and client.is_quiet(now.date()):
            wrong = tuple(each for each in wrong if each is Risk.OVERDUE)  # what was promised is late all the same
        found.append(Card(deal=deal, client=client.name if client else "", stage=stage, step=step, risks=wrong))
    return found
