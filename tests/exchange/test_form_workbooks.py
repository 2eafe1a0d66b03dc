"""What ordinary workbooks have: facts in one line at the head, months over several blocks of rows, and parts beside what they sold."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Side

from salesplanner.exchange import forms
from salesplanner.exchange.forms import figurespans, figurewords, meaning, tablewords
from salesplanner.exchange.forms.content import Content, dated
from salesplanner.exchange.forms.xlsx import SheetForm

REPORT = Content(
    fields={"kind": "month", "name": "林岚", "recipient": "周总", "period": "2026年10月", "date": "2026年10月31日", "week": "44"},
    days={"date": dated(date(2026, 10, 31), "2026年10月31日")},
    figures={
        "orders.amount": {
            "value": Decimal(10_000), "next": Decimal(500_000), "last_year": Decimal(7000), "year_value": Decimal(55_000), "days1to7_value": Decimal(10), "days8to14_value": Decimal(80),
            **{f"month{n}_value": Decimal(n * 1000) for n in range(1, 11)}, **{f"month{n}_target": Decimal(n * 2000) for n in range(1, 13)},
        },
        "visits.count": {f"month{n}_value": str(n) for n in range(1, 11)},
    },
    blocks={"problems": ("货期长。",), "work": ("走访老客户。",)},
)  # fmt: skip
LINE = Border(*[Side(style="thin")] * 4)


def _book(tmp_path, rows, merged=()):
    """A workbook with one sheet of such rows, all cells drawn but those that are None."""
    book = Workbook()
    page = book.active
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            cell = page.cell(number, column, text)
            if text is not None:
                cell.border = LINE
    for area in merged:
        page.merge_cells(area)
    book.save(str(tmp_path / "f.xlsx"))
    return tmp_path / "f.xlsx"


def filled(tmp_path, rows, merged=(), content=REPORT):
    """The cells of a sheet with such rows once it is filled."""
    form = SheetForm(_book(tmp_path, rows, merged))
    form.fill(forms.guessed(form.places), content)
    form.save(tmp_path / "o.xlsx")
    page = load_workbook(tmp_path / "o.xlsx").active
    return {cell.coordinate: cell.value for row in page.iter_rows() for cell in row if cell.value not in (None, "")}


def test_several_labels_in_one_line_have_their_answers_behind_them(tmp_path):
    made = filled(
        tmp_path,
        [["销售周报", "", ""], ["姓名：        月份：        填表日期：        ", "", ""], ["", "", ""]],
        ["A2:C2"],
    )
    assert made["A2"].split() == ["姓名：林岚", "月份：2026年10月", "填表日期：2026年10月31日"] and "A3" not in made


def test_a_fact_in_a_merged_cell_below_another_answer_is_known(tmp_path):
    rows = [
        ["Firm", "Acme Trading", "", "Month", "", ""],
        ["Salesperson", "", "", "Date", "", ""],
        ["Supervisor", "", "", "Currency", "CNY", ""],
    ]
    made = filled(tmp_path, rows, ["B1:C1", "B2:C2", "B3:C3", "E1:F1", "E2:F2"])
    assert (made["B2"], made["B3"], made["E1"]) == ("林岚", "周总", "2026年10月")


@pytest.mark.parametrize(("first", "second"), [("Sales H1", "Sales H2"), ("上半年销售额", "下半年销售额")])
def test_halves_of_the_year_stand_before_their_months(tmp_path, first, second):
    months = [f"{n}月" for n in range(1, 13)]
    made = filled(tmp_path, [["", *months[:6]], [first, *[""] * 6], ["", *months[6:]], [second, *[""] * 6]])
    assert [made[f"{column}2"] for column in "BCDEFG"] == [1000, 2000, 3000, 4000, 5000, 6000]
    assert [made.get(f"{column}4") for column in "BCDEFG"] == [7000, 8000, 9000, 10_000, None, None]


def test_months_in_two_blocks_with_units_leave_what_is_below_no_month_blank(tmp_path):
    head = ["月份", "单位"]
    blocks = [[*head, *[f"{n}月" for n in range(1, 8)]], ["月销售额", "元", *[""] * 7], ["月目标", "元", *[""] * 7]]
    blocks += [
        [*head, *[f"{n}月" for n in range(8, 13)], "合计", ""],
        ["月销售额", "元", *[""] * 5, "=1", ""],
        ["月目标", "元", *[""] * 5, "=1", ""],
    ]
    for corner in ("单位", ""):
        blocks[0][1] = blocks[3][1] = corner
        made = filled(tmp_path, [["各月销售", *[""] * 8], *blocks], ["A1:I1"])
        assert [made[f"{column}3"] for column in "CDI"] == [1000, 2000, 7000] and made["C4"] == 2000
        assert [made.get(f"{column}6") for column in "CDEFI"] == [8000, 9000, 10_000, None, None]
        assert (made["G7"], "I7" in made, made.get("B2", "")) == (24_000, False, corner)


def test_weeks_of_a_month_stand_before_what_was_sold_in_each(tmp_path):
    made = filled(tmp_path, [["周次", "周销售额（元）"], ["第1周（1-7日）", ""], ["第2周（8-14日）", ""]])
    assert (made["B2"], made["B3"]) == (10, 80)


def test_words_asked_for_above_a_target_are_no_caption_of_it(tmp_path):
    made = filled(
        tmp_path, [["总结与计划", ""], ["本月工作总结", ""], ["存在的困难", ""], ["下月销售目标（元）", ""]], ["A1:B1"]
    )
    assert (made["B2"], made["B3"], made["B4"]) == ("走访老客户。", "货期长。", 500_000)


@pytest.mark.parametrize(
    ("heads", "above", "names"),
    [
        ("Shop|Shop sales|Share", "Sales by shop", ["part", "amount", "share"]), ("区域|区域销售额（元）|占比", "各区域销售", ["part", "amount", "share"]),
        ("产品大类|金额（元）|占比", "按产品大类", ["part", "amount", "share"]), ("各渠道销售额（元）|金额|占比", "", ["part", "amount", "share"]),
        ("Date|Company|Topics / next step", "Customers visited", ["date", "client", "points"]), ("Order date|Bought by|Item|Amount (CNY)", "Orders of the week", ["date", "client", "product", "amount"]),
        ("Received from|Received on|Sum (CNY)|Instalment", "Payments received", ["client", "date", "amount", "item"]), ("序号|新客户名称|所属省区|等级", "本月新客户", ["ordinal", "client", "region", "class"]),
    ],
)  # fmt: skip
def test_columns_are_called_so(heads, above, names):
    found = tablewords.columns_of(heads.split("|"), above)
    assert found is not None and [*found.names.values()] == names


def test_categories_of_products_are_the_lines_of_business():
    for head in ("产品类别", "Product group", "商品分类"):
        found = tablewords.columns_of([head, "金额（元）", "占比"], "")
        assert found is not None and found.kind == "lines"


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("Budget for next month (CNY k)", "figure.orders.amount.next"), ("Next month's plan (CNY)", "figure.orders.amount.next"), ("Orders since 1 January (CNY)", "figure.orders.amount.year_value"),
        ("Crates and barrels shipped", "figure.orders.quantity.value"), ("走访药厂（次）", "figure.visits.count.value"), ("Estimates issued", "figure.quotes.count.value"),
        ("本周起止", "field.period"), ("Week from / to:", "field.period"), ("第几周", "field.week"), ("Week no.", "field.week"), ("Suggestions for the company", "block.support"),
    ],
)  # fmt: skip
def test_labels_are_put_together_so(label, target):
    assert meaning.target_of(label) == target


def test_a_year_behind_the_same_month_is_that_month_of_it(tmp_path):
    said = figurespans.said_of("Same month 2025")
    assert said == figurespans.Said(period="own", year="25") == figurespans.said_of("2025年同期")
    assert figurewords.told_by("按产品分类") is None


def test_lines_beside_each_other_say_what_the_labels_below_each_are_parts_of(tmp_path):
    parts = {
        "orders.amount": {
            name: {"value": Decimal(worth)} for name, worth in (("客房", 300), ("会议", 40), ("旅行社", 90))
        }
    }
    content = Content(fields=REPORT.fields, figures={**REPORT.figures, "meetings.count": {"value": "3"}}, parts=parts)
    rows = [
        ["收入构成（元）", "", "", "客源构成（元）", ""],
        ["客房", "", "", "旅行社", ""],
        ["会议", "", "", "会员", ""],
        ["电话", "", "", "会议数", ""],
    ]
    made = filled(tmp_path, rows, content=content)
    assert (made["B2"], made["B3"], made["E2"]) == (300, 40, 90) and not {"E3", "B4"} & {*made} and made["E4"] == 3
    alone = filled(tmp_path, [["会议", "", "", "拜访", ""]], content=content)
    assert alone["B1"] == 3


def test_facts_with_lines_to_write_on_are_no_head_of_the_table_below_them(tmp_path):
    rows = [
        ["季度业绩表", "", "", ""],
        ["业务员：________", "部门：________", "", "单位：万元"],
        ["项目", "7月", "8月", "9月"],
        ["订货额", "", "", ""],
    ]
    made = filled(tmp_path, rows, ["A1:D1"])
    assert made["A2"] == "业务员：林岚" and made["B2"] == "部门：________"
    assert [made[f"{column}4"] for column in "BCD"] == [0.7, 0.8, 0.9]


def test_boxes_in_a_cell_of_their_own_answer_the_question_before_them(tmp_path):
    form = SheetForm(_book(tmp_path, [["Sales target reached?", "[ ] yes  [ ] no"], ["销售目标是否达到", "□是 □否"]]))
    assert [each.guess for each in form.places if each.guess.startswith("choice.")] == [
        "choice.met.orders.amount",
        "choice.missed.orders.amount",
    ] * 2


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("Bookings (number of orders)", "figure.orders.count.value"), ("Calls in person (number of visits)", "figure.visits.count.value"), ("Refunds (number of goods)", ""),
        ("Plan achieved", "figure.orders.amount.attainment"),
    ],
)  # fmt: skip
def test_brackets_say_how_a_label_is_counted(label, target):
    assert meaning.target_of(label) == target


def test_proposals_over_several_columns_are_what_somebody_suggests(tmp_path):
    content = Content(
        fields=REPORT.fields, figures={"quotes.count": {"value": "5"}}, blocks={"support": ("要一张对比表。",)}
    )
    made = filled(
        tmp_path, [["Proposals", "", "", ""], ["Quotes sent", "", "", ""], ["Other", "", "", ""]], ["B1:D1"], content
    )
    assert (made["B1"], made["B2"]) == ("要一张对比表。", 5)
    assert filled(tmp_path, [["Proposals", ""], ["Quotes sent", ""]], content=content)["B1"] == 5


def test_a_plan_behind_money_received_is_one_of_that():
    assert (
        meaning.following("下月计划（元）", "figure.orders.amount.next", "figure.payments.amount.value")
        == "figure.payments.amount.next"
    )
    assert (
        meaning.following("Budget next month (CNY)", "figure.orders.amount.next", "figure.orders.count.value")
        == "figure.orders.amount.next"
    )


def test_an_owner_is_the_writer_at_the_head_only(tmp_path):
    made = filled(
        tmp_path, [["Owner", "", "Month", ""], ["Problems", "", "", ""], ["Corrective action", "", "Owner", ""]]
    )
    assert made["B1"] == "林岚" and made["B2"] == "货期长。" and "D3" not in made


def test_what_stands_over_a_list_is_asked_for_nothing_beside_it(tmp_path):
    content = Content(fields=REPORT.fields, figures={"clients.new.count": {"value": "2"}})
    rows = [
        ["当月新增客户", "", "", "", "", ""],
        ["序号", "客户单位", "所在大区", "级别", "", ""],
        ["1", "", "", "", "", ""],
        ["2", "", "", "", "", ""],
    ]
    assert "E1" not in filled(tmp_path, rows, ["A1:D1"], content)


def test_a_total_sums_up_the_list_that_it_stands_below_and_none_beside_it(tmp_path):
    made = [{"part": name, "amount": Decimal(worth)} for name, worth in (("门店", 30), ("电商", 20))]
    content = Content(
        fields=REPORT.fields,
        figures=REPORT.figures,
        tables={"channels": made},
    )
    rows = [["按渠道", "", None, "按周", ""], ["渠道", "渠道销售额（元）", None, "周次", "周销售额（元）"]]
    rows += [["", "", None, each, ""] for each in ("第1周（1-7日）", "第2周（8-14日）")]
    rows += [[None, None, None, "合计", ""]]
    made = filled(tmp_path, rows, ["A1:B1", "D1:E1"], content)
    assert (made["A3"], made["B4"], made["E4"]) == ("门店", 20, 80) and not {"A5", "B5"} & {*made}
