"""Whether a visit is prepared: its aim, its appointment, its checklist (domain S2-21 to S2-23)."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum

from salesplanner.domain.activities import Activity, ActivityKind, Appointment
from salesplanner.domain.dayplan import PrepLine

#: What is prepared on a sheet.
PREPARED = frozenset({ActivityKind.VISIT, ActivityKind.MEETING})


class Missing(Enum):
    """What a visit still lacks."""

    AIM = "aim"
    APPOINTMENT = "appointment"
    CHECKLIST = "checklist"


def missing(activity: Activity, lines: Iterable[PrepLine]) -> tuple[Missing, ...]:
    """What is missing before one can leave for it, in the order of the sheet; nothing for one that is ready."""
    found = []
    if not activity.aim.strip():
        found.append(Missing.AIM)
    if activity.appointment is not Appointment.CONFIRMED:
        found.append(Missing.APPOINTMENT)
    if any(not each.is_done for each in lines):
        found.append(Missing.CHECKLIST)
    return tuple(found)
