"""The table of deals by real keys: months with sums, cells changed in place, several at once, copied and left alone."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QObject, QSettings, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from salesplanner.domain.attention import Risk
from salesplanner.domain.deals import Confidence, Deal, Dismissal, ProjectType, Stage
from salesplanner.ui.forms.pause import PauseForm
from salesplanner.ui.pipeline.screen import PipelineScreen

TODAY = date(2026, 10, 22)
HEARD = Qt.ItemDataRole.AccessibleTextRole


class Hidden(QObject):
    """How often a widget was hidden."""

    def __init__(self, widget):
        super().__init__(widget)
        self.times = 0
        widget.installEventFilter(self)

    def eventFilter(self, watched, event):
        self.times += event.type() is QEvent.Type.HideToParent
        return False


@pytest.fixture
def deals(store):
    stages = store.stages.add_many(
        Stage(name=name, position=place, chance=chance)
        for place, (name, chance) in enumerate((("Talks", 20), ("Bid", 80)))
    )
    return store.deals.add_many(
        Deal(
            name=name,
            stage_id=stages[place % 2],
            amount=1_000_000 * (place + 1),
            opened_on=TODAY,
            staged_on=TODAY,
            expected_on=TODAY + timedelta(days=20 * place),
        )
        for place, name in enumerate(("Pump", "Valve", "Crane"))
    )


@pytest.fixture
def table(qtbot, workspace, deals):
    screen = PipelineScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1250, 760)
    screen.switch.buttons()[1].click()
    with qtbot.waitActive(screen):
        screen.show()
        screen.activateWindow()
    screen.refresh()
    return screen.deals


def test_deals_stand_below_their_months_with_sums(table):
    heads = [row for row in table.model.rows if not hasattr(row, "stage_id")]
    assert len(heads) == 3 and len(table.ids()) == 3
    assert "¥60k" in table.sums.full_text()
    table._fill_columns()
    table._columns_menu.actions()[-1].menu().actions()[0].trigger()
    said = [table.model.headerData(place, Qt.Orientation.Horizontal, HEARD) for place in range(3)]
    assert said == ["Choose all", "Deal, sorted upwards", "Client"]


def test_the_month_is_that_of_all_deals_whatever_is_filtered(qtbot, workspace, table, store, deals):
    store.deals.change(deals[0], confidence=Confidence.SURE)
    sure = table.strip.parts[1].figure
    qtbot.waitUntil(lambda: sure.text() == "¥10k")
    sure.setText("")
    screen = table.window()
    with qtbot.waitSignal(screen.bar.changed):
        screen.filter.setText("Crane")
    assert len(table.ids()) == 1
    qtbot.waitUntil(lambda: sure.text() == "¥10k")


def test_a_project_type_that_came_later_is_named(table, store, deals):
    QSettings().setValue("pipeline/all_types", "yes")
    made = store.project_types.add(ProjectType(name="Retrofit"))
    store.deals.change(deals[0], type_id=made)
    named = next(each for each in table.model.offered() if each.key == "type")
    assert named.text(table.model.card(table.model.row_of(deals[0]))) == "Retrofit"


def test_a_new_deal_is_chosen(table, store):
    made = store.deals.add(Deal(name="Fan", opened_on=TODAY))
    table.window().acts.added.emit(made)
    assert [card.id for card in table.selected()] == [made]


def test_an_amount_is_changed_in_its_cell(qtbot, table, store, deals):
    table.select(deals[0])
    column = next(place for place, each in enumerate(table.model.columns) if each.key == "amount")
    table.view.setCurrentIndex(table.model.index(table.model.row_of(deals[0]), column + 1))
    qtbot.keyClick(table.view, Qt.Key.Key_F2)
    editor = QApplication.focusWidget()
    assert isinstance(editor, QLineEdit)
    qtbot.keyClicks(editor, "38.5k")
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: store.deals.get(deals[0]).amount == 3_850_000)
    assert (
        table.window().panel.isHidden() and table.view.currentIndex().column() == column + 1
    )  # Enter ended the typing
    store.undo()
    assert store.deals.get(deals[0]).amount == 1_000_000


def test_a_row_is_painted_as_it_is_chosen_or_pointed_at(qtbot, workspace, table, deals):
    theme, view = workspace.theme, table.view

    def ground(deal, column):
        """The colour at the end of a cell, behind its text."""
        box = view.visualRect(table.model.index(table.model.row_of(deal), column))
        return view.viewport().grab().toImage().pixelColor(box.right() - 4, box.top() + 4).name()

    table.select(deals[1])
    plain = ground(deals[0], 2)
    assert ground(deals[1], 2) == theme.color("accent_soft").name() != plain
    place = view.visualRect(table.model.index(table.model.row_of(deals[0]), 2)).center()
    qtbot.mouseMove(view.viewport(), place)
    assert ground(deals[0], 2) == theme.color("hover").name() != plain == ground(deals[0], 3)
    QApplication.sendEvent(view.viewport(), QEvent(QEvent.Type.Leave))
    assert ground(deals[0], 2) == plain


def test_what_can_be_done_with_a_chosen_deal_stays_in_view_while_it_moves(qtbot, table, store, deals):
    store.deals.expect(deals[1], TODAY)
    table.select(deals[0])
    hidden = Hidden(table.bulk[0])
    store.deals.expect(deals[0], TODAY + timedelta(days=41))
    assert [card.id for card in table.selected()] == [table.ids()[-1]] == [deals[0]]
    assert table.model.rows[table.view.currentIndex().row()].id == deals[0]
    assert not hidden.times and table.chosen.text() == "1 selected"


def test_rows_are_copied_as_a_table(qtbot, table, deals):
    table.view.selectAll()
    qtbot.keyClick(table.view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert len(lines) == 4 and lines[0].split("\t")[0] == "Deal"


def test_a_deal_kept_quiet_warns_no_more_until_the_day(qtbot, workspace, table, store, deals):
    standard = store.pipeline.standard(workspace.now())
    assert standard.is_at_risk(store.pipeline.brief(deals[0]))  # no next step
    form = PauseForm(None, workspace, [store.deals.get(deals[0])], postpones=False)
    qtbot.addWidget(form, before_close_func=lambda each: each.done(0))
    form.show()
    qtbot.keyClicks(form.field("reason").line, "on leave")
    form.save_button.click()
    assert not standard.is_at_risk(store.pipeline.brief(deals[0]))
    assert store.deals.get(deals[0]).quiet_reason == "on leave"


def test_a_warning_put_aside_comes_back_when_what_it_is_about_changes(workspace, store, deals):
    now, key = workspace.now(), deals[0]
    standard = store.pipeline.standard(now)
    mark = store.pipeline.mark(key, Risk.NO_STEP)
    store.dismissals.add(Dismissal(deal_id=key, risk=Risk.NO_STEP.value, mark=mark, day=TODAY))
    assert not standard.is_at_risk(store.pipeline.brief(key))
    store.deals.move_to(key, store.stages.all()[1].id, on=TODAY + timedelta(days=1))
    assert standard.is_at_risk(store.pipeline.brief(key))
