"""The forms of what is owed and what was heard: a promise, a question passed up, a remark (domain S2-24, S2-26, S2-28, S4-03)."""

from __future__ import annotations

from datetime import date, datetime, time
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from salesplanner.domain.complaints import Complaint
from salesplanner.domain.orders import Agreement
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.promises import Direction, Escalation, Promise, PromiseState, Remark, RemarkKind
from salesplanner.ui.forms.complaints import ComplaintForm
from salesplanner.ui.forms.owedform import OwedForm
from salesplanner.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LongTextField,
    SwitchField,
    TextField,
)
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.workspace import Workspace


class PromiseForm(OwedForm):
    """Something promised by me, or to me: by a client, a superior, a colleague."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, promise: Promise) -> None:
        super().__init__(parent, workspace, "", width=600)
        self._promise = promise
        is_mine = promise.direction is Direction.MINE
        self.setWindowTitle(self.tr("I promised") if is_mine else self.tr("Promised to me"))
        self.add(self.tr("What"), TextField(), "what", required=True)
        self.add_client()
        by = self.tr("Authorised by") if is_mine else self.tr("Promised by")
        hint = "" if is_mine else self.tr("Where it is not the client: my manager, a colleague, a supplier")
        self.add(by, TextField(), "authorised_by", hint=hint)
        self.add(self.tr("Promised on"), DateField(workspace), "made_on", required=True, half=True)
        self.add(self.tr("Due on"), DateField(workspace), "due_on", half=True)
        states = [
            (PromiseState.OPEN, self.tr("Open")),
            (PromiseState.KEPT, self.tr("Kept")),
            (PromiseState.DROPPED, self.tr("Dropped")),
        ]
        self.state = self.add(self.tr("State"), SwitchField(states), "state", half=True)
        self.add(self.tr("Kept on"), DateField(workspace), "kept_on", half=True)
        self.add(self.tr("Note"), LongTextField(lines=2), "note")
        self.fill({name: getattr(promise, name) for name in Promise.__struct_fields__})
        self.show_row("state", promise.id > 0)
        self.state.edited.connect(self._on_state)
        self._on_state()

    def _on_state(self) -> None:
        is_kept = self.state.value() is PromiseState.KEPT
        self.show_row("kept_on", is_kept)
        if is_kept and self.field("kept_on").value() is None:
            self.fill({"kept_on": self.workspace.today()})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the promise; only a kept one has a day it was kept on."""
        store = self.workspace.store
        if values["state"] is not PromiseState.KEPT:
            values["kept_on"] = None
        elif values["kept_on"] is None:
            raise Problem(Kind.REQUIRED, field="kept_on")
        with store.change("promise changed" if self._promise.id else "promise added", name=values["what"]):
            promise = replace(self._promise, **values | {"client_id": self.client_of(values)})
            if not promise.id:
                return store.promises.add(promise)
            store.promises.save(promise)
        return promise.id


class QuestionForm(OwedForm):
    """Support needed beyond one's own authority with its three clocks: asked, answered, told; and what came of it."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, question: Escalation) -> None:
        super().__init__(parent, workspace, "", width=600)
        self._question = question
        self.setWindowTitle(self.tr("Question or support needed"))
        self.add(self.tr("What is needed"), TextField(), "question", required=True)
        self.add(self.tr("Why"), TextField(self.tr("What makes it necessary")), "why")
        self.add_client()
        self.add(self.tr("Asked of"), TextField(), "asked_of", half=True)
        self.add(self.tr("Asked on"), DateField(workspace), "asked_at", required=True, half=True)
        self.add(self.tr("Answer"), LongTextField(lines=2), "answer")
        self.add(self.tr("Answered on"), DateField(workspace), "answered_at", half=True)
        self.add(self.tr("Client told on"), DateField(workspace), "told_at", half=True)
        self.add(self.tr("Result"), TextField(self.tr("What came of it")), "result")
        values = {name: getattr(question, name) for name in Escalation.__struct_fields__}
        self.fill({name: value.date() if isinstance(value, datetime) else value for name, value in values.items()})
        for key in ("answer", "answered_at", "told_at", "result"):
            self.show_row(key, question.id > 0)

    def begin_with_answer(self) -> None:
        """It is answered today: only what the answer is has to be said."""
        self.fill({"answered_at": self.workspace.today()})
        self._begins_with_answer = True

    _begins_with_answer = False

    def showEvent(self, event: Any) -> None:
        """Begin at the answer where that is what is to be noted."""
        super().showEvent(event)
        if self._begins_with_answer:
            self.field("answer").setFocus(Qt.FocusReason.TabFocusReason)

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the question; who was told has an answer, and the clocks run forward."""
        store, known = self.workspace.store, self._question
        asked = self._moment(values["asked_at"], known.asked_at)
        told = self._moment(values["told_at"], known.told_at)
        answered = self._moment(values["answered_at"] or values["told_at"], known.answered_at)
        for key, before, after in (("answered_at", asked, answered), ("told_at", answered, told)):
            if before is not None and after is not None and after.date() < before.date():
                raise Problem(Kind.DATES_REVERSED, field=key, first=before.date(), last=after.date())
        with store.change("escalation changed" if known.id else "escalation added", name=values["question"]):
            values |= {"asked_at": asked, "answered_at": answered, "told_at": told}
            question = replace(known, **values | {"client_id": self.client_of(values)})
            if not question.id:
                return store.escalations.add(question)
            store.escalations.save(question)
        return question.id

    def _moment(self, day: date | None, known: datetime | None) -> datetime | None:
        """The moment on a day: the known one, now for today, noon of another day."""
        now = self.workspace.now()
        if day is None or (known is not None and known.date() == day):
            return known if day else None
        return now if day == now.date() else datetime.combine(day, time(12))


class RemarkForm(OwedForm):
    """Something heard of the market, a competitor, or a client's opinion for management."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, remark: Remark) -> None:
        super().__init__(parent, workspace, "", width=600)
        self._remark = remark
        self.setWindowTitle(self.tr("Heard"))
        kinds = [(kind, workspace.words.remark(kind)) for kind in RemarkKind]
        self.add(self.tr("About"), ChoiceField(kinds), "kind")
        self.add(self.tr("What was heard"), LongTextField(lines=3), "body", required=True)
        self.add_client()
        self.add(self.tr("Day"), DateField(workspace), "day", required=True, half=True)
        self.add(self.tr("From whom"), TextField(), "source", half=True)
        self.add("", CheckField(self.tr("Report today")), "is_urgent")
        self.fill({name: getattr(remark, name) for name in Remark.__struct_fields__})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the remark."""
        store = self.workspace.store
        with store.change("remark changed" if self._remark.id else "remark added"):
            remark = replace(self._remark, **values | {"client_id": self.client_of(values)})
            if not remark.id:
                return store.remarks.add(remark)
            store.remarks.save(remark)
        return remark.id


def edit(
    parent: QWidget | None, workspace: Workspace, record: Promise | Escalation | Remark | Complaint | Agreement
) -> int | None:
    """Show the form of a record, new (id 0) or known; its id when it was kept."""
    if isinstance(record, Promise):
        return run(PromiseForm(parent, workspace, record))
    if isinstance(record, Escalation):
        return run(QuestionForm(parent, workspace, record))
    if isinstance(record, Agreement):
        from salesplanner.ui.forms.result import edit_result

        return edit_result(parent, workspace, record if record.id else None, kind="agreement")
    if isinstance(record, Complaint):
        return run(ComplaintForm(parent, workspace, record))
    return run(RemarkForm(parent, workspace, record))


def answer(parent: QWidget | None, workspace: Workspace, question: Escalation) -> int | None:
    """Ask what the answer to a question is; the question's id when it was kept."""
    form = QuestionForm(parent, workspace, question)
    form.begin_with_answer()
    return run(form)


def ask_for_support(parent: QWidget, workspace: Workspace, what: str, why: str) -> int | None:
    """Put what does not fit, with its evidence, among the support that is needed: the summary tells it in its own section."""
    made = edit(parent, workspace, Escalation(question=what, why=why, asked_at=workspace.now()))
    if made:
        workspace.notice(
            QCoreApplication.translate("QuestionForm", "Kept among the support needed; the summary tells it")
        )
    return made
