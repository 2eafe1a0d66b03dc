"""How one sheet of a form is laid out: which of its cells are heads, labels and answers, and which tables lie beside each other."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise, takewhile

from salesplanner.exchange.forms import figurespans, figurewords, meaning, texts, words
from salesplanner.exchange.forms.content import Content, Value
from salesplanner.exchange.forms.figurecells import Crossing, Reach
from salesplanner.exchange.forms.sheetcells import Cells

#: So many texts that stand side by side are the heads of columns.
_HEADS = 4


class Sheet(Cells):
    """One sheet of a form."""

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
        if any(self._asks_inside(text) for text in filled.values()):
            return True
        return any(
            self.answer(row, column, is_known=True, is_head=False) == self._after(row, column)
            and not self._is_over_months(row, self._after(row, column)[1])
            and not figurewords.aspect_of(self.text(row + 1, self._after(row, column)[1]))  # Month over Target | Actual
            for column in found
        )

    @staticmethod
    def _asks_inside(text: str) -> bool:
        """Whether a cell asks for a fact within its own text: 姓名：____."""
        asked = texts.found_in(text) if texts.has_gap(text) else ()
        return any(each.guess.startswith("field.") for each in asked)

    def _is_over_months(self, row: int, column: int) -> bool:
        """Whether the texts behind a blank name one month each: 月份 | | 1月 | 2月 is the head of a table."""
        behind = [text for at, text in self.filled(row).items() if at > column]
        return any(figurewords.month_of(text) for text in behind[:2])

    def is_over_line(self, row: int) -> bool:
        """Whether a row of facts, one beside the other, stands over one line to write them on: Name | Month | Manager."""
        filled, below = self.filled(row), row + 1
        is_open = not any(text.strip() for text in self.cells(below).values()) and self.is_drawn(below, filled)
        is_one = any(map(str.strip, self.cells(below + 1).values())) or not self.is_drawn(below + 1, filled)
        return is_open and is_one and sum(bool(words.field_of(text)) for text in filled.values()) > 1

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

    def is_wide(self, row: int, column: int) -> bool:
        """Whether a cell reaches over three columns at least: it is for words, not for one number."""
        return self.right_of(row, column) - column > 2

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
            or not self.is_drawn(row, [self.right_of(row, column)])
            or self.text(row, self.right_of(row, column)).strip()
        ):
            return True
        return figurewords.is_over_answers(head)

    def _are_pairs(self, row: int, column: int) -> bool:
        """Whether the labels of a row up to a column have one blank each behind them: 新增客户 | __ | 联系客户 | __ | 丢单数 | __."""
        said = [each for each in self.filled(row) if each < column]
        pairs = [self.right_of(row, self.right_of(row, one)) == other for one, other in pairwise([*said[-3:]])]
        return len(pairs) > 1 and all(pairs)

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

    def put_figure(self, cell: tuple[int, int], value: Value, asked: Crossing, content: Content) -> None:
        """Write a figure into a cell in the unit that is asked for."""
        self.put(*cell, value, content, asked.by, asked.said)
