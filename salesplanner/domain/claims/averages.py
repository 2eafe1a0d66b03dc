"""Averages times how many, against the total; visitors times conversion, against what was sold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels
from salesplanner.domain.claims.writing import written

_MANY = {"day", "week", "month", "year", "way", "hour", "minute", "second"}
_LONGS = {"day": ("day",), "week": ("week",), "month": ("month",), "person": ("person", "buyer", "client", "thing"), "order": ("order", "deal", "buyer"), "piece": ("piece", "night", "thing", "order"), "client": ("client",), "visit": ("visit", "thing"), "deal": ("deal", "order"), "visitor": ("visitor",), "buyer": ("buyer",)}  # fmt: skip
_DAYS_OF_MONTH = (Decimal(28), Decimal(31))


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of averages and products in a text."""
    for place, sentence in enumerate(reading.sentences):
        around = [each for one in reading.near(place, 1, 1, on_line=True) for each in one.said]
        yield from _products(reading, sentence, around)
        yield from _per_day(reading, place, sentence)


def _products(reading: Reading, sentence: Sentence, around: list[Said]) -> Iterator[Mark]:
    """An average times how many, against the total."""
    for each in sentence.said:
        if (
            not each.per
            or each.number.kind not in (Kind.COUNT, Kind.MONEY)
            or each.has("target")
            or each.change is not None
        ):
            continue
        many = _count_of(each, sentence.said) or _count_of(each, around)
        if many is None or many.number.value <= 0:
            continue
        is_here = many in sentence.said
        total = _total_of(each, many, sentence.said, is_here=is_here) or _total_of(each, many, around, is_here=False)
        if total is None:
            continue
        low = each.number.low_end * many.number.low_end
        high = each.number.high_end * many.number.high_end
        slack = (
            many.number.value * each.number.step / 2 if each.number.step < 1 or each.number.scale > 1 else Decimal(0)
        )
        if (
            each.number.step >= 1
            and total.number.value % many.number.value
            and re.search("均|average|about|约", each.label + each.number.loose.replace("~", "约"))
        ):
            slack = many.number.value / 4
        low, high = low - slack, high + slack
        if total.number.fits(low, high):
            continue
        right = written(reading.raw, total.number, each.number.value * many.number.value)
        facts = {
            "each": reading.words(each.number),
            "many": reading.words(many.number),
            "said": reading.words(total.number),
            "right": right,
        }
        yield Mark(total.number.start, total.number.end, MarkKind.PRODUCT, facts, right)


def _count_of(each: Said, candidates: list[Said]) -> Said | None:
    units = _LONGS.get(each.per, (each.per,))
    found = [
        one
        for one in levels(candidates)
        if one is not each
        and not one.per
        and one.number.unit in units
        and not one.has("target")
        and not one.has("base")
    ]
    if not found and each.per == "piece" and each.number.kind is Kind.MONEY:
        found = [
            one
            for one in levels(candidates)
            if one is not each and one.number.kind is Kind.COUNT and one.number.unit not in _MANY and not one.per
        ]
    if (
        not found
        and each.per == "piece"
        and each.number.kind is Kind.COUNT
        and re.search(r"(?<![a-z])(?:each|apiece)(?![a-z])", each.after)
    ):
        found = [
            one
            for one in levels(candidates)
            if one.number.end < each.number.start and one.number.kind is Kind.COUNT and not one.per
        ]
    return found[0] if len(found) == 1 else None


def _total_of(each: Said, many: Said, candidates: list[Said], *, is_here: bool) -> Said | None:
    """What an average comes to in all: a total by its words, or the one other figure of its sentence."""
    found = [
        one for one in levels(candidates)
        if one not in (each, many) and not one.per and (one.number.agrees(each.number) or (one.has("total") and one.number.kind is each.number.kind is Kind.COUNT)) and not one.has("base") and not one.has("target") and one.number.unit not in _MANY
        and one.number.value >= each.number.value and not (one.number.kind is Kind.COUNT and one.number.agrees(many.number) and one.number.unit == many.number.unit != "" and each.number.kind is Kind.MONEY)
    ]  # fmt: skip
    named = [one for one in found if one.has("total") and (is_here or len(one.before.strip()) <= 12)]
    if each.number.kind is Kind.MONEY:
        found = [one for one in found if one.number.kind is Kind.MONEY or one.number.scale > 1]
    return named[0] if len(named) == 1 else found[0] if is_here and len(found) == 1 and not named else None


def _per_day(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    """Visitors a day times conversion times days, against what was sold in the whole time."""
    rate = next(
        (
            each
            for each in sentence.said
            if each.number.kind is Kind.PERCENT
            and (found := each.rate)
            and found.key == "conversion"
            and each.change is None
        ),
        None,
    )
    if rate is None:
        return
    around = levels([each for one in reading.near(place, 2, 2) for each in one.said])
    visitors = [
        each for each in around if each.per == "day" and re.search(r"访客|(?<![a-z])visitors?(?![a-z])", each.label)
    ]
    if not visitors and re.search(r"日均|每天|每日|(?<![a-z])(?:daily|per day|a day)(?![a-z])", sentence.text):
        visitors = [each for each in around if re.search(r"访客|(?<![a-z])visitors?(?![a-z])", each.label)]
    sold = [
        each
        for each in around
        if not each.per
        and each not in visitors
        and re.search(
            r"成交|售出|卖出|下单|购买|出游|报名|(?<![a-z])(?:sold|buyers?|bought|bookings?|orders?|booked)(?![a-z])",
            each.label,
        )
        and each.number.kind is Kind.COUNT
        and each.number.unit not in _MANY
    ]
    if len(visitors) != 1 or len(sold) != 1:
        return
    days = next((each.number for each in around if each.number.unit == "day" and each.number.value > 1), None)
    least, most = (days.value, days.value) if days else _DAYS_OF_MONTH
    low, high = (visitors[0].number.value * share / 100 for share in (rate.number.low_end, rate.number.high_end))
    number = sold[0].number
    if not number.fits(low * least, high * most):
        right = written(reading.raw, number, visitors[0].number.value * rate.number.value / 100 * most)
        facts = {
            "visitors": reading.words(visitors[0].number),
            "rate": reading.words(rate.number),
            "days": f"{most:f}",
            "said": reading.words(number),
            "right": right,
        }
        yield Mark(number.start, number.end, MarkKind.BUYERS, facts)
