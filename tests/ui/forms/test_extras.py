"""What else a contact brought: kept, changed, taken back and followed up with real keys."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, ClientStatus, Contact
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.orders import Agreement
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Direction, Escalation, Promise, PromiseState, Remark, RemarkKind
from salesplanner.domain.reminders import Remindable, ReminderRules, reminders
from salesplanner.domain.workdays import WorkCalendar
from salesplanner.report import daily, material, periodic
from salesplanner.ui.forms import owing
from salesplanner.ui.forms.complaints import ComplaintForm
from salesplanner.ui.forms.ledgerparts import Part
from salesplanner.ui.forms.log.extras import Extra
from salesplanner.ui.forms.log.logform import LogForm, log_by
from salesplanner.ui.forms.log.step import NotNeeded
from salesplanner.ui.forms.oweforms import PromiseForm, QuestionForm
from salesplanner.ui.forms.promises import PromisesDialog
from tests.ui.today.test_screen import soon

TODAY = date(2026, 10, 22)


@pytest.fixture
def client(store):
    return store.clients.add(Client(name="Northwind", status=ClientStatus.PROSPECT))


@pytest.fixture
def visit(store, client):
    return store.activities.add(
        Activity(kind=ActivityKind.VISIT, title="Visit", client_id=client, day=TODAY, is_next_step=True)
    )


def opened(qtbot, workspace, activity):
    form = LogForm(None, workspace, activity, {})
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    form.outcome.tiles[0].click()
    return form


def told(form, extra, text, **fields):
    """Open a line by its chip and type into it."""
    QTest.keyClick(form.extras.chips[extra], Qt.Key.Key_Space)
    entry = form.extras.entries[-1]
    assert entry.text.hasFocus()
    QTest.keyClicks(entry.text, text)
    for name, typed in fields.items():
        line = getattr(entry, name)
        line = getattr(line, "line", line)
        line.clear()
        QTest.keyClicks(line, typed)
    return entry


def save(form):
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


@pytest.mark.row("S2-28")
def test_everything_a_visit_brought_is_one_change(qtbot, workspace, store, client, visit):
    before = store.digest()
    form = opened(qtbot, workspace, store.activities.get(visit))
    told(form, Extra.MINE, "send the drawing", due="2026-10-26", who="Boss Li")
    told(form, Extra.THEIRS, "sign by Friday", due="2026-10-23")
    told(form, Extra.MARKET, "Acme cut prices").urgent.box.click()
    told(form, Extra.QUESTION, "may we give 5 %?", who="Boss Li")
    told(form, Extra.FEEDBACK, "packaging breaks")
    told(form, Extra.ORDER, "spare belt", amount="1200")
    told(form, Extra.AGREEMENT, "corporate rate")
    QTest.keyClicks(form.next.title, "call on Monday")
    save(form)
    mine, theirs = store.promises.of_activity(visit)
    assert (mine.direction, mine.what, mine.due_on, mine.authorised_by, mine.client_id) == (
        Direction.MINE, "send the drawing", date(2026, 10, 26), "Boss Li", client,
    )  # fmt: skip
    assert (theirs.direction, theirs.due_on) == (Direction.THEIRS, date(2026, 10, 23))
    assert [(each.kind, each.body, each.is_urgent) for each in store.remarks.of_activity(visit)] == [
        (RemarkKind.MARKET, "Acme cut prices", True), (RemarkKind.FEEDBACK, "packaging breaks", False),
    ]  # fmt: skip
    assert [(each.question, each.asked_of) for each in store.escalations.open()] == [("may we give 5 %?", "Boss Li")]
    assert [(each.amount, each.client_id) for each in store.orders.all()] == [(120_000, client)]
    assert [(each.name, each.signed_on) for each in store.agreements.all()] == [("corporate rate", TODAY)]
    store.undo()
    assert store.digest() == before


def test_an_order_without_an_amount_is_asked_for(qtbot, workspace, store, visit):
    form = opened(qtbot, workspace, store.activities.get(visit))
    told(form, Extra.ORDER, "spare belt")
    save(form)
    assert form.isVisible() and "Amount" in form._faults["extras"].text()
    assert store.activities.get(visit).is_open and store.orders.count() == 0


def test_a_record_shows_and_changes_what_it_brought(qtbot, workspace, store, visit):
    form = opened(qtbot, workspace, store.activities.get(visit))
    told(form, Extra.MINE, "send the drawing")
    told(form, Extra.FEEDBACK, "packaging breaks")
    QTest.keyClicks(form.next.title, "call on Monday")
    save(form)
    again = opened(qtbot, workspace, store.activities.get(visit))
    promise, remark = again.extras.entries
    assert (promise.text.text(), promise.due.value()) == ("send the drawing", date(2026, 10, 23))
    promise.text.clear()
    QTest.keyClicks(promise.text, "send two drawings")
    QTest.mouseClick(remark.remove, Qt.MouseButton.LeftButton)
    save(again)
    assert [each.what for each in store.promises.of_activity(visit)] == ["send two drawings"]
    assert store.remarks.of_activity(visit) == []


def test_an_earlier_follow_up_gives_way_unless_it_is_kept(qtbot, workspace, store, client, visit):
    def planned():
        return sorted(each.title for each in store.activities.of_client(client) if each.is_open)

    other = store.activities.add(
        Activity(kind=ActivityKind.CALL, title="Call", client_id=client, day=date(2026, 10, 23), is_next_step=True)
    )
    for keeps in (False, True):
        form = opened(qtbot, workspace, store.activities.get(visit))
        assert form.next.hint.text() == "Already planned: Call, tomorrow" and form.next.keep.isHidden()
        QTest.keyClicks(form.next.title, "Meet on 28 Oct")
        assert form.next.hint.text() == "Takes the place of: Call, tomorrow"
        if keeps:
            form.next.keep.click()
            assert form.next.hint.text() == "Stays planned: Call, tomorrow"
        save(form)
        assert planned() == (["Call", "Meet"] if keeps else ["Meet"])
        assert sum(each.is_next_step for each in store.activities.of_client(client) if each.is_open) == 1
        store.undo()
    assert store.activities.get(other).is_next_step and store.activities.get(visit).is_open


def test_what_is_owed_goes_its_way_by_keys(qtbot, workspace, store, client):
    asked = datetime(2026, 10, 20, 10)
    late = store.promises.add(
        Promise(direction=Direction.MINE, client_id=client, what="quote", made_on=TODAY, due_on=date(2026, 10, 19))
    )
    store.promises.add(Promise(direction=Direction.THEIRS, client_id=client, what="a list", made_on=TODAY))
    question = store.escalations.add(Escalation(client_id=client, question="5 %?", asked_at=asked))
    dialog = PromisesDialog(None, workspace)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()

    def cells():
        model = dialog.table.model
        return [[model.index(line, place).data() for place in (0, 2)] for line in range(model.rowCount())]

    assert cells() == [
        ["I promised: quote", "3 days late"],
        ["Question: 5 %?", "no answer for 2 days"],
        ["They promised: a list", "no date"],
    ]
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert store.promises.get(late).state is PromiseState.KEPT and store.promises.get(late).kept_on == TODAY
    assert dialog.step_button.text() == "Answered…"

    def tell(form):
        QTest.keyClicks(form.focusWidget(), "yes, 3 %")
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    soon(tell)
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert store.escalations.get(question).answer == "yes, 3 %"
    assert store.escalations.get(question).answered_at is not None and dialog.step_button.text() == "Client told"
    QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Return)
    assert store.escalations.get(question).told_at is not None
    QTest.mouseClick(dialog.drop_button, Qt.MouseButton.LeftButton)
    assert cells() == [] and dialog._chosen() is None
    store.undo()
    assert [each.what for each in store.promises.open()] == ["a list"]


def test_the_ledger_takes_what_was_promised_to_me_and_tells_how_mine_were_kept(qtbot, workspace, store, client):
    for due, kept_on in ((15, 14), (16, 19)):
        store.promises.add(
            Promise(direction=Direction.MINE, client_id=client, what=f"quote {due}", made_on=date(2026, 10, 1),
                    due_on=date(2026, 10, due), kept_on=date(2026, 10, kept_on), state=PromiseState.KEPT)
        )  # fmt: skip
    dialog = PromisesDialog(None, workspace)
    qtbot.addWidget(dialog)
    dialog.show()

    def cells():
        model = dialog.table.model
        return [[model.index(line, place).data() for place in (0, 2)] for line in range(model.rowCount())]

    def write(form):
        for field, text in (("what", "a car on Monday"), ("authorised_by", "Ms Li")):
            QTest.keyClicks(form.field(field).target, text)
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    soon(write)
    dialog.add_button.menu().actions()[1].trigger()
    assert cells() == [["Ms Li promised: a car on Monday", "due tomorrow"]]
    dialog.settled.switch.buttons()[1].click()
    assert cells() == [["I promised: quote 16", "kept 19 Oct (3 days late)"], ["I promised: quote 15", "kept 14 Oct"]]
    assert dialog.said.text() == "My promises: October: 1 of 2 on time (50%)"
    dialog.step()
    assert [each.what for each in store.promises.open()] == ["quote 16", "a car on Monday"]


def test_what_was_heard_is_changed_and_deleted_in_the_ledger(qtbot, workspace, store, client):
    remark = store.remarks.add(Remark(kind=RemarkKind.MARKET, client_id=client, body="Acme is cheap", day=TODAY))
    dialog = PromisesDialog(None, workspace, Part.HEARD)
    qtbot.addWidget(dialog)
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()

    def mend(form):
        form.field("is_urgent").box.click()
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    soon(mend)
    QTest.keyClick(dialog.table.view, Qt.Key.Key_F2)
    assert store.remarks.get(remark).is_urgent
    QTest.keyClick(dialog.table.view, Qt.Key.Key_Delete)
    assert store.remarks.all() == []
    store.undo()
    assert [each.body for each in store.remarks.all()] == ["Acme is cheap"]


def test_a_question_answered_before_it_was_asked_is_told(qtbot, workspace, store, client):
    asked = store.escalations.add(Escalation(client_id=client, question="5 %?", asked_at=datetime(2026, 10, 20, 10)))
    form = QuestionForm(None, workspace, store.escalations.get(asked))
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    form.show()
    form.field("answered_at").line.setText("2026-10-19")
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.isVisible() and form._faults["answered_at"].text()
    assert store.escalations.get(asked).answered_at is None


def test_a_deal_signed_at_the_visit_is_closed_right_after_the_record(qtbot, workspace, store, client, visit):
    deal = store.deals.add(Deal(name="Line 2", client_id=client, amount=5_000_000))
    store.activities.change(visit, deal_id=deal)
    form = LogForm(None, workspace, store.activities.get(visit), {})

    def fill(form):
        form.outcome.tiles[0].click()
        form.next.excuse(NotNeeded.SIGNED)
        soon(lambda signing: QTest.mouseClick(signing.save_button, Qt.MouseButton.LeftButton))
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    soon(fill)
    assert log_by(form) == visit
    assert store.activities.get(visit).is_done
    assert store.deals.get(deal).status is DealStatus.WON and store.orders.all()[0].amount == 5_000_000


def test_a_step_of_another_deal_is_not_enough_and_stays(qtbot, workspace, store, client, visit):
    one, two = (store.deals.add(Deal(name=name, client_id=client)) for name in ("One", "Two"))
    store.activities.change(visit, deal_id=one)
    other = Activity(kind=ActivityKind.CALL, title="Call", client_id=client, deal_id=two, day=date(2026, 10, 23))
    kept = store.activities.plan_next(other)
    form = opened(qtbot, workspace, store.activities.get(visit))
    save(form)
    assert form.isVisible() and "next step" in form._faults["next"].text()
    QTest.keyClicks(form.next.title, "Meet on 28 Oct")
    assert form.next.keep.isHidden()
    save(form)
    assert store.activities.get(kept).is_next_step and store.activities.get(kept).is_open


def test_no_new_step_keeps_the_follow_up_that_was_planned(qtbot, workspace, store, client, visit):
    store.activities.add(
        Activity(kind=ActivityKind.CALL, title="Call", client_id=client, day=date(2026, 11, 3), is_next_step=True)
    )
    form = opened(qtbot, workspace, store.activities.get(visit))
    save(form)
    assert [each.title for each in store.activities.of_client(client) if each.is_open] == ["Call"]


# --- complaints -----------------------------------------------------------------------------------------------------


def test_a_complaint_is_chased_to_its_outcome_in_the_ledger(qtbot, workspace, store):
    client = store.clients.add(Client(name="Northwind"))
    form = ComplaintForm(None, workspace, Complaint(what="", opened_on=date(2026, 10, 12)))
    qtbot.addWidget(form)
    form.fill({"what": "pump leaks", "client_id": client, "due_on": date(2026, 10, 20)})
    form.save_button.click()
    complaint = store.complaints.open()[0]
    dialog = PromisesDialog(None, workspace)
    qtbot.addWidget(dialog)
    line = dialog.table.model.record(0)
    assert owing.said(workspace, line.record) == "Complaint: pump leaks"
    assert owing.state(workspace, line.record) == "open for 10 days · 2 days late"
    assert [each.id for each in owing.pressing(store, date(2026, 10, 22))] == [complaint.id]

    again = ComplaintForm(None, workspace, complaint)
    qtbot.addWidget(again)
    again.fill({"step": "sent a new seal"})
    again.save_button.click()
    assert [each.what for each in store.complaint_steps.of(complaint.id)] == ["sent a new seal"]

    last = ComplaintForm(None, workspace, store.complaints.get(complaint.id))
    qtbot.addWidget(last)
    last.begin_with_outcome()
    last.save_button.click()
    assert last.result_id is None and store.complaints.open()  # settled, but how?
    last.fill({"outcome": "seal replaced, client content"})
    last.save_button.click()
    assert store.complaints.open() == [] and owing.pressing(store, date(2026, 10, 22)) == []
    dialog.settled.set_value(True)
    dialog.refresh()
    assert "settled after 10 days: seal replaced" in owing.state(workspace, dialog.table.model.record(0).record)
    owing.advance(dialog, workspace, store.complaints.get(complaint.id))
    assert store.complaints.open()[0].id == complaint.id
    store.undo()
    assert store.complaints.open() == []


def test_complaints_stand_in_the_note_and_in_the_summary(workspace, store):
    client = store.clients.add(Client(name="Northwind"))
    store.complaints.add(Complaint(client_id=client, what="pump leaks", opened_on=date(2026, 10, 12)))
    done = Complaint(
        client_id=client, what="late", opened_on=date(2026, 10, 2), closed_on=date(2026, 10, 5), outcome="refund"
    )
    store.complaints.add(done)
    note = daily.note(daily.gather(store, date(2026, 10, 22)), workspace.words)
    assert "complaint open for 10 days: Northwind: pump leaks" in note and "refund" not in note
    said = periodic.computed(material.gather(store, Period.parse("2026-10")), workspace.words, "problems")
    assert "Complaint open for 10 days: Northwind: pump leaks." in said
    assert "Complaint settled: Northwind: late → refund." in said


def test_an_agreement_is_renewed_in_the_ledger_and_counts_once_as_newly_signed(qtbot, workspace, store, client):
    first = store.agreements.add(
        Agreement(client_id=client, name="Rate 2026", rate="380", signed_on=date(2025, 12, 20),
                  starts_on=date(2026, 1, 1), ends_on=date(2026, 11, 10), remind_days=60)
    )  # fmt: skip
    dialog = PromisesDialog(None, workspace, Part.AGREEMENTS)
    qtbot.addWidget(dialog)
    line = dialog.table.model.record(0)
    assert owing.state(workspace, line.record) == "ends 10 Nov, in 19 days" and dialog._tone(line) == "risk"
    assert owing.state(workspace, replace(line.record, ends_on=workspace.today())) == "ends today"

    def sign(form):
        assert form.field("starts").value() == date(2026, 11, 11)
        assert form.field("ends").value() == date(2027, 9, 20)
        form.fill({"name": "Rate 2027"})
        form.save_button.click()

    soon(sign)
    dialog.step()
    renewed = store.agreements.in_force()
    assert [(each.name, each.renews_id, each.remind_days) for each in renewed] == [("Rate 2027", first, 60)]
    assert store.measures.of("agreements.new.count", date(2026, 10, 1), date(2026, 10, 31)) == []
    assert len(store.measures.of("agreements.new.count", date(2025, 12, 1), date(2025, 12, 31))) == 1
    assert store.agreements.ending(TODAY) == []


def test_an_agreement_is_spoken_of_when_it_says(workspace):
    agreement = Agreement(id=1, name="r", signed_on=TODAY, ends_on=date(2026, 12, 31), remind_days=45)
    found = reminders(Remindable(agreements=(agreement,)), ReminderRules(), WorkCalendar(), TODAY)
    assert [each.due_at.date() for each in found] == [date(2026, 11, 16), date(2026, 12, 24)]


def test_the_people_and_deals_of_a_client_follow_it_in_the_forms_of_the_ledger(qtbot, workspace, store, client):
    person = store.contacts.add(Contact(client_id=client, name="Zhao"))
    deal = store.deals.add(Deal(name="Line 2", client_id=client))
    other = store.clients.add(Client(name="Hanlin"))
    form = PromiseForm(None, workspace, Promise(what="", made_on=TODAY))
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    form.show()
    assert form.field("contact_id").isHidden() and form.field("deal_id").isHidden()  # nobody to choose yet
    form.fill({"what": "a drawing", "client_id": client})
    assert form.field("contact_id").isVisible()
    form.fill({"contact_id": person, "deal_id": deal})
    form.save_button.click()
    [kept] = store.promises.all()
    assert (kept.contact_id, kept.deal_id) == (person, deal)
    again = PromiseForm(None, workspace, kept)
    qtbot.addWidget(again, before_close_func=lambda form: form.done(0))
    assert (again.field("contact_id").value(), again.field("deal_id").value()) == (person, deal)
    again.client.set_value(other)
    again.client.edited.emit()
    again.save_button.click()
    moved = store.promises.get(kept.id)
    assert (moved.client_id, moved.contact_id, moved.deal_id) == (other, None, None)


def test_an_agreement_that_is_let_go_no_longer_presses_until_it_is_opened_again(qtbot, workspace, store, client):
    key = store.agreements.add(Agreement(client_id=client, name="Rate", signed_on=TODAY, ends_on=date(2026, 11, 1)))
    dialog = PromisesDialog(None, workspace, Part.AGREEMENTS)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.keyClick(dialog.drop_button, Qt.Key.Key_Space)
    assert not store.agreements.ending(TODAY)
    owing.advance(dialog, workspace, store.agreements.get(key))
    assert [each.id for each in store.agreements.ending(TODAY)] == [key]
