"""Incidents: what happened, what was done, how it ended, and what to do next time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """Something unforeseen, kept so that it is found when it happens again."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    deal_id: int | None = None
    supplier_id: int | None = None
    day: date
    what: str
    did: str = ""
    result: str = ""
    lesson: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether its result is not known yet."""
        return not self.result
