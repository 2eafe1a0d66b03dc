"""Finding what is said inside a line: forms and what they mean, numbers, months and weekdays in Chinese and English."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

from msgspec import Struct

from salesplanner.domain.workdays import WorkCalendar

V = TypeVar("V")
Match = re.Match[str]

WEEKDAYS = {name: number for number, name in enumerate("一二三四五六日")} | {"天": 6}
EN_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
EN_WEEKDAY = r"\b(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)s?\b"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
EN_MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?"
)
ZH_NUMBER = r"(?:\d{1,3}|[一二两三四五六七八九十廿卅]{1,3})"
EN_NUMBER = r"(?:\d{1,3}|a\s+couple\s+of|a\s+few|several|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
WEEK = r"(?:周|星期|礼拜)"
_DIGITS = {name: number for number, name in enumerate("零一二三四五六七八九")} | {"两": 2}
_EN_DIGITS = {"a": 1, "an": 1} | {
    name: number + 1
    for number, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
} | {"fifteen": 15, "twenty": 20, "thirty": 30}  # fmt: skip


class Clock(Struct, frozen=True):
    """The moment a line is read at, and the working days."""

    now: datetime
    calendar: WorkCalendar

    @property
    def today(self) -> date:
        """The day it is."""
        return self.now.date()


class Said(Struct, Generic[V], frozen=True):
    """Something found in a line, and where."""

    value: V
    start: int
    end: int


def number(text: str) -> int:
    """三 3, 十二 12, 二十三 23, 12, "three" 3, of 两三 and 几 the 3; 0 for what is none."""
    if text.isdigit():
        return int(text)
    if text in _EN_DIGITS:
        return _EN_DIGITS[text]
    if text.startswith("a") and text.endswith("couple of"):
        return 2
    if text in ("几", "several") or re.fullmatch(r"a\s+few", text):
        return 3
    if len(text) == 2 and text[0] in _DIGITS and text[1] in _DIGITS:
        return _DIGITS[text[1]]
    text = text.replace("廿", "二十").replace("卅", "三十")
    tens, ten, ones = text.partition("十")
    if ten:
        return (_DIGITS.get(tens, 0) if tens else 1) * 10 + (_DIGITS.get(ones, 0) if ones else 0)
    return _DIGITS.get(text, 0)


def weekday(text: str) -> int:
    """Monday 0, from 一 or "Tuesdays"."""
    return WEEKDAYS[text] if text in WEEKDAYS else EN_WEEKDAYS.index(text[:3])


def en_month(text: str) -> int:
    """January 1, from "jan" or "January"."""
    return _MONTHS.index(text[:3]) + 1


def on_or_after(day: date, calendar: WorkCalendar) -> date:
    """That day, or the first working day after it."""
    return day if calendar.is_working(day) else calendar.next_working(day)


def on_or_before(day: date, calendar: WorkCalendar) -> date:
    """That day, or the last working day before it."""
    for back in range(14):
        if calendar.is_working(day - timedelta(days=back)):
            return day - timedelta(days=back)
    return day


#: What may stand after a day, and before it in English, and belongs to it.
ENDING = r"(?:\s*(?:之前|以前|前|之内|以内|内)(?!天))?"
TIE = r"(?:\b(?:by|before|until|till|on|from|due|at)\s+)?(?:\bthe\s+)?"


def rule(
    pattern: str, meaning: Callable[[Match, Clock], V | None]
) -> tuple[re.Pattern[str], Callable[[Match, Clock], V | None]]:
    """A form and what it means; a meaning of None says that it is none after all."""
    return re.compile(pattern), meaning


def found_in(
    rules: list[tuple[re.Pattern[str], Callable[[Match, Clock], V | None]]],
    text: str,
    clock: Clock,
    fits: Callable[[V], bool] = lambda value: True,
) -> list[Said[V]]:
    """Everything that the rules find, none over another, by place."""
    found: list[Said[V]] = []
    for pattern, meaning in rules:
        for match in pattern.finditer(text):
            if match.end() == match.start() or any(
                match.start() < each.end and each.start < match.end() for each in found
            ):
                continue
            try:
                value = meaning(match, clock)
            except (ValueError, OverflowError, KeyError, IndexError):
                continue
            if value is not None and fits(value):
                found.append(Said(value, match.start(), match.end()))
    return sorted(found, key=lambda each: each.start)
