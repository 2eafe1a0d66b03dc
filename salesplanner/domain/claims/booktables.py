"""A pasted table with a row for each figure of the whole, against the records: its value, target, attainment, what was before and the change."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from salesplanner.domain.claims.book import Book, BookFigure, fits_any
from salesplanner.domain.claims.bookchanges import is_named
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number, numbers
from salesplanner.domain.claims.reading import Reading
from salesplanner.domain.claims.statements import is_money, wholes_of
from salesplanner.domain.claims.tables import Cell, role_of, rows_of
from salesplanner.domain.claims.writing import wrong_figure
from salesplanner.domain.period import Period

#: The unit of a row or column, in brackets or behind a comma, and the currency that it may begin with.
_UNIT = re.compile(r"[(（\[,，/]\s*(?:单位[:：])?([^()（）\[\]]{1,8}?)\s*[)）\]]?\s*$")
_CURRENCY = re.compile(r"^(?:cny|rmb|usd|eur|[¥$€£])\s*")
#: Columns that say no more than that there are figures in them, and what others may hold.
_VALUE = re.compile(r"数|值|金额|实绩|结果|合计|(?<![a-z])(?:value|result|total|figure|count|number|amount|qty|sum)")
_KNOWN = ("", "actual", "now", "target", "base", "rate", "growth", "amount", "quantity", "total", "gap")
_GAP = re.compile(r"差额|差距|缺口|差异|(?<![a-z])(?:gap|difference|diff|variance|shortfall)(?![a-z])")
_YEAR = re.compile("去年|上年|同比|last year|year ago|prior year|yoy|year on year")
_NAMES_NOTHING = re.compile(r"数量?|金额|总|次|家|个|份|单|#|(?<![a-z])(?:no\.?|number|of|count|value)(?![a-z])")


def check(reading: Reading, book: Book) -> Iterator[Mark]:
    """The marks of the tables in a text whose rows are figures of the whole."""
    for start, end in reading.tables:
        rows = _turned([row for row in rows_of(reading, start, end) if len(row) > 1], book)
        times = [book.period, book.period.previous(), book.period.year_before()]
        has_head = bool(rows) and all(
            cell.number is None or any(is_named(each, cell.text) for each in times) for cell in rows[0]
        )
        head = rows[0] if has_head else []
        for row in rows[has_head:]:
            yield from _row(reading, head, row, book)


def _turned(rows: list[list[Cell]], book: Book) -> list[list[Cell]]:
    """The rows of a table; its columns where these have the figures and the rows the times: 月份 订单数 拜访."""
    times = [book.period, book.period.previous()]
    are_timed = len(rows) > 1 and all(any(is_named(each, row[0].text) for each in times) for row in rows[1:])
    is_turned = are_timed and any(wholes_of(_UNIT.sub("", cell.text), _NAMES_NOTHING) for cell in rows[0][1:])
    most = min((len(row) for row in rows), default=0)
    return [[row[place] for row in rows] for place in range(most)] if is_turned else rows


def _row(reading: Reading, head: list[Cell], row: list[Cell], book: Book) -> Iterator[Mark]:
    label = row[0].text.strip()
    names = wholes_of(_UNIT.sub("", label), _NAMES_NOTHING)
    figures = {name: book.figures[name] for name in names if name in book.figures}
    for place, cell in enumerate(row[1:], 1):
        heading = head[place].text.strip() if place < len(head) else ""
        role, number = _role(heading, book.period), cell.number
        is_unknown = role == "" and heading and not (is_named(book.period, heading) or _VALUE.search(heading))
        if number is None or not figures or is_unknown or role not in _KNOWN:
            continue
        is_percent = role in ("rate", "growth")
        if is_percent is not (number.kind is Kind.PERCENT):
            continue
        units = [one for words in (label, heading) if (one := _one_of(words)) is not None]
        is_money = any(map(_is_amount, (number, *units)))
        values = _values(figures, role, is_year_ago=_is_year_ago(heading, book.period), is_money=is_money)
        if not is_percent and number.scale == 1:
            scale = next((one.scale for one in units if _is_amount(one)), Decimal(1))
            number = replace(number, value=number.value * scale, step=number.step * scale, scale=scale)
        told = replace(number, value=abs(number.value)) if role == "gap" else number
        if values and not fits_any(told, (abs(each) if role == "gap" else each for each in values.values())):
            name, value = next(iter(values.items()))
            if number.is_like(value):
                kind = MarkKind.BOOK_TARGET if role == "target" else MarkKind.BOOK
                yield wrong_figure(reading, number, kind, value, metric=name, when="previous" if role == "base" else "")


def _role(heading: str, period: Period) -> str:
    """What a column holds, by its heading or by the period that this names: 9月, Oct 2025."""
    if _GAP.search(heading):
        return "gap"
    if role := role_of(heading):
        return role
    return "base" if is_named(period.previous(), heading) or _is_year_ago(heading, period) else ""


def _is_year_ago(heading: str, period: Period) -> bool:
    """Whether a column holds what was a year ago."""
    before = period.year_before()
    return _YEAR.search(heading) is not None or (str(before.first.year) in heading and is_named(before, heading))


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
        elif role == "gap":
            value = each.value - each.target if each.value is not None and each.target else None
        if value is not None:
            found[name] = value
    return found


def _one_of(words: str) -> Number | None:
    """What one is in the unit that a row or column names: 万元, ¥k; None where it names none."""
    found = _UNIT.search(words)
    if found is None:
        return None
    bare, is_money = _CURRENCY.sub("", found[1]), _CURRENCY.match(found[1]) is not None
    one = next(numbers(f"1{bare}", []), None)
    return replace(one, kind=Kind.MONEY) if one is not None and is_money else one


def _is_amount(number: Number) -> bool:
    return is_money(number) or number.scale > 1
