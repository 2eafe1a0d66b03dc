"""Lists that say a client once, in a row of its own above its orders, with its sum below: each row below gets its client."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence

from msgspec import Struct

from salesplanner.exchange.source import Cell, Row, written

_SAID = re.compile(r"\s*([^:：]{1,16}?)\s*[:：]\s*(\S.*)", re.S)
_NAME = re.compile("名称|客户|单位|往来|customer|client|account|company|kunde", re.I)
#: A number before a name, as books of accounts have it: [001]恒通, 1002 恒通.
_CODE = re.compile(r"[\[(（【][\w.-]{1,16}[\])）】]\s*|[A-Za-z]{0,4}[\d.-]{2,}[\s_·]+")
_OF_TOTAL = re.compile(r"(?:grand |sub)?-?totals?\b|\b(?:for|of|summe|total)\b|[小合总]\s*[计計]|[:：()（）\-\s]", re.I)
_LONGEST = 80


class Grouped(Struct, frozen=True):
    """The column that the heading rows fill, its header, the value of each row by number, and the rows that are no data."""

    place: int
    header: str
    values: dict[int, str]
    others: frozenset[int]


def grouped(
    above: Row | None,
    rows: Sequence[Row],
    width: int,
    is_figure: Callable[[Cell], bool],
    is_no_name: Callable[[str], bool],
    wide: Collection[int] = (),
    totals: Collection[int] = (),
) -> Grouped | None:
    """How rows stand under headings among them; None where they do not.

    `above` is the row over the headers, `is_figure` tells sums, `is_no_name` the words of totals, notes, months and parts,
    `wide` numbers the rows that are one cell over most of the table, `totals` those that are sums.
    """
    over = [cell for cell in above[1] if written(cell)] if above else []
    first = rows[0] if rows else None
    if first is None or not (_heading(first[1], is_figure) or (over and all(map(_is_said, over)))):
        return None  # as nearly all lists
    found = {
        number: at for number, row in rows if (at := _heading(row, is_figure)) is not None and not is_no_name(at[1])
    }
    column = Counter(place for place, _ in found.values()).most_common(1)[0][0] if found else -1
    heads, below, sums = _parted(rows, found, column)
    if first[0] not in heads and over and _value(over)[0] in {label for label, _ in heads.values()}:
        heads[0] = _value(over)
    elif first[0] not in heads:
        return None
    beside = [cell for cells in below.values() for place, cell in cells if place == column]
    is_free = len(beside) * 10 <= len(below)
    if len(below) < len(heads) or sorted(map(len, below.values()))[len(below) // 2] < 2 + is_free:
        return None
    filled = {place for number, row in rows if number in heads for place, cell in enumerate(row) if written(cell)}
    if filled == {column} or all(label for label, _ in heads.values()):
        is_merged = all(number in wide for number in heads if number)
        if not (is_free or is_merged or _are_other(heads, beside) or _are_closed(sorted(heads), totals)):
            return None
    elif not is_free or all(place in filled for cells in below.values() for place, _ in cells):
        return None  # rows of sums leave something out that each record says
    return _filled_in(heads, below, sums, column if is_free else width)


def _parted(
    rows: Sequence[Row], found: Mapping[int, tuple[int, str]], column: int
) -> tuple[dict[int, tuple[str, str]], dict[int, list[tuple[int, Cell]]], set[int]]:
    """The headings, the cells of the rows below them, and the sums that say the name of a heading once more."""
    heads: dict[int, tuple[str, str]] = {}
    below: dict[int, list[tuple[int, Cell]]] = {}
    sums: set[int] = set()
    said = ""
    for number, row in rows:
        cells = [(place, cell) for place, cell in enumerate(row) if written(cell)]
        if _is_sum(cells[0][1], said):
            sums.add(number)
        elif number in found and found[number][0] == column:
            heads[number] = _value(row)
            said = heads[number][1]
        else:
            below[number] = cells
    return heads, below, sums


def _are_other(heads: Mapping[int, tuple[str, str]], beside: Sequence[Cell]) -> bool:
    """Whether headings have a label, or what stands in their column below them is no name."""
    is_said = all(label for label, _ in heads.values())
    return is_said or all(not isinstance(cell, str) or re.search(r"\d", cell) for cell in beside)


def _are_closed(heads: Sequence[int], totals: Collection[int]) -> bool:
    """Whether each of several headings has a sum below it, before the next."""
    ends = [*heads[1:], max([*totals, 0]) + 1]
    closed = all(any(start < each < end for each in totals) for start, end in zip(heads, ends, strict=True))
    return closed and len(heads) > 1


def _filled_in(
    heads: Mapping[int, tuple[str, str]], below: Collection[int], sums: Collection[int], place: int
) -> Grouped | None:
    """Each row with the name of the heading over it; `sums` are those that say it once more."""
    has_codes = all(_CODE.match(name) for _, name in heads.values())
    names = {number: _CODE.sub("", name, count=1) if has_codes else name for number, (_, name) in heads.items()}
    values: dict[int, str] = {}
    said = ""
    for number in sorted({*heads, *below}):
        if number in names:
            said = names[number]
        else:
            values[number] = said
    if len(set(values.values())) * 10 < len(set(names.values())) * 8:
        return None  # rows of one cell with nothing below them are records
    labels = {label for label, _ in heads.values()}
    return Grouped(place, labels.pop() if len(labels) == 1 else "", values, frozenset({*heads, *sums}))


def _is_said(cell: Cell) -> bool:
    return isinstance(cell, str) and bool(_SAID.fullmatch(cell))


def _heading(row: Sequence[Cell], is_figure: Callable[[Cell], bool]) -> tuple[int, str] | None:
    """Where a row that may be a heading has its words, and those: one text alone, or beside it sums or labels only."""
    cells = [(place, cell) for place, cell in enumerate(row) if written(cell)]
    if not cells or not isinstance(cells[0][1], str) or not re.search(r"[^\W\d_]", cells[0][1]):
        return None
    is_one = all(is_figure(cell) or _is_said(cell) for _, cell in cells[1:])
    return (cells[0][0], cells[0][1].strip()) if is_one else None


def _value(row: Sequence[Cell]) -> tuple[str, str]:
    """The label and the name of a heading: 客户 and 恒通 of 客户：恒通; the one of a name where there are several."""
    said = [found for cell in row if isinstance(cell, str) and (found := _SAID.fullmatch(cell))]
    best = next((found for found in said if _NAME.search(found[1])), said[0] if said else None)
    texts = [text for cell in row if (text := written(cell))]
    if best is None or (len(said) < len(texts) and not _is_said(texts[0])):
        return "", texts[0][:_LONGEST]
    return best[1], re.split(r"\s+(?=[^\s:：]{1,10}[:：])", best[2].strip())[0][:_LONGEST]


def _is_sum(first: Cell, name: str) -> bool:
    """Whether a row begins with the name of its heading once more, as its total."""
    text = written(first)
    return bool(name) and name in text and not _OF_TOTAL.sub("", text.replace(name, "", 1))
