"""A row of a file with another value in one of its cells: what the person typed over what could not be read."""

from __future__ import annotations

from msgspec.structs import replace

from salesplanner.domain.plaintext import clean
from salesplanner.exchange.source import SourceRow, SourceTable


def mended(table: SourceTable, number: int, place: int, text: str) -> SourceTable:
    """The table with another text in a cell; a row that was refused as a whole is taken up among the others."""
    value = clean(text).strip() or None
    found = next((row for row, _ in table.refused if row.number == number), None)
    if found is not None:
        rows = sorted([*table.rows, _with(found, place, value)], key=lambda row: row.number)
        refused = tuple(each for each in table.refused if each[0].number != number)
        return replace(table, rows=tuple(rows), refused=refused)
    return replace(table, rows=tuple(_with(row, place, value) if row.number == number else row for row in table.rows))


def _with(row: SourceRow, place: int, value: str | None) -> SourceRow:
    return replace(row, cells=(*row.cells[:place], value, *row.cells[place + 1 :]))
