"""The cards beside the day: their order, what is put away, tomorrow with its deadlines."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QFrame, QLabel, QPushButton

from salesplanner.domain.promises import Direction, Promise
from salesplanner.ui.kit.layout import PlainLabel

TOMORROW = date(2026, 10, 23)


def cards(screen):
    """The headings of the cards from top to bottom."""
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
