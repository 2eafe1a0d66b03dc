"""Calls one after the other with single keys, over a real book."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.callqueue import CallList, Choice
from salesplanner.domain.clients import Client, ClientStatus, Contact
from salesplanner.ui.forms.callqueue import CallQueueDialog
from tests.ui.today.test_screen import soon

TODAY = date(2026, 10, 22)


@pytest.fixture
def book(store):
    """A late call, one of today, and a client nobody planned anything with; the clients' ids."""
    late, now, idle = (
        store.clients.add(Client(name=name, status=ClientStatus.ACTIVE)) for name in ("Aster", "Borea", "Cella")
    )
    store.contacts.add(Contact(client_id=late, name="Zhao", phone="139 0000 1234"))
    for client, day in ((late, TODAY - timedelta(days=2)), (now, TODAY)):
        store.activities.add(
            Activity(kind=ActivityKind.CALL, title="Ring", client_id=client, day=day, is_next_step=True)
        )
    return late, now, idle


@pytest.fixture
def dialog(qtbot, workspace, book):
    made = CallQueueDialog(None, workspace)
    qtbot.addWidget(made, before_close_func=lambda made: made.done(0))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def key(dialog, pressed, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(dialog.focusWidget(), pressed, held)


def test_three_keys_a_call(dialog, store, book):
    late = book[0]
    assert (dialog.name.text(), dialog.place.text()) == ("Aster", "1 of 2")
    key(dialog, Qt.Key.Key_1)
    key(dialog, Qt.Key.Key_6)
    key(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [done] = [each for each in store.activities.of_client(late) if each.is_done]
    assert (done.title, done.outcome, done.day) == ("Ring", Outcome.PROGRESS, TODAY)
    step = store.clients.next_steps()[late]
    assert (step.kind, step.day, step.title) == (ActivityKind.CALL, date(2026, 10, 26), "Call Aster")
    assert dialog.name.text() == "Borea" and "1 clients called, reached 1, progress with 1" in dialog.rates.text()
    store.undo()
    assert store.clients.next_steps()[late].day == TODAY - timedelta(days=2)


def test_nobody_there_is_called_again_tomorrow_and_the_text_is_kept(dialog, store, book):
    key(dialog, Qt.Key.Key_4)
    dialog.points.setFocus()
    QTest.keyClicks(dialog.points, "line busy 1234")
    key(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [done] = [each for each in store.activities.of_client(book[0]) if each.is_done]
    assert (done.outcome, done.points) == (Outcome.NOT_REACHED, "line busy 1234")
    assert store.clients.next_steps()[book[0]].day == date(2026, 10, 23)


def test_what_is_missing_is_said_and_nothing_kept(dialog, store, book):
    before = store.digest()
    key(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "Outcome" in dialog.fault.text() and store.digest() == before
    key(dialog, Qt.Key.Key_1)
    dialog.day.line.setText("someday")
    key(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert "someday" in dialog.fault.text() and store.digest() == before


def test_skip_back_copy_and_the_end(dialog, store, book):
    key(dialog, Qt.Key.Key_C)
    assert QGuiApplication.clipboard().text() == "139 0000 1234"
    key(dialog, Qt.Key.Key_N)
    assert dialog.name.text() == "Borea" and dialog.copy_button.isHidden()
    QTest.mouseClick(dialog.back_button, Qt.MouseButton.LeftButton)
    assert dialog.name.text() == "Aster"
    key(dialog, Qt.Key.Key_N)
    key(dialog, Qt.Key.Key_N)
    assert dialog.empty.isVisible() and dialog.keep_button.isHidden()


def test_another_list_calls_who_has_no_plan(dialog, store, book):
    dialog.show_list(Choice(CallList.NO_STEP))
    assert (dialog.name.text(), dialog.place.text()) == ("Cella", "1 of 1")
    key(dialog, Qt.Key.Key_2)
    key(dialog, Qt.Key.Key_8)
    key(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    [done] = [each for each in store.activities.of_client(book[2]) if each.is_done]
    assert (done.kind, done.title, done.outcome) == (ActivityKind.CALL, "Call Cella", Outcome.KEPT_WARM)
    assert dialog.empty.text() == "The list is done." and dialog.close_button.hasFocus()


def test_a_tag_is_a_list_of_its_own_and_what_is_learnt_goes_into_the_client(qtbot, workspace, store, book):
    store.clients.change(book[2], tags="fair")
    made = CallQueueDialog(None, workspace)
    qtbot.addWidget(made, before_close_func=lambda made: made.done(0))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.list.combo.setCurrentIndex(made.list.combo.findText("Tag: fair"))
    made.list.combo.activated.emit(0)
    assert made.name.text() == "Cella" and "called 0 of 1" in made.rates.text()
    made.outcome.tiles[0].setFocus()
    key(made, Qt.Key.Key_2)

    def rename(form):
        form.field("name").line.setText("Cella Ltd")
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    soon(rename)
    key(made, Qt.Key.Key_E)
    assert made.name.text() == "Cella Ltd" and made.outcome.value() is Outcome.KEPT_WARM


def test_leaving_asks_while_a_call_is_not_kept(dialog):
    key(dialog, Qt.Key.Key_1)
    soon(lambda box: box.reject())
    dialog.reject()
    assert dialog.isVisible()
    dialog.outcome.set_value(None)
    dialog.reject()
    assert not dialog.isVisible()
