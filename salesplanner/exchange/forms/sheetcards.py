"""The pieces of a sheet in which cards are looked for: what its cells say, and the places behind labels among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from salesplanner.exchange.forms import moneyunits, texts
from salesplanner.exchange.forms.cardgrid import Cell, pieces_of
from salesplanner.exchange.forms.cards import EDGE, Cards, Gap, Piece, cards_in, gaps_of, piece, rest_of
from salesplanner.exchange.forms.content import Fill
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.sheet import Sheet

#: Fills a cell, in which amounts are divided by so much; and a place of a cell's own text.
InCell = Callable[[tuple[int, int], int | None], Fill]
InText = Callable[[tuple[int, int], Gap], Fill]


def cards_of(sheet: Sheet, names: Names, in_cell: InCell, in_text: InText) -> list[Cards]:
    """The cards on a sheet, by its rows."""
    return [*cards_in(list(_pieces(sheet, in_cell, in_text)), names)]


def _pieces(sheet: Sheet, in_cell: InCell, in_text: InText) -> Iterator[Piece]:
    rows = [list(_cells(sheet, row, in_cell, in_text)) for row in range(1, sheet.last_row + 1)]
    return pieces_of(rows, 1)


def _cells(sheet: Sheet, row: int, in_cell: InCell, in_text: InText) -> Iterator[Cell]:
    """The cells of a row that say anything, or are drawn to be written in."""
    filled = sheet.filled(row)
    for column, text in sheet.cells(row).items():
        said = filled.get(column, "")
        is_open = not said and sheet.is_open(row, column)
        if sheet.is_computed(row, column):
            yield Cell(column, "", False, partial(_put, row, column, in_cell), partial(_formula, row))
        elif said or is_open:
            label = moneyunits.with_unit(said, _unit(sheet, row, column, filled))
            is_label = bool(said) and not texts.has_line(said)
            inside = partial(_in_text, text, (row, column), in_text)
            yield Cell(column, label * is_label, is_open, partial(_put, row, column, in_cell), inside)


def _formula(row: int) -> Iterator[Piece]:
    yield piece(f"{EDGE}formula", row)


def _unit(sheet: Sheet, row: int, column: int, filled: Mapping[int, str]) -> str:
    """What stands behind the blank cell beside a label: its unit, where it is one."""
    beside = sheet.right_of(row, column)
    return "" if beside in filled else filled.get(sheet.right_of(row, beside), "")


def _put(row: int, column: int, in_cell: InCell, label: str) -> Fill:
    return in_cell((row, column), moneyunits.divisor_of(label))


def _in_text(text: str, cell: tuple[int, int], in_text: InText) -> Iterator[Piece]:
    """The places of a cell's own text, with the words between them."""
    gaps = gaps_of(text)
    for each in gaps:
        yield from (piece(said, cell[0]) for said in each.words)
        yield piece(each.label, cell[0], in_text(cell, each), each.by)
    if rest := rest_of(text, gaps):
        yield piece(rest, cell[0])
