"""The foot of the window: saved here, last backup, today's quotas."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtWidgets import QPushButton

from salesplanner import paths
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every
from salesplanner.store import Change, backup
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, picture, row, tip
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

_READS = {"activity", "quota", "agreement", "client", "order", "deal", "payment"}


class Foot:
    """What the foot shows; each part leads somewhere."""

    def __init__(self, workspace: Workspace) -> None:
        self._workspace = workspace
        self._say = workspace.words.translate
        theme = workspace.theme
        saved = PlainLabel(self._say("Foot", "Saved on this computer"), "caption")
        tip(saved, str(workspace.store.path))
        self.backup = PlainLabel("", "caption")
        self.quotas: QPushButton = button("", kind="link", on_click=lambda: workspace.asked.emit("tab progress", 0))
        self.quotas.setToolTip(self._say("Foot", "Go to Progress"))
        self.widget = boxed(
            row(
                picture(theme.pixmap("hard-drive", "text2", 14)),
                saved,
                14,
                picture(theme.pixmap("shield-check", "text2", 14)),
                self.backup,
                STRETCH,
                self.quotas,
                spacing=6,
                margins=(14, 2, 14, 2),
            ),
            "foot",
        )
        self.widget.setFixedHeight(28)
        workspace.changed.connect(self._on_changed)
        self.refresh()

    def refresh(self) -> None:
        """Show the last backup and today's quotas."""
        found = backup.copies(paths.copies(self._workspace.store.path))
        self.show_backup(found[0].made if found else None)
        self.quotas.setText(" · ".join(self._quotas()))
        self.quotas.setVisible(bool(self.quotas.text()))

    def show_backup(self, made: datetime | None) -> None:
        """Say when the last copy was made."""
        if made is None:
            self.backup.setText(self._say("Foot", "No backup yet"))
            return
        words = self._workspace.words
        day = words.relative_day(made.date(), self._workspace.today())
        self.backup.setText(self._say("Foot", "Backup {day} {time}").format(day=day, time=f"{made:%H:%M}"))

    def _quotas(self) -> list[str]:
        today = self._workspace.today()
        spans = {
            Every.DAY: Period.day(today),
            Every.WEEK: Period.week_of(today),
            Every.MONTH: Period.month_of(today),
        }
        parts = []
        for quota in self._workspace.store.quotas.all()[:3]:
            span = spans[quota.every]
            done = len(self._workspace.store.measures.of(quota.metric, span.first, span.last))
            parts.append(f"{quota_name(quota.every, quota.metric, self._workspace.words)} {done}/{quota.count}")
        return parts

    def _on_changed(self, change: Change) -> None:
        if _READS & change.touched.keys():
            self.refresh()


def quota_name(every: Every, metric: str, words: Words) -> str:
    """A quota's name: Visits, This week's quotes, This month's new clients."""
    name = words.metric(metric)
    if every is Every.DAY:
        return name
    if every is Every.WEEK:
        return words.translate("Quota", "{name} this week").format(name=name)
    return words.translate("Quota", "{name} this month").format(name=name)
