"""Promises, complaints and agreements as days pass: what presses, what is chased, what the reports and their workbook say."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from openpyxl import load_workbook

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.clients import Client, Contact
from salesplanner.domain.complaints import Complaint, ComplaintStep
from salesplanner.domain.orders import Agreement, Payment
from salesplanner.domain.period import Period
from salesplanner.domain.promises import Direction, Escalation, Promise, PromiseState
from salesplanner.exchange import summary
from salesplanner.i18n import Translator
from salesplanner.report import brief, daily, material, periodic
from salesplanner.store import Store
from salesplanner.words import Words

MONDAY = date(2026, 10, 19)


class Clock:
    """Says the moment that a test has come to."""

    def __init__(self):
        self.moment = datetime(2026, 10, 19, 9)

    def __call__(self):
        return self.moment


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, clock):
    """A book whose days pass, with one line in every ledger, written on Monday."""
    store = Store.open(tmp_path / "b.db", now=clock)
    client = store.clients.add(Client(name="Northwind"))
    person = store.contacts.add(Contact(client_id=client, name="Zhao"))
    facts = {"client_id": client, "contact_id": person, "made_on": MONDAY}
    store.promises.add(Promise(what="the drawing", due_on=date(2026, 10, 20), **facts))
    store.promises.add(Promise(what="the quote", due_on=date(2026, 10, 28), **facts))
    store.promises.add(Promise(direction=Direction.THEIRS, what="the stamp", due_on=date(2026, 10, 21), **facts))
    store.escalations.add(Escalation(client_id=client, question="5 %?", asked_at=clock()))
    complaint = store.complaints.add(
        Complaint(client_id=client, what="leaks", opened_on=MONDAY, due_on=date(2026, 10, 21))
    )
    store.complaint_steps.add(ComplaintStep(complaint_id=complaint, day=MONDAY, what="rang the factory"))
    store.agreements.add(
        Agreement(
            client_id=client, name="Rate 2026", signed_on=date(2026, 1, 5), ends_on=date(2026, 11, 30), remind_days=40
        )
    )
    yield store
    store.close()


def said(store, key, period="2026-W43"):
    words = Words(Translator("en"))
    found = periodic.document(material.gather(store, Period.parse(period)), words)
    section = next(each for each in found.blocks if getattr(each, "key", "") == key)
    return "\n".join(line for block in section.blocks for line in getattr(block, "items", ()))


@pytest.mark.row("S1-15")
def test_what_is_late_ends_or_waits_is_told_in_the_week_and_in_the_morning(store, clock):
    assert "late" not in said(store, "problems")
    clock.moment = datetime(2026, 10, 23, 9)
    problems, ahead = said(store, "problems"), said(store, "plan")
    for line in (
        "1 promise of mine late: Northwind: the drawing (3 days late).",
        "1 promise to us late: Northwind: the stamp (2 days late).",
        "Complaint open for 4 days: Northwind: leaks → 19 Oct rang the factory.",
    ):
        assert line in problems, line
    assert "Northwind: 5 %?; asked on 19 Oct, no answer for 4 days" in said(store, "support")
    boss = store.contacts.add(Contact(client_id=1, name="Zhao", title="General manager"))
    store.escalations.change(store.escalations.all()[0].id, contact_id=boss)
    assert "5 %?; at the client General manager; asked on 19 Oct" in said(store, "support")
    store.settings.put("person.title", "Account manager")
    assert "5 %?; at the client General manager, here Account manager; asked" in said(store, "support")
    assert "Promised for 28 Oct: Northwind: the quote." in ahead
    assert "Agreement ends 30 Nov, to be renewed: Northwind: Rate 2026." in ahead
    morning = daily.brief(store, date(2026, 10, 23), Words(Translator("en")))
    [owed] = [each for each in morning.blocks if getattr(each, "key", "") == "owed"]
    assert len(owed.blocks[0].items) == 4  # two promises, the complaint, the agreement
    promise = store.promises.late_on(date(2026, 10, 23))[0]
    store.promises.change(promise.id, state=PromiseState.KEPT, kept_on=date(2026, 10, 23))
    assert "kept on time" not in said(store, "progress")
    assert "of mine late" not in said(store, "problems")
    assert "1 promise of mine kept later than promised." in said(store, "problems")
    clock.moment = datetime(2026, 12, 20, 9)  # in December the week of October still says what was so then
    assert "1 promise to us late: Northwind: the stamp (4 days late)." in said(store, "problems")


def test_the_workbook_has_a_sheet_for_each_ledger(store, clock, tmp_path):
    clock.moment = datetime(2026, 10, 23, 9)
    path = summary.write(store, Period.parse("2026-10"), tmp_path / "m.xlsx", Words(Translator("en")))
    sheets = {each.title: [[cell.value for cell in row] for row in each.rows] for each in load_workbook(path)}
    assert [row[2] for row in sheets["Promises"][1:]] == ["the drawing", "the stamp", "the quote"]
    assert sheets["Complaints"][1][4] == "19 Oct: rang the factory"
    assert sheets["Agreements that end"][1][1] == "Rate 2026"


def test_names_and_amounts_that_are_not_to_be_told_stand_neither_in_the_report_nor_in_the_chat(store, clock):
    client = store.clients.all()[0].id
    for day, amount in ((date(2026, 10, 20), 12_345_600), (date(2026, 10, 28), 65_432_100)):
        store.payments.add(Payment(client_id=client, item="rest", due_on=day, due_amount=amount))
    clock.moment = datetime(2026, 10, 23, 9)
    found, words = material.gather(store, Period.parse("2026-W43")), Words(Translator("en"))
    options = periodic.Options(full_names=False, hide_amounts=True)
    told = f"{periodic.document(found, words, options)}\n{brief.text(found, words, options)}"
    assert told.count("1 payment overdue, ***: No**: rest ***") == 2
    assert "1 payment due, ***: No**: rest ***." in told
    assert not [secret for secret in ("Northwind", "123", "654") if secret in told]


def test_what_others_owe_is_chased_in_one_act_and_stops_pressing_until_that_day(workspace, store, clock):
    from salesplanner.ui.forms import owing

    clock.moment = datetime(2026, 10, 23, 9)
    today = date(2026, 10, 23)
    stamp = next(each for each in store.promises.due_by(today) if each.direction is Direction.THEIRS)
    before = store.digest()
    assert stamp in owing.pressing(store, today)
    owing.plan(workspace, stamp)
    owing.plan(workspace, stamp)
    [call] = store.activities.on(today)
    assert (call.title, call.kind, call.client_id, call.contact_id) == (
        "Chase: the stamp", ActivityKind.CALL, stamp.client_id, stamp.contact_id,
    )  # fmt: skip
    assert call.is_next_step and stamp not in owing.pressing(store, today)
    store.activities.finish(call.id, at=clock())
    assert stamp in owing.pressing(store, today)  # asked, and still not there
    store.undo()
    store.undo()
    assert store.digest() == before


def test_an_agreement_presses_by_its_own_measure_until_it_is_renewed(store):
    [agreement] = store.agreements.in_force()
    days = [date(2026, 10, 20), date(2026, 10, 21), date(2026, 12, 14), date(2026, 12, 15)]
    assert [bool(store.agreements.ending(day)) for day in days] == [False, True, True, False]
    assert [agreement.presses(day) for day in days] == [False, True, True, False]
    store.agreements.add(Agreement(name="Rate 2027", signed_on=MONDAY, renews_id=agreement.id))
    assert store.agreements.ending(date(2026, 11, 20)) == []


def test_a_broken_promise_to_pay_is_named_with_its_payment_and_a_new_one_mends_it(store, clock):
    client = store.clients.all()[0].id
    due = {"client_id": client, "due_amount": 1_000_00}
    for day in (1, 2, 3):
        store.payments.add(Payment(item="old", due_on=date(2026, 10, day), **due))
    paid = store.payments.add(Payment(item="rest", due_on=date(2026, 10, 15), **due))
    theirs = {"direction": Direction.THEIRS, "client_id": client, "payment_id": paid, "what": "pay ¥1k (rest)"}
    store.promises.add(Promise(made_on=MONDAY, due_on=date(2026, 10, 20), **theirs))
    clock.moment = datetime(2026, 10, 23, 9)
    named = (
        "4 payments overdue, ¥4k: Northwind: rest ¥1k (8 days late, promised for 20 Oct, 3 days past), Northwind: old"
    )
    assert named in said(store, "problems")
    assert "1 promise to us late: Northwind: the stamp" in said(store, "problems")  # the other is told with its payment
    store.promises.add(Promise(made_on=date(2026, 10, 22), due_on=date(2026, 10, 30), **theirs))
    assert "promised for" not in said(store, "problems")
    clock.moment = datetime(2026, 10, 31, 9)
    assert "promised for 30 Oct, 1 day past" in said(store, "problems", "2026-10")
    store.payments.receive(paid, on=date(2026, 10, 31), amount=1_000_00)
    assert "promised for" not in said(store, "problems", "2026-10")
    clock.moment = datetime(2026, 12, 20, 9)  # and it stays true of its week
    assert "promised for 20 Oct" not in said(store, "problems", "2026-W44")
    assert "old ¥1k" in said(store, "problems", "2026-W44")
