"""Late milestones in Today: they join the plan once, and the strip says whom to tell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.projects import Milestone, Side
from salesplanner.ui.today.screen import TodayScreen

TODAY = date(2026, 10, 22)


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.fixture
def today(qtbot, workspace, store):
    client = store.clients.add(Client(name="Works"))
    deal = store.deals.add(Deal(name="Pump", client_id=client, status=DealStatus.WON, closed_on=on(-30)))
    for place, (name, day, side) in enumerate(
        (("Production", -3, Side.MINE), ("Inspection", -1, Side.MINE), ("Dispatch", 2, Side.CARRIER))
    ):
        store.milestones.add(Milestone(deal_id=deal, name=name, position=place, planned_on=on(day), side=side))
    store.forget_history()
    screen = TodayScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1100, 700)
    screen.show()
    return screen


def titles(store):
    return [each.title for each in store.activities.on(TODAY)]


def test_the_first_late_milestone_of_a_project_joins_the_plan_once(qtbot, today, store):
    assert titles(store) == ["Chase: Pump Production"]
    store.activities.delete(store.activities.on(TODAY)[0].id)
    today.refresh()
    other = TodayScreen(today.workspace)
    qtbot.addWidget(other)
    other.show()
    assert titles(store) == [], "what was deleted stays away"


def test_the_strip_names_whom_to_tell_and_one_click_keeps_it(qtbot, today, store):
    bar = today.strips.late
    assert bar.text.full_text() == "Tell Works: Pump, Dispatch likely 27 Oct"
    qtbot.mouseClick(bar.told_button, Qt.MouseButton.LeftButton)
    assert bar.isHidden()
    assert "Told of the delay: Pump, Dispatch likely 27 Oct" in titles(store)
    store.undo()
    assert not bar.isHidden() and titles(store) == ["Chase: Pump Production"]
