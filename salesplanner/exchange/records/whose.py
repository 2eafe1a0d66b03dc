"""Whose a row is: the client of the book that it names, or that an activity means by a mail address or by its title."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping

from salesplanner.domain.clients import Contact
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.sameness import firm_key, mails, name_key, phones, region_key
from salesplanner.exchange import values
from salesplanner.exchange.records.book import Snapshot
from salesplanner.exchange.records.doubles import Face, Faces
from salesplanner.exchange.records.drafts import Draft
from salesplanner.exchange.source import SourceRow

#: A name has so many letters at least, and a title's name so many words, or Chinese letters, at most.
_LEAST, _MOST = 3, 16
_WORDS = re.compile("[\u3400-\u9fff]|[^\\W_\u3400-\u9fff]+")

Find = Callable[[Draft, SourceRow], int | None]


def finder(known: Snapshot, kind: str, columns: Mapping[str, int]) -> Find:
    """Tells the client of the book that a row means; None for one that is not there, and where it names none and several may be meant.

    What it gives raises Problem(CLIENT_UNCLEAR).
    """
    reads_titles = kind == "activities"
    mail_column = columns.get("client_email")
    begins = {key[:2] for key in known.clients.by_core} if reads_titles else set()

    def find(draft: Draft, row: SourceRow) -> int | None:
        if draft.client or draft.client_number:
            there = called(known.clients, draft)
            return None if there is None else there.id
        if not reads_titles:
            return None
        told = mails(values.to_text(row.cells[mail_column])) if mail_column is not None else ()
        return _only(_of_mails(known, told)) or _only(_named(known, begins, draft.record.title))

    return find


def called(clients: Faces, draft: Draft) -> Face | None:
    """The client of a number, else of a name; of several of the name the one of the row's region or phone. Raises Problem(CLIENT_UNCLEAR)."""
    if draft.client_number and (there := clients.by_number.get(draft.client_number)) is not None:
        return there
    named = clients.by_core.get(firm_key(draft.client), []) if draft.client else []
    found = [there for there in named if name_key(there.name) == name_key(draft.client)] or named
    if len(found) > 1:
        region = region_key(draft.firm.region) if draft.firm is not None else ""
        told = phones(draft.record.phone) if isinstance(draft.record, Contact) else frozenset()
        found = [there for there in found if region and region_key(there.region) == region] or found
        found = [there for there in found if there.phones & told] or found
    if len(found) > 1:
        raise Problem(Kind.CLIENT_UNCLEAR, value=draft.client)
    return found[0] if found else None


def _only(ids: set[int]) -> int | None:
    return next(iter(ids)) if len(ids) == 1 else None


def _of_mails(known: Snapshot, told: frozenset[str] | tuple[()]) -> set[int]:
    """The clients that have these mail addresses, or at whom people have."""
    return {face.id for mail in told for face in known.clients.by_mail.get(mail, ())}


def _named(known: Snapshot, begins: set[str], title: str) -> set[int]:
    """The clients whose whole names, legal form aside, a title has as words of its own; the longer name before one within it.

    `begins` are the first two letters of all names: most words of a title begin none.
    """
    text = unicodedata.normalize("NFKC", title).casefold().replace("&", " and ").replace("'", "")
    words, by_core = _WORDS.findall(text), known.clients.by_core
    found: set[int] = set()
    start = 0
    while start < len(words):
        if "".join(words[start : start + 2])[:2] not in begins:
            start += 1
            continue
        ends = range(min(len(words), start + _MOST), start, -1)
        named = (("".join(words[start:end]), end) for end in ends)
        hit, end = next(
            ((name, end) for name, end in named if len(name) >= _LEAST and name in by_core), ("", start + 1)
        )
        found.update(face.id for face in by_core.get(hit, ()))
        start = end
    return found
