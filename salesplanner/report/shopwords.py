"""How the figures of a shop are said: counts in 万, rates with two decimals, changes named as percent or points."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from salesplanner.domain.shop import RATES, Asked, Doubt, Part
from salesplanner.words import Words

_TEN_THOUSAND, _THOUSAND, _MILLION = 10_000, 1_000, 1_000_000
#: Changes below these are said to be none: half a percent, a twentieth of a point.
_LEVEL, _LEVEL_POINTS = Decimal("0.005"), Decimal("0.0005")


def decimal(value: Fraction) -> Decimal:
    """A fraction as a decimal number, exactly enough."""
    return Decimal(value.numerator) / value.denominator


def count(value: Fraction | int, words: Words) -> str:
    """A number of people: 1,629; 3.42 万 or 34.2k."""
    number = decimal(Fraction(value))
    if words.zh and abs(number) >= _TEN_THOUSAND:
        return f"{number / _TEN_THOUSAND:.2f} 万"
    if not words.zh and abs(number) >= _TEN_THOUSAND:
        return f"{number / _THOUSAND:.1f}k" if abs(number) < _MILLION else f"{number / _MILLION:.2f}m"
    return f"{number:,.0f}"


def rate(value: Fraction, words: Words) -> str:
    """A share with two decimals: 2.10%; above a tenth with one."""
    percent = decimal(value) * 100
    return f"{percent:.2f}%" if abs(percent) < 10 else words.percent(decimal(value), 1)


def said(value: Fraction, part: Part | None, words: Words) -> str:
    """A figure in its unit; sales (None) and the value of an order are in minor units."""
    if part in (None, Part.ORDER_VALUE):
        return words.money(round(value))
    if part is Part.CONVERSION or part in RATES:
        return rate(value, words)
    return count(value, words)


def change(now: Fraction | int | None, before: Fraction | int | None, words: Words, *, points: bool = False) -> str:
    """▲ 24%, ▼ 0.3 points, level; empty where there is nothing to compare with."""
    if now is None or before is None or (not before and not points):
        return ""
    moved = decimal(Fraction(now) - Fraction(before))
    if points:
        if abs(moved) < _LEVEL_POINTS:
            return words.translate("Shop", "level")
        size = words.translate("Shop", "{number} pts").format(number=f"{abs(moved) * 100:.1f}")
    else:
        moved /= decimal(Fraction(before))
        if abs(moved) < _LEVEL:
            return words.translate("Shop", "level")
        size = words.percent(abs(moved))
    return f"{'▲' if moved > 0 else '▼'} {size}"


def doubt(asked: Asked, name: str, whole: str, words: Words) -> str:
    """What is asked about an entry; `name` is what the figure is called, `whole` what it cannot pass."""
    say = words.translate
    value, other = (said(each, asked.figure, words) for each in (asked.value, asked.other))
    if asked.doubt is Doubt.UNUSUAL:
        text = say("Shop", "{channel}: {name} {value}, usually about {other}")
    elif asked.doubt is Doubt.MORE_THAN:
        text = say("Shop", "{channel}: {name} {value}, but {whole} only {other}")
    elif asked.value:
        text = say("Shop", "{channel}: sales of {value} without buyers")
    else:
        text = say("Shop", "{channel}: buyers without sales")
    return text.format(channel=asked.channel, name=name, value=value, other=other, whole=whole)
