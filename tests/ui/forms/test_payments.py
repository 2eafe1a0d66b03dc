"""Payments over all clients and of one deal: recorded in parts, planned anew, promised, chased; the sums stay those of the records."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import ages, owed
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Direction, Promise, PromiseState
from salesplanner.i18n import Translator
from salesplanner.report import material, periodic
from salesplanner.store import Store
from salesplanner.ui.forms.paymentplan import PlanForm
from salesplanner.ui.forms.payments import Part, PaymentsDialog
from salesplanner.ui.forms.result import ResultDialog
from salesplanner.words import Words
from tests.builders import a_client
from tests.conftest import NOW

TODAY = NOW.date()


def signed(store, amount=10_000_000):
    """A deal signed a month ago, in three parts: one overdue by 22 days, one due soon, one later."""
    client = store.clients.add(a_client("Northwind"))
    deal = store.deals.add(Deal(name="Pump", client_id=client, amount=amount, opened_on=TODAY - timedelta(days=90)))
    order = store.deals.win(deal, on=TODAY - timedelta(days=30), amount=amount)
    for place, (item, share, days) in enumerate((("Advance", 30, -22), ("Dispatch", 60, 9), ("Rest", 10, 60))):
        store.payments.add(
            Payment(
                client_id=client,
                deal_id=deal,
                order_id=order,
                item=item,
                due_amount=amount * share // 100,
                due_on=TODAY + timedelta(days=days),
                percent=share if place else None,
            )
        )
    return deal


@pytest.fixture
def deal(store):
    return signed(store)


def shown(qtbot, form):
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    form.show()
    return form


def test_what_is_overdue_comes_first_with_its_age(qtbot, workspace, store, deal):
    dialog = shown(qtbot, PaymentsDialog(None, workspace))
    assert dialog.part.value() is Part.OVERDUE
    assert dialog.said.full_text() == "1 payment, ¥30k · 1–30 days: ¥30k"
    qtbot.keyClicks(dialog.filter, "nobody")
    assert dialog.table.view.model().rowCount() == 0


def test_a_part_that_came_in_leaves_the_rest_due_and_settles_the_promise(qtbot, workspace, store, deal):
    due = store.payments.of_deal(deal)[0]
    promised = store.promises.add(
        Promise(
            direction=Direction.THEIRS,
            client_id=due.client_id,
            deal_id=deal,
            payment_id=due.id,
            what="pay",
            made_on=TODAY,
            due_on=TODAY,
        )
    )
    before = store.digest()
    form = shown(qtbot, ResultDialog(None, workspace, None, kind="payment", due_id=due.id))
    form.fill({"amount": 1_000_000})
    form.save_button.click()
    money = owed(store.payments.of_deal(deal), TODAY)
    assert (money.received, money.due, money.overdue) == (1_000_000, 9_000_000, 2_000_000)
    assert store.promises.get(promised).state is not PromiseState.DROPPED
    store.undo()
    assert store.digest() == before


def test_a_plan_is_changed_as_long_as_it_stays_the_amount(qtbot, workspace, store, deal):
    form = shown(qtbot, PlanForm(None, workspace, store.deals.get(deal)))
    line = form.parts.rows[2].amount.line
    line.selectAll()
    qtbot.keyClicks(line, "5000")
    form.save_button.click()
    assert "Make them equal" in form._faults["parts"].full_text()
    qtbot.keyClick(form.parts.target, Qt.Key.Key_Space)
    qtbot.keyClicks(form.parts.rows[3].amount.line, "5000")
    form.parts.rows[3].when.set_value(TODAY + timedelta(days=90))
    form.save_button.click()
    payments = store.payments.of_deal(deal)
    assert [each.due_amount for each in payments] == [3_000_000, 6_000_000, 500_000, 500_000]
    assert all(each.order_id for each in payments)


def test_the_summary_tells_what_is_overdue_and_what_comes(store, deal):
    found = material.gather(store, Period.parse("2026-10"), TODAY)
    words = Words(Translator("en"))
    late = "1 payment overdue, ¥30k: Northwind: Advance ¥30k (22 days late)."
    assert late in periodic.computed(found, words, "problems")
    assert not found.owed.payable
    assert [each.item for each in material.gather(store, Period.parse("2026-W43"), TODAY).owed.payable] == ["Dispatch"]
    store.payments.change(store.payments.of_deal(deal)[1].id, due_on=date(2026, 11, 3))
    assert [each.item for each in material.gather(store, Period.parse("2026-10"), TODAY).owed.payable] == ["Dispatch"]


def test_ages_are_parted_at_their_limits():
    payments = [Payment(due_amount=1, due_on=TODAY - timedelta(days=days)) for days in (1, 30, 31, 60, 61, 90, 91)]
    assert [amount for _, amount in ages(payments, TODAY)] == [2, 2, 2, 1]


@settings(max_examples=20, deadline=None)
@given(acts=st.lists(st.tuples(st.sampled_from(["receive", "undo", "redo", "split"]), st.integers(1, 99)), max_size=10))
def test_received_and_due_are_the_signed_amount_whatever_is_done(tmp_path_factory, acts):
    store = Store.open(tmp_path_factory.mktemp("book") / "b.db", now=lambda: NOW)
    deal = signed(store, 10_000_001)
    total = owed(store.payments.of_deal(deal), TODAY).due
    for act, share in acts:
        open_ones = [each for each in store.payments.of_deal(deal) if each.received_on is None]
        if act == "undo" and store.undo_label() and store.undo_label().label == "payments moved":
            store.undo()
        elif act == "redo" and store.redo_label():
            store.redo()
        elif open_ones and act in ("receive", "split"):
            first = open_ones[0]
            part = first.due_amount * share // 100
            with store.change("payments moved"):
                rest = Payment(
                    deal_id=deal, client_id=first.client_id, due_on=first.due_on, due_amount=first.due_amount - part
                )
                store.payments.add(rest)
                came = {"received_on": TODAY, "received_amount": part} if act == "receive" else {}
                store.payments.change(first.id, due_amount=part, **came)
        money = owed(store.payments.of_deal(deal), TODAY)
        assert money.due + money.received == total
    store.close()
