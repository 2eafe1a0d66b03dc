"""How many projects there were in a period: the number, the rule it was counted by, and the list behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.deals import Counting, DealStatus
from salesplanner.domain.period import Period, PeriodKind
from salesplanner.report.workbook import in_full
from salesplanner.store.deals import Counted
from salesplanner.ui.kit.fields import ChoiceField, SwitchField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, heading, icon_button, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: So many clients are told with their number; the list has all.
_TOLD = 8


class CountDialog(QDialog):
    """Counts deals by month, quarter, half year or year, and by one of three rules."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Count of projects"))
        today, theme = workspace.today(), workspace.theme
        self._period = Period.month_of(today)
        self.span = SwitchField(
            [(1, self.tr("Month")), (3, self.tr("Quarter")), (6, self.tr("Half year")), (12, self.tr("Year"))]
        )
        self.span.call(self.tr("Period"))
        self.span.edited.connect(self._on_span)
        self.name = heading("", 3)
        before = icon_button(theme.icon("chevron-left"), self.tr("Period before"), lambda: self._turn(Period.previous))
        after = icon_button(theme.icon("chevron-right"), self.tr("Next period"), lambda: self._turn(Period.next))
        self.rule = ChoiceField(
            [
                (Counting.WORKED_ON, self.tr("Worked on: open on any day of the period")),
                (Counting.OPENED, self.tr("Begun in the period")),
                (Counting.SIGNED, self.tr("Signed in the period")),
            ]
        )
        self.rule.call(self.tr("Counts as"))
        self.rule.edited.connect(self.refresh)
        self.count = heading("", 1)
        self.by_client = PlainLabel("", wrap=True)
        how = muted(
            self.tr("Each deal counts once. Parts of one job that are kept as deals of their own count apart."),
            wrap=True,
        )
        self.table = self._table()
        self.table.opened.connect(self._open)
        close = button(self.tr("Close"), primary=True, on_click=self.accept)
        top = row(self.span, before, self.name, after, STRETCH, spacing=8)
        self.rule.setMinimumWidth(px(320))
        rule = row(muted(self.tr("Counts as")), self.rule, STRETCH, spacing=8)
        self.setLayout(
            column(top, rule, self.count, self.by_client, how, self.table, row(STRETCH, close), margins=16, spacing=8)
        )
        fit(self, px(860), px(560))
        self.span.setFocus()
        self.refresh()

    def _table(self) -> RecordTable:
        columns = [
            Column(title=self.tr("Client"), text=self._client, width=140),
            Column(title=self.tr("Deal"), text=lambda each: each.name, width=170),
            Column(title=self.tr("Project type"), text=lambda each: each.type, width=96),
            Column(title=self.tr("Stands at"), text=self._standing, width=110),
            Column(title=self.tr("Amount"), text=lambda each: "–" if each.amount is None else self._workspace.words.money(each.amount),
                   sort=lambda each: each.amount, out=lambda each: in_full(each.amount), right=True, width=84),
            Column(title=self.tr("Begun"), text=lambda each: self._day(each.opened_on, "–"), sort=lambda each: each.opened_on, width=84),
            Column(title=self.tr("Closed"), text=lambda each: self._day(each.closed_on, ""), sort=lambda each: each.closed_on, width=90),
        ]  # fmt: skip
        empty = self.tr("No projects by this rule in this period.")
        return RecordTable(columns, self._workspace, empty=empty, name="project_count", label=self.windowTitle())

    def _client(self, counted: Counted) -> str:
        return self.tr("No client") if counted.client is None else counted.client

    def _standing(self, counted: Counted) -> str:
        """The stage of an open deal, what became of a closed one."""
        status = DealStatus(counted.status)
        return counted.stage if status is DealStatus.OPEN else self._workspace.words.deal_status(status)

    def _day(self, day: str | None, unknown: str) -> str:
        words, today = self._workspace.words, self._workspace.today()
        return words.day(date.fromisoformat(day), today) if day else unknown

    def refresh(self) -> None:
        """Count anew."""
        words = self._workspace.words
        lines = self._workspace.store.deals.counted(self.rule.value(), self._period.first, self._period.last)
        self.table.show_records(lines)
        self.name.setText(words.period(self._period))
        per_client = Counter(map(self._client, lines))
        text = self.tr("%n project(s)", "", len(lines))
        if len(per_client) > 1:
            at = self.tr("{count} at %n client(s)", "", len(per_client))
            text = at.format(count=text)
        self.count.setText(text)
        told = [f"{name} {count}" for name, count in per_client.most_common(_TOLD)]
        self.by_client.setText(words.list([*told, *(["…"] if len(per_client) > _TOLD else [])]))
        self.by_client.setVisible(bool(told))

    def _on_span(self) -> None:
        """The period of that length which holds the last day of the present one, or today."""
        last = (
            min(self._period.last, self._workspace.today())
            if self._period.first <= self._workspace.today()
            else self._period.first
        )
        kinds = {1: PeriodKind.MONTH, 3: PeriodKind.QUARTER, 6: PeriodKind.HALF, 12: PeriodKind.YEAR}
        self._period = Period.around(last, kinds[self.span.value()])
        self.refresh()

    def _turn(self, step: Callable[[Period], Period]) -> None:
        self._period = step(self._period)
        self.refresh()

    def _open(self, chosen: Counted) -> None:
        self.accept()
        self._workspace.asked.emit("deal", chosen.id)
