"""Which column of a table each field is read from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.columns import contents, headings, settling
from salesplanner.exchange.columns.headers import FIELDS, PEOPLE, Field
from salesplanner.exchange.columns.headertext import bare, own_part, plain
from salesplanner.exchange.source import SourceTable

#: How much worse a column is that is told by the words of its heading, and one whose names are said once more otherwise.
_BY_WORDS, _OTHERWISE, _EMPTY = 5000, 7000, 20_000
_IN_BRACKETS = re.compile(r"[(（]([^()（）]+)[)）]")
#: Columns that Dynamics wants back as it wrote them.
_OF_PROGRAM = re.compile(r"\(do not modify\)", re.I)
#: What a program calls the facts of a client's deal, in a list of clients.
_OF_DEAL = re.compile(r"(?:deal|opportunity|交易|商机)\s+[-–]\s", re.I)
_NAMES = ("name", "client", "contact")
_SAID_OTHERWISE = re.compile("英文|拼音|简称|曾用|english|pinyin|short", re.I)

#: Fields without which a row is no such record; where several are in one tuple, one of them is enough.
NEEDED: dict[str, tuple[tuple[str, ...], ...]] = {
    "clients": (("name",),),
    "contacts": (("name", "first_name", "last_name", "email", "phone"),),
    "deals": (("name", "product", "client", "external_id"),),
    "orders": (("day",), ("amount",)),
    "activities": (("title", "points", "kind", "outcome"), ("day",)),
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
    known = _candidates(kind, table)
    for rank, place, name in known:
        if name in left_out:
            not_wanted.add(place)
        elif name not in found and place not in found.values() and not (rank >= _BY_WORDS and place in not_wanted):
            found[name] = place
    settled = left_out | {field_named(kind, name).name for name in named or {}}
    others = [(place, name) for _, place, name in known if place not in found.values()]
    if kind == "clients" and not {"name", "contact"} & settled:
        settling.who_buys(table, found, others)
    settling.give_grouped(kind, table, found, left_out)
    contents.give(kind, table, found, left_out)
    settling.settle(kind, table, found, settled, others)
    settling.give_sheet(kind, table, found, left_out)
    settling.give_title(kind, table, found, settled)
    return found


def _candidates(kind: str, table: SourceTable) -> list[tuple[int, int, str]]:
    """How well each column fits each field: by its whole heading, then by the words of it, where its values may be such."""
    shapes = {field.name: field.shape for field in FIELDS[kind]}
    known = [
        each
        for each in _by_heading(kind, table)
        if _is_number(table, *each) and not contents.is_clock_only(table, each[1], shapes[each[2]])
        if each[2] not in _NAMES or contents.may_be_names(table, each[1], is_listed=each[0] < 3000)
        if _is_said(table, *each)
    ]
    known += [
        (_BY_WORDS + rank, place, name)
        for place, header in enumerate(table.headers)
        for rank, name in headings.fields_of(kind, header)
        if _is_number(table, _BY_WORDS, place, name)
        and (name not in _NAMES or contents.may_be_names(table, place, is_listed=False))
        if contents.may_be(table, place, shapes[name])
        and _is_said(table, _BY_WORDS, place, name)
        and not settling.IN_CHARGE.fullmatch(header)
    ]
    if kind in ("clients", "contacts"):
        known = [each for each in known if each[2].startswith("deal_") or not _is_of_deal(kind, table.headers[each[1]])]
    if kind == "clients":
        known += _by_group(table)
    named = {name for _, _, name in known}
    if kind == "clients" and "contact_2" not in named:  # 电话1 and 电话2 are of one
        numbered = {place for place, header in enumerate(table.headers) if re.search(r"[1一]\W*$", header)}
        known = [
            (rank, place, name)
            for rank, place, name in known
            if not (name.startswith("contact_") and (name[8].isdigit() or (place in numbered and rank < _BY_WORDS)))
        ]
    known = [each for each in known if each[1] != table.from_title and not _OF_PROGRAM.match(table.headers[each[1]])]
    bare_columns = {place for place in range(len(table.headers)) if contents.is_empty(table, place)}
    return sorted((rank + _EMPTY * (place in bare_columns), place, name) for rank, place, name in known)


def _is_of_deal(kind: str, header: str) -> bool:
    """Whether a heading says a fact of a client's deal, such as Deal - Title; in a list of people it may say who they are and where."""
    is_whose = kind == "contacts" and not {"client", "person"}.isdisjoint(headings.heading(header).senses)
    return bool(_OF_DEAL.match(header)) and not is_whose


def _is_number(table: SourceTable, rank: int, place: int, name: str) -> bool:
    """Whether a column that is only called No. or Name has the numbers of records; other columns may be what they say."""
    is_certain = name != "external_id" or (rank < _BY_WORDS and not 500 <= rank % 1000 < 600)
    return is_certain or contents.are_codes(table, place)


def _is_said(table: SourceTable, rank: int, place: int, name: str) -> bool:
    """Whether a column's values are no days where words are meant, no addresses of streets where a region is, no words where a site is."""
    if name in ("last_points", "next_step", "note"):
        return not contents.are("days", table, place)
    if name == "kind":
        return not contents.may_be(table, place, "phone") or contents.is_empty(table, place)
    if name == "website":
        return rank < _BY_WORDS or (contents.is_empty(table, place) or contents.are("sites", table, place))
    return name != "region" or not contents.are("addresses", table, place)


def _by_group(table: SourceTable) -> Iterator[tuple[int, int, str]]:
    """The people of a client who each have a group of columns of their own, such as 总经理 and 采购 over 姓名 and 电话."""
    if not table.shorts:
        return
    groups = _groups(table)
    named = [
        group
        for group, short in zip(groups, table.shorts, strict=True)
        if group
        and {"person", "name"} & headings.heading(short).senses
        and "client" not in headings.heading(group).senses
    ]
    people = list(dict.fromkeys(named))[:PEOPLE]
    for place, (group, short) in enumerate(zip(groups, table.shorts, strict=True)):
        if group in people and len(people) > 1:
            number = people.index(group) + 1
            part = next((each for each in ("phone", "title", "mail") if each in headings.heading(short).senses), "")
            name = f"contact_{number}" if number > 1 else "contact"
            yield -1, place, name + {"": "", "mail": "_email"}.get(part, f"_{part}")


def _groups(table: SourceTable) -> list[str]:
    """The upper heading of each column; one that stands over the same lower headings once more is another group."""
    found: list[str] = []
    seen: Counter[tuple[str, str]] = Counter()
    for header, short in zip(table.headers, table.shorts, strict=True):
        group = re.sub(r" \(\d+\)$", "", header).removesuffix(short).strip()
        seen[group, short] += 1
        again = seen[group, short]
        found.append(f"{group} {again}" if group and again > 1 else group)
    return found


def _by_heading(kind: str, table: SourceTable) -> Iterator[tuple[int, int, str]]:
    """How well each column's header fits each field: as it is, without its brackets, by its lower part alone, without the name of the records, in one of two languages."""
    ways: list[tuple[Callable[[str], str], tuple[str, ...], int]] = [
        (plain, table.headers, 0),
        (bare, table.headers, 1000),
        (bare, table.shorts, 2000),
        (bare, tuple(own_part(kind, header) for header in table.headers), 1500),
        (headings.in_chinese, table.headers, 3000),
        (headings.in_latin, table.headers, 3500),
    ]
    by_header: dict[str, list[tuple[int, str]]] = {}
    for field in FIELDS[kind]:
        for first, words in ((0, field.headers), (500, field.spare)):
            for rank, header in enumerate(words, first):
                by_header.setdefault(plain(header), []).append((rank, field.name))
    for way, headers, worse in ways:
        for place, header in enumerate(headers):
            other = _OTHERWISE if worse and _SAID_OTHERWISE.search(header) else 0
            if (
                worse
                and _IN_BRACKETS.search(header)
                and {"person", "client"} & headings.heading(_IN_BRACKETS.findall(header)[0]).senses
            ):
                continue  # Name (contact) is no client's
            for rank, name in by_header.get(way(header), []):
                yield rank + worse + other, place, name


def missing(kind: str, columns: Iterable[str]) -> list[str]:
    """The first of each group of needed fields that has no column."""
    present = set(columns)
    return [group[0] for group in NEEDED[kind] if not present & set(group)]
