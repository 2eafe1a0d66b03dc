"""The company's form that a recipient gets: which formats are filled into it, and what to do when it is gone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.reportdue import Recipient
from salesplanner.exchange import forms
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.workspace import Workspace


def form_of(recipient: Recipient | None, suffix: str) -> Path | None:
    """The form that a report in a format is filled into; None where it has the program's own layout."""
    form = Path(recipient.form) if recipient is not None and recipient.form else None
    return form if form is not None and forms.SUFFIXES.get(form.suffix.lower()) == suffix else None


def with_form(
    parent: QWidget,
    workspace: Workspace,
    recipient: Recipient | None,
    suffix: str,
    then: Callable[[Path | None], object],
) -> None:
    """Go on with the form; with one that is no longer where it was only as the person says: nobody hands in another layout unawares."""
    form = form_of(recipient, suffix)
    if recipient is None or form is None or form.is_file():
        then(form)
        return
    say = QCoreApplication.translate
    asked = say("TheirForm", "The form {file} is no longer where it was").format(file=form.name)
    again, without = say("TheirForm", "Choose the form again…"), say("TheirForm", "Save in the program's own layout")
    chosen = dialogs.choose(parent, asked, str(form.parent), again, without)
    if chosen == 1:
        then(None)
    elif chosen == 0:
        kinds = " ".join(f"*{ending}" for ending, kind in forms.SUFFIXES.items() if kind == suffix)
        path = dialogs.open_path(parent, again.removesuffix("…"), kinds, "form")
        if path is not None:
            workspace.do(workspace.store.reports.recipients.change, recipient.id, form=str(path))
            then(path)
