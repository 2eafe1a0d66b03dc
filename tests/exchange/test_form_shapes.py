"""Shapes of forms that companies have: a figure by months, cards for one record each, lists and boxes, tabs that draw lines, letters, questions."""

from __future__ import annotations

from decimal import Decimal

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Side
from openpyxl.worksheet.datavalidation import DataValidation

from salesplanner.exchange import forms
from salesplanner.exchange.forms import figurewords, words
from salesplanner.exchange.forms.content import Content, Exact, Unit
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms

SHARE = Exact("75%", Decimal("0.75"), "percent")
MONTHS = {f"month{n}_{name}": Decimal(n * 1000) for n in (1, 2, 3) for name in ("value", "target")}
MONTH = Content(
    fields={"kind": "month", "name": "陈思远", "recipient_name": "刘经理", "period": "2026年10月", "date": "2026年10月31日", "period_end": "2026年10月31日", "month_number": "10", "year_number": "2026", "top_client": "川江特钢"},
    figures={
        "orders.amount": {
            "value": Decimal(900_000), "target": Decimal(1_200_000), "attainment": SHARE, "months1to3_value": Decimal(6000),
            "months1to3_target": Decimal(6000), **MONTHS, **{f"month{n}_attainment": SHARE for n in (1, 2, 3)},
        },
        "orders.count": {"value": "9"},
        "visits.count": {"value": "31", "target": "36"},
        "clients.new.count": {"value": "2"},
        "clients.touched.count": {"value": "5"},
        "deals.lost.count": {"value": "0"},
        "payments.amount": {"value": Decimal(800_000), "target": Decimal(1_000_000), "attainment": Exact("80%", Decimal("0.8"), "percent")},
    },
    blocks={"deals": ("所有项目。",), "results": ("完成 75%。",), "work": ("签了三单。",), "next": ("见客户。",)},
    parts={"orders.amount": {"四川": {"value": Decimal(900_000)}}},
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


def sheet(tmp_path, rows, *lists):
    """The rows of a sheet when it is filled; `lists` are those from which cells are picked."""
    book = Workbook()
    for row in rows:
        book.active.append([None if each == "" else each for each in row])
    for cell, formula in lists:
        held = DataValidation(type="list", formula1=formula)
        held.add(cell)
        book.active.add_data_validation(held)
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    return [
        ["" if each is None else each for each in row]
        for row in load_workbook(tmp_path / "o.xlsx").active.iter_rows(values_only=True)
    ]


def test_a_figure_that_stands_over_months_is_told_by_them(tmp_path):
    def make(document):
        document.add_heading("1 Key figures", 1)
        document.add_paragraph("2 Orders by month (CNY)")
        companyforms.table(
            document, [["", "Jan", "Feb", "Mar", "Total"], *([each, *[""] * 4] for each in ("Target", "Actual", "%"))]
        )

    made = [[cell.text for cell in row.cells] for row in word(tmp_path, make).tables[0].rows]
    assert made[1:] == [
        ["Target", "1,000", "2,000", "3,000", "6,000"], ["Actual", "1,000", "2,000", "3,000", "6,000"], ["%", "75%", "75%", "75%", ""],
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "metric"),
    [
        ("各月签约额（万元）", "orders.amount"),
        ("Visits per month", "visits.count"),
        ("月度回款额", "payments.amount"),
        ("Monthly report", ""),
        ("费用按月统计", ""),
    ],
)
def test_what_a_caption_tells_over_time(text, metric):
    assert figurewords.told_over_time(text) == metric


def test_a_sum_of_weights_is_no_figure_of_the_row_above(tmp_path):
    rows = [
        ["序号", "考核指标", "权重", "目标值", "实际值", "得分"], [1, "销售额（元）", "60%", "", "", ""], [2, "客户拜访量", "40%", "", "", ""],
        ["合计", "", "", "", "", "=SUM(F2:F3)"],
    ]  # fmt: skip
    made = sheet(tmp_path, rows)
    assert [made[1][3:5], made[2][3:5], made[3][1:5]] == [[1_200_000, 900_000], [36, 31], [""] * 4]
    assert sheet(tmp_path, [["拜访次数", ""], ["合计", ""]]) == [["拜访次数", 31], ["合计", ""]]


def test_one_of_several_records_is_not_answered_with_all_of_them(tmp_path):
    rows = [["Opportunity 1", ""], ["Customer", ""], ["重点项目二", ""]]
    made = word(tmp_path, lambda document: companyforms.table(document, rows)).tables[0]
    assert [row.cells[1].text for row in made.rows] == ["", "", ""]
    assert words.is_one_of_several("客户（1）") and not words.is_one_of_several("重点项目")


def test_a_cell_with_a_list_gets_one_of_its_items_or_nothing(tmp_path):
    rows = [["姓名", "", "月份", "", "报表类型", "", "上级", ""], ["周报", "月报"]]
    lists = [("D1", '"9月,10月,11月"'), ("F1", "$A$2:$B$2"), ("B1", '"王芳,李强"')]
    assert sheet(tmp_path, rows, *lists)[0][:7] == ["姓名", "", "月份", "10月", "报表类型", "月报", "上级"]


def test_the_last_of_pairs_is_answered_beside_it_where_the_sheet_is_wider(tmp_path):
    rows = [
        ["指标", "目标", "实际", "完成率", "上月", "环比", "备注"],
        ["签约额（元）", *[""] * 6],
        ["新增客户", "", "联系客户", "", "丢单数", "", ""],
    ]
    assert sheet(tmp_path, rows)[2] == ["新增客户", 2, "联系客户", 5, "丢单数", 0, ""]


BOX = (
    '<w:sdt {} xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w:sdtPr><w14:checkbox><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☐</w:t></w:r></w:sdtContent></w:sdt>'
)


def test_a_box_that_word_keeps_is_ticked_for_word_too(tmp_path):
    def make(document):
        line = document.add_paragraph("报告类型：")
        for kind in ("周报", "月报"):
            line._p.append(parse_xml(BOX.format(nsdecls("w"))))
            line.add_run(kind)

    line = word(tmp_path, make).paragraphs[0]._p
    assert ["".join(each.text for each in line.iter() if each.tag.endswith("}t"))] == ["报告类型：☐周报☒月报"]
    checked = [next(iter(each.attrib.values())) for each in line.iter() if each.tag.endswith("}checked")]
    assert checked == ["0", "1"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("姓  名：\t部  门：\t月  份：\t", "姓  名：陈思远\t部  门：\t月  份：2026年10月\t"),
        ("尊敬的          ：", "尊敬的刘经理："),
        ("我于      月份共签订合同      份，总额      万元。", "我于10月份共签订合同9份，总额      万元。"),
        ("姓名：陈思远      月份：", "姓名：陈思远      月份：2026年10月"),
        ("××年××月××日", "2026年10月31日"),
        ("Revenue: CNY ____ (vs. target CNY ____)", "Revenue: CNY 900,000 (vs. target CNY 1,200,000)"),
        ("Sales Scorecard – Period ending: ____", "Sales Scorecard – Period ending: 2026年10月31日"),
    ],
)
def test_tabs_draw_lines_and_wide_blanks_are_written_on(tmp_path, text, told):
    assert word(tmp_path, lambda document: document.add_paragraph(text)).paragraphs[0].text == told


def test_questions_ask_for_facts_and_figures(tmp_path):
    asked = {
        "Which month is this for?": "2026年10月", "How much did you sell (CNY)?": "900,000", "How does that compare with your target (%)?": "75%",
        "Who is your biggest customer this month?": "川江特钢", "How many days were you on leave?": "",
    }  # fmt: skip
    rows = [["Question", "Your answer"], *([each, ""] for each in asked)]
    made = word(tmp_path, lambda document: companyforms.table(document, rows)).tables[0]
    assert [row.cells[1].text for row in made.rows][1:] == [*asked.values()]


def test_a_salutation_is_no_place_for_a_name(tmp_path):
    def make(document):
        for line in ("公司领导：", "现将工作汇报如下：", "汇报人：____"):
            document.add_paragraph(line)

    assert [each.text for each in word(tmp_path, make).paragraphs] == [
        "公司领导：",
        "现将工作汇报如下：",
        "汇报人：陈思远",
    ]


def test_a_heading_of_another_months_form_is_of_the_month_it_is_then(tmp_path):
    def make(document):
        document.add_paragraph("2026年9月销售工作报告").alignment = 1
        for heading in ("一、9月份工作总结：", "二、10月份工作重点："):
            document.add_paragraph(heading)
            document.add_paragraph("")

    assert [each.text for each in word(tmp_path, make).paragraphs][2::2] == ["签了三单。", "见客户。"]


def test_the_cells_of_a_row_go_on_from_each_other(tmp_path):
    rows = [
        ["本月销售目标：    万元", "实际完成：    万元", "完成率：    %"], ["回款目标：    万元", "实际完成：    万元", "完成率：    %"],
        ["新增客户：    家", "拜访：    次", ""],
    ]  # fmt: skip
    made = word(tmp_path, lambda document: companyforms.table(document, rows)).tables[0]
    assert [[cell.text for cell in row.cells] for row in made.rows] == [
        ["本月销售目标：120万元", "实际完成：90万元", "完成率：75%"], ["回款目标：100万元", "实际完成：80万元", "完成率：80%"],
        ["新增客户：2家", "拜访：31次", ""],
    ]  # fmt: skip


def test_a_target_behind_a_figure_is_its_own(tmp_path):
    rows = [
        ["Payments received (CNY)", "", "Target (CNY)", ""],
        ["Customer visits", "", "Target", ""],
        ["Net sales (CNY)", "", "Budget (CNY)", ""],
    ]
    assert [row[1::2] for row in sheet(tmp_path, rows)] == [[800_000, 1_000_000], [31, 36], [900_000, 1_200_000]]


def test_a_line_over_labels_with_answers_is_no_place(tmp_path):
    rows = [["SECTION B: RESULTS", ""], ["Net sales (CNY)", ""], ["Work summary", ""], ["Signature", ""]]
    made = word(
        tmp_path, lambda document: companyforms.table(document, rows, merge=[(0, 0, 0, 1), (2, 0, 2, 1)])
    ).tables[0]
    assert [row.cells[0].text.strip() for row in made.rows] == [
        "SECTION B: RESULTS",
        "Net sales (CNY)",
        "Work summary\n签了三单。",
        "Signature",
    ]


def test_a_row_of_labels_stands_over_one_line_to_write_on(tmp_path):
    book = Workbook()
    for row in (
        ["Sales rep", "Territory", "Month"],
        [],
        ["Orders (CNY)", "Target (CNY)", "Payments received (CNY)"],
        [],
        ["Name", "Month", "Cost"],
        [],
        [],
    ):
        book.active.append(row)
    for row in (2, 4, 6, 7):
        for column in (1, 2, 3):
            book.active.cell(row, column).border = Border(bottom=Side(style="thin"))
    book.active["E9"] = "Note"
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    made = load_workbook(tmp_path / "o.xlsx").active
    assert [[made.cell(row, column).value for column in (1, 2, 3)] for row in (2, 4, 6)] == [
        ["陈思远", None, "2026年10月"], [900_000, 1_200_000, 800_000], [None] * 3,
    ]  # fmt: skip


def test_the_sum_below_parts_is_told_below_a_line_of_facts(tmp_path):
    rows = [
        ["各区域销售完成情况表", *[""] * 4], ["姓名：", "", "月份：", "", "单位：元"], ["区域", "本月目标", "本月完成", "完成率", "上月"],
        ["四川", *[""] * 4], ["辽宁", *[""] * 4], ["合计", *[""] * 4],
    ]  # fmt: skip
    assert sheet(tmp_path, rows)[5][:4] == ["合计", 1_200_000, 900_000, "75%"]
