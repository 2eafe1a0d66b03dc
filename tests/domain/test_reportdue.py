"""When reports are owed: on their day, in short months, over holidays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.period import Period
from salesplanner.domain.reminders import Due, Remindable, ReminderKind, ReminderRules, nearest_due, reminders
from salesplanner.domain.reportdue import LAST_DAY, LAST_WORKING_DAY, ReportDue, ReportRule, reports_due
from salesplanner.domain.targets import Every
from salesplanner.domain.workdays import WorkCalendar

WEEK = WorkCalendar(week=frozenset(range(5)))
FRIDAY = ReportRule(every=Every.WEEK, day=4, at=time(16))


def days(rule, first, last, calendar=WEEK):
    return [each.day for each in reports_due([rule], calendar, first, last)]


def monthly(day, **more):
    return ReportRule(every=Every.MONTH, day=day, **more)


def test_the_weekly_report_is_owed_on_its_day_of_the_week_it_is_about():
    found = reports_due([FRIDAY], WEEK, date(2026, 10, 19), date(2026, 10, 25))
    assert found == [ReportDue(period=Period.parse("2026-W43"), due_at=datetime(2026, 10, 23, 16))]


def test_a_friday_off_gives_way_to_the_working_day_before():
    calendar = WorkCalendar(week=frozenset(range(5)), off=frozenset({date(2026, 10, 23)}))
    assert days(FRIDAY, date(2026, 10, 19), date(2026, 10, 25), calendar) == [date(2026, 10, 22)]


def test_a_report_may_be_owed_in_the_week_or_month_after():
    after = ReportRule(every=Every.WEEK, day=0, is_after=True)
    found = reports_due([after, monthly(3, is_after=True)], WEEK, date(2026, 11, 1), date(2026, 11, 4))
    assert [(each.period.code, each.day) for each in found] == [
        ("2026-W44", date(2026, 11, 2)),
        ("2026-10", date(2026, 11, 3)),
    ]


@pytest.mark.parametrize(
    ("rule", "month", "day"),
    [
        (monthly(23), "2026-10", 23),
        (monthly(23), "2026-08", 21),  # the 23rd is a Sunday
        (monthly(31), "2026-02", 27),  # the 28th is a Saturday
        (monthly(LAST_DAY), "2026-02", 28),
        (monthly(LAST_WORKING_DAY), "2026-10", 30),
    ],
)
def test_the_monthly_summary_has_its_day_in_every_month(rule, month, day):
    period = Period.parse(month)
    assert days(rule, period.first, period.last) == [period.first.replace(day=day)]


@given(
    st.sampled_from([FRIDAY, ReportRule(every=Every.WEEK, day=0, is_after=True), monthly(23), monthly(31), monthly(1, is_after=True)]),
    st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 400), st.integers(0, 400),
)  # fmt: skip
def test_every_report_is_owed_once_wherever_the_days_are_cut(rule, first, one, other):
    middle, last = first + timedelta(days=one), first + timedelta(days=one + 1 + other)
    whole = reports_due([rule], WEEK, first, last)
    assert (
        reports_due([rule], WEEK, first, middle) + reports_due([rule], WEEK, middle + timedelta(days=1), last) == whole
    )
    assert len({each.period for each in whole}) == len(whole)


def test_rules_come_back_as_they_were_kept():
    for rule in (FRIDAY, monthly(3, is_after=True, at=time(9, 30))):
        assert ReportRule.from_plain(rule.to_plain()) == rule


def test_a_report_is_spoken_of_the_day_before_on_its_day_and_before_it_is_owed():
    due = ReportDue(period=Period.parse("2026-W43"), due_at=datetime(2026, 10, 23, 16))
    found = reminders(Remindable(reports=(due,)), ReminderRules(), WEEK, date(2026, 10, 22))
    assert [(each.kind, each.due_at, each.count) for each in found] == [
        (ReminderKind.REPORT, datetime(2026, 10, 22, 10), 1),
        (ReminderKind.REPORT, datetime(2026, 10, 23, 14), 0),
        (ReminderKind.REPORT, datetime(2026, 10, 23, 15, 30), 0),
    ]


def test_a_report_owed_on_the_same_day_comes_before_a_payment():
    due = ReportDue(period=Period.parse("2026-W43"), due_at=datetime(2026, 10, 23, 16))
    assert nearest_due([], [], [due], due.day, due.day) == Due(due.day, "", None, due)
