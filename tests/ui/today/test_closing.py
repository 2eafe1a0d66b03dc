"""Closing the day by keys and clicks, and the note that comes of it."""

from __future__ import annotations

from datetime import date, datetime, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.promises import Remark, RemarkKind
from salesplanner.report import daily
from salesplanner.ui.forms.paper import PaperDialog
from salesplanner.ui.today.closing import CloseDialog
from salesplanner.ui.today.firsts import shares
from salesplanner.ui.today.places import DROPPED
from tests.ui.today.test_screen import soon

TODAY, NEXT, AFTER_NEXT = date(2026, 10, 22), date(2026, 10, 23), date(2026, 10, 26)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def dialog(qtbot, screen, workspace):
    made = CloseDialog(screen, workspace, TODAY)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def row_of(dialog, title):
    return next(row for row in dialog.items.rows if row.activity.title == title)


@pytest.mark.row("S4-11")
def test_every_open_item_goes_to_the_next_day_by_one_key(dialog, store, plan):
    before = store.digest()
    assert [row.activity.title for row in dialog.items.rows] == [
        "Answer the question", "Visit Zhao", "Send the quote", "Update the list",
    ]  # fmt: skip
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert not dialog.isVisible()
    assert {store.activities.get(each).day for each in (plan.late, plan.visit, plan.one, plan.two)} == {NEXT}
    log = store.days.of(TODAY)
    assert log.closed_at == datetime(2026, 10, 22, 11, 20) and "Send the quote" in log.note
    store.undo()
    assert store.digest() == before


def test_each_item_its_own_place_with_a_reason(dialog, store, plan):
    quote, other = row_of(dialog, "Send the quote"), row_of(dialog, "Update the list")
    quote.way.buttons()[1].click()
    assert quote.way.value() == "Mon"
    quote.why.click()
    QTest.keyClicks(quote.reason, "waits for the price")
    other.way.buttons()[3].click()
    assert other.way.value() == DROPPED and not other.reason.isVisibleTo(other)
    dialog.close_button.click()
    moved = store.activities.get(plan.one)
    assert (moved.day, moved.move_reason, moved.moved) == (AFTER_NEXT, "waits for the price", 1)
    assert store.activities.get(plan.two).status is ActivityStatus.DROPPED
    assert "waits for the price" in store.days.of(TODAY).note


@pytest.mark.row("S4-11")
def test_the_first_thing_and_the_line_for_oneself(dialog, store):
    QTest.keyClicks(dialog.reflection, "Ask before offering")
    QTest.keyClicks(dialog.support, "A sample by Monday")
    QTest.keyClicks(dialog.first.other, "Write the report")
    QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    first = next(each for each in store.activities.on(NEXT) if each.is_first)
    log = store.days.of(TODAY)
    assert first.title == "Write the report"
    assert log.reflection == "Ask before offering" and log.support == "A sample by Monday"
    assert "Ask before offering" not in log.note and "A sample by Monday" in log.note


def test_a_suggestion_becomes_the_first_thing(qtbot, screen, workspace, store):
    made = store.activities.add(
        Activity(kind=ActivityKind.CALL, title="Ring Li", day=NEXT, at=time(9), is_next_step=True)
    )
    dialog = CloseDialog(screen, workspace, TODAY)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.first.cards[0].text() == "09:00 Ring Li" and dialog.first.cards[0].isChecked()
    dialog.close_button.click()
    assert store.activities.get(made).is_first


def test_what_is_put_off_is_suggested_as_the_first_thing_until_it_goes_elsewhere(dialog, plan):
    said = [each.accessibleName() for each in dialog.first.cards]
    assert said == ["14:30 Visit Zhao", "Answer the question", "Send the quote"]
    row_of(dialog, "Visit Zhao").way.buttons()[1].click()
    assert [each.accessibleName() for each in dialog.first.cards] == [*said[1:], "Update the list"]


@pytest.mark.row("S4-11")
def test_the_evening_is_two_keys_beside_the_line(qtbot, screen, store, plan):
    """Ctrl+Shift+E and Ctrl+Enter; the keys are in the line for oneself, so that typing is all there is between."""

    def use(shown):
        shown.activateWindow()
        QTest.qWait(0)
        QTest.keyClicks(shown.focusWidget(), "Listen first")
        QTest.keyClick(shown, Qt.Key.Key_Return, CTRL)

    soon(use)
    screen.close_day()  # what Ctrl+Shift+E does
    assert store.days.of(TODAY).reflection == "Listen first"
    assert store.activities.get(plan.one).day == NEXT


def test_five_items_are_seen_at_once_and_of_more_the_list_scrolls(qtbot, screen, workspace, store):
    for more in range(2):
        dialog = CloseDialog(screen, workspace, TODAY)
        qtbot.addWidget(dialog)
        dialog.show()
        assert len(dialog.items.rows) == 4 + 3 * more
        assert bool(dialog.items._area.verticalScrollBar().maximum()) == bool(more)
        for each in range(3):
            store.activities.add(Activity(kind=ActivityKind.TASK, title=f"Task {each}", day=TODAY))


def test_nothing_is_written_before_it_is_closed(dialog, store):
    before = store.digest()
    QTest.keyClicks(dialog.reflection, "x")
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible() and store.digest() == before


def test_the_note_is_copied_without_the_private_line(dialog):
    QTest.keyClicks(dialog.reflection, "private")
    dialog.copy()
    text = QGuiApplication.clipboard().text()
    assert text.startswith("[Day note 22 Oct]") and "private" not in text


@pytest.mark.row("S4-09")
def test_the_note_copied_before_the_close_is_the_note_that_is_kept(dialog, store):
    row_of(dialog, "Send the quote").reason.setText("waits for the price")
    row_of(dialog, "Update the list").way.buttons()[3].click()
    QTest.keyClicks(dialog.problem, "No samples left")
    QTest.keyClicks(dialog.fix, "asked the factory for 20")
    QTest.keyClicks(dialog.first.other, "Write the report")
    dialog.copy()
    copied = QGuiApplication.clipboard().text()
    assert "No samples left → asked the factory for 20" in copied and "Update the list" not in copied
    assert "Tomorrow: 14:30 Northwind Visit Zhao; Write the report; " in copied
    dialog.close_button.click()
    assert store.days.of(TODAY).note == copied
    assert daily.note(daily.gather(store, TODAY), dialog._workspace.words) == copied


def test_today_says_that_it_is_closed_and_opens_again(screen, store, plan):
    soon(lambda dialog: dialog.close_button.click())
    QTest.mouseClick(screen.head.close_day, Qt.MouseButton.LeftButton)
    screen.workspace.settle()
    assert screen.strips.closed.isVisible() and screen.strips._closed_text.full_text().startswith("Closed at 11:20")
    QTest.mouseClick(screen.strips.reopen, Qt.MouseButton.LeftButton)
    screen.workspace.settle()
    assert not screen.strips.closed.isVisible() and store.days.of(TODAY).closed_at is None


# --- the note and the brief -----------------------------------------------------------------------------------------


@pytest.fixture
def busy(store, plan):
    """A day with two visits to one client, a setback, a remark and a signing behind it."""
    log = store.activities.log
    for hour, outcome, points in (
        (9, Outcome.PROGRESS, "Agreed on terms"),
        (10, Outcome.SETBACK, "Wants a lower price"),
    ):
        visit = Activity(kind=ActivityKind.VISIT, title="Visit", client_id=plan.client, day=TODAY)
        log(visit, done_at=datetime(2026, 10, 22, hour), outcome=outcome, points=points)
    away = Activity(kind=ActivityKind.CALL, title="Call", client_id=plan.client, day=TODAY)
    log(away, done_at=datetime(2026, 10, 22, 10, 30), outcome=Outcome.NOT_REACHED)
    store.remarks.add(Remark(kind=RemarkKind.MARKET, body="Steel is up 2%", day=TODAY, is_urgent=True))
    return plan


@pytest.mark.row("S4-09")
def test_the_note_has_five_parts_from_the_records(busy, store, workspace):
    found = daily.gather(store, TODAY)
    lines = daily.note(found, workspace.words).splitlines()
    assert lines[0] == "[Day note 22 Oct]"
    assert lines[1] == "Work: Visit 1 (Northwind)"
    assert lines[2] == "Market: Steel is up 2%"
    assert lines[3] == "Results: Northwind: Agreed on terms"
    assert lines[4] == "Problems: Northwind: Wants a lower price → 22 Oct Visit Zhao; overdue: Answer the question"
    document = daily.document(found, workspace.words, "Siyuan")
    assert [section.title for section in document.sections] == ["Work", "Market", "Results", "Problems", "Tomorrow"]


def test_the_brief_has_yesterdays_result_and_todays_plan(busy, store, workspace):
    paper = daily.brief(store, NEXT, workspace.words)
    assert [section.title for section in paper.sections] == ["Result of Thursday 22 October", "Quotas", "Overdue"]
    assert paper.sections[0].blocks[0].items[0] == "Visits 1/2"
    today = daily.brief(store, TODAY, workspace.words)
    assert [section.key for section in today.sections] == ["yesterday", "plan", "quotas", "overdue"]
    assert today.sections[0].blocks[0].items == ("Visits 0/2",)


def test_the_brief_is_read_copied_and_saved(qtbot, screen, workspace, busy, tmp_path, monkeypatch):
    from salesplanner.ui.kit import dialogs

    target = tmp_path / "brief.pdf"
    monkeypatch.setattr(dialogs, "save_path", lambda *_: target)

    def use(shown):
        assert isinstance(shown, PaperDialog)
        shown.copy()
        shown.save()
        shown.accept()

    soon(use)
    screen.brief()
    assert "Visit Zhao" in QGuiApplication.clipboard().text()
    assert target.read_bytes().startswith(b"%PDF")


def test_short_suggestions_leave_room_to_long_ones():
    assert shares([240, 230, 110], 660) == [266, 257, 137]
    assert shares([400, 100, 400], 700) == [300, 100, 300]
    assert shares([900, 900], 600) == [300, 300]
