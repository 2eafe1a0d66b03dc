"""Times of day against the length that is told between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Number
from salesplanner.domain.claims.numerals import count_of
from salesplanner.domain.claims.reading import Reading, Said, Sentence
from salesplanner.domain.claims.writing import wrong_figure, wrong_words

_HALF_AN_HOUR = 30
_MORNING, _NOON = 7 * 60, 12 * 60
_CLOCK = (
    r"(?:十?[一两二三四五六七八九]|十)点(?:半|钟|整)?|\d{1,2}(?::\d{2}(?: ?[ap]m)?|点(?:半|\d{1,2}分?|整|钟)?| ?[ap]m)?"
)
_CLOCKS = re.compile(
    rf"(?<![\d月年.:])(?P<from>(?<![一有])(?:十?[一两二三四五六七八九]|十)点(?:半|钟|整)?|\d{{1,2}}(?::\d{{2}}(?: ?[ap]m)?|点(?:半|\d{{1,2}}分?|整|钟)?| ?[ap]m)) ?(?:一直)?[开谈忙做干聊讲等跑排]?(?:至|到|-|–|—|~|to|until|till) ?(?:下午|中午|上午)?(?P<to>{_CLOCK})(?![\d天日月号年个家人%])"
)
_CLOCK_TIME = re.compile(
    r"(?<![\d月年.])\d{1,2}(?::\d{2}(?: ?[ap]m)?|点(?:半|\d{1,2}分?|整|钟)?| ?[ap]m(?![a-z]))(?![\d家个人%])"
)
_STARTS = re.compile(
    r"开始|开门|营业|开工|开会|开车|出门|出发|动身|进场|进门|上车|起飞|到的|到(?=[，,])|到了?(?=客户|现场|工地|对方|展|店|厂)|(?<![a-z])(?:began|begins?|arrived|got there|start(?:s|ed)?|left|leaves?|set off|set out|departed|open(?:s|ed)?|kicked off|from)(?![a-z])"
)
_STOPS = re.compile(
    r"[^，,。]{0,8}?(?:关门|打烊|结束|走(?=[，,。；;]|$)|散会|散场|收工|收尾|离开|到达|到[了家客现]|到(?=[，,。；;]|$)|回到|回来|回公司|到家|完[了事]?|才走|返回|下车|出来)|[^,.;]{0,18}?(?<![a-z])(?:ended|ends?|finish(?:ed|es)?|over|arrived|arrives?|got (?:there|back|home)|reached|(?:was|were|am|are|came|come) (?:back|done|through|over)|back (?:by|at)|returned|clos(?:e|es|ed)|left)(?![a-z])"
)
#: A length in a sentence of its own that is told of what the one before it tells of: the 90 minutes paid off.
_IS_ALL = re.compile(
    r"^\W*(?:[这那]|(?:一共|总共|共|足足|整整|前后|全程)(?:[讲谈开聊用花做等听]了?)?|after (?=$))?$|(?<![a-z])(?:the|these|those|all|that(?: is|'s| was| makes)|in all|it took|took|lasted) $"
)
#: A length that is of the way there, or of what came before.
_ELSEWHERE = re.compile(
    r"\W*(?:(?:hours?|minutes?) )?(?:on the road|of (?:driv|travel|wait|prepar)\w*|later|earlier|before|driv\w+|on the (?:way|train|road))(?![a-z])|[^，,。]{0,4}(?:路|车程|后|前)"
)
#: Hours of the day without a word for them, where a length in hours is told of them.
_HOURS = re.compile(r"(?<![a-z])from (\d{1,2}) to (\d{1,2})(?= (?:took|lasted|was|ran|with|in|at)(?![a-z])|[,.;]|$)")
_AN_HOUR = re.compile(
    r"(?P<zh_loose>[近约]|不到|将近)?(?:(?P<zh_half>半)个?|(?<![十一二两三四五六七八九每])一个?)(?:小时|钟头)|(?<![a-z])(?P<loose>just under |nearly |almost |about |over |just over )?(?:(?P<half>half an)|an) hour(?![a-z]| (?:and|late|early|each)|')"
)
#: What every time of day has.
_A_TIME = re.compile(r"点|:\d\d|\d ?[ap]m|from \d")
#: What an hour is none of each of: after two hours we had a deal.
_WHO = re.compile(r" ?(?:hours?|minutes?)? (?:we|i|they|he|she) ")
#: A length that is of a part, or of something else.
_OF_IT = re.compile(r"每|其中|休息|实际|(?<![a-z])(?:each|of which|break)(?![a-z])")


def check(reading: Reading, sentence: Sentence, after: Sentence | None) -> Iterator[Mark]:
    """The marks of the hours between two times of day against what is told of them, in the sentence or behind its semicolon."""
    if not _A_TIME.search(sentence.text):
        return
    known = _clock_lengths(sentence) or list(_in_words(sentence))
    if not known and after is not None and not sentence.said and not _CLOCK_TIME.search(after.text):
        is_joined = sentence.text.rstrip()[-1:] in (";", "；")
        known = [
            each
            for each in _clock_lengths(after)
            if is_joined or (_IS_ALL.search(each.before) and not _ELSEWHERE.match(each.after))
        ]
    found = _CLOCKS.search(sentence.text)
    if found is not None and _is_turned(found["from"].strip(), found["to"].strip()):
        yield wrong_words(reading, *sentence.at(found, "to"), MarkKind.BACKWARDS, first=found["from"].strip())
        return
    clocks = [found["from"], found["to"]] if found is not None and len(_CLOCKS.findall(sentence.text)) == 1 else []
    hours = _HOURS.search(sentence.text) if not clocks and any(each.number.unit == "hour" for each in known) else None
    clocks = clocks or (list(hours.groups()) if hours else _begin_and_end(sentence.text))
    if len(clocks) == 2 and found is None and _is_turned(*(each.strip() for each in clocks)):
        at = sentence.text.rfind(clocks[1])
        yield wrong_words(
            reading, sentence.start + at, sentence.start + at + len(clocks[1]), MarkKind.BACKWARDS, first=clocks[0]
        )
        return
    if (
        not clocks
        or len(known) != 1
        or (known[0].number.loose and known[0].number.digits)
        or _OF_IT.search(known[0].before)
    ):
        return
    number, (first, last) = known[0].number, (_minutes(each) for each in clocks)
    said = number.value * (60 if number.unit == "hour" else 1)
    apart = (last - first) % 720 or 720
    if known[0].number.loose:
        least, most = ("0.6", "1.1") if known[0].number.loose == "<" else ("0.7", "1.4")
        is_off = not said * Decimal(least) <= apart <= said * Decimal(most)
    else:
        is_off = abs(said - apart) >= (15 if number.unit == "minute" else _HALF_AN_HOUR)
    if is_off:
        right = f"{apart / 60:g}" if number.unit == "hour" else str(apart)
        yield wrong_figure(
            reading, number, MarkKind.DURATION, right=right, first=clocks[0].strip(), last=clocks[1].strip()
        )


def _clock_lengths(sentence: Sentence) -> list[Said]:
    return [
        each
        for each in sentence.said
        if each.number.unit in ("hour", "minute") and (not each.per or _WHO.match(each.after))
    ]


def _in_words(sentence: Sentence) -> Iterator[Said]:
    """An hour, or half of one, as a word tells it: just under an hour, 半小时."""
    found = _AN_HOUR.search(sentence.text)
    if found is not None:
        value = Decimal("0.5") if found["half"] or found["zh_half"] else Decimal(1)
        told = found["loose"] or found["zh_loose"] or ""
        loose = "" if not told else "~" if told in ("about ", "over ", "just over ", "约") else "<"
        yield Said(
            Number(*sentence.at(found), value, Decimal("0.5"), unit="hour", loose=loose),
            sentence.text[: found.start()],
            "",
        )


def _begin_and_end(text: str) -> list[str]:
    """The two times of day at which something is told to begin and to end; none where there are more, or other ones."""
    found = list(_CLOCK_TIME.finditer(text))
    if len(found) != 2:
        return []
    between, behind = text[found[0].end() : found[1].start()], text[found[1].end() :][:24]
    if len(re.findall("[，,；;]", between)) > 1:
        return []  # what was done in between has its own length
    is_begun = _STARTS.search(between) or _STARTS.search(text[: found[0].start()][-24:])
    is_ended = _STOPS.search(between) or _STOPS.match(behind)
    return [each[0] for each in found] if is_begun and is_ended else []


def _is_turned(first: str, last: str) -> bool:
    """Whether a time of day lies before the one it follows, within one half of the day."""
    if not all(re.fullmatch(r"\d{1,2}:\d{2}", each) for each in (first, last)):
        return False
    one, other = (int(hour) * 60 + int(minute) for hour, minute in (each.split(":") for each in (first, last)))
    return other < one and (other >= _NOON or (one < _NOON and other >= _MORNING))


def _minutes(clock: str) -> int:
    parts = [int(each) for each in re.findall(r"\d{1,2}", clock)] or [count_of(clock.split("点")[0])]
    half = 30 if "半" in clock else 0
    return parts[0] % 12 * 60 + (parts[1] if len(parts) > 1 else half)
