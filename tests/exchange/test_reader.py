from __future__ import annotations

import random
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
import xlsxwriter

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.tables import tables


@pytest.fixture
def book(tmp_path):
    """A small workbook."""
    path = tmp_path / "book.xlsx"
    with xlsxwriter.Workbook(path) as made:
        sheet = made.add_worksheet("客户")
        for number in range(20):
            sheet.write_row(number, 0, [f"name {number}", number, "note"])
    return path


def with_sheet(book: Path, change) -> Path:
    """The workbook with the text of its sheet changed."""
    other = book.with_name("other.xlsx")
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(other, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            data = old.read(part)
            new.writestr(part.filename, change(data) if part.filename.startswith("xl/worksheets/sheet") else data)
    return other


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [(b'r="A1"', b'r="XFD1048576"', Kind.STRAY_CELL), (b"<worksheet", b"<!DOCTYPE x [<!ENTITY a 'b'>]><worksheet", Kind.FILE_UNREADABLE)],
)  # fmt: skip
def test_a_hostile_workbook_is_refused_with_its_reason(book, old, new, kind):
    with pytest.raises(Problem) as trouble:
        tables.read(with_sheet(book, lambda data: data.replace(old, new, 1)))
    assert trouble.value.kind is kind
    if kind is Kind.STRAY_CELL:
        assert trouble.value.facts["cell"] == "XFD1048576"


def test_a_sheet_that_would_fill_the_memory_is_refused(book):
    blanks = b" " * 9_000_000
    with zipfile.ZipFile(book) as old, zipfile.ZipFile(book.with_name("other.xlsx"), "w", zipfile.ZIP_DEFLATED) as new:
        new.compresslevel = 1
        for part in old.infolist():
            before, end, after = old.read(part).partition(b"</sheetData>")
            with new.open(part.filename, "w") as file:
                file.write(before)
                for _ in range(50 if end else 0):
                    file.write(blanks)
                file.write(end + after)
    with pytest.raises(Problem) as trouble:
        tables.read(book.with_name("other.xlsx"))
    assert trouble.value.kind is Kind.FILE_TOO_LARGE


def test_damaged_workbooks_give_a_table_or_a_reason(book):
    whole, dice = book.read_bytes(), random.Random(7)
    for _ in range(12):
        data = bytearray(whole)
        for _ in range(dice.randrange(1, 20)):
            data[dice.randrange(len(data))] = dice.randrange(256)
        book.write_bytes(bytes(data[: dice.randrange(len(data) // 2, len(data) + 1)]))
        try:
            assert tables.read(book).headers
        except Problem as problem:
            assert problem.kind in (Kind.FILE_UNREADABLE, Kind.FILE_EMPTY, Kind.STRAY_CELL, Kind.FILE_TOO_LARGE)


def test_the_reader_is_light_until_it_reads():
    program = "import sys, salesplanner.exchange.tables.reader; print([m for m in sys.modules if 'calamine' in m or 'Qt' in m])"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[2], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"
