"""Addresses of several columns or of a card, put together in the order of their language."""

from __future__ import annotations

from datetime import date

import pytest
from click.testing import CliRunner

from salesplanner.cli import cli
from salesplanner.exchange import importing, tables
from salesplanner.exchange.addresses import joined


@pytest.mark.parametrize(
    ("street", "parts", "wanted"),
    [("人民路1号", {"province": "四川省", "city": "成都市", "district": "武侯区", "postcode": "610041", "country": "中国"}, "四川省成都市武侯区人民路1号"),
     ("成都市武侯区人民路1号", {"province": "四川省", "city": "成都市"}, "四川省成都市武侯区人民路1号"),
     ("北京市朝阳区1号", {"province": "北京", "city": "北京市"}, "北京市朝阳区1号"),
     ("千代田1-1", {"province": "東京都", "city": "千代田区", "postcode": "100-0001"}, "〒100-0001 東京都千代田区千代田1-1"),
     ("1 Elm St", {"street_2": "Suite 4", "city": "Dover", "province": "DE", "postcode": "19901", "country": "USA"},
      "1 Elm St, Suite 4, Dover, DE 19901, USA"),
     ("1 Elm St\nDover, DE 19901", {"city": "Dover", "province": "DE", "postcode": "19901"}, "1 Elm St\nDover, DE 19901"),
     ("York Road 5", {"city": "York"}, "York Road 5, York"),
     ("", {"city": "Leeds", "country": "UK"}, "Leeds, UK")],
)  # fmt: skip
def test_the_order_is_that_of_the_language_and_nothing_is_said_twice(street, parts, wanted):
    assert joined(street, parts) == wanted


HEADS = {
    "Company;Billing Street;Billing City;Billing State;Billing Zip;Shipping City": "1 Elm St, Dover, DE 19901",
    "Firma;Straße;PLZ;Ort;Hausnummer;Land": "Elmweg 7, 80331 München, Deutschland",
}
ROWS = ("Oak;1 Elm St;Dover;DE;19901;Salem", "Oak;Elmweg;80331;München;7;Deutschland")


@pytest.mark.parametrize(("head", "row"), list(zip(HEADS, ROWS, strict=True)))
def test_the_columns_of_one_address_are_joined(tmp_path, store, head, row):
    file = tmp_path / "list.csv"
    file.write_text(f"{head}\n{row}\n", encoding="utf-8")
    plan = importing.plan_import(importing.snapshot(store, "clients"), tables.read(file), "clients")
    assert plan.added[0].record.address == HEADS[head]


def test_the_client_of_a_person_is_told_where_it_is(tmp_path, store):
    file = tmp_path / "list.csv"
    file.write_text(
        "Name,Company,Business Street,Business City,Business State,Home City\nAnn Oak,Oak,1 Elm St,Dover,DE,Salem\n"
    )
    plan = importing.plan_import(importing.snapshot(store, "contacts"), tables.read(file), "contacts")
    assert (plan.added[0].firm.address, plan.added[0].firm.region) == ("1 Elm St, Dover, DE", "DE")


def test_what_is_missing_is_said_by_its_name(tmp_path):
    file, book = tmp_path / "list.csv", str(tmp_path / "b.db")
    file.write_text("foo,bar\n1,2\n3,4\n")
    for language, word in (("en", "Client name"), ("zh", "客户名称")):
        done = CliRunner().invoke(cli, ["--book", book, "--language", language, "import", str(file), "--as", "clients"])
        assert (done.exit_code, word in done.stderr) == (1, True)


def test_parts_of_a_list_that_end_with_their_sum_are_no_clients(tmp_path, store):
    file = tmp_path / "list.csv"
    file.write_text(
        "客户名称,联系人,电话\n华东区\n常熟纺机,汤工,13912340011\n小计：1家\n华南区\n中山灯饰,王总,13912340013\n小计：1家\n"
    )
    plan = importing.plan_import(importing.snapshot(store, "clients"), tables.read(file), "clients")
    assert [draft.record.name for draft in plan.added] == ["常熟纺机", "中山灯饰"]


BOOKS = {
    "customer detail": ",Date,Num,Product,Amount\nAmy's Bird\n,09/14/2026,1021,Soil,100\n,09/28/2026,1022,Soil,40\nTotal for Amy's Bird,,,,140\n"
    "Bob & Co\n,09/29/2026,1023,Soil,40\nTOTAL,,,,180\n",
    "ledger": "日期,单号,摘要,借方金额\n客户：[001]恒通\n2026-09-14,1,阀门,100\n2026-09-28,2,泵,40\n小计,,,140\n客户：[002]佛山陶瓷\n2026-09-29,3,泵,40\n合计,,,180\n",
    "outline": "客户,日期,单号,金额\n恒通,,,140\n,2026-09-14,1,100\n,2026-09-28,2,40\n佛山陶瓷,,,40\n,2026-09-29,3,40\n",
}  # fmt: skip


@pytest.mark.parametrize("name", BOOKS)
def test_a_client_in_a_row_above_its_orders_is_theirs(tmp_path, store, name):
    file = tmp_path / "list.csv"
    file.write_text(BOOKS[name], encoding="utf-8")
    plan = importing.plan_import(importing.snapshot(store, "orders"), tables.read(file), "orders")
    one, two = ("Amy's Bird", "Bob & Co") if name == "customer detail" else ("恒通", "佛山陶瓷")
    assert [(draft.client, draft.record.amount) for draft in plan.added] == [(one, 10000), (one, 4000), (two, 4000)]
    assert not plan.rejected and plan.added[0].record.day == date(2026, 9, 14)
