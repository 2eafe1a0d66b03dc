"""A block of cells copied from a spreadsheet, laid over a grid of days and figures: by its dates and headings where it has them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from datetime import date
from unicodedata import normalize

from msgspec import Struct

from salesplanner.domain.metrics import Span
from salesplanner.domain.typed import calendar_day

_MONTH = re.compile(r"(?:(\d{4})[-/.年])?(\d{1,2})月?")
_WEEK = re.compile(r"(?:(\d{4})\s*[-年]?\s*)?(?:W|第|week\s*)(\d{1,2})\s*周?", re.IGNORECASE)
_YEAR_MONTH = re.compile(r"(\d{4})[-/.年](\d{1,2})月?")
_UNIT = re.compile(r"[(（\[【].*?[)）\]】]\s*$")
_YEAR = re.compile(r"\d{4}")
#: A day without a year that lies further ahead is of the year before: figures are entered of what was.
_AHEAD = 31
_PLAIN = re.compile(r"[\d.,]+")


class Laid(Struct, frozen=True):
    """A cell of the block: the day its span begins on, the column of the grid, and its text."""

    day: date
    column: int
    text: str


class Pasted(Struct, frozen=True):
    """Where the cells of a block belong, the headings that name no column, and how many values lie beyond the grid."""

    cells: tuple[Laid, ...]
    unknown: tuple[str, ...] = ()
    beyond: int = 0


def lay(
    text: str,
    days: Sequence[date],
    names: Sequence[Collection[str]],
    start: tuple[int, int],
    span: Span,
    today: date,
) -> Pasted:
    """Lay a block over rows of `days` (the first of each span) and columns of `names`, from the cell `start`.

    A column may have several names. Lines with a date go to that day, also of another month; columns under a known heading to
    that column. Without dates or headings the cells go down and right from `start`, as in a spreadsheet.
    """
    lines = [[cell.strip() for cell in line.split("\t")] for line in text.replace("\r", "").strip("\n").split("\n")]
    head = _is_head(lines, names)
    body = lines[1:] if head else lines
    found = _days([line[0] for line in body], span, today)
    if head:
        known = {place: _column(cell, names) for place, cell in enumerate(lines[0])}

        def columns(place: int) -> int | None:
            return known.get(place)
    else:
        shift = start[1] - (1 if found else 0)

        def columns(place: int) -> int | None:
            return place + shift

    cells, beyond = [], 0
    for number, line in enumerate(body):
        row = start[0] + number
        day = found[number] if found else days[row] if row < len(days) else None
        for place, cell in enumerate(line):
            column = columns(place)
            if column is None or (found and place == 0):
                continue
            if day is not None and 0 <= column < len(names):
                cells.append(Laid(day, column, cell[:40]))
            elif cell:
                beyond += 1
    first = 1 if found else 0  # the heading of the dates is none of a figure
    unknown = (
        [cell for place, cell in enumerate(lines[0]) if cell and columns(place) is None and place >= first]
        if head
        else []
    )
    return Pasted(tuple(cells), tuple(unknown), beyond)


def _is_head(lines: Sequence[Sequence[str]], names: Sequence[Collection[str]]) -> bool:
    """Whether the first line names figures, or is of words only over lines with numbers: names that are no figures here."""
    if any(_column(cell, names) is not None for cell in lines[0]):
        return True
    first, below = "".join(lines[0]), "".join(cell for line in lines[1:] for cell in line)
    return any(map(str.isdigit, below)) and any(map(str.isalpha, first)) and not any(map(str.isdigit, first))


def _column(cell: str, names: Sequence[Collection[str]]) -> int | None:
    wanted = _bare(cell)
    return next((place for place, each in enumerate(names) if wanted and wanted in map(_bare, each)), None)


def _bare(text: str) -> str:
    """A heading without its unit in brackets, to compare."""
    said = normalize("NFKC", text).strip()
    return (_UNIT.sub("", said) or said).strip().casefold()


def _days(texts: Sequence[str], span: Span, today: date) -> list[date | None]:
    """The first day of the span that each line names; nothing where the lines do not begin with dates."""
    days = [_day(text, span, today) for text in texts]
    named = [day for day, text in zip(days, texts, strict=True) if text]
    is_dated = bool(named) and all(day is not None for day in named) and len(set(named)) == len(named)
    return days if is_dated else []


def _day(text: str, span: Span, today: date) -> date | None:
    said = normalize("NFKC", text).strip()
    if not said or (_PLAIN.fullmatch(said) and not _YEAR_MONTH.fullmatch(said)):
        return None
    if span is Span.MONTH and (found := _YEAR_MONTH.fullmatch(said) or _MONTH.fullmatch(said)):
        year, month = int(found[1] or today.year), int(found[2])
        return date(year, month, 1) if 1 <= month <= 12 and 1900 < year < 2200 else None
    if span is Span.WEEK and (found := _WEEK.fullmatch(said)):
        return _week(int(found[1]) if found[1] else None, int(found[2]), today)
    day = calendar_day(said.casefold().split(" ")[0] if ":" in said else said.casefold(), today)
    if day is not None and (day - today).days > _AHEAD and not _YEAR.search(said):
        day = calendar_day(f"{day.year - 1}-{day.month}-{day.day}", today)
    return None if day is None else span.period(day).first


def _week(year: int | None, number: int, today: date) -> date | None:
    """The Monday of a week by its ISO number; without a year the latest one that has begun."""
    for each in (year,) if year else (today.year, today.year - 1):
        try:
            monday = date.fromisocalendar(each, number, 1)
        except ValueError:
            continue
        if year or (monday - today).days <= _AHEAD:
            return monday
    return None
