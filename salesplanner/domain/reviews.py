"""The self-review: words and ratings about a period, and the actions that come of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum

from msgspec import Struct

from salesplanner.domain.period import Period, PeriodKind


class Section(Enum):
    """The parts of a review, in their order."""

    ACHIEVEMENTS = "achievements"
    SHORTCOMINGS = "shortcomings"
    CAUSES = "causes"
    LESSONS = "lessons"
    SUGGESTIONS = "suggestions"  # to the department
    SUPPORT = "support"  # support needed
    FOCUS = "focus"  # of the next period


#: The sections that a check-in asks: one that went well, one that got stuck, one to change (experience, 6.5).
CHECK_IN = (Section.ACHIEVEMENTS, Section.SHORTCOMINGS, Section.FOCUS)
#: While a text is being written, what it said is kept at most this often.
VERSION_EVERY = timedelta(minutes=5)
_OF_MONTHS = frozenset({PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR})


def parts(period: Period) -> list[Period]:
    """The months that a longer period's review is rolled up from; none of a month or less."""
    return period.months() if period.kind in _OF_MONTHS else []


def same_words(line: str) -> str:
    """What makes two lines say the same: their letters and digits, whatever stands between."""
    return "".join(filter(str.isalnum, line.casefold()))


class Review(Struct, frozen=True, kw_only=True):
    """The self-review of one period (`period` is its code, such as 2026-11). Private unless ticked."""

    id: int = 0
    uid: str = ""
    period: str
    finished_at: datetime | None = None
    reopened_at: datetime | None = None
    are_ratings_private: bool = True
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class ReviewText(Struct, frozen=True, kw_only=True):
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


class Competency(Struct, frozen=True, kw_only=True):
    """Something the person wants to be good at; `evidence` names the counts of the records that are shown beside it."""

    id: int = 0
    uid: str = ""
    name: str
    position: int = 0
    evidence: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


def evidence_keys(kept: str) -> list[str]:
    """The keys that `Competency.evidence` names: one a line where a name has spaces in it, else with spaces between."""
    return list(filter(None, kept.split("\n"))) if "\n" in kept else kept.split()


def as_evidence(keys: Iterable[str]) -> str:
    """The same, to be kept."""
    named = list(keys)
    return "".join(f"{key}\n" for key in named) if any(" " in key for key in named) else " ".join(named)


class Rating(Struct, frozen=True, kw_only=True):
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
    KEPT = "kept"  # only as a verdict: it goes on
    CHANGED = "changed"  # another took its place
    DONE = "done"
    DROPPED = "dropped"


#: The rhythm of an action that belongs to every visit; others are a repeat rule, or empty for once.
EACH_VISIT = "visit"


class Improvement(Struct, frozen=True, kw_only=True):
    """An improvement action: a countable act against a weakness.

    `tag` is the weakness in a word or two, by which it is known again; `measure` says how the person will know, and `aim` is the
    value of `metric` to reach where it can be counted. `continues_id` is the action whose place it took.
    """

    id: int = 0
    uid: str = ""
    review_id: int | None = None
    weakness: str = ""
    tag: str = ""
    act: str
    measure: str = ""
    metric: str = ""
    aim: Decimal | None = None
    rhythm: str = ""
    starts_on: date | None = None
    due_on: date | None = None
    competency_id: int | None = None
    continues_id: int | None = None
    state: ImprovementState = ImprovementState.OPEN
    closed_on: date | None = None
    reason: str = ""
    is_private: bool = True
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def called(self) -> str:
        """The weakness in a word, or in its own words where there is none."""
        return (self.tag or self.weakness).strip()

    @property
    def known_by(self) -> str:
        """What makes two actions stand against the same weakness; empty where none is named."""
        return same_words(self.called)


class Verdict(Struct, frozen=True, kw_only=True):
    """What was decided about an action when a period was reviewed, with what the records said then: done of due."""

    id: int = 0
    uid: str = ""
    improvement_id: int
    period: str
    day: date
    state: ImprovementState
    done: int = 0
    due: int = 0
    reason: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class TextVersion(Struct, frozen=True, kw_only=True):
    """What a section of a review said before it was written over."""

    id: int = 0
    uid: str = ""
    review_id: int
    section: Section
    body: str
    written_at: datetime
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Finding(Struct, frozen=True, kw_only=True):
    """A problem of a period argued from a number: the value of a metric, the threshold it should have kept, the fix."""

    id: int = 0
    uid: str = ""
    period: str
    what: str
    metric: str = ""
    channel: str = ""
    value: Decimal | None = None
    threshold: Decimal | None = None
    cause: str = ""
    fix: str = ""
    improvement_id: int | None = None
    is_private: bool = False
    position: int = 0
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class FocusPoint(Struct, frozen=True, kw_only=True):
    """What a period is to be about; without a number or a day it cannot be checked. `activity_id` is its plan item."""

    id: int = 0
    uid: str = ""
    period: str
    what: str
    metric: str = ""
    target: Decimal | None = None
    due_on: date | None = None
    activity_id: int | None = None
    is_private: bool = False
    position: int = 0
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None
