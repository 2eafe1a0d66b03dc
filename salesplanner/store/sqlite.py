"""The open file: read straight through SQLite; built and written through sqlite-utils, which comes when first needed."""

from __future__ import annotations

import os
import re
import sqlite3
import sys
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import cached_property, lru_cache
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

from salesplanner.domain.problems import Kind, Problem

if TYPE_CHECKING:
    from sqlite_utils import Database

#: What a statement's places are filled with: by position or by name.
Values = Sequence[Any] | Mapping[str, Any]
#: From so many rows on it is asked whether they are written without the indexes: to put a row into its place in each
#: takes so many times as long as its share when all rows are sorted.
_MANY, _SORTED_QUICKER = 1000, 2
_FULL_DISK_BYTES = 1024 * 1024
#: SQLite's "normal": a commit waits for no disk, and the book stays whole.
_NORMAL = 1
#: A copy takes so many pages at a time, which holds the connection for some two milliseconds, then rests for as long.
_PAGES, _REST_S = 256, 0.002


#: Where a statement names a table that it writes to. It may stand behind `WITH`, and in a text it names none that there is.
_WRITES = re.compile(
    r"""(?:\b(?:INSERT|REPLACE)\b[^(]*?\bINTO|\bUPDATE(?:\s+OR\s+\w+)?|\bDELETE\s+FROM)\s+["'`\[]?(\w+)""", re.I
)


@contextmanager
def plainly(path: Path) -> Iterator[None]:
    """Turn SQLite's words for the world's faults into problems a person understands."""
    try:
        yield
    except sqlite3.Error as error:
        kind = _kind_of(error, path)
        if kind is None:
            raise
        raise Problem(kind, path=path) from error


def _kind_of(error: Exception, path: Path) -> Kind | None:
    name = str(getattr(error, "sqlite_errorname", ""))
    if name.startswith(("SQLITE_BUSY", "SQLITE_LOCKED")):
        return Kind.BOOK_OPEN_ELSEWHERE
    if name.startswith("SQLITE_NOTADB"):
        return Kind.BOOK_FOREIGN
    if name.startswith("SQLITE_CORRUPT"):
        return Kind.BOOK_DAMAGED
    if name.startswith("SQLITE_FULL") or (name.startswith("SQLITE_IOERR") and _disk_is_full(path)):
        return Kind.DISK_FULL
    if name.startswith(("SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_PERM", "SQLITE_IOERR")):
        return Kind.CANNOT_WRITE
    return Kind.STILL_IN_USE if name.startswith("SQLITE_CONSTRAINT_FOREIGNKEY") else None


def _disk_is_full(path: Path) -> bool:
    if not hasattr(os, "statvfs"):
        return False
    with suppress(OSError):
        state = os.statvfs(path.parent)
        return state.f_bavail * state.f_frsize < _FULL_DISK_BYTES
    return False


def _rest() -> None:
    time.sleep(_REST_S)


@lru_cache(maxsize=1024)
def written(sql: str) -> tuple[str, ...]:
    """The tables that a statement may write to."""
    return () if sql.startswith(("SELECT", "PRAGMA")) else tuple(dict.fromkeys(_WRITES.findall(sql)))


def _tell_nobody(*tables: str) -> None:
    """Nobody keeps what is written."""


class _Connection(sqlite3.Connection):
    """Says before each statement which tables it may write to, whoever runs it."""

    #: What is told the names of the tables, or none where any may be written to.
    before_write: Callable[..., None] = staticmethod(_tell_nobody)

    def execute(self, sql: str, values: Any = (), /) -> sqlite3.Cursor:
        if tables := written(sql):
            self.before_write(*tables)
        return super().execute(sql, values)

    def executemany(self, sql: str, rows: Iterable[Any], /) -> sqlite3.Cursor:
        if tables := written(sql):
            self.before_write(*tables)
        return super().executemany(sql, rows)

    def executescript(self, sql: str, /) -> sqlite3.Cursor:
        self.before_write()
        return super().executescript(sql)

    def cursor(self, *kind: Any) -> Any:
        self.before_write()
        return super().cursor(*kind)


class Book:
    """One connection. A start only reads, and need not wait for sqlite-utils."""

    def __init__(self, path: Path) -> None:
        # One connection and the journal's lock, so another thread may run the daily copy on it.
        # Without Python's own transactions: only the journal and the migrations begin one.
        self.path = path
        self.connection = sqlite3.connect(
            path, timeout=0.3, check_same_thread=False, isolation_level=None, factory=_Connection
        )
        # After the first look into the file it would have the whole schema read again.
        self.connection.execute("PRAGMA temp_store = MEMORY")
        self.is_open = True
        self._copying = threading.Lock()

    @cached_property
    def utils(self) -> Database:
        """The same connection with the words of sqlite-utils: tables, migrations, `atomic`."""
        made: Database = library().Database(self.connection, execute_plugins=False, strict=True)
        return made

    def execute(self, sql: str, values: Values = ()) -> sqlite3.Cursor:
        """Run one statement."""
        return self.connection.execute(sql, values)

    def execute_many(self, sql: str, rows: Iterable[Values]) -> None:
        """Run one statement for each row; for the thousands of an import this is several times as fast as `insert_all`."""
        self.connection.executemany(sql, rows)

    @contextmanager
    def unindexed(self, table: str, count: int, between: Callable[[], None] = lambda: None) -> Iterator[None]:
        """Write `count` rows of a table. Many of them go in, or out, without its indexes, which are then made again.

        Only for a write that looks nothing up in the table. `between` is called between two indexes.
        """
        listed = f"SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = '{table}' AND sql NOT LIKE '% UNIQUE %'"
        indexes = self.execute(listed).fetchall() if self._is_much(table, count) else []
        for name, _ in indexes:
            self.execute(f'DROP INDEX "{name}"')
        yield
        for _, sql in indexes:
            between()
            self.execute(sql)

    def _is_much(self, table: str, count: int) -> bool:
        """Whether so many rows cost more in the indexes one by one than all rows of the table cost sorted."""
        if count < _MANY:
            return False
        present = self.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        return bool(count * _SORTED_QUICKER > present)

    @contextmanager
    def derived(self) -> Iterator[None]:
        """Write what can be made from the records again, whole or not at all: with the change that is open, else by itself.

        By itself it waits for no disk: what a power cut takes of it is made again.
        """
        if self.connection.in_transaction:
            yield
            return
        before = [(name, self.execute(f"PRAGMA {name}").fetchone()[0]) for name in ("query_only", "synchronous")]
        self.execute("PRAGMA query_only = OFF")
        self.execute(f"PRAGMA synchronous = {min(before[1][1], _NORMAL)}")
        try:
            with self.utils.atomic():
                yield
        finally:
            for name, value in before:
                self.execute(f"PRAGMA {name} = {value}")

    def copy_into(self, target: Path, *, between: Callable[[], None] = _rest, pages: int = _PAGES) -> None:
        """Write the whole book into the file `target`, in any thread, without having it in memory.

        It is whole as of one moment: what is written here meanwhile is taken along. The window reads and writes on
        `between` two parts. Raises sqlite3.Error, also when the book is closed meanwhile.
        """

        def go_on(*_: int) -> None:
            between()
            if not self.is_open:
                raise sqlite3.OperationalError("closed while it was copied")

        with self._copying, closing(sqlite3.connect(target, isolation_level=None)) as copy:
            copy.execute("PRAGMA journal_mode = OFF").fetchall()
            copy.execute("PRAGMA synchronous = OFF")  # who gives the copy its name waits for the disk
            self.connection.backup(copy, pages=pages, progress=go_on)

    def close(self) -> None:
        """Let the file go; a copy under way is given up."""
        self.is_open = False
        with self._copying:
            self.connection.before_write = _tell_nobody  # who is told holds the connection, and it who is told
            self.connection.close()


def library() -> ModuleType:
    """sqlite-utils, loaded without numpy: it asks for numpy only for types that we never store.

    It imports numpy where that is installed, which takes a quarter of a second.
    """
    hidden = _WithoutNumpy()
    sys.meta_path.insert(0, hidden)
    try:
        return import_module("sqlite_utils")
    finally:
        sys.meta_path.remove(hidden)


class _WithoutNumpy:
    """Hides numpy from this thread's imports; another one may be loading the chart library meanwhile."""

    def __init__(self) -> None:
        self._thread = threading.get_ident()

    def find_spec(self, name: str, path: object, target: object = None) -> None:
        """Nothing: another finder answers, unless numpy is asked for here."""
        if name == "numpy" and threading.get_ident() == self._thread:
            raise ModuleNotFoundError(name)
