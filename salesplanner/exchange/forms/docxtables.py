"""Tables in a Word form: their rows are filled by column, and where a form has no table one is made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise, takewhile

from msgspec import Struct

from salesplanner.exchange.forms import (
    docxlook,
    figurecells,
    figuregrid,
    figurewords,
    keptlines,
    lastmonth,
    meaning,
    moneyunits,
    tablewords,
    texts,
    words,
    xml,
)
from salesplanner.exchange.forms.content import Content, Fill, Grid, Value
from salesplanner.exchange.forms.figurecells import Crossing
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.listing import Listing
from salesplanner.exchange.forms.xml import Element, W


class Labels:
    """A grid on the way through its labels: the texts and headings of its rows, which cells are answers, and what the label before named."""

    def __init__(
        self, grid: list[list[tuple[int, Element]]], sections: Sequence[Sequence[str]], unit: int | None
    ) -> None:
        self.grid, self.sections, self.unit = grid, sections, unit
        self.lines = [[xml.cell_text(cell) for _, cell in cells] for cells in grid]
        self.sides = [each for headings in sections for each in headings[:-1]]
        self.ones = of_one(grid, sections)
        self.taken: set[int] = set()
        self.last = ""
        self.by: int | None = None


def data_rows(
    rows: Sequence[Element], head: int, places: Mapping[int, str], names: Names, caption: int = 0
) -> list[Element]:
    """The rows below a head that hold what its columns say, up to totals, the rest, labels of figures, and signatures.

    Those of one of its parts are below the row `caption`.
    """
    data: list[Element] = []
    shape = xml.columns_of(rows[head])
    beside = side_columns(rows[head + 1])  # what stands down the side of the list, as far as it reaches
    for row in rows[(caption or head) + 1 :]:
        cells = dict(xml.cells_of(row))
        first = xml.row_text(row)
        is_other = bool(first) and xml.columns_of(row) != shape and (bool(data) or _is_label(row))
        if (
            len(set(cells) & set(places)) < 2
            or not beside <= side_columns(row)
            or words.ends_table(first)
            or words.is_total(first)
            or is_other
            or (data and words.is_rest(first))
        ):
            break
        said = [text for cell in cells.values() if not texts.is_blank(text := xml.cell_text(cell))]
        is_figure = not {"metric", "part", "stage"} & {*places.values()} and figurewords.are_label(said, names)
        if is_figure or (data and _is_label(row) and not xml.row_text(data[-1])):
            break
        shape = xml.columns_of(row)
        data.append(row)
    return data


def _is_label(row: Element) -> bool:
    """Whether a row says nothing but what is to be written beside it."""
    said = [text for _, cell in xml.cells_of(row) if (text := xml.cell_text(cell).strip())]
    return len(said) == 1 and bool(words.block_of(said[0]) or words.field_of(said[0]))


def sections_of(grid: Sequence[Sequence[tuple[int, Element]]], above: str) -> list[list[str]]:
    """What each row of a table stands below, the innermost first: a cell that reaches over several rows, or one as wide as the table."""
    found: list[list[str]] = []
    over, side, side_at = above, "", 0
    for cells, following in zip(grid, [*grid[1:], []], strict=False):
        text = xml.cell_text(cells[0][1]).strip() if cells else ""
        below = [column for column, _ in following]
        if len(cells) == 1 and text and len(below) > 1 and cells[0][0] == below[0]:
            over, side = text, ""
        elif cells and below and below[0] > cells[0][0]:
            side, side_at = text, cells[0][0]
        elif cells and cells[0][0] <= side_at:
            side = ""
        begins = (
            text if len(cells) > 2 and xml.cell_text(cells[1][1]).strip() else ""
        )  # 下月计划 | 签约额 | __ | 拜访 | __
        found.append([each for each in (begins, side, over) if each])
    return found


def is_subhead(row: Element) -> bool:
    """Whether a row goes on with the head above it: cells of that reach into it, and others say more."""
    said = (xml.cell_text(cell).strip() for _, cell in xml.cells_of(row))
    return xml.is_continued(row) and any(text and not text.isdigit() for text in said)


def is_listed(rows: Sequence[Sequence[tuple[int, Element]]]) -> bool:
    """Whether two blank rows of several cells follow: they hold a list, not the answers to the labels above."""
    shapes = [[column for column, _ in row] for row in rows]
    is_blank = all(texts.is_blank(xml.cell_text(cell)) for row in rows for _, cell in row)
    return len(rows) == 2 and is_blank and shapes[0] == shapes[1] and len(shapes[0]) > 2


def is_section(grid: Sequence[Sequence[tuple[int, Element]]], number: int, names: Names) -> bool:
    """Whether a row is one line over rows of labels with their answers, which fill it in: SECTION B: RESULTS."""
    cells, below = grid[number], grid[number + 1] if number + 1 < len(grid) else []
    if len(cells) > 1 or len(below) < 2:
        return False
    line, *rest = map(xml.text_of, xml.paragraphs_of(cells[0][1]))
    is_line = not any(map(str.strip, rest)) and line.rstrip()[-1:] not in ":：" and not texts.has_gap(line)
    asked = (
        meaning.target_of(xml.cell_text(cell), names)
        for (_, cell), (_, each) in pairwise(below)
        if docxlook.is_empty(each)
    )
    return is_line and any(each.startswith(("figure.", "field.n", "block.")) for each in asked)


def may_answer(grid: Sequence[Sequence[tuple[int, Element]]], number: int, place: int) -> bool:
    """Whether the cell beside a label holds its answer: of several blank ones their heads say which."""
    beside = grid[number][place + 1 : place + 3]
    if len(beside) < 2 or not all(docxlook.is_empty(cell) for _, cell in beside):
        return True
    above = [dict(row)[beside[0][0]] for row in grid[:number] if beside[0][0] in dict(row)]
    head = next((text for cell in above[::-1] if not texts.is_blank(text := xml.cell_text(cell))), "")
    return figurewords.is_over_answers(head)


def of_one(grid: Sequence[Sequence[tuple[int, Element]]], sections: Sequence[Sequence[str]]) -> list[list[str]]:
    """The sections of a table that ask for one contract, deal or order: its name or number stands beside a blank."""
    return [
        list(section[-1:])
        for row, section in zip(grid, sections, strict=True)
        for (_, cell), (_, beside) in pairwise(row)
        if meaning.names_one(xml.cell_text(cell)) and docxlook.is_empty(beside)
    ]


def joined(said: Iterable[str]) -> str:
    """The texts of a head as one, each once."""
    return " · ".join(dict.fromkeys(" ".join(text.split()) for text in said if text.strip()))


def side_columns(row: Element) -> set[int]:
    """The columns in which a cell of the row above reaches down: it stands beside the rows, over none of them."""
    return set(xml.columns_of(row)) - {column for column, _ in xml.cells_of(row)}


def is_named(data: Sequence[Element], places: Mapping[int, str]) -> bool:
    """Whether rows that were to list figures name others already."""
    column = next((column for column, name in places.items() if name == "metric"), -1)
    return any(xml.cell_text(cell).strip() for row in data for at, cell in xml.cells_of(row) if at == column)


def put_figure(cell: Element, value: Value, asked: Crossing, content: Content) -> None:
    """Write a figure into a cell in the unit that is asked for."""
    xml.fill_cell(cell, [content.written(value, asked.by)])


def clear_figure(cell: Element) -> None:
    """Let a number go that was an earlier month's; a dash stays."""
    if any(letter.isdigit() for letter in xml.cell_text(cell)):
        xml.fill_cell(cell, [""])


def unknown_in(
    seen: Sequence[Mapping[int, Element]], cells: Sequence[tuple[figurecells.Reach, Crossing]]
) -> list[Element]:
    """The numbers of a table of figures that stand below the same heads as its known ones, in rows that nobody knows."""
    first, last = min(at.row for at, _ in cells), max(at.row for at, _ in cells)
    known = {id(seen[at.row][at.column]) for at, _ in cells}
    columns = {at.column for at, _ in cells}
    found: list[Element] = []
    for number, row in enumerate(seen[first:], first):
        at = [row[column] for column in sorted(columns & {*row}) if id(row[column]) not in known]
        numbers = [each for each in at if lastmonth.value_of(xml.cell_text(each)) is not None]
        if number > last and not numbers:
            break
        found += numbers
    return found


class Rows(Struct, frozen=True):
    """The rows of a table below its head, and those below them that sum up; those that are `shared` are of lists beside it too."""

    rows: list[Element]
    listing: Listing
    ends: Sequence[Element] = ()
    is_shared: bool = False

    def fill(self, content: Content, target: str) -> bool:
        """One row behind the other, and their sums where they are asked for; whether there was anything."""
        said = [_said(row) for row in self.rows]
        placed = self.listing.placed(content, target, said)
        for number, (row, values) in enumerate(zip(self._enough_for(len(placed)), placed, strict=False)):
            if values is not None and number < len(said) and self.listing.was_written(said[number]):
                for column, cell in xml.cells_of(row):
                    name = self.listing.names.get(column, "")
                    if name != tablewords.NUMBER and values.get(name) is None and xml.cell_text(cell).strip():
                        xml.fill_cell(cell, [""])  # what was said of the record that stood there
            self._write(row, values or {}, content)
        has_rest = any(words.is_rest(xml.row_text(row)) for row in self.ends)
        for row in self.ends if placed else ():
            values = self.listing.below(content, target, xml.row_text(row), has_rest=has_rest)
            self._write(row, values, content, only_blank=True)
        return any(placed)

    def _enough_for(self, count: int) -> list[Element]:
        """So many rows at least: what is missing is put behind the last one, which it looks like."""
        rows = self.rows if self.is_shared else list(self.rows)
        while len(rows) < count:
            rows.append(xml.copied(rows[-1]))
            others = [cell for at, cell in xml.cells_of(rows[-1]) if at not in self.listing.names]
            for cell in others if self.is_shared else ():
                xml.fill_cell(cell, [""])
        return rows

    def _write(self, row: Element, values: Mapping[str, Value], content: Content, *, only_blank: bool = False) -> None:
        """Write values into the cells of a row by column."""
        for column, cell in xml.cells_of(row):
            value = values.get(self.listing.names.get(column, ""))
            if value is not None and not (only_blank and xml.cell_text(cell).strip()):
                said = content.written(value, self.listing.units.get(column))
                xml.fill_cell(cell, said.split("\n"))


class Listed(Struct, frozen=True):
    """A list in a table: what its heads say by column, of which kind its rows are, those rows, and the number of the one behind."""

    heads: Mapping[int, str]
    kind: str
    rows: Rows
    end: int


def parts_listed(rows: Sequence[Element], number: int, above: str, names: Names, by: int | None) -> list[Listed]:
    """The lists that one head has, each below a line that says which: 下月到期, 已逾期; none where these do not tell."""
    found: list[Listed] = []
    row, whole = number + 1, tablewords.columns_of([*map(xml.cell_text, _cells(rows[number]))], above, names, by)
    while whole is not None and row < len(rows) and len(xml.cells_of(rows[row])) == 1:
        each = listed(rows, number, xml.row_text(rows[row]), names, by, caption=row)
        if each is None or words.ends_table(xml.row_text(rows[row])):
            break
        found.append(each)
        row = each.end
    return found if tablewords.are_told_apart([each.kind for each in found], whole) else []


def _cells(row: Element) -> list[Element]:
    return [cell for _, cell in xml.cells_of(row)]


def listed(
    rows: Sequence[Element], number: int, above: str, names: Names, by: int | None, caption: int = 0
) -> Listed | None:
    """The list below the head that a row may be; None for none. `above` stands over the table, `by` is the unit of its amounts.

    Of one that is a part of a table the line over it is its `caption`.
    """
    if number + 1 == len(rows) or is_subhead(rows[number + 1]):
        return None
    said = [{column: xml.cell_text(cell) for column, cell in line.items()} for line in xml.spread(rows[: number + 2])]
    told = figuregrid.joined(said, number) if xml.is_continued(rows[number]) else said[number]
    beside = side_columns(rows[number + 1])
    heads = {column: told[column] for column in xml.columns_of(rows[number]) if column not in beside}
    over = xml.row_text(rows[number - 1]) if number and len(xml.cells_of(rows[number - 1])) == 1 else above
    over = above if caption else over
    over = " ".join([over, *(told[column] for column in beside if column in told)])
    columns = tablewords.columns_of(list(heads.values()), over, names, by)
    if columns is None:
        return None
    places = {list(heads)[place]: name for place, name in columns.names.items()}
    data = data_rows(rows, number, places, names, caption)
    following = (place for place, row in enumerate(data) if is_head(row, names))
    data = data[: next(following, len(data))]
    if not data or is_named(data, places):
        return None
    listing = Listing.of(columns, places, tablewords.units_of(heads, places, by), len(data))
    end = (caption or number) + 1 + len(data)
    return Listed(heads, columns.kind, Rows(data, listing, ends_of(rows[end:])), end)


def records_in(rows: Sequence[Element], names: Names, by: int | None) -> set[int]:
    """The rows of a table that list clients, deals or parts, which are still to be written, with its head: no figures stand there, nor below that."""
    found: set[int] = set()
    for number in range(len(rows)):
        each = listed(rows, number, "", names, by) if number not in found else None
        column = (
            next((at for at, name in each.rows.listing.names.items() if name in ("client", "deal", "part")), None)
            if each
            else None
        )
        if each is None or column is None:
            continue
        said = [_said(row) for row in each.rows.rows]
        if not any(row.get(column, "").strip() for row in said) or _are_written(said, each.rows.listing.names):
            found |= {*range(number, number + 1 + len(each.rows.rows))}
    return found


def _are_written(rows: Sequence[Mapping[int, str]], names: Mapping[int, str]) -> bool:
    """Whether rows hold the records of an earlier month, each with its client, its day and more: no part whose figures are asked for."""
    columns = [column for column, name in names.items() if name != tablewords.NUMBER]
    kinds = {*names.values()}
    is_of_records = "client" in kinds and bool({"date", "signed", "expected", "opened"} & kinds) and len(columns) > 2
    return is_of_records and all(row.get(column, "").strip() for row in rows for column in columns)


def is_head(row: Element, names: Names) -> bool:
    """Whether a row is the head of another list."""
    said = [xml.cell_text(cell) for _, cell in xml.cells_of(row)]
    return all(map(str.strip, said[1:])) and tablewords.columns_of(said, "", names) is not None


def reach(seen: Sequence[Mapping[int, Element]], crossing: Crossing) -> figurecells.Reach:
    """The cell of a crossing, with how many columns it reaches over."""
    row = seen[crossing.row]
    columns = [column for column, cell in row.items() if cell is row[crossing.column]]
    return figurecells.Reach(crossing.row, columns[0], len(columns))


def ends_of(rows: Sequence[Element]) -> list[Element]:
    """The rows behind a table that sum it up."""
    return list(takewhile(lambda row: words.is_total(xml.row_text(row)) or words.is_rest(xml.row_text(row)), rows))


def _said(row: Element) -> dict[int, str]:
    """What the cells of a row say by column; a line to write on says nothing."""
    said = {column: xml.cell_text(cell) for column, cell in xml.cells_of(row)}
    return {column: text if text.strip(" _＿") else "" for column, text in said.items()}


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


def in_cell(
    cell: Element, by: int | None, headings: Sequence[str], sides: Sequence[str], *, is_part: bool = False
) -> Fill:
    """Fills a cell below headings; of the part that the first of them names where it `is_part`."""

    def fill(content: Content, target: str) -> bool:
        of = content.of_part(headings[0]) if is_part else content.of(headings, sides)
        lines = of.lines(target, by) if of is not None else None
        if not lines:
            return False
        if target.startswith("block.") and not texts.is_blank(xml.cell_text(cell)):
            xml.add_below(cell, lines)  # what it says of what is to be written stays
        else:
            xml.fill_cell(cell, lines)
        return True

    return fill


def in_reported(
    cell: Element, by: int | None, headings: Sequence[str], sides: Sequence[str], *, is_part: bool = False
) -> Fill:
    """As `in_cell` for a cell that an earlier month's report has answered: what it says gives way, up to lines for others.

    Who and when, and a target that the company may have printed, stay where nothing is known instead.
    """

    def fill(content: Content, target: str) -> bool:
        old = lastmonth.value_of(xml.cell_text(cell))
        unit = (old["unit"] or "") if old is not None else ""
        divisor = moneyunits.divisor_around("", unit) if unit and by is None else by
        of = content.of_part(headings[0]) if is_part else content.of(headings, sides)
        lines = of.lines(target, divisor) if of is not None else None
        if not lines and not _gives_way(target):
            return False
        if lines and unit and not lines[0].endswith(unit):
            lines = [f"{lines[0]}{unit}"]
        said = list(takewhile(lambda each: not keptlines.is_kept(xml.text_of(each)), xml.paragraphs_of(cell)))
        for extra in said[1:]:
            extra.getparent().remove(extra)
        xml.put_lines(said[0], lines or [""])
        return bool(lines)

    return fill


def _gives_way(target: str) -> bool:
    """Whether what a report said of something goes, though nothing is known of it now."""
    aspect = target.rpartition(".")[2]
    is_set = aspect.endswith("target") or aspect in ("annual", "next")
    return target.startswith("block.") or (target.startswith("figure.") and not is_set)


def with_unit(label: str, behind: Sequence[str]) -> str:
    """A label with the unit that stands in a cell of its own behind it, or behind the line to write on there: ____ 万元."""
    lined = texts.lone_gap(behind[0]) if behind else None
    if lined is not None and lined[2] and moneyunits.divisor_of(label) is None:
        label = f"{label} ({lined[2]})"
    return moneyunits.with_unit(label, behind[1] if len(behind) > 1 and behind[0] == "" else "")
