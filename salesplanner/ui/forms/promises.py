"""The ledger: what is owed in both directions and what was heard; open until it is settled (domain S2-24, S2-26, S2-28, S2-38)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QMenu, QWidget

from salesplanner.domain.complaints import Complaint
from salesplanner.domain.orders import Agreement
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Direction, Escalation, Promise, PromiseState, Remark, RemarkKind, kept
from salesplanner.ui.forms import oweforms, owing
from salesplanner.ui.forms.ledgerparts import MOST, Line, Part, lines
from salesplanner.ui.kit.fields import SwitchField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, fit, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: How many months tell whether promises are kept.
_MONTHS = 3


class PromisesDialog(QDialog):
    """Everything that is owed or was heard: add, settle, change, delete, each by keys."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, part: Part = Part.ALL) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = workspace.store
        self.setWindowTitle(self.tr("Promises, questions, complaints, agreements"))
        parts = [
            (Part.ALL, self.tr("All")),
            (Part.MINE, self.tr("I promised")),
            (Part.THEIRS, self.tr("Promised to me")),
            (Part.QUESTIONS, self.tr("Questions")),
            (Part.COMPLAINTS, self.tr("Complaints")),
            (Part.AGREEMENTS, self.tr("Agreements")),
            (Part.HEARD, self.tr("Heard")),
        ]
        self.part = SwitchField(parts)
        self.part.call(self.tr("Show"))
        self.part.set_value(part)
        self.settled = SwitchField([(False, self.tr("Open")), (True, self.tr("Settled"))])
        self.settled.call(self.tr("State"))
        for each in (self.part, self.settled):
            each.edited.connect(self.refresh)
        self.table = self._made_table()
        self.said = PlainLabel("", "muted", wrap=True)
        self._make_buttons()
        head = FlowLayout(self.part, self.settled, spacing=8)
        top = row(boxed(head), self.add_button, spacing=8)
        top.setStretch(0, 1)
        top.setAlignment(self.add_button, Qt.AlignmentFlag.AlignTop)
        self.setLayout(column(top, self.said, self.table, self._buttons, margins=16, spacing=10))
        fit(self, px(960), px(560))
        self.table.view.setFocus()
        self.refresh()

    def _made_table(self) -> RecordTable:
        """The table of all that is owed."""
        workspace = self._workspace
        columns = [
            Column(title=self.tr("What"), text=lambda owed: owing.said(workspace, owed.record), width=420),
            Column(title=self.tr("Client"), text=lambda owed: owed.client, width=170),
            Column(title=self.tr("State"), text=lambda owed: owing.state(workspace, owed.record), tone=self._tone,
                   sort=lambda owed: owed.by, width=240),
        ]  # fmt: skip
        empty = self.tr("Nothing here. It is noted with a record (Ctrl+L), or with “Add”.")
        table = RecordTable(columns, workspace, empty=empty, name="owed", label=self.windowTitle(), only_filled=True)
        table.chosen.connect(lambda _: self._name_step())
        table.opened.connect(lambda _: self.step())
        table.deleted.connect(self._delete)
        return table

    def _make_buttons(self) -> None:
        theme = self._workspace.theme
        self.add_button = button(self.tr("Add"), theme.icon("plus"))
        menu = QMenu(self.add_button)
        self._new: dict[Part, tuple[QAction, Callable[[], owing.Record]]] = {}
        for part, name, make in (
            (Part.MINE, self.tr("I promised…"), partial(self._promise, Direction.MINE)),
            (Part.THEIRS, self.tr("Promised to me…"), partial(self._promise, Direction.THEIRS)),
            (Part.QUESTIONS, self.tr("Question passed up…"), self._question),
            (Part.COMPLAINTS, self.tr("Complaint…"), self._complaint),
            (Part.AGREEMENTS, self.tr("Agreement…"), self._agreement),
            (Part.HEARD, self.tr("Market news…"), partial(self._remark, RemarkKind.MARKET)),
            (Part.HEARD, self.tr("Feedback for management…"), partial(self._remark, RemarkKind.FEEDBACK)),
        ):
            action = menu.addAction(name)
            action.triggered.connect(lambda _=False, make=make: self._edit(make()))  # type: ignore[misc]
            self._new.setdefault(part, (action, make))
        menu.aboutToShow.connect(lambda: self._begin_at_part(menu))
        self.add_button.setMenu(menu)
        self.step_button = button(self.tr("Kept"), theme.icon("check", "on_accent"), primary=True, on_click=self.step)
        self.plan_button = button("", theme.icon("calendar-plus", "text"), on_click=self.plan)
        self.plan_button.setToolTip("P")
        self.edit_button = button(self.tr("Edit…"), on_click=self.edit)
        self.edit_button.setToolTip("E · F2")
        self.drop_button = button(self.tr("Drop"), on_click=self.drop)
        self.go_button = button(self.tr("Go to the client"), theme.icon("building-2"), on_click=self._go)
        close = button(self.tr("Close"), on_click=self.accept)
        self._buttons = row(
            self.step_button,
            self.plan_button,
            self.edit_button,
            self.drop_button,
            self.go_button,
            STRETCH,
            close,
            spacing=8,
        )
        for keys, act in (("E", self.edit), ("F2", self.edit), ("P", self.plan)):
            shortcut = QShortcut(QKeySequence(keys), self.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)

    # --- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read them anew: what presses first, what is settled or was heard latest first."""
        before, part = self._chosen(), self.part.value()
        self.settled.setVisible(part is not Part.HEARD)
        shown = lines(self._store, part, self._workspace.today(), settled=self._is_settled())
        self.table.show_records(shown)
        ids = [each.id for each in shown]
        if ids and (before is None or before.id not in ids):
            self.table.select(ids[0])
        said = self._sentence(part)
        if len(shown) >= MOST and (part is Part.HEARD or self._is_settled()):
            said += self.tr(" Only the latest are listed; “Export everything” has all of them.")
        self.said.setText(said.strip())
        self.said.setVisible(bool(said))
        self._name_step()

    def _is_settled(self) -> bool:
        return self.settled.value() is True and self.part.value() is not Part.HEARD

    def _sentence(self, part: Part) -> str:
        """What one should know of a part."""
        said = {
            Part.QUESTIONS: self.tr("A question is done when the client was told the answer."),
            Part.AGREEMENTS: self.tr("A renewed agreement is not newly signed. One that ends soon is told of in time."),
            Part.HEARD: self.tr("What is to be reported today goes first into the note of its day."),
            Part.THEIRS: self.tr("What is late is chased with P: it is put into the plan of today."),
            Part.COMPLAINTS: self.tr("A complaint is open until it has an outcome; each day's step is noted in it."),
        }
        if part in (Part.ALL, Part.MINE) and self._is_settled():
            return self._kept()
        return said.get(part, "")

    def _kept(self) -> str:
        """Whether my promises of the last months were kept on time."""
        words, today = self._workspace.words, self._workspace.today()
        parts, month = [], Period.month_of(today)
        for _ in range(_MONTHS):
            promises = self._store.promises.of_days(month.first, month.last)
            found = kept(promises, month.first, month.last, today)
            if found.due:
                text = self.tr("{month}: {kept} of {due} on time ({share})")
                share = words.percent(found.on_time / found.due)
                parts.append(text.format(month=words.month_name(month), kept=found.on_time, due=found.due, share=share))
            month = Period.month_of(month.first - timedelta(days=1))
        if not parts:
            return self.tr("Whether my promises are kept on time stands here once some were due.")
        return words.colon(self.tr("My promises")) + words.semicolons(parts)

    def _tone(self, line: Line) -> str:
        """What presses is coloured."""
        record, today = line.record, self._workspace.today()
        if owing.is_late(record, today):
            return "overdue"
        is_due = isinstance(record, (Agreement, Escalation)) and record.presses(today)
        return "risk" if is_due or (isinstance(record, Complaint) and record.is_open) else ""

    def _begin_at_part(self, menu: QMenu) -> None:
        """Enter adds what is shown: its line is chosen when the menu opens."""
        if (shown := self._new.get(self.part.value())) is not None:
            QTimer.singleShot(0, menu, lambda: menu.setActiveAction(shown[0]))

    def _chosen(self) -> Line | None:
        found = self.table.selected()
        return found[0] if found else None

    def _name_step(self) -> None:
        """The button says what comes next for the chosen one."""
        owed = self._chosen()
        record = owed.record if owed else None
        shown = self._new.get(self.part.value())
        self.step_button.setText(owing.step_name(record or (shown[1]() if shown else None)))
        is_heard = self.part.value() is Part.HEARD
        is_renewed = isinstance(record, Agreement) and self._is_settled()
        self.step_button.setVisible(not is_heard and not is_renewed and not (owed is None and self._is_settled()))
        self.plan_button.setText(owing.plan_name(record))
        self.plan_button.setVisible(not is_heard and not self._is_settled())
        self.plan_button.setEnabled(owing.can_plan(record))
        for each in (self.step_button, self.edit_button, self.drop_button):
            each.setEnabled(owed is not None)
        self.go_button.setEnabled(record is not None and record.client_id is not None)
        self.drop_button.setVisible(not self._is_settled() and isinstance(record, (Promise, Agreement)))
        self.drop_button.setText(self.tr("Not renewed") if isinstance(record, Agreement) else self.tr("Drop"))

    # --- acts ---------------------------------------------------------------------------------------------------

    def step(self) -> None:
        """Kept, answered or told: what comes next for the chosen one; a remark is opened."""
        owed = self._chosen()
        if owed is not None and not isinstance(owed.record, Remark) and self.step_button.isVisibleTo(self):
            owing.advance(self, self._workspace, owed.record)
            self.refresh()
        elif owed is not None:
            self.edit()

    def plan(self) -> None:
        """Put what pursues the chosen one into the plan."""
        owed = self._chosen()
        if owed is not None and not isinstance(owed.record, Remark) and owing.can_plan(owed.record):
            owing.plan(self._workspace, owed.record)

    def edit(self) -> None:
        """Change the chosen one."""
        owed = self._chosen()
        if owed is not None:
            self._edit(owed.record)

    def drop(self) -> None:
        """Take a promise back; let an agreement end without another."""
        owed = self._chosen()
        record = owed.record if owed else None
        if isinstance(record, Promise):
            done = self._workspace.did(self._store.promises.change, record.id, state=PromiseState.DROPPED)
            text = self.tr("Dropped: {what}")
        elif isinstance(record, Agreement):
            done = owing.let_go(self._workspace, [record], self._workspace.today())
            text = self.tr("Not to be renewed: {what}")
        else:
            return
        if done:
            self._workspace.notice(text.format(what=owing.said(self._workspace, record)))
        self.refresh()

    def _delete(self, gone: list[Line]) -> None:
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
            with store.change("ledger deleted", count=len(gone)):
                for each in gone:
                    deletes[type(each.record)](each.record.id)

        if self._workspace.did(work):
            what = owing.said(self._workspace, gone[0].record)
            one = self.tr("Deleted: {what}").format(what=what)
            self._workspace.notice(one if len(gone) == 1 else self.tr("Deleted %n line(s)", "", len(gone)))
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
