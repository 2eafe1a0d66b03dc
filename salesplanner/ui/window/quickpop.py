"""The quick-add line over any page, or before the window when it is called from outside."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.quick.reading import Reading
from salesplanner.ui.forms.quick.keep import keep
from salesplanner.ui.forms.quick.line import QuickLine
from salesplanner.ui.kit.layout import column
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_WIDTH = 720


class QuickPopup(QDialog):
    """One line with its chips. Enter saves and closes, Shift+Enter saves and goes on, Esc closes; the text stays."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("New plan item"))
        self.setWindowFlag(Qt.WindowType.WindowContextHelpButtonHint, False)
        self.entry = QuickLine(workspace, floats=False)
        self.entry.show_day(None)
        self.entry.entered.connect(self._keep)
        self.entry.form_asked.connect(self._write)
        self.entry.closed.connect(self.reject)
        self.setLayout(column(self.entry, margins=14))
        self.setFixedWidth(min(px(_WIDTH), max(480, parent.width() - 40)))

    def popup(self) -> None:
        """Show it over the upper part of the window, the keys in the line."""
        parent = self.parentWidget()
        self.show()
        self.raise_()
        self.activateWindow()
        self.entry.line.setFocus()
        self.entry.line.selectAll()
        if parent is not None and parent.isVisible():
            self.move(parent.mapToGlobal(QPoint((parent.width() - self.width()) // 2, px(96))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter belongs to the line."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)

    def _keep(self, reading: Reading, stays: bool) -> None:
        if keep(self._workspace, reading, self) is None:
            return
        self.entry.clear()
        if not stays:
            self.accept()

    def _write(self, text: str) -> None:
        from salesplanner.ui.forms.activity import edit_activity

        self.entry.clear()
        self.accept()
        edit_activity(self.parentWidget(), self._workspace, None, title=text.strip())
