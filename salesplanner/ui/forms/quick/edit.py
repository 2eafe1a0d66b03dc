"""The line edit of the quick-add line: tinted pieces, keys for its owner first, an input method before both."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QTextCharFormat

from salesplanner.ui.kit.inputs import Typed

if TYPE_CHECKING:
    from salesplanner.domain.quick.reading import Piece


class QuickEdit(Typed):
    """The line itself: tints what was understood; Enter, Esc and arrows belong to an input method while it composes."""

    pressed = Signal(QKeyEvent)
    focused = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self.is_composing = False
        self._is_tinting = False

    def tint(self, pieces: tuple[Piece, ...], shade: QTextCharFormat) -> None:
        """Colour the places; a QLineEdit takes formats only the way an input method gives them."""
        if self.is_composing:
            return
        cursor = self.cursorPosition()
        formats = [
            QInputMethodEvent.Attribute(
                QInputMethodEvent.AttributeType.TextFormat, piece.start - cursor, piece.end - piece.start, shade
            )
            for piece in pieces
        ]
        self._is_tinting = True
        super().inputMethodEvent(QInputMethodEvent("", formats))
        self._is_tinting = False

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Note when an input method is composing."""
        self.is_composing = bool(event.preeditString())
        super().inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let the owner have the keys it wants first."""
        event.setAccepted(False)
        if not self.is_composing:
            self.pressed.emit(event)
        if not event.isAccepted():
            event.setAccepted(True)
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tab is a key of the line while it completes something, and of an input method while that composes."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Tab:
            if self.is_composing:
                return True
            event.setAccepted(False)
            self.pressed.emit(event)
            if event.isAccepted():
                return True
            event.setAccepted(
                True
            )  # else what it stands in would take it as well, and the keys would go past the next stop
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say that the keys are here."""
        super().focusInEvent(event)
        self.focused.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Say that they left."""
        super().focusOutEvent(event)
        self.focused.emit(False)
