"""Targets for each month of a year, and the quotas of a day, a week and a month."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.targets import METRICS, Every, Quota, Unit
from salesplanner.store import presets
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.inputs import Combo
from salesplanner.ui.kit.layout import STRETCH, boxed, button, column, heading, icon_button, muted, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.grid import NumberGrid

_EVERY = (Every.DAY, Every.WEEK, Every.MONTH)
#: What cannot be aimed at: a share, and what should be nothing.
_NOT_AIMED = ("followups.overdue.count", "deals.lost.count")
_QUOTAS_FIRST = ("visits.count", "calls.count", "quotes.count")


def edit_targets(parent: QWidget | None, workspace: Workspace, period: Period | None = None) -> int | None:
    """Change the targets of the year of a period, and the quotas."""
    return run(TargetsDialog(parent, workspace, period or Period.month_of(workspace.today())))


class TargetsDialog(FormDialog):
    """Two grids: targets by month, quotas by day, week and month."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, period: Period) -> None:
        super().__init__(parent, workspace, "", width=1120)
        self.setWindowTitle(self.tr("Targets and quotas"))
        self._year = period.first.year
        self._kept: dict[tuple[str, str], Decimal | None] = {}
        words = workspace.words
        months = [words.short_month(month) for month in self._months()]
        self.targets = NumberGrid(workspace, self.tr("Targets"), months, 78)
        self.quotas = NumberGrid(workspace, self.tr("Quotas"), self._every_names(), 110)
        self._per_day = muted()
        self.propose_button = button("", kind="link", on_click=self._take_proposal)
        self._proposed: Decimal | None = None
        self._title = heading("", 3)
        self.profile = self._profiles()
        self.add_wide(self._targets_head())
        self.add_wide(self.targets)
        self.add_wide(boxed(row(self._per_day, 14, self.propose_button, STRETCH)))
        self.add_wide(self._quotas_head())
        self.add_wide(self.quotas)
        self.checks = muted(wrap=True)
        self.add_wide(self.checks)
        for grid in (self.targets, self.quotas):
            grid.changed.connect(self._on_typed)
        self.targets.currentCellChanged.connect(lambda *_: self._show_per_day())
        self._show_year()
        self._show_quotas()
        self._show_checks()
        place = self._metric_rows().index("orders.amount")
        self.targets.setCurrentCell(place, period.first.month - 1)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the cell of the month."""
        super().showEvent(event)
        self.targets.setFocus(Qt.FocusReason.TabFocusReason)

    def _targets_head(self) -> QWidget:
        icon = self.workspace.theme.icon
        self.back_button = icon_button(icon("chevron-left"), self.tr("Year before"), partial(self._turn, -1))
        self.on_button = icon_button(icon("chevron-right"), self.tr("Year after"), partial(self._turn, 1))
        self.fill_button = button(self.tr("Fill right"), icon("arrow-right"), on_click=self.targets.fill_right)
        self.fill_button.setToolTip(self.tr("Put this value into every month to its right (Ctrl+R)"))
        self.more = Combo()
        self.more.setMinimumContentsLength(12)
        self.more.setAccessibleName(self.tr("Add a figure"))
        self.more.activated.connect(self._add_metric)
        return boxed(row(self.back_button, self._title, self.on_button, STRETCH, self.more, self.fill_button))

    def _quotas_head(self) -> QWidget:
        hint = muted(self.tr("How many of each are to be done"))
        line = row(heading(self.tr("Quotas"), 3), 8, hint, STRETCH, self.profile)
        return boxed(column(line, margins=(0, 10, 0, 0)))

    def _profiles(self) -> Combo:
        """What quotas a line of work begins with; choosing fills the grid, nothing is saved by it."""
        made = Combo()
        made.setMinimumContentsLength(16)
        made.setAccessibleName(self.tr("Quotas of a line of work"))
        made.addItem(self.tr("Take over quotas…"), ())
        for name, quotas in presets.profiles(self.workspace.store.settings.get("role", "general")):
            shown = name["zh" if self.workspace.words.zh else "en"] or self.tr("The usual ones")
            made.addItem(shown, quotas)
        made.activated.connect(self._take_profile)
        return made

    def _every_names(self) -> list[str]:
        return [self.tr("Per day"), self.tr("Per week"), self.tr("Per month")]

    def _months(self) -> list[Period]:
        return [Period.month_of(date(self._year, number, 1)) for number in range(1, 13)]

    # --- what is shown ------------------------------------------------------------------------------------------

    def _show_year(self, added: str = "") -> None:
        """Show the targets of the year, with what was typed and not yet saved."""
        store = self.workspace.store
        self._title.setText(self.tr("Targets for {year}").format(year=self._year))
        months = self._months()
        values: dict[tuple[str, int], Decimal] = {}
        aimed = []
        for place, month in enumerate(months):
            for target in store.targets.in_period(month.code):
                if target.level.value == "base" and METRICS.get(target.metric, Unit.RATE) is not Unit.RATE:
                    values[target.metric, place] = target.value
                    aimed.append(target.metric)
            for (metric, code), value in self._kept.items():
                if code == month.code:
                    aimed.append(metric)
                    if value is None:
                        values.pop((metric, place), None)
                    else:
                        values[metric, place] = value
        rows = list(dict.fromkeys([*self._metric_rows(), *(metric for metric in METRICS if metric in aimed)]))
        self.targets.show_values([*rows, added] if added and added not in rows else rows, values)
        self.more.clear()
        self.more.addItem(self.tr("Add a figure…"), "")
        for metric, name in self.workspace.words.metrics().items():
            if metric not in self.targets.metrics and METRICS[metric] is not Unit.RATE and metric not in _NOT_AIMED:
                self.more.addItem(name, metric)
        self._show_per_day()

    def _metric_rows(self) -> list[str]:
        from salesplanner.report.progress import ROLE_METRICS

        role = self.workspace.store.settings.get("role", "general")
        return list(ROLE_METRICS.get(role, ROLE_METRICS["general"]))

    def _show_quotas(self, quotas: Sequence[Quota] | None = None) -> None:
        """Show the quotas kept, or others in their place; what is kept keeps its row."""
        kept = self.workspace.store.quotas.all()
        shown = kept if quotas is None else quotas
        values = {(quota.metric, _EVERY.index(quota.every)): Decimal(quota.count) for quota in shown}
        named = [quota.metric for quota in [*shown, *kept]]
        counted = [m for m in self._metric_rows() if METRICS[m] is Unit.COUNT]
        self.quotas.show_values(list(dict.fromkeys([*named, *_QUOTAS_FIRST, *counted])), values)

    def _show_per_day(self) -> None:
        """Say what the current month asks of each working day, or what is wrong with the cell."""
        words, place, line = self.workspace.words, self.targets.currentColumn(), self.targets.currentRow()
        self._per_day.set_tone("")
        self._propose(line, place)
        fault = self.targets.faults.get((line, place))
        if fault is not None:
            self._per_day.set_tone("overdue")
            self._per_day.setText(words.problem(fault))
            return
        if place < 0 or line < 0:
            self._per_day.setText("")
            return
        month, value = self._months()[place], self.targets.value_at(line, place)
        days = self.workspace.store.calendar().count(month.first, month.last)
        text = self.tr("{month}: %n working day(s)", "", days).format(month=words.month(month))
        if value is not None and days:
            unit = METRICS[self.targets.metrics[line]]
            share = (value / days).quantize(Decimal("0.1"))
            per_day = self.tr("{value} a working day").format(value=words.value(share, unit))
            text = self.tr("{first}, {second}").format(first=text, second=per_day)
        self._per_day.setText(text)

    def _propose(self, line: int, place: int) -> None:
        """Offer what the own past suggests for the cell, and say that it is a proposal."""
        from salesplanner.report.aims import propose

        self._proposed = None
        if 0 <= line < len(self.targets.metrics) and place >= 0 and (line, place) not in self.targets.faults:
            metric = self.targets.metrics[line]
            offer = propose(self.workspace.store, self._months()[place], metric)
            found = None if offer is None else offer.value
            if found is not None and found != self.targets.value_at(line, place):
                self._proposed = found
                text = self.tr("Proposal by your own past: {value}")
                self.propose_button.setText(text.format(value=self.workspace.words.value(found, METRICS[metric])))
        self.propose_button.setVisible(self._proposed is not None)

    def _take_proposal(self) -> None:
        if self._proposed is not None:
            self.targets.put(self.targets.currentRow(), self.targets.currentColumn(), self._proposed)
            self.targets.setFocus()

    def _show_checks(self) -> None:
        """Say what the quotas ask together, while they are typed."""
        from salesplanner.ui.progress.quotachecks import sentences

        typed = [
            Quota(metric=metric, every=every, count=int(self.quotas.value_at(line, place) or 0))
            for line, metric in enumerate(self.quotas.metrics)
            for place, every in enumerate(_EVERY)
        ]
        said = sentences(self.workspace.store, self.workspace.words, typed)
        self.checks.setText("\n".join(said))
        self.checks.setVisible(bool(said))

    # --- what a click does --------------------------------------------------------------------------------------

    def _turn(self, step: int) -> None:
        if self.targets.first_fault() is not None:
            return
        self._keep()
        place = (self.targets.currentRow(), self.targets.currentColumn())
        self._year += step
        self._show_year()
        self.targets.setCurrentCell(*place)

    def _add_metric(self, place: int) -> None:
        metric = str(self.more.itemData(place) or "")
        if metric and self.targets.first_fault() is None:
            self._keep()
            self._show_year(metric)
            self.targets.setCurrentCell(self.targets.rowCount() - 1, 0)
            self.targets.setFocus()

    def _take_profile(self, place: int) -> None:
        quotas = self.profile.itemData(place)
        self.profile.setCurrentIndex(0)
        if quotas:
            self._show_quotas(quotas)
            self._on_typed()
            self.quotas.setFocus()

    def _on_typed(self) -> None:
        self._on_edited()
        self._show_per_day()
        self._show_checks()

    def _keep(self) -> None:
        """Remember what the year shows, until it is saved."""
        months = self._months()
        for (metric, place), value in self.targets.values().items():
            present = self.workspace.store.targets.of(metric, months[place].code)
            if (present.value if present else None) != value:
                self._kept[metric, months[place].code] = value
            else:
                self._kept.pop((metric, months[place].code), None)

    # --- saving -------------------------------------------------------------------------------------------------

    def values(self) -> dict[str, Any] | None:
        """Nothing by key: the grids hold it; None while a cell is wrong."""
        for grid in (self.targets, self.quotas):
            problem = grid.first_fault()
            if problem is not None:
                self._show(problem)
                return None
        return {}

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep what differs, as one change."""
        self._keep()
        store = self.workspace.store
        quotas = self._changed_quotas()
        if not self._kept and not quotas:
            return None
        with store.change("targets changed"):
            for (metric, code), value in self._kept.items():
                store.targets.put(metric, code, value)
            for (metric, every), count in quotas.items():
                store.quotas.put(metric, every, count)
        self.workspace.notice(self.tr("Targets saved"))
        return 1

    def _changed_quotas(self) -> dict[tuple[str, Every], int]:
        """The counts that differ from the quotas kept; 0 takes one away."""
        present = {(quota.metric, quota.every): quota.count for quota in self.workspace.store.quotas.all()}
        typed = {(metric, _EVERY[place]): int(value or 0) for (metric, place), value in self.quotas.values().items()}
        return {key: count for key, count in typed.items() if count != present.get(key, 0)}
