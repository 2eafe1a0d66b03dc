"""Whose an activity is that names no client: of whom it was with, by mail, or of the client that its title names."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import partial

from salesplanner.domain.sameness import mails
from salesplanner.exchange import values
from salesplanner.exchange.book import Snapshot
from salesplanner.exchange.drafts import Draft
from salesplanner.exchange.source import SourceRow

#: A name has so many letters at least, and a title's name so many words, or Chinese letters, at most.
_LEAST, _MOST = 3, 16
_WORDS = re.compile("[\u3400-\u9fff]|[^\\W_\u3400-\u9fff]+")

Find = Callable[[Draft, SourceRow], int | None]


def finder(known: Snapshot, mail_column: int | None) -> Find:
    """Tells the client of the book that an activity's row means without naming it as such; None where none, or several, may be meant."""
    return partial(_find, known, mail_column, {key[:2] for key in known.clients.by_core})


def _find(known: Snapshot, mail_column: int | None, begins: set[str], draft: Draft, row: SourceRow) -> int | None:
    told = mails(values.to_text(row.cells[mail_column])) if mail_column is not None else ()
    return _only(_of_mails(known, told)) or _only(_named(known, begins, draft.record.title))


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
