"""The door: every write is a change, whole or not at all, remembered row by row, announced, undoable.

Temporary triggers, made before the first write to a table from its present columns, keep the image that a row had before;
they also refuse a write with no change open. Nothing of them stays in the file. What a row is after, the end of the change
looks up.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cached_property
from itertools import count
from pathlib import Path
from typing import Any, Literal, NamedTuple

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.problems import Kind, Problem
from salesplanner.store import findindex, standings
from salesplanner.store.sqlite import Book, plainly

#: Rows between two questions whether to go on with an undo: few enough that a window stays awake.
_AT_ONCE = 500
#: For so many tables what watches them is made at once while nobody waits: a millisecond or two.
_WATCHED_AT_ONCE = 16
#: Tables whose rows are remembered: all but the journal's own, what is derived, what the program told, and SQLite's.
_OWN = ("change", "find_", "client_standing", "reminder", "statement", "sqlite_", "_sqlite")
#: The search index; findings, whose table begins alike, are the person's.
_SEARCH = "find"
#: Of so many new rows of these tables, the long ones of an import, only the first and last id are kept, until an undo
#: is about to take the rows away. Such an entry stands under the name of its table with a mark before it.
_BATCH = 500
_LONG = frozenset({"client", "contact", "deal", "activity", "order"})
_NEW_BATCH = (
    "CREATE TEMP VIEW new_batch (change_id, tbl, first, last) AS"
    " SELECT change_id, substr(tbl, 2), row_id, CAST(after AS INTEGER) FROM change_row WHERE tbl >= '+' AND tbl < ','"
)


class Step(Struct, frozen=True):
    """Something that can be taken back or done again: its label is a key that `words.change` says."""

    id: int
    label: str
    facts: dict[str, Any] = field(default_factory=dict)


class Change(Struct, frozen=True):
    """What a commit did: the ids it touched, by table, and the clients whose standing was found anew."""

    id: int
    label: str
    facts: dict[str, Any]
    touched: dict[str, set[int]]
    kind: Literal["do", "undo", "redo"] = "do"
    clients: frozenset[int] = frozenset()

    def with_later(self, other: Change) -> Change:
        """What both did, for who looks when both are done."""
        tables = self.touched.keys() | other.touched.keys()
        touched = {each: self.touched.get(each, set()) | other.touched.get(each, set()) for each in tables}
        label = other.label if not self.touched else ""  # several steps have no name together
        return Change(other.id, label, other.facts, touched, clients=self.clients | other.clients)


class _Way(NamedTuple):
    """Which way a change is walked: to the rows' images of which side, from that of which."""

    source: Literal["before", "after"]
    present: Literal["before", "after"]


class Journal:
    """The only writer of the book."""

    def __init__(
        self, db: Book, path: Path, now: Callable[[], datetime], chance: Callable[[int], bytes] = os.urandom
    ) -> None:
        self.db = db
        self._path = path
        self.now = now
        self._chance = chance
        self._current = 0
        self._keepers: list[Callable[[Change], None]] = []
        self._listeners: list[Callable[[Change], None]] = []
        findindex.prepare(db)
        standings.prepare(db)
        # A start only reads: what a write needs is made with the first to each table, and none goes past it.
        self._watched: set[str] = set()
        self._columns: dict[str, list[str]] = {}
        self._is_ready = False
        db.connection.before_write = self._watch
        self.db.execute("PRAGMA query_only = ON")

    def preparing(self) -> Iterator[None]:
        """Make what the first write to each table needs, part by part; one that comes sooner makes it for itself."""
        self._make_ready()
        for number, name in enumerate(self.tables, start=1):
            self._watch(name)
            if number % _WATCHED_AT_ONCE == 0:
                yield

    def new_uids(self, count: int) -> list[str]:
        """So many new identities."""
        drawn = self._chance(16 * count).hex()
        return [drawn[start : start + 32] for start in range(0, len(drawn), 32)]

    def listen(self, listener: Callable[[Change], None]) -> None:
        """Call `listener` after each commit, undo and redo included."""
        self._listeners.append(listener)

    def keep(self, keeper: Callable[[Change], None]) -> None:
        """The same for what keeps up what the listeners read: before all of them, whenever it was made."""
        self._keepers.append(keeper)

    @contextmanager
    def change(
        self, label: str, *, between: Callable[[], None] = lambda: None, joins: int = 0, **facts: Any
    ) -> Iterator[None]:
        """One step, whole or not at all. A change inside a change joins it and takes its label.

        What only completes an earlier step `joins` it: it may write to no row that was written to since.
        """
        if self._current:
            yield
            return
        with self._transaction():
            self._current = self._begin(label, facts, joins)
            try:
                yield
                for name in self._tables_of(self._current):
                    between()
                    self._keep_after(self._current, name)
                done = self._finish(Change(self._current, label, facts, self._touched(self._current, between)), between)
                if done.touched and not joins:
                    self.db.execute("UPDATE change SET state = 'gone' WHERE state = 'undone'")
            finally:
                self._current = 0
        if done.touched:
            self._announce(done)

    @cached_property
    def tables(self) -> dict[str, list[str]]:
        """The tables whose rows are remembered, each with its columns."""
        names = [row[0] for row in self.db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        return {name: columns for name in names if (columns := self._columns_of(name))}

    @property
    def written(self) -> int:
        """A number that is another one after whatever was written to the book."""
        return self.db.connection.total_changes

    @property
    def is_open(self) -> bool:
        """Whether a change is being made."""
        return bool(self._current)

    @contextmanager
    def many_new(self, name: str, ids: range) -> Iterator[None]:
        """Rows of these ids are added here and nothing else: they are remembered by one statement."""
        is_long = name in _LONG and len(ids) >= _BATCH
        self._watch(name)
        # To ask of each of thousands of rows whether it is remembered takes a fifth of the time they take.
        self.db.execute(f'DROP TRIGGER "watch_{name}_insert"' if is_long else "UPDATE current_change SET recording = 0")
        try:
            yield
        finally:
            if is_long:
                self._watch_for(name, "insert", "new", "NULL")
            else:
                self.db.execute("UPDATE current_change SET recording = 1")
        if is_long:
            self.db.execute(
                "INSERT INTO change_row (change_id, tbl, row_id, before, after) VALUES (?, ?, ?, NULL, ?)",
                [self._current, f"+{name}", ids[0], str(ids[-1])],
            )
        else:
            self._note_new(self._current, name, ids[0], ids[-1])

    def last(self) -> Step | None:
        """What undo would take back; None when there is nothing."""
        return self._step("SELECT id, label, facts FROM change WHERE state = 'done' ORDER BY id DESC LIMIT 1")

    def last_of(self, label: str, since: datetime, **facts: Any) -> int:
        """The last step, where it is of this kind, was begun since a moment, and none was taken back after it; else 0."""
        sql = (
            "SELECT id, state, label, facts, at FROM change WHERE state IN ('done', 'undone') ORDER BY id DESC LIMIT 1"
        )
        row = self.db.execute(sql).fetchone()
        if row is None or row[1:3] != ("done", label) or row[4] < since.isoformat(timespec="seconds"):
            return 0
        return int(row[0]) if json.loads(row[3]) == facts else 0

    def maker(self, table: str, row_id: int) -> int:
        """The step that made a row, where it can still be taken back; else 0."""
        made = "SELECT 1 FROM change_row WHERE change_id = c.id AND tbl = ? AND row_id = ? AND before IS NULL"
        sql = f"SELECT id FROM change c WHERE state = 'done' AND EXISTS ({made}) ORDER BY id DESC LIMIT 1"
        row = self.db.execute(sql, [table, row_id]).fetchone()
        return int(row[0]) if row is not None else 0

    def next(self) -> Step | None:
        """What redo would do again; None when there is nothing."""
        return self._step("SELECT id, label, facts FROM change WHERE state = 'undone' ORDER BY id LIMIT 1")

    def undo(self, between: Callable[[int], None] = lambda percent: None) -> Change:
        """Take back the last change as a whole.

        `between` is told percent now and then; where it raises, nothing was taken back.
        Raises Problem: NOTHING_TO_UNDO, CHANGED_SINCE, STILL_IN_USE.
        """
        step = self.last()
        if step is None:
            raise Problem(Kind.NOTHING_TO_UNDO)
        return self._walk(step, "undo", _Way("before", "after"), between)

    def redo(self, between: Callable[[int], None] = lambda percent: None) -> Change:
        """Do the last undone change again; `between` as in `undo`.

        Raises Problem: NOTHING_TO_REDO, CHANGED_SINCE, STILL_IN_USE.
        """
        step = self.next()
        if step is None:
            raise Problem(Kind.NOTHING_TO_REDO)
        return self._walk(step, "redo", _Way("after", "before"), between)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """A write that is no act of the person: whole or not at all, but neither announced nor undoable.

        Only for tables that are not journaled; SQLite refuses any other.
        """
        with self._transaction():
            yield

    def trim(self, before: datetime) -> None:
        """Forget changes older than `before`; what they did stays."""
        with self._transaction():
            self.db.execute("DELETE FROM change WHERE at < ?", [before.isoformat(timespec="seconds")])

    # --- how it works -------------------------------------------------------------------------------------------

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._make_ready()
        before = self._watched.copy()
        try:
            with plainly(self._path), self.db.utils.atomic():
                yield
        except BaseException:
            self._watched = before  # what watches the others went with all else
            raise

    def _begin(self, label: str, facts: dict[str, Any], joins: int) -> int:
        at = self.now().isoformat(timespec="seconds")
        values = [at, label, json.dumps(facts, ensure_ascii=False)]
        sql = "INSERT INTO change (at, label, facts, state) VALUES (?, ?, ?, 'done')"
        change_id = joins or int(self.db.execute(sql, values).lastrowid or 0)
        self.db.execute("UPDATE current_change SET id = ?, recording = 1", [change_id])
        return change_id

    def _finish(self, done: Change, between: Callable[[], None]) -> Change:
        self.db.execute("UPDATE current_change SET id = NULL")
        self.db.execute_many(  # a row that is new and was written to again is new all the same
            "UPDATE change_row SET before = NULL WHERE change_id = ? AND tbl = ? AND row_id BETWEEN ? AND ?",
            [(done.id, *batch) for batch in self._batches(done.id)],
        )
        if not done.touched:
            self.db.execute("DELETE FROM change WHERE id = ?", [done.id])
            return done
        findindex.refresh(self.db, done.id, done.touched)
        return replace(done, clients=standings.refresh(self.db, done.id, done.touched, between))

    def _touched(self, change_id: int, between: Callable[[], None] = lambda: None) -> dict[str, set[int]]:
        touched: dict[str, set[int]] = {}
        for name, first, last in self._batches(change_id):
            touched.setdefault(name, set()).update(range(first, last + 1))
        sql = "SELECT tbl, row_id FROM change_row WHERE change_id = ? AND before IS NOT after AND tbl >= ','"
        rows = self.db.execute(sql, [change_id])
        while part := rows.fetchmany(_AT_ONCE * 10):
            between()
            for name, row_id in part:
                touched.setdefault(name, set()).add(row_id)
        return touched

    def _batches(self, change_id: int) -> list[tuple[str, int, int]]:
        """The new rows that a change remembers by their ends: their table, the first id and the last."""
        return self.db.execute("SELECT tbl, first, last FROM new_batch WHERE change_id = ?", [change_id]).fetchall()

    def _note_new(self, change_id: int, name: str, first: int, last: int) -> None:
        """Remember that the rows from one id to another are new."""
        self.db.execute(
            f'INSERT INTO change_row (change_id, tbl, row_id) SELECT ?, ?, id FROM "{name}" WHERE id BETWEEN ? AND ?'
            " ON CONFLICT (change_id, tbl, row_id) DO NOTHING",
            [change_id, name, first, last],
        )

    def _tables_of(self, change_id: int) -> list[str]:
        sql = "SELECT DISTINCT tbl FROM change_row WHERE change_id = ? AND tbl >= ','"
        return [row[0] for row in self.db.execute(sql, [change_id])]

    def _keep_after(self, change_id: int, name: str, first: int = 0, last: int = sys.maxsize) -> None:
        """Keep what the rows of a table that a change touched, from one id to another, are now."""
        self.db.execute(
            f"""UPDATE change_row SET after = (SELECT {_image(self._columns_of(name), "t")} FROM "{name}" t WHERE t.id = row_id)"""
            " WHERE change_id = ? AND tbl = ? AND row_id BETWEEN ? AND ?",
            [change_id, name, first, last],
        )

    def _announce(self, done: Change) -> None:
        for each in (*self._keepers, *self._listeners):
            each(done)

    def _step(self, sql: str) -> Step | None:
        row = self.db.execute(sql).fetchone()
        return Step(row[0], row[1], json.loads(row[2])) if row else None

    def _walk(self, step: Step, kind: Literal["undo", "redo"], way: _Way, between: Callable[[int], None]) -> Change:
        self._make_ready()
        touched = self._touched(step.id, lambda: between(0))
        # The images of new rows are kept, rows are put back, then found anew by the standings.
        asked = count(1)
        parts = 1 + sum(map(len, touched.values())) * 3 // _AT_ONCE

        def go_on() -> None:
            between(min(99, 100 * next(asked) // parts))

        with self._transaction():
            self.db.execute("PRAGMA defer_foreign_keys = ON")
            self.db.execute("UPDATE current_change SET id = ?, recording = 0", [step.id])
            self._current = step.id
            try:
                for name, first, last in self._batches(step.id):
                    for start in range(first, last + 1, _AT_ONCE):
                        part = start, min(last, start + _AT_ONCE - 1)
                        self._note_new(step.id, name, *part)
                        self._keep_after(step.id, name, *part)
                        go_on()
                self.db.execute("DELETE FROM change_row WHERE change_id = ? AND tbl < ','", [step.id])
                for name, ids in touched.items():
                    with self.db.unindexed(name, 0 if self._refers_to_itself(name) else len(ids), go_on):
                        for part in _parts(sorted(ids)):
                            self._put_back(name, step.id, part, way)
                            go_on()
            finally:
                self._current = 0
            self.db.execute("UPDATE current_change SET id = NULL, recording = 1")
            state = "undone" if kind == "undo" else "done"
            self.db.execute("UPDATE change SET state = ? WHERE id = ?", [state, step.id])
            findindex.refresh(self.db, step.id, touched)
            clients = standings.refresh(self.db, step.id, touched, go_on)
        done = Change(step.id, step.label, step.facts, touched, kind, clients)
        self._announce(done)
        return done

    def _put_back(self, name: str, change_id: int, part: tuple[int, int], way: _Way) -> None:
        """Give a table's rows, from one id to another, their `source` image, if they are still as `present` says."""
        columns, source, present = self._columns_of(name), way.source, way.present
        mine = "r.change_id = :change AND r.tbl = :name AND r.row_id BETWEEN :first AND :last"
        facts = {"change": change_id, "name": name, "first": part[0], "last": part[1]}
        differing = self.db.execute(
            f'SELECT count(*) FROM change_row r LEFT JOIN "{name}" t ON t.id = r.row_id WHERE {mine}'
            f" AND (CASE WHEN t.id IS NULL THEN NULL ELSE {_image(columns, 't')} END) IS NOT r.{present}",
            facts,
        ).fetchone()[0]
        if differing:
            raise Problem(Kind.CHANGED_SINCE)
        rows = f"SELECT r.row_id FROM change_row r WHERE {mine}"
        listed = ", ".join(f'"{column}"' for column in columns)
        values = ", ".join(f"json_extract(r.{source}, '$.{column}')" for column in columns)
        self.db.execute(
            f'DELETE FROM "{name}" WHERE id IN ({rows} AND r.{source} IS NULL AND r.{present} IS NOT NULL)', facts
        )
        self.db.execute(
            f'UPDATE "{name}" SET ({listed}) = (SELECT {values} FROM change_row r WHERE {mine} AND r.row_id = "{name}".id)'
            f" WHERE id IN ({rows} AND r.before IS NOT NULL AND r.after IS NOT NULL)",
            facts,
        )
        self.db.execute(
            f'INSERT INTO "{name}" ({listed}) SELECT {values} FROM change_row r'
            f" WHERE {mine} AND r.{source} IS NOT NULL AND r.{present} IS NULL",
            facts,
        )

    def _refers_to_itself(self, name: str) -> bool:
        """Whether rows of a table point to others of it, which SQLite looks for when one goes."""
        return any(row[2] == name for row in self.db.execute(f'PRAGMA foreign_key_list("{name}")'))

    def _columns_of(self, name: str) -> list[str]:
        """The columns of a table whose rows are remembered; none of any other."""
        if name not in self._columns:
            sql = "SELECT name FROM pragma_table_info(?, 'main')"
            is_ours = not name.startswith(_OWN) and name != _SEARCH
            self._columns[name] = [row[0] for row in self.db.execute(sql, [name])] if is_ours else []
        return self._columns[name]

    def _make_ready(self) -> None:
        """From here on it is written, in changes."""
        if self._is_ready:
            return
        self._is_ready = True
        self.db.execute("PRAGMA query_only = OFF")
        self.db.execute("CREATE TEMP TABLE current_change (id INTEGER, recording INTEGER)")
        self.db.execute("INSERT INTO current_change VALUES (NULL, 1)")
        self.db.execute(_NEW_BATCH)

    def _watch(self, *names: str) -> None:
        """From now on keep what every row of these tables, or of all, was that is written."""
        for name in names or self.tables:
            if name in self._watched or not (columns := self._columns_of(name)):
                continue
            was = _image(columns, "old")
            for event, row, before in (("insert", "new", "NULL"), ("update", "new", was), ("delete", "old", was)):
                self._watch_for(name, event, row, before)
            self._watched.add(name)

    def _watch_for(self, table: str, event: str, row: str, before: str) -> None:
        """Remember each row of a table that an event befalls, as it was before."""
        self.db.execute(
            f'CREATE TEMP TRIGGER IF NOT EXISTS "watch_{table}_{event}" AFTER {event} ON main."{table}"'
            " WHEN (SELECT recording FROM current_change) BEGIN"
            " SELECT raise(ABORT, 'a write outside a change') WHERE (SELECT id FROM current_change) IS NULL;"
            " INSERT INTO change_row (change_id, tbl, row_id, before)"
            f" SELECT id, '{table}', {row}.id, {before} FROM current_change WHERE true"
            " ON CONFLICT (change_id, tbl, row_id) DO NOTHING; END"
        )


def _parts(ids: list[int]) -> Iterator[tuple[int, int]]:
    """The first and last of some ids at a time."""
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        yield part[0], part[-1]


def _image(columns: list[str], row: str) -> str:
    """The row as one JSON text. SQLite takes 127 arguments: 63 columns at the most."""
    return "json_object(" + ", ".join(f"""'{name}', {row}."{name}\"""" for name in columns) + ")"
