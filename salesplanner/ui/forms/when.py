"""The day, time and length of something, side by side in one line of a form."""

from __future__ import annotations

from datetime import date, time
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.forms.kinds import LENGTHS
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import ChoiceField, DateField, TimeField
from salesplanner.ui.kit.layout import STRETCH, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class When(Struct, frozen=True):
    """A day, a time of it or any, and a length in minutes."""

    day: date
    at: time | None
    minutes: int


class WhenField(Field):
    """Day, time and length; widgets given besides stand at the right of them."""

    def __init__(self, workspace: Workspace, *beside: QWidget) -> None:
        super().__init__()
        self._workspace = workspace
        self.day = DateField(workspace)
        self.day.fit()
        self.day.line.setAccessibleName(self.tr("Date"))
        self.at = TimeField(self.tr("Time"))
        self.at.setFixedWidth(px(66))
        self.at.line.setAccessibleName(self.tr("Time"))
        self.length = ChoiceField([(each, length_text(each)) for each in LENGTHS])
        self.length.combo.setAccessibleName(self.tr("Length"))
        self.length.setFixedWidth(px(104))
        for field in (self.day, self.at, self.length):
            field.edited.connect(self.edited)
            field.left.connect(self.left)
        end = beside or (STRETCH,)
        layout = row(self.day, self.at, muted(self.tr("Length")), self.length, *end, spacing=6)
        if beside:
            layout.setStretch(layout.count() - 1, 1)
        self.setLayout(layout)
        self.target = self.day.line

    def value(self) -> When:
        """What was entered. Raises Problem for a missing day or one that cannot be read."""
        day = self.day.value()
        if day is None:
            raise Problem(Kind.REQUIRED, field=self.tr("Date"))
        return When(day, self.at.value(), self.length.value())

    def set_value(self, value: Any) -> None:
        """Show a day, time and length."""
        self.day.fit(far=value.day.year != self._workspace.today().year)
        self.day.set_value(value.day)
        self.at.set_value(value.at)
        if value.minutes not in LENGTHS:
            lengths = sorted({*LENGTHS, value.minutes})
            self.length.set_pairs([(each, length_text(each)) for each in lengths])
        self.length.set_value(value.minutes)


def length_text(minutes: int) -> str:
    """35 min."""
    return QCoreApplication.translate("WhenField", "%n min", "", minutes)
