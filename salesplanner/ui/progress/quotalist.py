"""The quotas of today in a list, what they ask together, and what was asked before."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal

from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every, Quota
from salesplanner.report import quotaaims
from salesplanner.store import Store
from salesplanner.ui.kit.layout import STRETCH, button, column, heading, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.quotaaims import QuotaAims
from salesplanner.ui.progress.quotachecks import sentences
from salesplanner.ui.progress.targets import edit_targets


class QuotaPage(QWidget):
    """What each day, week and month asks, since when; the grid of targets and quotas is a click away."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        words = workspace.words
        every = {Every.DAY: self.tr("Per day"), Every.WEEK: self.tr("Per week"), Every.MONTH: self.tr("Per month")}
        self.table = RecordTable(
            [
                Column(title=self.tr("Quota"), text=lambda q: words.metric(q.metric), width=190),
                Column(title=self.tr("Count"), text=lambda q: words.number(q.count), right=True, width=80),
                Column(title=self.tr("How often"), text=lambda q: every[q.every], width=100),
                Column(title=self.tr("Asked"), text=self._since, width=190),
            ],
            workspace,
            empty=self.tr("No quotas yet"),
            name="quotas",
            label=self.tr("Quotas"),
        )
        self.table.setMinimumHeight(190)
        self.table.opened.connect(lambda _: self._adjust())
        self.adjust_button = button(self.tr("Adjust targets and quotas…"), on_click=self._adjust)
        self.checks = muted(wrap=True)
        self.aims = QuotaAims(workspace, self._take_targets, self._take_quota)
        self.setLayout(
            column(
                muted(self.tr("A change asks from today on; earlier days keep what they were asked."), wrap=True),
                self.table,
                row(self.adjust_button, STRETCH),
                8,
                heading(self.tr("What they ask together"), 3),
                self.aims,
                self.checks,
                spacing=8,
            )
        )
        self.refresh()

    def refresh(self) -> None:
        """Read them anew."""
        store = self._workspace.store
        self.table.show_records([*store.quotas.all(), *_earlier(store)])
        said = sentences(store, self._workspace.words, store.quotas.all())
        differences = quotaaims.found(store)
        self.aims.show_differences(differences)
        nothing = "" if differences else self.tr("Nothing that could be checked against each other.")
        self.checks.setText("\n".join(said) or nothing)

    def _take_targets(self, metric: str, values: Mapping[Period, Decimal]) -> None:
        store = self._workspace.store
        with store.change("targets changed"):
            for period, value in values.items():
                store.targets.put(metric, period.code, value)
        self._told(self.tr("Targets saved"))

    def _take_quota(self, old: Quota, new: Quota) -> None:
        store = self._workspace.store
        with store.change("quota set", metric=old.metric):
            if new.every is not old.every:
                store.quotas.put(old.metric, old.every, 0)
            store.quotas.put(new.metric, new.every, new.count)
        self._told(self.tr("Quota saved"))

    def _told(self, text: str) -> None:
        self._workspace.notice(text)
        self.refresh()

    def _since(self, quota: Quota) -> str:
        words, today = self._workspace.words, self._workspace.today()
        first = words.day(quota.created_at.date(), today) if quota.created_at else ""
        if quota.deleted_at is None:
            return self.tr("since {day}").format(day=first)
        return self.tr("{first} until {last}").format(
            first=first, last=words.day(quota.deleted_at.date() - timedelta(days=1), today)
        )

    def _adjust(self) -> None:
        edit_targets(self, self._workspace)
        self.refresh()


def _earlier(store: Store) -> list[Quota]:
    """What was asked before, latest first."""
    gone = [each for each in store.quotas.ever() if each.deleted_at is not None]
    return sorted(gone, key=lambda quota: (quota.deleted_at, quota.id), reverse=True)
