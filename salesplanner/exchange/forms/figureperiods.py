"""Of which period, value and year a cell of a table is, by what stands above it and before it, and which months a sum is of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cached_property

from salesplanner.exchange.forms import figureabout, figurespans, words
from salesplanner.exchange.forms.figuremetrics import Metrics
from salesplanner.exchange.forms.figuresides import Rows, is_open
from salesplanner.exchange.forms.figurespans import Said
from salesplanner.exchange.forms.figurewords import Names

#: A table by month has so many at least; fewer may be this month and the last, of another month's form.
MONTHS_LEAST = 3
_WHOLE = re.compile(
    r"(?:the |whole |full )?(?:quarter|half[ -]?year|year|h[12]|q[1-4])(?: total)?|[本全]?(?:季度?|年度?|半年)(?:合计|小计)?",
    re.I,
)
_PARTLY = re.compile(r"小计|subtotal|sub-total", re.I)
_LONGER = re.compile(r"quarter\d|half\d")
_MONTH = re.compile(r"month(\d{1,2})(in\d\d)?$")


_INNER = re.compile(r"month\d|week\d|days|m\d+days")


def _holds(whole: str, part: str) -> bool:
    """Whether a quarter or a half of the year holds a month."""
    longer, month = re.fullmatch(r"(quarter|half)(\d)(in\d\d)?", whole), _MONTH.fullmatch(part)
    if longer is None or month is None or (longer[3] and month[2] and longer[3] != month[2]):
        return False
    length = 3 if longer[1] == "quarter" else 6
    return (int(month[1]) - 1) // length + 1 == int(longer[2])


def _is_sum(text: str) -> bool:
    """Whether a row or column sums up those before it."""
    return words.is_total(text) or bool(_WHOLE.fullmatch(text.strip()))


class Periods(Metrics):
    """A table with the month that its form is of."""

    def __init__(self, rows: Rows, names: Names, above: str, month: int) -> None:
        super().__init__(rows, names, above)
        self.month = month

    def meant(
        self, number: int, top: tuple[int, str], heads: Sequence[Said | None], sides: Sequence[Said | None]
    ) -> tuple[str, str, str] | None:
        """The period, the value and the year that are meant, the year empty where none is named; None for several."""
        period, value = self._period(number, top, heads, sides), self._value(top[0], heads, sides)
        years = {each.year for each in (*heads, *sides) if each is not None and each.year}
        period = self._of_years() if years and period == "" else period
        if period is None or value is None or len(years) > 1:
            return None
        if period[:6] == "months" and value in ("", "value"):  # of the months of a year ago together
            value = "last_year" if any(each and each.period == "last_year" for each in (*heads, *sides)) else value
        return period, value, next(iter(years), "")

    def aspect(self, period: str, value: str, year: str, said: str, over: Sequence[str]) -> str:
        """The name of a value of a period, of a year where one is named, else as what stands over it says."""
        aspect = figurespans.aspect_of(period, value)
        if year:
            whole = aspect.replace("year_value", "months1to12_value") if period == "annual" else aspect
            return figurespans.of_year(whole, year)
        return aspect if period else figureabout.placed(aspect, said, *over, self.above)

    def _period(
        self, number: int, top: tuple[int, str], heads: Sequence[Said | None], sides: Sequence[Said | None]
    ) -> str | None:
        """The period that is meant; None for several."""
        stacks = [
            list(dict.fromkeys(self.settled(each.period) for each in said if each is not None and each.period))
            for said in (heads, sides)
        ]
        for stack in stacks:
            if len(stack) > 1 and "own" in stack:
                stack.remove("own" if stack[-1] != "total" else "total")  # 本月 over 上月 and 累计
            if stack in (["annual", "total"], ["annual", "year"]):
                stack[:] = ["year"]
            if len(stack) == 2 and stack[1] == "total" and _LONGER.match(stack[0]):
                stack.pop()  # 第四季度 over 累计完成
        whole = self._whole_of(number, top, heads, sides)
        named = {*stacks[0], *stacks[1]}
        found = named if "annual" in named else named | ({whole} - {""})
        month = next((each for each in found if _MONTH.fullmatch(each)), "")
        if len(found) == 2 and month and found & {"year", "total"}:
            return f"upto{month.removeprefix('month')}"  # what it came to up to each month
        if len(found) == 2 and (inner := next((each for each in found if _INNER.match(each)), "")):
            (outer,) = found - {inner}
            if outer == "own" or _holds(outer, inner):
                return inner  # 月销售额 of each month or week; Sales H1 below Jan, Feb, Mar
        if len(found) > 1 and "last_year" in found and any(each.startswith("month") for each in found):
            return next(each for each in found if each != "last_year")
        return None if len(found) > 1 else next(iter(found), "")

    def _value(self, head: int, heads: Sequence[Said | None], sides: Sequence[Said | None]) -> str | None:
        """The value that is meant; None for several."""
        values = [each.value for each in heads if each is not None and each.value]
        above, beside = {*values[-1:]}, {each.value for each in sides if each is not None and each.value}
        if any(figurespans.is_dated(each) for each in heads) and any(
            each and each.period == "last_year" for each in sides
        ):
            return "last_year"
        if any(figurespans.is_dated(each) for each in sides) and any(
            each and each.period == "last_year" for each in heads
        ):
            return "last_year"
        found = above | beside
        if {*values} == {"change", "change_previous"}:
            return "change_previous"
        if len(found) > 1:
            found -= {"value"}
            asked = {each.value for each in self.head_of(head, True).values() if each is not None}
            if "value" in above and {"target", "value"} <= asked:
                return "value"  # 签约目标 | 目标 | 完成: its name, not the value
        return None if len(found) > 1 else next(iter(found), "")

    # --- months -------------------------------------------------------------------------------------------------

    @cached_property
    def dated(self) -> set[str]:
        """The months that the table names."""
        said = (self.say(text) for row in self.rows for text in set(row.values()) if not is_open(text))
        found = {each.period for each in said if each is not None and figurespans.is_dated(each)}
        is_one_year = len({year for each in found if (year := each.partition("in")[2])}) < 2
        return {each.partition("in")[0] for each in found} if is_one_year else found

    def _of_years(self) -> str | None:
        """The period of heads that name a year and nothing else: all of it, where no other year is named beside it."""
        said = (self.say(text) for row in self.rows for text in set(row.values()) if not is_open(text))
        named = {each.year for each in said if each is not None and each.year}
        return "annual" if len(named) < 2 else None

    def settled(self, period: str) -> str:
        """A month as the report's own where the table names no other, or the form's own where it names two."""
        found = _MONTH.match(period)
        if found is None:
            return period
        if len(self.dated) == 1:
            return "own"
        if (
            len(self.dated) < MONTHS_LEAST
            and f"month{self.month}" in {each.partition("in")[0] for each in self.dated}
            and not found[2]
        ):
            return {0: "own", 1: "next", 11: "previous"}.get((int(found[1]) - self.month) % 12, period)
        return period

    def _whole_of(
        self, number: int, top: tuple[int, str], heads: Sequence[Said | None], sides: Sequence[Said | None]
    ) -> str:
        """The months of a table that a row or column sums up: 合计 behind them, 小计 behind those since the one before."""
        if any(
            each is not None and (each.period[:5] == "month" or _LONGER.match(each.period)) for each in (*heads, *sides)
        ):
            return ""  # 三季度合计 among the months
        first = [next((text for _, text in sorted(row.items()) if not is_open(text)), "") for row in self.rows]
        numbers = []
        if _is_sum(top[1]):
            numbers = self._months_of(self.rows[top[0]].values())
        if len(numbers) < MONTHS_LEAST and _is_sum(first[number]):
            before = (
                [each for each in range(number) if words.is_total(first[each])] if _PARTLY.match(first[number]) else []
            )
            numbers = self._months_of(first[before[-1] if before else 0 : number])
        return f"months{numbers[0]}to{numbers[-1]}" if len(numbers) >= MONTHS_LEAST else ""

    def _months_of(self, said: Iterable[str]) -> list[int]:
        """The months that texts name, in order."""
        told = (self.say(text) for text in {*said} if not is_open(text))
        found = (_MONTH.match(each.period) for each in told if each is not None)
        return sorted({int(each[1]) for each in found if each is not None})
