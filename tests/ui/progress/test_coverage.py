"""The coverage of regions by clicks and keys over a real book."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from salesplanner.domain.activities import Activity, ActivityKind, Outcome
from salesplanner.domain.clients import Client
from salesplanner.domain.coverage import CoverageState, Reach, Shipped
from salesplanner.domain.orders import Order, Sample
from salesplanner.domain.period import Period
from salesplanner.i18n import Translator
from salesplanner.ui.forms.behind import RecordsDialog
from salesplanner.ui.kit import theme
from salesplanner.ui.kit.layout import PlainLabel
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.coverage import CoveragePage
from salesplanner.ui.progress.regions import RegionsDialog
from salesplanner.words import Words
from tests.ui.today.test_screen import soon

TODAY = date(2026, 10, 22)


@pytest.fixture
def workspace(qapp, places, store, clock):
    """Over an empty book of a wholesaler's, not over the story's."""
    theme.apply(qapp, theme.LIGHT)
    store.settings.put("role", "wholesale")
    made = Workspace(store, Words(Translator("en")), theme.LIGHT, clock)
    yield made
    made.retire()
    made.jobs.close()


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


def show(page):
    """October, read in whole."""
    for _ in page.showing(Period.parse("2026-10")):
        pass


@pytest.fixture
def page(qtbot, workspace, clients):
    made = CoveragePage(workspace)
    qtbot.addWidget(made)
    made.resize(1240, 640)
    show(made)
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
    assert (fujian.clients, fujian.ordered, fujian.shipped) == (2, 2, Shipped(1, 500_00))
    assert fujian.last == date(2026, 10, 20)
    assert len(page._shown) == 31
    assert page.cards[0].action.text() == "1 client without a known region"
    assert page.cards[2].note.full_text() == "6 clients in all, 3 without an order"


def test_a_card_chooses_its_regions_or_opens_what_is_behind_it(page, store, qtbot):
    page.choose("江西")
    QTest.keyClick(page.cards[0], Qt.Key.Key_Return)
    assert page._chosen == {"福建"}
    store.orders.add(Order(day=TODAY, amount=900_00, client_id=store.clients.add(Client(name="N", region="Mars"))))
    QTest.mouseClick(page.cards[1], Qt.MouseButton.LeftButton)
    shown = next(each for each in page.findChildren(RecordsDialog) if each.isVisible())
    assert [each.amount for each in shown.list.model._records] == [500_00], (
        "what the card adds up, not the order from Mars"
    )
    shown.close()
    with qtbot.waitSignal(page.restock_wanted):
        QTest.mouseClick(page.cards[3], Qt.MouseButton.LeftButton)


def test_a_fill_chooses_all_regions_that_have_it(page):
    chosen = {}
    for reach, link in page.reaches.items():
        QTest.mouseClick(link, Qt.MouseButton.LeftButton)
        chosen[reach] = page._chosen
    assert chosen[Reach.SHIPPED] == {"福建"} and chosen[Reach.QUIET] == {"江西", "山西", "海南"}
    assert len(chosen[Reach.EMPTY]) == 27 and "北京" in chosen[Reach.EMPTY]
    assert {page.tiles.tiles[each].property("coverage") for each in ("福建", "江西", "北京")} == {
        "shipped",
        "quiet",
        "empty",
    }


def test_a_shipment_without_an_amount_counts_by_its_quantity(qtbot, page, store, clients):
    store.orders.add(Order(client_id=clients["called"], day=TODAY, amount=0, quantity="120"))
    store.orders.add(Order(client_id=clients["called"], day=date(2025, 10, 3), amount=0, quantity="80.5"))
    show(page)
    qtbot.waitUntil(lambda: page.tiles.tiles["山西"].text() == "Shanxi\n120 units")
    assert page.cards[1].value.full_text() == "120 units"
    page.choose("山西")
    assert "1 client · 80.5 units in October 2025" in [each.full_text() for each in page.side.findChildren(PlainLabel)]


def test_arrows_walk_the_regions_and_the_side_follows(page):
    page.choose("江西")
    page.tiles.tiles["江西"].setFocus()
    QTest.keyClick(page.tiles.tiles["江西"], Qt.Key.Key_Right)
    assert page._chosen == {"山东"} and page.tiles.tiles["山东"].hasFocus()
    QTest.keyClick(page.tiles.tiles["山东"], Qt.Key.Key_Left)
    assert page._chosen == {"江西"}


def test_a_click_plans_a_call_with_those_who_need_one(page, store, clients):
    QTest.mouseClick(page.tiles.tiles["福建"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.side.plan_button, Qt.MouseButton.LeftButton)
    planned = store.activities.on(date(2026, 10, 23))
    told = [(each.client_id, each.kind, each.is_next_step) for each in planned]
    assert told == [(clients["once"], ActivityKind.CALL, True)], "the other one ordered two days ago"
    store.undo()
    assert store.activities.on(date(2026, 10, 23)) == []


def test_regions_are_taken_out_and_own_ones_added_as_one_step(qtbot, page, store, workspace):
    store.clients.add(Client(name="h", region="港区二期"))
    dialog = RegionsDialog(page, workspace)
    qtbot.addWidget(dialog)
    dialog.boxes["海南"].setChecked(False)
    dialog.own.set_value("港区，长三角，beijing，Harbour district of the north")
    dialog.save()
    show(page)
    assert "海南" not in page.tiles.tiles and "beijing" not in page.tiles.tiles, "that one is there"
    qtbot.waitUntil(lambda: page.tiles.tiles["Harbour district of the north"].text().endswith("…\nnobody yet"))
    assert page.tiles.tiles["港区"].property("coverage") == "quiet"
    store.undo()
    show(page)
    assert "海南" in page.tiles.tiles and "港区" not in page.tiles.tiles


def test_the_table_says_the_same_as_the_picture(page):
    page.way.buttons()[1].click()
    assert page.table.isVisible()
    rows = {record.id: record.standing.state for record in page.table.model._records}
    assert rows == {each.id: each.standing.state for each in page._shown}


def test_those_without_an_order_in_the_chosen_regions_are_called_one_after_the_other(page, store, clients):
    store.clients.add(Client(name="Second", region="海南省"))
    show(page)
    QTest.mouseClick(page.tiles.tiles["海南"], Qt.MouseButton.LeftButton)
    QTest.mouseClick(page.tiles.tiles["江西"], Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier)
    assert page._chosen == {"海南", "江西"} and page.side.queue_button.text() == "Call 3 without an order…"
    called = []

    def call(dialog):
        while dialog._current is not None:
            called.append(dialog.name.text())
            QTest.keyClick(dialog.outcome.tiles[0], Qt.Key.Key_2)
            dialog.keep()
        called.append(dialog.rates.text())
        dialog.reject()

    soon(call)
    QTest.mouseClick(page.side.queue_button, Qt.MouseButton.LeftButton)
    assert set(called[:-1]) == {"博远", "Second", "泉港手机行"}
    assert called[-1].startswith("Last 30 days: called 3 of 3, reached 3")


def test_a_gap_leads_to_its_region(page, store, clients):
    store.orders.add(Order(client_id=clients["sampled"], day=TODAY - timedelta(days=40), amount=100_00))
    show(page)
    page.choose("福建")
    assert next(iter(page.side.gap_buttons)) == "江西", "who ordered before comes first"
    QTest.mouseClick(page.side.gap_buttons["江西"], Qt.MouseButton.LeftButton)
    assert page._chosen == {"江西"} and "江西" not in page.side.gap_buttons


def test_one_click_plans_the_call_that_a_client_needs(page, store, clients):
    page.choose("山西")
    QTest.mouseClick(page.side.call_buttons[clients["called"]], Qt.MouseButton.LeftButton)
    assert [each.client_id for each in store.activities.on(date(2026, 10, 23))] == [clients["called"]]
    show(page)
    assert page.side.call_buttons == {} and page.side.plan_button.isHidden()


def test_a_region_with_many_clients_shows_the_first_and_all_of_them_when_asked(page, store, clients):
    store.clients.add_many(Client(name=f"店{place}", region="江西") for place in range(8))
    show(page)
    page.choose("江西")
    assert len(page.side.call_buttons) == 5
    QTest.mouseClick(page.side.more_button, Qt.MouseButton.LeftButton)
    assert len(page.side.call_buttons) == 9


def test_clients_of_a_region_that_is_usually_off_bring_it_into_view(page, store):
    store.clients.add(Client(name="H", region="Hong Kong"))
    show(page)
    assert "香港" in page.tiles.tiles and "澳门" not in page.tiles.tiles


def test_clients_without_a_region_are_a_click_away(page):
    QTest.mouseClick(page.cards[0].action, Qt.MouseButton.LeftButton)
    shown = next(each for each in page.findChildren(RecordsDialog) if each.isVisible())
    assert [each.name for each in shown.list.model._records] == ["Zed"]
    shown.close()


def test_a_month_to_come_has_no_gaps_yet(page):
    for _ in page.showing(Period.parse("2026-11")):
        pass
    assert page.side.gap_buttons == {}


def test_where_clients_order_once_nobody_is_called_to_order_again(page, store, clients):
    store.settings.put("role", "project")
    show(page)
    page.choose("福建")
    said = [each.full_text() for each in page.side.findChildren(PlainLabel)]
    assert {"Last order 20 Oct", "Last order 3 Aug"} <= set(said) and page.cards[3].isHidden()
    page.choose("海南")
    assert [each.text() for each in page.side.call_buttons.values()] == ["Follow up"]
