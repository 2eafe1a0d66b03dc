"""The clients by their next order, by clicks and keys over a real book."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, ClientStatus, Grade
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.i18n import Translator
from salesplanner.ui.kit import theme
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.restocking import RestockPage, UsualDialog
from salesplanner.words import Words
from tests.ui.today.test_screen import soon

TODAY = date(2026, 10, 22)


@pytest.fixture
def clients(store):
    """Who is due, who soon, who ordered once, who stopped, who is left alone, and one that never ordered."""
    add = store.clients.add
    ids = {name: add(Client(name=name, region="福建")) for name in ("due", "soon", "once", "stopped", "never")}
    ids["rests"] = add(Client(name="rests", status=ClientStatus.DORMANT, grade=Grade.A))
    backs = {"due": (36, 24, 12), "soon": (20, 8), "once": (5,), "stopped": (90, 80, 70), "rests": (40, 20)}
    store.orders.add_many(
        Order(client_id=ids[name], day=TODAY - timedelta(days=back), amount=1000_00, quantity="20")
        for name, all_of_it in backs.items()
        for back in all_of_it
    )
    store.orders.add(Order(client_id=ids["due"], day=TODAY - timedelta(days=12), amount=500_00, quantity="2.5"))
    return ids


@pytest.fixture
def page(qtbot, qapp, places, store, clock, clients):
    theme.apply(qapp, theme.LIGHT)
    made = RestockPage(Workspace(store, Words(Translator("en")), theme.LIGHT, clock))
    qtbot.addWidget(made)
    made.resize(1240, 640)
    show(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def show(page):
    for _ in page.showing(Period.parse("2026-10")):
        pass


def rows(page):
    model = page.table.model
    return [[model.index(row, place).data() for place in range(model.columnCount())] for row in range(model.rowCount())]


def test_each_list_has_those_who_belong_to_it(page):
    assert [each.text() for each in page.lists.buttons()] == [
        "Due for restock 1", "Due soon 1", "One order only 1", "Stopped ordering 1", "Everybody 5",
    ]  # fmt: skip
    told = []
    for each in page.lists.buttons():
        QTest.mouseClick(each, Qt.MouseButton.LeftButton)
        told.append([line[0] for line in rows(page)])
    assert told == [["due"], ["soon"], ["once"], ["stopped"], ["due", "soon", "once", "stopped", "rests"]]


def test_a_row_tells_the_last_day_with_all_of_its_orders_the_interval_and_when_the_next_is_due(page):
    assert rows(page) == [
        ["due", "C", "福建", "10 Oct", "22.5", "¥1.5k", "3", "12 days", "22 Oct · today", "Restock due", ""]
    ]
    QTest.keyClick(page.cards["first"], Qt.Key.Key_Return)
    assert rows(page)[0][7:10] == ["30 days, as usual", "16 Nov · in 25 days", "Not due yet"]


def test_the_button_plans_calls_with_who_has_no_next_step(page, store, clients):
    page.show_list("all")
    page.table.select_many([clients["due"], clients["soon"]])
    assert page.plan_button.text() == "Put 2 calls into tomorrow"
    QTest.mouseClick(page.plan_button, Qt.MouseButton.LeftButton)
    planned = store.activities.on(date(2026, 10, 23))
    assert {(each.client_id, each.kind, each.is_next_step) for each in planned} == {
        (clients["due"], ActivityKind.CALL, True), (clients["soon"], ActivityKind.CALL, True),
    }  # fmt: skip
    show(page)
    page.show_list("due")
    assert rows(page)[0][-1] == "tomorrow" and page.plan_button.isHidden()
    store.undo()
    assert store.activities.on(date(2026, 10, 23)) == []


def test_one_row_that_is_chosen_is_called_and_not_the_first_of_the_list(page, store, clients):
    page.show_list("all")
    page.table.select(clients["stopped"])
    assert page.plan_button.text() == "Put 1 call into tomorrow"
    QTest.mouseClick(page.plan_button, Qt.MouseButton.LeftButton)
    assert [each.client_id for each in store.activities.on(date(2026, 10, 23))] == [clients["stopped"]]


def test_enter_opens_the_client_and_the_menu_does_what_it_says(qtbot, page, store, clients):
    page.table.view.setFocus()
    with qtbot.waitSignal(page._workspace.asked) as asked:
        QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert asked.args == ["client", clients["due"]]
    menu = QMenu()
    page.table.menu_asked.emit(menu, page.table.selected())
    assert [each.text() for each in menu.actions()] == ["Open client", "Record an order…", "Plan 1 call"]

    def record(dialog):
        dialog.field("amount").set_value(700_00)
        dialog.field("quantity").line.setText("9")
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    soon(record)
    menu.actions()[1].trigger()
    assert {(each.amount, each.quantity) for each in store.orders.of_client(clients["due"]) if each.day == TODAY} == {
        (700_00, "9")
    }
    show(page)
    assert rows(page) == [], "it is not due any more"


def test_the_interval_after_a_first_order_is_ones_own_and_can_be_undone(page, store):
    assert page.usual.text() == "After a first order: 30 days"

    def change(dialog):
        assert isinstance(dialog, UsualDialog)
        dialog.field("days").line.setText("5")
        QTest.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)

    soon(change)
    QTest.mouseClick(page.usual, Qt.MouseButton.LeftButton)
    show(page)
    assert page.usual.text() == "After a first order: 5 days"
    assert {line[0] for line in rows(page)} == {"due", "once"}
    assert {line[9] for line in rows(page)} == {"Restock due", "Check back"}
    store.undo()
    show(page)
    assert page.usual.text() == "After a first order: 30 days"


def test_a_call_that_is_planned_already_is_not_planned_twice(page, store, clients):
    call = Activity(kind=ActivityKind.CALL, title="x", client_id=clients["due"], day=TODAY, is_next_step=True)
    store.activities.add(call)
    show(page)
    assert page.plan_button.isHidden() and rows(page)[0][-1] == "today"
