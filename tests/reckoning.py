"""The plain way to what the lists say by SQL: every record is read, and looked at one by one."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.callqueue import CallList, Choice, Conversion
from salesplanner.domain.completeness import completeness
from salesplanner.domain.followups import Followup
from salesplanner.store import Store


def followups(store: Store) -> dict[int, Followup]:
    """Every client with where it stands, by its id."""
    steps, lasts = store.clients.next_steps(), last_contacts(store)
    amounts: Counter[int | None] = Counter()
    for deal in store.deals.open():
        amounts[deal.client_id] += deal.amount or 0
    return {
        client.id: Followup(
            client=client,
            step=steps.get(client.id),
            last=lasts.get(client.id),
            amount=amounts[client.id],
            ordered_on=max((order.day for order in store.orders.of_client(client.id)), default=None),
            known=completeness(client, store.contacts.of(client.id)).percent,
            rhythms=store.rhythms(),
        )
        for client in store.clients.all()
    }


def last_contacts(store: Store) -> dict[int, date]:
    """The day each client was last reached, by any kind of contact; one that never was is not in it."""
    found: dict[int, date] = {}
    for each in store.activities.all():
        if each.client_id and each.kind.is_contact and each.counts and each.done_at is not None:
            found[each.client_id] = max(each.done_at.date(), found.get(each.client_id, date.min))
    return found


def _is_of(choice: Choice, each: Followup) -> bool:
    """Whether a client is of a list that neither calls nor orders change."""
    return (
        (choice.which is not CallList.TAG or choice.word in each.client.tags.split())
        and (choice.which is not CallList.SOURCE or each.client.source == choice.word)
        and (not choice.regions or each.client.region in choice.regions)
    )


def queue(store: Store, choice: Choice, now: datetime) -> list[int]:
    """Whom a list calls, in order; but for the planned calls."""
    today = now.date()
    found = [
        each
        for each in followups(store).values()
        if _is_of(choice, each)
        and not each.is_quiet(today)
        and (choice.which is not CallList.NO_ORDER or each.ordered_on is None)
        and (choice.which is not CallList.NO_STEP or each.lacks_step(today))
        and (choice.which is not CallList.SILENT or each.is_silent(today))
    ]
    return [each.id for each in sorted(found, key=lambda each: each.last or date.min)]


def conversion(store: Store, choice: Choice, now: datetime) -> Conversion:
    """How the calls of the last 30 days went with a list of those that calling does not empty."""
    today, first = now.date(), now.date() - timedelta(days=29)
    orders = store.orders.all()
    before = {each.client_id for each in orders if each.day < first}
    clients = {
        each.id
        for each in followups(store).values()
        if _is_of(choice, each) and (choice.which is not CallList.NO_ORDER or each.id not in before)
    }
    called: dict[int, date] = {}
    reached, progress = set(), set()
    for each in store.activities.done_between(first, today):
        if each.kind is ActivityKind.CALL and each.client_id in clients and each.done_at is not None:
            called[each.client_id] = min(each.done_at.date(), called.get(each.client_id, today))
            if each.counts:
                reached.add(each.client_id)
            if each.outcome is Outcome.PROGRESS:
                progress.add(each.client_id)
    ordered = {each.client_id for each in orders if each.client_id in called and each.day >= called[each.client_id]}
    return Conversion(len(clients), len(called), len(reached), len(progress), len(ordered))
