"""The sixth step of the schema, a file of its own for its length. A released step is stone: literal tables and columns only."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_HEAD = "id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE"
_TAIL = "created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT"


def s0006_projects(db: Database) -> None:
    """Projects from the first talk to the last payment: types, suppliers, quotes, prices, incidents, what was promised when."""
    for table, added in _S0006_COLUMNS.items():
        for name, column in added.items():
            db.execute(f'ALTER TABLE "{table}" ADD COLUMN {name} {column}')
    for name, columns in _S0006_TABLES.items():
        db.execute(f'CREATE TABLE "{name}" ({_HEAD}, {_TAIL}, {columns}) STRICT')
    for table, column in _S0006_REFERENCES:
        db.execute(f'CREATE INDEX {table}_{column}_ref ON "{table}" ({column})')
    for name, (table, columns) in _S0006_INDEXES.items():
        db.execute(f'CREATE INDEX {name} ON "{table}" ({columns})')
    # Of ledgers that grow for years only what is open is looked at every day.
    for name, (table, column, condition) in _S0006_OPEN.items():
        db.execute(f"CREATE INDEX {name} ON {table} ({column}) WHERE {condition} AND deleted_at IS NULL")
    # Where clients stand is derived: it is made anew with what lists are narrowed down and sorted by, and filled when next opened.
    db.execute("DROP TABLE client_standing")
    db.execute(f"CREATE TABLE client_standing ({_S0006_STANDING}) STRICT")
    for name, columns in _S0006_STANDING_INDEXES.items():
        db.execute(f"CREATE INDEX standing_{name} ON client_standing ({columns})")
    # The first letters of a word are looked up, not gathered; the index is filled when the book is next opened.
    db.execute("DROP TABLE find")
    db.execute(
        "CREATE VIRTUAL TABLE find USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2')"
    )
    # A date that somebody promised is a fact of the past: the file itself refuses to write over it.
    db.execute(
        "CREATE TRIGGER milestone_promise_stays BEFORE UPDATE OF promised_on ON milestone_promise"
        " WHEN OLD.promised_on IS NOT NEW.promised_on BEGIN SELECT RAISE(ABORT, 'a promised date is never overwritten'); END"
    )
    # What was promised before this step kept only its last date: that is the first one known.
    db.execute(
        "INSERT INTO milestone_promise (uid, created_at, changed_at, milestone_id, promised_on, told_on)"
        " SELECT lower(hex(randomblob(16))), m.created_at, m.created_at, m.id, m.promised_on, substr(m.created_at, 1, 10)"
        " FROM milestone m WHERE m.promised_on IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM milestone_promise p WHERE p.milestone_id = m.id AND p.promised_on = m.promised_on)"
    )


_S0006_COLUMNS = {
    "stage": {
        "type_id": "INTEGER REFERENCES project_type (id)",
        "asks": "TEXT NOT NULL DEFAULT ''",
    },
    "deal": {
        "type_id": "INTEGER REFERENCES project_type (id)",
        "chance": "INTEGER CHECK (chance BETWEEN 0 AND 100)",
        "postponed_on": "TEXT",
        "tax_included": "INTEGER NOT NULL DEFAULT 1",
        "erp_number": "TEXT NOT NULL DEFAULT ''",
    },
    "milestone": {
        "supplier_order_id": "INTEGER REFERENCES supplier_order (id)",
        "side": "TEXT NOT NULL DEFAULT ''",
        "told_on": "TEXT",
    },
    "milestone_promise": {"side": "TEXT NOT NULL DEFAULT ''"},
    "payment": {
        "milestone_id": "INTEGER REFERENCES milestone (id)",
        "after_days": "INTEGER NOT NULL DEFAULT 0",
        "percent": "INTEGER",
    },
    "promise": {
        "deal_id": "INTEGER REFERENCES deal (id)",
        "payment_id": "INTEGER REFERENCES payment (id)",
    },
    "agreement": {"let_go_on": "TEXT"},
    "escalation": {
        "deal_id": "INTEGER REFERENCES deal (id)",
        "quote_id": "INTEGER REFERENCES quote (id)",
        "why": "TEXT NOT NULL DEFAULT ''",
        "result": "TEXT NOT NULL DEFAULT ''",
    },
}

_S0006_TABLES = {
    "project_type": "name TEXT NOT NULL CHECK (name <> ''), position INTEGER NOT NULL DEFAULT 0",
    "type_line": """type_id INTEGER NOT NULL REFERENCES project_type (id),
        kind TEXT NOT NULL CHECK (kind IN ('milestone', 'check', 'payment')), name TEXT NOT NULL CHECK (name <> ''),
        position INTEGER NOT NULL DEFAULT 0, days INTEGER NOT NULL DEFAULT 0, percent INTEGER,
        after TEXT NOT NULL DEFAULT '', side TEXT NOT NULL DEFAULT ''""",
    "deal_check": """deal_id INTEGER NOT NULL REFERENCES deal (id), name TEXT NOT NULL CHECK (name <> ''),
        position INTEGER NOT NULL DEFAULT 0, done_on TEXT, note TEXT NOT NULL DEFAULT ''""",
    "expected_change": """deal_id INTEGER NOT NULL REFERENCES deal (id), day TEXT NOT NULL, before TEXT, after TEXT,
        reason TEXT NOT NULL DEFAULT ''""",
    "attachment": """client_id INTEGER REFERENCES client (id), deal_id INTEGER REFERENCES deal (id),
        path TEXT NOT NULL CHECK (path <> ''), title TEXT NOT NULL DEFAULT ''""",
    "supplier": """name TEXT NOT NULL CHECK (name <> ''), contact TEXT NOT NULL DEFAULT '', phone TEXT NOT NULL DEFAULT '',
        email TEXT NOT NULL DEFAULT '', products TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
    "supplier_order": """deal_id INTEGER REFERENCES deal (id), supplier_id INTEGER NOT NULL REFERENCES supplier (id),
        number TEXT NOT NULL DEFAULT '', what TEXT NOT NULL CHECK (what <> ''), ordered_on TEXT, cost INTEGER,
        currency TEXT NOT NULL DEFAULT '', quality TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
    "quote": """client_id INTEGER REFERENCES client (id), contact_id INTEGER REFERENCES contact (id),
        deal_id INTEGER REFERENCES deal (id), activity_id INTEGER REFERENCES activity (id),
        revises_id INTEGER REFERENCES quote (id), number TEXT NOT NULL, version INTEGER NOT NULL DEFAULT 1,
        day TEXT NOT NULL, valid_until TEXT, sent_on TEXT,
        state TEXT NOT NULL DEFAULT 'draft' CHECK (state IN ('draft', 'sent', 'accepted', 'declined')),
        currency TEXT NOT NULL DEFAULT '', tax_percent TEXT NOT NULL DEFAULT '13', tax_included INTEGER NOT NULL DEFAULT 1,
        discount INTEGER NOT NULL DEFAULT 0, delivery TEXT NOT NULL DEFAULT '', terms TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''""",
    "quote_line": """quote_id INTEGER NOT NULL REFERENCES quote (id), position INTEGER NOT NULL DEFAULT 0,
        item TEXT NOT NULL CHECK (item <> ''), spec TEXT NOT NULL DEFAULT '', quantity TEXT NOT NULL DEFAULT '1',
        unit TEXT NOT NULL DEFAULT '', price INTEGER NOT NULL DEFAULT 0, cost INTEGER, note TEXT NOT NULL DEFAULT ''""",
    "price_item": """item TEXT NOT NULL CHECK (item <> ''), spec TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
        price INTEGER, lowest INTEGER, currency TEXT NOT NULL DEFAULT '', valid_until TEXT, note TEXT NOT NULL DEFAULT ''""",
    "price_note": """kind TEXT NOT NULL CHECK (kind IN ('supplier', 'competitor')), item TEXT NOT NULL CHECK (item <> ''),
        spec TEXT NOT NULL DEFAULT '', supplier_id INTEGER REFERENCES supplier (id), rival TEXT NOT NULL DEFAULT '',
        client_id INTEGER REFERENCES client (id), price INTEGER NOT NULL, unit TEXT NOT NULL DEFAULT '',
        currency TEXT NOT NULL DEFAULT '', tax_included INTEGER NOT NULL DEFAULT 1, day TEXT NOT NULL, valid_until TEXT,
        source TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
    "incident": """client_id INTEGER REFERENCES client (id), deal_id INTEGER REFERENCES deal (id),
        supplier_id INTEGER REFERENCES supplier (id), day TEXT NOT NULL, what TEXT NOT NULL CHECK (what <> ''),
        did TEXT NOT NULL DEFAULT '', result TEXT NOT NULL DEFAULT '', lesson TEXT NOT NULL DEFAULT ''""",
    "dismissal": """deal_id INTEGER NOT NULL REFERENCES deal (id), risk TEXT NOT NULL, mark TEXT NOT NULL DEFAULT '',
        day TEXT NOT NULL, reason TEXT NOT NULL DEFAULT ''""",
}

_S0006_REFERENCES = [
    ("stage", "type_id"),
    ("deal", "type_id"),
    ("milestone", "supplier_order_id"),
    ("payment", "milestone_id"),
    ("promise", "deal_id"),
    ("promise", "payment_id"),
    ("escalation", "deal_id"),
    ("escalation", "quote_id"),
    ("type_line", "type_id"),
    ("deal_check", "deal_id"),
    ("expected_change", "deal_id"),
    ("attachment", "client_id"),
    ("attachment", "deal_id"),
    ("supplier_order", "deal_id"),
    ("supplier_order", "supplier_id"),
    ("quote", "client_id"),
    ("quote", "contact_id"),
    ("quote", "deal_id"),
    ("quote", "activity_id"),
    ("quote", "revises_id"),
    ("quote_line", "quote_id"),
    ("price_note", "supplier_id"),
    ("price_note", "client_id"),
    ("incident", "client_id"),
    ("incident", "deal_id"),
    ("incident", "supplier_id"),
    ("dismissal", "deal_id"),
]

_S0006_OPEN = {
    "milestone_open": ("milestone", "planned_on", "actual_on IS NULL"),
    "promise_open": ("promise", "due_on", "state = 'open'"),
    "escalation_open": ("escalation", "asked_at", "told_at IS NULL"),
    "complaint_open": ("complaint", "due_on", "closed_on IS NULL"),
}

_S0006_INDEXES = {
    "supplier_name": ("supplier", "name"),
    "quote_day": ("quote", "day"),
    "quote_line_item": ("quote_line", "item, spec"),
    "price_item_item": ("price_item", "item, spec"),
    "price_note_item": ("price_note", "item, spec, day"),
    "incident_day": ("incident", "day"),
}

# Narrow columns first: what is asked for is found without reading a row to its end. What is missing is '' or NULL.
_S0006_STANDING = """client_id INTEGER PRIMARY KEY, grade TEXT NOT NULL, status TEXT NOT NULL, type TEXT NOT NULL,
    known INTEGER NOT NULL, orders INTEGER NOT NULL, amount INTEGER NOT NULL, wants_step INTEGER NOT NULL, step_id INTEGER,
    step_key TEXT NOT NULL, reached_key TEXT NOT NULL, soon_on TEXT, lapses_on TEXT, quiet_until TEXT, buys_by TEXT,
    ordered_on TEXT, checked_on TEXT NOT NULL, seen_on TEXT NOT NULL, region TEXT NOT NULL, industry TEXT NOT NULL,
    source TEXT NOT NULL, tags TEXT NOT NULL, sound TEXT NOT NULL"""

_S0006_STANDING_INDEXES = {
    # One for each order of the list; that by contact also has what the call queue asks, for it reads to the end…
    "step": "step_key, reached_key, sound",
    "reached": "reached_key, step_key, sound, client_id, orders, wants_step, step_id, status, quiet_until, lapses_on",
    "grade": "grade, step_key, sound",
    "sound": "sound",
    "amount": "amount DESC, step_key, sound",
    "ordered": "ordered_on DESC, sound",
    "checked": "checked_on, sound",
    "known": "known, sound",
    **{name: f"{name}, sound" for name in ("status", "type", "region", "industry", "source", "tags")},
    # …and for what is counted whenever something changes.
    "lapses": "lapses_on, soon_on, status, quiet_until",
    "lacking": "wants_step, step_id, quiet_until",
    "quiet": "quiet_until, status",
    "coverage": "region, reached_key, orders, ordered_on",
    "seen": "seen_on",
    "buys": "buys_by",
}
