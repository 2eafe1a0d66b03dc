"""Repetitions in words: FREQ=WEEKLY;BYDAY=FR is 每周五 or every Friday."""

from __future__ import annotations

_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_WORKING_DAYS = ["MO", "TU", "WE", "TH", "FR"]
_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_WHICH = {"1": "first", "2": "second", "3": "third", "4": "fourth", "-1": "last"}


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
    listed = " and ".join([", ".join(names[:-1]), names[-1]] if len(names) > 1 else names)
    if every == 1 and days:
        return f"every {listed}"
    return _every("week", every, zh) + (f" on {listed}" if days else "")


def _monthly(parts: dict[str, str], days: list[str], every: int, zh: bool) -> str:
    of_day = parts.get("BYMONTHDAY", "")
    if "BYSETPOS" in parts:
        if days != _WORKING_DAYS or every != 1 or parts["BYSETPOS"] not in ("1", "-1"):
            return ""
        if parts["BYSETPOS"] == "1":
            return "每月第一个工作日" if zh else "first working day of the month"
        return "每月最后一个工作日" if zh else "last working day of the month"
    if days:
        return _nth(days[0], zh) if len(days) == 1 and days[0][:-2] and every == 1 else ""
    if of_day == "-1" and every == 1:
        return "每月最后一天" if zh else "last day of the month"
    if zh:
        return _every("个月" if every > 1 else "月", every, zh) + (f"{of_day.replace(',', '、')}日" if of_day else "")
    *first, last = of_day.split(",")
    listed = " and ".join([", ".join(first), last] if first else [last])
    return _every("month", every, zh) + (f" on day {listed}" if of_day else "")


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
        return f"每月最后一个周{_day(code, zh)}" if place == "-1" else f"每月第{place}个周{_day(code, zh)}"
    return f"{_WHICH.get(place, place)} {_day(code, zh)} of the month"
