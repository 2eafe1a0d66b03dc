"""The reporting calendar: which report is owed to whom by when, and who receives them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from PySide6.QtWidgets import QPushButton, QWidget

from salesplanner.domain.reportdue import Recipient, ReportDue, ReportRule, reports_due
from salesplanner.ui.forms.recipient import RecipientForm
from salesplanner.ui.forms.reportrule import RuleForm, due_said
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.layout import STRETCH, button, column, heading, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_AHEAD = timedelta(days=740)


class ReportCalendar(QWidget):
    """Two lists: the reports that are owed, and their recipients."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._reports = workspace.store.reports
        self._next: dict[int, ReportDue] = {}
        self._of_chosen: list[tuple[RecordTable, list[QPushButton]]] = []  # what can be done with one of a list
        self.rules, self.recipients = self._rules_table(), self._recipients_table()
        self.first_button = button(self.tr("Make my supervisor"), on_click=self._put_first)
        self.first_button.setToolTip(self.tr("The first receives whatever no rule names somebody else for"))
        said = self.tr(
            "A day off gives way to the working day before it, or after it where that is before the report's own days."
            " The week strip, the foot and reminders tell in time."
        )
        self.setLayout(
            column(
                self._buttons(self.tr("Reports that are owed"), self.rules, self.edit_rule),
                self.rules,
                muted(said, wrap=True),
                6,
                self._buttons(self.tr("Recipients"), self.recipients, self.edit_recipient, self.first_button),
                self.recipients,
                spacing=8,
            )
        )
        for table, edit, delete in (
            (self.rules, self.edit_rule, self._delete_rules),
            (self.recipients, self.edit_recipient, self._delete_recipients),
        ):
            table.setFixedHeight(px(150))
            table.opened.connect(edit)
            table.deleted.connect(delete)
        self.refresh()

    def _rules_table(self) -> RecordTable:
        words = self._workspace.words
        return RecordTable(
            [
                Column(
                    title=self.tr("Report"), text=lambda each: each.name or words.report_kind(each.every), width=130
                ),
                Column(title=self.tr("Due"), text=lambda each: due_said(each, words), width=170),
                Column(title=self.tr("To"), text=self._to, width=110),
                Column(title=self.tr("Next"), text=self._next_said, width=110),
            ],
            self._workspace,
            empty=self.tr("No report is owed. Add one, and its day stands in the foot of the window"),
            name="report_rules",
            label=self.tr("Reports that are owed"),
        )

    def _recipients_table(self) -> RecordTable:
        return RecordTable(
            [
                Column(title=self.tr("Name"), text=lambda each: each.name, width=130),
                Column(title=self.tr("Title"), text=lambda each: each.title, width=130),
                Column(title=self.tr("Language"), text=self._language, width=110),
                Column(title=self.tr("E-mail"), text=lambda each: each.email, width=150),
            ],
            self._workspace,
            empty=self.tr("Nobody yet. Add your supervisor, with title and e-mail"),
            name="recipients",
            label=self.tr("Recipients"),
        )

    def _buttons(self, title: str, table: RecordTable, edit: Callable[[Any], object], *more: QPushButton) -> QWidget:
        add = button(self.tr("Add…"), self._workspace.theme.icon("plus"), on_click=lambda: edit(None))
        change = button(self.tr("Edit…"), on_click=lambda: [edit(each) for each in table.selected()[:1]])
        delete = button(self.tr("Delete"), on_click=lambda: table.deleted.emit(table.selected()))
        self._of_chosen.append((table, [change, *more, delete]))
        for each in (add, change, *more, delete):
            each.setAccessibleName(f"{title}: {each.text()}")
        head = QWidget()
        head.setLayout(row(heading(title, 3), STRETCH, add, change, *more, delete, spacing=8))
        return head

    def refresh(self) -> None:
        """Read both lists anew."""
        today, now = self._workspace.today(), self._workspace.now()
        rules, calendar = self._reports.addressed(), self._workspace.store.calendar()
        self._next = {}
        for rule in rules:
            found = reports_due([rule], calendar, today, today + _AHEAD)
            if to_come := [each for each in found if not each.is_late(now)]:
                self._next[rule.id] = to_come[0]
        self._people = {each.id: each for each in self._reports.recipients.all()}
        self.recipients.show_records(list(self._people.values()))
        self.rules.show_records(rules)
        for table, buttons in self._of_chosen:
            for each in buttons:
                each.setEnabled(table.has_rows())
            if not table.selected() and table.model.rowCount():
                table.select(table.model.record(0).id)

    def _to(self, rule: ReportRule) -> str:
        found = self._people.get(rule.recipient_id or 0) or next(iter(self._people.values()), None)
        return found.name if found is not None else ""

    def _next_said(self, rule: ReportRule) -> str:
        due = self._next.get(rule.id)
        return self._workspace.words.relative_day(due.day, self._workspace.today()) if due is not None else ""

    def _language(self, recipient: Recipient) -> str:
        return {"zh": "简体中文", "en": "English"}.get(recipient.language, self.tr("as the program"))

    # --- acts ---------------------------------------------------------------------------------------------------

    def edit_rule(self, rule: ReportRule | None) -> None:
        """Ask for a report that is owed."""
        self._kept(self.rules, run(RuleForm(self, self._workspace, rule)))

    def edit_recipient(self, recipient: Recipient | None) -> None:
        """Ask who receives reports."""
        self._kept(self.recipients, run(RecipientForm(self, self._workspace, recipient)))

    def _kept(self, table: RecordTable, record_id: int | None) -> None:
        self.refresh()
        if record_id is not None:
            table.select(record_id)
        table.view.setFocus()

    def _put_first(self) -> None:
        for each in self.recipients.selected()[:1]:
            self._workspace.do(self._reports.recipients.put_first, each.id)
            self._kept(self.recipients, each.id)

    def _delete_rules(self, rules: list[ReportRule]) -> None:
        if rules and self._workspace.did(self._reports.rules.delete_many, [each.id for each in rules]):
            self._workspace.notice(self.tr("%n report(s) no longer owed", "", len(rules)))
        self.refresh()

    def _delete_recipients(self, recipients: list[Recipient]) -> None:
        if recipients and self._workspace.did(self._reports.recipients.delete_many, [each.id for each in recipients]):
            self._workspace.notice(self.tr("%n recipient(s) deleted", "", len(recipients)))
        self.refresh()
