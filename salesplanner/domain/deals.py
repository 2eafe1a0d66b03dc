"""Deals and the stages they pass."""

from __future__ import annotations

import re
from datetime import date, datetime
from enum import Enum
from typing import NamedTuple

from msgspec import Struct

from salesplanner.domain.clients import Role

#: What stands between the names of several competitors.
_BETWEEN = re.compile(r"[,，、;；/\n]")


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
    NO_DECISION = "no_decision"
    OTHER = "other"


class Stage(Struct, frozen=True, kw_only=True):
    """A step of the pipeline. `chance` is in percent, `usual_days` the usual stay."""

    id: int = 0
    uid: str = ""
    name: str
    position: int
    chance: int = 10
    usual_days: int = 14
    type_id: int | None = None  # the project type whose way it belongs to; None belongs to deals without one
    asks: str = ""  # the field of a deal that must be known here: amount, expected_on or competitors
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Deal(Struct, frozen=True, kw_only=True):
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
    closed_at: datetime | None = None  # when that was written down; None for one that was kept as closed at once
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
    type_id: int | None = None
    chance: int | None = None  # in percent, by hand; None follows the stage
    postponed_on: date | None = None  # the day it was put off until `quiet_until`; it stays open
    tax_included: bool = True
    erp_number: str = ""  # the company's own number of it
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

    def is_quiet(self, today: date) -> bool:
        """Left alone today: kept quiet or put off until a later day, or this one."""
        return self.quiet_until is not None and today <= self.quiet_until

    def is_past_expected(self, today: date) -> bool:
        """Open although its expected close has passed."""
        return self.is_open and self.expected_on is not None and self.expected_on < today


class ClosedDeal(NamedTuple):
    """A deal that was won or lost, in brief, with its client: there may be thousands."""

    id: int
    name: str
    client_id: int | None
    client: str  # its name; empty without one
    amount: int | None  # in minor units
    closed_on: date
    is_won: bool
    lost_reason: LostReason | None
    expected_on: date | None


def chance_of(deal: Deal, stage: Stage | None) -> int:
    """The chance that it is won, in percent: what was set by hand, else its stage's; 0 without either."""
    if deal.chance is not None:
        return deal.chance
    return stage.chance if stage else 0


def weighted(deal: Deal, stage: Stage | None) -> int:
    """Amount times win chance, in minor units; 0 without one of them."""
    return round((deal.amount or 0) * chance_of(deal, stage) / 100)


def confidence(deal: Deal, stage: Stage | None) -> Confidence:
    """The person's call, or what the win chance suggests."""
    return deal.confidence or confidence_at(chance_of(deal, stage))


def confidence_at(chance: int) -> Confidence:
    """What a win chance suggests: from 80 sure, from 50 push, else nurture."""
    if chance >= 80:
        return Confidence.SURE
    return Confidence.PUSH if chance >= 50 else Confidence.NURTURE


def is_stale(deal: Deal, stage: Stage | None, today: date) -> bool:
    """Open and longer in its stage than twice the usual stay (experience, 3.1 c), unless kept quiet."""
    if not deal.is_open or stage is None or deal.is_quiet(today):
        return False
    days = deal.days_in_stage(today)
    return days is not None and days > 2 * stage.usual_days


class Counting(Enum):
    """By which rule deals count in a period; each counts once, also when it has several orders."""

    WORKED_ON = "worked_on"  # open on any of its days
    OPENED = "opened"
    SIGNED = "signed"


class DealRole(Struct, frozen=True, kw_only=True):
    """A contact's part in the decision on one deal, where it differs from the part at large."""

    id: int = 0
    uid: str = ""
    deal_id: int
    contact_id: int
    role: Role = Role.UNKNOWN
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class ProjectType(Struct, frozen=True, kw_only=True):
    """A kind of project with stages, milestones, checks and payment terms of its own."""

    id: int = 0
    uid: str = ""
    name: str
    position: int = 0
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class LineKind(Enum):
    """What a line of a project type becomes in a deal."""

    MILESTONE = "milestone"
    CHECK = "check"
    PAYMENT = "payment"


class TypeLine(Struct, frozen=True, kw_only=True):
    """A milestone, a step of the own checklist or a payment that deals of a type begin with.

    `days` count from the signing day, for a payment from the milestone named `after` when there is one; `percent` is a
    payment's share of the amount.
    """

    id: int = 0
    uid: str = ""
    type_id: int
    kind: LineKind
    name: str
    position: int = 0
    days: int = 0
    percent: int | None = None
    after: str = ""
    side: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class DealCheck(Struct, frozen=True, kw_only=True):
    """A step of a deal's own checklist."""

    id: int = 0
    uid: str = ""
    deal_id: int
    name: str
    position: int = 0
    done_on: date | None = None
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class ExpectedChange(Struct, frozen=True, kw_only=True):
    """A deal's expected close was moved."""

    id: int = 0
    uid: str = ""
    deal_id: int
    day: date
    before: date | None = None
    after: date | None = None
    reason: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class AmountChange(Struct, frozen=True, kw_only=True):
    """What a deal is worth was thought anew, in minor units."""

    id: int = 0
    uid: str = ""
    deal_id: int
    day: date
    before: int | None = None
    after: int | None = None
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Attachment(Struct, frozen=True, kw_only=True):
    """A file that belongs to a client or a deal; the path to it, not a copy."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    deal_id: int | None = None
    path: str
    title: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Dismissal(Struct, frozen=True, kw_only=True):
    """A warning about a deal that the person looked at and put aside; it speaks again once its mark has changed."""

    id: int = 0
    uid: str = ""
    deal_id: int
    risk: str
    mark: str = ""  # the state the warning was about
    day: date
    reason: str = ""
    was_read: bool = True  # whether what it is about had been opened since the warning stood
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


def rivals_in(text: str) -> list[str]:
    """The names of competitors that a text lists, each once, in the order of letters."""
    return sorted({name.strip() for name in _BETWEEN.split(text)} - {""})
