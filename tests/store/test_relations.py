"""Clients linked with each other: both sides see it, no circle comes about, it comes off again."""

from __future__ import annotations

import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.clients import Client, Contact, Role
from salesplanner.domain.deals import Deal
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.relations import Related, Relation
from salesplanner.store import Store

_OTHER_SIDE = {
    Relation.PARENT: Relation.CHILD,
    Relation.AGENT: Relation.PRINCIPAL,
    Relation.REFERRED_BY: Relation.REFERRED,
    Relation.SISTER: Relation.SISTER,
    Relation.PARTNER: Relation.PARTNER,
}
_OTHER_SIDE |= {value: key for key, value in _OTHER_SIDE.items()}


def told(store, client_id):
    return {(each.client_id, each.relation) for each in store.relations.of(client_id) if each.depth == 1}


@settings(max_examples=25)
@given(st.lists(st.tuples(st.integers(1, 4), st.sampled_from(Relation), st.integers(1, 4)), max_size=12))
def test_whatever_is_linked_both_sides_say_the_same_and_nothing_stands_above_itself(links):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "b.db", now=lambda: datetime(2026, 10, 22))
        ids = store.clients.add_many(Client(name=f"c{number}") for number in range(4))
        was = store.digest()
        kept = 0
        for one, relation, other in links:
            before = store.digest()
            try:
                store.relations.link(one, relation, other)
            except Problem as problem:
                assert problem.kind in (Kind.IN_A_CIRCLE, Kind.GONE) and store.digest() == before
                continue
            kept += 1 if store.digest() != before else 0
            assert (other, relation) in told(store, one) and (one, _OTHER_SIDE[relation]) in told(store, other)
        for client_id in ids:
            assert all(each.client_id != client_id for each in store.relations.of(client_id))
            for other, relation in told(store, client_id):
                assert (client_id, _OTHER_SIDE[relation]) in told(store, other)
        for client_id in ids:
            for related in store.relations.of(client_id):
                if related.depth == 1:
                    store.relations.unlink(client_id, related)
        assert all(store.relations.of(client_id) == [] for client_id in ids)
        while store.undo_label() and store.digest() != was:
            store.undo()
        assert store.digest() == was
        store.close()


def test_those_whom_referrals_brought_stand_as_a_tree(store):
    a, b, c, d = store.clients.add_many(Client(name=name) for name in "abcd")
    store.relations.link(b, Relation.REFERRED_BY, a)
    store.relations.link(c, Relation.REFERRED_BY, b)
    store.relations.link(a, Relation.REFERRED, d)
    tree = [Related(client_id=key, relation=Relation.REFERRED, depth=depth) for key, depth in ((b, 1), (c, 2), (d, 1))]
    assert store.relations.of(a) == tree
    with pytest.raises(Problem) as caught:
        store.relations.link(a, Relation.REFERRED_BY, c)
    assert caught.value.kind is Kind.IN_A_CIRCLE
    store.clients.delete(b)
    assert [each.client_id for each in store.relations.of(a)] == [d]


def test_a_contact_may_have_another_part_in_a_single_deal(store):
    client_id = store.clients.add(Client(name="a"))
    person = store.contacts.add(Contact(client_id=client_id, name="b"))
    deal = store.deals.add(Deal(name="d", client_id=client_id))
    store.deal_roles.put(person, {deal: Role.USER})
    store.deal_roles.put(person, {deal: Role.PAYER})
    assert store.deal_roles.of_contact(person) == {deal: Role.PAYER}
    store.deal_roles.put(person, {deal: None})
    assert store.deal_roles.of_contact(person) == {}
    store.undo()
    assert store.deal_roles.of_contact(person) == {deal: Role.PAYER}
