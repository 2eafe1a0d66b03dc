"""Rates and shares from the two numbers that they are made of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels, nearest, nouns, quotient
from salesplanner.domain.claims.shares import majorities
from salesplanner.domain.claims.writing import written

_OF = re.compile(
    r"^\s?(?:(?!instead )[a-z-]+ ){0,4}?(?:out )?(?<!end )(?<!start )(?<!beginning )(?<!middle )(?<!because )(?<!ahead )(?<!short )of (?:the |our |my |all |those |these |them |a )*(?:total )?(?:[a-z-]+ ){0,3}?$|^\s?/\s?$|^\s?in $"
)
_AT_MOST_ALL = re.compile(
    r"(?:成功|满意|合格|核销|打开|有效|通过|使用|到课|好评|及格|优良)率[^0-9]{0,5}$|(?<![a-z])(?:success|satisfaction|usage|open|approval) rate[a-z ]{0,12}$"
)
_OF_ALL = re.compile(r"\s*(?:out )?of (?:the |our |my |all |these )*")
_OUT_OF = re.compile(r"(?<![a-z])(?:out )?of (?:the |our |my |all |these )*(?:[a-z-]+ )?$")
_PERCENT_OF = re.compile(r" of (?:the |our |my |all |these |those )*(?:[a-z-]+ ){0,3}")
_TOGETHER = re.compile(r"合计|共|总和|加起来|(?<![a-z])(?:together|combined|in all|jointly)(?![a-z])")
_NAMED_SHARE = re.compile(
    r"(?:的)?(?:占比|占(?!用|据|有|地)|份额|比重|贡献)[^，,。；;0-9]{0,8}$|(?:'s)? (?:share|accounts? for|accounted for|makes? up|made up|represents?|represented|contributed|contributes)[a-z ]{0,16}$"
)
_OFF = re.compile(r"\s?(?:off|discount|less|below|under|above|more|over)(?![a-z])")
_MANY = {"day", "week", "month", "year", "way", "hour", "minute", "second"}


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of rates and shares in a text."""
    for place, sentence in enumerate(reading.sentences):
        around = [each for one in reading.near(place, 1, 1, on_line=True) for each in one.said]
        for said in sentence.said:
            yield from _impossible(reading, sentence, said)
            yield from _bare_rate(reading, said)
            if said.number.high is None:
                yield from list(_named_rate(reading, sentence, said, around)) or _plain_share(
                    reading, sentence, said, around
                )
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
    if rate.is_ratio and said.has("target"):
        return
    pair = (
        _top_and_of(rate, said, sentence.said)
        or _only_two(rate, said, sentence.said)
        or _top_and_of(rate, said, around)
    )
    if pair is None:
        return
    top, of = pair
    if rate.key == "basket" and top.number.kind is of.number.kind is Kind.MONEY:
        return  # the same of several shops
    number, scale = said.number, Decimal(1) if rate.is_ratio else Decimal(100)
    if bool(top.per) != bool(of.per) or of.number.low_end <= 0:
        return
    low, high = quotient(top.number, of.number, scale)
    if number.fits(low, high) or not (rate.is_ratio or number.may_mean(top.number.value / of.number.value * scale)):
        return
    right = written(
        reading.raw, number, top.number.value / of.number.value * scale, decimals=_decimals(number, rate.is_ratio)
    )
    kind = MarkKind.RATIO if rate.is_ratio else MarkKind.RATE
    yield Mark(number.start, number.end, kind, _facts(reading, top.number, of.number, number, right), right)


def _decimals(number: Number, is_ratio: bool) -> int | None:
    return 2 if is_ratio and number.step == 1 and number.scale == 1 and number.kind is Kind.COUNT else None


def _top_and_of(rate: lex.Rate, said: Said, candidates: list[Said]) -> tuple[Said, Said] | None:
    known = [
        each
        for each in levels(candidates)
        if each is not said and not each.has("base") and each.number.unit not in _MANY
        and (each.number.kind is Kind.COUNT or rate.key in lex.OF_MONEY)
    ]  # fmt: skip
    if not rate.is_ratio or rate.key == "depth":
        known = [each for each in known if not _has_own_rate(rate, each)]
    named_of = [each for each in known if _matches(rate.of, each) and not _is_top(rate, each)]
    named_top = [each for each in known if _is_top(rate, each)]
    if rate.is_ratio and rate.key == "basket":
        named_of = [each for each in known if each.number.unit in ("order", "buyer", "person", "deal")]
        named_top = [each for each in known if each.number.kind is Kind.MONEY or each.number.scale > 1]
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
    known = [each for each in levels(candidates) if each.number.unit not in _MANY]
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


def _facts(reading: Reading, top: Number, of: Number, number: Number, right: str) -> dict[str, str]:
    return {"top": reading.words(top), "of": reading.words(of), "said": reading.words(number), "right": right}


# --- shares without a name ------------------------------------------------------------------------------------------


def _plain_share(reading: Reading, sentence: Sentence, said: Said, around: list[Said]) -> Iterator[Mark]:
    """占 42.6 %, 23 of 40, i.e. 58 %: of the two figures that it must be made of."""
    number = said.number
    if (
        number.kind is not Kind.PERCENT
        or (said.change is not None and said.number.digits is not None)
        or _OFF.match(said.after)
        or lex.TARGET_BEFORE.search(said.before)
        or lex.TIERS.search(sentence.text)
        or (said.rate is not None and said.rate.key != "attain")
    ):
        return
    pair = _stated_pair(reading, sentence, said)
    if pair is None and said.rate is None:
        pair = _by_noun(said, around)
    if pair is None:
        return
    top, of = pair
    if of.number.low_end <= 0 or top.number.high_end > of.number.high_end:
        return
    if not number.fits(*quotient(top.number, of.number, Decimal(100))):
        right = written(reading.raw, number, top.number.value * 100 / of.number.value)
        yield Mark(
            number.start, number.end, MarkKind.RATE, _facts(reading, top.number, of.number, number, right), right
        )


def _stated_pair(reading: Reading, sentence: Sentence, said: Said) -> tuple[Said, Said] | None:
    """The last "23 of 40" or 40 家中有 23 家 before a percent, with no other figure between."""
    known = [each for each in levels(sentence.said) if each.number.unit not in _MANY]
    before = [each for each in known if each.number.end <= said.number.start][-2:]
    after = [each for each in known if each.number.start >= said.number.end][:2]
    for pair, far in ((before, said.number.start), (after, 0)):
        if len(pair) < 2:
            continue
        first, second = pair
        gap = reading.folded[first.number.end : second.number.start]
        if _TOGETHER.search(gap):
            continue
        if (far and far - second.number.end > 40) or (not far and first.number.start - said.number.end > 44):
            continue
        if (
            re.fullmatch(r" (?:[a-z-]+ ){1,3}of (?:which|whom|these|them) ", gap)
            and second.number.value <= first.number.value
        ):
            return (second, first)
        if _OF.match(gap) or (
            far and re.search("占(?!用|据|有|地)", gap) and reading.folded[second.number.end : far].strip() == "的"
        ):
            return (first, second)
        if _OUT_OF.search(first.before) and re.fullmatch(r" [a-z -]+,? ?", gap):
            return (second, first)
        if (
            re.search(r"(?<![、，,])[中里]有?", gap)
            and len(gap) <= 24
            and second.number.value <= first.number.value
            and second.number.agrees(first.number)
        ):
            return (second, first)
    ahead = next((each for each in known if each.number.start >= said.number.end), None)
    behind = next((each for each in reversed(known) if each.number.end <= said.number.start), None)
    if (
        ahead
        and behind
        and said.number.start - behind.number.end < 30
        and behind.number.agrees(ahead.number)
        and not _TOGETHER.search(reading.folded[behind.number.end : said.number.start])
        and _PERCENT_OF.fullmatch(reading.folded[said.number.end : ahead.number.start])
    ):
        return behind, ahead
    return None


def _by_noun(said: Said, around: list[Said]) -> tuple[Said, Said] | None:
    """The part that a share names, and the whole: 华东 420 万、华南 285 万，共 900 万，华东占比 47 %."""
    cue = _NAMED_SHARE.search(said.before)
    names = nouns(said.before[: cue.start()]) if cue else set()
    known = [each for each in levels(around) if not (each.per or each.has("base") or each.has("target"))]
    tops = [each for each in known if names & nouns(each.before) and not each.has("total")]
    if len(tops) != 1:
        return None
    top = tops[0]
    alike = [
        each for each in known if each is not top and each.number.unit not in _MANY and each.number.agrees(top.number)
    ]
    wholes = [each for each in alike if each.number.value >= top.number.value]
    if any(
        said.number.fits(*quotient(top.number, each.number, Decimal(100))) for each in wholes if each.number.low_end > 0
    ):
        return None
    parts = sum((each.number.value for each in (top, *alike)), Decimal(0))
    totals = [each for each in wholes if each.has("total") or each.number.value * 2 == parts]
    return (top, totals[0]) if len(totals) == 1 else None


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
            yield Mark(
                top.start, top.end, MarkKind.PART_OVER_WHOLE, {"said": reading.words(top), "of": reading.words(of)}
            )


def _is_all_of(sentence: Sentence, whole: Said, part: Said) -> bool:
    """Whether a clause begins with the whole that it tells parts of, and this is no count of the groups of it."""
    before = sentence.between(sentence.start, whole.number.start)
    is_groups = whole.number.digits is None and sum(1 for each in sentence.said if each.number.digits) > 1
    return _OF_ALL.fullmatch(re.split(r"[,;:]", before)[-1]) is not None and not (is_groups and part.number.digits)


# --- impossible and bare --------------------------------------------------------------------------------------------


def _impossible(reading: Reading, sentence: Sentence, said: Said) -> Iterator[Mark]:
    number = said.number
    if number.kind is not Kind.PERCENT or number.value <= 100:
        return
    rate = said.rate
    is_share = bool(_AT_MOST_ALL.search(said.before)) or bool(
        re.search(
            r"占比|占(?!用|据|有|地)[^0-9]{0,10}$|份额|(?<![a-z])(?:market share|accounts? for|accounted for)",
            said.before,
        )
    )
    if (said.change is not None and said.change < 0) or (
        said.change is None and ((rate is not None and rate.at_most_all) or is_share)
    ):
        yield Mark(number.start, number.end, MarkKind.IMPOSSIBLE, {"said": reading.words(number)})


def _bare_rate(reading: Reading, said: Said) -> Iterator[Mark]:
    number = said.number
    if (
        number.kind is Kind.COUNT
        and not number.unit
        and number.scale == 1
        and number.digits
        and lex.RATE_NAME.search(said.before)
    ):
        if said.per or number.value >= 1000 or re.match(r"\s?(?:个百分|折|次|pp|:|/|to \d)", said.after):
            return
        yield Mark(
            number.start,
            number.end,
            MarkKind.RATE_UNIT,
            {
                "said": reading.words(number),
                "percent": f"{number.value:f}%",
                "share": f"{number.value * 100:f}".rstrip("0").rstrip(".") + "%",
            },
        )
