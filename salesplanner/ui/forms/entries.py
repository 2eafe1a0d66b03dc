"""What can be done with a line of a history, wherever it is shown."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.ui.forms.history import Entry
from salesplanner.ui.kit.workspace import Workspace


def open_entry(parent: QWidget, workspace: Workspace, entry: Entry) -> None:
    """Open the record behind it."""
    store = workspace.store
    if entry.table == "deal":
        workspace.asked.emit("deal", entry.id)
    elif entry.table == "activity":
        from salesplanner.ui.forms.activity import edit_activity

        edit_activity(parent, workspace, store.activities.get(entry.id))
    elif entry.table == "quote":
        from salesplanner.ui.forms.quotes.dialog import edit_quote

        edit_quote(parent, workspace, entry.id)
    elif entry.table in ("order", "payment"):
        from salesplanner.ui.forms.result import edit_result

        edit_result(parent, workspace, store.records(entry.table).get(entry.id))
    elif entry.table == "sample":
        from salesplanner.ui.forms.sample import edit_sample

        edit_sample(parent, workspace, store.samples.get(entry.id))
    elif entry.table == "incident":
        from salesplanner.ui.forms.incidents import edit_incident

        edit_incident(parent, workspace, store.incidents.get(entry.id))
    elif entry.can_open:
        from salesplanner.ui.forms import oweforms

        oweforms.edit(parent, workspace, store.records(entry.table).get(entry.id))


def delete_entry(workspace: Workspace, entry: Entry) -> None:
    """Move the record behind it to Recently deleted."""
    if workspace.did(workspace.store.records(entry.table).delete, entry.id):
        said = QCoreApplication.translate("ClientActs", "Deleted “{name}”")
        workspace.notice(said.format(name=entry.title))
