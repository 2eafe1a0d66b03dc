"""A campaign or an action: its days, what it cost, who was invited, came and ordered, and the figure it was to move."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.campaigns import Campaign, CampaignKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.report.campaigns import USUAL
from salesplanner.ui.kit.fields import (
    CheckField,
    ChoiceField,
    DateField,
    LongTextField,
    MoneyField,
    NumberField,
    SwitchField,
    TextField,
)
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace

#: Asked of campaigns alone.
_OF_CAMPAIGNS = ("is_large", "invited", "came", "ordered")
_KNOWN = timedelta(days=366)


class CampaignForm(FormDialog):
    """One campaign or action."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, campaign: Campaign) -> None:
        super().__init__(parent, workspace, "", width=640)
        self._campaign = campaign
        self.setWindowTitle(self.tr("Campaign or action") if campaign.id else self.tr("New campaign or action"))
        kinds = [(CampaignKind.CAMPAIGN, self.tr("Campaign")), (CampaignKind.ACTION, self.tr("Action"))]
        self.kind = self.add(self.tr("Kind"), SwitchField(kinds), "kind", half=True)
        self.add("", CheckField(self.tr("Large campaign")), "is_large", half=True)
        self.add(self.tr("Name"), TextField(), "name", required=True)
        self.add(self.tr("From"), DateField(workspace), "starts_on", required=True, half=True)
        self.add(self.tr("Until"), DateField(workspace, self.tr("Empty: one day")), "ends_on", half=True)
        channels, products = self._known()
        self.add(self.tr("Channel"), TextField(choices=channels), "channel", half=True)
        self.add(self.tr("Product"), TextField(choices=products), "product", half=True)
        hint = self.tr("Its days are compared with as many days before by this figure")
        self.add(self.tr("Figure to move"), ChoiceField(self._figures()), "metric", hint=hint)
        self.add(self.tr("Cost"), MoneyField(), "cost", half=True)
        self.add(self.tr("Invited"), NumberField(), "invited", half=True)
        self.add(self.tr("Came"), NumberField(), "came", half=True)
        self.add(self.tr("Ordered"), NumberField(), "ordered", half=True)
        self.add(self.tr("Note"), LongTextField(lines=2), "note")
        values = {name: getattr(campaign, name) for name in Campaign.__struct_fields__}
        self.fill(values | {"metric": campaign.metric or USUAL})
        self.kind.edited.connect(self._follow)
        self._follow()

    def _known(self) -> tuple[list[str], list[str]]:
        """Channels and products of the orders of the last year."""
        today = self.workspace.today()
        orders = self.workspace.store.orders.between(today - _KNOWN, today)
        return sorted({each.channel for each in orders} - {""}), sorted({each.product for each in orders} - {""})

    def _figures(self) -> list[tuple[str, str]]:
        """Every figure, the own ones first."""
        own = [(metric.code, metric.name) for metric in self.workspace.store.metrics.all()]
        return [*own, *((code, name) for code, name in self.workspace.words.metrics().items())]

    def _follow(self) -> None:
        """An action has no size and no guests."""
        for key in _OF_CAMPAIGNS:
            self.show_row(key, self.kind.value() is CampaignKind.CAMPAIGN)

    def save(self, values: dict[str, Any]) -> int:
        """Keep it. Raises Problem(DATES_REVERSED)."""
        values["ends_on"] = values["ends_on"] or values["starts_on"]
        if values["ends_on"] < values["starts_on"]:
            words = self.workspace.words
            first, last = words.day(values["starts_on"]), words.day(values["ends_on"])
            raise Problem(Kind.DATES_REVERSED, field="ends_on", first=first, last=last)
        if values["kind"] is CampaignKind.ACTION:
            values |= {"is_large": False, "invited": None, "came": None, "ordered": None}
        campaign, store = replace(self._campaign, **values), self.workspace.store
        if not campaign.id:
            return store.campaigns.add(campaign)
        store.campaigns.save(campaign)
        return campaign.id


def edit_campaign(parent: QWidget | None, workspace: Workspace, campaign: Campaign | None = None) -> int | None:
    """Show the form of a campaign, a new one where none is given; its id when it was kept."""
    today = workspace.today()
    return run(CampaignForm(parent, workspace, campaign or Campaign(name="", starts_on=today, ends_on=today)))
