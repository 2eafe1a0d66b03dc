"""A dialog of fields: labels on the left, faults in words below the field, Ctrl+Enter saves, Esc loses nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer
from PySide6.QtGui import (
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
    QShowEvent,
)
from PySide6.QtWidgets import QDialog, QGridLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.cards import Brush, text_width
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, row, scrolled
from salesplanner.ui.kit.theme import Theme, px
from salesplanner.ui.kit.workspace import Workspace

F = TypeVar("F", bound=Field)
_FRAME = 60  # what the system draws round a window, and a little air


class FormDialog(QDialog):
    """Fields by key. A subclass adds them and says in `save` what happens with the values."""

    def __init__(
        self, parent: QWidget | None, workspace: Workspace, title: str, *, width: int = 560, verb: str = ""
    ) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.result_id: int | None = None
        self._fields: dict[str, Field] = {}
        self._labels: dict[str, str] = {}
        self._faults: dict[str, PlainLabel] = {}
        self._required: set[str] = set()
        self._rows: dict[str, list[QWidget]] = {}
        self._is_edited = False
        self._is_composing = False
        self._half = 0  # the row whose right half is free
        self._wanted = 0  # the height that what is in it asks for; 0 until it is shown
        self.setWindowTitle(title)
        self._grid = QGridLayout()
        self._grid.setContentsMargins(20, 18, 20, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        for place in (1, 3):
            self._grid.setColumnStretch(place, 1)
        self._trouble = PlainLabel("", "fault", wrap=True)
        self.save_button = SaveButton(verb or self.tr("Save"), workspace.theme)
        self.save_button.clicked.connect(self._on_save)
        self.cancel_button = button(self.tr("Cancel"), on_click=self.reject)
        self.foot = row(self._trouble, STRETCH, self.cancel_button, self.save_button, margins=(20, 12, 20, 12))
        self.foot.setStretchFactor(self._trouble, 3)  # what is wrong has the room beside the buttons
        self._inner = boxed(column(self._grid, STRETCH))
        self._inner.installEventFilter(self)
        self._middle = scrolled(self._inner)
        self._middle.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._middle.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)  # large text, small screen
        self._foot_room = boxed(self.foot, "dialog_foot")
        self.setLayout(column(self._middle, self._foot_room, spacing=0))
        self._width = width
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._on_save)

    # --- making -------------------------------------------------------------------------------------------------

    def add(self, label: str, field: F, key: str, *, required: bool = False, hint: str = "", half: bool = False) -> F:
        """Add a field below the others; of two halves that follow each other, the second stands beside the first."""
        text = _label((label + (" *" if required else "")).replace("&", "&&"), field.lead)  # with a buddy, & is a key
        below = PlainLabel(hint, "hint", wrap=True)
        below.setVisible(bool(hint))
        room = boxed(column(field, below, spacing=2, margins=(0, 0, 0, 6)))
        is_second = half and self._half > 0
        place, start = (self._half, 2) if is_second else (self._grid.rowCount(), 0)
        self._half = place if half and not is_second else 0
        self._grid.addWidget(text, place, start)
        self._grid.addWidget(room, place, start + 1, 1, 1 if half else 3, Qt.AlignmentFlag.AlignTop)
        field.call(label)
        for entry in (*field.findChildren(QLineEdit), *field.findChildren(QPlainTextEdit)):
            entry.installEventFilter(self)
        text.setBuddy(field.target)
        self._fields[key], self._labels[key], self._faults[key] = field, label, below
        self._rows[key] = [text, field, room]
        if required:
            self._required.add(key)
        field.edited.connect(self._on_edited)
        field.left.connect(lambda: self._check(key))
        return field

    def add_wide(self, widget: QWidget, label: str = "") -> None:
        """Add something that is not a field, over the whole width or beside a label."""
        place = self._grid.rowCount()
        self._half = 0
        if isinstance(widget, PlainLabel):  # a sentence keeps the distances of a field
            widget.setContentsMargins(0, 5 if label else 0, 0, 6)
        if label:
            self._grid.addWidget(_label(label), place, 0)
            self._grid.addWidget(widget, place, 1, 1, 3)
        else:
            self._grid.addWidget(widget, place, 0, 1, 4)

    def show_row(self, key: str, is_shown: bool) -> None:
        """Show or hide a field with its label."""
        for widget in self._rows[key]:
            widget.setVisible(is_shown)
        if not is_shown:
            self._faults[key].hide()

    def field(self, key: str) -> Field:
        """The field of a key."""
        return self._fields[key]

    def fill(self, values: dict[str, Any]) -> None:
        """Show values in the fields of their keys."""
        for key, value in values.items():
            if key in self._fields:
                self._fields[key].set_value(value)

    # --- saving -------------------------------------------------------------------------------------------------

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep the values; the id of the record. Raise Problem with field=key to point at a field."""
        raise NotImplementedError

    def values(self) -> dict[str, Any] | None:
        """The values by key; None when one is wrong, which then is marked and has the focus."""
        wrong = [key for key in self._fields if not self._fields[key].isHidden() and not self._check(key)]
        if wrong:
            self._go_to(wrong[0])
            return None
        found: dict[str, Any] = dict.fromkeys(self._fields)
        for key, field in self._fields.items():
            with suppress(Problem):  # of a hidden field, which is not asked for
                found[key] = field.value()
        return found

    def fault(self, key: str, text: str) -> None:
        """Say below a field what is wrong; an empty text takes it away."""
        label = self._faults[key]
        label.setProperty("role", "fault")
        label.style().polish(label)
        label.setText(text)
        label.setVisible(bool(text))
        field = self._fields[key]
        field.mark(bool(text))
        field.target.setAccessibleDescription(text)

    def _go_to(self, key: str) -> None:
        """Bring a field and what is said below it into view, and the focus to it; what is typed next takes its place."""
        self._fields[key].setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(target := self._fields[key].target, QLineEdit):
            target.selectAll()
        self._inner.layout().activate()  # type: ignore[union-attr]
        self._middle.ensureWidgetVisible(self._faults[key])
        self._middle.ensureWidgetVisible(self._fields[key])

    def bring(self, widget: QWidget) -> None:
        """Bring a part that was just added into view."""
        self._inner.layout().activate()  # type: ignore[union-attr]
        QTimer.singleShot(0, self, lambda: self._middle.ensureWidgetVisible(widget))

    def _check(self, key: str) -> bool:
        try:
            value = self._fields[key].value()
            if key in self._required and value in ("", None):
                raise Problem(Kind.REQUIRED, field=self._labels[key])
        except Problem as problem:
            self.fault(key, self.workspace.words.problem(problem))
            return False
        if self._faults[key].property("role") == "fault":
            self.fault(key, "")
        return True

    def _on_save(self) -> None:
        values = None if self._is_composing else self.values()
        if values is None:
            return
        try:
            self.result_id = self.save(values)
        except Problem as problem:
            self._show(problem)
            return
        self._is_edited = False
        self.accept()

    def _show(self, problem: Problem) -> None:
        key = str(problem.facts.get("field", ""))
        named = (
            {**problem.facts, "field": self._labels[key].removesuffix(" *")} if key in self._labels else problem.facts
        )
        text = self.workspace.words.problem(Problem(problem.kind, **named))
        if key in self._fields:
            self.fault(key, text)
            self._go_to(key)
        else:
            self._trouble.setText(text)

    def _on_edited(self) -> None:
        self._is_edited = True
        self._trouble.setText("")  # what was wrong may be so no more

    # --- leaving ------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note when an input method is composing: Enter and Esc are its own then."""
        if isinstance(event, QInputMethodEvent):
            self._is_composing = bool(event.preeditString())
        elif event.type() is QEvent.Type.FocusOut:
            self._is_composing = False
        elif event.type() is QEvent.Type.LayoutRequest and watched is self._inner:
            self._grow()
        return False

    def reject(self) -> None:
        """Leave without saving; ask first if something was typed."""
        if self._is_composing:
            return
        if self._is_edited and self.isVisible():
            verbs = (self.tr("Save"), self.tr("Do not save"))
            text, stay = self.tr("There are changes that are not saved"), self.tr("Keep writing")
            chosen = dialogs.choose(self, text, "", *verbs, stay=stay)
            if chosen == 0:
                self._on_save()
            if chosen != 1:
                return
        self._is_edited = False
        super().reject()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses a button, but alone does not save: it may end an input method's composition."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            dialogs.press_focused(self)
            event.accept()
            return
        super().keyPressEvent(event)

    def _asked(self, width: int) -> int:
        """The height that what is in it asks for at a width."""
        inner = self._inner.layout()
        high = inner.totalHeightForWidth(width) if inner.hasHeightForWidth() else inner.totalSizeHint().height()  # type: ignore[union-attr]
        return high + self._foot_room.sizeHint().height()

    def _fit(self) -> None:
        """Take the size of what is in it, never larger than the screen."""
        room = self._room()
        width = min(px(self._width), room.width() - 40)
        self._wanted = self._asked(width)
        self.resize(width, min(max(self._wanted, 160), room.height() - _FRAME))

    def _grow(self) -> None:
        """Grow by what came in (a fault, a hidden row), as far as the screen goes; never shrink under the hands."""
        if not self._wanted or not self.isVisible():
            return
        more, self._wanted = self._asked(self.width()) - self._wanted, max(self._wanted, self._asked(self.width()))
        if more > 0 and not self.isMaximized():
            room = self._room()
            self.resize(self.width(), max(self.height(), min(self.height() + more, room.height() - _FRAME)))
            if self.frameGeometry().bottom() > room.bottom():
                self.move(self.x(), max(room.top(), self.y() - self.frameGeometry().bottom() + room.bottom()))

    def _room(self) -> QRect:
        return (self.screen() or QGuiApplication.primaryScreen()).availableGeometry()

    def showEvent(self, event: QShowEvent) -> None:
        """Take a fitting size before it is placed; the first field that can be filled in has the focus."""
        if not self._wanted:
            self._fit()
        super().showEvent(event)
        fields = (each for each in self._fields.values() if each.isEnabled() and each.isVisible())
        if (first := next(fields, None)) is not None:
            first.setFocus(Qt.FocusReason.TabFocusReason)


def _label(text: str, lead: int = 30) -> PlainLabel:
    """A label at the left of a field, at the height of the middle of its first row."""
    made = PlainLabel(text, "muted")
    made.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
    made.setContentsMargins(0, max(0, (px(lead) - made.fontMetrics().height()) // 2), 0, 0)
    return made


class SaveButton(QPushButton):
    """The filled button of a form, its keys beside its word."""

    def __init__(self, text: str, theme: Theme) -> None:
        super().__init__(text)
        self._theme = theme
        self._keys = "⌘↩" if sys.platform == "darwin" else "Ctrl+Enter"
        self.setProperty("kind", "primary")
        self.setProperty("with_keys", True)
        self.setAutoDefault(False)
        self.setAccessibleDescription(self._keys)

    def sizeHint(self) -> QSize:
        """Room for the word and the keys."""
        return super().sizeHint() + QSize(text_width(self._keys, "caption") + 6, 0)

    def minimumSizeHint(self) -> QSize:
        """As much as it wants."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the keys at the right."""
        super().paintEvent(event)
        inner = self.rect().adjusted(0, 0, -12, 0)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        color = "on_accent" if self.isEnabled() else "text3"
        Brush(QPainter(self), self._theme).text(inner, self._keys, color, role="caption", align=right)


D = TypeVar("D", bound=FormDialog)


def run(dialog: D, then: Callable[[D], object] | None = None) -> int | None:
    """Show a form until it is closed; the id that was saved, None when it was left. It goes with the next turn."""
    is_kept = dialog.exec() == QDialog.DialogCode.Accepted
    dialog.deleteLater()  # its opener lives on, and would hold every form that it ever opened
    if not is_kept:
        return None
    if then is not None:
        then(dialog)
    return dialog.result_id
