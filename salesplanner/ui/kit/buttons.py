"""Buttons: of words, with an icon before them, of an icon alone; large choices."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QToolButton

from salesplanner.ui.kit.theme import ratios

#: The side of an icon, and the gap between it and the words of a button.
ICON, GAP = 16, 4


class Button(QPushButton):
    """A button that Enter presses as well as Space, wherever it stands; its icon keeps a gap to the words."""

    _picture: QIcon | None = None

    def show_icon(self, icon: QIcon) -> None:
        """Show an icon before the words, or alone where there are none."""
        self._picture = icon
        has_words = bool(self.text())
        self.setIcon(spaced(icon) if has_words else icon)
        self.setIconSize(QSize(ICON + GAP, ICON) if has_words else QSize(ICON, ICON))

    def setText(self, text: str) -> None:
        """Say something else."""
        had_words = bool(self.text())
        super().setText(text)
        if self._picture is not None and had_words != bool(text):
            self.show_icon(self._picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Press with Enter; Ctrl+Enter is for the whole form or dialog: for its filled button."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat()
        is_held = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_enter and is_held and self.property("kind") != "primary":
            event.ignore()
        elif is_enter:
            self.click()
        else:
            super().keyPressEvent(event)


def button(
    text: str,
    icon: QIcon | None = None,
    *,
    primary: bool = False,
    kind: str = "",
    on_click: Callable[[], object] | None = None,
    shortcut: str = "",
) -> QPushButton:
    """A button; `primary` fills it (one a view), `kind` may be link, chip, pill, tile or choice."""
    made = Button(text)
    if icon is not None:
        made.show_icon(icon)
    if primary or kind:
        made.setProperty("kind", "primary" if primary else kind)
    if on_click is not None:
        made.clicked.connect(lambda _=False: on_click())
    if shortcut:
        made.setShortcut(shortcut)
        made.setToolTip(f"{text} ({made.shortcut().toString()})")
    made.setAutoDefault(False)
    return made


def spaced(icon: QIcon) -> QIcon:
    """The icon with a gap at its right: Qt puts a button's words too close to it."""
    return _spaced(icon, tuple(ratios()))


@lru_cache(maxsize=256)
def _spaced(icon: QIcon, at: tuple[int, ...]) -> QIcon:
    """The same for screens of these ratios, drawn once: a theme gives the same icon each time that it is asked."""
    made = QIcon()
    for ratio in at:
        for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled, QIcon.Mode.Selected):
            wide = QPixmap((ICON + GAP) * ratio, ICON * ratio)
            wide.setDevicePixelRatio(ratio)
            wide.fill(Qt.GlobalColor.transparent)
            painter = QPainter(wide)
            painter.drawPixmap(0, 0, icon.pixmap(QSize(ICON, ICON), ratio, mode))
            painter.end()
            made.addPixmap(wide, mode)
            if mode is QIcon.Mode.Selected:  # a chosen button shows the accent
                made.addPixmap(wide, QIcon.Mode.Normal, QIcon.State.On)
    return made


def chosen(icon: QIcon) -> QIcon:
    """The icon, in the accent colour where its button is chosen."""
    made = QIcon(icon)
    for ratio in ratios():
        made.addPixmap(icon.pixmap(QSize(18, 18), ratio, QIcon.Mode.Selected), QIcon.Mode.Normal, QIcon.State.On)
    return made


def tile(text: str, icon: QIcon, on_click: Callable[[], object] | None = None) -> QToolButton:
    """A large choice: the icon above its word, filled when chosen."""
    made = QToolButton()
    made.setText(text)
    made.setIcon(chosen(icon))
    made.setIconSize(QSize(18, 18))
    made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
    made.setProperty("kind", "tile")
    made.setCheckable(True)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    made.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    if on_click is not None:
        made.clicked.connect(lambda _=False: on_click())
    return made


def icon_button(
    icon: QIcon, name: str, on_click: Callable[[], object] | None = None, *, is_boxed: bool = False
) -> QToolButton:
    """A button of an icon alone; `name` is its tooltip and what a screen reader says."""
    made = QToolButton()
    made.setIcon(icon)
    made.setIconSize(QSize(16, 16))
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    made.setMinimumSize(30 if is_boxed else 26, 30 if is_boxed else 26)
    if is_boxed:
        made.setProperty("boxed", "icon")
    if on_click is not None:
        made.clicked.connect(lambda _=False: on_click())
    return made
