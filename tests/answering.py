"""What a person does in a dialog that the program waits for."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication


def answer(qtbot: Any, kind: type, act: Callable[[Any], object]) -> None:
    """What a person does in the dialog that opens next."""

    def go() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, kind), dialog
        act(dialog)

    QTimer.singleShot(0, go)
