from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QDesktopServices, QEnterEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from salesplanner.ui.kit.notices import Toast, in_front
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


def test_a_written_file_can_be_opened_found_and_copied(toast, tmp_path, monkeypatch):
    asked = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: asked.append(Path(url.toLocalFile())) or True)
    toast.offer(tmp_path / "list & more.xlsx")
    assert toast.label.text() == "Saved: list & more.xlsx" and not toast.undo.isVisible()
    for each in toast.file_buttons:
        each.click()
    assert asked == [tmp_path / "list & more.xlsx", tmp_path]
    assert [Path(url.toLocalFile()) for url in QGuiApplication.clipboard().mimeData().urls()] == asked[:1]
    assert not toast.file_buttons[0].isVisible()


def test_over_a_dialog_it_stands_where_it_can_be_clicked(toast, qtbot):
    assert in_front(toast, LIGHT) is toast
    dialog = QDialog(toast.keeper)
    with qtbot.waitExposed(dialog):
        dialog.open()
    made = in_front(toast, LIGHT)
    assert made.parent() is dialog and in_front(toast, LIGHT) is made


def test_esc_closes_it_from_undo(toast, qtbot):
    toast.say("Moved", True)
    qtbot.keyClick(toast.undo, Qt.Key.Key_Escape)
    assert not toast.isVisible()
