"""What can leave a day that is too full, and where it goes (experience, 6.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from msgspec import Struct

from salesplanner.domain.activities import Activity, ActivityKind, Appointment
from salesplanner.domain.dayplan import length

_MEETINGS = frozenset({ActivityKind.VISIT, ActivityKind.MEETING})


class Ease(Struct, frozen=True):
    """An item that can be moved, the day that has room for it, and whether it is among the few that are enough."""

    activity: Activity
    day: date
    is_enough: bool


def eases(timed: Iterable[Activity], excess: int, room: Mapping[date, int], otherwise: date) -> list[Ease]:
    """What can be moved of the timed items of a day, what it hurts least first.

    What somebody has agreed to, what comes first today and what is done stays. Nobody waits for a task, a call can be made
    another day, a visit is the last to go; what is due today as a next step goes after the rest of its sort. Each goes to
    the first day of `room` (minutes left by day, in order) that it fits in, else to the day given for that.
    """
    left, gone, found = dict(room), 0, []
    for each in sorted(filter(_may_go, timed), key=_hurt):
        takes = length(each)
        day = next((day for day, minutes in left.items() if minutes >= takes), otherwise)
        is_enough = gone < excess
        if is_enough:
            gone += takes
            left[day] = left.get(day, 0) - takes
        found.append(Ease(each, day, is_enough))
    return found


def freed(chosen: Sequence[Activity]) -> int:
    """The minutes that a day has again when these go."""
    return sum(length(each) for each in chosen)


def _may_go(activity: Activity) -> bool:
    return activity.is_open and not activity.is_first and activity.appointment is not Appointment.CONFIRMED


def _hurt(activity: Activity) -> tuple[bool, bool, bool, bool, int]:
    return (
        activity.kind in _MEETINGS,
        activity.kind.is_contact,
        activity.client_id is not None,
        activity.is_next_step,
        -length(activity),
    )
