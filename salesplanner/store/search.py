"""One search over clients, deals, suppliers and whatever else has a name: Chinese, pinyin, initials, Latin, phone digits.

SQLite's word splitter takes a run of Chinese characters as one word, so the index holds the characters spaced
apart, then the syllables, the pinyin run together and the initials, each also from every later syllable on, so that
any part of a name is found.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from salesplanner.store.sqlite import Book

# Characters are read one by one: the 44 MiB of how they are read within phrases stay out of memory.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")

_CODES = {"client": 0, "contact": 1, "deal": 2, "activity": 3, "incident": 4, "supplier": 5, "quote": 6}
KINDS = tuple(_CODES)
#: What is kept beside the facts of a record, but for what is chosen from a list.
_BESIDE = (
    "coalesce((SELECT group_concat(value, ' ') FROM alternative WHERE {0} AND deleted_at IS NULL"
    " AND fact NOT IN ('grade', 'status', 'type', 'role', 'rhythm_days', 'quiet_until')), '')"
)
_TEXTS = {
    "client": "SELECT id, name || ' ' || phone || ' ' || tags || ' ' || region || ' ' ||"
    f" {_BESIDE.format('client_id = client.id AND contact_id IS NULL')}, '' FROM client",
    "contact": "SELECT id, name || ' ' || phone || ' ' || title || ' ' || email || ' ' ||"
    f" {_BESIDE.format('contact_id = contact.id')}, '' FROM contact",
    "deal": "SELECT id, name || ' ' || product || ' ' || external_id, '' FROM deal",
    "activity": "SELECT id, title, points FROM activity",
    "incident": "SELECT id, what, did || ' ' || result || ' ' || lesson FROM incident",
    "supplier": "SELECT id, name || ' ' || products || ' ' || contact || ' ' || phone || ' ' || email, note FROM supplier",
    "quote": "SELECT id, number || ' ' || coalesce((SELECT name FROM client WHERE client.id = client_id), '') || ' ' ||"
    " coalesce((SELECT group_concat(item || ' ' || spec, ' ') FROM quote_line"
    " WHERE quote_id = quote.id AND quote_line.deleted_at IS NULL), ''), note FROM quote",
}
_HITS = {
    "client": "SELECT id, name, region FROM client",
    "contact": "SELECT c.id, c.name, coalesce(k.name, '') FROM contact c LEFT JOIN client k ON k.id = c.client_id",
    "deal": "SELECT d.id, d.name, coalesce(k.name, '') FROM deal d LEFT JOIN client k ON k.id = d.client_id",
    "activity": "SELECT a.id, a.title, coalesce(k.name, '') || ' ' || a.day FROM activity a"
    " LEFT JOIN client k ON k.id = a.client_id",
    "incident": "SELECT i.id, i.what, coalesce(k.name, '') || ' ' || i.day FROM incident i"
    " LEFT JOIN client k ON k.id = i.client_id",
    "supplier": "SELECT id, name, products FROM supplier s",
    "quote": "SELECT q.id, q.number || iif(q.version > 1, ' V' || q.version, ''), coalesce(k.name, '') || ' ' || q.day"
    " FROM quote q LEFT JOIN client k ON k.id = q.client_id",
}


def _of_images(table: str, row: str) -> str:
    """What the rows of a table point to, and what they pointed to before a change."""
    return " UNION ".join(
        f"SELECT {row.format(image)} FROM change_row WHERE change_id = :change AND tbl = '{table}' AND {image} IS NOT NULL"
        for image in ("before", "after")
    )


#: The columns of a kind that its words are made of.
_WORDED = {
    "client": ("name", "phone", "tags", "region"),
    "contact": ("name", "phone", "title", "email"),
    "deal": ("name", "product", "external_id"),
    "activity": ("title", "points"),
    "incident": ("what", "did", "result", "lesson"),
    "supplier": ("name", "products", "contact", "phone", "email", "note"),
    "quote": ("number", "client_id", "note"),
}


def _words_in(kind: str, image: str) -> str:
    paths = ", ".join(f"'$.{column}'" for column in (*_WORDED[kind], "deleted_at"))
    return f"json_extract({image}, {paths})"


#: The rows of a kind that have the same words after a change: to move a card, or to tick an activity, touches none.
_SAME_WORDS = {
    kind: f"SELECT row_id FROM change_row WHERE change_id = ? AND tbl = '{kind}' AND before IS NOT NULL"
    f" AND after IS NOT NULL AND {_words_in(kind, 'before')} IS {_words_in(kind, 'after')}"
    for kind in KINDS
}
#: Whose words stand in a record's of another kind: the kind and id of those records, by the table that was touched.
_HELD_BY = {
    "alternative": _of_images(
        "alternative",
        "iif(json_extract({0}, '$.contact_id') IS NULL, 'client', 'contact'),"
        " coalesce(json_extract({0}, '$.contact_id'), json_extract({0}, '$.client_id'))",
    ),
    "quote_line": _of_images("quote_line", "'quote', json_extract({0}, '$.quote_id')"),
    "client": "SELECT 'quote', q.id FROM change_row c JOIN quote q ON q.client_id = c.row_id"
    " WHERE c.change_id = :change AND c.tbl = 'client'",
}
_HAN = r"\u3400-\u9fff\U00020000-\U0003ffff"
_FIND_PIECES = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+").findall
_is_han = re.compile(rf"[{_HAN}]").match
#: Characters whose usual reading as a name or in a place differs from their first one.
_NAME_READINGS = {
    "单": "shan",
    "曾": "zeng",
    "解": "xie",
    "仇": "qiu",
    "盖": "ge",
    "查": "zha",
    "轧": "zha",
    "朴": "piao",
    "尉": "wei",
    "乐": "yue",
    "区": "ou",
    "重": "chong",
    "长": "chang",
    "厦": "xia",
    "翟": "zhai",
    "覃": "qin",
    "繁": "po",
    "黑": "he",
}
_MOST_SYLLABLES = 24
#: How words are split and sounded; an index made another way is made anew. The mark stands where no record's row is.
_MAKING = "making2"
_MARK = 7
#: So many bytes of words are gathered before they are written: when all are, and as FTS5 does by itself.
_HEAP, _USUAL_HEAP = 64 * 2**20, 2**20
#: Of so many rows on it is asked whether the index is made anew.
_MANY = 1000
#: Kinds that joined since an index was first made this way: one that lacks them is added to, not made anew.
_JOINED = ("supplier", "quote")


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: open it with its kind and id."""

    kind: str
    id: int
    title: str
    detail: str


class _Syllables(dict[str, str]):
    """How each character is read, one that is not Chinese as it is; looked up where it was not asked for before."""

    def __missing__(self, character: str) -> str:
        said = character
        if _is_han(character):
            from pypinyin import lazy_pinyin

            said = str(lazy_pinyin(character)[0])
        self[character] = said
        return said


_SYLLABLES = _Syllables()
_syllable = _SYLLABLES.__getitem__


def words_of(text: str) -> str:
    """What the index holds of a text."""
    return " ".join([_words_of_piece(piece) for piece in _FIND_PIECES(text)])


@lru_cache(maxsize=16_384)
def _words_of_piece(piece: str) -> str:
    """What the index holds of a run of Chinese letters, or of a word."""
    if not _is_han(piece):
        return f"{piece.lower()} {piece[-4:]}" if piece.isdigit() and len(piece) > 6 else piece.lower()
    words = list(piece)
    syllables = list(map(_syllable, piece[:_MOST_SYLLABLES]))
    words += _pinyin(syllables)
    if not _NAME_READINGS.keys().isdisjoint(piece):
        named = [_NAME_READINGS.get(character, said) for character, said in zip(piece, syllables, strict=False)]
        words += _pinyin(named) if named != syllables else []
    return " ".join(words)


def _pinyin(syllables: list[str]) -> list[str]:
    """The syllables run together and their initials, from each of them on: but for the last one's, with which its run begins."""
    run, initials = syllables[-1], syllables[-1][0]
    words = [run]
    for syllable in syllables[-2::-1]:
        run, initials = syllable + run, syllable[0] + initials
        words += (run, initials)
    return words


def refresh(db: Book, change_id: int, touched: dict[str, set[int]], between: Callable[[], None] = lambda: None) -> None:
    """Bring the index up to date with rows that a change touched, whichever way it was walked. Runs inside that change."""
    held: dict[str, set[int]] = {}
    for table in _HELD_BY.keys() & touched.keys():
        for kind, id in db.execute(_HELD_BY[table], {"change": change_id}):
            held.setdefault(kind, set()).add(id)
    stale = {}
    for kind in KINDS:
        ids = held.get(kind, set())
        if kind in touched:
            ids |= touched[kind] - {row[0] for row in db.execute(_SAME_WORDS[kind], [change_id])}
        stale[kind] = sorted(ids)
    if _is_most(db, stale):
        rebuild(db, between)
        return
    for kind, stale_ids in stale.items():
        _reindex(db, kind, stale_ids, between)


def _is_most(db: Book, stale: dict[str, list[int]]) -> bool:
    """Whether more of the index goes than stays: to make it anew is quicker then, as when an import is taken back."""
    if sum(map(len, stale.values())) < _MANY:
        return False
    going = sum(len(_there(db, kind, part)) for kind, ids in stale.items() for part in _parts(ids))
    return bool(going * 2 > db.execute("SELECT count(*) FROM find_docsize").fetchone()[0])


def prepare(db: Book) -> None:
    """Make the index anew if it was made by an older way of splitting words; add the kinds that it does not know yet."""
    mark = db.execute("SELECT words FROM find WHERE rowid = ?", [_MARK]).fetchone()
    making, *joined = mark[0].split() if mark else [""]
    if making == _MAKING and set(joined) == set(_JOINED):
        return
    with db.utils.atomic():
        if making != _MAKING:
            rebuild(db)
            return
        _index(db, [kind for kind in _JOINED if kind not in joined])


def rebuild(db: Book, between: Callable[[], None] = lambda: None) -> None:
    """Fill the index from nothing; gathered in larger heaps than for a few rows, which takes a fifth less time."""
    made = db.execute("SELECT sql FROM sqlite_master WHERE name = 'find'").fetchone()[0]
    db.execute("DROP TABLE find")  # to empty it row by row takes as long as to fill it
    db.execute(made)
    db.execute("INSERT INTO find (find, rank) VALUES ('hashsize', ?)", [_HEAP])
    _index(db, KINDS, between)
    # Into one: with large heaps left apart, some write to come would have to merge them all, which took three seconds.
    db.execute("INSERT INTO find (find) VALUES ('optimize')")
    db.execute("INSERT INTO find (find, rank) VALUES ('hashsize', ?)", [_USUAL_HEAP])


def _index(db: Book, kinds: Iterable[str], between: Callable[[], None] = lambda: None) -> None:
    """Take in all records of these kinds, and say so."""
    for kind in kinds:
        _reindex(db, kind, [row[0] for row in db.execute(f'SELECT id FROM "{kind}"')], between)
    db.execute("DELETE FROM find WHERE rowid = ?", [_MARK])
    db.execute("INSERT INTO find (rowid, words) VALUES (?, ?)", [_MARK, " ".join([_MAKING, *_JOINED])])


def _reindex(db: Book, kind: str, ids: list[int], between: Callable[[], None] = lambda: None) -> None:
    code = _CODES[kind]
    for part in _parts(ids):
        between()
        # Looked up first: to take out what is not there costs more than that.
        db.execute_many("DELETE FROM find WHERE rowid = ?", _there(db, kind, part))
        marks = ", ".join("?" * len(part))
        rows = db.execute(f"{_TEXTS[kind]} WHERE id IN ({marks}) AND deleted_at IS NULL", part).fetchall()
        entries = [(id * 8 + code, _words(text, more)) for id, text, more in rows]
        db.execute_many("INSERT INTO find (rowid, words) VALUES (?, ?)", entries)


def _parts(ids: list[int]) -> Iterator[list[int]]:
    return (ids[start : start + 500] for start in range(0, len(ids), 500))


def _there(db: Book, kind: str, ids: list[int]) -> list[tuple[int]]:
    """The places of those that the index holds, told by where FTS keeps how long each is."""
    places = [id * 8 + _CODES[kind] for id in ids]
    marks = ", ".join("?" * len(places))
    return db.execute(f"SELECT id FROM find_docsize WHERE id IN ({marks})", places).fetchall()


def _words(text: str, more: str) -> str:
    """What the index holds of a record; a longer text only where it says more than the shorter one."""
    return f"{words_of(text)} {spaced(more)}" if more not in text else words_of(text)


def spaced(text: str) -> str:
    """A long text for the index: characters apart, without pinyin."""
    return " ".join(" ".join(piece) if _is_han(piece) else piece.lower() for piece in _FIND_PIECES(text[:2000]))


def query_of(text: str) -> str:
    """The full-text query for what a person typed; empty when there is nothing to look for."""
    terms = []
    for piece in _FIND_PIECES(text):
        if _is_han(piece):
            terms.append('"' + " ".join(piece) + '"')
        else:
            terms.append('"' + piece.lower() + '"*')
    return " AND ".join(terms)


def sound(text: str) -> str:
    """How a name sounds, for sorting: pinyin for Chinese, lower case for the rest."""
    return "".join(map(_syllable, text.casefold()))


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
    ids: dict[str, list[int]] = {kind: [] for kind in _CODES if kind in kinds}
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
        before = min(places[-1][1] * 8 + _CODES[places[-1][0]], _end(db, lacking))
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
    """Where the index has the text, the newest first: rows were added in the order of their ids."""
    query = query_of(text)
    names = {_CODES[kind]: kind for kind in kinds}
    if not query:
        return []
    listed = ", ".join(map(str, names))
    sql = (
        f"SELECT rowid FROM find WHERE find MATCH ? AND rowid % 8 IN ({listed}) AND rowid < ?"
        " ORDER BY rowid DESC LIMIT ?"
    )
    return [(names[row[0] % 8], row[0] // 8) for row in db.execute(sql, [query, before, limit])]


def _hits(db: Book, kind: str, ids: list[int]) -> list[Hit]:
    if not ids:
        return []
    alias = "client" if kind == "client" else kind[0]
    marks = ", ".join("?" * len(ids))
    rows = {row[0]: row for row in db.execute(f"{_HITS[kind]} WHERE {alias}.id IN ({marks})", ids)}
    return [Hit(kind, id, rows[id][1], rows[id][2]) for id in ids if id in rows]
