"""The log form, filled in with real keys and saved into a real book as one step."""

from __future__ import annotations

from datetime import date, datetime, time
from types import SimpleNamespace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client, ClientStatus, Contact, Grade, Role
from salesplanner.domain.deals import Deal, Stage
from salesplanner.domain.targets import Every, Quota
from salesplanner.ui.forms.log.logform import LogForm
from salesplanner.ui.forms.log.step import Next, NextStepField, NotNeeded
from tests.ui.today.test_screen import soon

TODAY = date(2026, 10, 22)


@pytest.fixture
def book(store):
    stages = store.stages.add_many(
        [Stage(name="Bid", position=0, chance=60), Stage(name="Contract", position=1, chance=90)]
    )
    client = store.clients.add(Client(name="Northwind", status=ClientStatus.ACTIVE))
    person = store.contacts.add(Contact(client_id=client, name="Zhao", role=Role.DECISION_MAKER))
    deal = store.deals.add(
        Deal(name="Reducers", client_id=client, stage_id=stages[0], amount=1_000_000, opened_on=TODAY)
    )
    visit = store.activities.add(
        Activity(
            kind=ActivityKind.VISIT, title="Visit Zhao", client_id=client, contact_id=person, deal_id=deal, day=TODAY,
            at=time(14, 30), minutes=60, is_next_step=True,
        )
    )  # fmt: skip
    return SimpleNamespace(stages=stages, client=client, person=person, deal=deal, visit=visit)


def opened(qtbot, workspace, activity=None, **defaults):
    form = LogForm(None, workspace, activity, defaults)
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def save(form):
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)


def test_the_fast_path_needs_only_keys(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_1)
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(form.focusWidget(), "Price is fine")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    QTest.keyClicks(form.focusWidget(), "send the draft")
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    done = store.activities.get(book.visit)
    assert (done.outcome, done.points, done.done_at) == (
        Outcome.PROGRESS, "Price is fine", datetime(2026, 10, 22, 14, 30),
    )  # fmt: skip
    step = store.clients.next_steps()[book.client]
    assert (step.title, step.day, step.deal_id) == ("send the draft", date(2026, 10, 23), book.deal)


def test_all_that_changed_is_one_step(qtbot, workspace, store, book):
    before = store.digest()
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    form.outcome.tiles[0].click()
    form.concerns.chips["Delivery time"].click()
    form.concerns.rival.entered.emit("Acme")
    form.deal.stage.set_value(book.stages[1])
    form.deal.amount.line.setText("12.6万")
    form.contact.line.setText("Ms New")
    form.next.title.setText("Call")
    form.next.day_chips[1].click()
    save(form)
    done, deal = store.activities.get(book.visit), store.deals.get(book.deal)
    assert "Delivery\N{NO-BREAK SPACE}time" in done.concerns.split(" ")
    assert (deal.stage_id, deal.amount, deal.competitors) == (book.stages[1], 12_600_000, "Acme")
    assert store.contacts.get(done.contact_id).name == "Ms New"
    assert store.clients.next_steps()[book.client].day == date(2026, 10, 26)
    store.undo()
    assert store.digest() == before


@pytest.mark.row("S1-08")
def test_who_got_in_touch_is_said_by_a_click_and_can_be_put_right(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    form.outcome.tiles[0].click()
    form.next.title.setText("Call")
    form.next.day_chips[1].click()
    QTest.mouseClick(form.extras.theirs, Qt.MouseButton.LeftButton)
    save(form)
    assert store.activities.get(book.visit).started_by_client
    assert store.evidence.of("contacts.mine", TODAY, TODAY).value == 0
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    assert form.extras.theirs.isChecked()
    QTest.keyClick(form.extras.theirs, Qt.Key.Key_Space)
    save(form)
    assert store.evidence.of("contacts.mine", TODAY, TODAY).value == 1


def test_an_active_client_needs_a_next_step(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    form.outcome.tiles[1].click()
    save(form)
    assert form.isVisible() and "next step" in form._faults["next"].text()
    assert store.activities.get(book.visit).is_open


def test_a_step_already_planned_is_enough(qtbot, workspace, store, book):
    store.activities.add(
        Activity(
            kind=ActivityKind.CALL, title="Call again", client_id=book.client, day=date(2026, 10, 30), is_next_step=True
        )
    )
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    assert form.next.hint.text() == "Already planned: Call again, 30 Oct"
    form.outcome.tiles[0].click()
    save(form)
    assert store.activities.get(book.visit).is_done


def test_an_outcome_is_needed(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    form.next.title.setText("Call")
    form.next.day_chips[0].click()
    save(form)
    assert form.isVisible() and form._faults["outcome"].text()


def test_after_not_reached_the_same_is_proposed_for_tomorrow(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_4)
    save(form)
    step = store.clients.next_steps()[book.client]
    assert (step.title, step.day, step.at, step.kind) == (
        "Contact Zhao again", date(2026, 10, 23), time(14, 30), ActivityKind.VISIT,
    )  # fmt: skip


def test_another_outcome_takes_the_proposal_away(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    form.outcome.tiles[3].click()
    assert form.next.title.text() == "Contact Zhao again"
    form.outcome.tiles[0].click()
    assert form.next.value() == Next()


def test_what_was_written_lately_is_offered_on_the_down_key(qtbot, workspace, store, book):
    for day, points in ((19, "Price is fine"), (20, "Asks for samples"), (21, "Price is fine")):
        done = Activity(kind=ActivityKind.CALL, title="Call", day=date(2026, 10, day))
        store.activities.log(done, done_at=datetime(2026, 10, day, 9), outcome=Outcome.PROGRESS, points=points)
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    box = form.field("points").box

    def pick(menu):
        assert [each.text() for each in menu.actions()] == ["Price is fine", "Asks for samples"]
        QTest.keyClick(menu, Qt.Key.Key_Down)
        QTest.keyClick(menu, Qt.Key.Key_Return)

    soon(pick)
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert form.field("points").value() == "Asks for samples"


def test_waiting_needs_a_day_and_keeps_client_and_deal_quiet(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    form.outcome.tiles[1].click()
    form.next.excuse(NotNeeded.WAITING)
    save(form)
    assert form.isVisible()
    form.next.day.line.setText("2026-11-20")
    save(form)
    assert store.clients.get(book.client).quiet_until == store.deals.get(book.deal).quiet_until == date(2026, 11, 20)


def test_dormant_puts_the_client_to_rest(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    form.outcome.tiles[2].click()
    form.next.excuse(NotNeeded.DORMANT)
    save(form)
    assert store.clients.get(book.client).status is ClientStatus.DORMANT


def test_it_says_what_it_counts_for(qtbot, workspace, store, book):
    store.quotas.add(Quota(metric="visits.count", every=Every.DAY, count=2))
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    assert form.count.text() == "Counts for today's quota: Visits 1/2"
    form.outcome.tiles[3].click()
    assert form.count.text() == "Nobody reached, so it does not count"
    form.kind.switch.buttons()[1].click()
    assert not form.count.isVisible()


def test_a_second_visit_to_the_same_client_counts_once(qtbot, workspace, store, book):
    store.quotas.add(Quota(metric="visits.count", every=Every.DAY, count=2))
    again = Activity(kind=ActivityKind.VISIT, title="Earlier", client_id=book.client, day=TODAY)
    store.activities.log(again, done_at=datetime(2026, 10, 22, 8), outcome=Outcome.PROGRESS)
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    assert form.count.text().endswith("1/2")


def type_in(form, field, text):
    """Type into a field that offers names, and put the offers away."""
    field.line.setFocus()
    QTest.keyClicks(field.line, text)
    QTest.keyClick(field._completer.popup(), Qt.Key.Key_Escape)
    return field.line


def keep_by_keys(form):
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_visit_to_a_new_client_asks_for_a_next_step_and_makes_it_by_name(qtbot, workspace, store, book):
    form = opened(qtbot, workspace)
    type_in(form, form.client, "Bluewave")
    form.outcome.tiles[0].click()
    keep_by_keys(form)
    assert form.isVisible() and "next step" in form._faults["next"].text()
    QTest.keyClicks(form.next.title, "send the samples")
    keep_by_keys(form)
    record = store.activities.get(form.result_id)
    assert store.clients.get(record.client_id).name == "Bluewave"
    assert record.title == "Visit Bluewave" and record.is_done
    assert store.clients.next_steps()[record.client_id].title == "send the samples"


def test_a_visit_to_a_prospect_asks_for_a_next_step_and_a_call_does_not(qtbot, workspace, store, book):
    prospect = store.clients.add(Client(name="Bluewave"))
    form = opened(qtbot, workspace, client_id=prospect)
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_1)
    keep_by_keys(form)
    assert form.isVisible() and "next step" in form._faults["next"].text()
    form.kind.switch.buttons()[1].click()
    keep_by_keys(form)
    assert store.activities.get(form.result_id).kind is ActivityKind.CALL


def test_a_known_client_whose_field_was_not_left_is_no_second_one(qtbot, workspace, store, book):
    store.activities.change(book.visit, is_next_step=False)
    form = opened(qtbot, workspace)
    form.outcome.setFocus()
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_1)
    line = type_in(form, form.client, "Northwind")
    keep_by_keys(form)
    assert form.isVisible() and "next step" in form._faults["next"].text()  # its rule holds
    assert len(store.clients.all()) == 1 and line.text() == "Northwind"
    QTest.keyClicks(form.next.title, "send the draft")
    keep_by_keys(form)
    record = store.activities.get(form.result_id)
    assert (record.client_id, record.deal_id, len(store.clients.all())) == (book.client, book.deal, 1)


def test_which_of_two_clients_of_one_name_is_asked_below_the_field(qtbot, workspace, store, book):
    store.clients.add_many([Client(name="Bluewave", region=each) for each in ("North", "South")])
    form = opened(qtbot, workspace)
    QTest.keyClick(type_in(form, form.client, "Bluewave"), Qt.Key.Key_Tab)
    assert form._faults["client_id"].isVisible() and form._faults["client_id"].text()
    form.outcome.tiles[0].click()
    form.client.line.clear()
    form.client.line.setFocus()
    QTest.keyClicks(form.client.line, "Bluewave")
    offers = form.client._completer.popup()
    QTest.keyClick(offers, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert form._faults["client_id"].isVisible() and not offers.isVisible(), "the list would cover the sentence"
    assert form.isVisible() and len(store.clients.all()) == 3


def test_a_kept_record_is_changed_without_a_new_step(qtbot, workspace, store, book):
    store.activities.log(
        store.activities.get(book.visit), done_at=datetime(2026, 10, 22, 9), outcome=Outcome.PROGRESS, points="old"
    )
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    assert form.windowTitle() == "Edit record: visit · Northwind"
    form.field("points").set_value("new")
    save(form)
    assert store.activities.get(book.visit).points == "new"


def test_a_next_step_is_understood_while_it_is_typed(qtbot, workspace):
    field = NextStepField(workspace)
    qtbot.addWidget(field)
    qtbot.keyClicks(field.title, "tomorrow 10am call back with the price")
    step = field.value().step
    assert (step.title, step.kind, step.day, step.at) == (
        "call back with the price", ActivityKind.CALL, date(2026, 10, 23), time(10),
    )  # fmt: skip
    qtbot.keyClicks(field.title, " list")
    assert field.value().step.title == "call back with the price list"


def test_the_grade_given_after_a_contact_is_kept_with_its_reason_as_part_of_the_record(qtbot, workspace, store, book):
    form = opened(qtbot, workspace, store.activities.get(book.visit))
    if form.field("grade").isHidden():
        qtbot.keyClick(form, Qt.Key.Key_8, Qt.KeyboardModifier.ControlModifier)
    assert not form.field("grade_reason").isVisible()
    form.field("grade").set_value(Grade.A)
    form.field("grade").edited.emit()
    form.fill({"grade_reason": "two new lines"})
    form.outcome.tiles[0].click()
    QTest.keyClicks(form.next.title, "send the draft tomorrow")
    save(form)
    assert [(each.after, each.reason) for each in store.grade_changes.all()] == [(Grade.A, "two new lines")]
    store.undo()
    assert store.grade_changes.all() == [] and store.activities.get(book.visit).is_open
