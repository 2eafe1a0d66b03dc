"""Days said somewhere inside a line, in Chinese or English.

周五 and "Friday" are the coming one, today included; 下周五 and "next Friday" are that day of next week (weeks start on
Monday), 下下周五 that of the week after. A date without a year is the nearest to come. 月初 and 月底 are the
first and the last working day of the month, 月中 the 15th or the working day before it; 节前 and 节后 the last working day before and the first one after the next holiday.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any
from unicodedata import normalize

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quick.finding import (
    EN_MONTH,
    EN_NUMBER,
    EN_WEEKDAY,
    ENDING,
    TIE,
    WEEK,
    ZH_NUMBER,
    Clock,
    Match,
    Said,
    en_month,
    found_in,
    number,
    on_or_after,
    on_or_before,
    rule,
    weekday,
)
from salesplanner.domain.quick.seasons import SEASONS
from salesplanner.domain.typed import calendar_day, end_of_month, months_on
from salesplanner.domain.workdays import WorkCalendar

_LAST = date(9998, 12, 31)
_FURTHEST_DAYS = 36_500

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
    if part in ("初", "beginning", "start", "early", "in", "by"):
        return on_or_after(first, calendar)
    if part in ("底", "末", "下旬", "end", "late", "内"):
        return on_or_before(end_of_month(first), calendar)
    if part == "上旬":
        return on_or_before(first.replace(day=10), calendar)
    if part in ("前", "before"):
        return on_or_before(first - timedelta(days=1), calendar)
    if part in ("中", "中旬", "middle", "mid"):
        return on_or_before(first.replace(day=15), calendar)
    return first.replace(day=number(part))


def _month_named(found: Match | dict[str, str | Any], clock: Clock) -> date | None:
    """12月初, 3月中旬, 明年3月底, "early December", "end of March 2027": without a year the nearest to come."""
    said, year, part = found["month"], found["year"] or "今", found["part"].split()[0].lstrip("之以")
    which = int(year) if year.isdigit() else clock.today.year + _YEARS[year]
    first = date(which, number(said) or en_month(said), 1)
    day = _in_month(first, part, clock.calendar)
    if day < clock.today and not found["year"]:
        day = _in_month(months_on(first, 12), part, clock.calendar)
    return day if day >= clock.today else None


def _month_alone(found: Match, clock: Clock) -> date | None:
    return _month_named({**found.groupdict(), "part": "in"}, clock)


def _week_of_month(found: Match, clock: Clock) -> date:
    """三月第一周, "first week of March": its first working day."""
    said, nth = found["month"], _NTH[found["nth"]]
    month = number(said) or en_month(said)
    days = (
        on_or_after(date(year, month, 7 * nth - 6), clock.calendar) for year in (clock.today.year, clock.today.year + 1)
    )
    return next(day for day in days if day >= clock.today)


_NTH = {
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "1": 1,
    "2": 2,
    "3": 3,
    "4": 4,
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
}
_YEARS = {"今": 0, "明": 1, "后": 2}


def _next_month(found: Match, clock: Clock) -> date:
    ahead = 2 if found.group().startswith("下下") or "after" in found.group() else 1
    return _in_month(months_on(clock.today.replace(day=1), ahead), "初", clock.calendar)


def _of_year(found: Match, clock: Clock) -> date | None:
    """明年3月8日, and 明年3月: its first working day."""
    year = clock.today.year + _YEARS[found["year"]]
    first = date(year, number(found["month"]), 1)
    day = first.replace(day=number(found["day"])) if found["day"] else on_or_after(first, clock.calendar)
    return day if day >= clock.today else None


def _month_end(clock: Clock) -> date:
    return _in_month(clock.today.replace(day=1), "底", clock.calendar)


def _year_end(found: Match, clock: Clock) -> date:
    return on_or_before(date(clock.today.year, 12, 31), clock.calendar)


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
    return on_or_after(monday, clock.calendar)


def _part_of_week(found: Match, clock: Clock) -> date:
    """下周初, 下周中, "late next week": its Monday, Wednesday or Friday."""
    weeks = 2 if found["which"].startswith("下下") else 1 if found["which"].startswith(("下", "next")) else 0
    wanted = {"初": 0, "early": 0, "中": 2, "mid": 2, "late": 4}[found["part"]]
    return clock.today + timedelta(days=wanted - clock.today.weekday() + 7 * weeks)


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


#: Of 下周计划 the week is a part of the thing's name.
_NO_PLAN = r"(?!的?(?:工作)?(?:计划|目标|任务|预算|报|总结))"

#: After these 3号 is the number of a thing: 5号楼, 3号高炉, 2号方案.
_THINGS = "(?:[楼线店房院桌厅馆机井炉码门床柜仓泵站台塔罐釜窑箱图库桥]|车间|高炉|转炉|槽|管|铜|铝|色|码|梁|柱|螺|电炉|加热炉|轧|生产线|厂房|机组|展位|方案|样|合同|文件|标段|地块|地铁|[圆方槽角螺]?钢(?!厂)|工字|钢筋|螺纹|线材|油|胶|字|纸|电池|楼盘)"

_DAYS = [
    *SEASONS,
    rule(rf"(?<!\d)(\d{{4}})[-/.年](\d{{1,2}})[-/.月](\d{{1,2}})[日号]?(?!\d){ENDING}", _year_first),
    rule(
        rf"(?:(?P<year>[今明后]|(?<!\d)\d{{4}})年的?)?(?<!\d)(?P<month>{ZH_NUMBER})月份?(?P<part>初|[上中下]旬|中|底|末|[之以]?[前内]){ENDING}",
        _month_named,
    ),
    rule(
        rf"(?<!\d)(?P<month>{ZH_NUMBER})月份?的?第(?P<nth>[一二三四1-4])个?{WEEK}(?!期?[一二三四五六日天])",
        _week_of_month,
    ),
    rule(rf"{TIE}\b(?P<nth>first|second|third|fourth) week (?:of|in) (?P<month>{EN_MONTH})", _week_of_month),
    rule(
        rf"(?P<year>[今明后])年的?(?P<month>{ZH_NUMBER})月份?(?:(?P<day>{ZH_NUMBER})[日号]?(?!个))?{ENDING}", _of_year
    ),
    rule(rf"(?<!\d)({ZH_NUMBER})月份?({ZH_NUMBER})[日号]?(?!个){ENDING}", _month_day),
    rule(rf"{TIE}(?<![\d/.])(?!24/7|50/50)(\d{{1,2}})/(\d{{1,2}})(?![\d/])(?!\s*[寸英\"]){ENDING}", _slashed),
    rule(r"(?<![\d.])(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])[日号]", _month_day),
    rule(  # 12.16 is a day where a Chinese line begins with it; elsewhere it may be an amount or a time
        r"^\s*(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0[1-9])(?![\d.%万亿元块千百])(?=\s|\0|[^\x00-\x7f])(?=.*[\u4e00-\u9fff])",
        _month_day,
    ),
    rule(rf"(?P<which>下下个?月|下个?月|本月|这个?月)(?P<part>{ZH_NUMBER})[日号]{ENDING}", _month_part),
    rule(rf"(?P<which>下下个?|下个?|本|这个?)?月(?P<part>初|中旬|中|底|末|[之以]?内(?!容|部|参)){ENDING}", _month_part),
    rule(rf"{TIE}(?P<which>)\b(?:eom\b|month's\s+(?P<part>end))", lambda f, c: _month_end(c)),
    rule(r"\b(?P<which>next) month,?\s+(?:on\s+)?(?:the\s+)?(?P<part>\d{1,2})(?:st|nd|rd|th)\b", _month_part),
    rule(rf"{TIE}\b(?P<part>\d{{1,2}})(?:st|nd|rd|th) (?:of )?(?P<which>next) month\b", _month_part),
    rule(rf"{TIE}(?P<part>end|beginning|start|middle) of (?:(?P<which>next|this) |the )?month\b", _month_part),
    rule(rf"{TIE}(?P<part>early|mid)[ -](?P<which>next |this )?month\b", _month_part),
    rule(rf"{TIE}month[ -](?P<part>end)\b(?P<which>)", _month_part),
    rule(
        rf"\b(?P<count>{EN_NUMBER})\s+(?P<unit>(?:(?:working|business)\s+)?days?|weeks?|months?)"
        r"\s+(?:from\s+(?:now|today)|later)\b",
        _after,
    ),
    rule(
        rf"{TIE}\b(?P<part>early(?: in)?|mid|late(?: in)?|(?:end|beginning|start|middle) of)[ -]\s*(?P<month>{EN_MONTH})(?:,?\s+(?P<year>\d{{4}})\b)?",
        _month_named,
    ),
    rule(rf"\b(?P<part>in|by|before)\s+(?P<month>{EN_MONTH})(?:,?\s+(?P<year>\d{{4}})\b)?(?!\s*\d)", _month_named),
    rule(
        rf"(?<![半每])(?:今年)?年(?:[底末]|[之以]?内){ENDING}|{TIE}(?:(?:the )?end of (?:the |this )?year|year[ -]end|eoy)\b",
        _year_end,
    ),
    rule(rf"{TIE}(?:end of (?:(?P<which>next) |the |this )?week|eow)\b", _week_end),
    rule(rf"(?P<which>下下个?|下个?|本|这个?){WEEK}(?P<part>[初中]){ENDING}", _part_of_week),
    rule(rf"{TIE}\b(?P<part>early|mid|late)[ -](?P<which>next|this) week\b", _part_of_week),
    rule(
        rf"(?P<which>下个?|本|这个?)?{WEEK}(?:[之以]?内(?!容|部|参)|底)"
        rf"|(?:(?<=[\s，,\0])|^)(?:本|这个?){WEEK}(?=[\s\0前去给跟和把约要拜回见打催发])(?!前[一二三四五六])",
        _week_end,
    ),
    rule(
        r"\b(?:(?:within|during|by|sometime|later)\s+)?(?P<which>this)\s+week\b(?!'s|\s+(?:report|plan|summary))",
        _week_end,
    ),
    rule(rf"(?<!\d)(?P<near>大后|后|明|今|昨|前)(?:[天日](?!气)|儿|(?=[早晚晨])){ENDING}", _near),
    rule(
        rf"{TIE}\b(?P<near>day\s+after\s+tomorrow|day\s+before\s+yesterday|tomorrow|tmrw|tmr|today|yesterday"
        r"|tonight|this\s+(?=morning|afternoon|evening))",
        lambda found, clock: _near(found, clock) if not found["near"].startswith(("this", "tonight")) else clock.today,
    ),
    rule(rf"(?P<which>下下个?|下个?|本|这个?|上个?)?{WEEK}(?P<day>[一二三四五六日天末]){ENDING}", _of_week),
    rule(rf"{TIE}\b(?P<which>next)\s+week(?:\s+on)?\s+(?P<day>{EN_WEEKDAY})", _of_week),
    rule(rf"{TIE}(?P<day>{EN_WEEKDAY})\s+(?:of\s+)?(?P<which>next)\s+week\b", _of_week),
    rule(rf"{TIE}(?:\b(?P<which>next|this|last)\s+)?(?P<day>{EN_WEEKDAY}|\bweekend\b)", _of_week),
    rule(
        rf"(?P<count>{ZH_NUMBER}|半|几)个?(?P<unit>工作日|天|日|周|星期|礼拜|月|年)(?:之?后|以后|过后|之?内|以内)",
        _after,
    ),
    rule(
        rf"\b(?:in|within|after)\s+(?P<count>{EN_NUMBER})\s+(?P<unit>(?:(?:working|business)\s+)?days?|weeks?|fortnights?"
        r"|months?|years?)\b(?:'?\s+time\b)?",
        _after,
    ),
    rule(
        rf"(?<![度渡])(?:再过|过|隔)(?P<count>{ZH_NUMBER}|半|几)个?(?P<unit>工作日|天|日|周|星期|礼拜|月|年)(?!的)",
        _after,
    ),
    rule(
        rf"(?<!一)下?下个?月(?![份初中底末度]){_NO_PLAN}{ENDING}|\b(?:the\s+)?(?:next\s+month\b(?!'s)|month\s+after\s+next)",
        _next_month,
    ),
    rule(
        rf"(?<!一)下?下个?{WEEK}(?!期){_NO_PLAN}|\b(?:the\s+)?(?:next\s+week\b(?!'s)|week\s+after\s+next)", _next_week
    ),
    rule(
        rf"{TIE}\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+(?P<month>{EN_MONTH})(?:,?\s+(?P<year>\d{{4}})\b)?",
        _en_day_month,
    ),
    rule(
        rf"{TIE}\b(?P<month>{EN_MONTH})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?!:)(?:,?\s+(?P<year>\d{{4}})\b)?",
        _en_day_month,
    ),
    rule(rf"(?<![\d.,第])(?P<day>{ZH_NUMBER})[号日](?!{_THINGS}){ENDING}", _bare_day),
    rule(
        rf"{TIE}\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?!\s+(?:floor|street|avenue|version|time|quarter|edition|draft|place|party|(?:visit|meeting|call)\s+(?:to|with|for|of|this)|round|attempt|reminder|year|anniversary|generation|batch|order))",
        _bare_day,
    ),
]


def _is_near(day: date) -> bool:
    return date(1970, 1, 1) <= day <= _LAST


def days(text: str, clock: Clock) -> list[Said[date]]:
    """The days said in a folded text, by place; of those that overlap the one whose form comes first."""
    return found_in(_DAYS, text, clock, _is_near)


#: What only a text that is nothing else says: in a line 三月 may be what a report is about.
_ALONE = [
    rule(rf"(?:(?P<year>[今明后]|\d{{4}})年的?)?(?P<month>{ZH_NUMBER})月份?", _month_alone),
    rule(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})", _month_alone),
    rule(rf"(?P<month>{EN_MONTH})(?:,?\s+(?P<year>\d{{4}}))?", _month_alone),
]


def parse_day(text: str, clock: Clock) -> date:
    """The day that a text means which says nothing else: 明天, 3/8, 春节后, 月底, "mid-Oct", Q2, 2026-10-08.

    As in a line; but a day without a year may lie up to 60 days back, and a month alone is its first working day.
    Raises Problem(NOT_A_DATE).
    """
    said = " ".join(normalize("NFKC", text).lower().split())
    if (day := calendar_day(said, clock.today)) is not None:
        return day
    for rules in (_DAYS, _ALONE):
        for each in found_in(rules, said, clock, _is_near):
            if each.start == 0 and each.end == len(said):
                return each.value
    raise Problem(Kind.NOT_A_DATE, value=text)
