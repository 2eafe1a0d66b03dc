"""A target split into parts: to the cent, by days, by the past, evenly."""

from __future__ import annotations

import itertools
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.splits import (
    SHORTER,
    apportion,
    as_last_year,
    by_season,
    by_working_days,
    evenly,
    raised,
    step_of,
    worked,
)
from salesplanner.domain.targets import Unit, attainment
from salesplanner.domain.workdays import WorkCalendar

AMOUNTS = st.decimals(0, 10**12, places=2)
WEIGHTS = st.lists(st.fractions(0, 10**6), min_size=1, max_size=53)
CALENDAR = WorkCalendar()


@settings(max_examples=60)
@given(AMOUNTS, WEIGHTS, st.sampled_from([Decimal("0.01"), Decimal(1), Decimal(1000), None]))
def test_parts_add_up_to_the_cent_whatever_the_shares(total, weights, step):
    step = step or step_of(total, len(weights), Unit.MONEY)
    parts = apportion(total, weights, step)
    assert sum(parts) == total and all(part >= 0 for part in parts)
    whole = sum(weights) or len(weights)
    for part, weight in zip(parts, weights, strict=True):
        exact = Fraction(total) * (weight if sum(weights) else 1) / whole
        assert abs(Fraction(part) - exact) < 2 * Fraction(step)  # a step of rounding, and one of what is no whole step


@settings(max_examples=40)
@given(st.integers(0, 10**6), WEIGHTS)
def test_counts_are_split_into_whole_ones(total, weights):
    parts = apportion(Decimal(total), weights, step_of(Decimal(total), len(weights), Unit.COUNT))
    assert sum(parts) == total and all(part == part.to_integral_value() for part in parts)


def test_parts_are_as_round_as_the_whole_allows():
    assert step_of(Decimal(12_000_000), 12, Unit.MONEY) == 100_000
    assert step_of(Decimal("1000000.50"), 12, Unit.MONEY) == Decimal("0.1")
    assert apportion(Decimal(100), [1, 1, 1], Decimal(1)) == [34, 33, 33]
    assert apportion(Decimal("0.05"), [0, 0], Decimal("0.01")) == [Decimal("0.03"), Decimal("0.02")]


@pytest.mark.parametrize("code", ["2026", "2026-H2", "2026-Q4", "2026-10", "2026-W43"])
def test_the_shorter_periods_of_one_touch_and_leave_no_gap(code):
    whole = Period.parse(code)
    for kind in SHORTER[whole.kind]:
        parts = whole.within(kind)
        assert all(one.next() == other for one, other in itertools.pairwise(parts))
        if kind is not PeriodKind.WEEK:
            assert (parts[0].first, parts[-1].last) == (whole.first, whole.last)
        assert {part.belongs_to(whole.kind) for part in parts} == {whole}


@given(st.dates(date(2000, 1, 1), date(2090, 1, 1)))
def test_each_week_belongs_to_one_month(day):
    week = Period.week_of(day)
    month = week.belongs_to(PeriodKind.MONTH)
    assert week in month.within(PeriodKind.WEEK)
    assert week not in month.previous().within(PeriodKind.WEEK) + month.next().within(PeriodKind.WEEK)


def test_working_days_and_evenness():
    quarter = Period.parse("2026-Q4")
    months = quarter.within(PeriodKind.MONTH)
    assert by_working_days(months, quarter, CALENDAR).weights == (22, 21, 23)
    away = WorkCalendar(leave=frozenset({date(2026, 10, 9)}))
    assert by_working_days(months, quarter, away).weights[0] == 21
    assert evenly(months).weights == (1, 1, 1)


def test_the_season_rests_on_the_months_there_are():
    whole = Period.parse("2026-Q4")
    quarter = whole.within(PeriodKind.MONTH)
    history = [(Period.parse("2025-10"), Decimal(230)), (Period.parse("2025-11"), Decimal(20))]
    shape = by_season(quarter, whole, history, CALENDAR)
    assert shape.months == 2
    assert shape.weights[0] == 220 and shape.weights[1] == 21 and shape.weights[2] == Fraction(250, 43) * 23
    assert not by_season(quarter, whole, [], CALENDAR).is_known
    last = as_last_year(quarter, lambda part: dict(history).get(part, Decimal(0)))
    assert last.weights == (230, 20, 0) and last.months == 3


def test_a_week_weighs_by_its_working_days_within_the_month():
    """The week from 28 September belongs to October by its Thursday, a holiday; its working days lie in September."""
    october = Period.parse("2026-10")
    weeks = october.within(PeriodKind.WEEK)
    calendar = WorkCalendar(off=frozenset(date(2026, 10, day) for day in range(1, 8)))
    assert weeks[0].first == date(2026, 9, 28)
    assert worked(weeks, october, calendar) == [0, 2, 5, 5, 5]
    assert by_working_days(weeks, october, calendar).weights == (0, 2, 5, 5, 5)
    season = by_season(weeks, october, [(Period.parse("2025-10"), Decimal(180))], calendar).weights
    assert season[0] == 0 and season[1] * 5 == season[2] * 2


@given(st.dates(date(2024, 1, 1), date(2028, 1, 1)), AMOUNTS)
def test_the_weeks_of_a_month_add_up_to_it_whatever_days_are_off(day, total):
    month = Period.month_of(day)
    weeks = month.within(PeriodKind.WEEK)
    calendar = WorkCalendar(off=frozenset(Period.week_of(day).days()))
    found = apportion(total, by_working_days(weeks, month, calendar).weights, Decimal("0.01"))
    assert sum(found) == total
    days = worked(weeks, month, calendar)
    assert all(not amount for amount, count in zip(found, days, strict=True) if not count) or not any(days)


def test_last_year_and_some_percent_is_not_bound_to_a_whole():
    quarter = Period.parse("2026-Q4").within(PeriodKind.MONTH)
    found = raised(quarter, lambda part: Decimal(part.first.month * 1000), Decimal("12.5"), Decimal(100))
    assert found == [11200, 12400, 13500]


@given(st.decimals(0, 10**9, places=2), st.decimals(0, 10**9, places=2), st.decimals("0.01", 10**9, places=2))
def test_doing_more_never_lowers_what_is_attained(done, more, target):
    assert attainment(done + more, target) >= attainment(done, target)
