"""Signing with milestones and a payment schedule, moving its dates, and taking all of it back."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from salesplanner.domain.deals import Deal, DealStatus, LineKind, ProjectType, Stage, TypeLine
from salesplanner.domain.payments import cover, owed, split
from salesplanner.domain.projects import Milestone
from salesplanner.ui.forms.deal import DealForm
from salesplanner.ui.forms.signing import SignedForm
from tests.builders import a_client


@pytest.fixture
def deal(store):
    kind = store.project_types.add(ProjectType(name="Project"))
    for place, (name, days) in enumerate((("Production", 20), ("Dispatch", 30))):
        store.type_lines.add(
            TypeLine(type_id=kind, kind=LineKind.MILESTONE, name=name, days=days, position=place, side="supplier")
        )
    for place, (name, percent, after, days) in enumerate((("Advance", 30, "", 0), ("On dispatch", 70, "Dispatch", 10))):
        store.type_lines.add(
            TypeLine(
                type_id=kind,
                kind=LineKind.PAYMENT,
                name=name,
                percent=percent,
                after=after,
                days=days,
                position=place,
            )
        )
    stage = store.stages.add(Stage(name="Talks", position=0, type_id=kind))
    client = store.clients.add(a_client("Northwind"))
    deal_id = store.deals.add(
        Deal(name="Pump", client_id=client, amount=10_000_001, stage_id=stage, type_id=kind, opened_on=store.today())
    )
    return store.deals.get(deal_id)


def opened(qtbot, workspace, deal):
    form = SignedForm(None, workspace, deal)
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    form.show()
    return form


def test_a_signing_begins_as_its_type_says_and_undo_takes_all_of_it_back(qtbot, workspace, store, deal):
    before, today = store.digest(), store.today()
    opened(qtbot, workspace, deal).save_button.click()
    assert [(each.name, each.planned_on, each.side.value) for each in store.milestones.of_deal(deal.id)] == [
        ("Production", today + timedelta(days=20), "supplier"),
        ("Dispatch", today + timedelta(days=32), "supplier"),  # the 30th day is a Saturday
    ]
    payments = store.payments.of_deal(deal.id)
    assert [(each.item, each.due_amount, each.due_on) for each in payments] == [
        ("Advance", 3_000_000, today),
        ("On dispatch", 7_000_001, today + timedelta(days=42)),
    ]
    assert owed(payments, today + timedelta(days=1)).overdue == 3_000_000
    assert store.check() == []
    store.undo()
    assert store.digest() == before


def test_what_was_planned_until_the_signing_is_done_by_it_unless_its_day_is_taken_out(qtbot, workspace, store, deal):
    today = store.today()
    for place, (name, days) in enumerate((("Bid", -30), ("Clarified", -1), ("Contract", 0))):
        line = TypeLine(type_id=deal.type_id, kind=LineKind.MILESTONE, name=name, days=days, position=place - 9)
        store.type_lines.add(line)
    form = opened(qtbot, workspace, deal)
    bid, clarified, contract, *later = form.field("milestones").rows
    assert [each.actual.value() for each in (bid, contract, *later)] == [bid.day.value(), today, None, None]
    clarified.actual.line.setFocus()
    clarified.actual.line.selectAll()
    qtbot.keyClick(clarified.actual.line, Qt.Key.Key_Delete)
    later[0].actual.set_value(today + timedelta(days=1))
    form.save_button.click()
    assert form.isVisible() and form._faults["milestones"].text()  # that day did not come yet
    later[0].actual.set_value(None)
    form.save_button.click()
    done = {each.name: each.actual_on for each in store.milestones.of_deal(deal.id)}
    assert done == {
        "Bid": bid.day.value(), "Clarified": None, "Contract": today, "Production": None, "Dispatch": None
    }  # fmt: skip


def test_what_is_done_by_the_signing_follows_its_day_and_is_never_to_come(qtbot, workspace, store, deal):
    today = store.today()
    for place, (name, days) in enumerate((("Bid", -5), ("Dispatch", 1))):
        day = today + timedelta(days=days)
        store.milestones.add(Milestone(deal_id=deal.id, name=name, position=place, planned_on=day))
    form = opened(qtbot, workspace, deal)

    def done_by(days):
        form.field("on").set_value(today + timedelta(days=days))
        form.field("on").left.emit()
        return [bool(each.actual.value()) for each in form.field("milestones").rows]

    assert [done_by(days) for days in (0, -8, -5, 3)] == [[True, False], [False, False], [True, False], [True, False]]
    form.save_button.click()
    assert store.deals.get(deal.id).closed_on == today + timedelta(days=3)


def test_what_is_due_after_a_milestone_follows_its_dates_until_the_money_is_in(qtbot, workspace, store, deal):
    opened(qtbot, workspace, deal).save_button.click()
    dispatch, today = store.milestones.of_deal(deal.id)[1], store.today()
    store.milestones.promise(dispatch.id, today + timedelta(days=50), told_on=today)
    assert store.payments.of_deal(deal.id)[1].due_on == today + timedelta(days=60)
    store.milestones.finish(dispatch.id, today + timedelta(days=45))
    due = store.payments.of_deal(deal.id)[1]
    assert due.due_on == today + timedelta(days=55)
    store.payments.change(due.id, received_on=today, received_amount=due.due_amount)
    store.milestones.finish(dispatch.id, None)
    assert store.payments.get(due.id).due_on == today + timedelta(days=55)


def test_parts_that_are_not_the_amount_are_refused_in_words(qtbot, workspace, store, deal):
    form = opened(qtbot, workspace, deal)
    amount = form.field("payments").rows[0].amount.line
    amount.selectAll()
    qtbot.keyClicks(amount, "1")
    assert form.field("payments").foot.full_text().startswith("Together ")
    form.save_button.click()
    assert "Make them equal" in form._faults["payments"].full_text()
    assert store.deals.get(deal.id).is_open


def test_rows_are_added_and_taken_out_by_keys(qtbot, workspace, store, deal):
    form = opened(qtbot, workspace, deal)
    rows = form.field("milestones")
    qtbot.keyClick(rows.target, Qt.Key.Key_Space)
    qtbot.keyClicks(rows.rows[-1].name, "Acceptance")
    qtbot.keyClick(rows._removers[0], Qt.Key.Key_Space)
    form.save_button.click()
    assert [each.name for each in store.milestones.of_deal(deal.id)] == ["Dispatch", "Acceptance"]


def test_another_name_at_the_signing_loses_no_promise_of_the_milestone(qtbot, workspace, store, deal):
    day = store.today() + timedelta(days=9)
    key = store.milestones.add(Milestone(deal_id=deal.id, name="Drawings", promised_on=day))
    form = opened(qtbot, workspace, deal)
    form._plan.set_value("none")
    form._take_plan()
    line = form._milestones.rows[0].name
    line.selectAll()
    qtbot.keyClicks(line, "Plans")
    form.save_button.click()
    assert [(each.id, each.name) for each in store.milestones.of_deal(deal.id)] == [(key, "Plans")]
    assert [each.promised_on for each in store.milestones.promises(key)] == [day]


def test_what_is_due_after_a_milestone_stays_with_it_when_it_is_renamed(qtbot, workspace, store, deal):
    form = opened(qtbot, workspace, deal)
    line = form._milestones.rows[1].name
    line.selectAll()
    qtbot.keyClicks(line, "Shipping")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    qtbot.keyClick(form._milestones.target, Qt.Key.Key_Space)
    qtbot.keyClicks(form._milestones.rows[-1].name, "Dispatch")  # another one takes the name it had
    qtbot.keyClick(form._milestones.rows[-1].name, Qt.Key.Key_Tab)
    form.save_button.click()
    shipping = next(each for each in store.milestones.of_deal(deal.id) if each.name == "Shipping")
    due = store.payments.of_deal(deal.id)[-1]
    assert (due.milestone_id, due.due_on) == (shipping.id, shipping.planned_on + timedelta(days=10))


def test_reopening_takes_the_order_and_what_was_due_along(qtbot, workspace, store, deal):
    opened(qtbot, workspace, deal).save_button.click()
    store.deals.reopen(deal.id)
    assert store.deals.get(deal.id).status is DealStatus.OPEN
    assert not store.orders.of_deal(deal.id)
    assert not store.payments.due()


def test_signing_again_plans_only_what_did_not_come_in(qtbot, workspace, store, deal):
    opened(qtbot, workspace, deal).save_button.click()
    first = store.payments.of_deal(deal.id)[0]
    store.payments.receive(first.id, on=workspace.today(), amount=first.due_amount - 100)
    store.deals.reopen(deal.id)
    opened(qtbot, workspace, store.deals.get(deal.id)).save_button.click()
    found = cover(store.orders.of_deal(deal.id), store.payments.of_deal(deal.id))
    assert (found.received, found.gap) == (first.due_amount - 100, 0)


def test_a_signed_amount_is_not_changed_in_the_deal(qtbot, workspace, store, deal):
    opened(qtbot, workspace, deal).save_button.click()
    form = DealForm(None, workspace, store.deals.get(deal.id), {})
    qtbot.addWidget(form)
    assert not form.field("amount").isEnabled()
    form.save_button.click()
    assert [order.amount for order in store.orders.of_deal(deal.id)] == [store.deals.get(deal.id).amount]


def test_why_an_expected_close_moved_is_kept(qtbot, workspace, store, deal):
    form = DealForm(None, workspace, deal, {})
    qtbot.addWidget(form)
    form.show()
    assert form.field("reason").isHidden()
    qtbot.keyClicks(form.field("expected_on").line, "2026-12-24")
    qtbot.keyClicks(form.field("reason").line, "budget in December")
    form.save_button.click()
    (moved,) = store.deals.expected_moves(deal.id)
    assert (moved.after, moved.reason) == (date(2026, 12, 24), "budget in December")


@given(amount=st.integers(0, 10**12), cuts=st.lists(st.integers(1, 99), unique=True, max_size=5))
def test_shares_of_the_whole_add_up_to_the_last_unit(amount, cuts):
    edges = [0, *sorted(cuts), 100]
    shares = [right - left for left, right in pairwise(edges)]
    assert sum(split(amount, shares)) == amount
