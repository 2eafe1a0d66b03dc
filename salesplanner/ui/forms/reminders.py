"""What one is reminded of, and when it has to be quiet; each choice is kept at once."""

from __future__ import annotations

from PySide6.QtWidgets import QSystemTrayIcon, QWidget

from salesplanner.domain.reminders import ReminderKind, ReminderRules
from salesplanner.store.reminders import CLOSE_AT, HIDE_NAMES, LEAD, OFF, QUIET, SOUND, rules_of
from salesplanner.ui.forms.keeping import KeptTime
from salesplanner.ui.kit.fields import CheckField, ChoiceField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, banner, boxed, column, heading, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_LEADS = (0, 10, 30, 60)


class ReminderChoices(QWidget):
    """The kinds of reminders, the end of the day, and when it is quiet."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._settings = workspace.store.settings
        rules = rules_of(self._settings)
        self.kinds = {kind: self._kind(kind, text, rules) for kind, text in self._names().items()}
        self.lead = ChoiceField([(minutes, self._lead_text(minutes)) for minutes in _LEADS])
        self.lead.set_value(rules.lead if rules.lead in _LEADS else 0)
        self.lead.edited.connect(lambda: self._keep(LEAD, self.lead.value()))
        usual = ReminderRules().close_at
        self.close_at = KeptTime(workspace, CLOSE_AT, self.tr("End of the day"), rules.close_at, usual)
        self.quiet = self._check(QUIET, self.tr("Quiet after work, at lunch, on days off"), rules.is_quiet)
        is_hiding = bool(self._settings.get(HIDE_NAMES, False))
        self.hide_names = self._check(HIDE_NAMES, self.tr("Hide names in notifications"), is_hiding)
        self.sound = self._check(SOUND, self.tr("With a sound"), bool(self._settings.get(SOUND, False)))
        self._lay_out()

    def _lay_out(self) -> None:
        self.lead.call(self.tr("Before a contact"))
        self.lead.setMaximumWidth(px(180))
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
                muted(self.tr("Working hours and lunch stand under Work."), wrap=True),
                muted(self.tr("What has a time of its own is never kept quiet."), wrap=True),
                muted(self.tr("While a program fills the whole screen, reminders wait."), wrap=True),
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
            ReminderKind.MILESTONE: self.tr("Milestones due today"),
            ReminderKind.AGREEMENT: self.tr("Agreements that end soon"),
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

    def keep(self) -> None:
        """Keep the time that is being typed."""
        self.close_at.keep()

    def _keep(self, key: str, value: object) -> None:
        if self._settings.get(key) != value:
            self._workspace.do(self._settings.put, key, value)


def _line(title: str, *parts: QWidget) -> QWidget:
    name = muted(title)
    name.setFixedWidth(px(130))
    return boxed(row(name, *parts, STRETCH, spacing=8))
