"""Repetitions said somewhere inside a line, as RFC 5545 rules, with the first day on which each falls."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from msgspec import Struct

from salesplanner.domain.quick.finding import (
    EN_MONTH,
    EN_NUMBER,
    EN_WEEKDAY,
    WEEK,
    ZH_NUMBER,
    Clock,
    Match,
    Said,
    en_month,
    found_in,
    number,
    rule,
    weekday,
)
from salesplanner.domain.routines import OnDayOff, Routine, occurrences

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS = "MO,TU,WE,TH,FR"
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "last": -1, "penultimate": -2}
#: How far ahead the first day is looked for: a month is mostly enough, the 29th of February may be years away.
_REACHES = (40, 400, 3300)


class Repeat(Struct, frozen=True):
    """A rule, and what becomes of it on days off."""

    rule: str
    on_day_off: OnDayOff = OnDayOff.KEEP


def _weekly(codes: str, interval: int = 1) -> Repeat:
    parts = ["FREQ=WEEKLY", f"INTERVAL={interval}" if interval > 1 else "", f"BYDAY={codes}" if codes else ""]
    is_working_days = codes == WORKDAYS and interval == 1
    return Repeat(";".join(filter(None, parts)), OnDayOff.SKIP if is_working_days else OnDayOff.KEEP)


def _plain(text: str, on_day_off: OnDayOff = OnDayOff.KEEP) -> Callable[[Match, Clock], Repeat]:
    return lambda found, clock: Repeat(text, on_day_off)


def _codes(text: str) -> str:
    """一三五 or "Monday and Thursday" as MO,WE,FR."""
    names = re.findall(EN_WEEKDAY, text) or re.findall(r"[一二三四五六日天]", text)
    places = sorted({weekday(name) for name in names})
    return ",".join(CODES[place] for place in places)


def _every_n(found: Match, clock: Clock) -> Repeat | None:
    """每两周周四, 每3天, every 2 weeks on Thursday, every other day."""
    groups = found.groupdict()
    said = groups["count"]
    count = (
        2
        if said in ("other", "second", "alternate", "隔一", "隔", "双")
        else number(said.removeprefix("隔")) + said.startswith("隔")
    )
    unit = groups["unit"]
    days = _codes(groups.get("days") or groups.get("days2") or "")
    if not 1 <= count <= 99:
        return None
    if unit.startswith(("周", "星期", "礼拜", "week", "fortnight")):
        return _weekly(days, count * (2 if unit == "fortnight" else 1))
    if days:
        return None
    letter = "MONTHLY" if unit.startswith(("月", "month")) else "YEARLY" if unit.startswith(("年", "year")) else "DAILY"
    return Repeat(f"FREQ={letter}" + (f";INTERVAL={count}" if count > 1 else ""))


def _every_other(found: Match) -> Repeat | None:
    """隔周周四, 隔天, 双周五."""
    unit, days = found["unit"], _codes(found["days"] or "")
    if unit in ("天", "日", "月"):
        return None if days else Repeat(f"FREQ={'MONTHLY' if unit == '月' else 'DAILY'};INTERVAL=2")
    return _weekly(days, 2)


def _every_other_weekday(found: Match, clock: Clock) -> Repeat:
    return _weekly(_codes(found["days"] or found["days2"]), 2)


def _on_weekdays(found: Match, clock: Clock) -> Repeat | None:
    codes = _codes(found["days"])
    return _weekly(codes) if codes else None


def _from_to(found: Match, clock: Clock) -> Repeat | None:
    """每周一到周五, every Monday to Friday."""
    groups = found.groupdict()
    first, last = (weekday(groups[name] or groups[f"{name}2"]) for name in ("first", "last"))
    return _weekly(",".join(CODES[first : last + 1])) if first < last else None


def _yearly_en(found: Match, clock: Clock) -> Repeat:
    month, day = en_month(found["month"] or found["month2"]), int(found["day"] or found["day2"])
    date(2024, month, day)
    return Repeat(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}")


def _month_day(found: Match, clock: Clock) -> Repeat | None:
    day = number(found["day"])
    return Repeat(f"FREQ=MONTHLY;BYMONTHDAY={day}") if 1 <= day <= 31 else None


def _month_days(found: Match, clock: Clock) -> Repeat | None:
    """每月10号和25号, "every month on the 5th and the 20th"."""
    days = sorted({number(each) for each in re.findall(rf"\d{{1,2}}|{ZH_NUMBER}", found["days"])})
    if len(days) < 2 or not all(1 <= day <= 31 for day in days):
        return None
    return Repeat("FREQ=MONTHLY;BYMONTHDAY=" + ",".join(map(str, days)))


def _ordinal(which: str) -> int:
    """第二 and "2nd" 2, 最后一 and "last" -1, 倒数第二 and "second to last" -2."""
    if which.startswith("倒数"):
        return -number(which.removeprefix("倒数").removeprefix("第"))
    if which.startswith("最后"):
        return -1
    if which.startswith(("首", "头")):
        return 1
    if which.startswith("第"):
        return number(which[1:])
    first, *last = re.split(r"[\s-]+", which)
    place = _ORDINALS.get(first) or int(re.sub(r"\D", "", first) or 0)
    return -place if last else place


def _of_month(found: Match, clock: Clock) -> Repeat | None:
    """每月第二个周三, 每月倒数第二个工作日, "first working day of each month"."""
    groups, place = found.groupdict(), _ordinal(found["which"])
    if not 1 <= abs(place) <= 31:
        return None
    if groups["day"]:
        return Repeat(f"FREQ=MONTHLY;BYDAY={place}{CODES[weekday(groups['day'])]}") if abs(place) <= 5 else None
    if groups["unit"] in ("天", "日", "day"):
        return Repeat(f"FREQ=MONTHLY;BYMONTHDAY={place}")
    return _working_day(place)


def _working_day(place: int, months: str = "") -> Repeat:
    """The nth working day of each month, or of the months given; from the end for a place below 0."""
    of_months = f"BYMONTH={months};" if months else ""
    away = OnDayOff.LATER if place > 0 else OnDayOff.EARLIER
    return Repeat(f"FREQ=MONTHLY;{of_months}BYDAY={WORKDAYS};BYSETPOS={place}", away)


def _yearly(found: Match, clock: Clock) -> Repeat | None:
    month, day = number(found["month"]), number(found["day"])
    date(2024, month, day)
    return Repeat(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}")


_EVERY = r"\b(?:every|each)\s+"
_ZH_PLACE = rf"(?P<which>倒数第?{ZH_NUMBER}|最后一?|第{ZH_NUMBER}|首|头一?)个?"
_ZH_PLACED = rf"{_ZH_PLACE}(?:(?:{WEEK}的?)?{WEEK}(?P<day>[一二三四五六日天])|(?P<unit>工作日|上班日|天|日))"
_EN_ORDINAL = r"(?:first|second|third|fourth|fifth|[1-9](?:st|nd|rd|th)|[12]\d(?:st|nd|rd|th))"
_EN_PLACE = rf"(?P<which>(?:second|third|[23](?:nd|rd))[\s-](?:to[\s-])?last|penultimate|last|{_EN_ORDINAL})"
_EN_PLACED = rf"{_EN_PLACE}\s+(?:(?P<day>{EN_WEEKDAY})|(?P<unit>(?:working|business|week)\s*day|day))"
_MONTHLY = r"(?:\b(?:every|each)\s+month|\bmonthly)"
_EN_DAYS = r"(?:the\s+)?\d{1,2}(?:st|nd|rd|th)?"
_EN_LIST = rf"(?P<days>{_EN_DAYS}(?:(?:\s*,\s*|\s+and\s+|\s*&\s*){_EN_DAYS})+)\b"
_QUARTERS = {1: "1,4,7,10", -1: "3,6,9,12"}
_LIST = rf"{EN_WEEKDAY}(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+|\s*&\s*|\s*/\s*){EN_WEEKDAY})*"
#: Not 每周一次, 每周二十个: those are counts. 每周二十点 is Tuesday at ten.
_ZH_LIST = rf"[一二三四五六日天](?:[、,和及跟与]?{WEEK}?[一二三四五六日天])*(?![次回趟遍个场]|十(?![点一二]))"

_REPEATS = [
    rule(rf"每年的?(?P<month>{ZH_NUMBER})月份?(?P<day>{ZH_NUMBER})[日号]", _yearly),
    rule(rf"每个?月[底末]?的?{_ZH_PLACED}", _of_month),
    rule(
        r"每个?季度?的?(?:(?P<first>首个?|第一个?|头一个?)|最后一?个?)(?P<unit>工作日|天)",
        lambda f, c: _of_quarter(f),
    ),
    rule(rf"每个?季度?的?第(?P<which>[一二三1-3])个?月的?(?P<day>{ZH_NUMBER})[日号]", lambda f, c: _day_of_quarter(f)),
    rule(r"每个?季度?初", lambda f, c: _working_day(1, _QUARTERS[1])),
    rule(r"每个?季度?[末底]", lambda f, c: _working_day(-1, _QUARTERS[-1])),
    rule(r"每年年?[末底]", lambda f, c: _working_day(-1, "12")),
    rule(r"每(?:个|逢)?月[底末]", lambda f, c: _working_day(-1)),
    rule(r"每(?:个|逢)?月初", lambda f, c: _working_day(1)),
    rule(r"每(?:个|逢)?月中旬?", _plain("FREQ=MONTHLY;BYMONTHDAY=15", OnDayOff.EARLIER)),
    rule(rf"每逢?个?月(?:的)?(?P<days>{ZH_NUMBER}[日号]?(?:[、,和及跟与]{ZH_NUMBER}[日号])+)", _month_days),
    rule(
        rf"(?:每逢?个?月|逢)(?:的)?(?P<day>{ZH_NUMBER})(?:[日号](?!个)|(?=\s|$|[,，。、\0]|[上下中]午|早|晚))",
        _month_day,
    ),
    rule(
        rf"每(?P<count>隔?{ZH_NUMBER}|隔|双)个?(?P<unit>周|星期|礼拜|天|日|月|年)(?:的?\s*{WEEK}(?P<days>{_ZH_LIST})|的?(?P<days2>{_ZH_LIST}))?",
        _every_n,
    ),
    rule(
        rf"(?<![间相])(?:(?P<count>隔)|双(?=周|星期|礼拜))(?P<unit>周|星期|礼拜|天|日(?!子)|月)(?:的?{WEEK}?(?P<days>{_ZH_LIST}))?",
        lambda f, c: _every_other(f),
    ),
    rule(
        rf"(?:每[天日]的?)?(?:每个?)?{WEEK}(?P<first>[一二三四五六])(?:到|至|-|~|—){WEEK}?(?P<last>[二三四五六日天])的?(?:每[天日]|天天)"
        rf"|每[天日]\(?{WEEK}(?P<first2>[一二三四五六])(?:到|至|-|~|—){WEEK}?(?P<last2>[二三四五六日天])\)?",
        _from_to,
    ),
    rule(
        r"工作日每[天日]|每[天日]工作日|每(?:个|逢)?(?:工作日|上班日)|(?:\b(?:every|each)\s+)(?:weekday|work(?:ing)?\s*day|business\s+day)s?\b"
        r"|\bon\s+weekdays\b|\bweekdays\b",
        lambda f, c: _weekly(WORKDAYS),
    ),
    rule(rf"每个?{WEEK}(?P<first>[一二三四五六])(?:到|至|-|~|—){WEEK}?(?P<last>[二三四五六日天])", _from_to),
    rule(
        rf"(?:{_EVERY}|\b(?:daily|every\s+day),?\s+)(?P<first>{EN_WEEKDAY})\s*(?:to|through|till|-|–)\s*(?P<last>{EN_WEEKDAY})",
        _from_to,
    ),
    rule(rf"(?:每[个逢]?|逢){WEEK}(?P<days>{_ZH_LIST})", _on_weekdays),
    rule(rf"每个?(?:{WEEK})?末|{_EVERY}weekend\b", _plain("FREQ=WEEKLY;BYDAY=SA")),
    rule(
        r"每[天日]|天天|\bdaily\b|\b(?:every|each)\s+(?:single\s+)?day\b|\beveryday\b|\bonce\s+a\s+day\b",
        _plain("FREQ=DAILY"),
    ),
    rule(r"每个?(?=早上|早晨|上午|中午|下午|傍晚|晚上|[早晚](?:\s|\d|[一二三四五六七八九十]))", _plain("FREQ=DAILY")),
    rule(rf"{_EVERY}(?=(?:morning|afternoon|evening|night|noon|lunchtime)\b)", _plain("FREQ=DAILY")),
    rule(r"每半个月", _plain("FREQ=DAILY;INTERVAL=15")),
    rule(r"每半年", _plain("FREQ=MONTHLY;INTERVAL=6")),
    rule(rf"每个?{WEEK}", _plain("FREQ=WEEKLY")),
    rule(r"每个?季度?", _plain("FREQ=MONTHLY;INTERVAL=3")),
    rule(r"每年", _plain("FREQ=YEARLY")),
    rule(r"每个?月", _plain("FREQ=MONTHLY")),
    rule(
        rf"(?:{_EVERY}|{_MONTHLY}\s+on\s+|\bon\s+)?(?:the\s+)?{_EN_PLACED}\s+(?:(?:of|in)\s+)?(?:every|each)\s+month\b",
        _of_month,
    ),
    rule(
        rf"(?:{_EVERY}(?:the\s+)?|{_MONTHLY},?\s+on\s+(?:the\s+)?){_EN_PLACED}\s+(?:of|in)\s+(?:the|a)\s+month\b",
        _of_month,
    ),
    rule(
        rf"(?<!by )(?<!by the )(?<!before the )(?<!until the )\b(?:on\s+)?(?:the\s+)?{_EN_PLACED}\s+(?:of|in)\s+the\s+month\b",
        _of_month,
    ),
    rule(rf"{_MONTHLY},?\s+on\s+(?:the\s+)?{_EN_PLACED}", _of_month),
    rule(
        rf"{_EVERY}(?!second\s+(?:mon|tue|wed|thu|fri|sat|sun|day))(?:the\s+)?{_EN_PLACED}(?:\s+monthly\b)?", _of_month
    ),
    rule(
        rf"(?:{_EVERY}|\bonce\s+every\s+)(?P<count>other|second|alternate|{EN_NUMBER})\s+(?P<unit>day|week|fortnight|month|year)s?\b(?:\s+on\s+(?P<days>{_LIST}))?",
        _every_n,
    ),
    rule(
        rf"{_EVERY}(?:other|second|alternate)\s+(?P<days>{EN_WEEKDAY})|\balternate\s+(?P<days2>{EN_WEEKDAY})",
        _every_other_weekday,
    ),
    rule(
        rf"\b(?:at\s+)?(?:the\s+)?(?:end\s+of\s+(?:every|each)\s+month|{_MONTHLY}[\s-]end)\b|{_EVERY}(?:month[\s-]end|end\s+of\s+(?:the\s+)?month)\b",
        lambda f, c: _working_day(-1),
    ),
    rule(r"\b(?:at\s+)?(?:the\s+)?(?:start|beginning)\s+of\s+(?:every|each)\s+month\b", lambda f, c: _working_day(1)),
    rule(r"\b(?:at\s+)?(?:the\s+)?end\s+of\s+(?:every|each)\s+quarter\b", lambda f, c: _working_day(-1, _QUARTERS[-1])),
    rule(
        rf"(?:{_MONTHLY}\s+on\s+|{_EVERY}){_EN_LIST}(?:\s+of\s+(?:the\s+)?(?:(?:every|each)\s+)?month\b)?", _month_days
    ),
    rule(rf"(?:\bon\s+)?{_EN_LIST}\s+(?:of\s+)?(?:every|each)\s+month\b", _month_days),
    rule(rf"{_MONTHLY}\s+on\s+(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b", _month_day),
    rule(
        r"(?:\bon\s+)?(?:\bthe\s+)?\b(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+(?:of\s+)?(?:every|each)\s+month\b", _month_day
    ),
    rule(rf"{_EVERY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b(?:\s+of\s+the\s+month\b)?", _month_day),
    rule(rf"{_EVERY}(?P<days>{_LIST})", _on_weekdays),
    rule(rf"(?:\bweekly|{_EVERY}week|\bonce\s+a\s+week)\s+on\s+(?:an?\s+)?(?P<days>{_LIST})", _on_weekdays),
    rule(
        r"(?:\bon\s+)?(?P<days>\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b"
        r"(?:\s*(?:,|and|&)\s*\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b)*)",
        _on_weekdays,
    ),
    rule(rf"\bbi-?weekly\b|\bfortnightly\b|{_EVERY}fortnight\b", lambda f, c: _weekly("", 2)),
    rule(
        rf"{_EVERY}week\b|\bonce\s+a\s+week\b|\bweekly\b(?!\s+(?:report|review|summary|meeting|plan|note|call|wrap|sync|catch))",
        _plain("FREQ=WEEKLY"),
    ),
    rule(
        rf"{_EVERY}quarter\b|\bonce\s+a\s+quarter\b|\bquarterly\b(?!\s+(?:report|review|summary|meeting|plan|target|business|call))",
        _plain("FREQ=MONTHLY;INTERVAL=3"),
    ),
    rule(
        rf"(?:{_EVERY}year,?|\b(?:yearly|annually))\s+on\s+(?:the\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{EN_MONTH})"
        rf"|(?P<month2>{EN_MONTH})\s+(?:the\s+)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)",
        _yearly_en,
    ),
    rule(
        rf"(?:\bon\s+)?(?:\bthe\s+)?(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{EN_MONTH})"
        rf"|\b(?P<month2>{EN_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)\s*,?\s+(?:{_EVERY}year|yearly)\b",
        _yearly_en,
    ),
    rule(
        rf"{_EVERY}(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{EN_MONTH})"
        rf"|(?P<month2>{EN_MONTH})\s+(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)",
        _yearly_en,
    ),
    rule(rf"{_EVERY}(?:half\s+(?:a\s+)?year|six\s+months)\b|\bhalf-?\s?yearly\b", _plain("FREQ=MONTHLY;INTERVAL=6")),
    rule(
        rf"{_EVERY}month\b|\bonce\s+a\s+month\b|\bmonthly\b(?!\s+(?:report|review|summary|meeting|plan|target|statement|call|close))",
        _plain("FREQ=MONTHLY"),
    ),
    rule(rf"{_EVERY}year\b|\byearly\b|\bonce\s+a\s+year\b|\bannually\b", _plain("FREQ=YEARLY")),
]


def _of_quarter(found: Match) -> Repeat:
    place = 1 if found["first"] else -1
    if found["unit"] == "工作日":
        return _working_day(place, _QUARTERS[place])
    return Repeat(f"FREQ=MONTHLY;BYMONTH={_QUARTERS[place]};BYMONTHDAY={place}")


def _day_of_quarter(found: Match) -> Repeat | None:
    months = ",".join(str(number(found["which"]) + quarter) for quarter in (0, 3, 6, 9))
    day = number(found["day"])
    return Repeat(f"FREQ=MONTHLY;BYMONTH={months};BYMONTHDAY={day}") if 1 <= day <= 28 else None


def usual(day: date) -> list[Repeat]:
    """The usual ways in which something of a day returns: by its weekday, by its day of the month."""
    code = CODES[day.weekday()]
    place = (day.day - 1) // 7 + 1 if day.day <= 28 else -1
    monthly = [f"BYMONTHDAY={day.day}", f"BYDAY={place}{code}", "BYMONTHDAY=-1"]
    weekly = [Repeat("FREQ=DAILY"), _weekly(WORKDAYS), _weekly(code), _weekly(code, 2)]
    return [*weekly, *(Repeat(f"FREQ=MONTHLY;{each}") for each in monthly), _working_day(-1)]


def repeats(text: str, clock: Clock) -> list[Said[Repeat]]:
    """The repetitions said in a folded text, by place."""
    return found_in(_REPEATS, text, clock)


def repeat_in(text: str, clock: Clock) -> Repeat | None:
    """The repetition that a folded text is and nothing besides: 每两周周四, 每月第二个周三, every other Friday."""
    for said in dict.fromkeys((text.strip(), "".join(text.split()))):
        for each in repeats(said, clock):
            if (each.start, each.end) == (0, len(said)):
                return each.value
    return None


def first_day(repeat: Repeat, clock: Clock, begin: date) -> date:
    """The first day from `begin` on which it falls."""
    rule_text = re.sub(r"INTERVAL=\d+;?", "", repeat.rule).rstrip(";")  # every second Monday begins with the coming one
    routine = Routine(title="", rule=rule_text, on_day_off=repeat.on_day_off, starts_on=begin)
    for reach in _REACHES:
        found = occurrences(routine, begin, begin + timedelta(days=reach), clock.calendar)
        if found:
            return found[0]
    return begin
