"""How long a deal stayed in each of its stages."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from msgspec import Struct


class Stay(Struct, frozen=True):
    """A stay in a stage from a day up to the day it was left; None as the stage is the time before the first one."""

    stage_id: int | None
    first: date
    last: date

    @property
    def days(self) -> int:
        """Whole days."""
        return (self.last - self.first).days


def stays(entered: Iterable[tuple[int, date]], opened: date, until: date) -> list[Stay]:
    """The stays of a deal from its opening until a day, each stage with the day it was entered, in their order.

    They join without a gap, so their days add up to the deal's age: what was entered before the opening or after the
    end counts from there.
    """
    until = max(opened, until)
    found: list[Stay] = []
    stage: int | None = None
    begun = opened
    for next_stage, day in entered:
        at = min(max(day, begun), until)
        if at > begun or stage is not None:
            found.append(Stay(stage, begun, at))
        stage, begun = next_stage, at
    found.append(Stay(stage, begun, until))
    return found
