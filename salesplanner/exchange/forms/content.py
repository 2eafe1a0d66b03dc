"""What a form is filled with: plain values by target, so that a worker that reads a stranger's file can reach nothing else.

A target is written as kind and name: block.problems, field.period, figure.orders.amount.target, table.deals, choice.month.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal

from msgspec import Struct, field


class Place(Struct, frozen=True):
    """Somewhere in a form that can be filled: what stands there, and the target it is taken for; empty where none is known.

    `kind` is heading, label, cell, table, mark (a placeholder or a month in a title) or control.
    """

    id: str
    kind: str
    text: str
    guess: str = ""


class Grid(Struct, frozen=True):
    """A table to be put where the form has none: a head, rows, and which columns stand to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: frozenset[int] = frozenset()


class Chart(Struct, frozen=True):
    """A picture with what it shows in words; sizes in centimetres."""

    png: bytes
    alt: str
    width: float
    height: float


Item = str | Grid | Chart


class Exact(Struct, frozen=True):
    """A value as text, and as the number that a cell of its kind holds: percent as a share, day as workbooks count them, count."""

    text: str
    number: Decimal
    kind: str


def counted(number: int) -> Exact:
    """So many of something."""
    return Exact(f"{number:,}", Decimal(number), "count")


#: A text, or an amount in whole currency that is written in the unit which the form asks for.
Value = str | Decimal | Exact


class Unit(Struct, frozen=True):
    """How amounts are written: divided by `by`, with `name` where the form names no unit; `is_before` as CNY 5 is."""

    by: int
    name: str
    is_before: bool = False

    def text(self, amount: Decimal, *, named: bool) -> str:
        """An amount with every digit that it has."""
        exact = amount / self.by
        places = max(0, -int(exact.normalize().as_tuple().exponent)) if exact else 0
        said = f"{exact:,.{places}f}"
        if not named:
            return said
        return f"{self.name} {said}" if self.is_before else f"{said} {self.name}"


class Content(Struct, frozen=True, kw_only=True):
    """A report's values: facts, figures by metric and aspect, blocks as lines with tables and charts, rows by table.

    `told` is what a block says where no table can be put.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    figures: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    blocks: Mapping[str, Sequence[Item]] = field(default_factory=dict)
    told: Mapping[str, Sequence[str]] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Mapping[str, Value]]] = field(default_factory=dict)
    unit: Unit = Unit(1, "")

    def written(self, value: Value, by: int | None = None) -> str:
        """A value as text; an amount divided by what the form asks for, or with its unit where it asks for none."""
        if not isinstance(value, Decimal):
            return value if isinstance(value, str) else value.text
        return self.unit.text(value, named=True) if by is None else Unit(by, "").text(value, named=False)

    def text(self, target: str, by: int | None = None) -> str | None:
        """The text of a target in one line; None for a target that has none. `by` as in `written`."""
        kind, _, name = target.partition(".")
        if kind == "field":
            return self.fields.get(name)
        if kind == "choice":
            return "☑" if self._is_so(name) else None
        if kind == "figure":
            metric, _, aspect = name.rpartition(".")
            value = self.figures.get(metric, {}).get(aspect)
            return None if value is None else self.written(value, by)
        lines = self.lines(target)
        return in_one(lines) if lines is not None else None

    def _is_so(self, name: str) -> bool:
        """Whether a box is to be ticked: the kind of period, or a target that was met or missed."""
        said, _, metric = name.partition(".")
        attained = self.figures.get(metric, {}).get("attainment")
        if not isinstance(attained, Exact):
            return self.fields.get("kind") == name
        return (attained.number >= 1) == (said == "met")

    def lines(self, target: str, by: int | None = None) -> list[str] | None:
        """The lines of a target, without tables and charts; None for a target that has none."""
        kind, _, name = target.partition(".")
        if kind == "block":
            items = self._block(name, self.told)
            return [item for item in items if isinstance(item, str)] if items else None
        said = None if kind == "table" else self.text(target, by)
        return None if said is None else said.split("\n")

    def items(self, target: str) -> Sequence[Item]:
        """Everything of a block; of another target its lines."""
        kind, _, name = target.partition(".")
        return self._block(name) if kind == "block" else tuple(self.lines(target) or ())

    def _block(self, name: str, instead: Mapping[str, Sequence[str]] | None = None) -> list[Item]:
        """A block, or several with + between their names one behind the other, nothing twice; `instead` is taken where it has one."""
        found: list[Item] = []
        for each in name.split("+"):
            items = (instead or {}).get(each) or self.blocks.get(each, ())
            found += [item for item in items if not (isinstance(item, str) and item in found)]
        return found


def in_one(lines: Sequence[str]) -> str:
    """Lines in one, as their language has it."""
    mark = "；" if any("\u3400" <= letter <= "\u9fff" for line in lines for letter in line) else "; "
    return mark.join(line.rstrip("。；;.") for line in lines)


#: Writes what a target has into a place; whether there was anything.
Fill = Callable[[Content, str], bool]
