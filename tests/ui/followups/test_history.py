"""The history of a client: every kind of record, narrowed, read in pages, copied, made a task; over a real book."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.clients import Contact, Grade
from salesplanner.domain.complaints import Complaint
from salesplanner.domain.happenings import HistoryFilter
from salesplanner.domain.incidents import Incident
from salesplanner.domain.orders import Agreement, Payment, Sample
from salesplanner.domain.promises import Escalation, Promise, Remark, RemarkKind
from salesplanner.ui.forms.history import History
from salesplanner.ui.forms.sample import SampleForm
from tests.ui.followups.conftest import NOW, TODAY
from tests.ui.followups.test_screen import answer_next, click


def titles(workspace, client_id, **wanted):
    return [each.title for each in History(workspace, client_id, HistoryFilter(**wanted)).read()]


@pytest.fixture
def told(book, filled):
    """A client with something in every ledger; its id."""
    store, client_id = book.store, filled["late"]
    person = store.contacts.add(Contact(client_id=client_id, name="赵姐"))
    day = date(2026, 10, 1)
    store.promises.add(Promise(client_id=client_id, contact_id=person, what="send drawings", made_on=day, due_on=day))
    store.escalations.add(Escalation(client_id=client_id, question="longer terms?", asked_at=datetime(2026, 10, 2, 9)))
    complaint = store.complaints.add(
        Complaint(client_id=client_id, contact_id=person, what="leaks", opened_on=date(2026, 10, 3))
    )
    store.complaints.close(complaint, on=date(2026, 10, 5), outcome="seal replaced")
    store.samples.add(Sample(client_id=client_id, day=date(2026, 10, 6), product="valve", feedback="fits"))
    store.agreements.add(Agreement(client_id=client_id, name="rates 2027", signed_on=date(2026, 10, 7)))
    store.clients.give_grade(client_id, Grade.A, "core")
    book.done(client_id, date(2026, 9, 1), contact_id=person, outcome=Outcome.SETBACK, points="too dear\nask again")
    return client_id


def test_every_ledger_has_its_lines_in_the_history(workspace, told):
    assert titles(workspace, told) == [
        "Grade B → A",
        "Visit · first look",
        "rates 2027",
        "Sample · valve",
        "Settled: leaks",
        "Complaint: leaks",
        "Question: longer terms?",
        "I promised: send drawings",
        "Visit · first look",
    ]


def test_it_is_narrowed_by_kind_outcome_contact_and_deal(workspace, told, filled):
    assert titles(workspace, told, group="complaint") == ["Settled: leaks", "Complaint: leaks"]
    assert titles(workspace, told, outcome=Outcome.SETBACK) == ["Visit · first look"]
    person = workspace.store.contacts.of(told)[0].id
    assert len(titles(workspace, told, contact_id=person)) == 4
    assert titles(workspace, told, contact_id=person, group="promise") == ["I promised: send drawings"]
    assert titles(workspace, filled["today"], deal_id=filled["deal"]) == ["New deal · 高炉液压元件"]


def test_whatever_is_noted_can_say_who_and_which_deal_it_is_about(qtbot, workspace, filled, store):
    client_id, deal = filled["today"], filled["deal"]
    person = store.contacts.add(Contact(client_id=client_id, name="钱工"))
    about = {"client_id": client_id, "contact_id": person, "deal_id": deal, "day": TODAY}
    store.remarks.add(Remark(kind=RemarkKind.FEEDBACK, body="too slow", **about))
    store.incidents.add(Incident(what="lorry broke down", **about))
    store.agreements.add(Agreement(name="rates", signed_on=TODAY, **{k: v for k, v in about.items() if k != "day"}))
    form = SampleForm(None, workspace, Sample(client_id=client_id, day=TODAY))
    qtbot.addWidget(form, before_close_func=lambda form: form.done(0))
    form.show()
    qtbot.keyClicks(form.field("product").line, "valve")
    for key in ("contact_id", "deal_id"):
        qtbot.keyClick(form.field(key).combo, Qt.Key.Key_End)
    form.save_button.click()
    told = {"Sample · valve", "rates", "Feedback for management", "lorry broke down"}
    for wanted in ({"contact_id": person}, {"deal_id": deal}, {"contact_id": person, "deal_id": deal}):
        found = " / ".join(titles(workspace, client_id, **wanted))
        assert all(each in found for each in told), found
    store.undo()
    assert store.samples.of_client(client_id) == []


def test_what_is_chosen_stands_on_the_button_and_is_let_go_for_another_client(screen, told, filled):
    screen.open(told)
    button = screen.card.filter_button
    for text in ("Setback", "赵姐"):
        next(each for each in button.menu().actions() if each.text() == text).trigger()
    assert button.text() == "Setback · 赵姐"
    assert [row.title for row in entries(screen)] == ["Visit · first look"]
    next(each for each in button.menu().actions() if each.text() == "Setback").trigger()
    assert button.text() == "赵姐" and len(entries(screen)) == 4
    screen.open(filled["today"])
    assert button.text() == "Everything"


def entries(screen):
    return [row for row in screen.card.timeline._model._rows if hasattr(row, "title")]


def test_a_long_history_is_read_a_page_at_a_time_and_keeps_its_place(screen, book, filled, store):
    with store.change("many"):
        for back in range(450):
            book.done(filled["late"], TODAY - timedelta(days=back // 3), kind=ActivityKind.CALL)
    model = screen.card.timeline._model
    assert screen.card.tabs.tabText(0) == "History 451" and len(entries(screen)) == 200
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert entries(screen) == History(screen.workspace, filled["late"]).read()
    screen.card.timeline.choose("activity", entries(screen)[440].id)
    book.done(filled["late"], TODAY, kind=ActivityKind.CALL)
    assert screen.card.timeline.chosen() == entries(screen)[441]


def test_an_entry_is_copied_as_text_and_made_a_task(screen, told, store):
    screen.open(told)
    entry = entries(screen)[-1]
    acts = {each.text(): each for each in screen.card.entry_menu(entry).actions()}
    acts["Copy as text"].trigger()
    assert QGuiApplication.clipboard().text() == "1 Sep · Visit · first look · Setback\ntoo dear\nask again"
    answer_next(lambda form: click(form.save_button))
    acts["Make it a task…"].trigger()
    task = next(each for each in store.activities.of_client(told) if each.kind is ActivityKind.TASK)
    assert (task.title, task.day, task.is_done) == ("too dear ask again", NOW.date(), False)
    assert task.contact_id == store.contacts.of(told)[0].id


def test_an_entry_opens_its_own_form(screen, told):
    screen.open(told)
    for title, kind in (
        ("Complaint: leaks", "ComplaintForm"),
        ("I promised: send drawings", "PromiseForm"),
        ("Question: longer terms?", "QuestionForm"),
        ("rates 2027", "ResultDialog"),
        ("Sample · valve", "SampleForm"),
    ):
        opened = []
        answer_next(lambda form, opened=opened: (opened.append(type(form).__name__), form.reject()))
        screen.card.timeline.opened.emit(next(each for each in entries(screen) if each.title == title))
        assert opened == [kind]


def test_a_grade_can_be_copied_and_not_opened_or_deleted(screen, told):
    screen.open(told)
    acts = [each.text() for each in screen.card.entry_menu(entries(screen)[0]).actions()]
    assert acts == ["Make it a task…", "Copy as text"]


NOTES = [
    ("A promise of mine…", "what", "I promised: spare seals"),
    ("A promise of theirs…", "what", "They promised: spare seals"),
    ("A question to pass up…", "question", "Question: spare seals"),
    ("A complaint…", "what", "Complaint: spare seals"),
    ("A sample given…", "product", "Sample · spare seals"),
]


def test_a_line_of_a_ledger_is_noted_from_the_page_and_deleted_from_the_history(screen, store, filled):
    screen.open(filled["today"])
    for what, field, title in NOTES:
        answer_next(lambda form, field=field: (form.fill({field: "spare seals"}), click(form.save_button)))
        notes = next(each.menu() for each in screen.card.menu().actions() if each.text() == "Note down")
        next(each for each in notes.actions() if each.text() == what).trigger()
        entry = entries(screen)[0]
        assert entry.title == title
        next(each for each in screen.card.entry_menu(entry).actions() if each.text() == "Delete").trigger()
        assert title not in [each.title for each in entries(screen)]
        assert entry.id in [each.id for each in store.records(entry.table).deleted()]


def test_money_and_what_was_noted_with_a_contact_are_found_by_contact_and_deal(screen, workspace, book, filled):
    store, client_id, deal = book.store, filled["today"], filled["deal"]
    person = store.contacts.add(Contact(client_id=client_id, name="周工"))
    store.deals.change(deal, contact_id=person)
    call = book.done(client_id, date(2026, 10, 1), kind=ActivityKind.CALL, contact_id=person, deal_id=deal)
    store.payments.add(
        Payment(client_id=client_id, deal_id=deal, item="first part", received_on=TODAY, received_amount=100)
    )
    store.promises.add(Promise(client_id=client_id, activity_id=call, what="a drawing", made_on=TODAY))
    store.remarks.add(Remark(kind=RemarkKind.MARKET, body="steel", client_id=client_id, activity_id=call, day=TODAY))
    store.samples.add(Sample(client_id=client_id, day=TODAY, product="valve"))
    by_person, by_deal = titles(workspace, client_id, contact_id=person), titles(workspace, client_id, deal_id=deal)
    assert set(by_person) == set(by_deal) == {
        "Payment collected · first part", "I promised: a drawing", "Market", "Call · first look", "New deal · 高炉液压元件",
    }  # fmt: skip
    screen.open(client_id)
    next(each for each in screen.card.filter_button.menu().actions() if each.text() == "周工").trigger()
    assert {row.contact_id for row in entries(screen)} == {person}
    left_out = len(titles(workspace, client_id)) - len(by_person)
    assert screen.card._unnamed.text().startswith(f"{left_out} lines more name no contact")
    next(each for each in screen.card.filter_button.menu().actions() if each.text() == "Samples").trigger()
    assert entries(screen) == [] and screen.card._no_entry.isVisible()
    screen.card.filter_button.clear()
    assert len(entries(screen)) == len(titles(workspace, client_id)) and screen.card._unnamed.isHidden()
