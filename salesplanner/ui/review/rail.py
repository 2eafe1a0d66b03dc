"""The left of the self-review: the periods under way, those that are over, and the actions."""

from __future__ import annotations

from collections import Counter
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QSizePolicy, QWidget

from salesplanner.domain.period import Period, PeriodKind
from salesplanner.domain.reviews import ImprovementState, Review
from salesplanner.report import evidence
from salesplanner.ui.kit.layout import (
    PlainLabel,
    boxed,
    button,
    clear,
    column,
    muted,
    picture,
    row,
    scrolled,
    tip,
)
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import opening

_PAST_MOST = 5
#: Of each kind so many that are over are offered although nothing was written.
_OFFERED = {
    PeriodKind.DAY: 1, PeriodKind.WEEK: 1, PeriodKind.MONTH: 3, PeriodKind.QUARTER: 1, PeriodKind.HALF: 1, PeriodKind.YEAR: 1,
}  # fmt: skip


def current(today: date) -> list[Period]:
    """The periods under way, the shortest first."""
    return [Period.around(today, kind) for kind in PeriodKind if kind is not PeriodKind.SPAN]


class Rail(QWidget):
    """Periods to choose, one of them chosen; below them the actions under way and those that became habits."""

    chosen = Signal(object)  # the period
    listed = Signal(bool)  # the actions to list: those under way, or those that ended

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.buttons = QButtonGroup(self)
        self._periods: list[Period] = []
        self._told: object = None  # all that the lines say
        self._all = False
        self._lines = column(spacing=2)
        theme = workspace.theme
        lock = row(
            picture(theme.pixmap("lock", "text2", 14)),
            muted(self.tr("Only you see this. It goes into a summary only when you tick it."), wrap=True),
        )
        lock.setStretch(1, 1)
        note = QFrame()
        note.setProperty("well", True)
        note.setLayout(column(lock, margins=10))
        side = boxed(column(scrolled(boxed(self._lines)), note, margins=12, spacing=10), "left_rail")
        self.setLayout(column(side))
        self.setFixedWidth(206)
        self.buttons.idClicked.connect(lambda place: self.chosen.emit(self._periods[place]))

    def show_periods(self, period: Period) -> None:
        """Show the periods as they stand, one of them chosen; the lines are made anew only where one says something else."""
        store = self._workspace.store
        reviews = {each.period: each for each in store.reviews.all()}
        under_way = current(self._workspace.today())
        past = self._past(under_way, reviews)
        shown = past if self._all or period in past[_PAST_MOST:] else past[:_PAST_MOST]
        periods = [*under_way, *shown]
        if period not in periods:
            periods.append(period)
        said = [self._said(each, reviews.get(each.code)) for each in periods]
        actions = Counter(each.state for each in store.improvements.all())
        told = period, periods, said, len(past) - len(shown), actions
        if told == self._told:
            return
        self._told, self._periods = told, periods
        clear(self._lines)
        for place, (text, icon) in enumerate(said):
            if place in (0, len(under_way)):
                self._title(self.tr("Under way") if place == 0 else self.tr("Past"))
            self._add(place, text, icon, is_chosen=periods[place] == period)
        if len(shown) < len(past):
            more = button(self.tr("Earlier…"), kind="link", on_click=lambda: self._show_all(period))
            self._lines.addWidget(more)
        self._show_actions(actions)
        self._lines.addStretch(1)

    def _past(self, under_way: list[Period], reviews: dict[str, Review]) -> list[Period]:
        found = {Period.parse(code) for code in reviews}
        for each in under_way:
            for _ in range(_OFFERED.get(each.kind, 0)):
                each = evidence.held_against(self._workspace.store, each)  # of a day the working day before
                found.add(each)
        today = self._workspace.today()
        return sorted((each for each in found if each.last < today and each not in under_way), key=_latest_first)

    def _show_all(self, period: Period) -> None:
        self._all = True
        self.show_periods(period)

    def _title(self, text: str) -> None:
        self._lines.addWidget(boxed(column(PlainLabel(text, "caption"), margins=(8, 6, 0, 2))))

    def _said(self, period: Period, review: Review | None) -> tuple[str, str]:
        """What the line of a period says, and its icon."""
        icon = "circle-check" if review and review.finished_at else "pencil" if review else "circle"
        return self.name(period) + self._state(period, review), icon

    def _add(self, place: int, text: str, icon: str, *, is_chosen: bool) -> None:
        made = button(text, self._workspace.theme.icon(icon, "accent" if is_chosen else "text2"), kind="choice")
        made.setCheckable(True)
        made.setChecked(is_chosen)
        # One stop for Tab; arrows go on from it.
        made.setFocusPolicy(Qt.FocusPolicy.StrongFocus if is_chosen else Qt.FocusPolicy.ClickFocus)
        made.installEventFilter(self)
        self.buttons.addButton(made, place)
        self._put(made)

    def name(self, period: Period) -> str:
        """What a period is called here."""
        words, today = self._workspace.words, self._workspace.today()
        if period.kind is PeriodKind.DAY:
            day = words.relative_day(period.first, today)
            return self.tr("Today") if period.contains(today) else opening(day)
        if period.kind is PeriodKind.WEEK:
            from_day = self.tr("Week from {day}").format(day=words.day(period.first))
            return self.tr("This week") if period.contains(today) else from_day
        if period.kind is PeriodKind.MONTH and period.first.year == today.year:
            return self.tr("{month} check-in").format(month=words.short_month(period))
        if period.kind in (PeriodKind.QUARTER, PeriodKind.HALF) and period.first.year == today.year:
            return words.period(period).replace(f"{today.year} 年", "").replace(f" {today.year}", "")
        return words.period(period)

    def _state(self, period: Period, review: Review | None) -> str:
        if review is not None and review.finished_at:
            return ""
        asked = {each.id for each in self._workspace.store.competencies.all()}  # ratings outlive what was deleted
        rated = len(asked & self._workspace.store.reviews.ratings.of(review.id).keys()) if review else 0
        if rated:
            return f"   {rated}/{len(asked)}"
        is_now = period.contains(self._workspace.today())
        return f"   {self.tr('3 min')}" if is_now and period.kind is PeriodKind.MONTH else ""

    def _show_actions(self, actions: Counter[ImprovementState]) -> None:
        self._title(self.tr("Improvement actions"))
        going, learnt = actions[ImprovementState.OPEN], actions[ImprovementState.DONE]
        self._add_list(self.tr("Under way   {count}").format(count=going), "sprout", is_open=True)
        self._add_list(self.tr("Become a habit   {count}").format(count=learnt), "circle-check", is_open=False)

    def _add_list(self, text: str, icon: str, *, is_open: bool) -> None:
        made = button(text, self._workspace.theme.icon(icon), kind="choice", on_click=lambda: self.listed.emit(is_open))
        self._put(made)

    def _put(self, made: QPushButton) -> None:
        """A line of the rail is as wide as the rail, however long its words."""
        made.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        tip(made, made.text())
        self._lines.addWidget(made)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Up and down go to the period above or below."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and event.key() in steps:
            place = self.buttons.checkedId() + steps[Qt.Key(event.key())]
            if 0 <= place < len(self._periods):
                self.chosen.emit(self._periods[place])
            return True
        return super().eventFilter(watched, event)

    def focus_chosen(self) -> None:
        """The keys begin at the chosen period."""
        if (made := self.buttons.checkedButton()) is not None:
            made.show()  # made a moment ago, it would wait for the next turn
            made.setFocus()


def _latest_first(period: Period) -> tuple[int, int]:
    return -period.last.toordinal(), (period.last - period.first).days
