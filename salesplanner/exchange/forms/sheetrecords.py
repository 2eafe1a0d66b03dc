"""The lists of records on a sheet: alone, beside each other, beside figures, or several below one head."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from itertools import pairwise, takewhile

from salesplanner.exchange.forms import sheetlists, tablewords, words
from salesplanner.exchange.forms.content import Fill
from salesplanner.exchange.forms.figurewords import Names
from salesplanner.exchange.forms.listing import Listing
from salesplanner.exchange.forms.sheet import Sheet
from salesplanner.exchange.forms.sheetgrow import Growing
from salesplanner.exchange.forms.sheettable import Table, data_rows, parts_below
from salesplanner.exchange.forms.tablewords import Columns

#: Remembers a place: its kind, what it says, what it is taken for, and how it is filled.
Spot = Callable[[str, str, str, Fill], None]


class Records:
    """The lists of the sheet that is the file `part` of a workbook; `sheets` are all by their names, `spot` remembers each list."""

    def __init__(
        self, part: str, sheet: Sheet, sheets: Mapping[str, Sheet], names: Names, growing: Growing, spot: Spot
    ) -> None:
        self._part, self._sheet, self._sheets = part, sheet, sheets
        self._names, self._growing, self._spot = names, growing, spot

    def read(self, row: int, above: str, by: int | None) -> int:
        """The lists whose head a row is, below what stands `above`; their last row, 0 where it is none. `by` is the unit of amounts."""
        sheet, filled = self._sheet, self._sheet.filled(row)
        is_head = len(filled) < 2 or any(sheet.right_of(row, one) == other for one, other in pairwise(filled))
        side = sheet.side(row)  # 逾期货款 beside a list is over it
        heads = {at: text for at, text in filled.items() if at != side}
        over = f"{above} {filled.get(side, '')}".strip()
        is_apart = sum(len(each) > 1 for each in sheet.parts(row)) > 1  # two lists, of which none is known by the other
        columns = tablewords.columns_of(list(heads.values()) * (is_head and not is_apart), over, self._names, by)
        end = self.read_beside(row, over, by) if not side else 0
        parts = parts_below(sheet, row, heads, self._names, by) if is_head and not end else []
        for caption, of_part in parts:
            end = self._table(row, list(heads), of_part, by, caption=caption)
        if not end and columns is not None:
            end = self._table(row, list(heads), columns, by)
        return end

    def read_beside(self, head: int, above: str, by: int | None, taken: Collection[int] = (), until: int = 0) -> int:
        """The lists that lie beside each other, or beside the columns that are `taken` up to a row; the last row, 0 for none."""
        end, sheet = 0, self._sheet
        known, captioned = self._known(head, sheet.runs(head), above, by), sheet.captioned(head)
        if len(known) < 2 and len(each := self._known(head, captioned, above, by)) == len(captioned) > 1:
            known = each  # each below its own line, with nothing between them: what sums up the first ends them all
        else:
            captioned = []
        apart = sheet.parts(head)
        is_apart = len(known) < 2 and len(apart) > 1 and any(len(run) > 1 for run in apart[1:])
        known = self._known(head, apart, above, by) if is_apart else known
        known = [(run, columns) for run, columns in known if not set(run) & set(taken)]
        lasts: list[list[int]] = [[until]] if taken else []
        for run, columns in known if is_apart or len(known) + bool(taken) > 1 else ():
            end = max(end, self._table(head, run, columns, by, beside=lasts, is_joined=bool(captioned)))
        return end

    def _known(
        self, head: int, runs: Sequence[list[int]], above: str, by: int | None
    ) -> list[tuple[list[int], Columns]]:
        """Those of some lists beside each other whose columns are known."""
        heads, said = self._sheet.filled(head), self._sheet.filled(head - 1)
        found = []
        for run in runs:
            over = next((said[column] for column in run if column in said), above)
            columns = tablewords.columns_of([heads[each] for each in run], over, self._names, by)
            found += [(run, columns)] if columns is not None else []
        return found

    def _table(
        self,
        head: int,
        places: list[int],
        columns: Columns,
        by: int | None,
        *,
        beside: list[list[int]] | None = None,
        caption: int = 0,
        is_joined: bool = False,
    ) -> int:
        """Remember a table by the row of its head; its last row, 0 where it has none.

        `beside` are the rows of those beside it, so far: where all are as long they grow together, else the longest does; with
        those that it is `joined` to it ends. Of one that is a part of a table the line over it is its `caption`.
        """
        sheet = self._sheet
        names = {places[place]: name for place, name in columns.names.items()}
        heads = {column: sheet.text(head, column) for column in names}
        units = tablewords.units_of(heads, names, by)
        span = range(1, sheet.last_column + 1) if beside is None else range(min(places), max(places) + 1)
        rows = list(data_rows(sheet, head, names, span, self._names, caption))
        if is_joined:
            rows = list(takewhile(lambda row: not words.is_total(next(iter(sheet.said(row).values()), "")), rows))
        metric = next((column for column, name in names.items() if name == "metric"), 0)
        if (not rows and head < sheet.last_row) or any(sheet.text(row, metric).strip() for row in rows):
            return 0
        said = " · ".join(" ".join(sheet.text(head, column).split()) for column in places)
        said = f"{sheet.alone(caption)} · {said}" if caption else said
        listing = Listing.of(columns, names, units, len(rows))
        last, rows = rows[-1] if rows else head, rows or [head + 1]
        grow = partial(self._growing.insert, self._part)
        if beside is not None:
            rows = next((each for each in beside if each == rows), rows)  # it grows with those that are as long
            beside.append(rows)
            grow = partial(self._growing.insert_beside, self._part, beside)
        table = Table(
            sheet,
            heads,
            rows,
            listing,
            grow,
            lambda at: sheetlists.items_of(sheet.root, at, sheet, self._sheets),
            span,
        )
        self._spot("table", said, f"table.{columns.kind}", table.fill)
        return last
