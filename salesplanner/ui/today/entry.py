"""The line for a new plan item: Enter adds it to the shown day, Ctrl+Enter opens the form."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from salesplanner.ui.kit.layout import STRETCH, button, row
from salesplanner.ui.kit.workspace import Workspace


class _Line(QLineEdit):
    """A line that leaves Enter to an input method while that is composing."""

    entered = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._is_composing = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note when an input method is composing."""
        self._is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter enters; Esc empties."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not self._is_composing:
            self.entered.emit(bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier))
        elif event.key() == Qt.Key.Key_Escape and self.text() and not self._is_composing:
            self.clear()
        else:
            super().keyPressEvent(event)


class EntryLine(QWidget):
    """A line to type a title in, and the way to the whole form."""

    entered = Signal(str)
    form_asked = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.line = _Line()
        self.line.setObjectName("quickadd")
        self.line.setMaxLength(500)
        self.line.setAccessibleName(self.tr("New plan item"))
        self.line.addAction(
            QAction(workspace.theme.icon("plus"), "", self.line), QLineEdit.ActionPosition.LeadingPosition
        )
        self.more = button(self.tr("More…"), kind="link", on_click=lambda: self.form_asked.emit(self.line.text()))
        self.more.setToolTip(self.tr("Open the form with time, client and deal (Ctrl+Enter)"))
        self.line.setLayout(row(STRETCH, self.more, margins=(0, 0, 10, 0)))
        self.line.setTextMargins(0, 0, self.more.sizeHint().width() + 14, 0)
        self.line.entered.connect(self._on_entered)
        self.setLayout(row(self.line))

    def show_day(self, day: date) -> None:
        """Say for which day."""
        if day == self._workspace.today():
            self.line.setPlaceholderText(self.tr("New plan item for today. Enter adds it"))
        else:
            said = self._workspace.words.day(day, self._workspace.today())
            self.line.setPlaceholderText(self.tr("New plan item for {day}. Enter adds it").format(day=said))

    def _on_entered(self, with_form: bool) -> None:
        (self.form_asked if with_form else self.entered).emit(self.line.text())
