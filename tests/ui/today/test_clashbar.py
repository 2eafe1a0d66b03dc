"""The strip that names what clashes in the shown day."""

from __future__ import annotations

from datetime import date, time, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind

TODAY = date(2026, 10, 22)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def call(store, plan):
    """A call that begins while the visit of 14:30 lasts."""
    return store.activities.add(
        Activity(kind=ActivityKind.CALL, title="Call Li", day=TODAY, at=time(15, 10), minutes=15)
    )


def test_a_day_without_clash_shows_no_strip(screen):
    assert not screen.strips.clashes.isVisible()


def test_the_clash_is_named_and_a_click_shows_its_item(call, screen):
    assert (
        screen.strips.clashes.said.text() == "“Visit Zhao” lasts until 15:30, “Call Li” begins at 15:10: 15 min overlap"
    )
    assert not screen.strips.clashes.next_button.isVisible()
    QTest.mouseClick(screen.strips.clashes, LEFT, pos=screen.strips.clashes.said.geometry().center())
    assert screen.list.chosen_ids() == [call] and screen.list.hasFocus()


def test_the_keys_do_the_same(call, screen):
    screen.strips.clashes.setFocus()
    QTest.keyClick(screen.strips.clashes, Qt.Key.Key_Return)
    assert screen.list.chosen_ids() == [call]


def test_moving_the_item_ends_the_clash_and_undoing_brings_it_back(call, screen, store):
    store.activities.change(call, at=time(16))
    screen.workspace.settle()
    assert not screen.strips.clashes.isVisible()
    store.undo()
    screen.workspace.settle()
    assert screen.strips.clashes.isVisible()


def test_one_after_another_and_what_was_put_away_stays_away(call, screen, store, qtbot):
    store.activities.add(
        Activity(kind=ActivityKind.VISIT, title="Visit Sun", day=TODAY, at=time(15, 40), minutes=30)
    )  # fmt: skip
    screen.workspace.settle()
    assert screen.strips.clashes.next_button.text() == "1 of 2 ›"
    QTest.mouseClick(screen.strips.clashes.next_button, LEFT)
    assert "“Visit Sun” at 15:40 you leave at 15:05: 25 min short" in screen.strips.clashes.said.text()
    QTest.mouseClick(screen.strips.clashes.close_button, LEFT)
    assert "Call Li" in screen.strips.clashes.said.text() and not screen.strips.clashes.next_button.isVisible()
    screen.show_day(TODAY + timedelta(days=1))
    assert not screen.strips.clashes.isVisible()
    screen.go_today()
    assert "Call Li" in screen.strips.clashes.said.text() and not screen.strips.clashes.next_button.isVisible()
    QTest.mouseClick(screen.strips.clashes.close_button, LEFT)
    assert not screen.strips.clashes.isVisible()


def test_a_past_day_is_not_judged(call, screen, store):
    for each in (call, store.activities.on(TODAY)[0].id):
        store.activities.change(each, day=TODAY - timedelta(days=1))
    screen.show_day(TODAY - timedelta(days=1))
    assert not screen.strips.clashes.isVisible()
