"""A company's Excel form: its labels, tables and placeholders are found and filled cell by cell; all else stays as it is.

The XML of the sheets is changed in place, for a library that reads and writes workbooks again loses what it does not know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from salesplanner.exchange.forms import texts, words
from salesplanner.exchange.forms.content import Content, Value
from salesplanner.exchange.forms.form import Fill, Form, parsed, unparsed
from salesplanner.exchange.forms.xml import Element

_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_REF = re.compile(r"([A-Z]+)(\d+)")
_WHOLE = re.compile(r"-?\d{1,3}(?:,\d{3})*|-?\d+")
#: How far a form is looked at, and how far below a table rows may be added where nothing stands.
_ROWS_MOST, _COLUMNS_MOST = 500, 60
_TITLES_MOST = 6
_LABEL_MOST = 40


class SheetForm(Form):
    """A form in Excel. Its formulas are worked out when it is opened."""

    def __init__(self, path: Path) -> None:
        super().__init__(path)
        self._book = parsed(self._parts["xl/workbook.xml"])
        shared = self._parts.get("xl/sharedStrings.xml")
        strings = ["".join(t.text or "" for t in each.iter(f"{_S}t")) for each in parsed(shared)] if shared else []
        self._sheets = {name: Sheet(parsed(self._parts[name]), strings) for name in self._sheet_parts()}
        for sheet in self._sheets.values():
            self._read(sheet)

    def _sheet_parts(self) -> list[str]:
        """The files of the sheets in their order, hidden ones left out."""
        relations = parsed(self._parts["xl/_rels/workbook.xml.rels"])
        targets = {each.get("Id"): str(each.get("Target")) for each in relations}
        found = []
        for sheet in self._book.iter(f"{_S}sheet"):
            target = targets.get(sheet.get(f"{_R}id"), "").removeprefix("/").removeprefix("xl/")
            if sheet.get("state", "visible") == "visible" and f"xl/{target}" in self._parts and "worksheets" in target:
                found.append(f"xl/{target}")
        return found

    def _changed(self) -> dict[str, bytes]:
        changed = {name: unparsed(sheet.root) for name, sheet in self._sheets.items() if sheet.is_changed}
        if changed and any(next(sheet.root.iter(f"{_S}f"), None) is not None for sheet in self._sheets.values()):
            self._ask_to_calculate()
            changed["xl/workbook.xml"] = unparsed(self._book)
        return changed

    def _ask_to_calculate(self) -> None:
        asked = self._book.find(f"{_S}calcPr")
        if asked is None:
            asked = self._book.makeelement(f"{_S}calcPr", {})
            behind = [
                each for tag in ("definedNames", "externalReferences", "sheets") for each in self._book.iter(_S + tag)
            ]
            behind[0].addnext(asked)
        asked.set("fullCalcOnLoad", "1")

    # --- reading ------------------------------------------------------------------------------------------------

    def _read(self, sheet: Sheet) -> None:
        below, row, titles = "", 1, 0
        while row <= sheet.last_row:
            filled = sheet.filled(row)
            titles += bool(filled)
            columns = words.columns_of(list(filled.values()), below)
            if columns is not None and (end := self._read_table(sheet, row, list(filled), columns)):
                row = end + 1
                continue
            is_alone = len(filled) == 1
            is_named = is_alone and words.columns_of(list(sheet.filled(row + 1).values()), below) is not None
            for column, text in filled.items():
                self._read_cell(
                    sheet, row, column, text, is_title=is_alone and titles <= _TITLES_MOST, is_named=is_named
                )
            below = words.block_of(next(iter(filled.values()))) or below if is_alone else below
            row += 1

    def _read_cell(self, sheet: Sheet, row: int, column: int, text: str, *, is_title: bool, is_named: bool) -> None:
        """A title, placeholders, or a label; what only names the table below it is none."""
        month = texts.month_in(text) if is_title else None
        found = texts.found_in(text) if month is None else [month]
        guess = words.field_of(text) or words.figure_of(text) or words.block_of(text)
        is_label = not is_named and all(each.is_label for each in found)
        answer = sheet.answer(row, column, at_the_edge=bool(guess)) if is_label else None
        if answer is not None and len(text.strip()) <= _LABEL_MOST and not words.ends_table(text):
            self._spot("cell", text, guess, self._in_cell(sheet, answer, words.divisor_of(text)))
            return
        for each in found:
            kind = "label" if each.is_label else "mark"
            self._spot(kind, each.name, each.guess, self._in_text(sheet, (row, column), each))

    def _in_cell(self, sheet: Sheet, cell: tuple[int, int], by: int | None) -> Fill:
        def fill(content: Content, target: str) -> bool:
            kind, _, name = target.partition(".")
            metric, _, aspect = name.rpartition(".")
            if kind == "figure" and (value := content.figures.get(metric, {}).get(aspect)) is not None:
                sheet.put(*cell, value, content, by)
                return True
            lines = content.lines(target)
            if not lines:
                return False
            sheet.write(*cell, "\n".join(lines))
            return True

        return fill

    def _in_text(self, sheet: Sheet, cell: tuple[int, int], found: texts.Found) -> Fill:
        def fill(content: Content, target: str) -> bool:
            text = sheet.text(*cell)
            lines = content.lines(target) if texts.whole_mark(text) else None
            said = "\n".join(lines) if lines is not None else content.text(target)
            if said is None:
                return False
            is_followed = found.is_label and found.end < len(text)
            sheet.write(*cell, text[: found.start] + said + "  " * is_followed + text[found.end :])
            return True

        return fill

    # --- tables -------------------------------------------------------------------------------------------------

    def _read_table(self, sheet: Sheet, head: int, places: list[int], columns: words.Columns) -> int:
        """Remember a table by the row of its head; its last row, 0 where it has none."""
        names = {places[place]: name for place, name in columns.names.items()}
        units = {column: words.divisor_of(sheet.text(head, column)) for column in names}
        rows = list(self._data_rows(sheet, head, names))
        if not rows and head < sheet.last_row:
            return 0
        said = " · ".join(" ".join(sheet.text(head, column).split()) for column in places)
        self._spot("table", said, f"table.{columns.kind}", _Table(sheet, rows or [head + 1], names, units).fill)
        return rows[-1] if rows else head

    def _data_rows(self, sheet: Sheet, head: int, names: Mapping[int, str]) -> Iterator[int]:
        """The rows below a head, up to totals, signatures, or a line of other things; to the form's end at the most."""
        for row in range(head + 1, min(sheet.last_row, _ROWS_MOST) + 1):
            filled = {column: text for column, text in sheet.cells(row).items() if text.strip()}
            first = next(iter(filled.values()), "")
            is_other = filled and (words.ends_table(first) or words.is_numbered(first) or not set(filled) & set(names))
            if is_other or (len(filled) == 1 and words.block_of(first) and min(filled) == min(names)):
                return
            yield row


@dataclass(frozen=True, slots=True)
class _Table:
    """The rows of a table below its head: the name of each known column, and by what its amounts are divided."""

    sheet: Sheet
    rows: list[int]
    names: Mapping[int, str]
    units: Mapping[int, int | None]

    def fill(self, content: Content, target: str) -> bool:
        """Beside the metrics that stand in it already, else one row behind the other; whether there was anything."""
        named = self._by_metric()
        if named and target == "table.figures":
            for row, metric, by in named:
                self._write(row, content.figures.get(metric, {}), content, by)
            return True
        records = list(content.tables.get(target.removeprefix("table."), ()))
        if not records:
            return False
        room = self._room_for(len(records))
        for number, row in enumerate(room, 1):
            if number <= len(records):
                self._write(row, {**records[number - 1], words.NUMBER: str(number)}, content)
            elif self._is_filled(row):
                self._write(row, dict.fromkeys(self.names.values(), ""), content)  # a row of the last report
        if more := len(records) - len(room):
            column = next(column for column, name in self.names.items() if name != words.NUMBER)
            self.sheet.write(room[-1], column, f"{self.sheet.text(room[-1], column)} … +{more}")
        return True

    def _by_metric(self) -> list[tuple[int, str, int | None]]:
        """The rows that name a metric, each with it and with the unit that it names."""
        column = next((column for column, name in self.names.items() if name == "metric"), 0)
        said = [(row, self.sheet.text(row, column)) for row in self.rows]
        return [(row, metric, words.divisor_of(text)) for row, text in said if (metric := words.metric_of(text))]

    def _room_for(self, count: int) -> list[int]:
        """The rows to fill; where nothing stands below the table, as many as are needed."""
        room = list(self.rows)
        while len(room) < count and room[-1] >= self.sheet.last_row:
            room.append(self.sheet.row_like(room[-1]))
        return room

    def _is_filled(self, row: int) -> bool:
        return any(self.sheet.text(row, each).strip() for each, name in self.names.items() if name != words.NUMBER)

    def _write(self, row: int, values: Mapping[str, Value], content: Content, by: int | None = None) -> None:
        for column, name in self.names.items():
            if name in values:
                self.sheet.put(row, column, values[name], content, by if by is not None else self.units[column])


class Sheet:
    """The cells of one sheet, by row and column from 1; a merged cell is where its first one is."""

    def __init__(self, root: Element, strings: list[str]) -> None:
        self.root = root
        self.is_changed = False
        self._strings = strings
        self._data = root.find(f"{_S}sheetData")
        self._cells: dict[tuple[int, int], Element] = {}
        for row in self._data.iter(f"{_S}row"):
            for cell in row.iter(f"{_S}c"):
                place = _place(cell.get("r", ""))
                if place is not None and place[0] <= _ROWS_MOST and place[1] <= _COLUMNS_MOST:
                    self._cells[place] = cell
        self._merged: dict[tuple[int, int], tuple[int, int]] = {}
        self._covered: set[tuple[int, int]] = set()
        for merge in root.iter(f"{_S}mergeCell"):
            self._merge(merge.get("ref", ""))
        self.last_row = max([row for row, _ in self._cells], default=0)
        self.last_column = max([column for _, column in self._cells], default=0)

    def _merge(self, ref: str) -> None:
        ends = [_place(part) for part in ref.split(":")]
        if len(ends) != 2 or ends[0] is None or ends[1] is None:
            return
        (top, left), (bottom, right) = ends[0], ends[1]
        if (bottom - top + 1) * (right - left + 1) > _ROWS_MOST * _COLUMNS_MOST:
            return
        self._merged[top, left] = (bottom, right)
        self._covered |= {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)} - {(top, left)}

    def text(self, row: int, column: int) -> str:
        """What a cell says; a number as it is kept."""
        cell = self._cells.get((row, column))
        if cell is None:
            return ""
        if cell.get("t") == "inlineStr":
            return "".join(each.text or "" for each in cell.iter(f"{_S}t"))
        value = cell.findtext(f"{_S}v") or ""
        if cell.get("t") == "s":
            return self._strings[int(value)] if value.isdigit() and int(value) < len(self._strings) else ""
        return value if cell.find(f"{_S}f") is None else f"={value}"

    def cells(self, row: int) -> dict[int, str]:
        """The texts of a row by column, from the left."""
        columns = range(1, self.last_column + 1)
        return {column: self.text(row, column) for column in columns if (row, column) not in self._covered}

    def filled(self, row: int) -> dict[int, str]:
        """What is written in a row by column, formulas and lines to write on left out."""
        return {
            column: text
            for column, text in self.cells(row).items()
            if not texts.is_blank(text) and not text.startswith("=")
        }

    def answer(self, row: int, column: int, *, at_the_edge: bool) -> tuple[int, int] | None:
        """The blank cell that a label is about: to its right, or, where it fills its line alone, below.

        `at_the_edge` it may lie beside all that is written.
        """
        bottom, right = self._merged.get((row, column), (row, column))
        after = (row, right + 1)
        if self._is_below(row, bottom, column):
            return bottom + 1, column
        if after[1] <= self.last_column + at_the_edge and after not in self._covered:
            return after if texts.is_blank(self.text(*after)) else None
        return None

    def _is_below(self, row: int, bottom: int, column: int) -> bool:
        """Whether what a label is about stands below it: it is alone in its line, and a wide cell, or nothing, follows."""
        is_alone = list(self.filled(row)) == [column]
        below = bottom + 1
        if (
            not is_alone
            or below > self.last_row
            or any(not texts.is_blank(text) for text in self.cells(below).values())
        ):
            return False
        is_wide = (below, column) in self._merged or self._merged.get((row, column), (row, column))[
            1
        ] >= self.last_column
        return is_wide and (below, column) not in self._covered

    def put(self, row: int, column: int, value: Value, content: Content, by: int | None) -> None:
        """Write a value: an amount in the unit asked for as a number, a count too, whatever else as text."""
        if isinstance(value, Decimal) and by is not None:
            self._number(row, column, value / by)
        elif isinstance(value, str) and _WHOLE.fullmatch(value):
            self._number(row, column, Decimal(value.replace(",", "")))
        else:
            self.write(row, column, content.written(value, by))

    def _number(self, row: int, column: int, value: Decimal) -> None:
        cell = self._emptied(row, column)
        cell.append(cell.makeelement(f"{_S}v", {}))
        cell[0].text = f"{value:f}"

    def write(self, row: int, column: int, text: str) -> None:
        """Write a text; it is never a formula, whatever it begins with."""
        cell = self._emptied(row, column)
        if not text:
            return
        cell.set("t", "inlineStr")
        held = cell.makeelement(f"{_S}is", {})
        said = held.makeelement(f"{_S}t", {_SPACE: "preserve"})
        said.text = text
        held.append(said)
        cell.append(held)

    def row_like(self, row: int) -> int:
        """A new last row that looks like another one, with nothing in it."""
        made = deepcopy(self._row(row))
        number = self.last_row = max(row, self.last_row) + 1
        made.set("r", str(number))
        for cell in list(made):
            place = _place(cell.get("r", ""))
            if place is None:
                continue
            for child in list(cell):
                cell.remove(child)
            cell.attrib.pop("t", None)
            cell.set("r", f"{_letters(place[1])}{number}")
            self._cells[number, place[1]] = cell
        self._data.append(made)
        return number

    def _emptied(self, row: int, column: int) -> Element:
        """The cell, made if there is none, without what it holds; its look stays."""
        self.is_changed = True
        self.last_row = max(self.last_row, row)
        cell = self._cells.get((row, column))
        if cell is None:
            line, cell = self._row(row), self._data.makeelement(f"{_S}c", {"r": f"{_letters(column)}{row}"})
            before = [each for each in line if (_place(each.get("r", "")) or (0, 0))[1] < column]
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
                made = self._data.makeelement(f"{_S}row", {"r": str(number)})
                line.addprevious(made)
                return made
        made = self._data.makeelement(f"{_S}row", {"r": str(number)})
        self._data.append(made)
        return made


def _place(ref: str) -> tuple[int, int] | None:
    found = _REF.fullmatch(ref.replace("$", ""))
    if found is None:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


def _letters(column: int) -> str:
    said = ""
    while column:
        column, rest = divmod(column - 1, 26)
        said = chr(65 + rest) + said
    return said
