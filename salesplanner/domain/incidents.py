"""Incidents: what happened, what was done, how it ended, and what to do next time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct


class Incident(Struct, frozen=True, kw_only=True):
    """Something unforeseen, kept so that it is found when it happens again."""

    id: int = 0
    uid: str = ""
    client_id: int | None = None
    contact_id: int | None = None
    deal_id: int | None = None
    supplier_id: int | None = None
    day: date
    what: str
    did: str = ""
    result: str = ""
    lesson: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether its result is not known yet."""
        return not self.result


#: Of the pieces of what is asked, so large a share must be in an incident for it to be alike.
_ALIKE = 0.3
_HAN = re.compile(r"[\u3400-\u9fff]+")
_LATIN = re.compile(r"[a-z0-9]{3,}")


def similar(text: str, known: Iterable[Incident], most: int = 3) -> list[Incident]:
    """The incidents most like what a person describes: those that share most pairs of characters, or words, with it."""
    asked = _pieces(text)
    if not asked:
        return []
    scored = [(len(asked & _pieces(f"{each.what} {each.did} {each.lesson}")) / len(asked), each) for each in known]
    alike = [pair for pair in scored if pair[0] >= _ALIKE]
    return [each for _, each in sorted(alike, key=lambda pair: (pair[0], pair[1].day), reverse=True)[:most]]


def _pieces(text: str) -> set[str]:
    """Pairs of Chinese characters that follow each other, and Latin words of three letters or more."""
    folded = text.casefold()
    pairs = {run[at : at + 2] for run in _HAN.findall(folded) for at in range(len(run) - 1)}
    return pairs | set(_LATIN.findall(folded))
