"""When one works: the week, also where long and short ones take turns, the hours, and the template of the week."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from salesplanner.domain.reminders import ReminderRules
from salesplanner.store.calendar import ALTERNATE, WEEK
from salesplanner.store.reminders import LUNCH_FROM, LUNCH_TO, WORK_FROM, WORK_TO, available_minutes, rules_of
from salesplanner.ui.forms.blocks import BlockList
from salesplanner.ui.forms.keeping import KeptTime
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import ChoiceField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import STRETCH, boxed, column, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_OWN = "own"


class WeekField(Field):
    """The weekdays that are worked: a usual pattern, long and short weeks in turn, or days of one's own."""

    def __init__(self, workspace: Workspace, *, may_be_own: bool = True) -> None:
        super().__init__()
        self._workspace = workspace
        self._monday = monday = workspace.today() - timedelta(days=workspace.today().weekday())
        pairs = [
            ("mon-fri", self.tr("Monday to Friday")),
            ("mon-sat", self.tr("Monday to Saturday")),
            (ALTERNATE, self.tr("Long and short weeks in turn")),
            ("all", self.tr("Every day")),
        ]
        self.choice = ChoiceField([*pairs, (_OWN, self.tr("Days of my own"))] if may_be_own else pairs)
        self.turn = ChoiceField(
            [
                (monday, self.tr("This week is a long one, to Saturday")),
                (monday + timedelta(days=7), self.tr("This week is a short one, to Friday")),
            ]
        )
        self.turn.call(self.tr("Long or short"))
        self.days = [self._day(monday + timedelta(days=each)) for each in range(7)]
        self._own = boxed(FlowLayout(*self.days, spacing=14))
        self.setLayout(column(self.choice, self.turn, self._own, spacing=6))
        self.target = self.choice.combo
        for field in (self.choice, self.turn):
            field.edited.connect(self._on_edited)
        self._show_parts()

    def _day(self, day: date) -> QCheckBox:
        words = self._workspace.words
        box = QCheckBox(words.weekday_short(day).removeprefix("周"))
        box.setAccessibleName(words.weekday(day))
        box.clicked.connect(lambda _: self._on_edited())
        return box

    def value(self) -> str | list[int]:
        """The pattern as the settings keep it."""
        chosen = str(self.choice.value())
        if chosen == ALTERNATE:
            return f"{ALTERNATE}{self.turn.value():%Y-%m-%d}"
        if chosen == _OWN:
            return [place for place, each in enumerate(self.days) if each.isChecked()]
        return chosen

    def set_value(self, value: Any) -> None:
        """Show a pattern."""
        if isinstance(value, str) and value.startswith(ALTERNATE):
            since = date.fromisoformat(value.removeprefix(ALTERNATE))
            weeks = (self._monday - since).days // 7
            self.turn.set_value(self._monday + timedelta(days=7 * (weeks % 2)))
            value = ALTERNATE
        elif not isinstance(value, str):
            for place, each in enumerate(self.days):
                each.setChecked(place in value)
            value = _OWN
        self.choice.set_value(value)
        self._show_parts()

    def _on_edited(self) -> None:
        if self.choice.value() == _OWN and not any(each.isChecked() for each in self.days):
            for each in self.days[:5]:
                each.setChecked(True)
        self._show_parts()
        self.edited.emit()

    def _show_parts(self) -> None:
        self.turn.setVisible(self.choice.value() == ALTERNATE)
        self._own.setVisible(self.choice.value() == _OWN)


class WorkPage(QWidget):
    """Week, hours and lunch, each kept at once, and the template of the week."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        settings, usual = workspace.store.settings, ReminderRules()
        rules = rules_of(settings)
        self.week = WeekField(workspace)
        self.week.set_value(settings.get(WEEK, "mon-fri"))
        self.week.call(self.tr("Working week"))
        self.week.setMaximumWidth(px(340))
        week = row(_title(self.tr("Working week")), self.week, STRETCH, spacing=8)
        week.setStretch(1, 4)
        self.week.edited.connect(self._keep_week)
        self.hours = {
            key: KeptTime(workspace, key, name, shown, fallback)
            for key, name, shown, fallback in (
                (WORK_FROM, self.tr("Work from"), rules.work[0], usual.work[0]),
                (WORK_TO, self.tr("Work until"), rules.work[1], usual.work[1]),
                (LUNCH_FROM, self.tr("Lunch from"), rules.lunch[0], usual.lunch[0]),
                (LUNCH_TO, self.tr("Lunch until"), rules.lunch[1], usual.lunch[1]),
            )
        }
        self.said = muted(wrap=True)
        for field in self.hours.values():
            field.left.connect(self._say)
        self.blocks = BlockList(workspace)
        hours, until = self.hours, self.tr("to")
        self.setLayout(
            column(
                boxed(week),
                _line(self.tr("Working hours"), hours[WORK_FROM], muted(until), hours[WORK_TO]),
                _line(self.tr("Lunch"), hours[LUNCH_FROM], muted(until), hours[LUNCH_TO]),
                self.said,
                8,
                self.blocks,
                spacing=8,
            )
        )
        self._say()

    def keep(self) -> None:
        """Keep the times that are being typed."""
        for field in self.hours.values():
            if field.line.isModified():
                field.keep()

    def _keep_week(self) -> None:
        settings = self._workspace.store.settings
        if settings.get(WEEK) != self.week.value():
            self._workspace.do(settings.put, WEEK, self.week.value())

    def _say(self) -> None:
        hours = available_minutes(self._workspace.store.settings) / 60
        text = self.tr("A working day has {hours} h to plan with.")
        self.said.setText(text.format(hours=f"{hours:.1f}".removesuffix(".0")))


def _title(text: str) -> QWidget:
    name = muted(text)
    name.setFixedWidth(px(130))
    return name


def _line(title: str, *parts: QWidget) -> QWidget:
    return boxed(row(_title(title), *parts, STRETCH, spacing=8))
