"""What was promised to whom by when; questions passed up with their clocks; what was heard of the market."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from enum import Enum

from msgspec import Struct


class Direction(Enum):
    """Who owes it."""

    MINE = "mine"
    THEIRS = "theirs"


class PromiseState(Enum):
    """Open until it is kept or taken back."""

    OPEN = "open"
    KEPT = "kept"
    DROPPED = "dropped"


class Promise(Struct, frozen=True, kw_only=True):
    """Something one side promised the other."""

    id: int = 0
    uid: str = ""
    direction: Direction = Direction.MINE
    client_id: int | None = None
    contact_id: int | None = None
    activity_id: int | None = None  # the contact at which it was made
    what: str
    made_on: date
    due_on: date | None = None
    kept_on: date | None = None
    state: PromiseState = PromiseState.OPEN
    deal_id: int | None = None
    payment_id: int | None = None  # the due payment that was promised
    authorised_by: str = (
        ""  # who allowed mine; of what was promised to me, who promised it where that is not the client
    )
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it is still owed."""
        return self.state is PromiseState.OPEN

    def is_late(self, today: date) -> bool:
        """Whether it was, or is, later than promised."""
        return self.due_on is not None and (self.kept_on or today) > self.due_on

    def days_late(self, today: date) -> int:
        """Whole days past its due day, 0 when it is not late."""
        return ((self.kept_on or today) - self.due_on).days if self.due_on and self.is_late(today) else 0

    def presses(self, today: date) -> bool:
        """Whether it is still owed and its day has come."""
        return self.is_open and self.due_on is not None and self.due_on <= today


class Kept(Struct, frozen=True):
    """How many of my promises of a time were due, and how many of those were kept no later than promised."""

    due: int
    on_time: int


def kept(promises: Iterable[Promise], first: date, last: date, today: date) -> Kept:
    """My promises that were due on these days and are kept, or whose day has passed; what was dropped is left out."""
    mine = [
        each
        for each in promises
        if each.direction is Direction.MINE
        and each.state is not PromiseState.DROPPED
        and each.due_on is not None
        and first <= each.due_on <= last
        and (each.state is PromiseState.KEPT or each.due_on < today)
    ]
    return Kept(len(mine), sum(1 for each in mine if each.state is PromiseState.KEPT and not each.is_late(today)))


class Escalation(Struct, frozen=True, kw_only=True):
    """Support needed beyond one's own authority: asked of a superior and why, answered, told to the client, what came of it."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    contact_id: int | None = None
    activity_id: int | None = None
    question: str
    asked_of: str = ""
    asked_at: datetime
    answer: str = ""
    answered_at: datetime | None = None
    told_at: datetime | None = None
    deal_id: int | None = None
    quote_id: int | None = None  # the quote that needs approval
    why: str = ""
    result: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether the client still waits; where there is none, whether there is no answer."""
        return self.told_at is None and (self.client_id is not None or self.answered_at is None)

    def days_to_answer(self, today: date) -> int:
        """Whole days from asking to the answer; up to today while there is none."""
        return ((self.answered_at.date() if self.answered_at else today) - self.asked_at.date()).days

    def days_to_tell(self, today: date) -> int:
        """Whole days from the answer until the client was told; up to today while it is not. 0 without an answer."""
        start = self.answered_at.date() if self.answered_at else today
        return max(0, ((self.told_at.date() if self.told_at else today) - start).days)

    def presses(self, today: date) -> bool:
        """Whether the client still waits although there is an answer, or the question waits since before today."""
        return self.is_open and (self.answered_at is not None or self.asked_at.date() < today)


class RemarkKind(Enum):
    """What a remark is about."""

    MARKET = "market"
    COMPETITOR = "competitor"
    FEEDBACK = "feedback"  # a client's opinion, for management


class Remark(Struct, frozen=True, kw_only=True):
    """Something heard that others should know; an urgent one goes into the note of its day."""

    id: int = 0
    uid: str = ""
    kind: RemarkKind
    body: str
    client_id: int | None = None
    contact_id: int | None = None
    deal_id: int | None = None
    activity_id: int | None = None
    day: date
    source: str = ""
    is_urgent: bool = False
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None
