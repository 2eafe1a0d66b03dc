"""The forecast of payments from the book: what is due by plan and how late clients pay; assumptions beside it, never in it."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal
from random import Random

import pytest
from msgspec.structs import replace

from salesplanner.domain.campaigns import Assumption
from salesplanner.domain.clients import Client
from salesplanner.domain.orders import Order, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Direction, Promise
from salesplanner.i18n import Translator
from salesplanner.report import forecast
from salesplanner.store import Store
from salesplanner.words import Words

DECEMBER, AS_OF, DAY = Period.parse("2026-12"), date(2026, 12, 10), timedelta(days=1)
EN = Words(Translator("en"))


@pytest.fixture
def store(tmp_path):
    """Forty orders of two clients, each paid in two parts: one pays on the day, the other a month late."""
    book = Store.open(tmp_path / "book.db", now=lambda: datetime(2026, 12, 31, 20))
    draw = Random(1)
    with book.change("import"):
        clients = [book.clients.add(Client(name=name)) for name in ("prompt", "late")]
        for number in range(40):
            day, who = date(2026, 1, 5) + 9 * number * DAY, number % 2
            order = book.orders.add(Order(day=day, amount=1_000_000, client_id=clients[who]))
            for after in (20, 60):
                due_on = day + after * DAY
                came = due_on + (30 + draw.randrange(-5, 6) if who else 0) * DAY
                paid = came if came <= date(2026, 12, 31) else None
                book.payments.add(
                    Payment(client_id=clients[who], order_id=order, due_on=due_on, due_amount=500_000, received_on=paid, received_amount=500_000 if paid else 0)
                )  # fmt: skip
    yield book
    book.close()


def known_on(store, day=AS_OF):
    return forecast.forecast(store, DECEMBER, "payments.amount", day)


def test_what_is_due_is_expected_by_how_its_client_pays_and_nothing_is_counted_twice(store):
    known = known_on(store)
    payments = store.payments.many(each.id for each in known.deals)
    assert known.deals and all(payments[each.id].due_on <= DECEMBER.last for each in known.deals)
    soon = [each for each in known.deals if payments[each.id].due_on >= AS_OF]
    by_client = {who: [each.chance for each in soon if payments[each.id].client_id == who] for who in (1, 2)}
    assert min(by_client[1]) > 0.75 and max(by_client[2]) < 0.4
    assert known.past.count == 0  # all that came in had been planned long before
    assert (
        known.outlook.low
        <= store.measures.total("payments.amount", DECEMBER.first, DECEMBER.last) / 100
        <= known.outlook.high
    )
    [first, *_] = forecast.announced(store, known.deals, "payments.amount")
    assert (first.table, first.amount, first.client) == ("payment", 500_000, payments[first.id].client_id and "late")


def test_what_was_planned_paid_or_promised_later_changes_nothing(store):
    before = known_on(store)
    with store.change("import"):
        late = min(before.deals, key=lambda each: each.chance)
        store.promises.add(
            Promise(
                direction=Direction.THEIRS, what="pay", made_on=AS_OF + DAY, due_on=AS_OF + 3 * DAY, payment_id=late.id
            )
        )
        order = store.orders.add(Order(day=AS_OF + 2 * DAY, amount=9_000_000, client_id=1))
        store.payments.add(Payment(client_id=1, order_id=order, due_on=AS_OF + 5 * DAY, due_amount=9_000_000))
    assert known_on(store).outlook == before.outlook and len(known_on(store).deals) == len(before.deals)
    promised = known_on(store, AS_OF + DAY)
    assert next(each.chance for each in promised.deals if each.id == late.id) > 0.75 > late.chance


def test_a_payment_that_nobody_had_planned_is_business_of_its_own(store):
    store.payments.add(Payment(client_id=1, received_on=date(2026, 11, 20), received_amount=300_000))
    assert known_on(store).past.count == 1


@pytest.mark.row("S3-12")
def test_assumptions_stand_beside_the_forecast_and_are_never_in_it(store):
    store.targets.put("payments.amount", "2026-12", Decimal(40_000))
    before = forecast.as_json(known_on(store), "payments.amount")
    store.assumptions.add(
        Assumption(metric="payments.amount", period="2026-12", what="line X ends", amount=Decimal(-10_000))
    )
    known = known_on(store)
    assert forecast.as_json(known, "payments.amount") == before
    lower = forecast.assumed(known, Decimal(-10_000))
    assert lower.outlook.middle == pytest.approx(known.outlook.middle - 10_000, abs=20)
    assert lower.outlook.chance < known.outlook.chance
    assert forecast.assumed_said(known, Decimal(-10_000), "payments.amount", EN).startswith("Likely ¥")
    sure = replace(known, target=known.done + 1)
    assert "chance of the target: Very likely (over 9 in 10)" in forecast.assumed_said(
        sure, Decimal(0), "payments.amount", EN
    )


@pytest.mark.row("S3-12")
def test_the_holidays_of_a_stretch_are_named(store):
    october = Period.parse("2026-10")
    found = forecast.holidays(store, october.first, october.last)
    assert [(first, last) for _, first, last in found] == [(date(2026, 10, 1), date(2026, 10, 7))] and found[0][0]
