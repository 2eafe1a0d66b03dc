"""What is due, when it rings, and that each is told once."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from salesplanner.domain.activities import ActivityKind, ActivityStatus
from salesplanner.domain.orders import Agreement, Payment
from salesplanner.domain.promises import Direction, Promise
from salesplanner.domain.reminders import (
    NEVER,
    TOGETHER,
    Due,
    Remindable,
    Reminder,
    ReminderKind,
    ReminderRules,
    ReminderState,
    Told,
    all_due,
    nearest_due,
    reminders,
    ring,
    rings_at,
)
from salesplanner.domain.workdays import WorkCalendar
from tests.builders import DAY, an_activity

SATURDAY, MONDAY = date(2026, 10, 24), date(2026, 10, 26)
RULES, CALENDAR = ReminderRules(), WorkCalendar()


def a_visit(**fields):
    return an_activity("see Zhao", kind=ActivityKind.VISIT, **{"id": 3, "at": time(14, 30), "minutes": 60, **fields})


def of(*activities, kind=None, rules=RULES, today=DAY, **more):
    found = reminders(Remindable(activities=activities, **more), rules, CALENDAR, today)
    return [each for each in found if kind is None or each.kind is kind]


def at(hour, minute=0, day=DAY):
    return datetime.combine(day, time(hour, minute))


@pytest.mark.parametrize(("travel", "leave"), [(None, at(13, 55)), (45, at(13, 40))])
def test_it_is_time_to_leave_before_a_visit(travel, leave):
    (found,) = of(a_visit(travel_minutes=travel), kind=ReminderKind.LEAVE)
    assert found.due_at == leave


def test_a_visit_without_a_way_is_told_on_time():
    (found,) = of(a_visit(travel_minutes=0), kind=ReminderKind.ITEM)
    assert found.due_at == at(14, 30)


def test_the_open_prep_lines_are_counted():
    (found,) = of(a_visit(), kind=ReminderKind.LEAVE, prep={3: 2})
    assert found.count == 2


@pytest.mark.parametrize(
    ("fields", "due"),
    [
        ({"at": time(16, 30)}, at(16, 30)),
        ({"at": time(16, 30), "remind_minutes": 30}, at(16)),
        ({"at": time(16, 30), "remind_minutes": 24 * 60}, at(16, 30, DAY - timedelta(days=1))),
        ({"at": None, "remind_minutes": 0}, at(8, 30)),
        ({"kind": ActivityKind.TASK, "at": time(16, 30), "remind_minutes": 10}, at(16, 20)),
    ],
)
def test_an_item_is_told_before_its_time(fields, due):
    (found,) = of(an_activity(**fields), kind=ReminderKind.ITEM)
    assert found.due_at == due


@pytest.mark.parametrize(
    "fields",
    [
        {"at": None},
        {"at": time(16), "kind": ActivityKind.TASK},
        {"at": time(16), "remind_minutes": NEVER},
        {"at": time(16), "status": ActivityStatus.DONE},
        {"at": time(16), "status": ActivityStatus.DROPPED},
    ],
)
def test_nothing_is_told_of_an_item(fields):
    assert of(an_activity(**fields), kind=ReminderKind.ITEM) == []


def test_the_outcome_is_asked_a_quarter_of_an_hour_after_the_end():
    (found,) = of(a_visit(), kind=ReminderKind.OUTCOME)
    assert found.due_at == at(15, 45)


def test_the_day_is_closed_only_when_there_was_something_and_it_is_open():
    assert [each.count for each in of(a_visit(), an_activity(), kind=ReminderKind.CLOSE, left=2)] == [2]
    assert of(kind=ReminderKind.CLOSE) == []
    assert of(an_activity(), kind=ReminderKind.CLOSE, closed={DAY}) == []
    assert of(an_activity(day=SATURDAY), kind=ReminderKind.CLOSE, today=SATURDAY) == []


def test_payments_promises_and_agreements_are_told_on_their_days():
    records = {
        "payments": (Payment(id=1, due_on=DAY, due_amount=5), Payment(id=2, due_on=DAY, due_amount=5, received_on=DAY)),
        "promises": (
            Promise(id=1, what="x", made_on=DAY, due_on=DAY),
            Promise(id=2, what="y", made_on=DAY, due_on=DAY, direction=Direction.THEIRS),
        ),
        "agreements": (Agreement(id=1, name="a", signed_on=DAY, ends_on=DAY + timedelta(days=30)),),
    }
    found = [each for each in of(**records) if each.due_at.date() == DAY]
    assert {(each.kind, each.record_id) for each in found} == {
        (ReminderKind.PAYMENT, 1),
        (ReminderKind.PROMISE, 1),
        (ReminderKind.PROMISE, 2),
        (ReminderKind.AGREEMENT, 1),
    }
    assert [each.count for each in of(**records, kind=ReminderKind.AGREEMENT)] == [30, 7]


def test_a_kind_that_is_switched_off_is_not_told():
    rules = replace(RULES, kinds=frozenset({ReminderKind.OUTCOME}))
    assert {each.kind for each in of(a_visit(), rules=rules)} == {ReminderKind.OUTCOME}


def test_whoever_moves_a_visit_is_reminded_anew():
    before, after = (of(a_visit(at=time(hour)), kind=ReminderKind.LEAVE)[0].key for hour in (14, 15))
    assert before != after


# --- quiet ----------------------------------------------------------------------------------------------------------


def a_reminder(due_at, *, day=None, at=None, kind=ReminderKind.PROMISE):
    return Reminder(key=f"x:{due_at}", kind=kind, due_at=due_at, day=day or due_at.date(), at=at)


@pytest.mark.parametrize(
    ("reminder", "rings"),
    [
        (a_reminder(at(10)), at(10)),
        (a_reminder(at(12, 30)), at(13)),  # lunch
        (a_reminder(at(7)), at(8, 30)),
        (a_reminder(at(19)), at(8, 30, DAY + timedelta(days=1))),
        (a_reminder(at(10, 0, SATURDAY), day=MONDAY), at(8, 30, MONDAY)),  # a day off
        (a_reminder(at(10, 0, SATURDAY)), at(10, 0, SATURDAY)),  # dated on that day off itself
        (a_reminder(at(12, 30), at=time(13), kind=ReminderKind.LEAVE), at(12, 30)),  # somebody waits
        (a_reminder(at(19), at=time(19, 30), kind=ReminderKind.LEAVE), at(19)),
        (a_reminder(at(12, 15), at=time(11), kind=ReminderKind.OUTCOME), at(13)),
        (a_reminder(at(8, 0, SATURDAY), day=MONDAY, at=time(8), kind=ReminderKind.ITEM), at(8, 0, MONDAY)),
    ],
)
def test_it_rings_at_the_first_moment_that_is_not_quiet(reminder, rings):
    assert rings_at(reminder, RULES, CALENDAR) == rings


def test_without_quiet_hours_it_rings_when_it_is_due():
    assert rings_at(a_reminder(at(23)), replace(RULES, is_quiet=False), CALENDAR) == at(23)


def test_hours_typed_the_wrong_way_round_still_ring():
    rules = replace(RULES, work=(time(18), time(8)))
    assert rings_at(a_reminder(at(10)), rules, CALENDAR) >= at(10)


# --- told together, once --------------------------------------------------------------------------------------------


def waiting(*moments):
    return [(a_reminder(moment), moment) for moment in moments]


def test_what_rings_within_ten_minutes_is_told_together():
    rung = ring(waiting(at(10), at(10, 10), at(10, 30)), {}, since=at(0), now=at(10))
    assert [each.due_at for each in rung.reminders] == [at(10), at(10, 10)]
    assert not rung.is_late and rung.next_at == at(10, 30)


def test_the_next_one_waits_until_ten_minutes_have_passed():
    told = {"y": Told(key="y", due_at=at(9, 55), shown_at=at(9, 55))}
    assert ring(waiting(at(10)), told, since=at(0), now=at(10)).next_at == at(10, 5)


def test_after_a_sleep_there_is_one_note_of_all():
    rung = ring(waiting(at(9), at(10), at(11)), {}, since=at(0), now=at(14))
    assert len(rung.reminders) == 3 and rung.is_late


def test_one_that_was_put_off_is_told_again():
    (reminder, moment), *_ = waiting(at(10))
    told = {
        reminder.key: Told(
            key=reminder.key,
            due_at=moment,
            shown_at=moment,
            snoozed_to=at(10, 30),
            state=ReminderState.SNOOZED,
        )
    }
    assert ring([(reminder, moment)], told, since=at(0), now=at(10, 20)).next_at == at(10, 30)
    assert ring([(reminder, moment)], told, since=at(0), now=at(10, 30)).reminders == (reminder,)


MINUTES = st.integers(0, 3 * 24 * 60)


@settings(max_examples=200)
@given(
    dues=st.sets(MINUTES, max_size=12),
    ticks=st.lists(st.integers(-600, 2000), min_size=1, max_size=60),
    snoozed=st.sets(st.integers(0, 20), max_size=4),
)
def test_over_any_ticks_each_is_told_once_and_none_is_lost(dues, ticks, snoozed):
    """With gaps, and with a clock that jumps back; `snoozed` are the tellings that are put off."""
    begin = at(0)
    found = [a_reminder(begin + timedelta(minutes=due)) for due in sorted(dues)]
    pairs = [(each, rings_at(each, RULES, CALENDAR)) for each in found]
    told, tellings, put_off, now = {}, [], [], begin
    for step in [*ticks, 10 * 24 * 60, 11, 11]:
        now = max(begin, now + timedelta(minutes=step))
        rung = ring(pairs, told, since=begin, now=now)
        for each in rung.reminders:
            assert rings_at(each, RULES, CALENDAR) <= now + TOGETHER or each.key in put_off
            tellings.append(each.key)
            told[each.key] = Told(key=each.key, due_at=each.due_at, shown_at=now)
            if len(tellings) in snoozed:
                put_off.append(each.key)
                again = now + timedelta(minutes=10)
                told[each.key] = replace(told[each.key], state=ReminderState.SNOOZED, snoozed_to=again)
    assert set(tellings) == {each.key for each in found}
    for each in found:
        assert tellings.count(each.key) <= 1 + put_off.count(each.key)


@settings(max_examples=200)
@given(dues=st.sets(MINUTES, max_size=20), steps=st.lists(st.integers(1, 200), max_size=80))
def test_two_notifications_are_never_within_ten_minutes(dues, steps):
    pairs = waiting(*(at(0) + timedelta(minutes=due) for due in dues))
    told, moments, now = {}, [], at(0)
    for step in steps:
        now += timedelta(minutes=step)
        rung = ring(pairs, told, since=at(0), now=now)
        if rung.reminders:
            moments.append(now)
            told |= {each.key: Told(key=each.key, due_at=each.due_at, shown_at=now) for each in rung.reminders}
    assert all(after - before >= TOGETHER for before, after in pairwise(moments))


def test_the_nearest_deadline_is_a_promise_or_a_payment_and_a_promised_payment_is_due_once():
    theirs = {"made_on": DAY, "direction": Direction.THEIRS}
    promises = [
        Promise(id=1, what="late", made_on=DAY, due_on=DAY - timedelta(days=1)),
        Promise(id=2, what="transfer", due_on=DAY + timedelta(days=1), payment_id=1, **theirs),
        Promise(id=3, what="samples", client_id=4, made_on=DAY, due_on=DAY + timedelta(days=2)),
        Promise(id=4, what="drawing", client_id=4, due_on=DAY + timedelta(days=3), **theirs),
    ]
    payments = [Payment(id=1, item="rest", due_on=DAY + timedelta(days=1), due_amount=5)]
    last = DAY + timedelta(days=7)
    assert [each.what for each in all_due(promises, payments, [], DAY, last)] == ["samples", "rest", "drawing"]
    assert nearest_due(promises, payments, [], DAY, last).what == "rest"
    assert nearest_due(promises[2:], [], [], DAY, last) == Due(DAY + timedelta(days=2), "samples", 4)
    assert nearest_due(promises[3:], [], [], DAY, last) == Due(DAY + timedelta(days=3), "drawing", 4, is_theirs=True)
    assert nearest_due([], [], [], DAY, last) is None
