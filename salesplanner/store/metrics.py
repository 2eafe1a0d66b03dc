"""A person's own figures with what was entered of them; campaigns, causes and assumptions."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from salesplanner.domain.campaigns import Assumption, Campaign, Cause
from salesplanner.domain.metricentry import check
from salesplanner.domain.metrics import OWN, Metric, MetricValue, Span
from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reviews import as_evidence, evidence_keys
from salesplanner.domain.targets import Unit
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records


class MetricValues(Records[MetricValue]):
    """What was entered of own figures; one number a figure, span, day and part."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "metric_value", MetricValue)

    def has_any(self, metric_id: int) -> bool:
        """Whether something was entered of a figure."""
        sql = "SELECT 1 FROM metric_value WHERE metric_id = ? AND deleted_at IS NULL LIMIT 1"
        return self._db.execute(sql, [metric_id]).fetchone() is not None

    def begun(self, metric_id: int) -> date | None:
        """The first day that something was entered for; None while nothing is."""
        sql = "SELECT min(day) FROM metric_value WHERE metric_id = ? AND deleted_at IS NULL"
        (day,) = self._db.execute(sql, [metric_id]).fetchone()
        return date.fromisoformat(day) if day else None

    def parts(self, metric_id: int | None = None) -> list[str]:
        """The parts that were entered so far, of one figure or of all; those entered last stand first."""
        condition = "metric_id = ?" if metric_id is not None else "1"
        sql = (
            "SELECT split FROM metric_value WHERE split <> '' AND deleted_at IS NULL"
            f" AND {condition} GROUP BY split ORDER BY max(day) DESC, min(id)"
        )
        return [split for (split,) in self._db.execute(sql, [] if metric_id is None else [metric_id])]

    def between(self, metric_id: int, first: date, last: date) -> list[MetricValue]:
        """What was entered for spans that begin on those days, both included, by day."""
        found: list[MetricValue] = []
        for span in Span:
            condition = "metric_id = ? AND span = ? AND day BETWEEN ? AND ?"
            found += self._where(condition, [metric_id, span, first, last], order="day, id")
        return sorted(found, key=lambda value: (value.day, value.id))

    def put(self, metric_id: int, day: date, value: Decimal | None, span: Span = Span.DAY, split: str = "") -> None:
        """Enter a number for the span that a day lies in, in the place of the one there; None takes it away."""
        first = span.period(day).first
        key = [metric_id, span, first, split]
        condition = "metric_id = ? AND span = ? AND day = ? AND split = ?"
        with self._journal.change("metric_value put"):
            present = self._where(condition, key)
            if value is None:
                self.delete_many(each.id for each in present)
            elif not present:
                self.add(MetricValue(metric_id=metric_id, day=first, span=span, value=value, split=split))
            elif present[0].value != value:
                self.change(present[0].id, value=value)


class Entry(Struct, frozen=True):
    """A number for the span that a day lies in, of one part or of the whole; None for none any more."""

    metric_id: int
    day: date
    value: Decimal | None
    span: Span = Span.DAY
    split: str = ""


class Metrics(Records[Metric]):
    """The figures that the person defined."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "metric", Metric)
        self.values = MetricValues(journal)

    def all(self) -> list[Metric]:
        """The figures in the person's order."""
        return self._where("1", order="position, id")

    def named(self, code: str) -> Metric | None:
        """The figure of a name such as own.NAME, if there is one."""
        if not code.startswith(OWN):
            return None
        found = self._where("name = ?", [code.removeprefix(OWN)])
        return found[0] if found else None

    def define(self, metric: Metric) -> int:
        """Keep a figure, a new one behind the others; what names one that is renamed follows: targets, settings, reviews.

        Raises Problem: NAME_TAKEN; UNIT_IN_USE where numbers would mean something else; or as `metricentry.check` says.
        """
        name = metric.name.strip()
        wanted = replace(metric, name=name, unit=metric.unit.strip())
        check(wanted)
        if any(each.id != metric.id and each.name.casefold() == name.casefold() for each in self.all()):
            raise Problem(Kind.NAME_TAKEN, value=name, field="name")
        if not metric.id:
            with self._journal.change("metric added", name=name):
                return self.add(replace(wanted, position=max((each.position for each in self.all()), default=-1) + 1))
        before = self.get(metric.id)
        if (before.kind is Unit.RATE) is not (wanted.kind is Unit.RATE) and self.values.has_any(metric.id):
            raise Problem(Kind.UNIT_IN_USE, name=name, unit=before.unit, field="unit")
        with self._journal.change("metric changed", name=name):
            self.save(wanted)
            if before.name != name:
                self._rename(before.code, wanted.code)
        return metric.id

    def _rename(self, before: str, now: str) -> None:
        """Let all that names a figure name it by its new name; what named a deleted one of that name makes room."""
        for table, columns in self._journal.tables.items():
            if "metric" in columns:
                if table == "target":
                    self._db.execute("DELETE FROM target WHERE metric = ?", [now])
                self._db.execute(f'UPDATE "{table}" SET metric = ? WHERE metric = ?', [now, before])
        for key, text in self._db.execute("SELECT id, evidence FROM competency WHERE instr(evidence, ?)", [before]):
            beside = as_evidence(now if each == before else each for each in evidence_keys(text))
            self._db.execute("UPDATE competency SET evidence = ? WHERE id = ?", [beside, key])
        for key, text in self._db.execute("SELECT id, value FROM setting WHERE instr(value, ?)", [_inside(before)]):
            said = json.dumps(_renamed(json.loads(text), before, now), ensure_ascii=False)
            self._db.execute("UPDATE setting SET value = ? WHERE id = ?", [said, key])

    def order(self, ids: Sequence[int]) -> None:
        """Keep the figures in this order."""
        with self._journal.change("metric changed"):
            for position, metric_id in enumerate(ids):
                self.change(metric_id, position=position)

    def restore(self, record_id: int) -> None:
        """Bring a figure back, with all that was entered of it. Raises Problem(NAME_TAKEN)."""
        name = self.get(record_id).name
        if any(each.name.casefold() == name.casefold() for each in self.all()):
            raise Problem(Kind.NAME_TAKEN, value=name)
        super().restore(record_id)

    def enter(self, entries: Iterable[Entry]) -> None:
        """Keep what was entered, as one change."""
        with self._journal.change("metric_values put"):
            for each in entries:
                self.values.put(each.metric_id, each.day, each.value, each.span, each.split)


def _inside(code: str) -> str:
    """How a name stands in a setting, without the quotes."""
    return json.dumps(code, ensure_ascii=False)[1:-1]


def _renamed(value: Any, before: str, now: str) -> Any:
    """A setting's value in which one name is another, wherever it stands alone."""
    if isinstance(value, list):
        return [_renamed(each, before, now) for each in value]
    if isinstance(value, dict):
        return {_renamed(key, before, now): _renamed(each, before, now) for key, each in value.items()}
    return now if value == before else value


class Campaigns(Records[Campaign]):
    """Campaigns and actions."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "campaign", Campaign)

    def touching(self, period: Period) -> list[Campaign]:
        """Those with a day in a period, by day."""
        return self._where("starts_on <= ? AND ends_on >= ?", [period.last, period.first], order="starts_on, id")


class Causes(Records[Cause]):
    """What changes of a figure were taken to come from."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "cause", Cause)

    def of(self, metric: str, period: Period) -> list[Cause]:
        """Those of a metric in a period, by day."""
        return self._where("metric = ? AND day BETWEEN ? AND ?", [metric, period.first, period.last], order="day, id")


class Assumptions(Records[Assumption]):
    """What forecasts cannot know."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "assumption", Assumption)

    def of(self, metric: str, period: str) -> list[Assumption]:
        """Those of a metric in a period (its code)."""
        return self._where("metric = ? AND period = ?", [metric, period])
