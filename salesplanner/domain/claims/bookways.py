"""Which way a whole figure is told to have gone, without by how much, against the records: 胜率比上月有所回落, above last year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from salesplanner.domain.claims import lexicon as lex
from salesplanner.domain.claims.book import Book
from salesplanner.domain.claims.bookchanges import CHANGED, CLAUSES, called, now_and_base, subject_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading, Sentence
from salesplanner.domain.claims.statements import is_of, wholes_of
from salesplanner.domain.claims.writing import wrong_words
from salesplanner.domain.period import Period

#: The same time a year ago and the period before, by words that need no name of theirs.
_YEAR_ZH = r"(?:去年|上年|上一年)(?:的?(?:同期|同月|同一?时期|\d{1,2}月份?))?|同期"
_YEAR_EN = r"(?:the same (?:month|week|quarter|time|period) )?(?:of )?(?:last year|the (?:previous|prior) year|the year before|a year (?:ago|earlier|before))"
_PREVIOUS_ZH = r"上个?[月周季]度?份?|前一?个?[月周]|上一个?[月周季]度?|上期"
_PREVIOUS_EN = r"(?:last|the (?:previous|prior|preceding)) (?:month|week|quarter)|the (?:month|week|quarter) before"
_LEVEL = r"的?(?:水平|表现|成绩|数字)?"
_SOMEWHAT = r"(?:有所|有|略有|略微?|稍微?|稍有|明显|显著|大幅度?|小幅|继续|又|还|都|也|均|双双|是|在|要|有了|[，,])*"
_UP_ZH = rf"{lex.UP_WORDS}|回升|反弹|[多高好强快涨升增]"
_DOWN_ZH = rf"{lex.DOWN_WORDS}|[少低差弱慢跌降减]"
_ABOVE_ZH = "多过|高出|高于|好于|优于|多于|强于|大于|胜过|高过|超过了?|超出"
_BELOW_ZH = (
    "少过|低过|低于|少于|差于|弱于|逊于|逊色于|不如|不及|不到|小于|落后于|没有?(?:超过|达到|赶上|追平)|未(?:达到?|超过)"
)
_OVER_EN = "above|ahead of|better than|higher than|more than|greater than|stronger than|over|exceed(?:s|ed|ing)?|beat(?:s|ing)?|topp(?:ed|ing)"
_UNDER_EN = "below|behind|under|lower than|less than|fewer than|worse than|weaker than|short of"
_ROSE_EN = f"{lex.UP_EN}|rebounded|recovered|picked up"
_HOW_EN = r"(?: (?:slightly|a (?:bit|little|touch|lot|shade)|again|sharply|clearly|well|noticeably|considerably|markedly|steadily|somewhat|back|also|both))*"
_ON_EN = r"(?:from|on|over|than|against|versus|vs\.?|compared (?:with|to)|since)"
#: Behind what was told comes by how much, which is judged with its number.
_BY_HOW_MUCH = re.compile(
    r"[^，,。；;：:]{0,6}?(?:[$€£¥]?\d|[一二三四五六七八九两几]成|一半|近半|[一二两三四五]倍)| (?:by|at|of|to) "
)
#: What tells that something is as much as before, or so many times as much, and within what that may lie.
_TIMES = (
    ((Decimal("0.95"), Decimal("1.05")), "持平|相同|一样|相当|一致|没有?变化?", r"(?:the )?same (?:[a-z]+ )?as|unchanged|flat|level with|in line with|equal to|as (?:many|much|high) as|on a par with"),
    ((Decimal("1.8"), Decimal("2.3")), "翻了?一?番|翻了?一?倍|增(?:长|加)了?一倍", "doubled|twice as (?:many|much|high) as|double(?: the (?:number|figure|amount))?"),
    ((Decimal("0.42"), Decimal("0.58")), "减半|腰斩|(?:减少|下降)了?一半|少了一半", "halved|half as (?:many|much) as"),
    ((Decimal("2.6"), Decimal("3.5")), "翻了?两番|增(?:长|加)了?两倍", "tripled|trebled|three times as (?:many|much) as"),
)  # fmt: skip
_ANY = Decimal("Infinity")
_NOT = re.compile(r"未|没有?|不(?!断|仅|错)|(?<![a-z])(?:not|never|no|hardly)(?![a-z])|n't")
_IF = re.compile(r"如果|假如|若|只要|是否|(?<![a-z])(?:if|whether|unless|once)(?![a-z])")


def check(reading: Reading, book: Book) -> Iterator[Mark]:
    """The marks of rises and falls told in words that the records turn round."""
    ways = _ways(book.period)
    for sentence in reading.sentences:
        for words, *ends in ways:
            for found in words.finditer(sentence.text):
                yield from _way(reading, sentence, found, (ends[0], ends[1]), book)


@lru_cache(maxsize=4)
def _ways(period: Period) -> list[tuple[re.Pattern[str], Decimal, Decimal]]:
    """What tells that something is more or less than a year ago or in the period before, or as much: between which multiples of it."""
    previous = period.previous()
    zh, en = called(previous)
    _, own = called(period)
    base_zh = rf"(?:(?P<year>{_YEAR_ZH})|(?P<previous>{_PREVIOUS_ZH}|(?<!\d){zh}份?)){_LEVEL}"
    base_en = rf"(?:in |the figure (?:of|for) |that of |those of |the one in )?(?:(?P<year>{_YEAR_EN}|[a-z]+ last year|last (?:{own})|[a-z]+ a year ago)|(?P<previous>{_PREVIOUS_EN}|{en}))(?:'s(?: [a-z]+)?)?(?![a-z\d])"
    on_year, on_previous = r"(?P<year>同比)", r"(?P<previous>环比)"
    found = []
    for side, above, more, over, rose in (
        (1, _ABOVE_ZH, _UP_ZH, _OVER_EN, _ROSE_EN),
        (-1, _BELOW_ZH, _DOWN_ZH, _UNDER_EN, lex.DOWN_EN),
    ):
        ways = [
            rf"(?:{above}){base_zh}",
            rf"(?:比|较|与|和|同|跟){base_zh}(?:相?比)?{_SOMEWHAT}(?:{more})",
            rf"(?:{on_year}|{on_previous})(?:[、和与及](?:同比|环比))?{_SOMEWHAT}(?:{lex.UP_WORDS if side > 0 else lex.DOWN_WORDS})",
            rf"(?<![a-z])(?:{over}) {base_en}",
            rf"(?<![a-z])(?:{rose}){_HOW_EN} {_ON_EN} {base_en}",
            rf"(?:比|较|与|和|同|跟){base_zh}(?:相?比)?[，,](?P<subject>[^，,。；;\d]{{2,10}}?){_SOMEWHAT}(?:{more})",
            rf"(?<![a-z])(?:{'more' if side > 0 else 'less|fewer'}) (?P<subject>[a-z -]{{3,30}}?) than {base_en}",
            rf"(?<![a-z])(?:compared (?:with|to)|against|versus|vs\.?) {base_en},? (?P<subject>[a-z -]{{3,30}}?) (?:(?:is|are|was|were|has|have) )?(?:{rose})(?![a-z])",
        ]
        ends = (Decimal(1), _ANY) if side > 0 else (Decimal(0), Decimal(1))
        found += [(re.compile(each), *ends) for each in ways]
    for (low, high), times_zh, times_en in _TIMES:
        found += [
            (re.compile(each), low, high)
            for each in (
                rf"(?:比|较|与|和|同|跟){base_zh}(?:相?比)?{_SOMEWHAT}(?:{times_zh})",
                rf"(?:{on_year}|{on_previous}){_SOMEWHAT}(?:{times_zh})",
                rf"(?<![a-z])(?:{times_en})(?: {_ON_EN})? {base_en}",
            )
        ]
    return found


def _way(
    reading: Reading, sentence: Sentence, found: re.Match[str], ends: tuple[Decimal, Decimal], book: Book
) -> Iterator[Mark]:
    text = sentence.text
    ahead, behind = text[: found.start()], text[found.end() :]
    own = CLAUSES.split(ahead)[-1]
    is_open = lex.FUTURE.search(own) or _NOT.search(own[-10:]) or _IF.search(ahead) or "?" in behind
    if is_open or _BY_HOW_MUCH.match(behind) or _is_of_another_time(sentence, found.start(), book.period):
        return
    changes = {}
    subject = found.groupdict().get("subject")
    for name in subject_of(ahead, is_rate=True) if subject is None else wholes_of(subject, CHANGED, is_rate=True):
        now, base = now_and_base(book, name, on_year=found["year"] is not None)
        if now is not None and base:
            changes[name] = (now, base)
    if changes and not any(ends[0] <= now / base <= ends[1] for now, base in changes.values()):
        now, base = next(iter(changes.values()))
        yield wrong_words(reading, *sentence.at(found), MarkKind.DIRECTION, base=_shown(base), now=_shown(now))


def _is_of_another_time(sentence: Sentence, at: int, period: Period) -> bool:
    """Whether it is told of what another time than the one reported on had: 8月电话多于去年."""
    return any(each.first and each.start - sentence.start < at and not is_of(each, period) for each in sentence.periods)


def _shown(value: Decimal) -> str:
    return f"{value.quantize(Decimal('0.1')).normalize():,f}"
