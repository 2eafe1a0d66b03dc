"""Which column of a table each field is read from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, time

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import amounts, headings, values
from salesplanner.exchange.headers import FIELDS, Field, is_header
from salesplanner.exchange.headertext import bare, in_chinese, in_latin, own_part, plain
from salesplanner.exchange.source import Cell, SourceTable

_LOOKED_AT = 200
#: How much worse a column is that is told by the words of its heading, and one whose names are said once more otherwise.
_BY_WORDS, _OTHERWISE, _EMPTY = 5000, 7000, 20_000
_SAID_OTHERWISE = re.compile("英文|拼音|简称|曾用|english|pinyin|short", re.I)
_SOME_DAY = date(2000, 1, 1)  # to tell whether a text is a day at all

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
    not_wanted: set[int] = set()
    for rank, place, name in _candidates(kind, table):
        if name in left_out:
            not_wanted.add(place)
        elif name not in found and place not in found.values() and not (rank >= _BY_WORDS and place in not_wanted):
            found[name] = place
    _by_content(kind, table, found, left_out)
    if kind == "contacts" and not {"name", "first_name", "last_name"} & (found.keys() | left_out | set(named or {})):
        _who_is_called_client(table, found)
    for first, other in (("phone", "phone_2"), ("email", "email_2")):
        if first not in found and first not in left_out and other in found and other not in (named or {}):
            found[first] = found.pop(other)
    if kind == "clients" and "name" not in found and "name" not in left_out and "contact" in found:
        found["name"] = found.pop("contact")  # a list of people: they are the clients
    return found


def _who_is_called_client(table: SourceTable, found: dict[str, int]) -> None:
    """In a list of people, 客户名称 is a person where another column says the company."""
    others = (
        [place for rank, place, name in _candidates("contacts", table) if name == "client" and place != found["client"]]
        if "client" in found
        else []
    )
    if others and re.match("客户|顾客|customer|client", table.headers[found["client"]], re.I):
        found["name"], found["client"] = found["client"], others[0]


def _candidates(kind: str, table: SourceTable) -> list[tuple[int, int, str]]:
    """How well each column fits each field: by its whole heading, then by the words of it, where its values may be such."""
    shapes = {field.name: field.shape for field in FIELDS[kind]}
    known = [each for each in _by_heading(kind, table) if not _is_clock_only(table, each[1], shapes[each[2]])]
    known += [
        (_BY_WORDS + rank, place, name)
        for place, header in enumerate(table.headers)
        for rank, name in headings.fields_of(kind, header)
        if _may_be(table, place, shapes[name]) and not (header.startswith("负责人") and _are_few(table, place))
    ]
    named = {name for _, _, name in known}
    if kind == "clients" and "contact_2" not in named:  # 电话1 and 电话2 are of one
        numbered = {place for place, header in enumerate(table.headers) if re.search(r"[1一]\W*$", header)}
        known = [
            (rank, place, name)
            for rank, place, name in known
            if not (name.startswith("contact_") and (name[8].isdigit() or (place in numbered and rank < _BY_WORDS)))
        ]
    bare_columns = {place for place in range(len(table.headers)) if _is_empty(table, place)}
    return sorted((rank + _EMPTY * (place in bare_columns), place, name) for rank, place, name in known)


def _by_heading(kind: str, table: SourceTable) -> Iterator[tuple[int, int, str]]:
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
            other = _OTHERWISE if worse and _SAID_OTHERWISE.search(header) else 0
            for rank, name in by_header.get(way(header), []):
                yield rank + worse + other, place, name


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


def _may_be(table: SourceTable, place: int, shape: str) -> bool:
    """Whether most values of a column are written as those of a shape; an empty one may be of any."""
    return _is_empty(table, place) or _share(table, place, _SHAPES[shape]) >= 0.5


def _are_few(table: SourceTable, place: int) -> bool:
    """Whether the same few names stand in a column over and over: 负责人 are colleagues then, and nobody at the clients."""
    texts = [text for row in table.rows[:_LOOKED_AT] if (text := values.to_text(row.cells[place]))]
    return len(texts) < 3 or len(set(texts)) * 2 <= len(texts)


def _is_clock_only(table: SourceTable, place: int, shape: str) -> bool:
    """Whether a column that is called a day's has times of day alone."""
    return shape == "date" and _share(table, place, _is_clock) == 1


def _is_clock(cell: Cell) -> bool:
    return values.to_time(cell) is not None and not _is_day(cell)


def _is_day(cell: Cell) -> bool:
    if isinstance(cell, time):
        return False
    for order in values.ORDERS:
        try:
            return values.to_date(cell, order, _SOME_DAY, month=1) is not None
        except Problem:
            continue
    return False


def _is_amount(cell: Cell) -> bool:
    try:
        return amounts.to_amount(cell) is not None
    except Problem:
        return False


def _has_digits(cell: Cell) -> bool:
    return sum(letter.isdigit() for letter in values.to_text(cell)) >= 5


#: How the values of a shape are told.
_SHAPES: dict[str, Callable[[Cell], bool]] = {
    "date": _is_day,
    "time": _is_clock,
    "money": _is_amount,
    "number": lambda cell: any(letter.isdigit() for letter in values.to_text(cell)),
    "phone": _has_digits,
    "mail": lambda cell: "@" in values.to_text(cell),
    "text": lambda cell: True,
}


def _is_empty(table: SourceTable, place: int) -> bool:
    return all(values.is_nothing(row.cells[place]) for row in table.rows[:_LOOKED_AT])


def _share(table: SourceTable, place: int, fits: Callable[[Cell], bool]) -> float:
    cells = [row.cells[place] for row in table.rows[:_LOOKED_AT] if not values.is_nothing(row.cells[place])]
    return sum(map(fits, cells)) / len(cells) if cells else 0.0


def missing(kind: str, columns: Iterable[str]) -> list[str]:
    """The first of each group of needed fields that has no column."""
    present = set(columns)
    return [group[0] for group in NEEDED[kind] if not present & set(group)]
