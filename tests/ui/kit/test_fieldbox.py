"""A bound number cannot be mistyped: what would run into it is set apart, whichever way it comes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextCursor
from PySide6.QtWidgets import QApplication

from salesplanner.ui.kit.fieldbox import FieldBox
from salesplanner.ui.kit.theme import LIGHT

NUMBER = ("1,046,000", "orders.amount")


@pytest.fixture
def box(qtbot):
    box = FieldBox(LIGHT.color("accent_soft"))
    qtbot.addWidget(box)
    box.resize(500, 60)
    box.show_pieces([("Signed CNY ", ""), NUMBER, (" in October", "")])
    box.show()
    box.setFocus()
    return box


def put(box, place):
    cursor = box.textCursor()
    cursor.setPosition(place)
    box.setTextCursor(cursor)


def key_in(qtbot, box, text):
    qtbot.keyClicks(box, text)


def paste(qtbot, box, text):
    source = QMimeData()
    source.setText(text)
    box.insertFromMimeData(source)


def commit(qtbot, box, text):
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(box, event)


@pytest.mark.parametrize("enter", [key_in, paste, commit])
@pytest.mark.parametrize(
    ("place", "text", "shown"),
    [
        (20, "7", "Signed CNY 1,046,000 7 in October"),
        (20, ",7", "Signed CNY 1,046,000 ,7 in October"),
        (20, "%", "Signed CNY 1,046,000 % in October"),
        (11, "7", "Signed CNY 7 1,046,000 in October"),
        (11, "7,", "Signed CNY 7, 1,046,000 in October"),
        (20, ", well", "Signed CNY 1,046,000, well in October"),
    ],
)
def test_what_would_run_into_a_number_is_set_apart(qtbot, box, enter, place, text, shown):
    put(box, place)
    enter(qtbot, box, text)
    assert box.toPlainText() == shown
    assert NUMBER in box.pieces()
    while box.document().isUndoAvailable():
        box.undo()
    assert box.pieces() == [("Signed CNY ", ""), NUMBER, (" in October", "")]


@pytest.mark.parametrize("enter", [key_in, commit])
@pytest.mark.parametrize("before", ["", "Told.\n"])
def test_words_that_are_typed_before_a_number_at_the_start_of_a_line_are_none_of_it(qtbot, box, enter, before):
    began = [(before, ""), NUMBER, (" in October", "")][not before :]
    box.show_pieces(began)
    put(box, len(before))
    enter(qtbot, box, "Mine: ")
    assert box.pieces() == [(f"{before}Mine: ", ""), *began[-2:]]
    while box.document().isUndoAvailable():
        box.undo()
    assert box.pieces() == began


@pytest.mark.parametrize("enter", [key_in, paste, commit])
def test_what_takes_the_place_of_a_number_is_plain_and_looks_so(qtbot, box, enter):
    cursor = box.textCursor()
    cursor.setPosition(11)
    cursor.setPosition(20, QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    enter(qtbot, box, "a million")
    assert box.pieces() == [("Signed CNY a million in October", "")]
    cursor.setPosition(13)
    assert cursor.charFormat().background().style() is Qt.BrushStyle.NoBrush
    while box.document().isUndoAvailable():
        box.undo()
    assert NUMBER in box.pieces()


def test_what_was_typed_in_one_go_is_taken_back_in_one(qtbot, box):
    put(box, 20)
    qtbot.keyClicks(box, ", as told")
    box.undo()
    assert box.toPlainText() == "Signed CNY 1,046,000 in October"


def test_a_figure_cannot_be_moved_up_to_a_number(qtbot, box):
    put(box, 20)
    qtbot.keyClicks(box, " 7")
    qtbot.keyClick(box, Qt.Key.Key_Left)
    qtbot.keyClick(box, Qt.Key.Key_Backspace)
    assert box.toPlainText() == "Signed CNY 1,046,000 7 in October"


def test_one_click_asks_for_what_is_behind_a_number_and_a_selection_does_not(qtbot, box):
    asked = []
    box.asked.connect(asked.append)
    cursor = QTextCursor(box.document())
    cursor.setPosition(15)
    place = box.cursorRect(cursor).center()
    qtbot.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert asked == ["orders.amount"]
    cursor.setPosition(2)
    qtbot.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, pos=box.cursorRect(cursor).center())
    box.selectAll()
    qtbot.mouseClick(box.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier, pos=place)
    assert asked == ["orders.amount"]


def test_words_that_are_cut_and_pasted_keep_their_numbers(qtbot, box):
    box.scope = "2026-10 en"
    before = box.pieces()
    box.selectAll()
    qtbot.keySequence(box, QKeySequence(QKeySequence.StandardKey.Cut))
    assert box.pieces() == []
    for _ in range(2):
        qtbot.keySequence(box, QKeySequence(QKeySequence.StandardKey.Paste))
    assert box.pieces() == [*before[:2], (" in OctoberSigned CNY ", ""), *before[1:]]
    assert QApplication.clipboard().text() == "Signed CNY 1,046,000 in October"
    box.undo()
    assert box.pieces() == before


def test_a_part_of_several_lines_is_copied_with_the_numbers_in_it(box):
    box.scope = "2026-10 en"
    box.show_pieces([("A\nB ", ""), NUMBER, (", ", ""), NUMBER, ("\n\nC", "")])
    cursor = box.textCursor()
    cursor.setPosition(2)
    cursor.setPosition(len("A\nB ") + 2 * len(NUMBER[0]) + 4, QTextCursor.MoveMode.KeepAnchor)
    box.setTextCursor(cursor)
    copied = box.createMimeDataFromSelection()
    box.show_pieces([])
    box.insertFromMimeData(copied)
    assert box.pieces() == [("B ", ""), NUMBER, (", ", ""), NUMBER, ("\n\n", "")]


def test_a_number_is_words_where_another_text_does_not_know_it(box):
    box.scope = "2026-10 en"
    box.selectAll()
    copied = box.createMimeDataFromSelection()
    box.scope = "2026-11 en"
    box.insertFromMimeData(copied)
    assert box.pieces() == [("Signed CNY 1,046,000 in October", "")]


def test_what_has_a_form_alone_is_pasted_as_its_words_and_never_into_a_number(box):
    source = QMimeData()
    source.setHtml("<p>only <b>rich</b></p>")
    cursor = QTextCursor(box.document())
    cursor.setPosition(15)
    box.blockSignals(True)  # as a drop puts the cursor
    box.setTextCursor(cursor)
    box.insertFromMimeData(source)
    assert NUMBER in box.pieces() and "only rich" in box.toPlainText()


@pytest.mark.parametrize(("typed", "is_its_own"), [("", False), ("x", True)])
def test_keys_of_undo_are_the_books_where_nothing_was_typed(qtbot, box, typed, is_its_own):
    qtbot.keyClicks(box, typed)
    key = QKeyEvent(QEvent.Type.ShortcutOverride, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    QApplication.sendEvent(box, key)
    assert key.isAccepted() == is_its_own
