"""Figures out of a spreadsheet and into one: planned, then kept as one change; what comes out can come in again."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.domain import metricentry
from salesplanner.domain.metrics import MONEY, RATES, Metric, Rule, Span
from salesplanner.domain.period import Period
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.shop import ChannelDay, Part, Taken
from salesplanner.domain.targets import Unit
from salesplanner.exchange import values
from salesplanner.exchange.records.figurefile import (
    TAKINGS,
    Known,
    Shape,
    check_by_product,
    key_of,
    new_metric,
    shape_of,
)
from salesplanner.exchange.records.figureturn import turned
from salesplanner.exchange.records.importing import ImportResult
from salesplanner.exchange.source import Cell, SourceRow, SourceTable
from salesplanner.exchange.tables.sheets import joined
from salesplanner.report.workbook import Sheet
from salesplanner.store import Store
from salesplanner.store.metrics import Entry
from salesplanner.words import Words

_MONTH = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*月?(?:份)?")
_WEEK = re.compile(r"(\d{4})\s*[-年]?\s*(?:w|第)\s*(\d{1,2})\s*周?", re.IGNORECASE)
_SPANS = {
    Span.DAY: ("day", "一天", "天", "日", "one day", "daily"),
    Span.WEEK: ("week", "一周", "周", "one week", "weekly"),
    Span.MONTH: ("month", "一个月", "月", "one month", "monthly"),
}
_RULES = {
    Rule.SUM: ("合计", "sum"),
    Rule.MEAN: ("平均", "mean"),
    Rule.RATIO: ("比率", "ratio"),
    Rule.LEVEL: ("最新值", "level"),
}
_TAKINGS = (
    "成交额", "销售额", "成交金额", "支付金额", "销售金额", "营业额", "gmv", "sales", "sales amount", "revenue", "takings", "amount paid",
)  # fmt: skip
_PLATFORM = {
    Part.VISITORS: ("访客数", "访客", "店铺访客数", "访客人数", "uv", "visitors", "unique visitors", "shop visitors"),
    Part.BUYERS: (
        "成交人数", "买家", "支付买家数", "成交买家数", "买家数", "支付人数", "付款人数", "成交客户数", "支付用户数", "成交用户数",
        "buyers", "paying buyers", "customers who paid",
    ),
    Part.CONVERSION: ("转化率", "支付转化率", "成交转化率", "conversion", "conversion rate"),
}  # fmt: skip
Place = tuple[str, Span, date, str, str]  # the figure's name as it is compared, and where its number stands


class Told(Struct, frozen=True):
    """A number that a row tells of a figure; `product` of what a channel took is empty for no product, None where none is asked."""

    metric: Metric
    span: Span
    day: date
    split: str
    value: Decimal
    product: str | None = None

    @property
    def is_takings(self) -> bool:
        """Whether it is what a channel took on a day."""
        return self.metric.stands_for == TAKINGS

    @property
    def place(self) -> Place:
        """Where it stands in the book."""
        name = TAKINGS if self.is_takings else key_of(self.metric.name)
        return (name, self.span, self.day, self.split, self.product or "")


class FigurePlan(Struct, kw_only=True):
    """What an import of figures would do: new figures, numbers to keep, rows given back, columns left out."""

    table: SourceTable
    shape: Shape
    date_order: str
    kind: str = "metrics"
    new: list[Metric] = field(default_factory=list)
    told: list[Told] = field(default_factory=list)
    rejected: list[tuple[SourceRow, Problem]] = field(default_factory=list)
    added: int = 0
    updated: int = 0
    duplicates: int = 0
    kept: int = 0  # numbers that are another one in the book, and stay that

    @property
    def rows(self) -> int:
        """How many rows were looked at."""
        return self.added + self.updated + self.duplicates + len(self.rejected)

    @property
    def problems(self) -> list[Problem]:
        """Why columns are left out and rows are given back."""
        return [*self.shape.refused, *(problem for _, problem in self.rejected)]

    @property
    def columns(self) -> dict[str, str]:
        """The columns by what they are: fields, and figures by their names."""
        heads = self.table.headers
        found = {name: heads[place] for name, place in self.shape.fields.items()}
        return found | {each.metric.code: each.heading for each in self.shape.figures}

    def result(self, rejected_file: Path | None = None) -> ImportResult:
        """The counts, by rows."""
        return ImportResult(
            rows=self.rows, added=self.added, updated=self.updated, duplicates=self.duplicates,
            rejected=len(self.rejected), rejected_file=rejected_file, columns=self.columns, date_order=self.date_order,
        )  # fmt: skip


def plan_import(
    store: Store,
    table: SourceTable,
    *,
    mapping: Mapping[str, str] | None = None,
    only: Mapping[str, Iterable[str]] | None = None,
    date_order: str = "auto",
    update: bool = False,
) -> FigurePlan:
    """What importing a table of figures would do; a number that is there already stays, but for `update`.

    A row is added where one of its numbers is new. Raises Problem: COLUMN_NEEDED, COLUMN_MISSING, FIELD_UNKNOWN,
    DATE_ORDER_UNCLEAR, and why no column can be taken.
    """
    table = joined([turned(each, store.today(), date_order) for each in table.parts or (table,)], "metrics")
    if not table.rows:
        raise Problem(Kind.FILE_EMPTY, path=table.path.name)
    known = Known.of(store.metrics.all(), of_shop(store))
    before = set(known.metrics)
    shape = shape_of(table, known, mapping or {})
    dates = [row.cells[shape.fields["day"]] for row in table.rows]
    head = table.headers[shape.fields["day"]]
    order = values.find_orders({head: dates})[head] if date_order == "auto" else date_order
    plan = FigurePlan(table=table, shape=shape, date_order=order)
    reader = _Reader(shape, known, order, store.today())
    sorter = _Sorter(store, update)
    for row in table.wanted(table.rows, only or {}):
        try:
            sorter.place(plan, reader.told(row))
        except Problem as problem:
            plan.rejected.append((row, Problem(problem.kind, **{**problem.facts, "row": row.said})))
    named = {key_of(each.metric.name) for each in plan.told}
    plan.new = [metric for key, metric in known.metrics.items() if key not in before and key in named]
    return plan


def of_shop(store: Store) -> dict[str, Metric]:
    """What platforms call what channels took on a day and the figures of the formula; nothing where the book is of no shop."""
    own = store.shop.metrics()
    if Part.VISITORS not in own:
        return {}
    found = {name: own[part] for part, names in _PLATFORM.items() if part in own for name in names}
    return found | {name: Metric(name=name, unit=MONEY, stands_for=TAKINGS) for name in _TAKINGS}


class _Reader:
    """Reads the rows of a table."""

    def __init__(self, shape: Shape, known: Known, order: str, today: date) -> None:
        self._shape, self._known, self._order, self._today = shape, known, order, today

    def told(self, row: SourceRow) -> list[Told]:
        """The numbers of a row. Raises Problem."""
        day, span = self._when(row)
        split, product = self._text(row, "channel"), self._product(row)
        if self._shape.is_long:
            found = [self._long(row)]
            if product is not None:
                check_by_product(found[0][0])
        else:
            cells = ((each, row.cells[each.place]) for each in self._shape.figures if each.place < len(row.cells))
            found = [
                (each.metric, _number(cell, each.metric, each.share, "")) for each, cell in cells if not values.is_nothing(cell)
            ]  # fmt: skip
        if not found:
            raise Problem(Kind.REQUIRED, field="value")
        is_of_days = product is not None or any(metric.stands_for == TAKINGS for metric, _ in found)
        if is_of_days and span not in (None, Span.DAY):
            raise Problem(Kind.NOT_A_DATE, value=self._text(row, "day"))
        return [
            Told(metric, usual, usual.period(day).first, split, value, product)
            for metric, value in found
            for usual in [span or (metric.every if metric.every.period(day).first == day else Span.DAY)]
        ]

    def _long(self, row: SourceRow) -> tuple[Metric, Decimal]:
        name, unit, cell = self._text(row, "metric"), self._text(row, "unit"), row.cells[self._shape.fields["value"]]
        if not name or values.is_nothing(cell):
            raise Problem(Kind.REQUIRED, field="value" if name else "metric")
        metric = self._known.find(name)
        if metric is None:
            said = unit or metricentry.parted(values.to_text(cell))[1]
            if not said:
                raise self._nameless(name, cell)
            made = new_metric(name, said, self._rule(row))
            metric = self._known.take(replace(made, source=self._text(row, "source")))
        elif metric.unit in RATES and not unit and not metricentry.parted(values.to_text(cell))[1]:
            raise self._nameless(name, cell)
        return metric, _number(cell, metric, Decimal(1), unit)

    def _product(self, row: SourceRow) -> str | None:
        """The product of a row: in a table of columns a row without one tells the rest, in a list of numbers it tells of none."""
        if not self._shape.is_by_product:
            return None
        named = self._text(row, "product")
        return named or (None if self._shape.is_long else "")

    @staticmethod
    def _nameless(name: str, cell: Cell) -> Problem:
        """Why a number without a unit is not taken: of a rate it may be two things."""
        if not metricentry.sounds_like_a_share(name):
            return Problem(Kind.UNIT_NEEDED, name=name)
        value = metricentry.parted(values.to_text(cell))[0]
        (low, _), (high, _) = metricentry.readings(value)
        return Problem(Kind.RATE_UNCLEAR, name=name, value=metricentry.plain(value), low=low, high=high)

    def _rule(self, row: SourceRow) -> Rule | None:
        said = self._text(row, "rule").casefold()
        return next((rule for rule, names in _RULES.items() if said in names), None)

    def _when(self, row: SourceRow) -> tuple[date, Span | None]:
        """The day that a row begins on, and what it stands for where it says so. Raises Problem."""
        cell, said = row.cells[self._shape.fields["day"]], self._text(row, "span").casefold()
        if values.is_nothing(cell):
            raise Problem(Kind.REQUIRED, field="day")
        span = next((each for each, names in _SPANS.items() if said in names), self._shape.span)
        text = values.to_text(cell)
        if not isinstance(cell, (date, datetime)) and (found := _MONTH.fullmatch(text)) and 1 <= int(found[2]) <= 12:
            day, span = date(int(found[1]), int(found[2]), 1), Span.MONTH
        elif not isinstance(cell, (date, datetime)) and (found := _WEEK.fullmatch(text)):
            day, span = Period.parse(f"{found[1]}-W{found[2]}").first, Span.WEEK
        else:
            day, span = self._day(cell, span)
        day = span.period(day).first if span else day
        if day > self._today:
            raise Problem(Kind.OUT_OF_RANGE, value=day.isoformat(), low="…", high=self._today.isoformat())
        return day, span

    def _day(self, cell: Cell, span: Span | None) -> tuple[date, Span | None]:
        """The day of a cell, or the first of the month that it names alone. Raises Problem(NOT_A_DATE)."""
        try:
            day = values.to_date(cell, self._order, self._today, near=-1)
        except Problem:
            day, span = values.to_date(cell, self._order, self._today, near=-1, month=-1), span or Span.MONTH
        if day is None:
            raise Problem(Kind.NOT_A_DATE, value=values.to_text(cell))
        return day, span

    def _text(self, row: SourceRow, name: str) -> str:
        place = self._shape.fields.get(name, -1)
        return one_line(values.to_text(row.cells[place])).strip() if 0 <= place < len(row.cells) else ""


def _number(cell: Cell, metric: Metric, share: Decimal, unit: str) -> Decimal:
    """A cell in the figure's unit. Raises Problem."""
    text = values.to_text(cell)
    if metric.kind is Unit.MONEY:
        text = re.sub(r"[¥￥$€£元]", "", text)
        value = metricentry.parted(text)[0]
    else:
        number, own = metricentry.parted(text)
        value = metricentry.in_unit(f"{number:f}{own or unit}", metric) or Decimal(0)
    return (value / share).normalize() + 0


class _Sorter:
    """Tells what is new, changed or known already."""

    def __init__(self, store: Store, update: bool) -> None:
        self._store, self._update = store, update
        self._book: dict[str, dict[Place, Decimal]] = {}
        self._file: dict[Place, Decimal] = {}
        self._taken: dict[tuple[date, str], ChannelDay] | None = None

    def place(self, plan: FigurePlan, told: list[Told]) -> None:
        """Put the numbers of a row where they belong. Raises Problem(ENTERED_TWICE)."""
        for each in told:
            first = self._file.get(each.place)
            if first is not None and first != each.value:
                raise Problem(
                    Kind.ENTERED_TWICE, name=each.metric.name, day=each.day.isoformat(),
                    first=metricentry.plain(first), second=metricentry.plain(each.value),
                )  # fmt: skip
        present = [self._present(each) for each in told]
        new = [each for each, value in zip(told, present, strict=True) if value is None]
        other = [each for each, value in zip(told, present, strict=True) if value is not None and value != each.value]
        if not self._update:
            plan.kept += len(other)
            other = []
        self._file.update({each.place: each.value for each in told})
        plan.told += [*new, *other]
        if new:
            plan.added += 1
        elif other:
            plan.updated += 1
        else:
            plan.duplicates += 1

    def _present(self, told: Told) -> Decimal | None:
        if told.place in self._file:
            return told.value
        if told.is_takings or told.product is not None:
            if self._taken is None:
                self._taken = self._store.shop.taken()
            return _of_day(told, self._taken.get((told.day, told.split)))
        if not told.metric.id:
            return None
        key = key_of(told.metric.name)
        if key not in self._book:
            found = self._store.metrics.values.between(told.metric.id, date.min, date.max)
            self._book[key] = {(key, each.span, each.day, each.split, ""): each.value for each in found}
        return self._book[key].get(told.place)


def _of_day(told: Told, known: ChannelDay | None) -> Decimal | None:
    """What is known of the same; not a number where a day was told as a whole, which is another than its products tell."""
    if known is None:
        return None
    if told.product is None:
        return None if known.sales is None else Decimal(known.sales) / 100
    if not known.products:
        return Decimal("NaN")
    taken = next((each for each in known.products if each.product == told.product), Taken(told.product))
    if not told.is_takings:
        return taken.buyers
    return None if taken.sales is None else Decimal(taken.sales) / 100


def apply(store: Store, plan: FigurePlan, *, words: Words | None = None) -> ImportResult:
    """Keep what was planned, as one change; with `words` the rows that cannot be read are given back as a file."""
    from salesplanner.exchange.records import giveback

    if plan.told:
        with store.change("import", file=plan.table.path.name, count=plan.added):
            ids = {key_of(each.name): store.metrics.define(each) for each in plan.new}
            entries = [
                Entry(ids.get(key_of(each.metric.name), each.metric.id), each.day, each.value, each.span, each.split)
                for each in plan.told
                if not each.is_takings and each.product is None
            ]
            store.shop.enter(entries)
            whole = [each for each in plan.told if each.is_takings and each.product is None]
            store.shop.settle({(each.day, each.split): round(each.value * 100) for each in whole})
            store.shop.settle_products(_by_product(plan.told))
    return plan.result(giveback.write(plan, words) if words is not None else None)


def _by_product(told: Iterable[Told]) -> dict[tuple[date, str], list[Taken]]:
    """What channels took on days of their products, from as many buyers."""
    found: dict[tuple[date, str], dict[str, Taken]] = defaultdict(dict)
    for each in told:
        if each.product is not None:
            within = found[each.day, each.split]
            known = within.get(each.product, Taken(each.product))
            within[each.product] = (
                replace(known, sales=round(each.value * 100)) if each.is_takings else replace(known, buyers=each.value)
            )
    return {place: list(products.values()) for place, products in found.items()}


# --- out ------------------------------------------------------------------------------------------------------------


def sheet(store: Store, words: Words) -> Sheet:
    """All that was entered, a row a number with its unit."""
    say = words.translate
    head = (
        say("FiguresOut", "Date"), say("FiguresOut", "Stands for"), say("FiguresOut", "Figure"), say("FiguresOut", "Value"),
        say("FiguresOut", "Unit"), say("FiguresOut", "Source or channel"), say("FiguresOut", "Kind"),
    )  # fmt: skip
    rules = {
        Rule.SUM: say("Figures", "Sum"), Rule.MEAN: say("Figures", "Mean"),
        Rule.RATIO: say("Figures", "Ratio"), Rule.LEVEL: say("Figures", "Level"),
    }  # fmt: skip
    rows = []
    for metric in store.metrics.all():
        unit = ("元" if words.currency == "CNY" else words.currency) if metric.unit == MONEY else metric.unit
        for each in store.metrics.values.between(metric.id, date.min, date.max):
            value = each.value * RATES.get(metric.unit, 1)
            rows.append(
                (each.day, words.span(each.span), metric.name, value, unit, each.split, rules[metric.reckoned_by])
            )
    formats = ("date", "text", "text", "number", "text", "text", "text")
    return Sheet(say("FiguresOut", "Figures"), head, tuple(rows), formats)  # type: ignore[arg-type]
