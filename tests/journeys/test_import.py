"""A messy list comes in through the window and goes again with one key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from salesplanner.report.forecast import freeze
from salesplanner.ui.forms.importing.dialog import COLUMNS, DONE, REVIEW, ImportDialog
from tests.exchange.messy import FILES


def test_a_list_with_people_records_and_deals_comes_in_and_one_key_takes_it_back(program, qtbot, book, tmp_path):
    file = next(file for file in FILES if file.name == "cover.xlsx")
    file.make(tmp_path / file.name)
    window = program.window
    freeze(book)  # the window would do it a few seconds on, and no undo takes a statement back
    before = book.digest()
    dialog = ImportDialog(window, window.workspace)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.read(tmp_path / file.name)
    for step in (COLUMNS, REVIEW, DONE):
        qtbot.waitUntil(dialog.next_button.isEnabled)
        qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda wanted=step: dialog._stack.currentIndex() == wanted)
    assert book.digest() != before
    qtbot.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeModalWidget() is None and window.isActiveWindow())
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert book.digest() == before
