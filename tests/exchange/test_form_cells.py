"""Cells of a form that are neither answers nor left open: the measure of a label, a dash; placeholders that their row and column name; captions."""

from __future__ import annotations

from decimal import Decimal

import docx
import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Side

from salesplanner.exchange import forms
from salesplanner.exchange.forms.content import Content, Exact, Unit
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms

SHARE = Exact("75%", Decimal("0.75"), "percent")
LINES = Border(*[Side(style="thin")] * 4)
MONTH = Content(
    fields={
        "kind": "month", "name": "陈思远", "recipient": "刘经理", "period": "2026年10月", "month_number": "10", "year_number": "2026",
        "date": "2026年10月31日", "period_start": "2026年10月1日", "period_end": "2026年10月31日",
    },
    figures={
        "orders.amount": {
            "value": Decimal(900_000), "target": Decimal(1_200_000), "attainment": SHARE, "previous": Decimal(800_000),
            "last_year": Decimal(600_000), "year_value": Decimal(9_000_000), "missing": Decimal(300_000), "gap": Decimal(-300_000),
            **{f"dayto{day}_value": Decimal(day * 10_000) for day in range(1, 32)},
        },
        "orders.count": {"value": "9", "year_value": "90"},
        "payments.amount": {"value": Decimal(800_000), "target": Decimal(1_000_000), "attainment": SHARE},
        "visits.count": {"value": "31", "target": "36", "previous": "28", "attainment": SHARE},
        "calls.count": {"value": "37", "target": "40"},
        "deals.won.count": {"value": "6"},
        "deals.lost.count": {"value": "2"},
        "clients.new.count": {"value": "2"},
    },
    blocks={"problems": ("交期长。",), "won": ("川江特钢。",), "work": ("签了三单。",), "next": ("见客户。",)},
    unit=Unit(10_000, "万元"),
)  # fmt: skip


def word(tmp_path, rows, merge=()):
    """The texts of a Word table when it is filled."""
    document = docx.Document()
    companyforms.table(document, rows, merge=merge)
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.docx")
    return [[cell.text for cell in row.cells] for row in docx.Document(str(tmp_path / "o.docx")).tables[0].rows]


def sheet(tmp_path, rows, *, drawn=""):
    """The rows of a sheet when it is filled; the cells of the area `drawn` have lines."""
    book = Workbook()
    for row in rows:
        book.active.append([each or None for each in row])
    for cell in (each for row in book.active[drawn] for each in row) if drawn else ():
        cell.border = LINES
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    return [list(row) for row in load_workbook(tmp_path / "o.xlsx").active.iter_rows(values_only=True)]


@pytest.mark.parametrize(
    ("won", "lost", "count"),
    [
        ("Deals won (number)", "Deals lost (number)", "2"),
        ("Opportunities won (amount)", "Projects lost\n(number)", "2"),
        ("赢单（数字）", "丢单（数字）", ""),
    ],
)
def test_the_measure_of_a_label_is_no_gap(tmp_path, won, lost, count):
    assert sheet(tmp_path, [[won, "", lost, ""]])[0][::2] == [won, lost]
    told = word(tmp_path, [[won, "", lost, ""]])[0]
    assert told[::2] == [won, lost]
    assert told[3] == count


def test_a_word_in_brackets_is_a_gap_in_a_sentence(tmp_path):
    rows = [["In all", "We made (number) visits to clients."], ["Orders", "CNY (amount)"]]
    assert [row[1] for row in word(tmp_path, rows)] == ["We made 31 visits to clients.", "CNY 900,000"]


def test_what_a_form_has_struck_out_stays(tmp_path):
    rows = [["", "Target", "Actual"], ["Orders (CNY)", "", ""], ["Phone calls", "–", ""], ["Visits", "", ""]]
    told = [["1,200,000", "900,000"], ["–", "37"], ["36", "31"]]
    assert [row[1:] for row in word(tmp_path, rows)[1:]] == told
    assert sheet(tmp_path, rows)[2] == ["Phone calls", "–", 37]
    assert word(tmp_path, [["电话数", "—", "{{calls}}", "—"]]) == [["电话数", "—", "37", "—"]]
    old = [
        ["", "目标", "完成"],
        ["签约额（元）", "–", "5"],
        ["拜访次数", "–", "7"],
    ]  # last month's, of which nothing was known
    assert word(tmp_path, old)[1][1:] == ["1,200,000", "900,000"]


@pytest.mark.parametrize(
    ("section", "orders", "cash"),
    [
        ("Results (CNY thousand)", "Orders", "Payments received"),
        ("业绩（千元）", "订单", "回款"),
    ],
)
def test_placeholders_are_in_the_unit_of_what_they_stand_in(tmp_path, section, orders, cash):
    rows = [
        [section, "", "Target", "Actual"], ["", orders, "{orders_target}", "{orders_actual}"],
        ["", cash, "{payments_target}", "{payments_actual}"],
    ]  # fmt: skip
    assert [row[2:] for row in word(tmp_path, rows, [(0, 0, 2, 0)])[1:]] == [["1,200", "900"], ["1,000", "800"]]


def test_placeholders_are_told_by_their_row_and_column(tmp_path):
    rows = [["", "This month", "Last month"], ["Visits", "<<visits>>", "<<v_pm>>"], ["Phone calls", "<<x1>>", "<<x2>>"]]
    assert word(tmp_path, rows)[1:] == [["Visits", "31", "28"], ["Phone calls", "37", "<<x2>>"]]
    rows = [["项目", "目标", "实际"], ["销售额（万元）", "{{甲}}", "{{乙}}"], ["样品数", "{{丙}}", "{{丁}}"]]
    assert word(tmp_path, rows)[1:] == [["销售额（万元）", "120", "90"], ["样品数", "{{丙}}", "{{丁}}"]]


@pytest.mark.parametrize(
    ("corner", "orders", "cash"),
    [("Money in CNY thousand", "Orders", "Cash received"), ("单位：千元", "订单", "回款")],
)
def test_the_unit_of_a_table_stands_in_its_corner(tmp_path, corner, orders, cash):
    rows = [[corner, "Target", "Actual"], [orders, "", ""], [cash, "", ""], ["Visits", "", ""]]
    assert [row[1:] for row in sheet(tmp_path, rows)[1:]] == [[1200, 900], [1000, 800], [36, 31]]
    assert [row[1:] for row in word(tmp_path, rows)[1:]] == [["1,200", "900"], ["1,000", "800"], ["36", "31"]]
