"""What is asked of an own figure before it is kept: a unit, a name of its own, numbers that say what they are."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from statistics import median
from unicodedata import normalize

from salesplanner.domain.metrics import MONEY, PER, RATES, Metric
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.domain.typed import parse_money

#: What names of shares end in, or hold.
_OF_A_SHARE = re.compile(r"率$|占比|比例|比重|份额|百分比|%|％|\b(?:rate|share|ratio|percent(?:age)?)\b", re.IGNORECASE)
#: What is called a rate and has another unit all the same: 汇率, 频率.
_NO_SHARE = re.compile(r"汇率|频率|心率|速率|费率|\b(?:exchange|interest|frame) rate\b", re.IGNORECASE)
#: What names of means hold: so much for each of something, which two days do not add up to.
_OF_A_MEAN = re.compile(
    r"深度|平均|[人日月周笔单次户家场件店]均|均[价值]|客单价?|单价|停留"
    r"|\b(?:average|avg|mean|median|aov|depth|dwell|per|time on (?:page|site)|session duration|unit price)\b",
    re.IGNORECASE,
)
_TIMES = {"万": 10_000, "w": 10_000, "千": 1000, "k": 1000, "亿": 100_000_000, "m": 1_000_000}
_NUMBER = re.compile(r"([+-]?)(\d[\d,]*\.?\d*|\.\d+)(万|千|亿|w|k|m)?(.*)", re.IGNORECASE | re.DOTALL)
_MOST = Decimal(10) ** 13
#: A value is asked about when it is so many times more than any before it, or less; and so many were there.
_FAR, _KNOWN_LEAST = 3, 5


def sounds_like_a_share(name: str) -> bool:
    """Whether a figure of this name is one of so many in a hundred or a thousand, or of one for another: 转化率, click rate."""
    return bool(_OF_A_SHARE.search(name)) and not _NO_SHARE.search(name)


def sounds_like_a_mean(name: str) -> bool:
    """Whether a figure of this name is so much for each of something: 访问深度, 人均拜访, 客单价, average order value."""
    return bool(_OF_A_MEAN.search(name))


def check(metric: Metric) -> None:
    """Raises Problem where a figure cannot be kept: REQUIRED without a unit, RATE_NEEDS_UNIT, SHARE_NO_SUM, RATIO_NEEDS_SIDES."""
    for field, text in (("name", metric.name), ("unit", metric.unit)):
        if not text.strip():
            is_share = field == "unit" and sounds_like_a_share(metric.name)
            facts = {"name": metric.name, "field": field}
            raise Problem(Kind.RATE_NEEDS_UNIT if is_share else Kind.REQUIRED, **facts)
    is_rate = metric.unit in RATES or metric.unit == MONEY or bool(PER.search(metric.unit))
    if sounds_like_a_share(metric.name) and not is_rate:
        raise Problem(Kind.RATE_NEEDS_UNIT, name=metric.name, field="unit")
    if metric.rule is not metric.reckoned_by:
        raise Problem(Kind.SHARE_NO_SUM, name=metric.name, unit=metric.unit, field="rule")
    sides = [metric.numerator_id or metric.numerator, metric.denominator_id or metric.denominator]
    if any(sides) != all(sides) or (all(sides) and sides[0] == sides[1]):
        raise Problem(Kind.RATIO_NEEDS_SIDES, name=metric.name, field="numerator")
    if metric.code in METRICS or "=" in metric.name:
        raise Problem(Kind.NAME_TAKEN, value=metric.name, field="name")


def in_unit(text: str, metric: Metric) -> Decimal | None:
    """The value typed for a figure, a share as a fraction; None for nothing.

    A bare number is in the figure's unit: 0.21 is 0.21 % of one in %. Raises Problem: NOT_A_NUMBER; NOT_AN_AMOUNT;
    OTHER_UNIT where another unit than its own was typed.
    """
    said = "".join(normalize("NFKC", text).split())
    if not said:
        return None
    if metric.kind is Unit.MONEY:
        return Decimal(parse_money(said)) / 100
    number, unit = parted(said)
    if metric.unit in RATES and (not unit or unit in RATES):
        return number / RATES[unit or metric.unit]
    if unit and unit.casefold() != "".join(metric.unit.split()).casefold():
        raise Problem(Kind.OTHER_UNIT, value=text, unit=metric.unit, name=metric.name)
    return number


def parted(text: str) -> tuple[Decimal, str]:
    """The number of a text, and the unit behind it: 1.2万人 is 12000 and 人. Raises Problem(NOT_A_NUMBER)."""
    said = "".join(normalize("NFKC", text).split())
    found = _NUMBER.fullmatch(said)
    try:
        if found is None:
            raise InvalidOperation
        sign, digits, times, unit = found.groups()
        if times and times.isascii() and unit[:1].isalpha() and unit[:1].isascii():
            times, unit = "", times + unit  # 3min is no million
        value = Decimal(digits.replace(",", "")) * _TIMES.get(times.lower() if times else "", 1)
        if value >= _MOST or any(letter.isdigit() for letter in unit):
            raise InvalidOperation
    except InvalidOperation:
        raise Problem(Kind.NOT_A_NUMBER, value=text) from None
    return -value if sign == "-" else value, unit


def readings(value: Decimal, count: Decimal | None = None) -> list[tuple[str, Decimal | None]]:
    """What a share without a unit may mean, and of how many `count` then is: 0.09 and 73 are of 81,111 or of 811 (X-08)."""
    said = [(f"{plain(value)}%", value / 100), (f"{plain(value * 100)}%", value)]
    return [(text, count / share if count is not None and share else None) for text, share in said]


def plain(value: Decimal) -> str:
    """A number as short as it can be written."""
    return f"{value.normalize():f}"


def is_out_of_pattern(value: Decimal, before: Iterable[Decimal]) -> bool:
    """Whether a value is far from all that were entered before it, of at least five: 21 % where 2 % is usual."""
    known = [abs(each) for each in before if each]
    if len(known) < _KNOWN_LEAST or not value:
        return False
    return abs(value) > _FAR * max(known) or abs(value) * _FAR < min(known)


def usual(before: Iterable[Decimal]) -> Decimal:
    """What is usual among values."""
    return Decimal(median(before))
