"""Many new records wait to be taken into the search index; no search misses one, whatever happens meanwhile."""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from datetime import date
from itertools import count

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import Store, findindex
from tests.builders import a_client, a_contact, an_activity

TODAY = date(2026, 10, 22)
_NAMES = ("川江特钢有限公司", "重庆北辰重机", "Northwind Ltd", "曾记单县农机", "Zoë & Söhne 13912345678")
#: Parts, pinyin, initials, the other reading of a name, letters and digits, and what is nowhere.
_ASKED = ("特钢", "chuanjiang", "bczj", "chongqing", "shanxian", "zengji", "north", "zoe", "5678", "zhou", "周", "沈阳")
_ACTS = st.one_of(
    st.tuples(st.just("add"), st.lists(st.sampled_from(_NAMES), min_size=1, max_size=8)),
    st.tuples(st.just("rename"), st.integers(0, 9)),
    st.tuples(st.just("delete"), st.integers(0, 9)),
    st.sampled_from([("undo",), ("redo",), ("take some",), ("search",), ("cut off",)]),
)


@contextmanager
def many_are(most, at_once):
    """So many records wait, and so many are taken in at a time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(findindex, "_MANY", most)
        patch.setattr(findindex, "_AT_ONCE", at_once)
        yield


def act(store, what, one=None):
    """Do it, where there is something to do it with."""
    clients = store.clients.all()
    if what == "add":
        with store.change("import"):
            ids = store.clients.add_many(a_client(name, phone=f"0838{place:07}") for place, name in enumerate(one))
            store.contacts.add_many(a_contact(each, "周工") for each in ids)
            store.activities.add_many(an_activity(client_id=each, title=one[0]) for each in ids)
    elif what == "rename" and clients:
        store.clients.change(clients[one % len(clients)].id, name="沈阳" + _NAMES[one % len(_NAMES)])
    elif what == "delete" and clients:
        store.clients.delete(clients[one % len(clients)].id)
    elif what in ("undo", "redo"):
        with suppress(Problem):
            getattr(store, what)()
    elif what == "take some":
        store.make_searchable()


def cut_off(store, path):
    """The book as it is found after a power cut: what was committed, and nothing that was done at the end."""
    for suffix in ("", "-wal"):
        shutil.copyfile(f"{store.path}{suffix}", f"{path}{suffix}")
    store.close()
    return Store.open(path)


def found(store):
    return [store.search(text, limit=100) for text in _ASKED]


def careful(store):
    """Whether it only reads, and what it waits for."""
    return [store._db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("query_only", "synchronous")]


def index_of(store):
    return store._db.execute("SELECT rowid, words FROM find ORDER BY rowid").fetchall()


@settings(max_examples=20)
@given(acts=st.lists(_ACTS, min_size=1, max_size=9))
def test_a_search_finds_the_same_as_when_all_is_taken_in_at_once(tmp_path_factory, acts):
    folder, names = tmp_path_factory.mktemp("book"), count()
    store = Store.open(folder / "b.db")
    with many_are(4, 2):
        for each in acts:
            if each[0] == "cut off":
                store = cut_off(store, folder / f"{next(names)}.db")
            elif each[0] == "search":
                found(store)
            else:
                act(store, *each)
        last, digest = found(store), store.digest()
        assert sum(iter(store.make_searchable, False)) >= 0 and not store.is_unsearched
    index = index_of(store)
    assert found(store) == last
    with store._journal.aside():
        findindex.rebuild(store._db)
    assert (found(store), index_of(store), store.digest()) == (last, index, digest)
    store.close()


def test_what_waits_is_kept_with_the_change_and_taken_in_by_parts(tmp_path):
    store = Store.open(tmp_path / "b.db")
    act(store, "add", ["川江特钢"] * 400)
    assert store.is_unsearched and len(index_of(store)) == 1
    store = cut_off(store, tmp_path / "after.db")
    before = careful(store)
    while len(index_of(store)) == 1:  # first the words of all are gathered
        assert store.make_searchable()
    assert len(index_of(store)) == 250
    store = cut_off(store, tmp_path / "again.db")
    assert len(store.search("cjtg", limit=2000)) == 800
    assert sum(iter(store.make_searchable, False)) and not store.is_unsearched and len(index_of(store)) == 1201
    assert careful(store) == before
    assert len(store.search("cjtg", limit=2000)) == 800
    store.close()


def test_a_search_looks_through_what_waits_and_takes_nothing_in(tmp_path):
    store = Store.open(tmp_path / "b.db")
    act(store, "add", ["川江特钢"] * 400)
    with suppress(Problem), store.change("given up"):
        store.clients.change(400, name="沈阳新松")
        assert [hit.id for hit in store.search("shenyang")] == [400]
        raise Problem(Kind.GONE)
    assert not store.search("shenyang") and len(index_of(store)) == 1
    assert len(store.search("川江", 1000)) == 800 and [hit.id for hit in store.search("0399")] == [400]
    assert store.doubles.like_person(a_contact(1, phone="08380000007")) is None
    store.clients.change(400, name="沈阳新松")
    assert [hit.id for hit in store.search("shenyang")] == [400] and len(store.search("川江", 1000)) == 799
    store.close()


def test_a_program_that_knows_of_no_waiting_makes_the_index_anew(tmp_path):
    store = Store.open(tmp_path / "b.db")
    act(store, "add", ["川江特钢"] * 400)
    making = index_of(store)[0][1].split()[0]  # what such a program looks at
    assert making != findindex._MAKING
    assert sum(iter(store.make_searchable, False)) and index_of(store)[0][1].split()[0] == findindex._MAKING
    store.close()
