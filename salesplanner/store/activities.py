"""The plan's visits, calls and tasks in the file."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from msgspec.structs import replace

from salesplanner.domain.activities import (
    CONTACT_KINDS,
    NOBODY,
    Activity,
    ActivityBrief,
    ActivityKind,
    ActivityStatus,
    Outcome,
)
from salesplanner.domain.dayplan import begins_at
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.routines import named_by, occurrence, occurrences
from salesplanner.domain.workdays import WorkCalendar
from salesplanner.store.days import PrepLines, Routines
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records
from salesplanner.store.rows import to_value, tuple_maker
from salesplanner.store.settings import Settings

#: The setting with the usual checklist of each kind of plan item: texts by the kind's value; under `NAMED` those by name.
CHECKLISTS, NAMED = "prep.checklists", "named"
_BY_TIME = "at IS NULL, at, is_first DESC, position, id"
_BRIEFS = (
    "SELECT a.id, a.kind, a.title, a.day, a.at, a.status, substr(a.done_at, 1, 10), a.outcome, a.points, a.is_first, a.position,"
    " a.improvement_id, a.client_id, coalesce(c.name, ''), coalesce(c.grade, '') FROM activity a"
    " LEFT JOIN client c ON c.id = a.client_id WHERE {} AND a.deleted_at IS NULL ORDER BY {}"
)
_BRIEF_ORDER = "a.day, a.at IS NULL, a.at, a.is_first DESC, a.position, a.id"
#: The plus keeps SQLite from looking through everything that was ever done.
_WAS_DONE = "+a.status = 'done' AND a.done_at >= ? AND a.done_at < ?"


class Activities(Records[Activity]):
    """What is planned for a day, and what happened."""

    def __init__(self, journal: Journal, routines: Routines, prep: PrepLines, settings: Settings) -> None:
        super().__init__(journal, "activity", Activity)
        self._routines, self._prep, self._settings = routines, prep, settings

    def add(self, record: Activity) -> int:
        """Keep a new record, with the checklist of its kind if it is still to be done; its id."""
        with self._journal.change("activity added"):
            record_id = super().add(record)
            if record.is_open:
                acts = self._acts(record.kind, record.day)
                self._prep.attach(record_id, [*self.checklist(record.kind), *acts], acts)
        return record_id

    def beginning(self, kind: ActivityKind, day: date) -> list[str]:
        """The lines that a new plan item begins with: those of its kind; of a visit also the acts that belong to each."""
        return [*self.checklist(kind), *self._acts(kind, day)]

    def _acts(self, kind: ActivityKind, day: date) -> dict[str, int]:
        return self._prep.acts(day) if kind is ActivityKind.VISIT else {}

    def checklist(self, kind: ActivityKind) -> list[str]:
        """The usual lines of a kind of plan item."""
        return list(self._settings.get(CHECKLISTS, {}).get(kind.value, []))

    def titles(self) -> list[tuple[int, date, str]]:
        """What was done with clients and is planned: the client, the day, the title."""
        sql = "SELECT client_id, day, title FROM activity WHERE client_id IS NOT NULL AND deleted_at IS NULL"
        return [(row[0], date.fromisoformat(row[1]), row[2]) for row in self._db.execute(sql)]

    def checklists(self) -> dict[str, list[str]]:
        """The checklists for special visits, by their names (domain S2-23)."""
        found: dict[str, list[str]] = self._settings.get(CHECKLISTS, {}).get(NAMED, {})
        return found

    def put_checklist(self, of: ActivityKind | str, lines: Iterable[str]) -> None:
        """Keep a kind's usual checklist, or one by its name; without lines it is forgotten."""
        kept: dict[str, Any] = dict(self._settings.get(CHECKLISTS, {}))
        if isinstance(of, ActivityKind):
            kept[of.value] = list(lines)
        else:
            kept[NAMED] = {**kept.get(NAMED, {}), of: list(lines)}
            kept[NAMED] = {name: texts for name, texts in kept[NAMED].items() if texts}
        self._settings.put(CHECKLISTS, kept)

    # --- what stands for a routine ------------------------------------------------------------------------------

    def find(self, record_id: int | None) -> Activity | None:
        """The record, deleted or not, or None; an id below 0 names an occurrence of a routine (`domain.routines`)."""
        return super().find(record_id) if record_id is None or record_id >= 0 else self._occurrence(record_id)

    def many(self, ids: Iterable[int | None]) -> dict[int, Activity]:
        """Those of the ids that exist, deleted ones too, by id; occurrences of routines too."""
        wanted = list(ids)
        found = super().many(each for each in wanted if each and each > 0)
        for each in wanted:
            if each is not None and each < 0 and (made := self._occurrence(each)) is not None:
                found[each] = made
        return found

    def change(self, record_id: int, **values: Any) -> None:
        """Set some fields of a record; an occurrence of a routine becomes a record by it."""
        with self._journal.change("activity changed"):
            super().change(self._real(record_id), **values)

    def save(self, record: Activity) -> None:
        """Keep the record as it is now; an occurrence of a routine becomes a record by it."""
        with self._journal.change("activity changed"):
            if record.id < 0:
                real = self.get(self._real(record.id))
                record = replace(record, id=real.id, uid=real.uid)
            super().save(record)

    def untouched(self, day: date, calendar: WorkCalendar) -> list[Activity]:
        """The routines of a day that nothing was done with yet, by time; an occurrence that was deleted is left out."""
        return self.untouched_between(day, day, calendar)

    def untouched_between(
        self, first: date, last: date, calendar: WorkCalendar, *, improving: bool = False
    ) -> list[Activity]:
        """The same for some days, both included, by day; only improvement actions if asked."""
        routines = [each for each in self._routines.during(first, last) if each.improvement_id or not improving]
        if not routines:
            return []
        marks = ", ".join("?" * len(routines))
        known = set(
            self._db.execute(
                f"SELECT routine_id, routine_day FROM activity WHERE routine_id IN ({marks}) AND routine_day BETWEEN ? AND ?",
                [*(each.id for each in routines), first.isoformat(), last.isoformat()],
            )
        )
        made = [
            occurrence(routine, day)
            for routine in routines
            for day in occurrences(routine, first, last, calendar)
            if (routine.id, day.isoformat()) not in known
        ]
        return sorted(made, key=lambda each: (each.day, each.at is None, each.at or time(), -each.id))

    def touched_days(self) -> dict[int, list[date]]:
        """The days of each routine that something was done with, deleted ones too, by the routine's id."""
        found: dict[int, list[date]] = {}
        query = "SELECT routine_id, routine_day FROM activity WHERE routine_day IS NOT NULL ORDER BY routine_day"
        for routine_id, day in self._db.execute(query):
            found.setdefault(routine_id, []).append(date.fromisoformat(day))
        return found

    def _occurrence(self, record_id: int) -> Activity | None:
        """What an id below 0 stands for: its record once there is one."""
        routine_id, day = named_by(record_id)
        real = self._query(
            f"SELECT {self._select} FROM activity WHERE routine_id = ? AND routine_day = ?", [routine_id, day]
        )
        if real:
            return real[0]
        routine = self._routines.find(routine_id)
        return occurrence(routine, day) if routine is not None else None

    def _real(self, record_id: int) -> int:
        if record_id >= 0:
            return record_id
        found = self._occurrence(record_id)
        if found is None:
            raise Problem(Kind.GONE)
        return found.id if found.id > 0 else self.add(replace(found, id=0))

    # --- reading ------------------------------------------------------------------------------------------------

    def owners(self) -> list[str]:
        """The colleagues whose work was noted, by name."""
        sql = (
            "SELECT DISTINCT owner FROM activity WHERE owner <> '' AND owner <> ? AND deleted_at IS NULL ORDER BY owner"
        )
        return [owner for (owner,) in self._db.execute(sql, [NOBODY])]

    def on(self, day: date) -> list[Activity]:
        """What is planned for that day or was done of it, by time, then in the person's order."""
        return self._where("day = ? AND status <> 'dropped'", [day], order=_BY_TIME)

    def overdue(self, now: datetime) -> list[Activity]:
        """What is open from earlier days, oldest first; a routine that was not done on its own day is no debt."""
        missed = "routine_day IS NOT NULL AND routine_day = day AND NOT is_next_step"
        return self._where(
            f"status = 'planned' AND day < ? AND NOT ({missed})", [now.date()], order="day, at IS NULL, at, id"
        )

    def between(self, first: date, last: date) -> list[Activity]:
        """What is planned for or was done of those days, both included."""
        return self._where("day BETWEEN ? AND ? AND status <> 'dropped'", [first, last], order=f"day, {_BY_TIME}")

    def open_between(self, first: date, last: date) -> list[Activity]:
        """What is still to be done of what is planned for those days, both included."""
        return self._where("status = 'planned' AND day BETWEEN ? AND ?", [first, last], order=f"day, {_BY_TIME}")

    def load(self, first: date, last: date) -> Counter[date]:
        """How many things are still to be done on each of those days, both included; routines nobody touched not among them."""
        rows = self._db.execute(
            "SELECT day, count(*) FROM activity WHERE day BETWEEN ? AND ? AND status = 'planned' AND deleted_at IS NULL"
            " GROUP BY day",
            [first.isoformat(), last.isoformat()],
        )
        return Counter({date.fromisoformat(day): count for day, count in rows})

    def done_between(self, first: date, last: date) -> list[Activity]:
        """What happened on those days, both included, in its order."""
        # The plus keeps SQLite from looking through everything that was ever done.
        where = "+status = 'done' AND done_at >= ? AND done_at < ?"
        return self._where(where, _moments(first, last), order="done_at, id")

    def planned_in_brief(self, first: date, last: date) -> list[ActivityBrief]:
        """What `between` gives, in brief."""
        return list(self._in_brief("a.day BETWEEN ? AND ? AND a.status <> 'dropped'", _BRIEF_ORDER, [first, last]))

    def open_in_brief(self, first: date, last: date) -> list[ActivityBrief]:
        """What `open_between` gives, in brief."""
        return list(self._in_brief("a.status = 'planned' AND a.day BETWEEN ? AND ?", _BRIEF_ORDER, [first, last]))

    def done_in_brief(self, first: date, last: date) -> list[ActivityBrief]:
        """What happened on those days, both included, in its order."""
        return list(self._in_brief(_WAS_DONE, "a.done_at, a.id", _moments(first, last)))

    def moved_in_brief(self, first: date, last: date) -> Iterator[ActivityBrief]:
        """What brought progress on those days, and of which something was written down: the latest first, read one by one."""
        where = f"{_WAS_DONE} AND +a.outcome = 'progress' AND a.points <> ''"
        return self._in_brief(where, "a.done_at DESC, a.id DESC", _moments(first, last))

    def _in_brief(self, where: str, order: str, values: Sequence[Any]) -> Iterator[ActivityBrief]:
        rows = self._db.execute(_BRIEFS.format(where, order), [*map(to_value, values)])
        return map(tuple_maker(ActivityBrief), rows)

    def of_client(self, client_id: int) -> list[Activity]:
        """Everything with one client, latest first."""
        return self._where("client_id = ? AND status <> 'dropped'", [client_id], order="day DESC, at DESC, id DESC")

    def last_told(self, client_id: int) -> Activity | None:
        """The last contact with a client of which something was written down."""
        kinds = ", ".join(f"'{kind.value}'" for kind in CONTACT_KINDS)
        # The pluses keep SQLite to the client's own, latest first, instead of all that was ever done.
        found = self._where(
            f"client_id = ? AND +status = 'done' AND points <> '' AND +kind IN ({kinds})",
            [client_id],
            order="day DESC, at DESC, id DESC LIMIT 1",
        )
        return found[0] if found else None

    def of_deal(self, deal_id: int) -> list[Activity]:
        """Everything about one deal, latest first."""
        return self._where("deal_id = ? AND status <> 'dropped'", [deal_id], order="day DESC, at DESC, id DESC")

    def marked(self, deal_id: int, mark: str) -> list[Activity]:
        """The items of a deal with a mark of the program's own; also what was deleted."""
        sql = f'SELECT {self._select} FROM "activity" WHERE deal_id = ? AND external_id = ? ORDER BY id'
        return self._query(sql, [deal_id, mark])

    def chasing(self) -> dict[str, Activity]:
        """The planned items that chase something of the program's own, by their mark."""
        return {each.external_id: each for each in self._where("status = 'planned' AND external_id LIKE 'chase %'")}

    def chasing_in(self, deals: Iterable[int]) -> set[tuple[int, str]]:
        """The same of some deals: deal and mark."""
        sql = (
            "SELECT a.deal_id, a.external_id FROM json_each(?) j CROSS JOIN activity a INDEXED BY activity_deal ON a.deal_id = j.value"
            " WHERE a.external_id LIKE 'chase %' AND a.status = 'planned' AND a.deleted_at IS NULL"
        )
        return set(self._db.execute(sql, [json.dumps([*deals])]))

    def next_steps_of_deals(self, deals: Iterable[int] | None = None) -> dict[int, Activity]:
        """The earliest open next step of each deal that has one, by the deal's id; of these few `deals`, or of all."""
        named = "deal_id IS NOT NULL" if deals is None else f"deal_id IN ({', '.join(map(str, map(int, deals)))})"
        steps = self._where(
            f"status = 'planned' AND is_next_step AND {named}",
            order="day DESC, at IS NOT NULL, at DESC, id DESC",
        )
        return {step.deal_id: step for step in steps if step.deal_id is not None}

    def open_next_steps(self) -> list[Activity]:
        """Every open next step, earliest first."""
        return self._where("status = 'planned' AND is_next_step", order="day, at IS NULL, at, id")

    def log(
        self,
        activity: Activity,
        *,
        done_at: datetime,
        outcome: Outcome | None = None,
        points: str = "",
        next_step: Activity | None = None,
        keeps_earlier: bool = False,
    ) -> int:
        """Keep what happened, new or planned before, and its next step, as one change; the record's id.

        The next step takes over client and deal where it names none; what becomes of earlier ones tells `plan_next`. What was
        planned for an earlier day was carried over to the day it was done.
        """
        moved = activity.moved + (activity.id != 0 and activity.is_open and activity.day < done_at.date())
        done = replace(
            activity,
            status=ActivityStatus.DONE,
            done_at=done_at,
            day=done_at.date(),
            outcome=outcome,
            points=points,
            moved=moved,
        )
        with self._journal.change("activity logged", name=activity.title):
            record_id = self._real(activity.id) if activity.id else self.add(done)
            if activity.id:
                self.save(done)
            if next_step is not None:
                client_id, deal_id = next_step.client_id or done.client_id, next_step.deal_id or done.deal_id
                step = replace(next_step, client_id=client_id, deal_id=deal_id)
                self.plan_next(step, keeps_earlier=keeps_earlier)
        return record_id

    def recent_points(self, most: int) -> list[str]:
        """The last different texts that were written of contacts, latest first."""
        query = (
            "SELECT points FROM activity WHERE status = 'done' AND points <> '' AND deleted_at IS NULL"
            " GROUP BY points ORDER BY max(done_at) DESC LIMIT ?"
        )
        return [row[0] for row in self._db.execute(query, [most])]

    def steps_beside(self, client_id: int | None, deal_id: int | None) -> list[Activity]:
        """The open next steps that a new one would stand beside, earliest first.

        Those of the same deal, and those of the client that are about no deal. Each deal keeps a step of its own.
        """
        if client_id is None and deal_id is None:
            return []
        where = "status = 'planned' AND is_next_step AND client_id IS ? AND (deal_id IS ? OR (deal_id IS NULL AND ?))"
        return self._where(where, [client_id, deal_id, client_id is not None], order="day, at IS NULL, at, id")

    def open_named(self, title: str, client_id: int | None) -> Activity | None:
        """The earliest plan item of this title that is still to be done with a client, or with nobody."""
        where = "client_id IS ? AND title = ? AND status = 'planned'"
        return next(iter(self._where(where, [client_id, title], order="day, id LIMIT 1")), None)

    def days_named(self, titles: Collection[str]) -> dict[tuple[str, int | None], date]:
        """The earliest days of the plan items of these titles that are still to be done, by title and client."""
        rows = self._db.execute(
            "SELECT title, client_id, min(day) FROM activity WHERE status = 'planned' AND deleted_at IS NULL"
            " AND title IN (SELECT value FROM json_each(?)) GROUP BY title, client_id",
            [json.dumps([*titles])],
        )
        return {(title, client_id): date.fromisoformat(day) for title, client_id, day in rows}

    def plan_next(self, step: Activity, *, keeps_earlier: bool = False) -> int:
        """Plan the next step of a client or a deal, in the place of the one before; its id.

        Of the steps beside it, those due no later give way: they are dropped, or only lose their rank where
        `keeps_earlier`. Later ones stay in the plan and are no longer the next step.
        """
        with self._journal.change("activity added", name=step.title):
            for each in self.steps_beside(step.client_id, step.deal_id):
                if each.day <= step.day and not keeps_earlier:
                    self.change(each.id, status=ActivityStatus.DROPPED)
                else:
                    self.change(each.id, is_next_step=False)
            return self.add(replace(step, is_next_step=True))

    def rank(self, record_id: int) -> None:
        """Make a plan item the one next step of its client and deal; others stay in the plan without that rank."""
        made = self.get(record_id)
        with self._journal.change("activity changed", name=made.title):
            for each in self.steps_beside(made.client_id, made.deal_id):
                if each.id != made.id:
                    self.change(each.id, is_next_step=False)
            if not made.is_next_step:
                self.change(made.id, is_next_step=True)

    def finish(self, record_id: int, *, at: datetime) -> None:
        """Tick it off."""
        with self._journal.change("activity done", name=self.get(record_id).title):
            self.change(record_id, status=ActivityStatus.DONE, done_at=at)

    def reopen(self, record_id: int) -> None:
        """Take the tick away."""
        activity = self.get(record_id)
        with self._journal.change("activity reopened", name=activity.title):
            is_next_step = self._is_next_again(activity)
            planned = ActivityStatus.PLANNED
            self.change(record_id, status=planned, done_at=None, outcome=None, is_next_step=is_next_step)

    def restore(self, record_id: int) -> None:
        """Bring it back from Recently deleted."""
        activity = self.get(record_id)
        with self._journal.change("activity restored"):
            is_next_step = self._is_next_again(activity) if activity.is_open else activity.is_next_step
            self.change(record_id, deleted_at=None, is_next_step=is_next_step)

    def _is_next_again(self, activity: Activity) -> bool:
        """Whether what comes back is the next step still: not where another has taken its place."""
        return activity.is_next_step and not self.steps_beside(activity.client_id, activity.deal_id)

    def move(self, record_id: int, *, day: date, at: time | None = None, reason: str = "") -> None:
        """Plan it for another day and time; a move to a later day is counted. The reason takes the place of an earlier one."""
        activity = self.get(record_id)
        moved = activity.moved + (1 if day > activity.day else 0)
        with self._journal.change("activity moved", name=activity.title, day=day.isoformat()):
            self.change(record_id, day=day, at=at, moved=moved, move_reason=reason)

    def put_off_on(self, day: date) -> list[Activity]:
        """What was moved to a later day on that day and still waits beyond it, by day; what only changed otherwise is left out."""
        first = "SELECT coalesce((SELECT id FROM change WHERE at < ? ORDER BY id DESC LIMIT 1), 0)"
        was = "coalesce(json_extract(r.before, '$.day'), json_extract(r.after, '$.routine_day'))"
        rows = self._db.execute(
            "SELECT DISTINCT r.row_id FROM change c JOIN change_row r ON r.change_id = c.id AND r.tbl = 'activity'"
            f" WHERE c.id > ({first}) AND c.at < ? AND c.state = 'done' AND {was} < json_extract(r.after, '$.day')",
            [to_value(begins_at(day)), to_value(begins_at(day + timedelta(days=1)))],
        )
        found = self.many(row[0] for row in rows)
        waiting = [each for each in found.values() if each.is_open and each.deleted_at is None and each.day > day]
        return sorted(waiting, key=lambda each: (each.day, each.at is None, each.at or time(), each.id))

    def drop(self, record_id: int) -> None:
        """Decide not to do it."""
        with self._journal.change("activity dropped", name=self.get(record_id).title):
            self.change(record_id, status=ActivityStatus.DROPPED)

    def reorder(self, ids: Sequence[int]) -> None:
        """Give the items of a day this order."""
        with self._journal.change("activity reordered"):
            for position, record_id in enumerate(ids):
                self.change(record_id, position=position)


def _moments(first: date, last: date) -> tuple[str, str]:
    """Some days as the moments from which and before which something was done."""
    return first.isoformat(), f"{last.isoformat()}T99"
