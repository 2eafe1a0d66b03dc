"""A pasted table with a row for each figure of the whole, against the records: its value, target, attainment, what was before and the change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.claims.book import Book, BookFigure, fits_any
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading
from salesplanner.domain.claims.statements import wholes_of
from salesplanner.domain.claims.tables import Cell, role_of, rows_of
from salesplanner.domain.claims.writing import wrong_figure

#: The unit of a row or column, in brackets or behind a comma, and what one of it is.
_UNIT = re.compile(r"[(（\[,，/]\s*(?:单位[:：])?([^()（）\[\]]{1,8}?)\s*[)）\]]?\s*$")
_SCALES = (
    (re.compile("亿"), 100_000_000),
    (re.compile("万"), 10_000),
    (re.compile("千元|(?<![a-z])k(?![a-z])|thousand|'000"), 1000),
    (re.compile("(?<![a-z])m(?![a-z])|million"), 1_000_000),
    (re.compile("元|yuan|cny|rmb|^[¥$€£]$"), 1),
)
_YEAR = re.compile("去年|上年|同比|last year|year ago|prior year|yoy|year on year")
_NAMES_NOTHING = re.compile(r"数量?|金额|总|次|家|个|份|单|#|(?<![a-z])(?:no\.?|number|of|count|value)(?![a-z])")


def check(reading: Reading, book: Book) -> Iterator[Mark]:
    """The marks of the tables in a text whose rows are figures of the whole."""
    for start, end in reading.tables:
        rows = [row for row in rows_of(reading, start, end) if len(row) > 1]
        has_head = bool(rows) and all(cell.number is None for cell in rows[0])
        head = rows[0] if has_head else []
        for row in rows[has_head:]:
            yield from _row(reading, head, row, book)


def _row(reading: Reading, head: list[Cell], row: list[Cell], book: Book) -> Iterator[Mark]:
    label = row[0].text.strip()
    found = _UNIT.search(label)
    names = wholes_of(label[: found.start()] if found else label, _NAMES_NOTHING)
    figures = {name: book.figures[name] for name in names if name in book.figures}
    for place, cell in enumerate(row[1:], 1):
        heading = head[place].text.strip() if place < len(head) else ""
        role, number = role_of(heading), cell.number
        if number is None or not figures or role not in ("", "actual", "now", "target", "base", "rate", "growth"):
            continue
        is_percent = role in ("rate", "growth")
        if is_percent is not (number.kind is Kind.PERCENT):
            continue
        values = _values(
            figures, role, is_year_ago=_YEAR.search(heading) is not None, is_money=_is_money(number, label, heading)
        )
        told = number if is_percent else _scaled(number, found[1] if found else "", heading)
        if told is not None and values and not fits_any(told, values.values()):
            name, value = next(iter(values.items()))
            if told.is_like(value):
                kind = MarkKind.BOOK_TARGET if role == "target" else MarkKind.BOOK
                yield wrong_figure(reading, told, kind, value, metric=name, when="previous" if role == "base" else "")


def _values(figures: dict[str, BookFigure], role: str, *, is_year_ago: bool, is_money: bool) -> dict[str, Decimal]:
    """What the records say of a cell, by the metrics that its row may mean."""
    found = {}
    for name, each in figures.items():
        base = each.last_year if is_year_ago else each.previous
        value = {"target": each.target, "base": base}.get(role, each.value)
        if role == "rate":
            value = each.value * 100 / each.target if each.value is not None and each.target else None
        elif role == "growth":
            value = (each.value / base - 1) * 100 if each.value is not None and base else None
        elif name.endswith(".amount") is not is_money:
            continue
        if value is not None:
            found[name] = value
    return found


def _is_money(number: Number, *words: str) -> bool:
    """Whether a cell tells an amount: by itself, or by the unit of its row or column."""
    if number.kind is Kind.MONEY or number.scale > 1:
        return True
    units = [found[1] for each in words if (found := _UNIT.search(each))]
    return any(words.search(unit) for unit in units for words, _ in _SCALES)


def _scaled(number: Number, unit: str, heading: str) -> Number | None:
    """A cell's figure in whole units, by the unit of its row or column."""
    if number.scale > 1:
        return number
    found = _UNIT.search(heading)
    for said in (unit, found[1] if found else ""):
        scale = next((Decimal(scale) for words, scale in _SCALES if words.search(said)), None)
        if scale is not None:
            return replace(number, value=number.value * scale, step=number.step * scale, scale=scale)
    return number
