"""Targets and quotas in the file."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesplanner.domain.quotas import in_force
from salesplanner.domain.targets import Every, Level, Quota, Target
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records

_ONE = "metric = ? AND period = ? AND level = ? AND dimension = ? AND part = ?"


class Targets(Records[Target]):
    """The number asked of each metric in each period; one a metric, period, level and part."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "target", Target)

    def of(self, metric: str, period: str, level: Level = Level.BASE) -> Target | None:
        """The target of a metric as a whole in a period (its code), if one is set."""
        return self._one(metric, period, level, "", "")

    def _one(self, metric: str, period: str, level: Level, dimension: str, part: str) -> Target | None:
        found = self._where(_ONE, [metric, period, level, dimension, part])
        return found[0] if found else None

    def in_period(self, *periods: str) -> list[Target]:
        """The targets of metrics as a whole in a period, or in several, by their codes."""
        marks = ", ".join("?" * len(periods))
        return self._where(f"period IN ({marks}) AND dimension = ''", list(periods))

    def whole(self) -> list[Target]:
        """The targets of metrics as a whole in all periods."""
        return self._where("dimension = ''", order="period, metric, level")

    def parts(self, metric: str, period: str) -> list[Target]:
        """The targets of parts of a metric in a period, such as of each channel."""
        return self._where("metric = ? AND period = ? AND dimension <> ''", [metric, period])

    def put(
        self, metric: str, period: str, value: Decimal | None, level: Level = Level.BASE, note: str = "",
        *, dimension: str = "", part: str = "",
    ) -> None:  # fmt: skip
        """Set the target, or take it away with None. `note` is why; a change on a later day than it was told is kept in its note.

        One that was told stays in the file when it is taken away, so that setting it again is a change too.
        """
        key = [metric, period, level, dimension, part]
        with self._journal.change("target set", metric=metric, period=period):
            present = self._one(metric, period, level, dimension, part)
            if value is None and present is not None and present.is_told(self._now().date()):
                self.delete(present.id)
            elif value is None:
                self._remove(f"{_ONE} AND deleted_at IS NULL", key)
            elif present is None and (before := self._taken_away(key)) is not None:
                self.change(before.id, value=value, note=self._noted(before, value, note), deleted_at=None)
            elif present is None:
                self.add(
                    Target(
                        metric=metric, period=period, value=value, level=level, note=note, dimension=dimension, part=part
                    )
                )  # fmt: skip
            elif present.value != value or (note and present.note != note):
                self.change(present.id, value=value, note=self._noted(present, value, note))

    def _taken_away(self, key: list[object]) -> Target | None:
        found = self._query(f"SELECT {self._select} FROM target WHERE {_ONE} AND deleted_at IS NOT NULL", key)
        return found[0] if found else None

    def _noted(self, present: Target, value: Decimal, why: str) -> str:
        """What the note says after a change: a slip put right on the day it was made is none."""
        today = self._now().date()
        if present.is_told(today) and present.value != value:
            return present.noted(value, today, why)
        return why or present.note


class Quotas(Records[Quota]):
    """Activity counts to reach each day, week or month."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "quota", Quota)

    def all(self) -> list[Quota]:
        """The quotas in the person's order."""
        return self._where("1", order="position, id")

    def in_force(self, day: date) -> list[Quota]:
        """What was asked on a day, in the person's order: before the first quota of a kind what that one asks."""
        return in_force(self.ever(), day)

    def ever(self) -> list[Quota]:
        """Those of today and those that were changed or taken away since, which still hold for their own time."""
        return self._query(f"SELECT {self._select} FROM quota ORDER BY position, id")

    def put(self, metric: str, every: Every, count: int) -> None:
        """Ask for so many from today on, nothing for 0; what earlier days were asked stays."""
        with self._journal.change("quota set", metric=metric):
            present = next((each for each in self.all() if (each.metric, each.every) == (metric, every)), None)
            if present is not None and present.count == count:
                return
            now = self._now()
            if present is not None and count and present.created_at and present.created_at.date() == now.date():
                self.change(present.id, count=count)
                return
            position = len(self.all())
            if present is not None:
                position = present.position
                self.delete(present.id)
            if count:
                self.add(Quota(metric=metric, every=every, count=count, position=position))

    def delete(self, record_id: int) -> None:
        """Take a quota away from today on; one of today as if it had never been."""
        made = self.get(record_id).created_at
        if made is not None and made.date() == self._now().date():
            self._remove("id = ?", [record_id])
        else:
            super().delete(record_id)
