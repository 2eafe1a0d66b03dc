"""How a figure that was handed in became the one that is true now (domain, C2 and C3): reported + later change = final, exactly."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from msgspec import Struct


class Counted(NamedTuple):
    """A record that counts on a day: 1 for counts, minor units for money."""

    id: int
    day: date
    value: int


class Reconciliation(Struct, frozen=True):
    """What was reported to a cut-off day, and all that changed it since; values as in `Counted`.

    `after` counts on later days. `late` counts on days that were reported, but was entered afterwards. `gone` counted then and
    does not count on those days any more. `changed` is each record as it counted then and as it counts now.
    """

    reported: int
    after: tuple[Counted, ...] = ()
    late: tuple[Counted, ...] = ()
    gone: tuple[Counted, ...] = ()
    changed: tuple[tuple[Counted, Counted], ...] = ()

    @property
    def same_days(self) -> int:
        """What the reported days come to now."""
        altered = sum(new.value - old.value for old, new in self.changed)
        return self.reported + _sum(self.late) - _sum(self.gone) + altered

    @property
    def final(self) -> int:
        """What the whole period comes to now."""
        return self.same_days + _sum(self.after)

    @property
    def is_altered(self) -> bool:
        """Whether the reported days say something else now than they did."""
        return bool(self.late or self.gone or self.changed)


def reconcile(then: Iterable[Counted], now: Iterable[Counted], as_of: date) -> Reconciliation:
    """What became of what counted up to a cut-off day, seen from all that counts in the whole period now."""
    reported = {each.id: each for each in then}
    left, after, late, changed = dict(reported), [], [], []
    for each in now:
        if each.day > as_of:
            after.append(each)
            continue
        known = left.pop(each.id, None)
        if known is None:
            late.append(each)
        elif known.value != each.value:
            changed.append((known, each))
    return Reconciliation(_sum(reported.values()), tuple(after), tuple(late), tuple(left.values()), tuple(changed))


def _sum(counted: Iterable[Counted]) -> int:
    return sum(each.value for each in counted)
