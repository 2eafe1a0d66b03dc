"""The cells of one sheet of a form, read and written in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

from salesplanner.exchange.forms import texts
from salesplanner.exchange.forms.content import Content, Exact, Value
from salesplanner.exchange.forms.form import parsed
from salesplanner.exchange.forms.xml import Element

S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_REF = re.compile(r"([A-Z]+)(\d+)")
_WHOLE = re.compile(r"-?\d{1,3}(?:,\d{3})*|-?\d+")
#: How far a form is looked at.
ROWS_MOST, _COLUMNS_MOST = 500, 60
_DAY = re.compile(r"[yd]", re.IGNORECASE)
_IN_PERCENT = re.compile(r"[%％]|百分比|\bper ?cent\b", re.IGNORECASE)


def kinds_of(styles: bytes | None) -> list[str]:
    """What the cells of each style hold: percent, day, number, or empty for all else."""
    if styles is None:
        return []
    root = parsed(styles)
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in root.iter(f"{S}numFmt")}
    codes |= (
        {"9": "0%", "10": "0.00%"}
        | {str(number): "0" for number in (*range(1, 9), *range(37, 45))}
        | {str(number): "yyyy" for number in (14, 15, 16, 17, 22, *range(27, 37))}
    )
    looks = root.find(f"{S}cellXfs")
    return [_kind(codes.get(each.get("numFmtId", "0"), "")) for each in looks] if looks is not None else []


def locked_by(styles: bytes | None) -> list[bool]:
    """Whether the cells of each style are locked on a sheet that is protected."""
    looks = parsed(styles).find(f"{S}cellXfs") if styles is not None else None
    held = [each.find(f"{S}protection") for each in looks] if looks is not None else []
    return [each is None or each.get("locked", "1") not in ("0", "false") for each in held]


def currency_formats(styles: bytes | None) -> list[str]:
    """The signs of currencies with which cells show their numbers."""
    if styles is None:
        return []
    root = parsed(styles)
    codes = {each.get("numFmtId"): each.get("formatCode", "") for each in root.iter(f"{S}numFmt")}
    looks = root.find(f"{S}cellXfs")
    used = [codes.get(each.get("numFmtId", "0"), "") for each in looks] if looks is not None else []
    return [
        sign
        for code in used
        for sign in re.findall(r'\[\$([^\]-]+)[\]-]|"([^"]{1,4})"|\\?([$€£])', code)
        for sign in sign
        if sign
    ]


def _kind(code: str) -> str:
    plain = re.sub(r'"[^"]*"|\[[^\]]*\]|\\.', "", code)
    if "%" in plain:
        return "percent"
    if _DAY.search(plain) and "General" not in plain:
        return "day"
    return "number" * bool(re.search("[0#?]", plain))


class Cells:
    """The cells of one sheet, by row and column from 1; a merged cell is where its first one is."""

    def __init__(
        self, root: Element, strings: Sequence[str], kinds: Sequence[str] = (), locked: Sequence[bool] = ()
    ) -> None:
        self.root, self._locked = root, locked
        self.is_changed = False
        self._strings, self._kinds = strings, kinds
        self.index()
        guard = root.find(f"{S}sheetProtection")
        is_guarded = guard is not None and guard.get("sheet") in ("1", "true")
        # Where nothing at all is open to be written in, the lock is not meant for the one who fills it in.
        self._is_guarded = is_guarded and not all(map(self._is_shut, self._cells))

    def index(self) -> None:
        """Read anew where each cell lies."""
        self._data = self.root.find(f"{S}sheetData")
        self._cells: dict[tuple[int, int], Element] = {}
        for row in self._data.iter(f"{S}row"):
            for cell in row.iter(f"{S}c"):
                found = place(cell.get("r", ""))
                if found is not None and found[0] <= ROWS_MOST and found[1] <= _COLUMNS_MOST:
                    self._cells[found] = cell
        self._merged: dict[tuple[int, int], tuple[int, int]] = {}
        self._holder: dict[tuple[int, int], tuple[int, int]] = {}
        for merge in self.root.iter(f"{S}mergeCell"):
            self._merge(merge.get("ref", ""))
        self.last_row = max([row for row, _ in (*self._cells, *self._holder)], default=0)
        self.last_column = max([column for _, column in self._cells], default=0)

    def _merge(self, ref: str) -> None:
        ends = [place(part) for part in ref.split(":")]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            return
        (top, left), (bottom, right) = ends[0], ends[1]
        if (bottom - top + 1) * (right - left + 1) > ROWS_MOST * _COLUMNS_MOST:
            return
        self._merged[top, left] = (bottom, right)
        for row in range(top, bottom + 1):
            self._holder.update(
                {(row, column): (top, left) for column in range(left, right + 1) if (row, column) != (top, left)}
            )

    def text(self, row: int, column: int) -> str:
        """What a cell says; a number as it is kept."""
        cell = self._cells.get((row, column))
        if cell is None:
            return ""
        if cell.get("t") == "inlineStr":
            return "".join(each.text or "" for each in cell.iter(f"{S}t"))
        value = cell.findtext(f"{S}v") or ""
        if cell.get("t") == "s":
            return self._strings[int(value)] if value.isdigit() and int(value) < len(self._strings) else ""
        return value if cell.find(f"{S}f") is None else f"={value}"

    def cells(self, row: int) -> dict[int, str]:
        """The texts of a row by column, from the left."""
        columns = range(1, self.last_column + 1)
        return {column: self.text(row, column) for column in columns if (row, column) not in self._holder}

    def right_of(self, row: int, column: int) -> int:
        """The column behind a cell, merged or not."""
        return self._merged.get((row, column), (row, column))[1] + 1

    def end(self, row: int, column: int) -> tuple[int, int]:
        """The last row and column that a cell covers."""
        return self._merged.get((row, column), (row, column))

    def _says(self, row: int, column: int) -> bool:
        """Whether anything is seen in a column of a row."""
        return bool(self.text(*self._holder.get((row, column), (row, column))).strip())

    def _is_seen(self, row: int, column: int) -> bool:
        """Whether a cell is drawn, or merged with others."""
        return (row, column) in self._cells or (row, column) in self._holder

    def is_drawn(self, row: int, columns: Iterable[int]) -> bool:
        """Whether a row has cells of its own in any of these columns, be they empty."""
        return any((row, column) in self._cells for column in columns)

    def said(self, row: int) -> dict[int, str]:
        """What is written in a row by column, formulas left out."""
        cells = self.cells(row).items()
        return {column: text for column, text in cells if text.strip() and not self.is_computed(row, column)}

    def filled(self, row: int) -> dict[int, str]:
        """What is written in a row by column, formulas and lines to write on left out."""
        return {column: text for column, text in self.said(row).items() if not texts.is_blank(text)}

    def alone(self, row: int) -> str:
        """What a row says that says one thing only."""
        said = list(self.filled(row).values())
        return said[0] if len(said) == 1 else ""

    def seen(self, row: int) -> dict[int, str]:
        """What is seen in each column of a row: a merged cell wherever it reaches."""
        return {
            column: self.text(*self._holder.get((row, column), (row, column)))
            for column in range(1, self.last_column + 2)
        }

    def is_open(self, row: int, column: int) -> bool:
        """Whether a cell is drawn, and there to be written in."""
        return self.is_drawn(row, [column]) and self.is_free(row, column)

    def is_free(self, row: int, column: int) -> bool:
        """Whether a cell is there to be written in, drawn or not."""
        is_blank = texts.is_open(self.text(row, column)) and not self.is_computed(row, column)
        return is_blank and (row, column) not in self._holder and not self.is_locked(row, column)

    def put(self, row: int, column: int, value: Value, content: Content, by: int | None, head: str = "") -> None:
        """Write a value: an amount in the unit asked for and a count as numbers, a share or a day as one where the cell holds such.

        A share is so many percent where the `head` or label of its cell says that, and the cell itself does not.
        """
        if isinstance(value, Decimal):
            self._number(row, column, value / (by or 1))
        elif isinstance(value, Exact) and value.kind in (self._kind(row, column), "count"):
            self._number(row, column, value.number)
        elif isinstance(value, Exact) and value.kind == "percent" and _IN_PERCENT.search(head):
            self._number(row, column, (value.number * 100).quantize(Decimal("0.01")))
        elif isinstance(value, str) and _WHOLE.fullmatch(value):
            self._number(row, column, Decimal(value.replace(",", "")))
        else:
            self.write(row, column, content.written(value, by))

    def holds(self, row: int, column: int) -> str:
        """What a cell that is no wider than its column holds by its look: percent, day, number; empty for all else."""
        return (
            ""
            if self.right_of(row, column) > column + 1 and self._kind(row, column) != "day"
            else self._kind(row, column)
        )

    def _kind(self, row: int, column: int) -> str:
        cell = self._cells.get((row, column))
        style = int(cell.get("s", "0")) if cell is not None else 0
        return self._kinds[style] if style < len(self._kinds) else ""

    def is_computed(self, row: int, column: int) -> bool:
        """Whether a formula stands in a cell: it is the form's own and stays."""
        cell = self._cells.get((row, column))
        return cell is not None and cell.find(f"{S}f") is not None

    def _is_shut(self, at: tuple[int, int]) -> bool:
        cell = self._cells.get(at)
        style = int(cell.get("s", "0")) if cell is not None else 0
        return self._locked[style] if style < len(self._locked) else True

    def is_locked(self, row: int, column: int) -> bool:
        """Whether nobody may write into a blank cell: its sheet is protected, and others are open."""
        return self._is_guarded and not self.text(row, column).strip() and self._is_shut((row, column))

    def forget_results(self) -> int:
        """Leave out what the formulas came to before: a program that shows it without computing would show last month's. How many."""
        formulas = [cell for cell in self.root.iter(f"{S}c") if cell.find(f"{S}f") is not None]
        for cell in formulas:
            cell.attrib.pop("t", None)
            for value in cell.findall(f"{S}v"):
                cell.remove(value)
                self.is_changed = True
        return len(formulas)

    def _number(self, row: int, column: int, value: Decimal) -> None:
        cell = self._emptied(row, column)
        if cell is not None:
            cell.append(cell.makeelement(f"{S}v", {}))
            cell[0].text = f"{value:f}"

    def write(self, row: int, column: int, text: str) -> None:
        """Write a text; it is never a formula, whatever it begins with."""
        cell = self._emptied(row, column)
        if not text or cell is None:
            return
        cell.set("t", "inlineStr")
        held = cell.makeelement(f"{S}is", {})
        said = held.makeelement(f"{S}t", {_SPACE: "preserve"})
        said.text = text
        held.append(said)
        cell.append(held)

    def _emptied(self, row: int, column: int) -> Element | None:
        """The cell, made if there is none, without what it holds; its look stays. None where a formula stands, or nobody may write."""
        if self.is_computed(row, column) or self.is_locked(row, column):
            return None
        self.is_changed = True
        self.last_row = max(self.last_row, row)
        cell = self._cells.get((row, column))
        if cell is None:
            line, cell = self._row(row), self._data.makeelement(f"{S}c", {"r": f"{letters(column)}{row}"})
            before = [each for each in line if (place(each.get("r", "")) or (0, 0))[1] < column]
            line.insert(len(before), cell)
            self._cells[row, column] = cell
        for child in list(cell):
            cell.remove(child)
        cell.attrib.pop("t", None)
        return cell

    def _row(self, number: int) -> Element:
        for line in self._data:
            found = int(line.get("r", "0"))
            if found == number:
                return line
            if found > number:
                made = self._data.makeelement(f"{S}row", {"r": str(number)})
                line.addprevious(made)
                return made
        made = self._data.makeelement(f"{S}row", {"r": str(number)})
        self._data.append(made)
        return made


def place(ref: str) -> tuple[int, int] | None:
    """The row and column of a cell's name such as $B$3; None where it is none."""
    found = _REF.fullmatch(ref.replace("$", ""))
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def letters(column: int) -> str:
    """What a column is called: AB."""
    said = ""
    while column:
        column, rest = divmod(column - 1, 26)
        said = chr(65 + rest) + said
    return said
