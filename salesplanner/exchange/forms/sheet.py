"""The cells of one sheet of a form, read and written in place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import pairwise, takewhile

from salesplanner.exchange.forms import figurespans, figurewords, meaning, texts, words
from salesplanner.exchange.forms.content import Content, Exact, Value
from salesplanner.exchange.forms.figuregrid import Crossing, Reach
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


#: So many texts that stand side by side are the heads of columns.
_HEADS = 4


class Sheet:
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

    def reach(self, row: int, column: int) -> Reach:
        """The cell that is seen in a column of a row, with how far it reaches."""
        at = self._holder.get((row, column), (row, column))
        return Reach(row, at[1], self.right_of(*at) - at[1])

    def side(self, row: int) -> int:
        """The first column of a row whose cell reaches down beside blank rows, and so is over none of them; 0 for none."""
        first = min(self.filled(row), default=0)
        is_down = self._merged.get((row, first), (row, first))[0] > row
        return first if is_down and not self.filled(row + 1) else 0

    def runs(self, row: int) -> list[list[int]]:
        """The columns in which a row says something, apart where blanks lie between them."""
        runs: list[list[int]] = []
        for column in self.filled(row):
            if runs and column == self.right_of(row, runs[-1][-1]):
                runs[-1].append(column)
            else:
                runs.append([column])
        return runs

    def parts(self, row: int) -> list[list[int]]:
        """The same of the heads of lists: apart where nothing is drawn between them, or each has a line over it.

        A head that is left blank among others is none of that: its column is drawn as theirs are.
        """
        over = self.filled(row - 1)
        joined: list[list[int]] = []
        for run in self.runs(row):
            gap = range(self.right_of(row, joined[-1][-1]), run[0]) if joined else ()
            is_drawn = all(self.is_drawn(each, [column]) for column in gap for each in (row, row + 1))
            is_captioned = bool(joined) and len(over) > 1 and {joined[-1][0], run[0]} <= {*over}
            if joined and is_drawn and not is_captioned:
                joined[-1] += run
            else:
                joined.append(run)
        return joined

    def captioned(self, row: int) -> list[list[int]]:
        """The columns in which a row says something by the lines over them, each of which reaches over several; none where one does not."""
        over = self.filled(row - 1)
        ends = {column: self.right_of(row - 1, column) for column in over}
        found = [[each for each in self.filled(row) if column <= each < end] for column, end in ends.items()]
        is_whole = len(found) > 1 and all(len(each) > 1 for each in found)
        return found if is_whole and sum(map(len, found)) == len(self.filled(row)) else []

    def is_over_parts(self, row: int) -> bool:
        """Whether a row names tables that lie beside each other below it."""
        heads = [part[0] for part in self.parts(row + 1) if len(part) > 1]
        return len(heads) > 1 and {*self.filled(row)} <= {*heads}

    def apart(self, lines: Sequence[int]) -> list[range]:
        """The columns of some lines, apart where blanks in all that say several things lie between the heads of two tables.

        Blanks that are not drawn part them wherever others beside them are.
        """
        told = [row for row in lines if not self.alone(row)]
        heads = [[part for part in self.parts(row) if len(part) > 1] for row in lines]
        head = next((each for each in heads if len(each) > 1), [])
        begins = {part[0] for part in head[1:] if not any(self._says(row, part[0] - 1) for row in told)}
        drawn = [column for (row, column) in self._cells if row in told and not self._says(row, column)]
        gaps = {
            column
            for column in range(min(drawn, default=0) + 1, max(drawn, default=0))
            if not any(self._says(row, column) or self._is_seen(row, column) for row in told)
        }
        begins |= {column + 1 for column in gaps if column + 1 not in gaps}
        return [range(begin, end) for begin, end in pairwise([1, *sorted(begins), self.last_column + 2])]

    def _says(self, row: int, column: int) -> bool:
        """Whether anything is seen in a column of a row."""
        return bool(self.text(*self._holder.get((row, column), (row, column))).strip())

    def _is_seen(self, row: int, column: int) -> bool:
        """Whether a cell is drawn, or merged with others."""
        return (row, column) in self._cells or (row, column) in self._holder

    def listing(self, row: int) -> set[int]:
        """The columns of several texts, one beside the other, over blank rows that are drawn for what is to be listed."""
        columns = [each for run in self.runs(row) if len(run) > 1 for each in run]
        is_blank = all(
            self.is_drawn(below, columns) and not any(self.text(below, each).strip() for each in columns)
            for below in (row + 1, row + 2)
        )
        return {*columns} if is_blank else set()

    def is_caption(self, row: int, columns: Iterable[int]) -> bool:
        """Whether a row says one thing alone that reaches over several of these columns: it is over what follows."""
        filled = self.filled(row)
        if len(filled) != 1:
            return False
        (column,) = filled
        return sum(column <= each < self.right_of(row, column) for each in columns) > 1

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

    def answer(self, row: int, column: int, *, is_known: bool, is_head: bool) -> tuple[int, int] | None:
        """The blank cell that a label is about: to its right, or below, where it fills its line alone or all beside it are labels.

        What is known for a label may have it beside all that is written; `is_head` it may be one of several above theirs.
        """
        bottom, right = self._merged.get((row, column), (row, column))
        after, below = (row, right + 1), (bottom + 1, column)
        is_listed = (
            is_head and column > 1 and bool(self.said(row).get(column - 1)) and self.is_drawn(below[0], [column])
        )
        is_last = after[1] > self.last_column or not self.is_drawn(row, [after[1]])
        if self._is_below(row, bottom, column) or (is_listed and is_last and self.is_free(*below)):
            return below
        if self._is_boxed(row, column):
            return below
        if after[1] <= self.last_column + (is_known and right == column) and self.is_free(*after):
            return after
        is_above = is_head and len(self.filled(row)) > 1 and below[0] <= self.last_row
        is_row = after[1] > self.last_column or bool(self.text(*after).strip())
        if is_above and is_row and not any(text.strip() for text in self.cells(below[0]).values()):
            return below if self.is_free(*below) else None
        return None

    def _is_boxed(self, row: int, column: int) -> bool:
        """Whether the place that is drawn for an answer lies below a label: a box of several lines, or one below each of several.

        What is drawn beside it is one more answer, but for what fills several lines below.
        """
        bottom, right = self._merged.get((row, column), (row, column))
        below = (bottom + 1, column)
        ends = self._merged.get(below, below)
        if ends[0] > below[0] and ends[1] > column and self.is_free(*below) and (row, right + 1) not in self._merged:
            return True
        if self._is_seen(row, right + 1) or not self._is_seen(*below) or not self.is_free(*below):
            return False
        labels = [*self.filled(row)]
        are_tiles = len(labels) > 1 and all(
            (below[0], each) in self._cells
            and self.is_free(below[0], each)
            and not self._is_seen(row, self.right_of(row, each))
            for each in labels
        )
        return are_tiles or below in self._merged

    def is_cover(self, row: int) -> bool:
        """Whether a row asks for facts about the report, each in the blank beside its label: 姓名 __ 月份 __, no head of a table."""
        filled = self.filled(row)
        found = [
            column
            for column, text in filled.items()
            if words.field_of(text) and not {column - 1, column - 2, column - 3} <= {*filled}  # the last of many heads
        ]
        return any(
            self.answer(row, column, is_known=True, is_head=False) == self._after(row, column)
            and not figurewords.aspect_of(self.text(row + 1, self._after(row, column)[1]))  # Month over Target | Actual
            for column in found
        )

    def is_over_line(self, row: int) -> bool:
        """Whether a row of facts, one beside the other, stands over one line to write them on: Name | Month | Manager."""
        filled, below = self.filled(row), row + 1
        is_open = not any(text.strip() for text in self.cells(below).values()) and self.is_drawn(below, filled)
        is_one = any(map(str.strip, self.cells(below + 1).values())) or not self.is_drawn(below + 1, filled)
        return is_open and is_one and sum(bool(words.field_of(text)) for text in filled.values()) > 1

    def is_open(self, row: int, column: int) -> bool:
        """Whether a cell is drawn, and there to be written in."""
        return self.is_drawn(row, [column]) and self.is_free(row, column)

    def is_of_one(self, row: int) -> bool:
        """Whether the lines around a row ask for one contract, deal or order by its name or number."""
        lines = [*takewhile(self.filled, range(row, 0, -1)), *takewhile(self.filled, range(row, self.last_row + 1))]
        return any(
            meaning.names_one(text) and self.is_free(*self._after(line, column))
            for line in lines
            for column, text in self.filled(line).items()
        )

    def is_answered_wide(self, row: int, column: int) -> bool:
        """Whether a blank cell that reaches over several columns lies beside another: for words, so that that is no caption."""
        return self._after(row, column) in self._merged and self.is_free(*self._after(row, column))

    def _after(self, row: int, column: int) -> tuple[int, int]:
        """The cell to the right of another."""
        return row, self._merged.get((row, column), (row, column))[1] + 1

    def may_answer(self, row: int, column: int) -> bool:
        """Whether a blank cell holds the answer to the label before it: of several that are drawn their heads say which.

        Behind the last of many texts, which are heads, none is asked for.
        """
        if all(self.text(row, each).strip() for each in range(column - _HEADS, column)) and column > _HEADS:
            return False
        if self._merged.get((row, column), (row, column))[1] > max(column, self.last_column - 1):
            return True  # a cell as wide as what is left of the sheet has no head
        table = takewhile(self.said, range(row - 1, 0, -1))
        above = (self.text(each, column) for each in table)
        head = next((text for text in above if not texts.is_blank(text) and not text.startswith("=")), "")
        if (said := figurespans.said_of(head)) is not None and said.year:
            return False  # of that year or the other, the head says which
        if self._are_pairs(row, column):
            return True
        if (
            not self.is_drawn(row, [column])
            or not self.is_drawn(row, [column + 1])
            or self.text(row, column + 1).strip()
        ):
            return True
        return figurewords.is_over_answers(head)

    def _are_pairs(self, row: int, column: int) -> bool:
        """Whether the labels of a row up to a column have one blank each behind them: 新增客户 | __ | 联系客户 | __ | 丢单数 | __."""
        said = [each for each in self.filled(row) if each < column]
        pairs = [self.right_of(row, self.right_of(row, one)) == other for one, other in pairwise([*said[-3:]])]
        return len(pairs) > 1 and all(pairs)

    def is_free(self, row: int, column: int) -> bool:
        """Whether a cell is there to be written in, drawn or not."""
        is_blank = texts.is_open(self.text(row, column)) and not self.is_computed(row, column)
        return is_blank and (row, column) not in self._holder and not self.is_locked(row, column)

    def _is_below(self, row: int, bottom: int, column: int) -> bool:
        """Whether what a label is about stands below it: it is alone in its line, and a wide cell, or nothing, follows."""
        below = bottom + 1
        if list(self.filled(row)) != [column] or below > self.last_row:
            return False
        if any(not texts.is_blank(text) for text in self.cells(below).values()):
            return False
        right = self._merged.get((row, column), (row, column))[1]
        is_wide = (below, column) in self._merged or right >= self.last_column
        return is_wide and (below, column) not in self._holder

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

    def put_figure(self, cell: tuple[int, int], value: Value, asked: Crossing, content: Content) -> None:
        """Write a figure into a cell in the unit that is asked for."""
        self.put(*cell, value, content, asked.by, asked.said)

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
