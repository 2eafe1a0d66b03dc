"""What can be done about a reminder, by its kind; the first is what Enter does."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.promises import Direction, PromiseState
from salesplanner.domain.reminders import ReminderKind, Told
from salesplanner.ui.forms import owing
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.window import remindtext
from salesplanner.ui.window.reminding import Reminding

#: Minutes until a reminder is told again.
SOON, LATER = 10, 30


class Act(Struct, frozen=True):
    """Something to do. `leaves`: it leads to a page, so the list closes first."""

    name: str
    run: Callable[[], object]
    leaves: bool = False


class ReminderActs(QObject):
    """The acts of the bell's list. `parent` holds the forms, `window` is asked for pages."""

    def __init__(self, parent: QWidget, window: Any, workspace: Workspace, reminding: Reminding) -> None:
        super().__init__(parent)
        self._parent = parent
        self._window = window
        self._workspace = workspace
        self._store = workspace.store
        self._reminding = reminding

    def of(self, told: Told, *, is_open: bool) -> list[Act]:
        """What a reminder offers; one that is settled only opens what it is about."""
        kind, record_id = remindtext.kind_of(told), remindtext.record_of(told)
        if not is_open:
            return self._report(told, 0)[:1] if kind is ReminderKind.REPORT else self._open(kind, record_id)
        made: dict[ReminderKind, Callable[[Told, int], list[Act]]] = {
            ReminderKind.LEAVE: self._leave,
            ReminderKind.ITEM: self._item,
            ReminderKind.OUTCOME: self._outcome,
            ReminderKind.CLOSE: self._close,
            ReminderKind.PAYMENT: self._payment,
            ReminderKind.AGREEMENT: self._agreement,
            ReminderKind.PROMISE: self._promise,
            ReminderKind.REPORT: self._report,
            ReminderKind.MILESTONE: self._milestone,
        }
        return made[kind](told, record_id)

    # --- by kind ------------------------------------------------------------------------------------------------

    def _leave(self, told: Told, record_id: int) -> list[Act]:
        return [
            Act(self.tr("Show prep"), lambda: self._window.go("activity", record_id), leaves=True),
            Act(self.tr("10 min later"), lambda: self._reminding.snooze(told, SOON)),
        ]

    def _item(self, told: Told, record_id: int) -> list[Act]:
        is_contact = self._store.activities.get(record_id).kind.is_contact
        name = self.tr("Log") if is_contact else self.tr("Done")
        return [
            Act(name, lambda: self._log(record_id)),
            Act(self.tr("Reschedule"), lambda: self._reschedule(record_id)),
            Act(self.tr("10 min later"), lambda: self._reminding.snooze(told, SOON)),
        ]

    def _outcome(self, told: Told, record_id: int) -> list[Act]:
        return [
            Act(self.tr("Log"), lambda: self._log(record_id)),
            Act(self.tr("Did not go"), lambda: self._reschedule(record_id)),
            Act(self.tr("10 min later"), lambda: self._reminding.snooze(told, SOON)),
        ]

    def _close(self, told: Told, _: int) -> list[Act]:
        day = date.fromisoformat(told.key.partition(":")[2])
        return [
            Act(self.tr("Close the day"), lambda: self._close_day(day), leaves=True),
            Act(self.tr("Later"), lambda: self._reminding.snooze(told, LATER)),
        ]

    def _payment(self, _: Told, record_id: int) -> list[Act]:
        return [
            Act(self.tr("Record"), lambda: self._record(record_id)),
            Act(self.tr("Chase"), lambda: self._chase(record_id)),
        ]

    def _milestone(self, _: Told, record_id: int) -> list[Act]:
        from salesplanner.ui.forms.milestone import chase, edit_milestone

        milestone = self._store.milestones.get(record_id)
        return [
            Act(self.tr("Record"), lambda: edit_milestone(self._parent, self._workspace, milestone)),
            Act(self.tr("Chase"), lambda: chase(self._workspace, milestone)),
            *self._open(ReminderKind.MILESTONE, record_id),
        ]

    def _agreement(self, _: Told, record_id: int) -> list[Act]:
        return [
            Act(self.tr("Plan renewal"), lambda: self._renew(record_id)),
            *self._open(ReminderKind.AGREEMENT, record_id),
        ]

    def _promise(self, _: Told, record_id: int) -> list[Act]:
        promise = self._store.promises.get(record_id)
        chase = Act(owing.plan_name(promise), lambda: owing.plan(self._workspace, promise))
        return [
            Act(self.tr("Kept"), lambda: self._keep(record_id)),
            *([chase] if promise.direction is Direction.THEIRS else []),
            *self._open(ReminderKind.PROMISE, record_id),
        ]

    def _report(self, told: Told, _: int) -> list[Act]:
        period, people = told.facts["period"], remindtext.recipients_of(told)
        to = next((each for each in people if self._store.reports.copy(period, each) is None), people[0])
        return [
            Act(self.tr("Open"), lambda: self._window.go(f"report {period}", to), leaves=True),
            Act(self.tr("Check-in"), lambda: self._window.go(f"review {period}", 0), leaves=True),
            Act(self.tr("10 min later"), lambda: self._reminding.snooze(told, SOON)),
        ]

    def _open(self, kind: ReminderKind, record_id: int) -> list[Act]:
        """The page of what it is about: the plan item, else the client."""
        if kind.is_of_activity:
            activity = self._store.activities.get(record_id)
            if activity.deleted_at is not None:
                return []
            return [Act(self.tr("Open"), lambda: self._window.go("activity", record_id), leaves=True)]
        if kind is ReminderKind.MILESTONE:
            deal_id = self._store.milestones.get(record_id).deal_id
            return [Act(self.tr("Open the deal"), lambda: self._window.go("deal", deal_id), leaves=True)]
        tables: dict[ReminderKind, Any] = {
            ReminderKind.PAYMENT: self._store.payments,
            ReminderKind.AGREEMENT: self._store.agreements,
            ReminderKind.PROMISE: self._store.promises,
        }
        record = tables[kind].find(record_id) if kind in tables else None
        client = self._store.clients.find(record.client_id) if record is not None else None
        if client is None or client.deleted_at is not None:
            return []
        return [Act(self.tr("Open client"), lambda: self._window.go("client", client.id), leaves=True)]

    # --- doing --------------------------------------------------------------------------------------------------

    def _log(self, record_id: int) -> None:
        activity = self._store.activities.get(record_id)
        if activity.kind.is_contact:
            from salesplanner.ui.forms.log.logform import log_outcome

            log_outcome(self._parent, self._workspace, activity)
        elif self._workspace.did(self._store.activities.finish, record_id, at=self._workspace.now()):
            self._workspace.notice(self.tr("Done: {title}").format(title=activity.title))

    def _reschedule(self, record_id: int) -> None:
        from salesplanner.ui.forms.reschedule import reschedule

        reschedule(self._parent, self._workspace, [record_id])

    def _close_day(self, day: date) -> None:
        self._window.page("today").show_day(day)
        self._window.of_today("close_day")

    def _record(self, payment_id: int) -> None:
        from salesplanner.ui.forms import payments

        payments.record(self._parent, self._workspace, self._store.payments.get(payment_id))

    def _chase(self, payment_id: int) -> None:
        from salesplanner.ui.forms import payments

        payments.chase(self._parent, self._workspace, self._store.payments.get(payment_id))

    def _renew(self, agreement_id: int) -> None:
        from salesplanner.ui.forms.activity import edit_activity

        agreement = self._store.agreements.get(agreement_id)
        title = owing.plan_title(agreement)
        facts = {"client_id": agreement.client_id, "deal_id": agreement.deal_id}
        edit_activity(self._parent, self._workspace, None, kind=ActivityKind.VISIT, title=title, **facts)

    def _keep(self, promise_id: int) -> None:
        store, today = self._store, self._workspace.today()
        if self._workspace.did(store.promises.change, promise_id, state=PromiseState.KEPT, kept_on=today):
            self._workspace.notice(self.tr("Kept: {what}").format(what=store.promises.get(promise_id).what))
