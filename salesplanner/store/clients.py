"""Clients and contacts in the file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from salesplanner.domain.activities import Activity
from salesplanner.domain.clients import BESIDE_NAME, Client, Contact, Grade, GradeChange
from salesplanner.domain.grading import LOOKED_BACK, Business, GradeRules
from salesplanner.store.activities import Activities
from salesplanner.store.journal import Journal
from salesplanner.store.ledgers import GradeChanges
from salesplanner.store.records import Records, batched
from salesplanner.store.settings import Settings

#: The setting that says from when on a client belongs to a grade.
GRADE_RULES = "client.grades"


class Contacts(Records[Contact]):
    """The people who work at clients."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "contact", Contact)

    def of(self, client_id: int) -> list[Contact]:
        """The people at one client, decision makers first."""
        return self._where("client_id = ?", [client_id], order="role <> 'decision_maker', id")

    def at(self, client_ids: Iterable[int]) -> list[Contact]:
        """The people at any of these clients, in the order they came."""
        wanted = json.dumps(sorted(client_ids))
        return self._where("client_id IN (SELECT value FROM json_each(?))", [wanted])


class Clients(Records[Client]):
    """Companies and buyers."""

    def __init__(self, journal: Journal, activities: Activities, grades: GradeChanges, settings: Settings) -> None:
        super().__init__(journal, "client", Client)
        self._activities, self._grades, self._settings = activities, grades, settings

    def names(self) -> list[tuple[int, str]]:
        """Ids and names of all clients, in the order they came; what a form offers to choose from.

        Those of one name are told apart, as in `label`.
        """
        rows = self._db.execute("SELECT id, name FROM client WHERE deleted_at IS NULL ORDER BY id").fetchall()
        often = Counter(name for _, name in rows)
        if len(often) == len(rows):
            return rows
        return [(client_id, self.label(client_id) if often[name] > 1 else name) for client_id, name in rows]

    def every_name(self) -> frozenset[str]:
        """What clients are called, also those in Recently deleted: what a text may call them."""
        return frozenset(name for (name,) in self._db.execute("SELECT name FROM client"))

    def named(self, ids: Iterable[int | None]) -> dict[int, str]:
        """The names of those of the ids that exist, deleted ones too."""
        return self._of("name", ids)

    def graded(self, ids: Iterable[int | None]) -> dict[int, str]:
        """The same with their classes."""
        return self._of("grade", ids)

    def _of(self, column: str, ids: Iterable[int | None]) -> dict[int, str]:
        found: dict[int, str] = {}
        for part in batched(client_id for client_id in ids if client_id):
            marks = ", ".join("?" * len(part))
            found |= dict(self._db.execute(f"SELECT id, {column} FROM client WHERE id IN ({marks})", part).fetchall())
        return found

    def label(self, client_id: int) -> str:
        """A client's name; where others have it too, with what tells it from them: its region, else its number here."""
        name, region = self._db.execute("SELECT name, region FROM client WHERE id = ?", [client_id]).fetchone()
        sql = "SELECT region FROM client WHERE name = ? AND id <> ? AND deleted_at IS NULL"
        others = [row[0] for row in self._db.execute(sql, [name, client_id])]
        if not others:
            return str(name)
        return f"{name}{BESIDE_NAME}{region if region and region not in others else f'#{client_id}'}"

    def by_name(self, name: str) -> Client | None:
        """The client of exactly this name, if there is one."""
        found = self._where("name = ?", [name.strip()])
        return found[0] if found else None

    def next_steps(self) -> dict[int, Activity]:
        """Each client's earliest open next step; a client without one is not in it."""
        steps: dict[int, Activity] = {}
        for step in self._activities.open_next_steps():
            if step.client_id is not None:
                steps.setdefault(step.client_id, step)
        return steps

    def business(self, client_id: int, today: date) -> Business:
        """What was signed with a client in the last twelve months, and what is open."""
        first = (today - timedelta(days=LOOKED_BACK)).isoformat()
        signed = (
            'SELECT coalesce(sum(amount), 0), count(*) FROM "order"'
            " WHERE client_id = ? AND day > ? AND day <= ? AND deleted_at IS NULL"
        )
        amount, orders = self._db.execute(signed, [client_id, first, today.isoformat()]).fetchone()
        stands = self._db.execute("SELECT amount FROM client_standing WHERE client_id = ?", [client_id]).fetchone()
        return Business(signed=amount, orders=orders, open=stands[0] if stands else 0)

    def grade_rules(self) -> GradeRules:
        """From when on a client belongs to a grade."""
        return GradeRules.from_plain(self._settings.get(GRADE_RULES))

    def give_grade(self, client_id: int, grade: Grade, reason: str = "") -> None:
        """Give a client a grade, and keep the day and the reason; the one it has already changes nothing."""
        before = self.get(client_id).grade
        if before is grade:
            return
        with self._journal.change("clients graded", count=1, grade=grade.value):
            super().change(client_id, grade=grade)
            made = GradeChange(client_id=client_id, day=self._now().date(), before=before, after=grade, reason=reason)
            self._grades.add(made)

    def change(self, record_id: int, **values: Any) -> None:
        """Set some facts of a client; a grade among them is kept with its day."""
        with self._journal.change("client changed"):
            if "grade" in values:
                self.give_grade(record_id, Grade(values.pop("grade")))
            super().change(record_id, **values)

    def delete(self, record_id: int) -> None:
        """Move the client to Recently deleted, with its contacts and what is open with it; history and figures stay."""
        at = self._now()
        with self._journal.change("client deleted", name=self.get(record_id).name):
            self.change(record_id, deleted_at=at)
            for table, condition in _GOES_ALONG.items():
                self._db.execute(
                    f"UPDATE {table} SET deleted_at = ? WHERE client_id = ? AND deleted_at IS NULL AND {condition}",
                    [at.isoformat(timespec="seconds"), record_id],
                )

    def restore(self, record_id: int) -> None:
        """Bring the client back with all that was deleted in the same moment."""
        gone = self.get(record_id).deleted_at
        if gone is None:
            return
        with self._journal.change("client restored", name=self.get(record_id).name):
            self.change(record_id, deleted_at=None)
            for table in _GOES_ALONG:
                self._db.execute(
                    f"UPDATE {table} SET deleted_at = NULL WHERE client_id = ? AND deleted_at = ?",
                    [record_id, gone.isoformat(timespec="seconds")],
                )


_GOES_ALONG = {"contact": "1", "activity": "status = 'planned'", "deal": "status = 'open'"}
