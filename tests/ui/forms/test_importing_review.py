"""What may be there already is shown side by side and decided; what cannot be read is mended on the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit

from salesplanner.domain.clients import Client, Grade
from salesplanner.exchange.records.importing import Decision
from salesplanner.ui.forms.importing.dialog import COLUMNS, DONE, REVIEW, ImportDialog
from salesplanner.ui.forms.importing.grades import GradesForm
from tests.exchange.messy import text


@pytest.fixture
def opened(qtbot, workspace, tmp_path):
    """The dialog at a step, with a list of clients in it."""

    def make(rows, step=REVIEW):
        path = tmp_path / "list.csv"
        text(rows)(path)
        dialog = ImportDialog(None, workspace, "clients")
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.read(path)
        for place in range(COLUMNS, step + 1):
            go_on(qtbot, dialog, place)
        return dialog

    return make


def go_on(qtbot, dialog, step):
    qtbot.waitUntil(dialog.next_button.isEnabled)
    qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == step)


def facts(dialog):
    return [(fact.name, fact.there, fact.here, fact.stands) for fact in dialog.review.facts.model().facts]


def test_a_row_beside_its_client_is_joined_kept_or_skipped(opened, qtbot, store):
    there = store.clients.add(Client(name="华联", region="北京", phone="010-11112222"))
    dialog = opened("客户名称,电话,地区,地址\n华联,021-33334444,上海,外滩\n")
    review = dialog.review
    assert review.switch.value() == "duplicates"
    assert review.choice.value() is Decision.BOTH
    assert ("Region", "北京", "上海", "") in facts(dialog)
    qtbot.mouseClick(review.choice.buttons()[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: ("Address", "–", "外滩", "here") in facts(dialog))
    assert ("Region", "北京", "上海", "there") in facts(dialog)
    go_on(qtbot, dialog, DONE)
    assert [(client.id, client.region, client.address) for client in store.clients.all()] == [(there, "北京", "外滩")]


def test_one_choice_goes_for_all_rows(opened, qtbot, store):
    for name in ("华联", "永辉"):
        store.clients.add(Client(name=name, region="北京"))
    dialog = opened("客户名称,地区\n华联,上海\n永辉,福建\n")
    assert dialog.review.summary.text() == "2 clients will be added"
    qtbot.mouseClick(dialog.review.choice.buttons()[2], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.review.summary.text() == "1 client will be added")
    qtbot.mouseClick(dialog.review.all_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.review.summary.text() == "0 clients will be added")
    assert not dialog.next_button.isEnabled()


def test_a_cell_that_cannot_be_read_is_typed_over(opened, qtbot, store):
    dialog = opened("客户名称,最近联系\n川江特钢,2026-09-28\n北辰重机,上周\n")
    review = dialog.review
    qtbot.mouseClick(review.switch.buttons()[2], Qt.MouseButton.LeftButton)
    assert review.facts.currentIndex().row() == 1  # the cell that is wrong
    review.facts.setFocus()
    qtbot.keyClick(review.facts, Qt.Key.Key_F2)
    editor = review.facts.findChild(QLineEdit)
    editor.selectAll()
    qtbot.keyClicks(editor, "2026-10-15")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: review.summary.text() == "2 clients will be added")
    assert review.isAncestorOf(QApplication.focusWidget())  # Enter leaves nothing
    go_on(qtbot, dialog, DONE)
    assert {str(each.day) for each in store.activities.all()} == {"2026-09-28", "2026-10-15"}
    assert not dialog.end.folder_button.isVisible()


def test_rows_that_are_no_data_are_shown(opened, qtbot):
    dialog = opened("客户名称,电话\n川江特钢,13912345678\n合计,1家\n")
    qtbot.mouseClick(dialog.review.switch.buttons()[3], Qt.MouseButton.LeftButton)
    assert [line.id for line in dialog.review.lines.model._records] == [3]


def test_what_a_word_means_as_a_grade_is_said_once_and_remembered(opened, qtbot, store):
    rows = "客户名称,级别\n川江特钢,潜力\n北辰重机,一般\n"
    dialog = opened(rows, COLUMNS)
    qtbot.waitUntil(lambda: dialog.columns.changes["级别"].isVisible())

    def choose():
        form = QApplication.activeModalWidget()
        assert isinstance(form, GradesForm)
        form._fields["潜力"].set_value(Grade.D)
        qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)

    QTimer.singleShot(0, choose)
    qtbot.mouseClick(dialog.columns.changes["级别"], Qt.MouseButton.LeftButton)
    for step in (REVIEW, DONE):
        go_on(qtbot, dialog, step)
    assert [client.grade for client in store.clients.all()] == [Grade.D, Grade.C]
    assert opened(rows, COLUMNS).columns.grades["潜力"] is Grade.D


def test_a_table_copied_elsewhere_is_pasted(qtbot, workspace, qapp, store):
    qapp.clipboard().setText("客户名称\t电话\n川江特钢\t13912345678\n")
    dialog = ImportDialog(None, workspace, "clients")
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.mouseClick(dialog.file.paste_button, Qt.MouseButton.LeftButton)
    for step in (COLUMNS, REVIEW, DONE):
        go_on(qtbot, dialog, step)
    assert [client.phone for client in store.clients.all()] == ["13912345678"]
