from __future__ import annotations

import json
from datetime import date, timedelta

import chinese_calendar
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner import resources
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.workdays import WorkCalendar

YEARS = sorted(int(file.stem) for file in resources.path("holidays", "cn").glob("*.json"))
DAYS = st.dates(date(2025, 1, 1), date(2026, 12, 31))


def marks(kind):
    tables = [json.loads(resources.text("holidays", "cn", f"{year}.json")) for year in YEARS]
    return frozenset(date.fromisoformat(day) for table in tables for day in table[kind])


CHINA = WorkCalendar(off=marks("off"), work=marks("work"), years=frozenset(YEARS))


@pytest.mark.row("C5")
@pytest.mark.parametrize("year", YEARS)
def test_the_bundled_year_agrees_with_the_published_one(year):
    days = list(Period.parse(str(year)).days())
    assert [day for day in days if CHINA.is_working(day) != chinese_calendar.is_workday(day)] == []


def test_every_year_that_is_published_is_bundled():
    published = {day.year for day in chinese_calendar.holidays} | {day.year for day in chinese_calendar.workdays}
    assert published <= set(YEARS)


@pytest.mark.row("C5")
def test_a_year_that_is_not_published_has_the_persons_own_week():
    following = max(YEARS) + 1
    days = list(Period.parse(str(following)).days())
    assert not CHINA.knows(following)
    for week in (frozenset(range(5)), frozenset(range(6)), frozenset(range(7))):
        own = WorkCalendar(week=week, off=CHINA.off, work=CHINA.work, years=CHINA.years)
        assert [day for day in days if own.is_working(day) != (day.weekday() in week)] == []


def test_a_make_up_saturday_counts_as_a_working_day():
    assert CHINA.is_working(date(2026, 10, 10)) and not CHINA.is_working(date(2026, 10, 1))


def test_leave_is_never_worked_not_even_on_a_make_up_day():
    day = date(2026, 10, 10)
    away = WorkCalendar(work=frozenset({day}), leave=frozenset({day}))
    assert not away.is_working(day)


@given(DAYS, DAYS)
def test_counting_agrees_with_the_list_and_splits_anywhere(first, last):
    assert CHINA.count(first, last) == len(CHINA.between(first, last))
    middle = first + (last - first) // 2
    if first <= last:
        assert CHINA.count(first, last) == CHINA.count(first, middle) + CHINA.count(middle + timedelta(days=1), last)


@given(DAYS)
def test_the_next_working_day_is_worked_and_none_lies_between(day):
    found = CHINA.next_working(day)
    assert found > day and (CHINA.is_working(found) or found.year not in YEARS)
    assert CHINA.count(day + timedelta(days=1), found - timedelta(days=1)) == 0


@given(DAYS, DAYS)
def test_completed_and_left_make_the_whole(day, today):
    pace = CHINA.pace(Period.month_of(day), today)
    assert pace.completed + pace.left == pace.total
    assert 0 <= pace.share <= 1


def test_today_counts_as_completed_tomorrow():
    october = Period.parse("2026-10")
    today, tomorrow = (CHINA.pace(october, date(2026, 10, day)) for day in (22, 23))
    assert (today.total, today.completed, today.left) == (18, 11, 7)
    assert tomorrow.completed == today.completed + 1


def test_a_week_without_working_days_does_not_hang():
    never = WorkCalendar(week=frozenset())
    assert never.next_working(date(2026, 1, 1)) == date(2026, 1, 2)
    assert never.pace(Period.parse("2026-10"), date(2026, 10, 22)).share == 0


@given(DAYS, st.integers(-60, 60))
def test_a_long_and_a_short_week_have_the_days_of_both_together(day, weeks):
    since = date(2026, 10, 19) + timedelta(weeks=weeks)
    turns = WorkCalendar(long_week=frozenset(range(6)), long_since=since)
    assert turns.count(day, day + timedelta(days=13)) == 11 == 2 * turns.days_a_week
    assert turns.week_at(since) == frozenset(range(6))


@settings(max_examples=60)
@given(st.sampled_from([Period.parse(str(year)) for year in YEARS]), st.sampled_from(list(PeriodKind)[1:6]), st.data())
def test_the_pace_meets_the_target_when_the_last_working_day_is_over(year, kind, data):
    period = Period.around(data.draw(st.dates(year.first, year.last)), kind)
    leave = data.draw(st.frozensets(st.dates(period.first, period.last), max_size=5))
    own = WorkCalendar(
        week=data.draw(st.sampled_from([frozenset(range(5)), frozenset(range(6))])), off=CHINA.off, work=CHINA.work,
        long_week=data.draw(st.sampled_from([None, frozenset(range(6))])), leave=leave, years=CHINA.years,
    )  # fmt: skip
    worked = own.between(period.first, period.last)
    if worked:
        assert own.pace(period, worked[-1] + timedelta(days=1)).share == 1 > own.pace(period, worked[-1]).share
