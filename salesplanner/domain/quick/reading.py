"""What a typed line says once it is understood (experience, part 5)."""

from __future__ import annotations

from datetime import date, time
from enum import Enum

from msgspec import Struct

from salesplanner.domain.activities import USUAL_MINUTES, ActivityKind, Outcome
from salesplanner.domain.quick.finding import Said
from salesplanner.domain.quick.formwords import Result
from salesplanner.domain.routines import OnDayOff


class What(Enum):
    """What a piece of the line says."""

    DAY = "day"
    TIME = "time"
    LENGTH = "length"
    KIND = "kind"
    CLIENT = "client"
    CONTACT = "contact"
    DEAL = "deal"
    REPEAT = "repeat"
    REMIND = "remind"
    FIRST = "first"
    NOTE = "note"
    HAPPENED = "happened"
    NEXT = "next"
    RESULT = "result"


class Piece(Struct, frozen=True):
    """A part of the text that was understood: from `start` up to `end`."""

    what: What
    start: int
    end: int


class Name(Struct, frozen=True):
    """A client, contact or deal of the book; `owner` is the client of a contact or deal."""

    id: int
    name: str
    owner: int | None = None


class Reading(Struct, frozen=True, kw_only=True):
    """How a line was understood. Nothing typed is dropped: what no piece explains is the title."""

    kind: ActivityKind = ActivityKind.TASK
    title: str = ""
    client: Name | None = None
    new_client: str = ""  # named after @, and not in the book
    maybe: tuple[Said[Name], ...] = ()  # clients that share the part of a name that was typed
    contact: Name | None = None
    new_contact: str = ""
    deal: Name | None = None
    day: date
    at: time | None = None  # None: any time that day
    minutes: int = USUAL_MINUTES[ActivityKind.TASK]
    rule: str = ""  # an RRULE; empty: once
    on_day_off: OnDayOff = OnDayOff.KEEP
    remind_minutes: int | None = None
    is_first: bool = False
    note: str = ""
    has_happened: bool = False  # a record instead of a plan item
    outcome: Outcome | None = None  # suggested, of a record
    result: Result | None = None
    amount: int | None = None  # of the result, in minor units
    next: Reading | None = None  # the next step after the arrow
    pieces: tuple[Piece, ...] = ()
