"""Clients and the people who work there."""

from __future__ import annotations

from datetime import date, datetime
from enum import Enum

from msgspec import Struct

#: Stands between a name that several have and what tells them apart.
BESIDE_NAME = " · "


class Grade(Enum):
    """How much attention a client deserves."""

    A = "A"
    B = "B"
    C = "C"
    D = "D"


class ClientStatus(Enum):
    """Where a client stands. Active clients and customers need a next step."""

    PROSPECT = "prospect"
    ACTIVE = "active"
    CUSTOMER = "customer"
    DORMANT = "dormant"


class Role(Enum):
    """A contact's part in the decision; not knowing it is a gap that is shown."""

    UNKNOWN = "unknown"
    DECISION_MAKER = "decision_maker"
    USER = "user"
    PAYER = "payer"
    INTRODUCER = "introducer"
    INFLUENCER = "influencer"  # is listened to by those who decide
    BLOCKER = "blocker"  # is against it


class ClientType(Enum):
    """What a client is to the person: buyers first, and those beyond buyers who are kept warm."""

    BUYER = "buyer"
    AGENT = "agent"
    SUPPLIER = "supplier"
    GOVERNMENT = "government"
    MEDIA = "media"
    ASSOCIATION = "association"
    PEER = "peer"  # somebody of a competing house
    OTHER = "other"


class Client(Struct, frozen=True, kw_only=True):
    """A company or buyer."""

    id: int = 0
    uid: str = ""
    name: str
    grade: Grade = Grade.C
    status: ClientStatus = ClientStatus.PROSPECT
    industry: str = ""
    region: str = ""
    address: str = ""
    phone: str = ""
    email: str = ""
    website: str = ""
    source: str = ""
    since: date | None = None  # became a client of this person's; None when unknown (an imported list)
    tags: str = ""  # separated by spaces
    rhythm_days: int | None = None  # own rhythm; None follows type and grade
    likes: str = ""
    avoid: str = ""
    best_time: str = ""
    birthday: str = ""
    note: str = ""
    private_note: str = ""  # never leaves in an export for others
    type: ClientType = ClientType.BUYER
    verified_on: date | None = None  # the day its facts were last found right
    parent_id: int | None = None
    referred_by_id: int | None = None
    quiet_until: date | None = None
    quiet_reason: str = ""
    external_id: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def needs_next_step(self) -> bool:
        """Whether rule 3.2 asks for a next step."""
        return self.status in (ClientStatus.ACTIVE, ClientStatus.CUSTOMER)

    def is_quiet(self, today: date) -> bool:
        """Whether it is left alone for now: dormant, or until a day that has not come."""
        return self.quiet_until > today if self.quiet_until else self.status is ClientStatus.DORMANT


class Contact(Struct, frozen=True, kw_only=True):
    """A person at a client. The note is private and never leaves in an export for others."""

    id: int = 0
    uid: str = ""
    client_id: int | None
    name: str
    title: str = ""
    role: Role = Role.UNKNOWN
    phone: str = ""
    messaging: str = ""
    email: str = ""
    birthday: str = ""
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class GradeChange(Struct, frozen=True, kw_only=True):
    """A grade given on a day, and why."""

    id: int = 0
    uid: str = ""
    client_id: int
    day: date
    before: Grade
    after: Grade
    reason: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class LinkKind(Enum):
    """How another client stands to this one, beyond parent and who referred it."""

    AGENT = "agent"  # the other one buys or talks for it
    SISTER = "sister"
    PARTNER = "partner"


class ClientLink(Struct, frozen=True, kw_only=True):
    """Two clients that have to do with each other."""

    id: int = 0
    uid: str = ""
    client_id: int
    other_id: int
    kind: LinkKind
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Alternative(Struct, frozen=True, kw_only=True):
    """A fact that differed when two records became one: kept beside the one that stands."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    contact_id: int | None = None
    fact: str  # the name of a field of the client or contact
    value: str
    origin: str = ""  # the name of the record it came from
    day: date
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class NotSame(Struct, frozen=True, kw_only=True):
    """Two clients that look alike and are not one; the smaller id first."""

    id: int = 0
    uid: str = ""
    client_id: int
    other_id: int
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None
