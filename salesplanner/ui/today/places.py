"""A line that gives an open item its place: one of a few days, a day of choice, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from msgspec import Struct
from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.plaintext import one_line
from salesplanner.store import Store
from salesplanner.ui.forms.kinds import KIND_ICONS
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.fields import DateField
from salesplanner.ui.kit.inputs import Typed
from salesplanner.ui.kit.layout import (
    PlainLabel,
    Segmented,
    boxed,
    button,
    clear,
    column,
    icon_button,
    line,
    picture,
    row,
    scrolled,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

CHOSEN, DROPPED = "chosen", "dropped"
#: So many lines are seen at once; of more the list scrolls (experience, 6.1b).
_SEEN = 5
#: Between a line and its hairline.
_BETWEEN = 3


class Decision(Struct, frozen=True):
    """Where an open item goes: another day with a reason, or nowhere."""

    activity: Activity
    day: date | None
    reason: str = ""


class PlaceRow(QFrame):
    """One open item with its ways and a reason; the first of the days is chosen until another is."""

    decided = Signal()
    log_asked = Signal(int)
    grown = Signal()

    def __init__(
        self, workspace: Workspace, activity: Activity, client: str, days: Sequence[tuple[str, date]], late: str = ""
    ) -> None:
        """`late` says that the outcome is missing, in place of the title; Log is then offered first."""
        super().__init__()
        self.activity = activity
        self.is_decided = False
        self._days = dict(days)
        last = days[-1][1]
        theme = workspace.theme
        said = self.tr("Why it is put off: {title}").format(title=activity.title)
        self.reason = Typed()
        self.reason.setPlaceholderText(self.tr("Why? (optional)"))
        self.reason.setAccessibleName(said)
        self.reason.setMaxLength(120)
        self.reason.hide()
        ways = [(name, name) for name, _ in days]
        self.way = Segmented(
            [*ways, (CHOSEN, self.tr("Date")), (DROPPED, self.tr("Drop"))], lambda _: self._on_chosen()
        )
        self.way.setAccessibleName(activity.title)
        self.day = DateField(workspace, self.tr("Day"))
        self.day.set_value(workspace.store.calendar().next_working(last))
        self.day.fit()
        self.why = icon_button(theme.icon("pencil"), said, self._ask_why)
        self.why.setToolTip(self.tr("Why? (optional)"))
        self.log = button(self.tr("Log"), on_click=lambda: self.log_asked.emit(activity.id))
        self.log.setAccessibleName(self.tr("Log: {title}").format(title=activity.title))
        self.log.setVisible(bool(late))
        icon = picture(theme.pixmap(KIND_ICONS[activity.kind], "risk" if late else "text2"))
        named = PlainLabel(late or activity.title, elide=True)
        named.set_tone("risk" if late else "")
        words = row(spacing=10)
        # The client stands right behind the title, as in the day's list; both give way where there is no room.
        for label in (named, *([] if late or not client else [PlainLabel(client, "muted", elide=True)])):
            width = text_width(label.full_text()) + px(4)
            label.setMaximumWidth(width)
            words.addWidget(label, width)
        words.addStretch(1)
        whole = row(icon, words, self.day, self.log, self.way, self.why, spacing=8)
        whole.setStretch(1, 1)
        self.setLayout(column(whole, self.reason, spacing=4))
        self._show()

    def _on_chosen(self) -> None:
        self.is_decided = True
        self._show()
        self.decided.emit()

    def _show(self) -> None:
        is_dropped = self.way.value() == DROPPED
        self.day.setVisible(self.way.value() == CHOSEN)
        self.why.setEnabled(not is_dropped)
        self.reason.setVisible(not is_dropped and bool(self.reason.text()))

    @property
    def stop(self) -> QWidget:
        """Where the keys go: the chosen way."""
        return next(each for each in self.way.buttons() if each.isChecked())

    def _ask_why(self) -> None:
        self.reason.show()
        self.reason.setFocus()
        self.grown.emit()

    def heads_for(self, day: date) -> bool:
        """Whether it goes to a day, as chosen so far."""
        return self.way.value() != CHOSEN and self._days.get(str(self.way.value())) == day

    def decision(self) -> Decision:
        """What was chosen. Raises Problem for a wrong date."""
        way = self.way.value()
        if way == DROPPED:
            return Decision(self.activity, None)
        reason = one_line(self.reason.text()).strip()
        day = self.day.value() if way == CHOSEN else None
        return Decision(self.activity, day or self._days.get(str(way)) or list(self._days.values())[-1], reason)


class PlaceList(QFrame):
    """Open items below each other, a hairline between; of more than five the list scrolls."""

    decided = Signal()
    grown = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.rows: list[PlaceRow] = []
        self._room = column(spacing=_BETWEEN, margins=(14, 6, 14, 6))
        self._area = scrolled(boxed(self._room))
        self.setLayout(column(self._area, spacing=0))

    def show_rows(self, rows: Sequence[PlaceRow]) -> None:
        """Show these, in the place of those before; one that stays keeps what was chosen."""
        for each in self.rows:
            self._room.removeWidget(each)
            if each not in rows:
                each.hide()
                each.deleteLater()
        clear(self._room)
        for place, each in enumerate(rows):
            if place:
                self._room.addWidget(line())
            self._room.addWidget(each)
            each.show()
            if each not in self.rows:
                each.decided.connect(self._on_decided)
                each.grown.connect(self._take_height)
        self.rows = list(rows)
        self.setVisible(bool(rows))
        self._take_height()

    def _on_decided(self) -> None:
        self._take_height()
        self.decided.emit()

    def showEvent(self, event: QShowEvent) -> None:
        """Measure once the fonts of the style are there."""
        super().showEvent(event)
        self._take_height()

    def _take_height(self) -> None:
        """As high as its first lines."""
        heights = [each.sizeHint().height() for each in self.rows[:_SEEN]]
        edges = self._room.contentsMargins()
        lines = (len(heights) - 1) * (1 + 2 * _BETWEEN)
        height = sum(heights) + lines + edges.top() + edges.bottom() if heights else 0
        if height != self._area.maximumHeight():
            self._area.setFixedHeight(height)
            self.grown.emit()


def keep(store: Store, decisions: Iterable[Decision]) -> None:
    """Give each item its place, keeping its time; inside the change of the act that asked."""
    for each in decisions:
        if each.day is None:
            store.activities.drop(each.activity.id)
        elif each.day != each.activity.day:
            store.activities.move(each.activity.id, day=each.day, at=each.activity.at, reason=each.reason)
