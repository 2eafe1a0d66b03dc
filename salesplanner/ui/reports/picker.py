"""Which report: those that are owed with their day, the weeks and months before, and any other days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reportdue import ReportDue, reports_due
from salesplanner.ui.kit.fields import DateField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.workspace import Workspace

_BACK, _AHEAD = timedelta(days=31), timedelta(days=45)
_MONTHS, _HALVES = 24, 4
_OTHER = "other"


@dataclass(frozen=True, slots=True)
class Choice:
    """A report: its period, and whom it is for (0: who usually receives it)."""

    period: Period
    to: int = 0
    name: str = ""


class ReportPicker(QComboBox):
    """One report at a time."""

    picked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._choices: list[Choice] = []
        self._current = Choice(Period.month_of(workspace.today()))
        self.setAccessibleName(self.tr("Report"))
        self.setMaxVisibleItems(24)
        self.activated.connect(self._on_activated)

    def current(self) -> Choice:
        """The chosen report."""
        return self._current

    def choose(self, period: Period, to: int = 0) -> None:
        """Choose a report, one that is not in the list too."""
        known = next((each for each in self._choices if each.period == period and to in (0, each.to)), None)
        self._current = known or Choice(period, to)
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is owed."""
        self._choices = list(dict.fromkeys([*self._owed(), *self._usual()]))
        period = self._current.period
        wanted = period, self._current.to or self._workspace.store.reports.recipient_for(period) or 0
        if wanted not in [(each.period, each.to) for each in self._choices]:
            self._choices.insert(0, Choice(*wanted))
        at = next(place for place, each in enumerate(self._choices) if (each.period, each.to) == wanted)
        self.blockSignals(True)
        self.clear()
        for choice in self._choices:
            self.addItem(self.title(choice))
        self.insertSeparator(self.count())
        self.addItem(self.tr("Other days…"), _OTHER)
        self._current = self._choices[at]
        self.setCurrentIndex(at)
        self.blockSignals(False)

    def title(self, choice: Choice) -> str:
        """What a report is called in the list: with its period, and for whom where several receive reports."""
        words, period = self._workspace.words, choice.period
        name = choice.name or words.report(period)
        shown = words.month(period) if period.kind is PeriodKind.MONTH else words.period(period)
        text = self.tr("{report} {period}").format(report=name, period=shown)
        recipients = self._workspace.store.reports.recipients
        person = recipients.find(choice.to) if choice.to and len(recipients.all()) > 1 else None
        return f"{text} → {person.name}" if person is not None else text

    def _owed(self) -> list[Choice]:
        """The reports owed around today, handed in or not, the nearest that is to come first."""
        store, today = self._workspace.store, self._workspace.today()
        found = reports_due(store.reports.addressed(), store.calendar(), today - _BACK, today + _AHEAD)
        found = [
            each
            for each in found
            if each.rule is None or each.rule.every is not PeriodKind.DAY or _is_near(each, today)
        ]
        found.sort(key=lambda each: (abs((each.day - today).days), each.day < today))
        return [Choice(each.period, each.recipient_id or 0, each.rule.name if each.rule else "") for each in found]

    def _usual(self) -> list[Choice]:
        """The weeks, months, half-years and years that one looks back on, for who usually receives them."""
        today = self._workspace.today()
        week, month = Period.week_of(today), Period.month_of(today)
        half = Period.parse(f"{today.year:04}-H{1 if today.month <= 6 else 2}")
        periods = [month, week, week.previous()]
        for _ in range(_MONTHS - 1):
            month = month.previous()
            periods.append(month)
        for _ in range(_HALVES):
            periods.append(half)
            half = half.previous()
        year = Period.parse(f"{today.year:04}")
        to = self._workspace.store.reports.recipient_for
        return [Choice(each, to(each) or 0) for each in (*periods, year, year.previous())]

    def _on_activated(self, place: int) -> None:
        if self.itemData(place) == _OTHER:
            form = DaysForm(self, self._workspace)
            if run(form) is None:
                self.refresh()
                return
            self.choose(form.period)
        elif place < len(self._choices):
            self._current = self._choices[place]
        self.picked.emit()


def _is_near(due: ReportDue, today: date) -> bool:
    """Of daily reports only those of these days are offered."""
    return abs((due.period.first - today).days) <= 1


class DaysForm(FormDialog):
    """A report on any days."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent, workspace, "", width=460)
        self.setWindowTitle(self.tr("Report on other days"))
        self.save_button.setText(self.tr("Show"))
        today = workspace.today()
        self.period = Period.month_of(today)
        self.add(self.tr("From"), DateField(workspace), "first", required=True, half=True)
        self.add(self.tr("to"), DateField(workspace), "last", required=True, half=True)
        self.fill({"first": today.replace(day=1), "last": today})

    def save(self, values: dict[str, date]) -> int | None:
        """Take the days; those of a whole month, quarter, half-year or year are that."""
        first, last = values["first"], values["last"]
        if last < first:
            raise Problem(Kind.DATES_REVERSED, field="last", first=first, last=last)
        self.period = _named(first, last)
        return 1


def _named(first: date, last: date) -> Period:
    """The days as the period that they are."""
    codes = (
        first.isoformat() if first == last else "",
        Period.week_of(first).code,
        Period.month_of(first).code,
        f"{first.year:04}-Q{(first.month + 2) // 3}",
        f"{first.year:04}-H{(first.month + 5) // 6}",
        f"{first.year:04}",
    )
    named = (Period.parse(code) for code in codes if code)
    return next((each for each in named if (each.first, each.last) == (first, last)), Period(first, last))
