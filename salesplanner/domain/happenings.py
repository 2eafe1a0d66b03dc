"""What happened with one client, from every kind of record: where each is found, and which are asked for."""

from __future__ import annotations

from msgspec import Struct

from salesplanner.domain.activities import ActivityKind, Outcome

#: What a history can be narrowed to: the kinds of activity first, then what belongs to no activity.
GROUPS = (
    *(kind.value for kind in ActivityKind),
    "deal",
    "money",
    "promise",
    "complaint",
    "incident",
    "sample",
    "agreement",
    "remark",
    "grade",
)


class Happening(Struct, frozen=True):
    """Where something that happened is found, with whom and about which deal. `is_end` tells a record's end from its beginning."""

    table: str
    id: int
    is_end: bool
    contact_id: int | None = None
    deal_id: int | None = None


class HistoryFilter(Struct, frozen=True, kw_only=True):
    """Which of them are shown: those of which everything asked is true."""

    group: str = ""
    outcome: Outcome | None = None
    contact_id: int | None = None
    deal_id: int | None = None


class Occurring(Struct, frozen=True, kw_only=True):
    """What a history can be narrowed to: the groups, outcomes, contacts and deals that occur in it."""

    groups: tuple[str, ...] = ()
    outcomes: tuple[Outcome, ...] = ()
    contacts: tuple[int, ...] = ()
    deals: tuple[int, ...] = ()
