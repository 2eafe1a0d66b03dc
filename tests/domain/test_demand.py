"""From the target back to the day: the sum of domain C7, and its arithmetic whatever the figures."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.demand import Need, Rates


def need(gap=300_000_00, visits=36, orders=6, amount=300_000_00, days=11, free=10_000):
    rates = Rates(visits=visits, orders=orders, amount=amount)
    return Need(gap=gap, rates=rates, days=days, minutes_each=90, available=free)


def test_the_sum_of_the_book():
    found = need()  # 300k short, 50k a contract, one of six visits signs
    assert (found.orders, found.visits) == (6, 36)
    assert round(float(found.visits_a_day), 1) == 3.3
    assert found.minutes == 36 * 90 and found.fits


def test_what_does_not_fit_says_what_would():
    found = need(free=12 * 90)
    assert not found.fits and found.reachable == 100_000_00  # twelve visits, two contracts


def test_a_thin_past_is_no_rate():
    assert not need(orders=4).rates.is_known and not need(visits=9).rates.is_known
    assert need(days=0).visits_a_day is None


@given(st.integers(1, 10**10), st.integers(10, 5000), st.integers(5, 900), st.integers(1, 10**10))
def test_the_visits_bring_the_gap_at_the_own_rates_and_one_order_less_does_not(gap, visits, orders, amount):
    found = need(gap=gap, visits=visits, orders=orders, amount=amount)
    average = Fraction(amount, orders)
    assert found.orders * average >= gap > (found.orders - 1) * average
    assert found.visits * Fraction(orders, visits) >= found.orders > (found.visits - 1) * Fraction(orders, visits)
