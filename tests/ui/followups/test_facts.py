"""The facts page: how much is known, grade and why, what differs, what is private; by clicks over a real book."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton

from salesplanner.domain.clients import Client, ClientStatus, ClientType, Grade
from salesplanner.domain.orders import Order, Payment
from salesplanner.ui.forms.client import ClientForm
from salesplanner.ui.forms.clientrules import ClientRules
from salesplanner.ui.settings import SettingsDialog
from tests.ui.followups.conftest import TODAY
from tests.ui.followups.test_screen import answer_next, click


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if not label.isHidden()]


def said(screen, part):
    return any(part in text for text in texts(screen.card.facts))


def named(widget, name):
    return next(each for each in widget.findChildren(QPushButton) if each.accessibleName() == name)


@pytest.fixture
def facts(screen, filled):
    """The facts of one client."""
    screen.open(filled["today"])
    screen.card.show_page(2)
    return screen.card.facts


def test_what_is_missing_is_said_and_one_click_says_checked_today(screen, facts, store, filled):
    store.clients.change(filled["today"], verified_on=date(2026, 3, 1))
    assert said(screen, "50% known · missing: e-mail, industry, address, source")
    assert said(screen, "Checked 235 days ago, time to look again")
    click(facts.check_button)
    assert store.clients.get(filled["today"]).verified_on == TODAY
    assert said(screen, "Checked today") and not facts.check_button.isVisible()


def test_the_grade_by_the_rules_is_given_with_its_rule_as_the_reason(screen, facts, store, filled):
    store.orders.add(Order(client_id=filled["late"], day=TODAY, amount=60_000_000))
    screen.open(filled["late"])
    assert said(screen, "By your rules grade A: signed ¥600k in 12 months, at least ¥500k")
    answer_next(lambda form: click(form.save_button))
    click(facts.grade_button)
    assert store.clients.get(filled["late"]).grade is Grade.A
    assert said(screen, "22 Oct · B → A · signed ¥600k in 12 months, at least ¥500k")
    assert not said(screen, "By your rules")


def test_nobody_who_did_not_buy_yet_is_called_less_by_the_rules(screen, store, filled):
    screen.open(filled["late"])
    screen.card.show_page(2)
    assert not said(screen, "By your rules")
    store.clients.change(filled["late"], status=ClientStatus.CUSTOMER)
    assert said(screen, "By your rules grade D: below every limit of the rules")


def test_a_fact_that_differs_stands_beside_and_can_be_used(screen, facts, store, filled):
    store.clients.change(filled["today"], phone="0812-1")
    other = store.clients.add(Client(name="川江", phone="0812-2", status=ClientStatus.CUSTOMER, grade=Grade.A))
    store.merging.merge(keep=filled["today"], absorb=other)
    assert said(screen, "or 0812-2, from “川江”")
    click(named(facts, "Use this: 0812-2"))
    assert store.clients.get(filled["today"]).phone == "0812-2"
    click(named(facts, "Forget it: 0812-1"))
    assert [each.fact for each in store.alternatives.of_client(filled["today"])] == ["name"]


MAP = "Look for it on a map: opens the browser, this program sends nothing"


def test_phone_mail_map_and_site_open_only_by_click(screen, facts, store, filled, monkeypatch):
    opened = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    store.clients.change(
        filled["today"], phone="0812-1转23", email="a@b.c", address="东区 18 号", website="file:///etc"
    )
    assert opened == []
    tips = {each.accessibleName(): each for each in facts.findChildren(type(screen.card.back)) if each.accessibleName()}
    for name in ("Dial with the phone program", "Write a mail in the mail program", MAP, "Open it in the browser"):
        click(tips[name])
    assert opened == ["tel:08121", "mailto:a@b.c", "https://www.openstreetmap.org/search?query=东区 18 号"]
    answer_next(lambda form: form.reject())
    click(tips["Copy the number and log a call"])
    assert QGuiApplication.clipboard().text() == "0812-1转23"


def test_the_form_asks_why_only_where_the_grade_is_another(qtbot, workspace, store, filled):
    form = ClientForm(None, workspace, store.clients.get(filled["today"]))
    qtbot.addWidget(form)
    form.show()
    assert not form.field("grade_reason").isVisible()
    form.field("grade").set_value(Grade.C)
    form.field("grade").edited.emit()
    assert form.field("grade_reason").isVisible()
    form.fill({"grade_reason": "small", "type": ClientType.MEDIA, "private_note": "likes chess"})
    form.field("type").edited.emit()
    assert form._rhythm.line.placeholderText() == "Every 60 days, by type"
    click(form.save_button)
    client = store.clients.get(filled["today"])
    assert (client.grade, client.type, client.private_note) == (Grade.C, ClientType.MEDIA, "likes chess")
    assert [each.reason for each in store.grade_changes.of_client(client.id)] == ["small"]
    store.undo()
    assert store.clients.get(client.id).private_note == "" and store.grade_changes.all() == []


def test_rhythms_of_the_settings_are_followed_at_once_by_lists_and_page(qtbot, screen, workspace, store, filled):
    screen.open(filled["today"])
    assert "Contact every 10 days" in [each.text() for each in screen.card._chip_labels]
    dialog = SettingsDialog(screen, workspace, "clients")
    qtbot.addWidget(dialog)
    rules = dialog.findChild(ClientRules)
    rules.grades[Grade.A].set_value(1)
    rules.keep()
    chip = screen.card._chip_labels[-1]
    assert (chip.text(), chip.property("chip")) == ("Contact every day · 1 day past", "overdue")
    rules.grades[Grade.A].set_value(2)
    rules.keep()
    chip = screen.card._chip_labels[-1]
    assert (chip.text(), chip.property("chip")) == ("Contact every 2 days · today at the latest", "risk")
    rules.grades[Grade.A].line.setText("none")
    rules.keep()
    assert "none" in rules._fault.text() and store.rhythms().grades[Grade.A] == 2


def test_each_figure_shows_the_records_it_is_made_of(screen, store, filled, qtbot):
    due = {"client_id": filled["today"], "item": "rest", "due_amount": 50_000_00}
    store.payments.add(Payment(due_on=date(2026, 10, 1), **due))
    screen.open(filled["today"])
    for name, part in (
        ("Received this year: ¥1", "received"),
        ("Due payment: ¥50k", "due"),
        ("Overdue: ¥50k", "overdue"),
    ):
        with qtbot.waitSignal(screen.workspace.asked) as asked:
            click(named(screen.rail, name))
        assert asked.args == [f"payments {part}", filled["today"]]
    screen.card.show_page(2)
    click(named(screen.rail, "Signed this year: ¥168k"))
    assert screen.card.filter_button.accessibleName() == "Show: Orders and payments"
    assert screen.card.tabs.currentIndex() == 0
