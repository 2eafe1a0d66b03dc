"""Tables of figures that lie on their side, names down and days across, turned to days down and a column for each figure."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time

from msgspec.structs import replace

from salesplanner.domain.problems import Problem
from salesplanner.exchange import values
from salesplanner.exchange.columns.headertext import plain
from salesplanner.exchange.source import Cell, SourceRow, SourceTable
from salesplanner.exchange.tables.layout import unlike

_LEAST = 2  # days across
_UNITS = frozenset(map(plain, ("单位", "计量单位", "unit", "units")))
_CALLED = "指标|指标名称|项目|数据项|统计项|名称|metric|figure|indicator|measure|name|item|kpi"
_NAMES = frozenset(map(plain, _CALLED.split("|")))


def turned(table: SourceTable, today: date, order: str) -> SourceTable:
    """The table with its days down; as it is where they stand so already. Raises Problem(DATE_ORDER_UNCLEAR)."""
    body = table
    heads: tuple[Cell, ...] = tuple(head.split(" (")[0] for head in table.headers)  # the second one of its name
    if not table.header_row and table.rows:  # days alone are no words that head a column
        heads, body = table.rows[0].cells, replace(table, rows=table.rows[1:], header_row=1)
    if sum(map(_is_day, heads)) < _LEAST:
        return table
    if order == "auto":
        order = values.find_orders({table.path.name: list(heads)})[table.path.name]
    days = {place: day for place, head in enumerate(heads) if (day := _day(head, today, order))}
    return _turned(body, heads, days) or table


def _is_day(head: Cell) -> bool:
    return any(_day(head, date(2000, 1, 1), order) is not None for order in values.ORDERS)


def _turned(table: SourceTable, heads: tuple[Cell, ...], days: Mapping[int, date | str]) -> SourceTable | None:
    """The table with these columns as rows; nothing where no column names the figures."""
    others = [place for place in range(len(heads)) if place not in days]
    said = {place: plain(values.to_text(heads[place])) for place in others}
    names = next((place for place in others if said[place] in _NAMES), None)
    units = next((place for place in others if said[place] in _UNITS), None)
    if names is None:
        names = next((place for place in others if place != units and _are_words(table, place)), None)
    rows = [row for row in table.rows if names is not None and values.to_text(row.cells[names])]
    if names is None or not rows:
        return None
    headers = ["日期"]
    for row in rows:
        name, unit = values.to_text(row.cells[names]), "" if units is None else values.to_text(row.cells[units])
        headers.append(unlike(f"{name}（{unit}）" if unit else name, headers))
    turned = tuple(
        SourceRow(place + 1, (day, *(row.cells[place] for row in rows)), values.to_text(heads[place]))
        for place, day in days.items()
        if any(not values.is_nothing(row.cells[place]) for row in rows)
    )
    return replace(table, headers=tuple(headers), shorts=(), rows=turned, skipped=())


def _day(head: Cell, today: date, order: str) -> date | str | None:
    """The day that a heading is; the heading itself where it is a month."""
    if isinstance(head, time):
        return None
    for month in (0, -1):
        try:
            day = values.to_date(head, order, today, near=-1, month=month)
        except Problem:
            continue
        return values.to_text(head) if month else day
    return None


def _are_words(table: SourceTable, place: int) -> bool:
    texts = [cell for row in table.rows if not values.is_nothing(cell := row.cells[place])]
    return bool(texts) and all(isinstance(cell, str) and any(map(str.isalpha, cell)) for cell in texts)
