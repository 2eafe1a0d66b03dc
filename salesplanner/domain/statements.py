"""What was foretold each Monday and what the person guessed, frozen, and scored once the period is over."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from msgspec import Struct


class Statement(Struct, frozen=True, kw_only=True):
    """What was known on a Monday morning of how a period would end; in whole currency for money, never written over."""

    metric: str
    period: str
    day: date
    done: float
    low: float
    middle: float
    high: float
    target: float | None = None
    chance: float | None = None


class Guess(Struct, frozen=True, kw_only=True):
    """The person's own feeling in a week whether the target will be reached, in tenths."""

    id: int = 0
    uid: str = ""
    metric: str
    period: str
    day: date
    tenths: int
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Verdict(Struct, frozen=True):
    """A statement beside the guess of its week, and what the period brought; None while it runs."""

    statement: Statement
    guess: int | None = None
    outcome: float | None = None

    @property
    def is_held(self) -> bool | None:
        """Whether the 80 % range held what came."""
        if self.outcome is None:
            return None
        return self.statement.low - 0.005 <= self.outcome <= self.statement.high + 0.005

    @property
    def is_reached(self) -> bool | None:
        """Whether the target of then was reached."""
        if self.outcome is None or self.statement.target is None:
            return None
        return self.outcome >= self.statement.target - 0.005


class Score(Struct, frozen=True):
    """How good statements were: 0 is perfect, 0.25 what always saying five in ten gives.

    `held` of `ranges` held what came; `own` is the score of the guesses, over the weeks that have one, and `beside` the program's
    over the same weeks.
    """

    ranges: int
    held: int
    brier: float | None
    guesses: int
    own: float | None
    beside: float | None


def score(verdicts: Iterable[Verdict]) -> Score:
    """The score of those whose period is over: the mean square of chance less outcome (Brier, Monthly Weather Review 78, 1950)."""
    over = [each for each in verdicts if each.outcome is not None]
    judged = [each for each in over if each.statement.chance is not None and each.is_reached is not None]
    guessed = [each for each in judged if each.guess is not None]
    return Score(
        ranges=len(over),
        held=sum(1 for each in over if each.is_held),
        brier=_brier([(each.statement.chance or 0, bool(each.is_reached)) for each in judged]),
        guesses=len(guessed),
        own=_brier([((each.guess or 0) / 10, bool(each.is_reached)) for each in guessed]),
        beside=_brier([(each.statement.chance or 0, bool(each.is_reached)) for each in guessed]),
    )


def _brier(pairs: list[tuple[float, bool]]) -> float | None:
    return sum((chance - came) ** 2 for chance, came in pairs) / len(pairs) if pairs else None
