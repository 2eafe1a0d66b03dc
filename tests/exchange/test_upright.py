"""Tables that lie on their side, forms and tables beside each other are set upright."""

from __future__ import annotations

from salesplanner.exchange.columns.headers import is_header
from salesplanner.exchange.tables.upright import upright

N = None


def records(*rows):
    """The records by their headers, with their numbers."""
    found = upright([(number, row) for number, row in enumerate(rows, 1) if any(row)], is_header)
    head, *others = [(number, row) for number, row in found if any(row)]
    return [(number, dict(zip(head[1], row, strict=False))) for number, row in others]


def test_a_table_on_its_side_has_a_record_in_each_column():
    found = records(["单位名称", "太原重工", "大同机车"], ["联系人：", "阎工", N], ["电话", "0351-1", "0352-2"])
    assert found == [
        (2, {"单位名称": "太原重工", "联系人": "阎工", "电话": "0351-1"}), (3, {"单位名称": "大同机车", "联系人": N, "电话": "0352-2"}),
    ]  # fmt: skip


def test_forms_one_below_the_other_are_a_record_each():
    found = records(
        ["资料卡"],
        ["客户名称", "甲厂", N, "电话", "1"],
        ["联系人：周工", N],
        [],
        ["客户名称", "乙厂", N, "电话", "2"],
        ["联系人：钱工"],
    )
    assert [record for _, record in found] == [
        {"客户名称": "甲厂", "电话": "1", "联系人": "周工"}, {"客户名称": "乙厂", "电话": "2", "联系人": "钱工"},
    ]  # fmt: skip


def test_two_tables_beside_each_other_are_one():
    found = records(["客户", "电话", N, "客户", "电话"], ["甲", "1", N, "乙", "2"], ["丙", "3"])
    assert [list(record.values()) for _, record in found] == [["甲", "1"], ["丙", "3"], ["乙", "2"]]
    assert len({number for number, _ in found}) == 3


def test_headers_over_records_stay_as_they_are():
    rows = [(1, ["客户", "类型", "电话"]), (2, ["甲", "客户", "1"]), (3, ["乙", "企业", "2"])]
    assert upright(rows, is_header) == rows
