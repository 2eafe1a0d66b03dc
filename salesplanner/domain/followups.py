"""Who is to be followed up: a client with its next step and last contact, and what is to be said of it."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from msgspec import Struct, field

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.rhythms import Pulse, Rhythms, pulse

#: How far "to follow up" looks ahead, in days after today.
DAYS_AHEAD = 7

#: A buyer is quiet when it has not ordered for this many days, and for this many times its usual interval (S2-31).
QUIET_BUYER_DAYS, QUIET_BUYER_TIMES = 45, 2


class Segment(Enum):
    """A list that clients are shown in; one client may belong to several."""

    TO_FOLLOW_UP = "to_follow_up"
    OVERDUE = "overdue"
    TODAY = "today"
    WEEK = "week"
    NO_STEP = "no_step"
    SOON = "soon"  # nearly time to be in touch again
    SILENT = "silent"
    QUIET = "quiet"  # left alone for now
    ALL = "all"


class Due(Enum):
    """What a client's row says at its end."""

    OVERDUE = "overdue"
    TODAY = "today"
    PLANNED = "planned"
    SILENT = "silent"  # without a step, and longer without contact than its rhythm
    SOON = "soon"  # without a step, and nearly so long without contact
    MISSING = "missing"  # without the step it needs
    QUIET = "quiet"  # left alone for now
    NOTHING = "nothing"


class Order(Enum):
    """What the list of clients is sorted by."""

    STEP = "step"
    CONTACT = "contact"
    GRADE = "grade"
    NAME = "name"
    AMOUNT = "amount"
    REGION = "region"
    STATUS = "status"
    ORDERED = "ordered"
    TYPE = "type"
    INDUSTRY = "industry"
    SOURCE = "source"
    TAGS = "tags"
    CHECKED = "checked"
    KNOWN = "known"


class Followup(Struct, frozen=True, kw_only=True):
    """A client, its earliest open next step, the day it was last reached, what its open deals are worth (minor units)."""

    client: Client
    step: Activity | None = None
    last: date | None = None
    amount: int = 0
    ordered_on: date | None = None  # the day of its last order
    known: int = 0  # how much of what one needs to know is known, in percent
    rhythms: Rhythms = field(default_factory=Rhythms)

    @property
    def id(self) -> int:
        """The client's id."""
        return self.client.id

    @property
    def rhythm(self) -> int:
        """Days between contacts that the client asks for."""
        return self.rhythms.of(self.client)

    def is_quiet(self, today: date) -> bool:
        """Whether it is left alone for now: dormant, or until a day that has not come."""
        return self.client.is_quiet(today)

    def silent_days(self, today: date) -> int | None:
        """Whole days since the last contact; None when there was none."""
        return None if self.last is None else max(0, (today - self.last).days)

    @property
    def counted_from(self) -> date | None:
        """The day its rhythm counts from: of its last contact, or its entry where it was never reached."""
        entered = self.client.created_at
        return self.last or (entered.date() if entered else None)

    def waited(self, today: date) -> int:
        """Whole days since its rhythm began to count."""
        start = self.counted_from
        return 0 if start is None else max(0, (today - start).days)

    def is_silent(self, today: date) -> bool:
        """Longer without contact than its rhythm asks (experience, 3.1 b)."""
        return self.pulse(today) is Pulse.PAST

    def pulse(self, today: date) -> Pulse:
        """How it stands against its rhythm; one that is left alone lacks nothing."""
        start = self.counted_from
        return Pulse.FRESH if start is None or self.is_quiet(today) else pulse(start, self.rhythm, today)

    def lacks_step(self, today: date) -> bool:
        """Without the next step that rule 3.2 asks for."""
        return self.step is None and self.needs_step(today)

    def needs_step(self, today: date) -> bool:
        """Whether rule 3.2 asks for a next step: also of a dormant client whose day to come back has been reached."""
        is_back = self.client.status is ClientStatus.DORMANT and self.client.quiet_until is not None
        return (self.client.needs_next_step or is_back) and not self.is_quiet(today)

    def due(self, now: datetime) -> Due:
        """The one thing its row says."""
        today = now.date()
        if self.step is not None:
            if self.step.is_overdue(now):
                return Due.OVERDUE
            return Due.TODAY if self.step.day == today else Due.PLANNED
        if self.is_quiet(today):
            return Due.QUIET
        if (beat := self.pulse(today)) is not Pulse.FRESH:
            return Due.SILENT if beat is Pulse.PAST else Due.SOON
        return Due.MISSING if self.needs_step(today) else Due.NOTHING
