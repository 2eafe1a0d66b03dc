"""The line above the history: type what happened, Enter takes it on to the form that asks for the outcome."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from salesplanner.domain.plaintext import one_line
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.kit.workspace import Workspace


class NoteLine(QLineEdit):
    """One line of text. `entered` gives it; the text stays until `clear`."""

    entered = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("quickadd")
        self.setMaxLength(2000)
        self.setAccessibleName(self.tr("Write a record"))
        self.setPlaceholderText(self.tr("Write a record, such as “Called Jones, terms are fine”"))
        self.addAction(workspace.theme.icon("plus"), QLineEdit.ActionPosition.LeadingPosition)
        self._key = PlainLabel("L")
        self._key.setParent(self)
        self._key.setProperty("kbd", True)
        self._key.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.textChanged.connect(lambda text: self._key.setVisible(not text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter hands the text on, Esc takes it away."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.entered.emit(one_line(self.text()))
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The key stands at the right end."""
        super().resizeEvent(event)
        size = self._key.sizeHint().expandedTo(QSize(20, 20))
        self._key.setGeometry(self.width() - size.width() - 10, (self.height() - size.height()) // 2, *size.toTuple())
