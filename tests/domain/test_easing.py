"""What can leave a day that is too full."""

from __future__ import annotations

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from salesplanner.domain.activities import Activity, ActivityKind, Appointment
from salesplanner.domain.dayplan import length
from salesplanner.domain.easing import eases, freed

DAY = date(2026, 10, 22)
LATER = [DAY + timedelta(days=each) for each in (1, 4, 5)]


def item(number, kind, minutes=60, **about):
    return Activity(id=number, kind=kind, title="t", day=DAY, at=time(9), minutes=minutes, **about)


def test_what_nobody_waits_for_goes_first_and_what_is_agreed_stays():
    visit = item(1, ActivityKind.VISIT, client_id=1)
    firm = item(2, ActivityKind.VISIT, client_id=2, appointment=Appointment.CONFIRMED)
    call, task = item(3, ActivityKind.CALL, 15, client_id=3), item(4, ActivityKind.TASK, 30)
    first = item(5, ActivityKind.TASK, is_first=True)
    found = eases([visit, firm, call, task, first], 40, dict.fromkeys(LATER, 120), LATER[0])
    assert [each.activity.id for each in found] == [4, 3, 1]
    assert [each.is_enough for each in found] == [True, True, False]


def test_each_goes_to_the_first_day_that_has_room_for_it():
    tasks = [item(number, ActivityKind.TASK, 60) for number in (1, 2, 3)]
    found = eases(tasks, 180, {LATER[0]: 60, LATER[1]: 30, LATER[2]: 90}, LATER[1])
    assert [each.day for each in found] == [LATER[0], LATER[2], LATER[1]]  # the last fits nowhere


@given(st.lists(st.tuples(st.sampled_from(ActivityKind), st.integers(5, 120)), max_size=12), st.integers(1, 400))
def test_what_is_proposed_is_enough_or_all_there_is_and_no_more_than_needed(kinds, excess):
    items = [item(number, kind, minutes) for number, (kind, minutes) in enumerate(kinds, start=1)]
    chosen = [each.activity for each in eases(items, excess, {}, LATER[0]) if each.is_enough]
    assert freed(chosen) >= excess or len(chosen) == len(items)
    assert not chosen or freed(chosen) - length(chosen[-1]) < excess
