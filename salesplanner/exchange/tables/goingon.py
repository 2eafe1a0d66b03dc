"""Lists that say a client or a day once and leave it out in the rows below: each row gets what stands above it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from salesplanner.exchange import values
from salesplanner.exchange.columns import contents
from salesplanner.exchange.source import Cell, SourceRow, SourceTable

#: Of each kind, the fields that may be said once, each with those that it stands before in such a list.
_ONCE = {
    "contacts": (("client", ("name", "first_name", "last_name")),),
    "orders": (("day", ("amount", "product")), ("client", ("amount",))),
    "deals": (("client", ("amount", "name", "stage")),),
    "activities": (("client", ("day", "title", "points", "kind")),),
}
_LEAST = 0.15  # of the rows leave it out: one alone is a gap


def filled_down(kind: str, table: SourceTable, columns: Mapping[str, int]) -> tuple[tuple[SourceRow, ...], int]:
    """The rows of a table with what stands above them in its place, and to how many a client was given so."""
    rows, given = table.rows, 0
    number = columns.get("external_id") if kind == "orders" else None
    if number is not None:
        rows = _numbered(rows, number, [columns[name] for name in ("client", "day") if name in columns])
    for field, behind in _ONCE.get(kind, ()):
        place = columns.get(field)
        before = [columns[name] for name in behind if name in columns]
        if place is None or not before or not any(values.is_nothing(row.cells[place]) for row in rows):
            continue
        is_once = place < min(before) and _is_said_once([values.to_text(row.cells[place]) for row in rows])
        left = [each for each in range(place) if not contents.are_counting(rows, each)] if is_once else None
        found = _filled(rows, place, left, number, table.from_sheet)
        given += sum(new is not old for new, old in zip(found, rows, strict=True)) if field == "client" else 0
        rows = found
    return rows, given


def _numbered(rows: Sequence[SourceRow], number: int, others: Sequence[int]) -> tuple[SourceRow, ...]:
    """The rows of orders; one that says neither number nor client nor day is one more thing of the order above it."""
    found: list[SourceRow] = []
    for row in rows:
        if found and others and all(values.is_nothing(row.cells[place]) for place in (number, *others)):
            cells = (*row.cells[:number], found[-1].cells[number], *row.cells[number + 1 :])
            row = replace(row, cells=cells)
        found.append(row)
    return tuple(found)


def _is_said_once(said: Sequence[str]) -> bool:
    """Whether a column begins with a value, says none in the next row once more, and leaves it out often."""
    blank = sum(not text for text in said)
    is_again = any(text and text == above for above, text in pairwise(said))
    return bool(said) and bool(said[0]) and not is_again and blank >= len(said) * _LEAST


def _filled(
    rows: Sequence[SourceRow], place: int, left: Sequence[int] | None, number: int | None, sheet: int | None
) -> tuple[SourceRow, ...]:
    """The rows whose cell is blank with the one above on its sheet, where the cells before it say nothing new, or the order's number is the same."""
    found: list[SourceRow] = []
    last: dict[int, Cell] = {}
    above: Cell = None
    for row in rows:
        cells = row.cells
        if sheet is not None and found and cells[sheet] != found[-1].cells[sheet]:
            above, last = None, {}
        if not values.is_nothing(cells[place]):
            above = cells[place]
        else:
            goes_on = left is not None and all(
                values.is_nothing(cells[each]) or cells[each] == last.get(each) for each in left
            )
            said = above if goes_on else found[-1].cells[place] if found and _is_one(row, found[-1], number) else None
            if said is not None:
                row = replace(row, cells=(*cells[:place], said, *cells[place + 1 :]))
        last.update((each, cells[each]) for each in (left or ()) if not values.is_nothing(cells[each]))
        found.append(row)
    return tuple(found)


def _is_one(row: SourceRow, above: SourceRow, number: int | None) -> bool:
    """Whether a row is of the same order as the one above it."""
    return number is not None and not values.is_nothing(row.cells[number]) and row.cells[number] == above.cells[number]
