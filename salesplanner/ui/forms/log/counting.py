"""The foot of the log form: what a record counts for (experience, 3.5)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.ui.forms.kinds import count_with, daily_quota
from salesplanner.ui.kit.layout import muted, picture, row
from salesplanner.ui.kit.workspace import Workspace


class CountLine(QWidget):
    """A mark and a sentence; neither where no quota asks for such a record."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._mark, self._said = picture(workspace.theme.pixmap("circle-check", "done")), muted()
        self.setLayout(row(self._mark, self._said, spacing=8))

    def text(self) -> str:
        """What it says."""
        return self._said.text()

    def say(
        self, kind: ActivityKind, day: date, outcome: Outcome | None, activity: Activity | None, client_id: int | None
    ) -> None:
        """Say it of a record of that day; `activity` is what was planned or kept before."""
        store, theme = self._workspace.store, self._workspace.theme
        quota = daily_quota(store, kind)
        self.setVisible(quota is not None)
        if quota is None:
            return
        if outcome is Outcome.NOT_REACHED:
            self._said.setText(self.tr("Nobody reached, so it does not count"))
            self._mark.setPixmap(theme.pixmap("info", "text2"))
            return
        text = (
            self.tr("Counts for today's quota: {name} {done}/{quota}")
            if day == self._workspace.today()
            else self.tr("Counts for that day's quota: {name} {done}/{quota}")
        )
        name, done = self._workspace.words.metric(quota.metric), count_with(store, kind, day, activity, client_id)
        self._said.setText(text.format(name=name, done=done, quota=quota.count))
        self._mark.setPixmap(theme.pixmap("circle-check", "done"))
