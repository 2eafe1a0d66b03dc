"""A list of clients into a file: which of them, in which format, and whether private facts go along."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from salesplanner.domain.problems import Problem
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import SwitchField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, fit, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class ListOutDialog(QDialog):
    """Asks what goes out, then where to; a worker writes it."""

    def __init__(self, parent: QWidget, workspace: Workspace, shown: Sequence[int], chosen: Sequence[int]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export clients"))
        self._workspace = workspace
        self._ids = {True: list(shown), False: list(chosen)}
        self.which = SwitchField(
            [(True, self.tr("The list ({count})").format(count=len(shown))),
             (False, self.tr("The chosen ({count})").format(count=len(chosen)))]
        )  # fmt: skip
        self.which.call(self.tr("Clients"))
        self.which.set_value(len(chosen) < 2)
        self.which.setVisible(len(chosen) > 1)
        self.format = SwitchField([(".xlsx", "Excel"), (".csv", "CSV"), (".vcf", self.tr("Contact cards"))])
        self.format.call(self.tr("Format"))
        self.private = QCheckBox(self.tr("With private facts"))
        self.said = PlainLabel("", "muted", wrap=True)
        self.save_button = button(self.tr("Export…"), primary=True, on_click=self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        cancel = button(self.tr("Cancel"), on_click=self.reject)
        foot = boxed(row(STRETCH, cancel, self.save_button, margins=(20, 10, 20, 12), spacing=8), "dialog_foot")
        parts = [self.which, muted(self.tr("Format")), self.format, self.private, self.said, STRETCH]
        self.setLayout(column(boxed(column(*parts, margins=20, spacing=10)), foot, spacing=0))
        self.format.edited.connect(self._say)
        self.private.toggled.connect(lambda _: self._say())
        fit(self, px(460), px(300))
        self._say()
        self.format.target.setFocus()

    def _say(self) -> None:
        holds = {
            ".xlsx": self.tr("Two sheets: the clients, and the people who work there."),
            ".csv": self.tr("Two files: the clients, and beside it the people who work there."),
            ".vcf": self.tr("A card for each person, for the address book of a phone."),
        }
        self.private.setEnabled(self.format.value() != ".vcf")
        if self.format.value() == ".vcf":
            private = self.tr("Cards never hold private facts.")
        elif self.private.isChecked():
            private = self.tr("Likes, what to avoid, birthdays and private notes go along: mind who gets the file.")
        else:
            private = self.tr("Likes, what to avoid, birthdays and notes about people stay here.")
        self.said.setText(f"{holds[self.format.value()]}\n{private}")

    def save(self) -> None:
        """Ask for the file and write it."""
        from salesplanner.exchange import lists

        suffix = str(self.format.value())
        name = self.tr("Clients {date}").format(date=date.isoformat(self._workspace.today()))
        path = dialogs.save_path(self, self.windowTitle(), name + suffix, f"*{suffix}")
        if path is None:
            return
        ids, words = self._ids[self.which.value()], self._workspace.words
        out = self._workspace.do(
            lists.gather, self._workspace.store, ids, words, private=self.private.isChecked() and suffix != ".vcf"
        )
        if out is None:
            return
        if suffix == ".csv" and (other := lists.beside(path, out)).exists() and not dialogs.may_replace(self, other):
            return
        self.save_button.setEnabled(False)
        self._workspace.jobs.run(self, lambda: lists.write(out, path), done=self._saved, failed=self._not_saved)

    def _saved(self, files: Any) -> None:
        self.accept()
        self._workspace.saved.emit(files[0])

    def _not_saved(self, error: BaseException) -> None:
        self.save_button.setEnabled(True)
        if not isinstance(error, Problem):
            raise error
        dialogs.tell(self, self._workspace.words.problem(error))
