"""Rescheduling: a pop-up of days, each with what is on it already; keys 1 to 7 (experience, 7.9)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, time, timedelta

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.problems import Problem
from salesplanner.domain.typed import end_of_month
from salesplanner.ui.kit.fields import DateField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, muted, row
from salesplanner.ui.kit.workspace import Workspace


class RescheduleDialog(QDialog):
    """Choose a day; the load of each is said beside it."""

    def __init__(self, parent: QWidget | None, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.day: date | None = None
        self.at: time | None = None
        self.setWindowTitle(self.tr("Reschedule"))
        self._choices = self._offers()
        lines = [self._line(place, *choice) for place, choice in enumerate(self._choices)]
        self.field = DateField(workspace, self.tr("Pick a date, or type one: fri, 3/8"))
        self.field.line.setAccessibleName(self.tr("Another date"))
        self.field.line.returnPressed.connect(self._take_typed)
        self.fault = PlainLabel("", "fault", wrap=True)
        go = button(self.tr("Reschedule"), primary=True, on_click=self._take_typed)
        self.setLayout(
            column(
                *lines,
                row(self.field, go),
                self.fault,
                row(STRETCH, button(self.tr("Cancel"), on_click=self.reject)),
                margins=14,
                spacing=4,
            )
        )
        self.setMinimumWidth(380)

    def _offers(self) -> list[tuple[str, date, time | None]]:
        now = self._workspace.now()
        today = now.date()
        later = (now + timedelta(hours=2)).replace(minute=0, second=0, microsecond=0)
        at = later.time() if later.date() == today else None
        monday = today + timedelta(days=7 - today.weekday())
        return [
            (self.tr("Later today"), today, at),
            (self.tr("Tomorrow"), today + timedelta(days=1), None),
            (self.tr("In 2 days"), today + timedelta(days=2), None),
            (self.tr("Next Monday"), monday, None),
            (self.tr("In a week"), today + timedelta(days=7), None),
            (self.tr("End of month"), self._last_working(today), None),
        ]

    def _last_working(self, today: date) -> date:
        calendar = self._workspace.store.calendar()
        days = calendar.between(today, end_of_month(today))
        return days[-1] if days else end_of_month(today)

    def _line(self, place: int, text: str, day: date, at: time | None) -> QWidget:
        words = self._workspace.words
        count = sum(1 for each in self._workspace.store.activities.on(day) if each.is_open)
        off = "" if self._workspace.store.calendar().is_working(day) else " · " + self.tr("day off")
        said = f"{words.day(day)} {words.weekday_short(day)}" + (f" {at:%H:%M}" if at else "") + off
        load = self.tr("%n item(s)", "", count) if count else self.tr("free")
        made = button(f"{place + 1}   {text}", kind="choice", on_click=lambda: self._take(day, at))
        made.setAccessibleName(f"{text}, {said}, {load}")
        line = row(made, muted(said), muted(load), spacing=10)
        line.setStretch(0, 1)
        return boxed(line)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 6 choose, 7 goes to the date field."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self._choices):
            self._take(self._choices[place][1], self._choices[place][2])
        elif event.key() == Qt.Key.Key_7:
            self.field.setFocus()
        else:
            super().keyPressEvent(event)

    def _take_typed(self) -> None:
        try:
            day = self.field.value()
        except Problem as problem:
            self.fault.setText(self._workspace.words.problem(problem))
            return
        if day is not None:
            self._take(day, None)

    def _take(self, day: date, at: time | None) -> None:
        self.day, self.at = day, at
        self.accept()


def reschedule(parent: QWidget | None, workspace: Workspace, activity_ids: Sequence[int]) -> bool:
    """Ask for a day and move the items there as one change; whether it was done."""
    if not activity_ids:
        return False
    dialog = RescheduleDialog(parent, workspace)
    if dialog.exec() != QDialog.DialogCode.Accepted or dialog.day is None:
        return False
    move_to(workspace, activity_ids, dialog.day, dialog.at)
    return True


def move_to(workspace: Workspace, activity_ids: Sequence[int], day: date, at: time | None = None) -> None:
    """Move items to a day as one change, each keeping its time unless one is given, and say so."""
    store = workspace.store
    records = store.activities.many(activity_ids)
    first = next(iter(records.values()))

    def move() -> bool:
        with store.change("activity moved", name=first.title, day=day.isoformat()):
            for record in records.values():
                store.activities.move(record.id, day=day, at=at or record.at)
        return True

    if workspace.do(move):
        words = workspace.words
        shown = words.relative_day(day, workspace.today())
        text = words.translate("Reschedule", "%n item(s) moved to {day}", len(records)).format(day=shown)
        if len(records) == 1:
            text = words.translate("Reschedule", "“{title}” moved to {day}").format(title=first.title, day=shown)
        workspace.notice(text)
