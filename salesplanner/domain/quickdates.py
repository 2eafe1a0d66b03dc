"""Days said somewhere inside a line, in Chinese or English.

周五 and "Friday" are the coming one, today included; 下周五 and "next Friday" are that day of next week (weeks start on
Monday), 下下周五 that of the week after. A date without a year is the nearest to come. 月初 and 月底 are the
first and the last working day of the month, 月中 the 15th or the working day before it; 节前 and 节后 the last working day before and the first one after the next holiday.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Generic, TypeVar

from salesplanner.domain.typed import end_of_month, months_on
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
EN_NUMBER = r"(?:\d{1,3}|a\s+couple\s+of|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty)"
WEEK = r"(?:周|星期|礼拜)"
_DIGITS = {name: number for number, name in enumerate("零一二三四五六七八九")} | {"两": 2}
_EN_DIGITS = {"a": 1, "an": 1} | {
    name: number + 1
    for number, name in enumerate(
        ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
    )
} | {"fifteen": 15, "twenty": 20, "thirty": 30}  # fmt: skip
_LAST = date(9998, 12, 31)
_FURTHEST_DAYS = 36_500


@dataclass(frozen=True, slots=True)
class Clock:
    """The moment a line is read at, and the working days."""

    now: datetime
    calendar: WorkCalendar

    @property
    def today(self) -> date:
        """The day it is."""
        return self.now.date()


@dataclass(frozen=True, slots=True)
class Said(Generic[V]):
    """Something found in a line, and where."""

    value: V
    start: int
    end: int


def number(text: str) -> int:
    """三 3, 十二 12, 二十三 23, 12, "three" 3; 0 for what is none."""
    if text.isdigit():
        return int(text)
    if text in _EN_DIGITS:
        return _EN_DIGITS[text]
    if text.startswith("a") and text.endswith("couple of"):
        return 2
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


# --- days -----------------------------------------------------------------------------------------------------------


def _year_first(found: Match, clock: Clock) -> date:
    return date(int(found[1]), int(found[2]), int(found[3]))


def _month_day(found: Match, clock: Clock) -> date:
    return _coming(number(found[1]), number(found[2]), clock.today)


def _slashed(found: Match, clock: Clock) -> date:
    month, day = int(found[1]), int(found[2])
    return _coming(day, month, clock.today) if month > 12 else _coming(month, day, clock.today)


def _coming(month: int, day: int, today: date) -> date:
    """The nearest such day to come; the 29th of February may be years away."""
    for year in range(today.year, today.year + 9):
        try:
            found = date(year, month, day)
        except ValueError:
            if not (month == 2 and day == 29):
                raise
            continue
        if found >= today:
            return found
    raise ValueError(day)


def _en_day_month(found: Match, clock: Clock) -> date:
    month = en_month(found["month"])
    return (
        date(int(found["year"]), month, int(found["day"]))
        if found["year"]
        else _coming(month, int(found["day"]), clock.today)
    )


def _month_part(found: Match, clock: Clock) -> date | None:
    """月初, 月中, 月底, 下月初, 下个月5号, 本月25号."""
    which, part = found["which"] or "", found["part"]
    ahead = 2 if which.startswith("下下") else 1 if which.startswith(("下", "next")) else 0
    first = months_on(clock.today.replace(day=1), ahead)
    found_day = _in_month(first, part, clock.calendar)
    if found_day < clock.today and not which:
        found_day = _in_month(months_on(first, 1), part, clock.calendar)
    return found_day


def _in_month(first: date, part: str, calendar: WorkCalendar) -> date:
    if part in ("初", "beginning", "start", "early", "in"):
        return _on_or_after(first, calendar)
    if part in ("底", "末", "end", "内", "之内", "以内"):
        return _on_or_before(end_of_month(first), calendar)
    if part in ("中", "中旬", "middle", "mid"):
        return _on_or_before(first.replace(day=15), calendar)
    return first.replace(day=number(part))


def _on_or_after(day: date, calendar: WorkCalendar) -> date:
    return day if calendar.is_working(day) else calendar.next_working(day)


def _on_or_before(day: date, calendar: WorkCalendar) -> date:
    for back in range(14):
        if calendar.is_working(day - timedelta(days=back)):
            return day - timedelta(days=back)
    return day


def _month_named(found: Match, clock: Clock) -> date:
    """12月初, 3月中旬, "early December", "end of December": the nearest to come."""
    said = found["month"]
    year, month, part = clock.today.year, number(said) or en_month(said), found["part"].removesuffix(" of")
    day = _in_month(date(year, month, 1), part, clock.calendar)
    return day if day >= clock.today else _in_month(date(year + 1, month, 1), part, clock.calendar)


def _next_month(found: Match, clock: Clock) -> date:
    ahead = 2 if found.group().startswith("下下") or "after" in found.group() else 1
    return _in_month(months_on(clock.today.replace(day=1), ahead), "初", clock.calendar)


def _of_year(found: Match, clock: Clock) -> date | None:
    """明年3月8日, and 明年3月: its first working day."""
    year = clock.today.year + {"今": 0, "明": 1, "后": 2}[found["year"]]
    first = date(year, number(found["month"]), 1)
    day = first.replace(day=number(found["day"])) if found["day"] else _on_or_after(first, clock.calendar)
    return day if day >= clock.today else None


def _month_end(clock: Clock) -> date:
    return _in_month(clock.today.replace(day=1), "底", clock.calendar)


def _year_end(found: Match, clock: Clock) -> date:
    return _on_or_before(date(clock.today.year, 12, 31), clock.calendar)


_NEAR = {
    "大后": 3, "后": 2, "明": 1, "今": 0, "昨": -1, "前": -2, "day after tomorrow": 2, "tomorrow": 1, "tmrw": 1, "tmr": 1,
    "today": 0, "tonight": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "day before yesterday": -2,
    "yesterday": -1,
}  # fmt: skip


def _near(found: Match, clock: Clock) -> date:
    return clock.today + timedelta(days=_NEAR[" ".join(found["near"].split())])


_WEEKS = {"下下": 2, "下": 1, "本": 0, "这": 0, "上": -1, "next": 1, "this": 0, "last": -1}


def _of_week(found: Match, clock: Clock) -> date:
    which = (found["which"] or "").removesuffix("个").strip()
    day = found["day"]
    wanted = 5 if day in ("末", "weekend") else weekday(day)
    if which in _WEEKS:
        return clock.today + timedelta(days=wanted - clock.today.weekday() + 7 * _WEEKS[which])
    return clock.today + timedelta(days=(wanted - clock.today.weekday()) % 7)


def _next_week(found: Match, clock: Clock) -> date:
    weeks = 2 if found.group().startswith("下下") or "after" in found.group() else 1
    monday = clock.today + timedelta(days=7 * weeks - clock.today.weekday())
    return _on_or_after(monday, clock.calendar)


def _week_end(found: Match, clock: Clock) -> date:
    """Some time in a week is by its Friday: 本周内, 下周内, "this week", "end of next week"."""
    if (found["which"] or "").startswith(("next", "下")):
        return clock.today + timedelta(days=11 - clock.today.weekday())
    return clock.today + timedelta(days=max(0, 4 - clock.today.weekday()))


def _after(found: Match, clock: Clock) -> date | None:
    count, unit = found["count"], found["unit"]
    if count == "半":
        return clock.today + timedelta(days=15) if unit.endswith(("月", "month")) else None
    number_of = number(count)
    if unit.endswith(("月", "month", "months")):
        return months_on(clock.today, number_of)
    if unit in ("年", "year", "years"):
        return months_on(clock.today, 12 * number_of)
    if "工作日" in unit or unit.startswith(("working", "business")):
        return _working_days_on(clock, number_of)
    days = number_of * (7 if unit.endswith(("周", "星期", "礼拜", "week", "weeks")) else 1)
    days *= 2 if unit.startswith("fortnight") else 1
    return clock.today + timedelta(days=min(days, _FURTHEST_DAYS))


def _working_days_on(clock: Clock, count: int) -> date:
    day = clock.today
    for _ in range(min(count, 999)):
        day = clock.calendar.next_working(day)
    return day


def _bare_day(found: Match, clock: Clock) -> date | None:
    """25号, "the 5th": the nearest to come."""
    day, first = number(found["day"]), clock.today.replace(day=1)
    for ahead in range(13):
        month = months_on(first, ahead)
        if day <= end_of_month(month).day and month.replace(day=day) >= clock.today:
            return month.replace(day=day)
    return None


_FIXED_HOLIDAYS = {
    "元旦": (1, 1), "五一": (5, 1), "劳动": (5, 1), "国庆": (10, 1), "十一": (10, 1), "new year": (1, 1),
    "national day": (10, 1), "labour day": (5, 1), "christmas": (12, 25),
}  # fmt: skip
_OF_SPRING = ("春节", "过年", "spring festival", "chinese new year")


_ALWAYS_OFF = ((1, 1), (5, 1), (10, 1))


def _holiday(found: Match, clock: Clock) -> date | None:
    """The working day before or after the next holiday of the calendar, or the one that is named."""
    calendar, name = clock.calendar, found["name"] and " ".join(found["name"].replace("labor", "labour").split())
    if name in _FIXED_HOLIDAYS:
        ahead = [_coming(*_FIXED_HOLIDAYS[name], clock.today + timedelta(days=1))]
    else:
        ahead = [day for day in calendar.off if day > clock.today and day.weekday() in calendar.week_at(day)]
        if name is None:  # a year whose holidays are not out yet has those that never move
            ahead += [
                day for day in (_coming(*each, clock.today) for each in _ALWAYS_OFF) if not calendar.knows(day.year)
            ]
        ahead.sort()
    if name in _OF_SPRING:  # between the 15th of January and the end of February, whatever the year
        ahead = [day for day in ahead if (1, 15) <= (day.month, day.day) <= (2, 28)]
    if not ahead:
        return None
    if found["side"] in ("前", "before", "by"):
        return _on_or_before(ahead[0] - timedelta(days=1), calendar)
    return calendar.next_working(ahead[0])


_ENDING = r"(?:\s*(?:之前|以前|前|之内|以内|内)(?!天))?"
_TIE = r"(?:\b(?:by|before|until|till|on|from|due|at)\s+)?(?:\bthe\s+)?"


def rule(
    pattern: str, meaning: Callable[[Match, Clock], V | None]
) -> tuple[re.Pattern[str], Callable[[Match, Clock], V | None]]:
    """A form and what it means; a meaning of None says that it is none after all."""
    return re.compile(pattern), meaning


#: Of 下周计划 the week is a part of the thing's name.
_NO_PLAN = r"(?!的?(?:工作)?(?:计划|目标|任务|预算|报|总结))"

#: After these 3号 is the number of a thing: 5号楼, 3号高炉, 2号方案.
_THINGS = "(?:[楼线店房院桌厅馆机井炉码门床柜仓泵站台塔罐釜窑箱图库桥]|车间|高炉|转炉|槽|管|铜|铝|色|码|梁|柱|螺|电炉|加热炉|轧|生产线|厂房|机组|展位|方案|样|合同|文件|标段|地块|地铁|[圆方槽角螺]?钢(?!厂)|工字|钢筋|螺纹|线材|油|胶|字|纸|电池|楼盘)"

_DAYS = [
    rule(rf"(?<!\d)(\d{{4}})[-/.年](\d{{1,2}})[-/.月](\d{{1,2}})[日号]?(?!\d){_ENDING}", _year_first),
    rule(
        rf"(?P<year>[今明后])年的?(?P<month>{ZH_NUMBER})月份?(?:(?P<day>{ZH_NUMBER})[日号]?(?!个))?{_ENDING}", _of_year
    ),
    rule(rf"(?<!\d)({ZH_NUMBER})月份?({ZH_NUMBER})[日号]?(?!个){_ENDING}", _month_day),
    rule(rf"{_TIE}(?<![\d/.])(?!24/7|50/50)(\d{{1,2}})/(\d{{1,2}})(?![\d/])(?!\s*[寸英\"]){_ENDING}", _slashed),
    rule(r"(?<![\d.])(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])[日号]", _month_day),
    rule(  # 12.16 is a day where a Chinese line begins with it; elsewhere it may be an amount or a time
        r"^\s*(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0[1-9])(?![\d.%万亿元块千百])(?=\s|\0|[^\x00-\x7f])(?=.*[\u4e00-\u9fff])",
        _month_day,
    ),
    rule(rf"(?P<which>下下个?月|下个?月|本月|这个?月)(?P<part>{ZH_NUMBER})[日号]{_ENDING}", _month_part),
    rule(rf"(?<!\d)(?P<month>{ZH_NUMBER})月份?(?P<part>初|中旬|中|底|末)(?!旬){_ENDING}", _month_named),
    rule(
        rf"(?P<which>下下个?|下个?|本|这个?)?月(?P<part>初|中旬|中|底|末|[之以]?内(?!容|部|参)){_ENDING}", _month_part
    ),
    rule(rf"{_TIE}(?P<which>)\b(?:eom\b|month's\s+(?P<part>end))", lambda f, c: _month_end(c)),
    rule(r"\b(?P<which>next) month,?\s+(?:on\s+)?(?:the\s+)?(?P<part>\d{1,2})(?:st|nd|rd|th)\b", _month_part),
    rule(rf"{_TIE}\b(?P<part>\d{{1,2}})(?:st|nd|rd|th) (?:of )?(?P<which>next) month\b", _month_part),
    rule(rf"{_TIE}(?P<part>end|beginning|start|middle) of (?:(?P<which>next|this) |the )?month\b", _month_part),
    rule(rf"{_TIE}(?P<part>early|mid)[ -](?P<which>next |this )?month\b", _month_part),
    rule(rf"{_TIE}month[ -](?P<part>end)\b(?P<which>)", _month_part),
    rule(
        rf"\b(?P<count>{EN_NUMBER})\s+(?P<unit>(?:(?:working|business)\s+)?days?|weeks?|months?)"
        r"\s+(?:from\s+(?:now|today)|later)\b",
        _after,
    ),
    rule(rf"{_TIE}\b(?P<part>early(?: in)?|mid|end of)[ -]\s*(?P<month>{EN_MONTH})", _month_named),
    rule(rf"\b(?P<part>in)\s+(?P<month>{EN_MONTH})(?!\s*\d)", _month_named),
    rule(
        rf"(?<![半每])(?:今年)?年(?:[底末]|[之以]?内){_ENDING}|{_TIE}(?:(?:the )?end of (?:the |this )?year|year[ -]end|eoy)\b",
        _year_end,
    ),
    rule(rf"{_TIE}(?:end of (?:(?P<which>next) |the |this )?week|eow)\b", _week_end),
    rule(
        rf"(?P<which>下个?|本|这个?)?{WEEK}(?:[之以]?内(?!容|部|参)|底)"
        rf"|(?:(?<=[\s，,\0])|^)(?:本|这个?){WEEK}(?=[\s\0前去给跟和把约要拜回见打催发])(?!前[一二三四五六])",
        _week_end,
    ),
    rule(
        r"\b(?:(?:within|during|by|sometime|later)\s+)?(?P<which>this)\s+week\b(?!'s|\s+(?:report|plan|summary))",
        _week_end,
    ),
    rule(rf"(?<!\d)(?P<near>大后|后|明|今|昨|前)(?:[天日](?!气)|儿|(?=[早晚晨])){_ENDING}", _near),
    rule(
        rf"{_TIE}\b(?P<near>day\s+after\s+tomorrow|day\s+before\s+yesterday|tomorrow|tmrw|tmr|today|yesterday"
        r"|tonight|this\s+(?=morning|afternoon|evening))",
        lambda found, clock: _near(found, clock) if not found["near"].startswith(("this", "tonight")) else clock.today,
    ),
    rule(rf"(?P<which>下下个?|下个?|本|这个?|上个?)?{WEEK}(?P<day>[一二三四五六日天末]){_ENDING}", _of_week),
    rule(rf"{_TIE}\b(?P<which>next)\s+week(?:\s+on)?\s+(?P<day>{EN_WEEKDAY})", _of_week),
    rule(rf"{_TIE}(?P<day>{EN_WEEKDAY})\s+(?:of\s+)?(?P<which>next)\s+week\b", _of_week),
    rule(rf"{_TIE}(?:\b(?P<which>next|this|last)\s+)?(?P<day>{EN_WEEKDAY}|\bweekend\b)", _of_week),
    rule(
        rf"(?P<count>{ZH_NUMBER}|半)个?(?P<unit>工作日|天|日|周|星期|礼拜|月|年)(?:之?后|以后|过后|之?内|以内)", _after
    ),
    rule(
        rf"\b(?:in|within|after)\s+(?P<count>{EN_NUMBER})\s+(?P<unit>(?:(?:working|business)\s+)?days?|weeks?|fortnights?"
        r"|months?|years?)\b(?:'?\s+time\b)?",
        _after,
    ),
    rule(
        rf"(?<![度渡])(?:再过|过|隔)(?P<count>{ZH_NUMBER}|半)个?(?P<unit>工作日|天|日|周|星期|礼拜|月|年)(?!的)", _after
    ),
    rule(
        rf"(?<!一)下?下个?月(?![份初中底末度]){_NO_PLAN}{_ENDING}|\b(?:the\s+)?(?:next\s+month\b(?!'s)|month\s+after\s+next)",
        _next_month,
    ),
    rule(
        rf"(?<!一)下?下个?{WEEK}(?!期){_NO_PLAN}|\b(?:the\s+)?(?:next\s+week\b(?!'s)|week\s+after\s+next)", _next_week
    ),
    rule(
        r"(?:(?P<name>元旦|春节|过年|五一|劳动(?=节)|国庆|(?<![二三])十一)节?|节)(?:假日?|日)?(?:之|以)?(?P<side>[前后])",
        _holiday,
    ),
    rule(
        r"\b(?P<side>before|by|after)\s+(?:the\s+)?(?:next\s+)?(?:(?P<name>spring\s+festival|chinese\s+new\s+year|new\s+year"
        r"|national\s+day|labou?r\s+day|christmas)(?:'s)?(?:\s+(?:day|holidays?))?|(?:public\s+)?holidays?)\b",
        _holiday,
    ),
    rule(
        rf"{_TIE}\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{EN_MONTH})(?:,?\s+(?P<year>\d{{4}})\b)?",
        _en_day_month,
    ),
    rule(
        rf"{_TIE}\b(?P<month>{EN_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(?P<year>\d{{4}})\b)?",
        _en_day_month,
    ),
    rule(rf"(?<![\d.,第])(?P<day>{ZH_NUMBER})[号日](?!{_THINGS}){_ENDING}", _bare_day),
    rule(
        rf"{_TIE}\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s+(?:floor|street|avenue|version|time|quarter|edition|draft|place|party|(?:visit|meeting|call)\s+(?:to|with|for|of|this)|round|attempt|reminder|year|anniversary|generation|batch|order))",
        _bare_day,
    ),
]


def days(text: str, clock: Clock) -> list[Said[date]]:
    """The days said in a folded text, by place; of those that overlap the one whose form comes first."""
    return found_in(_DAYS, text, clock, lambda day: date(1970, 1, 1) <= day <= _LAST)


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
