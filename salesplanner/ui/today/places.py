"""A line that gives an open item its place: one of a few days, a day of choice, or nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.plaintext import one_line
from salesplanner.store import Store
from salesplanner.ui.forms.kinds import KIND_ICONS
from salesplanner.ui.kit.fields import DateField
from salesplanner.ui.kit.layout import PlainLabel, Segmented, column, icon_button, muted, picture, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

CHOSEN, DROPPED = "chosen", "dropped"


@dataclass(frozen=True, slots=True)
class Decision:
    """Where an open item goes: another day with a reason, or nowhere."""

    activity: Activity
    day: date | None
    reason: str = ""


class PlaceRow(QFrame):
    """One open item with its ways and a reason; the first of the days is chosen until another is."""

    decided = Signal()

    def __init__(self, workspace: Workspace, activity: Activity, client: str, days: Sequence[tuple[str, date]]) -> None:
        super().__init__()
        self.activity = activity
        self.is_decided = False
        self._days = dict(days)
        last = days[-1][1]
        theme = workspace.theme
        said = self.tr("Why it is put off: {title}").format(title=activity.title)
        self.reason = QLineEdit()
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
        self.day.setFixedWidth(px(120))
        self.why = icon_button(theme.icon("pencil"), said, self._ask_why)
        self.why.setToolTip(self.tr("Why? (optional)"))
        icon = picture(theme.pixmap(KIND_ICONS[activity.kind], "text2"))
        line = row(icon, PlainLabel(activity.title, elide=True), muted(client), self.day, self.way, self.why, spacing=8)
        line.setStretch(1, 1)
        self.setLayout(column(line, self.reason, spacing=4))
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

    def decision(self) -> Decision:
        """What was chosen. Raises Problem for a wrong date."""
        way = self.way.value()
        if way == DROPPED:
            return Decision(self.activity, None)
        reason = one_line(self.reason.text()).strip()
        day = self.day.value() if way == CHOSEN else None
        return Decision(self.activity, day or self._days.get(str(way)) or list(self._days.values())[-1], reason)


def keep(store: Store, decisions: Iterable[Decision]) -> None:
    """Give each item its place, keeping its time; inside the change of the act that asked."""
    for each in decisions:
        if each.day is None:
            store.activities.drop(each.activity.id)
        elif each.day != each.activity.day:
            store.activities.move(each.activity.id, day=each.day, at=each.activity.at, reason=each.reason)
