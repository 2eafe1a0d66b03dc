"""What a form is filled with: plain values by target, so that a worker that reads a stranger's file can reach nothing else.

A target is written as kind and name: block.problems, field.period, figure.orders.amount.target, table.deals, choice.month.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import date
from decimal import Decimal

from msgspec import Struct, field
from msgspec.structs import replace

from salesplanner.exchange.columns.headertext import bare
from salesplanner.exchange.forms.partnames import known_as
from salesplanner.exchange.forms.words import unnumbered

_DATED = re.compile(r"((?:month|quarter|half)\d{1,2})in(\d\d)_(\w+)")
#: Values that several months have together.
_MONTHS = re.compile(r"months(\d{1,2})to(\d{1,2})_(value|target|last_year|attainment)")
#: Values of some days of the report's month, which may be named.
_DAYS = re.compile(r"(?:m(?P<month>\d{1,2}))?days(?P<first>\d{1,2})to(?P<last>\d{1,2})_value")
#: What stands for all parts together.
_ALL = (
    "合计",
    "总计",
    "全部",
    "整体",
    "total",
    "all",
    "overall",
    "grandtotal",
    "allregions",
    "allchannels",
    "allproducts",
    "alllines",
    "allareas",
    "allterritories",
    "本人",
    "me",
)


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


class Key(Struct, frozen=True):
    """What beside or above a cell of figures says whose they are: a channel, a product, a person, or nothing of the kind.

    `axis` is the same for those that stand below each other; one that is `strict` must be known.
    """

    text: str
    axis: int
    is_strict: bool = False
    is_person: bool = False


Item = str | Grid | Chart


class Exact(Struct, frozen=True):
    """A value as text, and as the number that a cell of its kind holds: percent as a share, day as workbooks count them, count."""

    text: str
    number: Decimal
    kind: str


#: The day that workbooks count from.
_BEGINNING = date(1899, 12, 30)


def dated(day: date, text: str) -> Exact:
    """A day that is written so."""
    return Exact(text, Decimal((day - _BEGINNING).days), "day")


def counted(number: int) -> Exact:
    """So many of something."""
    return Exact(f"{number:,}", Decimal(number), "count")


#: A text, or an amount in whole currency that is written in the unit which the form asks for.
Value = str | Decimal | Exact


def _between(values: Mapping[str, Value], name: str, first: int, last: int) -> Value | None:
    """What was added from the first to the last of several sums that grow, as far as they are known; None where nothing is."""
    known = next((each for each in range(last, first - 1, -1) if name.format(each) in values), 0)
    whole, before = _number(values.get(name.format(known))), _number(values.get(name.format(first - 1)))
    if whole is None or (before is None and first > 1):
        return None
    total = whole - (before or 0)
    return total if isinstance(values[name.format(known)], Decimal) else counted(int(total))


def _number(value: Value | None) -> Decimal | None:
    """The number that an amount or a count is; None for anything else."""
    if isinstance(value, Exact):
        return value.number if value.kind == "count" else None
    if isinstance(value, str):
        digits = value.replace(",", "")
        return Decimal(digits) if digits.isdigit() else None
    return value


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

    `told` is what a block says where no table can be put, `parts` are the values of a figure by the bare name of a part, `days`
    those facts that are days.
    """

    fields: Mapping[str, str] = field(default_factory=dict)
    days: Mapping[str, Exact] = field(default_factory=dict)
    figures: Mapping[str, Mapping[str, Value]] = field(default_factory=dict)
    blocks: Mapping[str, Sequence[Item]] = field(default_factory=dict)
    told: Mapping[str, Sequence[str]] = field(default_factory=dict)
    tables: Mapping[str, Sequence[Mapping[str, Value]]] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, Mapping[str, Value]]] = field(default_factory=dict)
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
            value = self.figure_of(metric, aspect, (), ())
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

    def of(self, headings: Sequence[str], beside: Sequence[str] = ()) -> Content:
        """The values of the channel, region or product that a heading names, the innermost first; all of them where none does.

        Of another thing that stands `beside` such a one nothing is known.
        """
        part = next((unnumbered(each) for each in headings if self.is_part(unnumbered(each))), "")
        if not part and not (headings and any(map(self.is_part, beside))):
            return self
        return replace(
            self, figures={metric: parts.get(known_as(part, parts), {}) for metric, parts in self.parts.items()}
        )

    def is_part(self, name: str) -> bool:
        """Whether something is sold by, or a figure told of, a part of that name."""
        return any(known_as(name, parts) for parts in self.parts.values())

    def of_part(self, name: str) -> Content | None:
        """The values of a part, or of all together; None for a name that is neither."""
        return self.of([name]) if self.is_part(name) else self if bare(name) in _ALL else None

    def figure_of(
        self, metric: str, aspect: str, keys: Sequence[Key], parted: Collection[int], *, is_over: bool = False
    ) -> Value | None:
        """A value of a figure, of the part or the person that is named beside it; None where another is, or it is not known.

        `parted` are the axes of keys on which parts are named: what is none of them there is not known. What is planned for the
        month ahead counts for it but where months that have to be `over` are asked for.
        """
        if metric == "field":
            return self.fields.get(aspect)
        values = self.figures.get(metric, {})
        for key in keys:
            parts = self.parts.get(metric, {})
            if name := known_as(key.text, parts):
                values = parts[name]
            elif (key.is_strict or key.axis in parted) and not self._is_whole(key):
                return None
        own = f"month{self.fields.get('month_number')}_"
        named = self._in_year(aspect)
        value = values.get(named, values.get(named.removeprefix(own)))
        if value is None and not is_over and named == f"month{self.fields.get('next_month_number')}_value":
            value = values.get("next")  # of a month ahead there is only what was planned: November visits
        return self._summed(values, named) if value is None else value

    def _summed(self, values: Mapping[str, Value], aspect: str) -> Value | None:
        """What a figure came to in several months together, as far as they are over, or was to: the sums up to the last and before the first."""
        if (days := _DAYS.fullmatch(aspect)) is not None:
            is_own = days["month"] in (None, self.fields.get("month_number"))
            return _between(values, "dayto{}_value", int(days["first"]), int(days["last"])) if is_own else None
        found = _MONTHS.fullmatch(aspect)
        if found is None:
            return None
        first, last = int(found[1]), int(found[2])
        if found[3] == "attainment":
            sums = [_number(self._summed(values, f"months{first}to{last}_{name}")) for name in ("value", "target")]
            share = sums[0] / sums[1] if sums[0] is not None and sums[1] else None
            return None if share is None else Exact(f"{share * 100:.0f}%", share, "percent")
        if found[3] != "value" and f"upto{last}_{found[3]}" not in values:
            return None
        return _between(values, f"upto{{}}_{found[3]}", first, last)

    def _in_year(self, aspect: str) -> str:
        """The name of a value without the year that it names, which is the report's or the one before."""
        if aspect[:2] == "in" and aspect[4:5] == ":":
            return self._back(aspect[2:4], aspect[5:])
        found = _DATED.fullmatch(aspect)
        if found is None:
            return aspect
        month, year, value = found.groups()
        back = int(self.fields.get("year_number", "0")[-2:]) - int(year)
        if not back:
            return f"{month}_{value}"
        told = {"value": "last_year", "change": "change"}.get(value, "")
        is_own = month == f"month{self.fields.get('month_number')}"
        return told * (back == 1) if is_own or not told else f"{month}_{told}" * (back == 1)

    def _back(self, year: str, aspect: str) -> str:
        """The name of a value of a year that is named: the report's own, or the one before; empty for any other."""
        back = int(self.fields.get("year_number", "0")[-2:]) - int(year)
        if back == 1 and (aspect == "value" or aspect.endswith("_value")):
            return f"{aspect.removesuffix('value')}last_year"
        return aspect * (not back)

    def _is_whole(self, key: Key) -> bool:
        """Whether a key stands for the person, and so for all there is."""
        if key.is_person:
            return key.text.strip() in ("", self.fields.get("name"))
        return bare(key.text) in _ALL

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


def figures_of(part: str, parts: Mapping[str, Mapping[str, Mapping[str, Value]]]) -> dict[str, Value]:
    """All figures of a part, as the columns of a table name them."""
    return {
        f"{metric}.{aspect}": value
        for metric, named in parts.items()
        for aspect, value in named.get(bare(part), {}).items()
    }


def plain(change: str) -> str:
    """A change as forms have it, signed: −27.8% for ▼ 27.8%."""
    return change.replace("▲ ", "+").replace("▼ ", "−").replace("= ", "")
