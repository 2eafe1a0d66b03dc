"""The rules of a shop: what is asked about an entry, what is remarked in a channel, and what a target takes of one factor."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.changes import Sales
from salesplanner.domain.period import Period
from salesplanner.domain.shop import ChannelDay, Doubt, Part, Remark, Standing, Trial, doubts, remarks, whole_days

OCTOBER = Period.parse("2026-10")


def day(visitors=None, buyers=None, sales=None, **more) -> ChannelDay:
    values = {"visitors": visitors, "buyers": buyers, **more}
    known = {Part(name): Decimal(value) for name, value in values.items() if value is not None}
    return ChannelDay("A", known, None if sales is None else sales * 100)


PAST = [day(700 + n, 14 + n % 3, 4500 + 100 * n) for n in range(10)]


@pytest.mark.parametrize(
    ("entry", "asked"),
    [
        (day(710, 15, 4900), []),
        (day(710, 149, 48_000), [(Doubt.UNUSUAL, Part.CONVERSION)]),
        (day(7100, 150, 48_000), [(Doubt.UNUSUAL, Part.VISITORS)]),
        (day(710, 15, 49_000), [(Doubt.UNUSUAL, Part.ORDER_VALUE)]),
        (day(10, 15, 4900), [(Doubt.MORE_THAN, Part.BUYERS), (Doubt.UNUSUAL, Part.VISITORS)]),
        (day(710, 15, 4900, views=600), [(Doubt.MORE_THAN, Part.VISITORS)]),
        (day(710, 15, 4900, search=900), [(Doubt.MORE_THAN, Part.SEARCH)]),
        (day(710, 0, 4900), [(Doubt.ONE_WITHOUT, None)]),
        (day(), []),
    ],
)
def test_what_is_out_of_pattern_or_contradicts_itself_is_asked(entry, asked):
    assert [(each.doubt, each.figure) for each in doubts(entry, PAST)] == asked


def test_a_channel_without_a_week_behind_it_has_no_pattern():
    assert doubts(day(7100, 15, 4900), PAST[:6]) == []


def test_a_campaign_that_doubles_the_visitors_is_not_asked_about():
    assert doubts(day(1400, 30, 9800), PAST) == []


def test_remarks_hold_a_channel_against_its_own_months_before():
    low = Standing("low", Sales(14_000, 300, 1), search=Fraction(7, 100), usual_search=Fraction(11, 100))
    short = Standing("short", Sales(5_000, 90, 1), stay=Fraction(41), usual_stay=Fraction(63))
    best = Standing("best", Sales(4_000, 100, 1))
    busy = Standing("busy", Sales(11_000, 220, 1), search=Fraction(9, 10), usual_search=Fraction(1), campaigns=4)
    few = Standing("few", Sales(40, 8, 1))
    assert remarks([low, short, best, busy, few]) == {
        "low": Remark.LOW_SEARCH, "short": Remark.SHORT_STAY, "best": Remark.BEST_CONVERSION, "busy": Remark.CAMPAIGNS,
    }  # fmt: skip


def test_a_day_that_is_still_missing_a_channel_is_not_looked_at():
    due, today = frozenset("AB"), date(2026, 10, 22)
    entered = {date(2026, 10, 20): frozenset("AB"), date(2026, 10, 21): frozenset("A"), today: frozenset("A")}
    assert whole_days(OCTOBER, today, entered, due) == OCTOBER.until(date(2026, 10, 21))
    assert whole_days(OCTOBER, today, entered | {today: due}, due) == OCTOBER.until(today)
    assert whole_days(OCTOBER, today, {today: frozenset("A")}, due) == OCTOBER.until(today)
    assert whole_days(OCTOBER, today, {}, due) is None


@given(st.tuples(*[st.fractions(min_value=Fraction(1, 1000), max_value=10**6)] * 3), st.integers(1, 10**11))
def test_what_is_needed_of_one_factor_meets_the_target(base, target):
    trial = Trial(base, base)
    for place in range(3):
        needed = trial.needed(place, target)
        assert needed is not None
        met = Trial(base, (*base[:place], needed, *base[place + 1 :]))
        assert met.result == target and met.unchanged == trial.result


@pytest.mark.row("X-07")
def test_the_persons_sold_are_two_and_a_half_for_each_buyer():
    """X-07: 0.21 % of 2068 visitors a day are 4.3 buyers, 134.6 in 31 days, and 337 persons were sold."""

    def of(visitors, each):
        return Trial((factors := (Fraction(visitors), Fraction(21, 10_000), Fraction(each))), factors)

    assert (of(2068, 10).result, of(31 * 2068, 10).result) == (43, 1346)  # in tenths
    assert round(of(31 * 2068, 1).needed(2, 337), 1) == Fraction(5, 2)
