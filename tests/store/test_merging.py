"""Clients that may be one are found; making one of two loses nothing and is taken back whole."""

from __future__ import annotations

import tempfile
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.clients import Client, ClientLink, ClientStatus, Contact, Grade, LinkKind, Role
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.deals import Deal, DealRole
from salesplanner.domain.orders import Agreement, Order, Payment, Sample
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.promises import Promise, Remark, RemarkKind
from salesplanner.store import Store
from salesplanner.store.merging import Reason

NOW = datetime(2026, 10, 22, 12, 0)
DAY = NOW.date()
SAID = st.sampled_from(["", "a", "b", "河北"])
CLIENT = st.fixed_dictionaries(
    {
        "region": SAID, "phone": st.sampled_from(["", "0311-8000111", "0311-8000222"]), "note": SAID, "private_note": SAID,
        "tags": st.sampled_from(["", "x", "x y"]), "grade": st.sampled_from(Grade), "status": st.sampled_from(ClientStatus),
        "industry": SAID, "since": st.sampled_from([None, date(2020, 1, 1), date(2025, 1, 1)]), "website": SAID,
    }
)  # fmt: skip
CONTACTS = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.sampled_from(["周工", "周 工", "钱部长", "Ann"]), "phone": st.sampled_from(["", "13900001111", "13900002222"]),
            "role": st.sampled_from(Role), "note": SAID, "title": SAID,
        }
    ),
    max_size=3,
)  # fmt: skip


def fill(store: Store, client: int, contacts: list[dict], number: int) -> None:
    """Something of every kind that belongs to a client."""
    people = [store.contacts.add(Contact(client_id=client, **each)) for each in contacts]
    person = people[0] if people else None
    deal = store.deals.add(Deal(name=f"d{number}", client_id=client, contact_id=person, amount=number, opened_on=DAY))
    visit = Activity(kind=ActivityKind.VISIT, title="v", client_id=client, contact_id=person, deal_id=deal, day=DAY)
    done = store.activities.add(visit)
    store.activities.change(done, status=ActivityStatus.DONE, done_at=NOW - timedelta(days=number))
    store.activities.add(Activity(kind=ActivityKind.CALL, title="s", client_id=client, day=DAY, is_next_step=True))
    store.orders.add(Order(client_id=client, day=DAY, amount=number))
    store.payments.add(Payment(client_id=client, received_on=DAY, received_amount=number))
    store.agreements.add(Agreement(client_id=client, name="r", signed_on=DAY))
    store.promises.add(Promise(client_id=client, contact_id=person, what="p", made_on=DAY))
    store.remarks.add(Remark(kind=RemarkKind.MARKET, body="m", client_id=client, day=DAY))
    store.complaints.add(Complaint(client_id=client, contact_id=person, what="c", opened_on=DAY))
    store.samples.add(Sample(client_id=client, day=DAY))
    if person:
        store.deal_roles.add(DealRole(deal_id=deal, contact_id=person, role=Role.PAYER))


def words_of(store: Store) -> set[str]:
    """Every word that is kept of clients and contacts, wherever it stands."""
    kept: set[str] = set()
    for each in [*store.clients.all(), *store.contacts.all()]:
        for name in ("name", "region", "phone", "note", "private_note", "tags", "industry", "website", "title"):
            kept |= set(str(getattr(each, name, "")).split())
    return kept | {word for each in store.alternatives.all() for word in each.value.split()}


@settings(max_examples=25, deadline=None)
@given(CLIENT, CLIENT, CONTACTS, CONTACTS, st.booleans())
def test_nothing_is_lost_in_one_of_two_and_undo_takes_all_of_it_back(one, other, mine, theirs, linked):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "b.db", now=lambda: NOW)
        keep, absorb = (
            store.clients.add(Client(name="川江特钢", **one)),
            store.clients.add(Client(name="川江", **other)),
        )
        fill(store, keep, mine, 1)
        fill(store, absorb, theirs, 2)
        child = store.clients.add(Client(name="child", parent_id=absorb, referred_by_id=absorb))
        if linked:
            store.clients.change(keep, parent_id=absorb)
            store.links.add(ClientLink(client_id=keep, other_id=absorb, kind=LinkKind.SISTER))
        store.links.add(ClientLink(client_id=absorb, other_id=child, kind=LinkKind.AGENT))
        before, said = store.digest(), words_of(store)
        counts = {name: store.records(name).count() for name in ("activity", "deal", "order", "payment", "agreement")}
        store.merging.merge(keep=keep, absorb=absorb)
        assert said <= words_of(store)
        assert {name: store.records(name).count() for name in counts} == counts
        for records in (store.activities, store.deals, store.orders, store.payments, store.agreements, store.contacts,
                        store.promises, store.remarks, store.complaints, store.samples):  # fmt: skip
            assert {each.client_id for each in records.all()} <= {keep}
        assert [each.id for each in store.clients.all()] == [keep, child]
        assert store.clients.get(child).parent_id == keep == store.clients.get(child).referred_by_id
        assert store.clients.get(keep).parent_id is None
        assert [(each.client_id, each.other_id) for each in store.links.all()] == [(keep, child)]
        assert store.check() == []
        assert [hit.id for hit in store.search("川江", kinds=("client",))] == [keep]
        after = store.digest()
        store.undo()
        assert store.digest() == before
        store.redo()
        assert store.digest() == after
        store.close()


def test_what_is_chosen_stands_and_the_other_is_kept_beside_it(store):
    keep = store.clients.add(Client(name="川江特钢", region="四川", phone="1", status=ClientStatus.PROSPECT))
    absorb = store.clients.add(Client(name="川江特钢集团", region="重庆", email="a@b.cn", status=ClientStatus.CUSTOMER))
    store.merging.merge(keep=keep, absorb=absorb, chosen={"name": "川江特钢集团", "region": "四川"})
    client = store.clients.get(keep)
    assert (client.name, client.region, client.phone, client.email) == ("川江特钢集团", "四川", "1", "a@b.cn")
    assert client.status is ClientStatus.CUSTOMER
    beside = {each.fact: each.value for each in store.alternatives.of_client(keep)}
    assert (beside["name"], beside["region"]) == ("川江特钢", "重庆")


def test_a_client_can_not_be_made_one_with_itself_or_with_a_deleted_one(store):
    one, gone = store.clients.add(Client(name="a")), store.clients.add(Client(name="b"))
    store.clients.delete(gone)
    for absorb in (one, gone, 99):
        with pytest.raises(Problem) as raised:
            store.merging.merge(keep=one, absorb=absorb)
        assert raised.value.kind is Kind.GONE


def test_pairs_are_found_by_name_phone_mail_and_likeness_unless_told_apart(store):
    add = store.clients.add
    a, b = add(Client(name="川江特钢有限公司")), add(Client(name="川江特钢（集团）"))
    c, d = add(Client(name="安达商贸", phone="+86 139-0000-1111")), add(Client(name="博远通讯"))
    store.contacts.add(Contact(client_id=d, name="林", phone="13900001111 / 0591-87654321"))
    e, f = add(Client(name="Zed", email="x@y.cn")), add(Client(name="Yak", email="X@Y.cn"))
    g, h = add(Client(name="Northwind Traders East")), add(Client(name="Northwind Trader East"))
    found = [(pair.one, pair.other, pair.reason) for pair in store.merging.pairs()]
    assert found == [(a, b, Reason.NAME), (c, d, Reason.PHONE), (e, f, Reason.MAIL), (g, h, Reason.ALIKE)]
    store.merging.tell_apart(d, c)
    assert (c, d) not in [(pair.one, pair.other) for pair in store.merging.pairs()]
    store.undo()
    assert len(store.merging.pairs()) == 4


def test_clients_of_the_same_name_are_offered_and_never_joined_by_themselves(store):
    one, other = (
        store.clients.add(Client(name="新华书店", region="福建")),
        store.clients.add(Client(name="新华书店", region="河北")),
    )
    store.orders.add(Order(client_id=one, day=DAY, amount=5))
    assert [(pair.one, pair.other) for pair in store.merging.pairs()] == [(one, other)]
    assert store.orders.of_client(other) == []
