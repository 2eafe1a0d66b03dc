"""Delivery & payments in the real tab: walked by keys, milestones opened, payments recorded."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from functools import partial

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QPushButton

from salesplanner.domain.clients import Client
from salesplanner.domain.deals import Deal, DealStatus
from salesplanner.domain.orders import Payment
from salesplanner.domain.projects import Milestone, Side
from salesplanner.domain.promises import Direction, Promise, PromiseState
from salesplanner.domain.suppliers import Supplier, SupplierOrder
from salesplanner.ui.forms.milestone import MilestoneForm
from salesplanner.ui.forms.radar import RadarDialog
from salesplanner.ui.forms.supplierorder import SupplierOrderForm
from salesplanner.ui.kit.focus import ask_menu
from salesplanner.ui.pipeline.dealdelivery import DealDelivery
from salesplanner.ui.pipeline.screen import PipelineScreen

TODAY = date(2026, 10, 22)
KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton


def on(days: int) -> date:
    return TODAY + timedelta(days=days)


@pytest.fixture
def pump(store):
    """A signed deal: contract done, production late at a supplier, acceptance to come, a payment after it."""
    client = store.clients.add(Client(name="Works"))
    deal = store.deals.add(
        Deal(name="Pump", client_id=client, status=DealStatus.WON, amount=1_000_000, closed_on=on(-30))
    )
    supplier = store.suppliers.add(Supplier(name="Forge"))
    order = store.supplier_orders.add(SupplierOrder(deal_id=deal, supplier_id=supplier, what="housing", cost=600_000))
    steps = store.milestones.add_many(
        [
            Milestone(deal_id=deal, name="Contract", position=0, planned_on=on(-30), actual_on=on(-30)),
            Milestone(
                deal_id=deal,
                name="Production",
                position=1,
                planned_on=on(-6),
                promised_on=on(-6),
                supplier_order_id=order,
            ),
            Milestone(deal_id=deal, name="Acceptance", position=2, planned_on=on(8), side=Side.CLIENT),
        ]
    )
    due = store.payments.add(Payment(client_id=client, deal_id=deal, item="60 %", due_on=on(8), due_amount=600_000))
    return deal, steps, due, order


@pytest.fixture
def tab(qtbot, workspace, store, pump):
    store.settings.put("role", "project")
    screen = PipelineScreen(workspace)
    qtbot.addWidget(screen)
    screen.resize(1240, 700)
    screen.show()
    qtbot.keyClick(screen, KEY.Key_3, Qt.KeyboardModifier.AltModifier)
    screen.switch.set_value("delivery")
    screen.refresh()
    workspace.settle()
    return screen.delivery


def in_dialog(act):
    """Do something in the dialog that opens next, then leave it."""

    def go():
        dialog = QApplication.activeModalWidget()
        act(dialog)
        if dialog.isVisible():
            dialog._is_edited = False
            dialog.reject()

    QTimer.singleShot(0, go)


def test_a_late_milestone_is_walked_to_opened_and_entered_by_keys(qtbot, tab, store, pump):
    assert tab.projects.shown.rows[0].id == pump[0]
    spoken = tab.projects.shown.index(0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Pump" in spoken and "Works" in spoken and "6 days late" in spoken

    def enter(dialog):
        assert isinstance(dialog, MilestoneForm)
        qtbot.keyClicks(dialog.focusWidget(), "yesterday")
        qtbot.mouseClick(dialog.save_button, LEFT)

    qtbot.keyClick(tab.projects, KEY.Key_Right)
    assert "Production" in tab.projects.accessibleDescription()
    offered = []

    def look():
        offered.extend(each.text() for each in QApplication.activePopupWidget().actions())
        QApplication.activePopupWidget().close()

    QTimer.singleShot(0, look)
    ask_menu(tab.projects)
    assert offered[:2] == ["Production…", "Happened today"]  # of the chosen one, wherever the middle of the row is
    in_dialog(enter)
    qtbot.keyClick(tab.projects, KEY.Key_Return)
    assert store.milestones.get(pump[1][1]).actual_on == on(-1)


def test_a_click_on_a_dot_keeps_a_new_promise_beside_the_first(qtbot, tab, store, pump):
    def promise(dialog):
        dialog.fill({"new_day": on(3), "reason": "queue", "caused_by": Side.SUPPLIER})
        qtbot.mouseClick(dialog.save_button, LEFT)

    place = next(
        point
        for x in range(0, tab.projects.viewport().width(), 12)
        if (point := tab.projects.visualRect(tab.projects.shown.index(0)).topLeft() + type(tab.pos())(x, 30))
        and (step := tab.projects.step_at(point)[1])
        and step.id == pump[1][1]
    )
    in_dialog(promise)
    qtbot.mouseClick(tab.projects.viewport(), LEFT, pos=place)
    assert [(each.promised_on, each.reason) for each in store.milestones.promises(pump[1][1])] == [
        (on(-6), ""),
        (on(3), "queue"),
    ]


def test_only_late_ones_and_the_states_filter(qtbot, tab, store, pump):
    other = store.deals.add(Deal(name="Valve", status=DealStatus.WON, closed_on=on(-3)))
    store.milestones.add(Milestone(deal_id=other, name="Contract", planned_on=on(3)))
    tab.refresh()
    assert len(tab.projects.shown.rows) == 2
    qtbot.mouseClick(tab.late, LEFT)
    assert [each.id for each in tab.projects.shown.rows] == [pump[0]]
    assert "1 late" in tab.insight.full_text()


def test_stepping_back_clears_the_filters_in_view_and_no_others(tab):
    screen = tab.window()
    screen.bar.text.setText("valve")
    tab.state.setCurrentIndex(1)
    tab.late.setChecked(True)
    screen.step_back()
    assert (tab.state.currentIndex(), tab.late.isChecked(), screen.bar.text.text()) == (0, False, "valve")
    assert tab.projects.current().client == "Works"


def test_enter_on_a_due_payment_records_it(qtbot, tab, store, pump):
    in_dialog(lambda dialog: qtbot.mouseClick(dialog.save_button, LEFT))
    qtbot.keyClick(tab.dues.list, KEY.Key_Return)
    kept = store.payments.get(pump[2])
    assert (kept.received_on, kept.received_amount) == (TODAY, 600_000)


def test_an_order_in_another_currency_with_two_milestones_is_typed_and_undone(qtbot, workspace, store, pump):
    form = SupplierOrderForm(None, workspace, None, deal_id=pump[0])
    qtbot.addWidget(form, before_close_func=lambda each: setattr(each, "_is_edited", False))
    form.show()
    form.fill({"supplier": "New Mill", "what": "rotor"})
    assert form.field("rate").isHidden()
    form.field("currency").combo.setFocus()
    qtbot.keyClick(form.field("currency").combo, KEY.Key_E)  # EUR
    form.field("currency").edited.emit()
    qtbot.keyClicks(form.field("cost").line, "333.33")
    qtbot.keyClicks(form.field("rate").line, "7.8125")
    assert form.field("rate").said.text().endswith("CNY 2,604.14")
    first = form._steps.rows[0]
    qtbot.keyClicks(first.name, "Acceptance")
    qtbot.keyClick(first.name, KEY.Key_Return)
    assert first.planned.value() == on(8), "what is known of it is shown"
    first.promised.set_value(on(20))
    qtbot.mouseClick(form._steps._add_button, LEFT)
    qtbot.keyClicks(form._steps.rows[1].name, "Drawings")
    form._steps.rows[1].promised.set_value(on(3))
    qtbot.mouseClick(form.save_button, LEFT)
    steps = {each.name: each for each in store.milestones.of_deal(pump[0])}
    assert steps["Acceptance"].id == pump[1][2] and steps["Acceptance"].promised_on == on(20)
    assert {steps[name].supplier_order_id for name in ("Acceptance", "Drawings")} == {form.result_id}
    page = DealDelivery(workspace)
    qtbot.addWidget(page)
    page.show_deal(store.deals.get(pump[0]))
    assert "bought ¥8.6k: margin ¥1.4k (14%)" in page.margin.full_text()  # 6,000.00 and 2,604.14
    store.undo()
    assert store.suppliers.by_name("New Mill") is None and store.milestones.get(pump[1][2]).promised_on is None


def test_the_page_of_a_deal_shows_margin_and_moves_milestones(qtbot, workspace, store, pump):
    page = DealDelivery(workspace)
    qtbot.addWidget(page)
    page.show_deal(store.deals.get(pump[0]))
    page.show()
    assert "40%" in page.margin.full_text()
    page.steps.select(pump[1][2])
    qtbot.mouseClick(next(each for each in page.findChildren(QPushButton) if each.text() == "Earlier"), LEFT)
    assert [each.name for each in store.milestones.of_deal(pump[0])] == ["Contract", "Acceptance", "Production"]


def test_a_project_is_looked_at_over_time_by_a_key_and_its_milestone_entered_there(qtbot, tab, store, pump):
    seen = []

    def enter(form):
        form.fill({"actual_on": on(-1)})
        qtbot.mouseClick(form.save_button, LEFT)

    def look(dialog):
        qtbot.waitUntil(lambda: len(dialog.chart.points()) == 3)
        qtbot.keyClick(dialog.chart, KEY.Key_Right)
        qtbot.keyClick(dialog.chart, KEY.Key_Right)
        assert "Production" in dialog.chart.accessibleDescription()
        in_dialog(enter)
        qtbot.keyClick(dialog.chart, KEY.Key_Return)
        qtbot.waitUntil(lambda: any("done 21 Oct" in each.label for each in dialog.chart.points()))
        seen.append(dialog.windowTitle())

    tab.projects.setFocus()
    in_dialog(look)
    qtbot.keyClick(tab.projects, KEY.Key_G)
    assert seen == ["Pump, milestones over time"] and store.milestones.get(pump[1][1]).actual_on == on(-1)


def rows_of(qtbot, monkeypatch, path, export):
    """What `export` writes into a .csv that is asked for."""
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    export()
    qtbot.waitUntil(path.exists)
    return list(csv.reader(path.open(encoding="utf-8-sig")))


def test_ctrl_e_writes_the_list_in_view(qtbot, tab, store, pump, monkeypatch, tmp_path):
    screen = tab.window()
    other = store.deals.add(Deal(name="Valve", status=DealStatus.WON, closed_on=on(-3)))
    store.milestones.add(Milestone(deal_id=other, name="Contract", planned_on=on(3)))
    tab.late.click()
    head, *rows = rows_of(qtbot, monkeypatch, tmp_path / "late.csv", screen.export)
    assert [(row[0], row[2], row[3], row[4]) for row in rows] == [
        ("Pump", "10000.00" if "." in rows[0][2] else "10000", "Contract", "done 22 Sep"),
        ("Pump", "", "Production", "6 days late"),
        ("Pump", "", "Acceptance", "open"),
    ]
    assert head[5] == "Planned" and rows[1][5] == "2026-10-16"
    tab.dues.list.setFocus()
    assert rows_of(qtbot, monkeypatch, tmp_path / "dues.csv", screen.export)[1][:4] == [
        "Works",
        "Pump",
        "60 %",
        "2026-10-30",
    ]
    screen._open_delivery(pump[0])
    screen.panel.delivery.orders.view.setFocus()
    assert "housing" in rows_of(qtbot, monkeypatch, tmp_path / "orders.csv", screen.export)[1]
    radar = RadarDialog(screen, tab._workspace)
    qtbot.addWidget(radar)
    radar.show()
    radar.activateWindow()
    qtbot.waitUntil(radar.isActiveWindow)
    radar.open_button.setFocus()
    export = partial(qtbot.keyClick, radar.open_button, KEY.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert [row[2] for row in rows_of(qtbot, monkeypatch, tmp_path / "radar.csv", export)] == [
        "Milestone",
        "Production",
    ]


def test_a_promise_to_pay_stands_beside_the_payment_and_is_kept_by_it(qtbot, tab, store, pump, workspace):
    promise = store.promises.add(
        Promise(direction=Direction.THEIRS, payment_id=pump[2], what="pay", made_on=TODAY, due_on=on(4))
    )
    tab.refresh()
    workspace.settle()
    assert "promised for 26 Oct" in tab.dues.list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
    in_dialog(lambda dialog: qtbot.mouseClick(dialog.save_button, LEFT))
    qtbot.keyClick(tab.dues.list, KEY.Key_Return)
    assert store.promises.get(promise).state is PromiseState.KEPT


def test_the_view_is_for_projects_and_for_whoever_has_a_milestone(qtbot, workspace, store):
    store.settings.put("role", "hotel")
    screen = PipelineScreen(workspace)
    qtbot.addWidget(screen)
    screen.show()
    third = screen.switch.buttons()[2]
    assert third.isHidden()
    deal = store.deals.add(Deal(name="Hall", status=DealStatus.WON, closed_on=on(-3)))
    store.milestones.add(Milestone(deal_id=deal, name="Setting up", planned_on=on(3)))
    assert not third.isHidden()
    qtbot.mouseClick(third, LEFT)
    qtbot.keyClick(screen.delivery.projects, KEY.Key_Return)
    assert screen.panel.isVisible() and screen.panel.deal.id == deal
    assert [each.name for each in store.milestones.of_deal(deal)] == [
        screen.panel.delivery.steps.model.record(0).milestone.name
    ]


def test_signing_with_a_schedule_and_undo_leave_the_sums_right(qtbot, tab, store, pump, workspace):
    before = tab.totals.full_text(), tab.dues.month.value.text()
    deal = store.deals.add(Deal(name="Valve", amount=500_000, opened_on=on(-9)))
    store.forget_history()
    with store.change("deal won"):
        store.deals.win(deal, on=TODAY, amount=500_000)
        key = store.milestones.add(Milestone(deal_id=deal, name="Dispatch", planned_on=on(9)))
        store.payments.add(Payment(deal_id=deal, milestone_id=key, due_on=on(9), due_amount=500_000))
    workspace.settle()
    assert tab.totals.full_text() == "2 being delivered · ¥15k   due ¥11k"
    store.milestones.change(key, planned_on=on(12))
    assert [each.payment.due_on for each in tab._read_dues()] == [on(8), on(12)], "what is due after it follows"
    store.undo()
    store.undo()
    workspace.settle()
    assert (tab.totals.full_text(), tab.dues.month.value.text()) == before


def test_a_day_that_has_not_come_is_refused_in_words_and_nothing_is_lost(qtbot, workspace, store, pump):
    form = MilestoneForm(None, workspace, store.milestones.get(pump[1][1]))
    qtbot.addWidget(form, before_close_func=lambda each: setattr(each, "_is_edited", False))
    form.show()
    before = store.digest()
    form.fill({"actual_on": on(2), "note": "typed"})
    qtbot.mouseClick(form.save_button, LEFT)
    assert form.isVisible() and "24 Oct" in form._faults["actual_on"].text() and store.digest() == before
    form.fill({"actual_on": None, "reason": "queue"})
    qtbot.mouseClick(form.save_button, LEFT)
    assert form.isVisible() and form._faults["new_day"].text() and form.field("note").value() == "typed"
    form.fill({"new_day": on(5), "told_on": on(-2)})
    qtbot.mouseClick(form.save_button, LEFT)
    assert (on(5), on(-2)) in [(each.promised_on, each.told_on) for each in store.milestones.promises(pump[1][1])]
    assert store.milestones.get(pump[1][1]).promised_on == on(-6), "what was said last stands, whenever it is entered"
