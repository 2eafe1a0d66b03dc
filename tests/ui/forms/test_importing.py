"""The import of real files through the dialog, from choosing to undoing."""

from __future__ import annotations

import csv
from datetime import date

import openpyxl
import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QTimer, QUrl
from PySide6.QtGui import QDropEvent, QKeySequence
from PySide6.QtTest import QTest

from salesplanner.domain.clients import Client, Grade
from salesplanner.domain.deals import DealStatus
from salesplanner.ui.forms.importing.checks import distinct, examine, guess
from salesplanner.ui.forms.importing.dialog import COLUMNS, DONE, FILE, REVIEW, ImportDialog

DEALS = [
    ["opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"],
    ["1C1I7A6R", "Moses", "GTX Plus", "Cancity", "Won", "2016-10-20", "2017-03-01", "1054"],
    ["Z063OYW0", "Darcel", "GTXPro", "Isdom", "Won", "2016-10-25", "2017-03-11", "4514"],
    ["EC4QE1BX", "Darcel", "MG Special", "Cancity", "Lost", "2016-10-25", "2017-03-07", "0"],
    ["MV1LWRNH", "Moses", "GTX Basic", "", "Engaging", "2016-11-25", "", ""],
]
CLIENTS = [
    ["单位名称", "联系人", "手机", "省份", "级别", "序号"],
    ["川江特钢", "周工", "139 0000 2205", "四川", "重点", 1],
    ["北辰重机", "赵部长", "0411-8123460", "辽宁", "一般", 2],
    ["", "无名", "1", "", "", 3],
]


def click(widget):
    assert widget.isEnabled()
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def write_csv(path, rows, encoding="utf-8", delimiter=","):
    with path.open("w", encoding=encoding, newline="") as handle:
        csv.writer(handle, delimiter=delimiter).writerows(rows)
    return path


def write_xlsx(path, rows, **sheets):
    book = openpyxl.Workbook()
    book.active.title = "在谈"
    for row in rows:
        book.active.append(row)
    for name, others in sheets.items():
        sheet = book.create_sheet(name)
        for row in others:
            sheet.append(row)
    book.save(path)
    return path


@pytest.fixture
def opened(qtbot, workspace):
    def make(kind, path=None):
        dialog = ImportDialog(None, workspace, kind)
        qtbot.addWidget(dialog)
        dialog.show()
        if path is not None:
            dialog.read(path)
            idle(qtbot, dialog)
        return dialog

    return make


def idle(qtbot, dialog):
    qtbot.waitUntil(lambda: not dialog.progress.is_busy)


def go_on(qtbot, dialog, step):
    click(dialog.next_button)
    qtbot.waitUntil(lambda: dialog._stack.currentIndex() == step)
    idle(qtbot, dialog)


def test_without_a_file_there_is_no_way_on(opened):
    dialog = opened("clients")
    assert not dialog.next_button.isEnabled()
    assert dialog.file.pick_button.isVisible()


def test_clients_from_a_workbook_end_up_in_the_book_and_can_be_undone(opened, qtbot, store, tmp_path):
    dialog = opened("clients", write_xlsx(tmp_path / "台账.xlsx", CLIENTS))
    go_on(qtbot, dialog, COLUMNS)
    assert dialog.columns.mapping() == {
        "name": "单位名称", "contact": "联系人", "phone": "手机", "region": "省份", "grade": "级别",
    }  # fmt: skip
    go_on(qtbot, dialog, REVIEW)
    assert [button.text() for button in dialog.review.switch.buttons() if button.isVisible()] == [
        "To add 2", "Already there 0", "Cannot be read 1",
    ]  # fmt: skip
    assert store.clients.count() == 0
    go_on(qtbot, dialog, DONE)
    assert [(client.name, client.grade, client.region) for client in store.clients.all()] == [
        ("川江特钢", Grade.A, "四川"), ("北辰重机", Grade.C, "辽宁"),
    ]  # fmt: skip
    assert (tmp_path / "台账.rejected.xlsx").exists()
    assert dialog.end.undo_button.shortcut() == QKeySequence(QKeySequence.StandardKey.Undo)
    click(dialog.end.undo_button)
    assert store.clients.count() == store.contacts.count() == 0
    assert dialog.result_ is None


def test_deals_of_one_salesperson_alone(opened, qtbot, store, tmp_path):
    dialog = opened("deals", write_csv(tmp_path / "pipeline.csv", DEALS))
    go_on(qtbot, dialog, COLUMNS)
    dialog.columns.only_column.setCurrentText("sales_agent")
    assert dialog.columns.only_value.isEnabled()
    dialog.columns.only_value.setCurrentText("Darcel")
    go_on(qtbot, dialog, REVIEW)
    go_on(qtbot, dialog, DONE)
    deals = store.deals.all()
    assert [(deal.external_id, deal.status, deal.amount) for deal in deals] == [
        ("Z063OYW0", DealStatus.WON, 451_400), ("EC4QE1BX", DealStatus.LOST, 0),
    ]  # fmt: skip
    assert [order.day for order in store.orders.all()] == [date(2017, 3, 11)]


def test_a_deal_without_an_account_gets_no_invented_client(opened, qtbot, store, tmp_path):
    dialog = opened("deals", write_csv(tmp_path / "pipeline.csv", DEALS))
    go_on(qtbot, dialog, COLUMNS)
    go_on(qtbot, dialog, REVIEW)
    go_on(qtbot, dialog, DONE)
    assert {client.name for client in store.clients.all()} == {"Cancity", "Isdom"}
    assert [deal.client_id for deal in store.deals.all() if deal.external_id == "MV1LWRNH"] == [None]


def test_a_second_import_finds_everything_there_already(opened, qtbot, store, tmp_path):
    path = write_csv(tmp_path / "pipeline.csv", DEALS)
    for _ in range(2):
        dialog = opened("deals", path)
        go_on(qtbot, dialog, COLUMNS)
        go_on(qtbot, dialog, REVIEW)
        if dialog.next_button.isEnabled():
            go_on(qtbot, dialog, DONE)
    assert store.deals.count() == 4
    assert dialog.review.switch.buttons()[1].text() == "Already there 4"
    assert not dialog.next_button.isEnabled()
    QTest.mouseClick(dialog.review.update_box.box, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(dialog.next_button.isEnabled)


def test_choosing_a_column_for_a_field_takes_it_from_another(opened, qtbot, tmp_path):
    dialog = opened("clients", write_xlsx(tmp_path / "a.xlsx", CLIENTS))
    go_on(qtbot, dialog, COLUMNS)
    combo = dialog.columns.combos["联系人"]
    combo.setCurrentIndex(combo.findData("name"))
    assert dialog.columns.combos["单位名称"].currentData() == ""
    assert dialog.columns.mapping()["name"] == "联系人"


def test_without_a_needed_column_it_says_which_and_waits(opened, qtbot, tmp_path):
    dialog = opened("clients", write_xlsx(tmp_path / "a.xlsx", CLIENTS))
    go_on(qtbot, dialog, COLUMNS)
    dialog.columns.combos["单位名称"].setCurrentIndex(0)
    qtbot.waitUntil(lambda: "Client name" in dialog.columns._banner_text.text())
    assert not dialog.next_button.isEnabled()


def test_dates_that_may_be_read_two_ways_are_asked_about(opened, qtbot, store, tmp_path):
    rows = [["order date", "amount"], ["03/04/2026", "10"], ["05/06/2026", "20"]]
    dialog = opened("orders", write_csv(tmp_path / "orders.csv", rows))
    go_on(qtbot, dialog, COLUMNS)
    qtbot.waitUntil(lambda: dialog.columns.order.isVisible())
    assert "03/04/2026" in dialog.columns._banner_text.text()
    dialog.columns.order.setCurrentIndex(dialog.columns.order.findData("dmy"))
    go_on(qtbot, dialog, REVIEW)
    go_on(qtbot, dialog, DONE)
    assert [order.day for order in store.orders.all()] == [date(2026, 4, 3), date(2026, 6, 5)]


def test_the_matching_is_remembered_for_files_with_the_same_headers(opened, qtbot, tmp_path):
    dialog = opened("clients", write_xlsx(tmp_path / "a.xlsx", CLIENTS))
    go_on(qtbot, dialog, COLUMNS)
    combo = dialog.columns.combos["序号"]
    combo.setCurrentIndex(combo.findData("source"))
    dialog.columns.combos["省份"].setCurrentIndex(0)
    go_on(qtbot, dialog, REVIEW)
    again = opened("clients", write_xlsx(tmp_path / "b.xlsx", CLIENTS))
    assert again.columns.mapping()["source"] == "序号"
    assert "region" not in again.columns.mapping()


def test_another_sheet_of_the_workbook_can_be_read(opened, qtbot, tmp_path):
    dialog = opened("clients", write_xlsx(tmp_path / "a.xlsx", CLIENTS, 老客户=[["客户名称"], ["海湾港机"]]))
    assert dialog.file.sheet.isVisible()
    dialog.file.sheet.setCurrentText("老客户")
    dialog.file.sheet.activated.emit(1)
    idle(qtbot, dialog)
    assert dialog._table.headers == ("客户名称",)


def test_a_wrong_encoding_can_be_put_right(opened, qtbot, tmp_path):
    path = write_csv(tmp_path / "a.csv", [["客户名称", "地区"], ["川江特钢", "四川"]], encoding="gb18030")
    dialog = opened("clients", path)
    assert dialog.file.encoding.isVisible()
    dialog.file.encoding.setCurrentIndex(dialog.file.encoding.findData("gb18030"))
    dialog.file.encoding.activated.emit(2)
    idle(qtbot, dialog)
    assert dialog._table.headers == ("客户名称", "地区")


def test_a_file_that_cannot_be_read_says_why_and_nothing_happens(opened, qtbot, store, tmp_path):
    path = tmp_path / "broken.xlsx"
    path.write_bytes(b"this is no workbook")
    dialog = opened("clients", path)
    assert "broken.xlsx" in dialog.file._trouble.text()
    assert not dialog.next_button.isEnabled()


def test_a_dropped_file_is_read(opened, qtbot, tmp_path):
    dialog = opened("deals")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(write_csv(tmp_path / "pipeline.csv", DEALS)))])
    drop = QDropEvent(
        QPoint(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    dialog.file.dropEvent(drop)
    idle(qtbot, dialog)
    assert dialog.next_button.isEnabled()
    assert (dialog._info.full_text(), dialog._count.text()) == ("pipeline.csv", " · 4 rows")


def test_what_a_file_holds_is_told_from_its_columns_and_can_be_chosen(opened, qtbot, tmp_path):
    dialog = opened("clients", write_csv(tmp_path / "pipeline.csv", DEALS))
    assert dialog.windowTitle() == "Import deals"
    assert dialog.columns.mapping()["amount"] == "close_value"
    dialog.file.kind.setCurrentIndex(dialog.file.kind.findData("clients"))
    assert dialog.columns.mapping()["name"] == "account"
    assert dialog.windowTitle() == "Import clients"


def test_how_words_are_understood_as_grades_is_said(opened, qtbot, tmp_path):
    dialog = opened("clients", write_xlsx(tmp_path / "a.xlsx", CLIENTS))
    go_on(qtbot, dialog, COLUMNS)
    qtbot.waitUntil(lambda: dialog.columns._checks["级别"][1].full_text() == "重点→A, 一般→C")


def test_stopping_drops_what_is_under_way(opened, qtbot, tmp_path):
    dialog = opened("deals")
    dialog.read(write_csv(tmp_path / "pipeline.csv", DEALS))
    click(dialog.progress.stop_button)
    assert not dialog.progress.is_busy
    qtbot.wait(300)
    assert dialog._table is None and dialog._stack.currentIndex() == FILE


def test_stopping_while_records_are_kept_keeps_none_of_them(opened, qtbot, store, tmp_path):
    rows = [["客户名称"], *([f"client {number}"] for number in range(2000))]
    dialog = opened("clients", write_csv(tmp_path / "many.csv", rows))
    go_on(qtbot, dialog, COLUMNS)
    go_on(qtbot, dialog, REVIEW)
    before, counts = store.digest(), []
    late = QTimer(dialog, singleShot=True, interval=1)
    late.timeout.connect(lambda: counts.append(store.clients.count()))

    def stop(percent):
        if percent > 30:
            click(dialog.progress.stop_button)
            QTest.mouseClick(dialog.next_button, Qt.MouseButton.LeftButton)  # too soon to begin again

    dialog.progress.bar.valueChanged.connect(stop)
    late.start()
    click(dialog.next_button)
    assert dialog._stack.currentIndex() == REVIEW and dialog.isVisible()
    assert dialog.review.summary.text() == "Stopped. Nothing of it was imported"
    assert (store.digest(), store.undo_label()) == (before, None)
    qtbot.waitUntil(lambda: counts == [0])
    dialog.progress.bar.valueChanged.disconnect(stop)
    go_on(qtbot, dialog, DONE)
    assert store.clients.count() == 2000
    assert store.is_unsearched
    qtbot.waitUntil(lambda: not store.is_unsearched)  # in turns of the window, while nobody searches
    assert store.undo_label().label == "import" and len(store.search("client 199", 2000)) == 11


def test_escape_while_records_are_kept_stops_that_and_stays(opened, qtbot, store, tmp_path):
    dialog = opened("clients", write_csv(tmp_path / "a.csv", [["客户名称"], *([f"c{n}"] for n in range(600))]))
    go_on(qtbot, dialog, COLUMNS)
    go_on(qtbot, dialog, REVIEW)
    dialog.progress.bar.valueChanged.connect(lambda percent: percent and QTest.keyClick(dialog, Qt.Key.Key_Escape))
    click(dialog.next_button)
    assert store.clients.count() == 0
    assert dialog.isVisible()


def test_see_leads_to_the_tab_of_the_kind(opened, qtbot, workspace, tmp_path):
    dialog = opened("deals", write_csv(tmp_path / "pipeline.csv", DEALS))
    for step in (COLUMNS, REVIEW, DONE):
        go_on(qtbot, dialog, step)
    with qtbot.waitSignal(workspace.asked) as asked:
        click(dialog.end.see_button)
    assert asked.args == ["tab pipeline", 0]
    assert not dialog.isVisible()


def test_after_another_change_the_import_is_not_undone_by_mistake(opened, qtbot, store, tmp_path):
    dialog = opened("deals", write_csv(tmp_path / "pipeline.csv", DEALS))
    for step in (COLUMNS, REVIEW, DONE):
        go_on(qtbot, dialog, step)
    store.clients.add(Client(name="later"))
    click(dialog.end.undo_button)
    assert store.deals.count() == 4
    assert store.clients.by_name("later") is not None


def test_checks_say_what_does_not_fit(tmp_path):
    from salesplanner.exchange.tables.tables import read

    rows = [["order date", "amount", "client"], ["2026-01-02", "10", "a"], ["soon", "ten", ""], ["", "3", "a"]]
    table = read(write_csv(tmp_path / "a.csv", rows))
    findings = examine(table, "orders", guess(table, "orders", {}), "auto", date(2026, 10, 22))
    assert (findings.checks["order date"].bad, findings.checks["order date"].wrong) == (1, "soon")
    assert (findings.checks["amount"].bad, findings.checks["client"].empty) == (1, 1)
    assert distinct(table, 2) == ["a"]


def test_the_first_page_begins_at_its_top(opened, qtbot):
    page = opened("clients").file
    assert page.kind.mapTo(page, QPoint()).y() < 10
    qtbot.waitUntil(page.pick_button.hasFocus)


def test_a_file_of_headers_alone_goes_no_further(opened, tmp_path):
    dialog = opened("clients", write_csv(tmp_path / "headers.csv", CLIENTS[:1]))
    assert not dialog.next_button.isEnabled()
    assert dialog.file._trouble.text() == "headers.csv holds no rows."


def test_an_unclear_order_of_dates_holds_the_way_on_until_it_is_said(opened, qtbot, tmp_path):
    rows = [["order date", "paid on", "amount"], ["03/04/2026", "04/04/2026", "10"]]
    dialog = opened("orders", write_csv(tmp_path / "orders.csv", rows))
    go_on(qtbot, dialog, COLUMNS)
    qtbot.waitUntil(lambda: dialog.columns.order.hasFocus())
    assert not dialog.next_button.isEnabled()
    assert dialog.columns._checks["order date"][1].text() == "Day or month first?"
    dialog.columns.order.setCurrentIndex(dialog.columns.order.findData("mdy"))
    qtbot.waitUntil(dialog.next_button.isEnabled)


def test_the_focus_goes_on_with_the_steps(opened, qtbot, tmp_path):
    dialog = opened("clients", write_xlsx(tmp_path / "clients.xlsx", CLIENTS))
    for step in (COLUMNS, REVIEW, DONE):
        go_on(qtbot, dialog, step)
        assert dialog.next_button.hasFocus()


def test_rows_given_back_are_shown_without_empty_columns(opened, qtbot, tmp_path):
    dialog = opened("clients", write_xlsx(tmp_path / "clients.xlsx", CLIENTS))
    go_on(qtbot, dialog, COLUMNS)
    go_on(qtbot, dialog, REVIEW)
    click(dialog.review.switch.buttons()[2])
    view = dialog.review.lines.view
    assert [place for place in range(5) if not view.isColumnHidden(place)] == [0, 3, 4]


def test_the_encoding_of_one_file_is_not_kept_for_the_next(opened, qtbot, tmp_path):
    dialog = opened("clients", write_csv(tmp_path / "one.csv", CLIENTS, encoding="gb18030"))
    dialog.file.encoding.setCurrentIndex(dialog.file.encoding.findData("gb18030"))
    dialog.file.encoding.activated.emit(2)
    idle(qtbot, dialog)
    dialog.read(write_csv(tmp_path / "two.csv", CLIENTS))
    idle(qtbot, dialog)
    assert dialog.file.encoding.currentData() == ""


@pytest.mark.parametrize(
    ("head", "row", "is_deals"),
    [
        ("项目名称,客户,金额,阶段,预计签约", "高炉改造,川江特钢,120万,投标谈判,2026-11-20", True),
        ("客户,联系人,电话,项目,报价,进度,预计成交", "川江特钢,李工,13900001111,高炉,120万,投标,11月20日", True),
        (
            "客户名称,联系人,手机,行业,在谈项目,项目金额,阶段,下次联系",
            "川江特钢,李工,13900001111,钢铁,高炉,120万,报价,11-20",
            False,
        ),
        ("Company,Industry,Phone,City,Lifecycle stage", "Acme,Steel,555-0100,Leeds,Lead", False),
    ],
)
def test_a_list_of_deals_read_as_clients_is_told_and_read_as_deals_by_a_click(
    qtbot, opened, tmp_path, head, row, is_deals
):
    dialog = opened("clients", write_csv(tmp_path / "list.csv", [head.split(","), row.split(",")]))
    assert dialog._kind == "clients" and dialog.file.other_button.isVisible() is is_deals
    if is_deals:
        assert dialog.file.other.text() == "This looks like a list of deals, and would be read as clients."
        click(dialog.next_button)
        qtbot.waitUntil(dialog.next_button.isEnabled)
        click(dialog.next_button)
        qtbot.waitUntil(lambda: dialog._stack.currentIndex() == REVIEW)
        assert any("looks like a list of deals" in note for note in dialog.review._notes(dialog._plan))
        click(dialog.back_button)
        click(dialog.back_button)
        click(dialog.file.other_button)
        assert (dialog._kind, dialog.file.kind.currentData(), dialog.windowTitle()) == (
            "deals",
            "deals",
            "Import deals",
        )
        assert not dialog.file.other_button.isVisible() and dialog.columns.mapping()["stage"] == head.split(",")[-2]
