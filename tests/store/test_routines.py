"""What is done with a day of a routine makes it a record; nothing else does."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.routines import Routine
from salesplanner.store import presets

TODAY = date(2026, 10, 22)
NOW = datetime(2026, 10, 22, 12)


@pytest.fixture
def routine(store):
    return store.routines.add(
        Routine(title="Call the depot", kind=ActivityKind.CALL, rule="FREQ=DAILY", starts_on=TODAY)
    )


def waiting(store, day=TODAY):
    return store.activities.untouched(day, store.calendar())


def test_it_stands_in_the_plan_and_in_no_table(store, routine):
    assert [each.title for each in waiting(store)] == ["Call the depot"]
    assert waiting(store, date(2026, 10, 21)) == [] and store.activities.all() == []


@pytest.mark.parametrize(
    "act",
    [
        lambda store, each: store.activities.finish(each.id, at=NOW),
        lambda store, each: store.activities.move(each.id, day=date(2026, 10, 23)),
        lambda store, each: store.activities.drop(each.id),
        lambda store, each: store.activities.delete(each.id),
        lambda store, each: store.activities.save(replace(each, title="Call the yard")),
        lambda store, each: store.activities.log(each, done_at=NOW, outcome=Outcome.PROGRESS),
    ],
    ids=["finish", "move", "drop", "delete", "save", "log"],
)
def test_any_act_makes_it_a_record_once_and_undo_takes_it_back(store, routine, act):
    before, each = store.digest(), waiting(store)[0]
    act(store, each)
    assert waiting(store) == []
    assert [row[0] for row in store._db.execute("SELECT count(*) FROM activity")] == [1]
    real = store.activities.find(each.id)
    assert real.id > 0 and real.uid and (real.routine_id, real.routine_day) == (routine, TODAY)
    assert len(waiting(store, date(2026, 10, 23))) == 1
    store.undo()
    assert store.digest() == before and len(waiting(store)) == 1


def test_two_acts_meet_the_same_record(store, routine):
    each = waiting(store)[0]
    with store.change("x"):
        store.activities.change(each.id, is_first=True)
        store.activities.finish(each.id, at=NOW)
    found = store.activities.on(TODAY)
    assert [(one.is_first, one.is_done) for one in found] == [(True, True)]


def test_one_that_was_touched_and_not_done_is_never_overdue_unless_it_was_moved(store, routine):
    store.activities.change(waiting(store)[0].id, is_first=True)
    tomorrow = datetime(2026, 10, 23, 8)
    assert store.activities.overdue(tomorrow) == []
    store.activities.move(store.activities.on(TODAY)[0].id, day=date(2026, 10, 23))
    assert len(store.activities.overdue(datetime(2026, 10, 24, 8))) == 1


def test_it_ends_and_what_was_done_stays(store, routine):
    store.activities.finish(waiting(store)[0].id, at=NOW)
    store.routines.end(routine, TODAY)
    assert waiting(store, date(2026, 10, 23)) == [] and len(store.activities.on(TODAY)) == 1


def test_an_end_before_the_beginning_deletes_it(store, routine):
    store.routines.end(routine, date(2026, 10, 21))
    assert store.routines.all() == [] and waiting(store) == []


@pytest.mark.parametrize("role", presets.ROLES)
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_way_of_selling_brings_its_routines(store, role, language):
    presets.apply(store, role, language)
    made = store.routines.all()
    assert made and all(each.title for each in made)
    if role == "hotel":
        timed = [(each.title, each.at) for each in waiting(store)]
        assert [at for _, at in timed] == [time(8, 15), time(9), time(15), time(16, 30)]
    store.undo()
    assert store.routines.all() == []


def test_a_lone_id_of_no_routine_is_gone(store):
    assert store.activities.find(-9_990_739_000) is None
    assert store.activities.many([-9_990_739_000]) == {}


def test_a_plan_item_keeps_its_own_id(store):
    made = store.activities.add(Activity(kind=ActivityKind.TASK, title="x", day=TODAY))
    assert store.activities.get(made).id == made
