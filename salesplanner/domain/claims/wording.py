"""Words that claim: target met, first or highest, the whole market, a plan that nobody can check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.book import Book, BookFigure
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence, nearest
from salesplanner.domain.claims.sections import is_heading, planned
from salesplanner.domain.claims.statements import AMOUNTS, COUNTS, Statement

_PLAN_LINE = re.compile(
    r"^\s*(?:[-*•·\d.、)（(一二三四五六]+\s*)?(?:下个?(?:月|周|季度|半年|一?阶段|年)|下一步|明年|今后|接下来|next (?:month|week|quarter|half|year)|in the (?:coming|next) (?:month|week|quarter))(?:[,，:：]|\s|计划|重点|将|要|继续|主要|工作|we|i|our|the|focus|plan|will|is|on|to)"
)
_IF = re.compile(r"如果|假如|若(?!干)|只要|一旦|要是|(?<![a-z])(?:if|once|when|unless)(?![a-z])")
_SOME = re.compile(
    r"[\d一两二三四五六七八九] ?(?:个(?!月)|家|人|名|位|组|店|区|地区)[^，,；;。\d]{0,6}$|(?<![a-z])(?:\d+|two|three|four|five|six|seven|eight|nine|ten) (?:out )?of (?:the |our )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) [a-z -]{0,24}$"
)
_LOW_IS_GOOD = re.compile(
    r"投诉|退货|退款|差评|损耗|成本|费用|逾期|丢单|流失|次品|响应|时长|(?<![a-z])(?:complaints?|returns?|refunds?|costs?|expenses|spoilage|lost|churn|response time|overdue|claims|defects?)(?![a-z])"
)
_ITEM = re.compile(r"^(?:\d{1,2}[、.)）]|[(（]\d{1,2}[)）]|[-*•·])\s*")
_REACHED = re.compile(r"完成|达成|进度|目标|任务|(?<![a-z])(?:attain|achiev|complet|reached|target|plan|goal|quota)")
_VAGUE = re.compile(
    r"加强|加大|做好|提升|提高|努力|争取|积极|维护|培训|开发|拓展|推进|抓好|重视|完善|优化|保持|继续|巩固|深入|学习|跟进|挖掘|多(?:跑|拜访|沟通)|(?<![a-z])(?:improve|strengthen|try|focus|keep|train|find|continue|work on|develop|maintain|increase|enhance|push|pay (?:more )?attention|follow up|communicate|sell|turn|learn|better|more)(?![a-z])"
)
_COMMA = re.compile(r"[，,](?!\d)|:")
_BIG = Decimal(10_000)
_OURS = re.compile(r"我(?!国)|公司|本(?:部门|店|人|月|周|季)|我们|(?<![a-z])(?:our|my|we|i|us|company)(?![a-z])")
_MARKET = re.compile(r"市场|行业|规模|(?<![a-z])(?:market|industry|sector|worldwide|global(?:ly)?)(?![a-z])")
_ALL_MARKET = re.compile(r"全球|全世界|市场(?:总)?规模|(?<![a-z])(?:worldwide|global(?:ly)?|market size)(?![a-z])")
_LOW = re.compile(r"最低|最少|最小|最差|新低|(?<![a-z])(?:lowest|worst|weakest|low)(?![a-z])")
_SECOND = re.compile(
    r"第二|其次|次之|此前最|(?<![a-z])(?:second|runner-up|next best|average|others|previous best)(?![a-z])"
)
_FULL = re.compile(r"满分|总分|(?<![a-z])out of\s*$")
_PART = re.compile(r"(?:%|percent|half|thirds?|quarters?) of (?:the |our |my |its )?(?:[a-z]+ ){0,2}$")
_BAR = re.compile(r"不低于|至少|不少于|(?<![a-z])(?:at least|not below|no less than|minimum of)\s*$")
_EVERY = re.compile(r"各项|全部|均|都|每[一个项]|(?<![a-z])(?:all|every|each|both)(?![a-z])")
_HISTORY = re.compile(
    r"历史|新高|新低|纪录|记录|今年|全年|近年|年内|以来|(?<![a-z])(?:ever|record|year|month|week|quarter|history|far|yet)(?![a-z])"
)
_NOT_RANK = re.compile(
    r"(?:争取|力争|目标|希望|努力|冲刺|如果|是否|要|将|成为|做到)[^,，。]{0,10}$|(?<![a-z])(?:aim|want|hope|try|plan|become|goal|to be|will be|could be|should be|not|never|far from)[a-z ]{0,16}$|不是|没有|未能?"
)
_MEAN = re.compile(
    r"(?:每[日天]|日均?|各[日天])(?:的)?\S{0,4}(?:率|转化)\S{0,6}(?:求|取|的)?(?:平均|均值)(?!每)|(?:每[日天]|日)\S{0,3}(?:独立)?访客\S{0,4}(?:相加|之和|累加|加总)|(?:average|mean) of (?:the |all )?daily (?:[a-z]+ )?rates?|averag(?:e|ing) (?:the )?daily (?:[a-z]+ )?rates|sum of (?:the )?daily (?:unique )?visitors|adding up (?:the )?daily (?:unique )?visitors"
)
_COUNTED = re.compile(
    r"访客|搜索|拜访|客户|订单|人数|成交|点击|(?<![a-z])(?:visitors?|visits?|clients?|orders?|search|buyers|clicks|customers)(?![a-z])"
)


def check(reading: Reading, book: Book | None, found: list[Statement]) -> Iterator[Mark]:
    """The marks of words in a text; with a book, targets and records are judged by it where the text says no figures."""
    plans = planned(reading)
    for place, sentence in enumerate(reading.sentences):
        text = sentence.text.strip()
        if not is_heading(text) and _is_uncheckable(sentence, is_plan=place in plans):
            start = sentence.start + len(sentence.text) - len(sentence.text.lstrip())
            yield Mark(start, start + len(text), MarkKind.UNCHECKABLE, weight=Weight.HINT)
        yield from _met(reading, place, sentence, book)
        yield from _ranks(reading, place, sentence, book)
        yield from _outside(reading, place, sentence)
        yield from _means(reading, sentence)
        yield from _no_unit(reading, sentence)


def _is_uncheckable(sentence: Sentence, *, is_plan: bool) -> bool:
    """Whether a line of a plan has neither number nor day."""
    text = sentence.text.strip()
    if not is_plan and not (_PLAN_LINE.match(text) and _VAGUE.search(text)):
        return False
    has_day = bool(sentence.days) or re.search(
        r"\d|周[一二三四五六日]|月底|月末|月初|每[天日周月]|(?<![a-z])(?:monday|tuesday|wednesday|thursday|friday|end of|daily|every|each)",
        _ITEM.sub("", text),
    )
    return not sentence.said and not has_day and len(text) >= 4


# --- targets met ----------------------------------------------------------------------------------------------------


def _met(reading: Reading, place: int, sentence: Sentence, book: Book | None) -> Iterator[Mark]:
    for words, is_met in ((lex.MET, True), (lex.MISSED, False)):
        for found in words.finditer(sentence.text):
            before = re.split(r"[,，。;；:：]", sentence.text[: found.start()])[-1][-24:]
            if is_met and (
                lex.FUTURE.search(before)
                or lex.NEGATED.search(before[-8:])
                or _asks(sentence.text, found.end())
                or _IF.search(sentence.text[: found.start()])
                or (_PART.search(sentence.text[: found.start()]) and not found[0].endswith(" it"))
                or (_SOME.search(sentence.text[: found.start()]) and not _EVERY.match(found[0]))
            ):
                continue
            yield from _met_here(reading, place, sentence, found, is_met, book)


def _asks(text: str, at: int) -> bool:
    return bool(
        re.match(r"的?(?:可能|难度|关键|前提|情况|压力|信心|办法|措施|进度|基础上)|\S{0,6}[?？]", text[at : at + 10])
    )


def _met_here(
    reading: Reading, place: int, sentence: Sentence, found: re.Match[str], is_met: bool, book: Book | None
) -> Iterator[Mark]:
    start, end = sentence.start + found.start(), sentence.start + found.end()
    here = _verdict(sentence.said, found.string)
    around = [each for one in reading.near(place, 2, 1) for each in one.said]
    target, actual, percent = here if any(here) else _verdict(around)
    if target is None or actual is None:
        wide = _verdict(around)
        target, actual, percent = (each or other for each, other in zip((target, actual, percent), wide, strict=True))
    facts = {"said": reading.raw[start:end], "target": _raw(reading, target), "actual": _raw(reading, actual)}
    reached = _reached(target, actual, percent)
    if target is None or actual is None:
        facts |= {"actual": _raw(reading, percent), "target": "100%"} if percent is not None else {}
        if percent is None and is_met:
            yield from _unproven(reading, sentence, book, (start, end), facts)
    if reached is not None and reached is not is_met:
        yield Mark(start, end, MarkKind.MET_NOT if is_met else MarkKind.MISSED_NOT, facts)


def _reached(target: Said | None, actual: Said | None, percent: Said | None) -> bool | None:
    """Whether a target was reached; None where the figures do not say."""
    if target is not None and actual is not None:
        low, high = (target, actual) if _is_better_low(target, actual) else (actual, target)
        least, most, bar = low.number.low_end, low.number.high_end, (high.number.low_end, high.number.high_end)
    elif percent is not None:
        least, most, bar = percent.number.low_end, percent.number.high_end, (Decimal(100), Decimal(100))
    else:
        return None
    return False if most < bar[0] else True if least >= bar[1] else None


def _unproven(
    reading: Reading, sentence: Sentence, book: Book | None, at: tuple[int, int], facts: dict[str, str]
) -> Iterator[Mark]:
    """A target told to be met without both figures: judged by what it covers, or by the book, or said to need its evidence."""
    covered = _covers(sentence.said)
    aim = next((each for each in sentence.said if each.has("target")), None)
    if covered is False:
        yield Mark(*at, MarkKind.MET_NOT, {**facts, "target": _raw(reading, aim)})
    elif covered is None and book is not None and book.has_targets:
        yield from _met_by_book(sentence, book, at, facts)
    elif covered is None:
        weight = Weight.HINT if facts["target"] else Weight.WRONG
        yield Mark(*at, MarkKind.MET_NO_FIGURES, facts, weight=weight)


def _is_better_low(*said: Said) -> bool:
    """Whether less is better: complaints, costs, times to answer."""
    return any(each.number.unit in ("second", "minute", "hour") or _LOW_IS_GOOD.search(each.before) for each in said)


def _met_by_book(sentence: Sentence, book: Book, at: tuple[int, int], facts: dict[str, str]) -> Iterator[Mark]:
    """Whether the targets of the book that a sentence speaks of were reached; all of them where it names none."""
    named = [
        name for name, words in {**AMOUNTS, **COUNTS}.items() if words.search(sentence.text) and name in book.figures
    ]
    for name in named or list(book.figures):
        told = book.figures[name]
        if told.target and told.value is not None and told.value < told.target:
            yield Mark(
                *at,
                MarkKind.MET_NOT,
                {**facts, "actual": f"{told.value.normalize():,f}", "target": f"{told.target.normalize():,f}"},
            )
            return


def _covers(said: list[Said]) -> bool | None:
    """Whether the two figures beside a target told in percent make as much: 目标 80 %，56 家里 46 家; None without such."""
    percents = [each for each in said if each.number.kind is Kind.PERCENT]
    bars = [each for each in percents if _BAR.search(each.before)]
    if len(percents) == 2 and len(bars) == 1:
        return next(each for each in percents if each is not bars[0]).number.value >= bars[0].number.value
    aims = [each for each in said if each.number.kind is Kind.PERCENT and each.has("target")]
    known = sorted((each.number for each in said if each.number.kind is Kind.COUNT), key=lambda number: number.value)
    if len(aims) != 1 or len(known) != 2 or len(said) != 3 or not known[0].agrees(known[1]):
        return None
    return known[0].value * 100 >= aims[0].number.value * known[1].value


def _is_of(per: str, said: Said) -> bool:
    """Whether a figure is of one of what a target is told for each of: this week's beside 每周."""
    words = {
        "day": "今天|当天|今日|today",
        "week": "[这本上]周|(?:this|last) week",
        "month": "[这本上]个?月|(?:this|last) month",
    }
    return per in words and re.search(words[per], said.before) is not None


def _verdict(said: list[Said], *around: str) -> tuple[Said | None, Said | None, Said | None]:
    """A target, what was reached of it, and the percent reached, as far as they are said."""
    levels = [
        each
        for each in said
        if each.number.kind in (Kind.COUNT, Kind.MONEY)
        and each.change is None
        and not each.has("base")
        and each.number.unit not in ("day", "week", "month", "year", "way", "hour", "minute")
    ]
    target = next((each for each in levels if each.has("target")), None)
    others = [
        each
        for each in levels
        if not each.has("target")
        and not _FULL.search(each.before)
        and (target is None or each.number.agrees(target.number))
        and (each.per == (target.per if target else "") or (target and not each.per and _is_of(target.per, each)))
    ]
    actual = next(
        (each for each in others if each.has("actual") or each.has("now") or each.has("total")),
        (nearest(others, target) if target else others[0]) if others else None,
    )
    percents = [
        each
        for each in said
        if each.number.kind is Kind.PERCENT
        and each.change is None
        and not each.has("target")
        and _REACHED.search(each.label)
    ]
    listed = [each for each in said if each.number.kind is Kind.PERCENT and each.change is None]
    if any(_EVERY.search(each) for each in around) and (percents or (target is None and len(listed) > 1)):
        percents = sorted(listed, key=lambda each: each.number.value)
    percent = next(iter(percents), None)
    return target, actual, percent


# --- ranks ----------------------------------------------------------------------------------------------------------


def _ranks(reading: Reading, place: int, sentence: Sentence, book: Book | None) -> Iterator[Mark]:
    for found in lex.RANK.finditer(sentence.text):
        before = re.split(r"[。;；]", sentence.text[: found.start()])[-1][-24:]
        if _NOT_RANK.search(before) or (lex.FUTURE.search(re.split(r"[,，:：]", before)[-1]) and not sentence.said):
            continue
        start, end = sentence.start + found.start(), sentence.start + found.end()
        facts = {"said": reading.raw[start:end]}
        if len(compared(sentence.said)) > 1:
            return
        if book is not None and _HISTORY.search(found[0]) and (told := _of_book(sentence, book)):
            yield from _record(found[0], told, (start, end), facts)
        elif not _has_basis(reading, place, sentence):
            yield Mark(start, end, MarkKind.RANK, facts)
        return


def _of_book(sentence: Sentence, book: Book) -> BookFigure | None:
    """The one figure of the book that a sentence speaks of, where earlier ones are known too."""
    names = [
        name for name, words in {**AMOUNTS, **COUNTS}.items() if words.search(sentence.text) and name in book.figures
    ]
    told = book.figures[names[0]] if names else None
    return told if told is not None and told.earlier and told.value is not None else None


def _record(words: str, told: BookFigure, at: tuple[int, int], facts: dict[str, str]) -> Iterator[Mark]:
    """A record that the periods before do not bear out."""
    is_low = bool(_LOW.search(words))
    best = min(told.earlier) if is_low else max(told.earlier)
    value = told.value or Decimal(0)
    if (best < value) if is_low else (best > value):
        yield Mark(
            *at, MarkKind.RANK_WRONG, {**facts, "own": f"{value.normalize():,f}", "other": f"{best.normalize():,f}"}
        )


def compared(said: list[Said]) -> list[Said]:
    """The figures among which there may be a first."""
    known = [
        each
        for each in said
        if each.number.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT)
        and each.change is None
        and not each.has("target")
        and each.number.unit not in ("day", "week", "month", "year", "way")
    ]
    return [one for one in known if any(one is not each and one.number.agrees(each.number) for each in known)]


def _has_basis(reading: Reading, place: int, sentence: Sentence) -> bool:
    alike = compared([each for one in reading.near(place, 1, 1) for each in one.said])
    if any(_SECOND.search(each.text) for each in reading.near(place, 1, 1)) and len(alike) >= 2:
        return True
    return len(alike) >= 3 or bool(
        re.search(
            r"据|根据|排名表|排行榜|公示|(?<![a-z])(?:according to|ranking list|league table|per the)(?![a-z])",
            sentence.text,
        )
    )


# --- the outside world, and the rest --------------------------------------------------------------------------------


def _outside(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    if not sentence.said or not lex.WORLD.search(sentence.text):
        return
    if any(lex.SOURCE.search(each.text) for each in reading.near(place, 1, 1)):
        return
    for said in sentence.said:
        clause = _clause(sentence, said.number.start - sentence.start)
        found = lex.WORLD.search(clause)
        if found is None or (_OURS.search(clause) and not _ALL_MARKET.search(clause)):
            continue
        number = said.number
        is_big = number.kind in (Kind.COUNT, Kind.MONEY) and (number.scale >= _BIG or abs(number.value) >= _BIG * 10)
        if is_big or (number.kind is Kind.PERCENT and _MARKET.search(clause) and not lex.SHARE.search(said.before)):
            yield Mark(number.start, number.end, MarkKind.OUTSIDE_CLAIM, {"said": _raw(reading, said)})
            return


def _clause(sentence: Sentence, at: int) -> str:
    """The part of a sentence between its commas in which a place lies."""
    text = sentence.text
    start = max((found.end() for found in _COMMA.finditer(text, 0, at)), default=0)
    end = _COMMA.search(text, at)
    return text[start : end.start() if end else len(text)]


def _means(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    if found := _MEAN.search(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        yield Mark(start, end, MarkKind.MEAN_OF_RATES, {"said": reading.raw[start:end]})


def _no_unit(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A count that is no whole number and has no unit: what is it a number of?"""
    odd = [
        each for each in sentence.said
        if each.number.kind is Kind.COUNT and not each.number.unit and each.number.scale == 1 and each.number.step < 1 and not each.per and each.change is None and each.number.high is None
    ]  # fmt: skip
    if (
        odd
        and _COUNTED.search(odd[0].label)
        and not re.search(r"率|比|平均|均|深度|价|分|averag|rate|mean|per |depth|price|score", sentence.text)
    ):
        number = odd[0].number
        yield Mark(number.start, number.end, MarkKind.UNIT_MISSING, {"said": _raw(reading, odd[0])}, weight=Weight.HINT)


def _raw(reading: Reading, said: Said | None) -> str:
    return reading.raw[said.number.start : said.number.end].strip() if said is not None else ""
