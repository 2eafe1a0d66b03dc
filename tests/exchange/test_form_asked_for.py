"""What companies print besides labels: days with their month, columns in their own words, placeholders in sentences, figures over their names."""

from __future__ import annotations

from datetime import date

import docx
import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Side

from salesplanner.domain.period import Period
from salesplanner.exchange import forms, summary
from salesplanner.exchange.forms import meaning, tablewords, texts
from salesplanner.exchange.forms.xlsx import SheetForm
from salesplanner.i18n import Translator
from salesplanner.words import Words
from tests.exchange import companyforms
from tests.exchange.test_form_labels import MONTH, word

LINES = Border(*[Side(style="thin")] * 4)


def drawn(tmp_path, rows, merged=()):
    """The rows as a sheet with lines, filled."""
    book = Workbook()
    for number, row in enumerate(rows, 1):
        for place, text in enumerate(row, 1):
            cell = book.active.cell(number, place, text or None)
            cell.border = LINES
    for each in merged:
        book.active.merge_cells(each)
    book.save(tmp_path / "f.xlsx")
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    return [list(row) for row in load_workbook(tmp_path / "o.xlsx").active.iter_rows(values_only=True)]


def cells(table):
    return [[cell.text for cell in row.cells] for row in table.rows]


def test_a_figure_may_stand_over_its_name(tmp_path):
    names = ["本月签约额（万元）", "回款额（万元）"]
    later = ["上月签约额（万元）", "年度目标（万元）"]
    expected = [["90", "80"], names, ["100", "1,200"], later]
    blank = ["", ""]
    made = word(tmp_path, lambda document: companyforms.table(document, [blank, names, blank, later]))
    assert cells(made.tables[0]) == expected
    rows = drawn(tmp_path, [["KEY FIGURES", ""], blank, names, blank, later], ["A1:B1"])
    assert rows[1:] == [[90, 80], names, [100, 1200], later]


def test_a_name_over_its_figure_is_read_as_before(tmp_path):
    names = ["本月签约额（万元）", "回款额（万元）"]
    made = word(tmp_path, lambda document: companyforms.table(document, [names, ["", ""]]))
    assert cells(made.tables[0]) == [names, ["90", "80"]]
    assert drawn(tmp_path, [names, ["", ""]]) == [names, [90, 80]]


def test_days_are_known_with_their_month_of_the_report_alone(tmp_path):
    rows = [
        ["周次", "日期", "签约（万元）"], ["第一周", "10.1—10.7", ""], ["第二周", "10.8—10.14", ""], ["第三周", "9.15—9.21", ""],
    ]  # fmt: skip
    assert [row[2] for row in drawn(tmp_path, rows)[1:]] == [7, 7, None]
    weeks = [["Week", "Orders (CNY)"], ["Week 1 (1–7 Oct)", ""], ["Week 2 (Oct 8–14)", ""], ["Week 3 (10/2–10/8)", ""]]
    assert [row[1] for row in drawn(tmp_path, weeks)[1:]] == [70_000, 70_000, None]


@pytest.mark.parametrize(
    ("head", "names"),
    [
        ("工程名称|甲方单位|所在省份|估算金额|进展阶段|预计签约", "deal client region amount progress expected"),
        ("项目|客户|把握程度|预计订货日期|金额", "deal client chance expected amount"),
        ("Opportunity|Customer|Value|Prob.|Target close date", "deal client amount chance expected"),
        ("Project|Client|Stage|Likely decision date|Amount", "deal client progress expected amount"),
        ("单位|款项内容|应收日期|欠款金额", "client item date amount"),
        ("Type of business|Sales orders (CNY)|Share", "part amount share"),
        ("Customer|Colour|Size|Value (CNY)", "client amount"),
    ],
)
def test_columns_of_lists_are_put_together_from_their_words(head, names):
    found = tablewords.columns_of(head.split("|"))
    assert found is not None
    assert " ".join(found.names.values()) == names


@pytest.mark.parametrize(
    ("line", "targets"),
    [
        (
            "Orders came to CNY <<actual>> against a budget of CNY <<budget>>, <<percent of budget>> % of budget.",
            "orders.amount.value orders.amount.target orders.amount.attainment",
        ),
        ("本月回款{{实际}}万元，目标{{目标}}万元，完成率{{完成率}}。", "payments.amount.value payments.amount.target payments.amount.attainment"),
        ("本月签约额 {{x1}} 万元，同比 {{x2}}%。", "orders.amount.value orders.amount.change"),
        ("本月签约额 {{老客户签约}} 万元。", ""),
        ("Orders this month: CNY {{shortfall}}", ""),
    ],
)  # fmt: skip
def test_a_placeholder_that_says_too_little_is_what_its_sentence_asks_for(line, targets):
    found = [each.guess.removeprefix("figure.") for each in texts.found_in(line) if each.guess.startswith("figure.")]
    assert " ".join(found) == targets


@pytest.mark.parametrize(
    ("label", "target"),
    [
        ("姓名 Name", "field.name"), ("Name / 姓名", "field.name"), ("回款 Payments received（万元）", "figure.payments.amount.value"),
        ("签约额 Orders", "figure.orders.amount.value"), ("下月计划 Next month", "block.next"), ("工作总结\nWork done", "block.work"),
        ("SaaS签约额", ""), ("姓名 Customer", ""),
    ],
)  # fmt: skip
def test_a_label_may_say_the_same_in_two_languages(label, target):
    assert meaning.target_of(label) == target


def test_the_label_behind_a_first_day_is_the_last(tmp_path):
    rows = [["Report covers from", "", "to", ""], ["Submitted to", "", "Date", ""]]
    made = word(tmp_path, lambda document: companyforms.table(document, rows))
    assert meaning.asked_below("to", [], None, "field.period_start") == "field.period_end"
    assert meaning.asked_below("to", [], None, "") == "field.recipient"
    assert made.tables[0].cell(0, 2).text == "to"


def test_what_is_asked_of_the_month_ahead_is_its_target():
    content = replace(MONTH, fields={**MONTH.fields, "next_month_number": "11"})
    assert content.text("figure.orders.amount.month11_value", 10_000) == "110"
    assert content.text("figure.orders.amount.month12_value", 10_000) is None


def test_a_form_asked_for_as_of_a_day_is_dated_on_it(tmp_path, store):
    """In the window a report is dated on the day it is made; from the command line a past day is asked for as it stood then."""
    document = docx.Document()
    document.add_paragraph("填报日期：________")
    document.save(str(tmp_path / "form.docx"))
    words = Words(Translator("zh"))
    month, day = Period.parse("2026-10"), date(2026, 10, 28)
    path = summary.write(store, month, tmp_path / "out.docx", words, as_of=day, template=tmp_path / "form.docx")
    assert docx.Document(str(path)).paragraphs[0].text == "填报日期：2026年10月28日"
