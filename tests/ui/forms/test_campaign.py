"""What the person notes of a campaign, and of why a figure of the shop changed."""

from __future__ import annotations

from datetime import date

import pytest

from salesplanner.domain.campaigns import Campaign, Cause
from salesplanner.domain.shop import Part
from salesplanner.report.shop import CAUSES
from salesplanner.store import presets
from salesplanner.ui.forms.campaign import CampaignForm
from salesplanner.ui.forms.cause import CauseDialog

DAY = date(2026, 10, 22)


@pytest.mark.row("S3-05")
def test_of_a_campaign_its_size_days_cost_and_who_was_invited_came_and_ordered_are_kept(qtbot, workspace, store):
    form = CampaignForm(None, workspace, Campaign(name="", starts_on=DAY, ends_on=DAY))
    qtbot.addWidget(form)
    typed = {
        "name": "Spring sale",
        "ends_on": "2026-10-25",
        "cost": "1.2k",
        "invited": "200",
        "came": "80",
        "ordered": "9",
    }
    for key, text in typed.items():
        form.field(key).target.clear()
        qtbot.keyClicks(form.field(key).target, text)
    form.field("is_large").set_value(True)
    form.save_button.click()
    [kept] = store.campaigns.all()
    assert (kept.name, kept.is_large, kept.starts_on, kept.ends_on) == ("Spring sale", True, DAY, date(2026, 10, 25))
    assert (kept.cost, kept.invited, kept.came, kept.ordered) == (120_000, 200, 80, 9)


@pytest.mark.row("S5-03", "S5-05", "S5-06")
def test_each_figure_offers_the_causes_that_move_it_and_one_is_kept_with_its_day(qtbot, workspace, store):
    presets.give_metrics(store, "online", "en")
    form = CauseDialog(None, workspace, None, DAY)
    qtbot.addWidget(form)
    offered = {}
    for part in CAUSES:
        form._part.set_value(part)
        form._part.edited.emit()
        combo = form._what.combo
        offered[part] = [combo.itemText(place) for place in range(combo.count())]
    raised = ["Range of goods", "Layout of the pages", "Season", "Promotion", "Another cause"]
    assert offered == {
        Part.VISITORS: raised,
        Part.VIEWS: raised,
        Part.CONVERSION: ["Content", "Price and freight", "Credit and service", "Look of the pages", "Another cause"],
        Part.ORDER_VALUE: ["Bundles and returning buyers", "Items per buyer", "Dearer items", "Another cause"],
    }
    form._part.set_value(Part.VIEWS)
    form._part.edited.emit()
    form._what.set_value("layout")
    form.save_button.click()
    [kept] = store.causes.all()
    assert kept == Cause(
        id=kept.id, uid=kept.uid, metric=store.shop.metrics()[Part.VIEWS].code, day=DAY, what="layout",
        created_at=kept.created_at, changed_at=kept.changed_at,
    )  # fmt: skip
