"""The step of the person's own figures, of targets by part, of campaigns, and of improvement that is judged by the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_HEAD = "id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE"
_TAIL = "created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT"


def s0008_measures(db: Database) -> None:
    """Own figures by day, week or month; parts of a target; campaigns, causes and assumptions; verdicts on improvement."""
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
    "improvement": {
        "tag": "TEXT NOT NULL DEFAULT ''",
        "rhythm": "TEXT NOT NULL DEFAULT ''",
        "starts_on": "TEXT",
        "metric": "TEXT NOT NULL DEFAULT ''",
        "aim": "TEXT",
        "competency_id": "INTEGER REFERENCES competency (id)",
        "continues_id": "INTEGER REFERENCES improvement (id)",
        "closed_on": "TEXT",
        "is_private": "INTEGER NOT NULL DEFAULT 1",
    },
    "prep_line": {"improvement_id": "INTEGER REFERENCES improvement (id)"},
    "competency": {"evidence": "TEXT NOT NULL DEFAULT ''"},
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
    "verdict": """improvement_id INTEGER NOT NULL REFERENCES improvement (id), period TEXT NOT NULL, day TEXT NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('kept', 'changed', 'done', 'dropped')),
        done INTEGER NOT NULL DEFAULT 0, due INTEGER NOT NULL DEFAULT 0, reason TEXT NOT NULL DEFAULT ''""",
    "text_version": """review_id INTEGER NOT NULL REFERENCES review (id), section TEXT NOT NULL, body TEXT NOT NULL,
        written_at TEXT NOT NULL""",
    "finding": """period TEXT NOT NULL, what TEXT NOT NULL CHECK (what <> ''), metric TEXT NOT NULL DEFAULT '',
        channel TEXT NOT NULL DEFAULT '', value TEXT, threshold TEXT, cause TEXT NOT NULL DEFAULT '',
        fix TEXT NOT NULL DEFAULT '', improvement_id INTEGER REFERENCES improvement (id),
        is_private INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0""",
    "focus_point": """period TEXT NOT NULL, what TEXT NOT NULL CHECK (what <> ''), metric TEXT NOT NULL DEFAULT '',
        target TEXT, due_on TEXT, activity_id INTEGER REFERENCES activity (id),
        is_private INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0""",
}

_S0008_INDEXES = {
    "metric_value_day": ("metric_value", "metric_id, span, day"),
    "campaign_days": ("campaign", "starts_on, ends_on"),
    "cause_day": ("cause", "metric, day"),
    "assumption_period": ("assumption", "metric, period"),
    "improvement_competency_id_ref": ("improvement", "competency_id"),
    "improvement_continues_id_ref": ("improvement", "continues_id"),
    "prep_line_improvement_id_ref": ("prep_line", "improvement_id"),
    "verdict_improvement_id_ref": ("verdict", "improvement_id"),
    "text_version_review_id_ref": ("text_version", "review_id, section, id"),
    "finding_period": ("finding", "period"),
    "finding_improvement_id_ref": ("finding", "improvement_id"),
    "focus_point_period": ("focus_point", "period"),
    "focus_point_activity_id_ref": ("focus_point", "activity_id"),
}
