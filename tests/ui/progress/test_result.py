from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.clients import ClientStatus
from salesplanner.ui.forms.history import History
from salesplanner.ui.forms.result import ResultDialog

from .conftest import type_text

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 10, 22)


@pytest.fixture
def form(qtbot, story, workspace):
    def make(record=None, **defaults):
        made = ResultDialog(None, workspace, record, **defaults)
        qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
        made.show()
        return made

    return make


def put(qtbot, dialog, key, text):
    field = dialog.field(key)
    line = field.combo.lineEdit() if hasattr(field, "combo") else field.line
    type_text(qtbot, line, text)


def save(qtbot, dialog):
    qtbot.mouseClick(dialog.save_button, LEFT)
    return dialog.result_id


def test_a_small_order_needs_only_its_amount(qtbot, story, form):
    dialog = form()
    put(qtbot, dialog, "amount", "3.5万")
    order = story.orders.get(save(qtbot, dialog))
    assert (order.amount, order.day, order.client_id) == (3_500_000, TODAY, None)


def test_without_an_amount_nothing_is_kept_and_what_is_hidden_is_not_asked_for(qtbot, story, form):
    dialog = form()
    before = story.digest()
    assert save(qtbot, dialog) is None
    assert dialog.isVisible() and "Amount" in dialog._faults["amount"].text()
    assert story.digest() == before
    put(qtbot, dialog, "quantity", "a few")
    qtbot.mouseClick(dialog.field("kind").switch.buttons()[1], LEFT)
    put(qtbot, dialog, "amount", "800")
    assert story.payments.get(save(qtbot, dialog)).received_amount == 80_000, "what is not shown is not asked for"


def test_a_new_name_becomes_a_client_in_the_same_change(qtbot, story, form):
    dialog = form()
    put(qtbot, dialog, "client", "新来的厂")
    put(qtbot, dialog, "amount", "800")
    order = story.orders.get(save(qtbot, dialog))
    client = story.clients.get(order.client_id)
    assert client.name == "新来的厂" and client.status is ClientStatus.CUSTOMER and client.since == TODAY
    story.undo()
    assert story.clients.by_name("新来的厂") is None


def test_a_known_name_is_not_made_twice(qtbot, story, form):
    count = story.clients.count()
    dialog = form(kind="payment")
    put(qtbot, dialog, "client", "川江特钢")
    put(qtbot, dialog, "amount", "800")
    save(qtbot, dialog)
    assert story.clients.count() == count


def test_a_collected_payment_ticks_the_due_one_and_the_rest_stays_due(qtbot, story, form):
    due = story.payments.due()[0]
    dialog = form(kind="payment", due_id=due.id)
    assert dialog.field("amount").value() == due.due_amount
    put(qtbot, dialog, "amount", "2万")
    save(qtbot, dialog)
    kept = story.payments.get(dialog.result_id)
    assert (kept.received_on, kept.received_amount, kept.due_amount) == (TODAY, 2_000_000, 2_000_000)
    assert story.payments.get(due.id).due_amount == 3_000_000
    assert [each.due_amount for each in story.payments.due()] == [3_000_000]


def test_the_client_brings_what_it_owes_as_long_as_no_amount_is_typed(qtbot, story, form):
    due = story.payments.due()[0]
    name = story.clients.get(due.client_id).name
    dialog = form(kind="payment")
    put(qtbot, dialog, "client", name)
    assert (dialog.field("due").value(), dialog.field("amount").value()) == (due.id, due.due_amount)
    typed = form(kind="payment")
    put(qtbot, typed, "amount", "8万")
    put(qtbot, typed, "client", name)
    assert (typed.field("due").value(), typed.field("amount").value()) == (None, 8_000_000)


def test_an_agreement_asks_for_its_name_and_not_for_an_amount(qtbot, story, form):
    dialog = form()
    qtbot.mouseClick(dialog.field("kind").switch.buttons()[2], LEFT)
    assert dialog.field("amount").isHidden() and dialog.field("name").isVisible()
    assert save(qtbot, dialog) is None
    put(qtbot, dialog, "name", "2027 协议价")
    put(qtbot, dialog, "starts", "2027-01-01")
    put(qtbot, dialog, "ends", "2026-12-31")
    assert save(qtbot, dialog) is None
    put(qtbot, dialog, "ends", "2027-12-31")
    agreement = story.agreements.get(save(qtbot, dialog))
    assert agreement.name == "2027 协议价" and agreement.ends_on == date(2027, 12, 31)


def test_a_result_cannot_lie_in_the_future(qtbot, story, form):
    dialog = form()
    put(qtbot, dialog, "amount", "1")
    put(qtbot, dialog, "day", "tomorrow")
    assert save(qtbot, dialog) is None and dialog._faults["day"].isVisible()


def test_a_result_can_be_put_right(qtbot, story, form):
    order = next(each for each in story.orders.all() if each.deal_id is None)
    dialog = form(order)
    put(qtbot, dialog, "amount", "9万")
    assert save(qtbot, dialog) == order.id
    assert story.orders.get(order.id).amount == 9_000_000
    assert story.orders.get(order.id).line == order.line


def test_a_small_order_says_how_many_of_what_and_its_history_shows_it(qtbot, story, form, workspace):
    dialog = form()
    put(qtbot, dialog, "client", "新来的厂")
    put(qtbot, dialog, "amount", "800")
    put(qtbot, dialog, "quantity", "1,200")
    put(qtbot, dialog, "product", "密封圈")
    put(qtbot, dialog, "channel", "电话")
    order = story.orders.get(save(qtbot, dialog))
    assert (order.quantity, order.product, order.channel) == ("1200", "密封圈", "电话")
    [entry] = [each for each in History(workspace, order.client_id).read() if each.table == "order"]
    assert "× 1200" in entry.mark and "800" in entry.mark
    again = form(order)
    put(qtbot, again, "quantity", "12.5")
    save(qtbot, again)
    assert story.orders.get(order.id).quantity == "12.5"


def test_a_shipment_is_kept_by_its_quantity_and_asks_for_that_or_an_amount(qtbot, story, form):
    story.settings.put("role", "wholesale")
    dialog = form()
    qtbot.mouseClick(dialog.field("kind").switch.buttons()[1], LEFT)
    assert save(qtbot, dialog) is None
    assert (
        dialog._faults["quantity"].text() == "Fill in the quantity or the amount."
        and not dialog._faults["amount"].text()
    )
    put(qtbot, dialog, "quantity", "40")
    order = story.orders.get(save(qtbot, dialog))
    assert (order.quantity, order.amount) == ("40", 0)
    again = form(order)
    assert again.field("kind").value() == "shipment" and again.field("amount").value() is None
