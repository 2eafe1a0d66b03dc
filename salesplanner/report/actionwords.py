"""Improvement actions in words: how often, what became of them, what is asked about them."""

from __future__ import annotations

from collections.abc import Mapping

from salesplanner.domain.improvements import Tally
from salesplanner.domain.reviews import EACH_VISIT, Improvement, ImprovementState
from salesplanner.words import Words


def rhythm(words: Words, kept: str) -> str:
    """How often an action returns: once, with each visit, every Thursday."""
    if not kept:
        return words.translate("Improvement", "Once")
    return words.translate("Improvement", "Each visit") if kept == EACH_VISIT else words.rule(kept)


def verdict(words: Words, state: ImprovementState) -> str:
    """What became of an action."""
    return {
        ImprovementState.OPEN: words.translate("Improvement", "Under way"),
        ImprovementState.KEPT: words.translate("Improvement", "Practised for longer"),
        ImprovementState.CHANGED: words.translate("Improvement", "Another took its place"),
        ImprovementState.DONE: words.translate("Improvement", "Become a habit"),
        ImprovementState.DROPPED: words.translate("Improvement", "Dropped"),
    }[state]


def done_of_due(words: Words, found: Tally) -> str:
    """7/10; a dash while nothing was due."""
    return f"{found.done}/{found.due}" if found.due else "–"


def returning(words: Words, action: Improvement, months: int) -> str:
    """That a weakness is there for so many months running."""
    if words.zh:
        digits = "零一二三四五六七八九十"
        number = digits[months] if months <= 10 else str(months)
        return f"第{number}个月了：{action.called}"
    return words.colon(words.translate("Improvement", "%n month(s) running", months)) + action.called


def again(words: Words, shortcomings: Mapping[str, int]) -> list[str]:
    """That shortcomings stand in so many reviews running, a line each."""
    say = words.translate
    return [
        words.colon(say("Improvement", "%n review(s) running", count)) + line for line, count in shortcomings.items()
    ]
