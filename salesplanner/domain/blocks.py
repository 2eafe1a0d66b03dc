"""The template of a week: hours that return and are kept for visits, for the desk, or for something of their own."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, time
from enum import Enum

from msgspec import Struct

from salesplanner.domain.routines import OnDayOff, Routine, occurrences
from salesplanner.domain.workdays import WorkCalendar


class Use(Enum):
    """What hours are kept for."""

    VISITS = "visits"  # nothing at the desk
    DESK = "desk"  # no visits and no setting out
    TAKEN = "taken"  # nothing else at all, such as a duty


class Block(Struct, frozen=True, kw_only=True):
    """Hours that are kept on the working days of a rule (an RFC 5545 RRULE). Nothing is ticked off; it is no plan item."""

    id: int = 0
    title: str
    rule: str
    begin: time
    end: time
    use: Use = Use.TAKEN
    starts_on: date

    @property
    def minutes(self) -> tuple[int, int]:
        """From which to which minute of the day."""
        return self.begin.hour * 60 + self.begin.minute, self.end.hour * 60 + self.end.minute


def days_of(block: Block, first: date, last: date, calendar: WorkCalendar) -> list[date]:
    """The days on which its hours are kept."""
    routine = Routine(title=block.title, rule=block.rule, on_day_off=OnDayOff.SKIP, starts_on=block.starts_on)
    return occurrences(routine, first, last, calendar)


def blocks_on(blocks: Iterable[Block], day: date, calendar: WorkCalendar) -> tuple[Block, ...]:
    """The hours that are kept on a day, earliest first."""
    own = [each for each in blocks if days_of(each, day, day, calendar)]
    return tuple(sorted(own, key=lambda each: (each.begin, each.end)))
