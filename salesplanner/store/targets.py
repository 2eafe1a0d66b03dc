"""Targets and quotas in the file."""

from __future__ import annotations

from decimal import Decimal

from salesplanner.domain.targets import Level, Quota, Target
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records


class Targets(Records[Target]):
    """The number asked of each metric in each period; one a metric, period and level."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "target", Target)

    def of(self, metric: str, period: str, level: Level = Level.BASE) -> Target | None:
        """The target of a metric in a period (its code), if one is set."""
        found = self._where("metric = ? AND period = ? AND level = ?", [metric, period, level])
        return found[0] if found else None

    def in_period(self, period: str) -> list[Target]:
        """All targets of a period."""
        return self._where("period = ?", [period])

    def put(self, metric: str, period: str, value: Decimal | None, level: Level = Level.BASE, note: str = "") -> None:
        """Set the target, or take it away with None."""
        with self._journal.change("target set", metric=metric, period=period):
            present = self.of(metric, period, level)
            if value is None:
                self._remove("metric = ? AND period = ? AND level = ?", [metric, period, level])
            elif present is None:
                self.add(Target(metric=metric, period=period, value=value, level=level, note=note))
            elif present.value != value or (note and present.note != note):
                self.change(present.id, value=value, note=note or present.note)


class Quotas(Records[Quota]):
    """Activity counts to reach each day, week or month."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "quota", Quota)

    def all(self) -> list[Quota]:
        """The quotas in the person's order."""
        return self._where("1", order="position, id")

    def delete(self, record_id: int) -> None:
        """Take a quota away."""
        self._remove("id = ?", [record_id])
