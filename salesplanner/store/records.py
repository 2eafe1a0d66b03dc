"""What every table offers: read, add, save, delete with a way back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from salesplanner.domain.problems import Kind, Problem
from salesplanner.store.journal import Journal
from salesplanner.store.rows import columns, maker, to_row, to_value, values_of

if TYPE_CHECKING:
    from sqlite_utils.db import Table

R = TypeVar("R")

_AT_ONCE = 500  # SQLite's oldest limit on parameters is 999


def batched(ids: Iterable[int]) -> Iterator[list[int]]:
    """Each of the ids once, so many at a time as a query takes."""
    wanted = sorted(set(ids))
    for start in range(0, len(wanted), _AT_ONCE):
        yield wanted[start : start + _AT_ONCE]


class Records(Generic[R]):
    """The records of one kind. Reads leave out what was deleted; each write is a change of its own or joins one."""

    def __init__(self, journal: Journal, table: str, record: type[R]) -> None:
        self._journal = journal
        self._db = journal.db
        self._record = record
        self.table = table
        self._columns = columns(record)
        self._select = ", ".join(f'"{name}"' for name in self._columns)

    # --- reading ------------------------------------------------------------------------------------------------

    def get(self, record_id: int) -> R:
        """The record, deleted or not. Raises Problem(GONE) when there is none."""
        found = self.find(record_id)
        if found is None:
            raise Problem(Kind.GONE)
        return found

    def find(self, record_id: int | None) -> R | None:
        """The record, deleted or not, or None."""
        if record_id is None:
            return None
        rows = self._query(f'SELECT {self._select} FROM "{self.table}" WHERE id = ?', [record_id])
        return rows[0] if rows else None

    def all(self) -> list[R]:
        """Every record that is not deleted, in the order they came."""
        return self._where("1", order="id")

    def many(self, ids: Iterable[int | None]) -> dict[int, R]:
        """Those of the ids that exist, deleted ones too, by id."""
        found: dict[int, R] = {}
        for part in batched(record_id for record_id in ids if record_id):
            marks = ", ".join("?" * len(part))
            for record in self._query(f'SELECT {self._select} FROM "{self.table}" WHERE id IN ({marks})', part):
                found[record.id] = record  # type: ignore[attr-defined]
        return found

    def count(self) -> int:
        """How many are not deleted."""
        return int(self._db.execute(f'SELECT count(*) FROM "{self.table}" WHERE deleted_at IS NULL').fetchone()[0])

    def is_any(self) -> bool:
        """Whether there is one that is not deleted."""
        return self._db.execute(f'SELECT 1 FROM "{self.table}" WHERE deleted_at IS NULL LIMIT 1').fetchone() is not None

    def deleted(self) -> list[R]:
        """What lies in Recently deleted, latest first."""
        sql = f'SELECT {self._select} FROM "{self.table}" WHERE deleted_at IS NOT NULL ORDER BY deleted_at DESC, id'
        return self._query(sql)

    def _where(self, condition: str, values: Sequence[Any] = (), *, order: str = "id") -> list[R]:
        sql = f'SELECT {self._select} FROM "{self.table}" WHERE ({condition}) AND deleted_at IS NULL ORDER BY {order}'
        return self._query(sql, values)

    def _query(self, sql: str, values: Sequence[Any] = ()) -> list[R]:
        cursor = self._db.execute(sql, [to_value(value) for value in values])
        return list(map(maker(self._record), cursor))

    # --- writing ------------------------------------------------------------------------------------------------

    def add(self, record: R) -> int:
        """Keep a new record; its id."""
        return self.add_many([record])[0]

    def add_many(
        self, records: Iterable[R], *, between: Callable[[], None] = lambda: None, **given: Sequence[Any]
    ) -> list[int]:
        """Keep new records, in one change; their ids.

        `given` are values of a field, one for each record, in the place of its own; `between` is called now and then
        while many are kept, and may raise.
        """
        made = list(records)
        if not made:
            return []
        with self._journal.change(f"{self.table} added"):
            first = int(self._db.execute(f'SELECT coalesce(max(id), 0) + 1 FROM "{self.table}"').fetchone()[0])
            given["id"] = ids = range(first, first + len(made))
            # In their order, for the index of identities takes them faster so.
            given["uid"] = sorted(self._journal.new_uids(len(made)))
            with self._db.unindexed(self.table, len(made), between), self._journal.many_new(self.table, ids):
                for start in range(0, len(made), _AT_ONCE):
                    if start:
                        between()
                    part = slice(start, start + _AT_ONCE)
                    self._insert(made[part], {name: values[part] for name, values in given.items()})
        return list(ids)

    def _insert(self, records: Sequence[R], given: Mapping[str, Sequence[Any]]) -> None:
        """Put new records in; to fill a field with what SQLite fills it with itself takes as long as one that says something."""
        found = dict(zip(self._columns, self._new_values(records, given), strict=True))
        said = [name for name, values in found.items() if values.count(self._defaults[name]) < len(records)]
        listed, marks = ", ".join(f'"{name}"' for name in said), ", ".join("?" * len(said))
        rows = zip(*[found[name] for name in said], strict=True)
        self._db.execute_many(f'INSERT INTO "{self.table}" ({listed}) VALUES ({marks})', rows)

    @cached_property
    def _defaults(self) -> dict[str, Any]:
        """What SQLite fills each field with that it is told nothing of."""
        told = self._db.execute(
            "SELECT name, coalesce(dflt_value, 'NULL') FROM pragma_table_info(?)", [self.table]
        ).fetchall()
        values = self._db.execute(f"SELECT {', '.join(default for _, default in told)}").fetchone()
        return dict(zip([name for name, _ in told], values, strict=True))

    def save(self, record: R) -> None:
        """Keep the record as it is now. Raises Problem(GONE) when it does not exist."""
        row = to_row(record)
        del row["created_at"]
        self.change(row.pop("id"), **row)

    def change(self, record_id: int, **values: Any) -> None:
        """Set some fields of a record. Raises Problem(GONE) when it does not exist."""
        values |= {"changed_at": self._now()}
        unknown = set(values) - set(self._columns)
        if unknown:
            raise TypeError(f"{self.table} has no {', '.join(sorted(unknown))}")
        with self._journal.change(f"{self.table} changed"):
            named = ", ".join(f'"{name}" = ?' for name in values)
            row = [*map(to_value, values.values()), record_id]
            if not self._db.execute(f'UPDATE "{self.table}" SET {named} WHERE id = ?', row).rowcount:
                raise Problem(Kind.GONE)

    def delete(self, record_id: int) -> None:
        """Move the record to Recently deleted."""
        with self._journal.change(f"{self.table} deleted"):
            self.change(record_id, deleted_at=self._now())

    def delete_many(self, record_ids: Iterable[int]) -> None:
        """Move records to Recently deleted, in one change."""
        with self._journal.change(f"{self.table} deleted"):
            for record_id in record_ids:
                self.delete(record_id)

    def restore(self, record_id: int) -> None:
        """Bring the record back from Recently deleted."""
        with self._journal.change(f"{self.table} restored"):
            self.change(record_id, deleted_at=None)

    def _remove(self, condition: str, values: Sequence[Any]) -> None:
        """Take rows out of the file; only undo brings them back."""
        with self._journal.change(f"{self.table} removed"):
            self._rows.delete_where(condition, [to_value(value) for value in values])

    @cached_property
    def _rows(self) -> Table:
        return self._db.utils.table(self.table)

    def _now(self) -> datetime:
        return self._journal.now()

    def _new_values(self, records: Sequence[R], given: Mapping[str, Sequence[Any]]) -> list[Sequence[Any]]:
        """The values of new records by field; an identity and a moment of making that one comes with stay."""
        found = values_of(records)
        at = [to_value(self._now())] * len(records)
        for name, values in {"created_at": at, "changed_at": at, **given}.items():
            place = self._columns.index(name)
            stays = name in ("uid", "created_at")
            found[place] = [own or new for own, new in zip(found[place], values, strict=True)] if stays else values
        return found
