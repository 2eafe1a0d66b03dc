"""A card is moved, its deal won with a payment schedule, both undone: every view says the sums of the records at each point."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesplanner.domain.period import Period
from salesplanner.report.facts import facts
from salesplanner.ui.forms.radar import RadarDialog
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.pipeline.board import Frame
from tests.answering import when_open

OCTOBER = Period.parse("2026-10")


def seen(program):
    """What the views of deals, payments and progress say, each read from its own page."""
    window = program.window
    pipeline = window.page("pipeline")
    window.open_tab("pipeline")
    said = {}
    for place, name in enumerate(("board", "list", "delivery")):
        pipeline.switch.buttons()[place].click()
        window.workspace.settle()
        said[name] = [pipeline.delivery.totals.full_text()] if name == "delivery" else [pipeline.totals.full_text()]
    said["board"] += [each.sum.text() for each in pipeline.board.findChildren(Frame)]
    said["list"] += [pipeline.deals.sums.full_text()]
    pipeline.switch.buttons()[0].click()
    for tab in ("today", "progress"):
        window.open_tab(tab)
        window.workspace.settle()
        if tab == "progress":
            window.page(tab).settle()
        QApplication.processEvents()  # labels that were just made come into view
        labels = window.page(tab).findChildren(PlainLabel)  # a part that was made anew comes behind the others
        said[tab] = sorted(each.full_text() for each in labels if each.isVisible())
    return said


def sums(book):
    """The same from the records alone, in minor units."""
    month = facts(book, OCTOBER, date(2026, 10, 22))
    return {
        "open": sum(each.amount or 0 for each in book.deals.open()),
        "signed": int(month.figures["orders.amount"].value * 100),
        "orders": sum(each.amount for each in book.orders.between(OCTOBER.first, OCTOBER.last)),
        "due": sum(each.due_amount for each in book.payments.due()),
    }


def late(program):
    """What the radar says, by project and milestone."""
    radar = RadarDialog(program.window, program.window.workspace)
    said = (
        {(each.project.deal.name, each.step.milestone.name) for each in radar.table._shown()},
        radar.said.full_text(),
    )
    radar.deleteLater()
    return said


def test_moving_winning_and_undoing_leave_all_views_and_sums_right(program, qtbot, book):
    deal = next(each for each in book.deals.open() if each.name == "Gearbox spares")
    before, shown, digest, behind = sums(book), seen(program), book.digest(), late(program)
    page = program.window.page("pipeline")

    program.window.open_tab("pipeline")
    page.board.select(deal.id)
    qtbot.keyClick(page.board.views()[4], Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert book.deals.get(deal.id).stage_id == book.stages.all()[3].id
    assert sums(book) == before
    assert seen(program)["board"] != shown["board"]  # the columns' sums went with the card

    def sign(form):
        form.field("plan").set_value("30/60/10")
        form._take_plan()
        form.save_button.click()

    program.window.open_tab("pipeline")
    page.board.select(deal.id)
    when_open(sign)
    qtbot.keyClick(page.board.views()[3], Qt.Key.Key_W)
    assert [each.name for each in book.milestones.of_deal(deal.id) if each.is_done]  # the tender, the contract
    assert late(program) == behind  # nothing is late that was over when it was signed
    after = sums(book)
    assert after["open"] == before["open"] - deal.amount
    assert after["signed"] == after["orders"] == before["orders"] + deal.amount
    assert after["due"] == before["due"] + deal.amount
    words = program.window.workspace.words
    won = seen(program)
    assert words.money(after["open"]) in won["board"][0] and words.money(after["open"]) in won["list"][0]
    assert words.money(after["orders"]) in won["board"]
    assert words.money(after["due"]) in won["delivery"][0]
    for tab in ("today", "progress"):
        assert any(words.money(after["signed"]) in text for text in won[tab]), (tab, won[tab])

    program.window.undo()
    assert book.deals.get(deal.id).is_open
    program.window.undo()
    assert (book.digest(), sums(book), seen(program)) == (digest, before, shown)
