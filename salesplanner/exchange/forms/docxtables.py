"""Tables in a Word form: their rows are filled by column, and where a form has no table one is made."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import deepcopy
from decimal import Decimal

from msgspec import Struct

from salesplanner.exchange.forms import words, xml
from salesplanner.exchange.forms.content import Content, Grid, Value
from salesplanner.exchange.forms.figuregrid import Crossing
from salesplanner.exchange.forms.xml import Element, W


def data_rows(rows: Sequence[Element], head: int, places: Mapping[int, str]) -> list[Element]:
    """The rows below a head that hold what its columns say, up to totals and signatures."""
    data = []
    for row in rows[head + 1 :]:
        cells = dict(xml.cells_of(row))
        first = next((xml.cell_text(cell).strip() for cell in cells.values() if xml.cell_text(cell).strip()), "")
        if len(set(cells) & set(places)) < 2 or (first and words.ends_table(first)):
            break
        data.append(row)
    return data


def is_named(data: Sequence[Element], places: Mapping[int, str]) -> bool:
    """Whether rows that were to list figures name others already."""
    column = next((column for column, name in places.items() if name == "metric"), -1)
    return any(xml.cell_text(cell).strip() for row in data for at, cell in xml.cells_of(row) if at == column)


class Figures(Struct, frozen=True):
    """The cells of a table that hold figures."""

    cells: Sequence[tuple[Element, Crossing]]

    def fill(self, content: Content, target: str) -> bool:
        """Write each figure that there is; whether there was any."""
        is_filled = False
        for cell, each in self.cells if target == "table.figures" else ():
            value = content.figures.get(each.metric, {}).get(each.aspect)
            if value is not None:
                xml.fill_cell(cell, [content.written(value, each.by)])
                is_filled = True
        return is_filled


class Rows(Struct, frozen=True):
    """The rows of a table below its head: the name of each known column, and by what its amounts are divided.

    `total` is the row below that adds them up, if there is one; `most` how many are asked for.
    """

    rows: Sequence[Element]
    names: Mapping[int, str]
    units: Mapping[int, int | None]
    total: Element | None = None
    most: int | None = None

    def enough_for(self, count: int) -> list[Element]:
        """So many rows at least: what is missing is put behind the last one, which it looks like."""
        rows = list(self.rows)
        while len(rows) < count:
            made = deepcopy(self.rows[-1])
            xml.forget_ids(made)
            rows[-1].addnext(made)
            rows.append(made)
        return rows

    def write(self, row: Element, values: Mapping[str, Value], content: Content) -> None:
        """Write values into the cells of a row by column."""
        for column, cell in xml.cells_of(row):
            value = values.get(self.names.get(column, ""))
            if value is not None:
                said = content.written(value, self.units.get(column))
                xml.fill_cell(cell, said.split("\n"))

    def fill(self, content: Content, target: str) -> bool:
        """One row behind the other, and their sum where it is asked for; whether there was anything."""
        records = content.tables.get(target.removeprefix("table."), ())[: self.most]
        if not records:
            return False
        for number, row in enumerate(self.enough_for(len(records)), 1):
            if number <= len(records):
                self.write(row, {**records[number - 1], words.NUMBER: str(number)}, content)
            elif any(xml.cell_text(cell).strip() for _, cell in xml.cells_of(row)):
                self.write(row, dict.fromkeys(self.names.values(), ""), content)  # a row of the last report
        self._add_up(records, content)
        return True

    def _add_up(self, records: Sequence[Mapping[str, Value]], content: Content) -> None:
        amounts = [amount for row in records if isinstance(amount := row.get("amount"), Decimal)]
        column = next((column for column, name in self.names.items() if name == "amount"), None)
        cell = dict(xml.cells_of(self.total)).get(column) if self.total is not None and column is not None else None
        if cell is not None and amounts and not xml.cell_text(cell).strip():
            xml.fill_cell(cell, [content.written(sum(amounts, Decimal(0)), self.units.get(column or 0))])


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
