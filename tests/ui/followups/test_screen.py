"""The follow-ups tab: lists, filter, keys, deletion, panes, over a real book."""

from __future__ import annotations

import time
from datetime import date, datetime

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.clientlist import ClientFilter
from salesplanner.domain.clients import Client, Grade
from salesplanner.domain.deals import Deal
from salesplanner.domain.followups import Order, Segment
from salesplanner.domain.promises import Direction, Promise, PromiseState
from salesplanner.ui.followups.sayings import chip_of
from salesplanner.ui.forms.log import keeping
from salesplanner.ui.forms.log.step import Next
from salesplanner.ui.kit.layout import PlainLabel
from tests.ui.followups.conftest import NOW, TODAY


def names(screen):
    return [screen.workspace.store.clients.get(each).name for each in screen.panel.view.ids()]


def click(widget):
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(widget, key, modifier)


def answer_next(act):
    """Do something in the dialog that opens next."""
    QTimer.singleShot(0, lambda: act(QApplication.activeModalWidget()))


def click_row(screen, row, modifier=Qt.KeyboardModifier.NoModifier):
    view = screen.panel.list
    place = view.visualRect(view.model().index(row, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)


def test_it_begins_with_who_is_to_be_followed_up_the_earliest_first(screen):
    assert names(screen) == ["东屹铸造", "川江特钢", "Northwind"]
    assert screen.card.name.text() == "东屹铸造"


def test_each_list_says_how_many_it_holds(screen):
    texts = [pill.text() for pill in screen.panel.pills.values() if pill.isVisible()]
    assert texts == [
        "To follow up 3", "Overdue 1", "Today 1", "This week 2", "No next step 1", "Neglected 1", "All",
    ]  # fmt: skip


def test_a_click_on_a_list_shows_it_and_who_was_never_reached_is_forgotten_by_none(screen, store, workspace):
    store.clients.add(Client(name="泰和印染", grade=Grade.A, created_at=datetime(2026, 6, 3, 9)))
    click(screen.panel.pills[Segment.SILENT])
    assert sorted(names(screen)) == ["云岭矿业", "泰和印染"]
    [forgotten] = [each for each in store.client_list.followups(screen.panel.view.ids()) if each.last is None]
    assert chip_of(forgotten, workspace.words, NOW) == ("141 days without contact", "overdue", "hourglass")
    click(screen.panel.pills[Segment.NO_STEP])
    assert names(screen) == ["晋源轧钢"]
    click(screen.panel.pills[Segment.ALL])
    assert len(names(screen)) == 7


def test_a_click_on_a_row_shows_the_client_beside_it(screen):
    click_row(screen, 1)
    assert screen.card.name.text() == "川江特钢"
    assert screen.card.tabs.tabText(0) == "History 5"
    assert screen.card.tabs.tabText(1) == "Deals 2"


def test_the_filter_finds_by_name_pinyin_initials_contact_phone_and_region(screen, qtbot):
    for typed in ("川江", "chuanjiang", "cjtg", "钱部长", "2205", "四川"):
        screen.panel.filter.clear()
        if typed.isascii():
            QTest.keyClicks(screen.panel.filter, typed)
        else:
            screen.panel.filter.setText(typed)  # as an input method would
        qtbot.waitUntil(lambda: names(screen) == ["川江特钢"])


def test_a_filter_without_hits_offers_a_new_client(screen, qtbot):
    QTest.keyClicks(screen.panel.filter, "Contoso")
    qtbot.waitUntil(lambda: names(screen) == [])
    assert screen.panel._nothing.label.text() == "Nothing found for “Contoso”"
    assert screen.panel._add_hit.text() == "New client “Contoso”"
    press(screen.panel.filter, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: len(names(screen)) == 3)


def test_down_leads_from_the_filter_into_the_list(screen):
    screen.go_to_filter()
    press(screen.panel.filter, Qt.Key.Key_Down)
    assert QApplication.focusWidget() is screen.panel.list


def test_the_slash_goes_to_the_filter_and_types_nothing(screen):
    screen.panel.list.setFocus()
    press(screen.panel.list, Qt.Key.Key_Slash)
    assert QApplication.focusWidget() is screen.panel.filter
    assert screen.panel.filter.text() == ""


def test_letters_in_the_filter_are_no_commands(screen, qtbot):
    screen.go_to_filter()
    QTest.keyClicks(screen.panel.filter, "n/ls")
    assert screen.panel.filter.text() == "n/ls"


def test_arrows_move_and_enter_goes_to_the_history(screen):
    screen.panel.list.setFocus()
    press(screen.panel.list, Qt.Key.Key_Down)
    assert screen.card.name.text() == "川江特钢"
    press(screen.panel.list, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is screen.card.timeline


def test_the_menu_of_orders_sorts(screen):
    click(screen.panel.pills[Segment.ALL])
    menu = screen.panel.order_menu()
    next(action for action in menu.actions() if action.text() == "By name").trigger()
    assert names(screen) == ["川江特钢", "东屹铸造", "海湾港机", "晋源轧钢", "Northwind", "云岭矿业"]
    screen.panel.show_order(Order.AMOUNT)
    assert names(screen)[0] == "川江特钢"


def test_delete_goes_to_recently_deleted_and_the_next_row_is_shown(screen, store, workspace, qtbot):
    screen.panel.list.setFocus()
    with qtbot.waitSignal(workspace.noticed) as said:
        press(screen.panel.list, Qt.Key.Key_Delete)
    assert said.args == ["Deleted “东屹铸造”", True]
    assert names(screen) == ["川江特钢", "Northwind"]
    assert screen.card.name.text() == "川江特钢"
    assert [client.name for client in store.clients.deleted()] == ["东屹铸造"]
    store.undo()
    assert names(screen) == ["东屹铸造", "川江特钢", "Northwind"]


def test_several_chosen_clients_can_be_graded_as_one_step(screen, store):
    click_row(screen, 0)
    click_row(screen, 2, Qt.KeyboardModifier.ShiftModifier)
    assert screen.panel._bar.isVisible()
    answer_next(lambda form: (form.fill({"reason": "no plans"}), click(form.save_button)))
    next(action for action in screen.panel.grade_menu().actions() if action.text() == "Grade D").trigger()
    assert {each.reason for each in store.grade_changes.all()} == {"no plans"}
    assert [store.clients.by_name(name).grade for name in names(screen)] == [Grade.D] * 3
    assert len(screen.panel.list.chosen()) == 3
    store.undo()
    assert store.clients.by_name("川江特钢").grade is Grade.A


def test_several_chosen_clients_are_deleted_as_one_step(screen, store):
    click_row(screen, 0)
    click_row(screen, 1, Qt.KeyboardModifier.ControlModifier)
    click(screen.panel.bar_buttons["delete"])
    assert names(screen) == ["Northwind"]
    store.undo()
    assert len(names(screen)) == 3


def test_a_change_elsewhere_keeps_the_chosen_client_and_the_place(screen, store, filled):
    click(screen.panel.pills[Segment.ALL])
    screen.open(filled["far"])
    store.clients.change(filled["late"], name="另一个名字")
    assert screen.current == filled["far"]
    assert screen.panel.list.chosen() == [filled["far"]]
    assert screen.card.name.text() == "海湾港机"
    client = screen.current
    screen.hide()
    store.clients.change(client, name="Renamed")
    screen.show()
    screen.hide()  # before the page of the client was read
    screen.workspace.settle()
    assert screen.card.name.text() != "Renamed"
    store.deals.add(Deal(name="Another deal", client_id=client))
    screen.show()
    screen.workspace.settle()
    assert screen.card.name.text() == "Renamed"
    assert "Another deal" in [label.text() for label in screen.rail.findChildren(PlainLabel)]


def test_open_shows_a_client_that_the_list_does_not_have(screen, filled):
    screen.open(filled["missing"])
    assert screen.card.name.text() == "晋源轧钢"
    assert screen.panel.list.chosen() == [filled["missing"]]


def test_step_back_returns_to_who_is_to_be_followed_up(screen, filled):
    screen.open(filled["missing"])
    screen.step_back()
    assert names(screen) == ["东屹铸造", "川江特钢", "Northwind"]


def test_an_empty_book_offers_import_and_a_new_client(show, workspace, qtbot):
    screen = show()
    empty = screen._stack.currentWidget()
    assert empty.label.text() == "No clients yet. Import from Excel, or add one"
    with qtbot.waitSignal(workspace.asked) as asked:
        empty.findChildren(type(screen.card.log_button))[0].click()
    assert asked.args == ["import", 0]


def test_when_all_is_caught_up_the_next_one_is_named(show, book):
    book.client("海湾港机", in_days=30)
    screen = show()
    assert screen.panel._nothing.label.text() == "All caught up. Next is 海湾港机 on 21 Nov"


def test_when_nobody_is_due_those_without_a_next_step_are_a_click_away(show, book):
    book.client("晋源轧钢", ago=3)
    screen = show()
    assert "no next step" in screen.panel._nothing.label.text()
    click(screen.panel._see_open)
    assert names(screen) == ["晋源轧钢"]


def test_the_list_has_the_focus_so_that_keys_act(screen):
    assert QApplication.focusWidget() is screen.panel.list


def test_a_new_deal_is_asked_for_with_its_client(screen, workspace, qtbot, filled):
    with qtbot.waitSignal(workspace.asked) as asked:
        click(screen.card.deal_button)
    assert asked.args == ["new deal", filled["late"]]


def test_a_deal_in_the_side_pane_opens(screen, workspace, qtbot, filled):
    from salesplanner.ui.kit.layout import ClickableFrame

    screen.open(filled["today"])
    frames = [each for each in screen.rail.findChildren(ClickableFrame) if "高炉" in each.accessibleName()]
    with qtbot.waitSignal(workspace.asked) as asked:
        click(frames[0])
    assert asked.args == ["deal", filled["deal"]]


def test_the_number_of_a_contact_is_copied(screen, workspace, qtbot, filled):
    from PySide6.QtWidgets import QToolButton

    screen.open(filled["today"])
    copy = next(each for each in screen.rail.findChildren(QToolButton) if each.accessibleName().startswith("Copy 139"))
    click(copy)
    assert QGuiApplication.clipboard().text() == "139 0000 2205"


def test_narrow_windows_fold_the_side_pane_and_its_button_shows_it(show, filled):
    screen = show(1100)
    assert not screen.rail.isVisible()
    click(screen.card.side)
    assert screen.rail.isVisible()
    screen.fold()
    assert not screen.rail.isVisible()
    screen.resize(1280, 700)
    assert screen.rail.isVisible()
    assert not screen.card.side.isVisible()


def test_the_narrowest_windows_show_the_list_or_the_page(show, filled, qtbot):
    screen = show(960)
    assert screen.panel.isVisible() and not screen.card.isVisible()
    screen.panel.list.setFocus()
    press(screen.panel.list, Qt.Key.Key_Return)
    assert screen.card.isVisible() and not screen.panel.isVisible()
    click(screen.card.back)
    assert screen.panel.isVisible() and not screen.card.isVisible()


def test_the_list_obeys_the_rules_of_models(screen, store, filled, qtbot):
    tester = QAbstractItemModelTester(screen.panel.list.model(), QAbstractItemModelTester.FailureReportingMode.Fatal)
    for segment in (Segment.ALL, Segment.SILENT, Segment.ALL, Segment.TO_FOLLOW_UP):
        screen.panel.show_segment(segment)
    for order in Order:
        screen.panel.show_order(order)
    store.clients.delete(filled["late"])
    store.undo()
    assert tester is not None
    assert len(names(screen)) == 3


def test_each_row_is_a_whole_sentence_for_a_screen_reader(screen):
    index = screen.panel.list.model().index(0, 0)
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == "东屹铸造, B, Call · ask for the date, 2 days late, 5 days ago"


def test_thousands_of_clients_stay_smooth(show, store):

    ids = store.clients.add_many(Client(name=f"Client {number}") for number in range(5000))
    store.activities.add_many(
        Activity(kind=ActivityKind.CALL, title="call", client_id=each, day=TODAY, is_next_step=True) for each in ids
    )
    screen = show()
    began = time.thread_time()
    screen.refresh()
    assert time.thread_time() - began < 1.5
    screen.open(ids[4000])
    place = screen.panel.list.verticalScrollBar().value()
    store.clients.change(ids[10], name="Renamed")
    assert screen.panel.list.verticalScrollBar().value() == place
    assert screen.current == ids[4000]
    assert screen.panel.list.indexAt(QPoint(20, 20)).isValid()


def test_what_is_owed_to_a_client_stands_on_its_page(screen, store, filled):
    from PySide6.QtWidgets import QToolButton

    client = filled["today"]
    screen.open(client)
    promised = store.promises.add(
        Promise(direction=Direction.MINE, client_id=client, what="a drawing", made_on=store.today())
    )
    tick = next(
        each for each in screen.rail.findChildren(QToolButton) if each.accessibleName() == "Kept: I promised: a drawing"
    )
    click(tick)
    assert store.promises.get(promised).state is PromiseState.KEPT
    assert not [each for each in screen.rail.findChildren(QToolButton) if each.accessibleName().endswith("a drawing")]
    store.undo()
    assert [each for each in screen.rail.findChildren(QToolButton) if each.accessibleName().endswith("a drawing")]


def test_a_client_is_left_alone_until_a_day_and_no_contact_ends_it(screen, store, filled, workspace):
    click(screen.panel.pills[Segment.SILENT])
    [silent] = screen.panel.view.ids()
    screen.open(silent)

    def fill(form):
        form.fill({"quiet_until": TODAY})
        click(form.chips[0])
        click(form.save_button)
        assert form.isVisible() and store.clients.get(silent).quiet_until is None  # today is no day to come
        form.fill({"quiet_until": date(2027, 6, 1)})
        click(form.save_button)

    answer_next(fill)
    next(action for action in screen.card.menu().actions() if action.text() == "Quiet until…").trigger()
    screen.open(silent)
    assert screen.card.quiet.text.text() == "No warnings until 1 Jun 2027: On leave"
    assert screen.card.quiet.isVisible()
    lists = store.client_list
    assert silent not in lists.ids(ClientFilter(segment=Segment.SILENT), NOW)
    assert lists.ids(ClientFilter(segment=Segment.QUIET), NOW) == [silent]
    with store.change("activity logged"):
        keeping.quiet(store, Next(step=Activity(kind=ActivityKind.CALL, title="c", day=TODAY)), silent, None)
    assert screen.card.quiet.isVisible()  # a contact with a next step does not end it
    click(screen.card.quiet.end_button)
    assert not screen.card.quiet.isVisible() and store.clients.get(silent).quiet_reason == ""
    store.undo()
    assert screen.card.quiet.isVisible()


def test_several_clients_are_left_alone_as_one_step(screen, store):
    click_row(screen, 0)
    click_row(screen, 1, Qt.KeyboardModifier.ControlModifier)
    answer_next(lambda form: (form.fill({"quiet_reason": "fair"}), click(form.save_button)))
    click(screen.panel.bar_buttons["quiet"])
    assert screen.panel.pills[Segment.QUIET].text() == "Quiet 2"
    click(screen.panel.pills[Segment.QUIET])
    assert {each.client.quiet_reason for each in store.client_list.followups(screen.panel.view.ids())} == {"fair"}
    store.undo()
    assert not screen.panel.view.ids() and store.undo_label() != "leaving 2 clients alone"
