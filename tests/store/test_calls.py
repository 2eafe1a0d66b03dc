"""Whom a list calls and how its calls went: what the queries say is what the records say."""

from __future__ import annotations

import tempfile
from datetime import datetime, time, timedelta
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.callqueue import CallList, Choice, Conversion
from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.orders import Order
from salesplanner.store import Store
from tests import reckoning

NOW = datetime(2026, 10, 22, 9)
TODAY = NOW.date()
LISTS = (
    Choice(CallList.NO_ORDER), Choice(CallList.NO_ORDER, "south", frozenset({"广东", "福建"})), Choice(CallList.NO_STEP),
    Choice(CallList.SILENT), Choice(CallList.TAG, "fair"), Choice(CallList.SOURCE, "web"), Choice(CallList.ALL),
)  # fmt: skip


def call(store: Store, client: int, ago: int, outcome: Outcome, kind: ActivityKind = ActivityKind.CALL) -> None:
    day = TODAY - timedelta(days=ago)
    made = Activity(kind=kind, title="c", client_id=client, day=day)
    store.activities.log(made, done_at=datetime.combine(day, time(8)), outcome=outcome)


def order(store: Store, client: int, ago: int) -> None:
    store.orders.add(Order(client_id=client, day=TODAY - timedelta(days=ago), amount=1))


def client(store: Store, number: int) -> int:
    return store.clients.add(
        Client(
            name=f"c{number}", status=list(ClientStatus)[number % 4], region=("广东", "福建", "河北", "")[number % 3],
            tags=("fair", "fair new", "")[number % 3], source="web" if number % 2 else "",
            quiet_until=TODAY + timedelta(days=number - 2) if number % 5 == 0 else None,
        )
    )  # fmt: skip


ACTS = st.tuples(st.sampled_from("covm"), st.integers(0, 5), st.sampled_from(Outcome), st.integers(0, 40))


@settings(max_examples=25)
@given(st.lists(ACTS, max_size=15))
def test_lists_and_rates_are_what_the_records_say(acts):
    with tempfile.TemporaryDirectory() as folder:
        store = Store.open(Path(folder) / "b.db", now=lambda: NOW)
        with store.change("clients added", count=6):
            ids = [client(store, number) for number in range(6)]
            for what, who, outcome, ago in acts:
                if what == "o":
                    order(store, ids[who], ago)
                else:
                    call(store, ids[who], ago, outcome, ActivityKind.VISIT if what == "v" else ActivityKind.CALL)
        lasts = reckoning.last_contacts(store)
        for choice in LISTS:
            found = store.calls.ids(choice, NOW)
            assert set(found) == set(reckoning.queue(store, choice, NOW)), choice
            days = [lasts[each].isoformat() if each in lasts else "" for each in found]
            assert days == sorted(days)  # never reached first, then the longest silence
            if choice.which not in (CallList.NO_STEP, CallList.SILENT):
                assert store.calls.conversion(choice, NOW) == reckoning.conversion(store, choice, NOW), choice
        store.close()


def test_planned_calls_come_late_ones_first_then_by_time_and_all_calls_are_told_of(store):
    late, at_nine, untimed = (store.clients.add(Client(name=name)) for name in "abc")
    for who, ago, at in ((untimed, 0, None), (at_nine, 0, time(9)), (late, 2, None)):
        day = TODAY - timedelta(days=ago)
        store.activities.add(Activity(kind=ActivityKind.CALL, title="c", client_id=who, day=day, at=at))
    assert store.calls.ids(Choice(CallList.PLANNED), NOW) == [late, at_nine, untimed]
    call(store, late, 1, Outcome.NOT_REACHED)
    call(store, late, 0, Outcome.PROGRESS)
    call(store, untimed, 29, Outcome.KEPT_WARM)
    call(store, at_nine, 30, Outcome.PROGRESS)
    order(store, late, 0)
    assert store.calls.conversion(Choice(CallList.PLANNED), NOW) == Conversion(2, 2, 2, 1, 1)
