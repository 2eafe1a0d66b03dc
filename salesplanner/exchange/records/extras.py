"""Columns that are none of the fields: what they say is kept in the note, with their headings, so that nothing vanishes."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from salesplanner.exchange import values
from salesplanner.exchange.columns import contents, headings
from salesplanner.exchange.source import SourceRow, SourceTable

_LOOKED_AT = 500
_LONGEST = 200  # letters of a value, on the average
#: Headings of what a program keeps for itself, or who of ours had to do with the row.
_OWN = re.compile(
    r"\(do not modify\)|\b(?:record|row|object|parent|owner|contact|account|user|entity|created|opportunity|deal|lead)[ _.-]?(?:id|guid|uuid)s?\b|(?:^|[\W_])id$|guids?\b|uuid|hash\b|token|checksum|photo|avatar|picture|logo"
    r"|row in the file|原文件行号|\b(?:owner|created|modified|updated|imported|exported|last viewed|last referenced|synced)\b|sales ?(?:rep|person|agent|man)|assigned"
    r"|创建|修改|更新|录入|导入|导出|同步|归属|所有者|所有人|负责人|业务员|销售员|跟进人|添加人|添加时间|制单|审核|操作|序号|主键|头像|账号|帐号",
    re.I,
)
_NO = frozenset({"0", "0.0", "0.00", "false", "no", "n", "否", "f", "{}", "[]"})


def columns(table: SourceTable, taken: Collection[int]) -> list[int]:
    """The columns whose values are kept in the note: none that is empty, counts the rows, is the same in all, or a program's own."""
    if not table.header_row:
        return []
    return [
        place
        for place, header in enumerate(table.headers)
        if place not in (*taken, table.from_title)
        and not _OWN.search(header)
        and not _is_elsewhere(header)
        and _says(table, place)
        and not contents.are("guids", table, place)
    ]


def _is_elsewhere(header: str) -> bool:
    """Whether a heading says where somebody lives, or a part of another address than the one that is taken."""
    senses = headings.heading(header).senses
    return ("home" in senses and bool(senses & {"address", "region", "postcode"})) or bool(
        headings.part_of_place(header)
    )


def _says(table: SourceTable, place: int) -> bool:
    """Whether a column says something of its rows that a person would miss."""
    rows = table.rows[:_LOOKED_AT]
    texts = [text for row in rows if (text := said(row, place))]
    is_constant = len(rows) > 2 and len(texts) == len(rows) and len(set(texts)) == 1
    is_counting = len(texts) > 1 and contents.are_counting(rows, place)
    return bool(texts) and not is_constant and not is_counting and sum(map(len, texts)) < _LONGEST * len(texts)


def said(row: SourceRow, place: int) -> str:
    """What a cell says; nothing where it only says no."""
    cell = row.cells[place]
    if cell is None or cell == "" or values.is_nothing(cell):
        return ""
    text = values.to_text(cell)
    return "" if text.casefold() in _NO else text


def heads(table: SourceTable, places: Iterable[int]) -> tuple[tuple[int, str], ...]:
    """The columns with what is written before their values."""
    named = ((place, table.headers[place]) for place in places)
    return tuple((place, "" if head.startswith("#") else f"{head}: ") for place, head in named)


def lines(row: SourceRow, columns: Sequence[tuple[int, str]], taken: Collection[int]) -> list[str]:
    """What columns say of a row, with their headings; what a field has already is not said again."""
    found = [(head, text) for place, head in columns if (text := said(row, place))]
    if not found:
        return []
    known = {row.cells[place] for place in taken}
    return [f"{head}{text}" for head, text in found if text not in known]
