"""The strip that says whom a record being typed may already be, and what can be done about it."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from salesplanner.ui.kit.layout import PlainLabel, banner, column, picture
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
