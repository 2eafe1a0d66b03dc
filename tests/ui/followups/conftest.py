"""A real book with a handful of clients on a Thursday in October, and the tab over it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.clients import Client, ClientStatus, Contact, Grade, Role
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Payment
from salesplanner.store import Store
from salesplanner.ui.followups.screen import FollowupsScreen

NOW = datetime(2026, 10, 22, 9, 0)
TODAY = NOW.date()


@pytest.fixture
def clock():
    return lambda: NOW


class Book:
    """Adds what a test needs."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def client(self, name: str, *, in_days: int | None = None, at: time | None = None, ago: int | None = None,
               **fields: Any) -> int:  # fmt: skip
        fields = {"grade": Grade.B, "status": ClientStatus.ACTIVE, **fields}
        client_id = self.store.clients.add(Client(name=name, **fields))
        if in_days is not None:
            self.step(client_id, TODAY + timedelta(days=in_days), at)
        if ago is not None:
            self.done(client_id, TODAY - timedelta(days=ago))
        return client_id

    def step(self, client_id: int, day: date, at: time | None = None, kind: ActivityKind = ActivityKind.CALL) -> int:
        return self.store.activities.add(
            Activity(kind=kind, title="ask for the date", client_id=client_id, day=day, at=at, is_next_step=True)
        )

    def done(self, client_id: int, day: date, **fields: Any) -> int:
        fields = {"kind": ActivityKind.VISIT, "title": "first look", "outcome": Outcome.PROGRESS, **fields}
        at = datetime.combine(day, time(15))
        return self.store.activities.add(
            Activity(client_id=client_id, day=day, status=ActivityStatus.DONE, done_at=at, **fields)
        )


@pytest.fixture
def book(store):
    return Book(store)


def six_clients(store):
    """Six clients of all sorts; their ids by name."""
    book = Book(store)
    ids = {
        "late": book.client("东屹铸造", in_days=-2, ago=5),
        "today": book.client("川江特钢", in_days=0, at=time(16, 30), ago=2, grade=Grade.A, region="四川"),
        "later": book.client("Northwind", in_days=5),
        "far": book.client("海湾港机", in_days=30),
        "missing": book.client("晋源轧钢", ago=3),
        "silent": book.client("云岭矿业", ago=40, in_days=20),
    }
    main = ids["today"]
    store.contacts.add(Contact(client_id=main, name="钱部长", role=Role.DECISION_MAKER, phone="139 0000 2205"))
    deal = store.deals.add(Deal(name="高炉液压元件", client_id=main, amount=38_500_000, opened_on=date(2026, 8, 26)))
    other = store.deals.add(Deal(name="蓄能器备件", client_id=main, amount=16_800_000, opened_on=date(2026, 6, 1)))
    store.deals.win(other, on=date(2026, 10, 9), amount=16_800_000)
    store.payments.add(Payment(client_id=main, item="down", received_on=date(2026, 9, 9), received_amount=100))
    ids["deal"] = deal
    return ids


@pytest.fixture
def filled(store, tell_once):
    """The six clients."""
    return tell_once(store, six_clients)


@pytest.fixture
def screen(qtbot, workspace, filled):
    """The tab in a wide window."""
    return shown(qtbot, workspace)


def shown(qtbot, workspace, width: int = 1280) -> FollowupsScreen:
    made = FollowupsScreen(workspace)
    qtbot.addWidget(made)
    made.resize(width, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


@pytest.fixture
def show(qtbot, workspace):
    return lambda width=1280: shown(qtbot, workspace, width)
