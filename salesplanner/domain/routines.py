"""Routines: what returns in the plan by a rule."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import Enum

from salesplanner.domain.activities import ActivityKind


class OnDayOff(Enum):
    """What becomes of an occurrence that falls on a day off."""

    KEEP = "keep"
    EARLIER = "earlier"  # the working day before
    LATER = "later"  # the working day after
    SKIP = "skip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Routine:
    """A plan item that repeats. `rule` is an RFC 5545 RRULE without its name, such as FREQ=WEEKLY;BYDAY=FR."""

    id: int = 0
    uid: str = ""
    title: str
    kind: ActivityKind = ActivityKind.TASK
    rule: str
    at: time | None = None
    minutes: int = 30
    on_day_off: OnDayOff = OnDayOff.KEEP
    client_id: int | None = None
    starts_on: date
    ends_on: date | None = None  # the last day on which it may fall
    improvement_id: int | None = None
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None
