"""The day's list by keyboard and drag: where the keys begin, renaming, filtering, times given by a drop."""

from __future__ import annotations

from datetime import date, time

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.ui.today.model import MIME, ROW, ids_to_bytes
from salesplanner.ui.today.rows import Group, Item

TODAY = date(2026, 10, 22)


def place(screen, activity_id):
    return screen.list.visualRect(screen.list.model().index(screen.list.model().place_of(activity_id)))


def drop(screen, ids, point):
    """All that Qt sends to a list when something is dragged in and let fall."""
    data, buttons, none = QMimeData(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    data.setData(MIME, ids_to_bytes(ids))
    view = screen.list.viewport()
    enter = QDragEnterEvent(point, Qt.DropAction.MoveAction, data, buttons, none)
    QApplication.sendEvent(view, enter)
    assert enter.isAccepted()
    move = QDragMoveEvent(point, Qt.DropAction.MoveAction, data, buttons, none)
    QApplication.sendEvent(view, move)
    if move.isAccepted():
        QApplication.sendEvent(view, QDropEvent(QPointF(point), Qt.DropAction.MoveAction, data, buttons, none))
    return move.isAccepted()


def test_the_keys_begin_at_what_comes_next_and_pass_the_headings_by(screen, plan):
    screen.list.setFocus()
    assert screen.list.current_id() == plan.visit
    QTest.keyClick(screen.list, Qt.Key.Key_Down)
    assert screen.list.current_id() == plan.one


def test_f2_renames_where_it_stands_and_enter_keeps_it(qtbot, screen, store, plan):
    screen.list.choose(plan.one)
    screen.list.setFocus()
    QTest.keyClick(screen.list, Qt.Key.Key_F2)
    line = screen.list.viewport().findChild(QLineEdit)
    QTest.keyClicks(line, "Send two quotes")
    screen.refresh()  # the minute passes meanwhile
    QTest.keyClick(line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: store.activities.get(plan.one).title == "Send two quotes")  # Qt keeps it a turn later
    assert store.undo() and store.activities.get(plan.one).title == "Send the quote"
    assert screen.list.hasFocus() and screen.list.current_id() == plan.one


def test_an_empty_title_or_escape_keeps_the_old_one(screen, store, plan):
    screen.list.setFocus()
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Return):
        screen.list.rename(plan.one)
        line = screen.list.viewport().findChildren(QLineEdit)[-1]
        line.setText("" if key == Qt.Key.Key_Return else "Something else")
        QTest.keyClick(line, key)
        QApplication.sendPostedEvents(None, 0)
    assert store.activities.get(plan.one).title == "Send the quote"


def test_a_drop_between_timed_items_takes_the_time_that_is_free(screen, store, plan):
    call = store.activities.add(Activity(kind=ActivityKind.CALL, title="Call", day=TODAY, at=time(17), minutes=15))
    assert drop(screen, [plan.one], place(screen, call).topLeft() + QPoint(300, 4))
    assert store.activities.get(plan.one).at == time(15, 30)  # right after the visit
    assert drop(screen, [plan.two, plan.late], place(screen, plan.visit).topLeft() + QPoint(300, 4))
    assert store.activities.get(plan.two).at == time(14)  # so that it ends before the visit begins
    assert [store.activities.get(plan.late).day, store.activities.get(plan.late).at] == [TODAY, time(14, 30)]
    assert store.undo() and store.activities.get(plan.late).day < TODAY


def test_a_drop_does_not_reach_back_before_now(screen, store, plan):
    store.activities.move(plan.visit, day=TODAY, at=time(11, 30))
    drop(screen, [plan.one], place(screen, plan.visit).topLeft() + QPoint(300, 4))
    assert store.activities.get(plan.one).at == time(11, 30)  # it is 11:20: the next quarter


def test_nothing_is_dropped_among_what_is_late(screen, plan):
    assert not drop(screen, [plan.one], place(screen, plan.late).center())


def test_the_filter_leaves_what_fits_and_escape_shows_the_day_again(screen, plan):
    screen.list.setFocus()
    QTest.keyClick(screen.list, Qt.Key.Key_Slash)
    assert screen.filter.hasFocus()
    QTest.keyClicks(screen.filter, "northw")
    assert [each.activity.id for each in screen.list.items()] == [plan.visit]
    QTest.keyClicks(screen.filter, "zzz")
    assert not screen.list.items() and "northwzzz" in screen.empty.text()
    QTest.keyClick(screen.filter, Qt.Key.Key_Escape)
    assert len(screen.list.items()) == 4 and screen.list.hasFocus() and screen.filter.isHidden()
    assert {row.group for row in screen.list.items() if isinstance(row, Item)} >= {Group.OVERDUE, Group.ANYTIME}


def test_undo_chooses_what_came_back(screen, workspace, store, plan):
    screen.list.choose(plan.one)
    screen.list.setFocus()
    QTest.keyClick(screen.list, Qt.Key.Key_Delete)
    assert screen.list.current_id() == plan.two
    store.undo()
    assert screen.list.chosen_ids() == [plan.one]
    screen._acts.move([plan.late, plan.two], TODAY.replace(day=23))
    store.undo()
    assert screen.list.chosen_ids() == [plan.late, plan.two]


def test_the_keys_stay_on_an_item_when_a_whole_group_goes(screen, store, plan):
    screen.list.choose(plan.late)
    screen.list.setFocus()
    store.activities.move(plan.late, day=TODAY.replace(day=28))
    assert screen.list.current_id() == plan.visit


def test_the_rows_keep_their_width_when_the_scroll_bar_comes(qtbot, screen, store, plan):
    before = screen.list.viewport().width()
    for number in range(30):
        store.activities.add(Activity(kind=ActivityKind.TASK, title=f"Task {number}", day=TODAY))
    qtbot.waitUntil(screen.list.verticalScrollBar().isVisible)
    assert screen.list.viewport().width() == before


def test_a_past_day_is_quiet_but_what_was_left_can_still_be_moved(screen, store, plan):
    screen.show_day(TODAY.replace(day=20))
    painter, index = screen.list.painter_of_rows, screen.list.model().index(screen.list.model().place_of(plan.late))
    assert not painter.is_active(index.data(ROW), True)
    box = screen.list.visualRect(index)
    assert painter.part_at(box.center() + QPoint(box.width() // 2 - 30, 0), box, index.data(ROW)) == ""
    screen.show_day(TODAY)
    assert painter.is_active(index.model().rows()[1], True)
