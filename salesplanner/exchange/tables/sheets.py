"""Sheets of a workbook that are one list: one for each area, month or salesperson, under the same headings."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.exchange import values
from salesplanner.exchange.columns import contents, fields, headers
from salesplanner.exchange.columns.headertext import plain
from salesplanner.exchange.source import Cell, SourceRow, SourceTable
from salesplanner.exchange.tables import layout

_Part = tuple[
    SourceTable, list[SourceRow]
]  # a sheet, and those of its rows that are taken, their cells under all columns

_LOOKED_AT = 60
_LEAST, _LEAST_OF_OTHERS = 0.6, 0.75  # of the headings are the same: where one has some more, where each has others
#: Names of sheets that say nothing of what is on them.
_NAMELESS = re.compile(r"(?:sheet|tabelle|feuil|hoja|foglio|工作表|表)?\s*\(?\d*\)?", re.I)
#: Names of sheets that have what the others have, or should have.
_WHOLE = re.compile(
    r"(?:全部|全量|全体|所有|汇总|匯總|总|總|合[计計]|总览|all|total|overall|summary|master|everything|combined|gesamt|alle|tous|toutes|todos|todas|tutti)"
    r"[\s_-]*(?:表|册|清单|名单|数据|明细|客户|订单|记录|list|data|orders|clients|customers|accounts|deals|contacts|records|sheet)?\s*\d{0,4}",
    re.I,
)
#: Names of sheets that say which kind of records is on them.
_CALLED = {
    "clients": "客户|客戶|公司|企业|clients?|customers?|accounts?|companies|organi[sz]ations?",
    "contacts": "联系人|聯絡人|通讯录|客户联系人|contacts?|people|persons?",
    "deals": "商机|意向单|项目|销售机会|deals?|opportunities|pipeline",
    "orders": "订单|orders?",
    "activities": "活动|拜访|跟进|activities|visits?",
}
_LISTED = r"[\s_-]*(?:表|册|清单|名单|列表|资料|信息|档案|明细|数据|list|data)?"


def is_called(name: str, kind: str) -> bool:
    """Whether the name of a sheet says that a kind of records is on it."""
    return kind in _CALLED and bool(re.fullmatch(f"(?:{_CALLED[kind]}){_LISTED}", name.strip(), re.I))


class Head(Struct, frozen=True):
    """What the columns of a sheet are, by field or by heading, and whether they are those that a kind needs."""

    labels: frozenset[str] = frozenset()
    is_complete: bool = False

    def is_like(self, other: Head) -> bool:
        """Whether two sheets have the same columns, but for a few."""
        both, most = self.labels & other.labels, max(len(self.labels), len(other.labels))
        is_part = both in (self.labels, other.labels)
        return bool(most) and len(both) >= (_LEAST if is_part else _LEAST_OF_OTHERS) * most


def head_of(rows: Sequence[Sequence[Cell]], kind: str) -> Head:
    """What a sheet is, told from its first rows."""
    first = layout.filled(rows[:_LOOKED_AT])
    found = layout.find(first, headers.is_header) if first else None
    if found is None or not found.rows:
        return Head()
    if not found.header_row:  # days across head no column
        return Head(frozenset(found.headers)) if kind == "metrics" else Head()
    width = len(found.headers)
    cells = tuple(SourceRow(n, (*row[:width], *[None] * (width - len(row)))) for n, row in found.rows)
    table = SourceTable(path=Path(), headers=found.headers, rows=cells, shorts=found.shorts, header_row=1)
    named = _fields(table, kind)
    is_complete = bool(named) and not fields.missing(kind, named)
    return Head(frozenset(_labels(table, named)), is_complete)


def are_people(table: SourceTable) -> bool:
    """Whether a table names people, and whose each is."""
    return {"client", "name"} <= _fields(table, "contacts").keys()


def _fields(table: SourceTable, kind: str) -> dict[str, int]:
    return fields.match(kind, table) if kind in headers.FIELDS else {}


def _labels(table: SourceTable, named: dict[str, int]) -> list[str]:
    """What each column is: a field, else its heading."""
    by_place = {place: name for name, place in named.items()}
    return [by_place.get(place) or plain(header) for place, header in enumerate(table.headers)]


def joined(tables: Sequence[SourceTable], kind: str) -> SourceTable:
    """The rows of several sheets as one table, with the name of each row's sheet where it says something.

    A sheet whose rows all stand on others that have its columns is left out: a part that was copied, or all parts once more;
    of one that is called so, though it lacks some of them, the rows that stand on others are.
    """
    first = tables[0]
    own = _labels(first, _fields(first, kind))
    heads: list[str] = list(first.headers)
    all_places = [_places(table, kind, own, heads) for table in tables]
    turned = [
        (table, [_turned(row, places) for row in table.rows]) for table, places in zip(tables, all_places, strict=True)
    ]
    kept = _without_copies(turned, all_places)
    if len(kept) == 1 and len(kept[0][1]) == len(kept[0][0].rows):
        return kept[0][0]
    has_names = not all(_NAMELESS.fullmatch(table.sheet) or _is_whole(table) for table, _ in kept)
    return replace(_one(first, kept, heads, has_names=has_names), together=tuple(table.sheet for table in tables))


def _turned(row: SourceRow, places: Sequence[int | None]) -> SourceRow:
    return replace(row, cells=tuple(None if place is None else row.cells[place] for place in places))


def _is_whole(table: SourceTable) -> bool:
    """Whether a sheet is called the one with all that is on the others."""
    return bool(_WHOLE.fullmatch(table.sheet.strip()))


def _without_copies(turned: list[_Part], all_places: Sequence[Sequence[int | None]]) -> list[_Part]:
    """The sheets without those that say what others say, as far as their columns are those of all, and no more."""
    columns = [{column for column, place in enumerate(places) if place is not None} for places in all_places]
    shared = sorted(set.intersection(*columns))
    shared = [each for each in shared if not all(contents.are_counting(rows, each) for _, rows in turned)]
    said = [[tuple(values.to_text(row.cells[column]) for column in shared) for row in rows] for _, rows in turned]
    kept = set(range(len(said)))
    for whole in [each for each in kept if _is_whole(turned[each][0])]:
        parts = [each for each in kept if each != whole]
        is_less = all(columns[whole] <= columns[part] for part in parts)  # and what a part's name says is worth more
        left = Counter(key for each in (parts if is_less else [whole]) for key in said[each])
        for each in [whole] if is_less else parts:
            pairs = [pair for pair in zip(turned[each][1], said[each], strict=True) if _is_left(left, pair[1])]
            turned[each] = (turned[each][0], [row for row, _ in pairs])
            said[each] = [key for _, key in pairs]
    for number in sorted(kept, key=lambda each: (len(said[each]), -each)):
        others = (said[each] for each in kept - {number} if columns[number] <= columns[each])
        if len(kept) > 1 and set(said[number]) <= set().union(*others):
            kept.remove(number)
    return [turned[number] for number in sorted(kept)]


def _is_left(said: Counter[tuple[str, ...]], key: tuple[str, ...]) -> bool:
    """Whether a row is said nowhere else once more."""
    said[key] -= 1
    return said[key] < 0


def _places(table: SourceTable, kind: str, own: list[str], heads: list[str]) -> list[int | None]:
    """From which column of a sheet each of all columns is filled; columns that no sheet before has are put behind them."""
    left = dict(enumerate(_labels(table, _fields(table, kind))))
    places: list[int | None] = []
    for label in own:
        place = next((each for each, other in left.items() if other == label), None)
        left.pop(place, None) if place is not None else None
        places.append(place)
    for place, label in left.items():
        own.append(label)
        heads.append(layout.unlike(table.headers[place], heads))
        places.append(place)
    return places


def _one(first: SourceTable, kept: Sequence[_Part], heads: list[str], *, has_names: bool) -> SourceTable:
    """The rows below each other, numbered on, each with the sheet and number that it has in the file."""
    if has_names:
        heads = [*heads, layout.own_head("工作表", "Sheet", heads)]
    rows: list[SourceRow] = []
    skipped: list[SourceRow] = []
    start, width = 0, len(heads)
    for table, left in kept:
        name = [None if _is_whole(table) else table.sheet] if has_names else []
        for row in left:
            filled = (*row.cells, *[None] * (width - len(name) - len(row.cells)), *name)
            rows.append(SourceRow(start + row.number, filled, f"{table.sheet} {row.number}"))
        skipped += [SourceRow(start + row.number, row.cells, f"{table.sheet} {row.number}") for row in table.skipped]
        start = max([start, *(start + row.number for row in (*table.rows, *table.skipped))])
    return replace(
        first,
        headers=tuple(heads),
        shorts=(*first.shorts, *[""] * (width - len(first.shorts))) if first.shorts else (),
        rows=tuple(rows),
        skipped=tuple(skipped),
        from_sheet=width - 1 if has_names else None,
    )
