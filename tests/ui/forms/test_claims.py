from __future__ import annotations

from datetime import datetime

import docx
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QPushButton, QWidget

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.claims.marks import MarkKind
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.tables.reading import text_of
from salesplanner.ui.forms.claims import ClaimsDialog
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.claims import ClaimMarks
from tests.builders import a_client

GROWTH = "Own channel grew 240%, base 31, now 337."


@pytest.fixture
def dialog(workspace, qtbot):
    made = ClaimsDialog(None, workspace)
    qtbot.addWidget(made, before_close_func=lambda each: each.box.document().setModified(False))
    made.show()
    return made


def paste(dialog, qtbot, text):
    with qtbot.waitSignal(dialog.marks.checked):
        dialog.box.setPlainText(text)


@pytest.mark.row("C9")
def test_a_typed_error_is_marked_with_its_reason_and_put_right_by_keys(dialog, qtbot):
    with qtbot.waitSignal(dialog.marks.checked):
        QTest.keyClicks(dialog.box, GROWTH)
    (mark,) = dialog.marks.marks
    assert "From 31 to 337 is +987%, not 240%." in dialog.list.item(0).text()
    assert len(dialog.box.extraSelections()) == 1
    QTest.keyClick(dialog.box, Qt.Key.Key_F7)
    assert dialog.box.textCursor().selectedText() == "240%"
    assert dialog.fix_button.text() == "Change to 987%"
    with qtbot.waitSignal(dialog.marks.checked):
        QTest.keyClick(dialog.box, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert dialog.box.toPlainText() == GROWTH.replace("240", "987")
    assert dialog.said.text() == "Nothing in it contradicts itself or the records."
    QTest.keyClick(dialog.box, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.box.toPlainText() == GROWTH
    assert mark.kind is MarkKind.GROWTH


def test_a_box_without_a_list_tells_the_reason_below_the_mark_and_one_key_puts_it_right(workspace, qtbot):
    page = QWidget()
    box = QPlainTextEdit(page)
    box.resize(500, 200)
    marks = ClaimMarks(box, workspace, lambda: None)
    qtbot.addWidget(page)
    page.resize(520, 400)
    page.show()
    box.setFocus()
    with qtbot.waitSignal(marks.checked):
        QTest.keyClicks(box, GROWTH)
    told = page.findChild(QFrame, "popup")
    assert not told.isVisible()
    QTest.keyClick(box, Qt.Key.Key_F7)
    assert told.isVisible()
    assert box.accessibleDescription() == "From 31 to 337 is +987%, not 240%."
    assert "Change to 987%" in [each.text() for each in told.findChildren(QPushButton)]
    assert told.y() > box.cursorRect().bottom()
    with qtbot.waitSignal(marks.checked):
        QTest.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    assert box.toPlainText() == GROWTH.replace("240", "987")
    assert not told.isVisible()


def test_marks_lie_right_behind_letters_that_qt_counts_twice(dialog, qtbot):
    paste(dialog, qtbot, "🎉🎉 " + GROWTH)
    dialog.go_next()
    assert dialog.box.textCursor().selectedText() == "240%"


def test_it_is_checked_against_the_records_of_the_chosen_period_and_keeps_nothing(dialog, qtbot, store):
    client = store.clients.add(a_client())
    for day in (5, 6, 7):
        planned = store.activities.add(
            Activity(client_id=client, kind=ActivityKind.VISIT, title="Visit", day=datetime(2026, 10, day).date())
        )
        store.activities.finish(planned, at=datetime(2026, 10, day, 10))
    said = []
    store.listen(said.append)
    paste(dialog, qtbot, "We made 5 visits this month.")
    assert [mark.right for mark in dialog.marks.marks] == ["3"]
    with qtbot.waitSignal(dialog.marks.checked):
        dialog.period.set_value(None)
        dialog.period.edited.emit()
    assert dialog.marks.marks == []
    assert said == []


def test_the_period_of_the_title_is_taken(dialog, qtbot):
    paste(dialog, qtbot, "Report for September 2026\nAll went well.")
    assert dialog.period.value() == Period.parse("2026-09")


@pytest.mark.row("C9")
def test_a_word_file_is_read_with_its_tables(dialog, qtbot, tmp_path, monkeypatch):
    file = docx.Document()
    file.add_paragraph("渠道情况")
    table = file.add_table(rows=0, cols=2)
    for cells in (("渠道", "人数"), ("自营", "337"), ("同程", "429"), ("合计", "760")):
        row = table.add_row().cells
        row[0].text, row[1].text = cells
    file.save(tmp_path / "report.docx")
    monkeypatch.setattr(dialogs, "open_path", lambda *_: tmp_path / "report.docx")
    with qtbot.waitSignal(dialog.marks.checked):
        dialog.open_file()
    assert "自营\t337" in dialog.box.toPlainText()
    assert [(mark.kind, mark.right) for mark in dialog.marks.marks] == [(MarkKind.SUM, "766")]


@pytest.mark.parametrize(
    ("name", "data", "kind"),
    [
        ("a.docx", b"PK\x03\x04 no zip", Kind.FILE_UNREADABLE),
        ("a.doc", b"\xd0\xcf\x11\xe0", Kind.FILE_KIND_UNKNOWN),
        ("missing.txt", None, Kind.FILE_MISSING),
    ],
)
def test_a_file_that_cannot_be_read_is_a_problem(tmp_path, name, data, kind):
    if data is not None:
        (tmp_path / name).write_bytes(data)
    with pytest.raises(Problem) as raised:
        text_of(tmp_path / name)
    assert raised.value.kind is kind
