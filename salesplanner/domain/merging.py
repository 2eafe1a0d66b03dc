"""Two records of one client become one: what stands, what is joined, what is kept beside it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from msgspec import Struct

from salesplanner.domain.clients import Client, ClientStatus, Contact, Role

#: Facts that are texts to be joined, not chosen between, and what stands between the two.
JOINED = {"note": "\n", "private_note": "\n", "likes": "; ", "avoid": "; ", "tags": " "}
#: Facts that name another client; kept beside, they are its name.
RELATED = ("parent_id", "referred_by_id")
_OWN = frozenset({"id", "uid", "created_at", "changed_at", "deleted_at", "client_id", *RELATED})
#: Facts with a rule of their own, not chosen between.
_RULED = frozenset({"since", "verified_on", "quiet_until", "quiet_reason"})
#: Facts of which a higher one wins by itself: a customer stays one whatever the other record says.
_RANK = [ClientStatus.DORMANT, ClientStatus.PROSPECT, ClientStatus.ACTIVE, ClientStatus.CUSTOMER]


class Difference(Struct, frozen=True):
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
    return [name for name in record.__struct_fields__ if name not in _OWN | _RULED]


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
            values[name] = _joined(mine, theirs, JOINED[name])
        elif name in chosen and _differs(mine, theirs):
            values[name] = chosen[name]
        elif name == "status":
            values[name] = max(mine, theirs, key=_RANK.index)
        else:
            values[name] = theirs if _is_empty(mine) else mine
    if isinstance(kept, Client) and isinstance(other, Client):
        values |= _ruled(kept, other, values["status"])
    return {name: value for name, value in values.items() if value != getattr(kept, name)}


def _ruled(kept: Client, other: Client, status: ClientStatus) -> dict[str, Any]:
    """A client of the earlier day, checked as long ago as the one longer unchecked; left alone only where both are."""
    days = ("since", "verified_on", "quiet_until")
    values: dict[str, Any] = {name: _earlier(getattr(kept, name), getattr(other, name)) for name in days}
    if status is ClientStatus.DORMANT or (_rests(kept) and _rests(other)):
        return values | {"quiet_reason": _joined(kept.quiet_reason, other.quiet_reason, "; ")}
    return values | {"quiet_until": None, "quiet_reason": ""}


def _rests(client: Client) -> bool:
    return client.status is ClientStatus.DORMANT or client.quiet_until is not None


def left_over(kept: Client | Contact, other: Client | Contact, values: Mapping[str, Any]) -> dict[str, str]:
    """The values that do not stand in the end, by fact: they are kept as alternatives."""
    found = {}
    for each in differences(kept, other):
        stands = values.get(each.fact, each.kept)
        loser = each.other if stands == each.kept else each.kept
        found[each.fact] = str(loser.value if isinstance(loser, Enum) else loser)
    if isinstance(kept, Client) and isinstance(other, Client):
        until, reason = (values.get(name, getattr(kept, name)) for name in ("quiet_until", "quiet_reason"))
        if later := {kept.quiet_until, other.quiet_until} - {until, None}:
            found["quiet_until"] = str(max(filter(None, later)))
        if not reason and (lost := _joined(kept.quiet_reason, other.quiet_reason, "; ")):
            found["quiet_reason"] = lost
    return found


def _earlier(mine: date | None, theirs: date | None) -> date | None:
    return min(filter(None, [mine, theirs]), default=None)


def _joined(mine: str, theirs: str, between: str) -> str:
    if between == " ":
        return " ".join(dict.fromkeys([*mine.split(), *theirs.split()]))
    if not mine or not theirs or theirs in mine:
        return mine or theirs
    return f"{mine}{between}{theirs}"
