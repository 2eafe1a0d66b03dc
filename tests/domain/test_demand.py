"""From the target back to the day: the sum of domain C7, and its arithmetic whatever the figures."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.demand import CONTACTS, Need, Rates, ways

VISIT, CALL = CONTACTS
EACH = CONTACTS[VISIT]


def need(gap=300_000_00, visits=36, orders=6, amount=300_000_00, days=11, free=10_000, calls=0):
    rates = Rates(contacts={VISIT: visits} | ({CALL: calls} if calls else {}), orders=orders, amount=amount)
    return Need(gap=gap, rates=rates, days=days, available=free)


@pytest.mark.row("C7")
def test_the_sum_of_the_book():
    found = need()  # 300k short, 50k a contract, one of six visits signs
    assert (found.orders, found.contacts) == (6, {VISIT: 36})
    assert found.minutes == 36 * EACH and found.fits


def test_visits_and_calls_are_both_reckoned_by_their_own_rates():
    found = need(calls=90, free=20 * EACH)
    assert found.contacts == {VISIT: 36, CALL: 90} and found.minutes == 36 * EACH + 90 * 15
    assert not found.fits and found.reachable == int(Fraction(300_000_00 * found.available, found.minutes))


def test_orders_come_of_the_contacts_that_a_quarter_of_them_came_after():
    assert ways(88, {VISIT: 13, CALL: 88}) == (CALL,)  # who sells by calls and visits now and then
    assert ways(91, {VISIT: 48, CALL: 60}) == (VISIT, CALL) and ways(0, {VISIT: 0, CALL: 0}) == ()


def test_a_shop_is_told_by_its_visitors():
    rates = Rates(orders=441, amount=441 * 326_00, visitors=21_000)
    found = Need(gap=100_000_00, rates=rates, days=10, available=0)
    assert (found.orders, found.visitors, found.contacts, found.fits) == (307, 14_620, {}, True)


def test_what_does_not_fit_says_what_would():
    found = need(free=12 * EACH)
    assert not found.fits and found.reachable == 100_000_00  # twelve visits, two contracts


def test_hours_that_bring_the_gap_on_the_average_are_enough_though_orders_are_whole():
    found = need(gap=110_000_00, free=14 * EACH)  # three contracts of 50k, eighteen visits; 14 visits bring 116k
    assert found.orders == 3 and found.minutes > found.available
    assert found.fits and found.reachable >= found.gap


def test_a_thin_past_is_no_rate():
    assert not need(orders=4).rates.is_known and not need(visits=9).rates.is_known


@pytest.mark.row("C7")
@given(st.integers(1, 10**10), st.integers(10, 5000), st.integers(5, 900), st.integers(1, 10**10))
def test_the_visits_bring_the_gap_at_the_own_rates_and_one_order_less_does_not(gap, visits, orders, amount):
    found = need(gap=gap, visits=visits, orders=orders, amount=amount)
    average = Fraction(amount, orders)
    assert found.orders * average >= gap > (found.orders - 1) * average
    made = found.contacts[VISIT]
    assert made * Fraction(orders, visits) >= found.orders > (made - 1) * Fraction(orders, visits)
