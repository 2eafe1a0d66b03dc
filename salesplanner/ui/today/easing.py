"""帮我挪: what can leave a day that is too full, each with the day that has room for it; one key moves them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from PySide6.QtWidgets import QCheckBox, QWidget

from salesplanner.domain.dayplan import DayPlan, length
from salesplanner.domain.easing import Ease, eases, freed
from salesplanner.report.clashes import hours_of
from salesplanner.store import Store
from salesplanner.ui.forms.kinds import KIND_ICONS
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import PlainLabel, boxed, button, column, muted, picture, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today import rows

#: How many working days ahead are looked through for room.
_DAYS = 10


def read(store: Store, plan: DayPlan, now: datetime) -> tuple[int, list[Ease]]:
    """The minutes that are too many on a day, and what can leave it."""
    excess = plan.minutes - hours_of(store, plan.day).free(plan.scheduled)
    calendar, day, room = store.calendar(), plan.day, dict[date, int]()
    for _ in range(_DAYS):
        day = calendar.next_working(day)
        other = rows.read(store, day, now)
        room[day] = hours_of(store, day).free(other.scheduled) - other.minutes
    return excess, eases(plan.scheduled, excess, room, calendar.next_working(plan.day))


class EaseForm(FormDialog):
    """A tick for each item that can go; those that are enough are ticked at first."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, plan: DayPlan) -> None:
        super().__init__(parent, workspace, self.tr("Make room"), width=620, verb=self.tr("Move"))
        self._excess, found = read(workspace.store, plan, workspace.now())
        self._clients = workspace.store.clients.many(each.activity.client_id for each in found)
        self.asks_times = False
        self.said = PlainLabel("", wrap=True)
        self.add_wide(self.said)
        self.boxes: list[tuple[QCheckBox, Ease]] = []
        lines = [self._line(each) for each in found]
        if not lines:
            lines = [
                muted(self.tr("Everything with a time is agreed or comes first: only other times help."), wrap=True)
            ]
        self.add_wide(boxed(column(*lines, spacing=2)))
        if plan.day == workspace.today():
            times = button(self.tr("Other times…"), kind="link", on_click=self._ask_times)
            self.foot.insertWidget(0, times)
        self._say()
        if self.boxes:
            self.boxes[0][0].setFocus()

    def _line(self, ease: Ease) -> QWidget:
        words, activity = self.workspace.words, ease.activity
        title = f"{words.time(activity.at)} {activity.title}" if activity.at else activity.title
        box = QCheckBox(title.replace("&", "&&"))
        box.setChecked(ease.is_enough)
        box.toggled.connect(lambda _: self._say())
        self.boxes.append((box, ease))
        client = self._clients.get(activity.client_id or 0)
        about = muted(client.name if client else "")
        day = words.relative_day(ease.day, self.workspace.today())
        takes = self.tr("%n min", "", length(activity))
        where = muted(self.tr("{minutes} · to {day}").format(minutes=takes, day=day))
        box.setAccessibleDescription(f"{about.text()} {where.text()}".strip())
        icon = picture(self.workspace.theme.pixmap(KIND_ICONS[activity.kind], "text2"))
        line = row(icon, box, about, where, spacing=10, margins=(0, 4, 0, 4))
        line.setStretch(1, 1)
        return boxed(line)

    def chosen(self) -> list[Ease]:
        """What is ticked."""
        return [ease for box, ease in self.boxes if box.isChecked()]

    def _say(self) -> None:
        """How much is still too much."""
        chosen = self.chosen()
        left = self._excess - freed([each.activity for each in chosen])
        if left > 0:
            text = self.tr("{hours} h too much planned. What may go?").format(hours=rows.hours_text(left / 60))
        else:
            text = self.tr("Then the day holds: {hours} h to spare").format(hours=rows.hours_text(-left / 60))
        self.said.setText(text)
        self.said.set_tone("risk" if left > 0 else "")
        self.save_button.setEnabled(bool(chosen))

    def _ask_times(self) -> None:
        self.asks_times = True
        self.reject()

    def save(self, values: dict[str, Any]) -> int | None:
        """Move what is ticked, each to its day, as one change."""
        store, chosen = self.workspace.store, self.chosen()
        first = chosen[0]
        label = "activity moved" if len(chosen) == 1 else "activities moved"
        facts: dict[str, Any] = {"name": first.activity.title, "count": len(chosen), "day": first.day.isoformat()}
        with store.change(label, **facts):
            for each in chosen:
                store.activities.move(each.activity.id, day=each.day, at=each.activity.at)
        self.workspace.notice(self.tr("%n item(s) moved, the day has room again", "", len(chosen)))
        return first.activity.id


def ease(parent: QWidget | None, workspace: Workspace, plan: DayPlan) -> bool:
    """Ask what may go from a day that is too full; True where other times are wanted instead."""
    form = EaseForm(parent, workspace, plan)
    run(form)
    return form.asks_times
