"""What every field of a form is."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from salesplanner.ui.kit.layout import restyle, row


class Field(QWidget):
    """One entry of a form. `value` raises Problem where what was typed does not fit."""

    edited = Signal()
    left = Signal()
    #: How high its first row is, beside whose middle its label stands.
    lead = 30

    def __init__(self) -> None:
        super().__init__()
        #: Its part that the focus comes to. No focus proxy: Tab would come back to that part from whatever stands before.
        self.target: QWidget = self

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:  # type: ignore[override]
        """Bring the focus to its part that takes it."""
        QWidget.setFocus(self.target, reason)

    def value(self) -> Any:
        """What was entered."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show a value without announcing it."""
        raise NotImplementedError

    def call(self, label: str) -> None:
        """Tell a screen reader what it is; a part that has a name of its own keeps that behind the label."""
        own = self.target.accessibleName()
        self.target.setAccessibleName(f"{label}: {own}" if label and own and own != label else label or own)

    def mark(self, is_wrong: bool) -> None:
        """Show or take away the mark of a fault."""
        restyle(self.target, error=is_wrong)

    def _hold(self, *widgets: QWidget) -> None:
        self.setLayout(row(*widgets, spacing=6))
        self.target = widgets[0]
