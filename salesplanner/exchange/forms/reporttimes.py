"""The times that a report of an earlier month names as its form: in its title, in words beside it, on the day when it was written."""

from __future__ import annotations

import re

from msgspec import Struct

from salesplanner.exchange.forms import texts
from salesplanner.exchange.forms.meaning import Found

_NAMES = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December")  # fmt: skip
MONTH_EN = "|".join(_NAMES) + r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec"
_DIGITS = "一二三四五六七八九十"
#: A month without its year in the name of a form: 9月份业务小结, Sales report – September.
_IN_TITLE = re.compile(
    rf"(?<![\d.年/-])(?P<zh>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])月份?|\b(?P<en>{MONTH_EN})\b\.?"
)
_DAY = re.compile(
    rf"(?P<d>[0-3]?\d)[/.](?P<m>[01]?\d)[/.]20\d\d|20\d\d\s*[-./年]\s*(?P<month>1[0-2]|0?[1-9])\s*[-./月]\s*(?P<day>[0-3]?\d)日?|(?P<en_day>[0-3]?\d)(?:st|nd|rd|th)?\s+(?P<en>{MONTH_EN})\.?,?\s+20\d\d"
    rf"|(?P<name>{MONTH_EN})\.?\s+(?P<on>[0-3]?\d)(?:st|nd|rd|th)?,?\s+20\d\d"
)
_ZH_DAY = r"(?:20\d\d年)?(?:1[0-2]|0?[1-9])月[0-3]?\d[日号]"
_TO = r"\s*(?:[-–—~～]+|至|到|\bto\b)\s*"
_SPAN = re.compile(
    rf"{_ZH_DAY}{_TO}(?:{_ZH_DAY}|[0-3]?\d[日号])|20\d\d[-./]\d{{1,2}}[-./]\d{{1,2}}{_TO}(?:20\d\d[-./])?\d{{1,2}}[-./]\d{{1,2}}"
    rf"|[0-3]?\d(?: (?:{MONTH_EN})\.?)?(?:,? 20\d\d)?{_TO}[0-3]?\d (?:{MONTH_EN})\.?(?:,? 20\d\d)?|(?:{MONTH_EN})\.? [0-3]?\d{_TO}(?:(?:{MONTH_EN})\.? )?[0-3]?\d(?!\d)(?:,? 20\d\d)?"
)
_QUARTER = re.compile(
    r"(?:20\d\d年?\s*)?(?:第?(?P<zh>[一二三四1-4])季度|(?P<half>[上下])半年度?)|(?:20\d\d[ -]?)?\bQ(?P<en>[1-4])\b(?:[ ,/-]{0,2}20\d\d)?"
)
_TITLED_AS = re.compile(r"表|总结|报告|汇报|小结|[月周季]报|台账|report|summary|review|return|letter|update", re.I)
TITLE_MOST = 40
#: A report on a month is of a day behind that one, or of the next month.
_LATE = 15
#: Times that go with the report's own, by what they are in its words; and any other, which make a line one of that month alone.
_UP_TO = re.compile(
    rf"(?:截[至止]到?)\s*(?P<zh>(?:20\d\d年)?\d{{1,2}}月(?:\d{{1,2}}日|底|末))"
    rf"|\bas (?:of|at) (?:the )?(?:end of )?(?P<en>(?:\d{{1,2}} )?(?:{MONTH_EN})(?: \d{{1,2}}(?!\d))?(?:,? 20\d\d)?)",
    re.I,
)
_WITH_YEAR = re.compile(rf"20\d\d年(?P<zh>\d{{1,2}}月)份?(?!\d)|\b(?P<en>{MONTH_EN})\.? 20\d\d\b")
_FROM_JANUARY = re.compile(
    r"(?:20\d\d年)?(?:0?1月?|一月)份?\s*[-–—~～至到]\s*(?P<last>本月|1[0-2]|0?[2-9])(?P<unit>月份?)?(?:累计)?"
)
#: What the month of a report, and those beside it, are called in its sentences.
_CALLED = {"field.month_name": ("本月", "this month"), "field.next_month_name": ("下月", "next month"), "field.previous_month_name": ("上月", "last month")}  # fmt: skip


def month_in(text: str) -> Found | None:
    """The month in the name of a form that says no year with it; None for any other line."""
    said = text.strip()
    found = list(_IN_TITLE.finditer(text))
    if len(found) != 1 or len(said) > TITLE_MOST or said[-1:] in "。；;，,：:" or not _TITLED_AS.search(text):
        return None
    (each,) = found
    name = f"{text[: each.start()]}…{text[each.end() :]}"  # next month's title is the same place
    whole = texts.month_in(f"{text[: each.start()]}2026年9月{text[each.end() :]}", is_title=True)
    is_plan = whole is not None and whole.guess == "field.next_period"
    guess = "field.next_month_name" if is_plan else "field.month_name"
    return Found(" ".join(name.split()), guess, each.start(), each.end())


def own_month(text: str, found: Found) -> int:
    """The month of the report that a form with such a title was before: the one that it names, of a plan the one before that."""
    month = month_of(text[found.start : found.end])
    return (month - 2) % 12 + 1 if month and found.guess.startswith("field.next") else month


def month_of(text: str) -> int:
    """The number of a month by its name; 0 for none."""
    found = _IN_TITLE.search(text) or re.search(r"(?P<en>(?!))|20\d\d(?:年|[-./])(?P<zh>\d{1,2})", text)
    if found is None:
        return 0
    if found["en"]:
        return next(number for number, name in enumerate(_NAMES, 1) if name.startswith(found["en"][:3]))
    return int(found["zh"]) if found["zh"].isdigit() else _numeral(found["zh"])


def _numeral(text: str) -> int:
    return 10 + _DIGITS.find(text[1:]) + 1 if text[:1] == "十" and text[1:] else _DIGITS.find(text) + 1


def relative(text: str, month: int) -> str:
    """Words of a report on that month with 本月, next month and so on in the place of the months that they name."""
    for time in sorted(times_in(text, month), key=lambda each: -each.start) if month else ():
        text = f"{text[: time.start]}{time.called}{text[time.end :]}"
    return text


def span_in(text: str) -> Found | None:
    """The days from one to another in the name of a form: 销售周报（10月19日—10月25日）; None for any other line."""
    found = _SPAN.search(text)
    if found is None or len(text.strip()) > TITLE_MOST + len(found[0]) or not _TITLED_AS.search(text):
        return None
    name = f"{text[: found.start()]}…{text[found.end() :]}"
    return Found(" ".join(name.split()), "field.period", found.start(), found.end())


def quarter_in(text: str) -> tuple[Found, int] | None:
    """The quarter or the half of a year in the name of a form, with its last month; None for any other line."""
    found = _QUARTER.search(text)
    if (
        found is None
        or len(text.strip()) > TITLE_MOST
        or not _TITLED_AS.search(text)
        or text.rstrip()[-1:] in "。；;，,：:"
    ):
        return None
    number = found["zh"] or found["en"]
    month = {"上": 6, "下": 12}.get(found["half"] or "") or 3 * (int(number) if number.isdigit() else _numeral(number))
    name = f"{text[: found.start()]}…{text[found.end() :]}"
    return Found(" ".join(name.split()), "field.period", found.start(), found.end()), month


def day_in(text: str) -> Found | None:
    """The day that all of a line is, as what closes a report; None for any other."""
    said = text.strip(" \u3000\t()（）")
    if not _DAY.fullmatch(said):
        return None
    start = text.index(said)
    return Found(said, "field.date", start, start + len(said))


class Time(Struct, frozen=True):
    """Some letters of a sentence that name a time: what that is called in the report, and what of them is replaced."""

    called: str
    start: int
    end: int
    found: Found | None


def months_with_year(text: str, month: int) -> list[Found]:
    """Where a line at the head of a report names its month with the year: Sales in September 2026."""
    return [
        Found(each[0], "field.period", *each.span())
        for each in _WITH_YEAR.finditer(text)
        if month_of(each["zh"] or each["en"]) == month
    ]


def month_by(text: str) -> int:
    """The month that a report is on by the day of which it is, in its last half or soon after it; 0 for none."""
    found = _DAY.search(text)
    if found is None:
        return 0
    name = found["m"] or found["month"] or found["en"] or found["name"]
    month, day = (
        month_of(f"{name}月" if name.isdigit() else name),
        int(found["d"] or found["day"] or found["en_day"] or found["on"]),
    )
    return month if day > _LATE else (month - 2) % 12 + 1


def is_time(text: str) -> bool:
    """Whether a text names a day, a month or a span of days."""
    return any(form.search(text) for form in (_DAY, _SPAN, _WITH_YEAR, _IN_TITLE))


def times_in(text: str, month: int) -> list[Time]:
    """The times of a line that go with the month of the report, each called as what it is there."""
    found: list[Time] = []

    def add(called: str, each: tuple[int, int], guess: str, letters: tuple[int, int] | None = None) -> None:
        if all(each[1] <= other.start or other.end <= each[0] for other in found):
            start, end = letters or each
            found.append(Time(called, *each, Found(text[start:end], guess, start, end) if guess else None))

    for span in _FROM_JANUARY.finditer(text):
        if span["last"] == "本月":
            add("本年累计", span.span(), "")
        elif span["unit"] and int(span["last"]) == month:
            add("本年累计", span.span(), "field.month_number", span.span("last"))
    for day in _UP_TO.finditer(text):
        add("目前" if "月" in day[0] else "to date", day.span(), "field.as_of", day.span("zh" if day["zh"] else "en"))
    for each in _WITH_YEAR.finditer(text):
        if month_of(each["zh"] or each["en"]) == month:
            add(_CALLED["field.month_name"][not each["zh"]], each.span(), "field.period")
    for one in texts.months_in(text, month):
        add(_CALLED[one.guess]["月" not in text[one.start : one.end]], (one.start, one.end), one.guess)
    return found
