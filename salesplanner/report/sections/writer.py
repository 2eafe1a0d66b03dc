"""What the sections of one summary share: the material, the language, what the person chose, and how things are named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct

from salesplanner.domain.activities import Activity
from salesplanner.domain.deals import ClosedDeal
from salesplanner.domain.period import PeriodKind
from salesplanner.domain.pipeline import Brief
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.targets import Unit
from salesplanner.report.covering import shortened, without_amounts, without_names
from salesplanner.report.figures import Figure, Value
from salesplanner.report.material import Material
from salesplanner.report.matters import Matters
from salesplanner.report.phrases import Phrases, Scale, scale_of, shown, telling
from salesplanner.words import Words

HIDDEN = "***"
#: What amounts can be divided by; empty: by what reads best.
MONEY_UNITS = ("", "1", "1000", "10000", "1000000", "100000000")
#: What the results table always shows.
MAIN = ["orders.amount", "payments.amount", "clients.new.count", "visits.count"]


class Options(Struct, frozen=True, kw_only=True):
    """What the person chose for the document: charts, client names in full, amounts shown, what is expected, which parts."""

    charts: bool = True
    full_names: bool = True
    hide_amounts: bool = False
    estimate: bool = False  # the range in which the period will end: only what the person wants to stand by leaves
    money: str = ""  # one of MONEY_UNITS
    included: frozenset[str] | None = None  # None: as chosen in the book, else the usual parts
    clients: frozenset[str] = frozenset()  # the names that are left short in whatever somebody wrote

    def name(self, client: str) -> str:
        """A client's name, or its first two letters when names are not to be written in full."""
        return client if self.full_names or not client else shortened(client)

    @property
    def covers(self) -> bool:
        """Whether anything is not to be told."""
        return self.hide_amounts or not self.full_names

    def covered(self, text: str, *, is_cell: bool = False) -> str:
        """A text of the report without what it is not to tell: names in full, amounts."""
        if not self.full_names and self.clients:
            text = without_names(text, self.clients)
        return without_amounts(text, is_cell=is_cell) if self.hide_amounts else text


class Writer:
    """How one summary names and counts; its sections are made with it."""

    def __init__(self, material: Material, words: Words, options: Options) -> None:
        self.material = material
        self.facts = material.facts
        self.words = words
        self.options = options
        self.drafts: dict[str, Any] = {}  # a `Part` for each section that it wrote
        self.otherwise: dict[
            str, Any
        ] = {}  # the words of a section in the other languages, of those that were asked for
        self.say = words.translate
        self.kind = material.facts.period.kind
        self.phrases = Phrases(words, scale(material, words, options.money), hide_amounts=options.hide_amounts)

    @property
    def nothing(self) -> str:
        """What a section says that has no record to tell of."""
        say = self.say
        return {
            PeriodKind.DAY: say("Report", "No records today"),
            PeriodKind.WEEK: say("Report", "No records this week"),
            PeriodKind.MONTH: say("Report", "No records this month"),
            PeriodKind.QUARTER: say("Report", "No records this quarter"),
            PeriodKind.HALF: say("Report", "No records this half-year"),
            PeriodKind.YEAR: say("Report", "No records this year"),
        }.get(self.kind) or say("Report", "No records in this time")

    def deal(self, deal: Brief | ClosedDeal) -> str:
        """A deal behind its client's name."""
        return self.named(deal.client, deal.name)

    def named(self, client: str, name: str) -> str:
        """What something of a client's is called, behind the client's name."""
        return " ".join(filter(None, (self.options.name(client), name)))

    def step(self, deal: Brief | ClosedDeal) -> str:
        """The next step of an open deal with its day, of those that are told with it; empty without one."""
        return self.dated(self.material.open.steps.get(deal.id) if isinstance(deal, Brief) else None)

    def dated(self, step: Activity | None) -> str:
        """A step with its day; empty for none."""
        return f"{self.words.day(step.day, self.facts.as_of)} {one_line(step.title)}" if step else ""

    def day(self, day: date | None) -> str:
        """A day, with its year where that is another; empty for none."""
        return self.words.day(day, self.facts.as_of) if day else ""

    def headed(self, name: str) -> str:
        """The head of a column of amounts: with the unit they are written in."""
        unit = self.phrases.scale.name
        return f"{name}（{unit}）" if self.words.zh else f"{name} ({unit})"

    def sentence(self, points: Iterable[str]) -> str:
        """Points as one sentence, with its full stop."""
        return self.words.clauses(points) + ("" if self.words.zh else ".")

    def first(self, points: list[str], most: int) -> list[str]:
        """The first points, and how many there are besides."""
        if len(points) <= most:
            return points
        return [*points[:most], self.say("Report", "and %n more", len(points) - most)]

    def cut(self, rows: Sequence[tuple[str, ...]], most: int) -> tuple[tuple[str, ...], ...]:
        """The first rows of a table, and below them how many there are besides."""
        if len(rows) <= most:
            return tuple(rows)
        return (*rows[:most], (self.say("Report", "and %n more", len(rows) - most),))

    def about(self, text: str, client: str) -> str:
        """A text in one line, behind the name of the client it is about."""
        return (self.words.colon(self.options.name(client)) if client else "") + one_line(text)

    def money(self, minor: int) -> str:
        """An amount in minor units with every digit, as far as amounts are told."""
        if self.options.hide_amounts:
            return HIDDEN
        return self.phrases.amount(Decimal(minor) / 100) if self.options.money else self.words.money_exact(minor)

    def value(self, figure: Figure, value: Value) -> str:
        """A value of a figure with its unit: money in the unit that was chosen, else as short as every digit lets it be."""
        if figure.unit is Unit.MONEY and self.options.money:
            return self.phrases.full_of(figure, value)
        return self.words.exact(value, figure.unit, figure.word)


def scale(material: Material, words: Words, unit: str = "") -> Scale:
    """How the document writes its money; `unit` is one of MONEY_UNITS."""
    return scale_of(_amounts(material), words, int(unit or 0))


def _amounts(material: Material) -> list[Decimal]:
    """Every amount that the document may write."""
    figures = [f for f in material.facts.figures.values() if f.unit is Unit.MONEY and not f.is_mean]
    amounts: list[Any] = [value for f in figures for value in (f.value, f.target, f.previous, f.last_year)]
    amounts += [
        target for metric, target in material.next_targets.items() if material.facts.figures[metric].unit is Unit.MONEY
    ]
    closed = {deal.amount for deal in (*material.won, *material.lost) if deal.amount is not None}
    amounts += telling(closed | material.open.amounts)
    amounts += _of_matters(material.matters)
    return [Decimal(amount) for amount in amounts if amount is not None]


def main(material: Material) -> list[Figure]:
    """The figures that the results show."""
    return shown(material.facts.figures, [*MAIN, *(each for each in material.metrics if each not in MAIN)])


def _of_matters(matters: Matters) -> Iterator[Value]:
    for month in matters.months or ():
        yield from (month.target, month.last_year, month.values["orders.amount"], month.values["payments.amount"])
    for figure in matters.figures.values():
        if figure.unit is Unit.MONEY:
            yield from (figure.value, figure.target, figure.previous, figure.last_year)
    yield from (Decimal(course.paid) / 100 for course in matters.courses or ())
    yield from (amount for now, _ in (matters.guests or {}).values() for amount in now.values())
