"""Prices: a rebate against the price before and after it, a margin against cost and price, a price told again for another size."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.numerals import cn_value
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.restated import measure_of
from salesplanner.domain.claims.ways import plain
from salesplanner.domain.claims.writing import written

_FOLD = re.compile(
    r"(?<![一二三四五六七八九\d.])(?P<n>[1-9](?:\.\d|\d)?|[一二三四五六七八九][一二三四五六七八九]?) ?折(?![合算叠线旧腾])"
)
_OFF = re.compile(r"\s?(?:[a-z]+ )?(?:off|discount|rebate|price cut|reduction)(?![a-z])|\s?(?:的)?(?:折扣|优惠)")
_OFF_BEFORE = re.compile(
    r"(?:让利|优惠|降价|直降|让价)[了约]?\s*$|(?<![a-z])(?:discount|rebate|price cut|reduction) of\s*$"
)
_COST = re.compile(r"成本|进价|进货价|拿货价|(?<![a-z])(?:costs?|bought (?:at|for)|purchase price)(?![a-z])[^,;]*$")
_PRICE = re.compile(
    r"售价|卖价|单价|零售价|报价|卖(?:到|了)?[^，,]{0,2}$|(?<![a-z])(?:price|sold (?:at|for)|sells? (?:at|for)|selling price)(?![a-z])[^,;]*$"
)
_MARGIN = re.compile(r"毛利率?|利润率|(?<![a-z])(?:margin)(?![a-z])")
_PER = re.compile(r"每(?:一)?(?P<zh>公斤|千克|公吨|吨|斤|克|公里|千米|米|升|毫升|小时|分钟|天|周|月|年)[^\d，,]{0,3}$")
_PER_AFTER = re.compile(r"(?:元)?/(?P<zh>公斤|千克|吨|斤|克|公里|米|升|小时|天)| (?:a|per|each) (?P<en>[a-z]+)")
_HUNDRED = Decimal(100)


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of prices that do not follow from each other."""
    for sentence in reading.sentences:
        yield from _rebates(reading, sentence)
        yield from _margins(reading, sentence)
        for one, other in itertools.pairwise(sentence.said):
            yield from _told_again(reading, one, other)


def _rebates(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    known = plain(sentence.said)
    folds = list(_FOLD.finditer(sentence.text))
    known = [each for each in known if not any(sentence.start + fold.start() <= each.number.start < sentence.start + fold.end() for fold in folds)]  # fmt: skip
    offs = [
        each for each in sentence.said
        if each.number.kind is Kind.PERCENT and (_OFF.match(each.after) or _OFF_BEFORE.search(each.before)) and not each.number.loose
    ]  # fmt: skip
    amounts = [each for each in known if each.per in ("", "piece") and each.number.unit not in ("client", "person")]
    if len(folds) + len(offs) != 1 or len(amounts) != 2 or not amounts[0].number.agrees(amounts[1].number):
        return
    share = _HUNDRED - offs[0].number.value if offs else _fold(folds[0]["n"])
    small, large = sorted((each.number for each in amounts), key=lambda number: number.value)
    value = large.value * share / _HUNDRED
    if not value or abs(small.value - large.value + value) <= small.step:
        return  # the rebate itself is told
    if not small.fits(value, value) and small.may_mean(value) and small.value >= large.value / 4:
        right = written(reading.raw, small, value)
        facts = {
            "parts": f"{reading.words(large)} × {share.normalize():f}%",
            "right": right,
            "said": reading.words(small),
        }
        yield Mark(small.start, small.end, MarkKind.EQUATION, facts, right)


def _fold(said: str) -> Decimal:
    value = (
        Decimal(said)
        if said[0].isdigit()
        else cn_value(said[0]) * 10 + cn_value(said[1])
        if len(said) > 1
        else cn_value(said)
    )
    return value if value > 10 else value * 10


def _margins(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    rates = [each for each in sentence.said if each.number.kind is Kind.PERCENT and each.change is None]
    known = plain(sentence.said)
    costs = [each for each in known if _COST.search(each.before) and not _PRICE.search(each.before)]
    prices = [each for each in known if _PRICE.search(each.before)]
    if len(rates) != 1 or len(costs) != 1 or len(prices) != 1 or not _MARGIN.search(rates[0].label):
        return
    cost, price, number = costs[0].number, prices[0].number, rates[0].number
    if not cost.agrees(price) or price.value <= cost.value:
        return
    value = (price.value - cost.value) * _HUNDRED / price.value
    if not number.fits(value, value):
        right = written(reading.raw, number, value)
        facts = {"top": f"{reading.words(price)} − {reading.words(cost)}", "of": reading.words(price), "said": reading.words(number), "right": right}  # fmt: skip
        yield Mark(number.start, number.end, MarkKind.RATE, facts, right)


def _told_again(reading: Reading, one: Said, other: Said) -> Iterator[Mark]:
    """A price of one size told again for another: 每吨 3800 元，即每公斤 3.8 元."""
    gap = reading.folded[one.number.end : other.number.start]
    first, second = _size(reading, one), _size(reading, other)
    if first is None or second is None or first[0] != second[0] or first[1] == second[1]:
        return
    if not re.search(
        r"即|就是|合|相当于|等于|折|(?<![a-z])(?:i\.e|that is|that's|or|equals|is|which is)(?![a-z])", gap
    ):
        return
    value = one.number.value * second[1] / first[1]
    if not other.number.fits(value, value) and value:
        right = written(reading.raw, other.number, value)
        facts = {"parts": reading.words(one.number), "right": right, "said": reading.words(other.number)}
        yield Mark(other.number.start, other.number.end, MarkKind.EQUATION, facts, right)


def _size(reading: Reading, said: Said) -> tuple[str, Decimal] | None:
    if said.number.kind not in (Kind.MONEY, Kind.COUNT):
        return None
    before = _PER.search(reading.folded[max(0, said.number.start - 8) : said.number.start])
    after = _PER_AFTER.match(reading.folded, said.number.end)
    name = before["zh"] if before else (after["zh"] or after["en"]) if after else None
    return measure_of(name) if name else None
