"""Channel by product on the page: from the mix's menu, by keys from cell to cell, to the records, and as a table to copy."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from salesplanner.domain.orders import Order
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.progress.crosstab import CrossDialog

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def table(qtbot, story, screen):
    for day, yuan, channel, product in (
        (12, 3_000, "shop", "pump"),
        (13, 1_000, "fair", "pump"),
        (14, 500, "shop", ""),
    ):
        story.orders.add(Order(day=date(2026, 10, day), amount=yuan * 100, channel=channel, product=product))
    menu = QMenu()
    screen._mix.chart.fill_menu(menu)
    next(each for each in menu.actions() if each.text() == "Channel by product…").trigger()
    return next(each for each in screen.findChildren(CrossDialog) if each.isVisible())


def test_days_before_the_book_began_are_no_base(qtbot, book, screen):
    book.orders.add(Order(day=date(2026, 10, 12), amount=100_00, channel="shop", product="pump"))
    screen.settle()
    screen._mix.cross()
    table = next(each for each in screen.findChildren(CrossDialog) if each.isVisible())
    assert [each.isHidden() for each in table.shown.buttons()] == [False, False, True, True]
    table.close()


def texts(dialog, down):
    return [dialog.grid.item(down, across).text() for across in range(dialog.grid.columnCount())]


@pytest.mark.row("S3-03", "S3-13")
def test_the_table_adds_up_and_its_cells_open_their_orders(qtbot, screen, table):
    heads = [table.grid.horizontalHeaderItem(place).text() for place in range(table.grid.columnCount())]
    assert heads == ["pump", "Not given", "Total"]
    assert texts(table, 0) == ["¥3k", "¥500", "¥3.5k"] and texts(table, table.grid.rowCount() - 1)[-1] == "¥1.05m"
    table.grid.setFocus()
    qtbot.keyClick(table.grid, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert table.chart.title.text() == "shop · pump" and table.records_button.text() == "1 order behind this cell"
    first = table.grid.visualItemRect(table.grid.item(0, 0)).center()
    assert table.grid.item(0, 0).toolTip().endswith(">shop · pump: ¥3k; 1 order behind this cell</span>")
    for open_cell in (
        lambda: qtbot.keyClick(table.grid, Qt.Key.Key_Return),
        lambda: qtbot.mouseClick(table.grid.viewport(), LEFT, pos=first),
    ):
        open_cell()
        shown = next(each for each in screen.findChildren(RecordsDialog) if each.isVisible())
        assert [each.product for each in shown.list.model._records] == ["pump"]
        shown.close()
        qtbot.waitUntil(lambda: not any(each.isVisible() for each in screen.findChildren(RecordsDialog)))
    chart = table.chart.chart
    qtbot.waitUntil(lambda: [each.label for each in chart.points()][-1:] == ["Oct: ¥3k"])  # no more that of the whole
    assert len(chart.points()) == 12
    point = chart.points()[-1]
    qtbot.mouseClick(chart._canvas, LEFT, pos=QPoint(round(point.x * chart.width()), round(point.y * chart.height())))
    assert any(
        each.isVisible() and each.windowTitle() == "shop · pump · October 2026"
        for each in screen.findChildren(RecordsDialog)
    )


def test_it_turns_to_shares_and_other_parts_and_goes_on_the_clipboard(qtbot, table, workspace):
    qtbot.mouseClick(table.shown.buttons()[1], LEFT)
    assert texts(table, table.grid.rowCount() - 1)[-1] == "100%"
    table.columns.setFocus()
    qtbot.keyClick(table.columns, Qt.Key.Key_Home)  # what the rows are: both change places
    table.columns.activated.emit(table.columns.currentIndex())
    assert table.windowTitle() == "Product by Channel"
    qtbot.mouseClick(table.measures.buttons()[1], LEFT)
    qtbot.mouseClick(table.shown.buttons()[0], LEFT)
    table.grid.setFocus()
    qtbot.keyClick(table.grid, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = [line.split("\t") for line in QGuiApplication.clipboard().text().split("\n")]
    assert lines[0] == ["", "shop", "fair", "Not given", "Total"] and lines[1] == ["pump", "1", "1", "", "2"]


@pytest.mark.row("S3-04")
def test_a_cell_that_compares_opens_both_sides(qtbot, book, screen):
    for month, yuan in ((9, 1_000), (10, 3_000), (8, 700)):
        book.orders.add(Order(day=date(2026, month, 5), amount=yuan * 100, channel="shop", product="pump"))
    screen.settle()
    screen._mix.cross()
    table = next(each for each in screen.findChildren(CrossDialog) if each.isVisible())
    qtbot.mouseClick(table.shown.buttons()[2], LEFT)
    assert table.records_button.text() == "2 orders behind this cell"
    qtbot.mouseClick(table.records_button, LEFT)
    shown = next(each for each in screen.findChildren(RecordsDialog) if each.isVisible())
    assert [each.amount for each in shown.list.model._records] == [300_000, 100_000]
    assert shown._sum.text() == "1 record · 3,000.00; compared with 1 record · 1,000.00"
    shown.close()
    table.close()


def test_no_heading_is_cut_where_one_name_is_longer_than_the_others(qtbot, story, screen):
    for product in ("x", "y", "Accessories for restocking in spring"):
        story.orders.add(Order(day=date(2026, 10, 12), amount=100_00, channel="shop", product=product))
    screen.settle()
    screen._mix.cross()
    table = next(each for each in screen.findChildren(CrossDialog) if each.isVisible())
    header = table.grid.horizontalHeader()
    for place in range(header.count()):
        assert header.sectionSize(place) >= header.sectionSizeHint(place)
