"""Which open deals need attention, and why (experience, 3.1 and 6.3)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import Deal, Stage, is_stale, weighted


class Risk(Enum):
    """Why a deal needs attention, the most pressing first."""

    OVERDUE = "overdue"  # its next step is late
    NO_STEP = "no_step"
    PAST_EXPECTED = "past_expected"
    STALE = "stale"  # longer in its stage than twice the usual stay


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """An open deal with all that the board and the table show of it."""

    deal: Deal
    client: str
    stage: Stage | None
    step: Activity | None
    risks: tuple[Risk, ...]

    @property
    def id(self) -> int:
        """The deal's id."""
        return self.deal.id

    @property
    def weighted(self) -> int:
        """Amount times win chance, in minor units."""
        return weighted(self.deal, self.stage)


def risks(deal: Deal, stage: Stage | None, step: Activity | None, now: datetime) -> tuple[Risk, ...]:
    """What is wrong with an open deal; a deal kept quiet until a day is left in peace until then."""
    today = now.date()
    if deal.quiet_until and today <= deal.quiet_until:
        return ()
    found = []
    if step is None:
        found.append(Risk.NO_STEP)
    elif step.is_overdue(now):
        found.append(Risk.OVERDUE)
    if deal.is_past_expected(today):
        found.append(Risk.PAST_EXPECTED)
    if is_stale(deal, stage, today):
        found.append(Risk.STALE)
    return tuple(found)


def in_span(deal: Deal, span: str, today: date) -> bool:
    """Whether its expected close lies in a span: all, this (month, or past), next, later, or none (no date)."""
    if span == "all":
        return True
    if deal.expected_on is None:
        return span == "none"
    months = (deal.expected_on.year - today.year) * 12 + deal.expected_on.month - today.month
    return span == ("this" if months <= 0 else "next" if months == 1 else "later")
