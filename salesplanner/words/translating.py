"""What all words stand on: a language, and its way of saying a source text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol


class Translates(Protocol):
    """Anything that says a source text in a language; `i18n.Translator` is one."""

    language: str

    def translate(self, context: str, text: str, n: int = -1) -> str:
        """The text in the language; `n` chooses the plural and stands for %n."""


class Translating:
    """Something that speaks one language."""

    language: str
    zh: bool
    translate: Callable[..., str]
