"""Holiday arrangements out of a file: JSON as the program and public lists write it, or a table of days."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.workdays import YearDays
from salesplanner.exchange import values

_OFF = frozenset({"休", "休息", "放假", "假", "off", "day off", "holiday"})
_WORK = frozenset({"班", "上班", "补班", "工作", "工作日", "调休上班", "work", "working day", "workday"})
_YEARS = range(2000, 2101)
#: A day, whether it is off, and its name.
Mark = tuple[date, bool, str]


def read(path: Path) -> list[YearDays]:
    """The years that a file arranges, each whole.

    A table has a row a day: its date, 休 or 班 (off or work), and a name. Raises Problem: FILE_UNREADABLE, FILE_EMPTY,
    NOT_KNOWN for a row that says neither, and what `tables.read` raises.
    """
    marks = _of_json(path) if path.suffix.lower() == ".json" else _of_table(path)
    years: dict[int, dict[bool, dict[date, str]]] = defaultdict(lambda: {True: {}, False: {}})
    for day, is_off, name in marks:
        years[day.year][is_off][day] = name
    if not years or not set(years) <= set(_YEARS):
        raise Problem(Kind.FILE_EMPTY, path=path.name)
    return [YearDays(year=year, off=days[True], work=days[False]) for year, days in sorted(years.items())]


def _of_json(path: Path) -> list[Mark]:
    try:
        kept: dict[str, Any] = json.loads(path.read_text(encoding="utf-8-sig"))
        if "days" in kept:  # a list of days, each with name, date and isOffDay
            return [
                (date.fromisoformat(each["date"]), bool(each["isOffDay"]), str(each.get("name", "")))
                for each in kept["days"]
            ]
        return [
            (date.fromisoformat(day), kind == "off", str(name))
            for kind in ("off", "work")
            for day, name in dict(kept[kind]).items()
        ]
    except FileNotFoundError:
        raise Problem(Kind.FILE_MISSING, path=path) from None
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise Problem(Kind.FILE_UNREADABLE, path=path.name, detail=str(error)) from error


def _of_table(path: Path) -> Iterator[Mark]:
    from salesplanner.exchange.tables import tables

    table = tables.read(path)
    # A list without headers has a day in its first row.
    for cells in (table.headers, *(row.cells for row in table.rows)):
        day = next((found for cell in cells if (found := _day(cell)) is not None), None)
        if day is not None:
            yield (day, *_said(cells))


def _said(cells: Sequence[object]) -> tuple[bool, str]:
    """Whether a row gives the day off, and what it calls it."""
    texts = [" ".join(str(cell).split()) for cell in cells if cell not in (None, "") and _day(cell) is None]
    kinds = [text for text in texts if text.lower() in _OFF | _WORK]
    if not kinds:
        raise Problem(Kind.NOT_KNOWN, value=_line(cells))
    name = next((text for text in texts if text not in kinds and not text.startswith("#")), "")
    return kinds[0].lower() in _OFF, name


def _day(cell: object) -> date | None:
    try:
        return values.to_date(cell, "ymd") if isinstance(cell, (str, date)) else None
    except Problem:
        return None


def _line(cells: Iterable[object]) -> str:
    return " ".join(str(cell) for cell in cells if cell not in (None, ""))
