"""Which grade the person's own rules suggest for a client, and the rule that put it there (domain, S4-15)."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum
from typing import Any

from msgspec import Struct, field

from salesplanner.domain.clients import Grade

#: Signed amounts and orders count for so many days back.
LOOKED_BACK = 365
#: The grades that are earned; who earns none of them has the last one.
EARNED = (Grade.A, Grade.B, Grade.C)


class Measure(Enum):
    """What a rule looks at; amounts in minor units."""

    SIGNED = "signed"
    OPEN = "open"
    ORDERS = "orders"


class Business(Struct, frozen=True, kw_only=True):
    """What was done with a client lately, and what is open."""

    signed: int = 0
    open: int = 0
    orders: int = 0

    def of(self, measure: Measure) -> int:
        """What a rule looks at."""
        return {Measure.SIGNED: self.signed, Measure.OPEN: self.open, Measure.ORDERS: self.orders}[measure]


class Rule(Struct, frozen=True):
    """From this much of a measure on, a client has this grade."""

    grade: Grade
    measure: Measure
    limit: int


class Suggestion(Struct, frozen=True):
    """The grade a client has by the rules; without a rule it reaches none of the limits."""

    grade: Grade
    rule: Rule | None
    value: int = 0


_USUAL = {
    (Grade.A, Measure.SIGNED): 50_000_000,
    (Grade.A, Measure.OPEN): 50_000_000,
    (Grade.A, Measure.ORDERS): 12,
    (Grade.B, Measure.SIGNED): 10_000_000,
    (Grade.B, Measure.OPEN): 10_000_000,
    (Grade.B, Measure.ORDERS): 4,
    (Grade.C, Measure.SIGNED): 1_000_000,
    (Grade.C, Measure.OPEN): 1_000_000,
    (Grade.C, Measure.ORDERS): 1,
}


class GradeRules(Struct, frozen=True):
    """The limits of the grades. One limit reached is enough; a limit that is missing is not asked for."""

    limits: Mapping[tuple[Grade, Measure], int] = field(default_factory=lambda: _USUAL)

    def suggest(self, business: Business) -> Suggestion:
        """The highest grade that one of the limits gives, the first that does."""
        for grade in EARNED:
            for measure in Measure:
                limit = self.limits.get((grade, measure))
                if limit is not None and business.of(measure) >= limit:
                    return Suggestion(grade, Rule(grade, measure, limit), business.of(measure))
        return Suggestion(Grade.D, None)

    def to_plain(self) -> dict[str, int]:
        """The rules as they are kept."""
        return {f"{grade.value} {measure.value}": limit for (grade, measure), limit in self.limits.items()}

    @classmethod
    def from_plain(cls, plain: Any) -> GradeRules:
        """The rules that were kept; the usual ones where none were."""
        if not isinstance(plain, Mapping):
            return cls()
        found = {
            (grade, measure): plain.get(f"{grade.value} {measure.value}") for grade in EARNED for measure in Measure
        }
        return cls({key: limit for key, limit in found.items() if isinstance(limit, int) and limit > 0})
