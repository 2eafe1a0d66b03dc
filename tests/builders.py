"""Records for tests: each has what the program needs, and takes what the test is about."""

from __future__ import annotations

from datetime import date
from typing import Any

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Order

DAY = date(2026, 10, 22)


def a_client(name: str = "川江特钢", **fields: Any) -> Client:
    """A client."""
    return Client(name=name, **fields)


def a_contact(client_id: int | None, name: str = "钱部长", **fields: Any) -> Contact:
    """A person at a client."""
    return Contact(client_id=client_id, name=name, **fields)


def an_activity(title: str = "ask for the date", day: date = DAY, **fields: Any) -> Activity:
    """A planned call."""
    return Activity(**{"kind": ActivityKind.CALL, "title": title, "day": day, **fields})


def a_deal(name: str = "高炉液压元件", **fields: Any) -> Deal:
    """An open deal of 385,000.00."""
    return Deal(**{"name": name, "amount": 38_500_000, "opened_on": DAY, **fields})


def an_order(**fields: Any) -> Order:
    """A signed order of 168,000.00."""
    return Order(**{"day": DAY, "amount": 16_800_000, **fields})
