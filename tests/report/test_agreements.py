"""How agreements stand, and what their weeks came to (domain S2-11, S2-15)."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from salesplanner.domain.clients import Client
from salesplanner.domain.orders import Agreement, Order, Term
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every, Quota
from salesplanner.report import agreements

TODAY = date(2026, 10, 22)  # a Thursday


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.fixture
def clients(store):
    return [store.clients.add(Client(name=name)) for name in ("Northwind", "Hanlin")]


def sign(store, client, name, signed, ends, **more):
    return store.agreements.add(Agreement(client_id=client, name=name, signed_on=signed, ends_on=ends, **more))


def test_agreements_stand_by_their_end_with_what_was_ordered_while_they_ran(store, clients):
    first, other = clients
    sign(store, first, "long", on(-100), None)
    sign(store, first, "over", on(-400), on(-20))
    soon = sign(store, first, "soon", on(-90), on(30))
    sign(store, other, "valid", on(-90), on(31))
    for client, day, quantity, takings in (
        (first, -95, "7", False), (first, -90, "30", False), (first, -1, "12.5", False), (first, 1, "99", False),
        (first, -2, "1000", True), (other, -3, "", False), (first, -400, "2 rooms", False),
    ):  # fmt: skip
        store.orders.add(Order(client_id=client, day=on(day), amount=0, quantity=quantity, is_takings=takings))
    found = agreements.standings(store)
    assert [(each.agreement.name, each.term, each.quantity) for each in found] == [
        ("soon", Term.SOON, Decimal("42.5")), ("valid", Term.VALID, 0), ("long", Term.VALID, Decimal("49.5")),
        ("over", Term.OVER, 39),
    ]  # fmt: skip
    assert [each.client for each in found] == ["Northwind", "Hanlin", "Northwind", "Northwind"]
    assert [agreements.ends_by(each, TODAY) for each in found] == [True, True, False, False]
    assert [agreements.is_unused(each, TODAY) for each in found] == [False, True, False, False]
    store.agreements.change(soon, let_go_on=TODAY)
    sign(store, first, "again", on(0), on(365), renews_id=found[3].id, starts_on=on(1))
    assert [each.agreement.name for each in agreements.standings(store)] == ["valid", "again", "long"]
    settled = agreements.standings(store, is_open=False)
    assert {each.agreement.name: each.is_open for each in settled} == {"soon": False, "over": False}
    assert agreements.renewals(store, agreements.standings(store)) == (1, 1)


def test_a_week_counts_what_was_newly_signed_against_what_its_quota_asked_then(store, clients):
    store.quotas.add(Quota(metric=agreements.NEW, every=Every.WEEK, count=4, created_at=datetime(2026, 9, 1)))
    made = [sign(store, clients[0], f"a{days}", on(days), on(365)) for days in (-30, -10, -9, -1, 0)]
    sign(store, clients[0], "renewed", on(-1), on(365), renews_id=made[0])
    found = agreements.weeks(store, TODAY)
    assert [(each.period.first, each.signed, each.asked) for each in found] == [
        (date(2026, 9, 21), 1, 4), (date(2026, 9, 28), 0, 4), (date(2026, 10, 5), 0, 4), (date(2026, 10, 12), 2, 4),
        (date(2026, 10, 19), 2, 4),
    ]  # fmt: skip
    assert found[-1].records == (made[3], made[4])
    october = agreements.of_month(found, Period.parse("2026-10"), TODAY)
    assert [each.period.first.day for each in october] == [28, 5, 12, 19]
    assert [each.period.first.day for each in agreements.of_month(found, Period.parse("2026-09"), TODAY)] == [21]
    store.quotas.put(agreements.NEW, Every.WEEK, 6)
    assert [each.asked for each in agreements.weeks(store, TODAY)] == [4, 4, 4, 4, 6]
    store.quotas.put(agreements.NEW, Every.WEEK, 0)
    assert agreements.weeks(store, TODAY)[-1].asked == 0


def test_a_week_without_a_working_day_asks_nothing(store, clients):
    store.quotas.add(Quota(metric=agreements.NEW, every=Every.WEEK, count=4, created_at=datetime(2026, 1, 1)))
    sign(store, clients[0], "one", date(2026, 2, 3), on(365))
    asked = {each.period.first: each.asked for each in agreements.weeks(store, date(2026, 3, 1))}
    holiday = date(2026, 2, 16)  # the Spring Festival of 2026: off from Sunday the 15th to Monday the 23rd
    assert asked[holiday] == 0 and asked[date(2026, 2, 9)] == 4
