"""A grid of cells in which cards are looked for: below each other, beside each other, or each in a column of its own behind the labels."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, zip_longest

from msgspec import Struct

from salesplanner.exchange.forms.cards import Piece, piece
from salesplanner.exchange.forms.content import Fill


class Cell(Struct, frozen=True):
    """A cell of a grid: the column it begins in, what it says, and whether it is there to be written in.

    `put` fills it behind a label; `inside` are the pieces of its own text.
    """

    column: int
    text: str
    is_open: bool
    put: Callable[[str], Fill]
    inside: Callable[[], Iterator[Piece]]


Row = Sequence[Cell]


def pieces_of(rows: Sequence[Row], line: int) -> Iterator[Piece]:
    """The pieces of a grid whose first row is that line of the form."""
    at = 0
    while at < len(rows):
        for read in (_in_columns, _in_strips, _below_heads):
            found, count = read(rows, at, line)
            if count:
                break
        else:
            found, count = list(_in_row(rows[at], line + at)), 1
        yield from found
        at += count


def _in_row(cells: Row, line: int) -> Iterator[Piece]:
    """Labels with the blank cells beside them, and what lies in the other cells."""
    label = ""
    for cell, behind in zip_longest(cells, cells[1:]):
        if label:
            yield piece(label, line, cell.put(label))
            label = ""
        elif cell.is_open:
            yield piece("", line)
        elif behind is not None and behind.is_open and cell.text:
            label = cell.text
        else:
            yield from cell.inside()


def _below_heads(rows: Sequence[Row], at: int, line: int) -> tuple[list[Piece], int]:
    """Labels over one blank row: over several they are the head of a list."""
    heads, below, more = (rows[each] if each < len(rows) else () for each in (at, at + 1, at + 2))
    columns = [each.column for each in heads]
    if len(heads) < 2 or any(each.is_open or not each.text for each in heads) or not _are_open(below, columns):
        return [], 0
    if _are_open(more, columns):
        return [], 0
    return [piece(head.text, line + at, cell.put(head.text)) for head, cell in zip(heads, below, strict=True)], 2


def _are_open(cells: Row, columns: Sequence[int]) -> bool:
    return [each.column for each in cells] == columns and all(each.is_open for each in cells)


def _texts(cells: Row) -> list[Cell]:
    return [each for each in cells if each.text and not each.is_open]


def _in_strips(rows: Sequence[Row], at: int, line: int) -> tuple[list[Piece], int]:
    """Cards beside each other: Visit 1 | Visit 2 over Client | __ | Client | __."""
    said = _texts(rows[at])
    starts = [each.column for each in said if piece(each.text, 0).key == piece(said[0].text, 0).key]
    width = starts[1] - starts[0] if len(starts) > 1 else 0
    if not width or any(two - one != width for one, two in pairwise(starts)):
        return [], 0
    count = 0
    while at + count < len(rows) and _is_striped(rows[at + count], starts, width):
        count += 1
    while count and not _texts(rows[at + count - 1]):
        count -= 1
    if count < 2:
        return [], 0
    found = list[Piece]()
    for start in starts:
        for number in range(at, at + count):
            found += _in_row([each for each in rows[number] if start <= each.column < start + width], line + number)
    return found, count


def _is_striped(cells: Row, starts: Sequence[int], width: int) -> bool:
    """Whether a row says the same in each strip of so many columns, but for numbers, and nothing outside of them."""
    said = [(each.column, piece(each.text, 0).key) for each in _texts(cells)]
    strips = [[(at - start, key) for at, key in said if start <= at < start + width] for start in starts]
    return all(each == strips[0] for each in strips) and len(said) == len(starts) * len(strips[0])


def _in_columns(rows: Sequence[Row], at: int, line: int) -> tuple[list[Piece], int]:
    """Cards that have a column each, behind the labels at the side: | 项目1 | 项目2 over 名称 | __ | __."""
    corner, heads = rows[at][:1], [each for each in rows[at][1:] if each.text]
    keys = {(each.is_open, piece(each.text, 0).key) for each in heads}
    columns = [each.column for each in heads]
    if len(heads) < 2 or len(keys) > 1 or not all(piece(each.text, 0).numbers for each in heads):
        return [], 0
    count = 1
    while at + count < len(rows) and _is_side(rows[at + count], corner[0].column, columns):
        count += 1
    if count < 3:
        return [], 0
    found = [piece(each.text, line + at) for each in corner if each.text]
    for place, head in enumerate(heads, 1):
        found.append(piece(head.text, line + at))
        sides = [rows[number] for number in range(at + 1, at + count)]
        found += [
            piece(cells[0].text, line + at + number, cells[place].put(cells[0].text))
            for number, cells in enumerate(sides, 1)
        ]
    return found, count


def _is_side(cells: Row, side: int, columns: Sequence[int]) -> bool:
    """Whether a row is one label with a blank cell in each of these columns."""
    if not cells or cells[0].column != side or cells[0].is_open or not cells[0].text:
        return False
    return _are_open([each for each in cells[1:] if each.column <= columns[-1]], columns)
