"""Lists as people really send them come in right."""

from __future__ import annotations

import re

import pytest

from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables
from tests.exchange.messy import FILES


def number(phone):
    return re.sub(r"\D", "", phone.split(" / ")[0]).removeprefix("86")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_a_messy_list_comes_in_right(file, store, tmp_path):
    path = tmp_path / file.name
    file.make(path)
    before = store.digest()
    plan = importing.plan_import(importing.snapshot(store), tables.read(path, file.kind), file.kind)
    result = keeping.apply(store, plan)
    assert (result.rejected, result.updated) == (file.rejected, 0), plan.problems
    assert result.added + result.duplicates + result.rejected == result.rows
    clients = {client.id: client for client in store.clients.all()}
    names = {client_id: client.name for client_id, client in clients.items()}
    if file.clients is not None:
        assert set(names.values()) == file.clients
    people = {(names[person.client_id], person.name): number(person.phone) for person in store.contacts.all()}
    if file.people:
        assert people == file.people
    for name, digits in file.phones.items():
        assert [number(client.phone) for client in clients.values() if client.name == name] == [digits]
    records = [*store.deals.all(), *store.orders.all(), *store.activities.all()]

    def about(word):
        return [each for each in records if word in (
            names.get(each.client_id), getattr(each, "number", None), getattr(each, "points", None), getattr(each, "title", None))]  # fmt: skip

    for word, amount in file.money.items():
        assert amount in [getattr(each, "amount", None) for each in about(word)]
    for word, day in file.days.items():
        days = {str(getattr(each, "closed_on", None) or getattr(each, "day", None)) for each in about(word)}
        assert day in days
    store.undo()
    assert store.digest() == before
