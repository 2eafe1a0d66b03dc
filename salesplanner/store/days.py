"""What belongs to days and visits in the file: routines, checklists, promises, escalations, remarks, closed days."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from salesplanner.domain.dayplan import DayLog, PrepLine
from salesplanner.domain.promises import Escalation, Promise, Remark
from salesplanner.domain.routines import Routine
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records


class Routines(Records[Routine]):
    """What returns in the plan."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "routine", Routine)

    def during(self, first: date, last: date) -> list[Routine]:
        """Those whose days may lie between two days, both included."""
        return self._where("starts_on <= ? AND (ends_on IS NULL OR ends_on >= ?)", [last, first])

    def end(self, record_id: int, last: date) -> None:
        """Let it end with a day; a routine that would never have begun is deleted. What was done stays."""
        with self._journal.change("routine changed"):
            if last < self.get(record_id).starts_on:
                self.delete(record_id)
            else:
                self.change(record_id, ends_on=last)


class PrepLines(Records[PrepLine]):
    """The checklists of visits."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "prep_line", PrepLine)

    def of(self, activity_id: int) -> list[PrepLine]:
        """The lines of one plan item, in their order."""
        return self._where("activity_id = ?", [activity_id], order="position, id")


class Promises(Records[Promise]):
    """What was promised."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "promise", Promise)

    def open(self) -> list[Promise]:
        """What is still owed, earliest due first."""
        return self._where("state = 'open'", order="due_on IS NULL, due_on, id")

    def due_between(self, first: date, last: date) -> list[Promise]:
        """What is still owed and due on those days, both included."""
        return self._where("state = 'open' AND due_on BETWEEN ? AND ?", [first, last], order="due_on, id")

    def of_client(self, client_id: int) -> list[Promise]:
        """One client's promises, latest first."""
        return self._where("client_id = ?", [client_id], order="made_on DESC, id DESC")

    def of_activity(self, activity_id: int) -> list[Promise]:
        """The promises made at one contact."""
        return self._where("activity_id = ?", [activity_id])


class Escalations(Records[Escalation]):
    """Questions passed up."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "escalation", Escalation)

    def open(self) -> list[Escalation]:
        """Those of which the client was not told yet, oldest first."""
        return self._where("told_at IS NULL", order="asked_at, id")

    def of_activity(self, activity_id: int) -> list[Escalation]:
        """The questions that one contact left."""
        return self._where("activity_id = ?", [activity_id])


class Remarks(Records[Remark]):
    """What was heard of market and competitors, and what clients say."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "remark", Remark)

    def between(self, first: date, last: date) -> list[Remark]:
        """What was heard on those days, both included."""
        return self._where("day BETWEEN ? AND ?", [first, last], order="day, id")

    def of_activity(self, activity_id: int) -> list[Remark]:
        """What was heard at one contact."""
        return self._where("activity_id = ?", [activity_id])


class DayLogs(Records[DayLog]):
    """When days were planned and closed; one a day."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "day_log", DayLog)

    def of(self, day: date) -> DayLog:
        """What is kept of a day; a blank one (id 0) when nothing is."""
        found = self._where("day = ?", [day])
        return found[0] if found else DayLog(day=day)

    def put(self, day: date, **values: Any) -> None:
        """Keep something of a day."""
        with self._journal.change("day changed", day=day.isoformat()):
            present = self.of(day)
            if present.id:
                self.change(present.id, **values)
            else:
                self.add(replace(present, **values))
