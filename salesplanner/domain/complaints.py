"""Complaints, from the day they are opened to their outcome."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct


class Complaint(Struct, frozen=True, kw_only=True):
    """Something a client is not content with; open until it has an outcome."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    contact_id: int | None = None
    deal_id: int | None = None
    activity_id: int | None = None  # the contact at which it was heard
    what: str
    opened_on: date
    due_on: date | None = None  # an answer was promised by
    closed_on: date | None = None
    outcome: str = ""
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still has no outcome."""
        return self.closed_on is None

    def days_open(self, today: date) -> int:
        """Whole days from the opening to the outcome, or to today."""
        return max(0, ((self.closed_on or today) - self.opened_on).days)

    def presses(self, today: date) -> bool:
        """Whether an answer was promised by today, or by a day before."""
        return self.is_open and self.due_on is not None and self.due_on <= today

    def is_late(self, today: date) -> bool:
        """Whether it was, or is, answered later than promised."""
        return self.due_on is not None and (self.closed_on or today) > self.due_on


class ComplaintStep(Struct, frozen=True, kw_only=True):
    """What was done about a complaint on a day."""

    id: int = 0
    uid: str = ""
    complaint_id: int
    day: date
    what: str
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None
