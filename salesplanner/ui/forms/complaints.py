"""A complaint from the day it was heard to its outcome, with what was done about it day by day (domain S2-27)."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesplanner.domain.complaints import Complaint, ComplaintStep
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.forms.owedform import OwedForm
from salesplanner.ui.kit.fields import DateField, LongTextField, TextField
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.layout import muted
from salesplanner.ui.kit.workspace import Workspace


class ComplaintForm(OwedForm):
    """What the client is not content with, what was done, and how it ended; without an outcome it stays open."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, complaint: Complaint) -> None:
        super().__init__(parent, workspace, "", width=600)
        self._complaint = complaint
        self.setWindowTitle(self.tr("Complaint"))
        self.add(self.tr("What happened"), LongTextField(lines=2), "what", required=True)
        self.add_client()
        self.add(self.tr("Heard on"), DateField(workspace), "opened_on", required=True, half=True)
        self.add(self.tr("Answer promised by"), DateField(workspace), "due_on", half=True)
        if steps := self._said_steps():
            self.add_wide(muted(steps, wrap=True), self.tr("Done so far"))
        self.add(self.tr("Done today"), TextField(self.tr("What was done about it")), "step")
        self.add(self.tr("Outcome"), LongTextField(lines=2), "outcome")
        self.add(self.tr("Settled on"), DateField(workspace), "closed_on", half=True)
        self.fill({name: getattr(complaint, name) for name in Complaint.__struct_fields__})
        for key in ("step", "outcome", "closed_on"):
            self.show_row(key, complaint.id > 0)

    _begins_with = ""

    def begin_with_outcome(self) -> None:
        """It is settled today: only how has to be said."""
        self.fill({"closed_on": self.workspace.today()})
        self._begins_with = "outcome"

    def showEvent(self, event: Any) -> None:
        """Begin where something is to be noted."""
        super().showEvent(event)
        if self._begins_with:
            self.field(self._begins_with).setFocus(Qt.FocusReason.TabFocusReason)

    def _said_steps(self) -> str:
        """What was done day by day, a line each."""
        words, steps = self.workspace.words, self.workspace.store.complaint_steps.of(self._complaint.id)
        return "\n".join(words.colon(words.day(each.day, self.workspace.today())) + each.what for each in steps)

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the complaint and what was done today; a settled one has an outcome, an outcome a day."""
        store, today = self.workspace.store, self.workspace.today()
        step = one_line(values.pop("step") or "").strip()
        if values["outcome"] and values["closed_on"] is None:
            values["closed_on"] = today
        if values["closed_on"] is not None and not values["outcome"]:
            raise Problem(Kind.REQUIRED, field="outcome")
        for key in ("due_on", "closed_on"):
            if values[key] is not None and values[key] < values["opened_on"]:
                raise Problem(Kind.DATES_REVERSED, field=key, first=values["opened_on"], last=values[key])
        with store.change(
            "complaint changed" if self._complaint.id else "complaint added", name=one_line(values["what"])[:80]
        ):
            complaint = replace(self._complaint, **values | {"client_id": self.client_of(values)})
            if not complaint.id:
                return store.complaints.add(complaint)
            store.complaints.save(complaint)
            if step:
                store.complaint_steps.add(ComplaintStep(complaint_id=complaint.id, day=today, what=step))
        return complaint.id


def settle(parent: QWidget | None, workspace: Workspace, complaint: Complaint) -> int | None:
    """Ask how a complaint ended; its id when it was kept."""
    form = ComplaintForm(parent, workspace, complaint)
    form.begin_with_outcome()
    return run(form)
