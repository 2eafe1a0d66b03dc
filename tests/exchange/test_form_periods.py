"""Workbooks with a sheet for each month or week: the report's own is filled, the others are kept."""

from __future__ import annotations

import pytest
from openpyxl import Workbook, load_workbook

from salesplanner.exchange import forms
from salesplanner.exchange.forms.content import Content
from salesplanner.exchange.forms.xlsx import SheetForm

MONTH = {"kind": "month", "month_number": "10", "period": "2026年10月"}
WEEK = {"kind": "week", "week": "43", "in_month": "10", "start_day": "19"}


def answers(tmp_path, names, fields, titles=()):
    """What stands beside a label on each of several sheets once they are filled; with titles, over it."""
    book = Workbook()
    book.remove(book.active)
    for name, title in zip(names, titles or [""] * len(names), strict=True):
        page = book.create_sheet(name)
        page["A1"], page["A3"], page["C3"] = title or None, "拜访次数", "备注"
    book.save(str(tmp_path / "f.xlsx"))
    form = SheetForm(tmp_path / "f.xlsx")
    form.fill(forms.guessed(form.places), Content(fields=fields, figures={"visits.count": {"value": "31"}}))
    form.save(tmp_path / "o.xlsx")
    made = load_workbook(tmp_path / "o.xlsx")
    return [made[name]["B3"].value for name in names], [made[name]["A1"].value for name in names]


@pytest.mark.parametrize(
    ("names", "fields", "said"),
    [
        (["9月", "10月", "11月"], MONTH, [None, 31, None]),
        (["Sep", "Oct", "Notes"], MONTH, [None, 31, 31]),
        (["2026-09", "2026-10"], MONTH, [None, 31]),
        (["10月", "说明"], MONTH, [31, 31]),
        (["10月", "10月份"], MONTH, [31, 31]),
        (["W42", "W43"], WEEK, [None, 31]),
        (["第2周", "第3周", "第4周"], WEEK, [None, 31, None]),
        (["第一周", "第二周"], MONTH, [None, None]),
        (["9月", "10月"], {"kind": "quarter"}, [None, None]),
    ],
)
def test_only_the_sheet_of_the_reports_own_period_is_filled(tmp_path, names, fields, said):
    assert answers(tmp_path, names, fields)[0] == said


def test_the_titles_of_sheets_say_of_which_month_they_are_too(tmp_path):
    titles = ["2026年9月销售月报", "2026年10月销售月报"]
    assert answers(tmp_path, ["甲", "乙"], MONTH, titles) == ([None, 31], titles)
    plan = ["2026年9月工作总结", "2026年10月工作计划"]
    assert answers(tmp_path, ["甲", "乙"], MONTH, plan)[0] == [
        31,
        None,
    ]  # the report of September with its plan: both are October's now
