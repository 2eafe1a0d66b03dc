"""The step that keeps what was known on a day, prices below the cent, and whom and which deal more ledgers are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_HEAD = "id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE"
_TAIL = "created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT"


def s0007_foresight(db: Database) -> None:
    """What a deal was thought to be worth and what was foretold, each with its day; exact prices; more of ledgers."""
    for table, added in _S0007_COLUMNS.items():
        for name, column in added.items():
            db.execute(f"ALTER TABLE {table} ADD COLUMN {name} {column}")
    for name, columns in _S0007_TABLES.items():
        db.execute(f"CREATE TABLE {name} ({_HEAD}, {_TAIL}, {columns}) STRICT")
    # What was foretold is no record of the person's and never written over: the journal leaves it alone.
    db.execute(
        "CREATE TABLE statement (metric TEXT NOT NULL, period TEXT NOT NULL, day TEXT NOT NULL, done REAL NOT NULL,"
        " low REAL NOT NULL, middle REAL NOT NULL, high REAL NOT NULL, target REAL, chance REAL,"
        " PRIMARY KEY (metric, period, day)) STRICT, WITHOUT ROWID"
    )
    for name, (columns, exact) in _S0007_EXACT.items():
        _make_exact(db, name, columns, exact)
    for name, (table, columns) in _S0007_INDEXES.items():
        db.execute(f"CREATE INDEX {name} ON {table} ({columns})")
    # What was late on some day is asked for every month shown: of all that was done, little was done late.
    db.execute(
        "CREATE INDEX activity_late ON activity (done_at, day) WHERE done_at IS NOT NULL AND day < substr(done_at, 1, 10)"
    )
    # The day from which a client counts as due soon was never written: where clients stand is filled when next opened.
    db.execute("DELETE FROM client_standing")


def _make_exact(db: Database, table: str, columns: str, exact: tuple[str, ...]) -> None:
    """Let prices be exact decimals of the minor unit: whole ones become the same in text."""
    db.execute(f"CREATE TABLE made_exact ({_HEAD}, {_TAIL}, {columns}) STRICT")
    names = [row[1] for row in db.execute("PRAGMA table_info(made_exact)")]
    taken = (f"CAST({name} AS TEXT)" if name in exact else name for name in names)
    db.execute(f"INSERT INTO made_exact ({', '.join(names)}) SELECT {', '.join(taken)} FROM {table}")
    db.execute(f"DROP TABLE {table}")
    db.execute(f"ALTER TABLE made_exact RENAME TO {table}")


_CONTACT, _DEAL = "INTEGER REFERENCES contact (id)", "INTEGER REFERENCES deal (id)"
_S0007_COLUMNS = {
    "agreement": {"contact_id": _CONTACT},
    "sample": {"contact_id": _CONTACT, "deal_id": _DEAL},
    "remark": {"contact_id": _CONTACT, "deal_id": _DEAL},
    "incident": {"contact_id": _CONTACT},
    "supplier_order": {"rate": "TEXT"},
}

_S0007_TABLES = {
    "amount_change": "deal_id INTEGER NOT NULL REFERENCES deal (id), day TEXT NOT NULL, before INTEGER, after INTEGER",
    "guess": """metric TEXT NOT NULL, period TEXT NOT NULL, day TEXT NOT NULL,
        tenths INTEGER NOT NULL CHECK (tenths BETWEEN 0 AND 10)""",
}

#: Tables made anew, each with its columns and those of them that were whole numbers.
_S0007_EXACT = {
    "quote_line": (
        """quote_id INTEGER NOT NULL REFERENCES quote (id), position INTEGER NOT NULL DEFAULT 0,
        item TEXT NOT NULL CHECK (item <> ''), spec TEXT NOT NULL DEFAULT '', quantity TEXT NOT NULL DEFAULT '1',
        unit TEXT NOT NULL DEFAULT '', price TEXT NOT NULL DEFAULT '0', cost TEXT, note TEXT NOT NULL DEFAULT ''""",
        ("price", "cost"),
    ),
    "price_item": (
        """item TEXT NOT NULL CHECK (item <> ''), spec TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL DEFAULT '',
        price TEXT, lowest TEXT, currency TEXT NOT NULL DEFAULT '', valid_until TEXT, note TEXT NOT NULL DEFAULT ''""",
        ("price", "lowest"),
    ),
    "price_note": (
        """kind TEXT NOT NULL CHECK (kind IN ('supplier', 'competitor')), item TEXT NOT NULL CHECK (item <> ''),
        spec TEXT NOT NULL DEFAULT '', supplier_id INTEGER REFERENCES supplier (id), rival TEXT NOT NULL DEFAULT '',
        client_id INTEGER REFERENCES client (id), price TEXT NOT NULL, unit TEXT NOT NULL DEFAULT '',
        currency TEXT NOT NULL DEFAULT '', tax_included INTEGER NOT NULL DEFAULT 1, day TEXT NOT NULL, valid_until TEXT,
        source TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
        ("price",),
    ),
}

_S0007_INDEXES = {
    "agreement_contact_id_ref": ("agreement", "contact_id"),
    "sample_contact_id_ref": ("sample", "contact_id"),
    "sample_deal_id_ref": ("sample", "deal_id"),
    "remark_contact_id_ref": ("remark", "contact_id"),
    "remark_deal_id_ref": ("remark", "deal_id"),
    "incident_contact_id_ref": ("incident", "contact_id"),
    "amount_change_deal_id_ref": ("amount_change", "deal_id"),
    "guess_period": ("guess", "metric, period, day"),
    "quote_line_quote_id_ref": ("quote_line", "quote_id"),
    "quote_line_item": ("quote_line", "item, spec"),
    "price_item_item": ("price_item", "item, spec"),
    "price_note_supplier_id_ref": ("price_note", "supplier_id"),
    "price_note_client_id_ref": ("price_note", "client_id"),
    "price_note_item": ("price_note", "item, spec, day"),
}
