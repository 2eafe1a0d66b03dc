"""Lines that stand over parts of a table, the days of a week in a cell of their own, and calendars: what they make of what is beside them."""

from __future__ import annotations

from decimal import Decimal

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from openpyxl import Workbook, load_workbook

from salesplanner.exchange import forms
from salesplanner.exchange.forms import meaning
from salesplanner.exchange.forms.content import Content, Unit
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms

DAYS = {f"dayto{day}_value": Decimal(day * 1000) for day in range(1, 32)}
DUE = {"client": "川江特钢", "item": "预付款", "date": "2026-11-05", "amount": Decimal(5000)}
MONTH = Content(
    fields={
        "kind": "month", "name": "陈思远", "recipient": "刘经理", "period": "2026年10月", "month_number": "10",
        "period_start": "2026年10月1日", "period_end": "2026年10月31日", "top_product": "备件", "top_client": "川江特钢",
    },
    figures={
        "orders.amount": {"value": Decimal(31_000), "target": Decimal(40_000), "week1": Decimal(4), "week2": Decimal(5), **DAYS},
        "visits.count": {"value": "31", "target": "36"},
    },
    tables={
        "payable": ({**DUE, "client": "北辰机械"}, {**DUE, "client": "南平水泥"}), "unpaid": (DUE,), "due": (DUE,),
        "newcomers": ({"client": "北辰机械", "region": "辽宁"},),
        "products": ({"part": "备件", "amount": Decimal(31_000)},), "regions": ({"part": "辽宁", "amount": Decimal(31_000)},),
    },
    unit=Unit(1, "元"),
)  # fmt: skip


def sheet(tmp_path, rows, *merged):
    """The rows of a sheet when it is filled."""
    book = Workbook()
    for row in rows:
        book.active.append([None if each == "" else each for each in row])
    for area in merged:
        book.active.merge_cells(area)
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    return [
        ["" if each is None else each for each in row]
        for row in load_workbook(tmp_path / "o.xlsx").active.iter_rows(values_only=True)
    ]


def word(tmp_path, make):
    document = docx.Document()
    make(document)
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.docx")
    return docx.Document(str(tmp_path / "o.docx"))


def cells(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


@pytest.mark.parametrize("merged", [("A5:C5",), ()])
def test_a_line_right_below_a_list_that_is_over_the_next_one_stays(tmp_path, merged):
    rows = [
        ["New customers", "", ""], ["Customer", "Region", "Credit check"], ["", "", ""], ["", "", ""],
        ["Best-selling products", "", ""], ["Product", "Orders (CNY)", "Stock left"], ["", "", ""], ["", "", ""],
    ]  # fmt: skip
    made = sheet(tmp_path, rows, "A1:C1", *merged)
    assert made[2:] == [
        ["北辰机械", "辽宁", ""], ["", "", ""], rows[4], rows[5], ["备件", 31_000, ""], *made[7:],
    ]  # fmt: skip
    assert not any(map(any, made[7:]))


HEAD = ["序号", "客户", "款项", "应收日期", "应收金额（元）"]


def test_a_list_in_parts_has_in_each_what_the_line_over_it_says(tmp_path):
    rows = [
        HEAD, ["下月到期", *[""] * 4], *([n, *[""] * 4] for n in (1, 2)), ["已逾期", *[""] * 4], *([n, *[""] * 4] for n in (1, 2)),
    ]  # fmt: skip
    made = sheet(tmp_path, rows, "A2:E2", "A5:E5")
    assert [row[1] for row in made] == ["客户", "", "北辰机械", "南平水泥", "", "川江特钢", ""]
    assert [made[1][0], made[4][0]] == ["下月到期", "已逾期"]
    said = [[str(each) for each in row] for row in rows]
    wide = [(row, 0, row, 4) for row in (1, 4)]
    made = cells(word(tmp_path, lambda document: companyforms.table(document, said, merge=wide)).tables[0])
    assert [row[1] for row in made] == ["客户", made[1][0], "北辰机械", "南平水泥", made[4][0], "川江特钢", ""]


def test_lines_that_do_not_say_which_records_are_asked_for_leave_the_parts_of_a_list_blank(tmp_path):
    rows = [HEAD, ["华东区", *[""] * 4], *[[""] * 5] * 2, ["华南区", *[""] * 4], *[[""] * 5] * 2]
    assert sheet(tmp_path, [*rows, ["注", *[""] * 4]], "A2:E2", "A5:E5")[:7] == rows
    wide = [(row, 0, row, 4) for row in (1, 4)]
    made = cells(word(tmp_path, lambda document: companyforms.table(document, rows, merge=wide)).tables[0])
    assert [row[1] for row in made if row[0] == ""] == [""] * 4


def test_the_days_beside_a_week_say_which_they_are_and_those_that_are_not_understood_leave_it_blank(tmp_path):
    rows = [
        ["Week", "Days", "Orders (CNY)", "Web visitors"], ["Week 1", "1–7", "", ""], ["Week 2", "8–14", "", ""],
        ["Week 5", "29–end", "", ""], ["Week 6", "10/1–10/7", "", ""], ["Total", "", "", ""],
    ]  # fmt: skip
    assert [row[2] for row in sheet(tmp_path, rows)[1:5]] == [7000, 7000, 3000, ""]
    rows = [["周次", "起止日", "签约额（元）"], ["第1周", "1日-7日", ""], ["第2周", "8日-14日", ""], ["合计", "", ""]]
    made = cells(word(tmp_path, lambda document: companyforms.table(document, rows)).tables[0])
    assert [row[2] for row in made] == ["签约额（元）", "7,000", "7,000", "31,000"]


def test_a_placeholder_is_of_the_days_that_it_names(tmp_path):
    made = word(tmp_path, lambda document: document.add_paragraph("上旬{{上旬订单金额}}元，下旬{{下旬订单金额}}元。"))
    assert made.paragraphs[0].text == "上旬10,000元，下旬11,000元。"
    assert sheet(tmp_path, [["中旬订单金额（元）", ""]])[0][1] == 10_000


def test_a_blank_corner_beside_what_stands_down_the_side_leaves_the_heads_what_they_are(tmp_path):
    rows = [
        ["Name", "", "", "Manager", ""], ["A. Results", "", "", "Orders booked (CNY)", "Customer visits"],
        ["", "Actual", "", "", ""], ["", "Target", "", "", ""],
        ["B. Overdue", "Customer", "Payment", "Amount (CNY)", "Due date"], *[[""] * 5] * 2,
        ["C. Remarks", "Problems", "", "", ""],
    ]  # fmt: skip
    wide = [(1, 0, 3, 0), (4, 0, 6, 0), *((row, 1, row, 2) for row in (1, 2, 3))]
    made = cells(word(tmp_path, lambda document: companyforms.table(document, rows, merge=wide)).tables[0])
    assert [row[3:] for row in made[2:4]] == [["31,000", "31"], ["40,000", "36"]]
    assert made[5][1:4] == ["川江特钢", "预付款", "5,000"]


def test_a_list_of_parts_below_a_table_of_figures_is_listed(tmp_path):
    rows = [
        ["指标", "目标", "实际"], ["销售额（元）", "", ""], ["拜访次数", "", ""], ["区域销售", "区域", "销售额（元）"], *[[""] * 3] * 2,
    ]  # fmt: skip
    wide = [(3, 0, 5, 0)]
    made = cells(word(tmp_path, lambda document: companyforms.table(document, rows, merge=wide)).tables[0])
    assert [row[1:] for row in made[1:3]] == [["40,000", "31,000"], ["36", "31"]]
    assert [row[1:] for row in made[4:]] == [["辽宁", "31,000"], ["", ""]]


def test_a_calendar_takes_days_alone(tmp_path):
    control = (
        "<w:sdt %s><w:sdtPr><w:alias w:val='%s'/><w:showingPlcHdr/><w:date/></w:sdtPr>"
        "<w:sdtContent><w:r><w:t>Choose a date</w:t></w:r></w:sdtContent></w:sdt>"
    )

    def make(document):
        made = companyforms.table(document, [["From", "", "To", ""]])
        for column, name in ((1, "From"), (3, "Day")):
            made.cell(0, column).paragraphs[0]._p.append(parse_xml(control % (nsdecls("w"), name)))

    made = word(tmp_path, make).element.body.iter(qn("w:sdt"))
    said = ["".join(text.text for text in each.iter(qn("w:t"))) for each in made]
    assert said == ["2026年10月1日", "2026年10月31日"]


def test_what_is_the_first_of_a_period_is_named_before_a_tab(tmp_path):
    labels = ["Best-selling product this month", "本月最大客户", "Report to", "Contracts of the month"]
    assert [*map(meaning.target_of, labels)][:3] == ["field.top_product", "field.top_client", "field.recipient"]
    made = word(tmp_path, lambda document: document.add_paragraph("Best-selling product this month:\t"))
    assert made.paragraphs[0].text.split() == ["Best-selling", "product", "this", "month:", "备件"]
