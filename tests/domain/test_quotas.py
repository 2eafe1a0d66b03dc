"""How a quota stands: done, asked, owed."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.period import Period
from salesplanner.domain.quotas import fits, standing
from salesplanner.domain.targets import Every, Quota
from salesplanner.domain.workdays import WorkCalendar

VISITS = Quota(metric="visits.count", every=Every.DAY, count=4)
SIGNED = Quota(metric="agreements.new.count", every=Every.WEEK, count=6)
PLAIN = WorkCalendar()
MONDAY, THURSDAY = date(2026, 10, 19), date(2026, 10, 22)


def week(*counts, first=MONDAY):
    return {first + timedelta(days=place): count for place, count in enumerate(counts)}


def test_a_day_missed_is_owed_by_the_week():
    found = standing(VISITS, Every.WEEK, THURSDAY, THURSDAY, week(4, 1, 4), PLAIN)
    assert (found.done, found.asked, found.due, found.behind) == (9, 20, 12, 3)
    assert found.owed == ((date(2026, 10, 20), 3),)


def test_what_is_done_beyond_a_day_settles_what_an_earlier_one_owes():
    assert standing(VISITS, Every.WEEK, THURSDAY, THURSDAY, week(2, 6, 4), PLAIN).behind == 0
    assert standing(VISITS, Every.WEEK, THURSDAY, THURSDAY, week(4, 1, 4, 6), PLAIN).behind == 1
    assert standing(VISITS, Every.WEEK, THURSDAY, THURSDAY, week(4, 1, 4, 4), PLAIN).behind == 3


def test_today_owes_nothing_yet():
    found = standing(VISITS, Every.WEEK, MONDAY, MONDAY, {}, PLAIN)
    assert (found.behind, found.due, found.owed) == (0, 0, ())


def test_only_working_days_ask():
    holidays = WorkCalendar(off=frozenset({MONDAY}), leave=frozenset({date(2026, 10, 20)}),
                            work=frozenset({date(2026, 10, 24)}))  # fmt: skip
    found = standing(VISITS, Every.WEEK, THURSDAY, THURSDAY, {}, holidays)
    assert (found.asked, found.due, found.behind) == (16, 4, 4)
    assert standing(VISITS, Every.DAY, MONDAY, THURSDAY, {}, holidays).asked == 0
    assert standing(VISITS, Every.DAY, date(2026, 10, 24), THURSDAY, {}, holidays).asked == 4


def test_a_month_owes_what_its_weeks_did_not_bring():
    first = date(2026, 11, 2)
    found = standing(
        SIGNED, Every.MONTH, date(2026, 11, 18), date(2026, 11, 18), week(4, 0, 0, 0, 0, first=first), PLAIN
    )
    assert (found.done, found.asked, found.due, found.behind) == (4, 25, 12, 8)
    assert found.owed == ()


def test_a_week_that_is_over_owes_all_that_is_missing_and_one_to_come_nothing():
    after, before = MONDAY + timedelta(days=7), MONDAY - timedelta(days=7)
    assert standing(VISITS, Every.WEEK, THURSDAY, after, week(4, 4, 4, 1, 1), PLAIN).behind == 6
    assert standing(VISITS, Every.WEEK, THURSDAY, before, {}, PLAIN).behind == 0


def test_a_quota_set_in_the_middle_of_a_week_asks_from_that_day_on():
    new = Quota(metric="visits.count", every=Every.DAY, count=4, created_at=datetime(2026, 10, 21, 9))
    found = standing(new, Every.WEEK, THURSDAY, THURSDAY, {}, PLAIN)
    assert (found.asked, found.due, found.behind) == (12, 4, 4)


def test_a_quota_is_not_looked_at_over_less_than_it_is_asked_in():
    assert not fits(SIGNED, Every.DAY) and fits(VISITS, Every.MONTH)
    with pytest.raises(ValueError, match="week over a day"):
        standing(SIGNED, Every.DAY, THURSDAY, THURSDAY, {}, PLAIN)


DAYS = st.dates(date(2026, 9, 1), date(2026, 12, 31))
DONE = st.dictionaries(DAYS, st.integers(1, 9), max_size=60)
CALENDARS = st.builds(
    WorkCalendar,
    week=st.sampled_from([frozenset(range(5)), frozenset(range(6)), frozenset(range(7))]),
    off=st.frozensets(DAYS, max_size=12),
    work=st.frozensets(DAYS, max_size=5),
    leave=st.frozensets(DAYS, max_size=8),
)
QUOTAS = st.builds(
    Quota,
    metric=st.just("visits.count"),
    every=st.sampled_from([Every.DAY, Every.WEEK]),
    count=st.integers(1, 20),
    created_at=st.none() | st.datetimes(datetime(2026, 8, 1), datetime(2026, 12, 31)),
)


@given(QUOTAS, st.sampled_from([Every.WEEK, Every.MONTH]), DAYS, DAYS, DONE, CALENDARS)
def test_what_is_behind_is_never_below_nothing_nor_above_what_was_due(quota, view, day, today, done, calendar):
    found = standing(quota, view, day, today, done, calendar)
    period = Period.week_of(day) if view is Every.WEEK else Period.month_of(day)
    assert found.done == sum(done.get(each, 0) for each in period.days())
    if quota.every is not view:
        assert 0 <= found.behind <= found.due <= found.asked
        assert found.behind <= max(0, found.asked - found.done)
        assert all(short > 0 and calendar.is_working(at) and at < today for at, short in found.owed)
        assert sum(short for _, short in found.owed) >= (found.behind if quota.every is Every.DAY else 0)


@given(QUOTAS, DAYS, DAYS, DONE, CALENDARS, DAYS)
def test_one_more_done_never_lets_more_be_owed(quota, day, today, done, calendar, at):
    before = standing(quota, Every.MONTH, day, today, done, calendar).behind
    after = standing(quota, Every.MONTH, day, today, done | {at: done.get(at, 0) + 1}, calendar).behind
    assert before - 1 <= after <= before


@given(QUOTAS, st.integers(1, 20), DAYS, DAYS, DONE, CALENDARS)
def test_a_quota_that_changed_asks_of_each_day_what_it_asked_then(quota, other, day, today, done, calendar):
    turn = datetime(2026, 10, 22, 9)
    if quota.created_at is not None and quota.created_at > turn:
        return
    earlier, later = replace(quota, deleted_at=turn), replace(quota, count=other, created_at=turn)
    found = standing(later, Every.MONTH, day, today, done, calendar, (earlier, later))
    if Period.month_of(day).last < turn.date():
        plain = standing(quota, Every.MONTH, day, today, done, calendar)
        assert (found.asked, found.due) == (plain.asked, plain.due)
    if quota.count == other:
        plain = standing(quota, Every.MONTH, day, today, done, calendar)
        assert (found.asked, found.due, found.behind) == (plain.asked, plain.due, plain.behind)
