"""Dates, amounts and words of a column, read as its other values say they are meant."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from salesplanner.domain.problems import Kind, Problem

#: Orders of day, month and year.
ORDERS = ("dmy", "mdy", "ymd")
_EXCEL_EPOCH = date(1899, 12, 30)
_EXCEL_DAYS = (20000, 80000)  # 1954 to 2119
_NUMBERS = re.compile(r"(\d{1,4})\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,4})\s*[日号]?")
_ZH_SHORT = re.compile(r"(\d{1,2})月(\d{1,2})[日号]?")
_SOLID = re.compile(r"(\d{4})(\d{2})(\d{2})")
_NAMED_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?[\s\-./]+([A-Za-z]{3,9})\.?,?[\s\-./]+(\d{2,4})")
_NAMED_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{2,4})")
_TIME_TAIL = re.compile(r"[T\s]+\d{1,2}[:：]\d{2}([:：]\d{2}(\.\d+)?)?\s*(Z|UTC|[+-]\d{2}:?\d{2}|[AaPp]\.?[Mm]\.?)?$")
_WEEKDAY = re.compile(
    r"(?:^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+)|(?:\s*[（(]?(?:周|星期)[一二三四五六日天][)）]?\s*$)", re.I
)
_MONTHS = {
    name: number + 1
    for number, name in enumerate(("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"))
}
_AMOUNT = re.compile(
    r"(?P<sign>[-+−]?)\s*(?:[¥￥$€£]|HK\$|US\$|RMB|CNY|USD|EUR|GBP)?\s*(?P<sign2>[-+−]?)\s*(?P<number>\d[\d.,，'\s\u00a0]*|\.\d+)"
    r"\s*(?P<times>万|亿|千|百万|w|k|m|mn|bn)?\s*(?:元|块|人民币|RMB|CNY|USD|EUR|GBP|€|\$)?",
    re.I,
)
_TIMES = {
    "万": 10**4,
    "w": 10**4,
    "亿": 10**8,
    "千": 10**3,
    "百万": 10**6,
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
}
_NOTHING = {"", "-", "—", "–", "/", "n/a", "na", "null", "none", "无", "nan", "待定", "tbd", "空"}


def is_nothing(cell: Any) -> bool:
    """Whether a cell says that there is no value."""
    return cell is None or (isinstance(cell, str) and cell.strip().casefold() in _NOTHING)


# --- dates ----------------------------------------------------------------------------------------------------------


def orders_of(cells: Iterable[Any]) -> set[str]:
    """The orders that the dates of a column allow; all three when there is none to tell from.

    A date that begins with the year's four digits says nothing of the others.
    """
    allowed = set(ORDERS)
    for cell in cells:
        parts = _parts(cell)
        if parts is not None and parts[0] < 1000:
            allowed &= {order for order in ORDERS if _fits(parts, order)} or allowed
    return allowed


def find_order(columns: dict[str, list[Any]]) -> str:
    """The order of day, month and year that the date columns of a file are written in, told from all their values.

    Raises Problem(DATE_ORDER_UNCLEAR) when no value tells and the readings differ, or two columns contradict.
    """
    allowed = set(ORDERS)
    example: tuple[str, str] | None = None
    for name, cells in columns.items():
        here = orders_of(cells)
        if not allowed & here:
            told = next(str(cell) for cell in cells if (_parts(cell) or (9999,))[0] < 1000)
            raise Problem(Kind.DATE_ORDER_UNCLEAR, column=name, example=told)
        allowed &= here
        example = example or next(((name, str(cell)) for cell in cells if _is_ambiguous(cell)), None)
    left = [order for order in ORDERS if order in allowed]
    if len(left) == 1:
        return left[0]
    if example is None:
        return "ymd" if "ymd" in left else left[0]
    raise Problem(Kind.DATE_ORDER_UNCLEAR, column=example[0], example=example[1])


def _parts(cell: Any) -> tuple[int, int, int] | None:
    if not isinstance(cell, str):
        return None
    found = _NUMBERS.fullmatch(_bare(cell))
    return (int(found[1]), int(found[2]), int(found[3])) if found else None


def _is_ambiguous(cell: Any) -> bool:
    parts = _parts(cell)
    if parts is None:
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
    return _TIME_TAIL.sub("", _WEEKDAY.sub("", text.strip())).strip()


def to_date(cell: Any, order: str, today: date | None = None) -> date | None:
    """The day in a cell, None for an empty one. Raises Problem(NOT_A_DATE)."""
    if is_nothing(cell):
        return None
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    found = _from_number(cell) if isinstance(cell, (int, float)) else _from_text(str(cell), order, today)
    if found is None:
        raise Problem(Kind.NOT_A_DATE, value=str(cell))
    return found


<<<<<<< HEAD
def _nearer(day: date, today: date, near: int) -> date:
    away = (day - today).days
    year = day.year - 1 if near < 0 and away > 7 else day.year + 1 if near > 0 and away < -183 else day.year
    return date(year, day.month, min(day.day, monthrange(year, day.month)[1]))


def _from_month(text: str, today: date | None, month: int) -> date | None:
    if month > 0 and today is not None and text.strip() in ("年底", "年末", "今年底", "今年年底"):
        return date(today.year, 12, 31)
    found = _MONTH_ALONE.fullmatch(text.strip())
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


=======
>>>>>>> main
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
    if bare.isdecimal() and _EXCEL_DAYS[0] <= int(bare) <= _EXCEL_DAYS[1]:
        return _EXCEL_EPOCH + timedelta(days=int(bare))
    if (found := _ZH_SHORT.fullmatch(bare)) and today is not None:
        return date(today.year, int(found[1]), int(found[2]))
    for form, day, month in ((_NAMED_DAY_FIRST, 1, 2), (_NAMED_MONTH_FIRST, 2, 1)):
        found = form.fullmatch(bare)
        if found and found[month][:3].lower() in _MONTHS:
            year = int(found[3])
            return date(year if year > 99 else 2000 + year, _MONTHS[found[month][:3].lower()], int(found[day]))
    return None


def to_time(cell: Any) -> time | None:
    """The time of day in a cell of a moment or time, None where it has none."""
    if isinstance(cell, datetime):
        return cell.time().replace(second=0, microsecond=0)
    if isinstance(cell, time):
        return cell
    if isinstance(cell, str) and (found := re.search(r"(\d{1,2})[:：](\d{2})", cell)):
        hour, minute = int(found[1]), int(found[2])
        if re.search(r"p\.?m|下午|晚上", cell, re.I) and hour < 12:
            hour += 12
        return time(hour, minute) if hour < 24 and minute < 60 else None
    return None


# --- amounts --------------------------------------------------------------------------------------------------------


def has_decimal_comma(cells: Iterable[Any]) -> bool:
    """Whether a column's amounts have a comma before the cents: 1.234,56 or 12,5, and none like 1,234.56."""
    commas = points = 0
    for cell in cells:
        if isinstance(cell, str):
            text = cell.strip()
            commas += bool(re.search(r"\d\.\d{3},\d{1,2}\D*$|^\D*\d+,\d{1,2}\D*$", text))
            points += bool(re.search(r"\d,\d{3}\.\d{1,2}\D*$|^\D*\d+\.\d{1,2}\D*$", text))
    return commas > points


def to_amount(cell: Any, *, decimal_comma: bool = False) -> int | None:
    """The amount in a cell, in minor units, exact to the cent; None for an empty one. Raises Problem(NOT_AN_AMOUNT)."""
    if is_nothing(cell):
        return None
    if isinstance(cell, bool):
        raise Problem(Kind.NOT_AN_AMOUNT, value=str(cell))
    if isinstance(cell, (int, float)):
<<<<<<< HEAD
        return _minor(Decimal(str(cell)) * unit)
    text = _half(str(cell))
    text = re.sub(r"^(?:约|大约|大概|[~≈])\s*|\s*(?:左右|上下)$", "", text)
=======
        return _minor(Decimal(str(cell)))
    text = str(cell).strip()
>>>>>>> main
    negative = text.startswith("(") and text.endswith(")")
    found = _AMOUNT.fullmatch(text.strip("()"))
    try:
        if found is None or (found["sign"] and found["sign2"]):
            raise InvalidOperation
        value = _decimal(found["number"], decimal_comma) * _TIMES.get((found["times"] or "").lower(), 1)
    except InvalidOperation:
        raise Problem(Kind.NOT_AN_AMOUNT, value=text[:60]) from None
    minus = negative or found["sign"] in ("-", "−") or found["sign2"] in ("-", "−")
    return -_minor(value) if minus else _minor(value)


def _decimal(text: str, decimal_comma: bool) -> Decimal:
    text = re.sub(r"[\s\u00a0'，]", "", text)
    if decimal_comma:
        text = text.replace(".", "").replace(",", ".")
    elif text.count(".") > 1:
        text = text.replace(".", "")
    return Decimal(text.replace(",", ""))


def _minor(value: Decimal) -> int:
    if not value.is_finite() or abs(value) > 10**15:
        raise Problem(Kind.NOT_AN_AMOUNT, value=str(value))
    return int((value * 100).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def to_text(cell: Any) -> str:
    """A cell as text: whole numbers without a point, days as ISO."""
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return cell.isoformat() if isinstance(cell, (date, datetime, time)) else str(cell).strip()
