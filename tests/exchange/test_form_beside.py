"""Lists that lie beside each other on a sheet, with blanks between; heads of what nobody knows; and which records come first."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import docx
import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Side

from salesplanner.exchange import forms
from salesplanner.exchange.forms import tablewords
from salesplanner.exchange.forms.content import Content, dated
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.listing import Listing
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms

BOX = Border(*[Side("thin")] * 4)
ORDERS = [
    {"client": f"客户{each}", "deal": f"项目{each}", "product": "阀组", "amount": Decimal(each * 1000), "date": "3日", "signed": "3日"}
    for each in (2, 5, 1, 4)
]  # fmt: skip
LOST = [{"client": "丢方", "deal": "旧泵站", "amount": Decimal(9000), "reason": "价格"}]
DUE = [{"client": f"欠方{each}", "item": "尾款", "amount": Decimal(100 * each), "date": "9日"} for each in range(1, 6)]
FILLED = Content(
    fields={"kind": "month", "month_number": "10", "next_month_number": "11", "year_number": "2026"},
    figures={
        "orders.amount": {"value": Decimal(12_000), "target": Decimal(20_000), "next": Decimal(30_000)},
        "visits.count": {"value": "31", "target": "36", "next": "40"},
        "deals.won.count": {"value": "4"},
    },
    blocks={"open": ("在谈的一句话。",), "lost": ("丢了的一句话。",), "next": ("下月的一句话。",), "problems": ("问题一句。",), "well": ("亮点一句。",)},
    tables={
        "orders": ORDERS, "booked": ORDERS, "won": ORDERS, "lost": LOST, "payable": DUE,
        "channels": [{"part": part, "amount": Decimal(500)} for part in ("华东", "西南片区")],
        "regions": [{"part": "江苏", "amount": Decimal(700)}],
    },
)  # fmt: skip


def filled(tmp_path, cells, boxes=(), merged=(), content=FILLED):
    """What stands in each cell of a sheet with such cells once it is filled; `boxes` are areas that are drawn."""
    book = Workbook()
    page = book.active
    for place, text in cells.items():
        page[place] = text
    for area in boxes:
        for row in page[area]:
            for cell in row:
                cell.border = BOX
    for area in merged:
        page.merge_cells(area)
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), content)
    form.save(tmp_path / "o.xlsx")
    page = load_workbook(tmp_path / "o.xlsx").active
    return {cell.coordinate: cell.value for row in page.iter_rows() for cell in row if cell.value not in (None, "")}


def heads(row, first, *texts):
    return {f"{chr(ord(first) + place)}{row}": text for place, text in enumerate(texts)}


def test_two_lists_with_a_gap_between_are_each_filled_with_its_own(tmp_path):
    cells = {"A1": "本月成交", "F1": "本月丢单"} | heads(2, "A", "客户", "产品", "万元", "签约日期")
    made = filled(
        tmp_path, cells | heads(2, "F", "流失客户", "金额（元）", "原因"), ["A2:D6", "F2:H6"], ["A1:D1", "F1:H1"]
    )
    assert [made[f"A{row}"] for row in range(3, 7)] == ["客户2", "客户5", "客户1", "客户4"] and made["C3"] == 0.2
    assert [made[f"{column}3"] for column in "FGH"] == ["丢方", 9000, "价格"]
    assert not {"E1", "I1"} & {*made}  # what names a list is answered by it


def test_a_list_that_nobody_knows_stays_blank_beside_one_that_is_filled(tmp_path):
    cells = {"A1": "Orders lost", "F1": "Samples returned"} | heads(2, "A", "Prospect", "Value (CNY)", "Reason")
    made = filled(tmp_path, cells | heads(2, "F", "Sample", "Sent", "Value (CNY)"), ["A2:C5", "F2:H5"])
    assert [made[f"{column}3"] for column in "ABC"] == ["丢方", 9000, "价格"]
    assert not {f"{column}{row}" for column in "FGH" for row in range(3, 6)} & {*made}


@pytest.mark.parametrize(
    "said", [("Prospect", "Sample", "Weight"), ("销售额", "车牌", "里程"), ("Pipeline", "Van", "Revenue (CNY)")]
)
def test_the_head_of_an_unknown_list_is_no_label(tmp_path, said):
    cells = {"A1": "记录"} | heads(2, "A", *said)
    assert filled(tmp_path, cells, ["A2:C8"]) == cells


def test_heads_that_all_ask_for_words_are_answered_below_them(tmp_path):
    made = filled(tmp_path, heads(2, "A", "存在问题", "下月计划"), ["A2:B8"])
    assert (made["A3"], made["B3"]) == ("问题一句。", "下月的一句话。")


def test_figures_beside_a_list_are_those_of_what_stands_over_them(tmp_path):
    cells = (
        {"A1": "下月目标", "D1": "下月到期款项"}
        | heads(2, "A", "指标", "目标值")
        | {"A3": "销售额（元）", "A4": "拜访（次）"}
    )
    cells |= heads(2, "D", "客户", "款项", "金额（元）")
    made = filled(tmp_path, cells, ["A2:B4", "D2:F6"], ["A1:B1", "D1:F1"])
    assert (made["B3"], made["B4"]) == (30_000, 40) and "C1" not in made
    assert [made[f"D{row}"] for row in range(3, 8)] == [
        f"欠方{each}" for each in range(1, 6)
    ]  # one row more than there was


def test_only_the_longest_of_lists_beside_each_other_grows(tmp_path):
    cells = {"A1": "本月成交", "F1": "下月到期款项"} | heads(2, "A", "客户", "产品", "金额（元）", "签约日期")
    made = filled(tmp_path, cells | heads(2, "F", "客户", "款项", "金额（元）"), ["A2:D5", "F2:H4"])
    assert [made[f"A{row}"] for row in range(3, 7)] == ["客户2", "客户5", "客户1", "客户4"]
    assert [made.get(f"F{row}") for row in range(3, 6)] == ["欠方1", "欠方2 … +3", None]


def test_boxes_beside_a_table_of_figures_are_answered_and_its_cells_only_by_figures(tmp_path):
    cells = heads(1, "A", "指标", "目标") | {
        "A2": "销售额（元）",
        "A3": "拜访（次）",
        "D1": "存在问题",
        "D3": "下月计划",
        "G1": "本月亮点",
    }
    made = filled(tmp_path, cells, ["A1:B3", "E1:E3", "G1:J3"], ["G2:J3"])
    assert (made["B2"], made["B3"]) == (20_000, 36) and made["B1"] == "目标"
    assert (made["E1"], made["E3"], made["G2"]) == ("问题一句。", "下月的一句话。", "亮点一句。")


def test_a_figure_is_put_into_the_box_below_its_name_where_none_is_drawn_beside_it(tmp_path):
    made = filled(tmp_path, {"B2": "Revenue", "D2": "Visits", "F2": "Deals won"}, ["B2:B3", "D2:D3", "F2:F3"])
    assert [made[f"{column}3"] for column in "BDF"] == [12_000, 31, 4] and "C2" not in made


def test_the_unit_at_the_end_of_the_line_that_asks_for_the_name_is_that_of_all_amounts(tmp_path):
    cells = {"A1": "业务员：", "D1": "单位：万元"} | heads(2, "A", "指标", "目标", "完成", "完成率") | {"A3": "销售额"}
    made = filled(tmp_path, cells, ["A1:D3"])
    assert (made["B3"], made["C3"]) == (2, 1.2)


def test_heads_that_stand_over_labels_of_two_columns_may_leave_one_blank(tmp_path):
    cells = (
        {"A1": "项目"}
        | heads(1, "C", "目标", "实际")
        | {"E1": "下月目标", "A2": "签约额", "B2": "金额（元）", "A3": "拜访", "B3": "次数"}
    )
    made = filled(tmp_path, cells, ["A1:E3"], ["A4:A5"])
    assert [made[f"{column}3"] for column in "CDE"] == [36, 31, 40]


def test_a_part_is_not_what_its_total_is(tmp_path):
    cells = heads(1, "A", "", "Budget", "Actual") | {
        "A2": "Sales revenue (CNY)",
        "A3": "Banquets (CNY)",
        "A4": "Total revenue (CNY)",
    }
    made = filled(tmp_path, cells, ["A1:C4"])
    assert (made["B4"], made["C4"]) == (20_000, 12_000) and not {"B2", "C2", "B3", "C3"} & {*made}
    assert filled(tmp_path, {**cells, "A4": "Visits"}, ["A1:C4"])["C2"] == 12_000


def test_lists_below_lines_of_their_own_are_told_apart_with_nothing_between_them(tmp_path):
    cells = (
        {"A1": "渠道销售情况", "D1": "重点客户"}
        | heads(2, "A", "渠道", "金额（元）", "占比", "客户", "金额（元）", "占比")
        | {"A8": "合计"}
    )
    buyers = [{"client": f"买方{each}", "amount": Decimal(each)} for each in range(9, 0, -1)]
    content = replace(FILLED, tables={**FILLED.tables, "clients": buyers})
    made = filled(tmp_path, cells, ["A1:F8"], ["A1:C1", "D1:F1"], content)
    assert [made[f"A{row}"] for row in (3, 4, 8)] == ["华东", "西南片区", "合计"]
    assert [made.get(f"D{row}") for row in range(3, 9)] == [
        "买方9",
        "买方8",
        "买方7",
        "买方6",
        "买方5",
        None,
    ]  # as many as there is room for


def test_lists_beside_each_other_in_word_are_filled_each_with_its_own_and_grow_together(tmp_path):
    document = docx.Document()
    rows = [
        ["本月成交", "", "", "本月丢单", "", ""],
        ["客户", "产品", "万元", "流失客户", "金额（元）", "原因"],
        *[[""] * 6] * 2,
    ]
    companyforms.table(document, rows, merge=[(0, 0, 0, 2), (0, 3, 0, 5)])
    document.add_paragraph("")
    rows = [["Won", "", "", "Samples", ""], ["Customer", "CNY", "", "Sample", "Weight"], *[[""] * 5] * 2]
    companyforms.table(document, rows, merge=[(0, 0, 0, 1), (0, 3, 0, 4)])
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), FILLED)
    form.save(tmp_path / "o.docx")
    made = [
        [[cell.text for cell in row.cells] for row in table.rows]
        for table in docx.Document(str(tmp_path / "o.docx")).tables
    ]
    assert made[0][2:] == [
        ["客户2", "阀组", "0.2", "丢方", "9,000", "价格"], ["客户5", "阀组", "0.5", "", "", ""],
        ["客户1", "阀组", "0.1", "", "", ""], ["客户4", "阀组", "0.4", "", "", ""],
    ]  # fmt: skip
    assert {cell.strip() for cell in made[0][0]} == {"本月成交", "本月丢单"}
    assert [row[0] for row in made[1][2:]] == ["客户2", "客户5", "客户1", "客户4"]
    assert {cell for row in made[1][2:] for cell in row[2:]} == {""}


def test_a_measure_in_a_column_of_its_own_is_of_what_stands_before_it(tmp_path):
    figures = {**FILLED.figures, "orders.quantity": {"value": "40"}, "clients.new.count": {"value": "2"}}
    cells = {
        "A1": "项目",
        "C1": "实际",
        "A2": "销售",
        "B2": "数量（件）",
        "B3": "金额（元）",
        "A4": "客户",
        "B4": "新增（家）",
        "B5": "拜访（次）",
    }
    made = filled(tmp_path, cells, ["A1:C5"], ["A1:B1", "A2:A3", "A4:A5"], replace(FILLED, figures=figures))
    assert [made[f"C{row}"] for row in range(2, 6)] == [40, 12_000, 2, 31]
    assert "C2" not in filled(
        tmp_path, cells | {"A2": "回款"}, ["A1:C5"], ["A1:B1", "A2:A3", "A4:A5"]
    )  # pieces that were paid?


def test_rows_that_name_the_days_of_a_week_keep_their_names(tmp_path):
    seen = [
        {"date": dated(date(2026, 10, day), f"{day}日"), "client": client, "points": "谈交期"}
        for day, client in ((19, "甲"), (19, "乙"), (21, "丙"))
    ]
    cells = heads(1, "A", "日期", "客户", "拜访内容") | {"A2": "周一", "A3": "周二", "A4": "星期三"}
    week = Content(fields={"kind": "week"}, tables={"activities": seen, "visits": seen})
    made = filled(tmp_path, cells, ["A1:C4"], content=week)
    assert [made.get(f"A{row}") for row in (2, 3, 4)] == ["周一", "周二", "星期三"]
    assert [made.get(f"B{row}") for row in (2, 3, 4)] == ["甲；乙", None, "丙"]
    twice = filled(tmp_path, cells | {"A3": "周一"}, ["A1:C4"], content=week)
    assert [twice.get(f"B{row}") for row in (2, 3, 4)] == ["甲", "乙", "丙"]  # a row each
    assert filled(tmp_path, cells, ["A1:C4"], content=replace(week, fields={"kind": "month"})) == cells


@pytest.mark.parametrize(
    ("over", "rows", "listed"),
    [
        ("Five largest orders of the month", 5, [5, 4, 2, 1]),
        ("本月大额订单", 2, [5, 4]),
        ("前三大订单", 5, [5, 4, 2]),
        ("Orders of the month", 5, [2, 5, 1, 4]),
    ],
)
def test_the_largest_come_first_where_a_form_asks_for_them(tmp_path, over, rows, listed):
    cells = {"A1": over} | heads(2, "A", "#", "Customer", "Product", "Value (CNY)")
    cells |= {f"A{row}": row - 2 for row in range(3, 3 + rows)}
    made = filled(tmp_path, cells, [f"A2:D{2 + rows}"])
    assert [made[f"D{row}"] for row in range(3, 3 + len(listed))] == [each * 1000 for each in listed]
    assert f"D{3 + len(listed)}" not in made


def test_areas_are_those_that_the_book_keeps_as_channels(tmp_path):
    for said, parts in (("片区", ["华东", "西南片区"]), ("Territory", ["华东", "西南片区"]), ("省份", ["江苏"])):
        made = filled(tmp_path, {"A1": said, "B1": "销售额（元）"}, ["A1:B5"])
        assert [made[f"A{row}"] for row in range(2, 2 + len(parts))] == parts
    assert not Listing({}, {}, is_by_areas=True).placed(Content(), "table.regions", [])


@pytest.mark.parametrize(
    ("heads_of", "over", "kind"),
    [
        (["Shipper", "Service", "CNY k", "Signed"], "Contracts won this month", "booked"),
        (["Customer", "Range", "Value (CNY)", "Date won"], "Larger orders won in the quarter", "won"),
        (["Function / contract won", "Account", "Value (CNY)"], "", "won"),
        (["客户名称", "成交日期", "成交额（元）"], "意向单成交", "won"),
        (["渠道", "收入（元）", "占比"], "客源渠道构成", "channels"),
        (["Market segment", "Revenue (CNY)", "Share"], "", "channels"),
        (["Top 5 accounts", "Sales (CNY)", "Share"], "", "clients"),
        (["Customer", "Job", "Value (CNY)", "Chance %"], "Orders expected next month", "closing"),
        (["Day", "Customer", "Purpose", "Outcome"], "Weekly plan and result", "activities"),
        (["Customer", "Amount (CNY)", "Since"], "Outstanding over 30 days", "unpaid"),
        (["Account", "Rate", "Expires on"], "Agreements expiring next month", "expiring"),
        (["协议单位", "协议价", "到期日期"], "即将到期协议", "expiring"),
        (["协议单位", "协议价", "到期日期"], "有效协议一览", "agreements"),
    ],
)
def test_lists_in_the_words_of_other_trades(heads_of, over, kind):
    assert (
        tablewords.columns_of(["协议单位", "协议价", "到期日期"], "本月到期协议") is None
    )  # what is over is kept no more
    assert tablewords.columns_of(["Customer", "Job", "Value (CNY)"], "Overdue at month end") is None  # no deals are
    found = tablewords.columns_of(heads_of, over)
    assert found is not None and found.kind == kind
