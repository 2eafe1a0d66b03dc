"""Figures as live formulas over the sheets of their records; a formula that would say something else than the figure is left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from salesplanner.domain.metrics import RATES, MetricValue, Rule, days_of
from salesplanner.domain.orders import quantity_of
from salesplanner.domain.targets import QUANTITY, Unit, minor_units
from salesplanner.report.figures import Figure, Value
from salesplanner.report.workbook import Cell, Formula, Sheet

_PIECE = Decimal(1) / minor_units(QUANTITY)
_EXACT = Decimal("1e-9")


def worth(metric: str, record: Any) -> int | Decimal:
    """What a record counts for in a count: takings as many orders as there were buyers, an order as many pieces as were sold."""
    if metric == "orders.count":
        return int(record.count)
    return quantity_of(record.quantity).quantize(_PIECE, ROUND_HALF_UP).normalize() if metric == QUANTITY else 1


def weights(figures: Iterable[Figure], tables: Mapping[str, list[Any]]) -> dict[int, int]:
    """What each entry weighs in its figure: 1 in a sum, its days in a mean, 0 where the whole of its days was entered too."""
    entries: dict[int, MetricValue] = {each.id: each for each in tables.get("metric_value", ())}
    found: dict[int, int] = {}
    for figure in figures:
        if figure.is_entered and figure.own is not None:
            own = [entries[each] for each in figure.records if each in entries]
            known = days_of(each for each in own if not each.split)
            counted = [each for each in own if not each.split or known.isdisjoint(each.days)]
            found |= {each.id: len(each.days) if figure.own.rule is Rule.MEAN else 1 for each in counted}
    return found


def in_unit(value: Value, figure: Figure) -> Value:
    """A value as the cells of the figure have it: a share of the person's in its unit, which stands beside its name."""
    return value * RATES[figure.word] if value is not None and figure.word in RATES else value


class Live:
    """The figures of a workbook, each reckoned from the sheet of its records.

    `named` heads the column of a built-in one; of what is `hidden` no cell holds a number.
    """

    def __init__(
        self,
        figures: Mapping[str, Figure],
        sheets: Mapping[str, Sheet],
        named: Callable[[str], str],
        hidden: Callable[[Figure], bool],
    ) -> None:
        self._figures, self._sheets, self._named, self._hidden = figures, sheets, named, hidden
        self.places = {metric: row + 2 for row, metric in enumerate(figures)}

    def of(self, figure: Figure) -> Cell:
        """The figure as a formula; its plain value where no formula over the records gives it."""
        value = in_unit(figure.value, figure)
        if value is None:
            return None
        made = self._made(figure)
        if made is None or abs(Decimal(made.value) - value) > _EXACT * max(Decimal(1), abs(Decimal(value))):
            return value
        return Formula(made.text, value)

    def _made(self, figure: Figure) -> Formula | None:
        if figure.id == "win.rate":
            return self._won(figure)
        if figure.ratio_of:
            return self._ratio(figure)
        sheet = self._sheets.get(figure.table)
        if sheet is None or not figure.records:
            return None
        return self._counted(figure, sheet) if figure.own is None else self._entered(figure, sheet)

    def _won(self, figure: Figure) -> Formula:
        won, lost = (self.places[each] for each in ("deals.won.count", "deals.lost.count"))
        return Formula(f"=C{won}/(C{won}+C{lost})", Decimal(figure.value or 0))

    def _ratio(self, figure: Figure) -> Formula | None:
        """One figure by another; None where either is not there, or only some of its days count in the ratio."""
        above, below = (self._figures.get(each) for each in figure.ratio_of)
        if above is None or below is None or not below.value or above.value is None:
            return None
        if self._hidden(above) or self._hidden(below):
            return None
        times = RATES.get(figure.word, 1)
        shown = [Decimal(in_unit(each.value, each) or 0) for each in (above, below)]
        text = f"=C{self.places[above.id]}/C{self.places[below.id]}" + (f"*{times}" if times != 1 else "")
        return Formula(text, shown[0] / shown[1] * times)

    def _counted(self, figure: Figure, sheet: Sheet) -> Formula:
        """A sum of what each record counts for, of an amount a sum of the amounts that count."""
        column = len(sheet.head) - 1 - sheet.head[::-1].index(self._named(figure.id))
        counts = [row[column] for row in sheet.rows]
        flags = _area(sheet, column)
        if figure.unit is Unit.COUNT:
            return Formula(f"=SUM({flags})", sum((_number(each) for each in counts), Decimal(0)))
        amount = sheet.formats.index("money")
        counted = (_number(row[amount]) for row, count in zip(sheet.rows, counts, strict=True) if count == 1)
        return Formula(f"=SUMIF({flags},1,{_area(sheet, amount)})", sum(counted, Decimal(0)))

    def _entered(self, figure: Figure, sheet: Sheet) -> Formula | None:
        """What was entered for one figure, whose rows follow each other: its sum, mean or last."""
        ids = set(figure.records)
        rows = [place for place, row in enumerate(sheet.rows) if row[0] in ids]
        if not rows or figure.own is None:
            return None
        first, last = rows[0] + 2, rows[-1] + 2
        amount, weight = sheet.formats.index("price"), len(sheet.head) - 1
        values, weighed = _area(sheet, amount, first, last), _area(sheet, weight, first, last)
        entered = [(_number(sheet.rows[row][amount]), _number(sheet.rows[row][weight])) for row in rows]
        together = sum((value * times for value, times in entered), Decimal(0))
        if figure.own.rule is Rule.LEVEL:
            return Formula(f"={_cell(sheet, amount, last)}", entered[-1][0])
        if figure.own.rule is Rule.MEAN:
            days = sum(times for _, times in entered)
            return Formula(f"=SUMPRODUCT({values},{weighed})/SUM({weighed})", together / days) if days else None
        return Formula(f"=SUMPRODUCT({values},{weighed})", together)


def _number(cell: Cell) -> Decimal:
    return Decimal(cell) if isinstance(cell, (int, Decimal)) else Decimal(0)


def _area(sheet: Sheet, column: int, first: int = 2, last: int = 0) -> str:
    letter = _letter(column)
    return f"'{sheet.title}'!{letter}{first}:{letter}{last or len(sheet.rows) + 1}"


def _cell(sheet: Sheet, column: int, row: int) -> str:
    return f"'{sheet.title}'!{_letter(column)}{row}"


def _letter(column: int) -> str:
    """The letter of a column, counted from 0."""
    return chr(ord("A") + column) if column < 26 else _letter(column // 26 - 1) + _letter(column % 26)
