"""Reports: what the person wrote in them, and that they were handed in."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from salesplanner.domain.reportdue import ReportDue, ReportRule, reports_due
from salesplanner.domain.workdays import WorkCalendar
from salesplanner.store.journal import Journal
from salesplanner.store.records import Records
from salesplanner.store.settings import Settings

#: The setting with the rules by which reports are owed.
REPORTS_DUE = "reports.due"


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report on a period (its code). `frozen` is its figures as handed in, JSON."""

    id: int = 0
    uid: str = ""
    kind: str = "month"
    period: str
    as_of: date | None = None
    recipient: str = ""
    handed_in_at: datetime | None = None
    frozen: str = ""
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportSection:
    """The person's part in a section: own words (None: the computed ones) and whether it is included."""

    id: int = 0
    uid: str = ""
    report_id: int
    key: str
    body: str | None = None
    included: bool = True
    created_at: datetime | None = None
    changed_at: datetime | None = None
    deleted_at: datetime | None = None


class Reports(Records[Report]):
    """One report a period."""

    def __init__(self, journal: Journal, settings: Settings) -> None:
        super().__init__(journal, "report", Report)
        self._settings = settings
        self.sections = Records(journal, "report_section", ReportSection)

    def rules(self) -> list[ReportRule]:
        """The reports that are owed again and again."""
        found = []
        for plain in self._settings.get(REPORTS_DUE, []):
            with contextlib.suppress(ValueError, KeyError, TypeError):
                found.append(ReportRule.from_plain(plain))
        return found

    def put_rules(self, rules: Iterable[ReportRule]) -> None:
        """Owe these reports from now on."""
        self._settings.put(REPORTS_DUE, [rule.to_plain() for rule in rules])

    def due(self, first: date, last: date, calendar: WorkCalendar) -> list[ReportDue]:
        """The reports owed on those days, both included, that were not handed in yet."""
        owed = reports_due(self.rules(), calendar, first, last)
        done = {each.period for each in self._where("handed_in_at IS NOT NULL")} if owed else set()
        return [each for each in owed if each.period.code not in done]

    def of(self, period: str) -> Report | None:
        """The report on a period, if the person touched it."""
        found = self._where("period = ?", [period])
        return found[0] if found else None

    def begin(self, period: str) -> Report:
        """The report on a period, begun if it was not."""
        return self.of(period) or self.get(self.add(Report(period=period)))

    def parts(self, period: str) -> dict[str, ReportSection]:
        """The sections the person touched, by key."""
        report = self.of(period)
        if report is None:
            return {}
        return {part.key: part for part in self.sections._where("report_id = ?", [report.id])}

    def write(self, period: str, key: str, body: str | None) -> None:
        """Keep the person's words of a section; None goes back to the computed ones."""
        with self._journal.change("report written", period=period, section=key):
            self._put(period, key, body=body)

    def include(self, period: str, key: str, included: bool) -> None:
        """Take a section into the report or leave it out."""
        with self._journal.change("report section included", period=period, section=key):
            self._put(period, key, included=included)

    def hand_in(self, period: str, *, at: datetime | None, frozen: str = "") -> None:
        """Note that the report was handed in, with its figures as they were; None takes the note back."""
        with self._journal.change("report handed in" if at else "report taken back", period=period):
            self.change(self.begin(period).id, handed_in_at=at, frozen=frozen)

    def _put(self, period: str, key: str, **values: object) -> None:
        present = self.parts(period).get(key)
        if present is None:
            self.sections.add(ReportSection(report_id=self.begin(period).id, key=key, **values))  # type: ignore[arg-type]
        else:
            self.sections.change(present.id, **values)
