"""Whether a day can be done as planned."""

from __future__ import annotations

from datetime import date, time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.blocks import Block, Use
from salesplanner.domain.feasible import ClashKind, Hours, clashes, is_departure, template_clashes
from salesplanner.domain.routines import Routine
from salesplanner.domain.workdays import WorkCalendar

DAY = date(2026, 10, 22)
VISIT, CALL, TASK = ActivityKind.VISIT, ActivityKind.CALL, ActivityKind.TASK


def item(number, at=None, minutes=30, kind=TASK, title="", **facts):
    return Activity(id=number, kind=kind, title=title or f"item {number}", day=DAY, at=at, minutes=minutes, **facts)


def said(*items, **facts):
    return [(each.kind, tuple(i.id for i in each.items), each.minutes) for each in clashes(items, **facts)]


def test_a_day_with_room_has_no_clash():
    assert not said(item(1, time(8, 30)), item(2, time(10), kind=VISIT), item(3, time(11), 15, CALL), item(4))


def test_two_items_at_the_same_time():
    assert said(item(1, time(9), 60), item(2, time(9, 40), 60)) == [(ClashKind.OVERLAP, (1, 2), 20)]
    assert said(item(1, time(9), 180), item(2, time(9, 40)), item(3, time(11))) == [
        (ClashKind.OVERLAP, (1, 2), 30),
        (ClashKind.OVERLAP, (1, 3), 30),
    ]
    assert not said(item(1, time(9), 60), item(2, time(10), 60))


def test_the_way_to_the_next_visit_and_five_minutes_before_it():
    first, second = item(1, time(9), 60, VISIT, client_id=1), item(2, time(10, 20), 30, VISIT, client_id=2)
    [clash] = clashes((first, second))
    assert (clash.kind, clash.minutes, clash.leave) == (ClashKind.TRAVEL, 15, time(9, 45))
    assert not clashes((first, replace(second, travel_minutes=15)))
    assert not clashes((first, replace(second, client_id=1)))
    assert clashes((first, replace(second, client_id=1, travel_minutes=30)))


def test_a_meeting_that_ends_when_one_has_to_be_out():
    briefing, out = item(1, time(8, 15), 45), item(2, time(9), 5, title="出发拜访")
    assert said(briefing, out) == [(ClashKind.DEPARTURE, (1, 2), 5)]
    assert not said(replace(briefing, minutes=40), out)
    assert said(replace(briefing, minutes=75), out) == [(ClashKind.DEPARTURE, (1, 2), 35)]


def test_who_sets_out_at_nine_has_left_at_nine():
    out = item(1, time(9), 5, title="Set out on visits")
    assert not said(out, item(2, time(9, 35), 30, VISIT))
    assert said(out, item(2, time(9, 30), 30, VISIT)) == [(ClashKind.TRAVEL, (1, 2), 5)]


def test_a_desk_comes_too_soon_after_setting_out():
    out = item(1, time(15), 5, title="下午出发拜访")
    assert said(out, item(2, time(16), title="交周总结")) == [(ClashKind.AWAY, (1, 2), 20)]
    assert not said(out, item(2, time(16, 30)))
    assert not said(out, item(2, time(16), 15, CALL))


@pytest.mark.row("C7", "X-14")
def test_four_visits_do_not_fit_into_a_morning_that_begins_at_nine():
    """A meeting until nine, then three hours: four visits of 30 minutes with their ways take 260."""
    visits = [item(n, time(9 + (n - 2) * 45 // 60, (n - 2) * 45 % 60), 30, VISIT) for n in range(2, 6)]
    found = clashes((item(1, time(8, 15), 45), *visits), Hours(available=600))
    [morning] = [each for each in found if each.kind is ClashKind.MORNING]
    assert ([each.id for each in morning.items], morning.minutes) == ([2, 3, 4, 5], 4 * 65 - 180)
    short = [replace(each, minutes=15, travel_minutes=20) for each in visits]
    assert not [each for each in clashes((item(1, time(8, 15), 45), *short)) if each.kind is ClashKind.MORNING]


def test_a_day_that_is_too_full():
    items = [item(n, None, 60) for n in range(1, 9)]
    assert said(*items) == [(ClashKind.FULL, tuple(range(1, 9)), 60)]
    done = [replace(each, status=ActivityStatus.DONE) for each in items[:4]]
    assert said(*done, *items[4:]) == [(ClashKind.FULL, (5, 6, 7, 8), 60)]
    assert not said(*done, *[replace(each, status=ActivityStatus.DROPPED) for each in items[4:]])
    assert not said(*items, hours=Hours(available=480))


def test_what_is_moved_most_easily_comes_last_in_a_day_that_is_too_full():
    items = [item(1, None, 200), item(2, None, 200, routine_id=3), item(3, time(9), 200)]
    [full] = clashes(items)
    assert [each.id for each in full.items] == [2, 3, 1]


def test_what_is_over_clashes_no_more():
    pair = item(1, time(9), 60), item(2, time(9, 40), 60)
    assert said(*pair, now=time(9, 50)) and not said(*pair, now=time(10))


@pytest.mark.parametrize("title", ["出发拜访", "下午出发拜访", "外出", "Set out again", "Out by 15:00", "每天出门"])
def test_setting_out_is_known_by_its_words(title):
    assert is_departure(item(1, time(9), 5, title=title))


@pytest.mark.parametrize("title", ["讨论出发点", "催发货", "Check the set", "准备外出资料清单给客户"])
def test_other_words_are_no_departure(title):
    assert not is_departure(item(1, time(9), 30, title=title))


# --- routines -------------------------------------------------------------------------------------------------------

DAILY, FRIDAY = "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=WEEKLY;BYDAY=FR"


def routine(number, title, at, rule=DAILY, minutes=5):
    return Routine(id=number, title=title, rule=rule, at=at, minutes=minutes, starts_on=date(2026, 1, 1))


@pytest.mark.row("X-15")
def test_out_by_three_against_the_summary_due_at_four_on_fridays():
    out, summary = routine(1, "下午出发拜访", time(15)), routine(2, "交周总结", time(16), FRIDAY, 30)
    [found] = template_clashes([out, summary], DAY, WorkCalendar())
    assert found.clash.kind is ClashKind.AWAY
    assert {day.weekday() for day in found.days} == {4} and len(found.days) == 5


def test_writing_all_afternoon_against_setting_out():
    out, writing = routine(1, "下午出发拜访", time(15)), routine(2, "写周总结", time(14), FRIDAY, 120)
    [found] = template_clashes([out, writing], DAY, WorkCalendar())
    assert (found.clash.kind, found.clash.minutes) == (ClashKind.DEPARTURE, 65)


def test_routines_on_different_days_do_not_clash():
    monday = routine(2, "价格", time(9), "FREQ=WEEKLY;BYDAY=MO", 60)
    assert not template_clashes([routine(1, "总结", time(9), FRIDAY, 60), monday], DAY, WorkCalendar())


# --- whatever the day -----------------------------------------------------------------------------------------------

ITEMS = st.lists(
    st.builds(
        lambda number, at, minutes, kind, title, client: item(number, at, minutes, kind, title, client_id=client),
        st.integers(1, 10**6),
        st.none() | st.builds(time, st.integers(7, 20), st.sampled_from([0, 15, 30, 45])),
        st.integers(0, 180),
        st.sampled_from(ActivityKind),
        st.sampled_from(["", "出发拜访"]),
        st.none() | st.integers(1, 3),
    ),
    max_size=12,
    unique_by=lambda each: each.id,
)


@given(ITEMS, st.randoms())
def test_each_clash_is_told_once_misses_minutes_and_does_not_hang_on_the_order(items, chance):
    found = clashes(items)
    assert all(each.minutes > 0 for each in found)
    assert len({each.key for each in found}) == len(found)
    mixed = list(items)
    chance.shuffle(mixed)
    kinds = {ClashKind.MORNING, ClashKind.FULL}
    assert {each.key for each in clashes(mixed) if each.kind not in kinds} == {
        each.key for each in found if each.kind not in kinds
    }


@given(ITEMS)
def test_overlaps_are_exactly_the_pairs_that_share_minutes(items):
    timed = [each for each in items if each.at and not is_departure(each)]

    def minutes(each):
        begin = each.at.hour * 60 + each.at.minute
        return set(range(begin, begin + each.minutes))

    pairs = {frozenset((a.id, b.id)) for a in timed for b in timed if a.id != b.id and minutes(a) & minutes(b)}
    found = {frozenset(i.id for i in each.items) for each in clashes(items) if each.kind is ClashKind.OVERLAP}
    assert found == pairs


# --- hours that are kept ----------------------------------------------------------------------------------------------


def kept(use, begin, end):
    return Block(title="kept", rule="FREQ=DAILY", begin=time(begin), end=time(end), use=use, starts_on=DAY)


def kinds(items, *blocks):
    return [each.kind for each in clashes(items, Hours(blocks=blocks)) if each.kind is ClashKind.KEPT]


@pytest.mark.parametrize(
    ("use", "kind", "is_named"),
    [
        (Use.VISITS, ActivityKind.VISIT, False),
        (Use.VISITS, ActivityKind.CALL, False),
        (Use.VISITS, ActivityKind.TASK, True),
        (Use.DESK, ActivityKind.TASK, False),
        (Use.DESK, ActivityKind.VISIT, True),
        (Use.TAKEN, ActivityKind.TASK, True),
    ],
)
def test_what_does_not_belong_into_hours_that_are_kept_is_named(use, kind, is_named):
    inside = Activity(id=1, kind=kind, title="x", day=DAY, at=time(9, 30), minutes=60)
    assert bool(kinds([inside], kept(use, 9, 12))) is is_named
    assert not kinds([inside], kept(use, 11, 12))


def test_setting_out_on_an_afternoon_for_writing_is_named():
    out = Activity(id=1, kind=ActivityKind.TASK, title="下午出发拜访", day=DAY, at=time(15), minutes=5)
    assert kinds([out], kept(Use.DESK, 13, 18))


def test_hours_that_are_kept_take_from_the_day_what_nothing_in_them_fills():
    hours = Hours(blocks=(kept(Use.DESK, 13, 18), kept(Use.VISITS, 9, 12)))
    assert hours.free([]) == Hours().available - 300
    writing = Activity(id=1, kind=ActivityKind.TASK, title="x", day=DAY, at=time(14), minutes=120)
    assert hours.free([writing]) == Hours().available - 180
    assert Hours(blocks=(kept(Use.TAKEN, 12, 14),)).free([]) == Hours().available - 60  # an hour of it is lunch
