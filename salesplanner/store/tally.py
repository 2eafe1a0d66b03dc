"""How many clients some lists have, kept up with every change: to count a hundred thousand anew would be felt with each write."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Generic, TypeVar

from salesplanner.store.journal import Change
from salesplanner.store.sqlite import Book

K = TypeVar("K")
#: A change that moved more clients is counted anew, when next asked.
_FOLLOWED = 500


class Tally(Generic[K]):
    """Lists by their conditions on the standings `s`. Each client has a byte, with a bit for each list it is in."""

    def __init__(self, db: Book, conditions: Mapping[K, str]) -> None:
        self._db = db
        self._conditions = dict(conditions)
        self._values: Mapping[str, Any] | None = None
        self._counts: dict[K, int] = {}
        self._bits = bytearray()

    def counts(self, values: Mapping[str, Any]) -> dict[K, int]:
        """How many clients each list has, with the values that its condition asks for: those that change day by day."""
        if self._db.connection.in_transaction:  # what it wrote may yet be taken back, and is told when it stays
            return {key: self._count(condition, values) for key, condition in self._conditions.items()}
        for _ in self.preparing(values):
            pass
        return self._counts

    def follow(self, change: Change) -> None:
        """Count anew the clients that a change moved; a setting may have moved all."""
        if self._values is None or not (change.clients or "setting" in change.touched):
            return
        if "setting" in change.touched or len(change.clients) > _FOLLOWED:
            self._values = None
            return
        self._move(change.clients)

    def _count(self, condition: str, values: Mapping[str, Any]) -> int:
        return int(self._db.execute(f"SELECT count(*) FROM client_standing s WHERE {condition}", values).fetchone()[0])

    def preparing(self, values: Mapping[str, Any]) -> Iterator[None]:
        """Count them while nobody waits, a list at a time: from the beginning where something was written."""
        while self._values != values and not self._db.connection.in_transaction:
            written = self._db.connection.total_changes
            newest = self._db.execute("SELECT coalesce(max(client_id), 0) FROM client_standing").fetchone()[0]
            counts, bits = dict[K, int](), bytearray(newest + 1)
            for place, (key, condition) in enumerate(self._conditions.items()):
                sql = f"SELECT json_group_array(s.client_id) FROM client_standing s WHERE {condition}"
                ids: list[int] = json.loads(self._db.execute(sql, values).fetchone()[0])
                counts[key] = len(ids)
                for each in ids:
                    bits[each] |= 1 << place
                yield
                if self._values == values or written != self._db.connection.total_changes:
                    break
            else:
                self._values, self._counts, self._bits = values, counts, bits

    def _move(self, clients: frozenset[int]) -> None:
        told = [f"((({condition}) IS TRUE) << {place})" for place, condition in enumerate(self._conditions.values())]
        sql = (
            f"SELECT s.client_id, {' | '.join(told)} FROM client_standing s"
            " WHERE s.client_id IN (SELECT value FROM json_each(:clients))"
        )
        assert self._values is not None
        found = dict(self._db.execute(sql, {**self._values, "clients": json.dumps([*clients])}).fetchall())
        self._bits.extend(bytes(max(0, max(clients) + 1 - len(self._bits))))
        for each in clients:
            was, bits = self._bits[each], found.get(each, 0)
            self._bits[each] = bits
            for place, key in enumerate(self._conditions):
                self._counts[key] += (bits >> place & 1) - (was >> place & 1)
