"""Days and months told beside each other that lie so in no year: weekdays of days without a month, a quarter and other months."""

from __future__ import annotations

import itertools
import re
from calendar import monthrange
from collections.abc import Iterator
from typing import NamedTuple

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.reading import Reading
from salesplanner.domain.claims.writing import wrong_words

_CN = re.compile(
    r"(?:周|星期|礼拜)(?P<week>[一二三四五六日天]) ?[(（]?(?P<day>\d{1,2})[日号]"
    r"|(?<![\d月/])(?P<first>\d{1,2})[日号] ?[(（]?(?:周|星期|礼拜)(?P<then>[一二三四五六日天])(?![到至])"
)
_EN = re.compile(
    r"(?<![a-z])(?P<week>mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,? (?:the )?(?P<day>\d{1,2})(?:st|nd|rd|th)(?![a-z\d])"
)
_WEEK = {**{each: place for place, each in enumerate("一二三四五六日")}, "天": 6} | {
    each: place for place, each in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"))
}
_WEEK_LONG, _LAST_DAY = 7, 31
#: Further apart than this, in letters or in days, two days need not be of one month.
_APART, _DAYS_APART = 90, 14
_IN_APPOSITION = re.compile(
    r"(?: (?:figures?|results?|numbers?|sales))?(?:, ?| ?[(（]|，)(?:即|也就是|i\.e\.,? |that is,? |which is |meaning |so )?(?:from )?"
)
#: Between the days of a span, and what tells that they are all of what is reported on.
_TO = re.compile(r" ?(?:至|到|-|–|—|~|to|until|through) ?")
_COVERS = re.compile(
    r"区间|范围|期间|周期|统计|[（(:：]|(?<![a-z])(?:period|covers?|covering|runs?|running|from|range|dates?)(?![a-z])"
)
#: The day of a report, and what is to be done after it.
_DATED = re.compile(
    r"(?:报告|填表|制表|汇报|编制)(?:日期|时间|日)?[:：]? ?$|日期[:：] ?$|(?<![a-z])(?:report (?:of|dated)|dated|date:|date of report:?) ?$"
)
_TO_COME = re.compile(
    r"下一步|计划|打算|将|待办|[之以]?前(?:把|将|完成|提交|交)|(?<![a-z])(?:will|next steps?|to do|open points?|going to|plan)(?![a-z])"
)
_DONE = re.compile(r"已|了(?=[，,。；;]|$)|(?<![a-z])(?:was|were|has been|had)(?![a-z])")
_PAIR, _HALF_A_YEAR = 2, 180
#: All the days of a month, told with their number.
_ALL_DAYS = re.compile(
    r"(?:全部|整整|所有的?|满)(?P<zh>\d{2}) ?天|(?P<zh2>\d{2}) ?天(?:全部|全勤|天天|每天|都)|(?<![a-z])(?:all|each|every one)(?: of the)? (?P<en>\d{2}) days"
)


class _On(NamedTuple):
    """A day of a month that is not named, with its weekday."""

    start: int
    end: int
    weekday: int
    number: int


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of days and of periods that cannot be what they are told beside."""
    for pattern in (_CN, _EN):
        days = [day for found in pattern.finditer(reading.folded) if (day := _day(found)).number <= _LAST_DAY]
        for one, other in itertools.pairwise(days):
            apart = other.number - one.number
            is_near = 0 < apart <= _DAYS_APART and other.start - one.end < _APART
            if is_near and (other.weekday - one.weekday - apart) % _WEEK_LONG:
                facts = {"day": str(other.number), "weekday": str((one.weekday + apart) % _WEEK_LONG)}
                yield Mark(
                    other.start, other.end, MarkKind.WEEKDAY, {**facts, "said": reading.raw[other.start : other.end]}
                )
    yield from _all_days(reading)
    yield from _days_of_quarter(reading)
    yield from _before_report(reading)
    for named, months in itertools.pairwise(reading.times.periods):
        gap = reading.folded[named.end : months.start]
        is_part = named.kind in ("half", "quarter") and months.kind == "months" and named.first and months.first
        if is_part and _IN_APPOSITION.fullmatch(gap) and (named.first, named.last) != (months.first, months.last):
            yield wrong_words(reading, months.start, months.end, MarkKind.PERIOD)


def _days_of_quarter(reading: Reading) -> Iterator[Mark]:
    """From one day to another, which a quarter or half-year told before them has not: 二季度的统计区间为 4 月 1 日至 7 月 31 日."""
    for place, sentence in enumerate(reading.sentences):
        near = reading.near(place, 1, on_line=True)
        wholes = [each for one in near for each in one.periods if each.kind in ("quarter", "half") and each.first]
        if len(wholes) != 1 or len(sentence.days) != _PAIR or wholes[0].start > sentence.days[0].start:
            continue
        first, last = sentence.days
        gap, ahead = reading.folded[first.end : last.start], reading.folded[wholes[0].end : first.start]
        is_whole = _TO.fullmatch(gap) and _COVERS.search(ahead) and last.month is not None and first.month is not None
        if is_whole and (first.month, last.month) != (wholes[0].first, wholes[0].last):
            yield wrong_words(reading, first.start, last.end, MarkKind.PERIOD)


def _before_report(reading: Reading) -> Iterator[Mark]:
    """A day to come that lies before the one a report is dated: 报告日期 2025 年 9 月 10 日。下一步：9 月 3 日前报价."""
    dated, said = None, ""
    for sentence in reading.sentences:
        for day in sentence.days:
            ahead = sentence.text[max(0, day.start - sentence.start - 24) : day.start - sentence.start]
            if dated is None:
                dated = day.date(day.year) if day.year and _DATED.search(ahead) else None
                said = reading.raw[day.start : day.end]
                break
            year = day.year or dated.year
            told = day.date(year)
            is_to_come = _TO_COME.search(sentence.text) and not _DONE.search(sentence.text)
            if told is not None and told < dated and is_to_come and (day.year or (dated - told).days < _HALF_A_YEAR):
                yield wrong_words(reading, day.start, day.end, MarkKind.BACKWARDS, first=said)


def _all_days(reading: Reading) -> Iterator[Mark]:
    """All days of a month told with another number than it has: in June on all 31 days."""
    for sentence in reading.sentences:
        found = _ALL_DAYS.search(sentence.text)
        months = [each for each in sentence.periods if each.kind == "month" and each.first]
        if found is None or len(months) != 1:
            continue
        group = next(name for name, told in found.groupdict().items() if told)
        year, month = months[0].year, months[0].first
        known = {monthrange(each, month)[1] for each in ([year] if year else [2023, 2024])}
        if int(found[group]) not in known:
            yield wrong_words(reading, *sentence.at(found, group), MarkKind.NO_DAY, right=str(min(known)))


def _day(found: re.Match[str]) -> _On:
    parts = found.groupdict()
    week, number = parts["week"] or parts.get("then") or "", parts["day"] or parts.get("first") or "0"
    return _On(found.start(), found.end(), _WEEK[week], int(number))
