"""How a text holds a number that is bound to the records: ⟦orders.amount⟧, and of another period ⟦2026-04:orders.amount⟧."""

from __future__ import annotations

import re
from collections.abc import Callable

MARK = re.compile(r"⟦([^⟦⟧\n]{1,80})⟧")

#: Between the section and what names a number, in the key of one that stands in the computed words of a section.
SIGN = "~"


def section_of(key: str) -> str:
    """The section in whose words a number stands; empty for any other key."""
    section, sign, _ = key.partition(SIGN)
    return section if sign else ""


def mark(key: str) -> str:
    """A bound number as a text holds it."""
    return f"⟦{key}⟧"


def remarked(text: str, change: Callable[[str], str]) -> str:
    """The text with something else in the place of each bound number, by its key."""
    return MARK.sub(lambda found: change(found[1]), text)
