"""Open promises and questions passed up, late ones first: keep, answer, tell."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.promises import Direction, Escalation, Promise, PromiseState
from salesplanner.ui.kit.layout import STRETCH, button, column, fit, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Owed:
    """A line of the list: a promise or a question; `id` tells them apart."""

    id: int
    record: Promise | Escalation
    client: str
    due: date


class PromisesDialog(QDialog):
    """Everything that is owed, in both directions."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = workspace.store
        self.setWindowTitle(self.tr("Promises and questions"))
        columns = [
            Column(title=self.tr("What"), text=self._what, width=280),
            Column(title=self.tr("Client"), text=lambda owed: owed.client, width=140),
            Column(title=self.tr("State"), text=self._state, sort=lambda owed: owed.due, width=200),
        ]
        empty = self.tr("Nothing is owed. Promises and questions are noted with a record (Ctrl+L)")
        self.table = RecordTable(columns, workspace.theme, empty=empty, name="promises", label=self.windowTitle())
        self.table.chosen.connect(lambda _: self._name_step())
        self.table.opened.connect(lambda _: self.step())
        theme = workspace.theme
        self.step_button = button(self.tr("Kept"), theme.icon("check", "on_accent"), primary=True, on_click=self.step)
        self.drop_button = button(self.tr("Drop"), on_click=self.drop)
        self.go_button = button(self.tr("Go to the client"), theme.icon("building-2"), on_click=self._go)
        buttons = row(
            self.step_button, self.drop_button, self.go_button, STRETCH, button(self.tr("Close"), on_click=self.accept)
        )
        said = muted(self.tr("A question is done when the client was told the answer."), wrap=True)
        self.setLayout(column(said, self.table, buttons, margins=16, spacing=10))
        fit(self, 700, 460)
        self.table.view.setFocus()
        self.refresh()

    def refresh(self) -> None:
        """Read them anew, late ones first."""
        promises, questions = self._store.promises.open(), self._store.escalations.open()
        both: list[Promise | Escalation] = [*promises, *questions]
        clients = self._store.clients.many(each.client_id for each in both)
        names = {key: client.name for key, client in clients.items()}
        far = self._workspace.today() + timedelta(days=3650)
        owed = [Owed(each.id * 2, each, names.get(each.client_id or 0, ""), each.due_on or far) for each in promises]
        owed += [
            Owed(each.id * 2 + 1, each, names.get(each.client_id or 0, ""), each.asked_at.date()) for each in questions
        ]
        self.table.show_records(sorted(owed, key=lambda each: each.due))
        if owed:
            self.table.select(sorted(owed, key=lambda each: each.due)[0].id)
        self._name_step()

    def _what(self, owed: Owed) -> str:
        return said(owed.record)

    def _state(self, owed: Owed) -> str:
        return state(self._workspace, owed.record)

    def _chosen(self) -> Owed | None:
        found = self.table.selected()
        return found[0] if found else None

    def _name_step(self) -> None:
        """The button says what comes next for the chosen one."""
        owed = self._chosen()
        record = owed.record if owed else None
        self.step_button.setText(step_name(record))
        for each in (self.step_button, self.drop_button, self.go_button):
            each.setEnabled(owed is not None)
        self.drop_button.setVisible(not isinstance(record, Escalation))

    def step(self) -> None:
        """Kept, answered or told: what comes next for the chosen one."""
        owed = self._chosen()
        if owed is None:
            return
        advance(self._workspace, owed.record)
        self.refresh()

    def drop(self) -> None:
        """Take a promise back."""
        owed = self._chosen()
        if owed is not None and isinstance(owed.record, Promise):
            if self._workspace.did(self._store.promises.change, owed.record.id, state=PromiseState.DROPPED):
                self._workspace.notice(self.tr("Dropped: {what}").format(what=self._what(owed)))
            self.refresh()

    def _go(self) -> None:
        owed = self._chosen()
        if owed is not None and owed.record.client_id is not None:
            self.accept()
            self._workspace.asked.emit("client", owed.record.client_id)


def said(record: Promise | Escalation) -> str:
    """What is owed, and by whom."""
    say = QCoreApplication.translate
    if isinstance(record, Escalation):
        return say("PromisesDialog", "Question: {question}").format(question=record.question)
    mine = record.direction is Direction.MINE
    text = say("PromisesDialog", "I promised: {what}") if mine else say("PromisesDialog", "They promised: {what}")
    return text.format(what=record.what)


def state(workspace: Workspace, record: Promise | Escalation) -> str:
    """When it is due, or how long a question waits."""
    say, words, today = QCoreApplication.translate, workspace.words, workspace.today()
    if isinstance(record, Escalation):
        days = (today - record.asked_at.date()).days
        if record.answered_at is None and days == 0:
            return say("PromisesDialog", "asked today")
        if record.answered_at is None:
            return say("PromisesDialog", "no answer for %n day(s)", "", days)
        return say("PromisesDialog", "answered, the client does not know yet")
    if record.due_on is None:
        return say("PromisesDialog", "no date")
    if record.is_late(today):
        return words.overdue(record.days_late(today))
    return say("PromisesDialog", "due {day}").format(day=words.relative_day(record.due_on, today))


def step_name(record: Promise | Escalation | None) -> str:
    """What comes next for it: kept, answered, told."""
    say = QCoreApplication.translate
    if isinstance(record, Escalation):
        is_open = record.answered_at is None
        return say("PromisesDialog", "Answered") if is_open else say("PromisesDialog", "Client told")
    return say("PromisesDialog", "Kept")


def advance(workspace: Workspace, record: Promise | Escalation) -> None:
    """Keep what comes next for it, and say so."""
    store, now, name = workspace.store, workspace.now(), step_name(record)
    if isinstance(record, Promise):
        done = workspace.did(store.promises.change, record.id, state=PromiseState.KEPT, kept_on=now.date())
    elif record.answered_at is None:
        done = workspace.did(store.escalations.change, record.id, answered_at=now)
    else:
        done = workspace.did(store.escalations.change, record.id, told_at=now)
    if done:
        text = QCoreApplication.translate("PromisesDialog", "{state}: {what}")
        workspace.notice(text.format(state=name, what=said(record)))
