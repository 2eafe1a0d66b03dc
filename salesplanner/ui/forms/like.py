"""The strip that says whom a record being typed may already be, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from salesplanner.ui.kit.layout import PlainLabel, banner, column, picture
from salesplanner.ui.kit.searching import SearchField
from salesplanner.ui.kit.workspace import Workspace


class LikeBar(QWidget):
    """Hidden until there is something to say."""

    def __init__(self, workspace: Workspace, *buttons: QPushButton) -> None:
        super().__init__()
        self.text = PlainLabel("", elide=True)
        sign = picture(workspace.theme.pixmap("users-round", "risk", 16))
        self.bar = banner("risk", sign, self.text, *buttons)
        self.bar.layout().setStretch(1, 1)  # type: ignore[union-attr]
        self.setLayout(column(self.bar, margins=(0, 0, 0, 6)))
        self.hide()

    def say(self, text: str) -> None:
        """Say it; nothing hides the strip."""
        self.text.setText(text)
        self.setVisible(bool(text))


class NewNameBar(LikeBar):
    """Below a field where a new client may be named: says whom that may be, and takes them instead on request.

    While what is typed is part of known names, the field offers those itself.
    """

    def __init__(self, workspace: Workspace, field: SearchField) -> None:
        self.take_button = QPushButton()
        super().__init__(workspace, self.take_button)
        self.take_button.setText(self.tr("Take this one"))
        self.take_button.clicked.connect(self._take)
        self._workspace = workspace
        self._field = field
        self._like: int | None = None
        field.edited.connect(lambda: self._look("" if field.offers else field.new_name()))
        field.left.connect(lambda: self._look(field.new_name()))

    def _look(self, name: str) -> None:
        found = self._workspace.store.doubles.like(name) if name else None
        self._like = found.other if found else None
        said = self.tr("There may already be: {name}")
        self.say(said.format(name=self._workspace.store.clients.label(self._like)) if self._like else "")

    def _take(self) -> None:
        self._field.set_value(self._like)
        self._field.edited.emit()
        self._field.left.emit()
        self._field.setFocus()
