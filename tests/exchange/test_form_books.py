"""What workbooks have of their own stays what it is: locks, names, lists to pick from, tables, charts."""

from __future__ import annotations

import zipfile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.styles import Border, Protection, Side
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from salesplanner.exchange import forms
from salesplanner.exchange.forms.xlsx import SheetForm
from tests.exchange.test_forms import CONTENT

_LINE = Border(*[Side(style="thin")] * 4)


def filled(book, tmp_path):
    """The workbook, filled; first seen to be the same to the byte where nothing is."""
    path, out = tmp_path / "form.xlsx", tmp_path / "out.xlsx"
    book.save(path)
    untouched = SheetForm(path)
    untouched.fill({}, CONTENT)
    untouched.save(out)
    with zipfile.ZipFile(path) as before, zipfile.ZipFile(out) as after:
        assert all(before.read(name) == after.read(name) for name in before.namelist())
    opened = SheetForm(path)
    opened.fill(forms.guessed(opened.places), CONTENT)
    opened.save(out)
    return load_workbook(out).active


@pytest.mark.row("C4")
def test_on_a_protected_sheet_only_what_is_open_is_filled_and_it_stays_protected(tmp_path):
    book = Workbook()
    sheet = book.active
    for row, (label, is_open) in enumerate([("姓名", True), ("签约额（万元）", True), ("回款额（万元）", False)], 1):
        sheet.cell(row, 1, label).border = _LINE
        sheet.cell(row, 2).border = _LINE
        sheet.cell(row, 2).protection = Protection(locked=not is_open)
    sheet.protection.sheet = True
    done = filled(book, tmp_path)
    assert [done.cell(row, 2).value for row in (1, 2, 3)] == ["陈思远", 104.6, None]
    assert done.protection.sheet and done["B3"].protection.locked


def test_a_blank_cell_is_known_by_its_name_where_no_label_asks_for_it(tmp_path):
    book = Workbook()
    sheet = book.active
    sheet["A1"] = "Q-17"
    for cell, name in {"B1": "Sales_Target", "B3": "ClientVisits", "B5": "Warehouse"}.items():
        sheet[cell].border = _LINE
        book.defined_names[name] = DefinedName(name, attr_text=f"'{sheet.title}'!${cell[0]}${cell[1]}")
    done = filled(book, tmp_path)
    assert [done[cell].value for cell in ("A1", "B1", "B3", "B5")] == ["Q-17", 1800000, 23, None]


def test_in_a_list_only_what_can_be_picked_is_written(tmp_path):
    book = Workbook()
    sheet = book.active
    for column, head in enumerate(("项目名称", "客户", "进展"), 1):
        sheet.cell(1, column, head).border = _LINE
        for row in (2, 3, 4):
            sheet.cell(row, column).border = _LINE
    for area, items in {"C2:C3": '"澄清 ,定标"', "C4": '"立项,定标"'}.items():
        picked = DataValidation(type="list", formula1=items)
        picked.add(area)
        sheet.add_data_validation(picked)
    done = filled(book, tmp_path)
    assert [done.cell(row, 3).value for row in (2, 3, 4)] == ["澄清", "澄清", None]
    assert len(done.data_validations.dataValidation) == 2


def test_a_table_of_the_program_grows_with_its_rows(tmp_path):
    book = Workbook()
    sheet = book.active
    for column, head in enumerate(("项目名称", "客户", "金额（元）"), 1):
        sheet.cell(1, column, head)
        sheet.cell(2, column).border = _LINE
    sheet.add_table(Table(displayName="Deals", ref="A1:C2"))
    sheet["A4"] = "备注"
    sheet.print_area = "A1:C4"
    done = filled(book, tmp_path)
    assert done.tables["Deals"].ref == "A1:C4" and done.tables["Deals"].autoFilter.ref == "A1:C4"
    assert [done.cell(row, 1).value for row in range(2, 7)] == ["项目0", "项目1", "项目2", None, "备注"]
    assert done.print_area == "'Sheet'!$A$1:$C$6"
