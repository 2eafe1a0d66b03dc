"""Which column of a table each field is read from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import values
from salesplanner.exchange.headers import FIELDS, Field, is_header
from salesplanner.exchange.headertext import bare, in_chinese, in_latin, own_part, plain
from salesplanner.exchange.source import Cell, SourceTable

_LOOKED_AT = 200

#: Fields without which a row is no such record; where several are in one tuple, one of them is enough.
NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "clients": (("name",),),
    "contacts": (("name", "first_name", "last_name", "email", "phone"),),
    "deals": (("name", "product", "client", "external_id"),),
    "orders": (("day",), ("amount",)),
    "activities": (("title", "points", "kind"), ("day",)),
}


def field_named(kind: str, name: str) -> Field:
    """The field of a name, or of a header it goes by. Raises Problem(FIELD_UNKNOWN)."""
    wanted = plain(name)
    for field in FIELDS[kind]:
        if plain(field.name) == wanted:
            return field
    for field in FIELDS[kind]:
        if wanted in {plain(header) for header in (*field.headers, *field.spare)}:
            return field
    raise Problem(Kind.FIELD_UNKNOWN, value=name)


def match(kind: str, table: SourceTable, named: Mapping[str, str] | None = None) -> dict[str, int]:
    """Which column each field is read from: those named first, then by header, then by content, each column once.

    Raises Problem: FIELD_UNKNOWN, COLUMN_MISSING.
    """
    found: dict[str, int] = {}
    for name, column in (named or {}).items():
        field = field_named(kind, name)
        if column:
            found[field.name] = table.column(column)
    left_out = {field_named(kind, name).name for name, column in (named or {}).items() if not column}
    for _, place, name in sorted(_candidates(kind, table), key=lambda each: each[0]):
        if name not in found and name not in left_out and place not in found.values():
            found[name] = place
    _by_content(kind, table, found, left_out)
    if kind == "clients" and "name" not in found and "name" not in left_out and "contact" in found:
        found["name"] = found.pop("contact")  # a list of people: they are the clients
    return found


def _candidates(kind: str, table: SourceTable) -> Iterator[tuple[int, int, str]]:
    """How well each column's header fits each field: as it is, without its brackets, by its lower part alone, without the name of the records, in one of two languages."""
    ways: list[tuple[Callable[[str], str], tuple[str, ...], int]] = [
        (plain, table.headers, 0),
        (bare, table.headers, 1000),
        (bare, table.shorts, 2000),
        (bare, tuple(own_part(kind, header) for header in table.headers), 1500),
        (in_chinese, table.headers, 3000),
        (in_latin, table.headers, 3500),
    ]
    by_header: dict[str, list[tuple[int, str]]] = {}
    for field in FIELDS[kind]:
        for first, words in ((0, field.headers), (500, field.spare)):
            for rank, header in enumerate(words, first):
                by_header.setdefault(plain(header), []).append((rank, field.name))
    for way, headers, worse in ways:
        for place, header in enumerate(headers):
            for rank, name in by_header.get(way(header), []):
                yield rank + worse, place, name


# --- by content -----------------------------------------------------------------------------------------------------

_FIRM = re.compile(r"公司|集团|[厂店行社院所局]$|酒店|中心|\b(?:ltd|inc|gmbh|co|llc|corp)\b", re.I)


def _by_content(kind: str, table: SourceTable, found: dict[str, int], left_out: set[str]) -> None:
    """Give what no header names a column whose values can be nothing else, among those with no header that is known."""
    nameless = [
        place for place, header in enumerate(table.headers) if place not in found.values() and not is_header(header)
    ]
    present = {field.name for field in FIELDS[kind]}
    tests: dict[str, Callable[[Cell], bool]] = {"email": values.is_mail, "phone": values.is_phone}
    if table.header_row == 0:
        tests["client" if "client" in present else "name"] = _is_firm
    for name, fits in tests.items():
        if name in found or name in left_out or name not in present:
            continue
        best = max(nameless, key=lambda place: _share(table, place, fits), default=None)
        if best is not None and _share(table, best, fits) >= (0.6 if name != "phone" else 0.9):
            found[name] = best
            nameless.remove(best)
    if kind == "clients" and table.header_row == 0 and not {"name"} & (found.keys() | left_out):
        names = next((place for place in nameless if _share(table, place, _is_name) >= 0.9), None)
        if names is not None:
            found["name"] = names


def _is_firm(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_FIRM.search(cell))


def _is_name(cell: Cell) -> bool:
    return isinstance(cell, str) and len(cell) > 1 and not any(letter.isdigit() for letter in cell)


def _share(table: SourceTable, place: int, fits: Callable[[Cell], bool]) -> float:
    cells = [row.cells[place] for row in table.rows[:_LOOKED_AT] if not values.is_nothing(row.cells[place])]
    return sum(map(fits, cells)) / len(cells) if cells else 0.0


def missing(kind: str, columns: Iterable[str]) -> list[str]:
    """The first of each group of needed fields that has no column."""
    present = set(columns)
    return [group[0] for group in NEEDED[kind] if not present & set(group)]
