"""What most companies' report forms have: notes on the unit, 本月指标, prompts, room behind a line to fill, and a part for the superior."""

from __future__ import annotations

from decimal import Decimal

import pytest
from msgspec.structs import replace

from salesplanner.exchange.forms import figurespans, listing, meaning, moneyunits, partnames, tablewords, texts
from tests.exchange import companyforms
from tests.exchange.test_form_labels import MONTH, word


def lines(document):
    return [each.text for each in document.paragraphs]


@pytest.mark.parametrize(
    ("note", "by"),
    [
        ("All amounts in RMB thousand unless stated otherwise.", 1000), ("All figures in thousands of RMB", 1000), ("Amounts in CNY '000", 1000),
        ("金额单位：万元，数量单位：台", 10_000), ("注：金额单位为万元", 10_000), ("（单位：元）", 1), ("Results in the north", None),
    ],
)  # fmt: skip
def test_a_note_names_the_unit_of_the_amounts(note, by):
    assert moneyunits.stated(note) == by


def test_heads_of_targets_are_known_by_what_they_are_called_most():
    heads = ["本月指标", "当月指标", "Goal", "% done", "Shortfall / surplus against goal", "距目标差额"]
    said = [figurespans.said_of(each) for each in heads[:4]]
    assert [each and each.value for each in said] == ["target", "target", "target", "attainment"]
    assert [meaning.target_of(each).rpartition(".")[2] for each in heads[4:]] == ["gap", "missing"]


def test_a_table_of_targets_called_so_is_filled_by_them(tmp_path):
    rows = [["项目", "本月指标", "实际完成", "完成率"], ["销售收入（元）", "", "", ""], ["回款（元）", "", "", ""]]
    made = word(tmp_path, lambda document: companyforms.table(document, rows)).tables[0]
    assert [[cell.text for cell in row.cells[1:]] for row in made.rows[1:]] == [
        ["1,200,000", "900,000", "75%"], ["1,000,000", "800,000", "80%"],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("head", "above", "kind"),
    [
        ("客户名称|项目|金额（万元）|原因", "三、未成交客户及原因", "lost"), ("新客户单位|级别|地区|登记日期", "四、新增客户", "newcomers"),
        ("客户名称|项目|金额（万元）|签约日期", "二、本月成交项目", "won"),
    ],
)  # fmt: skip
def test_lists_are_of_what_their_heading_says(head, above, kind):
    found = tablewords.columns_of(head.split("|"), above)
    assert found is not None and found.kind == kind


def test_room_behind_a_line_to_fill_is_for_the_plan(tmp_path):
    line = "下月签约目标：______万元。"

    def make(document, blank):
        document.add_heading("六、下月工作计划", 1)
        document.add_paragraph(line)
        for _ in range(blank):
            document.add_paragraph("")
        document.add_heading("七、备注", 1)

    filled = "下月签约目标：110万元。"
    assert lines(word(tmp_path, lambda document: make(document, 3)))[1:3] == [filled, "见客户"]
    assert lines(word(tmp_path, lambda document: make(document, 1)))[1:] == [filled, "", "七、备注"]


def test_a_prompt_is_answered_as_its_heading_says(tmp_path):
    def make(document):
        document.add_heading("Deals won", 1)
        document.add_paragraph("[Client, product and amount of each sale]")

    assert lines(word(tmp_path, make))[1:] == ["第一单", "第二单", "第三单"]


def test_what_stands_below_the_heading_of_a_superior_is_his(tmp_path):
    def make(document):
        document.add_heading("Supervisor's evaluation", 1)
        document.add_paragraph("Comments: ____________")
        document.add_heading("Results", 1)
        document.add_paragraph("Orders: CNY ______")

    assert lines(word(tmp_path, make))[1::2] == ["Comments: ____________", "Orders: CNY 900,000"]


def test_a_row_of_next_months_targets_asks_for_them_in_its_lines_too(tmp_path):
    rows = [["Next month's goals", "Orders (CNY)", "", "Sales: CNY ____"]]
    made = word(tmp_path, lambda document: companyforms.table(document, rows)).tables[0]
    assert [cell.text for cell in made.rows[0].cells[2:]] == ["1,100,000", "Sales: CNY 1,100,000"]


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        ("Sales target: RMB {{next_target}}    New customers: {{next_new}}", "orders.amount.next clients.new.count.next"),
        ("From January to the end of this month I sold CNY ____ (____ % of the target of CNY ____).", "orders.amount.year_value orders.amount.year_attainment orders.amount.year_target"),
        ("本月签订订单____笔，完成当月指标____万元的____%，与上月相比____%，与去年同期相比____%。", "orders.count.value orders.amount.target orders.amount.attainment orders.amount.change_previous orders.amount.change"),
        ("Number of deals lost: ____    Customer(s): ______________________", "deals.lost.count.value"),
        ("本月销售指标是否完成：□ 是　□ 否　　　差额：________元", "choice.met.orders.amount choice.missed.orders.amount orders.amount.gap"),
    ],
)  # fmt: skip
def test_lines_that_most_forms_have(line, targets):
    assert " ".join(each.guess.removeprefix("figure.") for each in texts.found_in(line)) == targets


def test_a_part_that_the_book_does_not_know_is_not_nothing():
    """What has no channel came to 0; 平台甲, which the book does not know, did not."""
    content = replace(
        MONTH,
        tables={
            **MONTH.tables,
            "channels": [{"part": "线上", "amount": Decimal(900_000)}, {"part": "", "amount": Decimal(0)}],
        },
    )
    found = listing.parts_named(content, ["线上", "平台甲"], "channels")
    assert [each and each.get("amount") for each in found] == [900_000, None]


@pytest.mark.parametrize("label", ["Orders signed\nCNY", "签约额\n万元", "签约额\n（万元）"])
def test_the_unit_of_a_label_may_stand_on_a_line_of_its_own(label):
    assert meaning.target_of(label) == "figure.orders.amount.value"
    assert moneyunits.divisor_of(label) in (1, 10_000)


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        ("Product line|Sales (CNY)|% of total", "lines"),
        ("产品类别|金额（元）|占比", "lines"),
        ("Product|Sales (CNY)|Share", "products"),
        ("产品|金额|占比", "products"),
    ],
)
def test_lines_of_products_are_told_from_products(head, kind):
    found = tablewords.columns_of(head.split("|"))
    assert found is not None and found.kind == kind


def test_a_part_may_be_named_in_two_languages_and_amounts_asked_for_in_thousands_behind_a_gap():
    assert [partnames.known_as(each, {"east", "phones"}) for each in ("East 华东", "Phones（手机）", "手机 Phones", "West 华西")] == [
        "east", "phones", "phones", "",
    ]  # fmt: skip
    assert [each.by for each in texts.found_in("Order intake budget: ____ kCNY")] == [1000]


@pytest.mark.parametrize("third", ["Machine", "Colour"])
def test_the_records_of_an_earlier_month_go_with_all_that_was_said_of_them(tmp_path, third):
    def make(document):
        document.add_heading("Monthly sales report - September 2026", 0)
        document.add_heading("Deals won this month", 1)
        rows = [
            [third, "Customer", "Value (CNY)", "Signed on"],
            ["Cylinder", "Calder Mining", "470,000", "21 Sep"],
            ["Valves", "Yunling Mining", "216,000", "9 Sep"],
        ]
        companyforms.table(document, rows)

    made = [[cell.text for cell in row.cells] for row in word(tmp_path, make).tables[0].rows]
    assert made[1][1:] == ["川江特钢", "700,000", "10月8日"] and made[1][0] != "Cylinder"
    assert not any(said in cell for row in made for cell in row for said in ("Calder", "Yunling", "Valves", "Cylinder"))


def test_a_note_of_the_forms_own_in_brackets_is_no_room_to_write_in():
    assert not texts.is_blank("【内部资料】") and not texts.is_open("【质量部】")
    assert [each.guess for each in texts.found_in("逾期账款及问题：【请写明客户、金额】")] == ["block.unpaid+problems"]
