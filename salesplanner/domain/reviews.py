"""The self-review: words and ratings about a period, and the actions that come of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum


class Section(Enum):
    """The parts of a review, in their order."""

    ACHIEVEMENTS = "achievements"
    SHORTCOMINGS = "shortcomings"
    CAUSES = "causes"
    LESSONS = "lessons"
    SUGGESTIONS = "suggestions"  # to the department
    SUPPORT = "support"  # support needed
    FOCUS = "focus"  # of the next period


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The self-review of one period (`period` is its code, such as 2026-11). Private unless ticked."""

    id: int = 0
    uid: str = ""
    period: str
    finished_at: datetime | None = None
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReviewText:
    """What was written in one section of a review."""

    id: int = 0
    uid: str = ""
    review_id: int
    section: Section
    body: str = ""
    is_private: bool = True
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Competency:
    """Something the person wants to be good at."""

    id: int = 0
    uid: str = ""
    name: str
    position: int = 0
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rating:
    """A competency in a review, from 1 (unfamiliar) to 5 (can coach others)."""

    id: int = 0
    uid: str = ""
    review_id: int
    competency_id: int
    score: int
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class ImprovementState(Enum):
    """What became of an improvement action."""

    OPEN = "open"
    KEPT = "kept"
    DONE = "done"
    DROPPED = "dropped"


@dataclass(frozen=True, slots=True, kw_only=True)
class Improvement:
    """An improvement action: a countable act against a weakness."""

    id: int = 0
    uid: str = ""
    review_id: int | None = None
    weakness: str = ""
    act: str
    measure: str = ""
    due_on: date | None = None
    state: ImprovementState = ImprovementState.OPEN
    reason: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None
