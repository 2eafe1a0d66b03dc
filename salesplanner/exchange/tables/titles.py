"""The day that stands only above a table or on the tab of its sheet: it is the day of rows that have no column of days."""

from __future__ import annotations

import re
from datetime import date

from msgspec.structs import replace

from salesplanner.domain.problems import Problem
from salesplanner.exchange import values
from salesplanner.exchange.columns import contents, headings
from salesplanner.exchange.source import Cell, SourceRow, SourceTable
from salesplanner.exchange.tables.layout import own_head

_WORD = r"[A-Z][a-zà-ž]{2,9}\.?"
_DAY = re.compile(
    r"(?:民[國国]\s*)?(?<!\d)\d{2,4}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}(?!\d)\s*[日号]?|(?<!\d)\d{1,2}[/.]\d{1,2}[/.]\d{4}(?!\d)"
    r"|[〇○零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日|(?<![\d年])\d{1,2}\s*月\s*\d{1,2}\s*[日号]"
    rf"|(?<!\d)\d{{1,2}}(?:st|nd|rd|th|\.)?\s+{_WORD}\s+\d{{4}}|{_WORD}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|(?<!\d)20\d{{6}}(?!\d)"
)
_MONTH = re.compile(
    rf"(?<!\d)\d{{4}}\s*年\s*\d{{1,2}}\s*月|(?<![\d.])20\d\d-\d{{1,2}}(?![\d-])|{_WORD},?\s+20\d\d(?!\d)"
)
#: What a day before it is the day of, but not of the rows.
_OF_PAPER = re.compile(
    r"(?:打印|列印|导出|匯出|制表|製表|编制|填报|更新|生成|下载|截[至止]|起始|有效|printed|exported|generated|created|prepared|updated|run|as of|until|since|from|valid)"
    r"\S{0,4}?\s*(?:on|at|日期|时间|時間|date)?\s*[:：]?\s*$",
    re.I,
)

#: What a day or month is the first or the last of: January - March 2026, 2026年7月至9月.
_NAMED = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_TO = r"\s*(?:[-–—~～至到]|\bto\b|\bthrough\b)\s*"
_UNTIL, _FROM = re.compile(rf"(?:\d|[月日号]|\b{_NAMED}){_TO}$", re.I), re.compile(rf"{_TO}(?:\d|{_NAMED}\b)", re.I)


def dated(table: SourceTable) -> SourceTable:
    """The table with the day of its title, else of its sheet's name, as a column; as it is where another column has days."""
    said = _said(table.above) or _said(table.sheet)
    if not said or not table.header_row or any(_has_days(table, place) for place in range(len(table.headers))):
        return table
    head = own_head("标题中的日期", "Date in the title", table.headers)
    return replace(
        table,
        headers=(*table.headers, head),
        shorts=(*table.shorts, "") if table.shorts else (),
        rows=tuple(_with(row, said) for row in table.rows),
        skipped=tuple(_with(row, None) for row in table.skipped),
        from_title=len(table.headers),
    )


def _with(row: SourceRow, said: Cell) -> SourceRow:
    return replace(row, cells=(*row.cells, said))


def _has_days(table: SourceTable, place: int) -> bool:
    """Whether a column says days, and none of what is to come."""
    senses = headings.heading(table.headers[place]).senses
    return "date" in senses and not {"next", "expected", "birthday"} & senses and contents.are("days", table, place)


def _said(text: str) -> str:
    """The one day, or month, that a title names, as it is written; empty for none or several."""
    for form in (_DAY, _MONTH):
        found = [each for each in form.finditer(text) if not _OF_PAPER.search(text[: each.start()])]
        if any(_UNTIL.search(text[: each.start()]) or _FROM.match(text[each.end() :]) for each in found):
            return ""
        days = {day: each[0].strip() for each in found for day in _days(each[0])}
        if found:
            return next(iter(days.values())) if len({*days.values()}) == 1 else ""
    return ""


def _days(text: str) -> set[date]:
    """The days that a text may be."""
    found = set()
    for order in values.ORDERS:
        try:
            found.add(values.to_date(text, order, date(2000, 1, 1), month=1))
        except Problem:
            continue
    return {day for day in found if day is not None}


def day_of(cell: Cell, order: str, today: date) -> date | None:
    """The day that a title says; of a month its last day, or today where it is not over. Raises Problem(NOT_A_DATE)."""
    try:
        return values.to_date(cell, order, today, near=-1)
    except Problem:
        last = values.to_date(cell, order, today, month=1)
        return last if last is None or last.replace(day=1) > today else min(last, today)
