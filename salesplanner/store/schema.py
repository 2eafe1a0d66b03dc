"""Every step the schema ever took. A released step is stone: literal tables and columns only."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from salesplanner.store.schemacloses import s0010_closes
from salesplanner.store.schemaforesight import s0007_foresight
from salesplanner.store.schemameasures import s0008_measures
from salesplanner.store.schemaprojects import s0006_projects
from salesplanner.store.schemareports import s0009_reports
from salesplanner.store.sqlite import library

if TYPE_CHECKING:
    from sqlite_utils import Database, Migrations

#: Written into the file's header, so that a foreign database is told from a book ("SPLN").
APPLICATION_ID = 0x53504C4E

#: The name of our set of steps in the file's table of migrations.
MIGRATIONS = "salesplanner"

_HEAD = "id INTEGER PRIMARY KEY, uid TEXT NOT NULL UNIQUE"
_TAIL = "created_at TEXT NOT NULL, changed_at TEXT NOT NULL, deleted_at TEXT"


def s0001_whole_domain(db: Database) -> None:
    """Every table of the domain, the journal and the search index."""
    for name, columns in _S0001_TABLES.items():
        db.execute(f'CREATE TABLE "{name}" ({_HEAD}, {_TAIL}, {columns}) STRICT')
    for name, table, columns in _S0001_INDEXES:
        db.execute(f'CREATE INDEX {name} ON "{table}" ({columns})')
    db.execute("CREATE UNIQUE INDEX target_one ON target (metric, period, level)")
    db.execute("CREATE UNIQUE INDEX setting_key ON setting (key)")
    db.execute("CREATE UNIQUE INDEX review_period ON review (period) WHERE deleted_at IS NULL")
    db.execute(
        "CREATE TABLE change (id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, label TEXT NOT NULL,"
        " facts TEXT NOT NULL, state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'gone'))) STRICT"
    )
    db.execute("CREATE INDEX change_state ON change (state, id)")
    db.execute(
        "CREATE TABLE change_row (change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,"
        " tbl TEXT NOT NULL, row_id INTEGER NOT NULL, before TEXT, after TEXT,"
        " PRIMARY KEY (change_id, tbl, row_id)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE VIRTUAL TABLE find USING fts5 (words, tokenize = 'unicode61 remove_diacritics 2')")


_S0001_TABLES = {
    "client": """name TEXT NOT NULL CHECK (name <> ''),
        grade TEXT NOT NULL DEFAULT 'C' CHECK (grade IN ('A', 'B', 'C', 'D')),
        status TEXT NOT NULL DEFAULT 'prospect' CHECK (status IN ('prospect', 'active', 'customer', 'dormant')),
        industry TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '', address TEXT NOT NULL DEFAULT '',
        phone TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', website TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '', since TEXT, tags TEXT NOT NULL DEFAULT '', rhythm_days INTEGER,
        likes TEXT NOT NULL DEFAULT '', avoid TEXT NOT NULL DEFAULT '', best_time TEXT NOT NULL DEFAULT '',
        birthday TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
        parent_id INTEGER REFERENCES client (id), referred_by_id INTEGER REFERENCES client (id),
        quiet_until TEXT, quiet_reason TEXT NOT NULL DEFAULT '', external_id TEXT NOT NULL DEFAULT ''""",
    "contact": """client_id INTEGER REFERENCES client (id), name TEXT NOT NULL CHECK (name <> ''),
        title TEXT NOT NULL DEFAULT '', role TEXT NOT NULL DEFAULT 'unknown', phone TEXT NOT NULL DEFAULT '',
        messaging TEXT NOT NULL DEFAULT '', email TEXT NOT NULL DEFAULT '', birthday TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''""",
    "stage": """name TEXT NOT NULL CHECK (name <> ''), position INTEGER NOT NULL,
        chance INTEGER NOT NULL CHECK (chance BETWEEN 0 AND 100), usual_days INTEGER NOT NULL DEFAULT 14""",
    "deal": """name TEXT NOT NULL CHECK (name <> ''), client_id INTEGER REFERENCES client (id),
        contact_id INTEGER REFERENCES contact (id), amount INTEGER, currency TEXT NOT NULL DEFAULT '',
        stage_id INTEGER REFERENCES stage (id),
        status TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'won', 'lost')), confidence TEXT,
        product TEXT NOT NULL DEFAULT '', line TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '',
        source TEXT NOT NULL DEFAULT '', competitors TEXT NOT NULL DEFAULT '', opened_on TEXT, expected_on TEXT,
        closed_on TEXT, staged_on TEXT, lost_reason TEXT, lost_to TEXT NOT NULL DEFAULT '',
        closing_note TEXT NOT NULL DEFAULT '', position INTEGER NOT NULL DEFAULT 0, note TEXT NOT NULL DEFAULT '',
        owner TEXT NOT NULL DEFAULT '', external_id TEXT NOT NULL DEFAULT '', quiet_until TEXT,
        quiet_reason TEXT NOT NULL DEFAULT '', CHECK (status = 'open' OR closed_on IS NOT NULL)""",
    "deal_stage": """deal_id INTEGER NOT NULL REFERENCES deal (id), stage_id INTEGER NOT NULL REFERENCES stage (id),
        entered_on TEXT NOT NULL""",
    "milestone": """deal_id INTEGER NOT NULL REFERENCES deal (id), name TEXT NOT NULL,
        position INTEGER NOT NULL DEFAULT 0, planned_on TEXT, promised_on TEXT, actual_on TEXT,
        who TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
    "milestone_promise": """milestone_id INTEGER NOT NULL REFERENCES milestone (id), promised_on TEXT NOT NULL,
        told_on TEXT NOT NULL, told_by TEXT NOT NULL DEFAULT '', reason TEXT NOT NULL DEFAULT ''""",
    "routine": """title TEXT NOT NULL, kind TEXT NOT NULL, rule TEXT NOT NULL, at TEXT,
        minutes INTEGER NOT NULL DEFAULT 30, on_day_off TEXT NOT NULL DEFAULT 'keep',
        client_id INTEGER REFERENCES client (id), starts_on TEXT NOT NULL, ends_on TEXT,
        improvement_id INTEGER REFERENCES improvement (id), note TEXT NOT NULL DEFAULT ''""",
    "activity": """kind TEXT NOT NULL, title TEXT NOT NULL CHECK (title <> ''),
        client_id INTEGER REFERENCES client (id), contact_id INTEGER REFERENCES contact (id),
        deal_id INTEGER REFERENCES deal (id), day TEXT NOT NULL, at TEXT, minutes INTEGER NOT NULL DEFAULT 30,
        status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'done', 'dropped')), done_at TEXT,
        outcome TEXT, points TEXT NOT NULL DEFAULT '', concerns TEXT NOT NULL DEFAULT '',
        is_next_step INTEGER NOT NULL DEFAULT 0, is_first INTEGER NOT NULL DEFAULT 0,
        position INTEGER NOT NULL DEFAULT 0, moved INTEGER NOT NULL DEFAULT 0,
        started_by_client INTEGER NOT NULL DEFAULT 0, routine_id INTEGER REFERENCES routine (id),
        improvement_id INTEGER REFERENCES improvement (id), note TEXT NOT NULL DEFAULT '',
        external_id TEXT NOT NULL DEFAULT '', CHECK (status <> 'done' OR done_at IS NOT NULL)""",
    "order": """client_id INTEGER REFERENCES client (id), deal_id INTEGER REFERENCES deal (id),
        number TEXT NOT NULL DEFAULT '', day TEXT NOT NULL, amount INTEGER NOT NULL,
        currency TEXT NOT NULL DEFAULT '', quantity TEXT NOT NULL DEFAULT '', product TEXT NOT NULL DEFAULT '',
        line TEXT NOT NULL DEFAULT '', channel TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT '',
        external_id TEXT NOT NULL DEFAULT ''""",
    "payment": """client_id INTEGER REFERENCES client (id), deal_id INTEGER REFERENCES deal (id),
        order_id INTEGER REFERENCES "order" (id), item TEXT NOT NULL DEFAULT '', due_on TEXT,
        due_amount INTEGER NOT NULL DEFAULT 0, received_on TEXT, received_amount INTEGER NOT NULL DEFAULT 0,
        currency TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
    "agreement": """client_id INTEGER REFERENCES client (id), deal_id INTEGER REFERENCES deal (id),
        name TEXT NOT NULL, rate TEXT NOT NULL DEFAULT '', signed_on TEXT NOT NULL, starts_on TEXT, ends_on TEXT,
        note TEXT NOT NULL DEFAULT ''""",
    "promise": """direction TEXT NOT NULL CHECK (direction IN ('mine', 'theirs')),
        client_id INTEGER REFERENCES client (id), contact_id INTEGER REFERENCES contact (id),
        activity_id INTEGER REFERENCES activity (id), what TEXT NOT NULL, made_on TEXT NOT NULL, due_on TEXT,
        kept_on TEXT, state TEXT NOT NULL DEFAULT 'open', authorised_by TEXT NOT NULL DEFAULT '',
        note TEXT NOT NULL DEFAULT ''""",
    "metric": """name TEXT NOT NULL CHECK (name <> ''), definition TEXT NOT NULL DEFAULT '', unit TEXT NOT NULL,
        rule TEXT NOT NULL CHECK (rule IN ('sum', 'mean', 'ratio', 'level')),
        numerator_id INTEGER REFERENCES metric (id), denominator_id INTEGER REFERENCES metric (id),
        source TEXT NOT NULL DEFAULT ''""",
    "metric_value": """metric_id INTEGER NOT NULL REFERENCES metric (id), day TEXT NOT NULL, value TEXT NOT NULL,
        split TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
    "target": """metric TEXT NOT NULL, period TEXT NOT NULL, value TEXT NOT NULL,
        level TEXT NOT NULL DEFAULT 'base' CHECK (level IN ('base', 'stretch')), note TEXT NOT NULL DEFAULT ''""",
    "quota": """metric TEXT NOT NULL, every TEXT NOT NULL CHECK (every IN ('day', 'week', 'month')),
        count INTEGER NOT NULL, position INTEGER NOT NULL DEFAULT 0""",
    "review": "period TEXT NOT NULL, finished_at TEXT",
    "review_text": """review_id INTEGER NOT NULL REFERENCES review (id), section TEXT NOT NULL,
        body TEXT NOT NULL DEFAULT '', is_private INTEGER NOT NULL DEFAULT 1""",
    "competency": "name TEXT NOT NULL CHECK (name <> ''), position INTEGER NOT NULL DEFAULT 0",
    "rating": """review_id INTEGER NOT NULL REFERENCES review (id),
        competency_id INTEGER NOT NULL REFERENCES competency (id),
        score INTEGER NOT NULL CHECK (score BETWEEN 1 AND 5), note TEXT NOT NULL DEFAULT ''""",
    "improvement": """review_id INTEGER REFERENCES review (id), weakness TEXT NOT NULL DEFAULT '',
        act TEXT NOT NULL, measure TEXT NOT NULL DEFAULT '', due_on TEXT, state TEXT NOT NULL DEFAULT 'open',
        reason TEXT NOT NULL DEFAULT ''""",
    "report": """kind TEXT NOT NULL, period TEXT NOT NULL, as_of TEXT, recipient TEXT NOT NULL DEFAULT '',
        handed_in_at TEXT, frozen TEXT NOT NULL DEFAULT ''""",
    "report_section": """report_id INTEGER NOT NULL REFERENCES report (id), key TEXT NOT NULL,
        body TEXT, included INTEGER NOT NULL DEFAULT 1""",
    "setting": "key TEXT NOT NULL, value TEXT NOT NULL",
    "holiday": "day TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('off', 'work', 'leave')), name TEXT NOT NULL DEFAULT ''",
}

_S0001_INDEXES = [
    ("client_name", "client", "name"),
    ("client_since", "client", "since"),
    ("contact_client", "contact", "client_id"),
    ("deal_client", "deal", "client_id"),
    ("deal_status", "deal", "status, stage_id"),
    ("deal_closed", "deal", "closed_on, status"),
    ("deal_opened", "deal", "opened_on"),
    ("deal_external", "deal", "external_id"),
    ("deal_stage_deal", "deal_stage", "deal_id, entered_on"),
    ("deal_stage_stage", "deal_stage", "stage_id"),
    ("milestone_deal", "milestone", "deal_id"),
    ("activity_day", "activity", "day, status"),
    ("activity_done", "activity", "kind, done_at"),
    ("activity_client", "activity", "client_id, day"),
    ("activity_deal", "activity", "deal_id, day"),
    ("activity_open", "activity", "status, day"),
    ("order_day", "order", "day"),
    ("order_client", "order", "client_id"),
    ("order_deal", "order", "deal_id"),
    ("payment_received", "payment", "received_on"),
    ("payment_due", "payment", "due_on"),
    ("payment_client", "payment", "client_id"),
    ("agreement_signed", "agreement", "signed_on"),
    ("agreement_client", "agreement", "client_id"),
    ("metric_value_day", "metric_value", "metric_id, day"),
    ("review_text_review", "review_text", "review_id"),
    ("rating_review", "rating", "review_id"),
    ("report_period", "report", "period"),
    ("report_section_report", "report_section", "report_id"),
    # Without an index behind every reference, undoing an import would look through whole tables for each row.
    ("client_parent_ref", "client", "parent_id"),
    ("client_referred_by_ref", "client", "referred_by_id"),
    ("deal_contact_ref", "deal", "contact_id"),
    ("activity_contact_ref", "activity", "contact_id"),
    ("activity_routine_ref", "activity", "routine_id"),
    ("activity_improvement_ref", "activity", "improvement_id"),
    ("payment_deal_ref", "payment", "deal_id"),
    ("payment_order_ref", "payment", "order_id"),
    ("agreement_deal_ref", "agreement", "deal_id"),
    ("promise_client_ref", "promise", "client_id"),
    ("promise_contact_ref", "promise", "contact_id"),
    ("promise_activity_ref", "promise", "activity_id"),
    ("routine_client_ref", "routine", "client_id"),
    ("routine_improvement_ref", "routine", "improvement_id"),
    ("milestone_promise_milestone_ref", "milestone_promise", "milestone_id"),
    ("metric_numerator_ref", "metric", "numerator_id"),
    ("metric_denominator_ref", "metric", "denominator_id"),
    ("rating_competency_ref", "rating", "competency_id"),
    ("improvement_review_ref", "improvement", "review_id"),
]


def s0002_what_happened_by_day(db: Database) -> None:
    """Indexes for what was done on some days, and for the day each client was last reached."""
    db.execute("CREATE INDEX activity_done_at ON activity (done_at) WHERE done_at IS NOT NULL")
    db.execute(
        "CREATE INDEX activity_reached ON activity (client_id, done_at) WHERE status = 'done' AND deleted_at IS NULL"
        " AND client_id IS NOT NULL AND outcome IS NOT 'not_reached' AND kind IN ('call', 'email', 'meeting', 'message', 'visit')"
    )


def s0003_the_day(db: Database) -> None:
    """What a day needs: occurrences of routines, prepared visits, notes, escalations, closed days, reminders."""
    for name, column in _S0003_ACTIVITY.items():
        db.execute(f"ALTER TABLE activity ADD COLUMN {name} {column}")
    for name, columns in _S0003_TABLES.items():
        db.execute(f'CREATE TABLE "{name}" ({_HEAD}, {_TAIL}, {columns}) STRICT')
    db.execute("CREATE UNIQUE INDEX day_log_day ON day_log (day) WHERE deleted_at IS NULL")
    db.execute("CREATE UNIQUE INDEX activity_routine_day ON activity (routine_id, routine_day)")
    for table, column in (
        ("prep_line", "activity_id"),
        ("remark", "activity_id"),
        ("remark", "client_id"),
        ("remark", "day"),
        ("escalation", "activity_id"),
        ("escalation", "client_id"),
        ("escalation", "contact_id"),
    ):
        db.execute(f"CREATE INDEX {table}_{column}_ref ON {table} ({column})")
    # What was shown of reminders is no record of the person's: it is not undone, so the journal leaves it alone.
    db.execute(
        "CREATE TABLE reminder (key TEXT PRIMARY KEY, due_at TEXT NOT NULL, shown_at TEXT, snoozed_to TEXT,"
        " state TEXT NOT NULL, said TEXT NOT NULL DEFAULT '') STRICT, WITHOUT ROWID"
    )


_S0003_ACTIVITY = {
    "routine_day": "TEXT",
    "travel_minutes": "INTEGER",
    "appointment": "TEXT NOT NULL DEFAULT 'open'",
    "confirmed_by": "TEXT NOT NULL DEFAULT ''",
    "aim": "TEXT NOT NULL DEFAULT ''",
    "questions": "TEXT NOT NULL DEFAULT ''",
    "support": "TEXT NOT NULL DEFAULT ''",
    "remind_minutes": "INTEGER",
    "move_reason": "TEXT NOT NULL DEFAULT ''",
}

_S0003_TABLES = {
    "prep_line": """activity_id INTEGER NOT NULL REFERENCES activity (id), text TEXT NOT NULL CHECK (text <> ''),
        is_done INTEGER NOT NULL DEFAULT 0, position INTEGER NOT NULL DEFAULT 0""",
    "remark": """kind TEXT NOT NULL CHECK (kind IN ('market', 'competitor', 'feedback')),
        body TEXT NOT NULL CHECK (body <> ''), client_id INTEGER REFERENCES client (id),
        activity_id INTEGER REFERENCES activity (id), day TEXT NOT NULL, source TEXT NOT NULL DEFAULT '',
        is_urgent INTEGER NOT NULL DEFAULT 0""",
    "escalation": """client_id INTEGER REFERENCES client (id), contact_id INTEGER REFERENCES contact (id),
        activity_id INTEGER REFERENCES activity (id), question TEXT NOT NULL CHECK (question <> ''),
        asked_of TEXT NOT NULL DEFAULT '', asked_at TEXT NOT NULL, answer TEXT NOT NULL DEFAULT '',
        answered_at TEXT, told_at TEXT""",
    "day_log": """day TEXT NOT NULL, planned_at TEXT, closed_at TEXT, reflection TEXT NOT NULL DEFAULT '',
        support TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
}


def s0004_memory_of_clients(db: Database) -> None:
    """What the book remembers of clients: kinds, links, grades with their days, complaints, samples, facts that differ."""
    for table, added in _S0004_COLUMNS.items():
        for name, column in added.items():
            db.execute(f"ALTER TABLE {table} ADD COLUMN {name} {column}")
    for name, columns in _S0004_TABLES.items():
        db.execute(f'CREATE TABLE "{name}" ({_HEAD}, {_TAIL}, {columns}) STRICT')
    for table, column in _S0004_REFERENCES:
        db.execute(f"CREATE INDEX {table}_{column}_ref ON {table} ({column})")
    db.execute("CREATE UNIQUE INDEX deal_role_one ON deal_role (deal_id, contact_id) WHERE deleted_at IS NULL")
    db.execute("CREATE INDEX agreement_ends ON agreement (ends_on)")
    # Where each client stands is derived and kept up with every change, as the search index is: lists of any length are one query.
    db.execute(f"CREATE TABLE client_standing ({_S0004_STANDING}) STRICT")
    for name, columns in _S0004_STANDING_INDEXES.items():
        db.execute(f"CREATE INDEX standing_{name} ON client_standing ({columns})")
    db.execute(
        "CREATE INDEX activity_step ON activity (client_id, day) WHERE is_next_step = 1 AND status = 'planned' AND deleted_at IS NULL"
    )


_S0004_STANDING = """client_id INTEGER PRIMARY KEY, sound TEXT NOT NULL, grade TEXT NOT NULL, status TEXT NOT NULL,
    region TEXT NOT NULL, quiet_until TEXT, wants_step INTEGER NOT NULL, step_id INTEGER, step_key TEXT NOT NULL, reached_key TEXT NOT NULL,
    lapses_on TEXT, amount INTEGER NOT NULL, orders INTEGER NOT NULL, ordered_on TEXT, buys_by TEXT"""

_S0004_STANDING_INDEXES = {
    "step": "step_key, reached_key, sound",
    "reached": "reached_key, step_key, sound",
    "grade": "grade, step_key, sound",
    "sound": "sound",
    "amount": "amount DESC, step_key, sound",
    "lapses": "lapses_on, status, quiet_until",
    "lacking": "wants_step, step_id, quiet_until",
    "ordered": "ordered_on",
    "region": "region, reached_key, orders, ordered_on",
}

_S0004_COLUMNS = {
    "client": {
        "type": "TEXT NOT NULL DEFAULT 'buyer'",
        "verified_on": "TEXT",
        "private_note": "TEXT NOT NULL DEFAULT ''",
    },
    "agreement": {
        "renews_id": "INTEGER REFERENCES agreement (id)",
        "remind_days": "INTEGER NOT NULL DEFAULT 30",
        "file": "TEXT NOT NULL DEFAULT ''",
    },
}

_S0004_TABLES = {
    "grade_change": """client_id INTEGER NOT NULL REFERENCES client (id), day TEXT NOT NULL,
        before TEXT NOT NULL, after TEXT NOT NULL, reason TEXT NOT NULL DEFAULT ''""",
    "client_link": """client_id INTEGER NOT NULL REFERENCES client (id), other_id INTEGER NOT NULL REFERENCES client (id),
        kind TEXT NOT NULL CHECK (kind IN ('agent', 'sister', 'partner')), note TEXT NOT NULL DEFAULT '',
        CHECK (client_id <> other_id)""",
    "deal_role": """deal_id INTEGER NOT NULL REFERENCES deal (id), contact_id INTEGER NOT NULL REFERENCES contact (id),
        role TEXT NOT NULL DEFAULT 'unknown'""",
    "complaint": """client_id INTEGER REFERENCES client (id), contact_id INTEGER REFERENCES contact (id),
        deal_id INTEGER REFERENCES deal (id), activity_id INTEGER REFERENCES activity (id),
        what TEXT NOT NULL CHECK (what <> ''), opened_on TEXT NOT NULL, due_on TEXT, closed_on TEXT,
        outcome TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
    "complaint_step": """complaint_id INTEGER NOT NULL REFERENCES complaint (id), day TEXT NOT NULL,
        what TEXT NOT NULL CHECK (what <> '')""",
    "sample": """client_id INTEGER NOT NULL REFERENCES client (id), day TEXT NOT NULL, product TEXT NOT NULL DEFAULT '',
        quantity TEXT NOT NULL DEFAULT '', feedback TEXT NOT NULL DEFAULT '', note TEXT NOT NULL DEFAULT ''""",
    "alternative": """client_id INTEGER REFERENCES client (id), contact_id INTEGER REFERENCES contact (id),
        fact TEXT NOT NULL, value TEXT NOT NULL, origin TEXT NOT NULL DEFAULT '', day TEXT NOT NULL""",
    "not_same": """client_id INTEGER NOT NULL REFERENCES client (id), other_id INTEGER NOT NULL REFERENCES client (id),
        CHECK (client_id < other_id)""",
}

_S0004_REFERENCES = [
    ("grade_change", "client_id"),
    ("client_link", "client_id"),
    ("client_link", "other_id"),
    ("deal_role", "deal_id"),
    ("deal_role", "contact_id"),
    ("complaint", "client_id"),
    ("complaint", "contact_id"),
    ("complaint", "deal_id"),
    ("complaint", "activity_id"),
    ("complaint_step", "complaint_id"),
    ("sample", "client_id"),
    ("alternative", "client_id"),
    ("alternative", "contact_id"),
    ("not_same", "client_id"),
    ("not_same", "other_id"),
    ("agreement", "renews_id"),
]


def s0005_problems_of_a_day(db: Database) -> None:
    """What a day's problem was and what was done about it, where no record of a client says it."""
    for name in ("problem", "fix"):
        db.execute(f"ALTER TABLE day_log ADD COLUMN {name} TEXT NOT NULL DEFAULT ''")


#: The steps in their order, by the name under which a file remembers having taken them.
STEPS: dict[str, Callable[[Database], None]] = {
    "0001_whole_domain": s0001_whole_domain,
    "0002_what_happened_by_day": s0002_what_happened_by_day,
    "0003_the_day": s0003_the_day,
    "0004_memory_of_clients": s0004_memory_of_clients,
    "0005_problems_of_a_day": s0005_problems_of_a_day,
    "0006_projects": s0006_projects,
    "0007_foresight": s0007_foresight,
    "0008_measures": s0008_measures,
    "0009_reports": s0009_reports,
    "0010_closes": s0010_closes,
}


def migrations() -> Migrations:
    """The steps as sqlite-utils takes them: each in a transaction, together with the note that it was taken."""
    made: Migrations = library().Migrations(MIGRATIONS)
    for name, step in STEPS.items():
        made(name=name)(step)
    return made
