"""Cells that a workbook shows as percent: the file holds 0.0021 where the person sees 0.21%."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from html import unescape

from msgspec.structs import replace

from salesplanner.exchange.source import Cell, SourceRow, SourceTable

_XML_MOST = 60 * 1024 * 1024
#: The two formats of percent that every workbook has.
_BUILT_IN = {"9", "10"}
_CELL = re.compile(rb'<c\s[^>]*?r="([A-Z]{1,3})(\d+)"[^>]*?s="(\d+)"|<c\s[^>]*?s="(\d+)"[^>]*?r="([A-Z]{1,3})(\d+)"')


def seen(table: SourceTable) -> SourceTable:
    """The table with its numbers as they are seen: a share as 0.21%, with its unit. Any other file as it is."""
    if table.path.suffix.lower() not in (".xlsx", ".xlsm") or not table.path.is_file():
        return table
    try:
        with zipfile.ZipFile(table.path) as book:
            shares = set(_shares(book, table.sheet))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile):
        return table
    return replace(table, rows=tuple(_seen(row, shares) for row in table.rows)) if shares else table


def _seen(row: SourceRow, shares: set[tuple[int, int]]) -> SourceRow:
    cells = tuple(_said(cell) if (row.number, place) in shares else cell for place, cell in enumerate(row.cells))
    return replace(row, cells=cells)


def _said(cell: Cell) -> Cell:
    if isinstance(cell, bool) or not isinstance(cell, int | float):
        return cell
    return f"{Decimal(str(cell)) * 100:f}%"


def _shares(book: zipfile.ZipFile, sheet: str) -> Iterator[tuple[int, int]]:
    """The row and the place of each cell in a format of percent."""
    styles = _percent_styles(_read(book, "xl/styles.xml"))
    if not styles:
        return
    for found in _CELL.finditer(_read(book, _part_of(book, sheet))):
        column, row, style = (found[1], found[2], found[3]) if found[1] else (found[5], found[6], found[4])
        if style in styles:
            yield int(row), _place(column.decode("ascii"))


def _percent_styles(styles: bytes) -> set[bytes]:
    """The numbers of the looks whose number format is one of percent."""
    own = {
        found[1].decode("ascii")
        for found in re.finditer(rb'<numFmt\s[^>]*?numFmtId="(\d+)"[^>]*?formatCode="[^"]*%[^"]*"', styles)
    }
    looks = re.search(rb"<cellXfs.*?</cellXfs>", styles, re.DOTALL)
    formats = re.findall(rb'<xf\s[^>]*?numFmtId="(\d+)"', looks[0]) if looks else []
    return {str(n).encode() for n, each in enumerate(formats) if each.decode("ascii") in own | _BUILT_IN}


def _part_of(book: zipfile.ZipFile, sheet: str) -> str:
    """Where the file keeps a sheet; the first one where none is named."""
    sheets = re.findall(rb'<sheet\s[^>]*?name="([^"]*)"[^>]*?r:id="([^"]*)"', _read(book, "xl/workbook.xml"))
    wanted = next(
        (key for name, key in sheets if unescape(name.decode("utf-8")) == sheet), sheets[0][1] if sheets else b""
    )
    links = _read(book, "xl/_rels/workbook.xml.rels")
    for link in re.findall(rb"<Relationship\s[^>]*>", links):
        key, target = re.search(rb'Id="([^"]*)"', link), re.search(rb'Target="([^"]*)"', link)
        if key and target and key[1] == wanted:
            said = target[1].decode("utf-8").lstrip("/")
            return said if said.startswith("xl/") else f"xl/{said}"
    raise KeyError(sheet)


def _read(book: zipfile.ZipFile, name: str) -> bytes:
    if book.getinfo(name).file_size > _XML_MOST:
        raise ValueError(name)
    return book.read(name)


def _place(column: str) -> int:
    """The place of a column by its letters, counted from 0."""
    place = 0
    for letter in column:
        place = place * 26 + ord(letter) - ord("A") + 1
    return place - 1
