"""What belongs to days and visits in the file: routines, checklists, promises, escalations, remarks, closed days."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from msgspec.structs import replace

from salesplanner.domain.dayplan import DayLog, PrepLine
from salesplanner.domain.promises import Escalation, Promise, Remark
from salesplanner.domain.reviews import EACH_VISIT
from salesplanner.domain.routines import Routine
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records

NO_ACTS: Mapping[str, int] = {}


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

    def counts(self, ids: Iterable[int]) -> dict[int, tuple[int, int]]:
        """How many lines of each plan item are done, and how many there are; none where there are no lines."""
        wanted = [each for each in ids if each > 0]
        if not wanted:
            return {}
        marks = ", ".join("?" * len(wanted))
        rows = self._db.execute(
            "SELECT activity_id, sum(is_done), count(*) FROM prep_line"
            f" WHERE activity_id IN ({marks}) AND deleted_at IS NULL GROUP BY activity_id",
            wanted,
        )
        return {activity_id: (done, count) for activity_id, done, count in rows}

    def acts(self, day: date) -> dict[str, int]:
        """The improvement actions that belong to every visit on a day: their ids by what their lines say."""
        rows = self._db.execute(
            "SELECT act, id FROM improvement WHERE state = 'open' AND rhythm = ? AND deleted_at IS NULL"
            " AND coalesce(starts_on, '') <= ? AND coalesce(due_on, '9') >= ? ORDER BY id",
            [EACH_VISIT, day.isoformat(), day.isoformat()],
        )
        return dict(rows.fetchall())

    def attach(self, activity_id: int, texts: Iterable[str], acts: Mapping[str, int] = NO_ACTS) -> None:
        """Give a plan item these lines, behind those that it has; `acts` are those of `acts` for a visit's day."""
        start = len(self.of(activity_id))
        lines = [
            PrepLine(activity_id=activity_id, text=text, position=start + i, improvement_id=acts.get(text))
            for i, text in enumerate(texts)
        ]
        if lines:
            self.add_many(lines)

    def put(self, activity_id: int, lines: Sequence[tuple[int, str, bool]]) -> None:
        """Make these the lines of a plan item: the id of a known line or 0, its text, whether it is done."""
        with self._journal.change("prep_line changed"):
            known = {each.id: each for each in self.of(activity_id)}
            for position, (line_id, text, is_done) in enumerate(lines):
                wanted = PrepLine(activity_id=activity_id, text=text, is_done=is_done, position=position)
                present = known.pop(line_id, None)
                if present is None:
                    self.add(wanted)
                elif (present.text, present.is_done, present.position) != (text, is_done, position):
                    self.change(line_id, text=text, is_done=is_done, position=position)
            for each in known:
                self.delete(each)


_OF_DEAL = "SELECT id FROM payment WHERE deal_id = ?"


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

    def to_pay(self, deal_id: int | None = None) -> dict[int, list[Promise]]:
        """What clients promised to pay, of one deal or of all, by payment: every promise, in the order they were made."""
        of_deal, values = ("", []) if deal_id is None else (f" AND payment_id IN ({_OF_DEAL})", [deal_id])
        found: dict[int, list[Promise]] = {}
        for each in self._where(f"payment_id > 0 AND state <> 'dropped'{of_deal}", values, order="made_on, id"):
            found.setdefault(each.payment_id or 0, []).append(each)
        return found

    def due_by(self, day: date) -> list[Promise]:
        """What is still owed and due by a day, the longest overdue first."""
        return self._where("state = 'open' AND due_on <= ?", [day], order="due_on, id")

    def settled(self, most: int) -> list[Promise]:
        """The latest of what was kept or dropped."""
        return self._where(
            "state <> 'open'", order=f"coalesce(kept_on, due_on, made_on) DESC, id DESC LIMIT {int(most)}"
        )

    def of_days(self, first: date, last: date) -> list[Promise]:
        """What was to be kept on those days, both included, whatever became of it."""
        return self._where("due_on BETWEEN ? AND ?", [first, last], order="due_on, id")

    def late_on(self, day: date) -> list[Promise]:
        """What was late on a day: owed then, and due before it."""
        was_owed = "made_on <= ? AND state <> 'dropped' AND (kept_on IS NULL OR kept_on > ?)"
        return self._where(f"+due_on < ? AND {was_owed}", [day, day, day], order="due_on, id")

    def of_client(self, client_id: int) -> list[Promise]:
        """One client's promises, latest first."""
        return self._where("client_id = ?", [client_id], order="made_on DESC, id DESC")

    def of_activity(self, activity_id: int) -> list[Promise]:
        """The promises made at one contact."""
        return self._where("activity_id = ?", [activity_id])


#: Somebody waits: the client was not told yet; where there is none, there is no answer.
_WAITS = "told_at IS NULL AND (client_id IS NOT NULL OR answered_at IS NULL)"


class Escalations(Records[Escalation]):
    """Questions passed up, and support asked for."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "escalation", Escalation)

    def of_client(self, client_id: int) -> list[Escalation]:
        """One client's questions, latest first."""
        return self._where("client_id = ?", [client_id], order="asked_at DESC, id DESC")

    def open(self) -> list[Escalation]:
        """Those of which the client was not told yet, or that have no answer; oldest first."""
        return self._where(_WAITS, order="asked_at, id")

    def during(self, first: date, last: date) -> list[Escalation]:
        """Those that were open on any of these days, both included, or asked or answered on one; oldest first."""
        ended = f"NOT ({_WAITS}) AND substr(coalesce(told_at, answered_at), 1, 10) < ?"
        return self._where(f"substr(asked_at, 1, 10) <= ? AND NOT ({ended})", [last, first], order="asked_at, id")

    def of_deal(self, deal_id: int) -> list[Escalation]:
        """The support asked for in one deal, latest first."""
        return self._where("deal_id = ?", [deal_id], order="asked_at DESC, id DESC")

    def about(self, quote_ids: Sequence[int]) -> list[Escalation]:
        """The questions about these quotes, the first one first."""
        marks = ", ".join("?" * len(quote_ids))
        return self._where(f"quote_id IN ({marks})", list(quote_ids), order="asked_at, id") if quote_ids else []

    def pressing(self, day: date) -> list[Escalation]:
        """Those of which the client waits although there is an answer, or that were asked before a day."""
        waits = f"{_WAITS} AND (answered_at IS NOT NULL OR asked_at < ?)"
        return self._where(waits, [day], order="asked_at, id")

    def settled(self, most: int) -> list[Escalation]:
        """The latest of which nobody waits any more."""
        return self._where(f"NOT ({_WAITS})", order=f"coalesce(told_at, answered_at) DESC, id DESC LIMIT {int(most)}")

    def of_activity(self, activity_id: int) -> list[Escalation]:
        """The questions that one contact left."""
        return self._where("activity_id = ?", [activity_id])


class Remarks(Records[Remark]):
    """What was heard of market and competitors, and what clients say."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "remark", Remark)

    def of_client(self, client_id: int) -> list[Remark]:
        """What was heard of or from one client, latest first."""
        return self._where("client_id = ?", [client_id], order="day DESC, id DESC")

    def latest(self, most: int) -> list[Remark]:
        """The latest of what was heard."""
        return self._where("1", order=f"day DESC, id DESC LIMIT {int(most)}")

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
