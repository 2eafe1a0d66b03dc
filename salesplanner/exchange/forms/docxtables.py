"""Tables in a Word form: their rows are filled by column, and where a form has no table one is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from itertools import takewhile

from msgspec import Struct

from salesplanner.exchange.forms import words, xml
from salesplanner.exchange.forms.content import Content, Grid, Value
from salesplanner.exchange.forms.figuregrid import Crossing
from salesplanner.exchange.forms.listing import Listing
from salesplanner.exchange.forms.xml import Element, W


def data_rows(rows: Sequence[Element], head: int, places: Mapping[int, str]) -> list[Element]:
    """The rows below a head that hold what its columns say, up to totals, the rest, and signatures."""
    data: list[Element] = []
    for row in rows[head + 1 :]:
        cells = dict(xml.cells_of(row))
        first = xml.row_text(row)
        if len(set(cells) & set(places)) < 2 or words.ends_table(first) or (data and words.is_rest(first)):
            break
        data.append(row)
    return data


def is_named(data: Sequence[Element], places: Mapping[int, str]) -> bool:
    """Whether rows that were to list figures name others already."""
    column = next((column for column, name in places.items() if name == "metric"), -1)
    return any(xml.cell_text(cell).strip() for row in data for at, cell in xml.cells_of(row) if at == column)


def put_figure(cell: Element, value: Value, asked: Crossing, content: Content) -> None:
    """Write a figure into a cell in the unit that is asked for."""
    xml.fill_cell(cell, [content.written(value, asked.by)])


class Rows(Struct, frozen=True):
    """The rows of a table below its head, and those below them that sum up."""

    rows: Sequence[Element]
    listing: Listing
    ends: Sequence[Element] = ()

    def fill(self, content: Content, target: str) -> bool:
        """One row behind the other, and their sums where they are asked for; whether there was anything."""
        placed = self.listing.placed(content, target, [_said(row) for row in self.rows])
        for row, values in zip(self._enough_for(len(placed)), placed, strict=False):
            self._write(row, values or {}, content)
        has_rest = any(words.is_rest(xml.row_text(row)) for row in self.ends)
        for row in self.ends if placed else ():
            values = self.listing.below(content, target, xml.row_text(row), has_rest=has_rest)
            self._write(row, values, content, only_blank=True)
        return any(placed)

    def _enough_for(self, count: int) -> list[Element]:
        """So many rows at least: what is missing is put behind the last one, which it looks like."""
        rows = list(self.rows)
        while len(rows) < count:
            made = deepcopy(self.rows[-1])
            xml.forget_ids(made)
            rows[-1].addnext(made)
            rows.append(made)
        return rows

    def _write(self, row: Element, values: Mapping[str, Value], content: Content, *, only_blank: bool = False) -> None:
        """Write values into the cells of a row by column."""
        for column, cell in xml.cells_of(row):
            value = values.get(self.listing.names.get(column, ""))
            if value is not None and not (only_blank and xml.cell_text(cell).strip()):
                said = content.written(value, self.listing.units.get(column))
                xml.fill_cell(cell, said.split("\n"))


def ends_of(rows: Sequence[Element]) -> list[Element]:
    """The rows behind a table that sum it up."""
    return list(takewhile(lambda row: words.is_total(xml.row_text(row)) or words.is_rest(xml.row_text(row)), rows))


def _said(row: Element) -> dict[int, str]:
    return {column: xml.cell_text(cell) for column, cell in xml.cells_of(row)}


def made_of(near: Element, grid: Grid) -> Element:
    """A plain table with lines, for a form that has none there."""
    make = near.makeelement

    def child(parent: Element, tag: str, **values: str) -> Element:
        made = make(f"{W}{tag}", {f"{W}{name}": value for name, value in values.items()})
        parent.append(made)
        return made

    table = make(f"{W}tbl", {})
    look = child(table, "tblPr")
    child(look, "tblW", w="5000", type="pct")
    borders = child(look, "tblBorders")
    for side in ("top", "left", "bottom", "right", "insideH", "insideV"):
        child(borders, side, val="single", sz="4", space="0", color="808080")
    columns = child(table, "tblGrid")
    for _ in grid.head:
        child(columns, "gridCol")
    for number, line in enumerate((grid.head, *grid.rows)):
        row = child(table, "tr")
        if not number:
            child(child(row, "trPr"), "tblHeader")
        for place, text in enumerate(line):
            paragraph = child(child(row, "tc"), "p")
            if place in grid.right:
                child(child(paragraph, "pPr"), "jc", val="right")
            xml.add_run(paragraph, text)
    return table
