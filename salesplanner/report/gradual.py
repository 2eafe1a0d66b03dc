"""Reading in parts: what asks the book much gives way between two questions to whoever has a window to keep awake."""

from __future__ import annotations

from collections.abc import Callable, Generator
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


def steadily(written: Callable[[], int], make: Callable[[], Generator[None, None, T]]) -> Generator[None, None, T]:
    """What the parts come to when nothing is written between them, as `written` tells: else they are made from the beginning."""
    while True:
        before, parts = written(), make()
        try:
            while written() == before:
                next(parts)
                yield
        except StopIteration as end:
            answer: T = end.value
            return answer
