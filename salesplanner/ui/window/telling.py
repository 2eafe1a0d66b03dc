"""How a reminder reaches the person: by the tray's notification; without a tray in the window and by the desktop's own."""

from __future__ import annotations

from html import escape
from typing import Any

from PySide6.QtCore import QProcess, QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from salesplanner.store.reminders import SOUND

#: Where a desktop without a tray may still show notifications, and what asks it to.
_DESKTOPS, _ASKING = ("xcb", "wayland"), "notify-send"


def tell(window: Any, title: str, text: str) -> None:
    """Tell it once, with a sound if that is wanted."""
    workspace = window.workspace
    if window.tray is not None:
        window.tray.say(title, text)
    else:
        first, *rest = text.split("\n")
        workspace.notice(workspace.words.colon(title) + first if rest else first, False)
        if not window.isActiveWindow():
            QApplication.alert(window)
            _ask_desktop(title, text)
    if workspace.store.settings.get(SOUND, False):
        QApplication.beep()


def _ask_desktop(title: str, text: str) -> None:
    """The desktop's notification, for a window that is minimised or behind others."""
    asking = QStandardPaths.findExecutable(_ASKING) if QGuiApplication.platformName() in _DESKTOPS else ""
    if asking:  # it reads the lines as markup
        QProcess.startDetached(asking, ["--app-name", QApplication.applicationName(), "--", title, escape(text)])
