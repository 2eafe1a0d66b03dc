"""Whatever is in a file: it comes in whole, or a problem is said and nothing is kept."""

from __future__ import annotations

import io
import os
import random
import zipfile

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from salesplanner.domain.problems import Problem
from salesplanner.exchange.columns import headers
from salesplanner.exchange.records import importing, keeping
from salesplanner.exchange.tables import tables
from tests.exchange.messy import FILES

ODD = ["\x00", "\ud800", "=1+1", "a" * 300, '"', ";", "\n", "1e400", "nan", "٣", "９９", "9" * 30, "2026.2.30", "0年0月0日", "12月99日", "11月底",
       "(1", "合计", "BEGIN:VCARD", "END:VCARD", "N;ENCODING=QUOTED-PRINTABLE:=", "<table><tr><td rowspan=9>", "1.39E+10", "-0", "***"]  # fmt: skip
HEADERS = sorted({header for fields in headers.FIELDS.values() for field in fields for header in field.headers})
#: How many times as many examples as in a usual run; 90 for the ten thousand of a release.
TIMES = int(os.environ.get("SALESPLANNER_FUZZ", "1"))
#: So many malformed rows are read in every run.
ROWS = 10_000
few = settings(max_examples=40 * TIMES)
fewer = settings(few, max_examples=15 * max(1, TIMES // 6))


@pytest.fixture
def whole_or_nothing(store, tmp_path):
    """Bring a file in as a kind: what it says it did adds up, and undo takes it back; or the book is as it was."""

    def run(name, data, kind):
        path = tmp_path / name
        path.write_bytes(data)
        before = store.digest()
        try:
            plan = importing.plan_import(importing.snapshot(store), tables.read(path), kind)
            result = keeping.apply(store, plan)
        except Problem:
            assert store.digest() == before
            return 0
        assert result.added + result.updated + result.duplicates + result.rejected == result.rows
        if result.added or result.updated:
            store.undo()
        assert store.digest() == before
        return result.rows

    return run


kinds = st.sampled_from(sorted(headers.FIELDS))
cells = st.sampled_from([*ODD, "川江特钢", "13912345678", "2026-09-28", "38.5万"]) | st.text(max_size=8)


@few
@given(
    st.lists(st.sampled_from(HEADERS), min_size=1, max_size=8), st.lists(st.lists(cells, max_size=9), max_size=8), kinds
)
def test_any_row_comes_in_or_goes_back(whole_or_nothing, head, rows, kind):
    lines = [",".join(head), *(",".join(row) for row in rows)]
    whole_or_nothing("a.csv", "\n".join(lines).encode("utf-8", "ignore"), kind)


@pytest.mark.parametrize("kind", sorted(headers.FIELDS))
def test_ten_thousand_rows_come_in_or_go_back(whole_or_nothing, kind):
    chance = random.Random(kind)
    odd = [*ODD, "川江特钢", "13912345678", "2026-09-28", "38.5万", ""]

    def cell():
        return chance.choice(odd) if chance.random() < 0.8 else "".join(chance.choices("甲乙1２.-/:,\t;'°é", k=6))

    def row():
        return "\t".join(cell().replace("\n", " ") for _ in range(chance.randrange(14)))

    known = [field.headers[0] for field in headers.FIELDS[kind] if field.headers]
    read = 0
    while read < ROWS / len(headers.FIELDS):
        head = chance.sample(known[:12], k=len(known[:12]))
        lines = ["\t".join(head), *(row() for _ in range(500))]
        read += whole_or_nothing("a.txt", "\n".join(lines).encode("utf-8", "ignore"), kind)


@few
@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.vcf", "a.ics", "a.txt"]), kinds)
def test_any_bytes_are_read_or_refused(whole_or_nothing, data, name, kind):
    whole_or_nothing(name, data, kind)


@st.composite
def damage(draw, most=6):
    """Where in a file what is put in, and how much is taken out, in thousandths of its length."""
    spot = st.tuples(st.integers(0, 1000), st.sampled_from(ODD), st.integers(0, 30))
    return draw(st.lists(spot, min_size=1, max_size=most))


def damaged(data, spots):
    for place, put, taken in spots:
        at = len(data) * place // 1000
        data = data[:at] + put.encode("utf-8", "ignore") + data[at + taken :]
    return data


TEXTS = [file for file in FILES if file.name.endswith((".csv", ".txt", ".vcf"))]
BOOKS = [file for file in FILES if file.name.endswith((".xls", ".xlsx"))]


@few
@given(st.sampled_from(TEXTS), damage())
def test_a_damaged_text_is_read_or_refused(whole_or_nothing, tmp_path, file, spots):
    file.make(tmp_path / "whole")
    whole_or_nothing(file.name, damaged((tmp_path / "whole").read_bytes(), spots), file.kind)


@fewer
@given(st.sampled_from(BOOKS), damage(3), st.booleans())
def test_a_damaged_workbook_is_read_or_refused(whole_or_nothing, tmp_path, file, spots, is_inside):
    file.make(tmp_path / f"whole{file.name}")
    data = (tmp_path / f"whole{file.name}").read_bytes()
    whole_or_nothing(file.name, repacked(data, spots) if is_inside else damaged(data, spots), file.kind)


def repacked(data, spots):
    """The workbook with its sheets damaged inside a sound archive; the bytes damaged where it is none."""
    if not zipfile.is_zipfile(io.BytesIO(data)):
        return damaged(data, spots)
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            content = old.read(part)
            new.writestr(part, damaged(content, spots) if part.startswith("xl/worksheets/sheet") else content)
    return made.getvalue()


@pytest.mark.parametrize("data", [b"<table><tr><td rowspan=9>", b"<html><table\x00"])
@pytest.mark.parametrize("name", ["page.xls", "cards.vcf"])
def test_a_page_without_a_table_is_refused(whole_or_nothing, name, data):
    assert whole_or_nothing(name, data, "clients") == 0
