"""Lists that lie beside each other in one table of a Word form: each below a line of its own, or a blank head between them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import groupby

from salesplanner.exchange.forms import tablewords, texts, xml
from salesplanner.exchange.forms.docxtables import Listed, Rows, data_rows, ends_of, is_head, is_subhead
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.listing import Listing
from salesplanner.exchange.forms.xml import Element


def listed_beside(rows: Sequence[Element], number: int, above: str, names: Names, by: int | None) -> list[Listed]:
    """The lists whose heads a row may be; none where it is not those of several, which share their rows and grow together."""
    if number + 1 >= len(rows) or is_subhead(rows[number + 1]):
        return []
    heads = {column: " ".join(xml.cell_text(cell).split()) for column, cell in xml.cells_of(rows[number])}
    groups = _below_lines(rows, number, heads) or [("", each) for each in _between_blanks(heads)]
    if len(groups) < 2 or any(len(each) < 2 for _, each in groups):
        return []
    told = [
        (group, tablewords.columns_of([heads[each] for each in group], over or above, names, by))
        for over, group in groups
    ]
    known = [(group, columns) for group, columns in told if columns is not None]
    is_apart = bool(groups[0][0]) and any(not text for text in heads.values())
    if not known or (len(known) < len(groups) and not is_apart):
        return []  # heads of one list below two lines
    placed = [{group[place]: name for place, name in columns.names.items()} for group, columns in known]
    data = data_rows(rows, number, {at: name for each in placed for at, name in each.items()}, names)
    data = data[: next((place for place, row in enumerate(data) if is_head(row, names)), len(data))]
    end = number + 1 + len(data)
    return [
        Listed(
            {each: heads[each] for each in group},
            columns.kind,
            Rows(data, Listing.of(columns, called, tablewords.units_of(heads, called, by), len(data)), ends_of(rows[end:]), True),
            end,
        )
        for (group, columns), called in zip(known, placed, strict=True)
        if data
    ]  # fmt: skip


def _below_lines(rows: Sequence[Element], number: int, heads: Mapping[int, str]) -> list[tuple[str, list[int]]]:
    """The heads by the lines over them that reach over several, with what those say; none where a head has no such line."""
    if not number:
        return []
    over = xml.spread(rows[:number])[-1]
    lines = {id(cell): cell for cell in over.values() if not texts.is_blank(xml.cell_text(cell))}
    found = [
        (" ".join(xml.cell_text(cell).split()), [at for at, said in heads.items() if said and over.get(at) is cell])
        for cell in lines.values()
    ]
    return found if sum(len(each) for _, each in found) == sum(map(bool, heads.values())) else []


def _between_blanks(heads: Mapping[int, str]) -> list[list[int]]:
    """The heads apart where a blank one lies between them."""
    return [[at for at, _ in run] for is_said, run in groupby(heads.items(), lambda head: bool(head[1])) if is_said]
