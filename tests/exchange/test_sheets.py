"""Workbooks with a sheet for each area or month: sheets of the same headings are one list, the others stay out."""

from __future__ import annotations

import base64
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook

from salesplanner.domain.clients import Client
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables
from salesplanner.i18n import Translator
from salesplanner.words import Words

ORDERS = ["日期", "客户", "金额"]


def book(path, sheets):
    workbook = Workbook()
    workbook.remove(workbook.active)
    for name, rows in sheets.items():
        sheet = workbook.create_sheet(name)
        for row in rows:
            sheet.append(row)
    workbook.save(path)
    return path


def test_a_list_on_several_sheets_comes_in_whole_with_the_names_of_its_sheets(tmp_path, store):
    file = book(tmp_path / "list.xlsx", {
        "说明": [["1. 不要改表头"]],
        "华东": [["客户名称", "联系人", "电话"], ["香醋行", "恒顺", "13905110431"], ["药厂", "梅兰", "0523-86200432"]],
        "华南": [["客户", "联系人", "手机", "等级"], ["端砚", "包公", "13929800433", "A"], ["", "无名", "x", "B"]],
    })  # fmt: skip
    table = tables.read(file, "clients")
    plan = importing.plan_import(importing.snapshot(store, "clients"), table, "clients")
    told = [(each.record.name, each.record.region, each.record.grade.value) for each in plan.added]
    assert told[:2] == [("香醋行", "华东", "C"), ("药厂", "华东", "C")] and told[2] == ("端砚", "华南", "A")
    assert (table.together, len({row.number for row in table.rows})) == (("华东", "华南"), 4)
    assert [problem.facts["row"] for problem in plan.problems] == ["华南 3"]


def test_a_client_said_once_goes_no_further_than_its_sheet(tmp_path, store):
    heads = ["客户", "日期", "金额"]
    first = [heads, ["甲厂", date(2026, 1, 2), 1], [None, date(2026, 1, 3), 2], ["乙厂", date(2026, 1, 4), 3]]
    second = [heads, [None, date(2026, 2, 2), 4], ["丙厂", date(2026, 2, 3), 5]]
    table = tables.read(book(tmp_path / "list.xlsx", {"一月": first, "二月": second}), "orders")
    plan = importing.plan_import(importing.snapshot(store, "orders"), table, "orders")
    assert [each.client for each in plan.added] == ["甲厂", "甲厂", "乙厂", "", "丙厂"]


def test_a_row_whose_client_is_unclear_and_a_total_are_called_by_their_sheets(tmp_path, store):
    store.clients.add_many([Client(name="甲厂", region="上海"), Client(name="甲厂", region="北京")])
    first = [ORDERS, [date(2026, 1, 2), "乙厂", 1], [date(2026, 1, 3), "甲厂", 2], ["合计", None, 3]]
    second = [ORDERS, [date(2026, 2, 3), "甲厂", 2], ["合计", None, 2]]
    table = tables.read(book(tmp_path / "list.xlsx", {"一月": first, "二月": second}), "orders")
    plan = importing.plan_import(importing.snapshot(store, "orders"), table, "orders")
    assert [problem.facts["row"] for problem in plan.problems] == ["一月 3", "二月 2"]
    assert [row.called for row in table.skipped] == ["一月 4", "二月 3"]


@pytest.mark.parametrize(
    ("sheets", "added"),
    [
        ({"一月": [ORDERS, [date(2026, 1, 2), "甲厂", 1], ["合计", None, 1]], "二月": [ORDERS, [date(2026, 2, 2), "乙厂", 2]]}, 2),
        ({"全部": [ORDERS, [date(2026, 1, 2), "甲厂", 1], [date(2026, 2, 2), "乙厂", 2]], "二月": [ORDERS, [date(2026, 2, 2), "乙厂", 2]]}, 2),
        ({"一月": [ORDERS, [date(2026, 1, 2), "甲厂", 1]], "二月": [ORDERS, [date(2026, 2, 2), "乙厂", 2]], "全部": [[*ORDERS, "月"], [date(2026, 1, 2), "甲厂", 1, 1], [date(2026, 2, 2), "乙厂", 2, 2]]}, 2),
        ({"一月": [[*ORDERS, "月"], [date(2026, 1, 2), "甲厂", 1, 1]], "二月": [[*ORDERS, "月"], [date(2026, 2, 2), "乙厂", 2, 2]], "全部": [ORDERS, [date(2026, 1, 2), "甲厂", 1], [date(2026, 2, 2), "乙厂", 2]]}, 2),
        ({"客户": [["客户名称", "联系人", "电话", "地址", "等级"], ["甲厂", "王强", "13800001111", "苏州路1号", "A"]], "订单": [ORDERS, [date(2026, 1, 3), "甲厂", 100]]}, 1),
    ],
    ids=["months", "a copied part", "all once more, with a column more", "and with one less", "another kind"],
)  # fmt: skip
def test_sheets_that_say_the_same_or_something_else_add_nothing(tmp_path, store, sheets, added):
    table = tables.read(book(tmp_path / "list.xlsx", sheets), "orders")
    plan = importing.plan_import(importing.snapshot(store, "orders"), table, "orders")
    assert (len(plan.added), plan.rejected) == (added, [])


def test_a_workbook_saved_as_one_web_page_has_its_sheets(tmp_path, store):
    def part(place, page):
        body = base64.encodebytes(page.encode("gb18030")).decode()
        head = f"Content-Location: file:///C:/a/{place}\nContent-Transfer-Encoding: base64"
        return f'--=_X\n{head}\nContent-Type: text/html; charset="gb2312"\n\n{body}\n'

    names = "".join(
        f'<x:Name>{name}</x:Name><x:WorksheetSource HRef="b.files/{place}"/>'
        for name, place in (("华东", "s1.htm"), ("华南", "s2.htm"))
    )
    page = "<table><tr><td>客户</td><td>电话</td></tr><tr><td>{}</td><td>{}</td></tr></table>"
    file = tmp_path / "list.xls"
    file.write_text(
        'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="=_X"\n\n'
        + part("b.htm", f"<html><xml>{names}</xml><frameset></frameset></html>")
        + part("b.files/s1.htm", page.format("甲厂", "13800001111"))
        + part("b.files/s2.htm", page.format("乙厂", "13800001112"))
        + "--=_X--\n"
    )
    plan = importing.plan_import(importing.snapshot(store, "clients"), tables.read(file, "clients"), "clients")
    assert [(each.record.name, each.record.region) for each in plan.added] == [("甲厂", "华东"), ("乙厂", "华南")]


def test_a_sheet_that_is_hidden_stays_out_and_is_said(tmp_path):
    file = book(
        tmp_path / "list.xlsx", {"新": [["客户", "电话"], ["甲厂", "1"]], "旧": [["客户", "电话"], ["旧厂", "2"]]}
    )
    workbook = load_workbook(file)
    workbook["旧"].sheet_state = "hidden"
    workbook.save(file)
    table = tables.read(file, "clients")
    assert ([row.cells for row in table.rows], table.others) == ([("甲厂", "1")], ("旧",))


@pytest.mark.parametrize("extra", [[], ["地区"]])
def test_a_sheet_of_all_that_lacks_rows_of_the_parts_is_joined_with_them(tmp_path, store, extra):
    row = [date(2026, 8, 1), "甲厂", 100]
    file = book(tmp_path / "list.xlsx", {
        "全部": [[*ORDERS, *extra], [*row, *extra], [date(2026, 8, 9), "丁厂", 900, *extra]],
        "华东": [ORDERS, row, [date(2026, 8, 3), "丙厂", 300]],
    })  # fmt: skip
    table = tables.read(file, "orders")
    plan = importing.plan_import(importing.snapshot(store, "orders"), table, "orders")
    assert sorted(each.client for each in plan.added) == ["丁厂", "丙厂", "甲厂"] and not plan.duplicates
    assert table.together == ("全部", "华东")


def test_people_on_a_sheet_of_their_own_come_in_with_the_clients_that_they_name(tmp_path, store):
    file = book(tmp_path / "list.xlsx", {
        "联系人": [["客户", "联系人姓名", "职务", "手机"], ["甲厂", "王强", "采购", "13800001111"], ["乙厂", "赵敏", "", "13800001112"],
            ["丙厂", "钱进", "", "13800001113"], ["甲厂", "孙立", "", "13800001114"], ["丙厂", "李明", "", "13800001115"]],
        "客户": [["客户名称", "等级", "地区"], ["甲厂", "A", "江苏"], ["丙厂", "B", "上海"], ["丙厂", "B", "北京"]],
    })  # fmt: skip
    table = tables.read(file, "clients")
    plan = importing.plan_import(importing.snapshot(store, "clients"), table, "clients")
    named = [(each.record.name, each.record.grade.value, [who.name for who in each.people]) for each in plan.added]
    assert named == [("甲厂", "A", ["王强", "孙立"]), ("丙厂", "B", []), ("丙厂", "B", []), ("乙厂", "C", ["赵敏"])]
    assert "钱进" in plan.rejected[0][0].cells[2]  # nothing that it says gets lost
    assert [(row.cells[0], problem.facts["row"]) for row, problem in plan.rejected] == [
        ("丙厂", "联系人 4"),
        ("丙厂", "联系人 6"),
    ]
    keeping.apply(store, plan, words=Words(Translator("zh")))  # gives the two back under the columns of the clients
    assert store.contacts.count() == 3
