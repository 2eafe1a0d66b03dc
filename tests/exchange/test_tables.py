from __future__ import annotations

import gc
from datetime import date
from pathlib import Path

import pytest
import xlsxwriter

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.source import decode
from salesplanner.exchange.tables import tables

TEXTS = {
    "zh": "客户名称,备注\n川江特钢有限公司,高炉液压元件询价\n敬业集团,维修服务",
    "tw": "客戶名稱,備註\n臺灣積體電路,維護服務報價\n鴻海精密,訂單確認",
    "ru": "Клиент,Заметка\nООО Ромашка,позвонить завтра\nЗавод Уралмаш,ждёт счёт",
    "de": "Kunde,Ort\nMüller GmbH,Düsseldorf\nGroß & Söhne,Köln",
    "ja": "会社名,備考\nトヨタ自動車,見積り\nソニー,訪問",
}
OF_THEIR_OWN = {"zh": ("gb18030",), "tw": ("big5", "gb18030"), "ru": ("cp1251",), "de": ("cp1252",), "ja": ("gb18030",)}


@pytest.mark.parametrize("script", TEXTS)
def test_letters_are_right_in_every_usual_encoding(script):
    text = TEXTS[script]
    for encoding in ("utf-8", "utf-8-sig", "utf-16", *OF_THEIR_OWN[script]):
        assert decode(text.encode(encoding), "", Path("x.csv"))[0] == text


@pytest.mark.parametrize("script", TEXTS)
@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_without_a_mark_letters_are_right_or_asked_for(script, encoding):
    try:
        text, _ = decode(TEXTS[script].encode(encoding), "", Path("x.csv"))
    except Problem as problem:
        assert problem.kind is Kind.ENCODING_UNCLEAR
    else:
        assert text == TEXTS[script]


def test_a_named_encoding_is_used_or_refused():
    assert decode("Köln".encode("cp1252"), "cp1252", Path("x.csv")) == ("Köln", "cp1252")
    for name in ("utf-8", "klingon", "rot13"):
        with pytest.raises(Problem):
            decode("Köln".encode("cp1252"), name, Path("x.csv"))


def a_file(tmp_path, name, content):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return path


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [("name,amount\na,1\n", ","), ("name;amount\na;1.234,56\nb;2,50\n", ";"), ("name\tx\na\t1\n", "\t"),
     ("name|x\na|1\n", "|"), ('name,x\n"a,b;c;d","e\nf"\n', ",")],
)  # fmt: skip
def test_the_delimiter_is_found(tmp_path, text, delimiter):
    table = tables.read(a_file(tmp_path, "a.txt", text))
    assert (table.delimiter, len(table.headers)) == (delimiter, 2)


def test_titles_and_empty_rows_are_passed_over_and_rows_keep_their_numbers(tmp_path):
    table = tables.read(a_file(tmp_path, "a.csv", "2026年销售\n\n客户,金额\n甲,1\n\n乙,2\n"))
    assert (table.headers, table.header_row) == (("客户", "金额"), 3)
    assert [(row.number, row.cells) for row in table.rows] == [(4, ("甲", "1")), (6, ("乙", "2"))]


def test_headers_without_a_name_or_twice_the_same_are_told_apart(tmp_path):
    assert tables.read(a_file(tmp_path, "a.csv", "a,,a\n1,2,3\n")).headers == ("a", "#2", "a (2)")


def test_turns_of_direction_and_control_letters_are_taken_away(tmp_path):
    table = tables.read(a_file(tmp_path, "a.csv", "name,x\na\u202eb\u200e,1\n"))
    assert table.rows[0].cells[0] == "ab"


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("a.csv", b"", Kind.FILE_EMPTY), ("a.csv", b"\n\n\n", Kind.FILE_EMPTY), ("a.doc", b"x", Kind.FILE_KIND_UNKNOWN),
     ("a.csv", ",".join("abc" for _ in range(201)), Kind.FILE_TOO_LARGE), ("a.csv", b"n\n1\n" * 100_010, Kind.FILE_TOO_LARGE),
     ("a.csv", b"name\n" + b"a" * 32_768, Kind.VALUE_TOO_LONG), ("a.xlsx", b"name,x\n", Kind.FILE_UNREADABLE),
     ("a.xls", b"\xd0\xcf\x11\xe0" + bytes(600), Kind.FILE_UNREADABLE), ("a.vcf", b"BEGIN:VCARD\nEND:VCARD", Kind.FILE_EMPTY),
     ("a.ics", b"BEGIN:VEVENT\n" * 50_000, Kind.FILE_UNREADABLE)],
)  # fmt: skip
def test_what_cannot_be_read_is_said(tmp_path, name, content, kind):
    with pytest.raises(Problem) as trouble:
        tables.read(a_file(tmp_path, name, content))
    assert trouble.value.kind is kind


def test_a_missing_file_a_folder_and_one_too_large_are_said(tmp_path):
    (tmp_path / "folder.csv").mkdir()
    with (tmp_path / "big.csv").open("wb") as handle:
        handle.truncate(tables.BYTES_MOST + 1)
    for name, kind in (
        ("none.csv", Kind.FILE_MISSING),
        ("folder.csv", Kind.FILE_MISSING),
        ("big.csv", Kind.FILE_TOO_LARGE),
    ):
        with pytest.raises(Problem) as trouble:
            tables.read(tmp_path / name)
        assert trouble.value.kind is kind


def test_a_workbook_gives_days_numbers_and_the_named_sheet(tmp_path):
    path = tmp_path / "客户.xlsx"
    with xlsxwriter.Workbook(path) as book:
        book.add_worksheet("空")
        sheet = book.add_worksheet("客户")
        sheet.write_row(2, 0, ["名称", "电话", "日期", "金额"])
        sheet.write_row(3, 0, ["川江特钢", 13800138000, None, 38.5])
        sheet.write_datetime(3, 2, date(2026, 9, 28), book.add_format({"num_format": "yyyy-mm-dd"}))
    table = tables.read(path)
    assert (table.sheet, table.sheets, table.header_row) == ("客户", ("空", "客户"), 3)
    assert [(row.number, row.cells) for row in table.rows] == [(4, ("川江特钢", 13800138000, date(2026, 9, 28), 38.5))]
    with pytest.raises(Problem):
        tables.read(path, sheet="none")


def test_reading_a_list_leaves_what_stays_to_the_end_as_it_is(tmp_path):
    path = tmp_path / "clients.csv"
    path.write_text("Client\nNorthwind\n", encoding="utf-8")
    stays = gc.get_freeze_count()
    tables.read(path)
    assert gc.get_freeze_count() == stays > 0
