"""What a cell is made for by its look, its unit and its neighbours: numbers, days, shares and words each where they belong."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal

import docx
import pytest
from msgspec.structs import replace
from openpyxl import Workbook, load_workbook

from salesplanner.exchange import forms
from salesplanner.exchange.forms import meaning
from salesplanner.exchange.forms.content import Content, Exact, dated
from salesplanner.exchange.forms.docx import WordForm
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange import companyforms

END = date(2026, 10, 31)
SHARE = Exact("61%", Decimal("0.6134647"), "percent")
MONTH = Content(
    fields={"kind": "month", "period": "2026年10月", "as_of": "2026年10月31日", "month_number": "10", "next_month_number": "11", "year_number": "2026"},
    days={"as_of": dated(END, "2026年10月31日")},
    figures={
        "orders.amount": {
            "value": Decimal(900_000), "target": Decimal(1_200_000), "next": Decimal(1_500_000), "attainment": SHARE, "previous": Decimal(700_000), "last_year": Decimal(600_000),
            **{f"month{n}_value": Decimal(n * 1000) for n in range(1, 11)}, **{f"month{n}_target": Decimal(n * 2000) for n in range(1, 13)},
        },
        "orders.count": {"value": "9"},
        "orders.quantity": {"value": "40", "target": "50"},
        "visits.count": {"value": "31", "target": "36", "next": "42"},
        "deals.lost.count": {"value": "3"},
        "deals.won.count": {"value": "5"},
        "clients.new.count": {"value": "2"},
        "win.rate": {"value": Exact("62.5%", Decimal("0.625"), "percent")},
        "payments.overdue.amount": {"value": Decimal(142_230)},
    },
    blocks={"results": ("完成 75%。",), "lost": ("丢了三单。",), "problems": ("交期紧。",), "unpaid": ("欠两笔。",), "newcomers": ("新增 2 家。",)},
    told={"newcomers": ("新增 2 家。", "甲厂、乙厂")},
)  # fmt: skip


def filled(tmp_path, cells, looks=(), merged=(), name="Report"):
    """The cells of a sheet with such cells once it is filled; `looks` are the number formats of some."""
    book = Workbook()
    page = book.active
    page.title = name
    for place, text in cells.items():
        page[place] = text
    for place, look in dict(looks).items():
        page[place].number_format = look
    for area in merged:
        page.merge_cells(area)
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.xlsx")
    page = load_workbook(tmp_path / "o.xlsx").active
    return {cell.coordinate: cell.value for row in page.iter_rows() for cell in row if cell.value not in (None, "")}


@pytest.mark.parametrize(
    ("label", "look", "said"),
    [
        ("Orders lost", "0", 3),
        ("Orders won", "#,##0", 5),
        ("存在问题", "0", None),
        ("Overdue payments", "#,##0.00", 142_230),
        ("Orders lost", "General", "丢了三单。"),
        ("Figures as of", "d mmm yyyy", datetime(2026, 10, 31)),
        ("截止日", "yyyy-mm-dd", datetime(2026, 10, 31)),
        ("更新至：", "General", "2026年10月31日"),
        ("存在问题", "yyyy-mm-dd", None),
        ("年度：", "General", 2026),
        ("本月新开客户（名称）", "General", "新增 2 家。\n甲厂、乙厂"),
        ("Win rate (%)", "0.0", 62.5),
        ("Win rate", "0%", 0.625),
        ("Win rate", "General", "62.5%"),
    ],
)
def test_a_cell_gets_what_it_is_made_for(tmp_path, label, look, said):
    assert filled(tmp_path, {"A1": label}, {"B1": look}).get("B1") == said


def test_words_go_into_a_wide_cell_whatever_its_look(tmp_path):
    made = filled(tmp_path, {"A1": "存在问题", "A3": "拜访"}, {"B1": "#,##0"}, ["B1:E1"])
    assert made["B1"] == "交期紧。"


def test_a_long_text_gets_the_height_that_it_needs_and_a_short_one_the_forms_own(tmp_path):
    book = Workbook()
    page = book.active
    page["A1"], page["A2"], page["A3"], page["A4"] = "存在问题", "亮点", "拜访", "下月计划"
    for row, area in ((1, "B1:C1"), (2, "B2:C2")):
        page.merge_cells(area)
        page.row_dimensions[row].height = 40
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(
        forms.guessed(form.places),
        replace(MONTH, blocks={"problems": ["交期紧。"] * 6, "well": ("好。",), "next": ["见客户。"] * 6}),
    )
    form.save(tmp_path / "o.xlsx")
    made = load_workbook(tmp_path / "o.xlsx").active
    assert [made.row_dimensions[row].height for row in (1, 2, 4)] == [
        90,
        40,
        None,
    ]  # what is not merged is fitted by the program


def test_a_part_of_the_report_is_counted_where_its_neighbours_are(tmp_path):
    made = filled(tmp_path, {"A1": "Visits", "C1": "Orders lost", "E1": "New customers"})
    assert (made["B1"], made["D1"], made["F1"]) == (31, 3, 2)
    document = docx.Document()
    companyforms.table(document, [["Visits", "", "Business lost", ""], ["Business lost", "", "Remarks", ""]])
    document.save(str(tmp_path / "f.docx"))
    form = WordForm(tmp_path / "f.docx")
    form.fill(forms.guessed(form.places), MONTH)
    form.save(tmp_path / "o.docx")
    rows = [[cell.text for cell in row.cells] for row in docx.Document(str(tmp_path / "o.docx")).tables[0].rows]
    assert rows == [["Visits", "31", "Business lost", "3"], ["Business lost", "丢了三单。", "Remarks", ""]]
    assert meaning.counted_beside("存在问题", "block.problems", ["拜访"]) == "block.problems"


def test_the_day_that_closes_a_period_is_that_to_which_its_figures_count(tmp_path):
    made = filled(tmp_path, {"A1": "Quarter", "C1": "Closed on", "A3": "Closing date", "A4": "Deal name"})
    assert made["D1"] == "2026年10月31日" and "B3" not in made  # of which deal?


def test_shares_are_percent_where_the_heads_or_units_say_so(tmp_path):
    cells = {
        "A1": "指标",
        "B1": "单位",
        "C1": "本月实际",
        "D1": "完成率（%）",
        "A2": "签约额",
        "B2": "元",
        "A3": "赢单率",
        "B3": "%",
    }
    made = filled(tmp_path, cells, {"C3": "0.00", "D3": "0.00"})
    assert (made["C2"], made["D2"], made["C3"]) == (900_000, 61.35, 62.5)
    assert filled(tmp_path, cells, {"D2": "0.0%"})["D2"] == 0.6134647


def test_months_that_are_to_come_are_left_blank(tmp_path):
    names = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
    heads = {f"{chr(66 + place)}1": name for place, name in enumerate(names)}
    made = filled(tmp_path, heads | {"A2": "Revenue – actual", "A3": "Revenue – budget"})
    assert [made.get(f"{chr(66 + place)}2") for place in range(12)] == [*range(1000, 11_000, 1000), None, None]
    assert made["L3"] == 22_000


def test_units_over_blanks_are_pieces_and_units_beside_figures_are_theirs(tmp_path):
    made = filled(tmp_path, {"A1": "Month", "B1": "Sales (CNY)", "C1": "Units", "A2": "October"})
    assert (made["B2"], made["C2"]) == (900_000, 40)
    made = filled(tmp_path, {"A1": "KPI", "B1": "Unit", "C1": "Actual", "A2": "Sales", "B2": "CNY k"})
    assert (made["B2"], made["C2"]) == ("CNY k", 900)


def test_numbered_labels_and_zeros_are_a_table_of_figures_as_any_other(tmp_path):
    cells = {
        "B1": "Target",
        "C1": "Result",
        "D1": "+/-",
        "E1": "% achieved",
        "A2": "1. Orders taken (k CNY)",
        "A3": "2) Calls in person",
    }
    made = filled(tmp_path, cells | {f"{column}{row}": 0 for column in "BCDE" for row in (2, 3)})
    assert [made[f"{column}2"] for column in "BCE"] == [1200, 900, 61.35] and made["D3"] == 0


def test_the_title_of_a_sheet_is_answered_by_what_is_drawn_for_that_alone(tmp_path):
    assert (
        filled(tmp_path, {"A1": "Problems and results of the week", "A3": "Visits", "C3": "Remarks"}).get("B1") is None
    )


def test_the_unit_of_one_label_is_not_that_of_the_next(tmp_path):
    made = filled(tmp_path, {"A1": "Travel expenses (CNY)", "A2": "Orders taken"}, {"B1": "0", "B2": "0"})
    assert made["B2"] == 9


def test_a_sheet_for_the_next_period_asks_for_its_targets(tmp_path):
    cells = {"A1": "签约额（元）", "A3": "拜访（次）", "C5": "存档"}
    assert filled(tmp_path, cells, name="下月计划")["B1"] == 1_500_000
    assert filled(tmp_path, cells, name="Next month")["B3"] == 42
    assert filled(tmp_path, cells, name="月报")["B1"] == 900_000


def test_what_is_compared_with_as_many_days_is_the_period_before(tmp_path):
    heads = {
        "A1": "Month to date",
        "B1": "Actual",
        "C1": "Last month, same days",
        "D1": "Last year, same days",
        "E1": "上月同期",
    }
    made = filled(tmp_path, heads | {"A2": "Sales, CNY"})
    assert [made[f"{each}2"] for each in "BCDE"] == [900_000, 700_000, 600_000, 700_000]
