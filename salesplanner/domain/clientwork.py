"""Four kinds of client work, counted apart: warm leads, old clients, new clients, problems."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from enum import Enum

from salesplanner.domain.activities import Activity, Outcome
from salesplanner.domain.clients import Client, ClientStatus


class ClientWork(Enum):
    """What contact with a client was for."""

    WARM = "warm"  # somebody who wants something: an active client without an order yet
    OLD = "old"  # a customer, sleeping ones too
    NEW = "new"  # a prospect
    PROBLEM = "problem"  # a setback, or a question that went to a superior


def client_work(
    activities: Iterable[Activity], clients: Mapping[int, Client], escalated: Collection[int] = ()
) -> dict[ClientWork, int]:
    """How many clients were reached for each, a client once a day; a problem comes before all else.

    `escalated` holds the ids of the activities that a question to a superior came of.
    """
    kinds: dict[tuple[object, int], ClientWork] = {}
    for each in activities:
        client = clients.get(each.client_id or 0)
        if client is None or each.done_at is None or not (each.kind.is_contact and each.counts):
            continue
        key = (each.done_at.date(), client.id)
        is_problem = each.outcome is Outcome.SETBACK or each.id in escalated or kinds.get(key) is ClientWork.PROBLEM
        kinds[key] = ClientWork.PROBLEM if is_problem else _of(client)
    counted = Counter(kinds.values())
    return {kind: counted[kind] for kind in ClientWork}


def _of(client: Client) -> ClientWork:
    if client.status is ClientStatus.ACTIVE:
        return ClientWork.WARM
    return ClientWork.NEW if client.status is ClientStatus.PROSPECT else ClientWork.OLD
