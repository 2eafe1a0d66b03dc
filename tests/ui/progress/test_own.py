"""An own figure on the Progress page: cards with unit and rule, a curve where its days do not add up, its parts and the rest."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt

from salesplanner.domain.metrics import Metric, Rule, Span
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.progress.why import WhyDialog


@pytest.fixture
def shop(story):
    metrics = story.metrics
    visitors, buyers = (metrics.define(Metric(name=name, unit="people")) for name in ("Visitors", "Buyers"))
    metrics.define(Metric(name="Conversion", unit="%", rule=Rule.RATIO, numerator_id=buyers, denominator_id=visitors))
    share = metrics.define(Metric(name="Share", unit="%", rule=Rule.MEAN, every=Span.MONTH))
    for day in (8, 9, 12):
        metrics.values.put(visitors, date(2026, 10, day), Decimal(1000))
        metrics.values.put(visitors, date(2026, 10, day), Decimal(60), split="Search")
        metrics.values.put(buyers, date(2026, 10, day), Decimal(2))
    metrics.values.put(share, date(2025, 10, 1), Decimal("0.0148"), Span.MONTH)
    metrics.values.put(share, date(2026, 10, 1), Decimal("0.0175"), Span.MONTH)
    story.targets.put("own.Visitors", "2026-10", Decimal(6000))
    return story


def chosen(screen, name):
    """Choose a figure from the menu of one's own."""
    screen.header.own_button.menu().aboutToShow.emit()
    next(each for each in screen.header.own_button.menu().actions() if each.text() == name).trigger()
    screen.settle()


def said(card):
    return [each.full_text() for each in (card.caption, card.beside, card.note)] + [
        card.value.text(),
        card.corner.text(),
    ]


@pytest.mark.row("S3-07", "S5-02", "X-10")
def test_a_sum_has_its_target_its_pace_and_what_no_source_explains(qtbot, shop, screen):
    chosen(screen, "Visitors")
    assert {"3,000 people", "/ 6,000 people", "50%"} <= set(said(screen._cards[0]))
    assert screen._cards[2].value.text() == "428.6 people"
    assert "2,820 people unexplained (94%)" in screen._mix.aside.full_text()
    course = screen._attainment.chart  # which shows the figure before until this one is drawn
    qtbot.waitUntil(lambda: any("people" in point.label for point in course.points()))
    qtbot.waitUntil(lambda: bool(screen._mix.chart.points()))
    screen._mix.open_key(("now", "Unexplained"))
    shown = next(each for each in screen.findChildren(RecordsDialog) if each.isVisible())
    assert shown.list.model.rowCount() == 3
    shown.close()
    assert not screen._mix.act.isVisible(), "nothing was entered before to compare with"
    shop.metrics.values.put(shop.metrics.named("own.Visitors").id, date(2026, 9, 3), Decimal(500))
    screen.settle()
    qtbot.mouseClick(screen._mix.act, Qt.MouseButton.LeftButton)
    why = next(each for each in screen.findChildren(WhyDialog) if each.isVisible())
    assert why.said.full_text().startswith("2,500 more than on the same days of September 2026: Visitors a day")
    assert not why.bases.isVisible()


@pytest.mark.row("S5-05", "S5-06", "X-24")
def test_a_ratio_is_a_curve_and_says_how_it_was_made(qtbot, shop, screen):
    chosen(screen, "Conversion")
    assert screen._cards[0].value.text() == "0.2%"
    assert "ratio of the sums of 3 days" in screen._cards[2].note.full_text()
    qtbot.waitUntil(lambda: len(screen._attainment.chart.points()) == 3)
    assert screen._attainment.chart.points()[0].label.endswith("0.2%")


@pytest.mark.row("S3-01", "X-03")
def test_a_change_of_a_share_is_in_points_with_base_and_period(qtbot, shop, screen):
    """X-03 on the card."""
    chosen(screen, "Share")
    assert screen._cards[3].value.text() == "▲ 0.27 points"
    assert "+18.2% (October 2025, same days 1.48% → 1.75%)" in screen._cards[3].note.full_text()


def test_a_share_entered_by_channel_alone_is_not_said_to_be_missing(qtbot, shop, screen):
    bounced = shop.metrics.define(Metric(name="Bounced", unit="%", rule=Rule.MEAN))
    shop.metrics.values.put(bounced, date(2026, 10, 12), Decimal("0.4"), split="Own shop")
    chosen(screen, "Bounced")
    assert screen._attainment.aside.full_text().startswith("Entered by source or channel only")


def test_a_figure_that_is_deleted_gives_its_place_back(qtbot, shop, screen):
    chosen(screen, "Share")
    shop.metrics.delete(shop.metrics.named("own.Share").id)
    screen.refresh()
    screen.settle()
    assert screen._metric == "orders.amount"


def test_today_shows_the_figure_that_is_put_first(qtbot, shop, screen, workspace):
    from salesplanner.ui.today.rail import _target

    assert _target(shop, date(2026, 10, 22)).metric == "orders.amount"
    chosen(screen, "Visitors")
    chosen(screen, "Show Visitors on Today")
    target = _target(shop, date(2026, 10, 22))
    assert (target.metric, target.done, target.asked, target.word) == ("own.Visitors", 3000, 6000, "people")
    shop.undo()
    assert _target(shop, date(2026, 10, 22)).metric == "orders.amount"
