"""The height that a long text needs in a cell of a sheet: programs fit rows to their cells, but none to merged ones or where it is set."""

from __future__ import annotations

import math
import unicodedata

from salesplanner.exchange.forms.sheet import Sheet
from salesplanner.exchange.forms.sheetcells import S
from salesplanner.exchange.forms.xml import Element

#: Widths in letters and heights in points where a sheet names none, and the greatest height of a row.
_WIDTH, _HEIGHT, _HEIGHT_MOST = 8.43, 15.0, 409.0


def give_room(sheet: Sheet, row: int, column: int) -> None:
    """Heighten the last row that a cell covers so that all of its text is seen; one that fits, or is fitted anyway, stays."""
    last, right = sheet.end(row, column)
    lines = {number: line for line in sheet.root.iter(f"{S}row") if row <= (number := int(line.get("r", "0"))) <= last}
    is_fitted = (last, right) == (row, column) and all(line.get("ht") is None for line in lines.values())
    if is_fitted or last not in lines:
        return
    usual = _number(sheet.root.find(f"{S}sheetFormatPr"), "defaultRowHeight", _HEIGHT)
    width = sum(_width_of(sheet.root, each) for each in range(column, right + 1))
    needed = usual * sum(_lines_in(each, width) for each in sheet.text(row, column).split("\n"))
    heights = {each: _number(lines.get(each), "ht", usual) for each in range(row, last + 1)}
    missing = needed - sum(heights.values())
    if missing > 0:
        lines[last].set("ht", f"{min(heights[last] + missing, _HEIGHT_MOST):g}")
        lines[last].set("customHeight", "1")


def _lines_in(text: str, width: float) -> int:
    """How many lines a text fills; wide letters as two."""
    letters = sum(2 if unicodedata.east_asian_width(each) in "WF" else 1 for each in text)
    return max(1, math.ceil(letters / max(width, 1)))


def _width_of(root: Element, column: int) -> float:
    for each in root.iter(f"{S}col"):
        if int(each.get("min", "0")) <= column <= int(each.get("max", "0")):
            return _number(each, "width", _WIDTH)
    return _number(root.find(f"{S}sheetFormatPr"), "defaultColWidth", _WIDTH)


def _number(element: Element | None, name: str, usual: float) -> float:
    """A number that an element has; the usual one where it has none."""
    said = element.get(name) if element is not None else None
    try:
        return float(said) if said else usual
    except ValueError:
        return usual
