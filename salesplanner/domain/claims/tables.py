"""Pasted tables: totals of rows and columns, shares, attainment and growth in every row."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.claims.days import all_of, times
from salesplanner.domain.claims.lexicon import DOWN_BEFORE
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.mixes import wrong_shares
from salesplanner.domain.claims.numbers import Kind, Number, numbers
from salesplanner.domain.claims.reading import Reading, quotient
from salesplanner.domain.claims.sums import wrong_sum
from salesplanner.domain.claims.writing import written, wrong_figure

TOTAL_ROW = re.compile(
    r"^(?:合\s?计|总\s?计|共\s?计|总和|总数|小\s?计|汇总|(?:grand |sub)?-?totals?|sum|all|overall)\b|^(?:合计|总计|共计|小计|汇总)"
)
_SUBTOTAL = re.compile(r"^(?:小\s?计|sub-?total)")
#: A row that is a part of the one above it.
_PART_ROW = re.compile(r"\W*(?:其中|内含|(?:of which|including|incl\.?|thereof)(?![a-z]))")
_RULE = re.compile(r"^[\s|:+-]*$")
#: What a column holds, by the words of its header; the first that fits.
_ROLES = (
    ("rate", re.compile(r"完成率|达成率|完成度|达成|完成%|attainment|achievement|completion|% of (?:target|plan|goal)|achieved %")),
    ("growth", re.compile(r"增长|增幅|同比|环比|涨幅|变化|增减|growth|change|yoy|mom|increase|\+/-|vs\b.*%")),
    ("share", re.compile(r"占比|份额|比重|比例|share|% of total|proportion")),
    ("conversion", re.compile(r"转化率|conversion|中标率|成交率|签约率|win rate")),
    ("price", re.compile(r"单价|均价|价格|每|unit price|price|rate per|each")),
    ("average", re.compile(r"均|率|average|avg|mean|rate|%")),
    ("target", re.compile(r"目标|计划|任务|指标|定额|target|plan|goal|quota|budget")),
    ("base", re.compile(r"去年|上月|上年|上周|上季|同期|前期|基数|last|previous|prior|year ago|base|before")),
    ("quantity", re.compile(r"数量|销量|台数|件数|quantity|qty|units|pieces|pcs")),
    ("amount", re.compile(r"金额|总价|总额|amount|value|line total")),
    ("actual", re.compile(r"实际|完成|实绩|达成额|actual|achieved|done|result")),
    ("now", re.compile(r"今年|本月|本年|本周|本季|本期|当月|this|current|now")),
    ("total", TOTAL_ROW),
)  # fmt: skip
#: Columns of which there is no sum.
_NO_SUM = ("rate", "growth", "conversion", "price", "average")
_TRIPLES = (("target", ("actual", "now"), "rate"), ("base", ("now", "actual"), "growth"))

#: The head of a column of changes from the row before.
_STEP = re.compile(
    r"环比|[较比]上[个月周季期]|(?<![a-z])(?:vs\.? (?:previous|prev|prior|last)|mom|on (?:previous|prior)|change on (?:week|month|quarter))(?![a-z])"
)
#: From so many rows on what holds of all but one is no chance; of more columns it may be.
_ROWS, _COLUMNS = 3, 6


class Cell(Struct, frozen=True):
    """A cell of a table, with the figure that it holds and nothing else."""

    start: int
    text: str
    number: Number | None


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of the tables in a text."""
    for start, end in reading.tables:
        rows = list(rows_of(reading, start, end))
        if len(rows) < 2:
            continue
        head = [cell.text.strip() for cell in rows[0]]
        roles = [role_of(text) for text in head]
        body = rows[1:]
        yield from _columns(reading, roles, body)
        yield from _totals_of_rows(reading, roles, body)
        yield from _shares_of_total(reading, roles, body)
        yield from _longer_times(reading, head, roles, body)
        yield from _consistent(reading, body)
        yield from _means(reading, body)
        yield from _steps(reading, head, body)
        for row in body:
            yield from _ratios(reading, roles, row)
            yield from _worth(reading, roles, row)


def role_of(text: str) -> str:
    """What a column holds, by its heading; empty where that does not say."""
    return next((name for name, words in _ROLES if words.search(text)), "")


def rows_of(reading: Reading, start: int, end: int) -> Iterator[list[Cell]]:
    """The rows of a table."""
    at = start
    for line in reading.folded[start:end].splitlines(keepends=True):
        if not _RULE.match(line):
            yield list(_cells(reading, at, line.rstrip("\n")))
        at += len(line)


def _cells(reading: Reading, at: int, line: str) -> Iterator[Cell]:
    mark = "\t" if "\t" in line else "|"
    inner = line.strip() if mark == "|" else line
    at += line.index(inner[0]) if inner and mark == "|" else 0
    if mark == "|":
        at, inner = at + inner.startswith("|"), inner.removeprefix("|").removesuffix("|")
    for text in inner.split(mark):
        yield Cell(at, text, _number(text, at))
        at += len(text) + 1


def _number(text: str, at: int) -> Number | None:
    """The figure of a cell, where it holds nothing else but which way it went."""
    found, bare = list(numbers(text, [])), text.strip().strip("*()")
    if len(found) != 1 or not bare or len(bare) - (found[0].end - found[0].start) > 3:
        return None
    one = found[0]
    if one.value > 0 and DOWN_BEFORE.search(text[: one.start]):  # ▼ 15.5%
        one = replace(one, value=-one.value, signed=True)
    digits = (one.digits[0] + at, one.digits[1] + at) if one.digits else None
    return replace(one, start=one.start + at, end=one.end + at, digits=digits)


def _columns(reading: Reading, roles: list[str], body: list[list[Cell]]) -> Iterator[Mark]:
    """Each column against its total row, subtotals apart."""
    heads = [row[0].text.strip().strip("*") for row in body]
    for column in range(1, max(len(row) for row in body)):
        role = roles[column] if column < len(roles) else ""
        if role in _NO_SUM:
            continue
        since: list[Number] = []
        whole: list[Number] = []
        for head, row in zip(heads, body, strict=True):
            number = row[column].number if column < len(row) else None
            if TOTAL_ROW.search(head):
                parts = since if _SUBTOTAL.search(head) else whole
                if number is not None and len(parts) >= 2 and all(_are_of_a_kind(each, number) for each in parts):
                    yield from _sum(reading, number, parts, is_share=role == "share" or number.kind is Kind.PERCENT)
                since = []
            elif number is not None and not _PART_ROW.match(head):
                since, whole = [*since, number], [*whole, number]
        if role == "share" and len(whole) >= 3 and not any(TOTAL_ROW.search(head) for head in heads):
            yield from _hundred(reading, whole)


def _are_of_a_kind(one: Number, other: Number) -> bool:
    return one.kind is other.kind or {one.kind, other.kind} == {Kind.COUNT, Kind.MONEY}


def _sum(reading: Reading, told: Number, parts: list[Number], *, is_share: bool) -> Iterator[Mark]:
    low, high = sum(each.low_end for each in parts), sum(each.high_end for each in parts)
    slack = told.step * len(parts) / 2 if is_share else Decimal(0)
    if not told.fits(low - slack, high + slack):
        yield wrong_sum(reading, told, parts)


def _hundred(reading: Reading, parts: list[Number]) -> Iterator[Mark]:
    """Shares of a column without a total that do not make 100."""
    whole, slack = Decimal(sum(each.value for each in parts)), max(each.step for each in parts) * len(parts) / 2
    if all(each.kind is Kind.PERCENT for each in parts) and abs(whole - 100) > slack and 90 <= whole <= 120:
        yield replace(wrong_shares(reading, parts), start=parts[-1].start)


def _shares_of_total(reading: Reading, roles: list[str], body: list[list[Cell]]) -> Iterator[Mark]:
    """Shares in a column that are no shares of the total of the one other column of amounts."""
    places = [at for at in range(1, len(roles)) if roles[at] != "share"]
    if roles.count("share") != 1 or len(places) != 1 or not TOTAL_ROW.search(body[-1][0].text.strip()):
        return
    at, of = roles.index("share"), places[0]
    whole = body[-1][of].number if of < len(body[-1]) else None
    for row in body[:-1]:
        part, told = (row[place].number if place < len(row) else None for place in (of, at))
        if (
            not (whole and part and told)
            or told.kind is not Kind.PERCENT
            or whole.low_end <= 0
            or not part.agrees(whole)
        ):
            return
        if not told.fits(*quotient(part, whole, Decimal(100))):
            yield wrong_figure(reading, told, MarkKind.RATE, part.value / whole.value * 100, top=part, of=whole)


def _totals_of_rows(reading: Reading, roles: list[str], body: list[list[Cell]]) -> Iterator[Mark]:
    """A total column against the columns that it may be the sum of."""
    if roles.count("total") != 1 or any(role in ("target", "base", "price", "quantity") for role in roles):
        return
    at = roles.index("total")
    of = [place for place in range(1, len(roles)) if place != at and roles[place] not in (*_NO_SUM, "share")]
    for row in body:
        told = row[at].number if at < len(row) else None
        cells = [row[place].number for place in of if place < len(row)]
        parts = [each for each in cells if each is not None]
        if told is not None and len(cells) == len(parts) >= 2 and all(each.agrees(told) for each in parts):
            yield from _sum(reading, told, parts, is_share=False)


def _longer_times(reading: Reading, head: list[str], roles: list[str], body: list[list[Cell]]) -> Iterator[Mark]:
    """The column of a half, quarter or year against those of all the times in it: Q1, Q2, H1."""
    named = [next((each for each in times(text).periods if each.first), None) for text in head]
    for at, whole in enumerate(named):
        times_of = [(each, place) for place, each in enumerate(named) if each and place != at]
        places = [at, *all_of(whole, times_of)] if whole else [at]
        if len(places) < 2 or any(roles[place] in _NO_SUM for place in places):
            continue
        for row in body:
            cells = [row[place].number for place in places if place < len(row)]
            known = [each for each in cells if each is not None and each.kind is not Kind.PERCENT]
            if len(known) == len(places) and all(each.agrees(known[0]) for each in known):
                yield from _sum(reading, known[0], known[1:], is_share=False)


def _ratios(reading: Reading, roles: list[str], row: list[Cell]) -> Iterator[Mark]:
    """Attainment and growth of a row."""
    for first, seconds, result in _TRIPLES:
        old, told = _cell(roles, row, first), _cell(roles, row, result)
        new = next((found for second in seconds if (found := _cell(roles, row, second))), None)
        if old is None or new is None or told is None or old.low_end <= 0:
            continue
        off = Decimal(100 if result == "growth" else 0)
        low, high = quotient(new, old, Decimal(100))
        is_ratio = told.kind is Kind.PERCENT and Kind.PERCENT not in (old.kind, new.kind)
        if is_ratio and not told.fits(low - off, high - off):
            kind = MarkKind.GROWTH if off else MarkKind.ATTAINMENT
            yield _wrong_ratio(reading, told, new, old, new.value / old.value * 100 - off, kind)


def targets_of(reading: Reading, start: int, end: int) -> Iterator[tuple[Number, Number]]:
    """The target and what was done of it in each row of a table that has both."""
    rows = list(rows_of(reading, start, end))
    roles = [role_of(cell.text.strip()) for cell in rows[0]] if rows else []
    for row in rows[1:]:
        aim = _cell(roles, row, "target")
        done = _cell(roles, row, "actual") or _cell(roles, row, "now")
        if aim is not None and done is not None and aim.value > 0 and not TOTAL_ROW.search(row[0].text.strip()):
            yield aim, done


def _worth(reading: Reading, roles: list[str], row: list[Cell]) -> Iterator[Mark]:
    price, many = _cell(roles, row, "price"), _cell(roles, row, "quantity")
    told = _cell(roles, row, "amount") or _cell(roles, row, "total")
    if price is None or many is None or told is None or Kind.PERCENT in (price.kind, told.kind):
        return
    if not told.fits(price.low_end * many.low_end, price.high_end * many.high_end):
        yield wrong_figure(reading, told, MarkKind.PRODUCT, price.value * many.value, each=price, many=many)


def _wrong_ratio(reading: Reading, told: Number, top: Number, of: Number, value: Decimal, kind: MarkKind) -> Mark:
    growth = written(reading.raw, told, value)
    return wrong_figure(reading, told, kind, value, top=top, of=of, base=of, now=top, growth=growth)


def _consistent(reading: Reading, body: list[list[Cell]]) -> Iterator[Mark]:
    """A percent column that is made of two others in most rows, and not in the rest."""
    width = min((len(row) for row in body), default=0)
    columns = [[row[place].number for row in body] for place in range(1, width)]
    plain = [each for each in columns if all(one is not None and one.kind in (Kind.COUNT, Kind.MONEY) for one in each)]
    if len(body) < 2 or len(plain) > 8:
        return
    ways = [(top, of, off) for top in plain for of in plain if top is not of for off in (0, 100)]
    for told in columns:
        if not all(one is not None and one.kind is Kind.PERCENT for one in told):
            continue
        best = max(ways, key=lambda way: sum(_fitting(told, *way)), default=None)
        if best is None or not len(told) / 2 <= sum(_fitting(told, *best)) < len(told):
            continue
        yield from _misfits(reading, told, *best)


def _means(reading: Reading, body: list[list[Cell]]) -> Iterator[Mark]:
    """The one row in which a column is not one other by another, as it is in all the rest: orders, turnover, and what each was worth."""
    width = min((len(row) for row in body), default=0)
    columns = [[row[place].number for row in body] for place in range(1, width)]
    plain = [each for each in columns if all(one is not None and one.kind in (Kind.COUNT, Kind.MONEY) for one in each)]
    if len(body) < _ROWS or len(plain) > _COLUMNS:
        return
    for told, top, of in itertools.permutations(plain, 3):
        fits = _fitting(told, top, of, 0, Decimal(1))
        if sum(fits) != len(body) - 1:
            continue
        at = fits.index(False)
        one, high, low = told[at], top[at], of[at]
        if one and high and low and low.value and one.may_mean(high.value / low.value):
            yield wrong_figure(reading, one, MarkKind.RATIO, high.value / low.value, top=high, of=low)
            return


def _steps(reading: Reading, head: list[str], body: list[list[Cell]]) -> Iterator[Mark]:
    """A column of changes from row to row, against the one other column: subs 420, 483 (+15%), 531 (+15%)."""
    width = min((len(row) for row in body), default=0)
    told = [at for at in range(1, min(width, len(head))) if _STEP.search(head[at])]
    plain = [at for at in range(1, width) if at not in told and all(row[at].number for row in body)]
    if len(plain) != 1 or len(told) != 1:
        return
    for before, row in itertools.pairwise(body):
        one, other, change = before[plain[0]].number, row[plain[0]].number, row[told[0]].number
        if not (one and other and change) or change.kind is not Kind.PERCENT or one.low_end <= 0:
            continue
        if one.agrees(other) and not change.fits(*(end - 100 for end in quotient(other, one, Decimal(100)))):
            value = (other.value / one.value - 1) * 100
            yield _wrong_ratio(reading, change, other, one, value, MarkKind.GROWTH)


def _misfits(
    reading: Reading, told: list[Number | None], top: list[Number | None], of: list[Number | None], off: int
) -> Iterator[Mark]:
    """The rows in which a percent is not what it is in the others."""
    for fits, one, high, low in zip(_fitting(told, top, of, off), told, top, of, strict=True):
        if not fits and one and high and low and low.value:
            value = high.value / low.value * 100 - off
            yield _wrong_ratio(reading, one, high, low, value, MarkKind.GROWTH if off else MarkKind.RATE)


def _fitting(
    told: list[Number | None],
    top: list[Number | None],
    of: list[Number | None],
    off: int,
    scale: Decimal = Decimal(100),
) -> list[bool]:
    """In which rows a figure is one column by the other times `scale`, less `off`."""
    return [
        one is not None and high is not None and low is not None and low.low_end > 0
        and one.fits(*(end - off for end in quotient(high, low, scale)))
        for one, high, low in zip(told, top, of, strict=True)
    ]  # fmt: skip


def _cell(roles: list[str], row: list[Cell], role: str) -> Number | None:
    places = [place for place, name in enumerate(roles) if name == role and place < len(row)]
    return row[places[0]].number if len(places) == 1 else None
