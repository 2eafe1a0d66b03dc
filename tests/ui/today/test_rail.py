"""The cards beside the day: their order, what is put away, tomorrow with its deadlines."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from salesplanner.domain.orders import Payment
from salesplanner.domain.promises import Direction, Promise
from salesplanner.ui.kit.layout import ClickableFrame, PlainLabel

TOMORROW = date(2026, 10, 23)


def cards(screen):
    """The headings of the cards from top to bottom."""
    screen.workspace.settle()
    layout = screen.rail.layout()
    found = [layout.itemAt(place).widget() for place in range(layout.count())]
    frames = [each if isinstance(each, QFrame) else each.findChild(QFrame) for each in found if each is not None]
    return [label.text() for each in frames if each and (label := each.findChild(PlainLabel)) is not None]


def choose(screen, key, text):
    menu = screen.rail.shelf.menu(key)
    next(action for action in menu.actions() if action.text() == text).trigger()


def test_cards_are_moved_put_away_and_brought_back(screen, qtbot):
    start = cards(screen)
    assert len(start) == 3
    choose(screen, "next", "Move up")
    assert cards(screen) == [start[0], start[2], start[1]]
    choose(screen, "quotas", "Hide this card")
    assert cards(screen) == [start[2], start[1]]
    back = next(each for each in screen.rail.findChildren(QPushButton) if "hidden" in each.text())
    back.click()
    assert cards(screen) == [start[0], start[2], start[1]]
    assert [action.text() for action in screen.rail.shelf.menu("target").actions()] == ["Move up", "Hide this card"]


def test_what_was_left_off_halfway_is_shown_all_the_same(screen, store, plan):
    store.activities.delete(plan.visit)
    halfway = screen._around()
    while screen.rail._shown.visit is not None:
        next(halfway)
    screen.workspace.settle()
    assert "Tomorrow" in [label.text() for label in screen.rail.findChildren(QLabel)]


@pytest.fixture
def owing(store, plan):
    """No visit is left today; a drawing was promised for tomorrow, and their terms were promised."""
    store.activities.drop(plan.visit)
    store.promises.add(
        Promise(
            direction=Direction.MINE, client_id=plan.client, what="send the drawing", made_on=TOMORROW, due_on=TOMORROW
        )
    )
    store.promises.add(Promise(direction=Direction.THEIRS, what="terms", made_on=TOMORROW, due_on=TOMORROW))


def test_without_a_visit_left_tomorrow_is_shown_with_its_deadlines(owing, screen):
    said = [label.text() for label in screen.rail.findChildren(QLabel)]
    assert "Tomorrow" in said and {"send the drawing · Northwind", "Chase: terms"} <= set(said)


def test_no_card_is_wider_than_the_rail_has_room_for(screen):
    room = screen._rail_room.width()
    assert screen.rail.minimumSizeHint().width() <= room - 12  # the scroll bar stands beside the cards


def test_a_broken_promise_to_pay_stands_beside_the_day_and_opens_its_payment(screen, store, plan, qtbot):
    due = store.payments.add(
        Payment(client_id=plan.client, item="Deposit", due_on=date(2026, 10, 1), due_amount=5_000_00)
    )
    before = cards(screen)
    promise = Promise(
        direction=Direction.THEIRS, client_id=plan.client, payment_id=due, what="pay", made_on=date(2026, 10, 5),
        due_on=date(2026, 10, 19),
    )  # fmt: skip
    store.promises.add(promise)
    assert cards(screen) == [*before[:2], "Promised and not paid", before[2]]
    line = next(each for each in screen.rail.findChildren(ClickableFrame))
    assert line.accessibleName() == "Northwind · Deposit, ¥5k, promised for 19 Oct, 3 days past"
    with qtbot.waitSignal(screen.workspace.asked) as asked:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert asked.args == ["payment", due]
    assert screen.strips.owed.step_button.text() == "Record a payment…"
    store.payments.receive(due, on=date(2026, 10, 22), amount=5_000_00)
    assert cards(screen) == before
    store.undo()
    screen.show_day(TOMORROW)
    assert "Promised and not paid" not in cards(screen)
