"""Which report: those that are owed with their day, the weeks and months before, and any other days."""

from __future__ import annotations

from datetime import date, timedelta

from msgspec import Struct
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
#: What one looks back on.
_KINDS = (PeriodKind.WEEK, PeriodKind.MONTH, PeriodKind.HALF, PeriodKind.YEAR)
_OTHER = "other"


class Choice(Struct, frozen=True):
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
        people = self._people()
        for choice in self._choices:
            self.addItem(self._title(choice, people))
        self.insertSeparator(self.count())
        self.addItem(self.tr("Other days…"), _OTHER)
        self._current = self._choices[at]
        self.setCurrentIndex(at)
        self.blockSignals(False)

    def title(self, choice: Choice) -> str:
        """What a report is called in the list: with its period, and for whom where several receive reports."""
        return self._title(choice, self._people())

    def _people(self) -> dict[int, str]:
        return {each.id: each.name for each in self._workspace.store.reports.recipients.all()}

    def _title(self, choice: Choice, people: dict[int, str]) -> str:
        words, period = self._workspace.words, choice.period
        name = choice.name or words.report(period)
        shown = words.month(period) if period.kind is PeriodKind.MONTH else words.period(period)
        text = self.tr("{report} {period}").format(report=name, period=shown)
        return f"{text} → {people[choice.to]}" if len(people) > 1 and choice.to in people else text

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
        months, halves = _back(month, _MONTHS), _back(Period.around(today, PeriodKind.HALF), _HALVES)
        years = _back(Period.around(today, PeriodKind.YEAR), 2)
        to = {kind: self._workspace.store.reports.recipient_for(Period.around(today, kind)) or 0 for kind in _KINDS}
        return [Choice(each, to[each.kind]) for each in (month, week, week.previous(), *months[1:], *halves, *years)]

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
    named = (Period.around(first, kind) for kind in PeriodKind if kind is not PeriodKind.SPAN)
    return next((each for each in named if (each.first, each.last) == (first, last)), Period(first, last))


def _back(period: Period, count: int) -> list[Period]:
    """So many periods, the latest first."""
    found = [period]
    while len(found) < count:
        found.append(found[-1].previous())
    return found
