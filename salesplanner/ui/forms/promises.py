"""The ledger: what is owed in both directions and what was heard; open until it is settled (domain S2-24, S2-26, S2-28, S2-38)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from salesplanner.domain.complaints import Complaint
from salesplanner.domain.orders import Agreement
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Direction, Escalation, Promise, PromiseState, Remark, RemarkKind, kept
from salesplanner.ui.forms import oweforms, owing
from salesplanner.ui.kit.fields import SwitchField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace

_FAR = date.max
#: How many months tell whether promises are kept.
_MONTHS = 3


class View(Enum):
    """The parts of the ledger."""

    OPEN = "open"
    SETTLED = "settled"
    HEARD = "heard"
    AGREEMENTS = "agreements"


@dataclass(frozen=True, slots=True)
class Owed:
    """A line of the ledger; `id` tells promises, questions and remarks apart."""

    id: int
    record: owing.Record
    client: str
    by: date  # what it is sorted by


class PromisesDialog(QDialog):
    """Everything that is owed or was heard: add, settle, change, delete, each by keys."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, view: View = View.OPEN) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = workspace.store
        self.setWindowTitle(self.tr("Promises, questions, complaints, news"))
        views = [
            (View.OPEN, self.tr("Open")),
            (View.SETTLED, self.tr("Settled")),
            (View.HEARD, self.tr("Heard")),
            (View.AGREEMENTS, self.tr("Agreements")),
        ]
        self.view = SwitchField(views)
        self.view.call(self.tr("Show"))
        self.view.set_value(view)
        self.view.edited.connect(self.refresh)
        columns = [
            Column(title=self.tr("What"), text=lambda owed: owing.said(workspace, owed.record), width=320),
            Column(title=self.tr("Client"), text=lambda owed: owed.client, width=120),
            Column(title=self.tr("State"), text=lambda owed: owing.state(workspace, owed.record), tone=self._tone,
                   sort=lambda owed: owed.by, width=250),
        ]  # fmt: skip
        empty = self.tr("Nothing here. It is noted with a record (Ctrl+L), or with “Add”.")
        self.table = RecordTable(columns, workspace.theme, empty=empty, name="owed", label=self.windowTitle())
        self.table.chosen.connect(lambda _: self._name_step())
        self.table.opened.connect(lambda _: self.step())
        self.table.deleted.connect(self._delete)
        self.said = PlainLabel("", "muted", wrap=True)
        self._make_buttons()
        head = row(self.view, STRETCH, self.add_button, spacing=8)
        self.setLayout(column(head, self.said, self.table, self._buttons, margins=16, spacing=10))
        fit(self, 780, 500)
        self.table.view.setFocus()
        self.refresh()

    def _make_buttons(self) -> None:
        theme = self._workspace.theme
        self.add_button = button(self.tr("Add"), theme.icon("plus"))
        menu = QMenu(self.add_button)
        for name, make in (
            (self.tr("I promised…"), partial(self._promise, Direction.MINE)),
            (self.tr("Promised to me…"), partial(self._promise, Direction.THEIRS)),
            (self.tr("Question passed up…"), self._question),
            (self.tr("Complaint…"), self._complaint),
            (self.tr("Agreement…"), self._agreement),
            (self.tr("Market news…"), partial(self._remark, RemarkKind.MARKET)),
            (self.tr("Feedback for management…"), partial(self._remark, RemarkKind.FEEDBACK)),
        ):
            menu.addAction(name).triggered.connect(lambda _=False, make=make: self._edit(make()))  # type: ignore[misc]
        self.add_button.setMenu(menu)
        self.step_button = button(self.tr("Kept"), theme.icon("check", "on_accent"), primary=True, on_click=self.step)
        self.edit_button = button(self.tr("Edit…"), on_click=self.edit)
        self.edit_button.setToolTip("E · F2")
        self.drop_button = button(self.tr("Drop"), on_click=self.drop)
        self.go_button = button(self.tr("Go to the client"), theme.icon("building-2"), on_click=self._go)
        close = button(self.tr("Close"), on_click=self.accept)
        self._buttons = row(
            self.step_button, self.edit_button, self.drop_button, self.go_button, STRETCH, close, spacing=8
        )
        for keys in ("E", "F2"):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.edit)

    # --- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read them anew: what presses first, what is settled or was heard latest first."""
        before = self._chosen()
        view = self.view.value()
        records = self._records(view)
        clients = self._store.clients.many(each.client_id for each in records)
        names = {key: client.name for key, client in clients.items()}
        kinds = (Promise, Escalation, Remark, Complaint, Agreement)
        owed = [
            Owed(each.id * len(kinds) + kinds.index(type(each)), each, names.get(each.client_id or 0, ""), _by(each))
            for each in records
        ]
        owed.sort(key=lambda each: (each.by, each.id), reverse=view in (View.SETTLED, View.HEARD))
        self.table.show_records(owed)
        ids = [each.id for each in owed]
        if ids and (before is None or before.id not in ids):
            self.table.select(ids[0])
        self.said.setText(self._sentence(view))
        self._name_step()

    def _records(self, view: View) -> list[owing.Record]:
        store = self._store
        if view is View.HEARD:
            return [*store.remarks.all()]
        if view is View.AGREEMENTS:
            return [*store.agreements.in_force()]
        if view is View.OPEN:
            return [*store.promises.open(), *store.escalations.open(), *store.complaints.open()]
        settled: list[owing.Record] = [each for each in store.promises.all() if not each.is_open]
        settled += [each for each in store.escalations.all() if not each.is_open]
        return settled + [each for each in store.complaints.all() if not each.is_open]

    def _sentence(self, view: View) -> str:
        if view is View.OPEN:
            return self.tr("A question is done when the client was told the answer.")
        if view is View.AGREEMENTS:
            return self.tr("A renewed agreement is not newly signed. One that ends soon is told of in time.")
        if view is View.HEARD:
            return self.tr("What is to be reported today goes first into the note of its day.")
        words, today, promises = self._workspace.words, self._workspace.today(), self._store.promises.all()
        parts, month = [], Period.month_of(today)
        for _ in range(_MONTHS):
            found = kept(promises, month.first, month.last, today)
            if found.due:
                text = self.tr("{month}: {kept} of {due} on time ({share})")
                share = words.percent(found.on_time / found.due)
                parts.append(text.format(month=words.month_name(month), kept=found.on_time, due=found.due, share=share))
            month = Period.month_of(month.first - timedelta(days=1))
        if not parts:
            return self.tr("Whether my promises are kept on time stands here once some were due.")
        return words.colon(self.tr("My promises")) + words.semicolons(parts)

    def _tone(self, owed: Owed) -> str:
        """What presses is coloured."""
        record, today = owed.record, self._workspace.today()
        if isinstance(record, Promise):
            return "overdue" if record.is_open and record.is_late(today) else ""
        if isinstance(record, Agreement):
            left = record.days_left(today)
            return "" if left is None or left > record.remind_days else "overdue" if left < 0 else "risk"
        if isinstance(record, Complaint):
            return "overdue" if record.is_open and record.is_late(today) else "risk" if record.is_open else ""
        return "risk" if isinstance(record, Escalation) and record.presses(today) else ""

    def _chosen(self) -> Owed | None:
        found = self.table.selected()
        return found[0] if found else None

    def _name_step(self) -> None:
        """The button says what comes next for the chosen one."""
        owed = self._chosen()
        record = owed.record if owed else None
        self.step_button.setText(owing.step_name(record))
        self.step_button.setVisible(self.view.value() is not View.HEARD)
        for each in (self.step_button, self.edit_button, self.drop_button):
            each.setEnabled(owed is not None)
        self.go_button.setEnabled(record is not None and record.client_id is not None)
        self.drop_button.setVisible(self.view.value() is View.OPEN and isinstance(record, Promise))

    # --- acts ---------------------------------------------------------------------------------------------------

    def step(self) -> None:
        """Kept, answered or told: what comes next for the chosen one; a remark is opened."""
        owed = self._chosen()
        if owed is not None and not isinstance(owed.record, Remark):
            owing.advance(self, self._workspace, owed.record)
            self.refresh()
        elif owed is not None:
            self.edit()

    def edit(self) -> None:
        """Change the chosen one."""
        owed = self._chosen()
        if owed is not None:
            self._edit(owed.record)

    def drop(self) -> None:
        """Take a promise back."""
        owed = self._chosen()
        if owed is None or not isinstance(owed.record, Promise):
            return
        if self._workspace.did(self._store.promises.change, owed.record.id, state=PromiseState.DROPPED):
            what = owing.said(self._workspace, owed.record)
            self._workspace.notice(self.tr("Dropped: {what}").format(what=what))
        self.refresh()

    def _delete(self, lines: list[Owed]) -> None:
        """Move lines to Recently deleted, as one change."""
        store = self._store
        deletes = {
            Promise: store.promises.delete,
            Escalation: store.escalations.delete,
            Remark: store.remarks.delete,
            Complaint: store.complaints.delete,
            Agreement: store.agreements.delete,
        }

        def work() -> None:
            with store.change("ledger deleted", count=len(lines)):
                for each in lines:
                    deletes[type(each.record)](each.record.id)

        if self._workspace.did(work):
            what = owing.said(self._workspace, lines[0].record)
            one = self.tr("Deleted: {what}").format(what=what)
            self._workspace.notice(one if len(lines) == 1 else self.tr("Deleted %n line(s)", "", len(lines)))
        self.refresh()

    def _edit(self, record: owing.Record) -> None:
        oweforms.edit(self, self._workspace, record)
        self.refresh()
        self.table.view.setFocus()

    def _promise(self, direction: Direction) -> Promise:
        today = self._workspace.today()
        due = self._store.calendar().next_working(today)
        return Promise(direction=direction, what="", made_on=today, due_on=due)

    def _agreement(self) -> Agreement:
        return Agreement(name="", signed_on=self._workspace.today())

    def _complaint(self) -> Complaint:
        return Complaint(what="", opened_on=self._workspace.today())

    def _question(self) -> Escalation:
        return Escalation(question="", asked_at=self._workspace.now())

    def _remark(self, kind: RemarkKind) -> Remark:
        return Remark(kind=kind, body="", day=self._workspace.today())

    def _go(self) -> None:
        owed = self._chosen()
        if owed is not None and owed.record.client_id is not None:
            self.accept()
            self._workspace.asked.emit("client", owed.record.client_id)


def _by(record: owing.Record) -> date:
    """The day a line is sorted by: when it is due, was settled, was heard."""
    if isinstance(record, Remark):
        return record.day
    if isinstance(record, Agreement):
        return record.ends_on or _FAR
    if isinstance(record, Escalation):
        return record.told_at.date() if record.told_at else record.asked_at.date()
    if record.is_open:
        return record.due_on or _FAR
    if isinstance(record, Complaint):
        return record.closed_on or record.opened_on
    return record.kept_on or record.due_on or record.made_on
