"""Which report: those that are owed with their day, those of this time, those before, and any other days."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from msgspec import Struct
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyle, QStyleOptionComboBox, QStylePainter, QWidget

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reportdue import ReportDue, reports_due
from salesplanner.store.reports import was_asked
from salesplanner.ui.kit.fields import DateField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_BACK, _AHEAD = timedelta(days=31), timedelta(days=45)
#: What one looks back on, and how many of each.
_KINDS = {
    PeriodKind.WEEK: 5,
    PeriodKind.MONTH: 24,
    PeriodKind.QUARTER: 4,
    PeriodKind.HALF: 4,
    PeriodKind.YEAR: 2,
}
_OTHER = "other"


class Choice(Struct, frozen=True):
    """A report: its period, whom it is for (0: who usually receives it), and by when where that is to be told."""

    period: Period
    to: int = 0
    name: str = ""
    due: ReportDue | None = None


class ReportPicker(QComboBox):
    """One report at a time."""

    picked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._choices: list[Choice] = []
        self._said = ""  # the chosen report without its day
        self._is_chosen = False  # until then it is what is to be written these days
        self._current = Choice(Period.month_of(workspace.today()))
        self.setAccessibleName(self.tr("Report"))
        self.setStyleSheet(
            "QComboBox { combobox-popup: 0; }"
        )  # a list below it from what is owed on, no menu over the window
        self.setMaxVisibleItems(22)
        self.view().setMinimumWidth(px(400))
        self.view().setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.activated.connect(self._on_activated)

    def current(self) -> Choice:
        """The chosen report."""
        return self._current

    def choose(self, period: Period, to: int = 0) -> None:
        """Choose a report, one that is not in the list too."""
        known = next((each for each in self._choices if each.period == period and to in (0, each.to)), None)
        self._current, self._is_chosen = known or Choice(period, to), True
        self.refresh()

    def refresh(self) -> None:
        """Read anew what is owed."""
        late, ahead, back = self._owed()
        if not self._is_chosen:
            self._current, self._is_chosen = self._nearest([*ahead, *late]) or self._current, True
        groups = [[*late, *ahead], self._usual(1), self._before(back)]
        period = self._current.period
        wanted = period, self._current.to or self._workspace.store.reports.recipient_for(period) or 0
        if wanted not in [(each.period, each.to) for group in groups for each in group]:
            groups.insert(0, [Choice(*wanted)])
        self._choices = []
        self.blockSignals(True)
        self.clear()
        people = self._people()
        known: set[tuple[Period, int]] = set()
        for group in groups:
            apart = {(each.period, each.to): each for each in reversed(group) if (each.period, each.to) not in known}
            self._add(list(reversed(apart.values())), people)
            known |= apart.keys()
        self.addItem(self.tr("Other days…"), _OTHER)
        at = next(place for place, each in enumerate(self._choices) if (each.period, each.to) == wanted)
        self._current = self._choices[at]
        self._said = self._title(self._current, people)
        self.setCurrentIndex(self.findData(at))
        self.blockSignals(False)

    def _add(self, group: list[Choice], people: dict[int, str]) -> None:
        """Offer some reports, apart from those below them."""
        for choice in group:
            told = [self._title(choice, people), *filter(None, [self._due(choice)])]
            self.addItem(" · ".join(told), len(self._choices))
            self._choices.append(choice)
        if group:
            self.insertSeparator(self.count())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The chosen report alone; when it is owed stands below it."""
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        option.currentText = self._said  # type: ignore[attr-defined]
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Another report is chosen on purpose only."""
        event.ignore()

    def title(self, choice: Choice) -> str:
        """What a report is called in the list: with its period, and for whom where several receive reports."""
        return self._title(choice, self._people())

    def _people(self) -> dict[int, str]:
        return {each.id: each.name for each in self._workspace.store.reports.recipients.all()}

    def _title(self, choice: Choice, people: dict[int, str]) -> str:
        words, period = self._workspace.words, choice.period
        name = choice.name or words.report(period)
        shown = words.headed(period, self._workspace.today())
        text = self.tr("{report} {period}").format(report=name, period=shown)
        return f"{text} → {people[choice.to]}" if len(people) > 1 and choice.to in people else text

    def _due(self, choice: Choice) -> str:
        """By when it is owed, as far as that is to be told."""
        words, today = self._workspace.words, self._workspace.today()
        if choice.due is None:
            return ""
        if choice.due.day < today:
            return words.overdue((today - choice.due.day).days)
        day, at = words.relative_day(choice.due.day, today), words.time(choice.due.due_at.time())
        return self.tr("due {day} {time}").format(day=day, time=at)

    def _owed(self) -> tuple[list[Choice], list[Choice], list[Choice]]:
        """What is late, the latest first, the next report of each rule, and what was due lately."""
        store, today = self._workspace.store, self._workspace.today()
        first, last, calendar = today - _BACK, today + _AHEAD, store.calendar()
        is_open = {(each.period, each.recipient_id) for each in store.reports.due(first, last, calendar)}
        late: list[Choice] = []
        ahead: dict[int, Choice] = {}
        back: list[Choice] = []
        for each in reports_due(store.reports.addressed(), calendar, first, last):
            rule = each.rule
            if rule is None or (rule.every is PeriodKind.DAY and abs((each.period.first - today).days) > 1):
                continue  # of daily reports only those of these days are offered
            is_owed = (each.period, each.recipient_id) in is_open and was_asked(each, rule)
            choice = Choice(each.period, each.recipient_id or 0, rule.name, each if is_owed else None)
            if each.day >= today:
                ahead.setdefault(rule.id, choice)
            else:
                (late if is_owed else back).append(choice)
        return late[::-1], list(ahead.values()), back

    def _nearest(self, choices: Iterable[Choice]) -> Choice | None:
        """The report that one has to write these days: of those on months, where any are asked for, what is owed next or not long since."""
        now, reports = self._workspace.now(), self._workspace.store.reports
        is_monthly = any(each.every is PeriodKind.MONTH for each in reports.rules.all())
        owed = {
            each.due.due_at: each
            for each in choices
            if each.due is not None
            and each.period.first <= now.date()
            and (each.period.kind is PeriodKind.MONTH or not is_monthly)
        }
        return owed[min(owed, key=lambda due_at: abs(due_at - now))] if owed else None

    def _usual(self, most: int = 0) -> list[Choice]:
        """The week, month … of today and those before, for who usually receives them; the first `most`, or as many as one looks back on."""
        today, reports = self._workspace.today(), self._workspace.store.reports
        return [
            Choice(period, reports.recipient_for(Period.around(today, kind)) or 0)
            for kind, count in _KINDS.items()
            for period in _back(Period.around(today, kind), most or count)
        ]

    def _before(self, back: Iterable[Choice]) -> list[Choice]:
        """What was due lately and what one looks back on, the latest first."""
        return sorted([*back, *self._usual()], key=lambda each: (each.period.last, each.period.first), reverse=True)

    def _on_activated(self, place: int) -> None:
        if self.itemData(place) == _OTHER:
            form = DaysForm(self, self._workspace)
            if run(form) is None:
                self.refresh()
                return
            self.choose(form.period)
        else:
            self._current = self._choices[self.itemData(place)]
        self.picked.emit()


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
