"""Campaigns on the page: marked with the keyboard, seen on the curve, compared with the days before, deleted and back."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtWidgets import QApplication

from salesplanner.domain.campaigns import Campaign, CampaignKind
from salesplanner.ui.forms.behind import RecordsDialog
from tests.ui.progress.conftest import type_text

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def sale(story):
    days = {"starts_on": date(2026, 10, 13), "ends_on": date(2026, 10, 16)}
    return story.campaigns.add(Campaign(name="parts sale", is_large=True, cost=120_000, **days))


def fill(qtbot, form):
    """Type a new campaign; one that would end before it begins is not taken."""
    try:
        type_text(qtbot, form.field("name").target, "autumn sale")
        type_text(qtbot, form.field("starts_on").target, "2026-10-13")
        type_text(qtbot, form.field("ends_on").target, "2026-10-12")
        qtbot.mouseClick(form.save_button, LEFT)
        assert form.isVisible() and form.field("ends_on").target.accessibleDescription()
        type_text(qtbot, form.field("ends_on").target, "2026-10-16")
        qtbot.mouseClick(form.field("is_large").box, LEFT)
        qtbot.mouseClick(form.save_button, LEFT)
    finally:
        form.done(form.result())


@pytest.mark.row("S3-05", "S5-07")
def test_a_campaign_is_marked_by_keys_on_its_view_and_stands_on_the_curve(qtbot, story, screen, workspace):
    assert not screen.new_here()  # on the month a plan item is begun
    qtbot.mouseClick(screen.header.views.buttons()[2], LEFT)
    screen.settle()
    page = screen._shown
    assert page.table.model.rowCount() == 0 and not page.chart.isVisible()

    QTimer.singleShot(0, lambda: fill(qtbot, QApplication.activeModalWidget()))
    assert screen.new_here()
    assert page.sum.full_text() == "1 campaign, 1 of them large: autumn sale."
    assert "¥180k a day on 4 days" in page.told.full_text()
    qtbot.mouseClick(screen.header.views.buttons()[0], LEFT)
    screen.settle()
    chart = screen._attainment.chart
    qtbot.waitUntil(lambda: any(point.key == ("campaign", 1) for point in chart.points()))
    point = next(point for point in chart.points() if point.key == ("campaign", 1))
    assert point.label == "autumn sale · 13–16 Oct · ¥720k"
    with qtbot.waitSignal(workspace.asked) as asked:
        qtbot.mouseClick(
            chart._canvas, LEFT, pos=QPoint(round(point.x * chart.width()), round(point.y * chart.height()))
        )
    assert asked.args == ["campaign", 1]


@pytest.mark.row("S5-07")
def test_the_chosen_one_is_compared_and_its_days_open_their_records(qtbot, story, screen, sale):
    story.campaigns.add(
        Campaign(name="call earlier", kind=CampaignKind.ACTION, metric="visits.count", starts_on=date(2026, 10, 12), ends_on=date(2026, 10, 12))
    )  # fmt: skip
    screen.open_campaign(sale)
    page = screen._shown
    assert "parts sale" in page.chart.title.text() and "above the level before" in page.told.full_text()
    assert page.base.full_text().startswith("4 campaign days brought ¥")
    qtbot.mouseClick(page.records_button, LEFT)
    shown = next(each for each in screen.findChildren(RecordsDialog) if each.isVisible())
    assert shown.list.model.rowCount() == 4
    shown.close()
    qtbot.keyClick(page.table.view, Qt.Key.Key_Up)
    assert page.chart.title.text() == "call earlier: before and after" and page.chart.remark.text() == "Visits a day"


def test_a_deleted_campaign_is_gone_from_the_curve_until_it_is_undone(qtbot, story, screen, sale):
    screen.open_campaign(sale)
    page = screen._shown
    page.table.view.setFocus()
    qtbot.keyClick(page.table.view, Qt.Key.Key_Delete)
    assert page.table.model.rowCount() == 0 and not screen_marks(screen)
    story.undo()
    assert page.table.model.rowCount() == 1


def screen_marks(screen):
    from salesplanner.report.facts import facts

    return facts(screen.workspace.store, screen._period).campaigns


def test_a_column_in_which_no_campaign_says_anything_is_left_out(story, screen, sale):
    screen.show_view("campaigns")
    screen.settle()
    view = screen._shown.table.view
    assert [view.isColumnHidden(place) for place in (6, 7, 8)] == [False, False, True]
    story.campaigns.change(sale, cost=None, invited=200)
    screen.settle()
    assert [view.isColumnHidden(place) for place in (6, 7, 8)] == [False, True, False]
