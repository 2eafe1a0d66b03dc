"""The next step of a client in one strip: what it is, that it is late, or that it is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton

from salesplanner.domain.clients import ClientStatus
from salesplanner.domain.followups import Due, Followup
from salesplanner.ui.followups.sayings import chip_of, quiet, step_day
from salesplanner.ui.forms.history import titled
from salesplanner.ui.kit.layout import PlainLabel, button, column, picture, restyle, row
from salesplanner.ui.kit.workspace import Workspace

_LOOKS = {
    Due.OVERDUE: ("overdue", "clock"),
    Due.TODAY: ("accent", "arrow-right"),
    Due.PLANNED: ("accent", "arrow-right"),
    Due.QUIET: ("missing", "moon"),
}


class NextStepBanner(QFrame):
    """Shows the next step with the two things one does with it."""

    finished = Signal()
    rescheduled = Signal()
    wanted = Signal()  # a next step is to be added
    woken = Signal()  # a dormant client is to be followed up again

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        theme = workspace.theme
        self._icon = picture(theme.pixmap("arrow-right", "accent", 18))
        self._head = PlainLabel("", "h3", elide=True)
        self._text = PlainLabel("", elide=True)
        self._done = button(self.tr("Done, log it"), theme.icon("check", "text"), on_click=self.finished.emit)
        self._move = button(self.tr("Reschedule"), theme.icon("calendar-clock", "text"), on_click=self.rescheduled.emit)
        self._add = button(self.tr("Add next step"), theme.icon("plus", "text"), on_click=self.wanted.emit)
        self._wake = button(self.tr("Follow up again"), theme.icon("sun", "text"), on_click=self.woken.emit)
        texts = column(self._head, self._text, spacing=1)
        layout = row(self._icon, texts, *self._buttons(), spacing=10, margins=(14, 9, 12, 9))
        layout.setStretchFactor(texts, 1)
        self.setLayout(layout)

    def _buttons(self) -> list[QPushButton]:
        return [self._done, self._move, self._add, self._wake]

    def show_followup(self, followup: Followup) -> None:
        """Show the next step of this client."""
        words, now = self._workspace.words, self._workspace.now()
        due, step = followup.due(now), followup.step
        is_dormant = due is Due.QUIET and followup.client.status is ClientStatus.DORMANT
        tone, icon = _LOOKS.get(due, ("missing", "circle-alert"))
        shade = tone if tone != "missing" else "text2" if due in (Due.QUIET, Due.NOTHING) else "risk"
        self._icon.setPixmap(self._workspace.theme.pixmap(icon, shade, 18))
        restyle(self, banner=tone)
        if step is not None:
            day = step_day(step, words, now.date())
            late = chip_of(followup, words, now)[0] if due is Due.OVERDUE else ""
            self._head.setText(" · ".join(filter(None, [self.tr("Next step"), day, late])))
            self._text.setText(titled(words.kind(step.kind), step.title))
        else:
            self._head.setText(quiet(followup, words, now.date()) if is_dormant else "")
            self._text.setText(followup.client.quiet_reason if is_dormant else self.tr("No next step yet"))
        self._head.set_tone(tone if step is not None else "")
        self._head.setVisible(bool(self._head.full_text()))
        self._text.setVisible(bool(self._text.full_text()))
        shown = {self._done: step, self._move: step, self._add: not step and not is_dormant, self._wake: is_dormant}
        for each, wanted in shown.items():
            each.setVisible(bool(wanted))
        self.updateGeometry()  # else what stands round it keeps room for the buttons of before


class QuietStrip(QFrame):
    """Says that a client is left alone until a day, and why; one click ends it."""

    ended = Signal()
    changed = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        theme = workspace.theme
        self.text = PlainLabel("", wrap=True)
        self.end_button = button(self.tr("Warn me again"), theme.icon("bell", "text"), on_click=self.ended.emit)
        change = button(self.tr("Change…"), kind="link", on_click=self.changed.emit)
        layout = row(picture(theme.pixmap("moon", "text2", 16)), self.text, change, self.end_button,
                     spacing=10, margins=(14, 6, 12, 6))  # fmt: skip
        layout.setStretchFactor(self.text, 1)
        self.setLayout(layout)
        restyle(self, banner="missing")

    def show_followup(self, followup: Followup) -> None:
        """Show or hide it for this client; a dormant one says so in its banner."""
        client, words, today = followup.client, self._workspace.words, self._workspace.today()
        is_quiet = followup.is_quiet(today) and client.status is not ClientStatus.DORMANT
        self.setVisible(is_quiet)
        if is_quiet and client.quiet_until is not None:
            said = self.tr("No warnings until {day}").format(day=words.day(client.quiet_until, today))
            self.text.setText(words.colon(said) + client.quiet_reason if client.quiet_reason else said)
