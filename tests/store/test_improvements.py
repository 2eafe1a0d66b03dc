"""Improvement actions in the book: what brings them back, what the records say, and that none is ever lost."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.improvements import Tally, tally
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reviews import EACH_VISIT, Finding, Improvement, ImprovementState
from salesplanner.store import Store

TODAY = date(2026, 10, 22)
DAY = timedelta(days=1)


def counted(store, key, today=TODAY):
    action = store.improvements.get(key)
    return tally(action, store.improvements.occasions(action.starts_on, today, store.calendar()), today)


def begin(store, **fields):
    return store.improvements.begin(Improvement(**{"act": "Call back within a day", "starts_on": TODAY, **fields}))


def settle(store, key, state, **more):
    return store.improvements.settle(key, state, period="2026-10", calendar=store.calendar(), **more)


@pytest.mark.row("S1-11", "C1")
def test_action_and_routine_are_one_change_and_count_from_the_plan(store):
    before = store.digest()
    key = begin(store, rhythm="FREQ=DAILY", starts_on=date(2026, 10, 19))
    days = store.activities.untouched_between(date(2026, 10, 19), TODAY, store.calendar())
    assert len(days) == 4 and {each.improvement_id for each in days} == {key}
    store.activities.finish(days[0].id, at=store.now())
    store.activities.drop(days[1].id)
    assert counted(store, key) == Tally(1, 3)  # done, dropped, missed; today is still open
    for _ in range(3):
        store.undo()
    assert store.digest() == before


def test_an_action_of_each_visit_is_a_line_of_its_checklist(store):
    planned = store.activities.add(Activity(kind=ActivityKind.VISIT, title="Visit", day=TODAY))
    key = begin(store, act="Write down two questions", rhythm=EACH_VISIT)
    later = store.activities.add(Activity(kind=ActivityKind.VISIT, title="Visit", day=TODAY + DAY))
    (line,) = (each for each in store.prep.of(planned) if each.improvement_id == key)
    assert [each.improvement_id for each in store.prep.of(later)] == [key]
    store.prep.change(line.id, is_done=True)
    assert counted(store, key) == Tally(0, 0)  # the visit has not taken place
    store.activities.finish(planned, at=store.now())
    assert counted(store, key) == Tally(1, 1)
    settle(store, key, ImprovementState.DONE)
    assert store.prep.of(later) == [] and counted(store, key) == Tally(1, 1)


def test_a_plan_item_made_once_counts_once_wherever_it_is_moved(store):
    key = begin(store, starts_on=date(2026, 10, 1))
    item = store.improvements.plan(key, date(2026, 10, 20))
    store.activities.move(item, day=TODAY + DAY)
    assert counted(store, key) == Tally(0, 0)
    store.activities.finish(item, at=store.now())
    assert counted(store, key) == Tally(1, 1)


@pytest.mark.row("C1")
def test_kept_goes_on_changed_takes_over_dropped_needs_a_reason(store):
    key = begin(store, rhythm="FREQ=DAILY", due_on=TODAY)
    settle(store, key, ImprovementState.KEPT)
    assert store.improvements.get(key).due_on == date(2026, 11, 22)
    assert store.activities.untouched(date(2026, 11, 20), store.calendar())
    with pytest.raises(Problem) as refused:
        settle(store, key, ImprovementState.DROPPED)
    assert refused.value.kind is Kind.REQUIRED
    other = settle(store, key, ImprovementState.CHANGED, other=Improvement(act="Ring at four", rhythm="FREQ=DAILY"))
    assert store.improvements.get(other).continues_id == key
    assert [each.title for each in store.activities.untouched(TODAY + DAY, store.calendar())] == ["Ring at four"]
    assert [each.state.value for each in store.improvements.verdicts.all()] == ["kept", "changed"]
    with pytest.raises(Problem):
        store.improvements.delete(other)
    settle(store, other, ImprovementState.DROPPED, reason="nobody rings any more")
    assert not store.activities.untouched(TODAY + DAY, store.calendar())


def test_another_rhythm_leaves_what_was_before(store):
    key = begin(store, rhythm="FREQ=DAILY", starts_on=date(2026, 10, 20))
    assert counted(store, key) == Tally(0, 2)
    store.improvements.revise(key, rhythm="FREQ=WEEKLY;BYDAY=TH", act="Check on Thursdays")
    assert counted(store, key, date(2026, 10, 30)) == Tally(0, 4)


def test_another_rhythm_begins_tomorrow_and_the_end_takes_all_that_waits(store):
    key = begin(store, rhythm="")
    days = (TODAY - DAY, TODAY, TODAY + DAY)
    items = [store.improvements.plan(key, day) for day in days]
    store.improvements.revise(key, rhythm="FREQ=WEEKLY;BYDAY=TH")
    assert [store.activities.get(each).is_open for each in items] == [True, True, False]
    settle(store, key, ImprovementState.DONE)
    assert not any(store.activities.get(each).is_open for each in items)


def test_another_last_day_brings_it_back_where_it_had_ended_and_moves_its_lines(store):
    key = begin(store, rhythm="FREQ=DAILY", starts_on=date(2026, 10, 12), due_on=date(2026, 10, 20))
    assert not store.activities.untouched(TODAY, store.calendar()) and counted(store, key) == Tally(0, 7)
    store.improvements.revise(key, due_on=date(2026, 11, 30))
    assert store.activities.untouched(TODAY + DAY, store.calendar()) and counted(store, key) == Tally(0, 7)
    store.improvements.revise(key, due_on=date(2026, 10, 14))
    assert counted(store, key) == Tally(0, 7), "what was missed stays missed"
    visits = [
        store.activities.add(Activity(kind=ActivityKind.VISIT, title="Visit", day=TODAY + n * DAY)) for n in (1, 20)
    ]
    key = begin(store, rhythm=EACH_VISIT, due_on=TODAY + 5 * DAY)
    lines = lambda: [len(store.prep.of(each)) for each in visits]  # noqa: E731
    assert lines() == [1, 0]
    store.improvements.revise(key, due_on=TODAY + 30 * DAY, act="Ask two questions")
    assert lines() == [1, 1] and {store.prep.of(each)[0].text for each in visits} == {"Ask two questions"}
    store.improvements.revise(key, due_on=TODAY)
    assert lines() == [0, 0]


def test_a_plan_item_is_called_as_its_action_unless_the_person_called_it_otherwise(store):
    key = begin(store, rhythm="")
    same, own = (store.improvements.plan(key, TODAY + n * DAY) for n in (1, 2))
    store.activities.change(own, title="Ring Zhou")
    store.improvements.revise(key, act="Ring within an hour")
    assert [store.activities.get(each).title for each in (same, own)] == ["Ring within an hour", "Ring Zhou"]


def test_nothing_goes_on_until_a_day_that_is_over(store):
    key = begin(store, rhythm="FREQ=DAILY")
    late = Improvement(act="Ring at four", due_on=TODAY - DAY)
    for state, more in ((ImprovementState.KEPT, {"until": TODAY - DAY}), (ImprovementState.CHANGED, {"other": late})):
        with pytest.raises(Problem) as refused:
            settle(store, key, state, **more)
        assert refused.value.kind is Kind.DATES_REVERSED
    assert store.improvements.verdicts.all() == []


def test_findings_are_undone_and_hashed_like_all_else(store):
    before = store.digest()
    store.findings.add(Finding(period="2026-10", what="milestones slip"))
    assert store.digest() != before and "finding" in store.counts()
    store.undo()
    assert store.findings.all() == [] and store.digest() == before


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("begin"), st.sampled_from(["", EACH_VISIT, "FREQ=WEEKLY;BYDAY=TH", "FREQ=DAILY;INTERVAL=9"])),
        st.tuples(st.just("act"), st.sampled_from(["finish", "drop", "move", "delete"])),
        st.tuples(st.just("visit"), st.booleans()),
        st.tuples(st.just("close"), st.sampled_from([None, *ImprovementState])),
        st.tuples(st.just("revise"), st.sampled_from(["", EACH_VISIT, "FREQ=WEEKLY;BYDAY=MO"])),
        st.tuples(st.just("last"), st.integers(-20, 60)),
        st.tuples(st.just("undo"), st.none()),
    ),
    max_size=14,
)


class _Months:
    """A book whose months are closed one after the other; what was done is counted beside it, by hand."""

    def __init__(self, path: Path) -> None:
        self.today = date(2026, 1, 5)
        self.store = Store.open(path, now=lambda: datetime(self.today.year, self.today.month, self.today.day, 17))

    def begin(self, rhythm: str) -> None:
        key = self.store.improvements.begin(Improvement(act=f"act {self.today}", tag="slow", rhythm=rhythm))
        if not rhythm:
            self.store.improvements.plan(key, self.today + 3 * DAY)

    def act(self, how: str) -> None:
        """Do something with what is in the plan of these days."""
        store, calendar = self.store, self.store.calendar()
        waiting = store.activities.untouched_between(self.today - 9 * DAY, self.today, calendar, improving=True)
        waiting += [each for each in store.activities.all() if each.is_open and each.improvement_id]
        for each in waiting[:2]:
            if how == "finish":
                store.activities.finish(each.id, at=store.now())
            elif how == "move":
                store.activities.move(each.id, day=each.day + DAY)
            else:
                getattr(store.activities, how)(each.id)

    def visit(self, is_prepared: bool) -> None:
        key = self.store.activities.add(Activity(kind=ActivityKind.VISIT, title="Visit", day=self.today))
        for line in self.store.prep.of(key):
            self.store.prep.change(line.id, is_done=is_prepared)
        self.store.activities.finish(key, at=self.store.now())

    def close(self, state: ImprovementState | None) -> None:
        """The month is reviewed: one action gets a verdict; then the next month begins."""
        found = self.store.improvements.open()
        if found and state not in (None, ImprovementState.OPEN):
            code = Period.month_of(self.today).code
            self.store.improvements.settle(
                found[0].id, state, period=code, calendar=self.store.calendar(), reason="so it is"
            )
        self.today = Period.month_of(self.today).next().first + 4 * DAY

    def revise(self, rhythm: str) -> None:
        """An action gets another rhythm and other words."""
        for each in self.store.improvements.open()[-1:]:
            self.store.improvements.revise(each.id, rhythm=rhythm, act=f"{each.act}.")

    def last(self, days: int) -> None:
        """An action gets another last day, be it over."""
        for each in self.store.improvements.open()[-1:]:
            self.store.improvements.revise(each.id, due_on=self.today + days * DAY)

    def undo(self, _: None) -> None:
        if self.store.undo_label() is not None:
            self.store.undo()


def _by_hand(store: Store, key: int, today: date) -> Tally:
    """Done and due, counted from the tables alone: rows of the plan, days of routines without a row, lines of visits held."""
    action = store.improvements.get(key)
    end = min(today, action.closed_on or today)
    everything = [each for each in store.activities.all() if each.improvement_id == key]
    rows = [
        (each.routine_day or (each.done_at.date() if each.is_done else each.day), each.is_done) for each in everything
    ]
    routines = [each for each in store.routines.all() if each.improvement_id == key]
    day = action.starts_on
    while day < end:
        there = {each.routine_id for each in store.activities.untouched(day, store.calendar())}
        rows += [(day, False) for each in routines if each.id in there]
        day += DAY
    visits = {each.id: each for each in store.activities.all() if each.kind is ActivityKind.VISIT and each.is_done}
    lines = [line for line in store.prep.all() if line.improvement_id == key and line.activity_id in visits]
    rows += [(visits[line.activity_id].done_at.date(), line.is_done) for line in lines]
    return Tally(sum(done for _, done in rows), sum(done or day < end for day, done in rows))


@pytest.mark.row("C1")
@settings(max_examples=40)
@given(steps=STEPS)
def test_no_action_is_lost_over_any_months_and_evidence_is_the_records(steps):
    with TemporaryDirectory() as folder:
        months = _Months(Path(folder) / "book.db")
        store = months.store
        for name, how in steps:
            getattr(months, name)(how)
        ended = {
            each.improvement_id for each in store.improvements.verdicts.all() if each.state is not ImprovementState.KEPT
        }
        for action in store.improvements.all():
            assert (action.state is ImprovementState.OPEN) != (action.id in ended)
            assert counted(store, action.id, months.today) == _by_hand(store, action.id, months.today)
        assert store.improvements.deleted() == [] and store.check() == []
        store.close()
