"""The day beside its planning: how full it is, and its column of hours."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from salesplanner.domain.dayplan import DayPlan
from salesplanner.report.clashes import hours_of
from salesplanner.ui.kit.layout import STRETCH, Bar, PlainLabel, column, row, scrolled
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.daycolumn import DayColumn
from salesplanner.ui.today.rows import DayRows


class DaySide(QWidget):
    """The hours planned against the hours there are, over the column; a drag in it asks for a time."""

    timed = Signal(int, object)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.day = PlainLabel("", "h3")
        self.load = PlainLabel("", "muted")
        self.bar = Bar(workspace.theme)
        self.column = DayColumn(workspace)
        self.column.timed.connect(self.timed)
        area = scrolled(self.column)
        side = column(row(self.day, STRETCH, self.load), self.bar, area, spacing=6, margins=(14, 16, 14, 8))
        side.setStretchFactor(area, 1)
        self.setLayout(side)

    def show_plan(self, plan: DayPlan) -> None:
        """Show a day."""
        workspace, store = self._workspace, self._workspace.store
        clients = store.clients.many(each.client_id for each in plan.open)
        hours = hours_of(store, plan.day)
        self.column.show_plan(plan, {key: each.name for key, each in clients.items()}, hours)
        self.day.setText(workspace.words.day_long(plan.day))
        said, is_late = DayRows(store, workspace.words, workspace.now()).load(plan)
        self.load.setText(said)
        self.load.set_tone("risk" if is_late else "")
        minutes = hours.free(plan.scheduled)
        self.bar.show_value(min(0.999, plan.minutes / minutes) if minutes else 0, text=said)
