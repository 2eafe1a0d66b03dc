"""Milestones of projects and the promises made of them: slips, likely dates, and by when the client must be told.

A promised date is never overwritten: each new one stands beside those before it, with who said it, when and why.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from enum import Enum
from statistics import median

from msgspec import Struct

#: How much the slips of everybody weigh beside a supplier's own, in milestones.
_PRIOR_WEIGHT = 2
#: So many slips show a trend: the later half against the earlier.
_TREND_LEAST = 6


class Side(Enum):
    """Who has a milestone, or a delay, in hand; empty is not said."""

    UNKNOWN = ""
    MINE = "mine"
    SUPPLIER = "supplier"
    CLIENT = "client"
    CARRIER = "carrier"


class Milestone(Struct, frozen=True, kw_only=True):
    """A step of a project: planned, promised by somebody, done. `promised_on` is the latest promise."""

    id: int = 0
    uid: str = ""
    deal_id: int
    name: str
    position: int = 0
    planned_on: date | None = None  # what the client was told, or the own plan
    promised_on: date | None = None
    actual_on: date | None = None
    who: str = ""  # who has it in hand
    note: str = ""
    supplier_order_id: int | None = None
    side: Side = Side.UNKNOWN
    told_on: date | None = None  # the client was told that it will be late
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def is_done(self) -> bool:
        """Whether it happened."""
        return self.actual_on is not None

    def days_late(self, today: date) -> int:
        """Whole days behind plan: of the actual day, or of today while it is open; 0 when not late or without a plan."""
        if self.planned_on is None:
            return 0
        return max(0, ((self.actual_on or today) - self.planned_on).days)


class MilestonePromise(Struct, frozen=True, kw_only=True):
    """A date that somebody promised for a milestone, and why it differs from the one before."""

    id: int = 0
    uid: str = ""
    milestone_id: int
    promised_on: date
    told_on: date
    told_by: str = ""
    reason: str = ""
    side: Side = Side.UNKNOWN  # who caused the delay
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Slip(Struct, frozen=True):
    """How many days after a promise something happened; below 0 when it came early."""

    days: int
    on: date  # when it happened


class Record(Struct, frozen=True):
    """A supplier's usual slip and the spread around it in days, how many milestones stand behind them, and where it tends.

    `trend` is the later half's median less the earlier half's; None with fewer than six.
    """

    count: int
    usual: float
    spread: float
    trend: float | None


class Likely(Struct, frozen=True):
    """The day on which something will likely happen. `count`: how many own slips stand behind it."""

    day: date
    count: int


def record(found: Sequence[Slip]) -> Record | None:
    """What a supplier's slips say; None without any. The spread is the median distance from the usual slip."""
    if not found:
        return None
    days = [slip.days for slip in found]
    usual = float(median(days))
    spread = float(median(abs(each - usual) for each in days))
    half = len(days) // 2
    trend = float(median(days[-half:]) - median(days[:half])) if len(days) >= _TREND_LEAST else None
    return Record(len(days), usual, spread, trend)


def usual_slip(days: Sequence[int]) -> int:
    """How many whole days late everybody usually is, of the days of all slips; 0 without any."""
    return round(median(days)) if days else 0


def likely(promised: date, own: Sequence[Slip], usual: int, today: date, *, is_first: bool = True) -> Likely:
    """When something promised will likely happen, never before today.

    The median of the supplier's own slips, drawn toward everybody's `usual` while there are few: the median is the guess
    with the least mean absolute error. Of slips that the days gone by already rule out none counts. A date promised anew
    already holds part of the slip, so half of it is added to that one.
    """
    days = [slip.days for slip in own]
    gone = (today - promised).days
    open_still = [each for each in [*days, *[usual] * _PRIOR_WEIGHT] if each >= gone]
    expected = median(open_still) if open_still else gone + 1
    if not is_first and open_still:
        expected = expected / 2
    return Likely(max(today, promised + timedelta(days=round(expected))), len(days))
