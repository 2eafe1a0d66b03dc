"""A window that is left open over night: the next morning it shows the new day, and what was typed is there."""

from __future__ import annotations

from datetime import date

from salesplanner import paths
from salesplanner.store import backup


def test_a_report_that_is_open_at_midnight_goes_on_with_the_new_day(window, book, turned, qtbot):
    window.open_tab("reports")
    page = window.page("reports")
    page.settle()
    page.write("well")
    qtbot.keyClicks(page.editor.boxes["well"].words, "Late work")
    assert "22 Oct 2026" in page.editor.byline.text()
    turned.set(0, 1, day=23)
    window.reminding.minute.emit()
    page.settle()
    assert "23 Oct 2026" in page.editor.byline.text()
    box = page.editor.boxes["well"].words
    assert box.toPlainText().startswith("Late work") and window.focusWidget() is box
    assert book.reports.parts("2026-10")["well"].body.startswith("Late work")


def test_a_window_that_stays_open_has_the_book_copied_each_day(window, book, turned, qtbot):
    window._daily()
    qtbot.waitUntil(lambda: not backup.is_due(paths.copies(book.path), date(2026, 10, 22)))
    turned.set(8, 0, day=23)
    assert backup.is_due(paths.copies(book.path), date(2026, 10, 23))
    window.reminding.minute.emit()
    qtbot.waitUntil(lambda: not backup.is_due(paths.copies(book.path), date(2026, 10, 23)))
