"""Prices: a rebate against the price before and after it, a price told again for another size."""

from __future__ import annotations

import itertools
import math
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims.averages import noun_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.numerals import cn_value
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.restated import measure_of
from salesplanner.domain.claims.ways import HUNDRED, plain
from salesplanner.domain.claims.writing import wrong_figure

_FOLD = re.compile(
    r"(?<![一二三四五六七八九\d.])(?P<n>[1-9](?:\.\d|\d)?|[一二三四五六七八九][一二三四五六七八九]?) ?折(?![合算叠线旧腾])"
)
_OFF = re.compile(r"\s?(?:[a-z]+ )?(?:off|discount|rebate|price cut|reduction)(?![a-z])|\s?(?:的)?(?:折扣|优惠)")
_OFF_BEFORE = re.compile(
    r"(?:让了|让利|下浮|打掉|优惠|降价|直降|让价)[了约]?\s*$|(?<![a-z])(?:discount|rebate|price cut|reduction) of\s*$"
)
_PER = re.compile(r"每(?:一)?(?P<zh>公斤|千克|公吨|吨|斤|克|公里|千米|米|升|毫升|小时|分钟|天|周|月|年)[^\d，,]{0,3}$")
_PER_AFTER = re.compile(r"(?:元)?/(?P<zh>公斤|千克|吨|斤|克|公里|米|升|小时|天)| (?:a|per|each) (?P<en>[a-z-]+)")
_CHANGED = 2
#: Letters before a figure that tell what it is of.
_NEAR = 14
_TAX = re.compile(r"的?(?:增值税|税|服务费|手续费)| (?:vat|gst|sales tax|tax|duty|service(?: charge)?)(?![a-z])")
_LESS_BEFORE = re.compile(r"(?:再?[减扣让]|优惠|下浮)[了去掉]?\s*$|(?<![a-z])(?:less|minus) $")
_LESS = re.compile(r"(?<![a-z])(?:less|minus) $")
_INCLUDED = re.compile(r"含|内|(?<![a-z])(?:incl\w*|contain\w*|of which)(?![a-z])")
_PACK = re.compile(r"[一每][一-龥][装有含]?$|(?<![a-z])(?:an?|one|each|every|per) [a-z]+ (?:of|has|holds) $")
_FOLLOWS = re.compile(
    r"折|合|即|就是|等于|相当|平均|也就|(?<![a-z])(?:works? out|that's|that is|i\.e|so|which is|or|making)(?![a-z])"
)
_ONE_IS = re.compile(r"(?<![a-z])(?:one|each|every|a single|per) [a-z]+(?: is| costs?| comes to)? $")
_EACH_AFTER = re.compile(r" (?:each|apiece|a piece)(?![a-z])")
_BECAME = re.compile("^(?:改|变|调|降|提|升|涨|到|至)[^，,。；;]{0,4}$")


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of prices that do not follow from each other."""
    for place, sentence in enumerate(reading.sentences):
        yield from _rebates(reading, place, sentence)
        yield from _with_percent(reading, place, sentence)
        yield from _of_pack(reading, sentence)
        for one, other in itertools.pairwise(sentence.said):
            yield from _told_again(reading, one, other)


def _rebates(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """A price before and after a rebate of so much percent; the price before it may stand behind a semicolon."""
    folds = list(_FOLD.finditer(sentence.text))
    if len(folds) == _CHANGED and _BECAME.search(sentence.text[folds[0].end() : folds[1].start()]):
        folds = folds[1:]  # of a rebate that was changed the new one
    offs = [each for each in sentence.said if each.number.kind is Kind.PERCENT and not each.number.loose]
    offs = [each for each in offs if _OFF.match(each.after) or _OFF_BEFORE.search(each.before)]
    if len(folds) + len(offs) != 1 or sum(each.number.kind is Kind.PERCENT for each in sentence.said) > 1:
        return
    inside = range(sentence.start + folds[0].start(), sentence.start + folds[0].end()) if folds else ()
    amounts = [each for each in _prices(sentence) if each.number.start not in inside]
    if len(amounts) == 1 and (before := [each for each in reading.joined(place) if each.end <= sentence.start]):
        amounts = [*_prices(before[-1]), *amounts]
    if len(amounts) != 2 or not amounts[0].number.agrees(amounts[1].number):
        return
    share = HUNDRED - offs[0].number.value if offs else _fold(folds[0]["n"])
    small, large = sorted((each.number for each in amounts), key=lambda number: number.value)
    value = large.value * share / HUNDRED
    is_rebate = not value or abs(small.value - large.value + value) <= small.step  # the rebate itself is told
    if not is_rebate and not small.fits(value, value) and small.may_mean(value) and small.value >= large.value / 4:
        parts = f"{reading.words(large)} × {share.normalize():f}%"
        yield wrong_figure(reading, small, MarkKind.EQUATION, value, parts=parts)


def _with_percent(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """An amount, or so many at a price, with so much percent on top or off: 64,000; with 13% VAT 72,320."""
    known = [each for one in reading.joined(place) if one.end <= sentence.end for each in one.said]
    percents = [each for each in known if each.number.kind is Kind.PERCENT]
    if len(percents) != 1 or not 2 <= len(known) - 1 <= _CHANGED + 1 or known[-1].number.start < sentence.start:
        return
    (percent,), total, factors = percents, known[-1], [each for each in known[:-1] if each not in percents]
    side = (
        1
        if _TAX.match(percent.after)
        else -1
        if _LESS_BEFORE.search(percent.before)
        or _LESS.search(sentence.between(percent.number.start - _NEAR, percent.number.start))
        else 0
    )
    if _INCLUDED.search(percent.before) or not side or factors[-1].number.start > percent.number.start:
        return
    is_money = total.number.kind is factors[-1].number.kind is Kind.MONEY and all(
        each.number.high is None for each in known
    )
    is_priced = len(factors) == 1 or (factors[0].number.kind is Kind.COUNT and bool(factors[-1].per))
    if not is_money or not is_priced or total.per or any(each.change for each in (total, *factors[:1])):
        return
    base = Decimal(math.prod(each.number.value for each in factors))
    value = base * (HUNDRED + side * percent.number.value) / HUNDRED
    if total.number.fits(value, value) or not total.number.may_mean(value) or (total.number.value - base) * side <= 0:
        return
    parts = " × ".join(reading.words(each.number) for each in factors)
    parts = f"{parts} {'+' if side > 0 else '−'} {reading.words(percent.number)}"
    yield wrong_figure(reading, total.number, MarkKind.EQUATION, value, parts=parts)


def _of_pack(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """What one piece costs of a pack: 一盒 50 片卖 75 元，折合每片 1.8 元."""
    known = plain(sentence.said)
    if len(known) != _CHANGED + 1 or len(known) != len(sentence.said):
        return
    many, price, one = known
    is_money = price.number.kind is one.number.kind is Kind.MONEY and many.number.kind is Kind.COUNT
    is_pack = _PACK.search(sentence.between(many.number.start - _NEAR, many.number.start)) is not None
    noun = noun_of(reading, many)
    is_piece = bool(noun) and re.search(
        rf"[每一]{re.escape(noun)}$|(?<![a-z])(?:an?|each|per) {re.escape(noun)}", f"{one.before}"
    )
    is_piece = is_piece or _EACH_AFTER.match(one.after) or _ONE_IS.search(one.before)
    is_piece = is_piece and _FOLLOWS.search(sentence.between(price.number.end, one.number.start))
    if not (is_money and is_pack and is_piece) or price.per or one.number.loose or many.number.value < _CHANGED:
        return
    value = price.number.value / many.number.value
    if not one.number.fits(value, value) and one.number.may_mean(value):
        yield wrong_figure(reading, one.number, MarkKind.RATIO, value, top=price.number, of=many.number)


def _prices(sentence: Sentence) -> list[Said]:
    return [
        each
        for each in plain(sentence.said)
        if each.per in ("", "piece") and each.number.unit not in ("client", "person")
    ]


def _fold(said: str) -> Decimal:
    """The percent of the price that is paid: 80 for 八折, 85 for 八五折 or 8.5 折."""
    value = (
        Decimal(said)
        if said[0].isdigit()
        else sum(cn_value(each) * 10 ** (len(said) - at) for at, each in enumerate(said, 1))
    )
    return value if value > 10 else value * 10


def _told_again(reading: Reading, one: Said, other: Said) -> Iterator[Mark]:
    """A price of one size told again for another: 每吨 3800 元，即每公斤 3.8 元."""
    gap = reading.folded[one.number.end : other.number.start]
    first, second = size_of(reading, one), size_of(reading, other)
    if first is None or second is None or first[0] != second[0] or first[1] == second[1]:
        return
    if not re.search(
        r"即|就是|合|相当于|等于|折|(?<![a-z])(?:i\.e|that is|that's|or|equals|is|which is)(?![a-z])", gap
    ):
        return
    if first[0] == "time" and " or " in gap:
        return  # 79 a month or 790 a year
    value = one.number.value * second[1] / first[1]
    if not other.number.fits(value, value) and value:
        yield wrong_figure(reading, other.number, MarkKind.EQUATION, value, parts=one.number)


def size_of(reading: Reading, said: Said) -> tuple[str, Decimal] | None:
    """What a price is told of one of: what it measures, and how much of it that is."""
    if said.number.kind not in (Kind.MONEY, Kind.COUNT):
        return None
    before = _PER.search(reading.folded[max(0, said.number.start - 8) : said.number.start])
    after = _PER_AFTER.match(reading.folded, said.number.end)
    name = before["zh"] if before else (after["zh"] or after["en"]) if after else None
    return measure_of(name) if name else None
