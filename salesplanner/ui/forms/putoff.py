"""What has been put off three times is split, made smaller or dropped (experience, 3.1)."""

from __future__ import annotations

from enum import Enum
from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import Activity, ActivityStatus, Appointment
from salesplanner.domain.plaintext import one_line
from salesplanner.ui.forms.kinds import LENGTHS
from salesplanner.ui.forms.when import length_text
from salesplanner.ui.kit.fields import ChoiceField, LongTextField, SwitchField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import muted
from salesplanner.ui.kit.workspace import Workspace

_SHORTEST_PART = 10


class Way(Enum):
    """What becomes of it."""

    SPLIT = "split"
    SHRINK = "shrink"
    DROP = "drop"


class PutOffForm(FormDialog):
    """Three ways with something that is put off again and again; whichever is taken, its moves are counted anew."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, activity: Activity) -> None:
        super().__init__(parent, workspace, self.tr("Put off again and again"), width=520)
        self._activity = activity
        said = self.tr("“{title}” was moved %n time(s).", "", activity.moved).format(title=activity.title)
        if activity.move_reason:
            said += " " + self.tr("Last reason: {reason}").format(reason=activity.move_reason)
        self.add_wide(muted(said, wrap=True))
        ways = [(Way.SPLIT, self.tr("Split")), (Way.SHRINK, self.tr("Shrink")), (Way.DROP, self.tr("Drop"))]
        self.way = self.add(self.tr("What now"), SwitchField(ways), "way")
        self.parts = self.add(
            self.tr("Steps"),
            LongTextField(lines=4),
            "parts",
            required=True,
            hint=self.tr("One step a line: the first on its day, each other on the next working day"),
        )
        self.title = self.add(
            self.tr("Title"),
            TextField(),
            "title",
            required=True,
            hint=self.tr("What can be done in a few minutes, for example only the first call"),
        )
        lengths = sorted({*LENGTHS, activity.minutes})
        self.length = self.add(
            self.tr("Length"), ChoiceField([(each, length_text(each)) for each in lengths]), "minutes", half=True
        )
        half = max((each for each in lengths if each <= activity.minutes // 2), default=lengths[0])
        self.fill({"way": Way.SPLIT, "parts": activity.title + "\n", "title": activity.title, "minutes": half})
        self.way.edited.connect(self._on_way)
        self._on_way()

    def _on_way(self) -> None:
        way = self.way.value()
        self.show_row("parts", way is Way.SPLIT)
        self.show_row("title", way is Way.SHRINK)
        self.show_row("minutes", way is Way.SHRINK)
        names = {Way.SPLIT: self.tr("Split"), Way.SHRINK: self.tr("Shrink"), Way.DROP: self.tr("Drop")}
        self.save_button.setText(names[way])

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep what becomes of it, as one change."""
        activity, way = self._activity, values["way"]
        store, workspace = self.workspace.store, self.workspace
        if way is Way.DROP:
            store.activities.drop(activity.id)
            workspace.notice(self.tr("Dropped “{title}”").format(title=activity.title))
        elif way is Way.SHRINK:
            new = {"title": values["title"], "minutes": values["minutes"], "moved": 0}
            store.activities.change(activity.id, **new)
            workspace.notice(self.tr("“{title}” has become smaller").format(title=values["title"]))
        else:
            steps = [text for each in values["parts"].splitlines() if (text := one_line(each).strip())]
            self._split(steps)
            workspace.notice(self.tr("%n step(s) made of “{title}”", "", len(steps)).format(title=activity.title))
        return activity.id

    def _split(self, steps: list[str]) -> None:
        """The first step is the item itself, the others follow it by a working day each."""
        activity, store = self._activity, self.workspace.store
        calendar, day = store.calendar(), max(activity.day, self.workspace.today())
        minutes = max(_SHORTEST_PART, activity.minutes // len(steps) // 5 * 5)
        with store.change("activity split", name=activity.title, count=len(steps)):
            store.activities.change(activity.id, title=steps[0], day=day, minutes=minutes, moved=0)
            first = store.activities.get(activity.id)
            for title in steps[1:]:
                day = calendar.next_working(day)
                store.activities.add(_after(first, title, day))


def _after(first: Activity, title: str, day: Any) -> Activity:
    """A later step of the same thing: with the same client, kind and length, and nothing that was agreed for the first."""
    return replace(
        first,
        id=0,
        uid="",
        title=title,
        day=day,
        at=None,
        status=ActivityStatus.PLANNED,
        is_next_step=False,
        is_first=False,
        routine_id=None,
        routine_day=None,
        appointment=Appointment.OPEN,
        confirmed_by="",
        remind_minutes=None,
        move_reason="",
        external_id="",
        created_at=None,
        changed_at=None,
    )


def settle(parent: QWidget | None, workspace: Workspace, activity: Activity) -> int | None:
    """Ask what becomes of an item that was put off too often; its id when that was said."""
    return run(PutOffForm(parent, workspace, activity))
