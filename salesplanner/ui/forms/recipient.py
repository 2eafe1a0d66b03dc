"""Somebody who receives reports: name, title, language, e-mail, and the company's own form that is filled for them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reportdue import Recipient
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import ChoiceField, TextField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.layout import button
from salesplanner.ui.kit.workspace import Workspace


class FormField(TextField):
    """The path of a company's form, typed or chosen."""

    def __init__(self, hint: str) -> None:
        super().__init__(hint)
        self.layout().addWidget(button(self.tr("Choose…"), on_click=self._choose))  # type: ignore[union-attr]

    def value(self) -> str:
        """The path. Raises Problem(FILE_MISSING, FORMAT_UNKNOWN)."""
        text = super().value()
        if text and not Path(text).is_file():
            raise Problem(Kind.FILE_MISSING, path=text)
        if text and Path(text).suffix.lower() not in (".docx", ".xlsx"):
            raise Problem(Kind.FORMAT_UNKNOWN, path=Path(text).name)
        return text

    def _choose(self) -> None:
        path = dialogs.open_path(self, self.tr("The company's own form"), self.tr("Forms (*.docx *.xlsx)"), "form")
        if path is not None:
            self.set_value(str(path))
            self.edited.emit()
            self.left.emit()


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
        hint = self.tr("Empty: the program's own layout")
        self.add(self.tr("Company's form"), FormField(hint), "form")
        if recipient is not None:
            self.fill({key: getattr(recipient, key) for key in Recipient.__dataclass_fields__})

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the recipient."""
        recipients = self.workspace.store.reports.recipients
        if not self._recipient.id:
            return recipients.add(replace(self._recipient, **values))
        recipients.change(self._recipient.id, **values)
        return self._recipient.id
