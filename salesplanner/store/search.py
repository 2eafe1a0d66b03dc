"""One search over clients, deals, suppliers and whatever else has a name: Chinese, pinyin, initials, Latin, phone digits."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterable
from datetime import date

from msgspec import Struct

from salesplanner.store import findindex
from salesplanner.store.findindex import CODES, KINDS
from salesplanner.store.findwords import find_pieces, is_han
from salesplanner.store.sqlite import Book

_HITS = {
    "client": "SELECT id, name, region, NULL FROM client",
    "contact": "SELECT c.id, c.name, coalesce(k.name, ''), NULL FROM contact c LEFT JOIN client k ON k.id = c.client_id",
    "deal": "SELECT d.id, d.name, coalesce(k.name, ''), NULL FROM deal d LEFT JOIN client k ON k.id = d.client_id",
    "activity": "SELECT a.id, a.title, coalesce(k.name, ''), a.day FROM activity a LEFT JOIN client k ON k.id = a.client_id",
    "incident": "SELECT i.id, i.what, coalesce(k.name, ''), i.day FROM incident i LEFT JOIN client k ON k.id = i.client_id",
    "supplier": "SELECT id, name, products, NULL FROM supplier s",
    "quote": "SELECT q.id, q.number || iif(q.version > 1, ' V' || q.version, ''), coalesce(k.name, ''), q.day"
    " FROM quote q LEFT JOIN client k ON k.id = q.client_id",
}


class Hit(Struct, frozen=True):
    """Something found: open it with its kind and id."""

    kind: str
    id: int
    title: str
    detail: str
    day: date | None = None


def terms_of(text: str) -> list[str]:
    """The words to look for in what a person typed, as SQLite's full-text search takes them; none where nothing is asked."""
    pieces = find_pieces(text)
    return [f'"{" ".join(piece)}"' if is_han(piece) else f'"{piece.lower()}"*' for piece in pieces]


def search(db: Book, text: str, limit: int, kinds: Iterable[str] = KINDS) -> list[Hit]:
    """What fits best of these kinds, clients first; the many of one kind leave room for the few of another."""
    ids = found(db, text, limit, kinds)
    share = limit // max(1, sum(map(bool, ids.values())))
    left = limit - sum(min(len(each), share) for each in ids.values())
    hits: list[Hit] = []
    for kind, each in ids.items():
        more = min(left, max(0, len(each) - share))
        left -= more
        hits += _hits(db, kind, each[: share + more])
    return hits


def found(db: Book, text: str, limit: int, kinds: Iterable[str]) -> dict[str, list[int]]:
    """The ids of what fits, by kind: of each the newest, `limit` at the most.

    To gather what begins with a letter takes longer than to walk it, so the kinds are walked together; those that
    are full drop out, and of as many rows as are asked for each time, one kind at least fills up or the end is reached.
    """
    ids: dict[str, list[int]] = {kind: [] for kind in CODES if kind in kinds}
    lacking, before = list(ids), _end(db, ids)
    while lacking:
        asked = limit * len(lacking)
        places = _places(db, text, asked, lacking, before)
        for kind, id in places:
            if len(ids[kind]) < limit:
                ids[kind].append(id)
        if len(places) < asked:
            break
        lacking = [kind for kind in lacking if len(ids[kind]) < limit]
        # Those that are lacking may lie far before what filled up: a million activities come after the last client.
        before = min(places[-1][1] * 8 + CODES[places[-1][0]], _end(db, lacking))
    return ids


def newest(db: Book, text: str, limit: int, kinds: Iterable[str]) -> dict[str, list[int]]:
    """The ids of what fits, by kind: of all kinds together the newest `limit`."""
    ids: dict[str, list[int]] = {kind: [] for kind in kinds}
    for kind, id in _places(db, text, limit, ids, _end(db, ids)):
        ids[kind].append(id)
    return ids


def _end(db: Book, kinds: Iterable[str]) -> int:
    """A place behind all rows of these kinds: a million activities need not be walked to reach the clients."""
    newest = [db.execute(f'SELECT coalesce(max(id), 0) FROM "{kind}"').fetchone()[0] for kind in kinds]
    return (max(newest, default=0) + 1) * 8


def _places(db: Book, text: str, limit: int, kinds: Iterable[str], before: int) -> list[tuple[str, int]]:
    terms = terms_of(text)
    return with_terms(db, terms, limit, list(kinds), before) if terms else []


def with_terms(
    db: Book, terms: Collection[str], limit: int, kinds: Collection[str], before: int = sys.maxsize
) -> list[tuple[str, int]]:
    """Records that have all of the terms, the newest first: rows were added in the order of their ids."""
    names = {CODES[kind]: kind for kind in kinds}
    waiting = findindex.waiting(db, kinds)
    aside = "".join(
        f" AND NOT (rowid % 8 = {CODES[kind]} AND rowid BETWEEN {first * 8} AND {last * 8 + 7})"
        for kind, first, last in waiting
    )
    sql = (
        f"SELECT rowid FROM find WHERE find MATCH ? AND rowid % 8 IN ({', '.join(map(str, names))}){aside} AND rowid < ?"
        " ORDER BY rowid DESC LIMIT ?"
    )
    places = [row[0] for row in db.execute(sql, [" AND ".join(terms), before, limit])]
    if waiting:
        needles = [findindex.needle(term, is_begun=term.endswith("*")) for term in terms]
        places = sorted([*places, *findindex.look(db, waiting, needles, limit, before)], reverse=True)[:limit]
    return [(names[place % 8], place // 8) for place in places]


def _hits(db: Book, kind: str, ids: list[int]) -> list[Hit]:
    if not ids:
        return []
    alias = "client" if kind == "client" else kind[0]
    marks = ", ".join("?" * len(ids))
    rows = {row[0]: row for row in db.execute(f"{_HITS[kind]} WHERE {alias}.id IN ({marks})", ids)}
    return [
        Hit(kind, id, title, detail, date.fromisoformat(day) if day else None)
        for id, title, detail, day in (rows[id] for id in ids if id in rows)
    ]
