"""Words that say the opposite of the figures around them, across full stops: a rise that is a fall, past halfway, within the budget."""

from __future__ import annotations

import re
from collections.abc import Iterator

from salesplanner.domain.claims.formulas import N, value_of
from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading
from salesplanner.domain.claims.writing import wrong_words

_D = r"\d[\d,]*(?:\.\d+)?"
_MONTHS = ("q1", "q2", "q3", "q4", "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = "(?:q1|q2|q3|q4|january|february|march|april|may|june|july|august|september|october|november|december)"
_UP_ZH, _DOWN_ZH = "提高|提升|上升|增长|增加|上涨|涨|升|多", "下降|降低|下滑|减少|回落|跌|降|少"
_NOW_ZH, _BASE_ZH = "(?:这个?|本)[周月季]度?|今年", "上个?[周月季]度?|去年(?:同期)?"
_TURNED_ZH = re.compile(
    rf"(?P<one>{_NOW_ZH}|{_BASE_ZH})[^，,。；;\d]{{0,6}}(?P<a>{_D}) ?(?P<u>%|[万家单个次台人元]?)[^，,。；;\d]{{0,3}}[，,](?:而)?(?P<two>{_NOW_ZH}|{_BASE_ZH})[^，,。；;\d]{{0,6}}(?P<b>{_D}) ?(?P=u)[^，,。；;\d]{{0,3}}[，,](?P<cue>{_UP_ZH}|{_DOWN_ZH})了?(?P<c>{_D})"
)
_UP_EN = r"(?:come|came|went|gone|go|going) up|rose|rise|risen|up|climb(?:ed)?|increased?|grew|grow"
_DOWN_EN = r"(?:come|came|went|gone|go|going) down|drop(?:ped)?|fell|fall|fallen|down|decreased?|declined?"
_TURNED_EN = re.compile(
    rf"(?P<a>{_D}) ?(?P<u>%?)[^.%\d;]{{0,40}}? in (?P<m1>{_MONTH})(?: and|,)[^.%\d;]{{0,16}}(?P<b>{_D}) ?(?P=u)[^.%\d;]{{0,40}}? in (?P<m2>{_MONTH})[,.;](?P<ahead>[^.\d;]{{0,50}}?)(?<![a-z])(?P<cue>(?:{_UP_EN}|{_DOWN_EN}) by|an? (?:drop|fall|decline|decrease|rise|increase|gain) of) (?P<c>{N})(?: (?:percentage )?points?|%|(?=[ ,.;]))"
)
_WISHED = re.compile(
    r"(?<![a-z])(?:want|hope|should|need|must|will|aim|target|expect\w*|let's|like to|goal|plan|could|would|if|not|had|have to)(?![a-z])"
)
_UNIT = "[台单家个次件套万元吨户人笔]{1,2}"
_HALF_ZH = re.compile(
    rf"(?:目标|任务|计划)[^。；;，,\d]{{0,6}}(?P<t>{_D}万?) ?(?P<u>{_UNIT})[。，,；;](?P<mid>[^。；;\d]{{0,4}}(?:\d{{1,2}}月[^，,。；;\d]{{0,3}})?[^。；;\d]{{0,6}})(?P<a>{_D}万?) ?(?P=u)[，,](?P<not>(?:还|仍|都)?[没未](?:有|到)?)?(?:都|就|也|已经?|完成|进度|任务|目标)*(?P<cue>过半|超过?一半|过了一半)了?(?=[，,。；;!]|$)"
)
_HALF_EN = re.compile(
    rf"(?<![a-z])(?:goal|target|plan|quota)[^.;\d]{{0,28}}(?P<t>[$€£]?{_D}k?)[^.;\d]{{0,16}}[.;,] (?P<mid>[^.;\d]{{0,24}})(?P<a>[$€£]?{_D}k?)[^.;\d]{{0,20}}?(?P<cue>(?:(?:more than|over|past|beyond) (?:the )?half(?:way)?(?: mark| point)?(?: there| done)?))(?=[.,;!]|$)"
)
_NOT_SO = re.compile(r"时间|其中|(?<![a-z])(?:year|time|of these|of them|of which|not|n't|month|if|last)(?![a-z])")
_BUDGET = re.compile(
    rf"(?<![a-z])budget[^.;\d]{{0,40}}(?P<t>[$€£¥]{_D}k?)[^.;\d]{{0,16}}(?:[.,;]| and| but)(?P<mid>[^.;\d]{{0,24}})(?P<a>[$€£¥]{_D}k?)(?P<gap>[^.;\d]{{0,24}}?)(?P<cue>(?:stay(?:ed|ing)?|kept|keeping|remain(?:ed)?|were|is|are|was|still)? ?(?:well |just |still )?(?P<in>within|under|below|inside|over|above|beyond) (?:the |our |my )?(?:budget|it|limit)(?![a-z]))"
)
_NOT_SPENT = re.compile(r"(?<![a-z])(?:not|n't|if|will|plan\w*|left|remain\w*|sav\w+|more|less|cut|last)(?![a-z])")
_OVER = ("over", "above", "beyond")


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of words that turn the figures around them."""
    for line in re.finditer(r"[^\n\t]{12,}", reading.folded):
        text, base = line[0], line.start()
        if not re.search(r"\d", text):
            continue
        for found in (*_TURNED_ZH.finditer(text), *_TURNED_EN.finditer(text)):
            yield from _turned(reading, found, base)
        for found in (*_HALF_ZH.finditer(text), *_HALF_EN.finditer(text)):
            yield from _halfway(reading, found, base)
        for found in _BUDGET.finditer(text) if "budget" in text else ():
            yield from _spent(reading, found, base)


def _direction(reading: Reading, found: re.Match[str], base: int, old: str, new: str) -> Mark:
    start, end = base + found.start("cue"), base + found.end("cue")
    lead = len(found["cue"]) - len(found["cue"].lstrip())
    return wrong_words(reading, start + lead, end, MarkKind.DIRECTION, base=old.strip(), now=new.strip())


def _turned(reading: Reading, found: re.Match[str], base: int) -> Iterator[Mark]:
    """A rise between two dated figures that is a fall: this week 2.8 %, last week 3.3 %, up by 0.5 points."""
    groups = found.groupdict()
    old, new = found["a"], found["b"]
    if "one" in groups:
        is_now_first = re.fullmatch(_NOW_ZH, found["one"]) is not None
        if is_now_first == (re.fullmatch(_NOW_ZH, found["two"]) is not None):
            return
        old, new = (new, old) if is_now_first else (old, new)
        is_up = re.fullmatch(_UP_ZH, found["cue"]) is not None
    else:
        first, last = _MONTHS.index(found["m1"][:3]), _MONTHS.index(found["m2"][:3])
        if first >= last or _WISHED.search(found["ahead"]):
            return
        is_up = re.match(rf"(?:{_UP_EN}) by|an? (?:rise|increase|gain)", found["cue"]) is not None
    one, other = value_of(old), value_of(new)
    if other < one if is_up else other > one:
        unit = found["u"]
        yield _direction(reading, found, base, old + unit, new + unit)


def _halfway(reading: Reading, found: re.Match[str], base: int) -> Iterator[Mark]:
    """More than half of a target told where it is less: 1,080 of 2,400."""
    target, actual = value_of(found["t"]), value_of(found["a"])
    if _NOT_SO.search(found["mid"]) or _NOT_SO.search(found[0][found.end("a") - found.start() :]) or not target:
        return
    is_not = bool(found.groupdict().get("not"))
    is_over = actual * 2 > target
    if is_over == is_not and actual * 2 != target:
        yield _direction(reading, found, base, found["t"], found["a"])


def _spent(reading: Reading, found: re.Match[str], base: int) -> Iterator[Mark]:
    """Within the budget where more was spent, or over it where less was."""
    if _NOT_SPENT.search(found["mid"]) or _NOT_SPENT.search(found["gap"]):
        return
    budget, spent = value_of(found["t"]), value_of(found["a"])
    if spent < budget if found["in"] in _OVER else spent > budget:
        yield _direction(reading, found, base, found["t"], found["a"])
