"""The cockpit of a visit: what is known of the client, what it is for, whether one is ready (domain S2-20 to S2-24)."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.dayplan import PrepLine
from salesplanner.domain.feasible import Clash, clashes
from salesplanner.domain.reminders import leave_at, usual_way
from salesplanner.report import deciders, visitsheet
from salesplanner.report.clashes import hours_of, sentence
from salesplanner.report.document import Bullets, Paragraph
from salesplanner.ui.forms.prepparts import Booking, BookingField, ChecklistField, WayField
from salesplanner.ui.kit.fields import LongTextField, TextField
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import PlainLabel, boxed, button, chip, column, heading, restyle
from salesplanner.ui.kit.workspace import Workspace

_WRITTEN = ("aim", "questions", "support")


class VisitForm(FormDialog):
    """Facts from the records at the top, what one prepares below; kept as one change."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, activity: Activity) -> None:
        title = self.tr("Prepare: {title}").format(title=activity.title)
        super().__init__(parent, workspace, title, width=760)
        self._activity = activity
        store = workspace.store
        self._facts = visitsheet.gather(store, activity)
        day = activity.day
        self._others = [*store.activities.open_between(day, day), *store.activities.untouched(day, store.calendar())]
        self.add_wide(self._known())
        self.add(self.tr("Aim"), TextField(), "aim", hint=self.tr("What shall be different after this visit?"))
        self.booking = self.add(self.tr("Appointment"), BookingField(workspace), "booking")
        self.way = self.add(self.tr("Way there"), WayField(usual_way(activity.kind)), "travel_minutes", half=True)
        self.lines = self.add(self.tr("Checklist"), ChecklistField(workspace), "lines")
        self.add(
            self.tr("Support inside"), LongTextField(self.tr("Who must help, which materials?"), lines=2), "support"
        )
        asked = LongTextField(self.tr("What will they ask, and what do you answer?"), lines=3)
        self.add(self.tr("Likely questions"), asked, "questions")
        self.lines.follow(activity.kind)
        self.fill(
            {
                **{name: getattr(activity, name) for name in _WRITTEN},
                "booking": Booking(activity.appointment, activity.confirmed_by),
                "travel_minutes": activity.travel_minutes,
                "lines": self._facts.lines,
            }
        )
        self.sheet_button = button(
            self.tr("Sheet to print…"), workspace.theme.icon("printer"), on_click=self._show_sheet
        )
        self.foot.insertWidget(0, self.sheet_button)
        for key in ("aim", "booking", "travel_minutes", "lines"):
            self.field(key).edited.connect(self._say_state)
        self._say_state()

    def _known(self) -> QWidget:
        """What the records say, as on the sheet; above it when to leave and whether one is ready."""
        self._when, self._state = heading("", 3), chip("")
        self.clash = PlainLabel("", wrap=True)
        self.clash.set_tone("risk")
        parts: list[QWidget] = [self._when, self._state, self.clash]
        said = deciders.lines(self._facts.deciders, self.workspace.words)
        gaps = {line for line, is_gap in said if is_gap}
        for section in visitsheet.known(self._facts, self.workspace.words, self.workspace.today()):
            parts.append(PlainLabel(section.title, "caption"))
            for block in section.blocks:
                if isinstance(block, Bullets):
                    is_who = section.key == "deciders"
                    parts += [_point(each, is_gap=is_who and each in gaps) for each in block.items]
                elif isinstance(block, Paragraph):
                    parts.append(PlainLabel(block.text, "muted", wrap=True))
        return boxed(column(*parts, spacing=3, margins=(0, 0, 0, 8)))

    def _say_state(self) -> None:
        """Follow what is filled in: when to leave, and what is missing."""
        words, booking = self.workspace.words, self.booking.value()
        activity = replace(
            self._activity,
            aim=self.field("aim").value(),
            appointment=booking.state,
            confirmed_by=booking.by,
            travel_minutes=self.way.value(),
        )
        lines = [PrepLine(activity_id=0, text=text, is_done=is_done) for _, text, is_done in self.lines.value()]
        facts = replace(self._facts, activity=activity, lines=tuple(lines))
        when = words.day_long(activity.day, self.workspace.today())
        if activity.at is not None:
            when += f" {words.time(activity.at)}"
        if (leave := leave_at(activity)) is not None:
            when += " · " + self.tr("leave at {time}").format(time=words.time(leave.time()))
        self._when.setText(when)
        self._state.setText(visitsheet.state(facts, words))
        clash = next(
            (each for each in self._clashes(activity) if activity.id in {item.id for item in each.items}), None
        )
        self.clash.setText(sentence(clash, words) if clash else "")
        self.clash.setVisible(clash is not None)
        restyle(self._state, chip="done" if facts.is_ready else "risk")

    def _clashes(self, activity: Activity) -> tuple[Clash, ...]:
        """What clashes on its day with the way as it is filled in."""
        others = [each for each in self._others if each.id != activity.id]
        return clashes([*others, activity], hours_of(self.workspace.store))

    def _show_sheet(self) -> None:
        """The page as it prints, with what is written here now."""
        from salesplanner.ui.forms.paper import PaperDialog

        if not self._keep_now():
            return
        store = self.workspace.store
        facts = visitsheet.gather(store, store.activities.get(self._activity.id))
        name = store.settings.get("person.name", "")
        document = visitsheet.document(facts, self.workspace.words, self.workspace.today(), name)
        PaperDialog(self, self.workspace, document).exec()

    def _keep_now(self) -> bool:
        values = self.values()
        if values is None:
            return False
        kept = self.workspace.do(self.save, values)
        if kept is None:
            return False
        self._activity = self.workspace.store.activities.get(kept)
        self.lines.set_value(self.workspace.store.prep.of(kept))
        return True

    def save(self, values: dict[str, Any]) -> int | None:
        """Keep what was prepared; an occurrence of a routine becomes a record by it."""
        store, booking, lines = self.workspace.store, values.pop("booking"), values.pop("lines")
        with store.change("visit prepared", name=self._activity.title):
            fields = {**values, "appointment": booking.state, "confirmed_by": booking.by}
            store.activities.change(self._activity.id, **fields)
            real = store.activities.get(self._activity.id).id
            store.prep.put(real, lines)
        return real

    def said(self) -> str:
        """Whether one is ready now."""
        facts = visitsheet.gather(self.workspace.store, self.workspace.store.activities.get(self._activity.id))
        return visitsheet.state(facts, self.workspace.words)


def _point(text: str, *, is_gap: bool) -> PlainLabel:
    """A point of what is known; what is not known is tinted."""
    label = PlainLabel(f"· {text}", wrap=True)
    label.set_tone("risk" if is_gap else "")
    return label


def prepare(parent: QWidget | None, workspace: Workspace, activity: Activity) -> int | None:
    """Show the cockpit of a visit; its id when something was kept."""
    return run(VisitForm(parent, workspace, activity), lambda kept: workspace.notice(kept.said()))
