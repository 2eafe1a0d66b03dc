"""Repetitions in words: FREQ=WEEKLY;BYDAY=FR is 每周五 or every Friday."""

from __future__ import annotations

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING_DAYS = ["MO", "TU", "WE", "TH", "FR"]
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WHICH = ("", "first", "second", "third", "fourth", "fifth")
#: What the months of a rule amount to, by the end from which a day in them is counted.
_SPANS = {
    ("", False): ("月", "month"), ("", True): ("月", "month"), ("1,4,7,10", False): ("季度", "quarter"),
    ("3,6,9,12", True): ("季度", "quarter"), ("1", False): ("年", "year"), ("12", True): ("年", "year"),
}  # fmt: skip


def said(rule: str, zh: bool) -> str:
    """An RFC 5545 rule in words; the rule itself where it is of a rare kind."""
    parts = dict(part.partition("=")[::2] for part in rule.split(";"))
    frequency = parts.get("FREQ", "")
    days = [each for each in parts.get("BYDAY", "").split(",") if each]
    every = int(parts.get("INTERVAL", "1"))
    if frequency == "DAILY" and not days:
        return _every("天" if zh else "day", every, zh)
    if frequency == "WEEKLY":
        return _weekly(days, every, zh)
    if frequency == "MONTHLY":
        return _monthly(parts, days, every, zh) or rule
    if frequency == "YEARLY" and not days:
        return _yearly(parts, every, zh)
    return rule


def _every(unit: str, count: int, zh: bool) -> str:
    if zh:
        return f"每{unit}" if count == 1 else f"每 {count} {unit}"
    return f"every {unit}" if count == 1 else f"every {count} {unit}s"


def _weekly(days: list[str], every: int, zh: bool) -> str:
    if days == _WORKING_DAYS and every == 1:
        return "每个工作日" if zh else "every working day"
    names = [_day(each, zh) for each in days]
    if zh:
        return _every("周", every, zh) + ("周" if every > 1 and days else "") + "、".join(names)
    listed = _and(names)
    if every == 1 and days:
        return f"every {listed}"
    return _every("week", every, zh) + (f" on {listed}" if days else "")


def _monthly(parts: dict[str, str], days: list[str], every: int, zh: bool) -> str:
    of_day, months = parts.get("BYMONTHDAY", ""), parts.get("BYMONTH", "")
    place = parts.get("BYSETPOS", of_day)
    if ("BYSETPOS" in parts and days == _WORKING_DAYS) or of_day.startswith("-"):
        span = _SPANS.get((months, place.startswith("-")))
        return (
            _placed(int(place), "BYSETPOS" in parts, span, zh)
            if span and every == 1 and place.lstrip("-").isdigit()
            else ""
        )
    if days or "BYSETPOS" in parts:
        return _nth(days[0], zh) if len(days) == 1 and days[0][:-2] and every == 1 and not months else ""
    listed_months = months.split(",") if months else []
    if zh:
        start = f"每年{'、'.join(listed_months)}月" if months else _every("个月" if every > 1 else "月", every, zh)
        return start + (f"{of_day.replace(',', '、')}日" if of_day else "")
    start = (
        "every " + _and([_MONTHS[int(each) - 1] for each in listed_months]) if months else _every("month", every, zh)
    )
    return start + (f" on day {_and(of_day.split(','))}" if of_day else "")


def _and(names: list[str]) -> str:
    return " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)


def _placed(place: int, is_working: bool, span: tuple[str, str], zh: bool) -> str:
    """The nth day, or working day, of a month, a quarter or a year; from its end below 0."""
    if zh:
        count = "一二三四五六七八九十"[abs(place) - 1] if abs(place) <= 10 else str(abs(place))
        which = "最后一" if place == -1 else f"倒数第{count}" if place < 0 else f"第{count}"
        return f"每{span[0]}{which}{'个工作日' if is_working else '天'}"
    day = "working day" if is_working else "day"
    return f"{_ordinal(place)} {day} of the {span[1]}"


def _ordinal(place: int) -> str:
    if place == -1:
        return "last"
    said = _WHICH[abs(place)] if abs(place) < len(_WHICH) else f"{abs(place)}th"
    return f"{said} to last" if place < 0 else said


def _yearly(parts: dict[str, str], every: int, zh: bool) -> str:
    if "BYMONTH" not in parts or "BYMONTHDAY" not in parts:
        return _every("年" if zh else "year", every, zh)
    month, day = int(parts["BYMONTH"]), parts["BYMONTHDAY"]
    return f"每年{month}月{day}日" if zh else f"every year on {day} {_MONTHS[month - 1]}"


def _day(code: str, zh: bool) -> str:
    place = _CODES.index(code[-2:])
    return "一二三四五六日"[place] if zh else _DAYS[place]


def _nth(code: str, zh: bool) -> str:
    place = code[:-2].removeprefix("+")
    if zh:
        which = "最后一" if place == "-1" else f"倒数第{place[1:]}" if place.startswith("-") else f"第{place}"
        return f"每月{which}个周{_day(code, zh)}"
    return f"{_ordinal(int(place))} {_day(code, zh)} of the month"
