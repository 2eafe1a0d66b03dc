"""An order of a client with open deals asks which it signs: by the list of results, the quick-add line and a record of a contact."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from salesplanner.domain.deals import Deal, DealStatus, Stage
from salesplanner.domain.orders import Order
from salesplanner.domain.quick import typedline
from salesplanner.store import quick
from salesplanner.ui.forms.log.extras import Extra
from salesplanner.ui.forms.log.logform import LogForm, log_by
from salesplanner.ui.forms.quick.keep import keep
from salesplanner.ui.forms.result import ResultDialog
from salesplanner.ui.forms.signing import SignedForm
from salesplanner.ui.forms.whichdeal import WhichDeal
from tests.builders import a_client

TODAY = date(2026, 10, 22)


@pytest.fixture
def book(store):
    """A client with two open deals; their ids."""
    stage = store.stages.add(Stage(name="Talks", position=0))
    client = store.clients.add(a_client("海湾港机"))
    facts = {"client_id": client, "stage_id": stage, "opened_on": date(2026, 9, 1)}
    first, second = store.deals.add_many(
        [Deal(name="泵站", amount=100_000_00, **facts), Deal(name="阀组", amount=50_000_00, **facts)]
    )
    return client, first, second


def then(*acts):
    """Do these, each with the dialog of its kind as soon as that comes up."""

    def act():
        (kind, do), dialog = acts[0], QApplication.activeModalWidget()
        if not isinstance(dialog, kind) or not dialog.isVisible():
            QTimer.singleShot(0, act)
            return
        if acts[1:]:
            then(*acts[1:])
        do(dialog)

    QTimer.singleShot(0, act)


def press(key, times=1):
    def act(dialog):
        for _ in range(times):
            QTest.keyClick(dialog.focusWidget(), key)

    return act


def sign(dialog):
    assert dialog.field("amount").value() == 50_000_00 and dialog.field("on").value() == TODAY
    dialog.save_button.click()


@pytest.fixture
def form(qtbot, workspace, book):
    made = ResultDialog(None, workspace, client_id=book[0])
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
    made.show()
    made.fill({"amount": 50_000_00})
    return made


def test_the_likeliest_deal_is_signed_by_enter_and_counts_once(form, store, book):
    then((WhichDeal, press(Qt.Key.Key_Return)), (SignedForm, sign))
    form.save_button.click()
    deal = store.deals.get(book[2])  # of the same amount
    assert (deal.status, deal.amount) == (DealStatus.WON, 50_000_00)
    assert [each.id for each in store.orders.of_client(book[0])] == [form.result_id]
    assert store.check() == [] and not form.isVisible()


def test_another_business_stays_an_order_of_its_own(form, store, book):
    form.fill({"deal": book[1]})
    then((WhichDeal, lambda dialog: dialog.another_button.click()))
    form.save_button.click()
    assert [(each.amount, each.deal_id) for each in store.orders.of_client(book[0])] == [(50_000_00, None)]
    assert len(store.deals.open()) == 2 and store.check() == []


@pytest.mark.parametrize(
    "acts",
    [
        [(WhichDeal, press(Qt.Key.Key_Escape))],
        [(WhichDeal, press(Qt.Key.Key_Return)), (SignedForm, lambda dialog: dialog.done(0))],
    ],
)
def test_left_at_either_dialog_nothing_is_kept(form, store, acts):
    before = store.digest()
    then(*acts)
    form.save_button.click()
    assert store.digest() == before and form.isVisible()


def read(workspace, text):
    return typedline.read(text, workspace.now(), workspace.store.calendar(), workspace.store.named_in)


def test_a_typed_signing_wins_the_deal_it_means(workspace, store, book):
    then((WhichDeal, press(Qt.Key.Key_Return)), (SignedForm, sign))
    table, order_id = keep(workspace, read(workspace, "签约 海湾港机 5万 #阀组"))
    assert (table, store.orders.get(order_id).deal_id) == ("order", book[2])
    assert [each.id for each in store.deals.open()] == [book[1]]
    store.undo()
    assert len(store.deals.open()) == 2 and store.orders.of_client(book[0]) == []
    then((WhichDeal, lambda dialog: dialog.another_button.click()))
    _, order_id = keep(workspace, read(workspace, "签约 海湾港机 5万 #阀组"))
    order = store.orders.get(order_id)
    assert (order.deal_id, order.note) == (None, "") and store.check() == []


def test_without_a_window_the_named_deal_is_won_and_a_further_order_is_part_of_it(workspace, store, book):
    quick.keep(store, read(workspace, "签约 海湾港机 5万 #阀组"), workspace.now())
    assert store.deals.get(book[2]).status is DealStatus.WON
    store.deals.book(Order(client_id=book[0], deal_id=book[2], day=TODAY, amount=1_000_00))
    assert store.deals.get(book[2]).amount == 51_000_00 and store.check() == []
    quick.keep(store, read(workspace, "签约 海湾港机 2万"), workspace.now())
    assert [each.deal_id for each in store.orders.of_client(book[0])] == [None, book[2], book[2]]


def test_an_order_put_right_joins_a_won_deal_but_no_open_one(qtbot, workspace, store, book):
    client, open_one, won = book
    store.deals.win(won, on=TODAY, amount=50_000_00)
    order = store.deals.book(Order(client_id=client, day=TODAY, amount=2_000_00))
    form = ResultDialog(None, workspace, store.orders.get(order))
    qtbot.addWidget(form)
    form.fill({"deal": open_one})
    assert form.field("deal").text() == ""
    store.deals.correct(replace(store.orders.get(order), deal_id=open_one))
    assert store.orders.get(order).deal_id is None
    form.fill({"deal": won})
    form.save_button.click()
    assert (store.orders.get(order).deal_id, store.deals.get(won).amount) == (won, 52_000_00)
    assert store.check() == []


def visited(qtbot, workspace, book):
    """The record of a visit to the client of an open deal."""
    made = LogForm(None, workspace, None, {"client_id": book[0], "deal_id": book[2]})
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
    return made


def tell_order(dialog):
    dialog.outcome.tiles[0].click()
    dialog.next.title.setText("Call")
    dialog.next.day_chips[1].click()
    dialog.extras.chips[Extra.ORDER].click()
    dialog.extras.entries[-1].amount.set_value(50_000_00)
    dialog.save_button.click()


def test_a_small_order_is_kept_by_itself_where_its_signing_was_left(qtbot, workspace, store, book):
    then((LogForm, tell_order), (WhichDeal, press(Qt.Key.Key_Return)), (SignedForm, lambda dialog: dialog.reject()))
    assert log_by(visited(qtbot, workspace, book)) is not None
    assert [(each.deal_id, each.amount) for each in store.orders.of_client(book[0])] == [(None, 50_000_00)]
    assert store.deals.get(book[2]).is_open and store.check() == []
    store.undo()
    assert store.orders.of_client(book[0]) == []


def test_a_small_order_told_after_a_visit_signs_the_deal_after_the_record(qtbot, workspace, store, book):
    then((LogForm, tell_order), (WhichDeal, press(Qt.Key.Key_Return)), (SignedForm, sign))
    assert log_by(visited(qtbot, workspace, book)) is not None
    assert [(each.deal_id, each.amount) for each in store.orders.of_client(book[0])] == [(book[2], 50_000_00)]
    assert store.check() == []
