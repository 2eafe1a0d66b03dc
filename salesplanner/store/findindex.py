"""What the search finds records by, kept with every change: of many records a little later; until then they are looked through."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import islice
from weakref import WeakKeyDictionary

from salesplanner.store.findwords import find_pieces, folded, spaced, words_of
from salesplanner.store.sqlite import Book, plainly

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
#: How words are split and sounded; an index made another way is made anew. The mark stands where no record's row is.
_MAKING = "making2"
_MARK = 7
#: So many bytes of words are gathered before they are written: when all are, and as FTS5 does by itself.
_HEAP, _USUAL_HEAP = 64 * 2**20, 2**20
#: So many rows of a change wait, and are taken in so many ids at a time: a block. Of more than the most, as when all of
#: a large book does, the words would fill the memory.
_MANY, _AT_ONCE, _GATHERED_MOST = 1000, 250, 300_000
#: How the mark begins while records wait.
_WAITING = "waiting|"
#: Kinds that joined since an index was first made this way: one that lacks them is added to, not made anew.
_JOINED = ("supplier", "quote")
#: Records that wait: their kind, the first id and the last.
Range = tuple[str, int, int]
#: The words of records that wait, by kind and block, between blanks: looked through until they are taken in as they are.
_GATHERED: WeakKeyDictionary[Book, dict[tuple[str, int], list[tuple[int, str]]]] = WeakKeyDictionary()


def refresh(db: Book, change_id: int, touched: dict[str, set[int]]) -> None:
    """Bring the index up to date with rows that a change touched, whichever way it was walked. Runs inside that change.

    Many wait, which takes a hundredth of the time: who looks for something looks through them.
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
        _forget(db, kind, ids)
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
    _GATHERED.pop(db, None)
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


def waiting(db: Book, kinds: Collection[str] = KINDS) -> list[Range]:
    """What of these kinds waits and is to be looked through with `look`. Where that is too much it is taken in now."""
    found = [each for each in _read_mark(db)[1] if each[0] in kinds]
    if sum(last - first + 1 for _, first, last in found) > _GATHERED_MOST:
        ready(db, kinds)
        return []
    return found


def look(db: Book, ranges: Iterable[Range], needles: Collection[str], limit: int, before: int) -> list[int]:
    """The places of records that wait and have all of these in their words, each kind's newest first, but for later places."""
    found: list[int] = []
    for kind in KINDS:
        places: list[int] = []
        mine = sorted((each[1:] for each in ranges if each[0] == kind), reverse=True)
        for block, first, last in ((block, *run) for run in mine for block in reversed(_blocks(*run))):
            if len(places) >= limit:
                break
            said = [each for each in _gathered(db, kind, block) if first <= each[0] <= last]
            for needle in needles:
                said = [each for each in said if needle in each[1]]
            places += [place for id, _ in reversed(said) if (place := id * 8 + CODES[kind]) < before]
        found += places[:limit]
    return found


def needle(words: str, *, is_begun: bool) -> str:
    """What words that follow each other, of which the last may only be begun, are looked for by."""
    return f" {' '.join(map(folded, find_pieces(words)))}{'' if is_begun else ' '}"


def take_some(db: Book) -> bool:
    """Take in a few records that wait; whether more do. What was not taken in when all ends waits on.

    First the words of all are gathered, which takes a fifth of the time, so that they are looked through at once.
    """
    waiting = _read_mark(db)[1]
    if not waiting:
        return False
    if _gather_some(db, waiting):
        return True
    (kind, first, last), *others = waiting
    end = min(last, (first // _AT_ONCE + 1) * _AT_ONCE - 1)
    left = [(kind, end + 1, last), *others] if end < last else others
    with plainly(db.path), db.derived():
        _write_mark(db, left)  # first, as its place is: rows that go back in their order are written one by one
        _take_in(db, kind, first, end)
    _forget(db, kind, [end])
    return bool(left)


def ready(db: Book, kinds: Collection[str] = KINDS) -> None:
    """Take in all of these kinds that waits."""
    all_waiting = _read_mark(db)[1]
    waiting = [each for each in all_waiting if each[0] in kinds]
    if not waiting:
        return
    with plainly(db.path), db.derived():
        is_most = sum(last - first + 1 for _, first, last in waiting) > max(_MANY, _size(db))
        if is_most:  # gathered in larger heaps than for a few rows, which takes a fifth less time
            db.execute("INSERT INTO find (find, rank) VALUES ('hashsize', ?)", [_HEAP])
        for kind, first, last in waiting:
            for block in _blocks(first, last):
                _take_in(db, kind, max(first, block * _AT_ONCE), min(last, (block + 1) * _AT_ONCE - 1))
        _write_mark(db, [each for each in all_waiting if each not in waiting])
        if is_most:
            # Into one: with large heaps left apart, some write to come would have to merge them all, which took three seconds.
            db.execute("INSERT INTO find (find) VALUES ('optimize')")
            db.execute("INSERT INTO find (find, rank) VALUES ('hashsize', ?)", [_USUAL_HEAP])
    _GATHERED.pop(db, None)


def _blocks(first: int, last: int) -> range:
    """The blocks that ids from one to another lie in."""
    return range(first // _AT_ONCE, last // _AT_ONCE + 1)


def _gather_some(db: Book, waiting: list[Range]) -> bool:
    """Have the words of two more blocks in memory; whether any were lacking."""
    if sum(last - first + 1 for _, first, last in waiting) > _GATHERED_MOST:
        return False
    kept = _GATHERED.setdefault(db, {})
    blocks = ((kind, block) for kind, first, last in waiting for block in _blocks(first, last))
    lacking = list(islice((each for each in blocks if each not in kept), 2))
    for kind, block in lacking:
        _gathered(db, kind, block)
    return bool(lacking)


def _gathered(db: Book, kind: str, block: int) -> list[tuple[int, str]]:
    """The words of the records of a block, between blanks; those of an open change are not kept, it may be given up."""
    kept = _GATHERED.setdefault(db, {})
    if (found := kept.get((kind, block))) is None:
        sql = f"{_TEXTS[kind]} WHERE id BETWEEN ? AND ? AND deleted_at IS NULL ORDER BY id"
        rows = db.execute(sql, [block * _AT_ONCE, (block + 1) * _AT_ONCE - 1])
        found = [(id, f" {_words(text, more)} ") for id, text, more in rows]
        if not db.connection.in_transaction:
            kept[kind, block] = found
    return found


def _forget(db: Book, kind: str, ids: Iterable[int]) -> None:
    """Let the words go of blocks whose records say something else now, or are taken in."""
    if kept := _GATHERED.get(db):
        for block in {id // _AT_ONCE for id in ids}:
            kept.pop((kind, block), None)


def _take_in(db: Book, kind: str, first: int, last: int) -> None:
    """Have the index hold the records of these ids, of one block, as they are, and none that are no more."""
    code = CODES[kind]
    held = "SELECT id FROM find_docsize WHERE id BETWEEN ? AND ? AND id % 8 = ?"
    gone = db.execute(held, [first * 8, last * 8 + 7, code]).fetchall()
    db.execute_many("DELETE FROM find WHERE rowid = ?", gone)
    entries = [
        (id * 8 + code, said[1:-1]) for id, said in _gathered(db, kind, first // _AT_ONCE) if first <= id <= last
    ]
    db.execute_many("INSERT INTO find (rowid, words) VALUES (?, ?)", entries)


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
