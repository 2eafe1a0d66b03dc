"""Words that claim: target met, first or highest, the whole market, a plan that nobody can check."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.book import Book, BookFigure
from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.numbers import Kind
from salesplanner.domain.claims.reading import Reading, Said, Sentence, levels
from salesplanner.domain.claims.sections import is_heading, planned
from salesplanner.domain.claims.sentences import clause
from salesplanner.domain.claims.statements import named
from salesplanner.domain.claims.whose import rows_above
from salesplanner.domain.claims.writing import wrong_figure, wrong_words

_PLAN_LINE = re.compile(
    r"^\s*(?:[-*•·\d.、)（(一二三四五六]+\s*)?(?:下个?(?:月|周|季度|半年|一?阶段|年)|下一步|明年|今后|接下来|next (?:month|week|quarter|half|year)|in the (?:coming|next) (?:month|week|quarter))(?:[,，:：]|\s|计划|重点|将|要|继续|主要|工作|we|i|our|the|focus|plan|will|is|on|to)"
)
_ITEM = re.compile(r"^(?:\d{1,2}[、.)）]|[(（]\d{1,2}[)）]|[-*•·])\s*")
_VAGUE = re.compile(
    r"加强|加大|天天|抓|做好|提升|提高|努力|争取|积极|维护|培训|开发|拓展|推进|抓好|重视|完善|优化|保持|继续|巩固|深入|学习|跟进|挖掘|多(?:跑|拜访|沟通)|(?<![a-z])(?:improve|strengthen|try|focus|keep|train|find|continue|work on|develop|maintain|increase|enhance|push|pay (?:more )?attention|follow up|communicate|sell|turn|learn|better|more)(?![a-z])"
)
_COMMA = re.compile(r"[，,](?!\d)|:")
_BIG = Decimal(10_000)
_OURS = re.compile(r"我(?!国)|公司|本(?:部门|店|人|月|周|季)|我们|(?<![a-z])(?:our|my|we|i|us|company)(?![a-z])")
_MARKET = re.compile(r"市场|行业|规模|(?<![a-z])(?:market|industry|sector|worldwide|global(?:ly)?)(?![a-z])")
_ALL_MARKET = re.compile(r"全球|全世界|市场(?:总)?规模|(?<![a-z])(?:worldwide|global(?:ly)?|market size)(?![a-z])")
_COMPARED_TO = re.compile(
    r"(?:[比较]|[高低]于)(?:[一-龥]{0,3}行业|同行)|(?<![a-z])(?:than|above|below|over|under|against) (?:the |our )?(?:[a-z]+ )?(?:industry|sector|market)(?: average)?"
)
_AVERAGE = re.compile(r"平均|均值|(?<![a-z])average(?![a-z])")
_LOW = re.compile(r"最低|最少|最小|最差|新低|(?<![a-z])(?:lowest|worst|weakest|low)(?![a-z])")
_SECOND = re.compile(
    r"第二|其次|次之|此前最|(?<![a-z])(?:second|runner-up|next best|average|others|previous best)(?![a-z])"
)
_BY_LIST = re.compile(
    r"据|根据|排名表|排行榜|公示|[老经总主客同][板理监管户事][^，,。]{0,3}说|[他她]说|(?<![a-z])(?:according to|ranking list|league table|per the|(?:he|she|they|[a-z]+ (?:manager|boss|director|client|customer)|the boss|mr [a-z]+|ms [a-z]+) (?:says?|said|tells?|told))(?![a-z])"
)
_MEASURED = re.compile(r"率|比|平均|均|深度|价|分|averag|rate|mean|per |depth|price|score")
#: A day held against those of its month, which no figure of the whole tells.
_OF_MONTH = re.compile(r"[全本当]个?[月周季]|(?<![a-z])(?:month|week|quarter)(?![a-z])")
_BEST_DAY = re.compile(r"单日|当[天日]|一天|(?<![a-z])(?:single day|one day|best day|day of the month)(?![a-z])")
_HISTORY = re.compile(
    r"历史|新高|新低|纪录|记录|今年|全年|近年|年内|以来|(?<![a-z])(?:ever|record|year|month|week|quarter|history|far|yet)(?![a-z])"
)
_NOT_RANK = re.compile(
    r"(?:争取|力争|目标|希望|努力|冲刺|如果|是否|要|将|成为|做到)[^,，。]{0,10}$|(?<![a-z])(?:aim|want|hope|try|plan|become|goal|to be|will be|could be|should be|not|never|far from)[a-z ]{0,16}$|不是|没有|未能?"
)
_MEAN = re.compile(
    r"(?:每[日天]|日均?|各[日天])(?:的)?\S{0,4}(?:率|转化)\S{0,6}(?:求|取|的)?(?:平均|均值)(?!每)|(?:每[日天]|日)\S{0,3}(?:独立)?访客\S{0,4}(?:相加|之和|累加|加总)|(?:average|mean) of (?:the |all )?daily (?:[a-z]+ )?rates?|(?:averaging|(?:i|we|to) average) (?:the )?daily (?:[a-z]+ )?rates|sum of (?:the )?daily (?:unique )?visitors|adding up (?:the )?daily (?:unique )?visitors"
)
_COUNTED = re.compile(
    r"访客|搜索|拜访|客户|订单|人数|成交|点击|(?<![a-z])(?:visitors?|visits?|clients?|orders?|search|buyers|clicks|customers)(?![a-z])"
)


def check(reading: Reading, book: Book | None) -> Iterator[Mark]:
    """The marks of words in a text; with a book, targets and records are judged by it where the text says no figures."""
    plans = planned(reading)
    for place, sentence in enumerate(reading.sentences):
        text = sentence.text.strip()
        if not is_heading(text) and _is_uncheckable(sentence, is_plan=place in plans):
            start = sentence.start + len(sentence.text) - len(sentence.text.lstrip())
            yield Mark(start, start + len(text), MarkKind.UNCHECKABLE, weight=Weight.HINT)
        yield from _ranks(reading, place, sentence, book)
        yield from _outside(reading, place, sentence)
        yield from _means(reading, sentence)
        yield from _no_unit(reading, sentence)


def _is_uncheckable(sentence: Sentence, *, is_plan: bool) -> bool:
    """Whether a line of a plan has neither number nor day."""
    text = sentence.text.strip()
    if not _VAGUE.search(text) or not (is_plan or _PLAN_LINE.match(text)):
        return False
    has_day = bool(sentence.days) or re.search(
        r"\d|周[一二三四五六日]|月底|月末|月初|每[天日周月]|(?<![a-z])(?:monday|tuesday|wednesday|thursday|friday|end of|daily|every|each)",
        _ITEM.sub("", text),
    )
    return not sentence.said and not has_day and len(text) >= 4


def _ranks(reading: Reading, place: int, sentence: Sentence, book: Book | None) -> Iterator[Mark]:
    for found in lex.RANK.finditer(sentence.text):
        before = re.split(r"[。;；]", sentence.text[: found.start()])[-1][-24:]
        if re.match(
            "[^。.]*(?:[,，；;]|and) ?[^。.]*(?:after that|afterwards|then|然后|之后|再)", sentence.text[found.end() :]
        ):
            continue  # comes first, then others
        if _NOT_RANK.search(before) or (lex.FUTURE.search(re.split(r"[,，:：]", before)[-1]) and not sentence.said):
            continue
        if len(compared(sentence.said)) > 1 or (_OF_MONTH.search(found[0]) and _BEST_DAY.search(sentence.text)):
            return
        if book is not None and _HISTORY.search(found[0]) and (told := _of_book(sentence, book)):
            yield from _record(reading, sentence.at(found), found[0], told)
        elif not _has_basis(reading, place, sentence):
            yield wrong_words(reading, *sentence.at(found), MarkKind.RANK)
        return


def _of_book(sentence: Sentence, book: Book) -> BookFigure | None:
    """The one figure of the book that a sentence speaks of, where earlier ones are known too."""
    names = named(sentence.text, book.figures)
    told = book.figures[names[0]] if names else None
    return told if told is not None and told.earlier and told.value is not None else None


def _record(reading: Reading, at: tuple[int, int], words: str, told: BookFigure) -> Iterator[Mark]:
    """A record that the periods before do not bear out."""
    is_low = bool(_LOW.search(words))
    best, value = min(told.earlier) if is_low else max(told.earlier), told.value or Decimal(0)
    if (best < value) if is_low else (best > value):
        own, other = (f"{each.normalize():,f}" for each in (value, best))
        yield wrong_words(reading, *at, MarkKind.RANK_WRONG, own=own, other=other)


def compared(said: list[Said]) -> list[Said]:
    """The figures among which there may be a first."""
    known = [each for each in said if each.is_level and not each.has("target") and not each.is_length]
    return [one for one in known if any(one is not each and one.number.agrees(each.number) for each in known)]


def _has_basis(reading: Reading, place: int, sentence: Sentence) -> bool:
    near = reading.near(place, 6 if len(sentence.said) < 2 else 1, 1)
    alike = compared([each for one in near for each in one.said])
    is_beside = len(alike) >= 2 and any(_SECOND.search(each.text) for each in near)
    return is_beside or len(alike) >= 3 or bool(_BY_LIST.search(sentence.text) or rows_above(reading, sentence))


def _outside(reading: Reading, place: int, sentence: Sentence) -> Iterator[Mark]:
    if not sentence.said or not lex.WORLD.search(sentence.text):
        return
    if any(lex.SOURCE.search(each.text) for each in reading.near(place, 1, 1)):
        return
    for said in sentence.said:
        at = said.number.start - sentence.start
        words = sentence.text[slice(*clause(sentence.text, _COMMA, at, at))]
        found = lex.WORLD.search(words)
        if found is None or (_OURS.search(words) and not _ALL_MARKET.search(words)):
            continue
        number = said.number
        is_big = number.kind in (Kind.COUNT, Kind.MONEY) and (number.scale >= _BIG or abs(number.value) >= _BIG * 10)
        if is_big or (
            number.kind is Kind.PERCENT
            and number.digits
            and _MARKET.search(words)
            and not lex.SHARE.search(said.before)
            and not _COMPARED_TO.search(words)
            and not (_AVERAGE.search(words) and _OURS.search(sentence.text))
        ):
            yield wrong_figure(reading, number, MarkKind.OUTSIDE_CLAIM)
            return


def _means(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    if found := _MEAN.search(sentence.text):
        yield wrong_words(reading, *sentence.at(found), MarkKind.MEAN_OF_RATES)


def _no_unit(reading: Reading, sentence: Sentence) -> Iterator[Mark]:
    """A count that is no whole number and has no unit: what is it a number of?"""
    for said in levels(sentence.said):
        number = said.number
        is_bare = (
            number.kind is Kind.COUNT and not number.unit and number.scale == 1 and number.step < 1 and not said.per
        )
        if is_bare:
            if _COUNTED.search(said.label) and " out of" not in said.after and not _MEASURED.search(sentence.text):
                yield wrong_figure(reading, number, MarkKind.UNIT_MISSING, weight=Weight.HINT)
            return
