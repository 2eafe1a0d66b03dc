"""A month that has not begun shows its plan, and nothing foretold (experience, 6.4)."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.deals import Deal
from salesplanner.domain.orders import Payment
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.progress.screen import ProgressScreen

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def november(qtbot, story, workspace):
    with story.change("plan"):
        story.targets.put("orders.amount", "2026-11", Decimal(1_600_000))
        client = story.clients.all()[0].id
        for day, amount in ((20, 56_000_000), (6, 8_200_000)):
            story.deals.add(Deal(name=f"on {day}", client_id=client, amount=amount, expected_on=date(2026, 11, day)))
        story.deals.add(Deal(name="later", client_id=client, amount=1, expected_on=date(2026, 12, 1)))
        story.payments.add(Payment(client_id=client, item="rest", due_on=date(2026, 11, 2), due_amount=1_000_000))
        story.activities.add(
            Activity(kind=ActivityKind.VISIT, title="plant tour", client_id=client, day=date(2026, 11, 3))
        )
    screen = ProgressScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1280, 727)
    screen.show()
    qtbot.waitUntil(screen.isActiveWindow)
    screen.settle()
    qtbot.keyClick(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    return screen


def said(card):
    return card.caption.full_text(), card.value.text(), card.beside.full_text(), card.note.full_text()


def test_the_cards_say_the_target_the_days_the_pace_and_what_is_to_close(november):
    assert said(november._cards[0])[:3] == ("Signed", "¥1.6m", "target") and not november._cards[0].bar.isVisible()
    assert said(november._cards[1]) == ("Working days", "21", "", "Begins on 1 Nov")
    caption, value, _, note = said(november._cards[2])
    assert (caption, value) == ("Needed per working day", "¥76.2k") and note.startswith(
        "Average of the last 3 months ¥"
    )
    assert said(november._cards[3])[:3] == ("Expected to close", "¥642k", "2 deals")
    assert november._foretold is None and november._attainment.foretold is None
    assert [each.title for each in november._results._shown] == ["on 6", "on 20"]
    assert november._calendar.aside.full_text() == "Quota 2, 42 in all"


def test_a_click_opens_the_deals_that_are_to_close(qtbot, november):
    qtbot.mouseClick(november._cards[3], LEFT)
    dialog = next(each for each in november.findChildren(RecordsDialog) if each.isVisible())
    assert {dialog.list.model.index(line, 0).data() for line in range(2)} == {"on 6", "on 20"}
    dialog.close()
    QApplication.processEvents()


def test_other_figures_show_what_is_planned_of_them(november):
    november.show_metric("payments.amount")
    november.settle()
    assert said(november._cards[3])[:3] == ("Due then", "¥10k", "1 payment")
    november.show_metric("visits.count")
    november.settle()
    assert said(november._cards[3])[:2] == ("Planned so far", "1")
    assert [each.title for each in november._results._shown] == ["plant tour"]
    november.show_metric("clients.new.count")
    november.settle()
    assert said(november._cards[3])[:2] == ("The same days last year", "0")
    november.step_back()
    november.settle()
    assert said(november._cards[3])[0] != "The same days last year"
