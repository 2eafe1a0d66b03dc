"""The step that lets figures be the person's own, targets be split, and what was done about sales be marked on the curves."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_HEAD = "id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE"
_TAIL = "created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT"


def s0008_measures(db: Database) -> None:
    """Own figures by day, week or month; parts of a target; campaigns, causes and assumptions; the takings of a day."""
    for table, added in _S0008_COLUMNS.items():
        for name, column in added.items():
            db.execute(f'ALTER TABLE "{table}" ADD COLUMN {name} {column}')
    for name, columns in _S0008_TABLES.items():
        db.execute(f"CREATE TABLE {name} ({_HEAD}, {_TAIL}, {columns}) STRICT")
    db.execute("DROP INDEX target_one")
    db.execute("CREATE UNIQUE INDEX target_one ON target (metric, period, level, dimension, part)")
    db.execute("DROP INDEX metric_value_day")
    for name, (table, columns) in _S0008_INDEXES.items():
        db.execute(f"CREATE INDEX {name} ON {table} ({columns})")


_SPAN = "TEXT NOT NULL DEFAULT 'day' CHECK ({} IN ('day', 'week', 'month'))"
_S0008_COLUMNS = {
    # A ratio is of two own figures, or of one that the program counts: then its name stands here.
    "metric": {
        "every": _SPAN.format("every"),
        "numerator": "TEXT NOT NULL DEFAULT ''",
        "denominator": "TEXT NOT NULL DEFAULT ''",
        "stands_for": "TEXT NOT NULL DEFAULT ''",
        "position": "INTEGER NOT NULL DEFAULT 0",
    },
    "metric_value": {"span": _SPAN.format("span")},
    "target": {"dimension": "TEXT NOT NULL DEFAULT ''", "part": "TEXT NOT NULL DEFAULT ''"},
    "order": {"is_takings": "INTEGER NOT NULL DEFAULT 0"},
}

_S0008_TABLES = {
    "campaign": """name TEXT NOT NULL CHECK (name <> ''),
        kind TEXT NOT NULL DEFAULT 'campaign' CHECK (kind IN ('campaign', 'action')),
        is_large INTEGER NOT NULL DEFAULT 0, starts_on TEXT NOT NULL, ends_on TEXT NOT NULL,
        metric TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', product TEXT NOT NULL DEFAULT '',
        cost INTEGER, invited INTEGER, came INTEGER, ordered INTEGER, note TEXT NOT NULL DEFAULT '',
        CHECK (ends_on >= starts_on)""",
    "cause": """metric TEXT NOT NULL, day TEXT NOT NULL, what TEXT NOT NULL CHECK (what <> ''),
        channel TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
    "assumption": """metric TEXT NOT NULL, period TEXT NOT NULL, what TEXT NOT NULL CHECK (what <> ''),
        amount TEXT NOT NULL DEFAULT '0'""",
}

_S0008_INDEXES = {
    "metric_value_day": ("metric_value", "metric_id, span, day"),
    "campaign_days": ("campaign", "starts_on, ends_on"),
    "cause_day": ("cause", "metric, day"),
    "assumption_period": ("assumption", "metric, period"),
}
