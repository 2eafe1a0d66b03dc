"""Amounts of a column, in digits or words, in whole currency or what the column counts in."""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from typing import Any

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import unit_price
from salesplanner.exchange.values import half, is_nothing

_CURRENCY = r"(?:[A-Z]{0,3}[$€£¥￥₹₽₩฿₫₺₴₦₱]|[A-Z]{3}|元|圆|块|人民币|kr\.?|zł|Fr\.?|Rs\.?|R)?"
_AMOUNT = re.compile(
    rf"(?P<sign>[-+−]?)\s*{_CURRENCY}\s*(?P<sign2>[-+−]?)\s*(?P<number>\d[\d.,，'’\s\u00a0]*|\.\d+)"
    rf"\s*(?P<times>百万|千万|万|萬|亿|億|千|百|w|k(?!r)|m|mn|mio|bn)?\.?\s*{_CURRENCY}\s*整?",
    re.I,
)
#: What is said round an amount and is no part of it.
_ABOUT = re.compile(
    r"^(?:约|大约|大概|预计|[~≈≥>])\s*|\s*(?:左右|上下|以上|[+＋]|[(（](?:不?含税|[^\d()（）]{1,6})[)）])$|(?<=\d),?[-–]{1,2}$"
)
#: 一亿二千万, 3万5千: parts that are added up.
_SUMMED = re.compile(
    r"(?:[\d.一二两三四五六七八九]+\s*[亿万千百十]){2,}[\d一二三四五六七八九]?|\d+[亿万][1-9]|[零一二两三四五六七八九十百千万亿]+"
)
_DIGITS = {letter: number for number, letter in enumerate("零一二三四五六七八九")} | {"两": 2}
_TIMES = {
    "万": 10**4,
    "萬": 10**4,
    "億": 10**8,
    "百": 100,
    "mio": 10**6,
    "w": 10**4,
    "亿": 10**8,
    "千": 10**3,
    "百万": 10**6,
    "千万": 10**7,
    "k": 10**3,
    "m": 10**6,
    "mn": 10**6,
    "bn": 10**9,
}


def has_decimal_comma(cells: Iterable[Any]) -> bool:
    """Whether a column's amounts have a comma before the cents: 1.234,56 or 12,5, and none like 1,234.56."""
    commas = points = 0
    for cell in cells:
        if isinstance(cell, str):
            text = re.sub(r"(?<=\d)[\s\u00a0\u202f](?=\d)", "", cell.strip())  # 12 500,50
            commas += bool(
                re.search(r"\d\.\d{3},\d{1,2}\D*$|^\D*\d+,\d{1,2}\D*$|,[-–]{1,2}$|^\D*\d{1,3}(?:\.\d{3})+\D*$", text)
            )
            points += bool(re.search(r"\d,\d{3}\.\d{1,2}\D*$|^\D*\d+\.\d{1,2}\D*$", text))
    return commas > points


def to_amount(cell: Any, *, decimal_comma: bool = False, unit: int = 1) -> int | None:
    """The amount in a cell, in minor units, exact to the cent; None for an empty one. Raises Problem(NOT_AN_AMOUNT).

    `unit` is what its column counts in, 10,000 for 万元; a value that says its own goes before.
    """
    if is_nothing(cell):
        return None
    return int(_minor(cell, decimal_comma, unit).quantize(Decimal(1), rounding=ROUND_HALF_UP))


def to_price(cell: Any, *, decimal_comma: bool = False) -> Decimal | None:
    """A unit's price in a cell, in minor units and parts of them; None for an empty one. Raises Problem(NOT_AN_AMOUNT)."""
    return None if is_nothing(cell) else unit_price(_minor(cell, decimal_comma, 1))


def _minor(cell: Any, decimal_comma: bool, unit: int) -> Decimal:
    if isinstance(cell, bool):
        raise Problem(Kind.NOT_AN_AMOUNT, value=str(cell))
    if isinstance(cell, (int, float)):
        return _bounded(Decimal(str(cell)) * unit)
    text = _ABOUT.sub("", half(str(cell)))
    bare = re.sub(r"^[¥￥]|元?整?$", "", text).strip()
    if _SUMMED.fullmatch(bare) and (summed := _added_up(bare)) is not None:
        return _bounded(Decimal(summed))
    negative = text.startswith("(") and text.endswith(")")
    found = _AMOUNT.fullmatch(text.strip("()"))
    try:
        if found is None or (found["sign"] and found["sign2"]):
            raise InvalidOperation
        value = _decimal(found["number"], decimal_comma) * _TIMES.get((found["times"] or "").lower(), unit)
    except InvalidOperation:
        raise Problem(Kind.NOT_AN_AMOUNT, value=text[:60]) from None
    minus = negative or found["sign"] in ("-", "−") or found["sign2"] in ("-", "−")
    return -_bounded(value) if minus else _bounded(value)


def _added_up(text: str) -> Decimal | None:
    """The number of 一亿二千万 or 3万5千; a digit behind the last unit is of the next smaller one, as in 3万5."""
    total = part = number = Decimal(0)
    last = Decimal(1)
    for found in re.finditer(r"\d+(?:\.\d+)?|.", text):
        said = found[0].strip()
        if said and (said in _DIGITS or said[0].isdigit()):
            number = Decimal(_DIGITS.get(said, 0)) if said in _DIGITS else Decimal(said)
            last = Decimal(1) if said == "零" else last
        elif said in ("十", "百", "千"):
            last = Decimal({"十": 10, "百": 100, "千": 1000}[said])
            part, number = part + (number or 1) * last, Decimal(0)
        elif said in ("万", "亿"):
            last = Decimal(_TIMES[said])
            if said == "亿":
                total, part, number = (total + part + number) * last, Decimal(0), Decimal(0)
            else:
                total, part, number = total + (part + number) * last, Decimal(0), Decimal(0)
    return total + part + number * (last / 10 if last > 10 else 1)


def _decimal(text: str, decimal_comma: bool) -> Decimal:
    text = re.sub(r"[\s\u00a0'’，]", "", text)
    if decimal_comma:
        text = text.replace(".", "").replace(",", ".")
    elif text.count(".") > 1:
        text = text.replace(".", "")
    return Decimal(text.replace(",", ""))


def _bounded(value: Decimal) -> Decimal:
    """Whole currency as minor units, where it is an amount at all."""
    if not value.is_finite() or abs(value) > 10**15:
        raise Problem(Kind.NOT_AN_AMOUNT, value=str(value))
    return value * 100


_CODES = "CNY|USD|EUR|GBP|HKD|TWD|JPY|CHF|AUD|CAD|SGD|KRW|INR|RUB|SEK|NOK|DKK|PLN|THB|MYR|VND|BRL|MXN|NZD|AED|ZAR|TRY"
_CURRENCIES = {code.casefold(): code for code in _CODES.split("|")} | {
    "rmb": "CNY", "ntd": "TWD", "人民币": "CNY", "人民幣": "CNY", "美元": "USD", "美金": "USD", "us$": "USD", "欧元": "EUR", "歐元": "EUR",
    "€": "EUR", "英镑": "GBP", "英鎊": "GBP", "£": "GBP", "港币": "HKD", "港元": "HKD", "港幣": "HKD", "hk$": "HKD", "台币": "TWD",
    "台幣": "TWD", "nt$": "TWD", "日元": "JPY", "日圆": "JPY", "日圓": "JPY", "円": "JPY", "瑞郎": "CHF", "a$": "AUD", "澳元": "AUD",
    "c$": "CAD", "加元": "CAD", "s$": "SGD", "新元": "SGD", "韩元": "KRW", "₩": "KRW", "₹": "INR", "卢布": "RUB", "₽": "RUB", "zł": "PLN",
    "฿": "THB", "₫": "VND", "$": "$", "¥": "¥", "￥": "¥",
}  # fmt: skip
_SAID_CURRENCY = re.compile(
    "|".join(
        rf"(?<![a-z]){re.escape(word)}(?![a-z])" if word[0].isascii() and word[0].isalpha() else re.escape(word)
        for word in sorted(_CURRENCIES, key=len, reverse=True)
    ),
    re.I,
)
#: Of a sign that several currencies have, those that may be meant where the book is in one of them.
_SHARED = {"$": ("USD", "AUD", "CAD", "SGD", "HKD", "TWD", "NZD", "MXN"), "¥": ("CNY", "JPY")}


def currency_of(text: str, own: str) -> str:
    """The currency that a text names, by its three letters; a sign of several is the book's own where it can be. Empty for none."""
    found = _SAID_CURRENCY.search(text)
    said = _CURRENCIES[found[0].casefold()] if found else ""
    return own if own in _SHARED.get(said, ()) else _SHARED.get(said, (said,))[0]


#: （万元）, 单位：万元, 合同额万元; ($k), (T€), in thousands.
_UNIT = re.compile(
    r"(?:单位\s*[:：]?\s*|[(（\[]\s*(?:单位[:：])?\s*)(?P<zh>亿|億|百万|万|萬|千|k)(?:元|人民币)?|(?<![\d.])(?P<end>亿|億|百万|万|萬|千)元\s*[)）]?$"
    r"|[(\[]\s*(?:in\s+)?(?:(?:[$€£]|[A-Z]{3})\s*(?P<after>k|mn|m)|(?P<before>k|t|mn|m|mio)\s*\.?\s*(?:[$€£]|[A-Z]{3}))\s*[)\]]"
    r"|\b(?:in\s+)?(?P<word>thousand|million)s\b|(?P<nils>['’]000)\b",
    re.I,
)
_UNITS = {"t": 10**3, "thousand": 10**3, "million": 10**6, "'000": 10**3, "’000": 10**3}

_GROSS = re.compile(
    r"(?<!不)含[税稅]|[价價][税稅]合[计計]|税込|brutto|inkl|incl(?:\.|uding|usive)?[\s.]*(?:of )?(?:vat|tax|gst|iva|btw)|\bttc\b|(?:con|com) iva|iva incl|with (?:vat|tax)|gross(?! sales)",
    re.I,
)
_NET = re.compile(
    r"不含[税稅]|[未无無除][税稅]|[税稅]前|税抜|netto|\bnet\b|excl(?:\.|uding|usive)?|before (?:vat|tax)|\bex\.? ?(?:vat|tax|gst)|\bht\b|hors taxe|sin iva|zzgl",
    re.I,
)
_TAX = re.compile(r"[税稅][额額金]|\b(?:vat|tax(?:es)?|gst|mwst|ust|tva|iva|btw)\b", re.I)
_NO_SUM = re.compile("[单單][价價]|[率重]|weight|margin|profit|利|unit|cost|成本|rate|%", re.I)


def tax_of(header: str) -> str:
    """Whether amounts are "gross", with tax, or "net", as a heading says; "tax" for those of the tax itself, empty where it says nothing."""
    if _NO_SUM.search(header):
        return ""
    return "net" if _NET.search(header) else "gross" if _GROSS.search(header) else "tax" if _TAX.search(header) else ""


#: A heading that says a currency, which only money has.
_SAYS_CURRENCY = re.compile(
    r"^[$€£¥￥]$|[(（\[【]\s*(?:单位[:：]?|in\b)?\s*(?:[kKmM]\s*)?(?:[百千万萬亿億]*元|人民币|[$€£¥￥]|(?:CNY|RMB|USD|EUR|GBP|HKD|NTD|TWD|JPY|CHF|AUD|CAD|SGD)\b)",
    re.I,
)


def says_currency(header: str) -> bool:
    """Whether a heading says in brackets in which currency its column is: (万元), (£), (k€)."""
    return bool(_SAYS_CURRENCY.search(header))


def unit_of(text: str) -> int:
    """What a header or title says amounts are counted in: 10,000 for （万元）, 1 where it says nothing."""
    found = _UNIT.search(text)
    said = next(filter(None, found.groups())).lower() if found else ""
    return _TIMES.get(said) or _UNITS.get(said, 1)
