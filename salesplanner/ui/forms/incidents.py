"""Incidents: what happened, what was done, how it ended and what to do next time; found again when it happens again (domain S1-07)."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QWidget

from salesplanner.domain.incidents import Incident, similar
from salesplanner.domain.plaintext import one_line
from salesplanner.ui.forms.owedform import OwedForm
from salesplanner.ui.kit.fields import DateField, LongTextField, SearchField
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, clear, column, fit, heading, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class IncidentForm(OwedForm):
    """One incident; while it is described, those like it stand below with what was learnt."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, incident: Incident) -> None:
        super().__init__(parent, workspace, "", width=680)
        self._incident = incident
        self._known = [each for each in workspace.store.incidents.all() if each.id != incident.id]
        self.setWindowTitle(self.tr("Incident") if incident.id else self.tr("New incident"))
        self.what = self.add(self.tr("What happened"), LongTextField(lines=2), "what", required=True)
        self._alike = column(spacing=4, margins=(0, 0, 0, 6))
        self.alike = boxed(self._alike)
        self.add_wide(self.alike)
        self.add(self.tr("Day"), DateField(workspace), "day", required=True, half=True)
        suppliers = workspace.store.suppliers.names()
        self.add(self.tr("Supplier"), SearchField(suppliers), "supplier_id", half=True)
        self.add_client()
        self.add(self.tr("What I did"), LongTextField(lines=2), "did")
        self.add(self.tr("Result"), LongTextField(lines=2), "result")
        self.add(self.tr("Lesson"), LongTextField(self.tr("What to do next time"), lines=2), "lesson")
        self.fill({name: getattr(incident, name) for name in Incident.__struct_fields__})
        self.what.edited.connect(self._look)
        self._look()

    def _look(self) -> None:
        """Show what happened like this before."""
        words, today = self.workspace.words, self.workspace.today()
        clear(self._alike)
        found = similar(self.what.value(), self._known)
        self.alike.setVisible(bool(found))
        if not found:
            return
        self._alike.addWidget(heading(self.tr("It happened before"), 3))
        for each in found:
            learnt = each.lesson or each.result or each.did
            text = f"{words.day(each.day, today)} · {one_line(each.what)}"
            self._alike.addWidget(PlainLabel(text, wrap=True))
            if learnt:
                self._alike.addWidget(
                    PlainLabel(self.tr("→ {lesson}").format(lesson=one_line(learnt)), "muted", wrap=True)
                )

    def save(self, values: dict[str, Any]) -> int:
        """Keep the incident."""
        store = self.workspace.store
        with store.change("incident changed" if self._incident.id else "incident added"):
            incident = replace(self._incident, **values | {"client_id": self.client_of(values)})
            if not incident.id:
                return store.incidents.add(incident)
            store.incidents.save(incident)
        return incident.id


class IncidentsDialog(QDialog):
    """All incidents, the latest first; any word of them finds them."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # it listens to changes
        self._workspace = workspace
        self.setWindowTitle(self.tr("Incidents"))
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Find by any word"))
        self.filter.setAccessibleName(self.tr("Find by any word"))
        self.filter.setClearButtonEnabled(True)
        self.filter.textChanged.connect(lambda _: self._show())
        words = workspace.words
        columns = [
            Column(title=self.tr("Day"), text=lambda each: words.day(each.day, workspace.today()), sort=lambda each: each.day, width=90),
            Column(title=self.tr("What happened"), text=lambda each: one_line(each.what), width=260),
            Column(title=self.tr("Client"), text=self._client, width=120),
            Column(title=self.tr("Result"), text=lambda each: one_line(each.result) or self.tr("open"), tone=self._tone, width=160),
            Column(title=self.tr("Lesson"), text=lambda each: one_line(each.lesson), width=200),
        ]  # fmt: skip
        empty = self.tr(
            "Nothing here. What happens unforeseen is noted here, so that it is found when it happens again."
        )
        self.table = RecordTable(columns, workspace, empty=empty, name="incidents", label=self.windowTitle())
        self.table.opened.connect(lambda each: self._edit(each))
        self.table.deleted.connect(self._delete)
        new = button(
            self.tr("New incident…"), workspace.theme.icon("plus", "on_accent"), primary=True, on_click=self.add
        )
        close = button(self.tr("Close"), on_click=self.accept)
        top = row(self.filter, new, spacing=8)
        top.setStretch(0, 1)
        self.setLayout(column(top, self.table, row(STRETCH, close), margins=16, spacing=10))
        QShortcut(QKeySequence.StandardKey.Find, self).activated.connect(
            lambda: self.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
        )
        fit(self, px(900), px(520))
        workspace.changed.connect(self._on_changed)
        self.refresh()
        self.table.view.setFocus()

    def _on_changed(self, _: object) -> None:
        self.refresh()

    def refresh(self) -> None:
        """Read them anew."""
        store = self._workspace.store
        self._incidents = store.incidents.all()
        self._clients = dict(store.clients.names())
        self._show()

    def _show(self) -> None:
        """Those with the text somewhere."""
        text = self.filter.text().strip().casefold()
        found = [
            each
            for each in self._incidents
            if text in f"{each.what} {each.did} {each.result} {each.lesson} {self._client(each)}".casefold()
        ]
        self.table.show_records(found)

    def _client(self, incident: Incident) -> str:
        return self._clients.get(incident.client_id or 0, "")

    @staticmethod
    def _tone(incident: Incident) -> str:
        return "risk" if incident.is_open else ""

    def add(self) -> None:
        """Note a new one."""
        self._edit(Incident(day=self._workspace.today(), what=""))

    def _edit(self, incident: Incident) -> None:
        incident_id = edit_incident(self, self._workspace, incident)
        if incident_id:
            self.table.select(incident_id)

    def _delete(self, incidents: list[Incident]) -> None:
        if self._workspace.did(self._workspace.store.incidents.delete_many, [each.id for each in incidents]):
            self._workspace.notice(self.tr("%n incident(s) deleted", "", len(incidents)))


def edit_incident(parent: QWidget | None, workspace: Workspace, incident: Incident) -> int | None:
    """Show the form of an incident, new (id 0) or known; its id when it was kept."""
    return run(IncidentForm(parent, workspace, incident))
