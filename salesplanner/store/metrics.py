"""A person's own figures with what was entered of them; campaigns, causes and assumptions."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from salesplanner.domain.campaigns import Assumption, Campaign, Cause
from salesplanner.domain.metrics import OWN, Metric, MetricValue, Span
from salesplanner.domain.period import Period
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records


class MetricValues(Records[MetricValue]):
    """What was entered of own figures; one number a figure, span, day and part."""

    def __init__(self, journal: Journal) -> None:
        super().__init__(journal, "metric_value", MetricValue)

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
