"""How often clients are to be reached: by their grade, by what they are, or by a rhythm of their own."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from msgspec import Struct, field

from salesplanner.domain.clients import Client, ClientType, Grade

#: Days between contacts unless the person says otherwise (experience, part 2).
GRADE_DAYS = {Grade.A: 10, Grade.B: 14, Grade.C: 30, Grade.D: 90}
#: Those who are kept warm and do not buy have a rhythm of their own, whatever their grade (domain, S2-05).
TYPE_DAYS = {
    ClientType.GOVERNMENT: 60,
    ClientType.MEDIA: 60,
    ClientType.ASSOCIATION: 60,
    ClientType.PEER: 60,
}
MOST_DAYS = 3650
#: From this share of the rhythm on, in percent, it is nearly time.
SOON_PERCENT = 80


class Pulse(Enum):
    """How a client stands against its rhythm."""

    FRESH = "fresh"
    SOON = "soon"  # nearly time
    PAST = "past"  # longer without contact than its rhythm asks


class Rhythms(Struct, frozen=True):
    """The days between contacts."""

    grades: Mapping[Grade, int] = field(default_factory=lambda: GRADE_DAYS)
    types: Mapping[ClientType, int] = field(default_factory=lambda: TYPE_DAYS)

    def usual(self, grade: Grade, kind: ClientType) -> int:
        """Days between contacts for a client without a rhythm of its own."""
        return self.types.get(kind) or self.grades[grade]

    def of(self, client: Client) -> int:
        """Days between contacts: the client's own rhythm, else its type's, else its grade's."""
        return client.rhythm_days or self.usual(client.grade, client.type)

    def to_plain(self) -> dict[str, int]:
        """The rhythms as they are kept."""
        return {each.value: days for kind in (self.grades, self.types) for each, days in kind.items()}

    @classmethod
    def from_plain(cls, plain: Any) -> Rhythms:
        """The rhythms that were kept; what is missing or no number of days is as usual."""
        known = plain if isinstance(plain, Mapping) else {}
        return cls(
            {grade: _days(known.get(grade.value), days) for grade, days in GRADE_DAYS.items()},
            {kind: _days(known.get(kind.value), days) for kind, days in TYPE_DAYS.items()},
        )


def _days(value: Any, usual: int) -> int:
    return value if isinstance(value, int) and 0 < value <= MOST_DAYS else usual


def pulse(last: date, rhythm: int, today: date) -> Pulse:
    """How a client last reached on a day stands today."""
    days = (today - last).days
    if days > rhythm:
        return Pulse.PAST
    return Pulse.SOON if days * 100 >= rhythm * SOON_PERCENT else Pulse.FRESH
