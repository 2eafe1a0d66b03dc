"""New rows in the middle of a sheet: whatever lies below moves down, and what speaks of cells follows, as in a spreadsheet program."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from copy import deepcopy

from msgspec import Struct

from salesplanner.exchange.forms.sheetcells import S, letters, place
from salesplanner.exchange.forms.xml import Element

_CELL = r"\$?[A-Z]{1,3}\$?\d{1,7}"
_REFERENCE = re.compile(
    rf"(\"[^\"]*\")|((?:'(?:[^']|'')+'|[^\s!'\"(),;:+\-*/^&=<>{{}}]+)!)?(?<![A-Za-z0-9_.$\]])({_CELL}(?::{_CELL})?|\$?\d{{1,7}}:\$?\d{{1,7}})(?![A-Za-z0-9_.(!])"
)
_ROW = re.compile(r"(\$?[A-Z]{0,3})(\$?)(\d+)")
_REFERRING = ("comment", "threadedComment", "location")
_BOX_ROW = re.compile(rb"(<\w+:Row>\s*)(\d+)")
_BOX_ANCHOR = re.compile(rb"(<\w+:Anchor>)([\s\d,]+)")


class Insertion(Struct, frozen=True):
    """So many rows behind the row `after` of the sheet `sheet`; ranges that end with that row take the new ones in."""

    sheet: str
    after: int
    count: int

    def row(self, number: int) -> int:
        """Where a row lies afterwards."""
        return number + self.count if number > self.after else number

    def formula(self, text: str, sheet: str, *, grows: bool = False) -> str:
        """A formula of a cell of `sheet`, or of something that belongs to it, as it is afterwards; `grows` as in `area`."""

        def moved(match: re.Match[str]) -> str:
            if match[1] or not self._is_here(match[2], sheet):
                return match[0]
            return (match[2] or "") + self.area(match[3], grows=grows)

        return _REFERENCE.sub(moved, text)

    def _is_here(self, named: str | None, sheet: str) -> bool:
        said = (named or "").removesuffix("!")
        return (said.strip("'").replace("''", "'") if said else sheet) == self.sheet

    def area(self, text: str, *, grows: bool = False) -> str:
        """An area such as B4:$C$6 afterwards; with `grows` a single cell in the row `after` takes the new ones in too."""
        first, _, last = text.partition(":")
        moved = _ROW.sub(lambda part: f"{part[1]}{part[2]}{self.row(int(part[3]))}", first)
        found = _ROW.fullmatch(last or first)
        if found is None or not (last or grows):
            return moved
        end = self.row(int(found[3])) if int(found[3]) != self.after else self.after + self.count
        both = f"{moved}:{found[1]}{found[2]}{end}"
        return moved if not last and end == self.row(int(found[3])) else both

    def areas(self, text: str) -> str:
        """Several areas with blanks between."""
        return " ".join(self.area(each, grows=True) for each in text.split())


def is_safe(root: Element, after: int, pivots: Iterable[Element]) -> bool:
    """Whether rows can be put behind `after`: no formula, merged cells or pivot table of the sheet reaches across it."""
    placed = [lying for each in pivots for lying in each.findall(f"{S}location")]
    for each in (*root.iter(f"{S}mergeCell", f"{S}f"), *placed):
        ends = [found[0] for part in each.get("ref", "").split(":") if (found := place(part)) is not None]
        if ends and min(ends) <= after <= max(ends) and min(ends) != max(ends):
            return False
    return True


def insert(root: Element, sheet: str, done: Insertion) -> None:
    """Move what lies on a sheet: its own rows where it is the one that grows, else what its formulas say of that one."""
    for each in root.iter(f"{S}f", f"{S}formula", f"{S}formula1", f"{S}formula2"):
        if each.text:
            each.text = done.formula(each.text, sheet)
    if sheet != done.sheet:
        return
    data = root.find(f"{S}sheetData")
    pattern = None
    for row in list(data):
        number = int(row.get("r", "0"))
        if number == done.after:
            pattern = row
        _renumber(row, done.row(number))
    _move_areas(root, data, done)
    if pattern is not None:
        for number in range(done.count, 0, -1):
            pattern.addnext(_copy(pattern, done.after, number))
        _copy_merges(root, done)


def _move_areas(root: Element, data: Element, done: Insertion) -> None:
    for each in root.iter():
        if not isinstance(each.tag, str) or each is data or each.tag in (f"{S}row", f"{S}c"):
            continue
        if each.get("sqref") and not each.tag.endswith("}selection"):
            each.set("sqref", done.areas(each.get("sqref")))
        elif each.tag.endswith("}sqref") and each.text:
            each.text = done.areas(each.text)
        elif each.get("ref") and each.tag != f"{S}mergeCell":
            each.set("ref", done.area(each.get("ref")))
        elif each.tag == f"{S}mergeCell":
            each.set("ref", ":".join(done.area(part) for part in each.get("ref", "").split(":")))
        elif each.tag == f"{S}brk" and root.find(f"{S}rowBreaks") is each.getparent():
            each.set("id", str(done.row(int(each.get("id", "0")))))


def _renumber(row: Element, number: int) -> None:
    row.set("r", str(number))
    for cell in row:
        found = place(cell.get("r", ""))
        if found is not None:
            cell.set("r", f"{letters(found[1])}{number}")


def _copy(pattern: Element, after: int, number: int) -> Element:
    """A row like the last one: its look, and its formulas as a copy has them; nothing else."""
    made = deepcopy(pattern)
    _renumber(made, after + number)
    for cell in made:
        formula = cell.find(f"{S}f")
        for child in list(cell):
            if child is not formula:
                cell.remove(child)
        cell.attrib.pop("t", None)
        if formula is not None:
            formula.text = _REFERENCE.sub(_copied(after, number), formula.text or "")
    return made


def _copied(after: int, number: int) -> Callable[[re.Match[str]], str]:
    """What a formula's reference is in a copy so many rows below; what lies below all of them stays."""

    def shifted(part: re.Match[str]) -> str:
        is_fixed = part[2] or int(part[3]) > after
        return part[0] if is_fixed else f"{part[1]}{int(part[3]) + number}"

    def moved(match: re.Match[str]) -> str:
        if match[1]:
            return match[0]
        return (match[2] or "") + ":".join(_ROW.sub(shifted, part) for part in match[3].split(":"))

    return moved


def _copy_merges(root: Element, done: Insertion) -> None:
    """What is merged within the last row is merged in its copies too."""
    merges = root.find(f"{S}mergeCells")
    for each in list(merges) if merges is not None else []:
        ends = [place(part) for part in each.get("ref", "").split(":")]
        if len(ends) == 2 and all(end is not None and end[0] == done.after for end in ends):
            for number in range(1, done.count + 1):
                ref = ":".join(f"{letters(end[1])}{done.after + number}" for end in ends if end is not None)
                merges.append(merges.makeelement(f"{S}mergeCell", {"ref": ref}))
    if merges is not None and merges.get("count"):
        merges.set("count", str(len(merges)))


def move_drawing(root: Element, done: Insertion) -> None:
    """Pictures and charts below move down; those beside the new rows grow with them."""
    for each in root.iter():
        if isinstance(each.tag, str) and each.tag.endswith("}row") and each.text and each.text.isdigit():
            each.text = str(done.row(int(each.text) + 1) - 1)


def move_table(root: Element, done: Insertion) -> None:
    """A table of the program's own kind: where it lies, and its filter."""
    for each in (root, *root.iter(f"{S}autoFilter")):
        each.set("ref", done.area(each.get("ref", "")))


def move_notes(root: Element, done: Insertion) -> None:
    """Notes, answers to them, and where a pivot table lies."""
    for each in root.iter():
        if isinstance(each.tag, str) and each.get("ref") and each.tag.rpartition("}")[2] in _REFERRING:
            each.set("ref", done.area(each.get("ref")))


def move_boxes(data: bytes, done: Insertion) -> bytes:
    """The boxes in which older programs draw notes and buttons: beside which row, and from where to where."""

    def row(found: re.Match[bytes]) -> bytes:
        return found[1] + str(done.row(int(found[2]) + 1) - 1).encode()

    def anchor(found: re.Match[bytes]) -> bytes:
        parts = found[2].split(b",")
        for at in (2, 6) if len(parts) == 8 else ():  # column, offset, row, offset, twice
            parts[at] = str(done.row(int(parts[at]) + 1) - 1).encode()
        return found[1] + b",".join(parts)

    return _BOX_ANCHOR.sub(anchor, _BOX_ROW.sub(row, data))


def move_source(cache: Element, done: Insertion) -> None:
    """What a pivot table is made of: the new rows too, where it ended with the last one."""
    for each in cache.iter(f"{S}worksheetSource"):
        if each.get("sheet") == done.sheet and each.get("ref"):
            each.set("ref", done.area(each.get("ref"), grows=True))


def ask_to_calculate(book: Element) -> None:
    """Let the program that opens a workbook work out its formulas."""
    asked = book.find(f"{S}calcPr")
    if asked is None:
        asked = book.makeelement(f"{S}calcPr", {})
        behind = [each for tag in ("definedNames", "externalReferences", "sheets") for each in book.iter(S + tag)]
        behind[0].addnext(asked)
    asked.set("fullCalcOnLoad", "1")


def move_names(book: Element, done: Insertion) -> None:
    """What the names of the workbook stand for."""
    for each in book.iter(f"{S}definedName"):
        each.text = done.formula(each.text or "", "")


def move_chart(root: Element, done: Insertion) -> None:
    """What a chart shows: the new rows too, where it ended with the last one."""
    for each in root.iter():
        if isinstance(each.tag, str) and each.tag.endswith("}f") and each.text:
            each.text = done.formula(each.text, "", grows=True)
