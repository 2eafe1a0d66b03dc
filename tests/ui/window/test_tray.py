"""The tray: what its menu offers, and what closing the window does."""

from __future__ import annotations

from datetime import datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesplanner.ui.kit.closing import ASK, QUIT, STAY, closing, keep_closing
from salesplanner.ui.window.tray import CloseQuestion
from tests.answering import when_open
from tests.builders import an_activity


@pytest.fixture
def tray(program):
    """The program's icon; off-screen there is no tray to show it in."""
    return program.use_tray()


def entry(tray, text):
    tray.fill()
    return next(each for each in tray.menu.actions() if each.text() == text)


def test_without_a_tray_the_window_closes_without_a_question(program, window):
    program.stand_in_tray()
    assert window.tray is None
    assert window.close() and not window.is_in_tray


def test_the_menu_names_the_next_item_and_opens_it(program, window, tray, book):
    book.activities.add(an_activity("morning", at=time(8)))
    book.activities.add(an_activity("terms", at=time(16, 30)))
    window.open_tab("progress")
    entry(tray, "16:30 terms").trigger()
    assert window.bar.currentIndex() == 0


def test_the_menu_says_that_nothing_more_is_planned(tray):
    assert not entry(tray, "Nothing more with a time today").isEnabled()


@pytest.mark.parametrize("program", ["zh"], indirect=True)
def test_the_menu_speaks_chinese(tray):
    shown = [each.text() for each in tray.menu.actions() if each.text()]
    assert shown == ["打开", "记一件事…", "今天没有定了时间的事了", "暂停提醒一小时", "退出"]


def test_the_menu_pauses_for_an_hour(tray, window):
    entry(tray, "Pause reminders for an hour").trigger()
    assert window.reminding.paused_until == datetime(2026, 10, 22, 10)
    entry(tray, "Pause reminders for an hour").trigger()
    assert window.reminding.paused_until is None


@pytest.mark.parametrize(("button", "stays"), [("stay_button", True), ("quit_button", False)])
@pytest.mark.parametrize("never", [True, False])
def test_closing_asks_whether_reminders_go_on(window, tray, qtbot, button, stays, never):
    def answer(question):
        assert isinstance(question, CloseQuestion)
        question.never.setChecked(never)
        qtbot.mouseClick(getattr(question, button), Qt.MouseButton.LeftButton)

    when_open(answer)
    window.close()
    assert not window.isVisible()
    assert window.is_in_tray == stays
    assert closing() == ((STAY if stays else QUIT) if never else ASK)


def test_enter_quits_and_esc_leaves_the_window_open(window, tray, qtbot):
    when_open(lambda question: qtbot.keyClick(question, Qt.Key.Key_Escape))
    window.close()
    assert window.isVisible() and not window.is_in_tray
    when_open(lambda question: qtbot.keyClick(question, Qt.Key.Key_Return))
    window.close()
    assert not window.isVisible() and not window.is_in_tray


def test_in_the_tray_reminders_go_on_and_a_second_start_brings_the_window_back(program, window, tray, book, turned):
    keep_closing(STAY)
    window.close()
    assert window.is_in_tray and not QApplication.quitOnLastWindowClosed()
    book.activities.add(an_activity("terms", at=time(16, 30)))
    turned.now = datetime(2026, 10, 22, 16, 30)
    window.reminding.tick()
    assert window.bell.count == 1
    program.come_forward()
    assert window.isVisible() and QApplication.quitOnLastWindowClosed()


def test_a_change_of_theme_leaves_the_window_in_the_tray(program, window, tray):
    keep_closing(STAY)
    window.close()
    program.paint("dark")
    assert not program.window.isVisible() and program.window.is_in_tray
    assert program.window.tray is tray
    program.paint("light")
