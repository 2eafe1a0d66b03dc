"""How money and figures are written, in either language."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from salesplanner.domain.metrics import RATES
from salesplanner.domain.quotes import written
from salesplanner.domain.targets import Unit
from salesplanner.words.translating import Translating

_SIGNS = {"CNY": "¥", "USD": "$", "EUR": "€", "GBP": "£", "HKD": "HK$", "JPY": "¥"}
#: By what an amount may be shortened, with so many decimals: the largest first.
_SHORT_ZH = ((100_000_000, 2, "亿"), (10_000, 2, "万"))
_SHORT_EN = ((1_000_000, 3, "m"), (1_000, 1, "k"))
#: The currencies that a book, or an order with a supplier, can be in.
CURRENCIES = tuple(_SIGNS)


class Figures(Translating):
    """How money and figures are written, in the book's currency."""

    currency: str

    @property
    def sign(self) -> str:
        """The sign of the book's currency."""
        return _SIGNS.get(self.currency, self.currency + " ")

    def money(self, minor: int) -> str:
        """For the screen: 104.6 万 or ¥1.05m; small amounts in full."""
        return self.amount(Decimal(minor) / 100)

    def money_together(self, amounts: Sequence[int]) -> list[str]:
        """Amounts that are read together, without their signs: in Chinese all in the unit of the largest, for 417 元 beside 6.1 万 misleads."""
        largest = max((abs(each) for each in amounts), default=0)
        by, unit = (10_000_000_000, "亿") if largest >= 10_000_000_000 else (1_000_000, "万")
        if not self.zh or largest < 1_000_000:
            return [self.money(abs(each)) for each in amounts]
        texts = [_short(Decimal(abs(each)) / by, 2) for each in amounts]
        return [
            self.money(abs(each)) if text == "0" else f"{text} {unit}"
            for each, text in zip(amounts, texts, strict=True)
        ]

    def amount(self, value: Decimal | int) -> str:
        """For the screen, an amount in whole currency: 104.6 万 or ¥1.05m."""
        value = Decimal(value)
        minus = "-" if value < 0 else ""
        size = abs(value)
        if self.zh:
            return minus + self._chinese(size)
        if size >= 1_000_000:
            return f"{minus}{self.sign}{_short(size / 1_000_000, 2)}m"
        if size >= 1_000:
            return f"{minus}{self.sign}{_short(size / 1_000, 1)}k"
        return f"{minus}{self.sign}{_short(size, 2)}"

    def _chinese(self, size: Decimal) -> str:
        if size >= 100_000_000:
            return f"{_short(size / 100_000_000, 2)} 亿"
        if size >= 10_000:
            return f"{_short(size / 10_000, 1)} 万"
        return f"{_short(size, 2)} 元" if self.currency == "CNY" else f"{self.sign}{_short(size, 2)}"

    def money_full(self, minor: int | Decimal) -> str:
        """Every digit: 1,046,000.00; of a unit's price those below the cent too: 0.0375."""
        return written(minor)

    def money_exact(self, minor: int) -> str:
        """An amount in minor units with every digit, short where nothing is lost by it."""
        return self.exact(Decimal(minor) / 100, Unit.MONEY)

    def between(self, low: str, high: str, dash: str = " – ") -> str:
        """A range of two figures as they are written; with one below nothing a dash would read as its sign: −813 to −742."""
        if not low.startswith("-"):
            return f"{low}{dash}{high}"
        low, high = (each.replace("-", "−", 1) if each.startswith("-") else each for each in (low, high))
        return self.translate("Words", "{low} to {high}").format(low=low, high=high)

    def number(self, value: Decimal | int) -> str:
        """A count, with thousands apart."""
        return f"{_short(Decimal(value), 1, grouped=True)}"

    def places(self, value: Decimal, places: int) -> str:
        """A number rounded to so many places, without zeros at its end."""
        return _short(value, places, grouped=True)

    def percent(self, fraction: Decimal | float | None, places: int = 0) -> str:
        """58%; a dash for what cannot be said. What is not quite the whole is never a whole 100%: 909 of 910 are 99.9%."""
        if fraction is None:
            return "–"
        hundredths = Decimal(str(fraction)) * 100
        said = _short(hundredths, places)
        if hundredths < 100 and said == "100":
            exact = Decimal(1).scaleb(-max(places, 1))
            said = _short(min(hundredths, 100 - exact), max(places, 1))
        return f"{said}%"

    def value(self, value: Decimal | int | None, unit: Unit, word: str = "") -> str:
        """A figure in its unit, for the screen; one that the person defined in the person's `word`: 2,068 人, 0.21%."""
        if value is None:
            return "–"
        if unit is Unit.MONEY:
            return self.amount(value)
        if word:
            return self.counted(Decimal(value) * RATES.get(word, 1), word)
        return self.percent(Decimal(value)) if unit is Unit.RATE else self.number(value)

    def counted(self, value: Decimal, word: str) -> str:
        """A number with a unit of the person's behind it, a share in its hundredths: 2,068 人, 0.21%."""
        text = _short(value, 2 if abs(value) < 1000 else 0, grouped=True)
        return f"{text}{word}" if word in RATES else f"{text} {word}"

    def exact(self, value: Decimal | int | None, unit: Unit, word: str = "") -> str:
        """A figure with its unit and every digit that it has: in 万, k or m only where nothing is lost by it."""
        if unit is not Unit.MONEY or value is None:
            return self.value(value, unit, word)
        value = Decimal(value)
        for by, places, short in _SHORT_ZH if self.zh else _SHORT_EN:
            if abs(value) >= by and round(value / by, places) * by == value:
                text = _short(value / by, places, grouped=True)
                return f"{text} {short}" if self.zh else f"{self.sign}{text}{short}"
        text = self.money_full((value * 100).quantize(Decimal(1), ROUND_HALF_UP)).removesuffix(".00")
        return f"{text} 元" if self.zh and self.currency == "CNY" else f"{self.sign}{text}"


def _short(value: Decimal, places: int, *, grouped: bool = False) -> str:
    """Rounded half up to `places`, without trailing zeros."""
    rounded = value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    text = f"{rounded:,f}" if grouped else f"{rounded:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text
