"""One search over all that has a name: it follows what is written, and an older book learns what is new in it."""

from __future__ import annotations

import sqlite3
from datetime import date

import pytest

from salesplanner.domain.quotes import Quote, QuoteLine
from salesplanner.domain.suppliers import Supplier
from salesplanner.store import Store, findindex, search
from tests.builders import a_client, a_deal

TODAY = date(2026, 10, 22)


def a_line(item, **facts):
    return QuoteLine(quote_id=0, item=item, **facts)


def quoted(store, number, client, *items):
    client_id = store.clients.add(a_client(client))
    return store.quotes.put(Quote(number=number, client_id=client_id, day=TODAY), [a_line(each) for each in items])


def found(store, text):
    return [(hit.kind, hit.title) for hit in store.search(text)]


def index_of(store):
    findindex.ready(store._db)
    return store._db.execute("SELECT rowid, words FROM find ORDER BY rowid").fetchall()


@pytest.mark.parametrize(
    ("supplier", "said"),
    [
        (
            Supplier(name="德阳力源液压", products="柱塞泵、阀组", contact="曾工"),
            ["力源", "dyly", "deyangliy", "yeya", "阀组", "zsb", "曾工", "zengg"],
        ),
        (
            Supplier(name="Harbor Hydraulics", products="piston pumps", contact="Ms Grant", phone="0838 2204417"),
            ["harbor", "hydr", "PISTON pu", "grant", "4417"],
        ),
    ],
)
def test_a_supplier_is_found_by_name_sound_products_and_contact(store, supplier, said):
    store.suppliers.add(Supplier(name="Other 其他"))
    store.suppliers.add(supplier)
    for text in said:
        assert found(store, text) == [("supplier", supplier.name)], text


@pytest.mark.parametrize(
    ("client", "item", "said"),
    [
        ("川江特钢", "换向阀", ["Q20261022-07", "换向", "hxf", "huanxiang", "cjtg hxf", "川江 换向阀"]),
        ("Beichen Steel", "Check valve", ["q20261022-07", "check", "valve beichen"]),
    ],
)
def test_a_quote_is_found_by_number_items_and_client(store, client, item, said):
    quoted(store, "Q20261022-08", "Other", "Seal kit")
    quote_id = quoted(store, "Q20261022-07", client, "Pump", item)
    for text in said:
        assert found(store, text) == [("quote", "Q20261022-07")], text
    assert [(hit.kind, hit.id) for hit in store.search(client)][1:] == [("quote", quote_id)]


def test_the_words_of_a_quote_follow_its_lines_and_its_client_both_ways(store):
    quote_id = quoted(store, "Q1", "Beichen", "Pump", "Seal")
    first = index_of(store)
    quote, (pump, _) = store.quotes.get(quote_id), store.quote_lines.of(quote_id)
    store.quotes.put(quote, [pump, a_line("阀组")])
    assert not found(store, "seal") and found(store, "fz") == found(store, "pump") == [("quote", "Q1")]
    store.clients.change(quote.client_id, name="Nanling")
    assert not found(store, "beichen") and ("quote", "Q1") in found(store, "nanling")
    last = index_of(store)
    with store._journal.aside():
        findindex.rebuild(store._db)
    assert index_of(store) == last
    store.undo()
    store.undo()
    assert index_of(store) == first
    store.redo()
    store.redo()
    assert index_of(store) == last
    store.quotes.delete(quote_id)
    assert not found(store, "pump")


def test_a_book_indexed_before_learns_of_suppliers_and_quotes_without_being_indexed_anew(tmp_path, clock):
    path = tmp_path / "before.db"
    before = Store.open(path, now=clock)
    before.suppliers.add(Supplier(name="德阳力源液压"))
    quoted(before, "Q1", "Beichen", "Pump")
    before.close()
    db = sqlite3.connect(path)
    with db:
        db.execute("DELETE FROM find WHERE rowid % 8 IN (5, 6)")
        db.execute("UPDATE find SET words = 'making2' WHERE rowid = 7")
        db.execute("UPDATE find SET words = 'left as it was' WHERE rowid % 8 = 0")
    db.close()
    after = Store.open(path, now=clock)
    assert found(after, "dyly") == [("supplier", "德阳力源液压")]
    assert found(after, "pump") == [("quote", "Q1")]
    assert found(after, "left") == [("client", "Beichen")]
    after.close()


def test_the_many_of_one_kind_leave_room_for_the_few_of_another(store):
    store.suppliers.add(Supplier(name="North works"))
    store.deals.add_many(a_deal(f"North deal {number}") for number in range(30))
    store.clients.add_many(a_client(f"North {number}") for number in range(30))
    kinds = [hit.kind for hit in store.search("north", 12)]
    assert kinds == ["client"] * 7 + ["deal"] * 4 + ["supplier"]
    together = search.found(store._db, "north", 12, findindex.KINDS)
    assert together == {kind: search.found(store._db, "north", 12, [kind])[kind] for kind in findindex.KINDS}
    assert {kind: len(ids) for kind, ids in together.items() if ids} == {"client": 12, "deal": 12, "supplier": 1}
