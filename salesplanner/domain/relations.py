"""How clients stand to each other, seen from one of them."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct


class Relation(Enum):
    """What the other client is to this one."""

    PARENT = "parent"  # the group it belongs to
    CHILD = "child"
    AGENT = "agent"  # buys or talks for it
    PRINCIPAL = "principal"  # the one it buys or talks for
    SISTER = "sister"
    PARTNER = "partner"
    REFERRED_BY = "referred_by"
    REFERRED = "referred"


class Related(Struct, frozen=True, kw_only=True):
    """Another client, and what it is to this one. `depth` counts the steps of a referral; 1 is direct."""

    client_id: int
    relation: Relation
    link_id: int | None = None  # None where a fact of a client holds it
    depth: int = 1
