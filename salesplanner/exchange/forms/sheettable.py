"""The rows of a table on a sheet of a form, filled one behind the other, and those below them that sum up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from msgspec import Struct

from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms import figurewords, tablewords, texts, words
from salesplanner.exchange.forms.content import Content, Value
from salesplanner.exchange.forms.figurecells import Crossing, Reach
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.listing import Listing
from salesplanner.exchange.forms.sheet import Sheet
from salesplanner.exchange.forms.sheetcells import ROWS_MOST


class Table(Struct, frozen=True):
    """The rows of a table below its heads; `insert` puts so many rows behind one, where that can be done.

    `offered` is what can be picked in a cell: nothing else is written there. Its columns are in the `span`.
    """

    sheet: Sheet
    heads: Mapping[int, str]
    rows: list[int]
    listing: Listing
    insert: Callable[[int, int], bool]
    offered: Callable[[tuple[int, int]], Sequence[str]] = lambda _: ()
    span: range = range(1, ROWS_MOST)

    def fill(self, content: Content, target: str) -> bool:
        """One row behind the other, and what the rest comes to where that is asked for; whether there was anything."""
        names = self.listing.names
        said = [
            {column: "" if self.sheet.is_computed(row, column) else self.sheet.text(row, column) for column in names}
            for row in self.rows
        ]  # a formula beside a printed name is the form's, and no figure of last month
        placed = self.listing.placed(content, target, said)
        if not any(placed):
            return False
        room = self._room_for(len(placed))
        for number, (row, values) in enumerate(zip(room, placed, strict=False)):
            if values is not None and number < len(said) and self.listing.was_written(said[number]):
                for column in self.heads:
                    name = names.get(column, "")
                    is_said = self.sheet.text(row, column).strip() and not self.sheet.is_computed(row, column)
                    if name != tablewords.NUMBER and values.get(name) is None and is_said:
                        self.sheet.write(row, column, "")  # what was said of the record that stood there
            self._write(row, values or {}, content)
        if (more := len(placed) - len(room)) > 0:
            column = next(column for column, name in names.items() if name != tablewords.NUMBER)
            self.sheet.write(room[-1], column, f"{self.sheet.text(room[-1], column)} … +{more}")
        self._sum_up(room[-1] + 1, content, target)
        return True

    def _sum_up(self, row: int, content: Content, target: str) -> None:
        """The rows below that sum up, as far as no formula does."""
        ends: list[tuple[int, str]] = []
        while text := next((text for text in self._said(row) if not text.isdigit()), ""):
            if not (words.is_rest(text) or words.is_total(text)):
                break
            ends.append((row, text))
            row += 1
        has_rest = any(words.is_rest(text) for _, text in ends)
        for row, text in ends:
            values = self.listing.below(content, target, text, has_rest=has_rest)
            blank = {
                name: values[name]
                for column, name in self.listing.names.items()
                if name in values and not self.sheet.text(row, column)
            }
            self._write(row, blank, content)

    def _said(self, row: int) -> Iterator[str]:
        """What a row says in the columns of the table: what stands beside them sums up another."""
        return (text for column, text in self.sheet.filled(row).items() if column in self.span)

    def _room_for(self, count: int) -> list[int]:
        """The rows to fill, as many as are needed, new ones among them where they harm nothing."""
        missing = count - len(self.rows)
        if missing > 0 and self.insert(self.rows[-1], missing):
            self.rows.extend(range(self.rows[-1] + 1, self.rows[-1] + 1 + missing))  # those of the tables beside it too
        return self.rows

    def _write(self, row: int, values: Mapping[str, Value], content: Content) -> None:
        for column, name in self.listing.names.items():
            value = values.get(name)
            if isinstance(value, str) and value and (items := self.offered((row, column))):
                value = next((each for each in items if bare(each) == bare(value)), None)
            if value is not None:
                self.sheet.put(row, column, value, content, self.listing.units[column], self.heads.get(column, ""))


def data_rows(
    sheet: Sheet, head: int, names: Mapping[int, str], span: range, called: Names, caption: int = 0
) -> Iterator[int]:
    """The rows below a head, up to totals, signatures, or a line of other things; to the form's end at the most.

    Those of one of its parts are below the row `caption`.
    """
    begin = caption or head
    for row in range(begin + 1, min(sheet.last_row, ROWS_MOST) + 1):
        filled = {column: text for column, text in sheet.said(row).items() if column in span}
        first = next(iter(filled.values()), "")
        is_gap = not filled and not sheet.is_drawn(row, names) and sheet.is_drawn(begin + 1, names)
        is_uncounted = bool(filled) and names.get(min(filled)) == tablewords.NUMBER and not first.strip().isdigit()
        is_label = texts.is_signed(first) or words.field_of(first) or first.rstrip().endswith((":", "："))
        is_end = words.ends_table(first) or words.is_total(first) or (row > begin + 1 and words.is_rest(first))
        is_end |= len(filled) >= len(sheet.filled(head)) > 1 and _is_head(filled, called)
        is_other = filled and (is_end or words.is_numbered(first) or not set(filled) & set(names))
        if (
            is_gap
            or _is_over(sheet, row, names, called)
            or (
                not {"metric", "part", "stage"} & {*names.values()}
                and figurewords.are_label(list(filled.values()), called)
            )
            or is_uncounted
            or is_other
            or is_label
            or (len(filled) == 1 and words.block_of(first) and min(filled) == min(names))
        ):
            return
        yield row


def parts_below(
    sheet: Sheet, head: int, heads: Mapping[int, str], called: Names, by: int | None
) -> list[tuple[int, tablewords.Columns]]:
    """The lists that one head has, each below a line that says which: 下月到期, 已逾期. Each such line, and what its list is.

    None where these do not tell which records are asked for: 华东区, 华南区.
    """
    found: list[tuple[int, tablewords.Columns]] = []
    span, row, said = range(1, sheet.last_column + 1), head + 1, list(heads.values())
    while sheet.is_caption(row, heads) and not _is_head(sheet.filled(row + 1), called):
        columns = tablewords.columns_of(said, sheet.alone(row), called, by)
        if columns is None or words.ends_table(sheet.alone(row)):
            break
        names = {list(heads)[place]: name for place, name in columns.names.items()}
        rows = list(data_rows(sheet, head, names, span, called, row))
        if not rows:
            break
        found.append((row, columns))
        row = rows[-1] + 1
    whole = tablewords.columns_of(said, "", called, by)
    return found if tablewords.are_told_apart([each.kind for _, each in found], whole) else []


def _is_over(sheet: Sheet, row: int, names: Mapping[int, str], called: Names) -> bool:
    """Whether a row is a line over what follows: it reaches over several columns, or the head of another list is below it."""
    return sheet.is_caption(row, names) or (bool(sheet.alone(row)) and _is_head(sheet.filled(row + 1), called))


def _is_head(filled: Mapping[int, str], called: Names) -> bool:
    """Whether a line is the head of another list."""
    return tablewords.columns_of(list(filled.values()), "", called) is not None


def records_in(sheet: Sheet, lines: Sequence[int], called: Names) -> set[tuple[int, int]]:
    """The cells of some lines that list clients, deals or parts, which are still to be written, with their heads: no figures stand there."""
    found: set[tuple[int, int]] = set()
    for head in lines:
        parts, captioned = sheet.parts(head), sheet.captioned(head)
        beside = [each for each in parts if len(each) > 1] if len(parts) > 1 else []
        if (
            len(beside) < 2
            and captioned
            and all(_is_head({at: sheet.text(head, at) for at in run}, called) for run in captioned)
        ):
            beside = captioned
        side = sheet.side(head)
        whole = [at for at in sheet.filled(head) if at != side]
        for run in beside if len(beside) > 1 else [whole]:
            if not run or (head, run[0]) in found:
                continue
            span = range(run[0], sheet.right_of(head, run[-1])) if len(beside) > 1 else range(1, sheet.last_column + 1)
            rows = _still_open(sheet, head, run, span, called)
            found |= {(row, column) for row in (head, *rows) if rows for column in span}
    return found


def _still_open(sheet: Sheet, head: int, run: Sequence[int], span: range, called: Names) -> list[int]:
    """The rows below the heads of a list of clients, deals or parts, where none of them is written yet."""
    over = sheet.text(head, sheet.side(head))
    columns = tablewords.columns_of([sheet.text(head, at) for at in run], over, called)
    names = {run[place]: name for place, name in columns.names.items()} if columns is not None else {}
    column = next((at for at, name in names.items() if name in ("client", "deal", "part")), 0)
    rows = list(data_rows(sheet, head, names, span, called)) if column else []
    return [] if any(sheet.text(row, column).strip() for row in rows) else rows


def sections(
    cells: Sequence[tuple[Reach, Crossing]], lines: Sequence[int], sheet: Sheet
) -> list[list[tuple[Reach, Crossing]]]:
    """The cells of a table of figures, apart where a line that says one thing alone begins another section."""
    found: list[list[tuple[Reach, Crossing]]] = []
    for at, each in cells:
        before = found[-1][-1][0].row if found else 0
        heads = min((lines[row] for row in each.heads), default=at.row)
        if not found or (heads > before and any(map(sheet.alone, range(before + 1, heads)))):
            found.append([])
        found[-1].append((at, each))
    return found
