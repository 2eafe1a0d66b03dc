"""Channel by product: totals add up whatever names nothing, the document's own figures come out, and months follow."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.i18n import Translator
from salesplanner.report import crosstab
from salesplanner.report.facts import facts
from salesplanner.store import Store
from salesplanner.words import Words

JANUARY = Period.parse("2015-01")
EN = Words(Translator("en"))
#: The persons of January 2015 by channel, all and on the regular route (domain X-11), and the own channel a year before.
VOLUME = {"own": (337, 102), "同程": (429, 41), "途牛": (25, 16)}


@pytest.fixture
def store(tmp_path):
    book = Store.open(tmp_path / "book.db", now=lambda: datetime(2015, 2, 3, 9))
    yield book
    book.close()


@pytest.fixture
def shop(store):
    with store.change("import"):
        for channel, (persons, route) in VOLUME.items():
            for product, count in (("regular", route), ("other", persons - route)):
                day = date(2015, 1, 12)
                store.orders.add(
                    Order(day=day, amount=count * 100_00, channel=channel, product=product, quantity=str(count))
                )
        store.orders.add(
            Order(day=date(2014, 1, 9), amount=31 * 100_00, channel="own", product="regular", quantity="31")
        )
        store.orders.add(Order(day=date(2014, 12, 30), amount=5_00, channel="own"))
        store.orders.add(
            Order(day=date(2013, 12, 30), amount=5_00, channel="own")
        )  # the book knows all of that January
    return store


@pytest.mark.row("S3-02", "S3-03", "X-11")
def test_x_11_the_channels_add_up_and_the_route_is_totalled(shop):
    found = crosstab.cross(shop, facts(shop, JANUARY), "quantity", "product", "channel")
    assert found.value((None, None)) == 791 and found.value(("regular", None)) == 159
    assert [found.value(("regular", channel)) for channel in ("own", "同程", "途牛")] == [102, 41, 16]
    assert round(found.share(("regular", None)), 3) == Decimal("0.201")
    assert [round(found.share((None, channel)), 3) for channel in VOLUME] == [
        Decimal("0.426"), Decimal("0.542"), Decimal("0.032"),
    ]  # fmt: skip


@pytest.mark.row("S3-04", "X-01")
def test_x_01_growth_is_computed_from_its_own_base_and_scope(shop):
    found = crosstab.cross(shop, facts(shop, JANUARY), "quantity", "product", "channel")
    assert round(found.change((None, "own"), "last_year"), 2) == Decimal("9.87")  # 337 of 31
    assert round(found.change(("regular", "own"), "last_year"), 2) == Decimal("2.29")  # 102 of 31
    assert round(found.change((None, None), "last_year"), 2) == Decimal("24.52")  # 791 of 31
    assert found.change((None, "同程"), "last_year") is None  # a new channel


@pytest.mark.row("S3-13")
def test_months_follow_each_other_and_keep_their_records(shop):
    found = crosstab.cross(shop, facts(shop, JANUARY), "amount", "product", "channel")
    assert len(found.months) == 12 and found.months[-1][0] == JANUARY and found.months[0][0].code == "2014-02"
    december, values, ids = found.months[-2]
    assert (december.code, values[("", "own")], len(ids[(None, None)])) == ("2014-12", 5, 1)
    assert found.columns == ("同程", "own", "途牛") and found.rows == ("other", "regular", "")


def test_the_file_holds_every_cell_and_the_totals_as_numbers(shop):
    found = crosstab.cross(shop, facts(shop, JANUARY), "amount", "channel", "product")
    made = crosstab.sheet(found, "Channel by product", "Channel", EN, "January 2015", "last_year")
    assert made.head == (
        "Channel",
        "other",
        "other, year before",
        "regular",
        "regular, year before",
        "Not given",
        "Not given, year before",
        "Total",
        "Total, year before",
    )
    assert made.rows[-1][-2:] == (Decimal(79_100), Decimal(3_100))


@pytest.mark.row("S3-03")
@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.sampled_from(["", *"abcdefghijkl"]), st.sampled_from(["", "x", "y"]), st.integers(-500, 10**6)),
        max_size=30,
    )
)
def test_rows_and_columns_add_up_to_the_figure_of_the_period(store, orders):
    known = facts(store, JANUARY)
    with store.change("import"):
        store.orders.delete_many(order.id for order in store.orders.all())
        for channel, product, amount in orders:
            store.orders.add(Order(day=date(2015, 1, 5), amount=amount, channel=channel, product=product))
    known = facts(store, JANUARY)
    found = crosstab.cross(store, known, "amount", "product", "channel")
    whole = found.value((None, None))
    assert whole == known.figures["orders.amount"].value
    assert sum((found.value((row, None)) for row in found.rows), Decimal(0)) == whole
    assert sum((found.value((None, column)) for column in found.columns), Decimal(0)) == whole
    for row in found.rows:
        assert sum((found.value((row, column)) for column in found.columns), Decimal(0)) == found.value((row, None))
    assert len(found.columns) <= crosstab.COLUMNS_MOST + 1
