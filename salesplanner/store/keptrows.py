"""Rows of a query in their order, kept from one reading to the next: only what a change concerns is read again."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Collection, Generator, Hashable, Iterable, Mapping
from typing import Any, Generic, TypeVar

from salesplanner.store.journal import Change, Journal
from salesplanner.store.records import batched

R = TypeVar("R")
#: After a change of more rows than this they are read anew.
_TOUCHED_MOST = 500


class KeptRows(Generic[R]):
    """Rows with an `id`, of one table, until a change touches them or what they take from other tables."""

    def __init__(
        self,
        journal: Journal,
        table: str,
        read: Callable[[Any, Collection[int] | None], Iterable[R]],
        order: Callable[[R], Any],
        others: Mapping[str, Callable[[R], int | None]] | None = None,
        candidates: Callable[[Any], list[int]] = lambda _: [],
    ) -> None:
        """`read` gives the rows of a key, all with None or those of some ids; `others` the row of another table that a row shows.

        `candidates` gives the ids among which all rows of a key are, for those that are read in parts.
        """
        self._journal = journal
        self._table = table
        self._read = read
        self._order = order
        self._others = others or {}
        self._candidates = candidates
        self._key: Hashable = None
        self._rows: list[R] | None = None
        self._touched: dict[str, set[int]] = {}  # since they were read, by table
        journal.keep(self._on_change)

    def rows(self, key: Hashable = None) -> list[R]:
        """Those of a key in their order; the same list until a change concerns one of them."""
        if self._journal.is_open:  # what an open change wrote is not announced yet
            return sorted(self._read(key, None), key=self._order)
        if self._rows is not None and self._key == key and self._touched:
            self._rows = self._renewed(self._rows)
        if self._rows is None or self._key != key:
            self._key, self._rows = key, sorted(self._read(key, None), key=self._order)
        self._touched = {}
        return self._rows

    def in_parts(self, key: Hashable = None) -> Generator[None, None, list[R]]:
        """The same, giving way between some rows and the next; where something is written meanwhile, all is read at the end."""
        if not self._journal.is_open and (self._rows is None or self._key != key):
            written = self._journal.written
            found: list[R] = []
            for ids in batched(self._candidates(key)):
                yield
                found += self._read(key, ids)
            if self._journal.written == written:
                self._key, self._rows, self._touched = key, sorted(found, key=self._order), {}
        return self.rows(key)

    def _on_change(self, change: Change) -> None:
        """Note what was touched: who wants to know reads it, and many changes come before somebody does."""
        for name in change.touched.keys() & {self._table, *self._others} if self._rows is not None else ():
            self._touched.setdefault(name, set()).update(change.touched[name])

    def _renewed(self, rows: list[R]) -> list[R] | None:
        """The rows with what was touched read again; the same list where that concerns none, None where it is too much."""
        stale = set(self._touched.get(self._table, ()))
        for name, of in self._others.items():
            if ids := self._touched.get(name):
                stale |= {each.id for each in rows if of(each) in ids}  # type: ignore[attr-defined]
        if len(stale) > _TOUCHED_MOST:
            return None
        if not stale:
            return rows
        found = [each for each in rows if each.id not in stale]  # type: ignore[attr-defined]
        for each in self._read(self._key, stale):
            insort(found, each, key=self._order)
        return found
