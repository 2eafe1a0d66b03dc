"""Narrowing the clients down, the table with its columns, views with names: by clicks and keys over a real book."""

from __future__ import annotations

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QApplication, QDialog

from salesplanner.domain.clientlist import ClientFilter, ClientView
from salesplanner.domain.clients import Client, Grade
from salesplanner.domain.followups import Order, Segment
from salesplanner.ui.followups.filterbox import FilterDialog
from salesplanner.ui.followups.listout import ListOutDialog
from salesplanner.ui.kit import dialogs
from tests.answering import when_open
from tests.ui.followups.test_screen import click, names, press


@pytest.fixture
def table(screen):
    """The tab with all clients as a table."""
    screen.panel.show_segment(Segment.ALL)
    screen.panel.list.setFocus()
    press(screen.panel.list, Qt.Key.Key_F7)
    return screen.panel.table


def header_click(table, key):
    place = [column.key for column in table._model.columns()].index(key)
    header = table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(place) + 20, header.height() // 2)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def answer(monkeypatch, act):
    """Do something in the filter's dialog, then show."""

    def run(dialog: FilterDialog) -> int:
        act(dialog)
        click(dialog.apply_button)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(FilterDialog, "exec", run)


def test_what_is_asked_for_narrows_the_list_and_shows_on_the_button(screen, monkeypatch):
    screen.panel.show_segment(Segment.ALL)
    answer(monkeypatch, lambda dialog: click(dialog.grades.chips[Grade.A]))
    click(screen.panel.filter_button)
    assert names(screen) == ["川江特钢"]
    assert screen.panel.filter_button.property("active") is True
    answer(monkeypatch, lambda dialog: click(dialog.clear_button))
    click(screen.panel.filter_button)
    assert len(names(screen)) == 6


def test_the_dialog_says_how_many_it_comes_to_before_it_is_shown(qtbot, screen, workspace):
    dialog = FilterDialog(screen, workspace, ClientFilter())
    qtbot.addWidget(dialog)
    assert dialog._count.text() == "6 clients"
    click(dialog.regions.chips["四川"])
    assert dialog._count.text() == "1 client"


def test_nobody_fitting_is_said(screen, monkeypatch):
    answer(monkeypatch, lambda dialog: dialog.untouched.setValue(3000))
    screen.panel.show_segment(Segment.OVERDUE)
    click(screen.panel.filter_button)
    assert names(screen) == [] and "No client fits" in screen.panel._nothing.label.text()


def test_a_click_on_a_header_sorts_and_a_second_one_turns_it_round(screen, table):
    header_click(table, "name")
    forward = names(screen)
    assert forward == ["川江特钢", "东屹铸造", "海湾港机", "晋源轧钢", "Northwind", "云岭矿业"]
    header_click(table, "name")
    assert names(screen) == forward[::-1]


def test_enter_in_the_table_opens_the_page_and_back_returns(screen, table):
    table.choose(table.ids()[2])
    press(table, Qt.Key.Key_Return)
    assert screen.card.isVisible() and not screen.panel.isVisible()
    assert screen.current == table.ids()[2]
    click(screen.card.back)
    assert table.isVisible() and QApplication.focusWidget() is table


def test_columns_are_chosen_and_remembered(screen, table, show):
    next(each for each in screen.panel.column_menu().actions() if each.text() == "Address").trigger()
    assert "address" in [each.key for each in table._model.columns()]
    assert "address" in str(QSettings().value("followups/columns"))
    again = show()
    assert again.panel.is_table and "address" in [each.key for each in again.panel.table._model.columns()]


def test_the_name_can_not_be_taken_out_of_the_table(screen, table):
    name = next(each for each in screen.panel.column_menu().actions() if each.text() == "Name")
    assert name.isChecked() and not name.isEnabled()


def test_what_is_chosen_stays_between_list_and_table(screen, table):
    table.choose(table.ids()[3])
    press(table, Qt.Key.Key_F7)
    assert screen.panel.list.current() == table.ids()[3]


def test_a_view_is_saved_shown_again_deleted_and_all_of_it_undone(qtbot, screen, store):
    panel = screen.panel
    panel._ask(ClientFilter(grades=frozenset({Grade.A})))
    panel.show_order(Order.NAME, True)

    def name(form):
        qtbot.keyClicks(form.field("name").line, "My A clients")
        form.save_button.click()

    when_open(name)
    panel.views.ask_name(panel.present_view())
    panel.reset()
    next(each for each in panel.views.menu(panel.present_view()).actions() if each.text() == "My A clients").trigger()
    assert names(screen) == ["川江特钢"] and panel._order is Order.NAME
    panel.views.delete("My A clients")
    assert panel.views.all() == []
    store.undo()
    assert [each.name for each in panel.views.all()] == ["My A clients"]
    store.undo()
    assert panel.views.all() == []


def test_a_view_of_the_same_name_takes_the_place(screen):
    for grade in (Grade.A, Grade.B):
        screen.panel.views.keep(ClientView(name="v", filter=ClientFilter(grades=frozenset({grade}))))
    assert [each.filter.grades for each in screen.panel.views.all()] == [frozenset({Grade.B})]


def test_only_what_is_looked_at_is_read(screen, store, table):
    store.clients.add_many([Client(name=f"c{number:04}") for number in range(1000)])
    assert len(table.ids()) == 300
    table._model._known.clear()
    table.viewport().repaint()
    assert 0 < len(table._model._known) <= 128
    QAbstractItemModelTester(table._model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    table.selectAll()
    assert len(table.chosen()) == 1006  # also those that nobody scrolled to
    store.undo()
    assert len(table.ids()) == 6


def test_the_chosen_clients_go_out_with_their_people_and_without_private_facts(
    qtbot, screen, workspace, monkeypatch, tmp_path
):
    screen.panel.show_segment(Segment.ALL)
    screen.panel.list.selectAll()
    target = tmp_path / "out.xlsx"
    monkeypatch.setattr(dialogs, "save_path", lambda *_: target)
    asked = []

    def run(dialog: ListOutDialog) -> int:
        asked.append(dialog)
        with qtbot.waitSignal(dialog.accepted):
            press(dialog.save_button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return QDialog.DialogCode.Accepted

    monkeypatch.setattr(ListOutDialog, "exec", run)
    screen.export()
    sheet = load_workbook(tmp_path / "out.xlsx").worksheets[0]
    assert [row[0].value for row in sheet.iter_rows(min_row=2)] == names(screen)
    assert "Private note" not in [cell.value for cell in sheet[1]]
    assert not asked[0].which.isHidden() and asked[0].which.value() is False


def test_a_list_of_nobody_says_so(qtbot, screen, workspace):
    screen.panel.filter.setText("no such firm")
    qtbot.waitUntil(lambda: not screen.panel.view.ids())
    with qtbot.waitSignal(workspace.noticed) as said:
        screen.export()
    assert said.args[0] == "This list has no clients to export."


def test_chosen_clients_are_copied_as_a_table(screen, qtbot):
    view = screen.panel.view
    view.selectAll()
    qtbot.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().splitlines()]
    assert lines[0][:2] == ["Grade", "Name"]
    assert [line[1] for line in lines[1:]] == names(screen)
