"""The day: its groups, its hours, and how full the days around it are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import Enum

from salesplanner.domain.activities import Activity, ActivityKind

#: Minutes of travel that a visit takes besides its length (experience, 6.1).
TRAVEL_MINUTES = 30
#: Hours of a working day without lunch.
AVAILABLE_MINUTES = 7 * 60


class Group(Enum):
    """The parts of a day's list, in their order."""

    OVERDUE = "overdue"
    SCHEDULED = "scheduled"
    ANYTIME = "anytime"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class DayPlan:
    """The groups of a day; what was done at a planned time stays in its place among the scheduled."""

    overdue: tuple[Activity, ...]
    scheduled: tuple[Activity, ...]
    anytime: tuple[Activity, ...]
    done: tuple[Activity, ...]

    def groups(self) -> list[tuple[Group, tuple[Activity, ...]]]:
        """The groups that are not empty."""
        found = [
            (Group.OVERDUE, self.overdue),
            (Group.SCHEDULED, self.scheduled),
            (Group.ANYTIME, self.anytime),
            (Group.DONE, self.done),
        ]
        return [(group, items) for group, items in found if items]

    @property
    def open(self) -> list[Activity]:
        """What still waits, late ones first."""
        return [a for a in (*self.overdue, *self.scheduled, *self.anytime) if a.is_open]

    @property
    def planned_minutes(self) -> int:
        """How long the day's own items take, travel included."""
        return sum(minutes(activity) for activity in (*self.scheduled, *self.anytime))


def minutes(activity: Activity) -> int:
    """How long an item takes, travel to a visit included."""
    return activity.minutes + (TRAVEL_MINUTES if activity.kind is ActivityKind.VISIT else 0)


def plan(on_day: Iterable[Activity], late: Iterable[Activity]) -> DayPlan:
    """A day's items in their groups; `late` are open items of earlier days."""
    items = list(on_day)
    scheduled = sorted((a for a in items if a.at is not None), key=lambda a: (a.at or time(), a.id))
    anytime = [a for a in items if a.at is None and a.is_open]
    anytime.sort(key=lambda a: (not a.is_first, a.position, a.id))
    done = [a for a in items if a.at is None and not a.is_open]
    return DayPlan(tuple(late), tuple(scheduled), tuple(anytime), tuple(done))


def next_visit(activities: Iterable[Activity], now: datetime) -> Activity | None:
    """The next open visit of today that has a time and is not long past."""
    visits = [
        a
        for a in activities
        if a.kind is ActivityKind.VISIT and a.is_open and a.at is not None and not a.is_overdue(now)
    ]
    return min(visits, key=lambda a: a.at or time(), default=None)


def leave_at(visit: Activity) -> time | None:
    """When to set out for a visit: its time less travel."""
    if visit.at is None:
        return None
    return (datetime.combine(visit.day, visit.at) - timedelta(minutes=TRAVEL_MINUTES)).time()


def load_dots(count: int) -> int:
    """How full a day looks: one dot for two items, three at the most."""
    return min(3, (count + 1) // 2)


def week_of(day: date) -> list[date]:
    """The seven days, Monday first, of a day's week."""
    monday = day - timedelta(days=day.weekday())
    return [monday + timedelta(days=place) for place in range(7)]
