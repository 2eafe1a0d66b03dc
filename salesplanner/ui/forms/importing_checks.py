"""What a worker finds out about a file that comes in: values in, values out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange import fields, values
from salesplanner.exchange.source import Cell, SourceTable

_VALUES_MOST = 300


@dataclass(frozen=True, slots=True)
class Check:
    """How the values of one column fit the field it is imported as.

    `wrong` is a first value that does not, `note` how words are understood.
    """

    filled: int
    empty: int
    bad: int = 0
    wrong: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Findings:
    """The checks by header; the column and an example where the order of dates cannot be told."""

    checks: dict[str, Check] = field(default_factory=dict)
    unclear: tuple[str, str] | None = None


def guess(table: SourceTable, kind: str, kept: Mapping[str, str]) -> dict[str, str]:
    """Which header each field is read from: as kept from the last time, else by header."""
    known = {each.name for each in fields.FIELDS[kind]}
    usable = {name: header for name, header in kept.items() if name in known and header in ("", *table.headers)}
    found = fields.match(kind, table, usable)
    return {name: table.headers[place] for name, place in found.items()}


def examine(table: SourceTable, kind: str, mapping: Mapping[str, str], order: str) -> Findings:
    """Try every value of the mapped columns."""
    shapes = {each.name: each.shape for each in fields.FIELDS[kind]}
    places = {header: place for place, header in enumerate(table.headers)}
    cells = {header: [row.cells[place] for row in table.rows] for header, place in places.items()}
    unclear = None
    if order == "auto":
        try:
            order = values.find_order({h: cells[h] for f, h in mapping.items() if shapes.get(f) == "date" and h})
        except Problem as problem:
            if problem.kind is not Kind.DATE_ORDER_UNCLEAR:
                raise
            unclear, order = (str(problem.facts["column"]), str(problem.facts["example"])), "ymd"
    checks = {h: _check(cells[h], shapes[f], order) for f, h in mapping.items() if h in cells}
    if mapping.get("grade") in cells:
        header = mapping["grade"]
        checks[header] = replace(checks[header], note=_grades(cells[header]))
    return Findings(checks, unclear)


def _check(cells: list[Cell], shape: str, order: str) -> Check:
    filled = [cell for cell in cells if not values.is_nothing(cell)]
    bad, wrong = 0, ""
    if shape in ("date", "money"):
        comma = shape == "money" and values.has_decimal_comma(filled)
        for cell in filled:
            try:
                values.to_date(cell, order) if shape == "date" else values.to_amount(cell, decimal_comma=comma)
            except Problem:
                bad, wrong = bad + 1, wrong or values.to_text(cell)
    return Check(len(filled), len(cells) - len(filled), bad, wrong)


def _grades(cells: list[Cell]) -> str:
    """How the words of a column are understood as grades; empty when they are the letters themselves."""
    words = list(dict.fromkeys(text for cell in cells if (text := values.to_text(cell).strip())))[:3]
    read = [(word, fields.grade_of(word).value) for word in words]
    return ", ".join(f"{word}→{grade}" for word, grade in read) if any(word != grade for word, grade in read) else ""


def likely_kind(table: SourceTable, preferred: str) -> str:
    """What a file holds: the preferred kind, unless another one matches at least twice as many columns."""
    found = {kind: len(fields.match(kind, table)) for kind in fields.FIELDS}
    best = max(found, key=lambda kind: (not fields.missing(kind, fields.match(kind, table)), found[kind]))
    return best if found[preferred] * 2 <= found[best] else preferred


def samples(table: SourceTable, place: int) -> list[str]:
    """The first three values of a column."""
    return [values.to_text(row.cells[place]) for row in table.rows[:3]]


def distinct(table: SourceTable, place: int) -> list[str]:
    """The values of a column, the most frequent first."""
    found = Counter(values.to_text(row.cells[place]).strip() for row in table.rows)
    return [text for text, _ in found.most_common(_VALUES_MOST) if text]
