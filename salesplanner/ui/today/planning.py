"""规划今天: what was left, whom to follow up, when; in two minutes, over the day's column (experience, 6.1a).

The moments: in the morning with two minutes to spare (Ctrl+Enter three times takes what is proposed); when a day breaks
and is arranged anew; on the phone, when a client asks for a time. Each choice is kept at once, so that leaving loses nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time, timedelta
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QStackedWidget, QWidget

from salesplanner.domain.activities import Activity, ActivityKind
from salesplanner.domain.dayplan import DayPlan
from salesplanner.domain.problems import Problem
from salesplanner.ui.forms.reschedule import ReschedulePopup
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    boxed,
    button,
    chip,
    clear,
    column,
    heading,
    kbd,
    muted,
    picture,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today import places, rows
from salesplanner.ui.today.clashbar import ClashBar
from salesplanner.ui.today.dayside import DaySide
from salesplanner.ui.today.offers import Offer, Offers
from salesplanner.ui.today.places import PlaceRow
from salesplanner.ui.today.planrows import OfferRow, TimeRow, step_row

_LEFT, _FOLLOW, _TIME, _FIRST = range(4)
#: How many items are proposed as the first thing.
_PROPOSED = 6


class Planner(QWidget):
    """Three steps and a last question over today's plan. `left` says that the person is back at the list."""

    left = Signal()
    prepare_asked = Signal(int)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._offers = Offers(workspace)
        self._plan = DayPlan(day=workspace.today())
        self.places: list[PlaceRow] = []
        self.offers: list[OfferRow] = []
        self.times: list[TimeRow] = []
        self.firsts: list[QPushButton] = []
        self._lay_out()

    # --- making -------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.steps = [button("", kind="pill", on_click=partial(self.go, place)) for place in range(3)]
        for each in self.steps:
            each.setCheckable(True)
        skip = button(self.tr("Skip"), kind="link", on_click=self.leave)
        skip.setToolTip(self.tr("Skip, start the day"))
        head = row(heading(self.tr("Plan my day")), *self.steps, STRETCH, skip, kbd("Esc"), spacing=10)
        self.lead = PlainLabel("", "muted", wrap=True)
        self.clashes = ClashBar(self._workspace)
        self.clashes.shown.connect(self._go_to_time)
        self.pages = QStackedWidget()
        self._rooms = [column(spacing=0) for _ in range(4)]
        for room in self._rooms:
            frame = QFrame()
            frame.setProperty("card", True)
            frame.setLayout(column(scrolled(boxed(room)), margins=1))
            self.pages.addWidget(frame)
        self._hints = FlowLayout()
        hints = boxed(self._hints)
        self.back_button = button(self.tr("Back"), on_click=lambda: self.go(self.step - 1))
        self.next_button = button("", primary=True, on_click=self.go_on)
        self.next_button.setToolTip("Ctrl+Enter")
        foot = row(hints, self.back_button, self.next_button, spacing=10)
        foot.setStretch(0, 1)
        page = column(head, self.lead, self.clashes, self.pages, foot, spacing=10, margins=(20, 14, 20, 12))
        page.setStretchFactor(self.pages, 1)
        self.side = DaySide(self._workspace)
        self.side.timed.connect(self._put_at)
        self._side = boxed(column(self.side), "rail")
        self._side.setFixedWidth(px(330))
        whole = row(boxed(page), self._side, spacing=0)
        whole.setStretch(0, 1)
        self.setLayout(whole)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.go_on)

    @property
    def step(self) -> int:
        """The step that is shown."""
        return self.pages.currentIndex()

    def start(self, *, at_times: bool = False) -> None:
        """Begin: with what was left, or with the clients where nothing was; a day that is too full with its times."""
        late = self._store.activities.overdue(self._workspace.now())
        first = _TIME if at_times else _LEFT if late else _FOLLOW
        if first is not _FOLLOW:
            self._read_offers()  # their number stands in the head
        self.go(first)

    # --- the steps ----------------------------------------------------------------------------------------------

    def go(self, step: int) -> None:
        """Show a step."""
        step = max(_LEFT, min(step, _FIRST))
        readers = (self._read_left, self._read_offers, self._read_times, self._read_firsts)
        readers[step]()
        self.pages.setCurrentIndex(step)
        self.refresh()
        self._say_step()
        stops: tuple[Sequence[QWidget], ...] = (
            [each.stop for each in self.places],
            self.offers,
            [each.at.line for each in self.times],
            self.firsts,
        )
        own = stops[step]
        (own[0] if own else self.next_button).setFocus(Qt.FocusReason.TabFocusReason)

    def go_on(self) -> None:
        """The next step; what the first one proposes is kept by it."""
        if self.step == _LEFT and not self._keep_places(self.places):
            return
        if self.step == _TIME:
            self._settle_times()
        if self.step == _FIRST or (self.step == _TIME and not self._open_items()):
            self._finish()
        else:
            self.go(self.step + 1)

    def leave(self) -> None:
        """Back to the list; what was chosen is kept."""
        if self.step == _LEFT and not self._keep_places([each for each in self.places if each.is_decided]):
            return
        self.left.emit()

    def _finish(self, first: Activity | None = None) -> None:
        """Keep what comes first and that the day is planned."""

        def keep() -> None:
            today = self._workspace.today()
            with self._store.change("day planned", day=today.isoformat()):
                for each in self._store.activities.on(today):
                    if first is not None and each.is_first and each.id != first.id:
                        self._store.activities.change(each.id, is_first=False)
                if first is not None and not first.is_first:
                    self._store.activities.change(first.id, is_first=True)
                self._store.days.put(today, planned_at=self._workspace.now())

        if self._workspace.did(keep):
            count = len(self._open_items())
            self._workspace.notice(self.tr("The day is planned: %n item(s)", "", count))
            self.left.emit()

    # --- showing ------------------------------------------------------------------------------------------------

    def refresh(self) -> None:
        """Read the day anew; the rows of a step stay where they are."""
        workspace, store = self._workspace, self._store
        self._plan = rows.read(store, workspace.today(), workspace.now())
        self.side.show_plan(self._plan)
        self.clashes.show_plan(self._plan)
        items = self._store.activities.on(workspace.today())
        for each in self.offers:
            each.show_state(self._offers.planned(each.offer, items))
        if self.step == _TIME:
            self._show_times()
        self._say_steps()

    def _say_steps(self) -> None:
        late = len(self._plan.overdue)
        shown = len([each for each in self.offers if not each.isHidden()])
        names = (
            (self.tr("Left over"), late),
            (self.tr("To follow up"), shown),
            (self.tr("Times"), 0),
        )
        for place, (each, (name, count)) in enumerate(zip(self.steps, names, strict=True)):
            mark = "✓" if place < self.step else place + 1
            each.setText(f"{mark}  {name} {count or ''}".rstrip())
            each.setChecked(place == min(self.step, _TIME))
            each.setMinimumWidth(text_width(each.text(), bold=True) + px(30))  # a chosen one is bold

    def _say_step(self) -> None:
        leads = (
            self.tr("Give each its place. Enter takes all of them into today."),
            self.tr("In the order of importance. Take what today can hold; nothing else gets lost."),
            self.tr("Drag an item into the day or type a time. What has none is done at any time."),
            self._summary(),
        )
        names = (
            self.tr("All of these into their days"),
            self.tr("Give times"),
            self.tr("That is the plan"),
            self.tr("Start"),
        )
        self.lead.setText(leads[self.step])
        self.next_button.setText(f"{names[self.step]}  ›")
        self.back_button.setVisible(self.step > _LEFT)
        clear(self._hints)
        hints = {
            _FOLLOW: (
                (self.tr("Space"), self.tr("take or leave")), ("S", self.tr("another day")), ("X", self.tr("not today")),
                ("0–9", self.tr("time")), ("↑ ↓", self.tr("walk")),
            ),
            _TIME: (("↑ ↓", self.tr("walk")),),
        }.get(self.step, ())  # fmt: skip
        for keys, text in hints:
            self._hints.addWidget(boxed(row(kbd(keys), muted(text), spacing=5)))

    def _summary(self) -> str:
        items = self._open_items()
        visits = sum(1 for each in items if each.kind is ActivityKind.VISIT)
        said = self.tr("%n item(s) today", "", len(items))
        if visits:
            said = self.tr("{items}, %n visit(s)", "", visits).format(items=said)
        return self.tr("{items}. What comes first?").format(items=said)

    def _open_items(self) -> list[Activity]:
        return [each for each in self._plan.open if each.day == self._plan.day]

    # --- 1: what was left ---------------------------------------------------------------------------------------

    def _read_left(self) -> None:
        workspace = self._workspace
        today, next_day = workspace.today(), self._store.calendar().next_working(workspace.today())
        near = next_day - today == timedelta(days=1)
        after = self.tr("Tomorrow") if near else workspace.words.weekday_short(next_day)
        late = self._store.activities.overdue(workspace.now())
        late = [each for each in late if each.day < today]
        clients = self._store.clients.many(each.client_id for each in late)
        room = self._rooms[_LEFT]
        clear(room)
        self.places = []
        for each in late:
            client = clients[each.client_id].name if each.client_id in clients else ""
            said = " · ".join(filter(None, [client, workspace.words.overdue(each.days_overdue(today))]))
            made = PlaceRow(workspace, each, said, ((self.tr("Today"), today), (after, next_day)))
            self.places.append(made)
            room.addWidget(boxed(row(made, margins=(14, 6, 14, 6))))
        if not late:
            room.addWidget(boxed(row(muted(self.tr("Nothing was left over.")), margins=14)))
        room.addStretch(1)

    def _keep_places(self, chosen: Sequence[PlaceRow]) -> bool:
        try:
            decisions = [each.decision() for each in chosen]
        except Problem as problem:
            dialogs.tell(self, self._workspace.words.problem(problem))
            return False
        if not decisions:
            return True
        store = self._store

        def keep() -> None:
            count = len(decisions)
            with store.change("activities placed", count=count, name=decisions[0].activity.title):
                places.keep(store, decisions)

        return self._workspace.did(keep)

    # --- 2: whom to follow up -----------------------------------------------------------------------------------

    def _read_offers(self) -> None:
        room = self._rooms[_FOLLOW]
        clear(room)
        self.offers = [OfferRow(self._workspace, each) for each in self._offers.read()]
        for each in self.offers:
            each.toggled.connect(self._toggle)
            each.later_asked.connect(self._another_day)
            each.hidden.connect(self._hide)
            each.timed.connect(self._offers.join)
            each.stepped.connect(lambda step: step_row(self.offers, step))
            room.addWidget(each)
        if not self.offers:
            text = self.tr("Nobody waits for a follow-up today.")
            room.addWidget(boxed(row(muted(text), margins=14)))
        self._add_given(room)
        room.addStretch(1)

    def _add_given(self, room: QBoxLayout) -> None:
        """Routines and improvement actions of the day are there by themselves."""
        theme = self._workspace.theme
        plan = rows.read(self._store, self._workspace.today(), self._workspace.now())
        for each in plan.open:
            if each.routine_id is None and each.improvement_id is None:
                continue
            icon, tone = ("sprout", "done") if each.improvement_id else ("repeat", "text2")
            at = f"{self._workspace.words.time(each.at)} " if each.at else ""
            said = PlainLabel(at + each.title, "muted", elide=True)
            line = row(picture(theme.pixmap(icon, tone)), said, chip(self.tr("already in the plan"), "done" if each.improvement_id else "neutral"),
                       spacing=10, margins=(14, 7, 14, 7))  # fmt: skip
            line.setStretch(1, 1)
            room.addWidget(boxed(line))

    def _row_of(self, offer: Offer) -> OfferRow:
        return next(each for each in self.offers if each.offer is offer)

    def _toggle(self, offer: Offer) -> None:
        if self._offers.planned(offer) is None:
            self._offers.join(offer)
        else:
            self._offers.leave(offer)
        self.refresh()

    def _another_day(self, offer: Offer) -> None:
        """Ask for the day; what has no item yet becomes one on it."""
        step = offer.candidate.step if offer.candidate.payment is None else None
        present = self._offers.planned(offer) or (self._store.activities.find(step.id) if step else None)
        if present is None:
            present = self._offers.new(offer, self._workspace.today())
        popup = ReschedulePopup(self, self._workspace, [present])
        made = self._row_of(offer)
        popup.place_at(made.mapToGlobal(made.rect().bottomLeft()))
        if popup.exec():
            self._hide_row(made)

    def _hide(self, offer: Offer) -> None:
        """Say no more of it in this plan."""
        self._offers.leave(offer)
        self._hide_row(self._row_of(offer))

    def _hide_row(self, made: OfferRow) -> None:
        shown = [each for each in self.offers if not each.isHidden()]
        place = shown.index(made)
        made.hide()
        others = shown[place + 1 :] or shown[:place][-1:]
        (others[0] if others else self.next_button).setFocus(Qt.FocusReason.TabFocusReason)
        self.refresh()

    # --- 3: when ------------------------------------------------------------------------------------------------

    def _read_times(self) -> None:
        self.times = []
        clear(self._rooms[_TIME])
        self._rooms[_TIME].addStretch(1)

    def _show_times(self) -> None:
        """The open items of today; a row is made anew only when its item changed."""
        items, room = self._open_items(), self._rooms[_TIME]
        wanted = [*(each for each in items if each.at is None), *(each for each in items if each.at is not None)]
        if [each.activity for each in self.times] == wanted:
            return
        focused = next((each.activity.id for each in self.times if each.at.line.hasFocus()), None)
        clear(room)
        said = rows.DayRows(self._store, self._workspace.words, self._workspace.now()).of(self._plan, ())
        lines = {each.activity.id: each for each in said if isinstance(each, rows.Item)}
        self.times = []
        for each in wanted:
            line = lines[each.id]
            about = " · ".join(filter(None, [line.client, line.deal]))
            made = TimeRow(self._workspace, each, about, line.chips[:1])
            made.timed.connect(self._put_at)
            made.lasts.connect(self._put_length)
            made.prepare_asked.connect(self.prepare_asked)
            made.stepped.connect(lambda step: step_row([each.at.line for each in self.times], step))
            self.times.append(made)
            room.addWidget(made)
        if not wanted:
            room.addWidget(boxed(row(muted(self.tr("Nothing is planned for today yet.")), margins=14)))
        room.addStretch(1)
        for made in self.times:
            if made.activity.id == focused:
                made.at.setFocus()

    def _settle_times(self) -> None:
        """A time that is still being typed counts."""
        for each in self.times:
            if each.at.line.hasFocus():
                self.next_button.setFocus()

    def _go_to_time(self, activity_id: int) -> None:
        """The time of an item that clashes."""
        if self.step != _TIME:
            self.go(_TIME)
        for each in self.times:
            if each.activity.id == activity_id:
                each.at.setFocus()

    def _put_at(self, activity_id: int, at: time | None) -> None:
        self._workspace.do(self._store.activities.move, activity_id, day=self._plan.day, at=at)

    def _put_length(self, activity_id: int, minutes: int) -> None:
        self._workspace.do(self._store.activities.change, activity_id, minutes=minutes)

    # --- the first thing ----------------------------------------------------------------------------------------

    def _read_firsts(self) -> None:
        room, words = self._rooms[_FIRST], self._workspace.words
        clear(room)
        items = [each for each in self._open_items() if each.routine_id is None] or self._open_items()
        items.sort(key=lambda each: (not each.is_first, not each.is_next_step, each.at is None, each.at or time()))
        self.firsts = []
        for place, each in enumerate(items[:_PROPOSED], start=1):
            at = f"{words.time(each.at)} " if each.at else ""
            made = button(
                f"{place}  {at}{each.title}".replace("&", "&&"), self._workspace.theme.icon("star"), kind="choice"
            )
            made.clicked.connect(lambda _=False, each=each: self._finish(each))
            self.firsts.append(made)
        room.addWidget(boxed(column(*self.firsts, STRETCH, spacing=6, margins=14)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc leaves; Enter goes on in the first step; digits choose the first thing; the arrows walk."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.leave()
        elif self.step == _LEFT and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_on()
        elif self.step == _FIRST and event.text().isdigit() and 0 < int(event.text()) <= len(self.firsts):
            self.firsts[int(event.text()) - 1].click()
        elif self.step in (_LEFT, _FIRST) and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            own: Sequence[QWidget] = [each.stop for each in self.places] if self.step == _LEFT else self.firsts
            step_row(own, 1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)
