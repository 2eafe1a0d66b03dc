"""Opening the book: ours and whole, one process at a time, migrated behind a verified copy."""

from __future__ import annotations

import contextlib
import errno
import os
from functools import cache
from pathlib import Path

from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import findindex, standings
from salesplanner.store.backup import keep_before_upgrade
from salesplanner.store.schema import APPLICATION_ID, MIGRATIONS, STEPS, migrations
from salesplanner.store.sqlite import Book, plainly

_CHECK_BELOW_BYTES = 16 * 1024 * 1024  # a quick check of more would be felt at the start
#: Where a file says which journal it has, 2 for WAL: where that is set only when it is opened its whole schema is read again.
_VERSIONS = slice(18, 20)
#: What was acknowledged survives a power cut (WAL with FULL, measured).
SETTINGS = {
    "journal_mode": "WAL",
    "synchronous": "FULL",
    "fullfsync": "ON",
    "checkpoint_fullfsync": "ON",
    "cell_size_check": "ON",
    "mmap_size": "0",
    "journal_size_limit": "16777216",
    "cache_size": "-16384",  # in KiB: with less, lists that go from an index to rows here and there are read slowly
}


def open_book(path: Path) -> Book:
    """The book at `path`, made anew if there is none; exclusive to this process.

    Raises Problem: BOOK_OPEN_ELSEWHERE, BOOK_NEWER, BOOK_FOREIGN, BOOK_DAMAGED, CANNOT_WRITE, DISK_FULL.
    A file that is not a sound book of ours is left byte for byte as it was.
    """
    path = Path(path)
    is_new = not path.exists()
    if is_new:
        _make(path)
    db = _connect(path)
    try:
        with plainly(path):
            _recognise(db, path, is_new=is_new)
            _set_up(db)
            _upgrade(db, path)
    except BaseException:
        db.close()
        raise
    return db


def _make(path: Path) -> None:
    """A new, empty book: written under another name and renamed, so that a kill leaves a whole file or none."""
    draft = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft.unlink(missing_ok=True)
        draft.touch(mode=0o600)
        with draft.open("wb") as file:
            file.write(_blank())
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            raise Problem(Kind.BOOK_OPEN_ELSEWHERE, path=path)  # another start was quicker
        draft.replace(path)
    except OSError as error:
        kind = Kind.DISK_FULL if error.errno == errno.ENOSPC else Kind.CANNOT_WRITE
        raise Problem(kind, path=path) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)


@cache
def _blank() -> bytes:
    """The file of an empty book. The steps are taken in memory: on the disk each would wait for it."""
    db = Book(Path(":memory:"))
    try:
        db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        migrations().apply(db.utils)
        findindex.prepare(db)
        standings.prepare(db)
        made = bytearray(db.connection.serialize())
        made[_VERSIONS] = b"\2\2"
        return bytes(made)
    finally:
        db.close()


def _connect(path: Path) -> Book:
    with plainly(path):
        return Book(path)


def _recognise(db: Book, path: Path, *, is_new: bool) -> None:
    """Refuse what is not ours, newer than we are, or damaged, before anything is written."""
    if path.stat().st_size == 0:
        raise Problem(Kind.BOOK_DAMAGED, path=path)
    db.execute("PRAGMA locking_mode = EXCLUSIVE")  # a second program is told at once
    if db.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise Problem(Kind.BOOK_FOREIGN, path=path)
    applied = _applied(db)
    if applied - set(STEPS):
        raise Problem(Kind.BOOK_NEWER, path=path)
    if not applied:
        raise Problem(Kind.BOOK_DAMAGED, path=path)
    is_checked = not is_new and path.stat().st_size < _CHECK_BELOW_BYTES
    if is_checked and db.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise Problem(Kind.BOOK_DAMAGED, path=path)


def _applied(db: Book) -> set[str]:
    """The names of the steps that the file has taken, as sqlite-utils notes them."""
    table = "SELECT count(*) FROM sqlite_master WHERE name = '_sqlite_migrations'"
    if not db.execute(table).fetchone()[0]:
        return set()
    return {row[0] for row in db.execute("SELECT name FROM _sqlite_migrations WHERE migration_set = ?", [MIGRATIONS])}


def _set_up(db: Book) -> None:
    for name, value in SETTINGS.items():
        db.execute(f"PRAGMA {name} = {value}").fetchall()
    # Takes the exclusive lock now; a program that has the book open is found here at the latest.
    db.execute("BEGIN IMMEDIATE")
    db.execute("COMMIT")


def _upgrade(db: Book, path: Path) -> None:
    """Take the steps that are missing, all or nothing, with foreign keys off as table rebuilds demand."""
    if set(STEPS) - _applied(db):
        keep_before_upgrade(db, path)
        with db.utils.atomic():
            migrations().apply(db.utils)
            # The remembered row images have the old columns: what was done before an upgrade stays done.
            db.execute("UPDATE change SET state = 'gone'")
            if db.execute("PRAGMA foreign_key_check").fetchone():
                raise Problem(Kind.BOOK_DAMAGED, path=path)
    db.execute("PRAGMA foreign_keys = ON")
