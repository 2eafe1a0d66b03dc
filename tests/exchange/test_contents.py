"""Columns whose headings say nothing are told by their values."""

from __future__ import annotations

from pathlib import Path

from salesplanner.exchange.columns import fields
from salesplanner.exchange.source import SourceRow, SourceTable

ROWS = [
    ["1", "川江特钢有限公司", "周建国", "采购经理", "人民路8号", "四川省", "A"],
    ["2", "北辰重机厂", "赵敏", "总经理", "工业园区3号", "辽宁", "B"],
    ["3", "东屹酒店", "钱部长", "工程师", "解放大道12号", "江苏省", "C"],
]


def test_values_tell_what_a_column_is():
    headers = ("no.", "甲", "乙", "丙", "丁", "戊", "己")
    rows = tuple(SourceRow(number, tuple(row)) for number, row in enumerate(ROWS, 2))
    table = SourceTable(path=Path("a.csv"), headers=headers, rows=rows)
    assert fields.match("clients", table) == {
        "name": 1, "contact": 2, "contact_title": 3, "address": 4, "region": 5, "grade": 6,
    }  # fmt: skip
