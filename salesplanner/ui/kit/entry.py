"""What every field of a form is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesplanner.ui.kit.layout import restyle, row


class Field(QWidget):
    """One entry of a form. `value` raises Problem where what was typed does not fit."""

    edited = Signal()
    left = Signal()

    def value(self) -> Any:
        """What was entered."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without announcing it."""
        raise NotImplementedError

    def mark(self, is_wrong: bool) -> None:
        """Show or take away the mark of a fault."""
        restyle(self.focusProxy() or self, error=is_wrong)

    def _hold(self, *widgets: QWidget) -> None:
        self.setLayout(row(*widgets, spacing=6))
        self.setFocusProxy(widgets[0])
