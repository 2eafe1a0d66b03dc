"""What presses of promises and questions stands above the day until it is settled."""

from __future__ import annotations

from datetime import date, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.clients import Role
from salesplanner.domain.promises import Direction, Escalation, Promise, PromiseState

TODAY = date(2026, 10, 22)


def test_late_promises_and_waiting_clients_stand_above_today(screen, store, plan):
    def owe(what, due, direction=Direction.MINE, by=""):
        promise = Promise(direction=direction, what=what, made_on=TODAY, due_on=due, authorised_by=by)
        return store.promises.add(promise)

    def took_step():
        QTest.mouseClick(bar.step_button, Qt.MouseButton.LeftButton)
        screen.workspace.settle()

    bar = screen.strips.owed
    owe("next week", date(2026, 10, 23))
    screen.workspace.settle()
    assert bar.isHidden()
    late = owe("the drawing", date(2026, 10, 20))
    owe("a car", TODAY, Direction.THEIRS, "Ms Li")
    told = datetime(2026, 10, 21, 9)
    store.escalations.add(Escalation(question="5 %?", client_id=plan.client, asked_at=told, answered_at=told))
    screen.workspace.settle()
    assert bar.said.text() == "I promised: the drawing · 2 days late" and bar.all_button.text() == "2 more ›"
    took_step()
    assert store.promises.get(late).state is PromiseState.KEPT
    assert bar.said.text() == "Ms Li promised: a car · due today"
    took_step()
    assert bar.said.text() == "Question: 5 %? · Northwind · answered at once · not told for 1 day"
    took_step()
    assert bar.isHidden()
    store.undo()
    screen.workspace.settle()
    assert bar.isVisible()
    screen.show_day(date(2026, 10, 23))
    assert bar.isHidden()


def test_the_card_of_the_next_visit_names_the_aim_and_a_missing_decision_maker(screen, store, plan):
    from PySide6.QtWidgets import QLabel

    def texts():
        screen.workspace.settle()
        return [each.text() for each in screen.rail.findChildren(QLabel)]

    store.activities.change(plan.visit, aim="agree on delivery")
    assert "Aim: agree on delivery" in texts() and "Nobody is known who decides" not in texts()
    store.contacts.change(plan.person, role=Role.USER)
    assert "Nobody is known who decides" in texts()
