"""What a worker finds out about a file that comes in: values in, values out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from datetime import date
from itertools import islice

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain.clients import Grade
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.sameness import digits
from salesplanner.exchange import values
from salesplanner.exchange.columns import fields, headers, meanings
from salesplanner.exchange.records import importing
from salesplanner.exchange.records.drafts import Cells, Said
from salesplanner.exchange.source import SourceTable

_VALUES_MOST = 300
_WORDS_MOST = 12


class Check(Struct, frozen=True):
    """How the values of one column fit the field it is imported as.

    `wrong` is a first value that does not, `note` how words are understood, `ways` in how many ways days are written,
    `in_units` whether amounts were turned from 万 into whole ones, `undated` how many next steps have no day.
    """

    filled: int
    empty: int
    bad: int = 0
    wrong: str = ""
    note: str = ""
    ways: int = 1
    in_units: bool = False
    undated: int = 0


class Findings(Struct, frozen=True):
    """The checks by header; the column and an example where the order of dates cannot be told."""

    checks: dict[str, Check] = field(default_factory=dict)
    unclear: tuple[str, str] | None = None


def guess(table: SourceTable, kind: str, kept: Mapping[str, str]) -> dict[str, str]:
    """Which header each field is read from: as kept from the last time, else by header."""
    known = {each.name for each in headers.FIELDS[kind]}
    usable = {name: header for name, header in kept.items() if name in known and header in ("", *table.headers)}
    found = fields.match(kind, table, usable)
    return {name: table.headers[place] for name, place in found.items()}


def examine(
    table: SourceTable,
    kind: str,
    mapping: Mapping[str, str],
    order: str,
    today: date,
    grades: Mapping[str, Grade] | None = None,
) -> Findings:
    """Try every value of the mapped columns."""
    shapes = {each.name: each.shape for each in headers.FIELDS[kind]}
    places = {header: place for place, header in enumerate(table.headers)}
    columns = {name: places[header] for name, header in mapping.items() if header in places}
    unclear = None
    try:
        reading = importing.reading_of(kind, table, columns, today, order, grades or {})
    except Problem as problem:
        if problem.kind is not Kind.DATE_ORDER_UNCLEAR:
            raise
        unclear = (str(problem.facts["column"]), str(problem.facts["example"]))
        reading = importing.reading_of(kind, table, columns, today, "ymd", grades or {})
    cells = Cells(reading)
    checks = {table.headers[place]: _check(table, cells, name, shapes[name]) for name, place in columns.items()}
    for name, place in columns.items() if unclear else ():
        if shapes[name] == "date" and values.is_unclear(row.cells[place] for row in table.rows):
            header = table.headers[place]
            checks[header] = replace(checks[header], bad=checks[header].filled)
    if "grade" in columns:
        header = table.headers[columns["grade"]]
        checks[header] = replace(checks[header], note=_grades(grade_words(table, header), grades or {}))
    if "next_step" in columns:
        header = table.headers[columns["next_step"]]
        step, day = columns["next_step"], columns.get("next_on")
        undated = sum(
            not values.is_nothing(row.cells[step]) and (day is None or values.is_nothing(row.cells[day]))
            for row in table.rows
        )
        checks[header] = replace(checks[header], undated=undated)
    return Findings(checks, unclear)


def _check(table: SourceTable, cells: Cells, field: str, shape: str) -> Check:
    place = cells.reading.columns[field]
    # Each value once, in the order they come.
    said_often = Counter([row.cells[place] for row in table.rows]).items()
    often = {cell: count for cell, count in said_often if not values.is_nothing(cell)}
    is_shaped = shape in ("date", "money", "phone", "mail")
    wrong = [cell for cell in often if is_shaped and not _fits(cells, Said({field: cell}), field, shape)]
    texts = [values.to_text(cell) for cell in islice(often, 5000)]
    ways = len({re.sub(r"\d+", "0", text) for text in texts}) if shape == "date" else 1
    in_units = shape == "money" and (
        cells.reading.units.get(field, 1) > 1 or any(re.search(r"[万亿wWk]", text) for text in texts)
    )
    bad, filled = sum(often[cell] for cell in wrong), sum(often.values())
    said = values.to_text(wrong[0]) if wrong else ""
    return Check(filled, len(table.rows) - filled, bad, said, ways=ways, in_units=in_units)


def _fits(cells: Cells, row: Said, field: str, shape: str) -> bool:
    """Whether the one value of a row is what its field should hold."""
    if shape == "mail":
        return "@" in cells.mail(row, field)
    if shape == "phone":
        return any(digits(phone) for phone in cells.phone(row, field).split(" / "))
    try:
        cells.date(row, field) if shape == "date" else cells.amount(row, field)
    except Problem:
        return False
    return True


def grade_words(table: SourceTable, header: str) -> list[str]:
    """The different words of a column of grades."""
    place = table.headers.index(header)
    texts = (values.to_text(row.cells[place]).strip() for row in table.rows)
    return list(dict.fromkeys(text for text in texts if text and not values.is_nothing(text)))[:_WORDS_MOST]


def _grades(words: list[str], known: Mapping[str, Grade]) -> str:
    """How the words of a column are understood as grades; empty when they are the letters themselves."""
    read = [(word, (known.get(word) or meanings.grade_of(word)).value) for word in words[:2]]
    return ", ".join(f"{word}→{grade}" for word, grade in read if word != grade)


def likely_kind(table: SourceTable, preferred: str) -> str:
    """What a file holds: the preferred kind, unless another one matches at least twice as many columns."""
    if (form := {".vcf": "contacts", ".ics": "activities"}.get(table.path.suffix.lower())) is not None:
        return form
    found = {kind: fields.match(kind, table) for kind in headers.FIELDS}
    best = max(found, key=lambda kind: (not fields.missing(kind, found[kind]), len(found[kind])))
    return best if len(found[preferred]) * 2 <= len(found[best]) else preferred


def samples(table: SourceTable, place: int) -> list[str]:
    """The first three values of a column."""
    return [values.to_text(row.cells[place]) for row in table.rows[:3]]


def distinct(table: SourceTable, place: int) -> list[str]:
    """The values of a column, the most frequent first."""
    found = Counter(values.to_text(row.cells[place]).strip() for row in table.rows)
    return [text for text, _ in found.most_common(_VALUES_MOST) if text]
