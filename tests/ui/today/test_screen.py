"""The Today tab with real keys and clicks over a real book."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QMenu, QPushButton

from salesplanner.domain.activities import Activity, ActivityKind, ActivityStatus, Outcome
from salesplanner.domain.routines import Routine
from salesplanner.store.settings import DayMark
from salesplanner.ui.forms.activity import ActivityForm
from salesplanner.ui.forms.log.logform import LogForm
from salesplanner.ui.forms.reschedule import ReschedulePopup
from salesplanner.ui.today.model import MIME, ROW, ids_to_bytes
from salesplanner.ui.today.rows import Head, Item
from salesplanner.ui.today.screen import TodayScreen

TODAY = date(2026, 10, 22)
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def row_index(screen, activity_id):
    return screen.list.model().index(screen.list.model().place_of(activity_id))


def click(screen, activity_id, part):
    """Click a part of an item's row."""
    index = row_index(screen, activity_id)
    box = screen.list.visualRect(index)
    areas = screen.list.painter_of_rows.areas(box, index.data(ROW), active=True)
    QTest.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=getattr(areas, part).center())


def press(screen, activity_id, key, held=Qt.KeyboardModifier.NoModifier):
    screen.list.choose(activity_id)
    screen.list.setFocus()
    QTest.keyClick(screen.list, key, held)


def titles(screen):
    return [item.activity.title for item in screen.list.items()]


def heads(screen):
    return [row for row in screen.list.model().rows() if isinstance(row, Head)]


def soon(do):
    """Act on the dialog that is about to open."""

    def act(tries=300):
        dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if dialog is None:
            if tries:  # else it would act on a dialog of another test
                QTimer.singleShot(10, lambda: act(tries - 1))
            return
        try:
            do(dialog)
        finally:
            if dialog.isVisible():
                dialog.done(0)

    QTimer.singleShot(0, act)


def texts(widget):
    return [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]


def test_the_day_stands_in_its_groups(screen):
    assert [head.name for head in heads(screen)] == ["Overdue", "Scheduled", "Anytime"]
    assert titles(screen) == ["Answer the question", "Visit Zhao", "Send the quote", "Update the list"]
    assert screen.head.title.full_text() == "Thursday 22 October"
    assert heads(screen)[1].aside == "1.5 h planned of 7 h"


def test_the_model_keeps_qts_rules(screen, store, plan):
    QAbstractItemModelTester(screen.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    store.activities.finish(plan.one, at=datetime(2026, 10, 22, 11))
    store.activities.delete(plan.late)
    store.activities.reorder([plan.two, plan.one])
    screen.show_day(date(2026, 10, 23))
    screen.go_today()


def test_a_title_and_enter_add_a_task_to_the_shown_day(screen, store):
    screen.show_day(date(2026, 10, 23))
    QTest.keyClicks(screen.entry.line, "  Call the printer ")
    QTest.keyClick(screen.entry.line, Qt.Key.Key_Return)
    [added] = store.activities.on(date(2026, 10, 23))
    assert (added.title, added.kind, added.at) == ("Call the printer", ActivityKind.CALL, None)
    assert screen.entry.line.text() == "" and titles(screen) == ["Call the printer"]


def test_an_empty_line_adds_nothing(screen, store):
    before = store.activities.count()
    QTest.keyClicks(screen.entry.line, "   ")
    QTest.keyClick(screen.entry.line, Qt.Key.Key_Return)
    assert store.activities.count() == before


def test_the_form_begins_with_what_was_typed(screen, store):
    def fill(form):
        assert isinstance(form, ActivityForm)
        assert form.title.line.text() == "Meet Li"
        form.when.at.line.setText("15:00")
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    QTest.keyClicks(screen.entry.line, "Meet Li")
    soon(fill)
    QTest.keyClick(screen.entry.line, Qt.Key.Key_Return, CTRL)
    assert any(each.title == "Meet Li" and each.at == time(15) for each in store.activities.on(TODAY))
    assert screen.entry.line.text() == ""


def test_a_square_box_ticks_after_a_moment(qtbot, screen, store, plan):
    click(screen, plan.one, "box")
    assert store.activities.get(plan.one).is_open
    qtbot.waitUntil(lambda: store.activities.get(plan.one).is_done)
    assert heads(screen)[-1].name == "Done" and "Send the quote" not in titles(screen)
    store.undo()
    assert "Send the quote" in titles(screen)


def test_a_second_click_takes_the_tick_back(qtbot, screen, store, plan):
    click(screen, plan.one, "box")
    click(screen, plan.one, "box")
    assert not screen.list._settling
    screen.list.settle()
    assert store.activities.get(plan.one).is_open


def test_leaving_the_page_keeps_a_tick(screen, store, plan):
    click(screen, plan.one, "box")
    screen.hide()
    assert store.activities.get(plan.one).is_done


def test_a_round_box_asks_for_the_outcome(screen, store, plan):
    def fill(form):
        assert isinstance(form, LogForm)
        QTest.keyClick(form, Qt.Key.Key_1)
        form.next.title.setText("Send the draft")
        form.next.day_chips[0].click()
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    soon(fill)
    click(screen, plan.visit, "box")
    done = store.activities.get(plan.visit)
    assert (done.status, done.outcome) == (ActivityStatus.DONE, Outcome.PROGRESS)
    [item] = [item for item in screen.list.items() if item.activity.id == plan.visit]
    assert [chip.text for chip in item.chips] == ["Progress", "Next: tomorrow"]


def test_the_acts_of_a_row_open_their_dialog(screen, plan):
    seen = []
    for part in ("log", "move"):
        soon(lambda dialog: (seen.append(type(dialog)), dialog.done(0)))
        click(screen, plan.visit, part)
    assert seen == [LogForm, ReschedulePopup]


KEYS = [
    (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier, LogForm),
    (Qt.Key.Key_L, CTRL, LogForm),
    (Qt.Key.Key_Space, Qt.KeyboardModifier.NoModifier, LogForm),
    (Qt.Key.Key_S, Qt.KeyboardModifier.NoModifier, ReschedulePopup),
    (Qt.Key.Key_D, CTRL, ReschedulePopup),
    (Qt.Key.Key_E, Qt.KeyboardModifier.NoModifier, ActivityForm),
    (Qt.Key.Key_N, Qt.KeyboardModifier.NoModifier, ActivityForm),
    (Qt.Key.Key_N, CTRL | SHIFT, ActivityForm),
    (Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, ActivityForm),
]


def test_keys_open_their_dialog(screen, plan):
    for key, held, kind in KEYS:
        seen = []
        soon(lambda dialog, seen=seen: (seen.append(type(dialog)), dialog.done(0)))
        press(screen, plan.visit, key, held)
        assert seen == [kind], key


def test_s_then_2_moves_to_tomorrow(screen, store, plan):
    soon(lambda popup: QTest.keyClick(popup, Qt.Key.Key_2))
    press(screen, plan.visit, Qt.Key.Key_S)
    moved = store.activities.get(plan.visit)
    assert (moved.day, moved.at, moved.moved) == (date(2026, 10, 23), time(14, 30), 1)


def test_all_that_is_late_moves_at_once(screen, store, plan):
    other = store.activities.add(Activity(kind=ActivityKind.TASK, title="Old", day=date(2026, 10, 1)))
    soon(lambda popup: QTest.keyClick(popup, Qt.Key.Key_4))
    head = screen.list.visualRect(screen.list.model().index(0))
    QTest.mouseClick(
        screen.list.viewport(), Qt.MouseButton.LeftButton, pos=head.center() + (head.topRight() - head.center()) / 2
    )
    assert {store.activities.get(each).day for each in (plan.late, other)} == {date(2026, 10, 26)}
    store.undo()
    assert store.activities.get(plan.late).day == date(2026, 10, 20)


def test_delete_says_so_and_can_be_undone(qtbot, screen, store, workspace, plan):
    with qtbot.waitSignal(workspace.noticed) as notice:
        press(screen, plan.one, Qt.Key.Key_Delete)
    assert notice.args == ["Deleted “Send the quote”", True]
    assert "Send the quote" not in titles(screen)
    store.undo()
    assert "Send the quote" in titles(screen)


def test_several_are_deleted_as_one_step(screen, store, plan):
    screen.list.choose(plan.one)
    QTest.keyClick(screen.list, Qt.Key.Key_Down, SHIFT)
    assert screen.list.chosen_ids() == [plan.one, plan.two]
    QTest.keyClick(screen.list, Qt.Key.Key_Delete)
    assert len(titles(screen)) == 2
    store.undo()
    assert len(titles(screen)) == 4


def test_items_without_a_time_change_places_by_keys(screen, store, plan):
    press(screen, plan.one, Qt.Key.Key_Down, CTRL | SHIFT)
    assert titles(screen)[-2:] == ["Update the list", "Send the quote"]
    assert screen.list.chosen_ids() == [plan.one]
    QTest.keyClick(screen.list, Qt.Key.Key_Up, CTRL | SHIFT)
    assert titles(screen)[-2:] == ["Send the quote", "Update the list"]


def drop(target, ids, point):
    data = QMimeData()
    data.setData(MIME, ids_to_bytes(ids))
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    target.dropEvent(QDropEvent(QPointF(point), Qt.DropAction.MoveAction, data, left, none))


def test_items_without_a_time_change_places_by_drag(screen, plan):
    box = screen.list.visualRect(row_index(screen, plan.one))
    drop(screen.list, [plan.two], box.topLeft() + (box.center() - box.topLeft()) / 4)
    assert titles(screen)[-2:] == ["Update the list", "Send the quote"]


def test_dropped_among_the_items_without_a_time_a_timed_one_loses_its_time(screen, store, plan):
    box = screen.list.visualRect(row_index(screen, plan.two))
    drop(screen.list, [plan.visit], box.bottomLeft())
    assert store.activities.get(plan.visit).at is None
    assert titles(screen)[-1] == "Visit Zhao"


def test_dropped_on_a_day_of_the_week_it_moves_there(screen, store, plan):
    drop(screen.week.days[4], [plan.one, plan.visit], screen.week.days[4].rect().center())
    assert {store.activities.get(each).day for each in (plan.one, plan.visit)} == {date(2026, 10, 23)}
    assert store.activities.get(plan.visit).at == time(14, 30)
    store.undo()
    assert {store.activities.get(each).day for each in (plan.one, plan.visit)} == {TODAY}


def test_the_week_and_its_keys_show_other_days(screen):
    QTest.mouseClick(screen.week.days[4], Qt.MouseButton.LeftButton)
    assert screen.head.title.full_text() == "Friday 23 October" and screen.head.back.isVisible()
    screen.list.setFocus()
    QTest.keyClick(screen, Qt.Key.Key_Right, CTRL)
    assert screen.head.title.full_text() == "Saturday 24 October" and screen.head.subtitle.full_text() == "Day off"
    QTest.keyClick(screen, Qt.Key.Key_Left, CTRL)
    QTest.keyClick(screen, Qt.Key.Key_T)
    assert screen.head.title.full_text() == "Thursday 22 October" and not screen.head.back.isVisible()


def test_typing_a_t_does_not_leave_the_day(screen):
    screen.show_day(date(2026, 10, 23))
    screen.entry.line.setFocus()
    QTest.keyClick(screen.entry.line, Qt.Key.Key_T)
    assert screen.entry.line.text() == "t" and screen.head.title.full_text() == "Friday 23 October"


def test_the_done_ones_unfold(screen, store, plan):
    store.activities.finish(plan.one, at=datetime(2026, 10, 22, 11))
    [done] = [place for place, row in enumerate(screen.list.model().rows()) if getattr(row, "name", "") == "Done"]
    box = screen.list.visualRect(screen.list.model().index(done))
    QTest.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=box.center())
    assert titles(screen)[-1] == "Send the quote"
    click(screen, plan.one, "box")
    assert store.activities.get(plan.one).is_open


def test_a_late_thing_finished_today_counts_as_done_today(screen, store, plan):
    task = store.activities.add(Activity(kind=ActivityKind.TASK, title="Old", day=date(2026, 10, 1)))
    store.activities.finish(task, at=datetime(2026, 10, 22, 11))
    screen.open(task)
    assert titles(screen)[-1] == "Old" and screen.list.chosen_ids() == [task]


def test_another_page_can_open_an_item_on_its_day(screen, store):
    later = store.activities.add(Activity(kind=ActivityKind.TASK, title="Later", day=date(2026, 11, 5)))
    screen.open(later)
    assert screen.head.title.full_text() == "Thursday 5 November" and screen.list.chosen_ids() == [later]


def test_everything_done_is_said(screen, store, plan):
    for each in (plan.late, plan.visit, plan.one, plan.two):
        store.activities.finish(each, at=datetime(2026, 10, 22, 11))
    screen.workspace.settle()
    assert screen.strips.finished.isVisible()


def test_a_past_day_takes_records_but_no_plans(screen):
    screen.show_day(TODAY - timedelta(days=1))
    assert not screen.entry.isVisible() and screen.head.record.isVisible()

    def look(form):
        assert form.when.value().day == TODAY - timedelta(days=1)
        form.done(0)

    soon(look)
    QTest.mouseClick(screen.head.record, Qt.MouseButton.LeftButton)


def test_an_empty_day_says_what_to_do(qtbot, workspace):
    empty = TodayScreen(workspace)
    qtbot.addWidget(empty)
    empty.resize(900, 600)
    empty.show()
    assert empty.empty.isVisible() and empty.empty.text().startswith("Nothing here yet. Type a first item above")
    assert not empty.rail.isVisible()
    QTest.mouseClick(empty.head.rail, Qt.MouseButton.LeftButton)
    assert empty.rail.isVisible()


def test_the_rail_shows_quotas_target_and_the_next_visit(qtbot, screen, store, plan):
    said = " ".join(texts(screen.rail))
    for part in ("Today's quotas", "0/2", "Signed this month", "/ ¥100k", "14:30 · leave at 13:55", "fears the delay"):
        assert part in said, said
    store.activities.delete(plan.visit)
    qtbot.waitUntil(lambda: "Tomorrow" in texts(screen.rail))
    assert "Next visit" not in texts(screen.rail)


def test_the_links_of_the_rail_lead_somewhere(qtbot, screen, workspace, plan):
    def press_button(text):
        [found] = [each for each in screen.rail.findChildren(QPushButton) if each.text() == text]
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    for text, place in (
        ("Northwind", ["client", plan.client]),
        ("Progress ›", ["tab progress", 0]),
    ):
        with qtbot.waitSignal(workspace.asked) as asked:
            press_button(text)
        assert asked.args == place
    with qtbot.waitSignal(workspace.asked) as asked:
        screen.rail.shelf.menu("quotas", screen.rail._adjust()).actions()[0].trigger()
    assert asked.args == ["target", 0]


def test_the_menu_offers_what_the_keys_do(screen, workspace, plan):
    from salesplanner.ui.today.menu import fill_menu

    menu = QMenu()
    fill_menu(menu, workspace, screen._acts, [plan.one], screen._plan, screen._ask_day, screen.list.rename)
    offered = [action.text().split("\t")[0] for action in menu.actions() if action.text()]
    assert offered[:4] == ["Done", "Edit…", "Rename", "Plan next step…"]
    assert offered[4:] == ["First thing", "Move up", "Move down", "Reschedule…", "Drop", "Delete"]
    next(action for action in menu.actions() if action.text() == "First thing").trigger()
    assert screen._plan.anytime[0].is_first
    next(action for action in menu.actions() if action.text() == "Drop").trigger()
    assert "Send the quote" not in titles(screen)


def test_a_row_is_said_in_a_sentence(screen, plan):
    said = row_index(screen, plan.visit).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "Visit, Visit Zhao. Northwind. Today 14:30, not done, Due today."


def test_hostile_titles_are_shown_as_they_are(screen, store):
    store.activities.add(Activity(kind=ActivityKind.TASK, title="<b>x</b>\n&y " + "z" * 3000, day=TODAY))
    assert not screen.grab().isNull()
    assert any(isinstance(row, Item) and "<b>x</b>" in row.activity.title for row in screen.list.model().rows())


def test_the_name_of_a_client_leads_to_it(qtbot, screen, workspace, plan):
    index = row_index(screen, plan.visit)
    box, painter = screen.list.visualRect(index), screen.list.painter_of_rows
    place = painter.places(painter.areas(box, index.data(ROW), active=True), index.data(ROW), bold=False).client
    with qtbot.waitSignal(workspace.asked) as asked:
        QTest.mouseClick(screen.list.viewport(), Qt.MouseButton.LeftButton, pos=place.center())
    assert asked.args == ["client", plan.client]


def test_one_of_two_ticks_taken_back_leaves_the_other(screen, store, plan):
    screen.list.choose(plan.one)
    QTest.keyClick(screen.list, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(screen.list, Qt.Key.Key_Space)
    click(screen, plan.one, "box")
    screen.list.settle()
    assert store.activities.get(plan.one).is_open and store.activities.get(plan.two).is_done


def test_a_visit_is_prepared_from_the_list_and_the_rail(qtbot, screen, store, plan):
    from salesplanner.ui.forms.visit import VisitForm

    def fill(form):
        assert isinstance(form, VisitForm)
        QTest.keyClicks(form._fields["aim"].target, "sign")
        QTest.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    store.prep.attach(plan.visit, ["Cards", "Samples"])
    screen.refresh()
    item = next(each for each in screen.list.items() if each.activity.id == plan.visit)
    assert "Prep 0/2" in [chip.text for chip in item.chips]
    soon(fill)
    press(screen, plan.visit, Qt.Key.Key_P)
    assert store.activities.get(plan.visit).aim == "sign"
    screen.workspace.settle()
    box = next(each for each in screen.rail.findChildren(QCheckBox) if each.accessibleName() == "Cards")
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Space)
    assert store.prep.counts([plan.visit]) == {plan.visit: (1, 2)}
    again = next(each for each in screen.rail.findChildren(QCheckBox) if each.accessibleName() == "Cards")
    assert again.isChecked() and screen.window().focusWidget() is again


def test_a_year_without_published_holidays_says_that_the_own_week_counts(screen, store):
    last = max(store.calendar().years)
    assert not screen.strips.unknown_year.isVisible()
    screen.show_day(date(last + 1, 3, 10))
    assert screen.strips.unknown_year.isVisible() and str(last + 1) in screen.strips.unknown_year.text()
    screen.show_day(date(last, 12, 31))  # its week reaches into the new year
    assert screen.strips.unknown_year.isVisible() is (date(last, 12, 31).weekday() < 6)
    screen.show_day(date(min(store.calendar().years) - 1, 3, 10))
    assert screen.strips.unknown_year.text().startswith("No holiday arrangement is known")
    screen.go_today()
    assert not screen.strips.unknown_year.isVisible()


def test_one_strip_at_a_time_and_the_next_at_a_click(screen, store, plan):
    strips = screen.strips
    store.activities.add(Activity(kind=ActivityKind.CALL, title="Call Li", day=TODAY, at=time(15, 10)))
    screen.workspace.settle()
    assert strips.clashes.isVisible() and not strips.unplanned.isVisible() and strips.next_button.text() == "1/2 ›"
    strips.next_button.click()
    assert strips.unplanned.isVisible() and not strips.clashes.isVisible()
    strips.plan_no_more()
    assert strips.clashes.isVisible() and not strips.next_button.isVisible()


def test_on_a_day_off_late_things_are_folded_and_the_day_says_so(screen, store, workspace, plan):
    store.holidays.add(DayMark(day=TODAY, kind="off", name="x"))
    screen.refresh()
    assert screen.strips.day_off.isVisible() and heads(screen)[0].is_folded
    assert "Answer the question" not in titles(screen) and "Visit Zhao" in titles(screen)
    screen.list.setCurrentIndex(screen.list.model().index(0))
    screen.list.setFocus()
    QTest.keyClick(screen.list, Qt.Key.Key_Space)
    assert "Answer the question" in titles(screen)


def test_routines_unfold_when_nothing_else_waits(screen, store, plan):
    store.routines.add(Routine(title="Tidy the desk", kind=ActivityKind.TASK, rule="FREQ=DAILY", starts_on=TODAY))
    assert "Tidy the desk" not in titles(screen)
    for each in (plan.late, plan.visit, plan.one, plan.two):
        store.activities.drop(each)
    assert titles(screen) == ["Tidy the desk"]
