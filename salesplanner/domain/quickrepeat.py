"""Repetitions said somewhere inside a line, as RFC 5545 rules, with the first day on which each falls."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, timedelta

from salesplanner.domain.quickdates import (
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
from salesplanner.domain.routines import OnDayOff
from salesplanner.domain.typed import end_of_month

CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
WORKDAYS = "MO,TU,WE,TH,FR"
_ORDINALS = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4, "last": -1}
_FURTHEST_DAYS = 800


@dataclass(frozen=True, slots=True)
class Repeat:
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
        if said in ("other", "second", "隔一", "隔", "双")
        else number(said.removeprefix("隔")) + said.startswith("隔")
    )
    unit = groups["unit"]
    days = _codes(groups.get("days") or groups.get("days2") or "")
    if not 1 <= count <= 99:
        return None
    if unit.startswith(("周", "星期", "礼拜", "week")):
        return _weekly(days, count)
    if days:
        return None
    letter = "MONTHLY" if unit.startswith(("月", "month")) else "YEARLY" if unit.startswith(("年", "year")) else "DAILY"
    return Repeat(f"FREQ={letter}" + (f";INTERVAL={count}" if count > 1 else ""))


def _every_other_weekday(found: Match, clock: Clock) -> Repeat:
    return _weekly(_codes(found["days"]), 2)


def _on_weekdays(found: Match, clock: Clock) -> Repeat | None:
    codes = _codes(found["days"])
    return _weekly(codes) if codes else None


def _from_to(found: Match, clock: Clock) -> Repeat | None:
    """每周一到周五, every Monday to Friday."""
    first, last = weekday(found["first"]), weekday(found["last"])
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


def _nth_weekday(found: Match, clock: Clock) -> Repeat | None:
    which, day = found["which"], CODES[weekday(found["day"])]
    place = _ORDINALS.get(which) or (-1 if which.startswith("最后") else number(which))
    return Repeat(f"FREQ=MONTHLY;BYDAY={place}{day}") if place == -1 or 1 <= place <= 5 else None


def _yearly(found: Match, clock: Clock) -> Repeat | None:
    month, day = number(found["month"]), number(found["day"])
    date(2024, month, day)
    return Repeat(f"FREQ=YEARLY;BYMONTH={month};BYMONTHDAY={day}")


_EVERY = r"\b(?:every|each)\s+"
_LAST_WORKDAY = f"FREQ=MONTHLY;BYDAY={WORKDAYS};BYSETPOS=-1"
_FIRST_WORKDAY = f"FREQ=MONTHLY;BYDAY={WORKDAYS};BYSETPOS=1"
_LIST = rf"{EN_WEEKDAY}(?:(?:\s*,\s*|\s+and\s+|\s*,\s*and\s+|\s*&\s*|\s*/\s*){EN_WEEKDAY})*"
_ZH_LIST = rf"[一二三四五六日天](?:[、,和及]?{WEEK}?[一二三四五六日天])*"

_REPEATS = [
    rule(rf"每年的?(?P<month>{ZH_NUMBER})月(?P<day>{ZH_NUMBER})[日号]", _yearly),
    rule(r"每个?月(?:的)?第一个?(?:工作日|上班日)|每个?月首个工作日", _plain(_FIRST_WORKDAY, OnDayOff.LATER)),
    rule(
        rf"(?:{_EVERY}month\s+on\s+the\s+|\bmonthly\s+on\s+the\s+|\bthe\s+)?first\s+(?:working|business|week)\s*day"
        r"\s+of\s+(?:every|each|the)\s+month\b",
        _plain(_FIRST_WORKDAY, OnDayOff.LATER),
    ),
    rule(r"每个?月[底末]?(?:的)?最后一?个?(?:工作日|上班日)", _plain(_LAST_WORKDAY, OnDayOff.EARLIER)),
    rule(
        rf"每个?月(?:的)?(?P<which>最后一?|第[一二三四])个?{WEEK}(?P<day>[一二三四五六日天])", lambda f, c: _nth_zh(f)
    ),
    rule(r"每个?月(?:的)?(?:最后一?天|底|末)|每逢月底", _plain("FREQ=MONTHLY;BYMONTHDAY=-1")),
    rule(rf"每个?月(?:的)?(?P<days>{ZH_NUMBER}[日号]?(?:[、,和及]{ZH_NUMBER}[日号])+)", _month_days),
    rule(rf"每个?月(?:的)?(?P<day>{ZH_NUMBER})[日号]?(?!个)", _month_day),
    rule(
        rf"每(?P<count>隔?{ZH_NUMBER}|隔|双)个?(?P<unit>周|星期|礼拜|天|日|月|年)(?:的?{WEEK}?(?P<days>{_ZH_LIST})|\s+{WEEK}(?P<days2>{_ZH_LIST}))?",
        _every_n,
    ),
    rule(
        r"工作日每天|每天工作日|每个?(?:工作日|上班日)|(?:\b(?:every|each)\s+)(?:weekday|work(?:ing)?\s*day|business\s+day)s?\b|\bon\s+weekdays\b"
        r"|\bweekdays\b",
        lambda f, c: _weekly(WORKDAYS),
    ),
    rule(rf"每个?{WEEK}(?P<first>[一二三四五六])(?:到|至|-|~){WEEK}?(?P<last>[二三四五六日天])", _from_to),
    rule(rf"{_EVERY}(?P<first>{EN_WEEKDAY})\s*(?:to|through|till|-)\s*(?P<last>{EN_WEEKDAY})", _from_to),
    rule(rf"(?:每个?|逢){WEEK}(?P<days>{_ZH_LIST})", _on_weekdays),
    rule(rf"每个?(?:{WEEK})?末|{_EVERY}weekend\b", _plain("FREQ=WEEKLY;BYDAY=SA")),
    rule(r"每[天日]|天天|\bdaily\b|\b(?:every|each)\s+day\b|\beveryday\b", _plain("FREQ=DAILY")),
    rule(r"每[早晚](?=\s|\d|上|[一二三四五六七八九十])", _plain("FREQ=DAILY")),
    rule(rf"每个?{WEEK}", _plain("FREQ=WEEKLY")),
    rule(r"每半年", _plain("FREQ=MONTHLY;INTERVAL=6")),
    rule(r"每个?季度?", _plain("FREQ=MONTHLY;INTERVAL=3")),
    rule(r"每年", _plain("FREQ=YEARLY")),
    rule(r"每个?月", _plain("FREQ=MONTHLY")),
    rule(
        rf"{_EVERY}(?P<count>other|second|{EN_NUMBER})\s+(?P<unit>day|week|month|year)s?\b(?:\s+on\s+(?P<days>{_LIST}))?",
        _every_n,
    ),
    rule(rf"{_EVERY}(?:other|second)\s+(?P<days>{EN_WEEKDAY})", _every_other_weekday),
    rule(
        rf"(?:{_EVERY}month\s+on\s+the\s+|\bmonthly\s+on\s+the\s+|\bthe\s+)?last\s+(?:working|business|week)\s*day"
        r"(?:\s+of\s+(?:every|each|the)\s+month)?\b",
        _plain(_LAST_WORKDAY, OnDayOff.EARLIER),
    ),
    rule(
        rf"(?:\bon\s+)?(?:{_EVERY}month\s+on\s+the\s+last\s+day|\bmonthly\s+on\s+the\s+last\s+day"
        r"|(?:\bthe\s+)?\blast\s+day\s+of\s+(?:every|each)\s+month)\b",
        _plain("FREQ=MONTHLY;BYMONTHDAY=-1"),
    ),
    rule(
        rf"(?:{_EVERY}|\bthe\s+)?\b(?P<which>first|second|third|fourth|last|[1-4](?:st|nd|rd|th))\s+(?P<day>{EN_WEEKDAY})"
        r"\s+of\s+(?:every|each|the)\s+month\b",
        _nth_weekday,
    ),
    rule(
        rf"{_EVERY}month\s+on\s+the\s+(?P<which>first|second|third|fourth|last)\s+(?P<day>{EN_WEEKDAY})", _nth_weekday
    ),
    rule(
        rf"(?:{_EVERY}month\s+on\s+|\bmonthly\s+on\s+)(?P<days>(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?"
        r"(?:(?:\s*,\s*|\s+and\s+)(?:the\s+)?\d{1,2}(?:st|nd|rd|th))+)\b",
        _month_days,
    ),
    rule(rf"(?:{_EVERY}month\s+on\s+|\bmonthly\s+on\s+)(?:the\s+)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b", _month_day),
    rule(r"(?:\bon\s+)?\bthe\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?\s+of\s+(?:every|each)\s+month\b", _month_day),
    rule(rf"{_EVERY}(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b", _month_day),
    rule(rf"{_EVERY}(?P<days>{_LIST})", _on_weekdays),
    rule(r"\bweekly\s+on\s+(?P<days>" + _LIST + ")", _on_weekdays),
    rule(
        r"(?:\bon\s+)?(?P<days>\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b"
        r"(?:\s*(?:,|and|&)\s*\b(?:mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)\b)*)",
        _on_weekdays,
    ),
    rule(r"\bbi-?weekly\b|\bfortnightly\b", lambda f, c: _weekly("", 2)),
    rule(rf"{_EVERY}week\b|\bweekly\b(?!\s+(?:report|review|summary|meeting|plan|note|call))", _plain("FREQ=WEEKLY")),
    rule(rf"{_EVERY}quarter\b", _plain("FREQ=MONTHLY;INTERVAL=3")),
    rule(rf"{_EVERY}month\b|\bmonthly\b(?!\s+(?:report|review|summary|meeting|plan|target))", _plain("FREQ=MONTHLY")),
    rule(
        rf"(?:{_EVERY}year|\byearly)\s+on\s+(?:the\s+)?(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<month>{EN_MONTH})"
        rf"|(?P<month2>{EN_MONTH})\s+(?:the\s+)?(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\b)",
        _yearly_en,
    ),
    rule(rf"{_EVERY}(?:half\s+year|six\s+months)\b", _plain("FREQ=MONTHLY;INTERVAL=6")),
    rule(rf"{_EVERY}year\b|\byearly\b", _plain("FREQ=YEARLY")),
]


def _nth_zh(found: Match) -> Repeat | None:
    which = found["which"]
    place = -1 if which.startswith("最后") else number(which.removeprefix("第"))
    return Repeat(f"FREQ=MONTHLY;BYDAY={place}{CODES[weekday(found['day'])]}")


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


def first_day(rule_text: str, clock: Clock, begin: date) -> date:
    """The first day from `begin` on which a rule of this file falls, on a working day where it is one for those."""
    parts = dict(part.split("=") for part in rule_text.split(";"))
    only_working = parts.get("BYDAY") == WORKDAYS
    for ahead in range(_FURTHEST_DAYS):
        day = begin + timedelta(days=ahead)
        if _falls_on(parts, day) and (not only_working or "BYSETPOS" in parts or clock.calendar.is_working(day)):
            return day
    return begin


def _falls_on(parts: dict[str, str], day: date) -> bool:
    if "BYMONTH" in parts and day.month != int(parts["BYMONTH"]):
        return False
    if "BYMONTHDAY" in parts:
        wanted = {int(each) for each in parts["BYMONTHDAY"].split(",")}
        return day.day in wanted or (-1 in wanted and day == end_of_month(day))
    if parts.get("BYSETPOS") == "1":
        return day == min(day.replace(day=1 + ahead) for ahead in range(7) if day.replace(day=1 + ahead).weekday() < 5)
    if "BYSETPOS" in parts:
        end = end_of_month(day)
        return day == max(end - timedelta(days=back) for back in range(7) if (end - timedelta(days=back)).weekday() < 5)
    for code in filter(None, parts.get("BYDAY", "").split(",")):
        place, name = code[:-2], code[-2:]
        if CODES[day.weekday()] != name:
            continue
        if not place or (place == "-1" and (day + timedelta(days=7)).month != day.month):
            return True
        if place.isdigit() and (day.day - 1) // 7 + 1 == int(place):
            return True
    return "BYDAY" not in parts
