"""The bell beside New: a dot says that there are reminders nobody has looked at."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton

from salesplanner.ui.kit.layout import tip
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.window.reminding import Reminding

_DOT = 4.0


class Bell(QToolButton):
    """Opens the list; a dot says that there is something new in it."""

    def __init__(self, workspace: Workspace, reminding: Reminding, on_click: Callable[[], object]) -> None:
        super().__init__()
        self._workspace = workspace
        self.count = 0
        self.setIcon(workspace.theme.icon("bell", size=18))
        self.setIconSize(QSize(18, 18))
        self.setMinimumSize(30, 30)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.clicked.connect(lambda _=False: on_click())
        reminding.told.connect(self.refresh)
        reminding.seen.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Count what nobody has looked at yet."""
        self.count = self._workspace.store.reminders.unseen()
        name = self.tr("Reminders, %n new", "", self.count) if self.count else self.tr("Reminders")
        self.setAccessibleName(name)
        tip(self, name)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The bell, and the dot at its upper right."""
        super().paintEvent(event)
        if self.count:
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(self._workspace.theme.color("chrome"), 1.5))
            painter.setBrush(self._workspace.theme.color("overdue"))
            middle = self.rect().center()
            painter.drawEllipse(QPointF(middle.x() + 5.5, middle.y() - 4.5), _DOT, _DOT)
