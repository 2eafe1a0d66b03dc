"""A channel day typed, pasted, asked about, gone through by days, and taken back as a whole."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from salesplanner.domain.shop import ChannelDay, Part
from salesplanner.store import presets
from salesplanner.ui.forms.channelday import ChannelDayDialog
from salesplanner.ui.forms.result import ResultDialog
from salesplanner.ui.kit import dialogs
from salesplanner.ui.window.foot import Foot
from tests.answering import when_open

TODAY = date(2026, 10, 22)


@pytest.fixture
def shop(store):
    """A shop of two channels with two weeks behind it, one day of which is blank."""
    presets.apply(store, "online", "en")
    store.settings.put("channels", ["Own shop", "Platform A"])
    values = {Part.VISITORS: Decimal(700), Part.BUYERS: Decimal(14)}
    days = [TODAY - timedelta(days=back) for back in range(1, 15) if back != 4]
    channels = ("Own shop", "Platform A")
    store.shop.add_days((day, ChannelDay(each, values, 450_000)) for day in days for each in channels)
    return store


@pytest.fixture
def dialog(qtbot, workspace, shop):
    made = ChannelDayDialog(None, workspace, TODAY)
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
    made.show()
    qtbot.waitExposed(made)
    return made


def typed(qtbot, grid, *texts):
    """Type into one cell after the other, as hands do: Tab goes on, Enter ends."""
    for text in texts:
        for letter in text:  # the first one opens the cell
            qtbot.keyClicks(grid.indexWidget(grid.currentIndex()) or grid, letter)
        qtbot.keyClick(grid.indexWidget(grid.currentIndex()), Qt.Key.Key_Tab)


def save(qtbot, dialog):
    qtbot.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_a_day_is_typed_by_keys_and_undone_as_a_whole(qtbot, dialog, shop):
    before, grid = shop.digest(), dialog.grid
    typed(qtbot, grid, "710", "15", "4900", "310", "6", "2,000")
    assert [grid.item(row, 3).text() for row in range(3)] == ["2.11%", "1.94%", "2.06%"]
    assert grid.item(0, 4).text() == "¥327" and grid.item(2, 2).text() == "6,900"
    save(qtbot, dialog)
    assert not dialog.isVisible() and shop.measures.total("orders.amount", TODAY, TODAY) == 690_000
    shop.undo()
    assert shop.digest() == before


def test_a_figure_out_of_pattern_is_asked_about_and_kept_if_it_is_right(qtbot, dialog, shop, monkeypatch):
    asked, answers = [], [False, True]
    monkeypatch.setattr(dialogs, "ask", lambda parent, text, detail, verb: (asked.append(detail), answers.pop(0))[1])
    typed(qtbot, dialog.grid, "710", "149", "48000")
    save(qtbot, dialog)
    assert asked == ["Own shop: Conversion 21%, usually about 2.00%"] and dialog.isVisible()
    assert not shop.orders.between(TODAY, TODAY)
    save(qtbot, dialog)
    assert len(shop.orders.between(TODAY, TODAY)) == 1


def test_rows_of_a_spreadsheet_find_their_channels_and_columns(qtbot, dialog):
    rows = "Channel\tBuyers\tVisitors\tOther\nPlatform A\t6\t310\tx\nOwn shop\t15\t710\ty\nNobody\t1\t1\tz\n"
    QGuiApplication.clipboard().setText(rows)
    qtbot.keyClick(dialog.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    values = {
        each.channel: {part.value: int(value) for part, value in each.values.items()} for each in dialog.grid.entries()
    }
    assert values == {
        "Own shop": {"visitors": 710, "buyers": 15}, "Platform A": {"visitors": 310, "buyers": 6},
        "Nobody": {"visitors": 1, "buyers": 1},  # a name without a row gets one: nothing pasted is lost unseen
    }  # fmt: skip


def test_cells_without_heads_go_where_the_hands_are(qtbot, dialog):
    QGuiApplication.clipboard().setText("710\t15\t4,900\n310\t6\t2,000")
    qtbot.keyClick(dialog.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert [each.sales for each in dialog.grid.entries()] == [490_000, 200_000]


def test_a_blank_day_stays_in_view_and_is_gone_to(qtbot, dialog, shop):
    assert dialog.strip.blanks()[-1] == TODAY - timedelta(days=4)
    typed(qtbot, dialog.grid, "710", "15", "4900")
    qtbot.mouseClick(dialog.blank_button, Qt.MouseButton.LeftButton)
    assert dialog.day == TODAY - timedelta(days=4) and len(shop.orders.between(TODAY, TODAY)) == 1
    qtbot.keyClick(dialog.strip, Qt.Key.Key_Right)
    assert dialog.day == TODAY - timedelta(days=3) and dialog.grid.item(0, 0).text() == "700"


def test_a_wrong_cell_is_said_and_nothing_is_kept(qtbot, dialog, shop):
    typed(qtbot, dialog.grid, "many")
    save(qtbot, dialog)
    assert "many" in dialog._trouble.text() and dialog.isVisible() and not shop.shop.days(TODAY, TODAY)


def test_further_figures_and_channels_are_the_persons_choice(qtbot, dialog, shop):
    dialog._choose(Part.RETURNING, True)
    typed(qtbot, dialog.grid, "710", "15", "4900", "7.01")
    assert dialog.grid.item(0, 3).text() == "7.01%"
    qtbot.keyClicks(dialog.channel_line, "Live")
    qtbot.keyClick(dialog.channel_line, Qt.Key.Key_Return)
    typed(qtbot, dialog.grid, "50", "1", "330")
    save(qtbot, dialog)
    kept = shop.shop.days(TODAY, TODAY)[TODAY]
    assert kept["Own shop"].values[Part.RETURNING] == Decimal("0.0701") and kept["Live"].sales == 33_000
    assert shop.settings.get("channels")[-1] == "Live"


def test_a_result_may_be_a_channel_day_and_the_foot_counts_the_channels(qtbot, workspace, shop):
    foot = Foot(workspace)
    workspace.settle()
    assert foot.quotas.text() == "Today's figures entered: 0/2 channels"
    form = ResultDialog(None, workspace)
    qtbot.addWidget(form)
    form.show()
    qtbot.mouseClick(form._kind.switch.buttons()[3], Qt.MouseButton.LeftButton)
    assert form.is_of_channels and not form.isVisible()
    shop.shop.put(TODAY, [ChannelDay("Own shop", {Part.VISITORS: Decimal(700)})])
    workspace.settle()
    assert foot.quotas.text() == "Today's figures entered: 1/2 channels"


def test_a_channel_is_told_by_product_and_its_sums_follow(qtbot, dialog, shop):
    def enter(asked):
        asked.line.setFocus()
        qtbot.keyClicks(asked.line, "Regular route")
        qtbot.keyClick(asked.line, Qt.Key.Key_Return)
        typed(qtbot, asked.grid, "12", "1200")
        qtbot.keyClicks(asked.line, "Free travel")
        qtbot.keyClick(asked.line, Qt.Key.Key_Return)
        typed(qtbot, asked.grid, "3", "500")
        assert [asked.grid.item(2, place).text() for place in (0, 1)] == ["15", "1,700"]
        qtbot.mouseClick(asked.save_button, Qt.MouseButton.LeftButton)

    grid = dialog.grid
    grid.setCurrentCell(0, 0)
    when_open(enter)
    qtbot.mouseClick(dialog.products_button, Qt.MouseButton.LeftButton)
    assert [grid.item(0, place).text() for place in (1, 2)] == ["15", "1,700"]
    assert grid.verticalHeaderItem(0).text() == "Own shop (2 products)"
    assert not grid.item(0, 2).flags() & Qt.ItemFlag.ItemIsEditable, "a total is computed"
    grid.setCurrentCell(0, 0)
    typed(qtbot, grid, "700", "310", "6", "2,000")  # past what is computed, on to the next channel
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    found = shop.shop.days(TODAY, TODAY)[TODAY]
    assert (found["Own shop"].sales, found["Own shop"].values[Part.VISITORS]) == (170_000, 700)
    assert found["Platform A"].sales == 200_000
    products = {part: value for part, value, _ in shop.measures.by_part("orders.amount", "product", TODAY, TODAY)}
    assert products == {"Regular route": 120_000, "Free travel": 50_000, "": 200_000}


def test_products_are_pasted_with_their_names(qtbot, dialog, shop):
    def enter(asked):
        QGuiApplication.clipboard().setText("Regular route\t12\t1200\nFree travel\t3\t500\nTotal\t15\t1700")
        asked.grid.setFocus()
        qtbot.keyClick(asked.grid, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        assert asked.grid.channels == ["Regular route", "Free travel"]
        qtbot.mouseClick(asked.save_button, Qt.MouseButton.LeftButton)

    dialog.grid.setCurrentCell(1, 0)
    when_open(enter)
    qtbot.mouseClick(dialog.products_button, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    taken = shop.shop.days(TODAY, TODAY)[TODAY]["Platform A"]
    assert (taken.sales, [each.product for each in taken.products]) == (170_000, ["Regular route", "Free travel"])
