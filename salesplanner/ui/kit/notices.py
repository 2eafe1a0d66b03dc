"""The toast: what happened, with Undo beside it; one at a time, above the foot of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QFocusEvent
from PySide6.QtWidgets import QFrame, QWidget

from salesplanner.ui.kit.layout import PlainLabel, button, picture, row
from salesplanner.ui.kit.theme import Theme

_SHOWN_MS = 8000
_ABOVE_FOOT = 42


class Toast(QFrame):
    """A notice that goes by itself after 8 seconds, but not while it is pointed at or has the focus."""

    def __init__(self, parent: QWidget, theme: Theme, on_undo: Callable[[], object]) -> None:
        super().__init__(parent)
        self.setObjectName("toast")
        self._theme = theme
        self._icon = picture(theme.pixmap("circle-check", "toast_text", 18))
        self.label = PlainLabel()
        self.label.setMaximumWidth(620)
        self.undo = button(self.tr("Undo"), kind="link", on_click=on_undo)
        self._keys = PlainLabel("Ctrl+Z")
        self.setLayout(row(self._icon, self.label, self.undo, self._keys, spacing=10, margins=(14, 8, 14, 8)))
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        self.undo.installEventFilter(self)
        parent.installEventFilter(self)
        self.hide()

    def say(self, text: str, undoable: bool) -> None:
        """Show a sentence, in the place of the one before."""
        self.label.setText(text)
        self.label.setWordWrap(len(text) > 90)
        self.undo.setVisible(undoable)
        self._keys.setVisible(undoable)
        self._icon.setPixmap(self._theme.pixmap("circle-check" if undoable else "info", "toast_text", 18))
        self.setAccessibleName(text)
        self.adjustSize()
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while it is pointed at."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; wait while Undo has the focus."""
        if watched is self.parent() and event.type() is QEvent.Type.Resize:
            self._place()
        elif watched is self.undo and isinstance(event, QFocusEvent):
            if event.gotFocus():
                self._timer.stop()
            else:
                self._timer.start()
        return False

    def _place(self) -> None:
        window = self.parentWidget()
        if window is not None:
            self.move((window.width() - self.width()) // 2, window.height() - self.height() - _ABOVE_FOOT)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
