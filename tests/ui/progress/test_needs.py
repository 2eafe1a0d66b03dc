"""What the target still takes, on the page: the sum from the records, and the plan in one act."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.clients import Client
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.report import demand
from salesplanner.report.facts import facts
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.forms.oweforms import QuestionForm
from salesplanner.ui.progress.needs import NeedsDialog
from tests.builders import an_activity

LEFT = Qt.MouseButton.LeftButton


def shown(screen, kind):
    return next(each for each in screen.findChildren(kind) if each.isVisible())


@pytest.mark.row("C7")
def test_the_gap_is_told_in_visits_and_planned_in_one_act(qtbot, story, screen):
    qtbot.keyClick(screen._cards[2], Qt.Key.Key_Return)
    dialog = shown(screen, NeedsDialog)
    # 15 orders of 2,021k from 23 visits in a year
    assert dialog.said.full_text().startswith(
        "¥754k short. Your average order is ¥134.7k and takes you 1.5 visits. To close the gap it takes 6 orders: 10 visits."
        " That is 1.4 visits a day over the 7 working days left."
    )
    chosen = dialog.clients.selected()
    assert len(chosen) == dialog.clients.model.rowCount() == 5 and dialog.plan_button.text() == "Plan 5 visits"
    assert [each.amount for each in chosen] == sorted((each.amount for each in chosen), reverse=True)
    qtbot.keyClick(dialog.plan_button, Qt.Key.Key_Space)
    planned = [
        each
        for each in story.activities.open_between(date(2026, 10, 23), date(2026, 10, 30))
        if each.kind is ActivityKind.VISIT
    ]
    assert {each.client_id for each in planned} == {each.id for each in chosen}
    calendar = story.calendar()
    assert all(calendar.is_working(each.day) for each in planned) and len({each.day for each in planned}) == 5
    story.undo()
    assert not story.activities.open_between(date(2026, 10, 23), date(2026, 10, 30))


@pytest.mark.row("C7")
def test_a_day_that_is_full_gets_no_more(story):
    story.activities.add(an_activity(day=date(2026, 10, 23), minutes=420))
    known = facts(story, Period.parse("2026-10"))
    chosen = demand.worth_seeing(story, known)
    demand.plan(story, known, chosen, ActivityKind.VISIT, "visit")
    rest = story.activities.open_between(date(2026, 10, 23), date(2026, 10, 30))
    days = [each.day for each in rest if each.kind is ActivityKind.VISIT]
    assert len(days) == len(chosen) == 5 and date(2026, 10, 23) not in days


def test_where_clients_order_again_whose_order_is_due_is_worth_a_call(qtbot, story, screen):
    story.settings.put("role", "wholesale")
    ids = [story.clients.add(Client(name=name)) for name in ("due", "late in the month", "next month")]
    for client_id, backs in zip(ids, ((40, 26, 12), (30, 12), (60, 20)), strict=True):
        for back in backs:
            story.orders.add(
                Order(client_id=client_id, day=date(2026, 10, 22) - timedelta(days=back), amount=90_000_00)
            )
    screen.settle()
    qtbot.keyClick(screen._cards[2], Qt.Key.Key_Return)
    dialog = shown(screen, NeedsDialog)
    model = dialog.clients.model
    rows = {
        model.index(row, 0).data(): [model.index(row, place).data() for place in (1, 2)]
        for row in range(model.rowCount())
    }
    assert rows["due"] == ["¥90k", "restock, 24 Oct"] and rows["late in the month"] == ["¥90k", "restock, 28 Oct"]
    assert "next month" not in rows
    dialog.close()


def test_another_figure_shows_its_records(qtbot, story, screen):
    screen.show_metric("visits.count")
    qtbot.mouseClick(screen._cards[2], LEFT)
    shown(screen, RecordsDialog).close()


@pytest.mark.row("C7")
def test_what_does_not_fit_goes_among_the_support_needed_with_its_figures(qtbot, story, screen):
    qtbot.keyClick(screen._cards[2], Qt.Key.Key_Return)
    dialog = shown(screen, NeedsDialog)
    said = dialog.said.full_text()

    def keep(tries=200):
        form = QApplication.activeModalWidget()
        if isinstance(form, QuestionForm):
            qtbot.mouseClick(form.save_button, LEFT)
        elif tries:
            QTimer.singleShot(20, lambda: keep(tries - 1))

    QTimer.singleShot(0, keep)
    qtbot.mouseClick(dialog.support_button, LEFT)
    [asked] = story.escalations.all()
    assert asked.question == "Help to reach the target of October 2026" and asked.why == said
    dialog.close()
