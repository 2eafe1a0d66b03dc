"""What is wrong with a place in a text: its kind, the facts of the reason, and what should stand there."""

from __future__ import annotations

from enum import Enum

from msgspec import Struct, field


class MarkKind(Enum):
    """Why a place is marked."""

    SUM = "sum"
    EQUATION = "equation"
    SHARES = "shares"
    PART_OVER_WHOLE = "part over whole"
    UNEXPLAINED = "unexplained"
    MIXED_UNITS = "mixed units"
    GROWTH = "growth"
    DIFFERENCE = "difference"
    DIRECTION = "direction"
    SIGN = "sign"
    TIMES = "times"
    POINTS = "points"
    NOT_POINTS = "not points"
    POINTS_UNCLEAR = "points unclear"
    NO_BASE = "no base"
    RATE = "rate"
    RATIO = "ratio"
    BUYERS = "buyers"
    IMPOSSIBLE = "impossible"
    RATE_UNIT = "rate unit"
    UNIT_MISSING = "unit missing"
    PRODUCT = "product"
    MEAN_OF_RATES = "mean of rates"
    ATTAINMENT = "attainment"
    SURPLUS = "surplus"
    GAP = "gap"
    MET_NO_FIGURES = "met without figures"
    MET_NOT = "not met"
    MISSED_NOT = "was met"
    RANK = "rank"
    RANK_WRONG = "rank wrong"
    NO_DAY = "no such day"
    WEEKDAY = "weekday"
    PERIOD = "period"
    PERIOD_KINDS = "period kinds"
    TWO_PERIODS = "two periods"
    OUTSIDE_PERIOD = "outside period"
    BACKWARDS = "backwards"
    DURATION = "duration"
    REPEATED = "repeated"
    OPPOSED = "opposed"
    OUTSIDE_CLAIM = "outside claim"
    UNCHECKABLE = "uncheckable"
    BOOK = "book"
    BOOK_TARGET = "book target"
    BOOK_DEAL = "book deal"


class Weight(Enum):
    """How sure it is: wrong by the figures, or only worth a look."""

    WRONG = "wrong"
    HINT = "hint"


class Mark(Struct, frozen=True):
    """A marked place of a text, letters `start` to `end`.

    `facts` fill the sentence of the reason; `right` is what may be put there instead, in the text's own way of writing, or empty.
    """

    start: int
    end: int
    kind: MarkKind
    facts: dict[str, str] = field(default_factory=dict)
    right: str = ""
    weight: Weight = Weight.WRONG
