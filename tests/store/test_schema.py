"""A book of every schema that was ever released opens, and holds what it held."""

from __future__ import annotations

import json
import sqlite3
from datetime import date, datetime, time
from decimal import Decimal
from pathlib import Path

import pytest

from salesplanner.domain.period import PeriodKind
from salesplanner.store import Store
from salesplanner.store.schema import STEPS

FOLDER = Path(__file__).resolve().parents[1] / "files" / "schema"


@pytest.fixture(params=sorted(FOLDER.glob("*.db")), ids=lambda path: path.stem)
def old(request, tmp_path):
    """A copy of a stored book, opened by the present program."""
    path = tmp_path / "old.db"
    path.write_bytes(request.param.read_bytes())
    store = Store.open(path, now=lambda: datetime(2026, 11, 23, 12))
    yield store
    store.close()


def test_every_released_schema_has_its_stored_book():
    assert [path.stem for path in sorted(FOLDER.glob("*.db"))] == [name[:4] for name in STEPS]


def test_an_old_book_is_sound_whole_and_can_be_changed_and_undone(old, store):
    """In one test, for to bring a book up to date takes longer than to look at it."""
    assert old.check() == []
    client = old.clients.all()[0]
    assert client.name == "川江特钢 <b>& Co</b> 𠮷 =1+1 'quote\" $x$"
    assert client.note == "line\nline\ttab 👩‍👧"
    assert old.orders.all()[0].amount == 38_500_001
    assert old.activities.all()[0].day == date(2024, 2, 29)
    assert [hit.title for hit in old.search("cjtg", kinds=("client",))] == [client.name]
    assert shape(old) == shape(store)
    assert objects(old) == objects(store)
    before = old.digest()
    old.clients.change(client.id, name="x")
    old.undo()
    assert old.digest() == before


def shape(book):
    """The tables and their columns."""
    return {name: set(columns) for name, columns, _ in book.tables()}


def objects(book):
    """The indexes and triggers."""
    rows = book._db.execute("SELECT type, name, sql FROM sqlite_master WHERE type <> 'table' AND sql IS NOT NULL")
    return sorted(rows.fetchall())


@pytest.mark.parametrize("name", ["0006.db", "0007.db"])
def test_a_price_that_was_a_whole_number_is_the_same_one(tmp_path, name):
    path = tmp_path / "old.db"
    path.write_bytes((FOLDER / name).read_bytes())
    store = Store.open(path, now=lambda: datetime(2026, 11, 23, 12))
    (line,) = store.quote_lines.all()
    assert line.price == 3 and line.cost is None
    store.quote_lines.change(line.id, price=Decimal("3.75"))
    assert store.quote_lines.get(line.id).price == Decimal("3.75")
    store.undo()
    assert store.quote_lines.get(line.id).price == 3
    store.close()


def test_supervisor_rules_and_what_was_handed_in_become_records(tmp_path):
    path = tmp_path / "old.db"
    path.write_bytes((FOLDER / "0008.db").read_bytes())
    db = sqlite3.connect(path)
    kept = {
        "person.supervisor": "刘经理",
        "reports.due": [
            {"every": "week", "day": 4, "at": "16:00"},
            {"every": "month", "day": 3, "is_after": True},
            {"day": 1},
        ],
    }
    rows = [(f"u{key}", key, json.dumps(value)) for key, value in kept.items()]
    db.executemany(
        "INSERT INTO setting (uid, created_at, changed_at, key, value) VALUES (?, '2026-10-01T09:00:00', '2026-10-01T09:00:00', ?, ?)",
        rows,
    )
    db.execute(
        "INSERT INTO report (uid, created_at, changed_at, kind, period, as_of, handed_in_at, frozen)"
        " VALUES ('r', '2026-10-01T09:00:00', '2026-10-01T09:00:00', 'month', '2026-10', '2026-10-23', '2026-10-23T16:00:00', '{}')"
    )
    db.commit()
    db.close()
    store = Store.open(path, now=lambda: datetime(2026, 11, 23, 12))
    (recipient,) = store.reports.recipients.all()
    assert recipient.name == "刘经理"
    rules = [(each.every, each.day, each.at, each.is_after, each.recipient_id) for each in store.reports.rules.all()]
    assert rules == [
        (PeriodKind.WEEK, 4, time(16), False, recipient.id),
        (PeriodKind.MONTH, 3, time(17), True, recipient.id),
    ]
    copy = store.reports.copy("2026-10")
    assert (copy.as_of, copy.handed_in_at, copy.figures) == (date(2026, 10, 23), datetime(2026, 10, 23, 16), "{}")
    assert store.check() == []
    store.close()


def test_when_a_deal_was_closed_is_found_in_what_the_book_remembers(tmp_path):
    path = tmp_path / "old.db"
    path.write_bytes((FOLDER / "0009.db").read_bytes())
    db = sqlite3.connect(path)
    row = "INSERT INTO deal (id, uid, created_at, changed_at, name, status, closed_on) VALUES (?1, ?1, ?2, ?2, 'x', ?3, ?4)"
    made, then = "2026-09-01T09:00:00", "2026-10-20T09:00:00"
    db.executemany(
        row, [(91, made, "lost", "2026-10-05"), (92, made, "won", "2026-10-06"), (93, made, "won", made[:10])]
    )
    db.execute("INSERT INTO change (id, at, label, facts, state) VALUES (99, ?, 'deal lost', '{}', 'done')", [then])
    images = ('{"status": "open"}', '{"status": "lost"}')
    db.execute("INSERT INTO change_row (change_id, tbl, row_id, before, after) VALUES (99, 'deal', 91, ?, ?)", images)
    order = 'INSERT INTO "order" (uid, created_at, changed_at, deal_id, day, amount) VALUES (?1, ?2, ?2, ?1, ?3, 1)'
    db.executemany(order, [(92, then, "2026-10-06"), (93, made, made[:10])])
    db.commit()
    db.close()
    store = Store.open(path, now=lambda: datetime(2026, 11, 23, 12))
    assert [store.deals.get(each).closed_at for each in (91, 92, 93)] == [datetime(2026, 10, 20, 9)] * 2 + [None]
    store.close()
