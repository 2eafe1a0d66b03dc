"""Week, hours, holidays, kept hours, routines, checklists and quotas in the settings, by real keys and clicks."""

from __future__ import annotations

from datetime import date, time

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.blocks import Use
from salesplanner.domain.routines import Routine
from salesplanner.domain.targets import Every
from salesplanner.report.clashes import hours_of
from salesplanner.store.calendar import blocks_of
from salesplanner.store.reminders import rules_of
from salesplanner.ui.forms.activity import ActivityForm
from salesplanner.ui.forms.checklists import ChecklistPage
from salesplanner.ui.forms.holidays import HolidayPage
from salesplanner.ui.forms.routines import RoutinePage
from salesplanner.ui.forms.workweek import WorkPage
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.progress.quotalist import QuotaPage

TODAY = date(2026, 10, 22)
SATURDAY = date(2026, 10, 24)


@pytest.fixture
def shown(qtbot, workspace):
    def show(kind):
        page = kind(workspace)
        qtbot.addWidget(page)
        page.show()
        return page

    return show


def choose(combo, text):
    combo.setFocus()
    QTest.keyClicks(combo, text)
    QTest.keyClick(combo, Qt.Key.Key_Return)
    combo.activated.emit(combo.currentIndex())


def filling(qtbot, **texts):
    """Fill in the form that opens next, and save it."""

    def fill(tries=200):
        form = QApplication.activeModalWidget()
        if not isinstance(form, FormDialog):
            if tries:  # else it would fill in a form of another test
                QTimer.singleShot(20, lambda: fill(tries - 1))
            return
        for key, text in texts.items():
            form.field(key).target.setFocus()
            if isinstance(form.field(key).target, QLineEdit):
                form.field(key).target.selectAll()
            QTest.keyClicks(form.field(key).target, text)
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
        was_open = form.isVisible()
        form.done(form.result())  # a form that could not be saved would wait for ever
        assert not was_open

    QTimer.singleShot(0, fill)


def press(page, name):
    QTest.keyClick(getattr(page, name), Qt.Key.Key_Space)


@pytest.mark.row("S4-12")
def test_long_and_short_weeks_are_chosen_by_keys_and_undone(shown, store):
    page = shown(WorkPage)
    choose(page.week.choice.combo, "Long")
    assert page.week.turn.isVisible() and store.calendar().is_working(SATURDAY)
    choose(page.week.turn.combo, "This week is a short")
    assert not store.calendar().is_working(SATURDAY) and store.calendar().is_working(date(2026, 10, 31))
    store.undo()
    store.undo()
    assert not store.calendar().is_working(date(2026, 10, 31))


def test_days_of_ones_own_are_ticked(shown, store):
    page = shown(WorkPage)
    choose(page.week.choice.combo, "Days of my own")
    QTest.keyClick(page.week.days[0], Qt.Key.Key_Space)
    QTest.keyClick(page.week.days[6], Qt.Key.Key_Space)
    assert store.settings.get("work.week") == [1, 2, 3, 4, 6]
    assert shown(WorkPage).week.value() == [1, 2, 3, 4, 6]


def test_the_hours_of_work_say_how_much_can_be_planned(shown, store):
    page = shown(WorkPage)
    line = page.hours["work.to"].line
    line.selectAll()
    QTest.keyClicks(line, "17:00")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert rules_of(store.settings).work[1] == time(17)
    assert page.said.text() == "A working day has 7.5 h to plan with."


def test_a_noon_duty_is_kept_and_counts_against_the_day(qtbot, shown, store):
    whole = shown(WorkPage)
    page = whole.blocks
    filling(qtbot, title="Noon duty", begin="12", end="14", use="Nothing")
    press(page, "add_button")
    [duty] = blocks_of(store.settings)
    assert (duty.title, duty.begin, duty.end, duty.use) == ("Noon duty", time(12), time(14), Use.TAKEN)
    assert hours_of(store, TODAY).free([]) == 420 - 60
    assert hours_of(store, SATURDAY).free([]) == 420
    page.table.view.setFocus()
    QTest.keyClick(page.table.view, Qt.Key.Key_Delete)
    assert blocks_of(store.settings) == []


@pytest.mark.row("C5")
def test_a_published_day_is_changed_and_given_back(qtbot, shown, store):
    page, day = shown(HolidayPage), date(2026, 10, 1)
    page.table.select(day.toordinal())
    assert page.table.view.currentIndex().siblingAtColumn(2).data() == "National Day"
    assert not page.remove_button.isEnabled()
    filling(qtbot, kind="Working")
    QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert store.calendar().is_working(day) and page.remove_button.isEnabled()
    QTest.keyClick(page.table.view, Qt.Key.Key_Delete)
    assert not store.calendar().is_working(day) and store.holidays.all() == []


@pytest.mark.row("C5")
def test_leave_from_a_day_to_a_day_is_marked(qtbot, shown, store):
    page = shown(HolidayPage)
    filling(qtbot, first="2026-11-02", last="2026-11-04", name="wedding")
    press(page, "add_button")
    assert sorted(store.calendar().leave) == [date(2026, 11, day) for day in (2, 3, 4)]
    assert page.said.text().endswith("245 working days in all.")


@pytest.mark.row("C5")
def test_a_year_that_is_not_published_says_so_until_a_file_brings_it(shown, store, tmp_path):
    page = shown(HolidayPage)
    press(page, "on_button")
    assert page.said.text().startswith("2027: not published yet; the week's pattern is used.")
    path = tmp_path / "2027.csv"
    path.write_text("日期,安排\n2027-02-05,春节\n", encoding="utf-8")
    page.take(path)
    assert page.fault.isVisible() and not store.calendar().knows(2027)
    path.write_text("日期,安排,名称\n2027-02-05,休,春节\n", encoding="utf-8")
    page.take(path)
    assert not page.fault.isVisible() and page.said.text().startswith("2027: taken from your file.")
    assert not store.calendar().is_working(date(2027, 2, 5))
    press(page, "forget_button")
    assert not store.calendar().knows(2027)


def test_a_routine_is_skipped_once_and_ended(shown, store):
    routine_id = store.routines.add(Routine(title="Price notes", rule="FREQ=WEEKLY;BYDAY=TH", starts_on=TODAY))
    page = shown(RoutinePage)
    texts = [page._next_text(each) for each in store.routines.all()]
    press(page, "skip_button")
    assert texts == ["today"] and page._next_text(store.routines.all()[0]) == "29 Oct"
    assert store.activities.untouched(TODAY, store.calendar()) == []
    press(page, "end_button")
    assert store.routines.get(routine_id).ends_on == TODAY
    assert not page.end_button.isEnabled() and not page.skip_button.isEnabled()


def test_a_list_of_its_own_is_made_and_taken_into_a_visit(qtbot, shown, workspace, store):
    page = shown(ChecklistPage)
    filling(qtbot, name="First visit")
    press(page, "add_button")
    page.lines.box.selectAll()
    QTest.keyClicks(page.lines.box, "Company brochure")
    QTest.keyClick(page.lines.box, Qt.Key.Key_Return)
    QTest.keyClicks(page.lines.box, "Name cards")
    page.choice.combo.setFocus()
    page.keep()
    assert store.activities.checklists() == {"First visit": ["Company brochure", "Name cards"]}
    form = ActivityForm(None, workspace, None, {"kind": ActivityKind.VISIT})
    qtbot.addWidget(form)
    form.show()
    form.lines.lists_menu().actions()[0].trigger()
    assert [text for _, text, _ in form.lines.value()] == ["Company brochure", "Name cards"]
    form.done(0)


def test_a_changed_quota_keeps_its_past_in_the_list(shown, store):
    store.quotas.put("visits.count", Every.DAY, 2)
    first = store.quotas.all()[0]
    store.quotas.change(first.id, created_at=first.created_at.replace(month=9))
    store.quotas.put("visits.count", Every.DAY, 4)
    page = shown(QuotaPage)
    rows = [page.table.model.record(row) for row in range(page.table.model.rowCount())]
    assert [(each.count, page._since(each)) for each in rows] == [(4, "since 22 Oct"), (2, "22 Sep until 21 Oct")]
