"""The menu of how long a period the page shows: a week, a month, a quarter, half a year, a year."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.period import PeriodKind
from salesplanner.ui.kit.workspace import Workspace

#: From the shortest to the longest.
KINDS = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.QUARTER, PeriodKind.HALF, PeriodKind.YEAR)


class PeriodMenu(QMenu):
    """Filled when it is opened. `choose` is told which length was chosen, or None for the period that runs."""

    def __init__(self, owner: QWidget, workspace: Workspace, choose: Callable[[PeriodKind | None], None]) -> None:
        super().__init__(owner)
        self._words, self._choose = workspace.words, choose
        self._kind = PeriodKind.MONTH
        self.aboutToShow.connect(self._fill)

    def know(self, kind: PeriodKind) -> None:
        """Know how long the period in view is."""
        self._kind = kind

    def _fill(self) -> None:
        self.clear()
        group = QActionGroup(self)
        for kind in KINDS:
            action = self.addAction(self._words.length(kind), partial(self._choose, kind))
            action.setCheckable(True)
            action.setChecked(kind is self._kind)
            group.addAction(action)
        self.addSeparator()
        self.addAction(self._words.this(self._kind), partial(self._choose, None))
