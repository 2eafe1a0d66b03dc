"""Progress by week, quarter, half-year and year: by its menu and by keys, every figure that of the period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.targets import Every, Quota, Unit
from salesplanner.report.facts import facts
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.progress.chartdata import cell
from salesplanner.ui.progress.crosstab import CrossDialog
from salesplanner.ui.progress.outlook import OutlookDialog
from salesplanner.ui.progress.targets import TargetsDialog
from salesplanner.ui.progress.why import WhyDialog
from tests.answering import when_open

LEFT = Qt.MouseButton.LeftButton
LONGER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
QUARTER = Period.parse("2026-Q4")


def choose(qtbot, screen, text):
    """Choose an entry of the menu below the period."""
    menu = screen.header.period.menu()
    menu.popup(QPoint(0, 0))
    action = next(each for each in menu.actions() if each.text() == text)
    menu.setActiveAction(action)
    qtbot.keyClick(menu, Qt.Key.Key_Return)
    screen.settle()


def opened(screen, kind):
    return next(each for each in screen.findChildren(kind) if each.isVisible())


def test_the_menu_shows_the_quarter_with_its_own_figures(qtbot, story, screen):
    story.targets.put("orders.amount", "2026-Q4", Decimal(5_400_000))
    choose(qtbot, screen, "Quarter")
    known = facts(story, QUARTER)
    assert screen.header.period.text() == "Q4 2026"
    attained, days, needed, end = screen._cards
    assert (attained.value.text(), attained.beside.full_text(), attained.corner.text()) == ("¥1.05m", "/ ¥5.4m", "19%")
    assert days.beside.full_text() == f"of {known.pace.total} (18%)"
    gap = (Decimal(5_400_000) - Decimal(1_046_000)) / known.pace.left
    assert needed.value.text() == screen.workspace.words.money(int(gap * 100))
    assert end.caption.full_text() == "Chance of reaching it"
    assert screen._attainment.remark.full_text() == "Q4 2026, by working day"
    _, rows = screen._mix.chart._table()
    assert [each[0] for each in rows] == ["This quarter", "Quarter before", "Year before"]


def test_keys_go_from_the_week_to_the_year_and_no_further(qtbot, story, screen):
    said = []
    for key in (*[Qt.Key.Key_PageDown] * 2, *[Qt.Key.Key_PageUp] * 5):
        qtbot.keyClick(screen, key, LONGER)
        screen.settle()
        said.append(screen.header.period.text())
    assert said == ["19–25 Oct", "19–25 Oct", "October 2026", "Q4 2026", "H2 2026", "2026", "2026"]
    _, rows = screen._mix.chart._table()
    assert [each[0] for each in rows] == ["This year"], "the book knows no whole year before"


def test_the_arrows_turn_by_the_length_that_is_shown_and_the_menu_returns(qtbot, story, screen):
    choose(qtbot, screen, "Quarter")
    qtbot.keyClick(screen, Qt.Key.Key_PageUp, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    assert screen.header.period.text() == "Q3 2026"
    assert screen.header.state.text() == "Final for Q3 2026" and screen.header.state.isVisible()
    choose(qtbot, screen, "Month")
    assert screen.header.period.text() == "September 2026", "the last of what is over"
    choose(qtbot, screen, "Quarter")
    choose(qtbot, screen, "This quarter")
    assert screen.header.period.text() == "Q4 2026" and not screen.header.state.isVisible()


def test_months_of_a_longer_period_stand_beside_what_the_quota_comes_to(qtbot, story, screen):
    choose(qtbot, screen, "Quarter")
    panel = screen._calendar
    assert "met on 9 of 12" in panel.aside.full_text()
    _, rows = panel.chart._table()
    calendar = story.calendar()
    asked = [f"{2 * calendar.count(month.first, month.last)}" for month in QUARTER.months()]
    assert [row[0] for row in rows] == ["October 2026", "November 2026", "December 2026"]
    assert [row[1] for row in rows] == ["23", "0", "0"] and [row[2] for row in rows] == asked
    qtbot.waitUntil(lambda: bool(panel.chart.points()))
    point = panel.chart.points()[0]
    qtbot.mouseClick(
        panel.chart._canvas,
        LEFT,
        pos=QPoint(round(point.x * panel.chart.width()), round(point.y * panel.chart.height())),
    )
    dialog = opened(screen, RecordsDialog)
    assert dialog.windowTitle() == "Visits in October 2026" and dialog.list.model.rowCount() == 23


def test_further_views_are_of_the_month_and_the_length_is_kept(qtbot, story, screen):
    choose(qtbot, screen, "Quarter")
    screen.show_view("campaigns")
    screen.settle()
    assert screen.header.period.text() == "October 2026" and not screen.header.period.isEnabled()
    qtbot.keyClick(screen, Qt.Key.Key_PageUp, LONGER)
    assert screen.header.period.text() == "October 2026", "only the figures are told of longer periods"
    screen.show_view("month")
    screen.settle()
    assert screen.header.period.text() == "Q4 2026" and screen.header.period.isEnabled()


@pytest.mark.row("S5-01")
def test_what_is_behind_a_quarter_speaks_of_the_quarter(qtbot, story, screen):
    story.targets.put("orders.amount", "2026-Q4", Decimal(5_400_000))
    choose(qtbot, screen, "Quarter")
    qtbot.mouseClick(screen._cards[3], LEFT)
    end = opened(screen, OutlookDialog)
    assert end.windowTitle() == "Signed: how Q4 2026 will end"
    assert not end.guess.isVisible(), "a guess is judged beside a Monday's statement, and these are of months"
    screen._mix.explain()
    why = opened(screen, WhyDialog)
    assert [each.text() for each in why.bases.buttons()] == ["Quarter before", "Year before"]
    assert "on the same days of Q3 2026" in why.said.full_text() or "of Q4 2025" in why.said.full_text()
    screen._mix.cross()
    cross = opened(screen, CrossDialog)
    assert len(cross._found.months) == 12 and cross._found.months[-1][0] == Period.parse("2026-10")
    for each in (why, cross, end):
        each.close()
    QApplication.processEvents()


def test_a_week_without_a_target_offers_to_split_the_months(qtbot, story, screen):
    story.targets.put("quotes.count", "2026-11", Decimal(9))
    choose(qtbot, screen, "Quarter")
    assert "quotes.count" in screen.header._metrics, "a target of one of its months is told of in the quarter too"
    choose(qtbot, screen, "Week")
    assert screen._cards[0].action.text() == "Split the target of October 2026"
    assert screen._calendar.chart.accessibleDescription().startswith("Visits per day")
    assert screen._foretold is not None and screen._period.kind is PeriodKind.WEEK


def test_targets_open_at_the_period_in_view(qtbot, story, screen):
    """In the cell of the period and the figure: what is typed at once must not become the target of another."""
    seen = []
    screen.show_metric("visits.count")
    for length in ("Quarter", "Week"):
        choose(qtbot, screen, length)
        when_open(lambda each: seen.append((type(each), each._title.text(), each._period().code, each._metric())))
        qtbot.mouseClick(screen.targets_button, LEFT)
    assert seen == [
        (TargetsDialog, "Targets for 2026", "2026-Q4", "visits.count"),
        (TargetsDialog, "Targets for October 2026", "2026-W43", "visits.count"),
    ]


def test_a_year_to_come_is_held_against_no_year_that_still_runs(qtbot, story, screen):
    choose(qtbot, screen, "Year")
    qtbot.keyClick(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    assert screen.header.period.text() == "2027" and not screen._cards[3].note.full_text()
    _, rows = screen._mix.chart._table()
    assert [each[0] for each in rows] == ["2026 so far"]


def test_a_week_that_is_over_is_not_said_to_begin_with_a_result(qtbot, story, screen):
    story.orders.delete_many(each.id for each in story.orders.between(date(2026, 9, 1), date(2026, 9, 30)))
    screen._show(Period.parse("2026-W38"))
    screen.settle()
    assert screen._attainment.aside.full_text() == "Nothing came in"


def test_the_week_of_a_quota_for_it_is_not_said_to_be_missed_while_it_runs(qtbot, story, screen):
    story.quotas.add(Quota(metric="visits.count", every=Every.WEEK, count=99))
    choose(qtbot, screen, "Week")
    panel = screen._calendar
    panel.choice.setCurrentIndex(panel.choice.findData("visits.count week"))
    panel.choice.activated.emit(panel.choice.currentIndex())
    assert panel.aside.full_text() == "Quota 99, 99 in all"


def test_the_days_of_a_week_a_year_ago_are_said_with_their_year(qtbot, story, screen):
    choose(qtbot, screen, "Week")
    qtbot.keyClick(screen, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    screen.settle()
    _, rows = screen._mix.chart._table()
    assert [each[0] for each in rows] == ["19–25 Oct so far", "27 Oct – 2 Nov 2025"]
    assert (cell(4.0, Unit.COUNT), cell(2.5, Unit.COUNT), cell(4.0, Unit.MONEY)) == ("4", "2.5", "4.00")


def test_the_week_of_a_new_year_says_both_years(qtbot, story, screen):
    said = [screen.workspace.words.headed(Period.parse(code), date(2026, 10, 22)) for code in ("2026-W53", "2025-W52")]
    assert said == ["28 Dec 2026 – 3 Jan 2027", "22–28 Dec 2025"]


def test_a_make_up_saturday_is_no_news_to_whoever_works_on_saturdays(qtbot, story, screen):
    assert screen._cards[1].note.full_text().endswith("10 Oct worked")
    story.settings.put("work.week", list(range(6)))
    screen.settle()
    assert screen._cards[1].beside.full_text().startswith("of 21")
    assert "worked" not in screen._cards[1].note.full_text()
