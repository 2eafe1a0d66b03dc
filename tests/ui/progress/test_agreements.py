"""The agreements of the Progress tab: weeks against their quota, and what ends, in the real tab over a real book."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesplanner.domain.clients import Client
from salesplanner.domain.orders import Agreement
from salesplanner.domain.targets import Every, Quota
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.progress.screen import ProgressScreen
from tests.ui.today.test_screen import soon

TODAY = date(2026, 10, 22)
LEFT = Qt.MouseButton.LeftButton


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.fixture
def page(qtbot, workspace, book):
    book.settings.put("role", "hotel")
    client = book.clients.add(Client(name="Northwind"))
    book.quotas.add(Quota(metric="agreements.new.count", every=Every.WEEK, count=3, created_at=datetime(2026, 1, 1)))
    old = book.agreements.add(Agreement(client_id=client, name="old", signed_on=on(-400), ends_on=on(-40)))
    for number, days in enumerate((-31, -30, -29, -9, -2, -1)):
        book.agreements.add(
            Agreement(client_id=client, name=f"a{number}", signed_on=on(days), ends_on=on(20 + 30 * number))
        )
    again = Agreement(
        client_id=client, name="old 2", signed_on=on(-2), starts_on=on(-39), ends_on=on(326), renews_id=old
    )
    book.agreements.add(again)
    book.agreements.add(Agreement(client_id=client, name="past", signed_on=on(-380), ends_on=on(-5)))
    screen = ProgressScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1240, 720)
    screen.show()
    [tab] = [each for each in screen.header.views.buttons() if each.text() == "Agreements"]
    qtbot.mouseClick(tab, LEFT)
    screen.settle()
    return screen


def said(page):
    return [
        (each.caption.full_text(), each.value.text(), each.beside.full_text(), each.note.full_text())
        for each in page._shown.cards
    ]


def test_cards_tell_the_month_the_week_what_ends_and_what_is_valid(page):
    assert said(page) == [
        ("Newly signed in October", "3", "", "1 renewal beside them, which is not newly signed"),
        ("This week", "2", "of 3", "1 more to go, 2 working days left"),
        ("Ends within 60 days", "2", "1 within 30 days", "2 ended in a year, 50% renewed"),
        ("Valid agreements", "7", "", "Each is used"),
    ]
    assert page._shown.chart.aside.full_text() == "1 of 5 weeks reached the quota"


def test_a_month_that_is_over_tells_how_many_weeks_reached_the_quota(qtbot, page):
    qtbot.keyClick(page, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    page.settle()
    assert said(page)[:2] == [
        ("Newly signed in September", "3", "", ""),
        ("Weeks that reached their quota", "1", "of 1", "3 a week on average"),
    ]


def test_each_number_opens_its_records(qtbot, page):
    for place, names in ((0, ["a3", "a4", "a5"]), (1, ["a4", "a5"])):
        qtbot.mouseClick(page._shown.cards[place], LEFT)
        [dialog] = [each for each in QApplication.topLevelWidgets() if isinstance(each, RecordsDialog)]
        assert sorted(each.name for each in dialog.list.model.records()) == names
        dialog.close()
        dialog.deleteLater()
        QApplication.processEvents()


def test_the_lists_hold_what_ends_what_ended_and_what_is_not_used(qtbot, page, book):
    shown = page._shown
    assert [each.text() for each in shown.lists.buttons()] == [
        "Ends within 60 days 2", "Expired, not renewed 1", "Not used yet 0",
    ]  # fmt: skip
    found = []
    for each in shown.lists.buttons():
        qtbot.mouseClick(each, LEFT)
        found.append([row.agreement.name for row in shown.list.table._shown()])
    assert found == [["a0", "a1"], ["past"], []]
    assert shown._nothing.isVisible()
    soon(lambda form: (form.fill({"name": "new", "ends": on(10)}), qtbot.mouseClick(form.save_button, LEFT)))
    assert page.new_here()
    page.settle()
    page.refresh()
    page.settle()
    assert said(page)[1][:3] == ("This week", "3", "of 3")
    assert said(page)[1][3] == "The quota of the week is reached"
