"""Figures in a table: where a row that names a metric and a column that names one of its values cross, in either direction."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import TypeVar

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.exchange.forms import figurewords, texts, words
from salesplanner.exchange.forms.content import Content, Fill, Value
from salesplanner.exchange.forms.figurewords import Names

P = TypeVar("P")
#: The rows of a table: what stands in each column; of merged cells the text in each column and row that they cover.
Rows = Sequence[Mapping[int, str]]
_UNIT = re.compile(r"(?:计量)?单位|units?|uom", re.IGNORECASE)
#: A month that stands for the one of the form, where it names no other.
_MONTH = re.compile(r"^\s*(?:20\d\d年)?(\d{1,2})月份?\s*")
#: How the heads of columns about the year begin, and what follows them without saying so again.
_SPANS = {"year_": "本年累计", "total_": "累计", "annual": ""}
_FOLLOWING = ("attainment", "gap", "gap_rate", "last_year", "change")
_OF_MONTH = re.compile(r"[月周期]|month|week|period|mom", re.IGNORECASE)
_NUMBER = re.compile(r"[\s\d.,%+−–—/▲▼=-]*(?:万?元|[km次家个份单条人件])?\s*|n/?a", re.IGNORECASE)


#: Rows of a sheet of quotas, each with the value of a figure that is of it; and words for what is sold.
_PERIODS = {
    "value": re.compile(r"本[月周季]度?|当月|(?:this )?(?:month|week|quarter)", re.I),
    "year_value": re.compile(r"(?:本年|年度|今年)?累计|年初至今|year[ -]to[ -]date|ytd", re.I),
    "annual": re.compile(r"全年|年度|full year|annual", re.I),
}
_SOLD = re.compile(r"销售|签约|业绩|quota|sales|revenue|orders", re.I)
#: A table by month has so many at least; fewer may be this month and the last, of another month's form.
_MONTHS_LEAST = 3
_WHOLE = re.compile(
    r"(?:the |whole |full )?(?:quarter|half[ -]?year|year|h[12]|q[1-4])(?: total)?|[本全]?(?:季度?|年度?|半年)(?:合计|小计)?",
    re.I,
)
_BARE_CHANGE = re.compile(
    r"[%±]?\s*(?:change|growth)\s*%?|(?:增减|增长|变化|变动)(?:率|幅度|[（(]?%[)）]?)?|增幅", re.I
)
_TO_DATE = re.compile(r"(?:month )?to date|actual to date", re.I)
_ACHIEVED = re.compile(r"achieved|达成", re.I)


class Crossing(Struct, frozen=True):
    """One cell that holds a figure: its row and column, which figure, and by what an amount is divided."""

    row: int
    column: int
    metric: str
    aspect: str
    by: int | None
    said: str = ""  # what names it: of which period it may say too
    is_beside: bool = False  # what the cell before it asks for


def crossings(rows: Rows, names: Names, by: int | None = None, above: str = "") -> list[Crossing]:
    """The cells of a table that hold figures, below a heading; `by` where nothing in it names a unit.

    Empty where it is no table of figures.
    """
    found = _by_month(rows, names, by) or _crossings(rows, names, by, above)
    if found and not (len({each.row for each in found}) == 1 and _is_sum(rows, {each.row for each in found})):
        return found
    if any(_is_again(rows, number, names) for number in range(2, len(rows))):
        return []  # 签约额 | 回款 stand twice, each time above their own answers
    turned: list[dict[int, str]] = [{} for _ in range(max((max(row, default=0) for row in rows), default=0) + 1)]
    for number, row in enumerate(rows):
        for column, text in row.items():
            turned[column][number] = text
    found = [each for each in _crossings(turned, names, by, above) if not each.is_beside]
    if len({each.row for each in found}) < 2 or _is_sum(rows, {each.column for each in found}):
        return []
    return [replace(each, row=each.column, column=each.row) for each in found]


def _by_month(rows: Rows, names: Names, by: int | None) -> list[Crossing]:
    """The cells of a table with a month in each row, and of the row that sums them up."""
    side = min((min(row) for row in rows if row), default=0)
    months = {number: month for number, row in enumerate(rows) if (month := figurewords.month_of(row.get(side, "")))}
    if len(set(months.values())) < _MONTHS_LEAST or not min(months):
        return []
    head = joined(rows, min(months) - 1)
    asked = _asked_by_month({column: text for column, text in head.items() if column != side}, names)
    whole = f"months{min(months.values())}to{max(months.values())}_"
    found = []
    for number, row in enumerate(rows[max(months) + 1 :], max(months) + 1):
        if not (words.is_total(row.get(side, "")) or _WHOLE.fullmatch(row.get(side, "").strip())):
            break
        found += [(number, whole)]
    spans = [*((number, f"month{month}_") for number, month in months.items()), *found]
    return [
        Crossing(number, column, metric, span + aspect, figurewords.divisor_of(head[column]) or by)
        for number, span in spans
        for column, (metric, aspect) in asked.items()
        if _is_open(rows[number].get(column, ""))
    ]


def _asked_by_month(heads: Mapping[int, str], names: Names) -> dict[int, tuple[str, str]]:
    """What each column of a table by month asks for: 完成率 is that of the figure before it."""
    found: dict[int, tuple[str, str]] = {}
    last = ""
    for column in sorted(heads):
        text = heads[column]
        metric, aspect = figurewords.read(text, names)
        target = "" if metric else figurewords.figure_of(text, names)
        if target:
            metric, _, aspect = target.removeprefix("figure.").rpartition(".")
        metric = metric or last * bool(aspect)
        if aspect == "value" and (metric, aspect) in found.values():
            aspect = "attainment" * bool(_ACHIEVED.fullmatch(text.strip()))  # Target | Sales | Achieved
        if metric and aspect in ("value", "target", "attainment", "last_year", "change"):
            found[column] = metric, aspect
        last = metric
    return found


def _is_open(text: str) -> bool:
    """Whether a figure may be written there: nothing, another number, or a formula that stays."""
    return texts.is_blank(text) or bool(_NUMBER.fullmatch(text)) or text.startswith("=")


def _is_again(rows: Rows, number: int, names: Names) -> bool:
    """Whether a row names figures that a row above it, with others between, names in the same columns."""
    named = {column: text for column, text in rows[number].items() if figurewords.read(text, names)[0]}
    return any(
        row.get(column) == text != rows[number - 1].get(column)
        for row in rows[: number - 1]
        for column, text in named.items()
    )


def _is_sum(rows: Rows, found: Collection[int]) -> bool:
    """Whether all that was found are the sums of a list: it is no table of figures."""
    first = [next((text for _, text in sorted(row.items()) if text.strip()), "") for row in rows]
    return any(first[: min(found)][1:]) and all(words.is_total(first[row]) for row in found)


def filling(cells: Iterable[tuple[P, Crossing]], put: Callable[[P, Value, Crossing, Content], None]) -> Fill:
    """Puts into each cell of a table of figures what it asks for, where there is any, and it is of the report's own period."""

    def fill(content: Content, target: str) -> bool:
        kind, is_filled = content.fields.get("kind", ""), False
        for cell, each in cells if target == "table.figures" else ():
            value = content.figures.get(each.metric, {}).get(each.aspect)
            if value is not None and figurewords.is_of(each.said, kind):
                put(cell, value, each, content)
                is_filled = True
        return is_filled

    return fill


def _crossings(rows: Rows, names: Names, by: int | None, above: str) -> list[Crossing]:
    found: list[Crossing] = []
    head: dict[int, str] = {}
    over: dict[int, str] = {}  # the row above the head
    groups: dict[int, str] = {}
    for number, row in enumerate(rows):
        named = _metrics(row, head, names) or _whole(row, head, above)
        if named and not _is_titled(row):
            own_head = {} if _is_apart(row, named, head) else head
            placed = (_within(each, row, groups, above) for each in _of_row(number, row, named, own_head, by))
            found, over = found + [each for each in placed if each.aspect], {}
            continue
        if heads := _head(rows, number):
            head, groups = heads, over
        texts_in = {text for text in row.values() if text.strip()}
        if len(texts_in) == 1 and (len(set(row.values())) == 1 or figurewords.is_about(*texts_in)):
            above, over = texts_in.pop(), {}
        else:
            over = _groups(row)
    return found


def _groups(row: Mapping[int, str]) -> dict[int, str]:
    """What stands over each column where a row names the groups of them: 本月业绩 | | | 下月目标 |."""
    found: dict[int, str] = {}
    last = ""
    for column in sorted(row):
        last = row[column] if row[column].strip() else last
        found[column] = last
    return found


def _within(crossing: Crossing, row: Mapping[int, str], groups: Mapping[int, str], above: str) -> Crossing:
    """A crossing as what stands before it, over it, and above all of it says of which period it is."""
    label = next(
        (column for column in sorted(row, reverse=True) if column < crossing.column and row[column].strip()), 0
    )
    before = [row[column] for column in sorted(row) if column < label]
    headings = *before[::-1], groups.get(crossing.column, ""), above
    return replace(crossing, aspect=figurewords.placed(crossing.aspect, crossing.said, *headings))


def _metrics(row: Mapping[int, str], head: Mapping[int, str], names: Names) -> dict[int, tuple[str, str, int | None]]:
    """The metrics that a row names by column, each with the value it asks for itself and its unit."""
    found: dict[int, tuple[str, str, int | None]] = {}
    for column, text in row.items():
        metric, aspect = figurewords.read(text, names)
        if metric and (found or not figurewords.aspect_of(head.get(column, ""))):
            found[column] = metric, aspect, figurewords.divisor_of(text)
    return found


def _is_titled(row: Mapping[int, str]) -> bool:
    """Whether a row that names a figure is a head for all that: Sales | Quota | Actual, with nothing left open."""
    said = [text for _, text in sorted(row.items()) if text.strip()]
    return len(said) > 2 and all(figurewords.aspect_of(text) and not _is_open(text) for text in said[1:])


def _whole(row: Mapping[int, str], head: Mapping[int, str], above: str) -> dict[int, tuple[str, str, int | None]]:
    """A row that names a period below a head of quotas, and no figure: what is sold in it. Month | 100 | 90 | 90%."""
    column = min((each for each, text in row.items() if text.strip()), default=0)
    aspect = next((name for name, form in _PERIODS.items() if form.fullmatch(row.get(column, "").strip())), "")
    aspects = {figurewords.aspect_of(text) for text in head.values()}
    is_sold = _SOLD.search(" ".join([above, *head.values()])) is not None
    return {column: ("orders.amount", aspect, None)} if aspect and is_sold and {"target", "value"} <= aspects else {}


def _is_apart(row: Mapping[int, str], named: Collection[int], head: Mapping[int, str]) -> bool:
    """Whether a row does not follow the head above: it names another thing where a value would stand."""
    return any(
        figurewords.aspect_of(head.get(column, "")) and (column in named or not _is_open(text))
        for column, text in row.items()
    )


def joined(rows: Rows, number: int) -> dict[int, str]:
    """The texts of a row, with those of the row above where cells are merged."""
    row, above = rows[number], rows[number - 1] if number else {}
    filled = [text for text in above.values() if text.strip()]
    is_merged = len(filled) > len(set(filled)) > 1 or any(
        text.strip() and above.get(c) == text for c, text in row.items()
    )
    both = {column: [above.get(column, "") * is_merged, text] for column, text in row.items()}
    return {column: " ".join(dict.fromkeys(part for part in parts if part.strip())) for column, parts in both.items()}


def _head(rows: Rows, number: int) -> dict[int, str]:
    """The heads of the columns in a row; empty where it is no head."""
    heads = joined(rows, number)
    if len({month for text in heads.values() for month in _MONTH.findall(text)}) == 1:
        heads = {column: (_MONTH.sub("", text) or "本月") * bool(text) for column, text in heads.items()}
    if len({each for text in heads.values() if (each := figurewords.month_of(text))}) < _MONTHS_LEAST:
        heads = {column: "" if figurewords.month_of(text) else text for column, text in heads.items()}
    heads = _settled(heads)
    return _spanned(heads) if any(figurewords.aspect_of(text) for text in heads.values()) else {}


def _settled(heads: Mapping[int, str]) -> dict[int, str]:
    """The heads, with what only those beside them make clear: Achieved behind Actual is a share, To date alone the period's own."""
    values = [column for column, text in heads.items() if figurewords.aspect_of(text) == "value"]
    shares = [column for column in values[1:] if _ACHIEVED.fullmatch(heads[column].strip())]
    found = {column: "达成率" if column in shares else text for column, text in heads.items()}
    last = ""
    for column in sorted(found):
        if _BARE_CHANGE.fullmatch(found[column].strip()) and last == "previous":
            found[column] = "环比"  # Last month | % change
        last = figurewords.aspect_of(found[column]) or last
    if not values:
        found = {column: "本期" if _TO_DATE.fullmatch(text.strip()) else text for column, text in found.items()}
    return found


def _spanned(heads: Mapping[int, str]) -> dict[int, str]:
    """The heads, with those behind the year so far that are of it too said to be; where that is not sure, left out.

    完成率 behind 累计目标 and 累计完成 is of the year where the month has one of its own, or is not in the table.
    """
    found, span, of_month = dict(heads), "", set[str]()
    is_annual = any(figurewords.aspect_of(text) == "annual" for text in heads.values())  # what is 完成率 of then?
    for column in sorted(heads):
        aspect = figurewords.aspect_of(heads[column])
        begins = next((each for each in _SPANS if aspect.startswith(each)), "")
        if begins:
            span = begins
        elif span and aspect in _FOLLOWING and not _OF_MONTH.search(heads[column]):
            is_sure = not is_annual and (aspect in of_month or "value" not in of_month)
            found[column] = f"{_SPANS[span]} {heads[column]}" if is_sure else ""
        elif aspect:
            span = ""
            of_month.add(aspect)
    return found


def _of_row(
    number: int,
    row: Mapping[int, str],
    named: Mapping[int, tuple[str, str, int | None]],
    head: Mapping[int, str],
    by: int | None,
) -> list[Crossing]:
    """The cells of a row; which value each holds is said above it, or, as in 销售额 | 目标 | __ | 完成 | __, before it."""
    found, beside, metric, own, unit, told, label, is_answered = [], [], "", "", None, "", "", False
    for column in sorted(row):
        text = row[column]
        if column in named:
            metric, own, unit = named[column]
            told, is_answered, label = "", False, text
        elif _UNIT.fullmatch(head.get(column, "").strip()):
            unit = figurewords.divisor_of(text) or unit
        elif metric and _is_open(text):
            aspect = _together(own, figurewords.aspect_of(head.get(column, "")))
            asked = unit or figurewords.divisor_of(head.get(column, "")) or by
            if aspect:
                found.append(Crossing(number, column, metric, aspect, asked, f"{label} {head.get(column, '')}"))
            elif told and not is_answered:
                beside.append(Crossing(number, column, metric, told, asked, label, is_beside=True))
            is_answered = is_answered or not told  # 销售额 | __ | 同比 | __: each label has its own
            told = ""
        elif metric and text.strip():
            told, label = _together(own, figurewords.aspect_of(text)), f"{label} {text}"
    return found or (beside if len({each.aspect for each in beside}) > 1 else [])


def _together(row: str, column: str) -> str:
    """The value that a row and a column ask for together: one of them may say which, while the other says the actual one."""
    if column.startswith("month"):
        return column.replace("value", row) if row in ("value", "target", "attainment") else ""
    if row in ("year_value", "annual"):
        told = f"year_{column}" if row == "year_value" else row * (column == "target")
        return told if told in figurewords.ASPECTS else ""
    if not column or "value" not in (row, column):
        return ""
    return column if row == "value" else row
