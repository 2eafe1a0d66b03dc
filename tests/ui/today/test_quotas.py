"""The quotas on Today's rail: the switch, what is owed, what counts."""

from __future__ import annotations

from contextlib import suppress
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Problem
from salesplanner.domain.targets import Every, Quota
from salesplanner.report.gradual import at_once
from salesplanner.store import Store
from salesplanner.ui.today import quotas
from salesplanner.ui.today.quotas import QuotaCard

TODAY = date(2026, 10, 22)


@pytest.fixture
def visited(store, plan):
    """Two visits a day since September; on Monday two were made, on Tuesday one, on Wednesday none; and a call."""
    [quota] = store.quotas.all()
    store.quotas.change(quota.id, created_at=datetime(2026, 10, 19, 8))
    for day, name in ((19, "a"), (19, "b"), (20, "c")):
        at = datetime(2026, 10, day, 10)
        store.activities.log(
            Activity(kind=ActivityKind.VISIT, title=name, day=at.date()), done_at=at, outcome=Outcome.PROGRESS
        )
    at = datetime(2026, 10, 21, 9)
    store.activities.log(
        Activity(kind=ActivityKind.CALL, title="d", day=at.date()), done_at=at, outcome=Outcome.PROGRESS
    )


def card(screen):
    screen.workspace.settle()
    return screen.rail.findChild(QuotaCard)


def said(screen):
    shown = (label for label in card(screen).findChildren(QLabel) if not label.isHidden())
    return [label.text().replace("\u00a0", " ") for label in shown]


def choose(screen, view):
    button = card(screen).switch.buttons()[list(Every).index(view)]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def test_the_day_names_what_the_week_still_owes(visited, screen):
    assert "This week 3 of 10, 3 behind" in said(screen) and "0/2" in said(screen)
    line = next(each for each in card(screen).findChildren(QLabel) if each.text().startswith("This week"))
    assert "Due so far 6, done 3; 20 Oct (1 short), 21 Oct (2 short)" in line.toolTip()


def test_week_and_month_show_their_own_and_the_choice_stays(visited, screen, store):
    choose(screen, Every.WEEK)
    assert {"3/10", "3 behind from earlier days"} <= set(said(screen))
    choose(screen, Every.MONTH)
    assert {"4/20", "2 behind from earlier days"} <= set(said(screen))
    store.quotas.change(store.quotas.all()[0].id, count=1)
    assert card(screen).switch.value() is Every.MONTH and "4/10" in said(screen)


def test_the_switch_is_moved_by_arrow_keys(visited, screen):
    first = card(screen).switch.buttons()[0]
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Right)
    assert card(screen).switch.value() is Every.WEEK and "3/10" in said(screen)


def test_a_visit_counts_at_once_and_beyond_the_days_own_it_settles_what_is_owed(visited, screen, store, qtbot):
    for number in range(4):
        at = datetime(2026, 10, 22, 9 + number // 2, number)
        store.activities.log(
            Activity(kind=ActivityKind.VISIT, title=str(number), day=TODAY), done_at=at, outcome=Outcome.PROGRESS
        )
    assert {"4/2", "This week 7 of 10, 1 behind"} <= set(said(screen))
    store.undo()
    assert {"3/2", "This week 6 of 10, 2 behind"} <= set(said(screen))


def test_client_work_is_counted_apart(visited, screen, store, plan):
    prospect = store.clients.add(Client(name="Prospect"))
    for client, outcome in ((plan.client, Outcome.PROGRESS), (prospect, Outcome.SETBACK), (prospect, Outcome.PROGRESS)):
        call = Activity(kind=ActivityKind.CALL, title="x", day=TODAY, client_id=client)
        store.activities.log(call, done_at=datetime(2026, 10, 22, 9), outcome=outcome)
    assert "Reached: warm leads 1, old clients 0, new clients 0, problems 1" in said(screen)
    choose(screen, Every.MONTH)
    assert "Reached: warm leads 2, old clients 0, new clients 0, problems 1" in said(screen)


def test_a_day_off_asks_for_nothing(visited, screen):
    screen.show_day(date(2026, 10, 24))
    assert "0" in said(screen) and "0/2" not in said(screen)


# --- whatever is done -----------------------------------------------------------------------------------------------

ACTS = st.lists(
    st.tuples(
        st.sampled_from(["add", "log", "in vain", "drop", "reopen", "move", "delete", "undo", "redo"]),
        st.sampled_from([ActivityKind.VISIT, ActivityKind.CALL]),
        st.integers(0, 30),
    ),
    max_size=25,
)


@settings(max_examples=40)
@given(ACTS)
def test_counters_stay_true_through_any_sequence_of_acts(tmp_path_factory, acts):
    """Each standing is what a count of the records by hand gives, whatever was done and taken back."""
    store = Store.open(tmp_path_factory.mktemp("book") / "book.db", now=lambda: datetime(2026, 10, 22, 12))
    try:
        clients = [store.clients.add(Client(name=name)) for name in ("a", "b", "c")]
        quotas = [("visits.count", Every.DAY, 2), ("calls.count", Every.DAY, 3), ("visits.count", Every.WEEK, 8)]
        for metric, every, count in quotas:
            store.quotas.add(Quota(metric=metric, every=every, count=count, created_at=datetime(2026, 10, 1)))
        store.forget_history()
        for act, kind, number in acts:
            with suppress(Problem):
                do(store, act, kind, number, clients)
            check(store)
    finally:
        store.close()


def do(store, act, kind, number, clients):
    known = store.activities.all()
    chosen = known[number % len(known)].id if known else 0
    day = TODAY - timedelta(days=number)
    made = Activity(kind=kind, title="x", day=day, client_id=clients[number % 3])
    if act == "add":
        store.activities.add(made)
    elif act in ("log", "in vain"):
        outcome = Outcome.PROGRESS if act == "log" else Outcome.NOT_REACHED
        store.activities.log(made, done_at=datetime.combine(day, time(10)), outcome=outcome)
    elif act == "move":
        store.activities.move(chosen, day=day)
    elif act in ("undo", "redo"):
        getattr(store, act)()
    else:
        getattr(store.activities, act)(chosen)


def check(store):
    counted = {
        (each.kind, each.done_at.date(), each.client_id)
        for each in store.activities.all()
        if each.counts and each.done_at
    }
    kinds = {"visits.count": ActivityKind.VISIT, "calls.count": ActivityKind.CALL}
    for view, standings in at_once(quotas.read(store, TODAY, TODAY)).views:
        for each in standings:
            kind = kinds[each.quota.metric]
            assert each.done == sum(1 for key in counted if key[0] is kind and each.period.contains(key[1])), view
            assert 0 <= each.behind <= each.due <= each.asked
