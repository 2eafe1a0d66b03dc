"""Imports, merges and deletions in any order; undoing them one by one takes the book back, each time byte for byte."""

from __future__ import annotations

import csv
import io
from contextlib import suppress
from datetime import date, datetime, timedelta
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.deals import Deal
from salesplanner.domain.problems import Problem
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables
from salesplanner.store import Store, findindex, standings
from tests.builders import a_client, a_contact, an_activity

_NAMES = ("Northwind", "Northwind Co., Ltd.", "川江特钢", "川江特钢有限公司", "北辰重机", "=1+1", "Zoë")
_ACTS = st.one_of(
    st.tuples(
        st.just("import"),
        st.lists(st.tuples(st.sampled_from(_NAMES), st.sampled_from(("", "13912345678", "010-555"))), max_size=5),
        st.booleans(),
    ),
    st.tuples(st.just("merge"), st.integers(0, 5), st.integers(0, 5)),
    st.tuples(st.just("delete"), st.integers(0, 9), st.sampled_from(("client", "contact", "deal", "activity"))),
)


def content(store):
    """The rows of the person's, the search index and where each client stands: all that a screen can show."""
    findindex.ready(store._db)
    found = store._db.execute("SELECT rowid, words FROM find ORDER BY rowid").fetchall()
    stands = store._db.execute("SELECT * FROM client_standing ORDER BY client_id").fetchall()
    return store.digest(), found, stands


def act(store, folder, what, one, other):
    """Do it, where there is something to do it with."""
    clients = store.clients.all()
    if what == "import":
        sheet = io.StringIO()
        csv.writer(sheet).writerows([("客户名称", "电话"), *one])
        path = folder / "list.csv"
        path.write_text(sheet.getvalue(), encoding="utf-8")
        table = tables.read(path, "clients")
        keeping.apply(store, importing.plan_import(importing.snapshot(store), table, "clients", update=other))
    elif what == "merge" and len(clients) > max(one, other) and one != other:
        store.merging.merge(keep=clients[one].id, absorb=clients[other].id)
    elif what == "delete" and (records := store.records(other).all()):
        store.records(other).delete(records[one % len(records)].id)


@settings(max_examples=30)
@given(acts=st.lists(_ACTS, min_size=1, max_size=6))
def test_every_undo_takes_the_book_back_as_it_was(tmp_path_factory, acts):
    folder, clock = tmp_path_factory.mktemp("book"), count()
    store = Store.open(folder / "b.db", now=lambda: datetime(2026, 10, 22, 12) + timedelta(seconds=next(clock)))
    for name in _NAMES[:3]:
        client = store.clients.add(a_client(name))
        contact = store.contacts.add(a_contact(client))
        deal = store.deals.add(Deal(name="Pump", client_id=client, contact_id=contact, opened_on=date(2026, 9, 1)))
        store.activities.add(an_activity(client_id=client, contact_id=contact, deal_id=deal, is_next_step=True))
    store.forget_history()
    seen = [content(store)]
    for each in acts:
        with suppress(Problem):  # an empty list is refused: then nothing was changed
            act(store, folder, *each)
        if store.undo_label():
            seen.append(content(store))
    last = content(store)
    with store.change("made anew"):
        findindex.rebuild(store._db)
        standings.rebuild(store._db)
    assert content(store) == last  # the index and the standings are what they would be from nothing
    states = {each[0]: each for each in seen}
    while store.undo_label():
        store.undo()
        found = content(store)
        assert found == states[found[0]]
    assert content(store) == seen[0]
    store.close()


def schema(store):
    return sorted(store._db.execute("SELECT name, sql FROM sqlite_master").fetchall(), key=str)


def test_a_long_list_that_goes_in_without_the_indexes_leaves_them_as_they_were(tmp_path):
    store = Store.open(tmp_path / "b.db", now=lambda: datetime(2026, 10, 22, 12))
    store.clients.add(a_client(_NAMES[0]))
    store.forget_history()
    before, made = content(store), schema(store)
    rows = [(f"{number}川江{number * 7 % 997}", "周工", f"139{number:08}", "2026-10-01") for number in range(1100)]
    with (tmp_path / "list.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("客户名称", "联系人", "手机", "最近联系日期"), *rows])
    plan = importing.plan_import(importing.snapshot(store), tables.read(tmp_path / "list.csv", "clients"), "clients")
    for stopped_at in (3, 66):
        with pytest.raises(keeping.Cancelled):
            keeping.apply(store, plan, go_on=lambda percent, most=stopped_at: percent < most)
        assert (content(store), schema(store)) == (before, made)
    keeping.apply(store, plan)
    assert store.counts()["activity"] == 1100 and store.check() == [] and schema(store) == made
    after = content(store)
    with store.change("made anew"):
        findindex.rebuild(store._db)
        standings.rebuild(store._db)
    assert content(store) == after
    store.undo()
    assert (content(store), schema(store)) == (before, made)
    store.redo()
    assert (content(store), schema(store)) == (after, made)
    store.close()
