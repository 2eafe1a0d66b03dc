"""Rates and shares from the two numbers that they are made of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels, nearest, quotient
from salesplanner.domain.claims.shares import majorities
from salesplanner.domain.claims.writing import wrong_figure

_AT_MOST_ALL = re.compile(
    r"(?:成功|满意|合格|核销|打开|有效|通过|使用|到课|好评|及格|优良)率[^0-9]{0,5}$|占比|占(?!用|据|有|地)[^0-9]{0,10}$|份额"
    r"|(?<![a-z])(?:(?:success|satisfaction|usage|open|approval) rate[a-z ]{0,12}$|market share|accounts? for|accounted for)"
)
#: What is no rate in percent: 7 折, 3 次, 2:1.
_SCORED = re.compile(r"\s?(?:个百分|折|次|pp|:|/|to \d)")
_OF_ALL = re.compile(r"\s*(?:out )?of (?:the |our |my |all |these )*")


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of rates and shares in a text."""
    for place, sentence in enumerate(reading.sentences):
        around = [each for one in reading.near(place, 1, 1, on_line=True) for each in one.said]
        for said in sentence.said:
            yield from _impossible(reading, said)
            yield from _bare_rate(reading, said)
            if said.number.high is None:
                yield from _named_rate(reading, sentence, said, around)
        yield from _out_of(reading, sentence)
        yield from majorities(reading, sentence)


def _named_rate(reading: Reading, sentence: Sentence, said: Said, around: list[Said]) -> Iterator[Mark]:
    rate = said.rate
    if (
        rate is None
        or said.change is not None
        or rate.key == "attain"
        or said.number.kind not in ((Kind.COUNT, Kind.MONEY) if rate.is_ratio else (Kind.PERCENT,))
    ):
        return
    if rate.key == "basket" or (rate.is_ratio and said.has("target")):
        return  # a mean
    pair = (
        _top_and_of(rate, said, sentence.said)
        or _only_two(rate, said, sentence.said)
        or _top_and_of(rate, said, around)
    )
    if pair is None:
        return
    top, of = pair
    number, scale = said.number, Decimal(1) if rate.is_ratio else Decimal(100)
    if bool(top.per) != bool(of.per) or of.number.low_end <= 0:
        return
    low, high = quotient(top.number, of.number, scale)
    if number.fits(low, high) or not (rate.is_ratio or number.may_mean(top.number.value / of.number.value * scale)):
        return
    decimals = 2 if rate.is_ratio and number.is_exact and number.kind is Kind.COUNT else None
    kind, value = MarkKind.RATIO if rate.is_ratio else MarkKind.RATE, top.number.value / of.number.value * scale
    yield wrong_figure(reading, number, kind, value, decimals=decimals, top=top.number, of=of.number)


def _top_and_of(rate: lex.Rate, said: Said, candidates: list[Said]) -> tuple[Said, Said] | None:
    known = [
        each
        for each in levels(candidates)
        if each is not said and not each.has("base") and not each.is_length
        and (each.number.kind is Kind.COUNT or rate.key in lex.OF_MONEY)
    ]  # fmt: skip
    if not rate.is_ratio or rate.key == "depth":
        known = [each for each in known if not _has_own_rate(rate, each)]
    named_of = [each for each in known if _matches(rate.of, each) and not _is_top(rate, each)]
    named_top = [each for each in known if _is_top(rate, each)]
    of, top = nearest(named_of, said), nearest([each for each in named_top if each not in named_of], said)
    if of is None and top is not None:
        of = nearest([each for each in known if each is not top and each.number.agrees(top.number)], said)
    elif top is None and of is not None:
        top = nearest(
            [
                each
                for each in known
                if each is not of and each.number.agrees(of.number) and each.number.value <= of.number.value
            ],
            said,
        )
    if of is None or top is None or (rate.at_most_all and top.number.value > of.number.value and not rate.is_ratio):
        return None
    return top, of


def _only_two(rate: lex.Rate | None, said: Said, candidates: list[Said]) -> tuple[Said, Said] | None:
    """The smaller of the larger, where a sentence has just two figures for a rate to be made of."""
    if rate is not None and (rate.is_ratio or not rate.at_most_all):
        return None
    known = [each for each in levels(candidates) if not each.is_length]
    if (
        len(known) != 2
        or any(each.per or each.has("base") or each.has("target") for each in known)
        or not (known[0].number.agrees(known[1].number) or (rate and known[0].number.kind is known[1].number.kind))
    ):
        return None
    if any(each is not said and each.number.kind is Kind.PERCENT for each in candidates):
        return None
    small, large = sorted(known, key=lambda each: each.number.value)
    return small, large


def _has_own_rate(rate: lex.Rate, said: Said) -> bool:
    return rate.is_ratio and bool(rate.name.search(said.before))


def _matches(words: re.Pattern[str], said: Said) -> bool:
    return bool(words.search(said.before) or words.search(said.after[:28]))


def _is_top(rate: lex.Rate, said: Said) -> bool:
    """Whether it is what is counted: its last word before it, or its first after it, is of that kind."""
    top, of = _closest(rate.top, said), _closest(rate.of, said)
    return top is not None and (of is None or top < of)


def _closest(words: re.Pattern[str], said: Said) -> int | None:
    best = None
    for found in words.finditer(said.before):
        best = len(said.before) - found.end()
    if ahead := words.search(said.after[:28]):
        best = ahead.start() if best is None else min(best, ahead.start())
    return best


def _out_of(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A part that is larger than its whole: 25 out of 23, 23 家中有 25 家."""
    known = levels(sentence.said)
    for first, second in itertools.pairwise(known):
        gap = reading.folded[first.number.end : second.number.start]
        top, of = None, None
        if re.match(r"^\s?(?:[a-z-]+ ){0,3}?(?:out of|of (?:the|our|my|all)) (?:[a-z-]+ ){0,2}?$", gap):
            top, of = first.number, second.number
        elif (
            re.match(
                r"^[一-龥]{0,8}[中里](?:有|,|，)?[一-龥]{0,6}\s?$|^[，,]?其中有?[一-龥]{0,8}\s?$|^(?: [a-z-]+){0,3},? of (?:which|whom) (?:[a-z-]+ ){0,2}$|^(?: [a-z-]+){1,3}, of (?:these|them) (?:[a-z-]+ ){0,2}$",
                gap,
            )
            or (_is_all_of(sentence, first, second) and re.fullmatch(r"(?: [a-z-]+){0,3},? ", gap))
            or re.match(r"\s?(?:out )?of (?:them|these|which|those)(?![a-z])", second.after)
        ):
            top, of = second.number, first.number
        if top is not None and of is not None and top.agrees(of) and top.low_end > of.high_end:
            yield wrong_figure(reading, top, MarkKind.PART_OVER_WHOLE, of=of)


def _is_all_of(sentence: Sentence, whole: Said, part: Said) -> bool:
    """Whether a clause begins with the whole that it tells parts of, and this is no count of the groups of it."""
    before = sentence.between(sentence.start, whole.number.start)
    is_groups = whole.number.digits is None and sum(1 for each in sentence.said if each.number.digits) > 1
    return _OF_ALL.fullmatch(re.split(r"[,;:]", before)[-1]) is not None and not (is_groups and part.number.digits)


def _impossible(reading: Reading, said: Said) -> Iterator[Mark]:
    """A rate or share of more than all there is."""
    number, rate = said.number, said.rate
    if number.kind is not Kind.PERCENT or number.value <= 100 or (said.change or 0) > 0:
        return
    is_bound = (rate is not None and rate.at_most_all) or _AT_MOST_ALL.search(said.before)
    if (said.change or 0) < 0 or (said.change is None and is_bound):
        yield wrong_figure(reading, number, MarkKind.IMPOSSIBLE)


def _bare_rate(reading: Reading, said: Said) -> Iterator[Mark]:
    """A rate whose figure has no unit: 0.09 may be of a hundred or of one."""
    number = said.number
    is_bare = number.kind is Kind.COUNT and not number.unit and number.scale == 1 and number.digits and not said.per
    if not is_bare or number.value >= 1000 or _SCORED.match(said.after) or not lex.RATE_NAME.search(said.before):
        return
    share = f"{(number.value * 100).normalize():f}%"
    yield wrong_figure(reading, number, MarkKind.RATE_UNIT, percent=f"{number.value:f}%", share=share)
