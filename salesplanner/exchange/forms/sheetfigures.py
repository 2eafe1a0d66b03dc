"""The tables of figures on a sheet, with those that stand over their names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.exchange.forms import figurecells, figuregrid, moneyunits
from salesplanner.exchange.forms.figurecells import Crossing
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.sheet import Sheet
from salesplanner.exchange.forms.sheettable import records_in, sections


class Figures(Struct, frozen=True):
    """A table of figures: the row of its head, its last one, its cells, and the columns beside which nothing belongs to it."""

    first: int
    last: int
    cells: list[Crossing]
    columns: frozenset[int]


def figures_on(sheet: Sheet, names: Names, above: str, month: int) -> dict[int, Figures]:
    """The tables of figures by the row of their head, below what stands `above` all of the sheet; `month` is the form's."""
    found = dict[int, Figures]()
    by, caption = None, None
    region: list[tuple[int, dict[int, str]]] = []
    for row in range(1, sheet.last_row + 2):
        seen = sheet.seen(row) if row <= sheet.last_row else {}
        by = next((unit for text in seen.values() if (unit := moneyunits.stated(text))), by)
        if sheet.is_cover(row) and all(len(sheet.filled(each)) < 2 for each, _ in region):
            region = []  # with the title before it, which is of the whole sheet
            continue
        if any(text.strip() for text in seen.values()):
            region.append((row, seen))
            continue
        if region and all(sheet.alone(number) for number, _ in region):
            caption = moneyunits.captioned(sheet.alone(region[-1][0]))
        for columns in sheet.apart([number for number, _ in region]):
            part_of = [(number, {at: said[at] for at in columns if at in said}) for number, said in region]
            for first, last, cells in _tables(sheet, names, part_of, by or caption, above, month):
                beside = found.get(first, Figures(first, last, [], frozenset()))
                found[first] = Figures(
                    first, max(last, beside.last), [*beside.cells, *cells], beside.columns | {*columns}
                )
        above = next((said for number, _ in region if (said := sheet.alone(number))), above)
        region = []
    return found | _tiles(sheet, names, month)


def _tables(
    sheet: Sheet, names: Names, region: Sequence[tuple[int, Mapping[int, str]]], by: int | None, above: str, month: int
) -> Iterator[tuple[int, int, list[Crossing]]]:
    """The tables of figures among some lines, one below the other: the row of the head, the last one, and the cells of each."""
    lines = [number for number, _ in region]
    crossings = figuregrid.crossings([each for _, each in region], names, by, above, month)
    listed = records_in(sheet, lines, names) if crossings else set()
    found = [(sheet.reach(lines[each.row], each.column), each) for each in crossings]
    cells = figurecells.agreed(
        (at, each)
        for at, each in found
        if not listed & {(row, at.column) for row in (at.row, *(lines[head] for head in each.heads))}
    )
    last = 0
    for section in sections(cells, lines, sheet):
        moved = [replace(each, row=at.row, column=at.column) for at, each in section]
        first = min(each.row for each in moved)
        above_all = min((lines[row] for each in moved for row in each.heads), default=first - 1)
        head, last = max(min(first - 1, above_all), lines[0], last + 1), max(each.row for each in moved)
        yield head, last, moved


def _tiles(sheet: Sheet, names: Names, month: int) -> dict[int, Figures]:
    """The figures that stand over their names, by the row of those blanks."""
    drawn = [
        sheet.seen(row) if sheet.filled(row) or sheet.is_drawn(row, sheet.filled(row + 1)) else {}
        for row in range(1, sheet.last_row + 1)
    ]
    found = {}
    for number, crossings in figuregrid.tiles(drawn, names, month).items():
        row = number + 1
        agreed = figurecells.agreed((sheet.reach(row, each.column), each) for each in crossings)
        cells = [replace(each, row=row, column=at.column) for at, each in agreed]
        found[row] = Figures(row + 1, row + 1, cells, frozenset(range(1, sheet.last_column + 2)))
    return found
