"""Deals and the stages they pass."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from salesplanner.domain.clients import Role


class DealStatus(Enum):
    """Open, won or lost; a third answer would break every report (a postponed deal is open and quiet)."""

    OPEN = "open"
    WON = "won"
    LOST = "lost"


class Confidence(Enum):
    """The person's own call on a deal."""

    SURE = "sure"
    PUSH = "push"
    NURTURE = "nurture"


class LostReason(Enum):
    """Why a deal was lost (experience, 7.6)."""

    PRICE = "price"
    DELIVERY = "delivery"
    TECHNICAL = "technical"
    RELATIONSHIP = "relationship"
    BUDGET = "budget"
    RIVAL = "rival"
    NO_ANSWER = "no_answer"
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage:
    """A step of the pipeline. `chance` is in percent, `usual_days` the usual stay."""

    id: int = 0
    uid: str = ""
    name: str
    position: int
    chance: int = 10
    usual_days: int = 14
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A possible sale. `amount` is in minor units; None is not yet known.

    A closed deal's amount and closing day never change by themselves.
    """

    id: int = 0
    uid: str = ""
    name: str
    client_id: int | None = None
    contact_id: int | None = None
    amount: int | None = None
    currency: str = ""  # empty: the book's own
    stage_id: int | None = None
    status: DealStatus = DealStatus.OPEN
    confidence: Confidence | None = None  # None follows the stage's chance
    product: str = ""
    line: str = ""  # line of business
    channel: str = ""
    source: str = ""
    competitors: str = ""
    opened_on: date | None = None
    expected_on: date | None = None  # expected close
    closed_on: date | None = None  # signed or lost
    staged_on: date | None = None  # entered its present stage
    lost_reason: LostReason | None = None
    lost_to: str = ""
    closing_note: str = ""
    position: int = 0
    note: str = ""
    owner: str = ""
    external_id: str = ""
    quiet_until: date | None = None
    quiet_reason: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether it can still be won."""
        return self.status is DealStatus.OPEN

    def days_in_stage(self, today: date) -> int | None:
        """Whole days since it entered its stage; None when that day is unknown."""
        return None if self.staged_on is None else max(0, (today - self.staged_on).days)

    def is_past_expected(self, today: date) -> bool:
        """Open although its expected close has passed."""
        return self.is_open and self.expected_on is not None and self.expected_on < today


def weighted(deal: Deal, stage: Stage | None) -> int:
    """Amount times the stage's win chance, in minor units; 0 without amount or stage."""
    if deal.amount is None or stage is None:
        return 0
    return round(deal.amount * stage.chance / 100)


def confidence(deal: Deal, stage: Stage | None) -> Confidence:
    """The person's call, or what the stage's chance suggests: from 80 sure, from 50 push, else nurture."""
    if deal.confidence is not None:
        return deal.confidence
    chance = stage.chance if stage else 0
    if chance >= 80:
        return Confidence.SURE
    return Confidence.PUSH if chance >= 50 else Confidence.NURTURE


def is_stale(deal: Deal, stage: Stage | None, today: date) -> bool:
    """Open and longer in its stage than twice the usual stay (experience, 3.1 c), unless kept quiet."""
    if not deal.is_open or stage is None or (deal.quiet_until and today <= deal.quiet_until):
        return False
    days = deal.days_in_stage(today)
    return days is not None and days > 2 * stage.usual_days


@dataclass(frozen=True, slots=True, kw_only=True)
class DealRole:
    """A contact's part in the decision on one deal, where it differs from the part at large."""

    id: int = 0
    uid: str = ""
    deal_id: int
    contact_id: int
    role: Role = Role.UNKNOWN
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None
