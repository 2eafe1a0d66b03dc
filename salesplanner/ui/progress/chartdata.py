"""A chart's figures as they are copied into a spreadsheet: full plain numbers, their unit in the head."""

from __future__ import annotations

from decimal import Decimal

from salesplanner.domain.metrics import RATES
from salesplanner.domain.targets import Unit
from salesplanner.report.figures import Value
from salesplanner.words import Words


def head(name: str, unit: Unit, word: str, words: Words) -> str:
    """What a column is called: Signed (¥), 转化率（%）, Visits."""
    named = {Unit.MONEY: words.sign.strip(), Unit.RATE: word or "%"}.get(unit, word)
    return name + (words.bracket(named) if named else "")


def cell(value: Value | float, unit: Unit, word: str = "") -> str:
    """A number without its unit, all of its digits and no marks between them; a share in the unit of its head."""
    if value is None:
        return ""
    number = value if isinstance(value, Decimal) else Decimal(str(value))
    if unit is Unit.RATE:
        number = round(number * RATES.get(word, 100), 4)
    if unit is Unit.MONEY:
        return f"{round(number, 2):f}"
    return f"{number.to_integral_value() if number == number.to_integral_value() else number:f}"
