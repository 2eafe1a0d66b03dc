"""Reading in parts: what asks the book much gives way between two questions to whoever has a window to keep awake."""

from __future__ import annotations

from collections.abc import Generator
from typing import TypeVar

T = TypeVar("T")


def at_once(parts: Generator[None, None, T]) -> T:
    """What the parts come to, without giving way."""
    while True:
        try:
            next(parts)
        except StopIteration as end:
            answer: T = end.value
            return answer
