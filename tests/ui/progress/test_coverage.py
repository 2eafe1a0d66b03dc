"""The coverage of regions by clicks and keys over a real book."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.domain.coverage import CoverageState
from salesplanner.domain.orders import Order, Sample
from salesplanner.domain.period import Period
from salesplanner.i18n import Translator
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.kit import theme
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.coverage import CoveragePage
from salesplanner.ui.progress.regions import RegionsDialog
from salesplanner.words import Words
from tests.ui.today.test_screen import soon

TODAY = date(2026, 10, 22)


@pytest.fixture
def workspace(qapp, places, store, clock):
    """Over an empty book, not over the story's."""
    theme.apply(qapp, theme.LIGHT)
    return Workspace(store, Words(Translator("en")), theme.LIGHT, clock)


@pytest.fixture
def clients(store):
    add = store.clients.add
    ids = {
        "again": add(Client(name="榕城通讯", region="福建省")), "once": add(Client(name="鹭岛数码", region="福建 厦门")),
        "sampled": add(Client(name="泉港手机行", region="江西")), "called": add(Client(name="安达", region="山西省")),
        "untouched": add(Client(name="博远", region="海南")), "nowhere": add(Client(name="Zed", region="")),
    }  # fmt: skip
    for key, back in (("again", 2), ("again", 60), ("once", 80)):
        store.orders.add(Order(client_id=ids[key], day=TODAY - timedelta(days=back), amount=500_00))
    store.samples.add(Sample(client_id=ids["sampled"], day=TODAY, product="X"))
    call = Activity(kind=ActivityKind.CALL, title="c", client_id=ids["called"], day=TODAY)
    store.activities.log(call, done_at=datetime(2026, 10, 20, 9), outcome=Outcome.KEPT_WARM)
    return ids


@pytest.fixture
def page(qtbot, workspace, clients):
    made = CoveragePage(workspace)
    qtbot.addWidget(made)
    made.resize(1240, 640)
    made.show_period(Period.parse("2026-10"))
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_each_region_says_how_far_it_is(page):
    states = {each.id: each.standing.state for each in page._shown if each.standing.clients}
    assert states == {
        "福建": CoverageState.REPEAT,
        "江西": CoverageState.SAMPLING,
        "山西": CoverageState.CONTACTED,
        "海南": CoverageState.UNTOUCHED,
    }
    fujian = next(each for each in page._shown if each.id == "福建").standing
    assert (fujian.clients, fujian.ordered, fujian.period_orders, fujian.period_amount) == (2, 2, 1, 500_00)
    assert fujian.last == date(2026, 10, 20)
    assert len(page._shown) == 34
    assert page.cards[2].note.full_text() == "1 client without a known region"


def test_a_card_chooses_its_regions_or_opens_its_orders(page, store):
    for place, chosen in ((0, {"福建"}), (2, {"福建", "江西", "山西", "海南"})):
        QTest.keyClick(page.cards[place], Qt.Key.Key_Return)
        assert page._chosen == chosen
    QTest.mouseClick(page.cards[3], Qt.MouseButton.LeftButton)
    assert len(page._chosen) == 30 and "北京" in page._chosen
    store.orders.add(Order(day=TODAY, amount=900_00, client_id=store.clients.add(Client(name="N", region="Mars"))))
    QTest.mouseClick(page.cards[1], Qt.MouseButton.LeftButton)
    shown = next(each for each in page.findChildren(RecordsDialog) if each.isVisible())
    assert [each.amount for each in shown.list.model._records] == [500_00], (
        "what the card adds up, not the order from Mars"
    )
    shown.close()


def test_arrows_walk_the_regions_and_the_side_follows(page):
    page.choose("江西")
    page.tiles.tiles["江西"].setFocus()
    QTest.keyClick(page.tiles.tiles["江西"], Qt.Key.Key_Right)
    assert page._chosen == {"山东"} and page.tiles.tiles["山东"].hasFocus()
    QTest.keyClick(page.tiles.tiles["山东"], Qt.Key.Key_Left)
    assert page._chosen == {"江西"}


def test_a_click_plans_a_call_with_those_without_a_next_step(page, store, clients):
    QTest.mouseClick(page.tiles.tiles["福建"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.plan_button, Qt.MouseButton.LeftButton)
    planned = store.activities.on(date(2026, 10, 23))
    assert {(each.client_id, each.kind, each.is_next_step) for each in planned} == {
        (clients["again"], ActivityKind.CALL, True), (clients["once"], ActivityKind.CALL, True),
    }  # fmt: skip
    store.undo()
    assert store.activities.on(date(2026, 10, 23)) == []


def test_regions_are_taken_out_and_own_ones_added_as_one_step(qtbot, page, store, workspace):
    store.clients.add(Client(name="h", region="港区二期"))
    dialog = RegionsDialog(page, workspace)
    qtbot.addWidget(dialog)
    dialog.boxes["海南"].setChecked(False)
    dialog.own.set_value("港区，长三角，beijing，Harbour district of the north")
    dialog.save()
    page.show_period(Period.parse("2026-10"))
    assert "海南" not in page.tiles.tiles and "beijing" not in page.tiles.tiles, "that one is there"
    qtbot.waitUntil(lambda: page.tiles.tiles["Harbour district of the north"].text().endswith("…\nnobody yet"))
    assert page.tiles.tiles["港区"].property("coverage") == "untouched"
    store.undo()
    page.show_period(Period.parse("2026-10"))
    assert "海南" in page.tiles.tiles and "港区" not in page.tiles.tiles


def test_the_table_says_the_same_as_the_picture(page):
    page.way.buttons()[1].click()
    assert page.table.isVisible()
    rows = {record.id: record.standing.state for record in page.table.model._records}
    assert rows == {each.id: each.standing.state for each in page._shown}


def test_those_without_an_order_in_the_chosen_regions_are_called_one_after_the_other(page, store, clients):
    store.clients.add(Client(name="Second", region="海南省"))
    page.show_period(Period.parse("2026-10"))
    QTest.mouseClick(page.states[CoverageState.UNTOUCHED], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.tiles.tiles["江西"], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert page._chosen == {"海南", "江西"} and page.queue_button.text() == "Call 3 without an order…"
    called = []

    def call(dialog):
        while dialog._current is not None:
            called.append(dialog.name.text())
            QTest.keyClick(dialog.outcome.tiles[0], Qt.Key.Key_2)
            dialog.keep()
        called.append(dialog.rates.text())
        dialog.reject()

    soon(call)
    QTest.mouseClick(page.queue_button, Qt.MouseButton.LeftButton)
    assert set(called[:-1]) == {"博远", "Second", "泉港手机行"}
    assert called[-1].startswith("Last 30 days: called 3 of 3, reached 3")
