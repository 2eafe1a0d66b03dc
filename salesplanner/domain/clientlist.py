"""What a list of clients asks for: which ones, in which order."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any, TypeVar

from msgspec import Struct

from salesplanner.domain.clients import ClientStatus, ClientType, Grade
from salesplanner.domain.followups import Order, Segment

E = TypeVar("E", bound=Enum)

#: Two spans of so many days, up to today and before it, are compared to tell whether a client buys more or less (S2-31).
TREND_DAYS = 90
#: From this share of difference on, in percent, it does.
TREND_PERCENT = 20


class Buying(Enum):
    """How a client buys lately."""

    RISING = "rising"
    FALLING = "falling"
    SILENT = "silent"  # longer without an order than its own interval lets expect


class ClientFilter(Struct, frozen=True, kw_only=True):
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
    has_ordered: bool | None = None  # ever; None asks nothing
    sources: frozenset[str] = frozenset()
    is_stale: bool = False  # those whose facts nobody looked at for long
    known_below: int | None = None  # of which less is known than so many percent
    is_reached: bool | None = None  # ever; None asks nothing
    is_quiet: bool | None = None  # left alone for now; None asks nothing

    @property
    def is_plain(self) -> bool:
        """Whether nothing is asked beyond the segment and the text."""
        return self == ClientFilter(segment=self.segment, text=self.text)


class ClientView(Struct, frozen=True, kw_only=True):
    """A list a person gave a name: what it shows, in which order, with which columns."""

    name: str
    filter: ClientFilter
    order: Order = Order.STEP
    descending: bool = False
    columns: tuple[str, ...] = ()

    def to_plain(self) -> dict[str, Any]:
        """The view as it is kept."""
        asked = self.filter
        return {
            "name": self.name, "segment": asked.segment.value, "text": asked.text,
            **{key: sorted(each.value for each in getattr(asked, key)) for key in ("grades", "statuses", "types")},
            **{key: sorted(getattr(asked, key)) for key in ("regions", "tags", "sources")}, "untouched_days": asked.untouched_days,
            "buying": asked.buying.value if asked.buying else None, "has_ordered": asked.has_ordered, "is_stale": asked.is_stale,
            "known_below": asked.known_below, "is_reached": asked.is_reached, "is_quiet": asked.is_quiet, "order": self.order.value,
            "descending": self.descending, "columns": list(self.columns),
        }  # fmt: skip

    @classmethod
    def from_plain(cls, plain: Mapping[str, Any]) -> ClientView:
        """The view that was kept; what is not known any more asks nothing."""
        days, known = plain.get("untouched_days"), plain.get("known_below")
        return cls(
            name=str(plain.get("name", "")),
            filter=ClientFilter(
                segment=_one(Segment, plain.get("segment")) or Segment.ALL,
                text=str(plain.get("text", "")),
                grades=_some(Grade, plain.get("grades")),
                statuses=_some(ClientStatus, plain.get("statuses")),
                types=_some(ClientType, plain.get("types")),
                regions=frozenset(map(str, plain.get("regions", []))),
                tags=frozenset(map(str, plain.get("tags", []))),
                untouched_days=days if isinstance(days, int) and days > 0 else None,
                buying=_one(Buying, plain.get("buying")),
                has_ordered=_yes_or_no(plain.get("has_ordered")),
                is_reached=_yes_or_no(plain.get("is_reached")),
                sources=frozenset(map(str, plain.get("sources", []))),
                is_stale=plain.get("is_stale") is True,
                known_below=known if isinstance(known, int) and known > 0 else None,
                is_quiet=_yes_or_no(plain.get("is_quiet")),
            ),
            order=_one(Order, plain.get("order")) or Order.STEP,
            descending=bool(plain.get("descending")),
            columns=tuple(map(str, plain.get("columns", []))),
        )


def _one(kind: type[E], value: Any) -> E | None:
    return next((each for each in kind if each.value == value), None)


def _yes_or_no(value: Any) -> bool | None:
    return value if isinstance(value, bool) else None


def _some(kind: type[E], values: Any) -> frozenset[E]:
    return frozenset(each for each in kind if each.value in (values or ()))
