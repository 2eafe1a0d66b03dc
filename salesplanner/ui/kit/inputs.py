"""The line and the choice that fields are made of: long texts show their beginning, and all of it when pointed at."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QTextDocument,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionComboBox,
    QStylePainter,
    QToolTip,
    QWidget,
)

from salesplanner.ui.kit.layout import tip_text
from salesplanner.ui.kit.theme import px

_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.ActiveWindowFocusReason)


def is_the_books(event: QEvent, field: QLineEdit | QTextDocument) -> bool:
    """Whether a key that is asked for before it is a shortcut undoes or does again, and a field has nothing of its own for it."""
    if not isinstance(event, QKeyEvent) or event.type() is not QEvent.Type.ShortcutOverride:
        return False
    keys = QKeySequence.StandardKey
    is_undo, is_redo = event.matches(keys.Undo), event.matches(keys.Redo)
    return (is_undo and not field.isUndoAvailable()) or (is_redo and not field.isRedoAvailable())


class Typed(QLineEdit):
    """A line that takes the keys of undo only while there is typing of its own to undo: else they are the book's."""

    def event(self, event: QEvent) -> bool:
        """With nothing of its own to undo, leave the key to the book."""
        if is_the_books(event, self):
            event.ignore()
            return True
        return super().event(event)


class TypedText(QPlainTextEdit):
    """The same of several lines."""

    def event(self, event: QEvent) -> bool:
        """With nothing of its own to undo, leave the key to the book."""
        if is_the_books(event, self.document()):
            event.ignore()
            return True
        return super().event(event)


class Line(Typed):
    """A line to type in. A text too long for it shows its beginning as long as nobody types."""

    def __init__(self, hint: str = "", *, most: int = 500) -> None:
        super().__init__()
        self.setMaxLength(most)
        self.setPlaceholderText(hint)

    def setText(self, text: str | None) -> None:
        """Show a text from its beginning."""
        super().setText(text)
        if not self.hasFocus():
            self.home(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come by keys, all is selected, from the end: the beginning stays in view."""
        super().focusInEvent(event)
        if event.reason() in _BY_KEYS and self.hasSelectedText():
            self.setSelection(len(self.text()), -len(self.text()))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Show the beginning again."""
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason):
            self.home(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the beginning in the new width too; in a cell all is selected before it has its place, and stays so."""
        super().resizeEvent(event)
        if not self.hasFocus() and not self.hasSelectedText():
            self.home(False)

    def is_cut(self) -> bool:
        """Whether the text is wider than the line."""
        inner = self.width() - self.textMargins().left() - self.textMargins().right() - px(24)
        return self.fontMetrics().horizontalAdvance(self.text()) > inner

    def event(self, event: QEvent) -> bool:
        """Say a text that is cut off when it is pointed at."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self.is_cut():
            say_all(self, self.text(), event.globalPos())
            return True
        return super().event(event)


class Combo(QComboBox):
    """A choice that takes the width it is given: a long name is cut with dots, and said when pointed at."""

    def __init__(self) -> None:
        super().__init__()
        self.setItemDelegate(QStyledItemDelegate(self))  # the style sheet reaches no other
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(4)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.view().setTextElideMode(Qt.TextElideMode.ElideRight)

    def shown_text(self) -> str:
        """What there is room for of the present choice."""
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        return self._elided(option)

    def _elided(self, option: QStyleOptionComboBox) -> str:
        room = (
            self.style()
            .subControlRect(QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self)
            .width()
        )
        if not self.itemIcon(self.currentIndex()).isNull():
            room -= self.iconSize().width() + 4
        return self.fontMetrics().elidedText(self.currentText(), Qt.TextElideMode.ElideRight, room)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw it with the text that there is room for."""
        painter = QStylePainter(self)
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._elided(option)
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the form around it: whoever scrolls through it chooses nothing by that."""
        event.ignore()

    def showPopup(self) -> None:
        """Open the list wide enough for its names, but not wider than the window."""
        wanted = self.view().sizeHintForColumn(0) + px(24)
        self.view().setMinimumWidth(max(self.width(), min(wanted, self.window().width())))
        super().showPopup()

    def event(self, event: QEvent) -> bool:
        """Say a choice that is cut off when it is pointed at."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and not self.toolTip():
            if self.shown_text() != self.currentText():
                say_all(self, self.currentText(), event.globalPos())
            return True
        return super().event(event)


def say_cut_cell(view: QAbstractItemView, event: QEvent) -> bool:
    """Say the text of a cell that is cut off when it is pointed at; whether it did."""
    if not isinstance(event, QHelpEvent) or event.type() is not QEvent.Type.ToolTip:
        return False
    index = view.indexAt(event.pos())
    if not index.isValid() or index.data(Qt.ItemDataRole.ToolTipRole):
        return False
    if view.sizeHintForIndex(index).width() <= view.visualRect(index).width():
        return False
    say_all(view, str(index.data() or ""), event.globalPos())
    return True


def say_all(widget: QWidget, text: str, place: QPoint) -> None:
    """Show a text in full at a place, as it is, in lines of a fair length; an empty one takes the last away."""
    QToolTip.showText(place, tip_text(text[:1000]) if text else "", widget)


class ListFilter(Typed):
    """A line that hands Down and Enter to the list below, and takes Esc as "show all again"."""

    left_down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down and Enter go to the list, Esc empties."""
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left_down.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)
