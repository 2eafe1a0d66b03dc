"""Late milestones in Today: they join the plan once, and the strip says whom to tell."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QCheckBox, QToolButton

from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.projects import Milestone, Side
from salesplanner.report import daily
from salesplanner.ui.forms.milestone import MilestoneForm
from salesplanner.ui.kit.layout import ClickableFrame
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
    workspace.settle()
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
    other.workspace.settle()
    assert titles(store) == [], "what was deleted stays away"


def test_the_strip_names_whom_to_tell_and_one_click_keeps_it(qtbot, today, store):
    bar = today.strips.late
    assert bar.said.full_text() == "Tell Works: Pump, Dispatch likely 27 Oct"
    qtbot.mouseClick(bar.told_button, Qt.MouseButton.LeftButton)
    today.workspace.settle()
    assert bar.isHidden()
    assert "Told of the delay: Pump, Dispatch likely 27 Oct" in titles(store)
    store.undo()
    today.workspace.settle()
    assert not bar.isHidden() and titles(store) == ["Chase: Pump Production"]


def line(today, name):
    """A line of the card: its tick, what opens, the button that plans."""
    today.workspace.settle()
    tick = next(each for each in today.rail.findChildren(QCheckBox) if name in each.accessibleName())
    parts = tick.parentWidget()
    return tick, parts.findChild(ClickableFrame), parts.findChild(QToolButton)


def test_what_is_due_late_and_to_be_told_stands_in_a_card_to_tick_plan_and_open(qtbot, today, store):
    today.resize(1280, 760)  # room for the rail
    deal = store.deals.add(Deal(name="Valve", status=DealStatus.WON, closed_on=on(-9)))
    key = store.milestones.add(Milestone(deal_id=deal, name="Casting", planned_on=on(4), promised_on=TODAY))
    today.workspace.settle()
    shown = [each.accessibleName() for each in today.rail.findChildren(ClickableFrame)]
    assert [each.split(",")[0] for each in shown] == ["Valve Casting", "Pump Production", "Tell Works"]
    assert "promised for today" in shown[0] and "3 days late, Works" in shown[1] and "likely 27 Oct" in shown[2]
    assert line(today, "Production")[2] is None, "the plan asks after it already"
    qtbot.mouseClick(line(today, "Casting")[2], Qt.MouseButton.LeftButton)
    assert titles(store) == ["Chase: Pump Production", "Chase: Valve Casting"]
    assert line(today, "Casting")[2] is None
    opened = []
    QTimer.singleShot(0, lambda: (opened.append(QApplication.activeModalWidget()), opened[0].reject()))
    qtbot.keyClick(line(today, "Casting")[1], Qt.Key.Key_Return)
    assert isinstance(opened[0], MilestoneForm) and opened[0]._milestone.id == key
    qtbot.mouseClick(line(today, "Casting")[0], Qt.MouseButton.LeftButton)
    assert store.milestones.get(key).actual_on == TODAY
    line(today, "told")[0].setFocus()
    qtbot.keyClick(line(today, "told")[0], Qt.Key.Key_Space)
    today.workspace.settle()
    assert today.focusWidget() is line(today, "Production")[0], "who ticks by keys goes on"
    assert [each.accessibleName().split(",")[0] for each in today.rail.findChildren(ClickableFrame)] == [
        "Pump Production"
    ]
    today.show_day(on(1))
    today.workspace.settle()
    assert not today.rail.findChildren(ClickableFrame)


def test_the_morning_brief_says_it_too(today, workspace, store):
    found = daily.brief(store, TODAY, workspace.words)
    said = next(each for each in found.blocks if getattr(each, "key", "") == "deliveries")
    assert said.blocks[0].items == ("Pump Production: 3 days late, Works", "Tell Works: Pump, Dispatch likely 27 Oct")
