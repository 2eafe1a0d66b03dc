"""Forms with cards, the same labels again for each record: one record into each, in order; those that are left stay blank."""

from __future__ import annotations

from decimal import Decimal

import docx
import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Side

from salesplanner.exchange import forms
from salesplanner.exchange.forms import cards
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms
from tests.exchange.test_forms import CONTENT

_VISITS = [
    {"date": f"10月{day}日", "client": f"客户{day}", "points": f"谈{day}", "outcome": f"成{day}", "next": f"再{day}"}
    for day in (3, 5)
]
RECORDS = replace(
    CONTENT,
    tables={
        **CONTENT.tables,
        "visits": _VISITS,
        "clients": [{"client": f"大{n}", "amount": Decimal(100_000 * n), "next": "回访"} for n in (3, 2)],
        "open": CONTENT.tables["deals"][:2],
        "lost": [{"deal": "丢", "client": "戊", "reason": "价格"}],
    },
)


def in_word(form, tmp_path, content=RECORDS):
    """What a form of Word says when it is filled, line by line, and what it was taken for."""
    path = tmp_path / "form.docx"
    form.save(str(path))
    opened = WordForm(path)
    opened.fill(forms.guessed(opened.places), content)
    opened.save(tmp_path / "out.docx")
    done = docx.Document(str(tmp_path / "out.docx"))
    said = ["".join(each.text or "" for each in line.iter() if each.tag.endswith("}t")) for line in done.element.body]
    cells = [[cell.text for cell in row.cells] for table in done.tables for row in table.rows]
    return said, cells, [place.guess for place in opened.places if place.guess]


def in_excel(book, tmp_path):
    path = tmp_path / "form.xlsx"
    book.save(path)
    opened = SheetForm(path)
    opened.fill(forms.guessed(opened.places), RECORDS)
    opened.save(tmp_path / "out.xlsx")
    rows = load_workbook(tmp_path / "out.xlsx").active.iter_rows(values_only=True)
    return [list(row) for row in rows], [place.guess for place in opened.places if place.guess]


@pytest.mark.row("C4")
def test_numbered_lines_get_a_visit_each(tmp_path):
    form = docx.Document()
    form.add_heading("一、重点拜访", 1)
    for number in "一二三":
        for text in (f"拜访{number}", "日期：________ 客户：________", "洽谈内容：", "结果：________", ""):
            form.add_paragraph(text)
    form.add_heading("二、存在问题", 1)
    form.add_paragraph("")
    said, _, guesses = in_word(form, tmp_path)
    assert guesses == ["table.visits", "block.problems"]
    assert said[1:6] == ["拜访一", "日期：10月3日 客户：客户3", "洽谈内容：谈3", "结果：成3", ""]
    assert said[7] == "日期：10月5日 客户：客户5"
    assert said[11:16] == ["拜访三", "日期：________ 客户：________", "洽谈内容：", "结果：________", ""]


def test_a_line_may_be_a_whole_card(tmp_path):
    form = docx.Document()
    form.add_paragraph("Key visits")
    for number in (1, 2, 3):
        form.add_paragraph(f"Visit {number}: Date ________ Client ________ Result ________")
    form.add_paragraph("Manager: ______")
    said, _, guesses = in_word(form, tmp_path)
    assert guesses == ["table.visits", "field.recipient"]
    assert said[1:5] == [
        "Visit 1: Date 10月3日 Client 客户3 Result 成3", "Visit 2: Date 10月5日 Client 客户5 Result 成5",
        "Visit 3: Date ________ Client ________ Result ________", "Manager: 刘经理",
    ]  # fmt: skip


def test_small_tables_below_each_other_are_cards_with_or_without_numbers(tmp_path):
    form = docx.Document()
    form.add_heading("Key accounts", 1)
    for _ in range(3):
        companyforms.table(form, [["Account", ""], ["Sales (CNY)", ""], ["Next action", ""]])
        form.add_paragraph("")
    _, cells, guesses = in_word(form, tmp_path)
    assert guesses == ["table.clients"]
    assert [row[1] for row in cells] == ["大3", "300,000", "回访", "大2", "200,000", "回访", "", "", ""]


def test_cards_in_one_table_leave_the_rows_around_them_to_what_these_ask(tmp_path):
    form = docx.Document()
    rows = [["姓名", "", "月份", ""]]
    for number in (1, 2):
        rows += [[f"问题{number}", "", "", ""], ["问题描述", "", "改进措施", ""]]
    rows.append(["下月计划", "", "", ""])
    companyforms.table(form, rows, merge=[(row, 0, row, 3) for row in (1, 3)] + [(5, 1, 5, 3)])
    _, cells, guesses = in_word(form, tmp_path)
    assert guesses == ["field.name", "field.period", "table.problems", "block.next"]
    assert cells[0] == ["姓名", "陈思远", "月份", "2026年10月"]
    assert cells[2] == ["问题描述", "外委拖期", "改进措施", "每周核对"] and cells[4] == ["问题描述", "", "改进措施", ""]
    assert cells[5][1] == "21 个工作日\n=1+1"


def test_a_head_over_one_blank_row_is_a_card_again_and_again(tmp_path):
    form = docx.Document()
    for number in (1, 2, 3):
        form.add_paragraph(f"Visit #{number}")
        companyforms.table(form, [["Date", "Client", "Outcome"], ["", "", ""]])
    _, cells, _ = in_word(form, tmp_path)
    assert [row for row in cells if row[0] != "Date"] == [
        ["10月3日", "客户3", "成3"],
        ["10月5日", "客户5", "成5"],
        [""] * 3,
    ]


def test_cards_lie_beside_each_other_or_in_a_column_each(tmp_path):
    form = docx.Document()
    form.add_paragraph("Key visits")
    rows = [["Visit 1", "", "Visit 2", ""], ["Client", "", "Client", ""], ["Result", "", "Result", ""]]
    companyforms.table(form, rows, merge=[(0, 0, 0, 1), (0, 2, 0, 3)])
    form.add_paragraph("重点项目情况")
    companyforms.table(form, [["项目", "项目1", "项目2", "项目3"], ["客户", *[""] * 3], ["金额（万元）", *[""] * 3]])
    _, cells, guesses = in_word(form, tmp_path)
    assert guesses == ["table.visits", "table.deals"]
    assert cells[1:3] == [["Client", "客户3", "Client", "客户5"], ["Result", "成3", "Result", "成5"]]
    assert cells[4:] == [["客户", "客户0", "客户1", "客户2"], ["金额（万元）", "42", "42.0001", "42.0002"]]


def test_placeholders_with_numbers_and_labels_with_numbers_are_cards(tmp_path):
    form = docx.Document()
    for number in (1, 2):
        form.add_paragraph(f"{{{{项目{number}}}}}，客户 {{{{客户{number}}}}}，金额 {{{{金额{number}}}}}")
    form.add_paragraph("一、丢单情况")
    companyforms.table(form, [[f"项目{number}名称", "", f"项目{number}丢单原因", ""] for number in (1, 2)])
    said, cells, _ = in_word(form, tmp_path)
    assert said[:2] == ["项目0，客户 客户0，金额 42 万元", "项目1，客户 客户1，金额 42.0001 万元"]
    assert cells == [["项目1名称", "丢", "项目1丢单原因", "价格"], ["项目2名称", "", "项目2丢单原因", ""]]


def test_a_title_says_whose_name_is_asked_for(tmp_path):
    form = docx.Document()
    form.add_heading("Key customers this month", 1)
    for letter in "ABC":
        for text in (f"Customer {letter}", "Name: ____________", "Sales (CNY): ____________"):
            form.add_paragraph(text)
    said, _, _ = in_word(form, tmp_path)
    assert said[2:4] == ["Name: 大3", "Sales (CNY): 300,000"] and said[8:10] == [
        "Name: ____________",
        "Sales (CNY): ____________",
    ]


def test_controls_of_cards_are_filled_by_what_stands_before_them_and_the_others_still_show_what_they_are_for(tmp_path):
    form = docx.Document()
    form.add_heading("Visits", 1)
    for number in (1, 2, 3):
        line = form.add_paragraph(f"{number}. Client: ")
        line._p.append(companyforms.blank_control("Click here", "Client"))
        line.add_run("  Result: ")
        line._p.append(companyforms.blank_control("Click here", "Result"))
    said, _, guesses = in_word(form, tmp_path)
    assert guesses == ["table.visits"]
    assert said[1:4] == [
        "1. Client: 客户3  Result: 成3", "2. Client: 客户5  Result: 成5", "3. Client: Click here  Result: Click here",
    ]  # fmt: skip
    shown = docx.Document(str(tmp_path / "out.docx")).element.xml.count("showingPlcHdr")
    assert shown == 2


@pytest.mark.parametrize(
    "titles",
    [("Q1", "Q2"), ("1月", "2月"), ("Week 1", "Week 2"), ("East", "West"), ("2025", "2026"), ("第一周", "第二周")],
)
def test_parts_of_the_year_and_names_are_no_cards(titles, tmp_path):
    form = docx.Document()
    for title in titles:
        form.add_paragraph(title)
        form.add_paragraph("Client ______ Next step ______")
    assert not [each for each in in_word(form, tmp_path)[2] if each.startswith("table.")]


def test_cards_on_a_sheet_are_filled_and_what_stands_over_them_is_no_label(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "重点客户拜访"
    line = Border(*[Side(style="thin")] * 4)
    for number in range(3):
        row = 2 + 3 * number
        sheet.cell(row, 1, f"拜访{number + 1}")
        for at, text in {(1, 1): "日期", (1, 3): "客户", (2, 1): "洽谈内容", (2, 3): "结果"}.items():
            sheet.cell(row + at[0], at[1], text)
        for cell in (each for cells in sheet.iter_rows(row, row + 2, 1, 4) for each in cells):
            cell.border = line
        sheet.merge_cells(start_row=row, end_row=row, start_column=1, end_column=4)
    rows, guesses = in_excel(book, tmp_path)
    assert guesses == ["table.visits"] and rows[0] == ["重点客户拜访", None, None, None]
    assert rows[2:4] == [["日期", "10月3日", "客户", "客户3"], ["洽谈内容", "谈3", "结果", "成3"]]
    assert rows[8:10] == [["日期", None, "客户", None], ["洽谈内容", None, "结果", None]]


def test_heads_over_a_blank_row_each_are_cards_on_a_sheet_with_amounts_as_numbers(tmp_path):
    book = Workbook()
    sheet = book.active
    line = Border(*[Side(style="thin")] * 4)
    for number in range(2):
        row = 1 + 4 * number
        sheet.cell(row, 1, f"Deal {number + 1}")
        for column, text in enumerate(("Deal name", "Client", "Value (CNY k)"), 1):
            sheet.cell(row + 1, column, text).border = line
            sheet.cell(row + 2, column).border = line
    rows, guesses = in_excel(book, tmp_path)
    assert [each for each in guesses if each.startswith("table.")] == ["table.deals"]
    assert rows[2] == ["项目0", "客户0", 420] and rows[6] == ["项目1", "客户1", 420.001]


def test_the_places_of_a_line_have_a_label_each_or_there_are_none():
    said = [
        (each.label, each.by, each.words)
        for each in cards.gaps_of("Visit 1: Date ____ Value CNY ____ k  金额：____万元 结果：")
    ]
    assert [label for label, _, _ in said] == ["Date", "Value", "金额", "结果"]
    assert said[0][2] == ("Visit 1",) and said[2][1] == 10_000
    assert not cards.gaps_of("____ of the customers that we have spoken to this month said ____")
