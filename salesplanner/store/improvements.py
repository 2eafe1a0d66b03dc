"""Improvement actions in the file, with the routine or the checklist lines that bring them back, and what was decided about them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import Any, Protocol, TypeVar

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.attention import Card
from salesplanner.domain.dayplan import PrepLine
from salesplanner.domain.followups import Followup
from salesplanner.domain.improvements import Occasion, goes_on_until, tally
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reviews import EACH_VISIT, Improvement, ImprovementState, Verdict
from salesplanner.domain.routines import OnDayOff, Routine
from salesplanner.domain.workdays import WorkCalendar
from salesplanner.store.activities import Activities
from salesplanner.store.days import PrepLines, Routines
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records

_DAY = timedelta(days=1)
_MINUTES = 15
_OPEN = ImprovementState.OPEN


class _Item(Protocol):
    """A plan item, whole or in brief."""

    @property
    def id(self) -> int: ...

    @property
    def improvement_id(self) -> int | None: ...


A = TypeVar("A", bound=_Item)
H = TypeVar("H", Followup, Card)


class HeldBack(Struct, frozen=True):
    """What of the plan is private: items and checklist lines of private actions, plan items of private focus points.

    A plan item that was made to repeat is private on all its days.
    """

    actions: frozenset[int] = frozenset()
    items: frozenset[int] = frozenset()
    routines: frozenset[int] = frozenset()

    def leave(self, activities: Iterable[A]) -> tuple[A, ...]:
        """Those of the plan items that others may see."""
        return tuple(filter(self.shows, activities))

    def shows(self, item: _Item) -> bool:
        """Whether others may see a plan item."""
        is_repeated = getattr(item, "routine_id", None) in self.routines  # an item in brief is among `items`
        return item.improvement_id not in self.actions and item.id not in self.items and not is_repeated

    def leave_in(self, items: Mapping[int, A]) -> dict[int, A]:
        """Those of the plan items, by whatever they belong to, that others may see."""
        return {key: each for key, each in items.items() if self.shows(each)}

    def leave_step(self, holder: H) -> H:
        """A client or a deal without its next step where others may not see that."""
        return holder if holder.step is None or self.shows(holder.step) else replace(holder, step=None)

    def leave_lines(self, lines: Iterable[PrepLine]) -> tuple[PrepLine, ...]:
        """Those of the checklist lines that others may see."""
        return tuple(each for each in lines if each.improvement_id not in self.actions)


class Improvements(Records[Improvement]):
    """Acts against a weakness. Each is open or has a verdict that ended it: none can be deleted while it is open."""

    def __init__(self, journal: Journal, activities: Activities, routines: Routines, prep: PrepLines) -> None:
        super().__init__(journal, "improvement", Improvement)
        self.verdicts = Records(journal, "verdict", Verdict)
        self._activities, self._routines, self._prep = activities, routines, prep

    # --- reading ------------------------------------------------------------------------------------------------

    def open(self) -> list[Improvement]:
        """Those that still wait for a verdict that ends them, in the order they began."""
        return self._where("state = ?", [_OPEN], order="starts_on, id")

    def occasions(self, first: date, last: date, calendar: WorkCalendar) -> list[Occasion]:
        """When actions were to be done on those days, both included, by day: see `domain.improvements`."""
        on = "coalesce(routine_day, CASE WHEN status = 'done' THEN substr(done_at, 1, 10) ELSE day END)"
        items = self._db.execute(
            f"SELECT improvement_id, 'activity', id, {on}, status = 'done' FROM activity"
            f" WHERE improvement_id IS NOT NULL AND {on} BETWEEN ? AND ? AND deleted_at IS NULL"
            " UNION ALL SELECT p.improvement_id, 'prep_line', p.id, substr(a.done_at, 1, 10), p.is_done FROM prep_line p"
            " JOIN activity a ON a.id = p.activity_id WHERE p.improvement_id IS NOT NULL AND p.deleted_at IS NULL"
            " AND a.status = 'done' AND a.deleted_at IS NULL AND substr(a.done_at, 1, 10) BETWEEN ? AND ?",
            [first.isoformat(), last.isoformat()] * 2,
        )
        found = [
            Occasion(improvement_id=of, table=table, id=key, day=date.fromisoformat(day), is_done=bool(done))
            for of, table, key, day, done in items
        ]
        for each in self._activities.untouched_between(first, last, calendar, improving=True):
            key = each.improvement_id or 0
            found.append(Occasion(improvement_id=key, table="activity", id=each.id, day=each.day, is_done=False))
        return sorted(found, key=lambda each: (each.day, each.table, each.id))

    def planned(self, record_id: int) -> list[Activity]:
        """The plan items made for an action by hand, the earliest first; neither days of its routine nor what was dropped."""
        where = "improvement_id = ? AND routine_id IS NULL AND status <> 'dropped'"
        return self._activities._where(where, [record_id], order="day, id")

    def lasting(self, record_id: int | None) -> Improvement | None:
        """An action, or the one that took its place in the end; None where that was dropped or is deleted, or there is none."""
        found = self.find(record_id)
        while found is not None and found.state is ImprovementState.CHANGED:
            found = next(iter(self._where("continues_id = ?", [found.id])), None)
        is_there = found is not None and found.deleted_at is None and found.state is not ImprovementState.DROPPED
        return found if is_there else None

    def held_back(self) -> HeldBack:
        """What of the plan no paper for others may show."""
        held = "SELECT activity_id FROM focus_point WHERE is_private AND activity_id IS NOT NULL"
        actions = self._db.execute("SELECT id FROM improvement WHERE is_private").fetchall()
        routines = self._db.execute(
            f"SELECT routine_id FROM activity WHERE id IN ({held}) AND routine_id > 0"
        ).fetchall()
        items = self._db.execute(held).fetchall()
        for (routine,) in routines:
            items += self._db.execute("SELECT id FROM activity WHERE routine_id = ?", [routine]).fetchall()
        return HeldBack(*(frozenset(key for (key,) in found) for found in (actions, items, routines)))

    # --- beginning ----------------------------------------------------------------------------------------------

    def begin(self, action: Improvement) -> int:
        """Take up an action with what brings it back, in one change; its id. Raises Problem(NOT_A_RULE)."""
        starts_on = action.starts_on or self._now().date()
        with self._journal.change("improvement begun", name=action.act):
            made = self.get(self.add(replace(action, starts_on=starts_on)))
            self._bring_back(made, starts_on)
        return made.id

    def revise(self, record_id: int, **values: Any) -> None:
        """Put an open action in other words, to another last day, or into another rhythm from tomorrow on; what was before stays."""
        today = self._now().date()
        with self._journal.change("improvement changed"):
            before = self.get(record_id)
            self.change(record_id, **values)
            after = self.get(record_id)
            if before.rhythm != after.rhythm:
                self._put_away(before, today + _DAY)
                self._bring_back(after, max(today + _DAY, after.starts_on or today))
            elif (before.act, before.due_on) != (after.act, after.due_on):
                self._keep_up(before, after, today)

    def _keep_up(self, before: Improvement, after: Improvement, today: date) -> None:
        """What brings it back says what the action does, and lasts as long: it comes again where it had ended."""
        for item in self.planned(after.id):
            if item.is_open and item.title == before.act:
                self._activities.change(item.id, title=after.act)
        if after.rhythm == EACH_VISIT:
            self._keep_lines(after, today)
            self._bring_back(after, max(today, after.starts_on or today))
            return
        lasting = [each for each in self._routines_of(after.id) if each.ends_on is None or each.ends_on >= today]
        last = after.due_on and max(after.due_on, today - _DAY)  # what was missed till now stays missed
        for routine in lasting:
            self._routines.change(routine.id, title=after.act, ends_on=last)
        if not lasting and (after.due_on is None or after.due_on >= today):
            self._bring_back(after, max(today, after.starts_on or today))

    def _keep_lines(self, action: Improvement, today: date) -> None:
        """The lines of the visits that are planned: in its words, and none behind its last day."""
        for visit in self._visits(today, None):
            for line in self._prep.of(visit.id):
                if line.improvement_id != action.id or line.is_done:
                    continue
                if action.due_on is not None and visit.day > action.due_on:
                    self._prep.delete(line.id)
                elif line.text != action.act:
                    self._prep.change(line.id, text=action.act)

    def plan(self, record_id: int, day: date) -> int:
        """Put an action that is done once into the plan of a day; the plan item's id."""
        action = self.get(record_id)
        with self._journal.change("improvement planned", name=action.act):
            item = Activity(kind=ActivityKind.TASK, title=action.act, day=day, minutes=30, improvement_id=record_id)
            return self._activities.add(item)

    # --- judging ------------------------------------------------------------------------------------------------

    def settle(
        self,
        record_id: int,
        state: ImprovementState,
        *,
        period: str,
        calendar: WorkCalendar,
        reason: str = "",
        until: date | None = None,
        other: Improvement | None = None,
    ) -> int | None:
        """Decide about an action in the review of a period (its code), with what the records say now; in one change.

        KEPT goes on until `until` (a month if none is named); CHANGED begins `other` in its place, whose id it gives; DONE and
        DROPPED end what brings it back from today, what was done stays. Raises Problem(REQUIRED) when it is dropped without a
        reason, Problem(DATES_REVERSED) when it is to go on until a day that is over, Problem(GONE) when it has ended already.
        """
        action, today = self.get(record_id), self._now().date()
        if action.state is not _OPEN or action.deleted_at is not None:
            raise Problem(Kind.GONE)
        if state is ImprovementState.DROPPED and not reason.strip():
            raise Problem(Kind.REQUIRED, field="reason")
        last = other.due_on if other and state is ImprovementState.CHANGED else until
        if last is not None and last < today and state in (ImprovementState.KEPT, ImprovementState.CHANGED):
            raise Problem(Kind.DATES_REVERSED, field="until", first=today, last=last)
        counted = tally(action, self.occasions(action.starts_on or today, today, calendar), today)
        with self._journal.change("improvement judged", name=action.act):
            verdict = Verdict(improvement_id=record_id, period=period, day=today, state=state, reason=reason.strip())
            self.verdicts.add(replace(verdict, done=counted.done, due=counted.due))
            if state is ImprovementState.KEPT:
                self._go_on(action, until or goes_on_until(action, today), today)
                return None
            self._put_away(action, today, with_missed=True)
            self.change(record_id, state=state, closed_on=today, reason=reason.strip())
            if state is not ImprovementState.CHANGED:
                return None
            return self.begin(replace(other or action, id=0, uid="", continues_id=record_id, starts_on=today))

    def delete(self, record_id: int) -> None:
        """Move it to Recently deleted. Raises Problem(VERDICT_NEEDED) while it is open: none vanishes silently."""
        if self.get(record_id).state is _OPEN:
            raise Problem(Kind.VERDICT_NEEDED)
        super().delete(record_id)

    # --- what brings it back ------------------------------------------------------------------------------------

    def _go_on(self, action: Improvement, until: date, today: date) -> None:
        self.change(action.id, due_on=until)
        self._keep_up(action, self.get(action.id), today)

    def _bring_back(self, action: Improvement, first: date) -> None:
        """From a day on it returns: as a routine, or in the checklists of the visits that are planned."""
        if action.rhythm == EACH_VISIT:
            for visit in self._visits(first, action.due_on):
                lines = self._prep.of(visit.id)
                if all(each.improvement_id != action.id for each in lines):
                    self._prep.add(
                        PrepLine(activity_id=visit.id, text=action.act, position=len(lines), improvement_id=action.id)
                    )
        elif action.rhythm:
            routine = Routine(
                title=action.act, rule=action.rhythm, minutes=_MINUTES, on_day_off=OnDayOff.LATER,
                starts_on=first, ends_on=action.due_on, improvement_id=action.id,
            )  # fmt: skip
            self._routines.add(routine)

    def _put_away(self, action: Improvement, day: date, *, with_missed: bool = False) -> None:
        """From a day on it no longer returns; what was done, dropped or missed stays, unless what was missed goes as well."""
        for routine in self._routines_of(action.id):
            if routine.ends_on is None or routine.ends_on >= day:
                self._routines.end(routine.id, day - _DAY)
        where, first = "improvement_id = ? AND status = 'planned' AND day >= ?", date.min if with_missed else day
        for item in self._activities._where(where, [action.id, first]):
            self._activities.change(item.id, status=ActivityStatus.DROPPED)
        for visit in self._visits(day, None):
            for line in self._prep.of(visit.id):
                if line.improvement_id == action.id and not line.is_done:
                    self._prep.delete(line.id)

    def _visits(self, first: date, last: date | None) -> Sequence[Activity]:
        """The visits that are planned from a day on, to another if it is named."""
        where = "status = 'planned' AND kind = 'visit' AND day BETWEEN ? AND ?"
        return self._activities._where(where, [first, last or date.max])

    def _routines_of(self, record_id: int) -> list[Routine]:
        return self._routines._where("improvement_id = ?", [record_id])
