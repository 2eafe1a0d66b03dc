"""What a company's form asks by where it stands: superiors at its head, rows of plans, months left open, hints in cells, lists to pick from."""

from __future__ import annotations

from decimal import Decimal

import docx
import pytest
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from openpyxl import Workbook, load_workbook

from salesplanner.exchange import forms
from salesplanner.exchange.forms import figureabout, figurewords, meaning, texts, words
from salesplanner.exchange.forms.content import Content, Exact, Unit
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms

SHARE = Exact("75%", Decimal("0.75"), "percent")
MONTH = Content(
    fields={
        "kind": "month", "name": "陈思远", "recipient": "刘经理", "period": "2026年10月", "month_number": "10", "next_month_number": "11",
        "year_number": "2026", "date": "2026年10月31日",
    },
    figures={
        "orders.amount": {
            "value": Decimal(900_000), "target": Decimal(1_200_000), "next": Decimal(1_100_000), "missing": Decimal(300_000),
            "attainment": SHARE, "previous": Decimal(800_000),
        },
        "orders.count": {"value": "9"},
        "visits.count": {"value": "31", "target": "36", "next": "40"},
    },
    blocks={"work": ("签了三单。",), "next": ("见客户。",), "unpaid": ("海湾港机：尾款 5 万元",), "payable": ("川江特钢：首付款",)},
    parts={"orders.amount": {"备件": {"value": Decimal(600_000)}, "spareparts": {"value": Decimal(300_000)}}},
    unit=Unit(10_000, "万元"),
)  # fmt: skip


def word(tmp_path, make):
    document = docx.Document()
    make(document)
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.docx")
    return docx.Document(str(tmp_path / "o.docx"))


def rows_of(tmp_path, rows, merge=()):
    """The texts of a Word table when it is filled."""
    made = word(tmp_path, lambda document: companyforms.table(document, rows, merge=merge)).tables[0]
    return [[cell.text for cell in row.cells] for row in made.rows]


def sheet(tmp_path, rows):
    book = Workbook()
    for row in rows:
        book.active.append([each or None for each in row])
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    return [list(row) for row in load_workbook(tmp_path / "o.xlsx").active.iter_rows(values_only=True)]


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (["姓名", "", "月份", "", "部门经理", ""], ["陈思远", "2026年10月", "刘经理"]),
        (["Sales consultant", "", "Month", "", "Sales manager", ""], ["陈思远", "2026年10月", "刘经理"]),
        (["Territory manager", "", "Month", "", "Sales director", ""], ["陈思远", "2026年10月", "刘经理"]),
        (["Sales manager", "", "Month", "", "Region", ""], ["", "2026年10月", ""]),  # who writes?
        (["姓名", "", "部门经理", "", "总经理", ""], ["陈思远", "", ""]),
        (["姓名", "", "直属上级", "", "部门经理", ""], ["陈思远", "刘经理", ""]),
    ],
)
def test_a_superior_at_the_head_is_the_recipient_where_that_is_sure(tmp_path, head, told):
    rows = [head, ["签约额（元）", *[""] * 5]]
    assert rows_of(tmp_path, rows)[0][1::2] == told
    assert [each or "" for each in (*sheet(tmp_path, rows)[0], "")][1:6:2] == told


def test_a_superior_at_the_foot_signs_for_himself(tmp_path):
    rows = [["姓名", "", "月份", ""], ["签约额（元）", "", "拜访次数", ""], ["部门经理", "", "日期", ""]]
    assert rows_of(tmp_path, rows)[2][1] == ""
    assert sheet(tmp_path, rows)[2][1] is None


@pytest.mark.parametrize(
    ("beside", "told"),
    [
        ("下月目标", "签约额1,100,000元；拜访40次"),
        ("本月目标", "签约额1,200,000元；拜访36次"),
        ("本月完成", "签约额900,000元；拜访31次"),
        ("本月工作目标", "签约额1,200,000元；拜访36次"),
        ("工作计划", "签约额____元；拜访____次"),
    ],
)
def test_what_stands_beside_a_line_says_which_value_all_of_it_asks_for(tmp_path, beside, told):
    rows = [[beside, "签约额____元；拜访____次"]]
    assert rows_of(tmp_path, rows)[0][1] == told
    assert sheet(tmp_path, rows)[0][1] == told


def test_a_heading_of_targets_is_over_targets():
    assert figureabout.placed("value", "签约额", "三、本月目标") == "target"
    assert figureabout.placed("value", "签约额", "三、本月目标完成情况") == "value"
    assert figureabout.placed("value", "签约额 实际", "本月目标") == "value"


def test_months_that_headings_leave_open_are_the_reports_own_and_the_next(tmp_path):
    def make(document):
        document.add_paragraph("（    ）月份营销工作汇报").alignment = 1
        document.add_heading("一、____月工作总结", 1)
        document.add_paragraph("")
        document.add_heading("二、（    ）月份工作计划", 1)
        document.add_paragraph("销售目标____万元，拜访____次。")

    said = [each.text for each in word(tmp_path, make).paragraphs]
    assert said == [
        "10月份营销工作汇报",
        "一、10月工作总结",
        "签了三单。",
        "二、11月份工作计划",
        "销售目标110万元，拜访40次。",
    ]


def test_what_a_cell_says_of_what_is_to_be_written_stays_above_it(tmp_path):
    hint = "（简要填写本月完成的主要工作）"
    rows = [["姓名", ""], ["工作总结", hint], ["请求支持", ""], ["领导评语", "（由上级填写评价）"]]
    assert rows_of(tmp_path, rows) == [
        ["姓名", "陈思远"], ["工作总结", f"{hint}\n签了三单。"], ["请求支持", ""], ["领导评语", "（由上级填写评价）"],
    ]  # fmt: skip
    assert sheet(tmp_path, rows)[1][1] == f"{hint}\n签了三单。"
    assert texts.is_open("(describe the main results)") and not texts.is_open("(万元)")
    assert not texts.is_blank("请求支持") and words.is_of_others("Manager's remarks")


def test_payments_overdue_and_due_are_told_below_their_headings(tmp_path):
    def make(document):
        for text in ("Overdue payments", "Payments due next month", "逾期未收货款"):
            document.add_heading(text, 1)
            document.add_paragraph("")

    said = [each.text for each in word(tmp_path, make).paragraphs]
    assert said[1::2] == ["海湾港机：尾款 5 万元", "川江特钢：首付款", "海湾港机：尾款 5 万元"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Achievement of target: ____%", "Achievement of target: 75%"),
        ("We were CNY {{shortfall against target}} short.", "We were CNY 300,000 short."),
        ("本月共接订单____笔，金额合计____万元。", "本月共接订单9笔，金额合计90万元。"),
    ],
)
def test_more_ways_to_ask_for_a_figure(tmp_path, text, told):
    assert word(tmp_path, lambda document: document.add_paragraph(text)).paragraphs[0].text == told


def test_a_label_behind_that_of_an_amount_says_more_of_that(tmp_path):
    rows = [
        ["Orders booked (CNY)", "", "Number of orders", ""],
        ["Monthly target (CNY)", "", "% of monthly target", ""],
    ]
    assert [row[1::2] for row in sheet(tmp_path, rows)] == [[900_000, 9], [1_200_000, 75]]
    assert meaning.target_of("% of target achieved") == "figure.orders.amount.attainment"


def test_parts_stand_beside_each_other_below_what_they_are_told_of(tmp_path):
    rows = [
        ["Orders by type of business (CNY)", "", "", ""],
        ["备件", "", "Spare parts", ""],
        ["Manager's remarks", "", "", ""],
    ]
    made = sheet(tmp_path, [["Sales", "", "", ""], *rows])
    assert [made[2], made[3][1]] == [["备件", 600_000, "Spare parts", 300_000], None]


def test_how_what_is_sold_is_counted_restricts_nothing():
    assert (
        figurewords.figure_of("销售额（订单）")
        == figurewords.figure_of("Sales (orders)")
        == "figure.orders.amount.value"
    )
    assert figurewords.figure_of("新客户（订单）") == ""


def _list(alias, items):
    """A content control with a list to pick from."""
    made = companyforms.blank_control("Choose an item", alias)
    held = OxmlElement("w:dropDownList")
    for item in items:
        each = OxmlElement("w:listItem")
        each.set(qn("w:displayText"), item)
        each.set(qn("w:value"), item)
        held.append(each)
    made[0].append(held)
    return made


def test_of_a_list_the_item_is_picked_that_says_it_and_nothing_is_written_beside_one(tmp_path):
    lists = {
        "Report type": ["Weekly report", "Monthly report", "Quarterly report"], "月份": ["9月", "10月", "11月"],
        "姓名": ["王芳", "陈思远"], "Region": ["North", "South"], "Date": ["Monday", "Tuesday"],
    }  # fmt: skip

    def make(document):
        made = companyforms.table(document, [[alias, ""] for alias in lists])
        for row, (alias, items) in zip(made.rows, lists.items(), strict=True):
            row.cells[1].paragraphs[0]._p.append(_list(alias, items))

    said = [row._tr.xpath(".//w:sdtContent//w:t")[0].text for row in word(tmp_path, make).tables[0].rows]
    assert said == ["Monthly report", "10月", "陈思远", "Choose an item", "Choose an item"]
