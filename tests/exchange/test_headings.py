"""Headings that nobody listed are understood by their words."""

from __future__ import annotations

import pytest

from salesplanner.exchange.columns import headings
from salesplanner.exchange.columns.headers import is_header


@pytest.mark.parametrize(
    ("kind", "text", "field"),
    [
        ("clients", "企业公示的联系电话", "phone"), ("clients", "所属省份", "region"), ("clients", "购货单位名称", "name"),
        ("clients", "預計成交額", "deal_amount"), ("clients", "MobileNumber", "contact_phone"), ("clients", "总部电话", "phone"),
        ("clients", "Next action date", "next_on"), ("contacts", "電話番号", "phone_2"), ("contacts", "E-Mail-Adresse", "email"),
        ("orders", "买家实际支付金额", "amount"), ("orders", "订单创建时间", "day"), ("deals", "Erwartetes Abschlussdatum", "expected_on"),
        ("activities", "洽谈内容", "points"), ("activities", "客户联系人", "contact"), ("activities", "Hora", "at"),
        ("activities", "Nächster Schritt", "next_on"), ("orders", "N° commande", "external_id"), ("orders", "本期应收", "amount"), ("orders", "付款时间", "day"), ("orders", "Bestellnr.", "external_id"),
        ("clients", "Ort", "region"), ("contacts", "Business City", "city"), ("contacts", "PLZ", "postcode"), ("clients", "Acct #", "external_id"),
        ("clients", "Direccion", "address"), ("deals", "受注予定月", "expected_on"), ("activities", "預訂人", "contact"), ("clients", "連絡人電話", "contact_phone"),
    ],
)  # fmt: skip
def test_the_words_of_a_heading_name_its_field(kind, text, field):
    assert next(name for _, name in headings.fields_of(kind, text)) == field


@pytest.mark.parametrize(
    "text",
    ["传真号码", "专管业务员名称", "成立日期", "Fax Number", "Created By", "开户银行", "经营范围"],
)
def test_what_is_said_of_others_is_no_field(text):
    assert not list(headings.fields_of("clients", text))


@pytest.mark.parametrize("text", ["北京市", "总经理", "上门拜访", "周工", "Acme Company Ltd", "13912345678"])
def test_a_value_is_no_heading(text):
    assert not is_header(text)
