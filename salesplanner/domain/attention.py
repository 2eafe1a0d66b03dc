"""Which open deals need attention, and why; and which warnings were put aside (experience, 3.1 and 6.3)."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from msgspec import Struct

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import Deal, Stage, chance_of, is_stale, weighted


class Risk(Enum):
    """Why a deal needs attention, the most pressing first."""

    OVERDUE = "overdue"  # its next step is late
    NO_STEP = "no_step"
    PAST_EXPECTED = "past_expected"
    STALE = "stale"  # longer in its stage than twice the usual stay


class Card(Struct, frozen=True, kw_only=True):
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

    @property
    def chance(self) -> int:
        """Its win chance, in percent."""
        return chance_of(self.deal, self.stage)


class Aside(Struct, frozen=True, kw_only=True):
    """A warning that was put aside and would still stand, with its deal. `id` is of the remembered dismissal."""

    id: int
    deal_id: int
    deal: str
    client: str
    risk: Risk
    day: date
    reason: str


def risks(
    deal: Deal, stage: Stage | None, step: Activity | None, now: datetime, aside: frozenset[Risk] = frozenset()
) -> tuple[Risk, ...]:
    """What is wrong with an open deal, but for warnings that were put aside; one kept quiet is left in peace until its day."""
    today = now.date()
    if deal.is_quiet(today):
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
    return tuple(each for each in found if each not in aside)


def mark(risk: Risk, deal: Deal, step: Activity | None, last_id: int) -> str:
    """The state that a warning is about: once it is another, a warning that was put aside speaks again.

    `last_id` is of the last record or plan item of the deal.
    """
    if risk is Risk.OVERDUE and step is not None:
        return f"{step.id} {step.day}"
    if risk is Risk.PAST_EXPECTED:
        return str(deal.expected_on)
    stay = f"{deal.stage_id} {deal.staged_on}"
    return f"{stay} {last_id}" if risk is Risk.NO_STEP else stay
