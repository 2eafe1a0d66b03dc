"""The course of an own figure whose days do not add up, and the parts it is made of, ready to be drawn."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import Any

from salesplanner.domain.metrics import RATES, Rule, Span
from salesplanner.domain.period import Period
from salesplanner.domain.targets import Unit
from salesplanner.report import own, ownwords
from salesplanner.report.facts import Facts
from salesplanner.report.figures import Figure
from salesplanner.report.progress import same_days
from salesplanner.store import Store
from salesplanner.words import Words

#: So many parts are drawn one by one; the smaller ones are one, and what is unexplained is always its own.
_PARTS_MOST = 4
Table = tuple[list[str], list[list[str]]]


def drawn_in(figure: Figure) -> float:
    """By how much a value is multiplied to be drawn: a share is drawn in its hundredths, as its unit says."""
    return float(RATES.get(figure.word, 1))


def course(store: Store, facts: Facts, figure: Figure) -> Any:
    """The values of the course of a figure whose days do not add up; a year of what is entered by the month."""
    from salesplanner.charts.course import Course

    scale = drawn_in(figure)

    def drawn(value: Decimal | int | None) -> float | None:
        return None if value is None else float(value) * scale

    period, days = facts.period, facts.daily.get(figure.id, {})
    if len(days) < 2 and (longer := _year(store, facts, figure)):
        period, days = longer
    daily = {day: float(value) * scale for day, value in days.items()}
    return Course(
        first=period.first, last=period.last, daily=daily,
        figure=drawn(figure.value) if period == facts.period else None,
        target=drawn(figure.target), money=figure.unit is Unit.MONEY, step=_step(sorted(daily)),
    )  # fmt: skip


def _year(store: Store, facts: Facts, figure: Figure) -> tuple[Period, dict[date, Decimal]] | None:
    """The year up to the period, of a figure that is entered by the month."""
    metric = store.metrics.named(figure.id)
    if metric is None or metric.every is not Span.MONTH:
        return None
    period = Period(facts.period.year_before().first, facts.period.last)
    return period, own.Reading(store).daily(metric, own.Stretch(period, period))


def _step(days: list[date]) -> int:
    """How many days lie between two entries where they stand for weeks or months; 1 where they are of days."""
    gaps = [(later - day).days for day, later in pairwise(days)]
    return 1 if not gaps or min(gaps) < 7 else 7 if min(gaps) < 28 else 31


class Parts:
    """The parts of an own figure on the days that are named: now, the period before, a year ago; with the entries behind each."""

    def __init__(self, store: Store, facts: Facts, figure: Figure, words: Words, names: dict[str, str]) -> None:
        self.figure, self.words = figure, words
        self._store, self._facts = store, facts
        metric = store.metrics.named(figure.id)
        reading, period = own.Reading(store), facts.period
        spans = {"now": period, "previous": period.previous(), "last_year": period.year_before()}
        self._spans = {
            key: own.Stretch(spans[key], same_days(store, facts, key, spans[key], figure.id)) for key in names
        }
        self.names = names
        told = {"now": reading.come_to}
        self.rows = (
            {}
            if metric is None
            else {key: told.get(key, reading.base)(metric, each) for key, each in self._spans.items()}
        )
        self._metric = metric

    @property
    def is_empty(self) -> bool:
        """Whether no parts were entered."""
        return not any(each.parts for each in self.rows.values())

    @property
    def open_part(self) -> str:
        """What the whole is called that no part explains."""
        return self.words.translate("Own", "Unexplained")

    def series(self) -> list[str]:
        """The parts drawn, the largest first, the rest of them as one, what is unexplained last."""
        sizes: dict[str, Decimal] = {}
        for each in self.rows.values():
            for part, value in each.parts.items():
                sizes[part] = max(sizes.get(part, Decimal(0)), value)
        named = sorted(sizes, key=lambda part: (-sizes[part], part))
        shown = named if len(named) <= _PARTS_MOST else [*named[: _PARTS_MOST - 1], self._rest]
        return [*shown, self.open_part]

    @property
    def _rest(self) -> str:
        return self.words.translate("Own", "Other sources")

    def mix(self) -> Any:
        """The rows as stacked bars, for what the parts make together."""
        from salesplanner.charts.comparison import Mix, Row

        series, rows = self.series(), []
        for key, found in self.rows.items():
            if found.value is None and not found.parts:  # what is not known is no nothing
                continue
            values: dict[str, float] = {}
            for part, value in found.parts.items():
                name = part if part in series else self._rest
                values[name] = values.get(name, 0.0) + float(value)
            if found.unexplained:
                values[self.open_part] = float(found.unexplained)
            elif not found.parts and found.value is not None:
                values[self.open_part] = float(found.value)
            rows.append(Row(self.names[key], values, key))
        return Mix(tuple(rows), tuple(series[:-1]), self.figure.unit is Unit.MONEY, self.open_part)

    def pairs(self) -> tuple[Any, ...]:
        """Each part now and a year ago, else a month ago, for what parts do not make together."""
        from salesplanner.charts.comparison import Pair

        scale, now = drawn_in(self.figure), self.rows["now"]
        before = self.rows["last_year"]
        if not before.parts:
            before = self.rows.get("previous", before)
        return tuple(
            Pair(part, float(value) * scale, float(before.parts[part]) * scale if part in before.parts else None, part)
            for part, value in now.parts.items()
        )

    def table(self) -> Table:
        """The parts with their values now, a month and a year ago, their shares, and the total."""
        now, keys = self.rows["now"], list(self.rows)
        parts = list(dict.fromkeys(part for found in self.rows.values() for part in found.parts))
        is_whole = self._metric is not None and self._metric.adds_up
        rows = [[part, *(self._said(self.rows[key].parts.get(part)) for key in keys)] for part in parts]
        if is_whole and any(found.unexplained is not None for found in self.rows.values()):
            rows.append([self.open_part, *(self._said(self.rows[key].unexplained) for key in keys)])
        if is_whole:
            share = self.words.translate("Own", "Share")
            values = [*(now.parts.get(part) for part in parts), now.unexplained]
            for line, value in zip(rows, values, strict=False):
                line.append("" if value is None else ownwords.share_of(value, now.value, self.words))
            total = self.words.translate("Own", "Total")
            rows.append([total, *(self._said(self.rows[key].value) for key in keys), ""])
            return ["", *(self.names[key] for key in keys), share], rows
        return ["", *(self.names[key] for key in keys)], rows

    @property
    def adds_up(self) -> bool:
        """Whether the parts make the whole together."""
        return self._metric is not None and self._metric.adds_up and self._metric.rule is not Rule.RATIO

    def ids(self, key: str, part: str) -> tuple[int, ...]:
        """The entries behind a part: its own, of what is unexplained those of the whole."""
        if self._metric is None:
            return ()
        split = "" if part == self.open_part else part
        of = self._store.metrics.values.many(self.rows[key].ids)
        named = set(self.series())
        return tuple(
            each.id for each in of.values() if (part == self._rest and each.split not in named and each.split) or each.split == split
        )  # fmt: skip

    def _said(self, value: Decimal | None) -> str:
        return self.words.value(value, self.figure.unit, self.figure.word)
