"""Rows of a query in their order, kept from one reading to the next: only what a change concerns is read again."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Collection, Hashable, Iterable, Mapping
from typing import Any, Generic, TypeVar

from salesplanner.store.journal import Change, Journal

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
    ) -> None:
        """`read` gives the rows of a key, all with None or those of some ids; `others` the row of another table that a row shows."""
        self._journal = journal
        self._table = table
        self._read = read
        self._order = order
        self._others = others or {}
        self._key: Hashable = None
        self._rows: list[R] | None = None
        journal.keep(self._on_change)

    def rows(self, key: Hashable = None) -> list[R]:
        """Those of a key in their order; the same list until a change concerns one of them."""
        if self._journal.is_open:  # what an open change wrote is not announced yet
            return sorted(self._read(key, None), key=self._order)
        if self._rows is None or self._key != key:
            self._key, self._rows = key, sorted(self._read(key, None), key=self._order)
        return self._rows

    def _on_change(self, change: Change) -> None:
        if self._rows is None:
            return
        stale = set(change.touched.get(self._table, ()))
        for name, of in self._others.items():
            if ids := change.touched.get(name):
                stale |= {each.id for each in self._rows if of(each) in ids}  # type: ignore[attr-defined]
        if len(stale) > _TOUCHED_MOST:
            self._rows = None
        elif stale:
            rows = [each for each in self._rows if each.id not in stale]  # type: ignore[attr-defined]
            for each in self._read(self._key, stale):
                insort(rows, each, key=self._order)
            self._rows = rows
