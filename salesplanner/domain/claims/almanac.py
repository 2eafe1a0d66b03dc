"""Days and months told beside each other that lie so in no year: weekdays of days without a month, a quarter and other months."""

from __future__ import annotations

import itertools
import re
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
_IN_APPOSITION = re.compile(r"(?: (?:figures?|results?|numbers?|sales))?(?:, ?| ?[(（]|，)(?:即|i\.e\. )?")


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
    for named, months in itertools.pairwise(reading.times.periods):
        gap = reading.folded[named.end : months.start]
        is_part = named.kind in ("half", "quarter") and months.kind == "months" and named.first and months.first
        if is_part and _IN_APPOSITION.fullmatch(gap) and (named.first, named.last) != (months.first, months.last):
            yield wrong_words(reading, months.start, months.end, MarkKind.PERIOD)


def _day(found: re.Match[str]) -> _On:
    parts = found.groupdict()
    week, number = parts["week"] or parts.get("then") or "", parts["day"] or parts.get("first") or "0"
    return _On(found.start(), found.end(), _WEEK[week], int(number))
