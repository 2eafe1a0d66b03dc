"""Rows that cannot be read come back as a file of their kind, with the reason in the person's language."""

from __future__ import annotations

import csv

import openpyxl

from salesplanner.domain.problems import Problem
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.records.giveback import mended
from salesplanner.exchange.tables import tables
from salesplanner.i18n import Translator
from salesplanner.words import Words
from tests.exchange.messy import book

ROWS = [
    ["日期", "客户", "金额"],
    ["2026-09-28", "甲", 100],
    ["昨天吧", "乙", 13912345678],
    ["2026-09-30", "丙", "一大笔"],
]


def bring(store, path, **options):
    plan = importing.plan_import(importing.snapshot(store), tables.read(path), "orders", **options)
    return keeping.apply(store, plan, words=Words(Translator("zh")))


def test_a_workbook_comes_back_as_one_can_be_mended_and_brought_in_again(store, tmp_path):
    book({"订单": ROWS})(tmp_path / "单.xlsx")
    result = bring(store, tmp_path / "单.xlsx")
    assert (result.added, result.rejected, result.rejected_file.name) == (1, 2, "单.rejected.xlsx")
    page = openpyxl.load_workbook(result.rejected_file)
    sheet = page.active
    assert [cell.value for cell in sheet[1]] == ["日期", "客户", "金额", "原文件行号", "没有导入的原因"]
    assert (sheet["D2"].value, "昨天吧" in sheet["E2"].value, "一大笔" in sheet["E3"].value) == (3, True, True)
    sheet["A2"], sheet["C3"] = "2026-09-29", "3万"
    page.save(result.rejected_file)
    again = bring(store, result.rejected_file)
    assert (again.added, again.rejected) == (2, 0)
    assert sorted(order.amount for order in store.orders.all()) == [10_000, 3_000_000, 1_391_234_567_800]
    assert not any(order.note for order in store.orders.all())  # where the rows once stood tells nobody anything


def test_a_text_keeps_its_delimiter_no_cell_is_a_formula_and_no_file_is_written_over(store, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("日期;客户;金额\n什么;=cmd|x;1\n", encoding="utf-8")
    first, second = bring(store, path).rejected_file, bring(store, path).rejected_file
    assert (first.name, second.name) == ("a.rejected.csv", "a.rejected (2).csv")
    with first.open(encoding="utf-8-sig", newline="") as handle:
        [row] = csv.DictReader(handle, delimiter=";")
    assert row["客户"] == "'=cmd|x"
    assert tables.read(first).rows[0].cells[1] == "=cmd|x"


def test_a_cell_typed_over_is_read_and_the_file_is_left_alone(store, tmp_path):
    book({"订单": ROWS})(tmp_path / "单.xlsx")
    before = (tmp_path / "单.xlsx").read_bytes()
    table = mended(tables.read(tmp_path / "单.xlsx"), 3, 0, "2026-09-29")
    plan = importing.plan_import(importing.snapshot(store), table, "orders")
    assert [row.number for row, _ in plan.rejected] == [4]
    assert (tmp_path / "单.xlsx").read_bytes() == before


def test_a_broken_card_is_named_by_its_number_and_can_be_mended(store, tmp_path):
    (tmp_path / "a.vcf").write_text(
        "BEGIN:VCARD\nFN:One\nEND:VCARD\nBEGIN:VCARD\nTITLE:x\nEND:VCARD\n", encoding="utf-8"
    )
    table = tables.read(tmp_path / "a.vcf")
    plan = importing.plan_import(importing.snapshot(store), table, "contacts")
    [problem] = plan.problems
    assert isinstance(problem, Problem) and problem.facts["row"] == 2
    whole = mended(table, 2, 0, "Two")
    assert len(importing.plan_import(importing.snapshot(store), whole, "contacts").added) == 2
