"""Rates and shares from the two numbers that they are made of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels, nearest, quotient
from salesplanner.domain.claims.shares import majorities, was_before
from salesplanner.domain.claims.ways import HUNDRED, tells_its_own
from salesplanner.domain.claims.writing import wrong_figure

_AT_MOST_ALL = re.compile(
    r"(?:成功|满意|合格|核销|打开|有效|通过|使用|到课|好评|及格|优良)率[^0-9]{0,5}$|占比|占(?!用|据|有|地)[^0-9]{0,10}$|份额"
    r"|(?<![a-z])(?:(?:success|satisfaction|usage|open|approval) rate[a-z ]{0,12}$|market share|accounts? for|accounted for)"
)
#: What stands between a part and its whole, and between a whole and its part.
_PART_FIRST = re.compile(
    r"^\s?(?:[a-z-]+ ){0,3}?(?:out of|(?<!instead )(?<!ahead )(?<!short )(?<!because )of (?:the|our|my|all)) (?:[a-z-]+ ){0,2}?$"
)
_WHOLE_FIRST = re.compile(
    r"^[一-龥]{0,8}[中里](?:有|,|，)?[一-龥]{0,6}\s?$|^[一-龥]{0,6}[，,]?\s?其中有?[一-龥]{0,8}\s?$|^(?: [a-z-]+){0,3},? of (?:which|whom) (?:[a-z-]+ ){0,2}$|^(?: [a-z-]+){1,3}, of (?:these|them) (?:[a-z-]+ ){0,2}$"
)
#: What is no rate in percent: 7 折, 3 次, 2:1.
_SCORED = re.compile(r"\s?(?:个百分|折|次|pp|:|/|to \d|(?:out of|of|in) (?:\d|$))")
#: What is left of the revenue without it is the profit, where no profit is told.
_COST = re.compile(r"成本|进价|(?<![a-z])(?:costs?|costing|buy(?:ing)? (?:it )?(?:in )?(?:for|at|price))(?![a-z])")
_FAR = 3
#: A rate that is asked for, not had.
_BAR = re.compile(
    r"不(?:得|能)?(?:低|少|高|多)于|至少|不(?:得|能)?超过|要求|(?<![a-z])(?:at least|at most|no (?:less|more) than|minimum|required)(?![a-z])"
)
_OF_ALL = re.compile(r"\s*(?:out )?of (?:the |our |my |all |these )*")


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of rates and shares in a text."""
    for place, sentence in enumerate(reading.sentences):
        near = reading.near(place, 1, 1, on_line=True)
        near = [one for one in near if one is sentence or not tells_its_own(one, sentence)]
        around = [each for one in near for each in one.said]
        for said in sentence.said:
            yield from _impossible(reading, said)
            yield from _bare_rate(reading, said)
            if said.number.high is None:
                yield from _named_rate(reading, sentence, said, around)
        yield from _out_of(reading, sentence)
        yield from majorities(reading, sentence)


def _named_rate(reading: Reading, sentence: Sentence, said: Said, around: list[Said]) -> Iterator[Mark]:
    """A rate by its name, against what it is a rate of."""
    rate, number = said.rate, said.number
    if rate is None or said.change is not None or rate.key in ("attain", "basket") or _BAR.search(said.before):
        return  # judged as a target, or as a mean
    if was_before(sentence, said):
        return
    if not said.is_amount or said.has("target") if rate.is_ratio else number.kind is not Kind.PERCENT:
        return
    pair = _top_and_of(rate, said, sentence.said) or _only_two(rate, said, sentence.said)
    pair = pair or _top_and_of(rate, said, around)
    if rate.key == "margin" and pair is not None and _COST.search(pair[0].before):
        yield from _margin(reading, said, cost=pair[0].number, revenue=pair[1].number)
        return
    if pair is None or (bool(pair[0].per) != bool(pair[1].per) and not rate.is_ratio) or pair[1].number.low_end <= 0:
        return
    top, of = (each.number for each in pair)
    scale = Decimal(1) if rate.is_ratio else Decimal(100)
    value = top.value / of.value * scale
    if number.fits(*quotient(top, of, scale)) or not (rate.is_ratio or number.may_mean(value)):
        return
    decimals = 2 if rate.is_ratio and number.is_exact and number.kind is Kind.COUNT else None
    kind = MarkKind.RATIO if rate.is_ratio else MarkKind.RATE
    yield wrong_figure(reading, number, kind, value, decimals=decimals, top=top, of=of)


def _margin(reading: Reading, said: Said, *, cost: Number, revenue: Number) -> Iterator[Mark]:
    """A margin that is not what the cost leaves of the revenue."""
    low, high = quotient(cost, revenue, HUNDRED)
    value = HUNDRED - cost.value / revenue.value * HUNDRED
    if not said.number.fits(HUNDRED - high, HUNDRED - low) and said.number.may_mean(value):
        profit = f"{reading.words(revenue)} − {reading.words(cost)}"
        yield wrong_figure(reading, said.number, MarkKind.RATE, value, top=profit, of=revenue)


def _top_and_of(rate: lex.Rate, said: Said, candidates: list[Said]) -> tuple[Said, Said] | None:
    """What is counted and what it is counted from, by the words that a rate has for both; for one of them, by its kind."""
    known = [each for each in levels(candidates) if each is not said and not each.has("base") and not each.is_length]
    known = [each for each in known if each.number.kind is Kind.COUNT or rate.key in lex.OF_MONEY]
    named_top = [each for each in known if _is_top(rate, each)]
    named_of = [each for each in known if each not in named_top and _matches(rate.of, each)]
    of, top = nearest(named_of, said), nearest(named_top, said)
    if of is None and top is not None:
        of = nearest([each for each in known if each is not top and each.number.agrees(top.number)], said)
    elif top is None and of is not None:
        less = [each for each in known if each is not of and each.number.value <= of.number.value]
        top = nearest([each for each in less if each.number.agrees(of.number)], said)
    if of is None or top is None or (rate.at_most_all and top.number.value > of.number.value and not rate.is_ratio):
        return None
    return top, of


def _only_two(rate: lex.Rate, said: Said, candidates: list[Said]) -> tuple[Said, Said] | None:
    """The smaller of the larger, where a sentence has just two figures for a rate to be made of."""
    known = sorted((each for each in levels(candidates) if not each.is_length), key=lambda each: each.number.value)
    if rate.is_ratio or not rate.at_most_all or len(known) != 2:
        return None
    is_alone = all(each is said or each.number.kind is not Kind.PERCENT for each in candidates)
    is_of_other = any(each.per or each.has("base") or each.has("target") for each in known)
    small, large = known
    are_one = small.number.agrees(large.number) or small.number.kind is large.number.kind
    return (small, large) if is_alone and are_one and not is_of_other else None


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
    for first, second in itertools.pairwise(levels(sentence.said)):
        if first.per or re.search("每|(?<![a-z])(?:each|every)(?![a-z])", first.before):
            continue  # of each of something there is no part
        gap = reading.folded[first.number.end : second.number.start]
        if re.search(r" of .*(?: and|,) $", gap):
            continue  # 34 of the medium and 12 of the large
        is_all = _is_all_of(sentence, first, second) and re.fullmatch(r"(?: [a-z-]+){0,3},? ", gap)
        if _PART_FIRST.match(gap):
            top, of = first.number, second.number
        elif (
            is_all
            or _WHOLE_FIRST.match(gap)
            or (lex.OF_THEM.match(second.after) and gap.strip() not in ("and", "和", "or", "或", "to"))
        ):
            top, of = second.number, first.number
        else:
            continue
        if second.has("target") or re.search("(?<![a-z])(?:required|planned|promised)(?![a-z])", gap):
            continue  # 52 contracts out of a required 48
        if first.is_length != second.is_length:
            continue  # 6 小时，其中 9 起
        if lex.OF_THEM.match(second.after) and top.value > of.value * _FAR:
            continue  # 96 pages, of which catalogue 3,000 were printed
        if top.agrees(of) and (top.scale > 1) == (of.scale > 1) and top.low_end > of.high_end:
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
