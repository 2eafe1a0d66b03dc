"""The toast: what happened, with Undo, one field, or what can be done with a file that was written; one at a time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, QObject, Qt, QTimer, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QEnterEvent,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QKeyEvent,
    QKeySequence,
)
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from salesplanner.domain.problems import Problem
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.layout import PlainLabel, button, picture, row, tip_text
from salesplanner.ui.kit.theme import Theme

_SHOWN_MS = 8000
_ABOVE_FOOT, _ABOVE_BUTTONS = 40, 64
_FIELD = 170
_BESIDE = 110  # room for icon, margins and, once more, Undo with its keys
_BETWEEN = 12


def _read_out(widget: QWidget, text: str) -> None:
    from PySide6.QtGui import (  # a start says nothing, and they take milliseconds
        QAccessible,
        QAccessibleAnnouncementEvent,
    )

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Toast(QFrame):
    """A notice that goes by itself after 8 seconds, but not while it is pointed at or has the focus."""

    def __init__(
        self, parent: QWidget, theme: Theme, on_undo: Callable[[], object], *, above: int = _ABOVE_FOOT
    ) -> None:
        super().__init__(parent)
        self._above = above
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._text = ""
        self._theme = theme
        self._icon = picture(theme.pixmap("circle-check", "toast_text", 18))
        self.label = PlainLabel()
        self.undo = button(self.tr("Undo"), kind="link", on_click=on_undo)
        self._keys = PlainLabel(
            QKeySequence(QKeySequence.StandardKey.Undo).toString(QKeySequence.SequenceFormat.NativeText), "keys"
        )
        self._before: QWidget | None = None  # where the keys were before they came here
        self._field: Field | None = None
        self._keep: Callable[[Any], object] | None = None
        self._path = Path()
        self.file_buttons = [
            button(self.tr("Open"), kind="link", on_click=lambda: self._open(self._path)),
            button(self.tr("Open the folder"), kind="link", on_click=lambda: self._open(self._path.parent)),
            button(self.tr("Copy the file"), kind="link", on_click=self._copy),
        ]
        self._line = row(
            self._icon,
            self.label,
            self.undo,
            self._keys,
            *self.file_buttons,
            spacing=_BETWEEN,
            margins=(14, 6, 14, 6),
        )
        self.setLayout(self._line)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SHOWN_MS)
        self._timer.timeout.connect(self.hide)
        for each in (self.undo, *self.file_buttons):
            each.installEventFilter(self)
        parent.installEventFilter(self)
        QApplication.instance().focusChanged.connect(self._note_keys)  # type: ignore[union-attr]
        self.hide()

    def say(self, text: str, undoable: bool) -> None:
        """Show a sentence, in the place of the one before."""
        self._take_field()
        self._tell(text, undoable)

    def pass_by(self) -> None:
        """Something else was done: its Undo would take that back, not what it says."""
        if self._field is None and not self.undo.isHidden():
            self.hide()

    def offer(self, path: Path) -> None:
        """Say that a file was written, and offer to open or to copy it."""
        self._take_field()
        self._path = path
        self._tell(self.tr("Saved: {name}").format(name=path.name), False, is_file=True)
        self.label.setToolTip(tip_text(str(path)))

    def _open(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(path)):
            self.say(self.tr("Nothing here opens {name}").format(name=path.name), False)

    def _copy(self) -> None:
        """The file on the clipboard, to be pasted into a chat or a mail."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(self._path)])
        QGuiApplication.clipboard().setMimeData(data)
        self.say(self.tr("File copied: {name}").format(name=self._path.name), False)

    def ask(self, text: str, field: Field, keep: Callable[[Any], object]) -> None:
        """Show a sentence with a field, which has the focus: Enter keeps what is in it, Esc or time leaves it."""
        self._take_field()
        self._field, self._keep = field, keep
        field.call(text)
        field.setFixedWidth(_FIELD)
        field.target.installEventFilter(self)
        self._line.insertWidget(2, field)
        field.show()  # where the notice before is still in view, the layout would show it only after it was measured
        self._tell(text, True)
        field.target.setFocus()
        self._timer.stop()

    def _note_keys(self, old: QWidget | None, new: QWidget | None) -> None:
        if new is not None and old is not None and self.isAncestorOf(new) and not self.isAncestorOf(old):
            self._before = old

    def hideEvent(self, event: QHideEvent) -> None:
        """The keys go back to where they were."""
        self._give_back()
        super().hideEvent(event)

    def _give_back(self) -> None:
        """Give the keys back, where what has them goes."""
        focus, before = self.window().focusWidget(), self._before
        if focus is not None and self.isAncestorOf(focus) and before is not None and isValid(before):
            before.setFocus()

    def _take_field(self) -> None:
        """The field of the sentence before goes."""
        if self._field is not None:
            self._give_back()
            field, self._field = self._field, None
            field.target.removeEventFilter(self)
            self._line.removeWidget(field)
            field.hide()
            field.deleteLater()

    def _answer(self) -> None:
        """Keep what is in the field; what cannot be understood stays to be mended."""
        field, keep = self._field, self._keep
        if field is None or keep is None:
            return
        try:
            value = field.value()
        except Problem:
            field.target.setFocus()
            return
        self.hide()
        self._take_field()
        if value not in (None, ""):
            keep(value)

    def _tell(self, text: str, undoable: bool, *, is_file: bool = False) -> None:
        self._text = text
        self.label.setToolTip("")
        for each in self.file_buttons:
            each.setVisible(is_file)
        if self.undo.hasFocus() and not undoable:
            self._give_back()
        self.undo.setVisible(undoable)
        self._keys.setVisible(undoable)
        self._icon.setPixmap(self._theme.pixmap("circle-check" if undoable or is_file else "info", "toast_text", 18))
        self.setAccessibleName(text)
        self._place()
        self.show()
        self.raise_()
        _read_out(self, text)
        if not self.undo.hasFocus():
            self._timer.start()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Wait while it is pointed at."""
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Go on counting."""
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size; wait while a button has the focus."""
        if watched is self.parent() and event.type() is QEvent.Type.Resize and self.isVisible():
            self._place()
        elif self._field is not None and watched is self._field.target and isinstance(event, QKeyEvent):
            return self._on_field_key(event)
        elif isinstance(event, QFocusEvent) and (
            watched is self.undo or watched in self.file_buttons or self._field is not None
        ):
            if event.gotFocus():
                self._timer.stop()
            else:
                self._timer.start()
        return False

    def _on_field_key(self, event: QKeyEvent) -> bool:
        """Enter keeps, Esc leaves; the rest is typed."""
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            return True
        return False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc takes it away."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        else:
            super().keyPressEvent(event)

    def _place(self) -> None:
        """Take the size the sentence needs, in the middle above the foot, never wider than the window."""
        window = self.parentWidget()
        if window is None:
            return
        taken = (_BESIDE if self.undo.isHidden() else 2 * _BESIDE) + (_FIELD if self._field is not None else 0)
        taken += sum(each.sizeHint().width() + _BETWEEN for each in self.file_buttons if not each.isHidden())
        room = max(120, min(620, window.width() - taken))
        self.label.ensurePolished()
        wide = self.label.fontMetrics().horizontalAdvance(self._text) + 4
        self.label.setWordWrap(wide > room)
        self.label.setText(self._text)
        self.label.setFixedWidth(min(wide, room))
        self.label.setFixedHeight(self.label.heightForWidth(room) if wide > room else self.label.sizeHint().height())
        self.adjustSize()
        self.move((window.width() - self.width()) // 2, window.height() - self.height() - self._above)


def in_front(toast: Toast, theme: Theme) -> Toast:
    """The toast of the window, or one over the dialog that stands before it: only there it can be clicked."""
    dialog = QApplication.activeModalWidget()
    if dialog is None:
        return toast
    return dialog.findChild(Toast) or Toast(dialog, theme, lambda: None, above=_ABOVE_BUTTONS)
