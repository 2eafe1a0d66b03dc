"""In which currencies a form asks for amounts: they are filled in the book's own, and never converted."""

from __future__ import annotations

import re
from collections.abc import Iterable

from salesplanner.words import Words

_NAMED = {
    "USD": r"(?<![A-Z])US[D$]|美元|(?<![A-Z$€£])\$(?!\{|[A-Z]{1,3}\$?\d)",
    "EUR": r"(?<![A-Z])EUR(?![A-Z])|€|欧元",
    "GBP": r"(?<![A-Z])GBP(?![A-Z])|£|英镑",
    "JPY": r"(?<![A-Z])JPY(?![A-Z])|日元",
    "HKD": r"(?<![A-Z])HK[D$]|港[元币]",
    "CNY": r"(?<![A-Z])(?:CNY|RMB)(?![A-Z])|人民币|(?<![美欧日港])元(?=[)）\]]|$)",
}
#: Those that a sign may stand for besides.
_DOLLARS = frozenset(("USD", "HKD", "AUD", "CAD", "SGD", "TWD", "NZD"))


def named_in(texts: Iterable[str]) -> frozenset[str]:
    """The currencies that texts of a form name, as codes."""
    whole = "\n".join(texts)
    return frozenset(code for code, form in _NAMED.items() if re.search(form, whole))


def note(named: Iterable[str], words: Words) -> str:
    """What is said of a form that names other currencies than the book's; empty where it does not."""
    same = _DOLLARS if words.currency in _DOLLARS else {words.currency}
    others = sorted(set(named) - same)
    if not others:
        return ""
    text = words.translate(
        "Forms",
        "The form names amounts in {asked}. They are filled in {currency}, the book's currency, and not converted.",
    )
    return text.format(asked=words.list(others), currency=words.currency)
