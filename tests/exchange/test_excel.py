from __future__ import annotations

import csv
import zipfile
from datetime import date, time
from decimal import Decimal

import openpyxl
import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.documents import excel
from salesplanner.report.workbook import Formula, NativeChart, Sheet, Workbook


@pytest.fixture
def book():
    """Two sheets: typed rows with a formula, and a month with a chart."""
    orders = (
        ("川江特钢", date(2026, 10, 8), Decimal("385000.00"), 2, Decimal("0.58"), None),
        ("=cmd|' /C calc'!A0", date(2026, 10, 13), Decimal("420000.5"), 1, Decimal("0.61"), time(9, 30)),
        ("合计", None, Formula("=SUM(C2:C3)", Decimal("805000.5")), Formula("=SUM(D2:D3)", 3), None, None),
    )
    head = ("客户", "日期", "金额", "次数", "完成率", "时间")
    days = tuple((date(2026, 10, day), Decimal(day * 3)) for day in range(1, 23))
    chart = NativeChart("line", "签约额", 0, (1,))
    return Workbook(
        (
            Sheet("项目", head, orders, ("text", "date", "money", "count", "percent", "time")),
            Sheet("逐日", ("日期", "签约额"), days, chart=chart),
        ),
        title="10月",
        author="陈思远",
    )


@pytest.fixture
def written(book, tmp_path):
    excel.write(book, tmp_path / "a.xlsx")
    return openpyxl.load_workbook(tmp_path / "a.xlsx")


def test_cells_have_their_types(written):
    cells = written["项目"][2]
    assert [cell.value for cell in cells[:5]] == ["川江特钢", cells[1].value, 385000, 2, 0.58]
    assert cells[1].is_date and cells[1].value.date() == date(2026, 10, 8)
    assert [cell.number_format for cell in cells[1:5]] == [
        "yyyy-mm-dd",
        "#,##0.00",
        "#,##0",
        excel.NUMBER_FORMATS["percent"],
    ]
    assert written["项目"]["F3"].value == time(9, 30)


def test_only_our_formulas_are_formulas(written):
    formulas = [cell.value for row in written["项目"] for cell in row if cell.data_type == "f"]
    assert formulas == ["=SUM(C2:C3)", "=SUM(D2:D3)"]
    assert written["项目"]["A3"].value == "=cmd|' /C calc'!A0"


def test_formulas_carry_their_values(book, tmp_path):
    excel.write(book, tmp_path / "a.xlsx")
    values = openpyxl.load_workbook(tmp_path / "a.xlsx", data_only=True)["项目"]
    assert (values["C4"].value, values["D4"].value) == (805000.5, 3)


def test_formulas_come_out_the_same_when_calculated_anew(book, tmp_path, office):
    excel.write(book, tmp_path / "a.xlsx")
    openpyxl.load_workbook(tmp_path / "a.xlsx").save(tmp_path / "without_values.xlsx")
    with office(tmp_path / "without_values.xlsx", "csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file))
    assert [float(cell.replace(",", "")) for cell in rows[3][2:4]] == [805000.5, 3]
    assert rows[2][0] == "=cmd|' /C calc'!A0"


def test_heads_stay_and_filter(written):
    assert written["项目"].freeze_panes == "A2"
    assert written["项目"].auto_filter.ref == "A1:F4"


def test_charts_are_the_spreadsheets_own(written):
    assert len(written["逐日"]._charts) == 1


def test_chinese_columns_are_wide_enough(written):
    assert written["项目"].column_dimensions["A"].width >= 12


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@x", "http://x.y", "file://h/s", "00123", "<b>&", "𠮷🚀", "a\nb", "{=1}", "mailto:a@b"],
)
def test_texts_stay_texts(text, tmp_path):
    excel.write(Workbook((Sheet("s", ("h",), ((text,),)),)), tmp_path / "a.xlsx")
    cell = openpyxl.load_workbook(tmp_path / "a.xlsx")["s"]["A2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)


def test_texts_no_cell_can_hold_are_mended(tmp_path):
    rows = (("a\x00b",), ("half\ud800",), ("长" * 40_000,), ("🚀" * 20_000,))
    excel.write(Workbook((Sheet("s", ("h",), rows),)), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["s"]
    assert [sheet["A2"].value, sheet["A3"].value] == ["ab", "half"]
    assert (len(sheet["A4"].value), sheet["A4"].value[-1]) == (32_767, "…")
    assert len(sheet["A5"].value.encode("utf-16-le")) // 2 <= 32_767


def test_numbers_that_excel_would_change_stay_as_they_are_written(tmp_path):
    rows = ((123456789012345678,), (Decimal("NaN"),), (date(1890, 1, 1),), (0,), (Decimal("-0.05"),))
    excel.write(Workbook((Sheet("s", ("h",), rows),)), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["s"]
    assert [sheet.cell(row, 1).value for row in range(2, 7)] == ["123456789012345678", "NaN", "1890-01-01", 0, -0.05]


def test_nothing_runs_or_calls_out(book, tmp_path):
    excel.write(book, tmp_path / "a.xlsx")
    with zipfile.ZipFile(tmp_path / "a.xlsx") as packed:
        everything = b"".join(packed.read(name) for name in packed.namelist())
        assert not [name for name in packed.namelist() if "vba" in name or "externalLink" in name]
    assert b'TargetMode="External"' not in everything
    assert b"XlsxWriter" not in everything


@pytest.mark.parametrize(
    "book", [Workbook(()), Workbook((Sheet("s", (), ()),)), Workbook((Sheet("s", ("a", "b"), ()),))]
)
def test_empty_workbooks_are_written(book, tmp_path):
    excel.write(book, tmp_path / "a.xlsx")
    assert openpyxl.load_workbook(tmp_path / "a.xlsx").sheetnames


def test_a_file_that_says_something_else_is_noticed(book, tmp_path):
    excel.write(book, tmp_path / "a.xlsx")
    sheet = book.sheets[0]
    other = Workbook(
        (Sheet(sheet.title, sheet.head, (*sheet.rows[:2], ("合计", None, Formula("=1", 5)))), book.sheets[1])
    )
    for workbook, same in ((book, True), (other, False)):
        rows = [[list(map(excel._plain, row)) for row in sheet.rows] for sheet in workbook.sheets]
        assert excel._same(workbook, rows, tmp_path / "a.xlsx") is same


def test_a_folder_that_is_not_there_is_said(book, tmp_path):
    with pytest.raises(Problem) as trouble:
        excel.write(book, tmp_path / "none" / "a.xlsx")
    assert trouble.value.kind is Kind.CANNOT_WRITE


def test_long_texts_have_the_height_they_need_in_any_program(tmp_path):
    sheet = Sheet("x", ("a",), (("short",), ("很长的一句话。" * 20,), ("1\n2\n3",), ("a" * 32_000,)), widths=(40,))
    excel.write(Workbook((sheet,)), tmp_path / "x.xlsx")
    rows = openpyxl.load_workbook(tmp_path / "x.xlsx").active.row_dimensions
    heights = [rows[number].height for number in (2, 3, 4, 5)]
    assert heights[0] is None and heights[1] > 8 * 15 and heights[2] == 3 * 16.5 and heights[3] > 400
