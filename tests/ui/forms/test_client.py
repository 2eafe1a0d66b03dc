"""The forms of clients and contacts, filled in with real keys and saved into a real book."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.clients import Client, ClientStatus, Contact, Grade, Role
from salesplanner.domain.promises import Promise
from salesplanner.ui.forms.client import ClientForm
from salesplanner.ui.forms.contact import ContactForm
from salesplanner.ui.forms.deal import DealForm
from salesplanner.ui.forms.like import NewNameBar
from salesplanner.ui.forms.oweforms import PromiseForm
from salesplanner.ui.forms.quiet import DormantForm
from salesplanner.ui.forms.result import ResultDialog

DAY = date(2026, 10, 22)


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def opened(qtbot, form):
    qtbot.addWidget(form, before_close_func=lambda each: setattr(each, "_is_edited", False))
    with qtbot.waitActive(form):
        form.show()
        form.activateWindow()
    return form


def test_a_new_client_needs_a_name_alone(qtbot, workspace, store):
    form = opened(qtbot, ClientForm(None, workspace, None))
    QTest.keyClicks(form.field("name").line, "Northwind")
    QTest.keyClick(form, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    client = store.clients.get(form.result_id)
    assert (client.name, client.grade, client.status) == ("Northwind", Grade.C, ClientStatus.PROSPECT)
    assert client.since == date(2026, 10, 22)
    assert store.contacts.all() == [] and store.activities.all() == []


def test_without_a_name_it_says_so_and_stays(qtbot, workspace, store):
    form = opened(qtbot, ClientForm(None, workspace, None))
    click(form.save_button)
    assert form.isVisible()
    assert form._faults["name"].text() == "Name is missing. Fill it in to save."
    assert store.clients.count() == 0


def test_contact_and_next_step_are_kept_with_the_client_as_one_step(qtbot, workspace, store):
    form = opened(qtbot, ClientForm(None, workspace, None))
    form.field("name").line.setText("川江特钢")
    QTest.keyClicks(form.contacts.blocks[0].name, "Zhou")
    QTest.keyClicks(form.contacts.blocks[0].phone, "139 0000 2205")
    QTest.keyClicks(form.contacts.blocks[0].messaging, "zhou_wx")
    QTest.keyClick(form.contacts.add_button, Qt.Key.Key_Space)
    QTest.keyClicks(form.focusWidget(), "Qian")
    QTest.keyClicks(form.contacts.blocks[1].email, "qian@x.cn")
    form.contacts.blocks[1].stops[-1].setFocus()
    QTest.keyClick(form.focusWidget(), Qt.Key.Key_Tab)
    assert form.focusWidget() is form.contacts.add_button
    QTest.keyClicks(form.step.what, "send the samples")
    form.step.day.line.setText("2026-10-27")
    click(form.save_button)
    contacts, [step] = store.contacts.all(), store.activities.all()
    assert [(each.client_id, each.name, each.phone, each.messaging, each.email) for each in contacts] == [
        (form.result_id, "Zhou", "139 0000 2205", "zhou_wx", ""), (form.result_id, "Qian", "", "", "qian@x.cn"),
    ]  # fmt: skip
    assert (step.client_id, step.title, step.day, step.is_next_step) == (
        form.result_id, "send the samples", date(2026, 10, 27), True,
    )  # fmt: skip
    store.undo()
    assert store.clients.count() == store.contacts.count() == store.activities.count() == 0


def test_a_wrong_date_of_the_next_step_is_pointed_at(qtbot, workspace, store):
    form = opened(qtbot, ClientForm(None, workspace, None))
    form.field("name").line.setText("a")
    QTest.keyClicks(form.step.what, "call")
    form.step.day.line.setText("someday")
    click(form.save_button)
    assert "is not a date" in form._faults["step"].text()
    assert store.clients.count() == 0


def test_a_name_with_the_same_core_is_pointed_out_and_can_be_opened(qtbot, workspace, store):
    present = store.clients.add(Client(name="Northwind Industrial"))
    form = opened(qtbot, ClientForm(None, workspace, None))
    QTest.keyClicks(form.field("name").line, "Northwind Industrial Ltd")
    assert form.like_bar.isVisible()
    assert form.like_bar.text.full_text() == "There may already be: Northwind Industrial"
    from PySide6.QtWidgets import QPushButton

    with qtbot.waitSignal(workspace.asked) as asked:
        click(form.like_bar.findChild(QPushButton))
    assert asked.args == ["client", present]
    assert not form.isVisible()


@pytest.mark.parametrize(
    ("made", "key"),
    [
        (lambda workspace: PromiseForm(None, workspace, Promise(what="samples", made_on=DAY)), "client_id"),
        (lambda workspace: DealForm(None, workspace, None, {"name": "Pump"}), "client_id"),
        (lambda workspace: ResultDialog(None, workspace, None), "client"),
    ],
)
def test_a_new_name_like_a_known_one_is_pointed_out_in_any_form_and_taken(qtbot, workspace, store, made, key):
    present = store.clients.add(Client(name="Northwind Industrial"))
    form = opened(qtbot, made(workspace))
    field, bar = form.field(key), form.findChild(NewNameBar)
    QTest.keyClicks(field.line, "Northwind")
    assert not bar.isVisible()  # it is among what is offered
    QTest.keyClicks(field.line, " Industrial Ltd")
    assert bar.isVisible() and bar.text.full_text() == "There may already be: Northwind Industrial"
    click(bar.take_button)
    assert field.value() == present and not bar.isVisible()


def test_the_same_phone_number_is_pointed_out(qtbot, workspace, store):
    present = store.clients.add(Client(name="川江特钢"))
    person = store.contacts.add(Contact(client_id=present, name="周工", phone="139-0000-2205"))
    form = opened(qtbot, ClientForm(None, workspace, None))
    QTest.keyClicks(form.contacts.blocks[0].phone, "+86 139 0000 2205")
    assert form.like_bar.text.full_text() == "There may already be: 川江特钢"
    elsewhere = store.clients.add(Client(name="北辰重机"))
    form = opened(qtbot, ContactForm(None, workspace, None, client_id=elsewhere))
    QTest.keyClicks(form.field("phone").line, "13900002205")
    assert form.like_bar.text.full_text() == "There may already be: 周工 · 川江特钢"
    QTest.keyClicks(form.field("phone").line, "0")
    assert not form.like_bar.isVisible()
    form = opened(qtbot, ContactForm(None, workspace, store.contacts.get(person)))
    QTest.keyClicks(form.field("name").line, "x")
    assert not form.like_bar.isVisible()


def test_more_shows_the_other_fields(qtbot, workspace):
    form = opened(qtbot, ClientForm(None, workspace, None))
    assert not form.field("industry").isVisible()
    click(form._more)
    assert form.field("industry").isVisible() and not form._more.isVisible()


def test_an_edited_client_keeps_what_the_form_does_not_show(qtbot, workspace, store):
    client_id = store.clients.add(Client(name="a", external_id="X1", rhythm_days=9, tags="x y"))
    form = opened(qtbot, ClientForm(None, workspace, store.clients.get(client_id)))
    form.field("tags").line.setText("#x，z")
    click(form.save_button)
    client = store.clients.get(client_id)
    assert (client.external_id, client.rhythm_days, client.tags) == ("X1", 9, "x z")


def test_a_client_rests_until_a_day(qtbot, workspace, store):
    client_id = store.clients.add(Client(name="a", status=ClientStatus.ACTIVE))
    form = opened(qtbot, DormantForm(None, workspace, store.clients.get(client_id)))
    form.field("quiet_until").line.setText("2027-01-05")
    QTest.keyClicks(form.field("quiet_reason").line, "new mill")
    click(form.save_button)
    client = store.clients.get(client_id)
    assert (client.status, client.quiet_until, client.quiet_reason) == (
        ClientStatus.DORMANT, date(2027, 1, 5), "new mill",
    )  # fmt: skip


def test_a_contact_is_added_edited_and_deleted(qtbot, workspace, store):
    client_id = store.clients.add(Client(name="a"))
    form = opened(qtbot, ContactForm(None, workspace, None, client_id=client_id))
    QTest.keyClicks(form.field("name").line, "Zhou")
    click(form.save_button)
    contact = store.contacts.get(form.result_id)
    assert (contact.name, contact.client_id, contact.role) == ("Zhou", client_id, Role.UNKNOWN)
    form = opened(qtbot, ContactForm(None, workspace, contact))
    form.field("role").set_value(Role.PAYER)
    click(form.save_button)
    assert store.contacts.get(contact.id).role is Role.PAYER
    form = opened(qtbot, ContactForm(None, workspace, contact))
    form._delete()
    assert store.contacts.all() == [] and not form.isVisible()
