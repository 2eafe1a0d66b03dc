"""What a person does in a dialog that the program waits for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication


def when_open(act: Callable[[Any], object]) -> None:
    """Do something with the next modal dialog, once it is there; as for all that is waited for, a minute long."""
    before = QApplication.activeModalWidget()

    def look(tries: int = 3_000) -> None:
        found = QApplication.activeModalWidget()
        if found is None or found is before:
            if tries:
                QTimer.singleShot(20, lambda: look(tries - 1))
            return
        try:
            act(found)
        finally:
            if found.isVisible():  # a dialog that stays open would keep the test for ever
                found._is_edited = False
                found.done(0)

    QTimer.singleShot(20, look)


def when_popped(act: Callable[[Any], object]) -> None:
    """Do something with the menu that opens next, once it is there; it closes where that fails."""
    before = QApplication.activePopupWidget()

    def look(tries: int = 3_000) -> None:
        found = QApplication.activePopupWidget()
        if found is None or found is before:
            if tries:
                QTimer.singleShot(20, lambda: look(tries - 1))
            return
        try:
            act(found)
        except BaseException:
            while (popup := QApplication.activePopupWidget()) is not None:
                popup.close()
            raise

    QTimer.singleShot(20, look)


def answer(qtbot: Any, kind: type, act: Callable[[Any], object]) -> None:
    """What a person does in the dialog that opens next."""

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind), dialog
        act(dialog)

    QTimer.singleShot(0, go)
