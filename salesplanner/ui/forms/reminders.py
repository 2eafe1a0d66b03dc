"""What one is reminded of, and when it has to be quiet; each choice is kept at once."""

from __future__ import annotations

from datetime import time

from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from salesplanner.domain.problems import Problem
from salesplanner.domain.reminders import ReminderKind, ReminderRules
from salesplanner.store.reminders import (
    CLOSE_AT,
    HIDE_NAMES,
    LEAD,
    LUNCH_FROM,
    LUNCH_TO,
    OFF,
    QUIET,
    SOUND,
    WORK_FROM,
    WORK_TO,
    rules_of,
)
from salesplanner.ui.kit.fields import CheckField, ChoiceField, TimeField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, banner, boxed, column, heading, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_LEADS = (0, 10, 30, 60)


class ReminderChoices(QWidget):
    """The kinds of reminders, the end of the day, and the quiet hours."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._settings = workspace.store.settings
        rules = rules_of(self._settings)
        self.kinds = {kind: self._kind(kind, text, rules) for kind, text in self._names().items()}
        self.lead = ChoiceField([(minutes, self._lead_text(minutes)) for minutes in _LEADS])
        self.lead.set_value(rules.lead if rules.lead in _LEADS else 0)
        self.lead.edited.connect(lambda: self._keep(LEAD, self.lead.value()))
        self.close_at = self._time(CLOSE_AT, self.tr("End of the day"), rules.close_at)
        self.quiet = self._check(QUIET, self.tr("Quiet after work, at lunch, on days off"), rules.is_quiet)
        is_hiding = bool(self._settings.get(HIDE_NAMES, False))
        self.hide_names = self._check(HIDE_NAMES, self.tr("Hide names in notifications"), is_hiding)
        self.sound = self._check(SOUND, self.tr("With a sound"), bool(self._settings.get(SOUND, False)))
        usual = ReminderRules()
        self.hours = {
            WORK_FROM: self._time(WORK_FROM, self.tr("Work from"), rules.work[0], usual.work[0]),
            WORK_TO: self._time(WORK_TO, self.tr("Work until"), rules.work[1], usual.work[1]),
            LUNCH_FROM: self._time(LUNCH_FROM, self.tr("Lunch from"), rules.lunch[0], usual.lunch[0]),
            LUNCH_TO: self._time(LUNCH_TO, self.tr("Lunch until"), rules.lunch[1], usual.lunch[1]),
        }
        self._lay_out()

    def _lay_out(self) -> None:
        self.lead.call(self.tr("Before a contact"))
        self.lead.setMaximumWidth(px(180))
        until = self.tr("to")
        hours = self.hours
        self.setLayout(
            column(
                heading(self.tr("Remind me of"), 3),
                *self.kinds.values(),
                4,
                _line(self.tr("Before a contact"), self.lead),
                _line(self.tr("End of the day"), self.close_at),
                self.sound,
                *self._without_tray(),
                10,
                heading(self.tr("Quiet"), 3),
                self.quiet,
                _line(self.tr("Working hours"), hours[WORK_FROM], muted(until), hours[WORK_TO]),
                _line(self.tr("Lunch"), hours[LUNCH_FROM], muted(until), hours[LUNCH_TO]),
                muted(
                    self.tr(
                        "What has a time of its own is never kept quiet. While a program fills the whole screen, all wait."
                    ),
                    wrap=True,
                ),
                10,
                heading(self.tr("While others see the screen"), 3),
                self.hide_names,
                spacing=8,
            )
        )

    def _without_tray(self) -> list[QWidget]:
        """Where the system has no tray, say what that means."""
        if QSystemTrayIcon.isSystemTrayAvailable():
            return []
        said = self.tr(
            "This system shows no tray: reminders come while the window is open or minimised, and stop when it is closed."
        )
        return [banner("risk", PlainLabel(said, wrap=True))]

    def _names(self) -> dict[ReminderKind, str]:
        return {
            ReminderKind.LEAVE: self.tr("Time to leave for a visit"),
            ReminderKind.ITEM: self.tr("Calls and whatever has a reminder"),
            ReminderKind.OUTCOME: self.tr("A visit without an outcome yet"),
            ReminderKind.CLOSE: self.tr("Closing the day"),
            ReminderKind.PAYMENT: self.tr("Payments due today"),
            ReminderKind.AGREEMENT: self.tr("Agreements ending in 30 and 7 days"),
            ReminderKind.PROMISE: self.tr("What I promised for today"),
            ReminderKind.REPORT: self.tr("Reports that are due"),
        }

    def _lead_text(self, minutes: int) -> str:
        return self.tr("%n minute(s) before", "", minutes) if minutes else self.tr("On time")

    def _kind(self, kind: ReminderKind, text: str, rules: ReminderRules) -> CheckField:
        field = CheckField(text)
        field.set_value(kind in rules.kinds)
        field.edited.connect(self._keep_kinds)
        return field

    def _keep_kinds(self) -> None:
        self._keep(OFF, [kind.value for kind, field in self.kinds.items() if not field.value()])

    def _check(self, key: str, text: str, is_on: bool) -> CheckField:
        field = CheckField(text)
        field.set_value(is_on)
        field.edited.connect(lambda: self._keep(key, field.value()))
        return field

    def _time(self, key: str, name: str, value: time, usual: time | None = None) -> TimeField:
        """A time of day; an empty field is the usual one again."""
        field = TimeField()
        field.set_value(value)
        field.call(name)
        field.setMaximumWidth(px(80))
        fallback = usual or ReminderRules().close_at

        def keep() -> None:
            field.mark(False)
            try:
                at = field.value() or fallback
            except Problem:
                field.mark(True)
                return
            field.set_value(at)
            self._keep(key, f"{at:%H:%M}")

        field.left.connect(keep)
        return field

    def keep(self) -> None:
        """Keep the times that are being typed."""
        for field in (self.close_at, *self.hours.values()):
            field.left.emit()

    def _keep(self, key: str, value: object) -> None:
        if self._settings.get(key) != value:
            self._workspace.do(self._settings.put, key, value)


def _line(title: str, *parts: QWidget) -> QWidget:
    name = muted(title)
    name.setFixedWidth(px(130))
    return boxed(row(name, *parts, STRETCH, spacing=8))
