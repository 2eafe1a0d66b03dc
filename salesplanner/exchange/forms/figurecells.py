"""The cells of a table that hold one figure each: which figure it is, and how they are filled."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from typing import TypeVar

from msgspec import Struct

from salesplanner.exchange.forms import figureabout
from salesplanner.exchange.forms.content import Content, Fill, Key, Value
from salesplanner.exchange.forms.figureperiods import MONTHS_LEAST

P = TypeVar("P")
#: A blank cell that reaches over so many columns, not all of which ask for a figure, is for words.
_WIDE = 3


class Crossing(Struct, frozen=True):
    """One cell that holds a figure: its row and column, which figure, by what an amount is divided, and whose it is."""

    row: int
    column: int
    metric: str
    aspect: str
    by: int | None
    said: str = ""  # what names it: of which period it may say too
    keys: tuple[Key, ...] = ()
    heads: tuple[int, ...] = ()  # the rows of what stands above it, or names it below


class Reach(Struct, frozen=True):
    """A cell by its row and first column, with how many columns it reaches over."""

    row: int
    column: int
    width: int


def agreed(cells: Iterable[tuple[Reach, Crossing]]) -> list[tuple[Reach, Crossing]]:
    """The cells of a table that hold one figure each: one that reaches below several heads does where they ask for the same."""
    found: dict[Reach, list[Crossing]] = {}
    for cell, each in cells:
        found.setdefault(cell, []).append(each)
    return [
        (cell, asked[0])
        for cell, asked in found.items()
        if len({(each.metric, each.aspect, each.keys) for each in asked}) == 1
        and (len(asked) == cell.width or cell.width < _WIDE)
    ]


def filling(
    cells: Iterable[tuple[P, Crossing]],
    put: Callable[[P, Value, Crossing, Content], None],
    clear: Callable[[P], None] | None = None,
    others: Iterable[P] = (),
) -> Fill:
    """Puts into each cell of a table of figures what it asks for, where there is any, and it is of the report's own period.

    In the report of an earlier month `clear` empties those for which there is none, and the `others`, which nobody knows.
    """
    cells, others = list(cells), list(others)
    dated = {each.aspect.partition("_")[0] for _, each in cells if each.aspect.startswith("month")}
    is_of_months = len(dated) >= MONTHS_LEAST  # those that are to come are left as they are until they are over

    def fill(content: Content, target: str) -> bool:
        if target != "table.figures":
            return False
        parted = {each.axis for _, cell in cells for each in cell.keys if content.is_part(each.text)}
        values = [(cell, each, _value(each, content, parted, is_over=is_of_months)) for cell, each in cells]
        is_filled = any(value is not None for _, _, value in values)
        for cell, each, value in values:
            if value is not None:
                put(cell, value, each, content)
        if is_filled and clear is not None and not is_of_months:
            for cell in (*(cell for cell, _, value in values if value is None), *others):
                clear(cell)
        return is_filled

    return fill


def _value(each: Crossing, content: Content, parted: Collection[int], *, is_over: bool) -> Value | None:
    aspect = figureabout.in_report(each.aspect, each.said, content.fields)
    return content.figure_of(each.metric, aspect, each.keys, parted, is_over=is_over) if aspect else None
