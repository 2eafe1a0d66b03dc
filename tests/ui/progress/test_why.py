"""Why the month differs, on the page: one click, one sentence to copy, bars that open their records."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication

from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.progress.why import WhyDialog

LEFT = Qt.MouseButton.LeftButton


def test_the_change_is_explained_and_its_bars_open_their_records(qtbot, story, screen):
    assert screen._mix.act.isVisible() and screen._mix.act.text() == "Why?"
    qtbot.mouseClick(screen._mix.act, LEFT)
    dialog = next(each for each in screen.findChildren(WhyDialog) if each.isVisible())
    qtbot.keyClick(dialog.bases, Qt.Key.Key_Right)
    assert dialog.said.full_text().startswith("¥121k more than on the same days of October 2025: ")
    qtbot.mouseClick(dialog.copy_button, LEFT)
    assert QGuiApplication.clipboard().text() == dialog.said.full_text()
    chart = dialog.parts
    qtbot.waitUntil(lambda: any(point.key == "备件" for point in chart.points()))
    point = next(each for each in chart.points() if each.key == "备件")
    qtbot.mouseClick(chart._canvas, LEFT, pos=QPoint(round(point.x * chart.width()), round(point.y * chart.height())))
    shown = next(each for each in screen.findChildren(RecordsDialog) if each.isVisible())
    assert {each.line for each in shown.list.model._records} == {"备件"}
    shown.close()
    dialog.close()


def test_a_count_has_a_why_too_and_its_parts_open_their_records(qtbot, story, screen):
    screen.show_metric("visits.count")
    screen.settle()
    qtbot.mouseClick(screen._mix.act, LEFT)
    dialog = next(each for each in screen.findChildren(WhyDialog) if each.isVisible())
    assert dialog.said.full_text() == "23 more than on the same days of September 2026: Visits a day 0 → 1.9 (+23)."
    assert not dialog.mix.isVisible()
    dialog._open_key("A")
    shown = next(each for each in screen.findChildren(RecordsDialog) if each.isVisible())
    assert shown.list.model.rowCount() == 23
    shown.close()
    dialog.close()


def test_where_nothing_was_signed_there_is_no_change_to_explain(qtbot, book, screen):
    assert not screen._mix.act.isVisible()
