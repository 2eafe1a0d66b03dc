"""Client work counted apart."""

from __future__ import annotations

from datetime import datetime

from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.clientwork import ClientWork, client_work

CLIENTS = {place: Client(id=place, name=status.value, status=status) for place, status in enumerate(ClientStatus, 1)}
PROSPECT, ACTIVE, CUSTOMER, DORMANT = CLIENTS


def contact(number, client_id, day=22, outcome=Outcome.PROGRESS, kind=ActivityKind.CALL):
    at = datetime(2026, 10, day, 9)
    return Activity(
        id=number, kind=kind, title="x", client_id=client_id, day=at.date(), status=ActivityStatus.DONE, done_at=at,
        outcome=outcome,
    )  # fmt: skip


def counts(*activities, escalated=()):
    found = client_work(activities, CLIENTS, escalated)
    return tuple(found[kind] for kind in (ClientWork.WARM, ClientWork.OLD, ClientWork.NEW, ClientWork.PROBLEM))


def test_each_client_counts_by_where_it_stands():
    assert counts(*[contact(n, n) for n in CLIENTS]) == (1, 2, 1, 0)


def test_a_client_counts_once_a_day_and_a_problem_comes_first():
    visit = contact(1, CUSTOMER, kind=ActivityKind.VISIT)
    assert counts(visit, contact(2, CUSTOMER)) == (0, 1, 0, 0)
    assert counts(visit, contact(2, CUSTOMER, day=21)) == (0, 2, 0, 0)
    assert counts(contact(1, CUSTOMER, outcome=Outcome.SETBACK), contact(2, CUSTOMER)) == (0, 0, 0, 1)
    assert counts(visit, contact(2, ACTIVE), escalated={2}) == (0, 1, 0, 1)


def test_who_was_not_reached_and_what_is_no_contact_do_not_count():
    assert (
        counts(contact(1, ACTIVE, outcome=Outcome.NOT_REACHED), contact(2, ACTIVE, kind=ActivityKind.TASK)) == (0,) * 4
    )
    assert counts(contact(1, 99)) == (0,) * 4


@given(st.lists(st.tuples(st.integers(1, 6), st.integers(20, 22), st.sampled_from(Outcome)), max_size=30))
def test_the_kinds_add_up_to_the_clients_reached(contacts):
    made = [contact(n, client, day, outcome) for n, (client, day, outcome) in enumerate(contacts, 1)]
    reached = {(c, d) for c, d, outcome in contacts if c in CLIENTS and outcome is not Outcome.NOT_REACHED}
    assert sum(counts(*made)) == len(reached)
