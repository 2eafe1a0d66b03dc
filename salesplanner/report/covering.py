"""Words that somebody wrote, with clients' names left short and amounts left out, as a report was asked to do with its own."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from salesplanner.domain.claims.numbers import Number

#: Names this short are words too: they would cover half of a text.
_LEAST = 3
_MARK = "***"
#: Without any of these there is no amount.
_TOLD = re.compile(r"\d|[百千万亿元块]|hundred|thousand|million|dollar|euro|yuan", re.IGNORECASE)
#: So much said in Chinese, also where no unit stands behind it: 十二万.
_IN_WORDS = re.compile(
    r"(?<!第)[一二两俩三四五六七八九十几数半][零〇一二两三四五六七八九十百千几]*[万亿][零〇一二两三四五六七八九十百千]*[多余]?[元块]?"
)
#: A currency that no blank sets apart from its amount.
_GLUED = re.compile(r"(?<![A-Za-z])(?:CNY|RMB|USD|EUR|GBP|HKD)(?=\d)", re.IGNORECASE)
#: What an English word for people counts, be it no plural.
_PEOPLE = ("people", "pax")
#: From here on a number in English words is an amount where nothing says what it counts.
_MANY = 10_000


def shortened(name: str) -> str:
    """A client's name as it is written where names are not to be read: its first two letters."""
    return f"{name[:2]}**"


def without_names(text: str, names: Collection[str]) -> str:
    """The text with each of the names short, the longest first where one holds another."""
    begun = _by_beginning(frozenset(names))
    kept, at = [], 0
    for place in [place for place in range(len(text)) if text[place : place + _LEAST] in begun]:
        found = next((name for name in begun[text[place : place + _LEAST]] if text.startswith(name, place)), "")
        if found and place >= at:
            kept += [text[at:place], shortened(found)]
            at = place + len(found)
    return "".join([*kept, text[at:]])


@lru_cache(maxsize=2)
def _by_beginning(names: frozenset[str]) -> dict[str, list[str]]:
    """The names by their first letters, the longest first."""
    begun: dict[str, list[str]] = {}
    for name in sorted(names, key=len, reverse=True):
        if len(name) >= _LEAST:
            begun.setdefault(name[:_LEAST], []).append(name)
    return begun


def without_amounts(text: str, *, is_cell: bool = False) -> str:
    """The text with its amounts as ***; in a cell of a table bare 12,700 counts as none."""
    if not _TOLD.search(text):
        return text
    from salesplanner.domain.claims.numbers import fold, numbers  # hundreds of patterns, which few reports need

    text = _GLUED.sub(r"\g<0> ", text)
    folded = fold(text)
    found = list(numbers(folded, []))
    places = [(each.start, each.end) for each in found if _is_amount(folded, each, is_cell=is_cell)]
    for words in _IN_WORDS.finditer(folded):
        if not any(each.start < words.end() and words.start() < each.end for each in found) and not _counts(
            folded, words.end()
        ):
            places.append(words.span())
    for start, end in sorted(places, reverse=True):
        text = text[:start] + _MARK + text[end:]
    return text


def _is_amount(folded: str, number: Number, *, is_cell: bool) -> bool:
    """Whether a number is money, or so large that it is where nothing says what it counts: 126k, 12.6 万, 12,700."""
    from salesplanner.domain.claims.numbers import Kind

    if number.kind is not Kind.COUNT:
        return number.kind is Kind.MONEY
    said = folded[number.start : number.end]
    is_large = number.scale > 1 or (number.digits is None and number.value >= _MANY) or ("," in said and not is_cell)
    return is_large and not _counts_something(folded, number)


def _counts_something(folded: str, number: Number) -> bool:
    """Whether a noun behind it says what it counts, 34k visitors; not in a 126k deal."""
    from salesplanner.domain.claims.numbers import noun_end

    noun = folded[number.end : noun_end(folded, number)].strip()
    return bool(number.unit) and (not noun or noun.endswith(("s", *_PEOPLE)))


def _counts(folded: str, at: int) -> bool:
    from salesplanner.domain.claims.units import unit_at

    return unit_at(folded, at + (folded[at : at + 1] == " ")) not in ("", "money", "usd", "eur", "hkd")
