from __future__ import annotations

from pathlib import Path

import pytest

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.clients import Grade
from salesplanner.domain.deals import DealStatus
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.sameness import digits, name_key
from salesplanner.exchange.columns import fields, meanings
from salesplanner.exchange.source import SourceTable


def under(*headers):
    return SourceTable(path=Path("a.csv"), headers=headers, rows=())


@pytest.mark.parametrize(
    ("kind", "headers", "wanted"),
    [("deals", ("opportunity_id", "sales_agent", "product", "account", "deal_stage", "engage_date", "close_date", "close_value"),
      ("external_id", "owner", "product", "client", "stage", "opened_on", "closed_on", "amount")),
     ("deals", ("商机名称", "客户名称", "销售阶段", "预计金额", "预计签约日期", "备注"),
      ("name", "client", "stage", "amount", "expected_on", "note")),
     ("deals", ("项目名称", "项目编号", "ERP编号", "项目类型"), ("name", "external_id", "erp_number", "project_type")),
     ("clients", ("Organization - Name", "Person - Name", "Deal - Title", "Deal - Value"), ("name", "contact", "deal_name", "deal_amount")),
     ("clients", ("组织 - 名称", "人员 - 姓名", "交易 - 标题", "交易 - 价值"), ("name", "contact", "deal_name", "deal_amount")),
     ("contacts", ("Organization - Name", "Person - Name", "Deal - Title", "Deal - Value"), ("client", "name")),
     ("contacts", ("Deal - Organization", "Deal - Contact person", "Deal - Title", "Person - Phone"), ("client", "name", "phone")),
     ("deals", ("Deal name", "ERP No.", "Type"), ("name", "erp_number", "line")),
     ("clients", ("单位名称", "联系人", "手机", "省份", "级别", "来源"), ("name", "contact", "phone", "region", "grade", "source")),
     ("clients", ("公司名称 Company", "Contact Person 联系人", "电话/Tel", "QQ号"), ("name", "contact", "phone", "contact_messaging")),
     ("clients", ("Display Name", "Phone", "City"), ("name", "phone", "region")),
     ("orders", ("订单号", "客户", "下单日期", "金额", "数量"), ("external_id", "client", "day", "amount", "quantity")),
     ("contacts", ("First Name", "Last Name", "Account Name", "Email", "Mobile"), ("first_name", "last_name", "client", "email", "phone"))],
)  # fmt: skip
def test_columns_are_matched_by_the_headers_of_other_programs(kind, headers, wanted):
    found = fields.match(kind, under(*headers))
    assert [name for name, _ in sorted(found.items(), key=lambda each: each[1])] == list(wanted)


def test_a_named_column_goes_before_a_matching_one():
    table = under("Amount", "Net", "Deal name")
    assert fields.match("deals", table, {"金额": "net"})["amount"] == 1
    assert "amount" not in fields.match("deals", table, {"amount": ""})
    with pytest.raises(Problem) as trouble:
        fields.match("deals", table, {"colour": "Net"})
    assert trouble.value.kind is Kind.FIELD_UNKNOWN


@pytest.mark.parametrize(
    ("text", "status"),
    [("Closed Won", DealStatus.WON), ("赢单", DealStatus.WON), ("已签约", DealStatus.WON), ("5 - Lost", DealStatus.LOST),
     ("流失", DealStatus.LOST), ("Awaiting sign-off", DealStatus.OPEN), ("", DealStatus.OPEN), ("Engaging", DealStatus.OPEN)],
)  # fmt: skip
def test_a_stage_says_won_lost_or_open(text, status):
    assert meanings.stage_status(text) is status


def test_words_of_grades_and_kinds_are_understood():
    assert [meanings.grade_of(text) for text in ("重点", "一般", "A类", "VIP", "b", "")] == [
        Grade.A, Grade.C, Grade.A, Grade.A, Grade.B, Grade.C,
    ]  # fmt: skip
    assert [meanings.kind_of(text) for text in ("拜访", "Phone call", "微信")] == [
        ActivityKind.VISIT, ActivityKind.CALL, ActivityKind.MESSAGE,
    ]  # fmt: skip


def test_names_and_phones_are_compared_by_what_matters():
    assert name_key(" ＡＣＭＥ  Corp ") == name_key("acme corp")
    assert digits("+86 138-0013-8000") == digits("13800138000")
    assert digits("8001") == ""
