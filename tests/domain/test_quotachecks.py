"""Quotas against each other and against hours."""

from __future__ import annotations

from datetime import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.quotachecks import a_week, coherence, keeping, load, minutes_of_day, own_rate
from salesplanner.domain.targets import Every, Quota

HOTEL = (
    Quota(metric="visits.count", every=Every.DAY, count=4),
    Quota(metric="calls.count", every=Every.DAY, count=3),
    Quota(metric="agreements.new.count", every=Every.WEEK, count=6),
)


@pytest.mark.row("C7", "X-13")
def test_six_signings_from_twenty_visits_need_three_in_ten():
    [found] = coherence(HOTEL, 5)
    assert (found.results, found.visits, found.touches) == (6, 20, 35)
    assert (round(found.rate * 100), round(found.of_touches * 100), round(found.per_month)) == (30, 17, 26)


def test_without_visits_or_results_there_is_nothing_to_compare():
    assert coherence(HOTEL[1:], 5) == () == coherence(HOTEL[:2], 5)
    assert coherence(HOTEL, 0) == ()


def test_the_quotas_take_their_usual_lengths_with_the_way():
    found = load(HOTEL, 5, minutes_of_day((time(8, 30), time(18)), (time(12), time(13))))
    assert (found.minutes, found.available, found.over) == (20 * 90 + 15 * 15, 5 * 510, 0)
    many = load((Quota(metric="visits.count", every=Every.DAY, count=8),), 5, 420)
    assert many.over == 5 * (720 - 420)


def test_clients_to_be_touched_take_a_call_each_beyond_the_visits_and_calls_asked():
    touched = Quota(metric="clients.touched.count", every=Every.WEEK, count=45)
    assert load((*HOTEL, touched), 5, 510).minutes == load(HOTEL, 5, 510).minutes + 10 * 15


def test_results_alone_take_no_time():
    assert load(HOTEL[2:], 5, 510) is None


def test_lunch_counts_only_within_the_hours():
    assert minutes_of_day((time(8), time(12)), (time(12), time(13))) == 240
    assert minutes_of_day((time(18), time(8)), (time(12), time(13))) == 0


def test_the_own_rate_needs_visits():
    assert own_rate(6, 40) == Fraction(3, 20) and own_rate(6, 0) is None


def test_the_departments_of_an_organisation_are_visited_on_one_way():
    agency = [
        Quota(metric="organisations.visited.count", every=Every.DAY, count=2),
        Quota(metric="departments.visited.count", every=Every.DAY, count=4),
        Quota(metric="agreements.new.count", every=Every.WEEK, count=2),
    ]
    assert load(agency, 5, 420).minutes == 5 * (4 * 60 + 2 * 30)
    [found] = coherence(agency, 5)
    assert (found.visited, found.rate) == ("departments.visited.count", Fraction(1, 10))


QUOTAS = st.lists(
    st.builds(
        Quota,
        metric=st.sampled_from(["visits.count", "calls.count", "agreements.new.count", "clients.touched.count"]),
        every=st.sampled_from(Every),
        count=st.integers(0, 50),
    ),
    max_size=8,
)


@given(QUOTAS, st.integers(1, 7), st.integers(60, 700))
def test_a_further_quota_never_takes_less_time_and_rates_add_up(quotas, days, minutes):
    more = [*quotas, Quota(metric="calls.count", every=Every.DAY, count=3)]
    before = load(quotas, days, minutes)
    assert load(more, days, minutes).minutes >= (before.minutes if before else 0)
    for found in coherence(quotas, days):
        assert found.rate >= found.of_touches > 0
        assert found.results == a_week(quotas, days)[found.metric]


@pytest.mark.row("C7", "X-20")
def test_half_of_thirty_one_provinces_two_markets_and_a_call_list_against_the_hours_of_a_week():
    """X-20: what each of two representatives is to keep up, beside daily visits and calls."""
    provinces, markets, list_of_calls = Fraction(31, 2), 2 * 40, 200
    rhythms = {7: provinces * 4, 14: markets, 30: list_of_calls}
    daily = [
        Quota(metric="visits.count", every=Every.DAY, count=2),
        Quota(metric="calls.count", every=Every.DAY, count=10),
    ]
    found = keeping(rhythms, daily, 6, 6 * 420, regions=16)
    assert found.touches == 62 + 40 + Fraction(200 * 7, 30) and found.asked == 72
    assert round(found.missing, 1) == Fraction(767, 10) and found.minutes == 1150
    assert found.free == 6 * (420 - 2 * 90 - 10 * 15) and not found.fits
    assert keeping({14: 20}, daily, 6, 6 * 420).fits  # ten a week are among the calls
