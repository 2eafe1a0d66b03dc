"""Quotas beside the targets of the same figure."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.period import Period
from salesplanner.domain.quotaaims import comes_to, differing, in_line
from salesplanner.domain.targets import Every, Quota
from salesplanner.domain.workdays import WorkCalendar

CALENDAR = WorkCalendar(off=frozenset(date(2026, 10, day) for day in range(1, 8)))
OCTOBER, WEEK, QUARTER = Period.parse("2026-10"), Period.parse("2026-W43"), Period.parse("2026-Q4")
TODAY = date(2026, 10, 22)


def quota(metric: str, every: Every, count: int) -> Quota:
    return Quota(metric=metric, every=every, count=count)


def test_a_quota_comes_to_its_count_a_working_day_and_a_week_to_its_part():
    assert comes_to(quota("visits.count", Every.DAY, 4), OCTOBER, CALENDAR) == (17, 68)
    assert comes_to(quota("clients.new.count", Every.WEEK, 3), OCTOBER, CALENDAR) == (17, Fraction(51, 5))
    assert comes_to(quota("clients.new.count", Every.WEEK, 3), WEEK, CALENDAR) == (1, 3)
    assert comes_to(quota("quotes.count", Every.MONTH, 8), QUARTER, CALENDAR) == (3, 24)


def test_what_cannot_be_compared_is_left():
    assert comes_to(quota("quotes.count", Every.MONTH, 8), WEEK, CALENDAR) is None
    assert comes_to(quota("regions.covered.count", Every.MONTH, 31), QUARTER, CALENDAR) is None  # the same ones again
    assert comes_to(quota("clients.touched.count", Every.DAY, 4), OCTOBER, CALENDAR) is None


def test_the_wholesalers_three_a_week_beside_three_a_month_is_told_with_its_sum():
    asked = [("clients.new.count", OCTOBER, Decimal(3)), ("clients.new.count", OCTOBER.previous(), Decimal(3))]
    found = differing([quota("clients.new.count", Every.WEEK, 3)], asked, CALENDAR, TODAY)
    [beside] = found["clients.new.count"]  # September is over
    assert (beside.sum, beside.over, beside.times) == (10, 7, 17)
    assert in_line([beside], CALENDAR) == quota("clients.new.count", Every.WEEK, 1)


def test_a_difference_of_rounding_is_none_and_the_strictest_quota_counts():
    both = [quota("visits.count", Every.DAY, 2), quota("visits.count", Every.WEEK, 9)]
    assert not differing(both, [("visits.count", OCTOBER, Decimal(34))], CALENDAR, TODAY)
    assert not differing(both[1:], [("visits.count", OCTOBER, Decimal(31))], CALENDAR, TODAY)
    [beside] = differing(both, [("visits.count", OCTOBER, Decimal(31))], CALENDAR, TODAY)["visits.count"]
    assert beside.quota == both[0] and beside.over == 3


def test_a_quota_that_fits_no_day_is_asked_less_often():
    found = differing([quota("visits.count", Every.DAY, 2)], [("visits.count", OCTOBER, Decimal(60))], CALENDAR, TODAY)
    assert in_line(found["visits.count"], CALENDAR) == quota("visits.count", Every.MONTH, 60)


def test_of_several_targets_the_quota_that_fits_all_is_offered():
    asked = [("clients.new.count", month, Decimal(3)) for month in (OCTOBER, OCTOBER.next())]
    found = differing([quota("clients.new.count", Every.WEEK, 3)], asked, CALENDAR, TODAY)
    assert in_line(found["clients.new.count"], CALENDAR) == quota("clients.new.count", Every.MONTH, 3)


@given(st.sampled_from(Every), st.integers(1, 40), st.integers(1, 900))
def test_what_brings_into_line_leaves_no_difference(every, count, target):
    asked = [("visits.count", OCTOBER, Decimal(target))]
    found = differing([quota("visits.count", every, count)], asked, CALENDAR, TODAY)
    for beside in found.get("visits.count", ()):
        agreed = in_line([beside], CALENDAR)
        assert agreed is not None and not differing([agreed], asked, CALENDAR, TODAY)
        assert not differing([beside.quota], [("visits.count", OCTOBER, Decimal(beside.sum))], CALENDAR, TODAY)
