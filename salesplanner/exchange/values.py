"""Dates, phones and words of a column, read as its other values say they are meant."""

from __future__ import annotations

import math
import re
import unicodedata
from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from salesplanner.domain.problems import Kind, Problem

#: Orders of day, month and year.
ORDERS = ("dmy", "mdy", "ymd")
_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_DAYS = (20000, 80000)  # 1954 to 2119
_NUMBERS = re.compile(r"(\d{1,4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,4})\s*[日号]?")
_ZH_SHORT = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?")
_YEARLESS = re.compile(r"\d{1,2}(?:月|[./-]\d{1,2}$)")
_MONTH_ALONE = re.compile(
    r"(?:(?P<year>\d{4})\s*[-./年]\s*)?(?P<month>\d{1,2})(?:\s*月\s*份?|(?<=[-./]\d)|(?<=[-./]\d\d))"
    r"\s*(?P<part>初|上旬|中旬|中|下旬|底|末)?"
)
_SHORT = re.compile(r"(\d{1,2})[./-](\d{1,2})")
#: Years that are counted from another one: 民國115年, 令和8年, R8.4.1; and those of Taiwan without a word, 115年3月, 1150305.
_ERA = re.compile(r"(?:中[華华])?(民[國国]|令和|平成|昭和|[RHS](?=\d))\s*(\d{1,3}|元)\s*(?=[年./-])", re.I)
_ERAS = {"民": 1911, "令": 2018, "r": 2018, "平": 1988, "h": 1988, "昭": 1925, "s": 1925}
_TAIWAN = re.compile(r"(1[0-4]\d)(?=年|(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$)")
_MONTH_NAME = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?",
    re.I,
)
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NAMED_DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th|er)?[\s\-./]+(?:de\s+)?([^\W\d_]{3,10})\.?,?[\s\-./]+(?:de\s+)?(\d{2,4})"
)
_NAMED_MONTH_FIRST = re.compile(r"([^\W\d_]{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{2,4})")
_HALF_OF_DAY = r"(?:凌晨|早上|早晨|上午|中午|下午|傍晚|晚上)"
_TIME_TAIL = re.compile(
    rf"(?:(?:T|\s*{_HALF_OF_DAY}\s*|\s+)\d{{1,2}}(?:[:：]\d{{2}}([:：]\d{{2}}(\.\d+)?)?|[点时](?:半|一刻|三刻|\d{{1,2}}分?)?)"
    rf"\s*(Z|UTC|[+-]\d{{2}}:?\d{{2}}|[AaPp]\.?[Mm]\.?)?|\s*{_HALF_OF_DAY}|\s+\d{{1,2}}\s*[AaPp]\.?[Mm]\.?)$"
)
_OF_CLOCK = re.compile(r"(?<!\d)(\d{1,2})(?:[:：](\d{2})|[点时](?:(半)|(\d{1,2})分?)?)")
_WEEKDAY = re.compile(
    r"(?:^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)|(?:\s*[（(]?(?:周|星期)[一二三四五六日天][)）]?\s*$)", re.I
)
#: The beginnings of months in several languages.
_BEGINNINGS = (
    "jan 1 feb 2 mar 3 apr 4 may 5 jun 6 jul 7 aug 8 sep 9 oct 10 nov 11 dec 12 mär 3 mrz 3 mai 5 okt 10 dez 12 fév 2 fev 2 avr 4 juin 6 juil 7 aoû 8 aou 8 déc 12 ene 1 abr 4 ago 8 set 9 dic 12 gen 1 mag 5"
    " giu 6 lug 7 ott 10 out 10 maa 3 mei 5"
)
_MONTHS = {name: int(number) for name, number in re.findall(r"(\S+) (\d+)", _BEGINNINGS)}
_PENDING = frozenset({"待定", "tbd", "未知"})
_SAYS_NOTHING = "|-|—|–|/|n/a|na|null|none|无|nan|空|#n/a|#ref!|#value!|#name?|#div/0!|#null!|#num!|暂无|没有"
_NOTHING = _PENDING | {*_SAYS_NOTHING.split("|")}


def half(text: str) -> str:
    """A text in half width, without the apostrophe or formula by which a number was kept a text."""
    text = unicodedata.normalize("NFKC", text).strip()
    if found := re.fullmatch(r'="?(.*?)"?', text):
        text = found[1]
    return text.lstrip("'’`").strip()


#: What a cell begins with that says that there is no value; of most cells nothing more is asked.
NOTHING_BEGINS = frozenset(letter for word in _NOTHING for letter in (word[:1], word[:1].upper())) | frozenset(
    filter(str.isspace, map(chr, range(0x3001)))
)


def is_nothing(cell: Any) -> bool:
    """Whether a cell says that there is no value."""
    if cell is None or cell == "":
        return True
    if not isinstance(cell, str) or len(cell) > 11 or cell[0] not in NOTHING_BEGINS:
        return False
    return cell.strip().casefold() in _NOTHING


def is_pending(cell: Any) -> bool:
    """Whether a cell says that its value is not known yet."""
    return isinstance(cell, str) and cell.strip().casefold() in _PENDING


def is_han(text: str) -> bool:
    """Whether a text has a Chinese letter."""
    return any("\u4e00" <= letter <= "\u9fff" for letter in text)


def full_name(first: str, middle: str, last: str) -> str:
    """A name of its parts, family name first where it is Chinese."""
    return last + middle + first if is_han(first + last) else " ".join(filter(None, [first, middle, last]))


# --- dates ----------------------------------------------------------------------------------------------------------


def orders_of(cells: Iterable[Any]) -> set[str]:
    """The orders that most dates of a column allow; all three when there is none to tell from.

    A date that begins with the year's four digits says nothing of the others. Where the dates contradict each other,
    those that do not fit the usual order are no dates.
    """
    counts = dict.fromkeys(ORDERS, 0)
    for cell, often in Counter(cells).items():
        if (parts := _parts(cell)) is not None and parts[0] < 1000:
            for order in ORDERS:
                counts[order] += often * _fits(parts, order)
    most = max(counts.values())
    return {order for order, count in counts.items() if count == most}


def find_orders(columns: dict[str, list[Any]]) -> dict[str, str]:
    """The order of day, month and year of each column, told from all its values; an unclear one follows the others.

    Raises Problem(DATE_ORDER_UNCLEAR) when no value tells and the readings differ.
    """
    allowed = {name: orders_of(cells) for name, cells in columns.items()}
    told = {next(iter(here)) for here in allowed.values() if len(here) == 1}
    orders: dict[str, str] = {}
    for name, cells in columns.items():
        left = [order for order in ORDERS if order in allowed[name] and (len(told) != 1 or order in told)]
        left = left or [order for order in ORDERS if order in allowed[name]]
        each_once = dict.fromkeys(cells) if len(left) > 1 else ()
        example = next((str(cell) for cell in each_once if _is_ambiguous(cell)), None)
        if example is not None:
            raise Problem(Kind.DATE_ORDER_UNCLEAR, column=name, example=example)
        orders[name] = left[0] if len(left) == 1 else "ymd" if "ymd" in left else left[0]
    return orders


def _parts(cell: Any) -> tuple[int, int, int] | None:
    return _parts_of(cell) if isinstance(cell, str) else None


@lru_cache(maxsize=10_000)
def _parts_of(text: str) -> tuple[int, int, int] | None:
    found = _NUMBERS.fullmatch(_bare(half(text)))
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def to_birthday(text: str) -> str:
    """A birthday as an ISO day, where it can be read in one way only; else as it is written."""
    days = set()
    for order in ("dmy", "ymd") if "." in text else ORDERS:  # with points the month is never first
        try:
            days.add(to_date(text, order))
        except Problem:
            continue
    found = days.pop() if len(days) == 1 else None
    return text if found is None else found.isoformat()


def is_day_text(text: str) -> bool:
    """Whether a text is written as a day in three numbers."""
    return _parts_of(text) is not None


def is_unclear(cells: Iterable[Any]) -> bool:
    """Whether the days of a column can be read in more than one order."""
    found = list(cells)
    return len(orders_of(found)) > 1 and any(map(_is_ambiguous, set(found)))


def _is_ambiguous(cell: Any) -> bool:
    parts = _parts(cell)
    if parts is None or (parts[2] > 1000 and "." in cell):  # with points before the year the day comes first
        return False
    return len({_in_order(parts, order) for order in ORDERS if _fits(parts, order)}) > 1


def _fits(parts: tuple[int, int, int], order: str) -> bool:
    return _in_order(parts, order) is not None


def _in_order(parts: tuple[int, int, int], order: str) -> date | None:
    by = dict(zip(order, parts, strict=True))
    year = by["y"]
    if year >= 1000:
        pass
    elif year <= 99:
        year += 2000 if year < 70 else 1900
    elif year < 150 and order == "ymd":  # of Taiwan, 115/03/05
        year += 1911
    else:
        return None
    if (order != "ymd" and parts[0] > 31) or (order == "ymd" and parts[2] > 31):
        return None
    try:
        return date(year, by["m"], by["d"])
    except ValueError:
        return None


def _bare(text: str) -> str:
    """A date's text without its time and weekday."""
    return _western(_TIME_TAIL.sub("", _WEEKDAY.sub("", text.strip())).strip())


_HAN_NUMBER = re.compile("[〇○零一二三四五六七八九十]{1,4}(?=[年月日号])|(?<=月)[一二三四五六七八九十]{1,3}$")
_HAN_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def _in_digits(found: re.Match[str]) -> str:
    """二〇二六 and 十八 in digits."""
    tens, ten, ones = found[0].translate(_HAN_DIGITS).rpartition("十")
    return f"{int(tens or 1) * 10 + int(ones or 0)}" if ten else ones


def _western(text: str) -> str:
    """A date in digits with its year counted as in the West."""
    if "月" in text:
        text = _HAN_NUMBER.sub(_in_digits, text)
    if found := _ERA.match(text):
        year = 1 if found[2] == "元" else int(found[2])
        return f"{_ERAS[found[1][0].casefold()] + year}{text[found.end() :]}"
    if found := _TAIWAN.match(text):
        return f"{1911 + int(found[1])}{text[found.end() :]}"
    return text


def to_date(cell: Any, order: str, today: date | None = None, *, near: int = 0, month: int = 0) -> date | None:
    """The day in a cell, None for an empty one. Raises Problem(NOT_A_DATE).

    A day without a year is of this year; with `near` -1 of the last year rather than ahead, with 1 of the next rather
    than long past. With `month` a month alone is its first (-1) or last day (1).
    """
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    return None if is_nothing(cell) else _said_day(cell, order, today, near, month)


@lru_cache(maxsize=10_000, typed=True)
def _said_day(cell: str | float, order: str, today: date | None, near: int, month: int) -> date:
    """The day in a cell that is none itself: the rows of a list name the same few hundred over and over."""
    text = _western(half(str(cell)))
    found = _from_number(cell) if isinstance(cell, (int, float)) else _from_text(text, order, today)
    if found is not None and today is not None and near and _YEARLESS.match(_bare(text)):
        found = _nearer(found, today, near)
    if found is None and month:
        found = _from_part_of_year(text, month) or _from_month(text, today, month)
    if found is None:
        raise Problem(Kind.NOT_A_DATE, value=str(cell)[:60])
    return found


def _nearer(day: date, today: date, near: int) -> date:
    away = (day - today).days
    year = day.year - 1 if near < 0 and away > 7 else day.year + 1 if near > 0 and away < -183 else day.year
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


_PART_OF_YEAR = re.compile(
    r"(?P<year>\d{4})\s*(?:年的?)?\s*(?:第?(?P<quarter>[一二三四1-4])\s*季度|q(?P<q>[1-4])|(?P<half>[上下])半年|h(?P<h>[12]))\s*[末底]?",
    re.I,
)


def _from_part_of_year(text: str, month: int) -> date | None:
    """The first (-1) or last day (1) of 2027年上半年, 2027Q2, 2027年第二季度."""
    found = _PART_OF_YEAR.fullmatch(re.sub(r"^([qQhH][1-4])[\s/-]*(\d{4})$", r"\2 \1", text.strip()))
    if found is None or not month:
        return None
    said = found["quarter"] or found["q"] or found["half"] or found["h"]
    months = 3 if found["quarter"] or found["q"] else 6
    nth = {"一": 1, "二": 2, "三": 3, "四": 4, "上": 1, "下": 2}.get(said) or int(said)
    last, year = nth * months, int(found["year"])
    if not 1 <= year <= 9998:
        return None
    return date(year, last, monthrange(year, last)[1]) if month > 0 else date(year, last - months + 1, 1)


def _from_month(text: str, today: date | None, month: int) -> date | None:
    if month > 0 and today is not None and text.strip() in ("年底", "年末", "今年底", "今年年底"):
        return date(today.year, 12, 31)
    if (named := re.fullmatch(r"([^\W\d_]{3,10})\.?,?\s+(?:de\s+)?(\d{4})", text.strip())) and _named_month(named[1]):
        text = f"{named[2]}-{_named_month(named[1])}"
    if today is not None and _MONTH_NAME.fullmatch(text.strip()):
        text = f"{_named_month(text.strip())}月"
    text = re.sub(r"^(\d{1,2})\s*[./-]\s*(\d{4})$", r"\2-\1", text.strip())
    found = _MONTH_ALONE.fullmatch(text)
    if found is None or not 1 <= int(found["month"]) <= 12 or (found["year"] is None and today is None):
        return None
    number = int(found["month"])
    year = int(found["year"]) if found["year"] else today.year if today is not None else 0
    if not found["year"] and today is not None and month > 0 and number < today.month - 6:
        year += 1
    if not 1 <= year <= 9998:
        return None
    last = monthrange(year, number)[1]
    days = {"初": 1, "上旬": 10, "中": 15, "中旬": 15, "下旬": last, "底": last, "末": last}
    return date(year, number, days.get(found["part"] or "", last if month > 0 else 1))


def _from_number(value: float) -> date | None:
    if not math.isfinite(value):
        return None
    if _EXCEL_DAYS[0] <= value <= _EXCEL_DAYS[1]:
        return _EXCEL_EPOCH + timedelta(days=int(value))
    return _from_text(str(int(value)), "ymd", None)


def _from_text(text: str, order: str, today: date | None) -> date | None:
    bare = _bare(text)
    parts = _parts(text)
    if parts is not None:
        tries = [_in_order(parts, each) for each in (order, "ymd") if each]
        return next((found for found in tries if found), None)
    try:
        return _from_words(bare, today)
    except ValueError:
        return None


def _from_words(bare: str, today: date | None) -> date | None:
    if found := _SOLID.fullmatch(bare):
        return date(int(found[1]), int(found[2]), int(found[3]))
    if (found := re.fullmatch(r"(\d{5})(?:\.\d+)?", bare)) and _EXCEL_DAYS[0] <= int(found[1]) <= _EXCEL_DAYS[1]:
        return _EXCEL_EPOCH + timedelta(days=int(found[1]))
    if (found := _ZH_SHORT.fullmatch(bare) or _SHORT.fullmatch(bare)) and today is not None:
        return date(today.year, int(found[1]), int(found[2]))
    for form, day, month in ((_NAMED_DAY_FIRST, 1, 2), (_NAMED_MONTH_FIRST, 2, 1)):
        found = form.fullmatch(bare)
        if found and (number := _named_month(found[month])):
            year = int(found[3])
            return date(year if year > 99 else 2000 + year, number, int(found[day]))
    return None


def _named_month(word: str) -> int:
    """The number of a month by its name or the beginning of it; 0 for another word."""
    low = word.lower()
    return _MONTHS.get(low[:4]) or _MONTHS.get(low[:3], 0)


def to_time(cell: Any) -> time | None:
    """The time of day in a cell of a moment or time, None where it has none."""
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell
    if isinstance(cell, str) and (found := _OF_CLOCK.search(cell)):
        hour, minute = int(found[1]), 30 if found[3] else int(found[2] or found[4] or 0)
        if re.search(r"p\.?m|下午|傍晚|晚上", cell, re.I) and hour < 12:
            hour += 12
        return time(hour, minute) if hour < 24 and minute < 60 else None
    return None


_UNITS = "年月日号时分点元万萬千百亿億"


def is_words(cell: Any) -> bool:
    """Whether a cell where a day or an amount should be says something in words, such as 节后, ASAP or 50-80万, and is no slip."""
    if not isinstance(cell, str):
        return False
    text = half(cell)
    said = any("\u3400" <= letter <= "\u9fff" and letter not in _UNITS for letter in text)
    is_range = re.search(
        r"\d\s*[万kKwW]?\s*[-~–—至到]\s*\d+(?:\.\d+)?\s*[万千kKmMwW元]|^(?!20\d\d|19\d\d)\d{1,4}\s*[-~–—至到]\s*\d{2,4}$",
        text,
    )
    return (
        said
        or bool(is_range)
        or not any(map(str.isdigit, text))
        or bool(re.match(r"[A-Za-z]{3,}\s|[QHqh][1-4]\b", text))
    )


def to_text(cell: Any) -> str:
    """A cell as text: whole numbers without a point, days as ISO."""
    if type(cell) is str:
        return cell.strip()
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, (date, datetime, time)) else str(cell).strip()
