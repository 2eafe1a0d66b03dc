"""What is typed behind a verb of the plain door, read."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal

import click

from salesplanner.domain.metricentry import parted
from salesplanner.domain.metrics import RATES
from salesplanner.domain.problems import Kind, Problem


def day(text: str) -> date:
    """A day as 2026-11-27; raises Problem(NOT_A_DATE)."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise Problem(Kind.NOT_A_DATE, value=text) from None


def number(text: str, *, is_rate: bool = False) -> Decimal:
    """A number as the window takes it: 1,800,000, ¥1.8m, 180万, 500w; a rate also as 2.5% or 2‰. Raises Problem(NOT_A_NUMBER)."""
    value, unit = parted(re.sub(r"[¥￥$€£元]", "", text))
    if unit and not (is_rate and unit in RATES):
        raise Problem(Kind.NOT_A_NUMBER, value=text)
    return value / RATES.get(unit, Decimal(1))


def pairs(texts: tuple[str, ...], option: str) -> dict[str, str]:
    """What NAME=VALUE options say, by name; raises UsageError that names the option."""
    parted = [text.partition("=") for text in texts]
    if any(not found or not name for name, found, _ in parted):
        raise click.UsageError(f"{option} takes NAME=VALUE")
    return {name.strip(): value.strip() for name, _, value in parted}


def many(texts: tuple[str, ...]) -> dict[str, set[str]]:
    """Several --only of one column are alternatives; of several columns, all must hold."""
    wanted: dict[str, set[str]] = {}
    for text in texts:
        for name, value in pairs((text,), "--only").items():
            wanted.setdefault(name, set()).add(value)
    return wanted
