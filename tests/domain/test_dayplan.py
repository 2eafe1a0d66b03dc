"""A day's plan: groups, load, and where things can be moved."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.dayplan import dots, later_today, moved_days, plan_of, reordered, span_of, stepped, week_of
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every, Quota

DAY = date(2026, 10, 22)


def item(record_id, kind=ActivityKind.TASK, *, done=False, **facts):
    status = ActivityStatus.DONE if done else ActivityStatus.PLANNED
    return Activity(id=record_id, kind=kind, title=f"item {record_id}", status=status, **({"day": DAY} | facts))


def ids(items):
    return [each.id for each in items]


def test_items_with_a_time_are_by_time_and_stay_when_done():
    plan = plan_of(DAY, [item(1, at=time(16)), item(2, at=time(8), done=True), item(3, at=time(10))])
    assert ids(plan.scheduled) == [2, 3, 1] and not plan.done


def test_items_without_a_time_are_in_the_persons_order_the_first_thing_first():
    plan = plan_of(DAY, [item(1, position=2), item(2, position=1), item(3, position=9, is_first=True)])
    assert ids(plan.anytime) == [3, 2, 1]


def test_what_was_finished_on_the_day_is_among_the_done_once():
    old = item(5, day=date(2026, 10, 20), done=True)
    plan = plan_of(DAY, [item(1, done=True)], finished=[item(1, done=True), old])
    assert ids(plan.done) == [1, 5]


def test_a_day_is_finished_only_when_nothing_late_is_left():
    late = item(9, day=date(2026, 10, 1))
    assert plan_of(DAY, [item(1, done=True)]).is_finished
    assert not plan_of(DAY, [item(1, done=True)], [late]).is_finished
    assert not plan_of(DAY, []).is_finished and plan_of(DAY, []).is_empty


def test_what_has_a_time_fills_the_day_a_visit_with_its_travel():
    visit, call = item(1, ActivityKind.VISIT, minutes=60, at=time(9)), item(2, minutes=30, at=time(8), done=True)
    plan = plan_of(DAY, [visit, call, item(3, minutes=45)], [item(4, day=date(2026, 10, 1))])
    assert plan.minutes == 60 + 30 + 30


def test_the_next_visit_is_the_first_that_still_waits():
    plan = plan_of(
        DAY,
        [
            item(1, ActivityKind.VISIT, at=time(9), done=True),
            item(2, ActivityKind.CALL, at=time(10)),
            item(3, ActivityKind.VISIT, at=time(14)),
        ],
    )
    assert plan.next_visit(datetime(2026, 10, 22, 8)).id == 3


@pytest.mark.parametrize(("count", "shown"), [(0, 0), (1, 1), (2, 1), (3, 2), (5, 3), (50, 3)])
def test_a_dot_stands_for_two_items(count, shown):
    assert dots(count) == shown


def test_a_week_begins_on_monday():
    assert week_of(DAY) == [date(2026, 10, day) for day in range(19, 26)]


def test_a_quota_is_counted_in_its_own_span():
    assert span_of(Quota(metric="visits.count", every=Every.DAY, count=2), DAY) == Period.day(DAY)
    assert span_of(Quota(metric="visits.count", every=Every.WEEK, count=2), DAY).first == date(2026, 10, 19)
    assert span_of(Quota(metric="visits.count", every=Every.MONTH, count=2), DAY).code == "2026-10"


def test_days_to_move_to():
    assert moved_days(DAY) == [date(2026, 10, day) for day in (22, 23, 24, 26, 29, 31)]
    assert moved_days(date(2026, 10, 31))[-1] == date(2026, 11, 30)
    assert moved_days(date(2026, 10, 26))[3] == date(2026, 11, 2)


@pytest.mark.parametrize(("now", "then"), [((9, 0), (11, 0)), ((9, 1), (11, 30)), ((23, 10), (23, 30))])
def test_later_today_is_a_half_hour_at_least_two_hours_on(now, then):
    assert later_today(datetime(2026, 10, 22, *now)) == time(*then)


def test_items_are_put_before_another_or_at_the_end():
    assert reordered([1, 2, 3, 4], [4], 2) == [1, 4, 2, 3]
    assert reordered([1, 2, 3, 4], [1, 2], None) == [3, 4, 1, 2]


def test_items_step_together_and_stop_at_the_ends():
    assert stepped([1, 2, 3, 4], [2, 3], -1) == [2, 3, 1, 4]
    assert stepped([1, 2, 3, 4], [2, 3], 1) == [1, 4, 2, 3]
    assert stepped([1, 2, 3], [1], -1) == [1, 2, 3]
