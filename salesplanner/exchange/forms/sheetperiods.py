"""Workbooks that have a sheet for each month or week: only that of the report's own is filled, the others are kept as they are."""

from __future__ import annotations

import re
from collections.abc import Mapping

from salesplanner.exchange.forms import figurewords, texts
from salesplanner.exchange.forms.content import Content, Fill
from salesplanner.exchange.forms.sheet import Sheet

_WEEK = re.compile(r"\s*(?:w(?:ee)?k?\.?\s*(\d{1,2})|第\s*(\d{1,2}|[一二三四五六])\s*周)\s*", re.I)
_DATED = re.compile(r"\s*20\d\d\s*[-./年]\s*(1[0-2]|0?[1-9])\s*月?\s*")
_TITLES_MOST = 6
#: Weeks of a month are no more; others are those of the year.
_OF_MONTH = 6
_CHINESE = "一二三四五六"


def periods_of(sheets: Mapping[str, Sheet]) -> dict[str, tuple[str, int]]:
    """The kind of period and its number that each sheet is of by its name, as month 9 or week 43; none where not several differ."""
    found = {name: period for name, sheet in sheets.items() if (period := _period_of(name, sheet)) is not None}
    kinds = [kind for kind, _ in found.values()]
    return {name: period for name, period in found.items() if kinds.count(period[0]) > 1 and len({*found.values()}) > 1}


def _period_of(name: str, sheet: Sheet) -> tuple[str, int] | None:
    """The month or the week that a sheet is called by, else the month in its title."""
    week, dated = _WEEK.fullmatch(name), _DATED.fullmatch(name)
    if week is not None:
        said = week[1] or week[2]
        return "week", _CHINESE.index(said) + 1 if said in _CHINESE else int(said)
    month = int(dated[1]) if dated is not None else figurewords.month_of(name)
    titles = [text for row in range(1, _TITLES_MOST + 1) if (text := sheet.alone(row))]
    told = (texts.own_month(text, found) for text in titles if (found := texts.month_in(text)) is not None)
    month = month or next(told, 0)
    return ("month", month) if month else None


def filling_of(fill: Fill, kind: str, number: int) -> Fill:
    """Fills a place on a sheet of such a period where the report is of that; else the place is kept."""

    def filled(content: Content, target: str) -> bool:
        return _is_of(content.fields, kind, number) and fill(content, target)

    return filled


def _is_of(fields: Mapping[str, str], kind: str, number: int) -> bool:
    """Whether a report is of a month or a week: of a week by its number in the year, or among those of its month."""
    if kind == "month":
        return fields.get("month_number", fields.get("in_month")) == str(number)
    if number <= _OF_MONTH and (day := fields.get("start_day", "")):
        return fields.get("kind") == "week" and (int(day) - 1) // 7 + 1 == number
    return fields.get("week") == str(number)
