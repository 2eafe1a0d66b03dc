from __future__ import annotations

import codecs
from datetime import date
from pathlib import Path

import pytest

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import values
from salesplanner.exchange.records import importing
from salesplanner.exchange.source import decode
from salesplanner.exchange.tables import tables


def test_dates_that_begin_with_the_year_say_nothing_of_other_columns():
    assert values.find_orders({"created": ["2026-09-28"], "closed": ["28/09/2026"]})["closed"] == "dmy"
    assert values.to_date("2026-09-28", "dmy") == date(2026, 9, 28)


def test_a_column_that_nothing_tells_is_asked_about_when_the_others_contradict():
    with pytest.raises(Problem) as trouble:
        values.find_orders({"a": ["25-10-2016"], "b": ["10/25/2016"], "c": ["03/04/2016"]})
    assert trouble.value.facts == {"column": "c", "example": "03/04/2016"}


def test_with_points_before_the_year_the_day_comes_first():
    assert values.find_orders({"Datum": ["04.11.2026", "05.11.2026"]}) == {"Datum": "dmy"}


@pytest.mark.parametrize("number", [float("nan"), float("inf")])
def test_a_number_without_end_is_no_day(number):
    with pytest.raises(Problem) as trouble:
        values.to_date(number, "dmy")
    assert trouble.value.kind is Kind.NOT_A_DATE


@pytest.mark.parametrize("text", ["Kunde,Ort\nMüller,Düsseldorf\nGroß,Köln", "Client\nSociété Générale\nHôtel André"])
def test_western_letters_in_the_chinese_encoding_are_right(text):
    assert decode(text.encode("gb18030"), "", Path("x.csv"))[0] == text


@pytest.mark.parametrize("data", [codecs.BOM_UTF8 + "客户".encode("gbk"), codecs.BOM_UTF16_LE + b"a\x00b"])
def test_a_mark_that_lies_is_asked_about(data):
    with pytest.raises(Problem) as trouble:
        decode(data, "", Path("x.csv"))
    assert trouble.value.kind is Kind.ENCODING_UNCLEAR


def test_a_company_with_a_semicolon_is_kept_whole(tmp_path):
    (tmp_path / "a.vcf").write_text("BEGIN:VCARD\nORG:A\\; B;Sales\nEND:VCARD\n", encoding="utf-8")
    assert tables.read(tmp_path / "a.vcf").rows[0].cells[1] == "A; B"


@pytest.mark.parametrize("order", ["auto", "dmy", "mdy"])
def test_a_column_that_contradicts_itself_gives_back_the_rows_that_do_not_fit(store, tmp_path, order):
    path = tmp_path / "a.csv"
    path.write_text("order date,amount\n25/10/2026,1\n26/10/2026,2\n10/25/2026,3\n", encoding="utf-8")
    plan = importing.plan_import(importing.snapshot(store), tables.read(path), "orders", date_order=order)
    assert [(draft.record.day.day, draft.row) for draft in plan.added] == [(25, 2), (26, 3)]
    assert [row.number for row, _ in plan.rejected] == [4]
