"""When reports are owed: on their day, in short months, over holidays."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.reminders import Due, Remindable, ReminderKind, ReminderRules, nearest_due, reminders
from salesplanner.domain.reportdue import LAST_DAY, LAST_WORKING_DAY, ReportDue, ReportRule, reports_due
from salesplanner.domain.workdays import WorkCalendar

WEEK = WorkCalendar(week=frozenset(range(5)))
FRIDAY = ReportRule(every=PeriodKind.WEEK, day=4, at=time(16))


def days(rule, first, last, calendar=WEEK):
    return [each.day for each in reports_due([rule], calendar, first, last)]


def monthly(day, **more):
    return ReportRule(every=PeriodKind.MONTH, day=day, **more)


@pytest.mark.row("S2-33")
def test_the_weekly_report_is_owed_on_its_day_of_the_week_it_is_about():
    found = reports_due([FRIDAY], WEEK, date(2026, 10, 19), date(2026, 10, 25))
    assert [(each.period.code, each.due_at) for each in found] == [("2026-W43", datetime(2026, 10, 23, 16))]


def test_a_friday_off_gives_way_to_the_working_day_before():
    calendar = WorkCalendar(week=frozenset(range(5)), off=frozenset({date(2026, 10, 23)}))
    assert days(FRIDAY, date(2026, 10, 19), date(2026, 10, 25), calendar) == [date(2026, 10, 22)]


def test_no_report_is_owed_before_what_it_is_about_over_holidays():
    """The golden week: 1 to 7 October off, 10 October worked for it; a Friday or a 3rd that is off must not lead into the time before."""
    off = frozenset(date(2026, 10, day) for day in range(1, 8)) | frozenset(date(2026, 2, day) for day in range(16, 23))
    calendar = WorkCalendar(week=frozenset(range(5)), off=off, work=frozenset({date(2026, 10, 10)}))
    first, last = date(2026, 9, 26), date(2026, 10, 14)
    assert days(monthly(3, is_after=True), first, last, calendar) == [date(2026, 10, 8)]
    assert days(ReportRule(every=PeriodKind.WEEK, day=0, is_after=True), first, last, calendar) == [
        date(2026, 9, 28),
        date(2026, 10, 8),
        date(2026, 10, 12),
    ]
    assert days(monthly(5), date(2026, 10, 1), last, calendar) == [date(2026, 10, 8)]
    assert days(FRIDAY, date(2026, 2, 9), date(2026, 3, 1), calendar) == [date(2026, 2, 13), date(2026, 2, 27)]


@pytest.mark.row("S4-12")
def test_who_works_on_saturdays_hands_the_week_in_on_saturday():
    saturday = ReportRule(every=PeriodKind.WEEK, day=5, at=time(15))
    six = WorkCalendar(week=frozenset(range(6)))
    found = reports_due([saturday], six, date(2026, 10, 19), date(2026, 10, 25))
    assert [(each.period.code, each.due_at) for each in found] == [("2026-W43", datetime(2026, 10, 24, 15))]


@pytest.mark.row("X-17")
def test_what_is_owed_on_one_day_stands_in_the_order_of_its_hours():
    """The copy for the manager and the meeting, both by the 25th: which comes first is their hour."""
    meeting, copy = monthly(25, at=time(15)), monthly(25, at=time(10))
    for rules in ([meeting, copy], [copy, meeting]):
        found = reports_due(rules, WEEK, date(2026, 11, 1), date(2026, 11, 30))
        assert [(each.rule, each.due_at) for each in found] == [
            (copy, datetime(2026, 11, 25, 10)),
            (meeting, datetime(2026, 11, 25, 15)),
        ]
        assert nearest_due([], [], found, date(2026, 11, 25), date(2026, 11, 25)).report.rule is copy


def test_a_report_may_be_owed_in_the_week_or_month_after():
    after = ReportRule(every=PeriodKind.WEEK, day=0, is_after=True)
    found = reports_due([after, monthly(3, is_after=True)], WEEK, date(2026, 11, 1), date(2026, 11, 4))
    assert [(each.period.code, each.day) for each in found] == [
        ("2026-W44", date(2026, 11, 2)),
        ("2026-10", date(2026, 11, 3)),
    ]


@pytest.mark.row("S2-34", "S4-13")
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


@pytest.mark.parametrize(
    ("rule", "first", "owed"),
    [
        (ReportRule(every=PeriodKind.DAY), date(2026, 10, 23), [("2026-10-23", 23), ("2026-10-26", 26)]),
        (ReportRule(every=PeriodKind.DAY, is_after=True), date(2026, 10, 23), [("2026-10-22", 23), ("2026-10-23", 26)]),
        (ReportRule(every=PeriodKind.WEEK, day=5), date(2026, 10, 23), [("2026-W43", 23)]),  # Saturday is off
        (ReportRule(every=PeriodKind.HALF, day=20), date(2026, 12, 1), [("2026-H2", 18)]),  # the 20th is a Sunday
        (ReportRule(every=PeriodKind.HALF, day=10, is_after=True), date(2027, 1, 1), [("2026-H2", 8)]),
        (ReportRule(every=PeriodKind.QUARTER, day=LAST_DAY), date(2026, 12, 1), [("2026-Q4", 31)]),
        (ReportRule(every=PeriodKind.YEAR, day=15, is_after=True), date(2027, 1, 1), [("2026", 15)]),
        (
            ReportRule(
                every=PeriodKind.SPAN, first_on=date(2026, 10, 9), last_on=date(2026, 11, 8), due_on=date(2026, 11, 9)
            ),
            date(2026, 11, 1),
            [("2026-10-09..2026-11-08", 9)],
        ),
    ],
)
def test_reports_are_owed_on_days_weeks_quarters_halves_years_and_any_days(rule, first, owed):
    last = first + timedelta(days=3 if rule.every is PeriodKind.DAY else 30 if rule.every is not PeriodKind.WEEK else 6)
    assert [(each.period.code, each.day.day) for each in reports_due([rule], WEEK, first, last)] == owed


@pytest.mark.row("S2-34", "C2")
@pytest.mark.parametrize(
    ("cut", "month", "day"),
    [
        (23, "2026-02", date(2026, 2, 23)),
        (30, "2026-02", None),
        (30, "2026-03", date(2026, 3, 30)),
        (None, "2026-03", None),
    ],
)
def test_the_figures_are_cut_on_their_day_also_in_short_months(cut, month, day):
    assert monthly(25, cut_off=cut).cuts_at(Period.parse(month)) == day


@pytest.mark.row("C2", "X-16")
@pytest.mark.parametrize(("month", "missing"), [("2026-02", 5), ("2026-04", 7), ("2026-03", 8)])
def test_a_summary_of_the_23rd_lacks_five_to_eight_days(month, missing):
    """X-16."""
    period = Period.parse(month)
    held = period.until(monthly(23, cut_off=23).cuts_at(period))
    assert (period.last - held.last).days == missing


@pytest.mark.row("S2-34")
def test_a_draft_is_announced_so_many_working_days_before():
    (due,) = reports_due([monthly(23, ready_days=3)], WEEK, date(2026, 11, 1), date(2026, 11, 30))
    assert (due.day, due.ready_on) == (date(2026, 11, 23), date(2026, 11, 18))
    assert not due.is_ready(date(2026, 11, 17)) and due.is_ready(date(2026, 11, 18))
    assert not due.is_late(datetime(2026, 11, 23, 17)) and due.is_late(datetime(2026, 11, 23, 17, 1))


@given(
    st.sampled_from([FRIDAY, ReportRule(every=PeriodKind.DAY, is_after=True), ReportRule(every=PeriodKind.HALF, day=20), ReportRule(every=PeriodKind.WEEK, day=0, is_after=True), monthly(23), monthly(31), monthly(1, is_after=True)]),
    st.dates(date(2020, 1, 1), date(2040, 1, 1)), st.integers(0, 400), st.integers(0, 400),
)  # fmt: skip
def test_every_report_is_owed_once_wherever_the_days_are_cut(rule, first, one, other):
    middle, last = first + timedelta(days=one), first + timedelta(days=one + 1 + other)
    whole = reports_due([rule], WEEK, first, last)
    assert (
        reports_due([rule], WEEK, first, middle) + reports_due([rule], WEEK, middle + timedelta(days=1), last) == whole
    )
    assert len({each.period for each in whole}) == len(whole)


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


def test_a_report_that_several_people_are_to_have_by_the_same_time_is_spoken_of_once():
    period, at = Period.parse("2026-W43"), datetime(2026, 10, 23, 16)
    due = [
        ReportDue(period=period, due_at=when, rule=ReportRule(every=PeriodKind.WEEK, recipient_id=to, name=name))
        for when, to, name in ((at, 1, "A"), (at.replace(hour=17), 2, "B"), (at, 3, "A"))
    ]
    found = reminders(Remindable(reports=tuple(due)), ReminderRules(), WEEK, date(2026, 10, 22))
    assert len({each.key for each in found}) == len(found)
    last = [each for each in found if each.due_at in (at - timedelta(minutes=30), at + timedelta(minutes=30))]
    assert {(each.at.hour, each.to, each.name) for each in last} == {(16, (1, 3), "A"), (17, (2,), "B")}
