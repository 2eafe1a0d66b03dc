"""Payments over all clients and of one deal: recorded in parts, planned anew, promised, chased; the sums stay those of the records."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import Qt

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.deals import Deal, DealStatus, LostReason, Stage
from salesplanner.domain.orders import Payment
from salesplanner.domain.payments import Part as PlanPart
from salesplanner.domain.payments import ages, cover, owed
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.promises import Direction, Promise, PromiseState
from salesplanner.i18n import Translator
from salesplanner.report import material, periodic
from salesplanner.store import Store
from salesplanner.ui.forms import payments
from salesplanner.ui.forms.paymentplan import PlanForm
from salesplanner.ui.forms.payments import Part, PaymentsDialog
from salesplanner.ui.forms.result import ResultDialog
from salesplanner.ui.kit import theme
from salesplanner.ui.kit.workspace import Workspace
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
def deal(store, tell_once):
    return tell_once(store, signed)


def shown(qtbot, form):
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    form.show()
    form.activateWindow()
    qtbot.waitUntil(form.isActiveWindow)
    return form


def test_what_is_overdue_comes_first_with_its_age(qtbot, workspace, store, deal):
    dialog = shown(qtbot, PaymentsDialog(None, workspace))
    assert dialog.part.value() is Part.OVERDUE
    assert dialog.said.full_text() == "1 payment, ¥30k · 1–30 days: ¥30k"
    qtbot.keyClicks(dialog.filter, "nobody")
    assert dialog.table.view.model().rowCount() == 0


def test_of_many_the_first_stand_there_at_once(qtbot, workspace, store, deal, monkeypatch):
    monkeypatch.setattr(payments, "_FIRST", 2)
    dialog = PaymentsDialog(None, workspace, part=Part.DUE)
    assert dialog.table.view.model().rowCount() == 2 and dialog.said.full_text() == "…"
    shown(qtbot, dialog)
    workspace.settle()
    assert dialog.table.view.model().rowCount() == 3 and dialog.said.full_text().startswith("3 payments")


def promised(store, due, day, made=TODAY):
    facts = {"client_id": due.client_id, "deal_id": due.deal_id, "payment_id": due.id}
    return store.promises.add(
        Promise(direction=Direction.THEIRS, what="pay", made_on=made, due_on=day, **facts),
    )


def test_a_part_leaves_the_rest_due_and_promised_and_the_whole_keeps_every_promise(qtbot, workspace, store, deal):
    due = store.payments.of_deal(deal)[0]
    first = promised(store, due, TODAY - timedelta(days=5), TODAY - timedelta(days=9))
    second = promised(store, due, TODAY + timedelta(days=3))
    before = store.digest()
    for amount, left in ((1_000_000, 2_000_000), (2_000_000, 0)):
        form = shown(qtbot, ResultDialog(None, workspace, None, kind="payment", due_id=due.id))
        form.fill({"amount": amount})
        form.save_button.click()
        money = owed(store.payments.of_deal(deal), TODAY)
        assert (money.received + money.due, money.overdue) == (10_000_000, left)
        states = {store.promises.get(each).state for each in (first, second)}
        assert states == ({PromiseState.OPEN} if left else {PromiseState.KEPT})
    assert store.promises.get(first).days_late(TODAY) == 5 and not store.promises.get(second).is_late(TODAY)
    store.undo()
    assert store.promises.get(first).is_open and store.promises.get(second).is_open
    store.undo()
    assert store.digest() == before


def test_a_plan_that_differs_from_what_was_signed_needs_a_reason(qtbot, workspace, store, deal):
    last = store.payments.of_deal(deal)[2]
    word = promised(store, last, TODAY + timedelta(days=70))
    form = shown(qtbot, PlanForm(None, workspace, store.deals.get(deal)))
    form.parts._removers[0].click()  # the first row goes; the others stay the payments that they were
    form.save_button.click()
    assert "70,000" in form._faults["reason"].full_text()
    assert form.field("reason").isVisible()
    qtbot.keyClicks(form.field("reason").line, "advance waived")
    form.save_button.click()
    payments = store.payments.of_deal(deal)
    assert [(each.id, each.item) for each in payments][1] == (last.id, "Rest") and len(payments) == 2
    assert store.promises.get(word).payment_id == last.id
    assert store.orders.of_deal(deal)[0].note == "advance waived"
    assert cover(store.orders.of_deal(deal), payments).gap == 3_000_000 and store.check() == []


def test_a_plan_is_split_by_keys_without_a_word_as_long_as_it_stays_the_amount(qtbot, workspace, store, deal):
    form = shown(qtbot, PlanForm(None, workspace, store.deals.get(deal)))
    line = form.parts.rows[2].amount.line
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)
    line.selectAll()
    qtbot.keyClicks(line, "5000")
    assert form.field("reason").isVisible()
    qtbot.keyClick(form.parts.target, Qt.Key.Key_Space)
    qtbot.keyClicks(form.parts.rows[3].amount.line, "5000")
    form.parts.rows[3].when.set_value(TODAY + timedelta(days=90))
    form.save_button.click()
    payments = store.payments.of_deal(deal)
    assert [each.due_amount for each in payments] == [3_000_000, 6_000_000, 500_000, 500_000]
    assert all(each.order_id for each in payments)


def test_many_are_read_part_by_part_and_none_is_missing(qtbot, workspace, store):
    days = [TODAY - timedelta(days=1 + number % 280) for number in range(450)]
    client = store.clients.add(a_client("Northwind"))
    came = [{}, {"received_on": None, "received_amount": 0}]
    store.payments.add_many(
        Payment(**{"client_id": client, "due_on": day, "due_amount": 100, "received_on": day, "received_amount": 100, **rest})
        for rest in came
        for day in days
    )  # fmt: skip
    dialog = shown(qtbot, PaymentsDialog(None, workspace))
    for part, in_order in ((Part.OVERDUE, sorted(days)), (Part.RECEIVED, sorted(days, reverse=True))):
        dialog.part.set_value(part)
        dialog.refresh()
        qtbot.waitUntil(lambda days=in_order: [each.payment.due_on for each in dialog.table.model._records] == days)
        assert dialog.said.full_text().startswith("450 payments, ¥450")
    dialog.table.select(dialog.table.model.record(449).id)
    store.payments.change(dialog.table.model.record(0).id, received_amount=200)
    qtbot.waitUntil(lambda: dialog.said.full_text().startswith("450 payments, ¥451"))
    assert dialog.table.selected() == [dialog.table.model.record(449)]


def test_by_its_keys_the_list_chases_once_and_tells_a_broken_promise(qtbot, workspace, store, deal):
    due = store.payments.of_deal(deal)[0]
    promised(store, due, TODAY - timedelta(days=9), TODAY - timedelta(days=20))
    promised(store, due, TODAY - timedelta(days=3), TODAY - timedelta(days=8))
    dialog = shown(qtbot, PaymentsDialog(None, workspace, due.client_id))
    cell = dialog.table.view.model().index(0, 6)
    assert cell.data() == "promised for 19 Oct, 3 days past (promise 2)"
    for _ in range(2):
        qtbot.keyClick(dialog.table.view, Qt.Key.Key_C)
    chased = [each for each in store.activities.of_deal(deal) if each.kind is ActivityKind.PAYMENT]
    assert [(each.title, each.day) for each in chased] == [("Chase payment: Pump Advance", TODAY)]
    assert "to chase today" in dialog.table.view.model().index(0, 6).data()
    store.payments.receive(due.id, on=TODAY, amount=due.due_amount)
    assert not store.activities.chasing()  # nothing is left to chase
    store.undo()
    assert len(store.activities.chasing()) == 1
    dialog.age.set_value(1)
    dialog.refresh()
    assert dialog.table.view.model().rowCount() == 0 and "31" in dialog.age.combo.currentText()


def test_a_receipt_put_right_or_taken_back_is_due_again(store, deal):
    due = store.payments.of_deal(deal)[0]
    word = promised(store, due, TODAY)
    before = store.digest()
    assert store.payments.receive(due.id, on=TODAY, amount=3_000_000) == due.id
    store.payments.correct(due.id, on=TODAY, amount=1_000_000)
    store.payments.correct(due.id, on=TODAY, amount=2_500_000)
    money = owed(store.payments.of_deal(deal), TODAY)
    assert (money.received, money.overdue) == (2_500_000, 500_000)
    store.payments.correct(due.id, on=TODAY, amount=3_000_000)
    store.payments.take_back(due.id)
    money = owed(store.payments.of_deal(deal), TODAY)
    assert (money.received, money.due) == (0, 10_000_000) and store.promises.get(word).is_open
    for _ in range(5):
        store.undo()
    assert store.digest() == before


@pytest.mark.parametrize(
    "facts", [{"amount": 1}, {"closed_on": TODAY}, {"stage_id": None}, {"status": DealStatus.OPEN}]
)
def test_no_figure_of_a_closed_deal_changes_by_itself(store, deal, facts):
    store.deals.change(deal, note="a remark", competitors="Acme")  # what is no figure may change
    if facts.get("stage_id", 0) is None:
        facts = {"stage_id": store.stages.add(Stage(name="Bid", position=0, chance=50))}
    before = store.digest()
    for work in (
        lambda: store.deals.change(deal, **facts),
        lambda: store.deals.win(deal, on=TODAY, amount=5),
        lambda: store.deals.lose(deal, on=TODAY, reason=LostReason.PRICE),
        lambda: store.deals.delete(deal),
        lambda: (
            store.orders.of_deal(deal) and store.deals.correct(replace(store.orders.of_deal(deal)[0], deal_id=None))
        ),
    ):
        with pytest.raises(Problem) as refused:
            work()
        assert refused.value.kind is Kind.DEAL_CLOSED
    assert store.digest() == before


def test_the_order_of_a_deal_put_right_takes_the_deal_along_and_the_check_tells_what_disagrees(store, deal):
    order = store.orders.of_deal(deal)[0]
    store.deals.correct(replace(order, amount=9_000_000, day=TODAY))
    kept = store.deals.get(deal)
    assert (kept.amount, kept.closed_on) == (9_000_000, TODAY)
    assert store.check() == [f"deal {deal}: its orders 90000.00, its payments 100000.00"]
    store.orders.change(order.id, amount=10_000_000)
    assert store.check() == [f"deal {deal}: signed 90000.00, its orders 100000.00"]


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


ACTS = st.tuples(st.sampled_from(["receive", "correct", "take back", "plan", "undo", "redo"]), st.integers(1, 99))


@settings(max_examples=15)
@given(acts=st.lists(ACTS, max_size=9))
def test_received_and_due_are_the_signed_amount_whatever_is_done(tmp_path_factory, qapp, acts):
    """Partial payments, corrections, plans changed in their form, undo and redo; per deal and per client, as the records say."""
    store = Store.open(tmp_path_factory.mktemp("book") / "b.db", now=lambda: NOW)
    workspace = Workspace(store, Words(Translator("en")), theme.LIGHT, lambda: NOW)
    deal = signed(store, 10_000_001)
    store.payments.change(store.payments.of_deal(deal)[-1].id, due_amount=1_000_001)
    base, done = store.digest(), 0
    for act, share in acts:
        payments = store.payments.of_deal(deal)
        due = [each for each in payments if each.received_on is None]
        came = [each for each in payments if each.received_on is not None]
        if act == "undo" and done:
            store.undo()
            done -= 1
        elif act == "redo" and store.redo_label():
            store.redo()
            done += 1
        elif act == "receive" and due:
            store.payments.receive(due[0].id, on=TODAY, amount=max(1, due[0].due_amount * share // 99))
            done += 1
        elif act == "correct" and came:
            amount = max(1, came[-1].due_amount * share // 99)
            is_other = amount != came[-1].received_amount
            store.payments.correct(came[-1].id, on=TODAY, amount=amount, note=f"{share}" if is_other else came[-1].note)
            done += is_other  # what changes nothing is no step
        elif act == "take back" and came:
            store.payments.take_back(came[0].id)
            done += 1
        elif act == "plan" and due:
            form = PlanForm(None, workspace, store.deals.get(deal))
            parts = form.parts.value()
            cut = parts[0].amount * share // 100
            wanted = [replace(parts[0], amount=parts[0].amount - cut), *parts[1:]]
            more = [PlanPart(item="More", amount=cut, due_on=TODAY + timedelta(days=share))] if cut else []
            form.save({"parts": wanted + more, "reason": ""})
            done += 1
            form.deleteLater()
        payments = store.payments.of_deal(deal)
        found, money = cover(store.orders.of_deal(deal), payments), owed(payments, TODAY)
        assert found.gap == 0 and found.signed == 10_000_001
        assert money == owed(store.payments.of_client(payments[0].client_id), TODAY)
        assert sum(amount for _, amount in ages(store.payments.due(), TODAY)) == money.overdue
        assert sum(each.due_amount for each in store.payments.due()) == money.due
        assert store.check() == []
    while done:
        store.undo()
        done -= 1
    assert store.digest() == base
    store.close()


@pytest.mark.parametrize(
    ("part", "items"), [(None, ["Advance"]), (Part.DUE, ["Advance", "Dispatch", "Rest"]), (Part.RECEIVED, [])]
)
def test_the_list_opens_at_the_part_that_is_asked_for(qtbot, workspace, store, deal, part, items):
    dialog = shown(qtbot, PaymentsDialog(None, workspace, store.deals.get(deal).client_id, part))
    model = dialog.table.model
    assert sorted(model.record(row).payment.item for row in range(model.rowCount())) == items
