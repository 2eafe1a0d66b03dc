"""The step of the reporting calendar, of a report's own order and wording, and of what is mine to do."""

from __future__ import annotations

import json
from datetime import datetime
from typing import TYPE_CHECKING, Any
from uuid import uuid4

if TYPE_CHECKING:
    from sqlite_utils import Database

_HEAD = "id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE"
_TAIL = "created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT"


def s0009_reports(db: Database) -> None:
    """Who receives which report by when, what was handed in as it was, sections in one's own order; whose a task is.

    The rules and the supervisor that were settings become records; what was handed in before becomes its copy. The columns of `report` that
    held it stay as they were.
    """
    for name, columns in _S0009_TABLES.items():
        db.execute(f"CREATE TABLE {name} ({_HEAD}, {_TAIL}, {columns}) STRICT")
    for table, added in _S0009_COLUMNS.items():
        for name, column in added.items():
            db.execute(f"ALTER TABLE {table} ADD COLUMN {name} {column}")
    for name, (table, columns) in _S0009_INDEXES.items():
        db.execute(f"CREATE INDEX {name} ON {table} ({columns})")
    db.execute("CREATE INDEX activity_of_others ON activity (done_at) WHERE owner <> ''")
    now = datetime.now().isoformat(timespec="seconds")
    recipient = _recipient(db, now)
    _rules(db, recipient, now)
    db.execute("UPDATE report SET recipient_id = ?", [recipient])
    db.execute(
        "INSERT INTO report_copy (uid, created_at, changed_at, report_id, handed_in_at, as_of, figures)"
        " SELECT lower(hex(randomblob(16))), handed_in_at, handed_in_at, id, handed_in_at, as_of, frozen FROM report"
        " WHERE handed_in_at IS NOT NULL AND deleted_at IS NULL"
    )


def _setting(db: Database, key: str) -> Any:
    found = db.execute("SELECT value FROM setting WHERE key = ? AND deleted_at IS NULL", [key]).fetchone()
    return json.loads(found[0]) if found else None


def _recipient(db: Database, now: str) -> int | None:
    """The supervisor that was a setting, as the first recipient; its id."""
    name = _setting(db, "person.supervisor")
    if not isinstance(name, str) or not name.strip():
        return None
    sql = "INSERT INTO recipient (uid, created_at, changed_at, name) VALUES (?, ?, ?, ?)"
    return int(db.execute(sql, [uuid4().hex, now, now, name.strip()]).lastrowid or 0) or None


def _rules(db: Database, recipient: int | None, now: str) -> None:
    """The rules that were a setting; one that cannot be read was never followed either."""
    for rule in _setting(db, "reports.due") or []:
        try:
            every, day, at, is_after = rule["every"], int(rule["day"]), rule.get("at") or "17:00", rule.get("is_after")
        except (KeyError, TypeError, ValueError, AttributeError):
            continue
        if every in ("week", "month"):
            db.execute(
                "INSERT INTO report_rule (uid, created_at, changed_at, every, recipient_id, day, at, is_after)"
                " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                [uuid4().hex, now, now, every, recipient, day, at, int(bool(is_after))],
            )


_S0009_TABLES = {
    "recipient": """name TEXT NOT NULL CHECK (name <> ''), title TEXT NOT NULL DEFAULT '',
        language TEXT NOT NULL DEFAULT '' CHECK (language IN ('', 'zh', 'en')), email TEXT NOT NULL DEFAULT '',
        form TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0""",
    "report_rule": """every TEXT NOT NULL CHECK (every IN ('day', 'week', 'month', 'quarter', 'half', 'year', 'span')),
        name TEXT NOT NULL DEFAULT '', recipient_id INTEGER REFERENCES recipient (id), day INTEGER NOT NULL DEFAULT 0,
        at TEXT NOT NULL DEFAULT '17:00', is_after INTEGER NOT NULL DEFAULT 0, cut_off INTEGER,
        ready_days INTEGER NOT NULL DEFAULT 3 CHECK (ready_days >= 0), first_on TEXT, last_on TEXT, due_on TEXT,
        CHECK (every <> 'span' OR (first_on IS NOT NULL AND last_on >= first_on AND due_on IS NOT NULL))""",
    # The paper is the document as it went out, figures are its numbers with the records behind each; both JSON.
    "report_copy": """report_id INTEGER NOT NULL REFERENCES report (id), handed_in_at TEXT NOT NULL, as_of TEXT,
        language TEXT NOT NULL DEFAULT '', figures TEXT NOT NULL DEFAULT '', paper TEXT NOT NULL DEFAULT ''""",
}

_S0009_COLUMNS = {
    "report": {"recipient_id": "INTEGER REFERENCES recipient (id)"},
    # Quoted: what the bound numbers in the person's words said when they were written. Hidden: rows left out of its tables.
    "report_section": {
        "position": "INTEGER",
        "title": "TEXT NOT NULL DEFAULT ''",
        "quoted": "TEXT NOT NULL DEFAULT ''",
        "hidden": "TEXT NOT NULL DEFAULT ''",
        "remarks": "TEXT NOT NULL DEFAULT ''",
    },
    "review": {"reopened_at": "TEXT", "are_ratings_private": "INTEGER NOT NULL DEFAULT 1"},
    # Empty: mine; '-': nobody's; else the colleague whose it is.
    "activity": {"owner": "TEXT NOT NULL DEFAULT ''"},
    "dismissal": {"was_read": "INTEGER NOT NULL DEFAULT 1"},
}

_S0009_INDEXES = {
    "report_recipient_id_ref": ("report", "recipient_id"),
    "report_rule_recipient_id_ref": ("report_rule", "recipient_id"),
    "report_copy_report_id_ref": ("report_copy", "report_id, handed_in_at"),
}
