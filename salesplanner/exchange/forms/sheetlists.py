"""The lists from which a cell of a workbook is picked: what they offer, as far as it is written down in the workbook."""

from __future__ import annotations

import re
from collections.abc import Mapping

from salesplanner.exchange.forms.sheet import Sheet
from salesplanner.exchange.forms.sheetcells import S, place
from salesplanner.exchange.forms.xml import Element

_AREA = re.compile(
    r"(?:(?P<sheet>'(?:[^']|'')+'|[^!'\"]+)!)?(?P<first>\$?[A-Z]{1,3}\$?\d+)(?::(?P<last>\$?[A-Z]{1,3}\$?\d+))?"
)
_ITEMS_MOST = 200


def items_of(root: Element, cell: tuple[int, int], here: Sheet, sheets: Mapping[str, Sheet]) -> list[str]:
    """What can be picked in a cell of the sheet `here`; nothing where it is free, or nobody knows. `sheets` are all by their names."""
    for each in root.iter(f"{S}dataValidation"):
        if each.get("type") == "list" and any(_holds(area, cell) for area in each.get("sqref", "").split()):
            return _offered(each.findtext(f"{S}formula1") or "", here, sheets)
    return []


def _holds(area: str, cell: tuple[int, int]) -> bool:
    first, _, last = area.partition(":")
    ends = place(first), place(last or first)
    if ends[0] is None or ends[1] is None:
        return False
    return all(low <= at <= high for low, at, high in zip(ends[0], cell, ends[1], strict=True))


def _offered(formula: str, here: Sheet, sheets: Mapping[str, Sheet]) -> list[str]:
    """The items of a list that is written out, or stands in cells."""
    if formula[:1] == '"':
        return [item for each in formula.strip('"').split(",") if (item := each.strip())]
    found = _AREA.fullmatch(formula.removeprefix("="))
    if found is None:
        return []
    sheet = sheets.get((found["sheet"] or "").strip("'").replace("''", "'")) if found["sheet"] else here
    first, last = place(found["first"]), place(found["last"] or found["first"])
    if sheet is None or first is None or last is None:
        return []
    cells = ((row, column) for row in range(first[0], last[0] + 1) for column in range(first[1], last[1] + 1))
    said = (sheet.text(*cell).strip() for _, cell in zip(range(_ITEMS_MOST), cells, strict=False))
    return [each for each in said if each]


def named_cells(book: Element) -> dict[tuple[str, int, int], str]:
    """The cells that have a name each in a workbook, by the name of their sheet, row and column."""
    found: dict[tuple[str, int, int], str] = {}
    for each in book.iter(f"{S}definedName"):
        area = _AREA.fullmatch((each.text or "").strip())
        name, first = each.get("name", ""), place(area["first"]) if area is not None else None
        if area is None or first is None or area["last"] or not area["sheet"] or each.get("hidden") or name[:1] == "_":
            continue
        found[area["sheet"].strip("'").replace("''", "'"), *first] = re.sub(r"(?<=[a-z])(?=[A-Z])|_", " ", name)
    return found
