"""Verified copies of the book, and going back to one."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

from msgspec import Struct

from salesplanner.domain.problems import Kind, Problem
from salesplanner.store.schema import APPLICATION_ID
from salesplanner.store.sqlite import Book

_DAILY = 14
_MONTHLY = 12
#: A check of a gigabyte takes half a minute; it asks whether to go on every so many of SQLite's steps.
_STEPS = 1_000_000


class Copy(Struct, frozen=True):
    """A copy of the book that was read back and found whole. `size` is in bytes."""

    path: Path
    made: datetime
    size: int


def digest(db: Book) -> str:
    """A hash of every row of every table of the person's; equal books have equal ones."""
    import hashlib  # a start needs none

    total = hashlib.sha256()
    names = db.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name").fetchall()
    for (name,) in names:
        if name == "find" or name.startswith(("find_", "client_standing", "sqlite_", "_sqlite", "change", "reminder")):
            continue
        total.update(name.encode())
        for row in db.execute(f'SELECT * FROM "{name}" ORDER BY 1'):
            total.update(repr(tuple(row)).encode())
    return total.hexdigest()


def keep(db: Book, target: Path) -> Path:
    """A copy of the book at `target`, opened and checked before it gets its name; in any thread.

    Raises Problem: BACKUP_FAILED.
    """
    draft = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        draft.unlink(missing_ok=True)
        draft.touch(mode=0o600)
        db.copy_into(draft)
        with draft.open("rb+") as handle:
            handle.seek(18)
            handle.write(
                b"\x01\x01"
            )  # instead of the marks of a write-ahead log: a copy is one file, readable anywhere
            handle.flush()
            os.fsync(handle.fileno())
        if not _is_whole(draft, lambda: db.is_open):
            raise Problem(Kind.BACKUP_FAILED, path=target)
        draft.replace(target)
    except (OSError, sqlite3.Error) as error:
        raise Problem(Kind.BACKUP_FAILED, path=target) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
    return target


def keep_before_upgrade(db: Book, path: Path) -> None:
    """A verified copy beside the book, named for the moment, before its schema changes."""
    keep(db, path.with_name(f"{path.stem}.before-upgrade-{datetime.now():%Y%m%d-%H%M%S}{path.suffix}"))


def _is_whole(path: Path, go_on: Callable[[], bool] = lambda: True) -> bool:
    """Whether a file is a sound book: our mark, its tables, and no damage. An empty file is not, nor one left unread."""
    try:
        with contextlib.closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as copy:
            copy.set_progress_handler(lambda: not go_on(), _STEPS)
            ours = copy.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            tables = copy.execute("SELECT count(*) FROM sqlite_master WHERE name IN ('client', 'change')").fetchone()[0]
            return bool(ours and tables == 2 and copy.execute("PRAGMA integrity_check(1)").fetchone()[0] == "ok")
    except sqlite3.Error:
        return False


def copies(folder: Path) -> list[Copy]:
    """The copies in a folder, latest first."""
    found = []
    for path in folder.glob("book-*.db"):
        with contextlib.suppress(ValueError, OSError):
            made = datetime.strptime(path.stem.removeprefix("book-"), "%Y%m%d-%H%M%S")
            found.append(Copy(path, made, path.stat().st_size))
    return sorted(found, key=lambda copy: copy.made, reverse=True)


def is_due(folder: Path, today: date) -> bool:
    """Whether no copy was made today."""
    return not any(copy.made.date() == today for copy in copies(folder))


def keep_daily(db: Book, folder: Path, now: datetime) -> Path:
    """A verified copy named for the moment; the oldest beyond 14 days and 12 months go.

    Raises Problem: BACKUP_FAILED.
    """
    path = keep(db, folder / f"book-{now:%Y%m%d-%H%M%S}.db")
    for copy in _superfluous(copies(folder)):
        with contextlib.suppress(OSError):
            copy.path.unlink()
    return path


def _superfluous(present: list[Copy]) -> list[Copy]:
    """All but the newest 14, and the last of each of 12 months."""
    newest = sorted(present, key=lambda copy: copy.made, reverse=True)
    kept = set(newest[:_DAILY])
    months: dict[tuple[int, int], Copy] = {}
    for copy in newest:
        months.setdefault((copy.made.year, copy.made.month), copy)
    kept |= set(list(months.values())[:_MONTHLY])
    return [copy for copy in newest if copy not in kept]


def restore(source: Path, book: Path, now: datetime) -> Path:
    """Put a copy in the place of a closed book; the book it replaces is kept, and named in the answer.

    Raises Problem: FILE_MISSING, BACKUP_UNSOUND, BACKUP_FAILED.
    """
    from filecmp import cmp  # a start needs neither
    from shutil import copyfile

    if not source.exists():
        raise Problem(Kind.FILE_MISSING, path=source)
    if not _is_whole(source):
        raise Problem(Kind.BACKUP_UNSOUND, path=source)
    kept = book.with_name(f"{book.stem}.before-restore-{now:%Y%m%d-%H%M%S}{book.suffix}")
    draft = book.with_name(f".{book.name}.{os.getpid()}.restore")
    try:
        book.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        copyfile(source, draft)
        draft.chmod(0o600)
        if not cmp(source, draft, shallow=False):
            raise Problem(Kind.BACKUP_FAILED, path=source)
        with draft.open("rb+") as handle:
            os.fsync(handle.fileno())
        _set_aside(book, kept)
        draft.replace(book)
    except OSError as error:
        raise Problem(Kind.BACKUP_FAILED, path=book) from error
    finally:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
    return kept


def _set_aside(book: Path, kept: Path) -> None:
    """Keep the present book under another name, its log folded in; the name `book` stays taken until the swap."""
    from shutil import copyfile

    if not book.exists():
        return
    try:
        with contextlib.closing(sqlite3.connect(str(book), timeout=0.3)) as present:
            present.execute("PRAGMA locking_mode = EXCLUSIVE")
            present.execute("PRAGMA wal_checkpoint(TRUNCATE)")
            present.execute("PRAGMA journal_mode = DELETE")
    except sqlite3.Error as error:
        # A damaged book may be replaced; one that another program has open may not.
        if str(getattr(error, "sqlite_errorname", "")).startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
            raise Problem(Kind.BOOK_OPEN_ELSEWHERE, path=book) from error
    copyfile(book, kept)
    for suffix in ("-wal", "-shm"):
        beside = book.with_name(book.name + suffix)
        if beside.exists():
            beside.replace(kept.with_name(kept.name + suffix))
