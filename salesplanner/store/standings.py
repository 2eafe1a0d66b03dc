"""Where each client stands: what lists are narrowed down and sorted by; kept beside the clients with every change.

Derived from the records alone, as the search index is: no act writes it, undo does not remember it, and `rebuild` gives
the same from nothing. Keys that sort are texts: what is missing has a key behind all others.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from itertools import product

from salesplanner.domain.clients import Role
from salesplanner.domain.followups import QUIET_BUYER_DAYS, QUIET_BUYER_TIMES
from salesplanner.domain.restocking import INTERVALS_MOST
from salesplanner.domain.rhythms import SOON_PERCENT, Rhythms
from salesplanner.store.findwords import sound
from salesplanner.store.sqlite import Book

#: The key of no step, or of never having been reached; and the time in the key of a step without one.
NEVER, ANY_TIME = "9999", "99:99"
#: The setting that says how often clients are to be reached; what lapses follows it.
RHYTHM = "client.rhythm"

_TABLES = ("activity", "deal", "order", "contact")
#: Of a deal counts what `_AMOUNT` reads: to move one to another stage, or fifty, leaves its client where it stands.
_IS_OTHER_DEAL = " IS NOT ".join(
    f"json_extract({image}, '$.client_id', '$.amount', '$.status', '$.deleted_at')" for image in ("before", "after")
)
_COLUMNS = (
    "client_id, sound, grade, status, type, region, industry, source, tags, quiet_until, checked_on, seen_on, wants_step,"
    " step_id, step_key, reached_key, soon_on, lapses_on, amount, orders, ordered_on, buys_by, known"
)
_FIRST_STEP = (
    "SELECT x.id FROM activity x WHERE x.client_id = c.id AND x.is_next_step = 1 AND x.status = 'planned'"
    " AND x.deleted_at IS NULL ORDER BY x.day, x.at IS NULL, x.at, x.id LIMIT 1"
)
#: That somebody was reached, in the words of the index of that name: in others SQLite does not take it.
REACHED = (
    "r.status = 'done' AND r.deleted_at IS NULL AND r.client_id IS NOT NULL AND r.outcome IS NOT 'not_reached'"
    " AND r.kind IN ('call', 'email', 'meeting', 'message', 'visit')"
)
_REACHED = (
    "SELECT max(substr(r.done_at, 1, 10)) FROM activity r INDEXED BY activity_reached WHERE r.client_id = c.id"
    f" AND {REACHED}"
)
_AMOUNT = "SELECT coalesce(sum(d.amount), 0) FROM deal d WHERE d.client_id = c.id AND d.status = 'open' AND d.deleted_at IS NULL"
_ORDERS = 'SELECT {} FROM "order" o WHERE o.client_id = c.id AND o.deleted_at IS NULL'
#: The client `s` is left alone today: dormant, or until a day to come.
QUIET = "(s.quiet_until > :today OR s.quiet_until IS NULL AND s.status = 'dormant')"
#: A buyer is silent once so many of its usual intervals have passed since its last order (domain, S2-31): see `restocking`.
_BUYS_BY = (
    f"SELECT date(max(day), '+' || max({QUIET_BUYER_DAYS}, coalesce(CAST({QUIET_BUYER_TIMES} *"
    " (julianday(max(day)) - julianday(min(day))) / nullif(count(*) - 1, 0) AS INTEGER), 0)) || ' days') FROM ("
    'SELECT DISTINCT o.day FROM "order" o WHERE o.client_id = {} AND o.deleted_at IS NULL'
    f" ORDER BY o.day DESC LIMIT {INTERVALS_MOST + 1})"
)
#: How the dates of buying are reckoned, as the book remembers it: those of a book reckoned otherwise are found out anew.
_RECKONED = 2
# How many of the facts of `completeness` are there: a number or address of somebody who works there will do.
_KNOWN = (
    f"SELECT (count(*) > 0) + coalesce(max(k.role = '{Role.DECISION_MAKER.value}'), 0)"
    " + (c.phone <> '' OR coalesce(max(k.phone <> ''), 0))"
    " + (c.email <> '' OR coalesce(max(k.email <> '' OR k.messaging <> ''), 0))"
    " + (c.industry <> '') + (c.region <> '') + (c.address <> '') + (c.source <> '')"
    " FROM contact k WHERE k.client_id = c.id AND k.deleted_at IS NULL"
)
#: The days from which a contact is nearly due and after which it is late, from the day that a rhythm counts from.
_SOON_ON = f"date({{0}}, '+' || ((({{1}}) * {SOON_PERCENT} + 99) / 100) || ' days')"
_LAPSES_ON = "date({0}, '+' || ({1}) || ' days')"
# CROSS keeps SQLite to the few clients of a change: it would look through all of them first. LIMIT keeps it from looking
# up what is named twice above as often.
_STANDINGS = (
    f"INSERT INTO client_standing ({_COLUMNS})"
    " SELECT c.id, c.sound, c.grade, c.status, c.type, c.region, c.industry, c.source, c.tags, c.quiet_until,"
    " coalesce(c.verified_on, ''), coalesce(c.verified_on, substr(c.created_at, 1, 10)),"
    " c.status IN ('active', 'customer') OR (c.status = 'dormant' AND c.quiet_until IS NOT NULL),"
    f" a.id, coalesce(a.day || 'T' || coalesce(a.at, '{ANY_TIME}'), '{NEVER}'), coalesce(c.reached, '{NEVER}'),"
    f" {{soon}}, {{lapses}}, c.amount, c.orders, iif(c.orders, ({_ORDERS.format('max(o.day)')}), NULL),"
    f" iif(c.orders, ({_BUYS_BY.format('c.id')}), NULL), c.known FROM ("
    f"SELECT c.*, coalesce(t.sound, sound(c.name)) AS sound, ({_REACHED}) AS reached, ({_AMOUNT}) AS amount, ({_ORDERS.format('count(*)')}) AS orders,"
    f" ({_FIRST_STEP}) AS first_step, ({_KNOWN}) AS known FROM stale_client t CROSS JOIN client c ON c.id = t.id"
    " WHERE t.id BETWEEN ? AND ? AND c.deleted_at IS NULL LIMIT -1) c LEFT JOIN activity a ON a.id = c.first_step"
)
_AT_ONCE = 500


def prepare(db: Book) -> None:
    """Make ready to keep standings up to date; fill them for a book that has none yet."""
    db.connection.create_function("sound", 1, sound, deterministic=True)
    db.connection.create_function("region_of", 1, _region_of, deterministic=True)
    db.execute("CREATE TEMP TABLE stale_client (id INTEGER PRIMARY KEY, sound TEXT)")
    lacking = (
        "SELECT EXISTS (SELECT 1 FROM client WHERE deleted_at IS NULL) AND NOT EXISTS (SELECT 1 FROM client_standing)"
    )
    if db.execute(lacking).fetchone()[0]:
        with db.utils.atomic():
            rebuild(db)
    # Of those who were never reached the rhythm counted from no day once: then all of them lack it, and one tells.
    undated = f"SELECT lapses_on IS NULL FROM client_standing WHERE reached_key = '{NEVER}' LIMIT 1"
    if db.execute(undated).fetchone() == (1,):
        with db.utils.atomic():
            _date(db)
    if db.execute("PRAGMA user_version").fetchone()[0] != _RECKONED:
        with db.utils.atomic():
            by = _BUYS_BY.format("client_standing.client_id")
            db.execute(f"UPDATE client_standing SET buys_by = ({by}) WHERE orders > 0")
            db.execute(f"PRAGMA user_version = {_RECKONED}")


def _region_of(text: str) -> str:
    from salesplanner.store.regionlist import region_of  # a start asks for no region

    return region_of(text)


def rebuild(db: Book) -> None:
    """Find out anew where every client stands."""
    db.execute("DELETE FROM stale_client")
    db.execute("DELETE FROM client_standing")
    db.execute("INSERT INTO stale_client (id) SELECT id FROM client WHERE deleted_at IS NULL")
    with db.unindexed("client_standing", _stale(db)):
        _fill(db)


def _stale(db: Book) -> int:
    return int(db.execute("SELECT count(*) FROM stale_client").fetchone()[0])


def refresh(
    db: Book, change_id: int, touched: dict[str, set[int]], between: Callable[[], None] = lambda: None
) -> frozenset[int]:
    """Bring the standings up to date with a change, whichever way it was walked; the ids of their clients.

    Runs inside that change. Another rhythm moves the dates of all clients, who are then not listed.
    """
    if "setting" in touched and _is_rhythm_touched(db, change_id):
        _date(db)
    if not touched.keys() & {"client", *_TABLES}:
        return frozenset()
    db.execute("DELETE FROM stale_client")
    for image, name in product(("before", "after"), _TABLES):
        between()
        db.execute(
            f"INSERT OR IGNORE INTO stale_client (id) SELECT json_extract({image}, '$.client_id') FROM change_row"
            f" WHERE change_id = ? AND tbl = ? AND before IS NOT after AND (tbl <> 'deal' OR {_IS_OTHER_DEAL})"
            f" AND json_extract({image}, '$.client_id') IS NOT NULL",
            [change_id, name],
        )
    for name in _TABLES:
        new = f'SELECT t.client_id FROM new_batch n JOIN "{name}" t ON t.id BETWEEN n.first AND n.last'
        db.execute(
            f"INSERT OR IGNORE INTO stale_client (id) {new} WHERE n.change_id = ? AND n.tbl = ? AND t.client_id IS NOT NULL",
            [change_id, name],
        )
    db.execute(
        "UPDATE stale_client SET sound = (SELECT sound FROM client_standing s WHERE s.client_id = stale_client.id)"
    )
    db.execute(
        "INSERT OR REPLACE INTO stale_client (id) SELECT row_id FROM change_row"
        " WHERE change_id = :change AND tbl = 'client' AND before IS NOT after"
        " UNION ALL SELECT c.id FROM new_batch n JOIN client c ON c.id BETWEEN n.first AND n.last"
        " WHERE n.change_id = :change AND n.tbl = 'client'",
        {"change": change_id},
    )
    with db.unindexed("client_standing", _stale(db), between):
        _fill(db, between)
    return frozenset(row[0] for row in db.execute("SELECT id FROM stale_client"))


def _date(db: Book) -> None:
    """Find out anew from when on every client is nearly due, and after when it is late."""
    days = _due_days(db, f"nullif(reached_key, '{NEVER}')")
    dues = f"SELECT {', '.join(days)} FROM client c WHERE c.id = client_id"
    db.execute(f"UPDATE client_standing SET (soon_on, lapses_on) = ({dues})")


def _fill(db: Book, between: Callable[[], None] = lambda: None) -> None:
    ids = [row[0] for row in db.execute("SELECT id FROM stale_client ORDER BY id")]
    soon, lapses = _due_days(db, "c.reached")
    sql = _STANDINGS.replace("{soon}", soon).replace("{lapses}", lapses)
    for start in range(0, len(ids), _AT_ONCE):
        between()
        part = ids[start : start + _AT_ONCE]
        of_part = "client_id IN (SELECT id FROM stale_client WHERE id BETWEEN ? AND ?)"
        db.execute(f"DELETE FROM client_standing WHERE {of_part}", [part[0], part[-1]])
        db.execute(sql, [part[0], part[-1]])


def rhythms(db: Book) -> Rhythms:
    """How often clients are to be reached."""
    row = db.execute("SELECT value FROM setting WHERE key = ? AND deleted_at IS NULL", [RHYTHM]).fetchone()
    return Rhythms.from_plain(json.loads(row[0]) if row else None)


def _due_days(db: Book, reached: str) -> tuple[str, str]:
    """From when on the client `c`, last reached on a day or entered, is nearly due, and after when it is late, for SQLite."""
    start, rhythm = f"coalesce({reached}, substr(c.created_at, 1, 10))", _rhythm(db)
    return _SOON_ON.format(start, rhythm), _LAPSES_ON.format(start, rhythm)


def _rhythm(db: Book) -> str:
    """The days between contacts of the client `c`, for SQLite."""
    known = rhythms(db)
    types = " ".join(f"WHEN '{kind.value}' THEN {days}" for kind, days in known.types.items())
    grades = " ".join(f"WHEN '{grade.value}' THEN {days}" for grade, days in known.grades.items())
    return f"coalesce(nullif(c.rhythm_days, 0), CASE c.type {types} END, CASE c.grade {grades} END)"


def by_rhythm(db: Book, today: str) -> tuple[dict[int, int], int]:
    """How many clients are to be reached every so many days, those that are left alone aside, and in how many regions."""
    kept = "deleted_at IS NULL AND status <> 'dormant' AND coalesce(quiet_until, '') <= :today"
    rows = db.execute(f"SELECT {_rhythm(db)}, count(*) FROM client c WHERE {kept} GROUP BY 1", {"today": today})
    regions = f"SELECT count(DISTINCT region) FROM client WHERE {kept} AND region <> ''"
    return dict(rows.fetchall()), int(db.execute(regions, {"today": today}).fetchone()[0])


def _is_rhythm_touched(db: Book, change_id: int) -> bool:
    sql = (
        "SELECT 1 FROM change_row WHERE change_id = ? AND tbl = 'setting'"
        " AND ? IN (json_extract(before, '$.key'), json_extract(after, '$.key'))"
    )
    return db.execute(sql, [change_id, RHYTHM]).fetchone() is not None
