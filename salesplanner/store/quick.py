"""What a typed line becomes in the book, as one change."""

from __future__ import annotations

from datetime import date, datetime, time

from salesplanner.domain.activities import Activity, Outcome
from salesplanner.domain.clients import Client, ClientStatus, Contact
from salesplanner.domain.orders import Agreement, Order, Payment
from salesplanner.domain.quick.formwords import Result
from salesplanner.domain.quick.reading import Reading
from salesplanner.domain.routines import Routine
from salesplanner.store.store import Store


def keep(store: Store, reading: Reading, now: datetime) -> tuple[str, int]:
    """Keep what a line says: an activity, a routine, a record with its next step, or a result; its table and id."""
    with store.change("quick added", name=reading.title):
        client_id, contact_id = _people(store, reading)
        deal_id = reading.deal.id if reading.deal else None
        if reading.result is not None:
            made = _result(store, reading, client_id, deal_id)
            if reading.next is not None:
                store.activities.plan_next(planned(reading.next, client_id, contact_id, deal_id))
            return made
        if reading.rule:
            return "routine", _routine(store, reading, client_id)
        activity = planned(reading, client_id, contact_id, deal_id)
        if not reading.has_happened:
            record_id = store.activities.add(activity)
            if reading.next is not None:
                store.activities.plan_next(planned(reading.next, client_id, contact_id, deal_id))
            return "activity", record_id
        step = planned(reading.next, client_id, contact_id, deal_id) if reading.next else None
        outcome = (reading.outcome or Outcome.KEPT_WARM) if reading.kind.is_contact else None
        at = datetime.combine(reading.day, reading.at or now.time())
        return "activity", store.activities.log(
            activity, done_at=min(at, now), outcome=outcome, points=reading.title, next_step=step
        )


def _people(store: Store, reading: Reading) -> tuple[int | None, int | None]:
    client_id = reading.client.id if reading.client else None
    if client_id is None and reading.new_client:
        client_id = store.clients.add(Client(name=reading.new_client))
    contact_id = reading.contact.id if reading.contact else None
    if contact_id is None and reading.new_contact:
        contact_id = store.contacts.add(Contact(client_id=client_id, name=reading.new_contact))
    return client_id, contact_id


def planned(reading: Reading, client_id: int | None, contact_id: int | None, deal_id: int | None) -> Activity:
    """The plan item that a line says."""
    return Activity(
        kind=reading.kind,
        title=reading.title,
        client_id=client_id,
        contact_id=reading.contact.id if reading.contact else contact_id,
        deal_id=reading.deal.id if reading.deal else deal_id,
        day=reading.day,
        at=reading.at,
        minutes=reading.minutes,
        is_first=reading.is_first,
        remind_minutes=reading.remind_minutes,
        note=reading.note,
    )


def _routine(store: Store, reading: Reading, client_id: int | None) -> int:
    return store.routines.add(
        Routine(
            title=reading.title,
            kind=reading.kind,
            rule=reading.rule,
            at=reading.at,
            minutes=reading.minutes,
            on_day_off=reading.on_day_off,
            client_id=client_id,
            starts_on=reading.day,
            note=reading.note,
        )
    )


def _result(store: Store, reading: Reading, client_id: int | None, deal_id: int | None) -> tuple[str, int]:
    amount, day = reading.amount or 0, _not_later(reading.day, store.today())
    if reading.result is Result.AGREEMENT:
        name = reading.title or (reading.client.name if reading.client else "")
        return "agreement", store.agreements.add(
            Agreement(client_id=client_id, deal_id=deal_id, name=name, signed_on=day, note=reading.note)
        )
    if reading.result is Result.SIGNED:
        deal = store.deals.find(deal_id)
        if deal is not None and deal.is_open:
            return "order", store.deals.win(deal.id, on=day, amount=amount or deal.amount or 0, note=told(reading))
        if client_id is not None:
            store.clients.change(client_id, status=ClientStatus.CUSTOMER)
        order = Order(client_id=client_id, deal_id=deal_id, day=day, amount=amount, note=told(reading))
        return "order", store.deals.book(order)
    received = _of_dues(store, client_id, deal_id, amount, day)
    if received is not None:
        return "payment", received
    payment = Payment(client_id=client_id, deal_id=deal_id, item=reading.title, received_on=day, received_amount=amount)
    return "payment", store.payments.add(payment)


def told(reading: Reading) -> str:
    """What a line says of an order besides its client: a title that is nothing but the client's name says nothing."""
    return "" if reading.client is not None and reading.title == reading.client.name else reading.title


def _of_dues(store: Store, client_id: int | None, deal_id: int | None, amount: int, day: date) -> int | None:
    """Tick what is due of that amount; else, where one deal alone owes as much, its earliest payments. None: nothing fits."""
    due = [each for each in store.payments.due() if each.client_id == client_id and deal_id in (None, each.deal_id)]
    exact = [each for each in due if each.due_amount == amount]
    if client_id is None or not due:
        return None
    if exact:
        return store.payments.receive(exact[0].id, on=day, amount=amount)
    if len({each.deal_id for each in due}) > 1 or sum(each.due_amount for each in due) < amount:
        return None
    received = None
    for each in due:
        part = min(amount, each.due_amount)
        if part:
            received = store.payments.receive(each.id, on=day, amount=part)
            amount -= part
    return received


def _not_later(day: date, today: date) -> date:
    return min(day, today)


def as_json(reading: Reading) -> dict[str, object]:
    """The reading in the command line's words."""
    return {
        "kind": reading.kind.value,
        "title": reading.title,
        "client": reading.client.name if reading.client else None,
        "contact": reading.contact.name if reading.contact else None,
        "date": reading.day.isoformat(),
        "time": _clock(reading.at),
        "duration_min": reading.minutes,
        "repeat": reading.rule or None,
    }


def _clock(at: time | None) -> str | None:
    return at.strftime("%H:%M") if at else None
