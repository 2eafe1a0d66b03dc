"""A line over the list of a day that leaves only what fits: there when it is asked for, gone with Esc."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.workspace import Workspace


class FilterLine(Line):
    """What is typed narrows the list; Enter and the down key go to it."""

    narrowed = Signal()
    left_down = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(self.tr("Title, client or deal"), most=200)
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        self.addAction(QAction(workspace.theme.icon("search"), "", self), QLineEdit.ActionPosition.LeadingPosition)
        self.setAccessibleName(self.tr("Filter the day"))
        self.textChanged.connect(lambda _: self.narrowed.emit())
        self.hide()

    def ask(self) -> None:
        """Come into view, ready to type."""
        self.show()
        self.setFocus()
        self.selectAll()

    def leave(self) -> None:
        """Show the whole day again."""
        self.clear()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc ends it, Enter and the down key go to what was found."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            self.left_down.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        else:
            super().keyPressEvent(event)
