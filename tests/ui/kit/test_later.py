"""What need not be seen at once: part by part in turns of its own, and nothing of what is out of date."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget

from salesplanner.ui.kit import later


class Page(QWidget):
    """Notes which parts were done of which reading."""

    def __init__(self):
        super().__init__()
        self.name, self.count, self.done = "a", 3, []

    def parts(self):
        name = self.name
        for number in range(self.count):
            self.done.append(f"{name}{number}")
            yield

    def whole(self):
        self.done.append("whole")


@pytest.fixture
def page(qtbot):
    made = Page()
    qtbot.addWidget(made)
    return made


def test_the_first_part_is_done_at_once_the_others_in_turns_and_what_is_out_of_date_is_dropped(qtbot, workspace, page):
    page.count = 100_000
    workspace.begin(page.parts)
    assert page.done == ["a0"]
    qtbot.waitUntil(lambda: len(page.done) > 2)
    page.name, page.count = "b", 3
    workspace.begin(page.parts)
    begun = page.done.index("b0")
    qtbot.waitUntil(lambda: len(page.done) == begun + 3)
    assert page.done[:3] == ["a0", "a1", "a2"] and page.done[begun:] == ["b0", "b1", "b2"]
    page.name = "c"
    workspace.begin(page.parts)
    workspace.settle(page.parts)
    assert page.done[begun + 3 :] == ["c0", "c1", "c2"]


def test_each_work_waits_once_and_one_that_was_begun_is_ended_before_the_next(qtbot, workspace, page):
    workspace.later(page.parts, page.whole, page.parts)
    assert page.done == []
    qtbot.waitUntil(lambda: len(page.done) == 4)
    assert page.done == ["a0", "a1", "a2", "whole"]
    workspace.later(page.whole, page.parts)
    workspace.settle(page.parts)
    assert page.done[4:] == ["a0", "a1", "a2"]
    workspace.settle()
    assert page.done[7:] == ["whole"]


def test_of_a_book_that_was_let_go_nothing_more_is_read(workspace, page):
    workspace.begin(page.parts)
    workspace.store.close()
    workspace.settle()
    assert page.done == ["a0"]


def test_a_part_that_fails_ends_its_work_alone(qtbot, workspace, page):
    def broken():
        yield
        raise ZeroDivisionError

    workspace.begin(broken)
    workspace.later(page.whole)
    with pytest.raises(ZeroDivisionError):
        workspace.settle()
    with qtbot.captureExceptions() as caught:
        workspace.later(page.whole, broken, page.parts)
        qtbot.waitUntil(lambda: page.done == ["whole", "a0", "a1", "a2"])
    assert [each[0] for each in caught] == [ZeroDivisionError]


def test_the_first_turn_is_the_paints_also_where_that_takes_long(workspace, page):
    workspace.later(page.whole)
    workspace._later.timeout.emit()
    assert page.done == []
    workspace._later.timeout.emit()
    assert page.done == ["whole"]


def test_what_waits_for_a_worker_lets_others_by_and_goes_on_when_that_is_there_or_took_too_long(
    qtbot, workspace, page, monkeypatch
):
    def waiting():
        yield later.Until(lambda: page.name == "drawn")
        page.done.append("rest")

    monkeypatch.setattr(later, "_PATIENCE_S", 600)
    workspace.begin(waiting)
    workspace.later(page.whole)
    qtbot.waitUntil(lambda: page.done == ["whole"])
    page.name = "drawn"
    qtbot.waitUntil(lambda: page.done == ["whole", "rest"])
    page.name = ""
    workspace.begin(waiting)
    workspace.settle(waiting)
    assert page.done == ["whole", "rest", "rest"]
    monkeypatch.setattr(later, "_PATIENCE_S", 0)
    workspace.begin(waiting)
    qtbot.waitUntil(lambda: page.done == ["whole", "rest", "rest", "rest"])
