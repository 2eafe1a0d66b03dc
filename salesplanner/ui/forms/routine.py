"""The form of a routine, and what an act on one of its days is meant for."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.routines import OnDayOff, Routine, is_for_working_days
from salesplanner.ui.forms.repeat import RepeatField
from salesplanner.ui.forms.when import When, WhenField
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import ChoiceField, DateField, LongTextField, SearchField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace


def day_off_words() -> list[tuple[OnDayOff, str]]:
    """What becomes of what falls on a day off."""
    say = QCoreApplication.translate
    return [
        (OnDayOff.KEEP, say("Routine", "Keep the day")),
        (OnDayOff.EARLIER, say("Routine", "The working day before")),
        (OnDayOff.LATER, say("Routine", "The working day after")),
        (OnDayOff.SKIP, say("Routine", "Leave it out")),
    ]


def leave_out_days_off(repeat: RepeatField, off: ChoiceField) -> None:
    """Whoever chooses working days means that nothing falls on days off."""
    try:
        if off.value() is OnDayOff.KEEP and is_for_working_days(repeat.value()):
            off.set_value(OnDayOff.EARLIER if "BYSETPOS" in repeat.value() else OnDayOff.SKIP)
    except Problem:
        return


class RoutineForm(FormDialog):
    """What returns, how often, at what time. A change from a day on ends the old routine the day before."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, routine: Routine | None, since: date | None = None
    ) -> None:
        title = self.tr("Edit routine") if routine else self.tr("New routine")
        super().__init__(parent, workspace, title, width=620)
        self._routine = routine
        self._since = since if routine is not None and since is not None and since > routine.starts_on else None
        begin = self._since or workspace.today()
        self._shown = routine or Routine(title="", rule="FREQ=DAILY", starts_on=begin)
        if self._since is not None:
            self._shown = replace(self._shown, starts_on=self._since)
        self._make()
        self._fill()

    def _make(self) -> None:
        words = self.workspace.words
        self.title = self.add(self.tr("Title"), TextField(), "title", required=True)
        kinds = [(kind, words.kind(kind)) for kind in ActivityKind]
        self.kind = self.add(self.tr("Kind"), ChoiceField(kinds), "kind", half=True)
        self.when = self.add(self.tr("From"), WhenField(self.workspace), "when")
        self.repeat = self.add(self.tr("Repeat"), RepeatField(self.workspace, may_be_once=False), "rule")
        self.off = self.add(self.tr("On days off"), ChoiceField(day_off_words()), "on_day_off", half=True)
        self.add(self.tr("Until"), DateField(self.workspace, self.tr("No end")), "ends_on", half=True)
        clients = self.workspace.store.clients.names()
        self.add(self.tr("Client"), SearchField(clients), "client_id")
        self.add(self.tr("Note"), LongTextField(), "note")
        self.kind.edited.connect(self._on_kind)
        self.when.left.connect(self._on_day)
        self.repeat.edited.connect(lambda: leave_out_days_off(self.repeat, self.off))

    def _fill(self) -> None:
        shown = self._shown
        self._kind_before = shown.kind
        self.repeat.follow(shown.starts_on)
        self.fill(
            {
                "title": shown.title,
                "kind": shown.kind,
                "when": When(shown.starts_on, shown.at, shown.minutes),
                "rule": shown.rule,
                "on_day_off": shown.on_day_off,
                "ends_on": shown.ends_on,
                "client_id": shown.client_id,
                "note": shown.note,
            }
        )

    def _on_kind(self) -> None:
        if self.when.length.value() == USUAL_MINUTES[self._kind_before]:
            self.when.length.set_value(USUAL_MINUTES[self.kind.value()])
        self._kind_before = self.kind.value()

    def _on_day(self) -> None:
        try:
            self.repeat.follow(self.when.value().day)
        except Problem:
            return

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the routine; what was done of it stays."""
        when: When = values.pop("when")
        if values["ends_on"] is not None and values["ends_on"] < when.day:
            words = self.workspace.words
            raise Problem(Kind.DATES_REVERSED, first=words.day(when.day), last=words.day(values["ends_on"]))
        store = self.workspace.store
        kept = replace(self._shown, **values, starts_on=when.day, at=when.at, minutes=when.minutes)
        with store.change("routine changed" if self._routine else "routine added"):
            if self._routine is None:
                return store.routines.add(kept)
            if self._since is None:
                store.routines.save(kept)
                return self._routine.id
            store.routines.end(self._routine.id, self._since - timedelta(days=1))
            return store.routines.add(replace(kept, id=0, uid="", created_at=None))


def ask_which(parent: QWidget, workspace: Workspace, activity: Activity) -> str:
    """Whether an act is meant for one occurrence ("one"), for it and later ones ("later"), or for nothing ("")."""
    say = QCoreApplication.translate
    text = say("Routine", "“{title}” repeats. What do you mean?").format(title=activity.title)
    verbs = (say("Routine", "Only this one"), say("Routine", "This and later ones"))
    return {0: "one", 1: "later"}.get(dialogs.choose(parent, text, "", *verbs), "")


def end_before(workspace: Workspace, activity: Activity) -> None:
    """Let a routine end before one of its days; what was done of it stays."""
    store, day = workspace.store, activity.routine_day or activity.day
    assert activity.routine_id is not None
    with store.change("routine changed"):
        store.routines.end(activity.routine_id, day - timedelta(days=1))
        if activity.id > 0 and activity.is_open:
            store.activities.delete(activity.id)


def edit_routine(
    parent: QWidget | None, workspace: Workspace, routine_id: int, since: date | None = None
) -> int | None:
    """Show the form of a routine, for its days from `since` on; the id when it was saved."""
    return run(RoutineForm(parent, workspace, workspace.store.routines.get(routine_id), since))
