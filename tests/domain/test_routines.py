from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from dateutil.rrule import rrulestr
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.routines import OnDayOff, Routine, check_rule, named_by, occurrence, occurrences
from salesplanner.domain.workdays import WorkCalendar
from salesplanner.words.rules import said

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


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SOMETIMES", "FREQ=SECONDLY", "FREQ=HOURLY", "whenever", "FREQ=DAILY\nRDATE:20250902", "FREQ=DAILY;X=1",
        "FREQ=DAILY;INTERVAL=0", "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYSETPOS=2", "FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1",
    ],
)  # fmt: skip
def test_a_rule_that_is_none_is_refused(rule):
    with pytest.raises(Problem) as caught:
        check_rule(rule, date(2025, 9, 1))
    assert caught.value.kind is Kind.NOT_A_RULE


def test_a_count_is_counted_from_the_beginning():
    rule = "FREQ=DAILY;COUNT=100"
    assert days(rule, date(2025, 12, 1), date(2025, 12, 31))[-1] == date(2025, 12, 9)
    assert days("FREQ=DAILY;UNTIL=20251203", date(2025, 12, 1), date(2025, 12, 31))[-1] == date(2025, 12, 3)


def test_days_that_never_meet_are_none():
    rule = "FREQ=DAILY;INTERVAL=7;BYDAY=MO"
    assert days(rule, date(2025, 9, 1), date(2025, 12, 31), starts_on=date(2025, 9, 5)) == []


@given(
    st.sampled_from(["DAILY", "WEEKLY"]),
    st.integers(1, 6),
    st.sampled_from(["", ";BYDAY=MO,TH", ";BYMONTHDAY=31,1", ";BYMONTH=3,9"]),
    st.dates(date(2015, 1, 1), date(2017, 12, 31)),
    st.dates(date(2024, 1, 1), date(2026, 12, 31)),
)
def test_an_old_series_is_as_if_it_were_followed_from_its_start(frequency, interval, more, starts_on, first):
    rule = f"FREQ={frequency};INTERVAL={interval}{more}"
    followed = rrulestr(rule, dtstart=datetime.combine(starts_on, time()))
    last = first + timedelta(days=31)
    expected = followed.between(datetime.combine(first, time()), datetime.combine(last, time()), inc=True)
    assert days(rule, first, last, starts_on=starts_on) == [moment.date() for moment in expected]


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


def test_several_days_of_a_month_are_said_and_followed():
    rule = "FREQ=MONTHLY;BYMONTHDAY=10,25"
    assert (said(rule, zh=True), said(rule, zh=False)) == ("每月10、25日", "every month on day 10 and 25")
    routine = Routine(title="r", rule=rule, starts_on=date(2026, 10, 1))
    assert occurrences(routine, date(2026, 10, 1), date(2026, 11, 30), CHINA) == [
        date(2026, 10, 10), date(2026, 10, 25), date(2026, 11, 10), date(2026, 11, 25),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "zh", "en"),
    [
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2",
            "每月倒数第二个工作日",
            "second to last working day of the month",
        ),
        (
            "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "每季度最后一个工作日",
            "last working day of the quarter",
        ),
        ("FREQ=MONTHLY;BYMONTHDAY=-2", "每月倒数第二天", "second to last day of the month"),
        (
            "FREQ=MONTHLY;BYMONTH=1,4,7,10;BYMONTHDAY=10",
            "每年1、4、7、10月10日",
            "every Jan, Apr, Jul and Oct on day 10",
        ),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
            "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=1",
        ),
    ],
)
def test_places_in_the_month_and_the_quarter_have_words(rule, zh, en):
    assert (said(rule, zh=True), said(rule, zh=False)) == (zh, en)


def test_the_second_to_last_working_day_passes_over_a_holiday():
    calendar = WorkCalendar(off=frozenset({date(2026, 11, 30)}))
    rule = "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2"
    routine = Routine(title="t", rule=rule, on_day_off=OnDayOff.EARLIER, starts_on=date(2026, 11, 1))
    assert occurrences(routine, date(2026, 11, 1), date(2026, 12, 31), calendar) == [
        date(2026, 11, 26),
        date(2026, 12, 30),
    ]
