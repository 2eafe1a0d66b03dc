"""A morning's plan by keys: what was left, whom to follow up, when, and what comes first."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus
from salesplanner.domain.clients import Client, ClientStatus
from salesplanner.domain.orders import Order, Payment
from salesplanner.ui.forms.reschedule import ReschedulePopup
from salesplanner.ui.forms.visit import VisitForm
from salesplanner.ui.today.places import DROPPED
from tests.ui.today.test_screen import drop, press, soon, titles

TODAY, NEXT = date(2026, 10, 22), date(2026, 10, 23)
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def clients(store):
    """One that has no step, one with a step next week, one that owes money; their ids."""
    add = store.clients.add
    missing = add(Client(name="Aster", status=ClientStatus.ACTIVE))
    planned = add(Client(name="Borea", status=ClientStatus.ACTIVE))
    owing = add(Client(name="Cella", status=ClientStatus.CUSTOMER))
    for client, day in ((planned, date(2026, 10, 29)), (owing, date(2026, 11, 20))):
        store.activities.add(
            Activity(kind=ActivityKind.CALL, title="Ring", client_id=client, day=day, is_next_step=True)
        )
    store.payments.add(Payment(client_id=owing, due_on=date(2026, 10, 12), due_amount=500_000))
    return missing, planned, owing


@pytest.fixture
def planner(qtbot, screen, clients):
    screen.plan_day()
    return screen.planner


def key(pressed, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), pressed, held)


def on(key_):
    key(key_, CTRL)


def offered(planner):
    return [(row.offer.title, row.box.isChecked()) for row in planner.offers if not row.isHidden()]


def test_three_times_enter_plans_the_day(screen, store, plan, planner):
    assert [row.activity.id for row in planner.places] == [plan.late]
    key(Qt.Key.Key_Return)
    assert store.activities.get(plan.late).day == TODAY
    assert offered(planner) == [("Visit Zhao", True), ("Collect ¥5k", False), ("Agree on a next step", False)]
    on(Qt.Key.Key_Return)
    on(Qt.Key.Key_Return)
    assert planner.lead.text() == "4 items today, 1 visit. What comes first?"
    on(Qt.Key.Key_Return)
    assert screen.planner is None and screen.list.isVisible()
    assert store.days.of(TODAY).planned_at == datetime(2026, 10, 22, 11, 20)


def test_what_was_left_goes_where_it_is_put(store, plan, planner):
    row = planner.places[0]
    assert row.stop.hasFocus()
    key(Qt.Key.Key_Right)
    assert row.way.value() == "Tomorrow"
    planner.go_on()
    assert store.activities.get(plan.late).day == NEXT
    store.undo()
    planner.go(0)
    planner.places[0].way.set_value(DROPPED)
    planner.go_on()
    assert store.activities.get(plan.late).status is ActivityStatus.DROPPED


def test_leaving_early_keeps_only_what_was_chosen(screen, store, plan, planner):
    key(Qt.Key.Key_Escape)
    assert store.activities.get(plan.late).day == date(2026, 10, 20) and screen.list.isVisible()
    assert screen.strips.unplanned.isHidden() and store.days.of(TODAY).planned_at is None


def test_where_clients_order_again_a_due_order_is_asked_for(qtbot, screen, store, clients):
    store.settings.put("role", "wholesale")
    for back in (33, 22, 11):
        store.orders.add(Order(client_id=clients[0], day=TODAY - timedelta(days=back), amount=7_000_00))
    screen.plan_day()
    planner = screen.planner
    planner.go(1)
    [row] = [each for each in planner.offers if each.offer.candidate.client_id == clients[0]]
    assert (row.offer.title, row.offer.reason.text, row.offer.worth) == (
        "Ask about the next order",
        "Restock due",
        "¥7k",
    )
    row.setFocus()
    key(Qt.Key.Key_Space)
    step = store.clients.next_steps()[clients[0]]
    assert (step.kind, step.day, step.title) == (ActivityKind.CALL, TODAY, "Ask about the next order")


def test_space_takes_and_leaves_a_client(screen, store, plan, clients, planner):
    planner.go(1)
    money, missing = planner.offers[1:3]
    before = len(store.activities.on(TODAY))
    money.setFocus()
    key(Qt.Key.Key_Space)
    made = next(each for each in store.activities.on(TODAY) if each.kind is ActivityKind.PAYMENT)
    assert (made.title, made.client_id, made.is_next_step) == ("Collect ¥5k", clients[2], False)
    assert money.box.isChecked()
    key(Qt.Key.Key_Down)
    assert missing.hasFocus()
    key(Qt.Key.Key_Space)
    assert store.clients.next_steps()[clients[0]].day == TODAY
    key(Qt.Key.Key_Space)
    assert clients[0] not in store.clients.next_steps() and not missing.box.isChecked()
    QTest.mouseClick(money.join_button, Qt.MouseButton.LeftButton)
    assert len(store.activities.on(TODAY)) == before
    store.undo()
    assert money.box.isChecked()


def test_a_time_is_typed_and_what_is_none_is_said(store, plan, clients, planner):
    planner.go(1)
    missing = planner.offers[2]
    missing.setFocus()
    QTest.keyClicks(missing, "9")
    assert missing.at.hasFocus()
    QTest.keyClicks(missing.at, "9:99")
    key(Qt.Key.Key_Return)
    assert missing.fault.isVisible() and missing.at.hasFocus()
    missing.at.clear()
    QTest.keyClicks(missing.at, "3pm")
    key(Qt.Key.Key_Return)
    step = store.clients.next_steps()[clients[0]]
    assert (step.day, step.at) == (TODAY, time(15)) and missing.hasFocus() and missing.fault.isHidden()


def test_another_day_and_not_today(qtbot, store, plan, clients, planner):
    planner.go(1)
    visit, money, missing = planner.offers

    def choose(popup):
        assert isinstance(popup, ReschedulePopup)
        QTest.keyClick(popup, Qt.Key.Key_2)

    missing.setFocus()
    soon(choose)
    key(Qt.Key.Key_S)
    assert store.clients.next_steps()[clients[0]].day == NEXT and missing.isHidden()
    assert planner.window().focusWidget() is money
    QTest.keyClick(visit, Qt.Key.Key_X)
    assert visit.isHidden() and store.activities.get(plan.visit).day == NEXT
    assert offered(planner) == [("Collect ¥5k", False)]


def test_times_are_typed_and_dragged(store, plan, planner):
    planner.go(2)
    first = planner.times[0]
    assert (first.activity.id, first.at.line.hasFocus()) == (plan.one, True)
    QTest.keyClicks(first.at.line, "9:30")
    key(Qt.Key.Key_Return)
    assert store.activities.get(plan.one).at == time(9, 30)
    column = planner.side.column
    drop(column, [plan.two], QPointF(120, column.y_of(time(16))))
    assert store.activities.get(plan.two).at == time(16)
    box = next(box for each, box in column._boxes() if each.id == plan.two)
    start = box.center()
    QTest.mousePress(column, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(column, start + QPointF(0, column.y_of(time(17)) - column.y_of(time(16))).toPoint())
    QTest.mouseRelease(column, Qt.MouseButton.LeftButton, pos=start)
    assert store.activities.get(plan.two).at == time(17)
    store.undo()
    assert store.activities.get(plan.two).at == time(16)


def test_too_much_is_said_and_not_forbidden(store, plan, planner):
    for hour in range(8, 16):
        store.activities.add(Activity(kind=ActivityKind.TASK, title="t", day=TODAY, at=time(hour), minutes=60))
    planner.refresh()
    load = planner.side.load
    assert load.text() == "2.5 h too much planned" and load.property("tone") == "risk"


@pytest.fixture
def full(screen, store, plan):
    """Eight hours with a time beside the visit; the heading says so, and its link is chosen."""
    for hour in range(8, 16):
        store.activities.add(Activity(kind=ActivityKind.TASK, title="t", day=TODAY, at=time(hour), minutes=60))
    place = next(place for place, row in enumerate(screen.list.model().rows()) if getattr(row, "is_link", False)
                 and row.aside.startswith("2.5 h too much"))  # fmt: skip
    screen.list.setCurrentIndex(screen.list.model().index(place))
    screen.list.setFocus()


def test_a_day_that_is_too_full_offers_what_may_go_and_one_undo_takes_it_back(full, screen, store, plan):
    def look(form):
        assert [box.isChecked() for box, _ in form.boxes] == [True] * 3 + [False] * 6  # the visit is the last
        assert form.boxes[-1][1].activity.id == plan.visit and form.said.text().startswith("Then the day holds: 0.5 h")
        assert form.focusWidget() is form.boxes[0][0]
        form.boxes[0][0].click()
        assert form.said.text().startswith("0.5 h too much")
        form.boxes[0][0].click()
        form.save_button.click()

    soon(look)
    QTest.keyClick(screen.list, Qt.Key.Key_Return)
    assert len([each for each in store.activities.on(TODAY) if each.at]) == 6
    assert len(store.activities.on(date(2026, 10, 23))) == 3
    assert store.undo() and len([each for each in store.activities.on(TODAY) if each.at]) == 9


def test_other_times_are_given_in_the_planner(full, screen):
    soon(lambda form: next(each for each in form.findChildren(QPushButton) if each.text() == "Other times…").click())
    QTest.keyClick(screen.list, Qt.Key.Key_Return)
    assert screen.planner.step == 2 and screen.window().focusWidget() is screen.planner.times[0].at.line


def test_a_visit_is_prepared_from_its_time(screen, store, plan, planner):
    def look(form):
        assert isinstance(form, VisitForm)

    store.prep.attach(plan.visit, ["Cards"])
    planner.go(2)
    row = next(each for each in planner.times if each.activity.id == plan.visit)
    assert "Prep 0/1" in [each.text() for each in row.findChildren(QLabel)]
    soon(look)
    QTest.mouseClick(row.findChild(QPushButton), Qt.MouseButton.LeftButton)


def test_what_clashes_is_named_and_found(store, plan, planner):
    store.activities.change(plan.one, at=time(14, 45), day=TODAY)
    planner.go(1)
    assert planner.clashes.said.text().endswith("“Send the quote” begins at 14:45: 30 min overlap")
    QTest.mouseClick(planner.clashes, Qt.MouseButton.LeftButton)
    assert planner.step == 2 and QApplication.focusWidget().text() == "14:45"


def test_a_digit_gives_the_first_thing(screen, store, plan, planner):
    store.activities.change(plan.one, is_first=True)
    planner.go(3)
    assert [each.text()[0] for each in planner.firsts] == ["1", "2", "3"]
    key(Qt.Key.Key_3)
    assert [each.id for each in store.activities.on(TODAY) if each.is_first] == [plan.two]
    assert screen.planner is None


def test_an_unplanned_day_is_asked_about_from_ten_on(screen, store, plan):
    assert screen.strips.unplanned.isVisible()
    screen.strips.plan_no_more()
    assert screen.strips.unplanned.isHidden()


def test_alt_and_arrows_move_in_place_time_and_day(screen, store, plan):
    alt, shift = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
    press(screen, plan.one, Qt.Key.Key_Down, alt)
    assert titles(screen)[-2:] == ["Update the list", "Send the quote"]
    press(screen, plan.visit, Qt.Key.Key_Up, alt)
    assert store.activities.get(plan.visit).at == time(14, 15)
    press(screen, plan.visit, Qt.Key.Key_Right, alt | shift)
    assert (store.activities.get(plan.visit).day, store.activities.get(plan.visit).at) == (NEXT, time(14, 15))
    screen.show_day(NEXT)
    press(screen, plan.visit, Qt.Key.Key_Right, alt | shift)
    assert store.activities.get(plan.visit).day == NEXT + timedelta(days=3)
    screen.show_day(NEXT + timedelta(days=3))
    press(screen, plan.visit, Qt.Key.Key_Left, alt | shift)
    assert store.activities.get(plan.visit).day == NEXT


def test_an_example_is_put_into_the_line(qtbot, workspace, store):
    from salesplanner.ui.today.screen import TodayScreen

    made = TodayScreen(workspace)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    QTest.mouseClick(made.examples[0], Qt.MouseButton.LeftButton)
    assert made.entry.line.text() == made.examples[0].text() and made.entry.line.hasFocus()
