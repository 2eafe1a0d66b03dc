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
    #: How high its first row is, beside whose middle its label stands.
    lead = 30

    def value(self) -> Any:
        """What was entered."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without announcing it."""
        raise NotImplementedError

    def call(self, label: str) -> None:
        """Tell a screen reader what it is; a part that has a name of its own keeps that behind the label."""
        target = self.focusProxy() or self
        own = target.accessibleName()
        target.setAccessibleName(f"{label}: {own}" if label and own and own != label else label or own)

    def mark(self, is_wrong: bool) -> None:
        """Show or take away the mark of a fault."""
        restyle(self.focusProxy() or self, error=is_wrong)

    def _hold(self, *widgets: QWidget) -> None:
        self.setLayout(row(*widgets, spacing=6))
        self.setFocusProxy(widgets[0])
