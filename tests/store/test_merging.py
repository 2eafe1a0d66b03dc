"""Clients that may be one are found; making one of two loses nothing and is taken back whole."""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.clients import Alternative, Client, ClientLink, ClientStatus, Contact, Grade, LinkKind, Role
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.deals import Attachment, Deal, DealRole
from salesplanner.domain.incidents import Incident
from salesplanner.domain.orders import Agreement, Order, Payment, Sample
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.promises import Escalation, Promise, Remark, RemarkKind
from salesplanner.domain.quotes import PriceKind, PriceNote, Quote
from salesplanner.domain.routines import Routine
from salesplanner.store import Store, findindex, standings
from salesplanner.store.doubles import Likely, Pair, Reason, pairs

NOW = datetime(2026, 10, 22, 12, 0)
DAY = NOW.date()
SAID = st.sampled_from(["", "a", "b", "河北"])
CLIENT = st.fixed_dictionaries(
    {
        "region": SAID, "phone": st.sampled_from(["", "0311-8000111", "0311-8000222"]), "note": SAID, "private_note": SAID,
        "tags": st.sampled_from(["", "x", "x y"]), "grade": st.sampled_from(Grade), "status": st.sampled_from(ClientStatus),
        "industry": SAID, "since": st.sampled_from([None, date(2020, 1, 1), date(2025, 1, 1)]), "website": SAID,
        "likes": SAID, "quiet_until": st.sampled_from([None, date(2027, 1, 5), date(2027, 2, 1)]), "quiet_reason": SAID,
        "rhythm_days": st.sampled_from([None, 7, 30]), "external_id": SAID,
    }
)  # fmt: skip
CONTACTS = st.lists(
    st.fixed_dictionaries(
        {
            "name": st.sampled_from(["周工", "周 工", "钱部长", "Ann"]), "phone": st.sampled_from(["", "13900001111", "13900002222"]),
            "role": st.sampled_from(Role), "note": SAID, "title": SAID, "birthday": SAID, "messaging": SAID,
        }
    ),
    min_size=1,
    max_size=3,
)  # fmt: skip


def fill(store: Store, client: int, contacts: list[dict], number: int) -> None:
    """Something in every table that points at a client or a contact."""
    people = [store.contacts.add(Contact(client_id=client, **each)) for each in contacts]
    person = people[-1]
    deal = store.deals.add(Deal(name=f"d{number}", client_id=client, contact_id=person, amount=number, opened_on=DAY))
    visit = Activity(kind=ActivityKind.VISIT, title="v", client_id=client, contact_id=person, deal_id=deal, day=DAY)
    done = store.activities.add(visit)
    store.activities.change(done, status=ActivityStatus.DONE, done_at=NOW - timedelta(days=number))
    store.activities.add(Activity(kind=ActivityKind.CALL, title="s", client_id=client, day=DAY, is_next_step=True))
    store.routines.add(Routine(title="r", kind=ActivityKind.CALL, rule="daily", client_id=client, starts_on=DAY))
    store.orders.add(Order(client_id=client, day=DAY, amount=number))
    store.payments.add(Payment(client_id=client, received_on=DAY, received_amount=number))
    store.agreements.add(Agreement(client_id=client, contact_id=person, name="r", signed_on=DAY))
    store.promises.add(Promise(client_id=client, contact_id=person, what="p", made_on=DAY))
    store.escalations.add(Escalation(client_id=client, contact_id=person, question="q", asked_at=NOW))
    store.remarks.add(Remark(kind=RemarkKind.MARKET, body="m", client_id=client, contact_id=person, day=DAY))
    store.complaints.add(Complaint(client_id=client, contact_id=person, what="c", opened_on=DAY))
    store.samples.add(Sample(client_id=client, contact_id=person, day=DAY))
    store.attachments.add(Attachment(client_id=client, path="a.docx"))
    store.quotes.add(Quote(client_id=client, contact_id=person, number=f"q{number}", day=DAY))
    store.price_notes.add(PriceNote(kind=PriceKind.COMPETITOR, item="i", client_id=client, price=1, day=DAY))
    store.incidents.add(Incident(client_id=client, contact_id=person, day=DAY, what="w"))
    store.clients.give_grade(client, Grade.A if store.clients.get(client).grade is Grade.B else Grade.B, "why")
    store.deal_roles.add(DealRole(deal_id=deal, contact_id=person, role=Role.PAYER))
    beside = Alternative(client_id=client, fact="name", value=f"name{number}", day=DAY)
    store.alternatives.add_many([beside, replace(beside, contact_id=person)])


def relate(store: Store, client: int, number: int) -> list[int]:
    """Clients that have to do with a client in every way."""
    above, below = (store.clients.add(Client(name=f"{side}{number}")) for side in ("above", "below"))
    store.clients.change(client, parent_id=above, referred_by_id=above)
    store.clients.change(below, parent_id=client, referred_by_id=client)
    store.links.add(ClientLink(client_id=client, other_id=below, kind=LinkKind.AGENT))
    store.links.add(ClientLink(client_id=above, other_id=client, kind=LinkKind.SISTER, note=f"linked{number}"))
    store.doubles.tell_apart(client, below)
    store.doubles.tell_apart(client, above)
    return [above, below]


def pointing(store: Store, table: str, row_id: int) -> Counter[tuple[str, str]]:
    """How many rows point at a row, by table and column: as the schema says, not a list from memory."""
    found: Counter[tuple[str, str]] = Counter()
    for name, columns, rows in store.tables():
        held = {row[3] for row in store._db.execute(f'PRAGMA foreign_key_list("{name}")') if row[2] == table}
        assert {f"{table}_id"} & set(columns) <= held, f"{name}.{table}_id is no reference"
        kept = list(rows)
        for column in held:
            found[name, column] = sum(row[columns.index(column)] == row_id for row in kept)
    return found


def words_of(store: Store) -> set[str]:
    """Every word that is kept of clients and contacts, wherever it stands."""
    kept: set[str] = set()
    for each in [*store.clients.all(), *store.contacts.all()]:
        texts = (getattr(each, name) for name in each.__struct_fields__ if name not in ("uid", "since", "verified_on"))
        kept |= {word for text in texts if isinstance(text, str | date) and text for word in _words(str(text))}
    return kept | {word for each in store.alternatives.all() for word in _words(each.value)}


def _words(text: str) -> list[str]:
    return [] if ":" in text else text.replace(";", " ").split()  # a moment is no fact of a client


@settings(max_examples=12)
@given(CLIENT, CLIENT, CONTACTS, CONTACTS, st.booleans())
def test_nothing_is_lost_in_one_of_two_and_undo_takes_all_of_it_back(one, other, mine, theirs, linked):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "b.db", now=lambda: NOW)
        early = [store.clients.add(Client(name=f"early{number}")) for number in (1, 2)]
        keep, absorb = (
            store.clients.add(Client(name="川江特钢", **one)),
            store.clients.add(Client(name="川江", **other)),
        )
        for first, client in zip(early, (keep, absorb), strict=True):
            store.doubles.tell_apart(first, client)
        fill(store, keep, mine, 1)
        fill(store, absorb, theirs, 2)
        near = [*relate(store, keep, 1), *relate(store, absorb, 2)]
        if linked:
            store.clients.change(keep, parent_id=absorb)
            store.links.add(ClientLink(client_id=keep, other_id=absorb, kind=LinkKind.SISTER, note="linked"))
        before, said, derived = store.digest(), words_of(store), derived_of(store)
        mine, theirs = pointing(store, "client", keep), pointing(store, "client", absorb)
        assert not [place for place, count in theirs.items() if not count], (
            "fill a new table, and see that merging keeps it"
        )
        store.merging.merge(keep=keep, absorb=absorb)
        assert said <= words_of(store)
        after = pointing(store, "client", keep)
        own = {("client", "parent_id"), ("client", "referred_by_id"), ("alternative", "client_id")}
        for place in theirs.keys() - own - {("client_link", "client_id"), ("client_link", "other_id")}:
            assert after[place] == mine[place] + theirs[place], place
        assert not any(pointing(store, "client", absorb).values())
        assert [each.id for each in store.clients.all()] == [*early, keep, *near]
        children = [store.clients.get(each) for each in near[1::2]]
        assert {each.parent_id for each in children} == {keep} == {each.referred_by_id for each in children}
        assert store.clients.get(keep).referred_by_id == near[0]
        assert sorted((each.client_id, each.other_id) for each in store.links.all()) == sorted(
            [(keep, near[1]), (near[0], keep), (keep, near[3]), (near[2], keep)]
        )
        assert store.check() == []
        assert [hit.id for hit in store.search("川江", kinds=("client",))] == [keep]
        assert derived_of(store) == derived_of(store, anew=True)
        merged = store.digest()
        store.undo()
        assert (store.digest(), derived_of(store)) == (before, derived)
        store.redo()
        assert store.digest() == merged
        store.close()


def derived_of(store: Store, *, anew: bool = False) -> list[Any]:
    """What is kept beside the records: the search index and where each client stands, as it is or made anew."""
    if anew:
        with store._journal.aside():
            findindex.rebuild(store._db)
            standings.rebuild(store._db)
    findindex.ready(store._db)
    tables = ("SELECT rowid, words FROM find ORDER BY rowid", "SELECT * FROM client_standing ORDER BY client_id")
    return [store._db.execute(sql).fetchall() for sql in tables]


@pytest.mark.parametrize("roles", [(Role.PAYER, Role.UNKNOWN), (Role.UNKNOWN, Role.PAYER), (Role.PAYER, Role.USER)])
def test_nothing_is_lost_in_one_contact_of_two_and_undo_takes_it_back(store, roles):
    client = store.clients.add(Client(name="川江特钢"))
    fill(store, client, [{"name": "周工", "phone": "13900001111", "note": "a", "title": "x", "birthday": "10-1"}], 1)
    fill(store, client, [{"name": "周部长", "phone": "13900002222", "note": "b", "title": "y", "messaging": "z"}], 2)
    keep, absorb = (each.id for each in store.contacts.all())
    deal = store.deals.add(Deal(name="shared", client_id=client))
    for person, role in zip((keep, absorb), roles, strict=True):
        store.deal_roles.put(person, {deal: role})
    before, said, derived = store.digest(), words_of(store), derived_of(store)
    mine, theirs = pointing(store, "contact", keep), pointing(store, "contact", absorb)
    assert all(theirs.values()), "fill a new table, and see that merging keeps it"
    store.merging.merge_contacts(keep=keep, absorb=absorb, chosen={"title": "y"})
    after = pointing(store, "contact", keep)
    for place in theirs.keys() - {("alternative", "contact_id"), ("deal_role", "contact_id")}:
        assert after[place] == mine[place] + theirs[place], place
    assert not any(pointing(store, "contact", absorb).values()) and said <= words_of(store)
    assert store.contacts.get(keep).title == "y"
    kept = {store.deal_roles.of_contact(keep)[deal].value, *(each.value for each in store.alternatives.all())}
    assert {role.value for role in roles if role is not Role.UNKNOWN} <= kept
    assert [hit.id for hit in store.search("周部长", kinds=("contact",))] == [keep]
    assert store.check() == [] and derived_of(store) == derived_of(store, anew=True)
    store.undo()
    assert (store.digest(), derived_of(store)) == (before, derived)


def test_three_become_one_step_by_step_and_each_step_is_taken_back(store):
    ids = [store.clients.add(Client(name=name, region=name)) for name in ("川江", "川江特钢", "川江集团")]
    digests = [store.digest()]
    for absorb in ids[1:]:
        store.orders.add(Order(client_id=absorb, day=DAY, amount=absorb))
        digests.append(store.digest())
        store.merging.merge(keep=ids[0], absorb=absorb)
    assert len(store.orders.of_client(ids[0])) == 2
    assert {each.value for each in store.alternatives.of_client(ids[0])} == {"川江特钢", "川江集团"}
    for name in ("川江特钢", "川江集团"):
        assert [hit.id for hit in store.search(name, kinds=("client",))] == [ids[0]]
    store.undo()
    assert store.digest() == digests[2]


def test_what_is_forgotten_is_found_no_more_until_it_is_taken_back(store):
    keep, absorb = store.clients.add(Client(name="川江特钢")), store.clients.add(Client(name="北辰重机"))
    store.merging.merge(keep=keep, absorb=absorb)
    store.alternatives.delete(store.alternatives.of_client(keep)[0].id)
    assert store.search("北辰") == []
    store.undo()
    assert [hit.id for hit in store.search("北辰")] == [keep]


def test_nobody_belongs_to_himself_by_a_third_one(store):
    one, other, between = (store.clients.add(Client(name=name)) for name in ("a1", "b1", "between"))
    store.clients.change(one, parent_id=between)
    store.clients.change(between, parent_id=other)
    store.merging.merge(keep=one, absorb=other)
    assert store.clients.get(one).parent_id is None and store.clients.get(between).parent_id == one
    assert "between" in {each.value for each in store.alternatives.of_client(one)}


def test_a_client_that_is_worked_with_is_not_left_alone_because_its_double_was(store):
    keep = store.clients.add(Client(name="a", status=ClientStatus.CUSTOMER))
    until = date(2027, 1, 5)
    absorb = store.clients.add(Client(name="a", status=ClientStatus.DORMANT, quiet_until=until, quiet_reason="moving"))
    store.merging.merge(keep=keep, absorb=absorb)
    assert store.clients.get(keep).quiet_until is None
    beside = {each.fact: each for each in store.alternatives.of_client(keep)}
    assert (beside["quiet_until"].value, beside["quiet_reason"].value) == ("2027-01-05", "moving")
    store.merging.use(beside["quiet_until"].id)
    assert store.clients.get(keep).quiet_until == until


def test_two_people_of_a_name_with_numbers_of_their_own_stay_two(store):
    keep, absorb = store.clients.add(Client(name="a")), store.clients.add(Client(name="b"))
    store.contacts.add(Contact(client_id=keep, name="王经理", phone="13900001111"))
    store.contacts.add(Contact(client_id=absorb, name="王经理", phone="13900002222"))
    store.contacts.add(Contact(client_id=absorb, name="王 经理", phone="139-0000-1111", title="boss"))
    store.merging.merge(keep=keep, absorb=absorb)
    assert [(each.phone, each.title) for each in store.contacts.of(keep)] == [
        ("13900001111", "boss"),
        ("13900002222", ""),
    ]


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
    for name in ("Linhai Heavy Industry", "Jinsha Heavy Industry"):  # two firms of one trade are two
        add(Client(name=name))
    found = [(pair.one, pair.other, pair.reason) for pair in pairs(store.doubles.likely())]
    assert found == [(a, b, Reason.NAME), (c, d, Reason.PHONE), (e, f, Reason.MAIL), (g, h, Reason.ALIKE)]
    store.doubles.tell_apart(d, c)
    assert (c, d) not in [(pair.one, pair.other) for pair in pairs(store.doubles.likely())]
    store.undo()
    assert len(pairs(store.doubles.likely())) == 4


def test_one_that_is_typed_is_told_of_whom_it_may_be(store):
    add, like = store.clients.add, store.doubles.like
    parts, steel = add(Client(name="川江特钢备件")), add(Client(name="川江特钢", phone="0816-228 1111"))
    mill = add(Client(name="Northwind Traders", email="Info@north.example"))
    store.contacts.add(Contact(client_id=mill, name="Ann", phone="+86 139-0000-1111", email="ann@north.example"))
    assert like("川江特钢有限公司") == Pair(0, steel, Reason.NAME)
    assert like("川江") == Pair(0, steel, Reason.ALIKE)
    assert like("NORTHWIND traders, Inc.") == Pair(0, mill, Reason.NAME)
    assert (
        like("海湾港机") is None
        and like("川") is None
        and like("川江特钢", besides=steel) == Pair(steel, parts, Reason.ALIKE)
    )
    assert like("", "08162281111") == Pair(0, steel, Reason.PHONE)
    assert like("", "139 0000 1111 / 0592-1234567") == Pair(0, mill, Reason.PHONE)
    assert like("", "", "INFO@north.example") == like("", mail="Ann@north.example") == Pair(0, mill, Reason.MAIL)
    assert like("x", "1111", "ann@north") is None
    store.doubles.tell_apart(parts, steel)
    assert like("川江特钢", besides=steel) is None


def test_clients_of_the_same_name_are_offered_and_never_joined_by_themselves(store):
    one, other = (
        store.clients.add(Client(name="新华书店", region="福建")),
        store.clients.add(Client(name="新华书店", region="河北")),
    )
    store.orders.add(Order(client_id=one, day=DAY, amount=5))
    assert [(pair.one, pair.other) for pair in pairs(store.doubles.likely())] == [(one, other)]
    assert store.orders.of_client(other) == []


def test_names_that_all_begin_alike_are_compared_all_the_same():
    chance = random.Random(3)
    sounds = "鑫宏瑞达华泰恒远盛新兴隆利通和顺德安康博联中东方天源金星海龙"
    names = [(place, "上海" + "".join(chance.sample(sounds, 5)) + "有限公司") for place in range(3000)]
    planted = [(place, 3000 + place) for place in range(20)]
    names += [(other, names[one][1].replace("上海", "上海市")) for one, other in planted]
    found = {(pair.one, pair.other) for pair in pairs(Likely(names, [], [], frozenset()))}
    assert set(planted) <= found
