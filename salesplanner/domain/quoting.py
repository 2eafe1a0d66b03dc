"""How quotes are numbered, what one begins with, whose paper it stands on, and which lines need another's word."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, InvalidOperation
from unicodedata import normalize

from msgspec import Struct

from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import PriceItem, Quote, QuoteLine, unit_price, written

#: What a number is made of; the run of N counts within what stands before it.
SCHEME = "QYYYYMMDD-NN"
_RUN = re.compile(r"N+")
_KEPT = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)折")
_QUANTITY = re.compile(r"\d{1,9}(\.\d{1,4})?|\.\d{1,4}")


class QuoteHabits(Struct, frozen=True, kw_only=True):
    """What a new quote begins with, and how it is numbered."""

    scheme: str = SCHEME
    valid_days: int = 30
    tax_percent: str = "13"
    tax_included: bool = True
    delivery: str = ""
    terms: str = ""


class Letterhead(Struct, frozen=True, kw_only=True):
    """Whose paper a quote stands on. What stands in no English line is taken from the other."""

    company: str = ""
    company_en: str = ""
    address: str = ""
    address_en: str = ""
    phone: str = ""
    email: str = ""
    logo: str = ""  # where the picture lies
    footer: str = ""

    def name(self, language: str) -> str:
        """The company's name for readers of a language."""
        return (self.company_en if language == "en" else "") or self.company or self.company_en

    def place(self, language: str) -> str:
        """The address for readers of a language."""
        return (self.address_en if language == "en" else "") or self.address or self.address_en


def number_for(scheme: str, day: date, taken: Collection[str]) -> str:
    """The next free number of a scheme; one without a run of N gets one at its end."""
    pattern = scheme.strip() or SCHEME
    if not _RUN.search(pattern):
        pattern += "-NN"
    for letters, value in (("YYYY", f"{day:%Y}"), ("YY", f"{day:%y}"), ("MM", f"{day:%m}"), ("DD", f"{day:%d}")):
        pattern = pattern.replace(letters, value)
    run = list(_RUN.finditer(pattern))[-1]
    count = 1
    while True:
        number = f"{pattern[: run.start()]}{count:0{len(run[0])}}{pattern[run.end() :]}"
        if number not in taken:
            return number
        count += 1


def parse_quantity(text: str) -> str:
    """A quantity as it is kept: 1,200 or 2.5; an empty one is 1. Raises Problem(NOT_A_NUMBER)."""
    said = normalize("NFKC", text).replace(",", "").strip()
    if not said:
        return "1"
    if not _QUANTITY.fullmatch(said):
        raise Problem(Kind.NOT_A_NUMBER, value=text)
    return format(Decimal(said).normalize(), "f")


def parse_percent(text: str) -> Decimal:
    """A rate of tax in percent. Raises Problem(NOT_A_NUMBER, OUT_OF_RANGE)."""
    said = normalize("NFKC", text).strip().removesuffix("%").strip()
    try:
        found = Decimal(said or "0")
    except InvalidOperation:
        raise Problem(Kind.NOT_A_NUMBER, value=text) from None
    if not found.is_finite() or not 0 <= found <= 100:
        raise Problem(Kind.OUT_OF_RANGE, value=text, low=0, high=100)
    return Decimal(format(found.normalize(), "f"))


def share_off(text: str) -> Decimal | None:
    """The part of the whole that a discount typed as a share takes off: 5%, 95折, 9.5折; None for one typed as an amount.

    Raises Problem(OUT_OF_RANGE).
    """
    said = normalize("NFKC", text).replace(" ", "")
    if said.endswith("%"):
        return parse_percent(said.lstrip("-")) / 100
    found = _KEPT.fullmatch(said)
    if found is None:
        return None
    kept = Decimal(found[1]) / (10 if Decimal(found[1]) < 10 else 100)
    if not 0 < kept < 1:
        raise Problem(Kind.OUT_OF_RANGE, value=text, low="0.1折", high="9.9折")
    return 1 - kept


class Beyond(Struct, frozen=True):
    """A line whose price is lower than one may give alone; `price` is what is left after its share of the discount."""

    line: QuoteLine
    price: Decimal
    lowest: Decimal


def beyond(quote: Quote, lines: Sequence[QuoteLine], listed: Callable[[QuoteLine], PriceItem | None]) -> list[Beyond]:
    """The lines that need another's word. A discount on the whole lowers each line by its share."""
    total = sum(line.total for line in lines)
    part = Decimal(quote.discount) / total if total > 0 else Decimal(0)
    found = []
    for line in lines:
        item = listed(line)
        if item is None or item.lowest is None:
            continue
        price = _as_fine(line.price * (1 - part), line.price, item.lowest)
        if price < item.lowest:
            found.append(Beyond(line, price, item.lowest))
    return found


def why(found: Iterable[Beyond]) -> str:
    """The reason of the question, the same in any language: part, price, limit."""
    return "\n".join(
        f"{' '.join(filter(None, (each.line.item, each.line.spec)))} {_plain(each.price)} < {_plain(each.lowest)}"
        for each in found
    )


def _as_fine(value: Decimal, *prices: Decimal) -> Decimal:
    """The value rounded as finely as the prices are given, to a minor unit at the least."""
    places = min(0, *(int(Decimal(each).as_tuple().exponent) for each in prices))
    return unit_price(value.quantize(Decimal(1).scaleb(places), ROUND_HALF_UP))


def _plain(minor: Decimal) -> str:
    return written(minor).removesuffix(".00")
