"""Parts of a year said in a line: holidays, quarters, halves, and the beginning, middle and end of the year itself.

Before and after a holiday are the working days there. A quarter or a half-year without more is by its last working day, the
running one as well as one to come; early, 初, is its first working day, mid, 中, the middle of it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from salesplanner.domain.festivals import CLOSED, Festival, coming, working_after, working_before
from salesplanner.domain.quick.finding import ENDING, TIE, Clock, Match, on_or_after, on_or_before, rule
from salesplanner.domain.typed import months_on

_DAY = timedelta(days=1)
_NAMES = {
    Festival.NEW_YEAR: r"元旦|new\s+year",
    Festival.SPRING: r"春节|过年|(?:chinese|lunar)\s+new\s+year|spring\s+festival|cny",
    Festival.LANTERN: r"元宵|lantern\s+festival",
    Festival.TOMB: r"清明|qingming",
    Festival.LABOUR: r"五一|劳动(?=节)|labou?r\s+day|may\s+day",
    Festival.BOAT: r"端午|dragon\s+boat(?:\s+festival)?",
    Festival.MOON: r"中秋|mid-?\s?autumn(?:\s+festival)?",
    Festival.NATIONAL: r"国庆|(?<![二三双])十一|national\s+day|golden\s+week",
    Festival.SINGLES: r"双(?:十一|11)|singles'?\s+day",
    Festival.CHRISTMAS: r"圣诞|christmas|xmas",
}
_ALL = "|".join(_NAMES.values())


def _named(text: str) -> Festival | None:
    return next((each for each, names in _NAMES.items() if re.match(names, text)), None)


def _beside(found: Match, clock: Clock) -> date | None:
    """The working day before or after the holiday that is named, else the next one."""
    name, calendar = found["name"], clock.calendar
    if found["side"] in ("年前", "年后"):
        name = "春节"
    # 劳动 is told by the 节 behind it.
    festival = _named(f"{name}节") if name else None
    if festival is not None:
        ahead = [(day, festival)] if (day := coming(festival, clock.today)) else []
    else:
        ahead = [(day, each) for each in CLOSED if (day := coming(each, clock.today)) and not calendar.knows(day.year)]
        week = (day for day in calendar.off if day > clock.today and day.weekday() in calendar.week_at(day))
        ahead += [(day, Festival.NEW_YEAR) for day in week]
    if not ahead:
        return None
    first, festival = min(ahead, key=lambda each: each[0])
    if found["side"] in ("前", "年前", "before", "by"):
        return working_before(first - _DAY if festival is Festival.SPRING else first, calendar)  # New Year's Eve is off
    return working_after(festival, first, calendar)


# --- quarters, halves, years ----------------------------------------------------------------------------------------

_EARLY = ("初", "early", "beginning", "start")
_MIDDLE = ("中", "mid", "middle")
_YEARS = {"今": 0, "明": 1, "后": 2, "this": 0, "next": 1}
_NTH = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4, "上": 1, "下": 2, "first": 1, "second": 2, "third": 3, "fourth": 4}  # fmt: skip


def _span(months: int) -> Callable[[Match, Clock], date | None]:
    """A day of a part of a year that many months long: the one of a number, of a year, else this or the next one."""

    def meaning(found: Match, clock: Clock) -> date | None:
        today, said = clock.today, found.groupdict()
        part, year, nth = said.get("part") or "", said.get("year") or "", said.get("number") or ""
        if year or nth:
            which = int(year) if year.isdigit() else today.year + _YEARS.get(year.split()[0] if year else "今", 0)
            first = date(which, 1 + months * (next((n for word, n in _NTH.items() if word in nth), 1) - 1), 1)
        else:
            first = date(today.year, (today.month - 1) // months * months + 1, 1)
            first = months_on(first, months if (said.get("which") or "").startswith(("下", "next")) else 0)
        day = _within(first, months, part, clock)
        if day < today and not year:  # the same of next year, or the next one
            day = _within(months_on(first, 12 if nth else months), months, part, clock)
        return day if day >= today else None

    return meaning


def _within(first: date, months: int, part: str, clock: Clock) -> date:
    if part in _EARLY:
        return on_or_after(
            first + _DAY if first.month == 1 else first, clock.calendar
        )  # nobody works on New Year's Day
    middle = months_on(first, months // 2)
    last = (
        (middle.replace(day=15) if months % 2 else middle - _DAY)
        if part in _MIDDLE
        else months_on(first, months) - _DAY
    )
    return on_or_before(last, clock.calendar)


#: What follows a part of a year that is a day of the plan; a report or a target is about it.
_THEN = (
    r"(?=$|[\s\0,，。;；、)]|完成|签|拜访|去|要|给|再|回访|回款|交付|交货|发|启动|开始|招标|投标|开标|到|来|见|约|催|上线|验收|付|出|安排|联系|跟进)"
    r"(?!\s+(?:report|review|plan|numbers|figures|results|summary|target|forecast|budget|sales|总结|报告|计划|目标|复盘|业绩))"
)
_YEAR = r"(?:(?P<year>[今明后]|(?<!\d)\d{4})年的?)?"
_PART = (
    rf"{TIE}(?:(?P<part>early|mid|middle|end|beginning|start|late)[ -](?:of |in )?(?:the )?)?(?:\b(?:in|during)\s+)?"
)
_NOT_A_YEAR = r"(?<![\d一二两三四五六七八九十几多半去前每同全当来某近跨百千往多少青中老成])"

#: To be looked for before other days: 双十一后 is not 十一后, 下半年后 not 半年后.
SEASONS = [
    rule(rf"(?:(?P<name>{_ALL})节?|节)(?:假日?|日)?(?:之|以)?(?P<side>[前后])", _beside),
    rule(rf"(?P<name>){_NOT_A_YEAR}(?<![今明后])(?P<side>年[前后])(?![一二三四五六七八九十\d])", _beside),
    rule(
        rf"\b(?P<side>before|by|after)\s+(?:the\s+)?(?:next\s+)?(?:(?P<name>{_ALL})(?:'s)?(?:\s+(?:day|holidays?))?"
        r"|(?:public\s+)?holidays?)\b",
        _beside,
    ),
    rule(
        rf"{_PART}\b(?P<number>q[1-4]|(?:first|second|third|fourth)\s+quarter)\b(?:\s+(?:of\s+)?(?P<year>\d{{4}}|(?:this|next)\s+year))?{_THEN}",
        _span(3),
    ),
    rule(rf"{_YEAR}(?P<number>第?[一二三四1-4]个?季度|q[1-4])(?P<part>[初中末底])?{ENDING}{_THEN}", _span(3)),
    rule(rf"(?P<which>下个?|本|这个?)季度(?P<part>[初中末底])?{ENDING}{_THEN}", _span(3)),
    rule(rf"(?<![上下本个一二三四\d])季度(?P<part>[末底]){ENDING}", _span(3)),
    rule(rf"{_PART}\b(?P<which>this|next)\s+quarter\b{_THEN}", _span(3)),
    rule(rf"{TIE}(?:\b(?P<part>end)\s+of\s+(?:the\s+)?quarter|\beoq)\b", _span(3)),
    rule(rf"{_YEAR}(?P<number>[上下]半年)(?P<part>[初中末底])?{ENDING}{_THEN}", _span(6)),
    rule(
        rf"{_PART}\b(?P<number>h[12]|(?:first|second)\s+half(?:\s+of\s+(?:the\s+)?year)?)\b(?:\s+(?:of\s+)?(?P<year>\d{{4}}|(?:this|next)\s+year))?{_THEN}",
        _span(6),
    ),
    rule(rf"(?:(?P<year>[今明后]|(?<!\d)\d{{4}})年年?|{_NOT_A_YEAR}年)(?P<part>[初中]){ENDING}{_THEN}", _span(12)),
    rule(rf"(?P<year>[今明后]|(?<!\d)\d{{4}})年年?(?P<part>[底末]){ENDING}", _span(12)),
    rule(
        rf"{TIE}\b(?P<part>early|mid|middle|end|beginning|start|late)[ -](?:of |in )?(?P<year>\d{{4}}|(?:this|next)\s+year)\b",
        _span(12),
    ),
]
