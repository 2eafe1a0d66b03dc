"""What the person corrects in the one line: turned back into text, or chosen in the place of what was understood."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import takewhile
from typing import Any

from msgspec.structs import replace

from salesplanner.domain.quick.reading import Piece, Reading, What
from salesplanner.domain.quick.repeat import Repeat

#: What a chip corrects, by the part of a reading that it says.
_FIELDS = {
    What.KIND: "kind",
    What.DAY: "day",
    What.TIME: "at",
    What.CLIENT: "client",
    What.CONTACT: "contact",
    What.DEAL: "deal",
    What.LENGTH: "minutes",
    What.REMIND: "remind_minutes",
    What.HAPPENED: "has_happened",
}


def said_in(what: What) -> frozenset[What]:
    """What a chip says: that of a day says the time too."""
    return frozenset({What.DAY, What.TIME} if what is What.DAY else {what})


def fix(reading: Reading, fixed: Mapping[What, object]) -> Reading:
    """The reading with what the person chose."""
    values: dict[str, Any] = {_FIELDS[what]: value for what, value in fixed.items() if what in _FIELDS}
    if What.CLIENT in fixed:
        values = {"new_client": "", "contact": None, "new_contact": "", "deal": None} | values
    if What.CONTACT in fixed:
        values["new_contact"] = ""
    repeat = fixed.get(What.REPEAT)
    if isinstance(repeat, Repeat):
        values |= {"rule": repeat.rule, "on_day_off": repeat.on_day_off}
    return replace(reading, **values) if values else reading


def moved(pieces: frozenset[Piece], old: str, new: str) -> frozenset[Piece]:
    """Pieces of a text at their places after it was changed; those that the change touched are left out."""
    head = _alike(old, new)
    rest = min(len(old), len(new)) - head
    tail = min(rest, _alike(old[::-1], new[::-1]))
    by = len(new) - len(old)
    before = {piece for piece in pieces if piece.end <= head}
    after = {piece for piece in pieces if piece.start >= len(old) - tail}
    return frozenset(before | {replace(each, start=each.start + by, end=each.end + by) for each in after})


def _alike(one: str, other: str) -> int:
    """How many letters two texts begin with alike."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
