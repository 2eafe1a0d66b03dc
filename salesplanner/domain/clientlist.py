"""What a list of clients asks for: which ones, in which order."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from salesplanner.domain.clients import ClientStatus, ClientType, Grade
from salesplanner.domain.followups import Order, Segment

#: Two spans of so many days, up to today and before it, are compared to tell whether a client buys more or less (S2-31).
TREND_DAYS = 90
#: From this share of difference on, in percent, it does.
TREND_PERCENT = 20


class Buying(Enum):
    """How a client buys lately."""

    RISING = "rising"
    FALLING = "falling"
    SILENT = "silent"  # longer without an order than its own interval lets expect


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientFilter:
    """Which clients a list shows: those of which everything asked is true; an empty choice asks nothing."""

    segment: Segment = Segment.ALL
    text: str = ""  # any part of name, region, tag, phone, or of somebody who works there; pinyin, initials
    grades: frozenset[Grade] = frozenset()
    statuses: frozenset[ClientStatus] = frozenset()
    types: frozenset[ClientType] = frozenset()
    regions: frozenset[str] = frozenset()
    tags: frozenset[str] = frozenset()  # each of them
    untouched_days: int | None = None  # not reached for at least so many days; never reached counts
    buying: Buying | None = None

    @property
    def is_plain(self) -> bool:
        """Whether nothing is asked beyond the segment and the text."""
        return self == ClientFilter(segment=self.segment, text=self.text)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """A list a person gave a name: what it shows, in which order, with which columns."""

    name: str
    filter: ClientFilter
    order: Order = Order.STEP
    descending: bool = False
    columns: tuple[str, ...] = ()
