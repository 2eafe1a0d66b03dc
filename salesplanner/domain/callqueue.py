"""The call queue: which clients are called one after the other, and how far the calls of a list led (domain S4-05)."""

from __future__ import annotations

from datetime import date, timedelta
from enum import Enum

from msgspec import Struct

from salesplanner.domain.activities import Outcome
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.followups import Followup, Segment

#: The calls of so many days, today with them, tell how a list goes.
LOOKED_BACK = 30


class CallList(Enum):
    """A list of clients to call."""

    PLANNED = "planned"  # calls that are due today or late
    NO_ORDER = "no_order"
    NO_STEP = "no_step"
    SILENT = "silent"
    TAG = "tag"
    SOURCE = "source"
    ALL = "all"


#: Who was called leaves these lists by that, so their calls cannot be told from the others.
LEFT_BY_CALLING = frozenset({CallList.PLANNED, CallList.NO_STEP, CallList.SILENT})


class Choice(Struct, frozen=True):
    """A list to call; `word` is the tag, the source, or what its regions are called together."""

    which: CallList
    word: str = ""
    regions: frozenset[str] = frozenset()  # as clients have them; none asks nothing

    @property
    def members(self) -> ClientFilter:
        """Who belongs to the list, but for the planned calls; whoever is left alone for now too."""
        return ClientFilter(
            segment={CallList.NO_STEP: Segment.NO_STEP, CallList.SILENT: Segment.SILENT}.get(self.which, Segment.ALL),
            regions=self.regions,
            tags=frozenset({self.word} if self.which is CallList.TAG else ()),
            sources=frozenset({self.word} if self.which is CallList.SOURCE else ()),
            has_ordered=False if self.which is CallList.NO_ORDER else None,
        )


class Conversion(Struct, frozen=True):
    """Of the clients of a list: how many were called, reached, moved forward, and ordered since they were called."""

    clients: int
    called: int
    reached: int
    progress: int
    ordered: int


def first_day(today: date) -> date:
    """The first of the days that tell how a list goes."""
    return today - timedelta(days=LOOKED_BACK - 1)


def proposed_day(followup: Followup, outcome: Outcome | None, today: date) -> date:
    """When to call next: tomorrow who was not reached, the others after their rhythm."""
    return today + timedelta(days=1 if outcome is Outcome.NOT_REACHED else followup.rhythm)
