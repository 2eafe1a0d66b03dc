"""What a record changes besides itself: its client, its contact, its deal; inside the record's own change."""

from __future__ import annotations

from datetime import datetime, time
from typing import Any

from salesplanner.domain.clients import Client, ClientStatus, Contact
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Order
from salesplanner.store import Store
from salesplanner.ui.forms.log.extras import Extra, Told
from salesplanner.ui.forms.log.parts import DealLine
from salesplanner.ui.forms.log.step import Next, NotNeeded
from salesplanner.ui.forms.when import When


def moment(when: When, now: datetime) -> datetime:
    """When it happened; without a time now, or noon of another day."""
    usual = now.time().replace(microsecond=0) if when.day == now.date() else time(12)
    return datetime.combine(when.day, when.at or usual)


def new_client(store: Store, name: str) -> int | None:
    """Make a client of a name that was typed; its id, None without a name."""
    return store.clients.add(Client(name=name, since=store.today())) if name else None


def contact(store: Store, contact_id: int | None, name: str, client_id: int | None) -> int | None:
    """The contact that was chosen; a name that nobody has makes one."""
    if contact_id is None and name and client_id is not None:
        return store.contacts.add(Contact(client_id=client_id, name=name))
    return contact_id


def deal(store: Store, chosen: Deal | None, line: DealLine, competitor: str) -> None:
    """Keep the deal's amount and competitors, and move it to its stage."""
    if chosen is None or not chosen.is_open:
        return
    rivals = " ".join(dict.fromkeys([*chosen.competitors.split(), *competitor.split()]))
    if line.amount != chosen.amount or rivals != chosen.competitors:
        store.deals.change(chosen.id, amount=line.amount, competitors=rivals)
    if line.stage_id is not None and line.stage_id != chosen.stage_id:
        store.deals.move_to(chosen.id, line.stage_id, on=store.today())


def order(values: dict[str, Any], client: Client | None) -> Order | None:
    """The small order that a record tells of, which may be what signs a deal."""
    told = next((each.values for each in values["extras"] if each.extra is Extra.ORDER), None)
    if told is None:
        return None
    facts = {"day": values["when"].day, "amount": told["amount"], "note": told["text"]}
    return Order(client_id=client.id if client else None, deal_id=values["deal"].deal_id, **facts)


def without_order(lines: list[Told]) -> list[Told]:
    """The lines besides the order that is kept by its deal's own form."""
    signing = next(each for each in lines if each.extra is Extra.ORDER)
    return [each for each in lines if each is not signing]


def quiet(store: Store, after: Next, client_id: int | None, deal_id: int | None) -> None:
    """Waiting and dormant are kept with the client (and the deal); a next step ends both.

    Who is left alone for a reason stays so until the day: a contact does not end it.
    """
    client = store.clients.find(client_id)
    if after.step is None and after.not_needed not in (NotNeeded.WAITING, NotNeeded.DORMANT):
        return
    if deal_id is not None and store.deals.get(deal_id).quiet_until != after.until:
        store.deals.change(deal_id, quiet_until=after.until)
    if client is None:
        return
    status = client.status
    if after.not_needed is NotNeeded.DORMANT:
        status = ClientStatus.DORMANT
    elif after.step is not None and status is ClientStatus.DORMANT:
        status = ClientStatus.ACTIVE
    is_left_alone = bool(client.quiet_reason) and client.status is not ClientStatus.DORMANT
    if is_left_alone and after.step is not None:
        return
    if status is not client.status or client.quiet_until != after.until:
        store.clients.change(client.id, status=status, quiet_until=after.until)
