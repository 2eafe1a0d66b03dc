"""A workbook that grows by rows in the middle of its sheets: all of its parts that speak of cells follow."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from posixpath import normpath

from salesplanner.exchange.forms import sheetrows
from salesplanner.exchange.forms.form import parsed
from salesplanner.exchange.forms.sheet import Sheet
from salesplanner.exchange.forms.xml import Element

#: So many rows are put into the middle of a sheet at the most.
_NEW_MOST = 300
#: How what lies on a sheet moves when it grows, by where it is kept.
_MOVES = {
    "/drawings/": sheetrows.move_drawing,
    "/tables/": sheetrows.move_table,
    "omments": sheetrows.move_notes,
    "/pivotTables/": sheetrows.move_notes,
}


class Growing:
    """The parts of a workbook, its sheets and what they are called by their parts, and the workbook itself; `moved` are the others that changed."""

    def __init__(
        self, parts: dict[str, bytes], sheets: Mapping[str, Sheet], called: Mapping[str, str], book: Element
    ) -> None:
        self._parts, self._sheets, self._called, self._book = parts, sheets, called, book
        self.moved: dict[str, Element] = {}

    def insert_beside(self, part: str, beside: Sequence[Sequence[int]], after: int, count: int) -> bool:
        """The same for a table beside others, all of which end with its last row or further up."""
        return all(max(each) <= after for each in beside) and self.insert(part, after, count)

    def insert(self, part: str, after: int, count: int) -> bool:
        """Put rows behind one of a sheet; whether that could be done without harm to anything."""
        sheet, related = self._sheets[part], self._related(part)
        pivots = [self._opened(name) for name in related if "/pivotTables/" in name]
        is_end = after >= sheet.last_row
        if not is_end and (count > _NEW_MOST or not sheetrows.is_safe(sheet.root, after, pivots)):
            return False
        done = sheetrows.Insertion(self._called[part], after, count)
        for name, each in self._sheets.items():
            sheetrows.insert(each.root, self._called[name], done)
            each.is_changed = True
        sheetrows.move_names(self._book, done)
        for name in self._parts:
            if re.fullmatch(r"xl/charts/chart\d*\.xml", name):
                sheetrows.move_chart(self._opened(name), done)
        for cache in self.caches():
            sheetrows.move_source(cache, done)
        for name in related:
            if name.endswith(".vml"):
                self._parts[name] = sheetrows.move_boxes(self._parts[name], done)
            elif move := next((move for kind, move in _MOVES.items() if kind in name), None):
                move(self._opened(name), done)
        self._forget_order()
        sheet.index()
        return True

    def _related(self, part: str) -> list[str]:
        """The parts that a sheet names: what is drawn on it, its tables, notes and pivot tables."""
        folder, _, file = part.rpartition("/")
        relations = self._parts.get(f"{folder}/_rels/{file}.rels")
        targets = [str(each.get("Target", "")) for each in parsed(relations)] if relations else []
        found = [normpath(each if each.startswith("/") else f"/{folder}/{each}").removeprefix("/") for each in targets]
        return [each for each in found if each in self._parts]

    def caches(self) -> list[Element]:
        """What pivot tables are made of."""
        return [self._opened(name) for name in self._parts if "/pivotCacheDefinition" in name and name.endswith(".xml")]

    def _opened(self, name: str) -> Element:
        """Another part, to be changed."""
        if name not in self.moved:
            self.moved[name] = parsed(self._parts[name])
        return self.moved[name]

    def _forget_order(self) -> None:
        """The order of calculation speaks of cells that have moved: without it a program makes its own."""
        for name in ("[Content_Types].xml", "xl/_rels/workbook.xml.rels") if "xl/calcChain.xml" in self._parts else ():
            root = self._opened(name)
            for each in list(root):
                if "calcChain" in each.get("PartName", "") + each.get("Target", ""):
                    root.remove(each)
        self._parts.pop("xl/calcChain.xml", None)
