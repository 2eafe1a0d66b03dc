"""The six tabs: built when first seen, each with its name and icon."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QTabBar

from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.theme import font
from salesplanner.ui.kit.workspace import Workspace

#: Between a badge and the end of its tab.
BADGE_GAP = 10


class Tab(Struct, frozen=True):
    """A tab: its key, title and icon, and how its page is begun."""

    key: str
    title: str
    icon: str
    make: Callable[[Workspace], Screen]


def tabs() -> list[Tab]:
    """The tabs in their order, named in the application's language."""
    say = QCoreApplication.translate
    return [
        Tab("today", say("Tabs", "Today"), "list-todo", _today),
        Tab("followups", say("Tabs", "Follow-ups"), "users-round", _followups),
        Tab("pipeline", say("Tabs", "Pipeline"), "square-kanban", _pipeline),
        Tab("progress", say("Tabs", "Progress"), "chart-line", _progress),
        Tab("review", say("Tabs", "Self-review"), "sprout", _review),
        Tab("reports", say("Tabs", "Reports"), "file-text", _reports),
    ]


def _today(workspace: Workspace) -> Screen:
    from salesplanner.ui.today.screen import TodayScreen

    return TodayScreen(workspace)


def _followups(workspace: Workspace) -> Screen:
    from salesplanner.ui.followups.screen import FollowupsScreen

    return FollowupsScreen(workspace, gradually=True)


def _pipeline(workspace: Workspace) -> Screen:
    from salesplanner.ui.pipeline.screen import PipelineScreen

    return PipelineScreen(workspace, gradually=True)


def _progress(workspace: Workspace) -> Screen:
    from salesplanner.ui.progress.screen import ProgressScreen

    return ProgressScreen(workspace, gradually=True)


def _review(workspace: Workspace) -> Screen:
    from salesplanner.ui.review.screen import ReviewScreen

    return ReviewScreen(workspace, gradually=True)


def _reports(workspace: Workspace) -> Screen:
    from salesplanner.ui.reports.screen import ReportsScreen

    return ReportsScreen(workspace, gradually=True)


def load_pages() -> None:
    """Import what the tabs are made of, and words checked by, before it is asked for: nothing is made yet, so any thread may."""
    import salesplanner.report.claims
    import salesplanner.ui.followups.screen
    import salesplanner.ui.pipeline.screen
    import salesplanner.ui.progress.screen
    import salesplanner.ui.reports.screen
    import salesplanner.ui.review.screen  # noqa: F401


class TabBar(QTabBar):
    """A row of tabs that does not jump when the chosen one turns bold."""

    def name(self, tabs: Sequence[Tab], room: int) -> None:
        """Give the tabs their names where all have room; else their icons stand alone, and keep name and tooltip."""
        for is_named in (True, False) if room > 0 else (False,):
            for place, tab in enumerate(tabs):
                self.setTabText(place, tab.title if is_named else "")
                self.setAccessibleTabName(place, tab.title)
            if self.sizeHint().width() <= room:
                break
        self.updateGeometry()  # a bar that was measured before it is seen does not say by itself that it has grown

    def tabSizeHint(self, index: int) -> QSize:
        """Room for the bold name."""
        size = super().tabSizeHint(index)
        bold = QFont(font(bold=True))
        extra = QFontMetrics(bold).horizontalAdvance(self.tabText(index)) - QFontMetrics(font()).horizontalAdvance(
            self.tabText(index)
        )
        badge = self.tabButton(index, QTabBar.ButtonPosition.RightSide)
        drawn_in = 2 * BADGE_GAP if badge is not None and not self.tabText(index) else 0  # else it seems the next tab's
        return QSize(size.width() + max(0, extra) - drawn_in, size.height())
