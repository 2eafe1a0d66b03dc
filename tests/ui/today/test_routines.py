"""Routines in the list of a day, their form and their list, by real clicks and keys."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import ActivityKind, Outcome
from salesplanner.domain.routines import OnDayOff, Routine
from salesplanner.ui.forms.activity import ActivityForm
from salesplanner.ui.forms.log.logform import LogForm
from salesplanner.ui.forms.routine import RoutineForm
from salesplanner.ui.forms.routines import RoutinePage
from salesplanner.ui.today.rows import Group, Item
from tests.ui.today.test_screen import click, drop, heads, press, soon, titles

TODAY = date(2026, 10, 22)


@pytest.fixture
def routines(store, screen):
    add = store.routines.add
    made = {
        "timed": add(Routine(title="Briefing", rule="FREQ=DAILY", at=time(8, 30), starts_on=TODAY)),
        "free": add(Routine(title="Price notes", rule="FREQ=WEEKLY;BYDAY=TH", starts_on=TODAY)),
        "call": add(
            Routine(title="Call the depot", kind=ActivityKind.CALL, rule="FREQ=DAILY", at=time(16), starts_on=TODAY)
        ),
    }
    screen.refresh()
    return made


def item(screen, title):
    return next(row for row in screen.list.model().rows() if isinstance(row, Item) and row.activity.title == title)


def unfold(screen):
    head = next(head for head in heads(screen) if head.group is Group.ROUTINES)
    assert head.count == "1 item · Price notes"
    screen.list.folded.emit(Group.ROUTINES)


def test_timed_ones_stand_by_their_time_others_in_a_folded_group(screen, routines):
    assert [head.name for head in heads(screen)] == ["Overdue", "Scheduled", "Anytime", "Routines"]
    assert titles(screen)[1:4] == ["Briefing", "Visit Zhao", "Call the depot"]
    assert item(screen, "Briefing").deal == "Routine" and item(screen, "Briefing").icon == "repeat"
    unfold(screen)
    assert item(screen, "Price notes").deal == "every Thursday"


def test_a_tick_makes_it_done_and_undo_brings_it_back(qtbot, screen, store, routines):
    before = store.digest()
    click(screen, item(screen, "Briefing").activity.id, "box")
    qtbot.waitUntil(lambda: any(each.is_done for each in store.activities.on(TODAY)))
    assert item(screen, "Briefing").activity.id > 0
    store.undo()
    screen.refresh()
    assert store.digest() == before and item(screen, "Briefing").activity.id < 0


def test_dragged_to_another_day_it_moves_there_once(screen, store, routines):
    drop(screen.week.days[4], [item(screen, "Briefing").activity.id], screen.week.days[4].rect().center())
    moved = store.activities.on(date(2026, 10, 23))
    assert [(each.title, each.routine_day) for each in moved] == [("Briefing", TODAY)]
    assert "Briefing" not in titles(screen)
    store.undo()
    screen.refresh()
    assert item(screen, "Briefing").activity.id < 0


def test_a_contact_is_logged(screen, store, routines):
    def fill(form):
        assert isinstance(form, LogForm)
        QTest.keyClick(form, Qt.Key.Key_1)
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    soon(fill)
    press(screen, item(screen, "Call the depot").activity.id, Qt.Key.Key_L)
    done = next(each for each in store.activities.on(TODAY) if each.title == "Call the depot")
    assert done.is_done and done.outcome is Outcome.PROGRESS and done.routine_id == routines["call"]


def test_deleting_asks_and_later_ones_end_the_routine(screen, store, routines):
    soon(lambda box: next(each for each in box.buttons() if each.text() == "This and later ones").click())
    press(screen, item(screen, "Briefing").activity.id, Qt.Key.Key_Delete)
    assert "Briefing" not in [each.title for each in store.routines.all()]
    assert "Briefing" not in titles(screen)


def test_deleting_only_this_one_skips_it(screen, store, routines):
    soon(lambda box: next(each for each in box.buttons() if each.text() == "Only this one").click())
    press(screen, item(screen, "Briefing").activity.id, Qt.Key.Key_Delete)
    assert "Briefing" not in titles(screen)
    tomorrow = store.activities.untouched(date(2026, 10, 23), store.calendar())
    assert "Briefing" in [each.title for each in tomorrow]


def test_editing_later_ones_splits_the_series(screen, store, routines):
    screen.show_day(date(2026, 10, 26))

    def choose(box):
        soon(fill)
        next(each for each in box.buttons() if each.text() == "This and later ones").click()

    def fill(form):
        assert isinstance(form, RoutineForm)
        form.title.line.setText("Long briefing")
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    soon(choose)
    press(screen, item(screen, "Briefing").activity.id, Qt.Key.Key_Return)
    series = {each.title: each for each in store.routines.all()}
    assert series["Briefing"].ends_on == date(2026, 10, 25)
    assert series["Long briefing"].starts_on == date(2026, 10, 26)
    assert "Long briefing" in titles(screen) and "Briefing" not in titles(screen)


def test_the_form_of_a_plan_item_can_make_it_repeat(qtbot, workspace, store):
    form = ActivityForm(None, workspace, None, {})
    qtbot.addWidget(form)
    form.show()
    form.title.line.setText("Weekly report")
    form.repeat.choice.set_value("FREQ=WEEKLY;BYDAY=TH")
    form.repeat.edited.emit()
    assert form.off.isVisible()
    form.off.set_value(OnDayOff.EARLIER)
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    routine = store.routines.all()[0]
    assert (routine.title, routine.rule, routine.on_day_off) == (
        "Weekly report",
        "FREQ=WEEKLY;BYDAY=TH",
        OnDayOff.EARLIER,
    )
    assert store.activities.on(TODAY)[0].routine_day == TODAY
    assert store.activities.untouched(TODAY, store.calendar()) == []


def test_a_rule_of_ones_own_is_said_in_words_and_checked(qtbot, workspace, store):
    form = RoutineForm(None, workspace, None)
    qtbot.addWidget(form)
    form.show()
    form.title.line.setText("Stock")
    form.repeat.set_value("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH")
    assert form.repeat.said.text() == "every 2 weeks on Tuesday and Thursday"
    form.repeat.rule.line.setText("whenever")
    QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert form.isVisible() and store.routines.all() == []


def test_the_list_of_routines_deletes_with_undo(qtbot, screen, workspace, store, routines):
    before = store.digest()
    shown = RoutinePage(workspace)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.table.model.rowCount() == 3
    shown.table.select(routines["free"])
    QTest.keyClick(shown.table.view, Qt.Key.Key_Delete)
    assert shown.table.model.rowCount() == 2
    store.undo()
    assert store.digest() == before


def test_the_list_of_routines_says_which_of_them_clash(qtbot, screen, workspace, store):
    rules = {"all": "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "friday": "FREQ=WEEKLY;BYDAY=FR"}
    add = store.routines.add
    add(Routine(title="Set out again", rule=rules["all"], at=time(15), minutes=5, starts_on=TODAY))
    summary = add(Routine(title="Hand in the summary", rule=rules["friday"], at=time(16), starts_on=TODAY))
    shown = RoutinePage(workspace)
    qtbot.addWidget(shown)
    shown.show()
    assert shown.clashes.text() == (
        "Every Friday: After “Set out again” at 15:00 there is “Hand in the summary” at 16:00:"
        " 20 min short for one visit and the way back"
    )
    shown.table.select(summary)
    QTest.keyClick(shown.table.view, Qt.Key.Key_Delete)
    assert not shown.clashes.isVisible()
