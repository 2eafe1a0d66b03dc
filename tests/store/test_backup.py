"""Copies of the book are whole or are not there; the newest fortnight and a year of months are kept."""

from __future__ import annotations

import sqlite3
from datetime import datetime, timedelta

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import Store, backup
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


def test_a_copy_is_of_the_moment_it_was_asked_for(store, tmp_path):
    store.clients.add(a_client())
    book, before = store.snapshot(), store.digest()
    store.clients.add(a_client("later"))
    again = Store.open(backup.keep(book, tmp_path / "a.db"))
    assert again.digest() == before != store.digest()
    again.close()


def test_a_damaged_copy_is_never_given_the_name(store, tmp_path):
    book = bytearray(store.snapshot())
    book[4096 * 3 : 4096 * 5] = b"x" * 4096 * 2
    with pytest.raises(Problem) as told:
        backup.keep(bytes(book), tmp_path / "copies" / "a.db")
    assert told.value.kind is Kind.BACKUP_FAILED
    assert list((tmp_path / "copies").iterdir()) == []


def test_a_file_in_the_way_is_said(store, tmp_path):
    (tmp_path / "copies").write_text("a file, not a folder")
    with pytest.raises(Problem) as told:
        store.copy_to(tmp_path / "copies" / "a.db")
    assert told.value.kind is Kind.BACKUP_FAILED


def test_a_day_has_one_copy(store, tmp_path):
    assert backup.is_due(tmp_path, NOON.date())
    backup.keep_daily(store.snapshot(), tmp_path, NOON)
    assert not backup.is_due(tmp_path, NOON.date())
    assert backup.is_due(tmp_path, NOON.date() + timedelta(days=1))


def test_a_fortnight_of_days_and_a_year_of_months_are_kept(store, tmp_path):
    book = store.snapshot()
    for days in range(500):
        (tmp_path / f"book-{NOON - timedelta(days=500 - days):%Y%m%d-%H%M%S}.db").touch()
    backup.keep_daily(book, tmp_path, NOON)
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
