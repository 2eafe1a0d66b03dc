"""The campaigns and actions of a month: what they cost and brought, and before and after for the one that is chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from salesplanner.domain.campaigns import Campaign
from salesplanner.domain.period import Period
from salesplanner.report import campaigns
from salesplanner.report.facts import Depth, facts
from salesplanner.report.workbook import in_full
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.forms.campaign import edit_campaign
from salesplanner.ui.kit.layout import STRETCH, EmptyState, PlainLabel, button, card, column, heading, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.panels import ChartPanel

#: No limit to a height, as Qt writes it.
_ANY = 16_777_215


class CampaignsPage(QWidget):
    """A table of what was done about sales, the days of the chosen one beside those before it, and what is left without them."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._period = Period.month_of(workspace.today())
        self._chosen = 0
        new = button(self.tr("New campaign or action…"), workspace.theme.icon("plus"), on_click=self.new)
        empty = EmptyState(
            self.tr("No campaign or action in this month. Mark one, and its days stand on the curves."), new
        )
        self.table = RecordTable(
            self._columns(),
            workspace,
            empty=empty,
            name="campaigns",
            label=self.tr("Campaigns and actions"),
            only_filled=True,
        )
        self.table.chosen.connect(lambda each: self._choose(each))
        self.table.opened.connect(lambda each: self._edit(each.campaign))
        self.table.deleted.connect(self._delete)
        self.sum = PlainLabel("", wrap=True)
        self.base = muted("", wrap=True)
        self.new_button = button(
            self.tr("New campaign or action…"),
            workspace.theme.icon("plus", "on_accent"),
            kind="primary",
            on_click=self.new,
        )
        head = row(heading(self.tr("Campaigns and actions"), 3), STRETCH, self.new_button, spacing=8)
        self.list = card("", head, self.sum, self.base, self.table)
        self.list.layout().setStretch(3, 1)  # type: ignore[union-attr]
        self.chart = ChartPanel(workspace, 170, self._open_day)
        self.told = PlainLabel("", wrap=True)
        self.records_button = button(self.tr("Records on these days"), kind="link", on_click=self._open_records)
        self.edit_button = button(self.tr("Edit…"), workspace.theme.icon("pencil"), on_click=self._edit_chosen)
        self.foot = row(self.told, self.records_button, self.edit_button, spacing=10)
        self.foot.setStretch(0, 1)
        self.chart.layout().addLayout(self.foot)  # type: ignore[union-attr]
        page = column(self.list, self.chart, spacing=12)
        page.setStretch(1, 1)
        self.setLayout(page)

    def _columns(self) -> list[Column]:
        words, today = self._workspace.words, self._workspace.today()

        def mean(found: campaigns.Result, side: str) -> str:
            return campaigns.mean_of(getattr(found.effect, side).mean, found.unit, words)

        def on_its_days(found: campaigns.Result) -> str:
            if found.campaign.starts_on > today:
                return "–"
            return mean(found, "during") if found.total is None else words.value(found.total, found.unit)

        return [
            Column(title=self.tr("Days"), text=lambda each: campaigns.span(each.campaign, words), sort=lambda each: each.campaign.starts_on, out=lambda each: campaigns.span(each.campaign, words), width=110),
            Column(title=self.tr("Name"), text=lambda each: each.campaign.name, width=160),
            Column(title=self.tr("Kind"), text=lambda each: " · ".join(filter(None, (campaigns.kind_of(each.campaign, words), each.campaign.channel, each.campaign.product))), width=150),
            Column(title=self.tr("On its days"), text=on_its_days, sort=lambda each: each.total or 0, right=True, width=90),
            Column(title=self.tr("A day"), text=lambda each: mean(each, "during"), sort=lambda each: each.effect.during.mean or 0, right=True, width=84),
            Column(title=self.tr("Before"), text=lambda each: mean(each, "before"), sort=lambda each: each.effect.before.mean or 0, right=True, width=84),
            Column(title=self.tr("Change"), text=lambda each: campaigns.change_of(each.effect, each.unit, words), sort=lambda each: each.effect.relative or 0, right=True, width=96),
            Column(title=self.tr("Cost"), text=lambda each: "" if each.campaign.cost is None else words.money(each.campaign.cost), sort=lambda each: each.campaign.cost or 0, out=lambda each: in_full(each.campaign.cost), right=True, width=80),
            Column(title=self.tr("Invited → came → ordered"), text=_guests, right=True, width=170),
        ]  # fmt: skip

    # --- what is shown ------------------------------------------------------------------------------------------

    def show_period(self, period: Period) -> None:
        """Read the campaigns of a month and show them."""
        self._period = period
        store, words = self._workspace.store, self._workspace.words
        found = campaigns.results(store, period)
        known = facts(store, period, depth=Depth.FIGURES)
        self._known = known
        self.sum.setText(campaigns.counted(known.campaigns, words))
        base = campaigns.base_of(store, known, campaigns.USUAL)
        told = campaigns.base_told(base, campaigns.USUAL, words, campaigns=known.campaigns) if base is not None else ""
        self.base.setText(told)
        for label in (self.sum, self.base):
            label.setVisible(bool(label.full_text()))
        self.table.show_records(found)
        if found:
            self.table.fit_height(7)
        else:
            self.table.setMinimumHeight(px(200))
            self.table.setMaximumHeight(_ANY)
        self.new_button.setVisible(bool(found))
        if found and self._chosen not in {each.id for each in found}:
            begun = [each for each in found if each.effect.during.days] or found
            self._chosen = begun[-1].id
        self.chart.setVisible(bool(found))
        self.table.select(self._chosen)
        self._show_chosen()

    def show_campaign(self, campaign_id: int) -> None:
        """Choose one."""
        self._chosen = campaign_id
        self.table.select(campaign_id)
        self._show_chosen()

    def _choose(self, found: Any) -> None:
        if found is not None and found.id != self._chosen:
            self._chosen = found.id
            self._show_chosen()

    @property
    def _result(self) -> campaigns.Result | None:
        records = (self.table.model.record(place) for place in range(self.table.model.rowCount()))
        return next((each for each in records if each.id == self._chosen), None)

    def _show_chosen(self) -> None:
        """The days of the chosen one and those before, as bars and in words."""
        found, words = self._result, self._workspace.words
        if found is None:
            return
        self.told.setText(campaigns.told(found, words))
        self.records_button.setVisible(bool(found.records) and found.counted.table != "metric_value")
        self.chart.say(
            self.tr("{name}: before and after").format(name=found.campaign.name),
            self.tr("{figure} a day").format(figure=words.metric(found.metric)),
        )
        from salesplanner.charts import daily
        from salesplanner.charts.look import look_of
        from salesplanner.report.pictures import days_of

        data = days_of(found, self._known.campaigns, words)
        head = [self.tr("Day"), words.metric(found.metric), self.tr("Campaign")]
        rows = [
            [words.day(day), data.write(data.values.get(day, 0.0)), words.list(data.names(day))] for day in data.days
        ]
        look = look_of(words)
        self.chart.chart.show_chart(
            lambda canvas: daily.draw(canvas, data, look), self.told.full_text(), table=lambda: (head, rows)
        )

    # --- what a click does --------------------------------------------------------------------------------------

    def new(self) -> None:
        """Mark a new one; in another month than this one it begins on the month's first day."""
        today, period = self._workspace.today(), self._period
        day = today if period.contains(today) else period.first
        made = edit_campaign(self, self._workspace, Campaign(name="", starts_on=day, ends_on=day))
        if made:
            self.show_campaign(made)

    def _edit_chosen(self) -> None:
        if (found := self._result) is not None:
            self._edit(found.campaign)

    def _edit(self, campaign: Campaign) -> None:
        edit_campaign(self, self._workspace, campaign)

    def _delete(self, found: Sequence[campaigns.Result]) -> None:
        if self._workspace.did(self._workspace.store.campaigns.delete_many, [each.id for each in found]):
            self._workspace.notice(self.tr("%n campaign(s) deleted", "", len(found)))

    def _open_records(self) -> None:
        if (found := self._result) is not None:
            show_records(self, self._workspace, found.campaign.name, found.counted.table, found.records)

    def _open_day(self, day: Any) -> None:
        """Show the records of a day."""
        found, words = self._result, self._workspace.words
        if found is not None and (ids := found.counted.ids.get(day)) and found.counted.table != "metric_value":
            title = self.tr("{figure} on {day}").format(figure=words.metric(found.metric), day=words.day(day))
            show_records(self, self._workspace, title, found.counted.table, ids)


def _guests(found: campaigns.Result) -> str:
    """200 → 80 → 9, a dash for what was not counted; empty where nothing was."""
    counts = (found.campaign.invited, found.campaign.came, found.campaign.ordered)
    if all(each is None for each in counts):
        return ""
    return " → ".join("–" if each is None else f"{each:,}" for each in counts)
