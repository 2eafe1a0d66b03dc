"""Deals through their stages, by keys and by mouse; won with an order, lost with a reason."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.deals import DealStatus, LostReason
from tests.answering import when_open


@pytest.fixture
def page(program):
    """The pipeline as a board."""
    program.window.open_tab("pipeline")
    return program.window.page("pipeline")


def deal(book, name):
    return next(each for each in book.deals.open() if each.name == name)


def test_the_board_has_the_months_sums(page, book):
    assert [view.cards.rowCount() for view in page.board.views()] == [2, 2, 3, 3, 2]
    assert page.totals.full_text() == "12 open · ¥4.91m · weighted ¥2.05m"


def test_a_card_moves_by_keys_and_back_by_undo(page, qtbot, book, program):
    found = deal(book, "Pump station retrofit")
    page.board.select(found.id)
    view = page.board.views()[1]
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    assert book.stages.get(book.deals.get(found.id).stage_id).name == "Proposal & quote"
    assert [entry.entered_on for entry in book.deals.history(found.id)][-1] == date(2026, 10, 22)
    assert page.board.current().id == found.id
    program.window.undo()
    assert book.deals.get(found.id).stage_id == found.stage_id
    book.deals.change(found.id, amount=None)
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    asked = program.window.focusWidget()
    assert program.window.toast.isAncestorOf(asked)  # what its new stage asks for
    qtbot.keyClicks(asked, "385k")
    qtbot.keyClick(asked, Qt.Key.Key_Return)
    assert book.deals.get(found.id).amount == 38_500_000
    assert program.window.focusWidget() is page.board.views()[2] and page.board.current().id == found.id


def test_winning_records_the_order_and_the_keys_stay_where_they_were(page, qtbot, book, program):
    found = deal(book, "Gearbox spares")
    page.board.select(found.id)
    when_open(lambda form: form.save_button.click())
    qtbot.keyClick(page.board.views()[4], Qt.Key.Key_W)
    won = book.deals.get(found.id)
    assert (won.status, won.closed_on) == (DealStatus.WON, date(2026, 10, 22))
    assert [order.amount for order in book.orders.of_deal(found.id)] == [12_600_000]
    assert book.check() == []
    after, view = page.board.current(), page.board.views()[4]
    assert program.window.focusWidget() is view and view.selectionModel().hasSelection()
    assert after.deal.name == "Furnace hydraulics"
    program.window.undo()
    assert page.board.current().id == found.id  # what was taken back comes into view


def test_losing_asks_for_the_reason(page, qtbot, book):
    found = deal(book, "Grease spares")
    page.board.select(found.id)

    def answer(form):
        form.save_button.click()
        assert form.isVisible()  # no reason yet
        form.field("reason").set_value(LostReason.PRICE)
        form.save_button.click()

    when_open(answer)
    qtbot.keyClick(page.board.views()[2], Qt.Key.Key_Q)
    assert book.deals.get(found.id).lost_reason is LostReason.PRICE


def test_filters_are_shared_by_board_and_list(page, qtbot):
    with qtbot.waitSignal(page.bar.changed):
        qtbot.keyClicks(page.filter, "huayue")
    assert sum(view.cards.rowCount() for view in page.board.views()) == 2
    qtbot.mouseClick(page.switch.buttons()[1], Qt.MouseButton.LeftButton)
    assert len(page.deals.ids()) == 2
    qtbot.keyClick(page.filter, Qt.Key.Key_Down)
    assert page.window().focusWidget() is page.deals.view
    page.filter.setFocus()
    qtbot.keyClick(page.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(page.deals.ids()) == 12)


def test_tab_goes_round_the_window_as_it_is_read_and_escape_closes_the_deal(page, qtbot, book, program):
    found = deal(book, "Furnace hydraulics")
    page.board.select(found.id)
    qtbot.keyClick(page.board.views()[4], Qt.Key.Key_Return)
    assert page.panel.isVisible() and page.panel.deal.id == found.id
    window, read = program.window, []
    while not read or read[-1] is not page.panel.tabs:
        qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Tab)
        read.append(window.focusWidget())
    parts = [window._chrome, page.bar, page.board, page.panel, window.foot.widget]
    places = [next((place for place, part in enumerate(parts) if part.isAncestorOf(each)), None) for each in read]
    seen = [place for place in places if place is not None]
    assert seen[0] == 3 and seen[1:] == sorted(
        seen[1:], key=lambda place: (place + 1) % 5
    )  # the history, the foot, and round
    acts = [each.accessibleName() or each.text() for each in read[:-1] if page.panel.isAncestorOf(each)]
    assert acts[2:7] == ["Signed", "Lost", "Edit", "Record", "More"]
    qtbot.keyClick(page.panel, Qt.Key.Key_Escape)
    assert not page.panel.isVisible()


def test_a_dropped_card_lands_in_its_row(page, book):
    found = deal(book, "Yearly service")
    target, first = book.stages.all()[2], page.board.views()[2].cards.ids()[0]
    page.board.put.emit(found.id, target.id, first, False)
    assert page.board.views()[2].cards.ids()[0] == found.id
