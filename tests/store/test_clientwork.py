"""Client work counted apart, in a real book."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.clientwork import ClientWork
from salesplanner.domain.promises import Escalation

PROSPECT, ACTIVE, CUSTOMER, DORMANT = ClientStatus


@pytest.fixture
def clients(store):
    return {status: store.clients.add(Client(name=status.value, status=status)) for status in ClientStatus}


@pytest.fixture
def reach(store, clients):
    def logged(status, day=22, outcome=Outcome.PROGRESS, kind=ActivityKind.CALL):
        at = datetime(2026, 10, day, 9)
        call = Activity(kind=kind, title="x", client_id=clients.get(status), day=at.date())
        return store.activities.log(call, done_at=at, outcome=outcome)

    return logged


def counts(store):
    found = store.measures.client_work(date(2026, 10, 21), date(2026, 10, 22))
    return tuple(found[kind] for kind in (ClientWork.WARM, ClientWork.OLD, ClientWork.NEW, ClientWork.PROBLEM))


def test_each_client_counts_by_where_it_stands(store, reach):
    for status in ClientStatus:
        reach(status)
    reach(CUSTOMER, day=20)
    assert counts(store) == (1, 2, 1, 0)


def test_a_client_counts_once_a_day(store, reach):
    reach(CUSTOMER, kind=ActivityKind.VISIT)
    reach(CUSTOMER)
    assert counts(store) == (0, 1, 0, 0)
    reach(CUSTOMER, day=21)
    assert counts(store) == (0, 2, 0, 0)


@pytest.mark.parametrize("problem_is_first", [True, False])
def test_a_problem_comes_before_all_else(store, reach, problem_is_first):
    for outcome in (Outcome.SETBACK, Outcome.PROGRESS)[:: 1 if problem_is_first else -1]:
        reach(CUSTOMER, outcome=outcome)
    assert counts(store) == (0, 0, 0, 1)


def test_a_question_that_was_passed_up_makes_a_problem(store, reach):
    reach(CUSTOMER)
    asked = datetime(2026, 10, 22, 10)
    store.escalations.add(Escalation(activity_id=reach(ACTIVE), question="May we?", asked_at=asked))
    assert counts(store) == (0, 1, 0, 1)


def test_who_was_not_reached_and_what_is_no_contact_do_not_count(store, reach):
    reach(ACTIVE, outcome=Outcome.NOT_REACHED)
    reach(ACTIVE, kind=ActivityKind.TASK)
    reach(None)
    assert counts(store) == (0, 0, 0, 0)
