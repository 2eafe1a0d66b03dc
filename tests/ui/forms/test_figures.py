"""Own figures in the window: defined with a unit, entered as in a spreadsheet, asked about where they are far from the usual."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox

from salesplanner.domain.metrics import Metric, Rule, Span
from salesplanner.ui.forms.figure import FigureForm
from salesplanner.ui.forms.figureentry import EntryDialog
from salesplanner.ui.forms.figures import FiguresDialog
from salesplanner.ui.forms.importing.figures import FigureImport

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier
MONTH = (date(2026, 10, 1), date(2026, 10, 31))


@pytest.fixture
def shop(store):
    visitors, buyers = (store.metrics.define(Metric(name=name, unit="people")) for name in ("Visitors", "Buyers"))
    store.metrics.define(
        Metric(name="Conversion", unit="%", rule=Rule.RATIO, numerator_id=buyers, denominator_id=visitors)
    )
    return store


def opened(qtbot, dialog):
    qtbot.addWidget(dialog, before_close_func=lambda made: setattr(made, "_is_edited", False))
    with qtbot.waitActive(dialog):
        dialog.show()
        dialog.activateWindow()
    return dialog


def answering(text):
    """Press the button of that name in the question that comes; what it said."""
    said = []

    def press():
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, press)
            return
        said.append(box.informativeText())
        next(each for each in box.buttons() if each.text().replace("&", "") == text).click()

    QTimer.singleShot(0, press)
    return said


def type_in(qtbot, grid, text):
    """Type into the current cell, as a person does, and go on with Enter."""
    qtbot.keyClicks(grid, text[0])
    editor = grid.viewport().findChildren(QLineEdit)[-1]
    qtbot.keyClicks(editor, text[1:])
    qtbot.keyClick(editor, ENTER)
    QApplication.processEvents()  # an editor hands its text over when the key is done with


def entered(store, name, part=""):
    metric = store.metrics.named(f"own.{name}")
    found = store.metrics.values.between(metric.id, *MONTH)
    return {each.day.day: each.value for each in found if each.split == part}


@pytest.mark.row("S3-09", "X-08")
def test_a_rate_is_not_kept_without_its_unit(qtbot, workspace, store):
    form = opened(qtbot, FigureForm(None, workspace))
    qtbot.keyClicks(form.field("name").target, "Click rate")
    qtbot.keyClick(form, ENTER, CTRL)
    assert form.isVisible() and store.metrics.count() == 0
    qtbot.keyClicks(form.unit.combo.lineEdit(), "people")
    qtbot.keyClick(form, ENTER, CTRL)
    assert store.metrics.count() == 0 and "0.09%" in form._faults["unit"].text()
    form.unit.combo.setFocus()
    form.unit.combo.lineEdit().selectAll()
    qtbot.keyClicks(form.unit.combo.lineEdit(), "%")
    assert form.rule.value() is Rule.MEAN  # shares do not add up
    form.rule.set_value(Rule.SUM)
    qtbot.keyClick(form, ENTER, CTRL)
    assert store.metrics.count() == 0 and "shares do not add up" in form._faults["rule"].text()
    form.rule.set_value(Rule.MEAN)
    qtbot.keyClick(form, ENTER, CTRL)
    kept = store.metrics.named("own.Click rate")
    assert (kept.unit, kept.rule) == ("%", Rule.MEAN)


@pytest.mark.row("S3-06", "S5-02")
def test_what_a_figure_means_is_kept_with_it_and_stands_in_the_list(qtbot, workspace, store):
    form = opened(qtbot, FigureForm(None, workspace))
    for key, text in (("name", "Visitors"), ("definition", "People on any page"), ("source", "Shop console")):
        qtbot.keyClicks(form.field(key).target, text)
    qtbot.keyClicks(form.unit.combo.lineEdit(), "people")
    form.rule.set_value(Rule.MEAN)
    qtbot.keyClick(form, ENTER, CTRL)
    kept = store.metrics.named("own.Visitors")
    assert (kept.definition, kept.source, kept.unit, kept.rule) == (
        "People on any page", "Shop console", "people", Rule.MEAN,
    )  # fmt: skip
    model = opened(qtbot, FiguresDialog(None, workspace)).table.model
    shown = [model.index(0, place).data() for place in range(model.columnCount())]
    assert {"Visitors", "People on any page"} <= set(shown)


def test_numbers_are_typed_down_a_column_and_kept_as_one_change(qtbot, workspace, shop):
    dialog = opened(qtbot, EntryDialog(None, workspace))
    dialog.grid.setCurrentCell(0, 0)
    for text in ("2,068", "1990", "1.2k"):
        type_in(qtbot, dialog.grid, text)
    assert dialog.grid.currentRow() == 3 and dialog.grid.text_at(1, 0) == "1,990"
    qtbot.keyClick(dialog.grid, Qt.Key.Key_Right)
    type_in(qtbot, dialog.grid, "4")
    qtbot.keyClick(dialog, ENTER, CTRL)
    assert entered(shop, "Visitors") == {1: 2068, 2: 1990, 3: 1200}
    assert entered(shop, "Buyers") == {4: 4}
    shop.undo()
    assert entered(shop, "Visitors") == entered(shop, "Buyers") == {}


def test_a_block_of_a_spreadsheet_finds_its_days_and_figures(qtbot, workspace, shop):
    dialog = opened(qtbot, EntryDialog(None, workspace))
    block = "日期\tBuyers (people)\tVisitors\tBounce\n2026-10-05\t４\t2,068\t1\n10月6日\t\t1.25万\t2\n2026-09-30\t3\t1900\t3"
    QApplication.clipboard().setText(block)
    qtbot.keyClick(dialog.grid, Qt.Key.Key_V, CTRL)
    assert "Bounce" in dialog.said.text() and "2 values are of days" in dialog.said.text()
    assert dialog.grid.text_at(5, 1) == "" and dialog.grid.currentRow() == 4  # it goes to where they are
    qtbot.keyClick(dialog, ENTER, CTRL)
    assert entered(shop, "Visitors") == {5: 2068, 6: 12500}
    assert entered(shop, "Buyers") == {5: 4}
    september = shop.metrics.values.between(shop.metrics.named("own.Visitors").id, date(2026, 9, 1), date(2026, 9, 30))
    assert [each.value for each in september] == [1900]


def test_a_value_far_from_the_usual_is_asked_about(qtbot, workspace, shop):
    rate = shop.metrics.define(Metric(name="Return rate", unit="%", rule=Rule.MEAN))
    for day in range(1, 8):
        shop.metrics.values.put(rate, date(2026, 10, day), Decimal("0.02"))
    dialog = opened(qtbot, EntryDialog(None, workspace, rate))
    dialog.grid.setCurrentCell(7, 3)
    type_in(qtbot, dialog.grid, "21")
    assert dialog.grid.text_at(7, 3) == "21%"
    said = answering("Cancel")
    qtbot.keyClick(dialog, ENTER, CTRL)
    assert "21%, usually about 2%" in said[0] and dialog.isVisible()
    assert (dialog.grid.currentRow(), dialog.grid.currentColumn()) == (7, 3)
    type_in(qtbot, dialog.grid, "2.1")
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible() and entered(shop, "Return rate")[8] == Decimal("0.021")


def test_a_typed_ratio_that_contradicts_its_figures_is_asked_about(qtbot, workspace, shop):
    """X-02, while it is typed."""
    dialog = opened(qtbot, EntryDialog(None, workspace))
    for column, text in ((0, "2000"), (1, "4"), (2, "1")):
        dialog.grid.setCurrentCell(2, column)
        type_in(qtbot, dialog.grid, text)
    said = answering("Keep")
    qtbot.keyClick(dialog, ENTER, CTRL)
    assert "1%, but its two figures come to 0.2%" in said[0]
    assert entered(shop, "Conversion") == {3: Decimal("0.01")}


def test_what_is_no_number_is_marked_and_not_kept(qtbot, workspace, shop):
    dialog = opened(qtbot, EntryDialog(None, workspace))
    dialog.grid.setCurrentCell(0, 0)
    type_in(qtbot, dialog.grid, "21%")
    dialog.grid.setCurrentCell(0, 0)
    assert "another unit" in dialog.said.text()
    qtbot.keyClick(dialog, ENTER, CTRL)
    assert dialog.isVisible() and entered(shop, "Visitors") == {}


def test_weeks_and_parts_have_their_own_numbers(qtbot, workspace, shop):
    dialog = opened(qtbot, EntryDialog(None, workspace))
    dialog._part = "Search"
    dialog._choose_span(Span.WEEK)
    dialog.grid.setCurrentCell(1, 0)
    type_in(qtbot, dialog.grid, "300")
    qtbot.keyClick(dialog, ENTER, CTRL)
    (kept,) = shop.metrics.values.between(shop.metrics.named("own.Visitors").id, date(2026, 9, 28), MONTH[1])
    assert (kept.span, kept.split, kept.day) == (Span.WEEK, "Search", date(2026, 10, 5))


def test_figures_are_ordered_renamed_and_deleted(qtbot, workspace, shop):
    shop.targets.put("own.Visitors", "2026-10", Decimal(60000))
    shop.settings.put("metrics.main", ["own.Visitors", "orders.amount"])
    dialog = opened(qtbot, FiguresDialog(None, workspace))
    qtbot.mouseClick(dialog.down_button, Qt.MouseButton.LeftButton)
    assert [each.name for each in shop.metrics.all()] == ["Buyers", "Visitors", "Conversion"]
    visitors = shop.metrics.named("own.Visitors")
    form = opened(qtbot, FigureForm(dialog, workspace, visitors))
    form.field("name").set_value("People")
    qtbot.mouseClick(form.save_button, Qt.MouseButton.LeftButton)
    assert not form.isVisible(), (form._trouble.text(), [each.text() for each in form._faults.values()])
    assert shop.targets.of("own.People", "2026-10").value == 60000
    assert shop.settings.get("metrics.main") == ["own.People", "orders.amount"]
    shop.undo()
    assert shop.targets.of("own.Visitors", "2026-10").value == 60000
    assert shop.settings.get("metrics.main")[0] == "own.Visitors"
    shop.metrics.values.put(visitors.id, date(2026, 10, 1), Decimal(5))
    dialog.refresh()
    dialog.table.select(visitors.id)
    qtbot.mouseClick(dialog.delete_button, Qt.MouseButton.LeftButton)
    assert shop.metrics.named("own.Visitors") is None
    shop.metrics.restore(visitors.id)
    assert entered(shop, "Visitors") == {1: 5}


def test_a_file_of_figures_is_looked_through_before_it_is_kept(qtbot, workspace, shop, tmp_path):
    source = tmp_path / "shop.csv"
    source.write_text("Date,Visitors,Stay (s),Click rate\n2026-10-05,2068,182,0.09\n2026-10-06,abc,1,0.1\n", "utf-8")
    dialog = opened(qtbot, FigureImport(None, workspace, source))
    assert "0.09% or 9%" in dialog.said.text() or "0.09%, or 9%" in dialog.said.text()
    assert "1 new figure: Stay (s)" in dialog.sum.text() and "comes back as a file" in dialog.sum.text()
    qtbot.mouseClick(dialog.take_button, Qt.MouseButton.LeftButton)
    assert not dialog.isVisible() and entered(shop, "Visitors") == {5: 2068} and entered(shop, "Stay") == {5: 182}
    assert (tmp_path / "shop.rejected.csv").exists()


def test_what_was_entered_by_channel_is_told_beside_an_empty_whole(qtbot, workspace, shop):
    visitors = shop.metrics.all()[0].id
    shop.metrics.values.put(visitors, date(2026, 10, 6), Decimal(820), split="App")
    dialog = opened(qtbot, EntryDialog(None, workspace))
    qtbot.keyClick(dialog.parts, Qt.Key.Key_Home)  # from the channel it begins with
    dialog.parts.activated.emit(dialog.parts.currentIndex())
    said = "Visitors: October 2026 820 people, entered by source or channel: nothing for the whole"
    assert dialog.said.full_text() == said


def test_figures_entered_by_channel_alone_are_not_shown_as_an_empty_whole(qtbot, workspace, shop):
    visitors = shop.metrics.named("own.Visitors")
    for day in (20, 21):
        shop.metrics.values.put(visitors.id, date(2026, 10, day), Decimal(300), split="Platform")
    shop.metrics.values.put(visitors.id, date(2026, 10, 21), Decimal(90), split="Search")
    dialog = opened(qtbot, EntryDialog(None, workspace, visitors.id))
    assert dialog.parts.currentText() == "Platform"
    assert dialog.grid.text_at(20, 0) == "300"
    shop.metrics.values.put(visitors.id, date(2026, 10, 21), Decimal(400))
    assert opened(qtbot, EntryDialog(None, workspace, visitors.id)).parts.currentText() == "The whole"


def test_of_a_week_that_runs_it_says_from_when_on_it_counts_in_the_month(qtbot, workspace, shop):
    shop.metrics.define(Metric(name="Asked", unit="people", every=Span.WEEK))
    dialog = opened(qtbot, EntryDialog(None, workspace))
    dialog._choose_span(Span.WEEK)
    last = dialog.grid.rowCount() - 1
    dialog.grid.setCurrentCell(last, 0)
    assert "from its last working day on" in dialog.said.full_text()
    dialog.grid.setCurrentCell(last - 1, 0)
    assert "that its Thursday is in" in dialog.said.full_text()
