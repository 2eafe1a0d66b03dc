"""What the person chose, such as widths and views, kept for the next time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSettings, QTimer

#: What was chosen is written after so long, all of it together: each write waits for the disk.
_WAIT_MS = 1000
#: The one object over the file: to make another one would write what this one holds.
_held: list[QSettings] = []


def chosen() -> QSettings:
    """What was chosen before; to be read only."""
    if not _held:
        _held.append(QSettings())
    return _held[0]


def keep(key: str, value: object) -> None:
    """Keep a choice, or None of one: it can be read at once and is in the file a moment later."""
    settings = chosen()
    settings.remove(key) if value is None else settings.setValue(key, value)
    QCoreApplication.removePostedEvents(settings)  # or Qt would write it in the next turn
    if not settings.property("waits"):
        settings.setProperty("waits", True)
        QTimer.singleShot(_WAIT_MS, write)


def write() -> None:
    """Write now what was kept."""
    _held.clear()  # with its end it is written
