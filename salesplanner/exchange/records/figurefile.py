"""What a table of figures is: a row a number, or a column a figure; which column says what, and in which unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from unicodedata import normalize

from msgspec import Struct, field

from salesplanner.domain import metricentry
from salesplanner.domain.metrics import MONEY, OWN, PER, RATES, Metric, Rule, Span
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.shop import Part
from salesplanner.exchange import values
from salesplanner.exchange.columns.headertext import plain
from salesplanner.exchange.source import Cell, SourceTable
from salesplanner.exchange.tables import layout

#: The fields of a row, each with the headings it may have.
FIELDS: dict[str, tuple[str, ...]] = {
    "day": ("日期", "时间", "统计日期", "数据日期", "月份", "月", "周", "周次", "统计周期", "date", "day", "period", "month", "week", "time", "week ending", "week of", "week commencing", "week beginning", "week starting", "week end", "w/e", "w/c", "wk", "周末日期", "所在周", "统计周"),
    "metric": ("指标", "指标名称", "数据项", "统计项", "metric", "figure", "indicator", "measure", "name", "名称", "kpi"),
    "value": ("数值", "值", "指标值", "数据", "value", "figure value", "number", "amount", "数量", "actual", "实际", "实际值"),
    "unit": ("单位", "计量单位", "unit", "units"),
    "channel": ("渠道", "来源", "流量来源", "来源渠道", "来源或渠道", "channel", "source", "part", "source or channel", "店铺"),
    "product": ("产品", "商品", "产品名称", "商品名称", "商品标题", "品名", "宝贝", "宝贝名称", "宝贝标题", "款式", "款名", "单品", "sku", "product", "product name", "item", "item name"),
    "span": ("代表", "粒度", "span", "stands for", "granularity"),
    "rule": ("算法", "rule", "kind"),
    "source": ("数据来源", "资料来源", "出处", "数据出处", "data source", "source of the figure", "taken from", "reference"),
}  # fmt: skip
_MONTHS, _WEEKS = ("月份", "月", "month"), ("周", "周次", "week", "wk")
#: Columns that are no figures whatever stands in them.
_BESIDE = {plain(each) for each in ("序号", "备注", "说明", "星期", "星期几", "no", "no.", "note", "notes", "remark", "weekday", "合计", "total", "id")}  # fmt: skip
_UNIT = re.compile(r"^(?P<name>.+?)\s*[(（\[【]\s*(?P<unit>[^()（）\[\]【】]+?)\s*[)）\]】]\s*$")
#: What names count, where nothing says its unit.
_USUAL = (
    (re.compile(r"(?:人数|访客数|粉丝数|买家数|用户数|会员数)$"), "人"),
    (re.compile(r"(?:次数|浏览量|播放量|点击量|点赞数|评论数|转发数)$"), "次"),
    (re.compile(r"(?:金额|销售额|成交额|营业额|gmv)$", re.I), "元"),
    (re.compile(r"(?:订单数|单数|单量|订单量)$"), "单"),
    (re.compile(r"(?:件数|销量)$"), "件"),
)
#: What a figure stands for that is kept as the orders of a channel and day, not as a number of its own.
TAKINGS = "takings"
#: What stands for what can be told by product.
_BY_PRODUCT = (TAKINGS, Part.BUYERS.value)
_FRACTION = ("小数", "fraction", "decimal")
_MONEY = ("元", "¥", "￥", "rmb", "cny", "money", "$", "usd", "€", "eur")
_PEOPLE = ("人", "位", "people", "persons", "visitors", "buyers")
_TEN_THOUSAND = {"万元": 10_000, "万": 10_000, "千元": 1000, "k": 1000}


class FigureColumn(Struct, frozen=True, kw_only=True):
    """A column of numbers of one figure; `is_new` where the book does not have it yet, `share` divides what stands there."""

    place: int
    heading: str
    metric: Metric
    is_new: bool = False
    share: Decimal = Decimal(1)


class Shape(Struct, frozen=True):
    """How a table is read: fields by column, the columns of figures where it is wide, and why columns are left out."""

    fields: dict[str, int]
    figures: tuple[FigureColumn, ...] = ()
    refused: tuple[Problem, ...] = ()
    span: Span | None = None

    @property
    def is_long(self) -> bool:
        """Whether each row is one number."""
        return "metric" in self.fields

    @property
    def is_by_product(self) -> bool:
        """Whether its rows tell what a channel took of a product."""
        return "product" in self.fields


class Known(Struct):
    """The figures of the book with those that the table brings, and what else a shop's figures are called."""

    metrics: dict[str, Metric] = field(default_factory=dict)
    others: dict[str, Metric] = field(default_factory=dict)  # the usual names first

    @classmethod
    def of(cls, metrics: Iterable[Metric], others: Mapping[str, Metric]) -> Known:
        """These figures by their names."""
        return cls({key_of(each.name): each for each in metrics}, {key_of(name): each for name, each in others.items()})

    def find(self, name: str) -> Metric | None:
        """The figure of a name, case and blanks aside."""
        key = key_of(name.removeprefix(OWN))
        return self.metrics.get(key) or self.others.get(key)

    def take(self, metric: Metric) -> Metric:
        """Have a new figure at hand for the rows that follow."""
        return self.metrics.setdefault(key_of(metric.name), metric)

    def settle(self, headings: Iterable[str]) -> None:
        """Of columns that a shop's figure may be, one is: by its own name, else by the most usual; the others are their own figures."""
        keys = {key_of(name) for heading in headings for name in (heading, parted(heading)[0])}
        taken = {self.metrics[key].stands_for for key in keys & self.metrics.keys()}
        for key, metric in list(self.others.items()):
            if metric.stands_for in taken:
                del self.others[key]
            elif key in keys - self.metrics.keys():
                taken.add(metric.stands_for)

    @property
    def is_of_shop(self) -> bool:
        """Whether what channels took is among them."""
        return any(each.stands_for == TAKINGS for each in self.others.values())


def key_of(name: str) -> str:
    """A figure's name as it is compared."""
    return "".join(normalize("NFKC", name).split()).casefold()


def shape_of(table: SourceTable, known: Known, mapping: Mapping[str, str]) -> Shape:
    """How a table is read. Raises Problem: COLUMN_NEEDED, COLUMN_MISSING, FIELD_UNKNOWN, or why no column can be taken."""
    fields = _fields(table, mapping)
    if not known.is_of_shop:
        fields.pop("product", None)
    if "day" not in fields:
        raise Problem(Kind.COLUMN_NEEDED, field="day")
    if (
        table.from_sheet is not None
        and "channel" not in {*fields, *mapping}
        and not _are_periods(table, table.from_sheet)
    ):
        fields["channel"] = table.from_sheet  # of a shop or person each
    head = plain(table.headers[fields["day"]])
    span = Span.MONTH if head in _MONTHS else Span.WEEK if head in _WEEKS else None
    if "metric" in fields and "value" in fields:
        return Shape(fields, span=span)
    fields = {name: place for name, place in fields.items() if name in ("day", "channel", "product", "span")}
    known.settle(table.headers)
    figures, refused = [], []
    for place, heading in enumerate(table.headers):
        cells = [row.cells[place] for row in table.rows if place < len(row.cells)]
        is_beside = place == table.from_sheet or plain(heading) in _BESIDE
        if place in fields.values() or is_beside or all(map(values.is_nothing, cells)):
            continue
        try:
            figure = _figure(place, heading, cells, known, table)
            if "product" in fields:
                check_by_product(figure.metric)
            figures.append(figure)
        except Problem as problem:
            refused.append(problem)
    if not figures:
        raise refused[0] if refused else Problem(Kind.COLUMN_NEEDED, field="metric")
    return Shape(fields, tuple(figures), tuple(refused), span)


def check_by_product(metric: Metric) -> None:
    """Refuse what is not kept by product: visitors of a product's page do not add up to the channel's. Raises Problem(NOT_BY_PRODUCT)."""
    if metric.stands_for not in _BY_PRODUCT:
        raise Problem(Kind.NOT_BY_PRODUCT, name=metric.name)


def _are_periods(table: SourceTable, place: int) -> bool:
    """Whether the names of sheets say when: 8月, Q3."""
    return all(layout.is_period(values.to_text(row.cells[place])) for row in table.rows)


def _fields(table: SourceTable, mapping: Mapping[str, str]) -> dict[str, int]:
    """Which column says what: those named first, then by heading; in a wide table only the day and the channel."""
    found: dict[str, int] = {}
    for name, column in mapping.items():
        if name not in FIELDS:
            raise Problem(Kind.FIELD_UNKNOWN, value=name)
        if column:
            found[name] = table.column(column)
    for name, headings in FIELDS.items():
        ranked = [plain(each) for each in headings]
        places = [
            (ranked.index(plain(head)), place)
            for place, head in enumerate(table.headers)
            if plain(head) in ranked and place not in found.values()
        ]
        if places and name not in mapping:
            found[name] = min(places)[1]
    if table.from_title is not None and "day" not in {*found, *mapping}:
        found["day"] = table.from_title
    return found


def _figure(place: int, heading: str, cells: Sequence[Cell], known: Known, table: SourceTable) -> FigureColumn:
    """The figure of a column of numbers. Raises Problem: RATE_UNCLEAR, UNIT_NEEDED, NOT_A_NUMBER."""
    name, unit = parted(heading)
    present = known.find(heading) or known.find(name)
    said = unit or _unit_in(cells) or _usual_unit(name)
    if present is not None:
        if unit and not _same(unit, present.unit):
            raise Problem(Kind.OTHER_UNIT, value=heading, unit=present.unit, name=present.name)
        _refuse_unclear(present.name, present.unit, unit, cells, table)
        return FigureColumn(place=place, heading=heading, metric=present, share=_share(unit))
    if not any(_is_number(cell) for cell in cells):
        raise Problem(Kind.NOT_A_NUMBER, value=heading)
    if not said:
        _refuse_unclear(name, "%" if metricentry.sounds_like_a_share(name) else "", "", cells, table)
        raise Problem(Kind.UNIT_NEEDED, name=name)
    metric = new_metric(name, said)
    return FigureColumn(place=place, heading=heading, metric=known.take(metric), is_new=True, share=_share(unit))


def new_metric(name: str, unit: str, rule: Rule | None = None) -> Metric:
    """A figure that a table brings, by its unit: what is no count is a mean. Raises Problem as `metricentry.check` does."""
    said = unit.strip()
    low = said.casefold()
    kept = "%" if low in (*_FRACTION, "％") else MONEY if low in _MONEY or said in _TEN_THOUSAND else said
    is_mean = kept in RATES or bool(PER.search(kept)) or metricentry.sounds_like_a_mean(name)
    is_mean = is_mean or not Metric(name=name, unit=kept, rule=Rule.MEAN).adds_up
    metric = Metric(name=name.removeprefix(OWN).strip(), unit=kept, rule=rule or (Rule.MEAN if is_mean else Rule.SUM))
    metricentry.check(metric)
    return metric


def _share(unit: str) -> Decimal:
    """By what the numbers of a column are divided to be in the figure's unit: fractions in hundredths, 万元 in yuan."""
    low = unit.casefold()
    if low in _FRACTION:
        return Decimal(1) / 100
    return Decimal(1) / _TEN_THOUSAND.get(unit, 1)


def _same(heading: str, unit: str) -> bool:
    low = heading.casefold()
    if unit == MONEY:
        return low in _MONEY or heading in _TEN_THOUSAND
    if unit in _PEOPLE:
        return low in _PEOPLE
    return "".join(low.split()) == "".join(unit.casefold().split()) or (
        unit in RATES and (low in RATES or low in _FRACTION)
    )


def _refuse_unclear(name: str, unit: str, said: str, cells: Sequence[Cell], table: SourceTable) -> None:
    """Refuse a share whose numbers say no unit anywhere: 0.09 may be 0.09% or 9% (X-08). Raises Problem(RATE_UNCLEAR)."""
    if unit not in RATES or said or any(isinstance(cell, str) and "%" in normalize("NFKC", cell) for cell in cells):
        return
    place, cell = next(((n, each) for n, each in enumerate(cells) if _is_number(each)), (0, None))
    if cell is None:
        return
    value = metricentry.parted(values.to_text(cell))[0]
    count = _counted(name, table, place)
    (low, many), (high, few) = metricentry.readings(value, count)
    low, high = (_of(text, each, count) for text, each in ((low, many), (high, few)))
    raise Problem(Kind.RATE_UNCLEAR, name=name, value=metricentry.plain(value), low=low, high=high)


def _of(text: str, whole: Decimal | None, count: Decimal | None) -> str:
    """A reading with what it would be of: 0.09% (73 / 81,111)."""
    return text if whole is None or count is None else f"{text} ({metricentry.plain(count)} / {round(whole):,})"


def _counted(name: str, table: SourceTable, row: int) -> Decimal | None:
    """What a rate counts, from a column of its row that is called like it: clicks of a click rate."""
    stem = re.sub(r"\s*(率|rate|占比)$", "", name, flags=re.IGNORECASE).casefold()
    for place, heading in enumerate(table.headers):
        other = parted(heading)[0].casefold()
        is_like = bool(stem) and other != name.casefold() and (other.startswith(stem) or stem in other)
        if is_like and not metricentry.sounds_like_a_share(other) and _is_number(table.rows[row].cells[place]):
            return metricentry.parted(values.to_text(table.rows[row].cells[place]))[0]
    return None


def parted(heading: str) -> tuple[str, str]:
    """The name and the unit of a heading: 访客（人）, Conversion (%), 转化率%."""
    text = normalize("NFKC", heading).strip()
    if found := _UNIT.fullmatch(text):
        return found["name"], found["unit"]
    if text[-1:] in RATES and len(text) > 1:
        return text[:-1].strip(), text[-1]
    return text, ""


def _unit_in(cells: Sequence[Cell]) -> str:
    """The unit that every number of a column carries: 21%, 2068人, % for shares of two kinds; empty for none."""
    units = set()
    for cell in cells:
        if values.is_nothing(cell):
            continue
        try:
            units.add(metricentry.parted(values.to_text(cell))[1])
        except Problem:
            return ""
    if len(units) > 1 and units <= RATES.keys():
        return "%"
    return units.pop() if len(units) == 1 else ""


def _usual_unit(name: str) -> str:
    """The unit of what can be counted in one only, such as people of 访客数; empty for shares and all others."""
    if metricentry.sounds_like_a_share(name):
        return ""
    return next((unit for words, unit in _USUAL if words.search(name)), "")


def _is_number(cell: Cell) -> bool:
    if values.is_nothing(cell) or isinstance(cell, bool):
        return False
    try:
        metricentry.parted(values.to_text(cell))
    except Problem:
        return False
    return True
