"""When a visit is prepared, and when one leaves for it."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest

from salesplanner.domain.activities import ActivityKind, Appointment
from salesplanner.domain.dayplan import PrepLine
from salesplanner.domain.reminders import leave_at
from salesplanner.domain.visits import Missing, missing
from tests.builders import an_activity


@pytest.mark.parametrize(
    ("aim", "appointment", "done", "lacks"),
    [
        ("sign", Appointment.CONFIRMED, [True, True], ()),
        ("sign", Appointment.CONFIRMED, [], ()),
        (" ", Appointment.ASKED, [True, False], (Missing.AIM, Missing.APPOINTMENT, Missing.CHECKLIST)),
        ("sign", Appointment.OPEN, [True], (Missing.APPOINTMENT,)),
    ],
)
def test_ready_needs_aim_appointment_and_every_line(aim, appointment, done, lacks):
    lines = [PrepLine(activity_id=1, text="cards", is_done=each) for each in done]
    assert missing(an_activity(aim=aim, appointment=appointment), lines) == lacks


@pytest.mark.parametrize(
    ("kind", "travel", "leave"),
    [
        (ActivityKind.VISIT, None, time(13, 55)),
        (ActivityKind.VISIT, 40, time(13, 45)),
        (ActivityKind.VISIT, 0, None),
        (ActivityKind.CALL, None, None),
    ],
)
def test_one_leaves_to_be_there_five_minutes_early(kind, travel, leave):
    day = date(2026, 10, 22)
    found = leave_at(an_activity(kind=kind, day=day, at=time(14, 30), travel_minutes=travel))
    assert found == (datetime.combine(day, leave) if leave else None)
    assert leave_at(an_activity(kind=kind, day=day, at=None, travel_minutes=travel)) is None
