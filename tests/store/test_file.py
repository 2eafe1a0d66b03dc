"""Opening the book: ours, whole, one process at a time; whatever else is left as it was."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from salesplanner.domain.clients import Client
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import Store
from salesplanner.store.sqlite import sqlite3

ROOT = Path(__file__).resolve().parents[2]
WRITER = """
import sys
from salesplanner.store import Store
from salesplanner.domain.clients import Client
store = Store.open(sys.argv[1])
print("open", flush=True)
number = store.clients.count() // 3
while True:
    with store.change("three"):
        store.clients.add_many(Client(name=f"{number}-{part}") for part in range(3))
    number += 1
    print("ACK", number, flush=True)
"""


@pytest.fixture(autouse=True)
def disk():
    """Here each commit waits for the disk, as it does for a person."""


def refused(path: Path) -> Kind:
    with pytest.raises(Problem) as caught:
        Store.open(path)
    return caught.value.kind


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"", Kind.BOOK_DAMAGED),
        (b"hello, this is a text\n" * 50, Kind.BOOK_FOREIGN),
        (b"SQLite format 3\x00" + b"x" * 3000, Kind.BOOK_FOREIGN),
    ],
)
def test_what_is_no_book_is_refused_untouched(tmp_path, content, kind):
    path = tmp_path / "b.db"
    path.write_bytes(content)
    assert refused(path) in (kind, Kind.BOOK_DAMAGED)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_untouched(tmp_path):
    path = tmp_path / "b.db"
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE t (x)")
    other.commit()
    other.close()
    before = path.read_bytes()
    assert refused(path) is Kind.BOOK_FOREIGN
    assert path.read_bytes() == before


def test_a_newer_book_is_refused_untouched(tmp_path):
    path = tmp_path / "b.db"
    Store.open(path).close()
    book = sqlite3.connect(path)
    book.execute(
        "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('salesplanner', '9999_later', '')"
    )
    book.commit()
    book.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    book.close()
    before = path.read_bytes()
    assert refused(path) is Kind.BOOK_NEWER
    assert path.read_bytes() == before


def test_the_connection_keeps_what_it_acknowledges(store):
    said = {
        name: store._db.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "foreign_keys", "locking_mode")
    }
    assert said == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "locking_mode": "exclusive"}


def test_every_table_is_strict(store):
    names = {row[0] for row in store._db.execute("SELECT name FROM pragma_table_list WHERE strict = 1")}
    assert set(store._journal.tables) <= names


def test_a_second_process_is_told_at_once(tmp_path):
    path = tmp_path / "b.db"
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:
        assert writer.stdout.readline().strip() == "open"
        assert refused(path) is Kind.BOOK_OPEN_ELSEWHERE
        writer.kill()


@pytest.mark.parametrize("seed", range(4))
def test_a_kill_loses_nothing_acknowledged_and_tears_nothing(tmp_path, seed):
    path = tmp_path / "b.db"
    chance = random.Random(seed)
    with subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.PIPE, text=True
    ) as writer:
        for _ in range(chance.randint(1, 30)):
            writer.stdout.readline()
        writer.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        rest = writer.stdout.read().split("ACK")
    acknowledged = int(rest[-1]) if rest[-1].strip().isdecimal() else 0
    store = Store.open(path)
    assert store.clients.count() % 3 == 0
    assert store.clients.count() // 3 >= acknowledged
    assert store.check() == []
    store.close()


def test_a_kill_while_the_book_is_made_leaves_none_or_a_whole_one(tmp_path):
    path = tmp_path / "b.db"
    for pause in (0.05, 0.15, 0.25):
        writer = subprocess.Popen([sys.executable, "-c", WRITER, str(path)], cwd=ROOT, stdout=subprocess.DEVNULL)
        time.sleep(pause)
        writer.kill()
        writer.wait()
        if path.exists():
            Store.open(path).close()


def test_opening_makes_a_book_where_there_is_none(tmp_path):
    path = tmp_path / "deep" / "b.db"
    store = Store.open(path)
    store.clients.add(Client(name="a"))
    store.close()
    assert [each.name for each in path.parent.iterdir()] == ["b.db"]
