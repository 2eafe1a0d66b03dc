from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from salesplanner.domain.metrics import Metric, Rule
from salesplanner.domain.orders import Order
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Every, Unit
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.theme import px
from salesplanner.ui.progress.grid import read, write
from salesplanner.ui.progress.parts import PartsDialog
from salesplanner.ui.progress.splitting import SplitDialog
from salesplanner.ui.progress.targets import TargetsDialog
from salesplanner.ui.progress.targetviews import View

from .conftest import type_text

LEFT = Qt.MouseButton.LeftButton
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def targets(qtbot, story, workspace):
    made = TargetsDialog(None, workspace, Period.parse("2026-10"))
    qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
    made.show()
    return made


def type_into(qtbot, grid, row, column, text):
    grid.setCurrentCell(row, column)
    grid.setFocus()
    grid.editItem(grid.item(row, column))
    editor = next(each for each in grid.findChildren(QLineEdit) if each.isVisible())
    type_text(qtbot, editor, text)
    qtbot.keyClick(editor, Qt.Key.Key_Tab)


def test_the_month_asked_for_is_current_and_says_its_share_of_a_day(targets):
    assert targets.targets.currentColumn() == 9
    assert targets.targets.item(0, 9).text() == "1,800,000"
    assert targets._per_day.text() == "October 2026: 18 working days, ¥100k a working day"


def test_a_target_is_typed_as_people_write_it_and_kept_as_one_change(qtbot, story, targets):
    type_into(qtbot, targets.targets, 0, 10, "160万")
    assert targets.targets.item(0, 10).text() == "1,600,000"
    type_into(qtbot, targets.targets, 1, 9, "1.5m")
    qtbot.mouseClick(targets.save_button, LEFT)
    assert story.targets.of("orders.amount", "2026-11").value == Decimal(1_600_000)
    assert story.targets.of("payments.amount", "2026-10").value == Decimal(1_500_000)
    story.undo()
    assert story.targets.of("orders.amount", "2026-11") is None
    assert story.targets.of("payments.amount", "2026-10") is None


@pytest.mark.row("S1-13")
def test_a_proposal_by_the_own_past_is_offered_and_taken_by_a_click(qtbot, story, targets):
    with story.change("import"):
        for days in range(20, 320, 5):
            story.orders.add(Order(day=date(2026, 10, 22) - timedelta(days=days), amount=9_000_000))
    targets.targets.setCurrentCell(0, 11)
    offered = targets.propose_button
    assert offered.isVisible() and offered.text().startswith("Proposal by your own past: ¥")
    qtbot.mouseClick(offered, LEFT)
    value = targets.targets.value_at(0, 11)
    assert value is not None and value == round(value, 1 - value.adjusted()) and not offered.isVisible()
    qtbot.mouseClick(targets.save_button, LEFT)
    assert story.targets.of("orders.amount", "2026-12").value == value
    targets.targets.setCurrentCell(0, 3)  # April is over
    assert not offered.isVisible()


def test_fill_right_puts_the_value_into_the_months_after(qtbot, story, targets):
    targets.targets.setCurrentCell(0, 9)
    qtbot.mouseClick(targets.fill_button, LEFT)
    qtbot.mouseClick(targets.save_button, LEFT)
    kept = [story.targets.of("orders.amount", f"2026-{month:02}") for month in range(9, 13)]
    assert [target.value if target else None for target in kept] == [None, *[Decimal(1_800_000)] * 3]


def test_an_emptied_cell_takes_the_target_away(qtbot, story, targets):
    targets.targets.setCurrentCell(0, 9)
    targets.targets.setFocus()
    qtbot.keyClick(targets.targets, Qt.Key.Key_Delete)
    qtbot.mouseClick(targets.save_button, LEFT)
    assert story.targets.of("orders.amount", "2026-10") is None


def test_a_wrong_entry_is_said_in_words_and_saves_nothing(qtbot, story, targets):
    before = story.digest()
    type_into(qtbot, targets.targets, 0, 3, "many")
    assert "many" in targets._per_day.text() or targets.targets.faults
    qtbot.mouseClick(targets.save_button, LEFT)
    assert targets.isVisible() and targets.targets.currentColumn() == 3
    assert story.digest() == before
    type_into(qtbot, targets.targets, 0, 3, "5k")
    qtbot.mouseClick(targets.save_button, LEFT)
    assert not targets.isVisible()


def test_what_was_typed_stays_when_the_year_is_turned(qtbot, story, targets):
    type_into(qtbot, targets.targets, 0, 11, "200k")
    qtbot.mouseClick(targets.on_button, LEFT)
    assert targets._title.text() == "Targets for 2027"
    type_into(qtbot, targets.targets, 0, 0, "100k")
    qtbot.mouseClick(targets.back_button, LEFT)
    assert targets.targets.item(0, 11).text() == "200,000"
    qtbot.mouseClick(targets.save_button, LEFT)
    assert story.targets.of("orders.amount", "2026-12").value == 200_000
    assert story.targets.of("orders.amount", "2027-01").value == 100_000


def test_cells_of_a_spreadsheet_can_be_pasted(qtbot, story, targets):
    QGuiApplication.clipboard().setText("100万\t110万\n5万\t6万\n")
    targets.targets.setCurrentCell(0, 0)
    targets.targets.setFocus()
    qtbot.keyClick(targets.targets, Qt.Key.Key_V, CONTROL)
    assert [targets.targets.item(row, place).text() for row in (0, 1) for place in (0, 1)] == [
        "1,000,000",
        "1,100,000",
        "50,000",
        "60,000",
    ]


def test_another_figure_can_be_aimed_at(qtbot, story, targets):
    place = targets.more.findData("quotes.count")
    targets.more.setCurrentIndex(place)
    targets.more.activated.emit(place)
    row = targets.targets.metrics.index("quotes.count")
    type_into(qtbot, targets.targets, row, 9, "12")
    qtbot.mouseClick(targets.save_button, LEFT)
    assert story.targets.of("quotes.count", "2026-10").value == 12


def test_quotas_are_set_changed_and_taken_away(qtbot, story, targets):
    row = targets.quotas.metrics.index("visits.count")
    type_into(qtbot, targets.quotas, row, 0, "3")
    type_into(qtbot, targets.quotas, targets.quotas.metrics.index("calls.count"), 1, "25")
    qtbot.mouseClick(targets.save_button, LEFT)
    assert {(q.metric, q.every, q.count) for q in story.quotas.all()} == {
        ("visits.count", Every.DAY, 3),
        ("calls.count", Every.WEEK, 25),
    }


def test_the_quotas_of_a_line_of_work_are_taken_over_and_can_be_changed(qtbot, story, workspace):
    story.settings.put("role", "hotel")
    dialog = TargetsDialog(None, workspace, Period.parse("2026-10"))
    qtbot.addWidget(dialog, before_close_func=lambda each: setattr(each, "_is_edited", False))
    dialog.show()
    offered = [dialog.profile.itemText(place) for place in range(dialog.profile.count())]
    assert offered == ["Take over quotas…", "Corporate", "Travel agencies"]
    before = story.digest()
    dialog.profile.activated.emit(2)
    assert story.digest() == before
    assert dialog.checks.text().startswith("At usual lengths the quotas take 28.8 of 35 hours a week")
    type_into(qtbot, dialog.quotas, dialog.quotas.metrics.index("calls.count"), 0, "5")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert {(q.metric, q.every, q.count) for q in story.quotas.all()} == {
        ("organisations.visited.count", Every.DAY, 2),
        ("departments.visited.count", Every.DAY, 4),
        ("calls.count", Every.DAY, 5),
    }


@pytest.mark.row("C7", "X-13")
def test_what_the_quotas_ask_together_is_said_while_they_are_typed(qtbot, story, targets):
    for metric, place, text in (("visits.count", 0, "4"), ("calls.count", 0, "3"), ("clients.new.count", 1, "6")):
        type_into(qtbot, targets.quotas, targets.quotas.metrics.index(metric), place, text)
    rate, hours = targets.checks.text().split("\n")
    assert rate.startswith(
        "New clients: 6 a week from 20 visits means 30% of the visits (17% of all 35 touches), about 26 a month. "
    )
    assert rate.endswith("Yours in the last 13 weeks: 5 from 23 visits, 22%.")
    assert hours.startswith("At usual lengths the quotas take 33.8 of 35 hours a week (96%)")
    type_into(qtbot, targets.quotas, targets.quotas.metrics.index("visits.count"), 0, "6")
    assert targets.checks.text().endswith(": 13.8 hours too many.")
    qtbot.mouseClick(targets.save_button, LEFT)
    assert not targets.isVisible()


def test_nothing_changed_writes_nothing(qtbot, story, targets):
    before = story.digest()
    qtbot.mouseClick(targets.save_button, LEFT)
    assert story.digest() == before and not targets.isVisible()


@pytest.mark.parametrize("value", ["0.01", "1234567.89", "10000", "1000000", "99999999999"])
def test_what_is_written_reads_back_the_same(value):
    for zh in (True, False):
        assert read(write(Decimal(value), Unit.MONEY, zh), Unit.MONEY) == Decimal(value)


def test_a_large_target_is_shown_in_full(targets):
    grid = targets.targets
    grid.item(0, 0).setText("98,765,432.10")
    assert grid.sizeHintForIndex(grid.model().index(0, 0)).width() <= grid.columnWidth(0)
    assert grid.item(0, 0).text() == "98,765,432.1"


def test_the_grids_end_with_their_rows(targets, qtbot):
    for grid in (targets.targets, targets.quotas):
        last = grid.visualItemRect(grid.item(grid.rowCount() - 1, 0))
        qtbot.waitUntil(lambda grid=grid, last=last: abs(grid.viewport().height() - last.bottom() - 1) <= 1)


def choose(qtbot, switch, text):
    qtbot.mouseClick(next(each for each in switch.buttons() if each.text() == text), LEFT)


def test_every_period_has_its_target_on_both_levels_and_the_sums_are_said(qtbot, story, targets):
    grid = targets.targets
    type_into(qtbot, grid, 0, 12, "2m")  # the year
    assert (
        targets.sums.text()
        == "2026: target ¥2m, its months together ¥1.8m: ¥200k left to place, 11 of them without a target"
    )
    assert grid.item(0, 13).text() == "1,800,000"
    choose(qtbot, targets.views, "Quarters and halves")
    type_into(qtbot, grid, 0, 4, "1.5m")
    grid.setCurrentCell(0, 4)
    assert targets.sums.text().startswith("Q4 2026: target ¥1.5m, its months together ¥1.8m: ¥300k over")
    choose(qtbot, targets.levels, "Stretch")
    type_into(qtbot, grid, 0, 4, "1m")
    grid.setCurrentCell(0, 4)
    assert targets.order.said.text() == "Signed, Q4 2026: the stretch of ¥1m does not lie beyond the target of ¥1.5m."
    type_into(qtbot, grid, 0, 4, "3m")
    grid.setCurrentCell(0, 4)
    assert targets.sums.text() == "" and targets.order.isHidden()
    choose(qtbot, targets.levels, "Target")
    assert grid.item(0, 4).text() == "1,500,000"
    choose(qtbot, targets.views, "Weeks")
    assert targets._title.text() == "Targets for October 2026" and grid.currentColumn() == 3
    type_into(qtbot, grid, 0, 1, "400k")
    choose(qtbot, targets.views, "Days")
    type_into(qtbot, grid, 0, 2, "90k")
    qtbot.mouseClick(targets.save_button, LEFT)
    kept = {
        (each.period, each.level.value): int(each.value)
        for each in story.targets.whole()
        if each.metric == "orders.amount"
    }
    assert kept == {
        ("2026-10", "base"): 1_800_000, ("2026", "base"): 2_000_000, ("2026-Q4", "base"): 1_500_000,
        ("2026-Q4", "stretch"): 3_000_000, ("2026-W41", "base"): 400_000, ("2026-10-14", "base"): 90_000,
    }  # fmt: skip
    story.undo()
    assert len([each for each in story.targets.whole() if each.metric == "orders.amount"]) == 1


def test_what_follows_from_the_months_is_grey_and_is_not_kept(qtbot, story, targets):
    targets.targets.setCurrentCell(1, 0)
    type_into(qtbot, targets.targets, 1, 0, "10")
    targets.targets.setCurrentCell(1, 0)
    qtbot.mouseClick(targets.fill_button, LEFT)
    grid = targets.targets
    assert grid.item(1, 12).text() == "" and grid.ghosts[1, 12] == "120"
    type_into(qtbot, grid, 0, 0, "8888888")
    grid.setCurrentCell(0, 0)
    qtbot.mouseClick(targets.fill_button, LEFT)
    for view in ("Quarters and halves", "Months"):
        choose(qtbot, targets.views, view)
    assert grid.ghosts[0, 12] == "106,666,656" and grid.columnWidth(12) >= text_width(grid.ghosts[0, 12]) + px(20)
    qtbot.mouseClick(targets.save_button, LEFT)
    assert (
        story.targets.of("payments.amount", "2026") is None
        and story.targets.of("payments.amount", "2026-12").value == 10
    )


def test_a_target_that_runs_is_changed_with_a_note(qtbot, story, targets):
    story.targets.change(story.targets.of("orders.amount", "2026-10").id, created_at=datetime(2026, 9, 28, 9))
    targets.draft.read()
    assert not targets.why.isVisible()
    type_into(qtbot, targets.targets, 0, 9, "2m")
    assert targets.why.isVisible()
    qtbot.keyClicks(targets.why, "a second channel")
    qtbot.mouseClick(targets.save_button, LEFT)
    [change] = story.targets.of("orders.amount", "2026-10").revisions
    assert (change.day, change.after, change.why) == (date(2026, 10, 22), 2_000_000, "a second channel")


def test_a_rate_of_ones_own_is_typed_with_its_unit(qtbot, story, workspace):
    story.metrics.add(Metric(name="conversion", unit="%", rule=Rule.MEAN))
    dialog = TargetsDialog(None, workspace, Period.parse("2026-10"))
    qtbot.addWidget(dialog, before_close_func=lambda each: setattr(each, "_is_edited", False))
    dialog.show()
    place = dialog.more.findData("own.conversion")
    dialog.more.setCurrentIndex(place)
    dialog.more.activated.emit(place)
    line = dialog.targets.metrics.index("own.conversion")
    type_into(qtbot, dialog.targets, line, 9, "0.21")
    assert "has no unit: 0.21%, or 21%?" in dialog._per_day.text() or dialog.targets.faults
    type_into(qtbot, dialog.targets, line, 9, "0.21%")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert story.targets.of("own.conversion", "2026-10").value == Decimal("0.0021")


@pytest.fixture
def split(qtbot, story, workspace):
    def show(period, **how):
        made = SplitDialog(None, workspace, "orders.amount", Period.parse(period), **how)
        qtbot.addWidget(made, before_close_func=lambda each: setattr(each, "_is_edited", False))
        made.show()
        return made

    return show


def pick(field, key):
    field.set_value(key)
    field.edited.emit()


def test_a_year_is_split_by_working_days_and_undone_in_one_step(qtbot, story, split):
    before = story.digest()
    dialog = split("2027", asked=Decimal(12_000_000))
    pick(dialog.way, "days")
    assert "holidays of 2027 not known" in dialog.rests.text() and dialog.sums.text().endswith("they add up")
    type_into(qtbot, dialog.grid, 0, 3, "900k")
    assert "¥12m" in dialog.sums.text() and "they add up" not in dialog.sums.text()
    qtbot.mouseClick(dialog.save_button, LEFT)
    months = [story.targets.of("orders.amount", f"2027-{number:02}").value for number in range(1, 13)]
    assert months[0] == 900_000 and story.targets.of("orders.amount", "2027").value == 12_000_000
    story.undo()
    assert story.digest() == before


def test_what_is_over_keeps_its_target_and_the_rest_is_spread(qtbot, story, split):
    story.targets.put("orders.amount", "2026-07", Decimal(700_000))
    dialog = split("2026-H2", asked=Decimal(10_000_000))
    assert dialog.rests.text() == "Rests on 13 months of your own records"
    for way in ("season", "last_year", "days", "even"):
        pick(dialog.way, way)
        amounts = dialog._amounts()
        assert amounts[0] == 700_000 and sum(amounts) == 10_000_000
    assert story.targets.of("orders.amount", "2026-10").value == 1_800_000  # nothing is kept yet
    pick(dialog.way, "raised")
    assert dialog.amount.value() == sum(each or 0 for each in dialog._amounts())


def test_what_last_year_plus_percent_came_to_is_no_target_of_another_way(split, story):
    story.targets.put("orders.amount", "2026-Q4", Decimal(3_000_000))
    dialog = split("2026-Q4")
    for leave in (lambda: pick(dialog.way, "days"), lambda: dialog.modes.set_value("part") or dialog._show_fields()):
        pick(dialog.way, "raised")
        assert dialog.amount.value() != 3_000_000
        leave()
        assert dialog.amount.value() == 3_000_000


def test_months_of_last_year_that_were_not_recorded_are_not_taken_for_nothing(split, story):
    begun = story.measures.begun()
    assert begun is not None and (begun.year, begun.month) == (2025, 9)
    dialog = split("2026", asked=Decimal(12_000_000))
    assert [dialog.grid.item(line, 1).text() != "" for line in range(12)] == [False] * 9 + [True] * 3
    pick(dialog.way, "last_year")
    assert "Nothing is recorded of last year's Jan, Feb" in dialog.rests.text()
    assert all(dialog._amounts()), "they are split by working days instead"
    pick(dialog.way, "raised")
    assert "they get none" in dialog.rests.text()
    assert [each is not None for each in dialog._amounts()] == [False] * 9 + [True] * 3


@pytest.mark.row("S2-02")
def test_a_week_without_a_working_day_in_the_month_is_left_out(qtbot, story, split):
    dialog = split("2026-10", asked=Decimal(1_800_000))
    for way in ("season", "days", "even", "last_year"):
        pick(dialog.way, way)
        amounts = dialog._amounts()
        assert amounts[0] is None and sum(amounts[1:]) == 1_800_000
    assert "Left out, for no working day of October 2026 lies in it: 28 Sep" in dialog.rests.text()
    assert dialog.grid.item(0, 0).text() == "0" and dialog.sums.text().endswith("they add up")
    qtbot.mouseClick(dialog.save_button, LEFT)
    assert story.targets.of("orders.amount", "2026-W40") is None and story.targets.of("orders.amount", "2026-W41")


def test_a_month_is_split_by_line_and_followed_to_its_records(qtbot, story, workspace, split):
    dialog = split("2026-10", asked=Decimal(1_800_000), by_part=True)
    pick(dialog.dimension, "line")
    assert {line.key for line in dialog.grid.lines} == {"备件", "成套", "维修服务"}
    assert sum(dialog._amounts()) == 1_800_000 and dialog.sums.text().endswith("all of it")
    type_into(qtbot, dialog.grid, 0, 1, "50%")
    assert dialog._amounts()[0] == 900_000
    qtbot.keyClicks(dialog.more.line, "leasing")
    qtbot.keyClick(dialog.more.line, Qt.Key.Key_Return)
    type_into(qtbot, dialog.grid, len(dialog.grid.lines) - 1, 2, "1k")
    qtbot.mouseClick(dialog.save_button, LEFT)
    parts = PartsDialog(None, workspace, "orders.amount", Period.parse("2026-10"))
    qtbot.addWidget(parts)
    model = parts.list.model
    shown = [model.index(line, 0).data() for line in range(model.rowCount())]
    assert shown[0] == "备件" and "leasing" in shown and shown[-2:] == ["Without a line", "Not assigned"]
    assert parts.sum.text() == "Together ¥1.05m of ¥1.8m"
    parts.show()
    qtbot.keyClick(parts.list.view, Qt.Key.Key_Return)
    behind = parts.findChild(RecordsDialog)
    assert behind is not None and behind.list.model.rowCount() == 6
    behind.close()


@pytest.mark.row("S2-02")
def test_a_month_is_split_by_client_group_and_by_product_and_each_adds_up(qtbot, story, split):
    for product in ("pump", "valve"):
        story.orders.add(Order(day=date(2026, 10, 12), amount=100_000, product=product))
    for dimension, parts in (("grade", {"A"}), ("product", {"pump", "valve"})):
        dialog = split("2026-10", asked=Decimal(1_800_000), by_part=True)
        pick(dialog.dimension, dimension)
        assert {line.key for line in dialog.grid.lines} == parts
        assert sum(dialog._amounts()) == 1_800_000 and dialog.sums.text().endswith("all of it")
        qtbot.mouseClick(dialog.save_button, LEFT)
        kept = [each for each in story.targets.all() if each.dimension == dimension]
        assert {each.part for each in kept} == parts and sum(each.value for each in kept) == 1_800_000


def test_a_years_target_alone_says_nothing_of_a_month_but_offers_its_split(qtbot, story, screen):
    story.targets.put("orders.amount", "2026-10", None)
    story.targets.put("orders.amount", "2026", Decimal(12_000_000))
    screen.refresh()
    screen.settle()
    offered = screen._cards[0].action
    assert offered.text() == "Split the target of 2026" and screen._facts.figures["orders.amount"].target is None

    def keep(tries=200):
        form = QApplication.activeModalWidget()
        if isinstance(form, SplitDialog):
            pick(form.way, "days")
            qtbot.mouseClick(form.save_button, LEFT)
        elif tries:
            QTimer.singleShot(20, lambda: keep(tries - 1))

    QTimer.singleShot(0, keep)
    qtbot.mouseClick(offered, LEFT)
    screen.refresh()
    screen.settle()
    assert screen._facts.figures["orders.amount"].target == story.targets.of("orders.amount", "2026-10").value
    assert (
        sum(
            each.value
            for each in story.targets.whole()
            if each.period.startswith("2026-") and each.metric == "orders.amount"
        )
        == 12_000_000
    )


def test_a_wrong_cell_is_put_right_before_another_view_and_a_share_is_not_split(qtbot, story, targets):
    assert targets.split_button.isEnabled()
    type_into(qtbot, targets.targets, 0, 3, "many")
    choose(qtbot, targets.views, "Weeks")
    assert targets.views.value() is View.MONTHS and targets.targets.currentColumn() == 3
    qtbot.keyClick(targets.targets, Qt.Key.Key_Delete)
    place = targets.more.findData("win.rate")
    targets.more.setCurrentIndex(place)
    targets.more.activated.emit(place)
    assert not targets.split_button.isEnabled() and targets.targets.metrics[targets.targets.currentRow()] == "win.rate"


def test_a_split_takes_the_place_of_what_was_typed_before_it(qtbot, story, targets):
    type_into(qtbot, targets.targets, 0, 10, "900k")
    type_into(qtbot, targets.targets, 0, 12, "6m")
    targets.targets.setCurrentCell(0, 12)

    def keep(tries=200):
        form = QApplication.activeModalWidget()
        if isinstance(form, SplitDialog):
            pick(form.way, "even")
            qtbot.mouseClick(form.save_button, LEFT)
        elif tries:
            QTimer.singleShot(20, lambda: keep(tries - 1))

    QTimer.singleShot(0, keep)
    qtbot.mouseClick(targets.split_button, LEFT)
    assert targets.targets.item(0, 10).text() == "500,000" and not targets.draft.typed
    assert targets.sums.text().endswith("they add up")
