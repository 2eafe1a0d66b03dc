"""What is to be noticed above the day: one strip at a time, the most pressing first, the others at a click."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from salesplanner.domain.dayplan import DayPlan, week_of
from salesplanner.domain.delivery import Matter
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, banner, boxed, button, column, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.clashbar import ClashBar
from salesplanner.ui.today.latebar import LateBar
from salesplanner.ui.today.owedbar import OwedBar
from salesplanner.ui.today.week import UnknownYear

#: From this hour on a day without a plan is asked about.
_PLANNED_BY = 10
_NOT_PLANNING = "today/not_planning"


class DayStrips(QWidget):
    """Each strip says itself whether it has something to say; only the first of those that have is in view."""

    plan_asked = Signal()
    reopen_asked = Signal()
    note_asked = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._place = 0
        self._closed_text = PlainLabel("", elide=True)
        self.reopen = button(self.tr("Open it again"), kind="link", on_click=self.reopen_asked.emit)
        note = button(self.tr("Day note"), kind="link", on_click=self.note_asked.emit)
        self.closed = banner("done", self._closed_text, note, self.reopen)
        self.finished = banner("done", PlainLabel(self.tr("Everything for today is done")), STRETCH)
        self.clashes = ClashBar(workspace)
        self.owed = OwedBar(workspace)
        self.late = LateBar(workspace)
        plan = button(self.tr("Plan it"), kind="link", on_click=self.plan_asked.emit)
        not_today = button(self.tr("Not today"), kind="link", on_click=self.plan_no_more)
        said = PlainLabel(self.tr("Today is not planned yet; it takes two minutes"), elide=True)
        self.unplanned = banner("accent", said, plan, not_today)
        self.day_off = PlainLabel(self.tr("Day off"), "muted")
        self.unknown_year = UnknownYear()
        self.next_button = button("", kind="link", on_click=self._turn)
        self.next_button.setAccessibleName(self.tr("Next notice"))
        self._strips = (
            self.closed, self.finished, self.clashes, self.owed, self.late, self.unplanned, self.day_off, self.unknown_year,
        )  # fmt: skip
        self._rooms = []
        for each in self._strips:
            each.hide()
            if each.property("banner"):
                each.layout().setContentsMargins(14, 5, 12, 5)  # type: ignore[union-attr]
            room = boxed(column(each))
            room.hide()
            each.installEventFilter(self)
            self._rooms.append(room)
        for slim in (self.closed, self.unplanned):
            slim.layout().setStretch(0, 1)  # type: ignore[union-attr]
        line = row(*self._rooms, self.next_button, spacing=8)
        for place in range(len(self._rooms)):
            line.setStretch(place, 1)
        self.setLayout(line)
        self._settle()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A strip that has something to say, or has said it, changes what is in view."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._settle()
        return super().eventFilter(watched, event)

    def wanted(self) -> list[QWidget]:
        """The strips that have something to say, the most pressing first."""
        return [each for each in self._strips if not each.isHidden()]

    def _settle(self) -> None:
        wanted = self.wanted()
        self._place = min(self._place, max(0, len(wanted) - 1))
        shown = wanted[self._place] if wanted else None
        for strip, room in zip(self._strips, self._rooms, strict=True):
            room.setVisible(strip is shown)
        self.next_button.setVisible(len(wanted) > 1)
        self.next_button.setText(f"{self._place + 1}/{len(wanted)} ›")
        self.setVisible(bool(wanted))

    def _turn(self) -> None:
        self._place = (self._place + 1) % len(self.wanted())
        self._settle()

    def plan_no_more(self) -> None:
        """Today is not asked about again."""
        keep(_NOT_PLANNING, self._workspace.today().isoformat())
        self.unplanned.hide()

    def show_plan(self, plan: DayPlan, matters: Sequence[Matter]) -> None:
        """Let every strip read what it has to say of a day; `matters` is what deliveries ask of it."""
        store, today = self._workspace.store, self._workspace.today()
        calendar, log, is_today = store.calendar(), store.days.of(plan.day), plan.day == today
        works = calendar.is_working(plan.day)
        if log.closed_at is not None:
            self._closed_text.setText(self._closed_sentence(plan.day, log.closed_at))
        self.closed.setVisible(plan.day <= today and log.closed_at is not None)
        self.reopen.setVisible(is_today)
        self.finished.setVisible(is_today and plan.is_finished and log.closed_at is None)
        self.clashes.show_plan(plan)
        self.owed.show_day(plan.day)
        self.late.show_matters(matters)
        is_late = is_today and works and self._workspace.now().hour >= _PLANNED_BY
        asks = chosen().value(_NOT_PLANNING, "", str) != today.isoformat()
        self.unplanned.setVisible(is_late and asks and log.planned_at is None and log.closed_at is None)
        self.day_off.setVisible(is_today and not works and not plan.is_empty)
        self.unknown_year.show_week(calendar, week_of(plan.day))

    def _closed_sentence(self, day: date, at: datetime) -> str:
        """When the day was closed, and what comes first tomorrow."""
        words, store = self._workspace.words, self._workspace.store
        next_day = store.calendar().next_working(day)
        first = next((each.title for each in store.activities.on(next_day) if each.is_first), "")
        text = self.tr("Closed at {time}").format(time=words.time(at.time()))
        return text + (" · " + self.tr("first thing: {title}").format(title=first) if first else "")
