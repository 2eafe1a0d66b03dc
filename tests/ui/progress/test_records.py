from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesplanner.domain.orders import Agreement, Payment
from salesplanner.ui.forms.behind import show_records

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def listed(qtbot, story, workspace):
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    opened = []

    def show(table, ids):
        dialog = show_records(parent, workspace, "Behind <b>it</b>", table, ids)
        opened.append(dialog)
        return dialog

    return show


def test_a_double_click_goes_to_the_deal_or_client(qtbot, story, workspace, listed):
    order = next(each for each in story.orders.all() if each.deal_id)
    dialog = listed("order", [order.id])
    index = dialog.list.view.model().index(0, 0)
    place = dialog.list.view.visualRect(index).center()
    with qtbot.waitSignal(workspace.asked) as asked:
        qtbot.mouseClick(dialog.list.view.viewport(), LEFT, pos=place)
        qtbot.mouseDClick(dialog.list.view.viewport(), LEFT, pos=place)
    assert asked.args == ["deal", order.deal_id]


def test_every_kind_of_record_can_be_listed(qtbot, story, listed):
    story.agreements.add(Agreement(name="框架", signed_on=story.today()))
    for table in ("order", "payment", "agreement", "deal", "activity", "client"):
        ids = [each.id for each in story.records(table).all()][:5]
        dialog = listed(table, ids)
        assert dialog.list.model.rowCount() == len(ids) > 0
        dialog.close()


@pytest.mark.row("S1-08")
def test_clients_stand_with_their_last_contact_and_the_days_since(story, listed):
    model = listed("client", [each.id for each in story.clients.all()]).list.model
    rows = [
        [model.index(line, place).data() for place in range(model.columnCount())] for line in range(model.rowCount())
    ]
    assert {row[-2]: row[-1] for row in rows} == {"22 Oct": "0", "21 Oct": "1", "20 Oct": "2", "": ""}


def test_deleting_a_result_takes_it_from_the_list_and_undo_brings_it_back(qtbot, story, listed):
    ids = [each.id for each in story.orders.all() if each.deal_id is None][:3]
    dialog = listed("order", ids)
    qtbot.mouseClick(dialog.delete_button, LEFT)
    assert dialog.list.model.rowCount() == 2
    story.undo()
    assert dialog.list.model.rowCount() == 3


def test_the_order_of_a_signed_deal_stays(qtbot, story, workspace, listed):
    order = next(each for each in story.orders.all() if each.deal_id)
    dialog = listed("order", [order.id])
    with qtbot.waitSignal(workspace.noticed):
        qtbot.mouseClick(dialog.delete_button, LEFT)
    assert story.orders.get(order.id).deleted_at is None
    assert story.check() == []


def test_a_planned_payment_that_is_deleted_is_due_again(qtbot, story, workspace, listed):
    due = story.payments.due()[0]
    story.payments.receive(due.id, on=date(2026, 10, 22), amount=due.due_amount)
    dialog = listed("payment", [due.id])
    with qtbot.waitSignal(workspace.noticed) as told:
        qtbot.mouseClick(dialog.delete_button, LEFT)
    assert "due again" in told.args[0] or "重新" in told.args[0]
    assert story.payments.due()[0] == replace(due, changed_at=story.payments.get(due.id).changed_at)


def test_nothing_behind_a_figure_is_said(listed):
    dialog = listed("payment", [])
    assert not dialog.edit_button.isEnabled() and dialog._sum.text() == "0 records"


def test_what_is_deleted_elsewhere_is_not_listed(story, listed):
    gone = story.payments.add(Payment(received_amount=5))
    story.payments.delete(gone)
    assert listed("payment", [gone]).list.model.rowCount() == 0
