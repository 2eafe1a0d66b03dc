"""Sums, differences, products and quotients written out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from operator import add, mul, sub, truediv

from salesplanner.domain.claims.marks import Mark, MarkKind
from salesplanner.domain.claims.numbers import Kind, Number
from salesplanner.domain.claims.reading import Reading, Said
from salesplanner.domain.claims.restated import measured
from salesplanner.domain.claims.writing import wrong_figure

_EQUATION = re.compile(
    r"(?:(?: [a-z]{3,12}){1,2}(?= ?[×*x+=] ?)|[一-龥]{1,2}(?=[×*x+]))?\s*([-+*/×÷x]|加|减|乘以?|除以|plus|minus|times|divided by)\s*"
)
_EQUALS = re.compile(r"(?: [a-z]{3,12}(?= ?=)|[一-龥]{1,2}(?==))?\s*(?:=|≈|等于|equals?|is equal to)\s*")
_SIGNS = {
    sign: apply
    for apply, signs in ((add, "+ 加 plus"), (sub, "- 减 minus"), (mul, "* × x 乘 乘以 times"), (truediv, "/ ÷ 除以 divided"))
    for sign in signs.split()
}  # fmt: skip


def check(reading: Reading) -> Iterator[Mark]:
    """The marks of equations that do not hold."""
    for sentence in reading.sentences:
        yield from _equations(reading, sentence.said)


def _equations(reading: Reading, said: list[Said]) -> Iterator[Mark]:
    at = 0
    while at + 1 < len(said):
        value, last, operands = said[at].number.value, at, [said[at].number]
        is_share = said[at].number.kind is Kind.PERCENT
        while last + 1 < len(said) and (sign := _EQUATION.fullmatch(_gap(reading, said[last], said[last + 1]))):
            apply, number = _SIGNS[sign[1].removesuffix(" by")], said[last + 1].number
            if apply is truediv and not number.value:
                break
            is_part = number.kind is Kind.PERCENT and apply in (mul, truediv)
            if number.kind is Kind.PERCENT and apply in (add, sub) and not is_share:
                value, last = apply(value, value * number.value / 100), last + 1  # 850 + 20% = 1,020
                operands.append(number)
                continue
            value /= 100 if is_share and last == at and apply is mul and number.kind is not Kind.PERCENT else 1
            value, last = apply(value, number.value / (100 if is_part else 1)), last + 1
            operands.append(number)
        if last > at and last + 1 < len(said) and _EQUALS.fullmatch(_gap(reading, said[last], said[last + 1])):
            told = said[last + 1].number
            yield from _unequal(reading, operands[0], told, value * _size(reading, operands, told), operands[-1])
        at = last + 1


def _unequal(reading: Reading, first: Number, told: Number, value: Decimal, last: Number) -> Iterator[Mark]:
    if told.kind is Kind.PERCENT and last.kind is not Kind.PERCENT and first.kind is not Kind.PERCENT:
        value *= 100
    slack = abs(value) * Decimal("0.0005") if not (first.is_exact and last.is_exact) else Decimal(0)
    if told.high is None and not told.fits(value - slack, value + slack):
        whole = reading.raw[first.start : told.start].strip().rstrip("=＝≈ ")
        yield wrong_figure(reading, told, MarkKind.EQUATION, value, parts=whole)


def _size(reading: Reading, operands: list[Number], told: Number) -> Decimal:
    """How much of the unit of a result the one of its operands is that is told in another: 18 calls × 5 min = 1.5 hours."""
    whole = measured(reading.folded, told)
    sizes = [size for each in operands if (size := measured(reading.folded, each)) and whole and size[0] == whole[0]]
    return sizes[0][1] / whole[1] if whole and len(sizes) == 1 else Decimal(1)


def _gap(reading: Reading, first: Said, second: Said) -> str:
    gap = reading.folded[first.number.end : second.number.start]
    return gap if len(gap) < 28 else "?"
