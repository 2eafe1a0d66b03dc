"""Files that belong to a client or a deal: linked by their path, opened by the system, found again when they moved."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from salesplanner.domain.deals import Attachment
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, clear, column, icon_button, row, tip
from salesplanner.ui.kit.workspace import Workspace


class FileField(Field):
    """The way to one file: typed, or chosen; it opens by the system."""

    def __init__(self) -> None:
        super().__init__()
        self.line = Line(self.tr("Where the paper lies"))
        self.line.textEdited.connect(lambda _: self.edited.emit())
        self.line.editingFinished.connect(self.left)
        self._hold(
            self.line,
            button(self.tr("Choose…"), on_click=self._choose),
            button(self.tr("Open"), on_click=self._open),
        )

    def value(self) -> str:
        """The path; empty for none."""
        return self.line.text().strip()

    def set_value(self, value: Any) -> None:
        """Show a path."""
        self.line.setText(str(value or ""))

    def _open(self) -> None:
        if not _opened(self.value()):
            self._choose()

    def _choose(self) -> None:
        path = dialogs.open_path(self, self.tr("Choose a file"), self.tr("All files (*)"), "link")
        if path is not None:
            self.set_value(path.absolute())
            self.edited.emit()


class FileList(QWidget):
    """The linked files, each opened by a click; the paths are kept, not copies."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._client_id: int | None = None
        self._deal_id: int | None = None
        self._lines = column(spacing=4)
        add = button(self.tr("Link a file…"), workspace.theme.icon("plus", "accent"), kind="link", on_click=self.add)
        self.add_button = add
        self.setLayout(column(self._lines, row(add, STRETCH), spacing=4))

    def show_files(self, files: list[Attachment], *, client_id: int | None = None, deal_id: int | None = None) -> None:
        """Show these; a new one belongs to this client or deal."""
        self._client_id, self._deal_id = client_id, deal_id
        clear(self._lines)
        for each in files:
            self._lines.addWidget(self._line(each))

    def _line(self, file: Attachment) -> QWidget:
        theme, path = self._workspace.theme, Path(file.path)
        name = button((file.title or path.name).replace("&", "&&"), theme.icon("file-text", "accent"), kind="link")
        tip(name, file.path)
        name.clicked.connect(partial(self._open, file))
        drop = icon_button(theme.icon("x"), self.tr("Take the link away"), partial(self._drop, file))
        parts: list[QWidget | object] = [name]
        if not path.exists():
            lost = PlainLabel(self.tr("Not where it was"), "caption")
            lost.set_tone("risk")
            parts += [lost, button(self.tr("Find it…"), kind="link", on_click=partial(self._find, file))]
        return boxed(row(*parts, STRETCH, drop, spacing=6))

    def _open(self, file: Attachment) -> None:
        """Let the system open it; one that has gone, also since it was shown, is looked for."""
        if not _opened(file.path):
            self._find(file)

    def add(self) -> None:
        """Ask for a file and keep the way to it."""
        path = dialogs.open_path(self, self.tr("Link a file"), self.tr("All files (*)"), "link")
        if path is not None:
            made = Attachment(
                path=str(path.absolute()), title=path.name, client_id=self._client_id, deal_id=self._deal_id
            )
            self._workspace.do(self._workspace.store.attachments.add, made)

    def _find(self, file: Attachment) -> None:
        path = dialogs.open_path(
            self, self.tr("Where is “{name}” now?").format(name=file.title), self.tr("All files (*)"), "link"
        )
        if path is not None:
            self._workspace.do(self._workspace.store.attachments.change, file.id, path=str(path.absolute()))

    def _drop(self, file: Attachment) -> None:
        if self._workspace.did(self._workspace.store.attachments.delete, file.id):
            self._workspace.notice(self.tr("Link to “{name}” taken away").format(name=file.title or file.path))


def _opened(path: str) -> bool:
    """Let the system open a file; whether there is one."""
    is_there = bool(path) and Path(path).exists()
    if is_there:
        QDesktopServices.openUrl(QUrl.fromLocalFile(path))
    return is_there
