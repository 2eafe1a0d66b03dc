"""What the sections of one summary share: the material, the language, what the person chose, and how things are named."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from salesplanner.domain.deals import Deal
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.targets import Unit
from salesplanner.report.figures import Figure
from salesplanner.report.material import Material
from salesplanner.report.phrases import Phrases, Scale, scale_of, shown
from salesplanner.words import Words

HIDDEN = "***"
#: What the results table always shows.
MAIN = ["orders.amount", "payments.amount", "clients.new.count", "visits.count"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the person chose for the document: charts, client names in full, amounts shown, what is expected, which parts."""

    charts: bool = True
    full_names: bool = True
    hide_amounts: bool = False
    estimate: bool = False  # the range in which the period will end: only what the person wants to stand by leaves
    included: frozenset[str] | None = None  # None: as chosen in the book, else the usual parts

    def name(self, client: str) -> str:
        """A client's name, or its first two letters when names are not to be written in full."""
        return client if self.full_names or not client else f"{client[:2]}**"


class Writer:
    """How one summary names and counts; its sections are made with it."""

    def __init__(self, material: Material, words: Words, options: Options) -> None:
        self.material = material
        self.facts = material.facts
        self.words = words
        self.options = options
        self.say = words.translate
        self.phrases = Phrases(words, scale(material, words), hide_amounts=options.hide_amounts)

    def past(self) -> list[Deal]:
        """The open deals past their expected close."""
        return [deal for deal in self.facts.open_deals if deal.is_past_expected(self.facts.as_of)]

    def client(self, client_id: int | None) -> str:
        """A client's name, as far as names are to be written."""
        return self.options.name(self.facts.client(client_id))

    def deal(self, deal: Deal) -> str:
        """A deal behind its client's name."""
        return " ".join(filter(None, (self.client(deal.client_id), deal.name)))

    def step(self, deal: Deal) -> str:
        """The next step of an open deal with its day; empty without one."""
        step = self.facts.next_steps.get(deal.id) if deal.is_open else None
        return f"{self.words.day(step.day, self.facts.as_of)} {step.title}" if step else ""

    def about(self, text: str, client: str) -> str:
        """A text in one line, behind the name of the client it is about."""
        return (self.words.colon(self.options.name(client)) if client else "") + one_line(text)

    def money(self, minor: int) -> str:
        """An amount in minor units, as far as amounts are told."""
        return HIDDEN if self.options.hide_amounts else self.words.money(minor)


def scale(material: Material, words: Words) -> Scale:
    """How the document writes its money."""
    return scale_of(_amounts(material), words)


def _amounts(material: Material) -> list[Decimal]:
    """Every amount that the document may write."""
    figures = [f for f in material.facts.figures.values() if f.unit is Unit.MONEY]
    amounts: list[Any] = [value for f in figures for value in (f.value, f.target, f.previous, f.last_year)]
    amounts += [
        target for metric, target in material.next_targets.items() if material.facts.figures[metric].unit is Unit.MONEY
    ]
    deals = [*material.facts.won, *material.facts.lost, *material.facts.open_deals]
    amounts += [Decimal(deal.amount) / 100 for deal in deals if deal.amount is not None]
    return [Decimal(amount) for amount in amounts if amount is not None]


def main(material: Material) -> list[Figure]:
    """The figures that the results show."""
    return shown(material.facts.figures, MAIN)
