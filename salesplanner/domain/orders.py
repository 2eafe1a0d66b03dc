"""Orders, payments and agreements: what selling came to."""

from __future__ import annotations

import re
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from msgspec import Struct

#: How many days before its end an agreement is spoken of, unless it says otherwise.
REMIND_DAYS = 30
#: Once more so many days before, where it is first spoken of earlier; and for how long it is spoken of once it has ended.
LAST_CALL, STILL_SPOKEN_OF = 7, 14
#: An agreement ends soon within so many days.
SOON_DAYS = 30
_NUMBER = re.compile(r"\s*\d+(?:\.\d+)?")


class Order(Struct, frozen=True, kw_only=True):
    """Business signed on a day: of a won deal, or a small order without one. Amount in minor units."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    deal_id: int | None = None
    number: str = ""
    day: date
    amount: int
    currency: str = ""
    quantity: str = ""  # decimal text, empty when not counted
    product: str = ""
    line: str = ""
    channel: str = ""
    note: str = ""
    external_id: str = ""
    is_takings: bool = False  # what a channel took on a day, from as many buyers as its quantity says
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def count(self) -> int:
        """How many orders it stands for: one, of takings as many as there were buyers, and one at least where anything was taken.

        A buyer who ordered twice on a day counts once: of takings the orders themselves are not known (domain X-07).
        """
        return max(int(self.quantity or 0), int(self.amount != 0)) if self.is_takings else 1


def quantity_of(text: str) -> Decimal:
    """A quantity as the file has it, by the number it begins with: 0 without one, or for another program's text that is none."""
    found = _NUMBER.match(text)
    return Decimal(found[0]) if found else Decimal(0)


class Signed(NamedTuple):
    """An order in brief, by the name of its deal or product, empty without either: there may be thousands in a month."""

    id: int
    deal_id: int | None
    client_id: int | None
    type_id: int | None  # of its deal
    name: str
    client: str
    amount: int  # in minor units
    day: str  # as it lies in the file


class Payment(Struct, frozen=True, kw_only=True):
    """Money due by plan, and what was collected of it. Amounts in minor units."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    deal_id: int | None = None
    order_id: int | None = None
    item: str = ""
    due_on: date | None = None
    due_amount: int = 0
    received_on: date | None = None
    received_amount: int = 0
    currency: str = ""
    note: str = ""
    milestone_id: int | None = None  # due so many days after it, as soon as its day is known
    after_days: int = 0
    percent: int | None = None  # of the order
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Term(Enum):
    """How an agreement stands against its end."""

    SOON = "soon"  # it ends within `SOON_DAYS`
    VALID = "valid"
    OVER = "over"


class Agreement(Struct, frozen=True, kw_only=True):
    """A rate agreement with a start and an end."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    contact_id: int | None = None
    deal_id: int | None = None
    name: str
    rate: str = ""
    signed_on: date
    starts_on: date | None = None
    ends_on: date | None = None
    renews_id: int | None = None  # the agreement it takes the place of; a renewal is not newly signed
    remind_days: int = REMIND_DAYS  # how long before its end it reminds
    file: str = ""  # where the paper lies; the path, not a copy
    let_go_on: date | None = None  # the day it was decided not to renew it; it no longer reminds
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    def days_left(self, today: date) -> int | None:
        """Whole days to its end, below 0 once it has passed; None without an end."""
        return (self.ends_on - today).days if self.ends_on else None

    @property
    def starts(self) -> date:
        """The day it holds from: the one it was signed on where no other is told."""
        return self.starts_on or self.signed_on

    def term(self, today: date) -> Term:
        """How it stands against its end; one without an end is valid."""
        left = self.days_left(today)
        if left is None or left > SOON_DAYS:
            return Term.VALID
        return Term.SOON if left >= 0 else Term.OVER

    @property
    def reminds(self) -> tuple[int, ...]:
        """How many days before its end it reminds: as it says, and once more shortly before."""
        return tuple(dict.fromkeys((self.remind_days, min(LAST_CALL, self.remind_days))))

    def presses(self, today: date) -> bool:
        """Whether its renewal is to be spoken of: it ends soon by its own measure, or ended lately."""
        left = self.days_left(today)
        return left is not None and -STILL_SPOKEN_OF <= left <= self.remind_days


class Sample(Struct, frozen=True, kw_only=True):
    """A sample given to a client, and what it said of it."""

    id: int = 0
    uid: str = ""
    client_id: int
    contact_id: int | None = None
    deal_id: int | None = None
    day: date
    product: str = ""
    quantity: str = ""  # decimal text, empty when not counted
    feedback: str = ""
    note: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Buyer(NamedTuple):
    """A client with what it ordered in some days; None and empty for what was ordered without one."""

    client_id: int | None
    name: str
    grade: str  # the client's class
    amount: int  # in minor units
    last_day: date
