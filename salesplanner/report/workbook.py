"""What a spreadsheet is, without a format: sheets of typed cells, formulas with their values, native charts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from typing import Literal

from msgspec import Struct
from msgspec.structs import force_setattr, replace

from salesplanner.domain.plaintext import one_line

Format = Literal["text", "money", "price", "count", "number", "percent", "share", "date", "time"]
TITLE_LIMIT = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")


class Formula(Struct, frozen=True):
    """A live formula such as "=SUM(B2:B9)" and the value it has now."""

    text: str
    value: int | Decimal


Cell = str | int | Decimal | date | time | Formula | None


def in_full(minor: int | Decimal | None) -> Decimal | None:
    """An amount for a cell, in the units that people read."""
    return None if minor is None else Decimal(minor) / 100


class NativeChart(Struct, frozen=True):
    """A chart that the spreadsheet program draws itself from columns of its sheet; rows count from 0 below the head."""

    kind: Literal["line", "column", "bar"]
    title: str
    categories: int
    series: tuple[int, ...]
    first_row: int = 0
    last_row: int = -1


class Sheet(Struct, frozen=True):
    """One sheet: a head, rows of typed cells, and how each column is written; `kinds` says it for the money of each row, where not all is."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    formats: tuple[Format, ...] = ()
    widths: tuple[float, ...] = ()
    freeze: bool = True
    chart: NativeChart | None = None
    kinds: tuple[Format, ...] = ()

    def __post_init__(self) -> None:
        force_setattr(self, "title", sheet_title(self.title))
        force_setattr(self, "rows", tuple(tuple(row) for row in self.rows))


class Workbook(Struct, frozen=True):
    """Sheets in order, no two with the same title."""

    sheets: tuple[Sheet, ...]
    title: str = ""
    author: str = ""
    language: str = "zh"

    def __post_init__(self) -> None:
        force_setattr(self, "sheets", _distinct(self.sheets))


def sheet_title(text: str) -> str:
    """The text as a spreadsheet program takes it for a sheet's title."""
    title = _FORBIDDEN.sub(" ", one_line(text)).strip(" '")
    while len(title.encode("utf-16-le")) > 2 * TITLE_LIMIT:
        title = title[:-1].rstrip(" '")
    return "History 1" if title.casefold() == "history" else title or "Sheet"


def _distinct(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    taken: set[str] = set()
    named = []
    for sheet in sheets:
        title, number = sheet.title, 1
        while title.casefold() in taken:
            number += 1
            title = f"{sheet.title[: TITLE_LIMIT - 4]} {number}"
        taken.add(title.casefold())
        named.append(sheet if title == sheet.title else replace(sheet, title=title))
    return tuple(named)
