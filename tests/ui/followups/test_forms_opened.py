"""What the keys of the follow-ups tab open, and what comes of it."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesplanner.domain.activities import ActivityKind, Outcome
from tests.ui.followups.conftest import TODAY


@pytest.fixture
def during(qtbot):
    """Do something while a dialog is open that `act` opens; what it gave back."""

    def run(act, then):
        answers, looking = [], QTimer(interval=20)

        def look():
            dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
            if dialog is None:
                return
            looking.stop()
            try:
                answers.append(then(dialog))
            finally:
                if dialog.isVisible():
                    if hasattr(dialog, "_is_edited"):
                        dialog._is_edited = False
                    dialog.close()

        looking.timeout.connect(look)
        looking.start()
        try:
            act()
            qtbot.waitUntil(lambda: bool(answers))
        finally:
            looking.stop()  # else it would act on a dialog of another test
        return answers[0]

    return run


def press(widget, key):
    return lambda: QTest.keyClick(widget, key)


def kind(dialog):
    return type(dialog).__name__


@pytest.mark.parametrize(
    ("key", "form"), [("L", "LogForm"), ("S", "ReschedulePopup"), ("N", "ActivityForm"), ("F2", "ClientForm")]
)
def test_each_key_opens_its_form(screen, during, key, form):
    screen.panel.list.setFocus()
    assert during(press(screen.panel.list, getattr(Qt.Key, f"Key_{key}")), kind) == form


def test_a_key_brings_the_line_above_the_history(screen):
    screen.panel.list.setFocus()
    press(screen.panel.list, Qt.Key.Key_W)()
    assert screen.card.note.line.hasFocus() and screen.card.note.entry.key.text() == "W"


def test_enter_on_a_line_of_the_history_opens_it(screen, during):
    screen.card.timeline.setFocus()
    screen.card.timeline.setCurrentIndex(screen.card.timeline.model().index(1, 0))
    assert during(press(screen.card.timeline, Qt.Key.Key_Return), kind) == "LogForm"


def test_the_button_of_the_banner_logs_the_step(screen, during, store, filled):
    click = lambda: QTest.mouseClick(screen.card.banner._done, Qt.MouseButton.LeftButton)  # noqa: E731
    assert during(click, kind) == "LogForm"
    assert store.clients.next_steps()[filled["late"]].is_open


def test_a_new_client_is_shown_once_it_is_saved(screen, during, store):
    def fill(form):
        QTest.keyClicks(form.field("name").line, "Contoso")
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    during(lambda: QTest.mouseClick(screen.panel.add_button, Qt.MouseButton.LeftButton), fill)
    assert store.clients.by_name("Contoso") is not None
    assert screen.card.name.text() == "Contoso"


def test_a_changed_next_step_is_shown_at_once(screen, store, filled):
    step = store.clients.next_steps()[filled["late"]]
    store.activities.move(step.id, day=TODAY)
    assert screen.card.banner.property("banner") == "accent"
    store.activities.log(step, done_at=screen.workspace.now(), outcome=Outcome.PROGRESS, points="all clear")
    assert screen.card.banner.property("banner") == "missing"
    assert screen.card.timeline.model().index(1, 0).data() == "Call · ask for the date"
    assert date(2026, 10, 22) == TODAY


def test_what_is_typed_above_the_history_goes_on_to_the_form(screen, during):
    screen.card.note.line.setFocus()
    QTest.keyClicks(screen.card.note.line, "Called Jones, terms are fine")
    said = during(press(screen.card.note.line, Qt.Key.Key_Return), lambda form: form.field("points").value())
    assert said == "Called Jones, terms are fine"
    assert screen.card.note.line.text() == "Called Jones, terms are fine"


def test_a_saved_record_empties_the_line_and_is_in_the_history(screen, during, store, filled):
    def fill(form):
        QTest.mouseClick(form.outcome.tiles[2], Qt.MouseButton.LeftButton)
        QTest.keyClicks(form.next.title, "send a lower quote")
        form.next.day.line.setText("2026-10-28")
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    screen.card.note.line.setFocus()
    screen.card.note.line.setText("too expensive")
    during(press(screen.card.note.line, Qt.Key.Key_Return), fill)
    [logged] = [each for each in store.activities.of_client(filled["late"]) if each.points == "too expensive"]
    assert logged.outcome is Outcome.SETBACK
    assert screen.card.note.line.text() == ""
    assert screen.card.timeline.model().index(1, 0).data() == "Call · ask for the date"
    assert screen.card.banner._text.full_text() == "Quote · send a lower quote"


def test_a_plan_typed_above_the_history_is_kept_for_the_client_shown(screen, store, filled):
    line = screen.card.note.line
    line.setFocus()
    QTest.keyClicks(line, "tomorrow 2pm visit about the offer")
    QTest.keyClick(line, Qt.Key.Key_Return)
    [planned] = [each for each in store.activities.on(date(2026, 10, 23)) if each.title == "offer"]
    assert (planned.client_id, planned.kind) == (filled["late"], ActivityKind.VISIT)
    assert line.text() == ""
