"""Visits, calls, tasks: what is planned for a day and what came of it."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from enum import Enum
from typing import NamedTuple

from msgspec import Struct


class ActivityKind(Enum):
    """What a plan item is. All but the last three are kinds of contact and end with an outcome."""

    VISIT = "visit"
    CALL = "call"
    MESSAGE = "message"
    MEETING = "meeting"
    EMAIL = "email"
    QUOTE = "quote"
    PAYMENT = "payment"
    TASK = "task"

    @property
    def is_contact(self) -> bool:
        """Whether finishing it asks for an outcome and a next step."""
        return self in CONTACT_KINDS


CONTACT_KINDS = frozenset(
    {ActivityKind.VISIT, ActivityKind.CALL, ActivityKind.MESSAGE, ActivityKind.MEETING, ActivityKind.EMAIL}
)

#: Usual length in minutes (experience, 6.1); a visit has 30 minutes of travel besides.
USUAL_MINUTES = {
    ActivityKind.VISIT: 60,
    ActivityKind.CALL: 15,
    ActivityKind.MESSAGE: 10,
    ActivityKind.MEETING: 60,
    ActivityKind.EMAIL: 15,
    ActivityKind.QUOTE: 60,
    ActivityKind.PAYMENT: 15,
    ActivityKind.TASK: 30,
}


#: The owner of a task that is nobody's.
NOBODY = "-"


class ActivityStatus(Enum):
    """Planned, done, or dropped on purpose."""

    PLANNED = "planned"
    DONE = "done"
    DROPPED = "dropped"


class Appointment(Enum):
    """How firmly a visit is agreed."""

    OPEN = "open"  # not booked
    ASKED = "asked"
    CONFIRMED = "confirmed"


class Outcome(Enum):
    """What a contact came to."""

    PROGRESS = "progress"
    KEPT_WARM = "kept_warm"
    SETBACK = "setback"
    NOT_REACHED = "not_reached"


class Activity(Struct, frozen=True, kw_only=True):
    """One thing to do, or done. Days and times are local and without a zone."""

    id: int = 0
    uid: str = ""
    kind: ActivityKind
    title: str
    client_id: int | None = None
    contact_id: int | None = None
    deal_id: int | None = None
    day: date
    at: time | None = None  # None: any time that day
    minutes: int = 30
    status: ActivityStatus = ActivityStatus.PLANNED
    done_at: datetime | None = None
    outcome: Outcome | None = None
    points: str = ""  # key points of what happened
    concerns: str = ""  # what they care about, separated by spaces
    is_next_step: bool = False
    is_first: bool = False  # the one thing to do first
    position: int = 0  # order among the items of a day without a time
    moved: int = 0  # how often it was carried over
    started_by_client: bool = False
    routine_id: int | None = None
    routine_day: date | None = None  # the day of the routine that it stands for, wherever it was moved
    improvement_id: int | None = None
    note: str = ""
    travel_minutes: int | None = None  # the way there; None: as usual
    appointment: Appointment = Appointment.OPEN
    confirmed_by: str = ""
    aim: str = ""  # what a visit is for
    questions: str = ""  # likely questions, and answers to them
    support: str = ""  # materials, and who must help inside
    remind_minutes: int | None = None  # how long before its time; None: as the settings say
    move_reason: str = ""  # why it was carried over last
    owner: str = ""  # whose it is: empty for mine, NOBODY, else a colleague's name (domain S1-14)
    external_id: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be done."""
        return self.status is ActivityStatus.PLANNED

    @property
    def is_done(self) -> bool:
        """Whether it happened."""
        return self.status is ActivityStatus.DONE

    @property
    def counts(self) -> bool:
        """Whether it counts for quotas and figures: done, and somebody was reached (experience, 3.5)."""
        return self.is_done and self.outcome is not Outcome.NOT_REACHED

    def days_overdue(self, today: date) -> int:
        """Whole days past its day, 0 for what is not open or not yet late."""
        return max(0, (today - self.day).days) if self.is_open else 0

    def is_overdue(self, now: datetime) -> bool:
        """Open, and its day, or its time by more than 30 minutes, has passed (experience, 3.1)."""
        if not self.is_open:
            return False
        if self.day < now.date() or self.at is None:
            return self.day < now.date()
        return self.day == now.date() and datetime.combine(self.day, self.at) + timedelta(minutes=30) < now


class ActivityBrief(NamedTuple):
    """A plan item in brief, with its client: there may be tens of thousands."""

    id: int
    kind: ActivityKind
    title: str
    day: date
    at: time | None
    status: ActivityStatus
    done_on: date | None
    outcome: Outcome | None
    points: str
    is_first: bool
    position: int
    improvement_id: int | None
    client_id: int | None
    client: str  # its name; empty without one
    grade: str  # the client's class; empty without one

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be done."""
        return self.status is ActivityStatus.PLANNED
