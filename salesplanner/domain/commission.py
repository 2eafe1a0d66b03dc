"""Commission by a person's own steps, with its working: each part at its own rate, or the whole at the rate reached."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct


class Step(Struct, frozen=True):
    """From an amount in minor units on, so many percent."""

    start: int
    percent: Decimal


class Rules(Struct, frozen=True, kw_only=True):
    """What commission is paid on (a metric in money), the steps from low to high, and whether the last one reached holds for all."""

    metric: str = "orders.amount"
    is_whole: bool = False
    steps: tuple[Step, ...] = ()


class Share(Struct, frozen=True):
    """A part of the working: this amount at this rate pays so much; minor units."""

    amount: int
    percent: Decimal
    pay: int


def working(rules: Rules, amount: int) -> list[Share]:
    """How the commission of an amount in minor units comes about, step by step; nothing below the first step."""
    steps = sorted(rules.steps, key=lambda step: step.start)
    reached = [step for step in steps if step.start <= amount and amount > 0]
    if not reached:
        return []
    if rules.is_whole:
        return [_share(amount, reached[-1].percent)]
    ends = [step.start for step in reached[1:]] + [amount]
    return [_share(end - step.start, step.percent) for step, end in zip(reached, ends, strict=True) if end > step.start]


def total(shares: Sequence[Share]) -> int:
    """What they pay together, in minor units."""
    return sum(share.pay for share in shares)


def _share(amount: int, percent: Decimal) -> Share:
    return Share(amount, percent, int((amount * percent / 100).quantize(Decimal(1), ROUND_HALF_UP)))
