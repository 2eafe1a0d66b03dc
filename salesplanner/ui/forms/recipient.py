"""Somebody who receives reports: name, title, language, e-mail, and the company's own form that is filled for them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reportdue import Recipient
from salesplanner.exchange.forms import SUFFIXES
from salesplanner.ui.kit.fields import ChoiceField, TextField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.pathfield import PathField
from salesplanner.ui.kit.workspace import Workspace


class FormField(PathField):
    """The path of a company's form, typed or chosen."""

    def check(self, path: Path) -> None:
        """Raises Problem(FORMAT_UNKNOWN) for another kind of file."""
        if path.suffix.lower() not in SUFFIXES:
            raise Problem(Kind.FORMAT_UNKNOWN, path=path.name)


class RecipientForm(FormDialog):
    """Who receives a report."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, recipient: Recipient | None) -> None:
        super().__init__(parent, workspace, "", width=600)
        self.setWindowTitle(self.tr("Recipient"))
        self._recipient = recipient or Recipient(name="-", position=len(workspace.store.reports.recipients.all()))
        self.add(self.tr("Name"), TextField(), "name", required=True, half=True)
        self.add(self.tr("Title"), TextField(self.tr("Sales director, for instance")), "title", half=True)
        languages = [("", self.tr("as the program")), ("zh", "简体中文"), ("en", "English")]
        self.add(self.tr("Language"), ChoiceField(languages), "language", half=True)
        self.add(self.tr("E-mail"), TextField(), "email", half=True)
        hint, kinds = self.tr("Empty: the program's own layout"), self.tr("Forms (*.docx *.dotx *.xlsx *.xltx)")
        form = FormField(self.tr("The company's own form"), kinds, "form", hint)
        self.add(self.tr("Company's form"), form, "form")
        if recipient is not None:
            self.fill({key: getattr(recipient, key) for key in Recipient.__struct_fields__})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the recipient."""
        recipients = self.workspace.store.reports.recipients
        if not self._recipient.id:
            return recipients.add(replace(self._recipient, **values))
        recipients.change(self._recipient.id, **values)
        return self._recipient.id
