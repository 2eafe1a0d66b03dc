"""What the search finds records by, kept with every change: of many records a little later, but before anything is looked for.

SQLite's word splitter takes a run of Chinese characters as one word, so the index holds the characters spaced
apart, then the syllables, the pinyin run together and the initials, each also from every later syllable on, so that
any part of a name is found.
"""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from salesplanner.store.file import plainly
from salesplanner.store.sqlite import Book

# Characters are read one by one: the 44 MiB of how they are read within phrases stay out of memory.
os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
os.environ.setdefault("PYPINYIN_NO_DICT_COPY", "true")

CODES = {"client": 0, "contact": 1, "deal": 2, "activity": 3, "incident": 4, "supplier": 5, "quote": 6}
KINDS = tuple(CODES)
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
find_pieces = re.compile(rf"[{_HAN}]+|[^\W_{_HAN}]+").findall
is_han = re.compile(rf"[{_HAN}]").match
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
#: So many rows of a change wait, and are taken in so many ids at a time.
_MANY, _AT_ONCE = 1000, 250
#: How the mark begins while records wait.
_WAITING = "waiting|"
#: Kinds that joined since an index was first made this way: one that lacks them is added to, not made anew.
_JOINED = ("supplier", "quote")
#: Records that wait: their kind, the first id and the last.
Range = tuple[str, int, int]


class _Syllables(dict[str, str]):
    """How each character is read, one that is not Chinese as it is; looked up where it was not asked for before."""

    def __missing__(self, character: str) -> str:
        said = character
        if is_han(character):
            from pypinyin import lazy_pinyin

            said = str(lazy_pinyin(character)[0])
        self[character] = said
        return said


_SYLLABLES = _Syllables()
_syllable = _SYLLABLES.__getitem__


def words_of(text: str) -> str:
    """What the index holds of a text."""
    return " ".join([_words_of_piece(piece) for piece in find_pieces(text)])


@lru_cache(maxsize=16_384)
def _words_of_piece(piece: str) -> str:
    """What the index holds of a run of Chinese letters, or of a word."""
    if not is_han(piece):
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


def refresh(db: Book, change_id: int, touched: dict[str, set[int]]) -> None:
    """Bring the index up to date with rows that a change touched, whichever way it was walked. Runs inside that change.

    Many wait, which takes a hundredth of the time: `ready` has them before anything is looked for.
    """
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
    if sum(map(len, stale.values())) < _MANY:
        for kind, stale_ids in stale.items():
            _reindex(db, kind, stale_ids)
    elif _is_most(db, stale):
        _begin_anew(db)
    else:
        _put_off(db, [(kind, *run) for kind, stale_ids in stale.items() for run in _runs(stale_ids)])


def _is_most(db: Book, stale: dict[str, list[int]]) -> bool:
    """Whether more of the index goes than stays: to make it anew is quicker then, as when an import is taken back."""
    going = sum(len(_there(db, kind, part)) for kind, ids in stale.items() for part in _parts(ids))
    return bool(going * 2 > _size(db))


def _size(db: Book) -> int:
    return int(db.execute("SELECT count(*) FROM find_docsize").fetchone()[0])


def prepare(db: Book) -> None:
    """Have the index made anew if it was made by an older way of splitting words, and kinds taken in that it does not know yet."""
    making, *joined = _read_mark(db)[0]
    if making == _MAKING and set(joined) == set(_JOINED):
        return
    with db.utils.atomic():
        if making != _MAKING:
            _begin_anew(db)
            return
        _put_off(db, [_whole(db, kind) for kind in _JOINED if kind not in joined])


def rebuild(db: Book) -> None:
    """Fill the index from nothing."""
    _begin_anew(db)
    ready(db)


def _begin_anew(db: Book) -> None:
    """Empty the index; every record waits."""
    made = db.execute("SELECT sql FROM sqlite_master WHERE name = 'find'").fetchone()[0]
    db.execute("DROP TABLE find")  # to empty it row by row takes as long as to fill it
    db.execute(made)
    _put_off(db, [_whole(db, kind) for kind in KINDS])


# --- what waits -----------------------------------------------------------------------------------------------------


def _whole(db: Book, kind: str) -> Range:
    """From the first to the last record of a kind."""
    return kind, *db.execute(f'SELECT coalesce(min(id), 1), coalesce(max(id), 0) FROM "{kind}"').fetchone()


def _runs(ids: list[int]) -> Iterator[tuple[int, int]]:
    """From where to where sorted ids go, small gaps aside."""
    first = before = ids[0] if ids else 0
    for id in ids:
        if id - before > _AT_ONCE:
            yield first, before
            first = id
        before = id
    if ids:
        yield first, before


def _read_mark(db: Book) -> tuple[list[str], list[Range]]:
    """How the index was made and the kinds that joined it, and what waits.

    It stands in the index itself, written with the change that has rows wait: what cuts that off takes both or neither.
    """
    mark = db.execute("SELECT words FROM find WHERE rowid = ?", [_MARK]).fetchone()
    made, *ranges = (mark[0] if mark else "").removeprefix(_WAITING).split("|")
    told = (each.split() for each in ranges)
    return made.split() or [""], [(kind, int(first), int(last)) for kind, first, last in told]


def _write_mark(db: Book, waiting: Iterable[Range]) -> None:
    """Say what waits. A program that knows of no waiting takes the mark for that of another making, and makes all anew."""
    ranges = [f"{kind} {first} {last}" for kind, first, last in waiting]
    words = (_WAITING if ranges else "") + "|".join([" ".join([_MAKING, *_JOINED]), *ranges])
    db.execute("DELETE FROM find WHERE rowid = ?", [_MARK])
    db.execute("INSERT INTO find (rowid, words) VALUES (?, ?)", [_MARK, words])


def _put_off(db: Book, ranges: Iterable[Range]) -> None:
    """Have records wait, each once, the clients first."""
    waiting: list[Range] = []
    for kind, first, last in sorted({*_read_mark(db)[1], *ranges}, key=lambda each: (CODES[each[0]], *each[1:])):
        if waiting and waiting[-1][0] == kind and first <= waiting[-1][2] + 1:
            waiting[-1] = kind, waiting[-1][1], max(last, waiting[-1][2])
        elif first <= last:
            waiting.append((kind, first, last))
    _write_mark(db, waiting)


def is_waiting(db: Book) -> bool:
    """Whether records wait to be taken in."""
    return bool(_read_mark(db)[1])


def take_some(db: Book) -> bool:
    """Take in a few records that wait; whether more do. What was not taken in when all ends waits on."""
    waiting = _read_mark(db)[1]
    if not waiting:
        return False
    (kind, first, last), *others = waiting
    end = min(last, first + _AT_ONCE - 1)
    left = [(kind, end + 1, last), *others] if end < last else others
    with plainly(db.path), db.derived():
        _write_mark(db, left)  # first, as its place is: rows that go back in their order are written one by one
        _take_in(db, kind, first, end)
    return bool(left)


def ready(db: Book, kinds: Collection[str] = KINDS) -> None:
    """Take in all of these kinds that waits: called before any of them is looked for, so that nothing is missed."""
    all_waiting = _read_mark(db)[1]
    waiting = [each for each in all_waiting if each[0] in kinds]
    if not waiting:
        return
    with plainly(db.path), db.derived():
        is_most = sum(last - first + 1 for _, first, last in waiting) > max(_MANY, _size(db))
        if is_most:  # gathered in larger heaps than for a few rows, which takes a fifth less time
            db.execute("INSERT INTO find (find, rank) VALUES ('hashsize', ?)", [_HEAP])
        for kind, first, last in waiting:
            for start in range(first, last + 1, _AT_ONCE):
                _take_in(db, kind, start, min(last, start + _AT_ONCE - 1))
        _write_mark(db, [each for each in all_waiting if each not in waiting])
        if is_most:
            # Into one: with large heaps left apart, some write to come would have to merge them all, which took three seconds.
            db.execute("INSERT INTO find (find) VALUES ('optimize')")
            db.execute("INSERT INTO find (find, rank) VALUES ('hashsize', ?)", [_USUAL_HEAP])


def _take_in(db: Book, kind: str, first: int, last: int) -> None:
    """Have the index hold the records of these ids as they are, and none that are no more."""
    code = CODES[kind]
    held = "SELECT id / 8 FROM find_docsize WHERE id BETWEEN ? AND ? AND id % 8 = ?"
    sql = f'SELECT id FROM "{kind}" WHERE id BETWEEN ? AND ? UNION {held} ORDER BY 1'
    _reindex(db, kind, [row[0] for row in db.execute(sql, [first, last, first * 8, last * 8 + 7, code])])


def _reindex(db: Book, kind: str, ids: list[int]) -> None:
    code = CODES[kind]
    for part in _parts(ids):
        # Looked up first: to take out what is not there costs more than that.
        db.execute_many("DELETE FROM find WHERE rowid = ?", _there(db, kind, part))
        marks = ", ".join("?" * len(part))
        rows = db.execute(f"{_TEXTS[kind]} WHERE id IN ({marks}) AND deleted_at IS NULL", part).fetchall()
        entries = [(id * 8 + code, _words(text, more)) for id, text, more in rows]
        db.execute_many("INSERT INTO find (rowid, words) VALUES (?, ?)", entries)


def _parts(ids: list[int]) -> Iterator[list[int]]:
    return (ids[start : start + _AT_ONCE] for start in range(0, len(ids), _AT_ONCE))


def _there(db: Book, kind: str, ids: list[int]) -> list[tuple[int]]:
    """The places of those that the index holds, told by where FTS keeps how long each is."""
    places = [id * 8 + CODES[kind] for id in ids]
    marks = ", ".join("?" * len(places))
    return db.execute(f"SELECT id FROM find_docsize WHERE id IN ({marks})", places).fetchall()


def _words(text: str, more: str) -> str:
    """What the index holds of a record; a longer text only where it says more than the shorter one."""
    return f"{words_of(text)} {spaced(more)}" if more not in text else words_of(text)


def spaced(text: str) -> str:
    """A long text for the index: characters apart, without pinyin."""
    return " ".join(" ".join(piece) if is_han(piece) else piece.lower() for piece in find_pieces(text[:2000]))


def sound(text: str) -> str:
    """How a name sounds, for sorting: pinyin for Chinese, lower case for the rest."""
    return "".join(map(_syllable, text.casefold()))
