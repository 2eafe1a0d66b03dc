"""What is bought, in whichever currency: the margin is exact, in whole minor units of the book's."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.problems import Problem
from salesplanner.domain.suppliers import SupplierOrder, margin, parse_rate

_rates = st.decimals(min_value="0.000001", max_value="999999", places=6)
_orders = st.builds(
    SupplierOrder,
    supplier_id=st.just(1),
    what=st.just("housing"),
    cost=st.none() | st.integers(0, 10**15),
    currency=st.sampled_from(["", "EUR"]),
    rate=st.none() | _rates,
)


@given(sold=st.integers(0, 10**15), orders=st.lists(_orders, max_size=8))
def test_the_margin_is_exact_to_the_minor_unit_whatever_was_bought_in(sold, orders):
    found, cost, unknown = margin(sold, orders), 0, 0
    for each in orders:
        if each.cost is None or (each.currency and each.rate is None):
            unknown += 1
        else:
            exact = each.cost * (Fraction(each.rate) if each.currency else 1)
            cost += (2 * exact + 1) // 2  # half up
    assert (found.cost, found.unknown, found.amount) == (cost, unknown, sold - cost)


@pytest.mark.parametrize(("typed", "rate"), [("7.8125", "7.8125"), ("1,234", "1234"), ("０.05", "0.05"), (" ", None)])
def test_a_rate_is_read_as_it_is_written(typed, rate):
    assert parse_rate(typed) == (None if rate is None else Decimal(rate))


@pytest.mark.parametrize("typed", ["0", "-7", "7.8 EUR", "1e3", "1234567"])
def test_what_is_no_rate_is_refused(typed):
    with pytest.raises(Problem):
        parse_rate(typed)
