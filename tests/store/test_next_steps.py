"""One next step at a time: whatever is logged and planned, a deal never has two."""

from __future__ import annotations

from collections import Counter
from datetime import date, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal
from salesplanner.store import Store, quick
from tests.store.test_quick import reading_of

TODAY = date(2026, 11, 24)
ACTS = st.lists(st.tuples(st.sampled_from([None, 1, 2]), st.integers(0, 9), st.booleans(), st.booleans()), max_size=7)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    made = Store.open(tmp_path_factory.mktemp("steps") / "book.db", now=lambda: datetime(2026, 11, 24, 9))
    made.clients.add(Client(name="Northwind"))
    for name in ("One", "Two"):
        made.deals.add(Deal(name=name, client_id=1))
    yield made
    made.close()


@given(ACTS)
@settings(max_examples=30)
def test_a_deal_never_has_two_next_steps_and_undo_takes_each_back(shelf, acts):
    digests = []
    for deal, days, keeps, logs in acts:
        digests.append(shelf.digest())
        step = Activity(kind=ActivityKind.CALL, title="Call", client_id=1, deal_id=deal, day=TODAY + timedelta(days))
        if logs:
            visit = Activity(kind=ActivityKind.VISIT, title="Visit", client_id=1, deal_id=deal, day=TODAY)
            shelf.activities.log(
                visit, done_at=datetime(2026, 11, 24, 8), outcome=Outcome.PROGRESS, next_step=step, keeps_earlier=keeps
            )
        else:
            shelf.activities.plan_next(step, keeps_earlier=keeps)
        opened = [each for each in shelf.activities.open_next_steps() if each.client_id == 1]
        assert max(Counter(each.deal_id for each in opened).values()) == 1
        assert [each.day for each in opened if each.deal_id == deal] == [step.day]
    for digest in reversed(digests):
        shelf.undo()
        assert shelf.digest() == digest


@pytest.mark.parametrize("line", ["visited Northwind -> call on 2 Dec", "visit Northwind tomorrow -> call on 2 Dec"])
def test_an_arrow_in_the_line_replaces_the_earlier_step_too(shelf, line):
    first = shelf.activities.plan_next(
        Activity(kind=ActivityKind.CALL, title="Call", client_id=1, day=TODAY + timedelta(1))
    )
    quick.keep(shelf, reading_of(shelf, line), datetime(2026, 11, 24, 9))
    assert [each.day for each in shelf.activities.open_next_steps()] == [date(2026, 12, 2)]
    assert not shelf.activities.get(first).is_open
    shelf.undo()
    shelf.undo()
