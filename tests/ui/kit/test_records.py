from __future__ import annotations

import csv
import random

import pytest
from msgspec import Struct
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QFileDialog

from salesplanner.ui.kit.records import Column, Groups, RecordModel, RecordTable
from salesplanner.ui.kit.theme import LIGHT


class Row(Struct, frozen=True):
    id: int
    name: str
    amount: int | None = None
    done: bool = False


def columns(ticks=None):
    return [
        Column(title="Name", text=lambda row: row.name),
        Column(title="Amount", text=lambda row: str(row.amount), sort=lambda row: row.amount, right=True),
        Column(
            title="Done",
            text=lambda row: "",
            ticked=lambda row: row.done,
            on_tick=lambda row, on: ticks.append((row, on)),
        ),
    ]


ROWS = [Row(1, "北辰", 30), Row(2, "川江", None), Row(3, "南屏", 9), Row(4, "华岳", 100)]


@pytest.fixture
def table(qtbot, workspace):
    made = RecordTable(columns([]), workspace, empty="Nothing here", name="rows")
    qtbot.addWidget(made)
    made.show_records(ROWS)
    made.show()
    return made


def shown(table):
    model = table.view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_any_next_set_of_rows_keeps_the_model_sound(qapp):
    model = RecordModel(columns([]), LIGHT)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    chance = random.Random(5)
    for _ in range(120):
        rows = [Row(n, chance.choice("abc")) for n in chance.sample(range(30), chance.randrange(30))]
        model.show_records(rows)
        assert [model.record(row) for row in range(model.rowCount())] == rows
    tester.deleteLater()


def test_groups_keep_the_model_sound_and_their_order_however_it_is_sorted(qtbot, workspace):
    chance, names = random.Random(7), "abc"
    groups = Groups(lambda row: names.index(row.name[0]), lambda place, rows: f"{names[place]} {len(rows)}")
    table = RecordTable(columns([]), workspace, groups=groups)
    qtbot.addWidget(table)
    tester = QAbstractItemModelTester(table.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for turn in range(60):
        rows = [
            Row(n, chance.choice(names), chance.randrange(9)) for n in chance.sample(range(30), chance.randrange(30))
        ]
        table.show_records(rows)
        is_down = turn % 2 == 1
        table.sort(1, Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder)
        wanted = []
        for name in names:
            own = sorted((row.amount for row in rows if row.name == name), reverse=is_down)
            wanted += [f"{name} {len(own)}", *own] if own else []
        view = table.view.model()
        got = [
            view.index(row, 0).data() if table.view.columnSpan(row, 0) > 1 else int(view.index(row, 1).data())
            for row in range(view.rowCount())
        ]
        assert got == wanted
        assert sorted(each.id for each in table._shown()) == sorted(each.id for each in rows)
    tester.deleteLater()


def test_one_changed_record_is_one_data_change(qtbot, places):
    model = RecordModel(columns([]), LIGHT)
    model.show_records(ROWS)
    heard = []
    model.dataChanged.connect(lambda first, last: heard.append((first.row(), last.row())))
    model.modelReset.connect(lambda: heard.append("reset"))
    model.show_records([*ROWS[:2], Row(3, "南屏水泥", 9), ROWS[3]])
    assert heard == [(2, 2)]


def test_selection_follows_its_record_when_rows_move(table):
    table.select(3)
    table.show_records(list(reversed(ROWS)))
    assert [record.id for record in table.selected()] == [3]


def test_amounts_sort_as_numbers_and_the_unknown_last_both_ways(table):
    table.sort(1)
    assert shown(table) == ["南屏", "北辰", "华岳", "川江"]
    table.sort(1, Qt.SortOrder.DescendingOrder)
    assert shown(table) == ["华岳", "北辰", "南屏", "川江"]
    heard = table.view.model().headerData(1, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert heard.endswith(", sorted downwards")
    table.view.setCurrentIndex(table.view.model().index(0, 1))
    table._sort_here()
    assert shown(table) == ["南屏", "北辰", "华岳", "川江"]


def test_enter_opens_and_del_deletes_the_selected(table, qtbot):
    table.select(4)
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table.view, Qt.Key.Key_Return)
    with qtbot.waitSignal(table.deleted) as deleted:
        qtbot.keyClick(table.view, Qt.Key.Key_Delete)
    assert opened.args == [ROWS[3]] and deleted.args == [[ROWS[3]]]


def test_a_tick_is_told_and_not_shown_before_the_record_changes(qapp):
    ticks = []
    model = RecordModel(columns(ticks), LIGHT)
    model.show_records([ROWS[0]])
    cell = model.index(0, 2)
    model.setData(cell, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert ticks == [(ROWS[0], True)]
    assert cell.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked


def test_an_empty_table_says_so(table):
    table.show_records([])
    assert not table.view.isVisible()


def test_a_row_is_chosen_alone_also_while_ctrl_is_held(qtbot, table):
    """As after Ctrl+Enter in a form: Del would take the row that was chosen before as well."""
    table.select(1)
    window = table.window().windowHandle()
    QTest.keyPress(window, Qt.Key.Key_Control, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier
    table.select(3)
    QTest.keyRelease(window, Qt.Key.Key_Control)
    assert [each.id for each in table.selected()] == [3]


def test_a_column_takes_what_its_texts_need_and_goes_where_it_has_none_and_there_is_no_room(qtbot, table):
    header = table.view.horizontalHeader()
    table.resize(620, 200)
    table.show_records([Row(1, "A client with rather a long name, limited"), Row(2, "B")])
    assert header.sectionSize(0) > 200 and not header.isSectionHidden(2)
    empty = RecordTable([*columns([])[:2], Column(title="Why", text=lambda _: "")], table._workspace)
    qtbot.addWidget(empty)
    empty.resize(180, 200)
    empty.show()
    empty.show_records([Row(1, "Northwind", 5)])
    assert empty.view.horizontalHeader().isSectionHidden(2)
    empty.resize(620, 200)
    qtbot.waitUntil(lambda: not empty.view.horizontalHeader().isSectionHidden(2))


def test_widths_are_remembered(table, qtbot, workspace):
    table.view.horizontalHeader().resizeSection(0, 231)
    again = RecordTable(columns([]), workspace, name="rows")
    qtbot.addWidget(again)
    assert again.view.horizontalHeader().sectionSize(0) == 231


@pytest.mark.parametrize("suffix", [".xlsx", ".csv"])
def test_any_list_goes_into_a_file_as_it_is_shown(qtbot, workspace, table, tmp_path, monkeypatch, suffix):
    path = tmp_path / f"out{suffix}"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    table.show_records([*ROWS, Row(5, "=1+1", 5)])
    table.sort(1, Qt.SortOrder.DescendingOrder)
    with qtbot.waitSignal(workspace.saved):
        qtbot.keyClick(table.view, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    if suffix == ".csv":
        rows = list(csv.reader(path.read_text(encoding="utf-8-sig").splitlines()))
        assert rows[:2] == [["Name", "Amount", "Done"], ["华岳", "100", ""]]
    else:
        rows = [[cell.value for cell in row] for row in load_workbook(path).active]
        assert rows[:2] == [["Name", "Amount", "Done"], ["华岳", 100, None]]
    assert [row[0] for row in rows].count("=1+1") + [row[0] for row in rows].count("'=1+1") == 1  # never a formula
    workspace.jobs.close()


def test_chosen_rows_are_copied_as_a_table(qtbot, table):
    table.select(2)
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Name\tAmount\tDone\n川江\tNone\t"
