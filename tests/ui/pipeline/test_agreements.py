"""The agreements in the real tab: in their groups, filtered, renewed, planned and let go by keys and clicks."""

from __future__ import annotations

import csv
from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.clients import Client
from salesplanner.domain.orders import Agreement, Order
from salesplanner.ui.pipeline.screen import PipelineScreen
from tests.ui.today.test_screen import soon

TODAY = date(2026, 10, 22)
KEY, LEFT, ALT = Qt.Key, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.AltModifier


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.fixture
def ids(store):
    """One agreement of each kind: ends soon, valid, expired; and one that was let go."""
    store.settings.put("role", "hotel")
    clients = [store.clients.add(Client(name=name)) for name in ("北辰医药", "Northwind")]
    made = {}
    for name, ends, client in (("soon", 10, 0), ("soonest", 3, 1), ("valid", 200, 0), ("over", -9, 1), ("gone", 5, 1)):
        let_go = TODAY if name == "gone" else None
        made[name] = store.agreements.add(
            Agreement(client_id=clients[client], name=name, rate="420", signed_on=on(-90), ends_on=on(ends), let_go_on=let_go)
        )  # fmt: skip
    store.orders.add(Order(client_id=clients[0], day=on(-5), amount=0, quantity="12"))
    return made


@pytest.fixture
def screen(qtbot, workspace, ids):
    made = PipelineScreen(workspace)
    qtbot.addWidget(made)
    made.resize(1240, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    qtbot.keyClick(made, KEY.Key_3, ALT)
    workspace.settle()
    return made


def listed(screen):
    view = screen.agreements.list.table.view
    model = view.model()
    return [model.index(row, 0 if view.columnSpan(row, 0) > 1 else 1).data() for row in range(model.rowCount())]


def choose(screen, *names):
    table = screen.agreements.list.table
    table.select_many([each.id for each in table._shown() if each.agreement.name in names])
    table.view.setFocus()


def test_they_stand_in_groups_and_the_keys_pass_the_heads_by(qtbot, screen):
    assert screen.switch.value() == "agreements" and screen.agreements.head.isVisible()
    assert listed(screen) == [
        "Ends within 30 days · 2 agreements", "soonest", "soon", "Valid · 1 agreement", "valid",
        "Expired · 1 agreement", "over",
    ]  # fmt: skip
    assert screen.agreements.totals.full_text() == "3 valid · 2 end soon"
    table = screen.agreements.list.table
    walked = []
    for _ in range(4):
        walked.append(table.selected()[0].agreement.name)
        qtbot.keyClick(table.view, KEY.Key_Down)
    assert walked == ["soonest", "soon", "valid", "over"]
    cells = [column.text(table._shown()[1]) for column in table.model.columns]
    assert cells == ["北辰医药", "soon", "420", "24 Jul", "1 Nov", "10 days left", "12", ""]
    assert table.model.columns[6].title == "Room nights to date"


def test_sorting_keeps_the_groups(qtbot, screen):
    table = screen.agreements.list.table
    for order, first in ((Qt.SortOrder.AscendingOrder, "soonest"), (Qt.SortOrder.DescendingOrder, "soon")):
        table.sort(4, order)
        names = listed(screen)
        assert names[0] == "Ends within 30 days · 2 agreements" and names[1] == first
        assert names[3:] == ["Valid · 1 agreement", "valid", "Expired · 1 agreement", "over"]


def test_the_renewal_is_planned_once_and_seen_in_the_list(qtbot, screen, store, workspace):
    choose(screen, "soonest")
    qtbot.keyClick(screen.agreements.list.table.view, KEY.Key_P)
    [item] = [each for each in store.activities.on(TODAY) if each.kind is ActivityKind.VISIT]
    assert item.title == "Renew the agreement: soonest" and item.is_next_step
    workspace.settle()
    screen.refresh()
    assert not screen.agreements.list.plan_button.isEnabled()
    choose(screen, "soonest", "soon", "over")
    qtbot.mouseClick(screen.agreements.list.plan_button, LEFT)
    titles = sorted(each.title for each in store.activities.on(TODAY))
    assert titles == [f"Renew the agreement: {name}" for name in ("over", "soon", "soonest")]
    store.undo()
    assert len(store.activities.on(TODAY)) == 1  # two of them were one change
    screen.refresh()
    row = screen.agreements.list.table._shown()[0]
    assert screen.agreements.list.table.model.columns[7].text(row) == "today"


def test_a_renewal_is_recorded_and_takes_its_place(qtbot, screen, store, ids):
    choose(screen, "soon")
    soon(lambda form: (form.fill({"name": "2027"}), qtbot.mouseClick(form.save_button, LEFT)))
    qtbot.keyClick(screen.agreements.list.table.view, KEY.Key_R)
    screen.refresh()
    assert listed(screen)[1:2] == ["soonest"] and "2027" in listed(screen) and "soon" not in listed(screen)
    [made] = [each for each in store.agreements.in_force() if each.name == "2027"]
    assert made.renews_id == ids["soon"]
    assert store.measures.of("agreements.new.count", TODAY, TODAY) == []  # a renewal is not newly signed
    screen.agreements.state.setCurrentIndex(1)
    screen.refresh()
    assert listed(screen) == ["Renewed, or not to be renewed · 2 agreements", "soon", "gone"]
    choose(screen, "gone")
    qtbot.mouseClick(screen.agreements.list.drop_button, LEFT)
    assert store.agreements.get(ids["gone"]).let_go_on is None


def test_what_is_typed_filters_by_client_and_rate_and_esc_shows_all(qtbot, screen):
    qtbot.keyClick(screen, KEY.Key_Slash)
    assert screen.agreements.text.hasFocus()
    qtbot.keyClicks(screen.agreements.text, "bcyy")  # the client's initials
    qtbot.waitUntil(lambda: len(listed(screen)) == 4)
    assert [name for name in listed(screen) if "·" not in name] == ["soon", "valid"]
    qtbot.keyClick(screen.agreements.text, KEY.Key_Down)
    assert screen.agreements.list.table.view.hasFocus()
    screen.step_back()
    assert len(listed(screen)) == 7
    screen.agreements.text.setText("nothing like it")
    screen.refresh()
    assert screen.agreements._nothing.isVisible()


def test_they_are_deleted_with_a_way_back_and_go_into_a_file(qtbot, screen, store, tmp_path, monkeypatch):
    path = tmp_path / "out.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), "CSV (*.csv)"))
    screen.export()
    qtbot.waitUntil(path.exists)
    lines = list(csv.reader(path.open(encoding="utf-8-sig")))
    assert [line[1] for line in lines[1:]] == ["soonest", "soon", "valid", "over"]
    choose(screen, "valid", "over")
    qtbot.keyClick(screen.agreements.list.table.view, KEY.Key_Delete)
    screen.refresh()
    assert len(listed(screen)) == 3
    store.undo()
    screen.refresh()
    assert len(listed(screen)) == 7


def test_the_view_is_offered_where_there_are_agreements_or_they_are_asked_for(qtbot, screen, store, ids):
    store.settings.put("role", "general")
    for each in ids.values():
        store.agreements.delete(each)
    screen.refresh()
    assert screen.switch.value() == "board"
    assert [each.text() for each in screen.switch.buttons() if each.isVisible()] == ["Board", "List"]
    qtbot.keyClick(screen.switch, KEY.Key_Right)
    qtbot.keyClick(screen.switch, KEY.Key_Right)
    assert screen.switch.value() == "table"  # what is not offered is not come upon by keys
    screen.show_agreements()
    assert screen.switch.value() == "agreements" and screen.agreements._nothing.isVisible()
    name = {"name": "first", "client": "Hanlin"}
    soon(lambda form: (form.fill(name), qtbot.mouseClick(form.save_button, LEFT)))
    assert screen.new_here()
    screen.refresh()
    assert listed(screen) == ["Valid · 1 agreement", "first"]
