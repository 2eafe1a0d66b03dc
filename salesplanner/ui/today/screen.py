"""The Today tab: the day's list, the line that adds to it, and what stands beside it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QCursor, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QLineEdit, QMenu, QStackedLayout, QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind
from salesplanner.domain.dayplan import AVAILABLE_MINUTES, DayPlan, Group, plan
from salesplanner.domain.period import Period
from salesplanner.domain.plaintext import one_line
from salesplanner.ui.kit.layout import STRETCH, EmptyState, PlainLabel, boxed, button, column, heading, row
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.items import OUTCOME_CHIPS, DayList, Row
from salesplanner.ui.today.rail import Rail
from salesplanner.ui.today.week import WeekStrip

_NARROW = 1080


class TodayScreen(Screen):
    """One day, today at first."""

    reads = frozenset(
        {
            "activity",
            "client",
            "contact",
            "deal",
            "quota",
            "target",
            "order",
            "payment",
            "holiday",
            "setting",
            "agreement",
        }
    )

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._store = workspace.store
        self._words = workspace.words
        self.day = workspace.today()
        self._is_done_folded = True
        self._is_rail_folded: bool | None = None
        self.list = DayList(workspace)
        self.list.setAccessibleName(self.tr("Plan of the day"))
        self.rail = Rail(workspace)
        self.week = WeekStrip(workspace)
        self._make_line()
        self._empty = EmptyState("")
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty)
        self._note = PlainLabel("", "muted", wrap=True)
        left = column(self._head(), self.line, self._note, self._stack, spacing=10, margins=(20, 14, 20, 6))
        self.setLayout(row(boxed(left), self.rail, spacing=0))
        self._connect()

    def _head(self) -> QWidget:
        self._title = heading("")
        self._subtitle = PlainLabel("", "caption")
        self.today_button = button(self.tr("Back to today"), on_click=self.step_back)
        self.add_button = button(
            self.tr("New plan item"), self.workspace.theme.icon("plus"), on_click=lambda: self._edit(None)
        )
        names = boxed(column(self._title, self._subtitle, spacing=2))
        return boxed(row(names, STRETCH, self.week, STRETCH, self.today_button, self.add_button, spacing=12))

    def _make_line(self) -> None:
        self.line = QLineEdit()
        self.line.setObjectName("quickadd")
        self.line.setMaxLength(500)
        self.line.setPlaceholderText(
            self.tr("Add a task for this day: type and press Enter; Ctrl+Enter opens the form")
        )
        self.line.setAccessibleName(self.tr("Add a task for this day"))
        self.line.addAction(self.workspace.theme.icon("plus"), QLineEdit.ActionPosition.LeadingPosition)

    def _connect(self) -> None:
        self.line.returnPressed.connect(self._add)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(
                QKeySequence(keys), self.line, activated=self._add_by_form, context=Qt.ShortcutContext.WidgetShortcut
            )
        for keys, step in (("Ctrl+Left", -1), ("Ctrl+Right", 1)):
            QShortcut(
                QKeySequence(keys),
                self.list,
                activated=lambda step=step: self.show_day(self.day + timedelta(days=step)),
            )
        QShortcut(QKeySequence("T"), self.list, activated=self.step_back, context=Qt.ShortcutContext.WidgetShortcut)
        self.list.act.connect(self._act)
        self.list.reordered.connect(lambda ids: self.workspace.do(self._store.activities.reorder, ids))
        self.list.folded.connect(self._fold_done)
        self.list.all_late.connect(self._move_late)
        self.week.chosen.connect(self.show_day)
        self.week.days.dropped.connect(self._move_to)

    # --- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the day and show it."""
        today, now = self.workspace.today(), self.workspace.now()
        late = self._store.activities.overdue(now) if self.day == today else []
        shown = plan(self._store.activities.on(self.day), late)
        self.week.show_day(self.day)
        self._say_day()
        rows = self._rows(shown)
        self.list.show_rows(rows)
        self._say_state(shown)
        self._stack.setCurrentIndex(0 if rows else 1)
        self.today_button.setVisible(self.day != today)
        self.rail.refresh()

    def show_day(self, day: date) -> None:
        """Show another day."""
        self.day = day
        self.refresh()

    def open(self, activity_id: int) -> None:
        """Show an item on its day."""
        activity = self._store.activities.find(activity_id)
        if activity is None:
            return
        late = activity.is_open and activity.day < self.workspace.today()
        if not activity.is_open and activity.at is None:
            self._is_done_folded = False
        self.show_day(self.workspace.today() if late else activity.day)
        self.list.select(activity_id)
        self.list.setFocus()

    def step_back(self) -> None:
        """Back to today."""
        self.show_day(self.workspace.today())

    def find(self) -> None:
        """Go to the line that adds."""
        self.line.setFocus()

    def fold(self) -> None:
        """Show or hide the cards beside the list."""
        self._is_rail_folded = self.rail.isVisible()
        self.rail.setVisible(not self._is_rail_folded)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The cards fold on narrow windows, unless the person wants them."""
        super().resizeEvent(event)
        if self._is_rail_folded is None:
            self.rail.setVisible(self.width() >= _NARROW)

    def _say_day(self) -> None:
        words, today = self._words, self.workspace.today()
        self._title.setText(words.day_long(self.day, today))
        month = Period.month_of(self.day)
        calendar = self._store.calendar()
        if not calendar.is_working(self.day):
            self._subtitle.setText(self.tr("Day off"))
            return
        number = calendar.count(month.first, self.day)
        left = calendar.count(self.day, month.last)
        text = self.tr("Working day {number} of the month, {left} left with this one")
        self._subtitle.setText(text.format(number=number, left=left))

    def _say_state(self, shown: DayPlan) -> None:
        today = self.workspace.today()
        is_off = not self._store.calendar().is_working(self.day)
        if not shown.groups():
            text = self.tr("Nothing here yet. Type a first item above, or add one with the form")
            self._empty.say(self.tr("Day off") if is_off else text)
        done = shown.groups() and not shown.open and self.day == today
        self._note.setText(self.tr("Everything for today is done") if done else "")
        self._note.setVisible(bool(done))

    def _rows(self, shown: DayPlan) -> list[Row]:
        items = [each for _, group in shown.groups() for each in group]
        clients = self._store.clients.many(each.client_id for each in items)
        deals = self._store.deals.many(each.deal_id for each in items)
        rows: list[Row] = []
        for group, members in shown.groups():
            rows.append(self._heading(group, len(members), shown))
            if group is Group.DONE and self._is_done_folded:
                continue
            for place, each in enumerate(members):
                rows.append(
                    Row(
                        group=group,
                        activity=each,
                        chips=tuple(self._chips(each)),
                        client=clients[each.client_id].name if each.client_id in clients else "",
                        deal=deals[each.deal_id].name if each.deal_id in deals else "",
                        is_top=place == 0,
                        is_bottom=place == len(members) - 1,
                    )
                )
        return rows

    def _heading(self, group: Group, count: int, shown: DayPlan) -> Row:
        names = {
            Group.OVERDUE: self.tr("Overdue"),
            Group.SCHEDULED: self.tr("Scheduled"),
            Group.ANYTIME: self.tr("Anytime"),
            Group.DONE: self.tr("Done"),
        }
        aside, link = "", ""
        if group is Group.OVERDUE:
            aside = self.tr("Reschedule all…")
        elif group is Group.SCHEDULED or (group is Group.ANYTIME and not shown.scheduled):
            aside, link = self._hours(shown.planned_minutes)
        title = f"{names[group]}\t{self.tr('%n item(s)', '', count)}"
        return Row(group=group, title=title, aside=aside, link=link, is_folded=self._is_done_folded)

    def _hours(self, minutes: int) -> tuple[str, str]:
        over = minutes - AVAILABLE_MINUTES
        if over > 0:
            return self.tr("{hours} h too many").format(hours=_hours(over)), "full"
        text = self.tr("{planned} h planned / {available} h available")
        return text.format(planned=_hours(minutes), available=_hours(AVAILABLE_MINUTES)), ""

    def _chips(self, activity: Activity) -> list[tuple[str, str, str]]:
        today = self.workspace.today()
        chips = []
        if activity.outcome is not None:
            tone, icon = OUTCOME_CHIPS[activity.outcome]
            chips.append((self._words.outcome(activity.outcome), tone, icon))
        late = activity.days_overdue(today)
        if late:
            chips.append((self._words.overdue(late), "overdue", "clock"))
        elif activity.is_overdue(self.workspace.now()):
            chips.append((self.tr("Time has passed"), "overdue", "clock"))
        elif activity.is_open and activity.is_next_step:
            chips.append((self.tr("Next step"), "accent", "arrow-right"))
        if activity.is_open and activity.moved >= 3:
            chips.append((self.tr("Moved %n time(s)", "", activity.moved), "risk", "hourglass"))
        return chips

    # --- doing --------------------------------------------------------------------------------------------------

    def _add(self) -> None:
        title = one_line(self.line.text())
        if not title:
            return
        kind = ActivityKind.TASK
        item = Activity(kind=kind, title=title, day=self.day, minutes=USUAL_MINUTES[kind], position=999)
        added = self.workspace.do(self._store.activities.add, item)
        if added is not None:
            self.line.clear()
            self.workspace.notice(self.tr("“{title}” added").format(title=title))

    def _add_by_form(self) -> None:
        title = one_line(self.line.text())
        if self._edit(None, title=title) is not None:
            self.line.clear()

    def _edit(self, activity: Activity | None, **defaults: object) -> int | None:
        from salesplanner.ui.forms.activity import edit_activity

        if activity is None:
            defaults.setdefault("day", self.day)
        return edit_activity(self, self.workspace, activity, **defaults)

    def _act(self, act: str, items: list[Activity]) -> None:
        answers = {
            "log": self._log,
            "tick": self._tick,
            "edit": lambda each: self._edit(each[0]),
            "move": self._move,
            "delete": self._delete,
            "reopen": self._reopen,
            "menu": self._menu,
            "step": self._step,
        }
        answers[act](items)

    def _log(self, items: list[Activity]) -> None:
        from salesplanner.ui.forms.log import log_outcome

        if items[0].kind.is_contact:
            log_outcome(self, self.workspace, items[0])
        else:
            self.list.tick(items[0])

    def _tick(self, items: list[Activity]) -> None:
        self.workspace.do(self._store.activities.finish, items[0].id, at=self._moment())
        self.workspace.notice(self.tr("Done: {title}").format(title=items[0].title))

    def _moment(self) -> datetime:
        now = self.workspace.now()
        return (
            now if self.day >= now.date() else now.replace(year=self.day.year, month=self.day.month, day=self.day.day)
        )

    def _reopen(self, items: list[Activity]) -> None:
        self.workspace.do(self._store.activities.reopen, items[0].id)
        self.workspace.notice(self.tr("Open again: {title}").format(title=items[0].title))

    def _step(self, items: list[Activity]) -> None:
        item = items[0]
        self._edit(None, client_id=item.client_id, deal_id=item.deal_id, is_next_step=True, day=None)

    def _move(self, items: list[Activity]) -> None:
        from salesplanner.ui.forms.reschedule import reschedule

        reschedule(self, self.workspace, [each.id for each in items if each.is_open])

    def _move_to(self, day: date, ids: list[int]) -> None:
        from salesplanner.ui.forms.reschedule import move_to

        move_to(self.workspace, ids, day)

    def _move_late(self) -> None:
        self._move(self._store.activities.overdue(self.workspace.now()))

    def _delete(self, items: list[Activity]) -> None:
        def delete() -> bool:
            with self._store.change("activity deleted"):
                for each in items:
                    self._store.activities.delete(each.id)
            return True

        if self.workspace.do(delete):
            text = self.tr("%n item(s) deleted", "", len(items))
            self.workspace.notice(
                self.tr("“{title}” deleted").format(title=items[0].title) if len(items) == 1 else text
            )

    def _drop(self, items: list[Activity]) -> None:
        def drop() -> bool:
            with self._store.change("activity dropped", name=items[0].title):
                for each in items:
                    self._store.activities.drop(each.id)
            return True

        if self.workspace.do(drop):
            self.workspace.notice(self.tr("Dropped: {title}").format(title=items[0].title))

    def _first(self, item: Activity) -> None:
        self.workspace.do(self._store.activities.save, replace(item, is_first=not item.is_first))

    def _fold_done(self) -> None:
        self._is_done_folded = not self._is_done_folded
        self.refresh()

    def _menu(self, items: list[Activity]) -> None:
        menu = QMenu(self)
        theme, item = self.workspace.theme, items[0]
        if item.is_open:
            text = self.tr("Log outcome…") if item.kind.is_contact else self.tr("Done")
            menu.addAction(theme.icon("circle-check"), text, lambda: self._log(items))
            menu.addAction(theme.icon("calendar-clock"), self.tr("Reschedule…"), lambda: self._move(items))
            menu.addAction(
                theme.icon("star"),
                self.tr("Not first") if item.is_first else self.tr("First thing"),
                lambda: self._first(item),
            )
        else:
            menu.addAction(theme.icon("rotate-ccw"), self.tr("Reopen"), lambda: self._reopen(items))
        menu.addAction(theme.icon("pencil"), self.tr("Edit…"), lambda: self._edit(item))
        if item.client_id:
            menu.addAction(
                theme.icon("building-2"),
                self.tr("Open client"),
                lambda: self.workspace.asked.emit("client", item.client_id),
            )
        if item.deal_id:
            menu.addAction(
                theme.icon("briefcase"), self.tr("Open deal"), lambda: self.workspace.asked.emit("deal", item.deal_id)
            )
        menu.addSeparator()
        if item.is_open:
            menu.addAction(theme.icon("x"), self.tr("Drop"), lambda: self._drop(items))
        menu.addAction(theme.icon("trash-2"), self.tr("Delete"), lambda: self._delete(items))
        menu.exec(QCursor.pos())


def _hours(minutes: int) -> str:
    return f"{minutes / 60:.1f}".removesuffix(".0")
