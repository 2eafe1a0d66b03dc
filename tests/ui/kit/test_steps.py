"""Work in parts: the first at once, the others turn by turn, and nothing of what is out of date."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from salesplanner.ui.kit.steps import Steps


def parts(name, count, done):
    for number in range(count):
        done.append(f"{name}{number}")
        yield


def test_the_first_part_is_done_at_once_the_others_in_turns_and_what_is_out_of_date_is_dropped(qtbot, workspace):
    page, done = QWidget(), []
    qtbot.addWidget(page)
    steps = Steps(page, workspace.store)
    steps.begin(parts("a", 100_000, done))
    assert done == ["a0"]
    qtbot.waitUntil(lambda: len(done) > 2)
    steps.begin(parts("b", 3, done))
    begun = len(done) - 1
    qtbot.waitUntil(lambda: len(done) == begun + 3)
    assert done[:3] == ["a0", "a1", "a2"] and done[begun:] == ["b0", "b1", "b2"]
    steps.begin(parts("c", 2, done))
    steps.finish()
    assert done[begun + 3 :] == ["c0", "c1"]


def test_of_a_book_that_was_let_go_nothing_more_is_read(qtbot, workspace):
    page, done = QWidget(), []
    qtbot.addWidget(page)
    steps = Steps(page, workspace.store)
    steps.begin(parts("a", 3, done))
    workspace.store.close()
    qtbot.waitUntil(lambda: not steps.isActive())
    assert done == ["a0"]
