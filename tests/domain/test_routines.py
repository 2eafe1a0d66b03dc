from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.routines import OnDayOff, Routine, check_rule, named_by, occurrence, occurrences
from salesplanner.domain.workdays import WorkCalendar

WORKDAYS = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"
LAST_WORKDAY = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"
#: China's National Day of 2025: off from 1 to 8 October, worked on Sunday 28 September and Saturday 11 October.
CHINA = WorkCalendar(
    off=frozenset(date(2025, 10, day) for day in range(1, 9)),
    work=frozenset({date(2025, 9, 28), date(2025, 10, 11)}),
    years=frozenset({2025}),
)


def days(rule, first, last, off=OnDayOff.KEEP, calendar=CHINA, **more):
    routine = Routine(title="x", rule=rule, on_day_off=off, starts_on=more.pop("starts_on", date(2025, 9, 1)), **more)
    return occurrences(routine, first, last, calendar)


def test_working_days_follow_the_adjusted_calendar():
    found = days(WORKDAYS, date(2025, 9, 27), date(2025, 10, 13), OnDayOff.SKIP)
    assert [day.day for day in found] == [28, 29, 30, 9, 10, 11, 13]
    kept = days(WORKDAYS, date(2025, 9, 27), date(2025, 10, 5))
    assert [day.day for day in kept] == [29, 30, 1, 2, 3]


@pytest.mark.parametrize(
    ("off", "expected"),
    [
        (OnDayOff.KEEP, date(2025, 10, 3)),
        (OnDayOff.EARLIER, date(2025, 9, 30)),
        (OnDayOff.LATER, date(2025, 10, 9)),
        (OnDayOff.SKIP, None),
    ],
)
def test_a_friday_in_the_holidays_goes_where_it_is_said(off, expected):
    found = days("FREQ=WEEKLY;BYDAY=FR", date(2025, 9, 29), date(2025, 10, 9), off)
    assert found == ([expected] if expected else [])


def test_ways_to_repeat():
    whole = (date(2025, 9, 1), date(2025, 12, 31))
    assert days("FREQ=MONTHLY;BYMONTHDAY=23", *whole) == [date(2025, month, 23) for month in (9, 10, 11, 12)]
    assert days("FREQ=MONTHLY;BYMONTHDAY=-1", *whole)[1] == date(2025, 10, 31)
    assert days("FREQ=MONTHLY;BYDAY=1MO", *whole)[0] == date(2025, 9, 1)
    assert days("FREQ=MONTHLY;BYDAY=-1FR", *whole)[0] == date(2025, 9, 26)
    assert days(LAST_WORKDAY, *whole, OnDayOff.EARLIER)[:2] == [date(2025, 9, 30), date(2025, 10, 31)]
    assert days("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", date(2025, 9, 1), date(2025, 9, 30), starts_on=date(2025, 9, 2)) == [
        date(2025, 9, 2), date(2025, 9, 16), date(2025, 9, 30),
    ]  # fmt: skip


def test_it_begins_and_ends():
    found = days(
        "FREQ=DAILY", date(2025, 9, 1), date(2025, 9, 30), starts_on=date(2025, 9, 5), ends_on=date(2025, 9, 7)
    )
    assert [day.day for day in found] == [5, 6, 7]


def test_two_that_fall_together_are_one():
    rule = "FREQ=MONTHLY;BYMONTHDAY=1,2,3"
    assert days(rule, date(2025, 9, 29), date(2025, 10, 9), OnDayOff.LATER) == [date(2025, 10, 9)]


def test_a_rule_that_is_none_is_refused():
    with pytest.raises(Problem) as caught:
        check_rule("FREQ=SOMETIMES", date(2025, 9, 1))
    assert caught.value.kind is Kind.NOT_A_RULE


RULES = st.sampled_from(
    [
        "FREQ=DAILY", "FREQ=DAILY;INTERVAL=3", WORKDAYS, LAST_WORKDAY, "FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYDAY=2TU",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH", "FREQ=MONTHLY;BYMONTHDAY=31", "FREQ=MONTHLY;BYMONTHDAY=-1",
        "FREQ=YEARLY;BYMONTH=10;BYMONTHDAY=3",
    ]
)  # fmt: skip
DAYS = st.dates(date(2025, 8, 1), date(2026, 2, 28))


@given(RULES, st.sampled_from(list(OnDayOff)), DAYS, DAYS, DAYS, DAYS)
def test_what_must_hold_of_all(rule, off, starts_on, one, other, cut):
    first, last = sorted((one, other))
    found = days(rule, first, last, off, starts_on=starts_on)
    assert found == sorted(set(found))
    assert all(max(first, starts_on) <= day <= last for day in found)
    if off is not OnDayOff.KEEP:
        assert all(CHINA.is_working(day) for day in found)
    if first <= cut < last:
        parts = days(rule, first, cut, off, starts_on=starts_on)
        assert found == parts + days(rule, cut + timedelta(days=1), last, off, starts_on=starts_on)


@given(st.integers(1, 10**9), DAYS)
def test_the_id_of_an_occurrence_names_routine_and_day(number, day):
    routine = Routine(id=number, title="x", rule="FREQ=DAILY", starts_on=date(2025, 1, 1))
    assert named_by(occurrence(routine, day).id) == (number, day)
