"""Why a sum changed: the parts add up to the cent, whatever is nothing, and do not depend on an order."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.changes import FINE, Sales, by_chain, by_factors, by_parts, by_rates, split, whole


@st.composite
def sales(draw):
    orders = draw(st.integers(0, 40))
    return Sales(draw(st.integers(0, 200)), orders, draw(st.integers(0, 10**9)) if orders else 0)


@pytest.mark.row("S5-01", "C8")
@given(sales(), sales())
def test_factors_add_up_to_the_cent_and_turn_round_with_time(before, after):
    forth, back = by_factors(before, after), by_factors(after, before)
    assert sum(each.amount for each in forth) == after.amount - before.amount
    assert all(abs(one.amount + other.amount) <= 2 for one, other in zip(forth, back, strict=True))


@pytest.mark.row("C8")
@given(st.dictionaries(st.sampled_from("abcdef"), sales()), st.dictionaries(st.sampled_from("abcdef"), sales()))
def test_parts_add_up_to_the_cent_with_new_and_gone_ones(before, after):
    change = sum(each.amount for each in after.values()) - sum(each.amount for each in before.values())
    assert sum(each.amount for each in by_parts(before, after)) == change


@st.composite
def rates(draw):
    of = draw(st.integers(0, 60))
    return draw(st.integers(0, of)), of


@given(st.dictionaries(st.sampled_from("abcd"), rates()), st.dictionaries(st.sampled_from("abcd"), rates()))
def test_a_rate_changes_by_its_mix_and_by_the_rates_of_its_parts(before, after):
    found = by_rates(before, after)
    totals = [[sum(each[place] for each in side.values()) for place in (0, 1)] for side in (before, after)]
    if all(of for _, of in totals):
        change = Fraction(FINE * totals[1][0], totals[1][1]) - Fraction(FINE * totals[0][0], totals[0][1])
        assert abs(sum(each.amount for each in found) - change) <= Fraction(1, 2)
    if before == after:
        assert all(each.amount == 0 for each in found)


@given(st.lists(st.none() | st.fractions(0, 1000), min_size=2, max_size=3), st.data(), st.integers(-(10**6), 10**6))
def test_a_chain_of_factors_of_which_some_are_not_known_does_not_stumble(before, data, change):
    after = data.draw(st.lists(st.none() | st.fractions(0, 1000), min_size=len(before), max_size=len(before)))
    found = by_chain(["days", "pace", "value"][: len(before)], before, after, change)
    assert [(each.before, each.after) for each in found] == list(zip(before, after, strict=True))


@given(st.lists(st.fractions(-1000, 1000), min_size=1, max_size=6))
def test_cents_are_given_out_so_that_the_total_is_kept(parts):
    total = round(sum(parts))
    parts[0] += total - sum(parts)
    found = whole(parts, total)
    assert sum(found) == total and all(abs(one - other) < 1 for one, other in zip(found, parts, strict=True))


def test_an_unchanged_factor_explains_nothing_and_a_changed_one_all():
    fewer, more = Sales(20, 5, 500_00), Sales(40, 10, 1000_00)  # twice the visits, all else the same
    assert [(each.name, each.amount) for each in by_factors(fewer, more)] == [
        ("visits", 500_00), ("rate", 0), ("value", 0),
    ]  # fmt: skip


@pytest.mark.row("C8")
def test_the_order_in_which_factors_are_named_does_not_matter():
    before, after = (Fraction(3), Fraction(5), Fraction(7)), (Fraction(4), Fraction(2), Fraction(9))
    forth = split(before, after, lambda f: f[0] * f[1] * f[2])
    back = split(before[::-1], after[::-1], lambda f: f[0] * f[1] * f[2])
    assert forth == back[::-1] and sum(forth) == 4 * 2 * 9 - 3 * 5 * 7


@pytest.mark.row("C8")
@pytest.mark.parametrize(
    ("before", "after", "names"),
    [
        (Sales(0, 0, 0), Sales(10, 2, 900), ["visits", "rate", "value"]),
        (Sales(10, 2, 900), Sales(10, 0, 0), ["visits", "rate", "value"]),
        (Sales(0, 3, 900), Sales(10, 2, 700), ["orders", "value"]),  # signed without a visit
        (Sales(0, 0, 0), Sales(0, 0, 0), ["orders", "value"]),
    ],
)
def test_nothing_is_no_trouble(before, after, names):
    found = by_factors(before, after)
    assert [each.name for each in found] == names
    assert sum(each.amount for each in found) == after.amount - before.amount


def test_a_new_channel_speaks_in_the_mix_and_dearer_orders_in_the_value():
    before = {"shop": Sales(0, 4, 400)}
    after = {"shop": Sales(0, 2, 200), "fair": Sales(0, 2, 600)}
    assert [(each.name, each.amount) for each in by_parts(before, after)] == [("orders", 0), ("mix", 400), ("value", 0)]
    dearer = {"shop": Sales(0, 4, 480)}
    assert [(each.name, each.amount) for each in by_parts(before, dearer)] == [("orders", 0), ("mix", 0), ("value", 80)]
