"""Undo and redo of anything, as a whole, also after a restart."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal, LostReason, Stage
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import Store, findindex, standings
from salesplanner.store.reports import ReportCopy
from salesplanner.store.sqlite import sqlite3

DAY = date(2026, 10, 22)
ACTS = ("client", "deal", "activity", "win", "lose", "move", "log", "delete", "rename", "target", "setting")


def act(store: Store, name: str, number: int) -> None:  # noqa: C901 - a flat list of acts
    """One of the things a person does, to whatever there is."""
    clients, deals = store.clients.all(), store.deals.open()
    if name == "client" or not clients:
        store.clients.add(Client(name=f"客户{number}"))
    elif name == "deal" or (name in ("win", "lose", "move") and not deals):
        store.deals.add(Deal(name="d", client_id=clients[0].id, stage_id=store.stages.all()[0].id, opened_on=DAY))
    elif name == "activity":
        store.activities.add(Activity(kind=ActivityKind.CALL, title="t", day=DAY, client_id=clients[-1].id))
    elif name == "win":
        store.deals.win(deals[0].id, on=DAY, amount=number)
    elif name == "lose":
        store.deals.lose(deals[-1].id, on=DAY, reason=LostReason.PRICE)
    elif name == "move":
        store.deals.move_to(deals[0].id, store.stages.all()[number % 2].id, on=DAY)
    elif name == "log":
        visit = Activity(kind=ActivityKind.VISIT, title="v", day=DAY, client_id=clients[0].id)
        step = Activity(kind=ActivityKind.CALL, title="n", day=DAY)
        store.activities.log(visit, done_at=datetime(2026, 10, 22, 9), outcome=Outcome.PROGRESS, next_step=step)
    elif name == "delete":
        store.clients.delete(clients[number % len(clients)].id)
    elif name == "rename":
        store.clients.change(clients[0].id, name=f"新名{number}")
    elif name == "target":
        store.targets.put("orders.amount", "2026-10", None if number % 3 == 0 else number + 1)
    else:
        store.settings.put("person.name", number)


@settings(max_examples=25)
@given(st.lists(st.tuples(st.sampled_from(ACTS), st.integers(0, 9)), max_size=14))
def test_undoing_all_and_doing_all_again_restores_every_row(tmp_path_factory, acts):
    store = Store.open(tmp_path_factory.mktemp("book") / "b.db")
    store.stages.add_many([Stage(name="a", position=0), Stage(name="b", position=1)])
    store.forget_history()
    before = store.digest()
    for name, number in acts:
        act(store, name, number)
    after = store.digest()
    while store.undo_label():
        store.undo()
    assert store.digest() == before
    while store.redo_label():
        store.redo()
    assert store.digest() == after
    store.close()


def test_a_long_undo_tells_how_far_it_is_and_can_be_stopped(tmp_path):
    store, told = Store.open(tmp_path / "b.db"), []
    store.clients.add_many([Client(name=f"客户{number}") for number in range(1200)])
    before, counts = store.digest(), store.client_list.counts(datetime(2026, 10, 22))

    def stop(percent: int) -> None:
        told.append(percent)
        if len(told) == 4:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.undo(stop)
    assert (store.digest(), store.client_list.counts(datetime(2026, 10, 22))) == (before, counts)
    assert store.search("客户7")
    store.undo(told.append)
    assert told[4:] == sorted(told[4:]) and told[-1] >= 90
    assert store.clients.count() == 0 and not store.search("客户7")
    store.close()


def test_undo_survives_a_restart(tmp_path):
    store = Store.open(tmp_path / "b.db")
    empty = store.digest()
    store.clients.add(Client(name="川江特钢"))
    store.close()
    again = Store.open(tmp_path / "b.db")
    assert again.undo_label().label == "client added"
    again.undo()
    assert again.digest() == empty
    assert again.redo_label() is not None
    again.close()


def test_a_long_import_is_one_step_also_after_a_restart(tmp_path):
    """What is new is new, though it was written to again, or taken out, in the same step."""
    store = Store.open(tmp_path / "b.db")
    old = store.clients.add(Client(name="川江特钢"))
    before, found = store.digest(), derived(store)
    with store.change("import", file="list.xlsx"):
        ids = store.clients.add_many(Client(name=f"客户{number}", phone=str(number)) for number in range(1500))
        calls = [
            Activity(kind=ActivityKind.CALL, title="t", day=DAY, client_id=each, is_next_step=True) for each in ids
        ]
        store.activities.add_many([*calls[:500], *(replace(each, client_id=old) for each in calls[500:1200])])
        store.clients.change(ids[7], note="n")
        store.clients.change(ids[8], name="新名")
        store.clients._remove("id = ?", [ids[1400]])
        store.clients.change(old, name="旧客户")
    after, made = store.digest(), derived(store)
    with store.change("made anew"):
        findindex.rebuild(store._db)
        standings.rebuild(store._db)
    assert derived(store) == made
    for _ in range(2):
        store.close()
        store = Store.open(tmp_path / "b.db")
        assert store.clients.count() == 1500
        store.undo()
        assert (store.digest(), derived(store)) == (before, found)
        store.close()
        store = Store.open(tmp_path / "b.db")
        assert store.redo().touched["client"] == {old, *ids} - {ids[1400]}
        assert (store.digest(), derived(store)) == (after, made)
    store.close()


def derived(store: Store) -> tuple[list[tuple[object, ...]], ...]:
    """The search index, once a search asked for it, and where each client stands."""
    findindex.ready(store._db)
    tables = ("SELECT rowid, words FROM find ORDER BY rowid", "SELECT * FROM client_standing ORDER BY client_id")
    return tuple(store._db.execute(each).fetchall() for each in tables)


def test_a_change_that_fails_leaves_nothing(store):
    before = store.digest()
    with pytest.raises(ZeroDivisionError), store.change("two things"):
        store.clients.add(Client(name="a"))
        _ = 1 / 0
    assert store.digest() == before
    assert store.undo_label() is None


STRAY = "INSERT INTO setting (uid, key, value, created_at, changed_at) VALUES ('u', 'k', '1', '', '')"


def test_a_write_outside_a_change_is_refused_before_and_after_the_first_change(store):
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        store._db.execute(STRAY)
    left_halfway = store.preparing()  # as by a window that is built anew
    next(left_halfway)
    left_halfway.close()
    for _ in store.preparing():
        with pytest.raises(sqlite3.IntegrityError, match="outside a change"):
            store._db.execute(STRAY)
    store.clients.add(Client(name="a"))
    with pytest.raises(sqlite3.IntegrityError, match="outside a change"):
        store._db.execute(STRAY)


def test_what_a_change_writes_first_is_kept_whichever_way_it_is_written(store):
    """What watches a table is made with the first write to it; also the first one after a change that failed."""
    connection, before = store._db.connection, store.digest()
    ways = (
        connection.execute,
        lambda sql: connection.executemany(sql, [()]),
        lambda sql: connection.cursor().execute(sql),
        lambda sql: connection.execute("WITH other AS (SELECT 1) " + sql.replace("INSERT", "insert OR REPLACE")),
    )
    for write in ways:
        with pytest.raises(ZeroDivisionError), store.change("fails"):
            store._db.execute(STRAY)
            _ = 1 / 0
        with store.change("one line"):
            write(STRAY)
        assert store.undo().touched == {"setting": {1}}
        assert store.digest() == before


def test_a_table_that_cannot_be_watched_is_not_written_to(store):
    def refuse(action, name, *_):
        is_last = action == sqlite3.SQLITE_CREATE_TEMP_TRIGGER and name == "watch_client_delete"
        return sqlite3.SQLITE_DENY if is_last else sqlite3.SQLITE_OK

    before = store.digest()
    store._db.connection.set_authorizer(refuse)
    with pytest.raises(sqlite3.DatabaseError):
        store.clients.add(Client(name="a"))
    assert store.digest() == before
    store._db.connection.set_authorizer(None)
    store.clients.add(Client(name="a"))
    store.undo()
    assert store.digest() == before


def test_a_new_change_forgets_what_could_be_done_again(store):
    store.clients.add(Client(name="a"))
    store.undo()
    store.clients.add(Client(name="b"))
    with pytest.raises(Problem) as caught:
        store.redo()
    assert caught.value.kind is Kind.NOTHING_TO_REDO


def test_a_change_inside_a_change_joins_it(store):
    with store.change("close the day"):
        store.clients.add(Client(name="a"))
        store.settings.put("x", 1)
    assert store.undo_label().label == "close the day"
    store.undo()
    assert store.clients.count() == 0
    assert store.settings.get("x") is None


def test_what_completes_an_earlier_step_goes_and_comes_back_with_it(store):
    kept = store.reports.hand_in("2026-10", ReportCopy(handed_in_at=datetime(2026, 10, 23, 16), paper="words"))
    later = store.clients.add(Client(name="Later"))
    store.clients.add(Client(name="Taken back"))
    store.undo()
    store.reports.keep_paper(kept, "words and charts")
    assert store.reports.copy("2026-10").paper == "words and charts" and store.redo_label() is not None
    store.undo()
    assert store.clients.find(later) is None and store.undo_label().label == "report handed in"
    store.undo()
    assert store.reports.copy("2026-10") is None
    store.reports.keep_paper(kept, "too late")
    store.redo()
    assert store.reports.copy("2026-10").paper == "words and charts"


def test_listeners_hear_what_was_touched_and_nothing_of_what_failed(store):
    heard = []
    store.listen(heard.append)
    client_id = store.clients.add(Client(name="a"))
    with pytest.raises(Problem):
        store.clients.change(99, name="b")
    store.undo()
    assert [(change.kind, change.touched) for change in heard] == [
        ("do", {"client": {client_id}}),
        ("undo", {"client": {client_id}}),
    ]
