"""The formula on the page: sliders by keys, figures that open their records, an action and a cause that are kept."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QScrollArea, QToolButton

from salesplanner.domain.shop import ChannelDay, Part
from salesplanner.store import presets
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.forms.cause import CauseDialog
from salesplanner.ui.forms.channelday import ChannelDayDialog
from salesplanner.ui.forms.importing.figures import FigureImport
from salesplanner.ui.progress.formula import FormulaPage
from salesplanner.ui.progress.tryaction import TryActionDialog
from tests.answering import when_open
from tests.ui.progress.conftest import type_text

LEFT = Qt.MouseButton.LeftButton
TODAY = date(2026, 10, 22)


def entry(channel: str, visitors: int, buyers: int, yuan: int) -> ChannelDay:
    return ChannelDay(channel, {Part.VISITORS: Decimal(visitors), Part.BUYERS: Decimal(buyers)}, yuan * 100)


@pytest.fixture
def shop(book):
    presets.apply(book, "online", "en")
    days = [TODAY - timedelta(days=back) for back in range(1, 22)]
    book.shop.add_days((day, entry("Own shop", 700, 14, 4620)) for day in days)
    book.shop.add_days((day, entry("Platform A", 300, 6, 1980)) for day in days)
    book.shop.add_days((day.replace(year=2025), entry("Own shop", 600, 12, 3960)) for day in days)
    book.targets.put("orders.amount", "2026-10", Decimal(240_000))
    return book


@pytest.fixture
def page(shop, qtbot, screen) -> FormulaPage:
    qtbot.mouseClick(screen.header.views.buttons()[1], LEFT)
    screen.settle()
    assert isinstance(screen._shown, FormulaPage)
    return screen._shown


def click(qtbot, table, row, place):
    qtbot.mouseClick(table.viewport(), LEFT, pos=table.visualItemRect(table.item(row, place)).center())


def test_a_page_that_is_not_seen_asks_for_no_room(qtbot, page, screen):
    """The formula of a shop is taller than a small window; the campaigns of the month are not, and need no scrolling."""
    bar = screen.findChild(QScrollArea).verticalScrollBar()
    screen.resize(1280, 600)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.mouseClick(screen.header.views.buttons()[2], LEFT)
    screen.settle()
    qtbot.waitUntil(lambda: bar.maximum() == 0)


def test_a_slider_moved_by_keys_says_what_comes_of_it_and_becomes_an_action(qtbot, page, shop):
    trial = page.trial
    assert trial.result.full_text() == "¥204.6k" and trial.factors[1].need.text() == "needs 2.35%"
    slider = trial.factors[1].slider
    slider.setFocus()
    for _ in range(10):
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert slider.accessibleName() == "Conversion: 2.20%"
    assert trial.factors[1].first.full_text() == "Was 2.00%: 0.20 points more"
    assert trial.result.full_text() == "¥225.1k" and "¥14.9k short" in trial.verdict.full_text()
    assert trial.unchanged.full_text() == "Unchanged: ¥204.6k, ¥35.4k short"
    for _ in range(7):  # a hair below the target is not the target
        qtbot.keyClick(slider, Qt.Key.Key_Right)
    assert trial.result.full_text() == "¥239.4k" and " short of the target" in trial.verdict.full_text()
    qtbot.mouseClick(trial.reset_button, LEFT)
    assert trial.result.full_text() == "¥204.6k" and not trial.save_button.isEnabled()
    what_the_target_takes_is_one_click_and_becomes_an_action(qtbot, page, shop)


def what_the_target_takes_is_one_click_and_becomes_an_action(qtbot, page, shop):
    qtbot.mouseClick(page.trial.factors[1].need, LEFT)
    assert page.trial.verdict.full_text() == "Just meets the target of ¥240k"

    def fill(dialog):
        assert isinstance(dialog, TryActionDialog)
        assert dialog.field("measure").value() == "Conversion 2.35%"
        type_text(qtbot, dialog.field("act").line, "Rework ten titles a week")
        qtbot.mouseClick(dialog.save_button, LEFT)

    when_open(fill)
    qtbot.mouseClick(page.trial.save_button, LEFT)
    action = shop.improvements.open()[0]
    assert (action.metric, action.aim, action.due_on) == ("own.Conversion", Decimal("0.0235"), date(2026, 10, 31))
    assert "Rework ten titles a week" in [each.accessibleName().split(" → ")[1] for each in actions(page)]


def actions(page):
    return [page._actions.itemAt(place).widget() for place in range(page._actions.count())]


def test_figures_of_a_channel_open_their_records_and_days_their_grid(qtbot, page, shop):
    table = page.table
    texts = [[table.item(row, place).text() for place in range(8)] for row in range(3)]
    assert texts[0] == ["Own shop", "97,020", "▲ 17%", "14,700", "▲ 17%", "2.00%", "level", "330"]
    assert texts[1][2] == texts[1][4] == texts[1][6] == "new"
    assert texts[2][:2] == ["Total", "138,600"]
    click(qtbot, table, 1, 1)
    shown = next(each for each in page.findChildren(RecordsDialog) if each.isVisible())
    assert len(shown.list.model._records) == 21 and {each.channel for each in shown.list.model._records} == {
        "Platform A"
    }
    shown.close()
    click(qtbot, table, 1, 5)
    shown = next(each for each in page.findChildren(RecordsDialog) if each.isVisible())
    assert len(shown.list.model._records) == 42 and {each.split for each in shown.list.model._records} == {"Platform A"}
    shown.close()
    a_day_of_the_chart_is_entered_anew_in_the_grid(qtbot, page, shop)


def a_day_of_the_chart_is_entered_anew_in_the_grid(qtbot, page, shop):
    chart = page.daily
    qtbot.waitUntil(lambda: any(point.key == date(2026, 10, 5) for point in chart.points()))
    point = next(each for each in chart.points() if each.key == date(2026, 10, 5))

    def change(dialog):
        assert isinstance(dialog, ChannelDayDialog) and dialog.day == date(2026, 10, 5)
        dialog.grid.setCurrentCell(0, 2)
        qtbot.keyClicks(dialog.grid, "9")
        qtbot.keyClicks(dialog.grid.indexWidget(dialog.grid.currentIndex()), "k")
        qtbot.keyClick(dialog.grid.indexWidget(dialog.grid.currentIndex()), Qt.Key.Key_Return)
        qtbot.mouseClick(dialog.save_button, LEFT)

    when_open(change)
    place = QPoint(round(point.x * chart.width()), round(point.y * chart.height()))
    qtbot.mouseClick(chart._canvas, LEFT, pos=place)
    assert shop.orders.between(date(2026, 10, 5), date(2026, 10, 5))[0].amount == 900_000
    assert page.table.item(0, 1).text() == "101,400"


@pytest.mark.row("S5-03", "S5-05", "S5-06")
def test_a_cause_is_shown_and_a_month_with_nothing_says_how_to_begin(qtbot, page, screen, shop):
    seen = []

    def choose(dialog):
        assert isinstance(dialog, CauseDialog)
        dialog.field("channel").combo.setCurrentText("Own shop")
        dialog.field("what").combo.setCurrentText("Price and freight")
        qtbot.mouseClick(dialog.save_button, LEFT)

    when_open(choose)
    qtbot.mouseClick(page.cause_button, LEFT)
    cause = shop.causes.all()[0]
    assert (cause.metric, cause.day, cause.what) == ("own.Conversion", date(2026, 10, 21), "price and freight")
    assert page.table.item(0, 8).text() == "21 Oct Price and freight"
    when_open(lambda dialog: seen.append(type(dialog)))
    qtbot.mouseClick(screen.import_button, LEFT)
    assert seen == [FigureImport]
    on = next(each for each in screen.findChildren(QToolButton) if each.accessibleName().startswith("After"))
    qtbot.mouseClick(on, LEFT)
    assert page.empty.isVisible() and not page._whole.isVisible() and screen.day_button.isVisible()


def test_a_book_of_a_shop_gets_its_figures_when_the_page_is_first_opened(qtbot, book, screen):
    book.settings.put("role", "online")
    qtbot.mouseClick(screen.header.views.buttons()[1], LEFT)
    screen.settle()
    assert len(book.shop.metrics()) == len(Part)
    book.undo()
    assert not book.shop.metrics()


def heads(table):
    return [table.horizontalHeaderItem(place).text() for place in range(table.columnCount())]


def test_columns_without_a_figure_are_left_out_of_the_channels(book, qtbot, screen):
    presets.apply(book, "online", "en")
    book.shop.add_days(
        (TODAY - timedelta(days=back), ChannelDay("Own shop", {Part.BUYERS: Decimal(14)}, 462_000))
        for back in range(1, 9)
    )
    screen.show_view("formula")
    screen.settle()
    table = screen._shown.table
    assert heads(table) == ["Channel", "Sales (¥)", "AOV"] and table.item(0, 1).text() and not table.item(0, 3)
    click(qtbot, table, 0, 2)
    records = next(each for each in screen.window().findChildren(RecordsDialog) if each.isVisible())
    records.close()
    book.shop.add_days((TODAY - timedelta(days=back), entry("Platform A", 300, 6, 1980)) for back in range(1, 9))
    screen.settle()
    assert heads(table) == ["Channel", "Sales (¥)", "Visitors", "Conversion", "AOV"]


def test_a_shop_that_never_closes_counts_days_and_a_narrow_page_is_not_cut(qtbot, page, screen):
    screen.show_view("month")
    screen.settle()
    assert [each.caption.full_text() for each in screen._cards[1:3]] == ["Days", "Needed per day"]
    assert screen._attainment.remark.text() == "October, by day"
    screen.resize(944, 640)
    screen.show_view("formula")
    screen.settle()
    trial = page.trial
    trial.factors[0].slider.setValue(1060)
    panel = [trial.result, trial.verdict, trial.unchanged]
    qtbot.waitUntil(lambda: all(each.height() >= each.heightForWidth(each.width()) for each in panel))
    assert "…" not in trial.factors[0].second.text() + trial.hint.text()


def test_a_day_that_is_not_whole_is_said_to_be_in_progress_already(page, screen, shop):
    assert not page.open_day.full_text()
    shop.shop.add_days([(TODAY, entry("Own shop", 100, 2, 900))])
    screen.settle()
    assert page.open_day.full_text() == "Without today's ¥900"
    assert (
        page.open_day.accessibleDescription()
        == "Up to 21 Oct, the last whole day; ¥900 of today is in Progress already."
    )
    shop.shop.add_days([(TODAY, entry("Platform A", 100, 2, 600))])
    screen.settle()
    assert not page.open_day.full_text()


def test_where_deals_make_the_month_the_trial_says_that_it_leaves_them_out(qtbot, story, screen):
    screen.show_view("formula")
    screen.settle()
    assert screen._shown.trial.unchanged.full_text().endswith("; deals in progress count in Progress only")


def test_a_first_month_is_compared_with_nothing(book, qtbot, screen):
    presets.apply(book, "online", "en")
    book.shop.add_days((TODAY - timedelta(days=back), entry("Own shop", 700, 14, 4620)) for back in range(1, 9))
    screen.show_view("formula")
    screen.settle()
    page = screen._shown
    said = "Nothing is recorded of the same days of September 2026: there is nothing to compare with yet."
    assert page._said.full_text() == said and not page.causes.isVisible() and not page.bases.isVisible()
    book.shop.add_days([(date(2026, 9, 3), entry("Own shop", 700, 14, 4620))])
    screen.settle()
    assert page._said.full_text() != said and page.causes.isVisible() and page.bases.isVisible()
