"""What one does with plan items: each act asks what it needs, writes, and says what was done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.dayplan import SNAP_MINUTES, minute_of, reordered, snapped, stepped
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.visits import PREPARED
from salesplanner.ui.kit.workspace import Workspace

if TYPE_CHECKING:
    from salesplanner.domain.quick.reading import Reading


class DayActs(QObject):
    """The acts of the Today tab. The screen shows what came of them when the change comes back."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._widget = parent
        self._workspace = workspace
        self._store = workspace.store

    def keep(self, reading: Reading) -> tuple[str, int] | None:
        """Keep what a typed line says; its table and id."""
        from salesplanner.ui.forms.quick.keep import keep

        return keep(self._workspace, reading, self._widget)

    def write(self, title: str, day: date) -> int | None:
        """The form of a new plan item, with what is known so far."""
        from salesplanner.ui.forms.activity import edit_activity

        return edit_activity(self._widget, self._workspace, None, title=title, day=day)

    def edit(self, activity_id: int) -> None:
        """Open a plan item."""
        from salesplanner.ui.forms.activity import edit_activity

        activity = self._store.activities.get(activity_id)
        if activity.routine_id is not None and activity.is_open:
            from salesplanner.ui.forms.routine import ask_which, edit_routine

            meant = ask_which(self._widget, self._workspace, activity)
            if meant == "later":
                edit_routine(self._widget, self._workspace, activity.routine_id, activity.routine_day)
            if meant != "one":
                return
        edit_activity(self._widget, self._workspace, activity)

    def prepare(self, activity_id: int) -> None:
        """Open the cockpit of a visit or a meeting that is still to come."""
        activity = self._store.activities.find(activity_id)
        if activity is not None and activity.is_open and activity.kind in PREPARED:
            from salesplanner.ui.forms.visit import prepare

            prepare(self._widget, self._workspace, activity)

    def log(self, activity_id: int) -> None:
        """Ask for the outcome of a contact; anything else is ticked off."""
        activity = self._store.activities.get(activity_id)
        if not activity.kind.is_contact:
            if activity.is_open:
                self.finish([activity_id])
            return
        from salesplanner.ui.forms.log.logform import log_outcome

        log_outcome(self._widget, self._workspace, activity)

    def record(self, day: date) -> None:
        """Keep a contact that nobody planned, on a day that has passed or today."""
        from salesplanner.ui.forms.log.logform import log_outcome

        log_outcome(self._widget, self._workspace, None, day=day)

    def finish(self, ids: Sequence[int]) -> None:
        """Tick items off, as one change."""
        found = self._store.activities.many(ids)
        names = [each.title for each in found.values()]
        if not names:
            return
        label = "activity done" if len(ids) == 1 else "activities done"

        def tick() -> None:
            with self._store.change(label, name=names[0], count=len(names)):
                for activity_id in ids:
                    self._store.activities.finish(activity_id, at=self._workspace.now())

        if self._workspace.did(tick):
            one = self.tr("Done: {title}").format(title=names[0])
            self._workspace.notice(one if len(names) == 1 else self.tr("%n item(s) done", "", len(names)))

    def reopen(self, activity_id: int) -> None:
        """Take a tick away."""
        title = self._store.activities.get(activity_id).title
        if self._workspace.did(self._store.activities.reopen, activity_id):
            self._workspace.notice(self.tr("“{title}” is open again").format(title=title))

    def ask_day(self, ids: Sequence[int], place: QPoint | None = None) -> None:
        """Ask to which day items go."""
        from salesplanner.ui.forms.reschedule import reschedule

        reschedule(self._widget, self._workspace, list(ids), place)

    def move(self, ids: Sequence[int], day: date) -> None:
        """Move items to a day."""
        from salesplanner.ui.forms.reschedule import move_activities

        found = self._store.activities.many(ids)
        moving = [each for each in found.values() if each.is_open and each.day != day]
        if moving:
            move_activities(self._workspace, moving, day)

    def drop(self, activity_id: int) -> None:
        """Decide not to do it."""
        title = self._store.activities.get(activity_id).title
        if self._workspace.did(self._store.activities.drop, activity_id):
            self._workspace.notice(self.tr("Dropped “{title}”").format(title=title))

    def delete(self, ids: Sequence[int]) -> None:
        """Move items to Recently deleted, as one change."""
        found = list(self._store.activities.many(ids).values())
        if not found:
            return
        if len(found) == 1 and found[0].routine_id is not None and found[0].is_open:
            from salesplanner.ui.forms.routine import ask_which, end_before

            meant = ask_which(self._widget, self._workspace, found[0])
            if meant == "later" and self._workspace.did(end_before, self._workspace, found[0]):
                self._workspace.notice(self.tr("“{title}” does not return any more").format(title=found[0].title))
            if meant != "one":
                return
        label = "activity deleted" if len(found) == 1 else "activities deleted"

        def delete() -> None:
            with self._store.change(label, count=len(found), name=found[0].title):
                for activity in found:
                    self._store.activities.delete(activity.id)

        if self._workspace.did(delete):
            one = self.tr("Deleted “{title}”").format(title=found[0].title)
            self._workspace.notice(one if len(found) == 1 else self.tr("Deleted %n item(s)", "", len(found)))

    def leave(self, day: date) -> None:
        """Mark a day as leave, or take that mark away; a note says how to come back from it."""
        from salesplanner.ui.forms.holidays import mark_days

        is_leave = day in self._store.calendar().leave
        if not self._workspace.did(mark_days, self._workspace, [day], "" if is_leave else "leave"):
            return
        text = self.tr("{day} is no leave any more") if is_leave else self.tr("{day} is your leave")
        self._workspace.notice(text.format(day=self._workspace.words.day_long(day)))

    def put_first(self, activity: Activity, day_items: Sequence[Activity]) -> None:
        """Make it the first thing of its day, or an ordinary one again."""
        with self._store.change("activity changed", name=activity.title):
            for other in day_items:
                if other.is_first and other.id != activity.id:
                    self._store.activities.change(other.id, is_first=False)
            self._store.activities.change(activity.id, is_first=not activity.is_first)

    def order(self, order: Sequence[int], moving: Sequence[int], before: int | None, day: date) -> None:
        """Put items without a time before another; what comes from elsewhere loses its time and joins the day."""
        strangers = [each for each in moving if each not in order]
        found = self._store.activities.many(strangers)
        with self._store.change("activity reordered"):
            for activity_id in strangers:
                if activity_id in found and found[activity_id].is_open:
                    self._store.activities.move(activity_id, day=day, at=None)
            self._store.activities.reorder(reordered([*order, *strangers], moving, before))

    def put_at(self, ids: Sequence[int], day: date, at: time) -> None:
        """Give items of a day times: the first of them this one, each other when the one before it ends."""
        found = self._store.activities.many(ids)
        moving = [found[each] for each in ids if each in found and found[each].is_open]
        if not moving:
            return

        def put() -> None:
            minute = minute_of(at)
            label = "activity moved" if len(moving) == 1 else "activities moved"
            with self._store.change(label, count=len(moving), name=moving[0].title, day=day.isoformat()):
                for each in moving:
                    self._store.activities.move(each.id, day=day, at=snapped(minute))
                    minute += each.minutes

        if self._workspace.did(put):
            text = self.tr("“{title}” at {time}").format(title=moving[0].title, time=self._workspace.words.time(at))
            self._workspace.notice(text)

    def rename(self, activity_id: int, text: str) -> None:
        """Give an item another title; an empty one changes nothing. Of a routine only this one is renamed."""
        title, found = one_line(text).strip(), self._store.activities.find(activity_id)
        if found is not None and title and title != found.title:
            self._workspace.do(self._store.activities.change, activity_id, title=title)

    def settle(self, activity_id: int) -> None:
        """Split, shrink or drop what was put off too often."""
        from salesplanner.ui.forms.putoff import settle

        settle(self._widget, self._workspace, self._store.activities.get(activity_id))

    def follow(self, activity_id: int) -> None:
        """The form of what is to be done after an item, for its client and deal."""
        from salesplanner.ui.forms.activity import edit_activity

        found = self._store.activities.get(activity_id)
        day = self._store.calendar().next_working(max(found.day, self._workspace.today()))
        about = {"client_id": found.client_id, "contact_id": found.contact_id, "deal_id": found.deal_id}
        is_step = found.client_id is not None or found.deal_id is not None
        edit_activity(self._widget, self._workspace, None, day=day, is_next_step=is_step, **about)

    def step(self, order: Sequence[int], moving: Sequence[int], step: int) -> None:
        """Move items one place up (-1) or down (1), those with a time by a quarter of an hour."""
        timed = [each for each in self._store.activities.many(moving).values() if each.is_open and each.at is not None]
        if timed:
            self._workspace.do(self._earlier_or_later, timed, step)
            return
        wanted = stepped(order, moving, step)
        if wanted != list(order):
            self._workspace.do(self._store.activities.reorder, wanted)

    def _earlier_or_later(self, timed: Sequence[Activity], step: int) -> None:
        with self._store.change(
            "activities moved", count=len(timed), name=timed[0].title, day=timed[0].day.isoformat()
        ):
            for each in timed:
                at = snapped(minute_of(each.at or time()) + step * SNAP_MINUTES)
                self._store.activities.move(each.id, day=each.day, at=at)

    def shift(self, ids: Sequence[int], step: int) -> None:
        """Move items to the working day before (-1, today at the earliest) or after (1)."""
        found = [each for each in self._store.activities.many(ids).values() if each.is_open]
        if not found:
            return
        calendar, today = self._store.calendar(), self._workspace.today()
        start = max(today, max(each.day for each in found)) if step > 0 else min(each.day for each in found)
        day = calendar.next_working(start)
        if step < 0:
            before = [start - timedelta(days=each) for each in range(1, 15)]
            day = max(today, next((each for each in before if calendar.is_working(each)), before[0]))
        self.move([each.id for each in found], day)
