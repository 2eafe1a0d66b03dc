from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Kind, Problem

DAYS = st.dates(date(1990, 1, 1), date(2090, 12, 31))
ROUND_KINDS = [kind for kind in PeriodKind if kind is not PeriodKind.SPAN]


def of_kind(kind, day):
    codes = {
        PeriodKind.DAY: day.isoformat(),
        PeriodKind.WEEK: "{}-W{:02}".format(*day.isocalendar()[:2]),
        PeriodKind.MONTH: f"{day:%Y-%m}",
        PeriodKind.QUARTER: f"{day.year}-Q{(day.month + 2) // 3}",
        PeriodKind.HALF: f"{day.year}-H{1 if day.month < 7 else 2}",
        PeriodKind.YEAR: f"{day.year}",
    }
    return Period.parse(codes[kind])


@pytest.mark.parametrize(
    ("code", "first", "last"),
    [
        ("2026-11-23", "2026-11-23", "2026-11-23"),
        ("2026-W48", "2026-11-23", "2026-11-29"),
        ("2026-W53", "2026-12-28", "2027-01-03"),
        ("2025-W01", "2024-12-30", "2025-01-05"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026-02", "2026-02-01", "2026-02-28"),
        ("2026-Q4", "2026-10-01", "2026-12-31"),
        ("2026-H2", "2026-07-01", "2026-12-31"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-10-24..2026-11-23", "2026-10-24", "2026-11-23"),
    ],
)
def test_a_code_names_its_days_and_is_given_back(code, first, last):
    period = Period.parse(code)
    assert (period.first.isoformat(), period.last.isoformat(), period.code) == (first, last, code)


@pytest.mark.parametrize(
    "code", ["", "soon", "2026-13", "2026-W54", "2025-W53", "2026-Q5", "2026-02-29", "2026-11-23..2026-11-01", "0000"]
)
def test_what_is_no_period_is_said(code):
    with pytest.raises(Problem) as caught:
        Period.parse(code)
    assert caught.value.kind is Kind.NOT_A_PERIOD


@given(DAYS, st.sampled_from(ROUND_KINDS))
def test_the_next_period_begins_where_this_one_ends(day, kind):
    period = of_kind(kind, day)
    assert period.contains(day) and period.kind is kind
    assert period.next().first == period.last + timedelta(days=1)
    assert period.next().previous() == period
    assert period.next().kind is kind


@given(DAYS, DAYS)
def test_a_cut_period_keeps_its_start_and_never_passes_the_day(day, cut):
    period = Period.month_of(day)
    until = period.until(cut)
    assert until.first == period.first
    assert until.last == min(period.last, max(cut, period.first))


@pytest.mark.parametrize(
    ("code", "before"),
    [("2024-02", "2023-02"), ("2024-02-29", "2023-02-28"), ("2026-Q1", "2025-Q1"), ("2026-10-24..2026-11-23", "2025-10-24..2025-11-23")],
)  # fmt: skip
def test_a_year_before_is_the_same_part_of_that_year(code, before):
    assert Period.parse(code).year_before().code == before


def test_the_months_of_a_span_are_those_that_lie_in_it_whole():
    months = Period.parse("2026-01-15..2026-04-30").months()
    assert [month.code for month in months] == ["2026-02", "2026-03", "2026-04"]
