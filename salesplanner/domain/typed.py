"""Days, times and amounts as people type them, in Chinese or English."""

from __future__ import annotations

import re
from datetime import date, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from unicodedata import normalize

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import unit_price

_EN_MONTHS = {
    name: number + 1
    for number, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
}
_YEAR_FIRST = re.compile(r"(\d{4})[-./年](\d{1,2})[-./月](\d{1,2})日?")
_MONTH_DAY = re.compile(r"(\d{1,2})(?:月|/|-|\.)(\d{1,2})[日号]?")
_DAY_ONLY = re.compile(r"(\d{1,2})[日号]")
_EN_DAY_MONTH = re.compile(r"(\d{1,2})(?:st|nd|rd|th)? ?([a-z]{3})[a-z]*(?: (\d{4}))?")
_EN_MONTH_DAY = re.compile(r"([a-z]{3})[a-z]* (\d{1,2})(?:st|nd|rd|th)?(?:,? (\d{4}))?")
_GAP = re.compile(r" ?([年月日号天]) ?")
_WITH_WEEKDAY = re.compile(
    r"^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? | ?(?:周|星期|礼拜)[一二三四五六日天]$| (?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$"
)
_TIME = re.compile(r"(\d{1,2})(?:[:：点时](\d{1,2}|半)?分?)?\s*(am|pm)?")
_MONEY = re.compile(r"([+-]?)(?:¥|￥|\$|€|£|rmb|cny)?([+-]?)\s*([\d,，]*\.?\d+)\s*(万|亿|千|w|k|m|元|块)?(?:元|块)?")
#: What no salesperson sells: 10 trillion; the book holds 64-bit numbers.
_MOST_MINOR = 10**15
_TIMES = {"万": 10_000, "w": 10_000, "亿": 100_000_000, "千": 1000, "k": 1000, "m": 1_000_000}


def calendar_day(said: str, today: date) -> date | None:
    """The day of a folded text with a day's number: 3/8, 10月8日, 5号, 8 Oct, 2026-10-08; None for any other.

    Without a year it is the nearest to come, or one at most 60 days back.
    """
    said = _GAP.sub(r"\1", said)
    try:
        return _calendar(_WITH_WEEKDAY.sub("", said) or said, today)
    except (ValueError, OverflowError):
        return None


def parse_time(text: str) -> time:
    """The time meant by 14:30, 14：30, 9点半, 下午3点, 3pm; a bare 1 to 7 means the afternoon. Raises Problem(NOT_A_TIME)."""
    said = normalize("NFKC", text).strip().lower()
    late = said.startswith(("下午", "晚上"))
    early = said.startswith(("上午", "早上", "凌晨"))
    found = _TIME.fullmatch(re.sub(r"^(下午|晚上|上午|早上|凌晨|中午)", "", said).strip())
    try:
        if found is None:
            raise ValueError(text)
        hour = int(found[1])
        minute = 30 if found[2] == "半" else int(found[2] or 0)
        if (late or found[3] == "pm") and hour < 12:
            hour += 12
        elif found[3] == "am" and hour == 12:
            hour = 0
        elif not early and found[3] is None and 1 <= hour <= 7 and not re.match(r"0\d", said):
            hour += 12
        return time(hour, minute)
    except ValueError:
        raise Problem(Kind.NOT_A_TIME, value=text) from None


def parse_money(text: str) -> int:
    """The amount meant by 12.6万, 126000, 12.6w, ¥126,000, 126k, in minor units. Raises Problem(NOT_AN_AMOUNT)."""
    return int(_minor(text).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def parse_price(text: str) -> Decimal:
    """A unit's price, typed as an amount but kept below the cent too: 0.0375 is 3.75. Raises Problem(NOT_AN_AMOUNT)."""
    return unit_price(_minor(text))


def _minor(text: str) -> Decimal:
    found = _MONEY.fullmatch("".join(normalize("NFKC", text).lower().split()))
    try:
        if found is None:
            raise InvalidOperation
        number = Decimal(found[3].replace(",", "").replace("，", "")) * _TIMES.get(found[4] or "", 1)
        minor = number * 100
        if minor > _MOST_MINOR:
            raise InvalidOperation
    except InvalidOperation:
        raise Problem(Kind.NOT_AN_AMOUNT, value=text) from None
    return -minor if "-" in (found[1], found[2]) else minor


def end_of_month(day: date) -> date:
    """The last day of that day's month."""
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


def months_on(day: date, count: int) -> date:
    """The same day some months later, the last one where that month is shorter."""
    months = day.year * 12 + day.month - 1 + count
    first = date(months // 12, months % 12 + 1, 1)
    return first.replace(day=min(day.day, end_of_month(first).day))


def _calendar(said: str, today: date) -> date | None:
    if found := _YEAR_FIRST.fullmatch(said):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if found := _MONTH_DAY.fullmatch(said):
        return _coming(int(found[1]), int(found[2]), today)
    if found := _DAY_ONLY.fullmatch(said):
        this = today.replace(day=1)
        nearest = this.replace(day=int(found[1]))
        return nearest if nearest >= today else months_on(this, 1).replace(day=int(found[1]))
    for form, month, day in ((_EN_DAY_MONTH, 2, 1), (_EN_MONTH_DAY, 1, 2)):
        found = form.fullmatch(said)
        if found and found[month] in _EN_MONTHS:
            number = _EN_MONTHS[found[month]]
            return date(int(found[3]), number, int(found[day])) if found[3] else _coming(number, int(found[day]), today)
    return None


def _coming(month: int, day: int, today: date) -> date:
    """The nearest such day, 60 days back at the most: what lies further back means next year."""
    found = date(today.year, month, day)
    return found if found >= today - timedelta(days=60) else date(today.year + 1, month, day)
