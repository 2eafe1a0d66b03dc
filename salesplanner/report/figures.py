"""A figure: its value with unit, target and comparisons, and the ids of the records behind it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from salesplanner.domain.targets import Revision, Unit

Value = Decimal | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of a period. Money is in whole currency, a rate is a fraction, None is not to be said.

    `previous` and `last_year` are of the period before and a year ago, cut after as many working days.
    `records` are ids in `table`. `revisions` are the changes of the target while the period ran.
    """

    id: str
    unit: Unit
    value: Value
    target: Decimal | None = None
    stretch: Decimal | None = None
    revisions: tuple[Revision, ...] = ()
    attainment: Decimal | None = None
    previous: Value = None
    last_year: Value = None
    records: tuple[int, ...] = ()
    table: str = ""

    def as_json(self) -> dict[str, Any]:
        """The figure in the command line's words."""
        return {
            "value": plain(self.value, self.unit),
            "unit": self.unit.value,
            "target": plain(self.target, self.unit),
            "attainment": None if self.attainment is None else round(float(self.attainment), 6),
            "previous": plain(self.previous, self.unit),
            "last_year": plain(self.last_year, self.unit),
            "records": list(self.records),
        }


def plain(value: Value, unit: Unit) -> str | int | float | None:
    """A value for JSON: money as text with two decimals, counts as numbers, rates as fractions."""
    if value is None:
        return None
    if unit is Unit.MONEY:
        return f"{Decimal(value):.2f}"
    if unit is Unit.RATE:
        return round(float(value), 6)
    return int(value) if value == int(value) else float(value)


def change(now: Value, before: Value) -> Decimal | None:
    """Relative change, a fraction; None where there is nothing to compare with (base 0 or unknown)."""
    if now is None or not before:
        return None
    return (Decimal(now) - Decimal(before)) / abs(Decimal(before))
