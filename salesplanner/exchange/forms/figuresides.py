"""What stands above and before the cells of a table: the texts next to them, and those that reach over several."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from salesplanner.exchange.forms import figurespans, moneyunits, texts, words
from salesplanner.exchange.forms.figurespans import Said
from salesplanner.exchange.forms.figurewords import Names

#: The rows of a table: what stands in each column; of merged cells the text in each column and row that they cover.
Rows = Sequence[Mapping[int, str]]
_NUMBER = re.compile(r"[\s\d.,%+−–—/▲▼=-]*(?:万?元|[km次家个份单条人件])?\s*|n/?a", re.IGNORECASE)


#: So many texts at least are the heads of a table, the first of which may be left blank.
_HEADS_LEAST = 3
#: What came in, in a table: alone it might be anybody's income.
_TAKEN = re.compile(r"(?:总|营业)?收入\s*[（(](?:人民币)?[万千]?元[)）]")


#: What names the period itself, before a row or over columns.
PERIOD = re.compile(r"month|week|quarter|[月周季]度?", re.I)


def is_open(text: str) -> bool:
    """Whether a figure may be written there: nothing, another number, or a formula that stays."""
    if figurespans.PLUS_MINUS.fullmatch(text):
        return False  # a head
    return texts.is_blank(text) or bool(_NUMBER.fullmatch(text)) or text.startswith("=")


class Sides:
    """A table, seen from its cells; `wide` are the rows that one text fills."""

    def __init__(self, rows: Rows, names: Names) -> None:
        self.rows, self.names = rows, names
        self.wide: set[int] = set()

    def is_open(self, number: int, column: int) -> bool:
        """Whether a figure may be written into a cell; a head that is % is none."""
        text = self.rows[number].get(column, "")
        is_label = text.strip() == "%" and (column == self.side(number) or self.is_head(number))
        return is_open(text) and not is_label

    def is_head(self, number: int) -> bool:
        """Whether a row says which values stand below it."""
        return any(
            (said := figurespans.said_of(text)) is not None and not said.metric
            for text in self.rows[number].values()
            if text.strip() != "%"
        )

    def up(self, number: int, column: int) -> list[tuple[int, str]]:
        """The texts above a cell, the outermost first: the nearest one, and what stands over it and others."""
        run: list[tuple[int, str]] = []
        for above in range(number - 1, -1, -1):
            if above in self.wide:
                if run or any(map(self.is_head, range(above + 1, number))):
                    break  # a section with heads of its own
                continue
            text = self.rows[above].get(column, "")
            if self.is_open(above, column):
                text = self.group(above, column) if run else ""
                if (not text and run) or (not run and self._is_of_months(above)):
                    break
            elif run and not self.is_group(above):
                break
            if text and not run and self.is_answering(above):
                break
            if text and (not run or run[-1][1] != text):
                run.append((above, text))
        return run[::-1]

    def is_answering(self, number: int) -> bool:
        """Whether a row is no head: it has blanks between its texts, which answer them."""
        row = self.rows[number]
        said = [column for column in sorted(row) if not self.is_open(number, column)]
        inner = (
            [column for column in row if said[0] < column < said[-1] and self.is_open(number, column)] if said else []
        )
        if said and said[0] == self.side(number) and (self._goes_on(number) or self._is_over_labels(number, said)):
            inner = [column for column in inner if column > said[1]]  # the others are the corner beside it
        if number - 1 in self.wide:
            return all(any(one < column < other for column in inner) for one, other in pairwise(said)) and bool(inner)
        return any(is_open(self.rows[number - 1].get(column, "")) if number else True for column in inner)

    def _is_over_labels(self, number: int, said: Sequence[int]) -> bool:
        """Whether a row of heads leaves those blank that stand over the second labels of the rows below: 项目 | | 1月 | 2月 | 3月."""
        row, following = self.rows[number], self.rows[number + 1] if number + 1 < len(self.rows) else {}
        corner = [column for column in row if said[0] < column < said[1]] if len(said) >= _HEADS_LEAST else []
        labels = [following.get(column, "") for column in corner]
        is_labelled = bool(corner) and all(not is_open(each) or moneyunits.is_unit(each) for each in labels)
        return is_labelled and all(words.is_total(row[at]) or self.say(row[at]) is not None for at in said[1:])

    def _is_of_months(self, number: int) -> bool:
        """Whether a row is the head of a block of months: nothing above it is over what lies below."""
        said = (self.say(text) for text in {*self.rows[number].values()} if not is_open(text))
        return sum(figurespans.is_dated(each) and not (each and each.metric) for each in said) > 1

    def _goes_on(self, number: int) -> bool:
        """Whether the first cell of a row reaches down beside the next one, which says more: A. Results | | Orders | Visits."""
        side, following = self.side(number), self.rows[number + 1] if number + 1 < len(self.rows) else {}
        return following.get(side) == self.rows[number][side] and len({*following.values()} - {""}) > 1

    def group(self, number: int, column: int) -> str:
        """What stands over a column in a row of groups whose cells are not merged: 本月业绩 | | | 下月目标 |."""
        if not self.is_group(number):
            return ""
        before = [each for each in sorted(self.rows[number]) if each < column and not self.is_open(number, each)]
        return self.rows[number][before[-1]] if before and before[-1] != self.side(number) else ""

    def side(self, number: int) -> int:
        """The first column of a row."""
        return min(self.rows[number], default=0)

    def is_like(self, number: int, other: int) -> bool:
        """Whether two rows have several texts and the same blanks: they hold answers, and are over nothing."""
        blanks = [
            {column for column, text in self.rows[each].items() if is_open(text)}
            for each in (number, other)
            if each >= 0
        ]
        said = len(self.rows[number]) - len(blanks[0])
        return len(blanks) > 1 and blanks[0] == blanks[1] and len(blanks[0]) > 1 and said > 1

    def is_group(self, number: int) -> bool:
        """Whether a row says what stands over several columns: some text reaches over them, or all of it is known."""
        row, side = self.rows[number], self.side(number)
        if self.is_like(number, number - 1):
            return False
        found = [text for column, text in row.items() if column != side and not is_open(text) and text != row[side]]
        if words.field_of(row.get(side, "")) == "field.name" and all(words.field_of(each) for each in found):
            return False  # Producer | __ | Month | __
        are_known = bool(found) and all(self.say(text) is not None or PERIOD.fullmatch(text.strip()) for text in found)
        return len(set(found)) < len(found) or are_known

    def left(self, number: int, column: int) -> list[tuple[int, str]]:
        """The texts before a cell, the outermost first: those next to each other, and what goes on from the rows above."""
        row, run = self.rows[number], list[tuple[int, str]]()
        for before in sorted((each for each in row if each < column), reverse=True):
            text = row[before]
            if self.is_open(number, before):
                if not run:
                    continue
                text = self.going_on(number, before) if texts.is_blank(text) else ""
                if not text:
                    break
            if not run or run[-1][1] != text:
                run.append((before, text))
        return run[::-1]

    def going_on(self, number: int, column: int) -> str:
        """The text above a blank cell that is about its row too: the name of a channel that stands at its first figure."""
        above = [self.rows[each].get(column, "") for each in range(number) if each not in self.wide]
        text = next((each for each in above[::-1] if not is_open(each)), "")
        return "" if self.say(text) is not None or len([each for each in above if not is_open(each)]) < 2 else text

    def say(self, text: str) -> Said | None:
        """What a text says of a figure; None where it says anything else."""
        if not text.strip() or texts.has_line(text):
            return None
        said = figurespans.said_of(text, self.names)
        return Said("orders.amount") if said is None and _TAKEN.fullmatch(text.strip()) else said
