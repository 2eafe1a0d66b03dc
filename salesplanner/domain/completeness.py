"""How much is known of a client, what is missing, and whether it has been looked at lately (domain, S2-06)."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from enum import Enum

from msgspec import Struct

from salesplanner.domain.clients import Client, Contact, Role

#: Facts that nobody looked at for longer than this many days are stale.
STALE_DAYS = 180


class Fact(Enum):
    """What one needs to know of a client, the most needed first."""

    CONTACT = "contact"
    DECISION_MAKER = "decision_maker"
    PHONE = "phone"
    EMAIL = "email"
    INDUSTRY = "industry"
    REGION = "region"
    ADDRESS = "address"
    SOURCE = "source"


class Completeness(Struct, frozen=True):
    """What is missing of what one needs to know."""

    missing: tuple[Fact, ...]

    @property
    def percent(self) -> int:
        """How much is known."""
        return round(100 * (len(Fact) - len(self.missing)) / len(Fact))


def completeness(client: Client, people: Collection[Contact]) -> Completeness:
    """What is missing; the number or address of somebody who works there will do for the client's."""
    known = {
        Fact.CONTACT: bool(people),
        Fact.DECISION_MAKER: any(each.role is Role.DECISION_MAKER for each in people),
        Fact.PHONE: bool(client.phone) or any(each.phone for each in people),
        Fact.EMAIL: bool(client.email) or any(each.email or each.messaging for each in people),
        Fact.INDUSTRY: bool(client.industry),
        Fact.REGION: bool(client.region),
        Fact.ADDRESS: bool(client.address),
        Fact.SOURCE: bool(client.source),
    }
    return Completeness(tuple(fact for fact in Fact if not known[fact]))


def is_stale(client: Client, today: date) -> bool:
    """Whether nobody looked at its facts for long; those never looked at count from the day they came in."""
    seen = client.verified_on or (client.created_at.date() if client.created_at else None)
    return seen is not None and seen < today - timedelta(days=STALE_DAYS)
