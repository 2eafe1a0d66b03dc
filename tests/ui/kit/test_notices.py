from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QApplication, QWidget

from salesplanner.ui.kit.notices import Toast
from salesplanner.ui.kit.theme import LIGHT


@pytest.fixture
def undone():
    return []


@pytest.fixture
def toast(qtbot, workspace, undone):
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(900, 600)
    made = Toast(window, LIGHT, lambda: undone.append(True))
    made.keeper = window
    window.show()
    return made


def test_it_says_what_happened_and_undoes_it(toast, undone):
    toast.say("Moved", True)
    assert toast.isVisible() and toast.accessibleName() == "Moved"
    toast.undo.click()
    assert undone == [True]


def test_one_notice_takes_the_place_of_the_other(toast):
    toast.say("One", True)
    toast.say("Two <b>bold</b>", False)
    assert toast.label.text() == "Two <b>bold</b>" and toast.label.textFormat() is Qt.TextFormat.PlainText
    assert not toast.undo.isVisible()


def test_it_waits_while_it_is_pointed_at(toast):
    toast.say("Moved", True)
    here = QPointF(1, 1)
    QApplication.sendEvent(toast, QEnterEvent(here, here, here))
    assert not toast._timer.isActive()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    assert toast._timer.isActive()


def test_it_stays_inside_a_window_that_shrinks(toast, qtbot):
    toast.say("A sentence that is long enough to be wider than a small window is", True)
    toast.keeper.resize(420, 300)
    qtbot.waitUntil(lambda: toast.geometry().right() <= 420)
    assert toast.geometry().left() >= 0


def test_esc_closes_it_from_undo(toast, qtbot):
    toast.say("Moved", True)
    qtbot.keyClick(toast.undo, Qt.Key.Key_Escape)
    assert not toast.isVisible()
