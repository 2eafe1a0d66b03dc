"""Commission by steps: counted as by hand, never less for more, and the working adds up."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.commission import Rules, Step, total, working

STEPS = (Step(0, Decimal(1)), Step(100_000_00, Decimal("1.5")), Step(200_000_00, Decimal(3)))


@pytest.mark.parametrize(
    ("amount", "parts", "whole"),
    [
        (0, [], []),
        (50_000_00, [500_00], [500_00]),
        (100_000_00, [1000_00], [1500_00]),
        (150_000_00, [1000_00, 750_00], [2250_00]),
        (260_000_00, [1000_00, 1500_00, 1800_00], [7800_00]),
        (-5_00, [], []),
    ],
)
def test_each_part_at_its_own_rate_or_the_whole_at_the_one_reached(amount, parts, whole):
    assert [share.pay for share in working(Rules(steps=STEPS), amount)] == parts
    assert [share.pay for share in working(Rules(steps=STEPS, is_whole=True), amount)] == whole


def test_nothing_is_paid_below_the_first_step_and_cents_are_rounded_half_up():
    rules = Rules(steps=(Step(10_000_00, Decimal("0.5")),))
    assert working(rules, 9_999_99) == []
    assert [(share.amount, share.pay) for share in working(rules, 10_001_00)] == [(100, 1)]


@given(
    st.lists(st.tuples(st.integers(0, 10**9), st.decimals(0, 100, places=2)), max_size=5, unique_by=lambda each: each[0]),
    st.integers(0, 10**10), st.integers(0, 10**9),
)  # fmt: skip
def test_more_never_pays_less_part_by_part_and_the_parts_are_the_amount_above_the_first_step(steps, amount, more):
    rules = Rules(steps=tuple(Step(*each) for each in steps))
    shares = working(rules, amount)
    assert total(working(rules, amount + more)) >= total(shares) - len(steps)  # a cent of rounding a step
    first = min((start for start, _ in steps), default=amount)
    assert sum(share.amount for share in shares) == max(0, amount - first)
