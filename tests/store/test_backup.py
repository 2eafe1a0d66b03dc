"""Copies of the book are whole or are not there; the newest fortnight and a year of months are kept."""

from __future__ import annotations

import sqlite3
import threading
from datetime import datetime, timedelta

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import Store, backup
from salesplanner.store.sqlite import Book
from tests.builders import a_client

NOON = datetime(2026, 11, 24, 12)


def test_a_copy_holds_what_the_book_holds_and_is_one_file(store, tmp_path):
    store.clients.add(a_client())
    copy = store.copy_to(tmp_path / "copies" / "a.db")
    with sqlite3.connect(f"{copy.as_uri()}?mode=ro", uri=True) as opened:
        assert opened.execute("PRAGMA journal_mode").fetchone()[0] == "delete"
    assert [each.name for each in copy.parent.iterdir()] == ["a.db"]
    again = Store.open(copy)
    assert again.digest() == store.digest() and again.check() == []
    again.close()


def test_what_is_written_while_a_copy_is_made_is_whole_in_it(store, tmp_path):
    store.clients.add_many([a_client(f"client {number}") for number in range(200)])
    added = iter(range(6))

    def write() -> None:
        if next(added, None) is not None:
            store.clients.add(a_client("later", note="x" * 9000))

    store._db.copy_into(tmp_path / "a.db", between=write, pages=8)
    again = Store.open(tmp_path / "a.db")
    assert next(added, None) is None
    assert again.digest() == store.digest() and again.check() == []
    again.close()


def test_a_book_can_be_closed_while_it_is_copied(store, tmp_path):
    closing = threading.Thread(target=store.close)

    def close() -> None:
        closing.start()
        while store.is_open:
            pass

    with pytest.raises(sqlite3.OperationalError):
        store._db.copy_into(tmp_path / "a.db", between=close, pages=8)
    closing.join(5)
    assert not closing.is_alive()


def test_a_damaged_copy_is_never_given_the_name(store, tmp_path):
    store.close()
    with store.path.open("rb+") as book:
        book.seek(4096 * 3)
        book.write(b"x" * 4096 * 2)
    with pytest.raises(Problem) as told:
        backup.keep(Book(store.path), tmp_path / "copies" / "a.db")
    assert told.value.kind is Kind.BACKUP_FAILED
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_file_in_the_way_is_said(store, tmp_path):
    (tmp_path / "copies").write_text("a file, not a folder")
    with pytest.raises(Problem) as told:
        store.copy_to(tmp_path / "copies" / "a.db")
    assert told.value.kind is Kind.BACKUP_FAILED


def test_a_day_has_one_copy(store, tmp_path):
    assert backup.is_due(tmp_path, NOON.date())
    store.copy_daily(tmp_path, NOON)
    assert not backup.is_due(tmp_path, NOON.date())
    assert backup.is_due(tmp_path, NOON.date() + timedelta(days=1))


def test_a_fortnight_of_days_and_a_year_of_months_are_kept(store, tmp_path):
    for days in range(500):
        (tmp_path / f"book-{NOON - timedelta(days=500 - days):%Y%m%d-%H%M%S}.db").touch()
    store.copy_daily(tmp_path, NOON)
    kept = [copy.made for copy in backup.copies(tmp_path)]
    assert kept[:14] == [NOON - timedelta(days=days) for days in range(14)]
    assert len({(made.year, made.month) for made in kept}) == 12
    assert len(kept) <= 14 + 12


def test_going_back_to_a_copy_keeps_the_book_it_replaces(store, tmp_path):
    copy = store.copy_to(tmp_path / "copy.db")
    was = store.digest()
    store.clients.add(a_client())
    store.close()
    kept = backup.restore(copy, store.path, NOON)
    for path, digest_is_old in ((store.path, True), (kept, False)):
        opened = Store.open(path)
        assert (opened.digest() == was) is digest_is_old
        opened.close()


def test_an_unsound_copy_replaces_nothing(store, tmp_path):
    copy = tmp_path / "copy.db"
    copy.write_bytes(b"")
    store.close()
    before = store.path.read_bytes()
    with pytest.raises(Problem) as told:
        backup.restore(copy, store.path, NOON)
    assert told.value.kind is Kind.BACKUP_UNSOUND
    assert store.path.read_bytes() == before
