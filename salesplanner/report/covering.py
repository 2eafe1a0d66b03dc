"""Words that somebody wrote, with clients' names left short and amounts left out, as a report was asked to do with its own."""

from __future__ import annotations

import re
from collections.abc import Collection

#: Names this short are words too: they would cover half of a text.
_LEAST = 2
_MARK = "***"
_MARKED = re.compile(
    r"(?:[¥￥$€£]|(?<![A-Za-z])(?:CNY|RMB|USD|EUR|GBP|HKD)\s?)\s?\d[\d,]*(?:\.\d+)?(?:\s?[kKmM万亿](?![a-z]))?元?"
    r"|(?<![\d.,])\d[\d,]*(?:\.\d+)?\s?(?:[万亿]元|元(?![素月旦])|[万亿](?!\s?[人次个家件台单份吨套户位]))"
)
#: A figure with its thousands set apart is an amount where nothing says what it counts.
_BARE = re.compile(
    r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d%‰])"
    r"(?!\s?(?:[人次个家件台单份吨套户位]|visits?\b|calls?\b|visitors?\b|clients?\b|orders?\b|people\b|units?\b|pieces?\b))"
)


def shortened(name: str) -> str:
    """A client's name as it is written where names are not to be read: its first two letters."""
    return f"{name[:2]}**"


def without_names(text: str, names: Collection[str]) -> str:
    """The text with each of the names short, the longest first where one holds another."""
    lengths = sorted({len(name) for name in names if len(name) > _LEAST}, reverse=True)
    kept, place = [], 0
    while place < len(text):
        found = next((text[place : place + many] for many in lengths if text[place : place + many] in names), None)
        kept.append(shortened(found) if found else text[place])
        place += len(found) if found else 1
    return "".join(kept)


def without_amounts(text: str, *, is_cell: bool = False) -> str:
    """The text with its amounts as ***; in a cell of a table only those with a currency or 万 count as such."""
    text = _MARKED.sub(_MARK, text)
    return text if is_cell else _BARE.sub(_MARK, text)
