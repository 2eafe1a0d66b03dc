"""Figures written in a text's own way, so that they can take the place of what stands there, and the marks that offer them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from types import MappingProxyType

from salesplanner.domain.claims.marks import Mark, MarkKind, Weight
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading

#: Decimals that a rate is told with at most; it has as many as tell it to a tenth of itself.
_FINEST = 4
#: A number in Chinese words.
_IN_WORDS = re.compile(r"^[零〇一二两俩仨三四五六七八九十百千万亿点半多余]+")


def written(text: str, number: Number, value: Decimal, *, decimals: int | None = None) -> str:
    """A value in the way the number is written in the text: its digits, scale, sign and unit."""
    raw = text[number.start : number.end]
    if number.digits is None or re.search("成.", text[number.start : number.end]):
        return _plainly(raw, number, value)
    start, end = number.digits
    shown = text[start:end]
    places = _places(text, number) if decimals is None else decimals
    scaled = abs(value) / number.scale
    if number.kind is Kind.PERCENT:
        tail = text[end : number.end]
        scaled = scaled * 10 if "‰" in tail else scaled / 10 if "成" in tail else scaled
    elif number.kind is Kind.POINTS and re.search("基点|bp|basis", text[end : number.end].lower()):
        scaled *= 100
    rounded = _rounded(scaled, places)
    is_free = number.kind in (Kind.PERCENT, Kind.TIMES) or decimals is None
    while is_free and places < _FINEST and abs(rounded - scaled) > scaled / 10:
        places += 1
        rounded = _rounded(scaled, places)
    if number.scale > 1 and scaled != rounded and decimals is None and number.kind in (Kind.COUNT, Kind.MONEY):
        rounded = _rounded(scaled, places + 1).normalize()
    said = f"{rounded:,f}" if "," in shown else f"{rounded:f}"
    head = text[number.start : start].replace("-", "").replace("−", "").replace("+", "")
    sign = "-" if value < 0 else "+" if number.signed else ""
    return f"{sign}{head}{said}{raw[end - number.start :]}" if sign else f"{head}{said}{raw[end - number.start :]}"


def _places(text: str, number: Number) -> int:
    """How many decimals a figure is told with."""
    return len(text[slice(*number.digits)].replace("．", ".").partition(".")[2]) if number.digits else 0


def _rounded(value: Decimal, places: int) -> Decimal:
    return value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _plainly(raw: str, number: Number, value: Decimal) -> str:
    """A value in digits, where the text tells it in words; with the unit that stands behind these."""
    if number.kind is Kind.PERCENT:
        return f"{_rounded(value, 1).normalize():f}%"
    return f"{_rounded(value, 2).normalize():f}{_IN_WORDS.sub('', raw) if _IN_WORDS.match(raw) else ''}"


def in_points(reading: Reading, number: Number) -> str:
    """A percent told as percentage points, in the language of the text around it."""
    said = (
        reading.raw[number.start : number.end].rstrip("%％ ").removesuffix("percent").removesuffix("per cent").rstrip()
    )
    return f"{said} 个百分点" if reading.is_chinese_at(number) else f"{said} percentage points"


def wrong_figure(
    reading: Reading, number: Number, kind: MarkKind, value: Decimal | None = None, *,
    decimals: int | None = None, weight: Weight = Weight.WRONG, also: Mapping[str, str] = MappingProxyType({}), **facts: Number | str,
) -> Mark:  # fmt: skip
    """A mark on a figure, with the value that should stand there where one is told; facts that are figures are told as in the text."""
    right = written(reading.raw, number, value, decimals=decimals) if value is not None else ""
    if right and right == reading.words(number) and number.digits:
        right = written(reading.raw, number, value or Decimal(0), decimals=_places(reading.raw, number) + 1)
    said = {name: fact if isinstance(fact, str) else reading.words(fact) for name, fact in facts.items()}
    return Mark(
        number.start, number.end, kind, {"said": reading.words(number), "right": right, **also, **said}, right, weight
    )


def wrong_words(
    reading: Reading, start: int, end: int, kind: MarkKind, *,
    right: str = "", weight: Weight = Weight.WRONG, **facts: Number | str,
) -> Mark:  # fmt: skip
    """A mark on words of the text, from one place to another, that the figures do not bear out."""
    told = {name: fact if isinstance(fact, str) else reading.words(fact) for name, fact in facts.items()}
    opposite = {"growth": ""} if kind is MarkKind.DIRECTION else {}
    said = {"said": reading.raw[start:end].strip(), "right": right, **opposite, **told}
    return Mark(start, end, kind, said, right, weight)
