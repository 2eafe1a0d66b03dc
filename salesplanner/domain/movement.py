"""How a figure moved: in points where it is a share, and relative to a base that is named; never one taken for the other.

A share that goes from 1.48 % to 1.75 % rose by 0.27 points and by 18.2 percent (domain X-03 to X-05).
"""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct

from salesplanner.domain.targets import Unit


class Move(Struct, frozen=True):
    """A change of a figure from a base."""

    before: Decimal
    now: Decimal
    unit: Unit

    @property
    def difference(self) -> Decimal:
        """What it is more than it was, in its own unit."""
        return self.now - self.before

    @property
    def points(self) -> Decimal | None:
        """The difference of two shares in percentage points; None for what is no share."""
        return self.difference * 100 if self.unit is Unit.RATE else None

    @property
    def relative(self) -> Decimal | None:
        """The difference as a fraction of the base; None where that was nothing."""
        return self.difference / abs(self.before) if self.before else None


def moved(before: Decimal | int | None, now: Decimal | int | None, unit: Unit) -> Move | None:
    """How a figure moved from a base; None where either is unknown."""
    return None if before is None or now is None else Move(Decimal(before), Decimal(now), unit)
