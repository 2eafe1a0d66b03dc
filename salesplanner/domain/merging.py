"""Two records of one client become one: what stands, what is joined, what is kept beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from enum import Enum
from typing import Any

from salesplanner.domain.clients import Client, ClientStatus, Contact, Role

#: Facts that are texts to be joined, not chosen between.
JOINED = frozenset({"note", "private_note", "likes", "avoid", "tags", "quiet_reason"})
_OWN = frozenset({"id", "uid", "created_at", "changed_at", "deleted_at"})
#: Facts of which a higher one wins by itself: a customer stays one whatever the other record says.
_RANK = [ClientStatus.DORMANT, ClientStatus.PROSPECT, ClientStatus.ACTIVE, ClientStatus.CUSTOMER]


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact in which two records differ, both with a value."""

    fact: str
    kept: Any
    other: Any


def differences(kept: Client | Contact, other: Client | Contact) -> list[Difference]:
    """The facts that a person has to choose between, in the order of the record."""
    return [
        Difference(name, getattr(kept, name), getattr(other, name))
        for name in _facts(kept)
        if name not in JOINED and _differs(getattr(kept, name), getattr(other, name))
    ]


def _facts(record: Client | Contact) -> list[str]:
    skipped = _OWN | {"client_id", "parent_id", "referred_by_id", "quiet_until", "since"}
    return [field.name for field in fields(record) if field.name not in skipped]


def _differs(one: Any, other: Any) -> bool:
    return not _is_empty(one) and not _is_empty(other) and one != other


def _is_empty(value: Any) -> bool:
    return value in (None, "") or value is Role.UNKNOWN


def merged(kept: Client | Contact, other: Client | Contact, chosen: Mapping[str, Any]) -> dict[str, Any]:
    """The values that change in the record kept: gaps filled, texts joined, and what was chosen of what differs."""
    values: dict[str, Any] = {}
    for name in _facts(kept):
        mine, theirs = getattr(kept, name), getattr(other, name)
        if name in JOINED:
            value = _joined(mine, theirs, " " if name == "tags" else "\n")
        elif name in chosen and _differs(mine, theirs):
            value = chosen[name]
        elif name == "status":
            value = max(mine, theirs, key=_RANK.index)
        else:
            value = theirs if _is_empty(mine) else mine
        if value != mine:
            values[name] = value
    if isinstance(kept, Client) and isinstance(other, Client) and other.since is not None:
        earlier = min(filter(None, [kept.since, other.since]))
        values |= {} if earlier == kept.since else {"since": earlier}
    return values


def left_over(kept: Client | Contact, other: Client | Contact, values: Mapping[str, Any]) -> dict[str, str]:
    """The values that do not stand in the end, by fact: they are kept as alternatives."""
    found = {}
    for each in differences(kept, other):
        stands = values.get(each.fact, each.kept)
        loser = each.other if stands == each.kept else each.kept
        found[each.fact] = str(loser.value if isinstance(loser, Enum) else loser)
    return found


def _joined(mine: str, theirs: str, between: str) -> str:
    if between == " ":
        return " ".join(dict.fromkeys([*mine.split(), *theirs.split()]))
    if not mine or not theirs or theirs in mine:
        return mine or theirs
    return f"{mine}{between}{theirs}"
