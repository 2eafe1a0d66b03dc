"""What one does with clients: each act asks what it needs, writes, and says what was done."""

from __future__ import annotations

from msgspec.structs import replace
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.clients import Client, ClientStatus, Grade
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.followups import Followup
from salesplanner.domain.orders import Sample
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.promises import Direction, Escalation, Promise
from salesplanner.ui.forms.entries import delete_entry, open_entry
from salesplanner.ui.forms.history import Entry
from salesplanner.ui.kit.workspace import Workspace

_TITLE = 80  # letters of an entry that make a title


class ClientActs(QObject):
    """The acts of the follow-ups tab. The screen shows what came of them when the change comes back."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._widget = parent
        self._workspace = workspace

    def add(self, name: str = "") -> int | None:
        """Ask for a new client; its id, None when the form was left."""
        from salesplanner.ui.forms.client import edit_client

        return edit_client(self._widget, self._workspace, None, **({"name": name} if name else {}))

    def edit(self, client: Client) -> None:
        """Open a client's form."""
        from salesplanner.ui.forms.client import edit_client

        edit_client(self._widget, self._workspace, client)

    def log(self, followup: Followup, points: str = "") -> int | None:
        """Log what happened: of the next step when its day has come, else of something unplanned; the record's id."""
        from salesplanner.ui.forms.log.logform import LogForm, log_by

        step = followup.step
        is_due = step is not None and step.kind.is_contact and step.day <= self._workspace.today()
        defaults = {"client_id": None if is_due else followup.id, "deal_id": None, "contact_id": None, "kind": None}
        form = LogForm(self._widget, self._workspace, step if is_due else None, defaults)
        if points:
            form.fill({"points": points})
        return log_by(form)

    def finish(self, followup: Followup) -> None:
        """Finish the next step: a contact with its outcome, anything else with a tick."""
        step = followup.step
        if step is None:
            return
        if step.kind.is_contact:
            from salesplanner.ui.forms.log.logform import log_outcome

            log_outcome(self._widget, self._workspace, step)
            return
        if self._workspace.did(self._workspace.store.activities.finish, step.id, at=self._workspace.now()):
            self._workspace.notice(self.tr("Done: {title}").format(title=step.title))

    def plan(self, client: Client) -> None:
        """Ask for a next step."""
        from salesplanner.ui.forms.activity import edit_activity

        edit_activity(self._widget, self._workspace, None, client_id=client.id, is_next_step=True)

    def reschedule(self, followups: list[Followup]) -> None:
        """Move next steps to another day."""
        from salesplanner.ui.forms.reschedule import reschedule

        steps = [followup.step for followup in followups if followup.step is not None]
        if steps:
            reschedule(self._widget, self._workspace, steps)
        elif followups:
            self._workspace.notice(self.tr("There is no next step to reschedule"), False)

    def grade(self, ids: list[int], grade: Grade) -> None:
        """Ask why, and give clients a grade as one change."""
        from salesplanner.ui.forms.grade import give_grade

        if ids:
            give_grade(self._widget, self._workspace, ids, grade)

    def merge(self, ids: list[int]) -> int | None:
        """Make one client of two, asking for the other one where one is given; the id of the one kept."""
        from salesplanner.ui.forms.merge import merge_clients, merge_with

        if len(ids) > 1:
            return merge_clients(self._widget, self._workspace, ids)
        return merge_with(self._widget, self._workspace, self._workspace.store.clients.get(ids[0]))

    def link(self, followup: Followup) -> None:
        """Ask what another client is to this one."""
        from salesplanner.ui.forms.links import link_client

        link_client(self._widget, self._workspace, followup.client)

    def delete(self, clients: list[Client]) -> None:
        """Move clients to Recently deleted, as one change."""
        store, name = self._workspace.store, clients[0].name

        def work() -> None:
            if len(clients) == 1:
                store.clients.delete(clients[0].id)
                return
            with store.change("clients deleted", count=len(clients)):
                for client in clients:
                    store.clients.delete(client.id)

        if self._workspace.did(work):
            one = self.tr("Deleted “{name}”").format(name=name)
            self._workspace.notice(one if len(clients) == 1 else self.tr("Deleted %n client(s)", "", len(clients)))

    def rest(self, followup: Followup) -> None:
        """Ask until when a client is dormant."""
        from salesplanner.ui.forms.quiet import let_rest

        let_rest(self._widget, self._workspace, followup.client)

    def quiet(self, clients: list[Client]) -> None:
        """Ask until when clients are left alone, and why."""
        from salesplanner.ui.forms.quiet import leave_alone

        if clients:
            leave_alone(self._widget, self._workspace, clients)

    def wake(self, followup: Followup) -> None:
        """Warn of a client again; a dormant one is followed up again."""
        client, store = followup.client, self._workspace.store
        status = ClientStatus.ACTIVE if client.status is ClientStatus.DORMANT else client.status

        def work() -> None:
            with store.change("clients warned of again", count=1):
                store.clients.save(replace(client, status=status, quiet_until=None, quiet_reason=""))

        self._workspace.do(work)

    def make_task(self, client_id: int, entry: Entry) -> None:
        """Ask for a task that comes of something that happened."""
        from salesplanner.ui.forms.activity import edit_activity

        told = one_line(entry.body) or entry.title
        edit_activity(
            self._widget, self._workspace, None, kind=ActivityKind.TASK, title=told[:_TITLE], client_id=client_id,
            deal_id=entry.deal_id, contact_id=entry.contact_id, note=entry.body if len(told) > _TITLE else "",
        )  # fmt: skip

    def open_entry(self, entry: Entry) -> None:
        """Open the record behind a line of the history."""
        open_entry(self._widget, self._workspace, entry)

    def delete_entry(self, entry: Entry) -> None:
        """Move the record behind a line of the history to Recently deleted."""
        delete_entry(self._workspace, entry)

    def note(self, client_id: int, what: str) -> None:
        """Ask for a line of a ledger: a promise, a question, a complaint, a sample, a result."""
        from salesplanner.ui.forms import oweforms
        from salesplanner.ui.forms.sample import edit_sample

        today, parent = self._workspace.today(), self._widget
        if what == "result":
            self._workspace.asked.emit("new result", client_id)
        elif what == "sample":
            edit_sample(parent, self._workspace, Sample(client_id=client_id, day=today))
        else:
            new: dict[str, Promise | Escalation | Complaint] = {
                "mine": Promise(client_id=client_id, what="", made_on=today),
                "theirs": Promise(client_id=client_id, what="", made_on=today, direction=Direction.THEIRS),
                "question": Escalation(client_id=client_id, question="", asked_at=self._workspace.now()),
                "complaint": Complaint(client_id=client_id, what="", opened_on=today),
            }
            oweforms.edit(parent, self._workspace, new[what])
