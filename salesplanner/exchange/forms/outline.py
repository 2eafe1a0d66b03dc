"""Under which headings a line of a form stands."""

from __future__ import annotations

import re

#: Ways of numbering headings: 一、 （一） 1. (1) 1.1 A.
_WAYS = [
    re.compile(form)
    for form in (r"第?[一二三四五六七八九十]+", r"[（(]\D", r"\d+\.\d", r"\d", r"[（(]\d", r"[A-Z][.)]")
]


class Outline:
    """The headings that a line stands under: each ends with the next one that looks alike, or is above it."""

    def __init__(self) -> None:
        self._looks: list[str] = []
        self._open: list[tuple[int, str]] = []

    @property
    def headings(self) -> list[str]:
        """Their texts, the innermost first."""
        return [text for _, text in reversed(self._open)]

    def enter(self, text: str, style: str) -> None:
        """A heading of that style begins."""
        said = text.strip()
        way = next((str(number) for number, form in enumerate(_WAYS) if form.match(said)), "")
        look = f"{style} {way}"
        if look not in self._looks:
            self._looks.append(look)
        level = self._looks.index(look)
        self._open = [each for each in self._open if each[0] < level] + [(level, said)]
