"""Grades are kept with their day and reason, whichever way they change; facts that differ can be swapped."""

from __future__ import annotations

from datetime import date

from msgspec.structs import replace

from salesplanner.domain.clients import Client, ClientType, Grade
from salesplanner.domain.grading import Business
from salesplanner.domain.orders import Order


def told(store, client_id):
    return [(each.before, each.after, each.reason) for each in store.grade_changes.of_client(client_id)]


def test_every_way_of_changing_a_grade_keeps_it_and_is_one_step(store):
    client_id = store.clients.add(Client(name="a", grade=Grade.C))
    store.clients.give_grade(client_id, Grade.A, "big plant")
    store.clients.change(client_id, grade=Grade.B)
    store.clients.save(replace(store.clients.get(client_id), grade=Grade.D, region="x"))
    expected = [(Grade.B, Grade.D, ""), (Grade.A, Grade.B, ""), (Grade.C, Grade.A, "big plant")]
    assert told(store, client_id) == expected
    store.undo()
    assert (store.clients.get(client_id).grade, store.clients.get(client_id).region) == (Grade.B, "")
    assert told(store, client_id) == expected[1:]


def test_the_grade_a_client_has_already_is_no_change(store):
    client_id = store.clients.add(Client(name="a", grade=Grade.C))
    store.clients.give_grade(client_id, Grade.C, "again")
    store.clients.save(store.clients.get(client_id))
    assert told(store, client_id) == []


def test_business_counts_the_last_twelve_months(store):
    client_id = store.clients.add(Client(name="a"))
    for day, amount in (
        (date(2025, 10, 22), 1),
        (date(2025, 10, 23), 10),
        (date(2026, 10, 22), 100),
        (date(2026, 10, 23), 1000),
    ):
        store.orders.add(Order(client_id=client_id, day=day, amount=amount))
    assert store.clients.business(client_id, date(2026, 10, 22)) == Business(signed=110, orders=2)


def test_a_fact_kept_beside_stands_and_what_stood_is_kept(store):
    keep = store.clients.add(Client(name="甲", phone="1", grade=Grade.B, type=ClientType.AGENT, rhythm_days=5))
    other = store.clients.add(Client(name="乙", phone="2", grade=Grade.A, type=ClientType.MEDIA, rhythm_days=9))
    store.merging.merge(keep=keep, absorb=other)
    was = store.digest()
    for each in store.alternatives.of_client(keep):
        store.merging.use(each.id)
    client = store.clients.get(keep)
    assert (client.name, client.phone, client.grade, client.type, client.rhythm_days) == (
        "乙",
        "2",
        Grade.A,
        ClientType.MEDIA,
        9,
    )
    beside = {each.fact: each.value for each in store.alternatives.of_client(keep)}
    assert beside == {"name": "甲", "phone": "1", "grade": "B", "type": "agent", "rhythm_days": "5"}
    for _ in beside:
        store.undo()
    assert store.digest() == was
