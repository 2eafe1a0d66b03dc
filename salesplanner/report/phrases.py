"""How a document writes its figures: every digit, in 万元 where that is exact, with counters and changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal

from msgspec import Struct

from salesplanner.domain.movement import moved
from salesplanner.domain.targets import Unit
from salesplanner.report import moves
from salesplanner.report.figures import Figure, Value
from salesplanner.words import Words

_TEN_THOUSAND = 10_000
_CENT = Decimal("0.01")


class Scale(Struct, frozen=True):
    """How the money of one document is written: divided by `by`, with the unit `name`."""

    by: int
    places: int
    name: str

    def text(self, value: Decimal | int) -> str:
        """The amount without its unit, to the cent: one that needs more places than the others has them."""
        scaled = _to_the_cent(Decimal(value)) / self.by
        return f"{scaled:,.{max(self.places, _places(scaled))}f}"


def scale_of(amounts: list[Decimal], words: Words, by: int = 0) -> Scale:
    """万元 with one decimal, or two, when every amount is exact in it (experience, part 2), else full digits.

    With `by`, divided by that, with as many decimals as every amount needs to be exact.
    """
    if by:
        places = max((_places(_to_the_cent(amount) / by) for amount in amounts), default=0)
        return Scale(by, places, _unit(by, words))
    if words.zh and words.currency == "CNY" and any(abs(amount) >= _TEN_THOUSAND for amount in amounts):
        for places, least in ((1, 1000), (2, 100)):
            if all(amount % least == 0 for amount in amounts):
                return Scale(_TEN_THOUSAND, places, "万元")
    places = 0 if all(amount == int(amount) for amount in amounts) else 2
    return Scale(1, places, _unit(1, words))


def telling(amounts: Iterable[int]) -> list[Decimal]:
    """Of amounts in minor units those by which all are scaled: for each number of zeros at the end the largest."""
    largest: dict[int, int] = {}
    for amount in filter(None, map(abs, amounts)):
        text = str(amount)
        zeros = len(text) - len(text.rstrip("0"))
        largest[zeros] = max(amount, largest.get(zeros, 0))
    return [Decimal(amount) / 100 for amount in largest.values()]


def _to_the_cent(amount: Decimal) -> Decimal:
    """A mean has no end of digits."""
    return amount.quantize(_CENT, ROUND_HALF_UP)


def _places(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def _unit(by: int, words: Words) -> str:
    """The unit of amounts divided by so much: 万元, thousand CNY."""
    whole = "元" if words.zh and words.currency == "CNY" else words.currency
    names = {1_000: "千", 10_000: "万", 1_000_000: "百万", 100_000_000: "亿"}
    if words.zh:
        return names.get(by, "") + whole
    english = {1_000: "k", 10_000: "×10k", 1_000_000: "m", 100_000_000: "×100m"}
    return f"{whole} {english[by]}" if by in english else whole


class Phrases:
    """The figures of one document in words."""

    def __init__(self, words: Words, scale: Scale, *, hide_amounts: bool = False) -> None:
        self.words = words
        self.scale = scale
        self.hide_amounts = hide_amounts

    def of(self, figure: Figure, value: Value) -> str:
        """A value of a figure without its unit; a dash for what is not to be said. A rate is written with its unit."""
        if value is None or not (word := figure.word):
            return self._value(value, figure.unit, self._scale(figure))
        return self.words.value(value, figure.unit, word).removesuffix(f" {word}")

    def value(self, value: Value, unit: Unit) -> str:
        """What is no figure's own without its unit, such as a sum of some."""
        return self._value(value, unit, self.scale)

    def _value(self, value: Value, unit: Unit, scale: Scale) -> str:
        if value is None:
            return "–"
        if unit is Unit.MONEY:
            return "***" if self.hide_amounts else scale.text(value)
        return self.words.percent(Decimal(value), 1) if unit is Unit.RATE else f"{value:,}"

    def _scale(self, figure: Figure) -> Scale:
        """How a figure's money is written: what one order brings on average in full, whatever the sums are divided by."""
        return Scale(1, 2, _unit(1, self.words)) if figure.is_mean else self.scale

    def name(self, figure: Figure) -> str:
        """A metric with the unit its figures have: 签约额（万元）."""
        name = self.words.metric(figure.id)
        if figure.unit is Unit.RATE or (figure.unit is Unit.COUNT and not self.words.zh and not figure.word):
            return name  # Chinese counts everything in its own word; English does not
        counter = (
            self._scale(figure).name if figure.unit is Unit.MONEY else figure.word or self.words.counter(figure.id)
        )
        if not counter:
            return name
        return f"{name}（{counter}）" if self.words.zh else f"{name} ({counter})"

    def money(self, minor: int | None) -> str:
        """An amount in minor units, without its unit."""
        return "–" if minor is None else self.value(Decimal(minor) / 100, Unit.MONEY)

    def amount(self, value: Value) -> str:
        """An amount with its unit, in running text: 104.6 万元, CNY 1,046,000, CNY 1,046k."""
        return self._amount(value, self.scale)

    def _amount(self, value: Value, scale: Scale) -> str:
        text = self._value(value, Unit.MONEY, scale)
        if self.words.zh:
            return f"{text} {scale.name}"
        currency, blank, by = scale.name.partition(" ")
        return f"{currency} {text}{blank if by.startswith('×') else ''}{by}"

    def full(self, figure: Figure) -> str:
        """A figure with its unit, in running text."""
        return self.full_of(figure, figure.value)

    def full_of(self, figure: Figure, value: Value) -> str:
        """Another value of a figure, such as its target, with its unit, in running text."""
        if figure.unit is Unit.MONEY:
            return self._amount(value, self._scale(figure))
        return self.words.value(value, figure.unit, figure.word) if figure.word else self.value(value, figure.unit)

    def rounded(self, figure: Figure, value: Decimal) -> str:
        """What a figure comes to on average, such as a day: rounded, in the unit of the document where two digits of it are left."""
        if figure.unit is not Unit.MONEY:
            return self.words.value(value, figure.unit, figure.word)
        scale = self._scale(figure)
        scale = Scale(1, 0, scale.name) if scale.by == 1 else scale
        least = Decimal(scale.by).scaleb(-scale.places)
        if abs(value) < 10 * least and not self.hide_amounts:
            return self.words.amount(value)
        return self._amount((value / least).quantize(Decimal(1), ROUND_HALF_UP) * least, scale)

    def change(self, figure: Figure, before: Value) -> str:
        """How it moved against `before`: ▲ 13.1%; of a rate in points too."""
        return moves.short(moved(before, figure.value, figure.unit), self.words)


def shown(figures: Mapping[str, Figure], main: list[str]) -> list[Figure]:
    """The figures of the results table: the main ones, those with a target, and of the person's own those that say something."""
    kept = [
        figure
        for metric, figure in figures.items()
        if metric in main or figure.target is not None or (figure.own is not None and figure.value)
    ]
    places = {metric: place for place, metric in enumerate(figures)}
    return sorted(kept, key=lambda figure: (main.index(figure.id) if figure.id in main else 99, places[figure.id]))
