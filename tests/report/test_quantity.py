"""What was sold by quantity: pieces, room nights or tonnes, to the thousandth, as a figure with targets like any other."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest

from salesplanner.domain.orders import Order, quantity_of
from salesplanner.domain.period import Period
from salesplanner.domain.targets import QUANTITY
from salesplanner.i18n import Translator
from salesplanner.report.facts import facts
from salesplanner.report.forecast import forecast
from salesplanner.report.parts import shares
from salesplanner.report.why import sentence, steps, why
from salesplanner.store import Store
from salesplanner.words import Words

NOVEMBER = Period.parse("2026-11")


@pytest.fixture
def store(tmp_path):
    book = Store.open(tmp_path / "book.db", now=lambda: datetime(2026, 11, 18, 20))
    with book.change("import"):
        book.settings.put("role", "wholesale")
        for month, day, quantity, channel in (
            (10, 1, "", ""), (10, 9, "40", "north"), (10, 12, "2.5", "south"), (10, 30, "900", "north"),
            (11, 9, "30", "north"), (11, 10, "0.125", "south"), (11, 11, "", "south"), (11, 12, "60", "south"),
        ):  # fmt: skip
            book.orders.add(Order(day=date(2026, month, day), amount=100, quantity=quantity, channel=channel))
    yield book
    book.close()


@pytest.mark.parametrize(
    ("text", "number"), [("12", 12), ("0.125", "0.125"), ("", 0), ("12 boxes", 12), ("a dozen", 0), ("-", 0)]
)
def test_a_quantity_is_the_number_its_text_begins_with(text, number):
    assert quantity_of(text) == Decimal(number)


def test_it_counts_what_stands_in_the_orders_and_leaves_out_those_without(store):
    store.targets.put(QUANTITY, "2026-11", Decimal("120.5"))
    figure = facts(store, NOVEMBER).figures[QUANTITY]
    assert (figure.value, figure.previous) == (Decimal("90.125"), Decimal("42.5"))
    assert figure.attainment == Decimal("90.125") / Decimal("120.5")
    with_one = [each.id for each in store.orders.between(NOVEMBER.first, NOVEMBER.last) if each.quantity]
    assert list(figure.records) == with_one
    days = facts(store, NOVEMBER).daily[QUANTITY]
    assert sum(days.values()) == figure.value


def test_its_parts_are_told_in_its_own_unit(store):
    assert shares(store, QUANTITY, "channel", NOVEMBER) == {"north": Decimal(30), "south": Decimal("60.125")}


def test_its_change_is_taken_apart_by_orders_and_their_size(store):
    found = why(store, facts(store, NOVEMBER), "previous", "channel", QUANTITY)
    assert found.change == 47_625  # thousandths
    assert sum(each.amount for each in found.causes) == sum(change for _, change in found.parts) == found.change
    assert [each.name for each in found.causes] == ["orders", "size"]
    said = sentence(found, Words(Translator("en")))
    assert said.startswith("47.6 more than on the same days of Oct") and "Quantity of an order" in said
    bars = steps(found, Words(Translator("en")))
    assert (bars[0].value, bars[-1].value) == (42.5, 90.125)


@pytest.fixture
def year(tmp_path):
    book = Store.open(tmp_path / "year.db", now=lambda: datetime(2026, 11, 18, 20))
    days = [date(2025, 11, 20) + timedelta(days=2 * n) for n in range(182)]
    book.orders.add_many(Order(day=day, amount=100, quantity=str(10 + n % 3)) for n, day in enumerate(days))
    yield book
    book.close()


def test_it_is_forecast_from_what_orders_had(year):
    year.targets.put(QUANTITY, "2026-11", Decimal(150))
    known = forecast(year, NOVEMBER, QUANTITY)
    assert known.done == year.measures.total(QUANTITY, NOVEMBER.first, year.today()) / 1000
    assert 40 < known.outlook.middle - known.done < 90  # six more orders of about eleven
    assert known.outlook.chance > 0.5
    october = Period.parse("2026-10")
    came = year.measures.total(QUANTITY, october.first, october.last) / 1000
    as_known = forecast(year, october, QUANTITY, date(2026, 10, 10)).outlook
    assert as_known.low < came < as_known.high
