"""A real book with a Thursday's plan, and the Today tab over it."""

from __future__ import annotations

from datetime import date, datetime, time
from decimal import Decimal
from types import SimpleNamespace

import pytest

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client, ClientStatus, Contact, Role
from salesplanner.domain.targets import Every, Quota
from salesplanner.ui.today.screen import TodayScreen

NOW = datetime(2026, 10, 22, 11, 20)
TODAY = NOW.date()


@pytest.fixture
def clock():
    return lambda: NOW


def a_thursday(store):
    """A late call, a visit at half past two, two tasks for any time; their ids."""
    client = store.clients.add(Client(name="Northwind", status=ClientStatus.ACTIVE))
    person = store.contacts.add(Contact(client_id=client, name="Zhao", role=Role.DECISION_MAKER))
    before = Activity(kind=ActivityKind.VISIT, title="First visit", client_id=client, day=date(2026, 10, 9))
    store.activities.log(
        before, done_at=datetime(2026, 10, 9, 10), outcome=Outcome.PROGRESS, points="Price is fine, fears the delay"
    )
    add = store.activities.add
    late = add(Activity(kind=ActivityKind.CALL, title="Answer the question", day=date(2026, 10, 20)))
    visit = add(
        Activity(
            kind=ActivityKind.VISIT, title="Visit Zhao", client_id=client, contact_id=person, day=TODAY, at=time(14, 30),
            minutes=60, is_next_step=True,
        )
    )  # fmt: skip
    one = add(Activity(kind=ActivityKind.TASK, title="Send the quote", day=TODAY))
    two = add(Activity(kind=ActivityKind.TASK, title="Update the list", day=TODAY, position=1))
    store.quotas.add(Quota(metric="visits.count", every=Every.DAY, count=2))
    store.targets.put("orders.amount", "2026-10", Decimal(100000))
    return SimpleNamespace(client=client, person=person, late=late, visit=visit, one=one, two=two)


@pytest.fixture
def plan(store, tell_once):
    """The Thursday's plan."""
    return tell_once(store, a_thursday)


@pytest.fixture
def screen(qtbot, workspace, plan):
    made = TodayScreen(workspace)
    qtbot.addWidget(made)
    made.resize(1280, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    workspace.settle()
    return made
