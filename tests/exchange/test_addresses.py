"""Addresses of several columns or of a card, put together in the order of their language."""

from __future__ import annotations

import pytest

from salesplanner.exchange.addresses import joined
from salesplanner.exchange.records import importing
from salesplanner.exchange.tables import tables


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
