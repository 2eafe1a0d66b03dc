"""A figure: its value with unit, target and comparisons, and the ids of the records behind it."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any, TypeVar

from msgspec import Struct

from salesplanner.domain.metrics import Reckoned, Rule
from salesplanner.domain.targets import Revision, Unit
from salesplanner.report.gradual import at_once

Value = Decimal | int | None
V = TypeVar("V")


class Lazily(Mapping[str, V]):
    """Values by name, each read when it is first asked for, or before that in parts."""

    def __init__(self, names: Iterable[str], read: Callable[[str], Generator[None, None, V]]) -> None:
        self._names, self._read = dict.fromkeys(names), read
        self._known: dict[str, V] = {}

    def __getitem__(self, name: str) -> V:
        if name not in self._names:
            raise KeyError(name)
        if name not in self._known:
            self._known[name] = at_once(self._read(name))
        return self._known[name]

    def preparing(self, name: str) -> Generator[None, None, None]:
        """Read one, giving way between two questions to the book."""
        if name in self._names and name not in self._known:
            self._known[name] = yield from self._read(name)

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


class Figure(Struct, frozen=True, kw_only=True):
    """One number of a period. Money is in whole currency, a rate is a fraction, None is not to be said.

    `previous` and `last_year` are of the period before and a year ago, cut after as many working days.
    `records` are ids in `table`, `revisions` the changes of the target while the period ran. A figure that the person defined
    has a unit in the person's `word`, the `source` it is taken from, and `own` says how it was made and of which parts; a ratio names
    in `ratio_of` the two figures that it is of.
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
    word: str = ""
    source: str = ""
    own: Reckoned | None = None
    ratio_of: tuple[str, ...] = ()

    @property
    def adds_up(self) -> bool:
        """Whether its days add up to it, so that a running total and what is still needed of it can be told."""
        return self.unit is not Unit.RATE if self.own is None else self.own.rule is Rule.SUM

    @property
    def is_mean(self) -> bool:
        """Whether it is so much for each of something, such as an order or a day."""
        return self.own is not None and self.own.rule in (Rule.MEAN, Rule.RATIO)

    @property
    def is_entered(self) -> bool:
        """Whether the records behind it are its own entries: a ratio's are those of two other figures."""
        return self.own is not None and self.own.rule is not Rule.RATIO

    @property
    def breakdown(self) -> dict[str, Decimal | int]:
        """The parts of an own figure; what they leave unexplained under the empty name, so that they add up to it."""
        if self.own is None or not self.own.parts:
            return {}
        rest = {"": self.own.unexplained} if self.own.unexplained else {}
        return {**self.own.parts, **rest}

    def as_json(self, *, hide_amounts: bool = False) -> dict[str, Any]:
        """The figure in the command line's words; of a hidden amount the attainment is left."""
        is_hidden = hide_amounts and self.unit is Unit.MONEY

        def told(value: Value) -> str | int | float | None:
            return None if is_hidden else plain(value, self.unit)

        return {
            "value": told(self.value),
            "unit": self.word or self.unit.value,
            "target": told(self.target),
            "attainment": None if self.attainment is None else round(float(self.attainment), 6),
            "previous": told(self.previous),
            "last_year": told(self.last_year),
            "records": list(self.records),
            **({"rule": self.own.rule.value, "days": self.own.days} if self.own else {}),
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
