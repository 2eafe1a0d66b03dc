"""A company's form has heads of several lines: what stands above a cell and before it says together what belongs there."""

from __future__ import annotations

from decimal import Decimal

import docx
import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from salesplanner.exchange import forms
from salesplanner.exchange.forms import figuregrid, figurespans, figurewords, meaning, texts
from salesplanner.exchange.forms.content import Content, Exact, Unit
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms


def _percent(share):
    return Exact(f"{Decimal(share) * 100:.0f}%", Decimal(share), "percent")


SALES = {
    "value": Decimal(960_000), "target": Decimal(900_000), "attainment": _percent("1.07"), "previous": Decimal(1_030_000),
    "last_year": Decimal(840_000), "change": _percent("0.14"), "change_previous": _percent("-0.07"), "next": Decimal(1_100_000),
    "year_value": Decimal(9_370_000), "year_target": Decimal(9_100_000), "year_attainment": _percent("1.03"),
    "month9_value": Decimal(1_030_000), "month10_value": Decimal(960_000), "month10_target": Decimal(900_000),
    "month11_target": Decimal(1_100_000),
}  # fmt: skip
VISITS = {"value": "6", "target": "36", "attainment": _percent("0.17"), "previous": "5", "last_year": "7"}
MONTH = Content(
    fields={"kind": "month", "name": "陈思远", "year_number": "2026", "month_number": "10"},
    figures={"orders.amount": SALES, "visits.count": VISITS, "payments.amount": {"value": Decimal(797_000)}},
    unit=Unit(10_000, "万元"),
)

#: Heads of two lines with what is put below them for sales, and for visits.
HEADS = [
    (
        [["KPI", "October", "", "", "Year to date", ""], ["", "Plan", "Actual", "%", "Plan", "Actual"]],
        ["900", "960", "107%", "9,100", "9,370"],
        ["36", "6", "17%", "", ""],
    ),
    (
        [["KPI", "Oct-26", "", "Sep-26", "Oct-25", ""], ["", "Budget", "Actual", "Actual", "Actual", "YoY %"]],
        ["900", "960", "1,030", "840", "14%"],
        ["36", "6", "", "7", ""],
    ),
    (
        [["指标", "9月", "10月", "", "11月", "去年同期"], ["", "实际", "计划", "实际", "计划", "实际"]],
        ["1,030", "900", "960", "1,100", "840"],
        ["", "36", "6", "", "7"],
    ),
    (
        [["指标", "本月", "", "上月", "", "本月与目标"], ["", "计划", "实际", "实际", "环比", "区域排名"]],
        ["900", "960", "1,030", "-7%", ""],
        ["36", "6", "5", "", ""],
    ),
]


def _merges(head):
    """Where the cells of a head's first line reach over the blank ones behind them, or down to the blank one below."""
    starts = [column for column, text in enumerate(head[0]) if text]
    ends = [*(start - 1 for start in starts[1:]), len(head[0]) - 1]
    return [(0, 0, 1, 0), *((0, first, 0, last) for first, last in zip(starts, ends, strict=True) if last > first)]


@pytest.mark.parametrize(("head", "sales", "visits"), HEADS)
def test_a_cell_below_two_lines_of_heads_is_of_the_period_and_the_value_that_they_name(tmp_path, head, sales, visits):
    rows = [*head, ["Sales (CNY k)", *[""] * 5], ["Visits", *[""] * 5], ["费用（元）", *[""] * 5]]
    document, book = docx.Document(), Workbook()
    companyforms.table(document, rows, merge=_merges(head))
    document.save(str(tmp_path / "f.docx"))
    for row in rows:
        book.active.append([text or None for text in row])
    for top, left, bottom, right in _merges(head):
        book.active.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    book.save(tmp_path / "f.xlsx")
    for kind, form in (("docx", WordForm(tmp_path / "f.docx")), ("xlsx", SheetForm(tmp_path / "f.xlsx"))):
        form.fill(forms.guessed(form.places), MONTH)
        form.save(tmp_path / f"o.{kind}")
    made = docx.Document(str(tmp_path / "o.docx")).tables[0]
    said = [[cell.text for cell in row.cells][1:] for row in made.rows][2:]
    assert said == [sales, visits, [""] * 5]
    sheet = load_workbook(tmp_path / "o.xlsx").active
    numbers = [cell.value for cell in sheet[3]][1:]
    asked = [" ".join(texts) for texts in zip(*(line[1:] for line in head), strict=True)]
    plain = [
        None if not each else each if "%" in each and "%" not in said else int(each.strip("%").replace(",", ""))
        for each, said in zip(sales, asked, strict=True)
    ]
    assert numbers == plain and [cell.value for cell in sheet[5]][1:] == [None] * 5


def test_a_persons_own_line_of_a_table_of_several_is_filled_and_no_others(tmp_path):
    head = [["姓名", "签约额（万元）", "", "", "拜访（次）"], ["", "计划", "实际", "完成率", "实际"]]
    rows = [*head, ["张三", *[""] * 4], ["陈思远", *[""] * 4], ["合计", *[""] * 4]]
    document = docx.Document()
    companyforms.table(document, rows, merge=_merges(head)[:2])
    companyforms.table(document, [["业务员", "签约额（万元）", "拜访（次）"], *[[""] * 3] * 2])
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.docx")
    named, blank = ([[c.text for c in r.cells] for r in t.rows] for t in docx.Document(str(tmp_path / "o.docx")).tables)
    assert named[2][1:] == [""] * 4 and named[3] == ["陈思远", "90", "96", "107%", "6"]
    assert named[4][1:] == [""] * 4, "the sum of all is not one's own"
    assert blank[1:] == [["陈思远", "96", "6"], [""] * 3]


def test_what_names_neither_a_period_nor_a_value_is_no_head_and_months_are_of_their_year():
    said = {
        "2025年10月": ("month10in25", ""),
        "去年同期实际": ("last_year", "value"),
        "Nov target": ("month11", "target"),
    }
    assert {text: (each.period, each.value) for text in said if (each := figurespans.said_of(text))} == said
    assert not any(map(figurespans.said_of, ("区域排名", "备注", "Marketing", "Decision", "自营店", "权重")))
    rows = [{0: "指标", 1: "本月", 2: "累计"}, {0: "上月签约额", 1: "", 2: ""}]
    assert not figuregrid.crossings(rows, {}), "last month's in this month is nothing"


def test_quarters_running_sums_and_shares_of_the_year_are_each_of_what_their_head_and_row_say():
    def read(*rows):
        numbered = [dict(enumerate(row)) for row in rows]
        return {(each.row, each.column): each.aspect for each in figuregrid.crossings(numbered, {})}

    blank = ["", "", ""]
    quarters = read(
        ["", "Q1", "Q4 2026 to date", "Full year"],
        ["Target", *blank],
        ["Sales (CNY k)", *blank],
        ["% achieved", *blank],
    )
    assert [quarters[1, 1], quarters[1, 3], quarters[2, 2], quarters[2, 3], quarters[3, 3]] == [
        "quarter1_target", "annual", "quarter4in26_value", "year_value", "annual_attainment",
    ]  # fmt: skip
    months = read(["月份", "签约额", "完成率", "累计完成"], *([f"{n}月", *blank] for n in (1, 2, 3)), ["合计", *blank])
    assert (months[2, 3], months[2, 2], months[4, 1]) == ("upto2_value", "month2_attainment", "months1to3_value")
    assert not read(["客源类别", "收入（元）", "占比", ""], ["协议公司", *blank]), "no number of agreements in yuan"
    groups = read(["", "Result", "Result", "vs"], ["", "Target", "Actual", "Last year"], ["Sales", *blank])
    assert groups == {(2, 1): "target", (2, 2): "value", (2, 3): "last_year"}
    assert not read(["星期", "电话数", ""], ["周一", "", ""], ["下周计划", "", ""]), "behind a list of days"


def test_what_stands_in_brackets_behind_a_figure_is_of_it_or_makes_it_another():
    said = {
        "签约额（本年累计）": ("orders.amount", "year_value"), "签约额（含税，万元）": ("orders.amount", "value"),
        "Sales calls (in person)": ("visits.count", "value"), "拜访（新客户）": ("", ""), "Sales (online)": ("", ""),
        "销售额/万元": ("orders.amount", "value"), "平均单值（元）": ("orders.average", "value"),
    }  # fmt: skip
    assert {text: figurewords.read(text) for text in said} == said
    sentence = "1-10月累计签约____万元，完成年度目标（____万元）的____%。11月计划签约____万元。"
    assert [each.guess.removeprefix("figure.orders.amount.") for each in texts.found_in(sentence)] == [
        "year_value", "annual", "annual_attainment", "month11_target",
    ]  # fmt: skip
    letter = "I, ________, report to ________ and made ____ visits during ________."
    assert [each.guess for each in texts.found_in(letter)] == [
        "field.name", "field.recipient", "figure.visits.count.value", "field.period",
    ]  # fmt: skip


def test_differences_are_from_the_column_before_and_a_phone_is_no_number_of_calls(tmp_path):
    rows = [["", "2026年10月", "2025年10月", "增减额", "增减率"], ["签约额", *[""] * 4], ["回款", *[""] * 4]]
    found = figuregrid.crossings([dict(enumerate(row)) for row in rows], {})
    assert [each.aspect for each in found[:4]] == ["month10in26_value", "month10in25_value", "gap_year", "change"]
    assert not meaning.target_of("电话") and not meaning.target_of("联系电话：")
    assert [each.guess for each in texts.found_in("拜访____家，电话____个")] == [
        "figure.visits.count.value", "figure.calls.count.value",
    ]  # fmt: skip
    document, book = docx.Document(), Workbook()
    labels = [["合同编号", "", "签订日期", ""], ["客户名称", "", "经办人意见", ""]]
    companyforms.table(document, labels)
    document.save(str(tmp_path / "f.docx"))
    for row in labels:
        book.active.append([text or None for text in row])
    book.save(tmp_path / "f.xlsx")
    for form in (WordForm(tmp_path / "f.docx"), SheetForm(tmp_path / "f.xlsx")):
        assert not forms.guessed(form.places), "labels with blanks between them are no head of a list"


def test_the_months_of_another_months_heads_become_this_one_and_those_beside_it(tmp_path):
    document = docx.Document()
    document.add_paragraph("2026年9月销售报告")
    companyforms.table(document, [["指标", "8月实际", "9月实际"], ["签约额（万元）", "", ""]])
    companyforms.table(document, [["指标", "8月", "9月", "10月"], ["签约额（万元）", "", "", ""]])
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    names = {"period": "2026年10月", "month_name": "10月", "next_month_name": "11月", "previous_month_name": "9月"}
    form.fill(forms.guessed(form.places), replace(MONTH, fields={**MONTH.fields, **names}))
    form.save(tmp_path / "o.docx")
    beside, course = (
        [[c.text for c in r.cells] for r in t.rows] for t in docx.Document(str(tmp_path / "o.docx")).tables
    )
    assert beside == [["指标", "9月实际", "10月实际"], ["签约额（万元）", "103", "96"]]
    assert course == [["指标", "8月", "9月", "10月"], ["签约额（万元）", "", "103", "96"]], (
        "the months of a course stay"
    )


def test_a_line_of_labels_right_above_a_table_of_figures_is_no_head_of_it(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet.append(["销售月报"])
    sheet.append(["部门", "销售一部", "姓名", None, "月份", None, "填报日期", None])
    sheet.append(["指标名称", "单位", "本月目标", "本月实际", "上月实际", "去年同月", "同比", "备注"])
    for name, unit in (("签约额", "万元"), ("回款额", "万元"), ("客户拜访", "次")):
        sheet.append([name, unit, *[None] * 6])
    sheet.append([None, None])
    book.save(tmp_path / "form.xlsx")
    found = {place.text: place.guess for place in SheetForm(tmp_path / "form.xlsx").places}
    assert {name: found.get(name) for name in ("姓名", "月份", "填报日期")} == {
        "姓名": "field.name", "月份": "field.period", "填报日期": "field.date",
    }  # fmt: skip
    assert "table.figures" in found.values()
