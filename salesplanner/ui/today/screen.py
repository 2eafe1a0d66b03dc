"""The Today tab: a day's plan, its week, and what still has to come."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedLayout, QWidget

from salesplanner.domain.dayplan import DayPlan, evening_of, week_of
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.visits import PREPARED
from salesplanner.store import Change, delivery
from salesplanner.ui.forms.quick.line import QuickLine
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, row, scrolled
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today import rail, rows
from salesplanner.ui.today.acts import DayActs
from salesplanner.ui.today.filterline import FilterLine
from salesplanner.ui.today.head import DayHead
from salesplanner.ui.today.latebar import chase_late
from salesplanner.ui.today.list import DayList
from salesplanner.ui.today.menu import fill_menu
from salesplanner.ui.today.strips import DayStrips
from salesplanner.ui.today.view import GUTTER

if TYPE_CHECKING:
    from salesplanner.domain.quick.reading import Reading
    from salesplanner.ui.today.planning import Planner

#: Below this width the rail folds; F8 brings it back.
_ROOM_FOR_RAIL = 1200
_MINUTE_MS = 60_000

#: The tables that the list and the head are read from, and those that only the rail is.
_OF_THE_PLAN = ("activity", "client", "contact", "deal", "setting", "holiday", "routine", "day_log", "report")
_OF_THE_RAIL = (
    "prep_line", "quota", "target", "order", "payment", "agreement", "escalation", "complaint", "promise",
    "milestone", "milestone_promise", "supplier", "supplier_order",
)  # fmt: skip


class TodayScreen(Screen):
    """The plan of a day. Ctrl+Left and Ctrl+Right show the days beside it, T today."""

    reads = frozenset({*_OF_THE_PLAN, *_OF_THE_RAIL})

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._day = self._today = workspace.today()
        self._plan = DayPlan(day=self._day)
        self._rows = rows.DayRows(workspace.store, workspace.words, workspace.now())
        self._chased: date | None = None  # the day whose late milestones have joined the plan
        self._folded = {group for group in rows.FOLDING if chosen().value(f"today/{group.value}_folded", True, bool)}
        self._wants_rail: bool | None = None
        self._acts = DayActs(self, workspace)
        self.list = DayList(workspace)
        self.head = DayHead(workspace)
        self.week = self.head.week
        self.strips = DayStrips(workspace)
        self.entry = QuickLine(workspace)
        self.filter = FilterLine(workspace)
        self.rail = rail.Rail(workspace)
        self._lay_out()
        self._connect()
        self.planner: Planner | None = None
        self._drafts: dict[date, dict[str, str]] = {}  # what was typed at a close that was put off
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE_MS)
        self._minute.timeout.connect(self._on_minute)
        self._minute.start()

    # --- making -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.empty = PlainLabel("", "muted", wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        examples = (
            self.tr("Call Director Zhao tomorrow 10am about delivery"),
            self.tr("Every Friday 16:00 weekly report"),
        )
        self.examples = [button(each, kind="link", on_click=partial(self._try, each)) for each in examples]
        self._examples = boxed(row(STRETCH, column(*self.examples, spacing=2), STRETCH))
        self._empty_room = boxed(column(STRETCH, self.empty, self._examples, STRETCH, margins=24))
        top = column(self.head, self.entry, self.strips, self.filter, spacing=10, margins=(0, 0, px(GUTTER), 0))
        page = column(boxed(top), self.list, self._empty_room, spacing=10, margins=(20, 12, 0, 8))
        page.setStretchFactor(self.list, 1)
        page.setStretchFactor(self._empty_room, 1)
        self._rail_room = boxed(column(scrolled(self.rail)), "rail")
        self._rail_room.setFixedWidth(px(311))
        self._rail_room.hide()
        self._fit_head()
        self._list_page, list_room = QWidget(), QWidget()
        # Each in its place before there is anything in it: whatever goes along is styled anew.
        self._pages = QStackedLayout(self)
        self._pages.addWidget(self._list_page)
        whole: QHBoxLayout = row(list_room, self._rail_room, spacing=0)
        whole.setStretch(0, 1)
        self._list_page.setLayout(whole)
        list_room.setLayout(page)

    def _connect(self) -> None:
        acts, view = self._acts, self.list
        view.logged.connect(acts.log)
        view.ticked.connect(acts.finish)
        view.reopened.connect(acts.reopen)
        view.moved.connect(self._ask_day)
        view.edited.connect(acts.edit)
        view.deleted.connect(acts.delete)
        view.prepared.connect(acts.prepare)
        self.rail.prepare_asked.connect(acts.prepare)
        view.folded.connect(self._fold)
        view.all_moved.connect(self._move_overdue)
        view.eased.connect(self._make_room)
        view.reordered.connect(lambda ids, before: acts.order(self._anytime(), ids, before, self._day))
        view.timed.connect(lambda ids, at: acts.put_at(ids, self._day, at))
        view.renamed.connect(acts.rename)
        view.followed.connect(acts.follow)
        view.settled.connect(acts.settle)
        view.stepped.connect(lambda ids, step: acts.step(self._anytime(), ids, step))
        view.shifted.connect(acts.shift)
        view.menu_asked.connect(self._show_menu)
        head = self.head
        head.today_asked.connect(self.go_today)
        head.record_asked.connect(lambda: acts.record(self._day))
        head.plan_asked.connect(self.plan_day)
        head.close_asked.connect(self.close_day)
        head.rail_asked.connect(self.fold)
        self.week.day_asked.connect(self.show_day)
        self.strips.clashes.shown.connect(self._choose)
        self.strips.plan_asked.connect(self.plan_day)
        self.strips.reopen_asked.connect(self._reopen)
        self.strips.note_asked.connect(self.note)
        self.week.dropped.connect(acts.move)
        self.week.leave_asked.connect(acts.leave)
        self.entry.entered.connect(self._add)
        self.entry.form_asked.connect(self._write)
        self.filter.narrowed.connect(self.refresh)
        self.filter.left_down.connect(lambda: self.list.setFocus(Qt.FocusReason.OtherFocusReason))
        for keys, do in (
            ("Ctrl+Left", lambda: self.show_day(self._day - timedelta(days=1))),
            ("Ctrl+Right", lambda: self.show_day(self._day + timedelta(days=1))),
            ("T", self.go_today),
            ("/", self.go_to_filter),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    # --- what the window asks -----------------------------------------------------------------------------------

    def open(self, activity_id: int) -> None:
        """Show a plan item on its day."""
        activity = self.workspace.store.activities.find(activity_id)
        if activity is None or activity.deleted_at is not None:
            return
        done_on = activity.done_at.date() if activity.done_at else activity.day
        is_late = activity.is_open and activity.day < self.workspace.today()
        self.show_day(self.workspace.today() if is_late else done_on if activity.is_done else activity.day)
        if not self.list.choose(activity_id) and self._folded:
            self._folded.clear()
            self.refresh()
        self._choose(activity_id)

    def new(self) -> None:
        """Go to the line for a new plan item."""
        self.entry.line.setFocus()

    def go_to_filter(self) -> None:
        """Narrow the list by what is typed."""
        if not self._plan.is_empty:
            self.filter.ask()

    def panes(self) -> list[QWidget]:
        """The line, the list and the rail."""
        parts = [self.planner] if self.planner is not None else [self.entry, self.list, self.rail]
        return [each for each in parts if each.isVisible()]

    def step_back(self) -> None:
        """Return to today's list."""
        self.filter.leave()
        if self.planner is not None:
            self.planner.leave()
        self.go_today()

    def fold(self) -> None:
        """Show or hide the rail."""
        self._wants_rail = not self._rail_room.isVisible()
        self._rail_room.setVisible(self._wants_rail)
        self._fit_head()

    def go_today(self) -> None:
        """Show today."""
        self.show_day(self.workspace.today())

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.list.settle()
        self.filter.leave()
        self._day = day
        self._read(self.workspace.begin)

    # --- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the day and show it, with the strips above it; what stands beside it a moment later, and at first the strips too."""
        self._rows.forget()
        self._read(self.workspace.begin if self._chased else self.workspace.later)  # the window waits for no strips

    def come_back(self, missed: Change) -> None:
        """The list and the week at once, what stands around them a moment later; who and what was not touched is known."""
        self._rows.forget(missed)
        self._read(self.workspace.later)

    def _read(self, ask: Callable[[Callable[[], Iterator[None]]], None]) -> None:
        self._show_list()
        self._show_week()
        ask(self._around)

    def follow(self, change: Change) -> None:
        """The list at once, what stands around it a moment later."""
        self._rows.forget(change)
        self._show_list()
        self.workspace.later(self._show_week, self._around)

    def _around(self) -> Iterator[None]:
        store = self.workspace.store
        matters = delivery.of_today(store) if self._day == self._today else []
        self.strips.show_plan(self._plan, matters)
        self._show_state(store.calendar().is_working(self._day))
        yield
        shown = yield from rail.read(store, self._plan, self.workspace.now(), matters)
        yield from self.rail.showing(shown)

    def _show_list(self) -> None:
        store, now = self.workspace.store, self.workspace.now()
        self._today = now.date()
        if self._chased != self._today:
            self._chased = self._today
            self.workspace.later(self._chase_late)
        self._plan = rows.read(store, self._day, now)
        self._rows.now = now
        self.list.day = self._day
        self.list.painter_of_rows.is_past = self._day < self._today
        works = store.calendar().is_working(self._day)
        self.list.show_rows(self._rows.of(self._plan, self._folds(works), self.filter.text().strip(), is_off=not works))
        if self.planner is not None:
            self.planner.refresh()
        self.entry.setVisible(self._day >= self._today)
        self.entry.show_day(self._day)
        self._show_state(works)

    def _chase_late(self) -> Iterator[None]:
        """What is late in delivery joins the plan, and is then shown as any change is."""
        return chase_late(self.workspace)

    def _show_week(self) -> None:
        store, days = self.workspace.store, week_of(self._day)
        calendar, load = store.calendar(), store.activities.load(days[0], days[-1])
        returning = store.activities.untouched_between(max(days[0], self._today), days[-1], calendar)
        load.update(each.day for each in returning)
        self.week.show_week(self._day, lambda day: load[day], calendar, store.reports.due(days[0], days[-1], calendar))

    def _folds(self, works: bool) -> set[rows.Group]:
        """What is folded: late things only on a day off; the routines not when nothing else of today waits."""
        others = [each for each in self._plan.open if each not in self._plan.routines]
        opened = {rows.Group.ROUTINES} if self._day == self._today and not others else set()
        return self._folded - opened - ({rows.Group.OVERDUE} if works else set())

    def _on_changed(self, change: Change) -> None:
        """What was undone or done again is chosen, so that one sees it."""
        super()._on_changed(change)
        if change.kind != "do" and self.isVisible():
            self.list.choose_all(change.touched.get("activity", ()))

    def _choose(self, activity_id: int) -> None:
        self.list.choose(activity_id)
        self.list.setFocus()

    def _show_state(self, works: bool) -> None:
        plan, is_today = self._plan, self._day == self._today
        is_left_open = self._day < self._today and self.strips.closed.isHidden() and not plan.is_empty
        self.head.show_day(self._day, is_finished=not self.strips.finished.isHidden(), is_left_open=is_left_open)
        is_empty = not self.list.items() and (plan.is_empty or bool(self.filter.text()))
        self.list.setVisible(not is_empty)
        self._empty_room.setVisible(is_empty)
        if self.filter.text() and not plan.is_empty:
            text = self.tr("Nothing found for “{text}”").format(text=self.filter.text())
        elif self._day < self._today:
            text = self.tr("Nothing was recorded on this day")
        elif not works:
            text = self.tr("Day off")
        elif is_today:
            text = self.tr("Nothing here yet. Type a first item above, or choose “Plan my day”. For example:")
        else:
            text = self.tr("Nothing planned for this day yet")
        self.empty.setText(text)
        self._examples.setVisible(is_today and works and plan.is_empty)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The rail folds where there is no room for it."""
        super().resizeEvent(event)
        has_room = self.width() >= _ROOM_FOR_RAIL
        self.head.rail.setVisible(not has_room)
        if self._wants_rail is None:
            self._rail_room.setVisible(has_room)
        self._fit_head()

    def _fit_head(self) -> None:
        self.head.fit(self.width() - (self._rail_room.width() if self._rail_room.isVisibleTo(self) else 0))

    def showEvent(self, event: QShowEvent) -> None:
        """The keys go to the list, or to the line above it while there is none."""
        super().showEvent(event)
        if self.focusWidget() is None:
            (self.entry.line if self._plan.is_empty else self.list).setFocus()

    def _on_minute(self) -> None:
        """Times pass: things become late, and one day the next begins."""
        if self.workspace.today() != self._today and self._day == self._today:
            self._day = self.workspace.today()
        if self.isVisible():
            self._show_list()
            self.workspace.later(self._show_week, self._around)

    # --- what is done -------------------------------------------------------------------------------------------

    def plan_day(self, *, at_times: bool = False) -> None:
        """Plan today in three steps, in place of the list; where it is too full, begin with its times."""
        from salesplanner.ui.today.planning import Planner

        self.list.settle()
        self._day = self.workspace.today()
        if self.planner is None:
            self.planner = Planner(self.workspace)
            self.planner.left.connect(self._leave_planner)
            self.planner.prepare_asked.connect(self._acts.prepare)
            self._pages.addWidget(self.planner)
        self._pages.setCurrentWidget(self.planner)
        self.planner.start(at_times=at_times)

    def _leave_planner(self) -> None:
        """The list again; who left the plan early is not asked again today."""
        planner, self.planner = self.planner, None
        self._pages.setCurrentWidget(self._list_page)
        if planner is not None:
            self._pages.removeWidget(planner)
            planner.deleteLater()
        self.strips.plan_no_more()
        self.refresh()
        self.list.setFocus()

    def close_day(self) -> None:
        """Close the day: every open item gets a place."""
        from salesplanner.ui.today.closing import close_day, day_to_close

        self.list.settle()
        day = day_to_close(self.workspace.store, self._day)
        close_day(self, self.workspace, day, self._drafts.setdefault(day, {}))

    def prepare(self) -> None:
        """Prepare the chosen visit, else the next one of the day."""
        visit = self._plan.next_visit(self.workspace.now())
        chosen = [each.id for each in self.list.chosen() if each.kind in PREPARED]
        if chosen or visit is not None:
            self._acts.prepare(chosen[0] if chosen else visit.id)  # type: ignore[union-attr]
        else:
            self.workspace.notice(self.tr("No visit waits today"), False)

    def brief(self) -> None:
        """The morning brief: yesterday's result, today's plan."""
        from salesplanner.report import daily
        from salesplanner.ui.forms.paper import PaperDialog

        store, words = self.workspace.store, self.workspace.words
        paper = daily.brief(store, self._today, words, store.settings.get("person.name", ""))
        PaperDialog(self, self.workspace, paper).exec()

    def leave(self) -> None:
        """Mark the shown day as leave, or take the mark away."""
        self._acts.leave(self._day)

    def note(self) -> None:
        """The note of the shown day to read and save, its short form to copy; of a past day as it was given then."""
        from salesplanner.report import daily
        from salesplanner.ui.forms.paper import PaperDialog

        store, words = self.workspace.store, self.workspace.words
        evening = evening_of(self.workspace.now())
        day = evening if self._day >= self._today else self._day
        name, found = store.settings.get("person.name", ""), daily.gather(store, day)
        if day < evening and found.log.note:
            PaperDialog(self, self.workspace, daily.kept(found.log, words, name), short=found.log.note).exec()
        else:
            paper = daily.document(found, words, name)
            PaperDialog(self, self.workspace, paper, short=daily.note(found, words)).exec()

    def _reopen(self) -> None:
        if self.workspace.did(self.workspace.store.days.put, self._today, closed_at=None):
            self.workspace.notice(self.tr("The day is open again"))

    def _try(self, example: str) -> None:
        """Put an example into the line, to be changed or kept."""
        self.entry.line.setText(example)
        self.entry.line.setFocus()

    def _add(self, reading: Reading, stays: bool) -> None:
        made = self._acts.keep(reading)
        if made is None:
            return
        self.entry.clear()
        if not stays and made[0] == "activity" and reading.day == self._day:
            self.list.choose(made[1])

    def _write(self, text: str) -> None:
        activity_id = self._acts.write(one_line(text).strip(), self._day)
        if activity_id:
            self.entry.clear()
            self.list.choose(activity_id)

    def _anytime(self) -> list[int]:
        return [activity.id for activity in self._plan.anytime]

    def _ask_day(self, ids: list[int]) -> None:
        self._acts.ask_day(ids, self.list.place_of(ids[0]))

    def _move_overdue(self) -> None:
        if ids := [activity.id for activity in self._plan.overdue]:
            self._ask_day(ids)

    def _make_room(self) -> None:
        """Offer what can leave a day that is too full; today other times can be given instead."""
        from salesplanner.ui.today.easing import ease

        if ease(self, self.workspace, self._plan):
            self.plan_day(at_times=True)

    def _fold(self, group: rows.Group) -> None:
        self._folded ^= {group}
        keep(f"today/{group.value}_folded", group in self._folded)
        self.refresh()

    def _show_menu(self, place: QPoint, ids: list[int]) -> None:
        menu = QMenu(self)
        fill_menu(menu, self.workspace, self._acts, ids, self._plan, self._ask_day, self.list.rename)
        menu.exec(place)
