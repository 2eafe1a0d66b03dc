"""Watches the clock: tells each reminder once, in the system's notification and in the bell's list."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime, timedelta

from msgspec.structs import replace
from PySide6.QtCore import QObject, QTimer, Signal

from salesplanner.domain.activities import Activity
from salesplanner.domain.dayplan import plan_of
from salesplanner.domain.problems import Problem
from salesplanner.domain.reminders import (
    LOOKED_BACK,
    Remindable,
    Reminder,
    ReminderState,
    Told,
    reminders,
    ring,
    rings_at,
    way,
)
from salesplanner.store import Change
from salesplanner.store.reminders import HIDE_NAMES, rules_of
from salesplanner.ui.kit.workspace import Workspace

#: The first look, well after the first paint; then each minute, which also finds the end of a sleep.
_BEGIN_MS, _MINUTE_MS = 8000, 60_000
_READS = {
    "activity",
    "payment",
    "milestone",
    "agreement",
    "promise",
    "day_log",
    "report",
    "setting",
    "holiday",
    "prep_line",
    "routine",
}
#: How far ahead plan items are read: the longest lead that makes sense, and a week.
_AHEAD = timedelta(days=8)
_PAUSE = timedelta(hours=1)


class Reminding(QObject):
    """The reminders of one window. `told` says that there are new ones, `seen` that somebody looked, `minute` that another one went by."""

    told = Signal()
    minute = Signal()
    seen = Signal()

    def __init__(
        self,
        workspace: Workspace,
        parent: QObject,
        notify: Callable[[str, str], object],
        screen_is_taken: Callable[[], bool] = lambda: False,
    ) -> None:
        """`notify` takes the title and the lines of a notification, which waits while a program has the whole screen."""
        super().__init__(parent)
        self._workspace = workspace
        self._notify = notify
        self._screen_is_taken = screen_is_taken
        self._next: datetime | None = None
        self._looked: datetime | None = None  # None: something changed since
        self._trimmed: date | None = None
        self.paused_until: datetime | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_timer)
        workspace.changed.connect(self._on_changed)
        self._timer.start(_BEGIN_MS)

    def tick(self) -> None:
        """Look at the clock; tell what rings now."""
        now = self._workspace.now()
        if not self._workspace.is_live or (self.paused_until is not None and now < self.paused_until):
            return
        self.paused_until = None
        if not self._is_as_it_was(now):
            self._look(now)
        self._looked = now if self._looked is not None else None

    def _is_as_it_was(self, now: datetime) -> bool:
        """Whether nothing changed since the last look, on the same day, and the next reminder is not due yet."""
        if self._looked is None or now < self._looked or now.date() != self._looked.date():
            return False
        return self._next is None or now < self._next

    def pause(self, is_paused: bool = True) -> None:
        """Be quiet for an hour; what rings meanwhile is told afterwards."""
        self.paused_until = self._workspace.now() + _PAUSE if is_paused else None
        if not is_paused:
            self.tick()

    def snooze(self, told: Told, minutes: int) -> None:
        """Tell it again after some minutes."""
        again = self._workspace.now() + timedelta(minutes=minutes)
        self._workspace.do(
            self._workspace.store.reminders.put, [replace(told, state=ReminderState.SNOOZED, snoozed_to=again)]
        )
        self._looked = None
        self.seen.emit()

    def see(self) -> None:
        """Somebody looked at the list."""
        if self._workspace.store.reminders.unseen():
            self._workspace.do(self._workspace.store.reminders.see)
            self.seen.emit()

    def stop(self) -> None:
        """Look no more: another window has taken over."""
        self._timer.stop()

    # --- how it works -------------------------------------------------------------------------------------------

    def _on_timer(self) -> None:
        if self._workspace.is_live and self._workspace.store.is_open:
            self.tick()
            self.minute.emit()
            now = datetime.now()
            self._timer.start(_MINUTE_MS - now.second * 1000 - now.microsecond // 1000 + 50)

    def _on_changed(self, change: Change) -> None:
        if _READS & change.touched.keys():
            self._looked = None

    def _look(self, now: datetime) -> None:
        store = self._workspace.store
        try:
            since = store.reminders.since(now)
            if self._trimmed != now.date():
                self._trimmed = now.date()
                store.reminders.trim(now)
            rules, calendar = rules_of(store.settings), store.calendar()
            found = reminders(self._records(now), rules, calendar, now.date())
            waiting = [(each, rings_at(each, rules, calendar)) for each in found]
            rung = ring(waiting, {each.key: each for each in store.reminders.all()}, since=since, now=now)
            self._looked, self._next = now, rung.next_at
            if rung.reminders and self._screen_is_taken():
                self._next = now  # so each minute looks again, until the screen is given back
            elif rung.reminders:
                self._tell(rung.reminders, now, is_late=rung.is_late)
        except Problem as problem:  # a full disk: the toast says it once, the next minute tries again
            self._looked = None
            self._workspace.notice(self._workspace.words.problem(problem), False)

    def _records(self, now: datetime) -> Remindable:
        store, today = self._workspace.store, now.date()
        first, last = today - LOOKED_BACK, today + _AHEAD
        own = store.activities.on(today) + store.activities.untouched(today, store.calendar())
        others = [each for each in store.activities.open_between(first, last) if each.day != today]
        return Remindable(
            activities=(*own, *others),
            prep=self._prep(own),
            milestones=tuple(store.milestones.waiting_between(first, last)),
            payments=tuple(store.payments.due_between(first, last)),
            agreements=tuple(store.agreements.ending(today, last)),
            promises=tuple(store.promises.due_between(first, last)),
            reports=tuple(store.reports.due(today, last, store.calendar())),
            closed=frozenset([today]) if store.days.of(today).closed_at is not None else frozenset(),
            left=len(plan_of(today, own, store.activities.overdue(now)).without_a_place),
        )

    def _prep(self, today: list[Activity]) -> dict[int, int]:
        """The open prep lines of today's visits."""
        visits = [each for each in today if each.is_open and each.at is not None and way(each)]
        prep = self._workspace.store.prep
        return {visit.id: sum(1 for each in prep.of(visit.id) if not each.is_done) for visit in visits}

    def _tell(self, rung: tuple[Reminder, ...], now: datetime, *, is_late: bool) -> None:
        from salesplanner.ui.window import remindtext

        store, words = self._workspace.store, self._workspace.words
        told = [
            Told(key=each.key, due_at=each.due_at, shown_at=now, facts=remindtext.facts_of(store, each))
            for each in rung
        ]
        store.reminders.put(told)
        is_hiding = bool(store.settings.get(HIDE_NAMES, False))
        lines = [remindtext.sentence(words, each.facts, is_hiding=is_hiding) for each in told]
        self._notify(remindtext.heading(words, len(told), is_late=is_late), remindtext.message(lines))
        self.told.emit()
