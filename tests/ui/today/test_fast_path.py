"""A visit is logged from the keyboard alone; the keys are counted."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.promises import Direction
from tests.ui.today.test_screen import soon

#: What the keys may be, beyond the words (issue 3): a key held with another counts too.
MOST = 12


class Hands:
    """Types into whatever has the focus and counts the keys that are no words."""

    def __init__(self) -> None:
        self.pressed = 0

    def press(self, window, key, held=Qt.KeyboardModifier.NoModifier):
        self.pressed += 1 + (held is not Qt.KeyboardModifier.NoModifier)
        QTest.keyClick(window.focusWidget() or window, key, held)

    def type(self, window, text):
        QTest.keyClicks(window.focusWidget(), text)


def log_all(qtbot, form, hands):
    qtbot.waitUntil(form.isActiveWindow)
    ctrl = Qt.KeyboardModifier.ControlModifier
    hands.press(form, Qt.Key.Key_1)
    hands.press(form, Qt.Key.Key_Tab)
    hands.type(form, "Terms are fine")
    hands.press(form, Qt.Key.Key_Tab)
    hands.type(form, "tomorrow 10am call with the draft")
    hands.press(form, Qt.Key.Key_1, ctrl)
    hands.type(form, "send the drawing by Monday")
    hands.press(form, Qt.Key.Key_3, ctrl)
    hands.type(form, "Acme is 3 % cheaper")
    hands.press(form, Qt.Key.Key_Return, ctrl)


def test_a_visit_with_a_promise_and_news_takes_at_most_twelve_keys_beyond_the_words(qtbot, screen, store, plan):
    hands, before = Hands(), store.digest()
    screen.list.choose(plan.visit)
    screen.list.setFocus()
    soon(lambda form: log_all(qtbot, form, hands))
    hands.press(screen, Qt.Key.Key_L)
    assert hands.pressed == 10 <= MOST
    done = store.activities.get(plan.visit)
    assert (done.outcome, done.points) == (Outcome.PROGRESS, "Terms are fine")
    step = store.clients.next_steps()[plan.client]
    assert (step.kind, step.title, step.day, step.at) == (
        ActivityKind.CALL, "call with the draft", date(2026, 10, 23), time(10),
    )  # fmt: skip
    [promise] = store.promises.of_activity(plan.visit)
    assert (promise.direction, promise.due_on, promise.client_id) == (Direction.MINE, date(2026, 10, 26), plan.client)
    assert [each.body for each in store.remarks.of_activity(plan.visit)] == ["Acme is 3 % cheaper"]
    store.undo()
    assert store.digest() == before
