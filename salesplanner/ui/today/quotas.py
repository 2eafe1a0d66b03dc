"""The quotas on Today's rail: a day, a week or a month of them, and what earlier days left undone."""

from __future__ import annotations

from collections.abc import Generator
from datetime import date

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from salesplanner.domain.clientwork import ClientWork
from salesplanner.domain.period import Period
from salesplanner.domain.quotas import Standing, fits, period_of, standing
from salesplanner.domain.targets import METRICS, Every, Quota, Unit
from salesplanner.store import Store
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.layout import STRETCH, Bar, PlainLabel, Segmented, boxed, card, clear, column, row, tip
from salesplanner.ui.kit.theme import font, px
from salesplanner.ui.kit.workspace import Workspace

_VIEW = "today/quota_view"


class Quotas(Struct, frozen=True):
    """How every quota stands in the day, the week and the month around a day."""

    day: date
    today: date
    views: tuple[tuple[Every, tuple[Standing, ...]], ...] = ()
    work: tuple[tuple[ClientWork, int], ...] = ()

    def of(self, view: Every) -> tuple[Standing, ...]:
        """The standings of a view; a quota of a longer time is in it with its own."""
        return dict(self.views).get(view, ())

    def of_metric(self, quota: Quota, view: Every) -> Standing:
        """How one quota stands in a view."""
        return next(each for each in self.of(view) if each.quota == quota)


def read(store: Store, day: date, today: date) -> Generator[None, None, Quotas]:
    """The quotas around a day, in parts."""
    calendar, month, week = store.calendar(), Period.month_of(day), Period.week_of(day)
    first, last = min(month.first, week.first), max(month.last, week.last)
    quotas = [each for each in store.quotas.in_force(day) if METRICS.get(each.metric, Unit.RATE) is not Unit.RATE]
    if not quotas:
        return Quotas(day, today)
    done = {}
    for metric in {each.metric for each in quotas}:
        done[metric] = store.measures.by_day(metric, first, last)
        yield
    ever = store.quotas.ever()

    def stands(quota: Quota, view: Every) -> Standing:
        course = [each for each in ever if (each.metric, each.every) == (quota.metric, quota.every)]
        own = view if fits(quota, view) else quota.every
        return standing(quota, own, day, today, done[quota.metric], calendar, course)

    views = [(view, tuple(stands(each, view) for each in quotas)) for view in Every]
    yield
    return Quotas(day, today, tuple(views), _work(store, day, chosen_view()))


def _work(store: Store, day: date, view: Every) -> tuple[tuple[ClientWork, int], ...]:
    """How many clients were reached in a view, by what for."""
    period = period_of(view, day)
    counted = store.measures.client_work(period.first, period.last)
    return tuple((kind, counted[kind]) for kind in ClientWork)


def chosen_view() -> Every:
    """The view that the person looks at: the day, unless another was chosen."""
    kept = str(chosen().value(_VIEW) or Every.DAY.value)
    return next((each for each in Every if each.value == kept), Every.DAY)


class QuotaCard(QWidget):
    """A card with a switch between day, week and month; the one chosen is remembered."""

    def __init__(self, workspace: Workspace, quotas: Quotas, more: QWidget | None = None) -> None:
        super().__init__()
        self._workspace, self._quotas = workspace, quotas
        self.switch = Segmented(
            [(Every.DAY, self.tr("Day")), (Every.WEEK, self.tr("Week")), (Every.MONTH, self.tr("Month"))], self._choose
        )
        self.switch.setAccessibleName(self.tr("Quotas of a day, a week or a month"))
        self.switch.set_value(chosen_view())
        self._room = column(spacing=0)
        self.setLayout(column(card(self._title(), row(self.switch, STRETCH), self._room, aside=more, spacing=6)))
        self._fill()

    def _title(self) -> str:
        if self._quotas.day == self._quotas.today:
            return self.tr("Today's quotas")
        return self.tr("Quotas, {day}").format(day=self._workspace.words.day(self._quotas.day, self._quotas.today))

    def _choose(self, view: object) -> None:
        assert isinstance(view, Every)
        keep(_VIEW, view.value)
        self._quotas = replace(self._quotas, work=_work(self._workspace.store, self._quotas.day, view))
        self._fill()

    def _fill(self) -> None:
        view = self.switch.value()
        assert isinstance(view, Every)
        clear(self._room)
        grid = QGridLayout()
        grid.setContentsMargins(0, 2, 0, 0)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(1, 1)
        for each in self._quotas.of(view):
            self._add(grid, each, view)
        self._room.addWidget(boxed(grid))
        work = dict(self._quotas.work)
        if sum(work.values()):
            said = PlainLabel(self._work_text(work), "caption", wrap=True)
            said.setContentsMargins(0, 6, 0, 0)
            tip(said, self.tr("Clients reached, each once a day; a setback or an escalation counts as a problem"))
            self._room.addWidget(said)

    def _work_text(self, work: dict[ClientWork, int]) -> str:
        names = {
            ClientWork.WARM: self.tr("warm leads {count}"),
            ClientWork.OLD: self.tr("old clients {count}"),
            ClientWork.NEW: self.tr("new clients {count}"),
            ClientWork.PROBLEM: self.tr("problems {count}"),
        }
        parts = (names[kind].format(count=count).replace(" ", "\u00a0") for kind, count in work.items())
        said = self._workspace.words.list(parts)  # broken between them, not before a number
        return self._workspace.words.colon(self.tr("Reached")) + said

    def _add(self, grid: QGridLayout, shown: Standing, view: Every) -> None:
        place, asked = grid.rowCount(), shown.asked
        name = PlainLabel(self._name(shown.quota, view), "muted", wrap=True)
        said = f"{shown.done}/{asked}" if asked else str(shown.done)
        count = PlainLabel(said)
        count.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        count.setMinimumWidth(px(34))
        if shown.is_reached:
            count.setFont(font(bold=True))
            count.set_tone("done")
        share = shown.done / asked if asked else 1.0
        pace = shown.due / asked if asked and shown.due else None
        bar = Bar(self._workspace.theme, share, pace, text=f"{name.text()} {said}")
        for at, widget in enumerate((name, bar, count)):
            grid.addWidget(widget, place, at)
        owing = self._owing(shown, view)
        if owing is not None:
            line = PlainLabel(self._behind(owing, view), "caption", wrap=True)
            line.set_tone("risk")
            for widget in (name, bar, count, line):
                tip(widget, self._why(owing))
            grid.addWidget(line, place + 1, 0, 1, 3)

    def _name(self, quota: Quota, view: Every) -> str:
        name = self._workspace.words.metric(quota.metric)
        if fits(quota, view):
            return name
        say = QCoreApplication.translate
        pattern = "{name} this week" if quota.every is Every.WEEK else "{name} this month"
        return say("Quota", pattern).format(name=name)

    def _owing(self, shown: Standing, view: Every) -> Standing | None:
        """What is owed in this view; the day names what is owed by its week, or else by its month."""
        wider = [each for each in Every if fits(shown.quota, each) and (each is view or view is Every.DAY)]
        found = (self._quotas.of_metric(shown.quota, each) for each in wider)
        return next((each for each in found if each.behind), None)

    def _behind(self, owing: Standing, view: Every) -> str:
        if view is not Every.DAY:
            if owing.quota.every is Every.DAY:
                return self.tr("%n behind from earlier days", "", owing.behind)
            return self.tr("%n behind from earlier weeks", "", owing.behind)
        is_week = owing.period == Period.week_of(self._quotas.day)
        text = (
            self.tr("This week {done} of {asked}, %n behind", "", owing.behind)
            if is_week
            else self.tr("This month {done} of {asked}, %n behind", "", owing.behind)
        )
        return text.format(done=owing.done, asked=owing.asked)

    def _why(self, owing: Standing) -> str:
        """What was asked by now, and the latest days that were short."""
        words, today = self._workspace.words, self._quotas.today
        text = self.tr("Due so far {due}, done {done}").format(due=owing.due, done=owing.done)
        if not owing.owed:
            return text
        short = self.tr("{day} ({count} short)")
        days = words.list(short.format(day=words.day(day, today), count=count) for day, count in owing.owed[-5:])
        return words.semicolons([text, days])
