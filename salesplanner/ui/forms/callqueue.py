"""The call queue: one client after the other, an outcome by one key, the day of the next call (domain S4-05).

The moment: thirty calls in a morning, the phone in one hand. 1 to 4, Ctrl+Enter, and the next client is there.
"""

from __future__ import annotations

from datetime import date, timedelta

from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.activities import USUAL_MINUTES, Activity, ActivityKind, Outcome
from salesplanner.domain.callqueue import LEFT_BY_CALLING, LOOKED_BACK, CallList, Choice, proposed_day
from salesplanner.domain.dayplan import next_monday
from salesplanner.domain.followups import Followup
from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.typed import months_on
from salesplanner.ui.forms.kinds import OUTCOME_ICONS
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import ChoiceField, DateField, TilesField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    boxed,
    button,
    card,
    clear,
    column,
    fit,
    heading,
    icon_button,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class CallQueueDialog(QDialog):
    """Walks a list of clients; each kept call is one change."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, first: Choice | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._store = workspace.store
        self._first = first
        self._queue: list[int] = []
        self._place = 0
        self._current: Followup | None = None
        self.setWindowTitle(self.tr("Call queue"))
        self._make()
        self.show_list(first or Choice(CallList.PLANNED))
        if first is None and not self._queue:
            self.show_list(Choice(CallList.NO_STEP))
        fit(self, px(640), px(540))

    # --- making -------------------------------------------------------------------------------------------------

    def _make(self) -> None:
        words, theme = self._workspace.words, self._workspace.theme
        self.list = ChoiceField(self._choices())
        self.list.combo.setAccessibleName(self.tr("List"))
        self.list.setMinimumWidth(px(180))
        self.list.combo.activated.connect(lambda _: self.show_list(self.list.value()))
        self.place = muted()
        self.rates = PlainLabel("", "muted", wrap=True)
        self.name = heading("", 1)
        self.number = heading("", 2)
        self.copy_button = icon_button(theme.icon("copy"), self.tr("Copy the number (C)"), self.copy)
        self._facts = column(spacing=3)
        icons = {each: theme.icon(OUTCOME_ICONS[each], size=18) for each in Outcome}
        outcomes = [(each, words.outcome(each, ActivityKind.CALL), icons[each]) for each in Outcome]
        self.outcome = TilesField(outcomes)
        self.outcome.call(self.tr("Outcome"))
        for place, each in enumerate(self.outcome.tiles):
            each.setToolTip(self.tr("Key {number}").format(number=place + 1))
        self.outcome.edited.connect(self._propose)
        self.points = Line(self.tr("What was said, in a line"), most=500)
        self.points.setAccessibleName(self.tr("Key points"))
        self.day = DateField(self._workspace, self.tr("in 3 days, next Monday…"))
        self.day.line.setAccessibleName(self.tr("Next call on"))
        self.day.edited.connect(self._on_day)
        self.chips = [
            button(f"{key}  {name}", kind="chip", on_click=lambda key=key: self._to(key))  # type: ignore[misc]
            for key, name in enumerate(
                (self.tr("Tomorrow"), self.tr("In 3 days"), self.tr("Next Monday"), self.tr("In a week"),
                 self.tr("In a month")), start=5)
        ]  # fmt: skip
        self.fault = PlainLabel("", "fault", wrap=True)
        self.keep_button = button(self.tr("Keep and next"), primary=True, on_click=self.keep)
        self.keep_button.setToolTip("Ctrl+Enter")
        self.edit_button = button(self.tr("Edit the client (E)"), kind="link", on_click=self.edit)
        self.skip_button = button(self.tr("Skip (N)"), on_click=lambda: self._go(1))
        self.back_button = button(self.tr("Back"), on_click=lambda: self._go(-1))
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.keep)
        asked = card(
            "",
            row(self.name, STRETCH, self.edit_button),
            row(self.number, self.copy_button, STRETCH),
            self._facts,
            self.outcome,
            self.points,
            row(muted(self.tr("Next call on")), self.day, STRETCH, spacing=8),
            boxed(FlowLayout(*self.chips)),
            self.fault,
            spacing=9,
        )
        self._card = scrolled(asked)
        self.empty = muted(wrap=True)
        self.empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.close_button = button(self.tr("Close"), on_click=self.reject)
        foot = row(self.back_button, self.skip_button, STRETCH, self.close_button,
                   self.keep_button)  # fmt: skip
        whole = column(row(self.list, self.place, STRETCH), self.rates, self._card, self.empty, STRETCH, foot,
                       margins=16, spacing=10)  # fmt: skip
        whole.setStretchFactor(self.empty, 1)  # in the middle of what the card would take
        self.setLayout(whole)

    def _choices(self) -> list[tuple[Choice, str]]:
        """The lists there are: the one that was asked for, then by what is due or missing, by tag, by source."""
        store, first = self._store, self._first
        asked = [(first, self.tr("No order yet: {where}").format(where=first.word))] if first else []
        return [
            *asked,
            (Choice(CallList.PLANNED), self.tr("Planned calls")),
            (Choice(CallList.NO_ORDER), self.tr("No order yet")),
            (Choice(CallList.NO_STEP), self.tr("No next step")),
            (Choice(CallList.SILENT), self.tr("Long without contact")),
            *((Choice(CallList.TAG, tag), self.tr("Tag: {name}").format(name=tag)) for tag in store.client_list.tags()),
            *(
                (Choice(CallList.SOURCE, each), self.tr("Source: {name}").format(name=each))
                for each in store.client_list.known("source")
            ),
            (Choice(CallList.ALL), self.tr("All clients")),
        ]

    # --- showing ------------------------------------------------------------------------------------------------

    def show_list(self, choice: Choice) -> None:
        """Begin a list; it stays as it is while one walks it."""
        self.list.set_value(choice)
        self._choice = choice
        self._queue = self._store.calls.ids(choice, self._workspace.now())
        self._place = 0
        self._say_rates()
        self._show()

    def _read(self) -> Followup | None:
        """The client whose turn it is, as it stands now; one that was deleted meanwhile is passed over."""
        while self._place < len(self._queue):
            if (found := self._store.client_list.followup(self._queue[self._place])) is not None:
                return found
            del self._queue[self._place]
        return None

    def _show(self) -> None:
        self._current = current = self._read()
        count = len(self._queue)
        for widget in (self._card, self.keep_button, self.skip_button):
            widget.setVisible(current is not None)
        self.back_button.setVisible(self._place > 0)
        self.empty.setVisible(current is None)
        self.place.setVisible(count > 0)
        self.place.setText(self.tr("{place} of {count}").format(place=min(self._place + 1, count), count=count))
        if current is None:
            self.empty.setText(self.tr("The list is done.") if count else self.tr("Nobody is on this list."))
            self.close_button.setFocus()
            return
        self._show_client()
        self.outcome.set_value(None)
        self.points.clear()
        self._is_chosen = False
        self.day.set_value(self._working(proposed_day(current, None, self._workspace.today())))
        self.fault.setText("")
        self.outcome.tiles[0].setFocus()

    def _show_client(self) -> None:
        """Who is called, and what is known of them."""
        current = self._current
        assert current is not None
        words, client = self._workspace.words, current.client
        people = self._store.contacts.of(client.id)
        person = next((each for each in people if each.phone), people[0] if people else None)
        self._contact_id = person.id if person else None
        self.name.setText(client.name)
        self._phone = (person.phone if person else "") or client.phone
        self.number.setText(
            " · ".join(filter(None, [self._phone, person.name if person else "", person.title if person else ""]))
        )
        self.copy_button.setVisible(bool(self._phone))
        clear(self._facts)
        about = [words.status(client.status), client.grade.value, client.region, client.industry]
        self._facts.addWidget(PlainLabel(" · ".join(filter(None, about)), "muted", elide=True))
        for each in self._known(current):
            self._facts.addWidget(PlainLabel(each, wrap=True))

    def _known(self, current: Followup) -> list[str]:
        """What was said last, and what is planned."""
        words, today, found = self._workspace.words, self._workspace.today(), []
        history = self._store.activities.of_client(current.id)
        last = next((each for each in history if each.is_done and each.kind.is_contact), None)
        if last is not None and last.done_at is not None:
            gist = " ".join((last.points or last.title).split())[:160]
            found.append(
                self.tr("Last time, {day}: {gist}").format(day=words.day(last.done_at.date(), today), gist=gist)
            )
        if current.step is not None:
            day = words.relative_day(current.step.day, today)
            found.append(self.tr("Planned: {title}, {day}").format(title=current.step.title, day=day))
        if current.amount:
            found.append(self.tr("Open deals: {amount}").format(amount=words.money(current.amount)))
        return found

    def _say_rates(self) -> None:
        """How the calls of this list went lately."""
        words = self._workspace.words
        found = self._store.calls.conversion(self._choice, self._workspace.now())
        if self._choice.which in LEFT_BY_CALLING:
            said = self.tr(
                "All calls of the last {days} days: {called} clients called, reached {reached}, progress with {progress},"
                " ordered {ordered}"
            )
        else:
            said = self.tr(
                "Last {days} days: called {called} of {clients}, reached {reached}, progress with {progress},"
                " ordered {ordered}"
            )
        text = said.format(days=LOOKED_BACK, called=found.called, clients=found.clients, reached=found.reached,
                           progress=found.progress, ordered=found.ordered)  # fmt: skip
        if found.called:
            share = words.percent(found.progress / found.called)
            text += " · " + self.tr("progress with {share} of those called").format(share=share)
        self.rates.setText(text)
        self.rates.setVisible(found.called > 0)

    # --- doing --------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """Put the number on the clipboard."""
        if self._phone:
            QGuiApplication.clipboard().setText(self._phone)
            self._workspace.notice(self.tr("Number copied"), False)

    def edit(self) -> None:
        """Change what is known of the client; what was chosen of the call stays."""
        from salesplanner.ui.forms.client import edit_client

        current = self._current
        if current is not None and edit_client(self, self._workspace, self._store.clients.get(current.id)) is not None:
            self._current = replace(current, client=self._store.clients.get(current.id))
            self._show_client()

    def reject(self) -> None:
        """Leave; ask first if something was typed or chosen of this call."""
        is_begun = bool(self.points.text().strip()) or self.outcome.value() is not None
        if dialogs.may_leave(self, self._current is not None and is_begun, self.tr("This call is not kept yet")):
            super().reject()

    def _working(self, day: date) -> date:
        calendar = self._store.calendar()
        return day if calendar.is_working(day) else calendar.next_working(day)

    def _propose(self) -> None:
        """The day follows the outcome until another is chosen."""
        if self._current is not None and not self._is_chosen:
            day = proposed_day(self._current, self.outcome.value(), self._workspace.today())
            self.day.set_value(self._working(day))

    def _on_day(self) -> None:
        self._is_chosen = True

    def _to(self, key: int) -> None:
        """Another day by its key."""
        today = self._workspace.today()
        day = {
            5: today + timedelta(days=1),
            6: today + timedelta(days=3),
            7: next_monday(today),
            8: today + timedelta(days=7),
            9: months_on(today, 1),
        }[key]
        self._is_chosen = True
        self.day.set_value(day if key == 7 else self._working(day))

    def _go(self, step: int) -> None:
        self._place = max(0, self._place + step)
        self._show()

    def keep(self) -> None:
        """Keep the call with its next one, and show the next client."""
        current = self._current
        if current is None:
            return
        try:
            day = self.day.value()
            if self.outcome.value() is None:
                raise Problem(Kind.REQUIRED, field=self.tr("Outcome"))
            if day is None and current.client.needs_next_step:
                raise Problem(Kind.NEXT_STEP_NEEDED)
        except Problem as problem:
            self.fault.setText(self._workspace.words.problem(problem))
            return
        if self._workspace.did(self._log, current, day):
            self._say_rates()
            self._go(1)

    def _log(self, current: Followup, day: date | None) -> None:
        store, now, client = self._store, self._workspace.now(), current.client
        planned = next((each for each in store.calls.planned(now) if each.client_id == client.id), None)
        title = self.tr("Call {client}").format(client=client.name)
        blank = Activity(
            kind=ActivityKind.CALL,
            title=title,
            day=now.date(),
            client_id=client.id,
            contact_id=self._contact_id,
            minutes=USUAL_MINUTES[ActivityKind.CALL],
        )
        step = None
        if day is not None:
            step = Activity(
                kind=ActivityKind.CALL, title=title, day=day, minutes=blank.minutes, contact_id=self._contact_id
            )
        store.activities.log(
            planned or blank,
            done_at=now.replace(microsecond=0),
            outcome=self.outcome.value(),
            points=one_line(self.points.text()).strip(),
            next_step=step,
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 4 choose the outcome, 5 to 9 the next day, C copies the number, E edits the client, N skips; not while something is typed."""
        is_plain = not event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier)
        text = event.text().upper() if is_plain else ""
        if self._current is None or not text:
            super().keyPressEvent(event)
        elif text in "1234":
            self.outcome.tiles[int(text) - 1].click()
        elif text in "56789":
            self._to(int(text))
        elif text == "C":
            self.copy()
        elif text == "N":
            self._go(1)
        elif text == "E":
            self.edit()
        else:
            super().keyPressEvent(event)
