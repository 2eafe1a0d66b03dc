"""Who is called, in which order, and how far calls led."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.activities import ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.callqueue import CallList, Choice, Conversion, asked, conversion, members, proposed_day
from salesplanner.domain.clients import Client, ClientStatus, Grade
from salesplanner.domain.followups import Followup
from salesplanner.domain.orders import Order
from tests.builders import an_activity

NOW = datetime(2026, 10, 22, 9)
TODAY = NOW.date()


def followup(client_id, ago=None, **fields):
    fields.setdefault("status", ClientStatus.ACTIVE)
    last = None if ago is None else TODAY - timedelta(days=ago)
    return Followup(client=Client(id=client_id, name=f"c{client_id}", **fields), last=last)


def call(client_id, days=0, at=None):
    return an_activity(
        id=client_id, kind=ActivityKind.CALL, client_id=client_id, day=TODAY - timedelta(days=days), at=at
    )


def ids(which, followups, calls=(), buyers=()):
    return [each.id for each in members(Choice(which), followups, calls, buyers, NOW)]


def test_planned_calls_come_late_ones_first_then_by_time():
    clients = [followup(each) for each in (1, 2, 3, 4)]
    calls = [call(1), call(2, at=time(9)), call(3, days=2)]
    assert ids(CallList.PLANNED, clients, calls) == [3, 2, 1]


@pytest.mark.parametrize(
    ("which", "wanted"),
    [(CallList.NO_ORDER, [2, 3]), (CallList.SILENT, [3]), (CallList.NO_STEP, [2, 3, 1]), (CallList.ALL, [2, 3, 1])],
)
def test_a_list_leaves_out_who_is_left_alone_and_begins_with_the_longest_silence(which, wanted):
    quiet = followup(9, ago=300, quiet_until=TODAY + timedelta(days=9))
    clients = [followup(1, ago=2), followup(2), followup(3, ago=100), quiet]
    assert ids(which, clients, buyers={1}) == wanted


def done(client_id, outcome, ago=0):
    at = NOW - timedelta(days=ago)
    return an_activity(
        kind=ActivityKind.CALL,
        client_id=client_id,
        day=at.date(),
        status=ActivityStatus.DONE,
        done_at=at,
        outcome=outcome,
    )


def test_a_client_counts_once_and_old_calls_do_not():
    calls = [
        done(1, Outcome.NOT_REACHED), done(1, Outcome.PROGRESS, 2), done(2, Outcome.NOT_REACHED),
        done(3, Outcome.SETBACK, 29), done(4, Outcome.PROGRESS, 30), done(8, Outcome.PROGRESS),
    ]  # fmt: skip
    orders = [Order(client_id=1, day=TODAY, amount=1), Order(client_id=3, day=TODAY - timedelta(40), amount=1)]
    found = conversion({1, 2, 3, 4}, calls, orders, TODAY)
    assert found == Conversion(clients=4, called=3, reached=2, progress=1, ordered=1)
    assert conversion(None, calls, orders, TODAY) == Conversion(4, 4, 3, 2, 1)


@given(st.lists(st.tuples(st.integers(1, 6), st.sampled_from(Outcome), st.integers(0, 60)), max_size=40))
def test_progress_is_reached_and_reached_is_called(made):
    found = conversion({1, 2, 3}, [done(*each) for each in made], [], TODAY)
    assert 0 <= found.progress <= found.reached <= found.called <= found.clients == 3


def test_a_list_is_judged_by_those_too_whom_an_order_took_from_it():
    clients = [followup(1), followup(2), followup(3, tags="fair new"), followup(4, source="fair")]
    orders = [Order(client_id=1, day=TODAY, amount=1), Order(client_id=2, day=TODAY - timedelta(40), amount=1)]

    def judged(which, word=""):
        return asked(Choice(which, word), clients, orders, TODAY)

    assert judged(CallList.NO_ORDER) == {1, 3, 4} and judged(CallList.ALL) == {1, 2, 3, 4}
    assert judged(CallList.TAG, "fair") == {3} and judged(CallList.SOURCE, "fair") == {4}
    assert judged(CallList.PLANNED) is judged(CallList.NO_STEP) is None
    assert [each.id for each in members(Choice(CallList.TAG, "fair"), clients, [], [], NOW)] == [3]


def test_the_next_call_follows_the_outcome_and_the_rhythm():
    client = followup(1, grade=Grade.A, rhythm_days=12)
    assert proposed_day(client, Outcome.NOT_REACHED, TODAY) == date(2026, 10, 23)
    assert proposed_day(client, Outcome.PROGRESS, TODAY) == date(2026, 11, 3)
