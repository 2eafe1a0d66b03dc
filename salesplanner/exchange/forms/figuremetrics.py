"""Which figure a cell of a table is of: what is named before it, above it, beside its heads, in the corner or over the table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from salesplanner.exchange.forms import figurespans, figurewords, words
from salesplanner.exchange.forms.figuresides import Rows, Sides
from salesplanner.exchange.forms.figurespans import Said
from salesplanner.exchange.forms.figurewords import Names

_SOLD = re.compile(r"销售|签约|业绩|quota|sales|revenue|orders", re.I)
AMOUNT = re.compile(
    r"(?:金额|占比|比重|所占比例|amount|value|share|%|% ?of ?total|mix)\s*(?:[（(][^（）()]*[)）])?", re.I
)


class Metrics(Sides):
    """A table with what stands over it; `over` is what stands over each row as wide as the table, the innermost first."""

    def __init__(self, rows: Rows, names: Names, above: str) -> None:
        super().__init__(rows, names)
        self.above = above
        self.over: list[list[str]] = []
        self._heads: dict[int, dict[int, Said | None]] = {}

    def metric_of(
        self,
        cell: tuple[int, int],
        heads: Sequence[Said | None],
        sides: Sequence[Said | None],
        head: int,
        left: Sequence[tuple[int, str]],
        inner_head: str,
    ) -> str:
        """The one figure that is named, before the cell or above it, else in the corner or over the table; empty for several."""
        beside, above = ([each.metric for each in said if each is not None and each.metric] for said in (sides, heads))
        found = beside or above
        if not found:
            return (
                self._metric_beside(head, cell[1])
                or self._metric_above(cell[0], head, left)
                or self._metric_of_all(head, sides)
                or self._metric_over_time(head)
                or self._metric_of_parts(cell[0], head, left, inner_head)
            )
        others = {each for each in (*beside, *above) if each != found[-1]}
        is_new = "clients.new.count" in others and found[-1].endswith(".amount")
        inner = heads[-1].metric if heads[-1] is not None else ""
        if beside and inner and inner != found[-1]:
            return ""
        return "" if is_new or (beside and set(above) - {found[-1], "orders.amount"}) else found[-1]

    def _metric_beside(self, head: int, column: int) -> str:
        """The figure that the heads before that of a column name, or the only one that any of them does: 签约 | 完成率."""
        said = ((each, self.say(text)) for each, text in sorted(self.rows[head].items()))
        named = [(each, said.metric) for each, said in said if said is not None and said.metric]
        before = [metric for each, metric in named if each < column]
        return before[-1] if before else named[0][1] if len({metric for _, metric in named}) == 1 else ""

    def _metric_above(self, number: int, head: int, left: Sequence[tuple[int, str]]) -> str:
        """The same of the rows above, or the only one of the table: Target | Sales | % achieved, each before a row."""
        if not left or self.say(left[-1][1]) is None or words.is_total(left[-1][1]):
            return ""
        column = left[-1][0]
        said = {
            row: each for row in range(head + 1, len(self.rows)) if (each := self.say(self.rows[row].get(column, "")))
        }
        named = {row: each.metric for row, each in said.items() if each.metric}
        above = [metric for row, metric in named.items() if row < number]
        if above:
            return above[-1]
        own = said.get(number)
        if own is not None and own.value == "target" and number + 1 in named:
            return named[number + 1]  # 目标 over 签约额
        return next(iter(named.values())) if len({*named.values()}) == 1 else ""

    def _metric_of_all(self, head: int, sides: Sequence[Said | None]) -> str:
        """The figure of a table that names it over it, and periods before its rows: Sales quota, Month | Quota | Actual."""
        values = {each.value for each in self.head_of(head, True).values() if each is not None}
        is_asked = {"target", "value"} <= values and any(map(_SOLD.search, [self.above, *self.over[head]]))
        return "orders.amount" * (is_asked and any(each is not None and bool(each.period) for each in sides))

    def _metric_over_time(self, head: int) -> str:
        """The figure that stands over a table of it by months, Orders by month, with Target | Actual before its rows or over its columns."""
        texts_of = [*self.rows[head].values(), *(row.get(self.side(head), "") for row in self.rows)]
        if not any((said := self.say(text)) is not None and figurespans.is_dated(said) for text in texts_of):
            return ""
        found = {
            figurewords.told_over_time(text, self.names) for text in (*self.over[head], self.above) if text.strip()
        }
        found -= {""}
        return found.pop() if len(found) == 1 else ""

    def _metric_of_parts(self, number: int, head: int, left: Sequence[tuple[int, str]], inner: str) -> str:
        """What is told of the parts that stand in a head, 业务类别 | 备件 | 成套 over 金额 and 占比, or before the rows."""
        corner, (column, text) = self.rows[head].get(self.side(head), ""), left[-1] if left else (0, "")
        before = (self.say(self.rows[each].get(column, "")) for each in range(number - 1, head, -1))
        named = next((said.metric for said in before if said is not None and said.metric), "")
        if named and figurespans.PART_OF.match(text):
            return named  # 签约额, 其中：备件
        is_asked = bool(AMOUNT.fullmatch(text.strip()))
        if is_asked and named:
            return named
        over = [corner, *self.over[head], self.above]
        for each in (text, *over):
            if (told := figurewords.told_by(each, self.names)) is not None:
                return told
        is_asked |= any(map(AMOUNT.fullmatch, map(str.strip, [inner, *self.rows[head].values()])))
        return "orders.amount" * (
            is_asked and bool(figurewords.PARTED.search(" ".join(over))) and not words.is_foreign(" ".join(over))
        )

    def head_of(self, number: int, is_alone: bool) -> dict[int, Said | None]:
        """What the heads of a row say; where it has none above it, with what only those beside them make clear."""
        key = 2 * number + is_alone
        if key not in self._heads:
            heads = {column: self.say(text) for column, text in self.rows[number].items()}
            self._heads[key] = figurespans.cleared(self.rows[number], heads, is_alone=is_alone)
        return self._heads[key]
