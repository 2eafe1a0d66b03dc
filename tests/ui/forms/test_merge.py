"""Making one client of two by clicks and keys, and the list of those that may be one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clients import Client, Contact, Role
from salesplanner.ui.forms.merge import DuplicatesDialog, MergeContactsDialog, MergeDialog, merge_clients


@pytest.fixture
def two(store):
    one = store.clients.add(Client(name="川江特钢", region="四川", note="likes tea"))
    other = store.clients.add(Client(name="川江特钢集团", region="重庆", note="pays late"))
    store.contacts.add(Contact(client_id=other, name="周工", phone="13900001111"))
    return store.clients.get(one), store.clients.get(other)


@pytest.fixture
def dialog(qtbot, workspace, two):
    made = MergeDialog(None, workspace, *two)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_what_differs_is_chosen_with_the_mouse_and_kept_with_the_keys(dialog, store, two):
    assert set(dialog.choices) == {"name", "region"}
    QTest.mouseClick(dialog.choices["region"].button(1), Qt.MouseButton.LeftButton)
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    client = store.clients.get(two[0].id)
    assert (client.name, client.region, client.note) == ("川江特钢", "重庆", "likes tea\npays late")
    assert {each.value for each in store.alternatives.of_client(client.id)} == {"川江特钢集团", "四川"}
    assert [each.name for each in store.contacts.of(client.id)] == ["周工"]
    store.undo()
    assert len(store.clients.all()) == 2


def test_enter_on_the_button_makes_them_one(dialog, store):
    QTest.keyClick(dialog.merge_button, Qt.Key.Key_Return)
    assert len(store.clients.all()) == 1


def test_the_client_with_more_to_it_is_kept(qtbot, workspace, store, two, monkeypatch):
    store.activities.add(Activity(kind=ActivityKind.CALL, title="c", client_id=two[1].id, day=store.today()))
    monkeypatch.setattr(MergeDialog, "exec", lambda dialog: dialog.merge() or dialog.result())
    assert merge_clients(None, workspace, [two[0].id, two[1].id]) == two[1].id


def test_three_are_made_one_two_at_a_time(qtbot, workspace, store, two, monkeypatch):
    third = store.clients.add(Client(name="川江特殊钢"))
    monkeypatch.setattr(MergeDialog, "exec", lambda dialog: dialog.merge() or dialog.result())
    assert merge_clients(None, workspace, [two[0].id, two[1].id, third]) == two[0].id
    assert [each.id for each in store.clients.all()] == [two[0].id]
    store.undo()
    assert len(store.clients.all()) == 2


def test_two_contacts_are_made_one_with_the_keys(qtbot, workspace, store, two):
    people = [
        Contact(client_id=two[0].id, name=name, role=role)
        for name, role in (("周工", Role.USER), ("周部长", Role.PAYER))
    ]
    one, other = (store.contacts.get(store.contacts.add(each)) for each in people)
    made = MergeContactsDialog(None, workspace, one, other)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    assert [button.text() for button in made.choices["role"].buttons()] == ["User", "Payer"]
    made.choices["name"].button(0).setFocus()
    QTest.keyClick(made.choices["name"].button(0), Qt.Key.Key_Right)
    QTest.keyClick(made, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [(each.name, each.role) for each in store.contacts.of(two[0].id)] == [("周部长", Role.USER)]


def test_pairs_are_listed_and_told_apart_with_del(qtbot, workspace, store, two):
    made = DuplicatesDialog(None, workspace)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitUntil(lambda: len(made.table.model._records) == 1)
    assert made.table.model.record(0).why == "same name"
    QTest.keyClick(made.table.view, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: made.table.model.rowCount() == 0)
    assert made._empty.label.text() == "No two clients look the same"
    store.undo()
    qtbot.waitUntil(lambda: made.table.model.rowCount() == 1)
