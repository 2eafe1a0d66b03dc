"""The delay radar: everything late or likely late across projects and suppliers, and who must be told by when (domain C11)."""

from __future__ import annotations

from datetime import date
from enum import Enum

from msgspec import Struct
from PySide6.QtWidgets import QDialog, QWidget

from salesplanner.domain.delivery import Project, State, Step, pressing
from salesplanner.domain.problems import Problem
from salesplanner.domain.projects import Side
from salesplanner.report import delivery as said
from salesplanner.store import delivery
from salesplanner.ui.forms import milestone as forms
from salesplanner.ui.kit.fields import NumberField, SwitchField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.tableout import export_anywhere
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_FAR = date.max


class View(Enum):
    """Which delays are shown."""

    ALL = "all"
    TELL = "tell"


class Delay(Struct, frozen=True):
    """A milestone that is late or likely will be, with its project."""

    project: Project
    step: Step

    @property
    def id(self) -> int:
        """The milestone's id."""
        return self.step.id

    @property
    def is_cause(self) -> bool:
        """Whether it is the first of its project that is behind: what the client is told of."""
        return self.project.cause is not None and self.project.cause.id == self.step.id


class RadarDialog(QDialog):
    """Late and soon late milestones with cause and side; clients to tell; each acted upon by keys."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, view: View = View.ALL) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Delay radar"))
        self.view = SwitchField([(View.ALL, self.tr("Late and soon late")), (View.TELL, self.tr("Clients to tell"))])
        self.view.call(self.tr("Show"))
        self.view.set_value(view)
        self.view.edited.connect(self.refresh)
        self.days = NumberField(low=0, high=60)
        self.days.set_value(delivery.tell_days(workspace.store))
        self.days.call(self.tr("Working days before the date at which a client is told"))
        self.days.left.connect(self._keep_days)
        self.days.setFixedWidth(px(56))
        self.table = self._made_table()
        self.table.opened.connect(self._open)
        self.table.chosen.connect(lambda _: self._name_acts())
        self.said = PlainLabel("", "muted", wrap=True)
        self.open_button = button(self.tr("Open"), primary=True, on_click=lambda: self._with(self._open))
        self.chase_button = button(
            self.tr("Chase today"), workspace.theme.icon("bell"), on_click=lambda: self._with(self._chase)
        )
        self.tell_button = button(
            self.tr("The client was told"),
            workspace.theme.icon("message-circle"),
            on_click=lambda: self._with(self._tell),
        )
        self.go_button = button(
            self.tr("Go to the deal"), workspace.theme.icon("briefcase"), on_click=lambda: self._with(self._go)
        )
        close = button(self.tr("Close"), on_click=self.accept)
        head = row(
            self.view, STRETCH, muted(self.tr("Tell the client")), self.days, muted(self.tr("working days before")), spacing=6
        )  # fmt: skip
        acts = row(self.open_button, self.chase_button, self.tell_button, self.go_button, STRETCH, close)
        self.setLayout(column(head, self.said, self.table, acts, margins=16, spacing=10))
        fit(self, px(1200), px(520))
        export_anywhere(self)
        self.table.view.setFocus()
        self.refresh()

    def _made_table(self) -> RecordTable:
        words, today = self._workspace.words, self._workspace.today()

        def day(value: date | None) -> str:
            return words.day(value, today) if value is not None else "–"

        columns = [
            Column(title=self.tr("Project"), text=lambda d: d.project.deal.name, width=150),
            Column(title=self.tr("Client"), text=lambda d: d.project.client, width=130),
            Column(title=self.tr("Milestone"), text=lambda d: d.step.milestone.name, width=100),
            Column(title=self.tr("Delay"), text=self._delay, sort=lambda d: d.step.slip,
                   tone=lambda d: "overdue" if d.step.state is State.LATE else "risk", width=112),
            Column(title=self.tr("Planned"), text=lambda d: day(d.step.milestone.planned_on), sort=lambda d: d.step.milestone.planned_on, width=78),
            Column(title=self.tr("Likely"), text=lambda d: day(d.step.expected), sort=lambda d: d.step.expected, width=78),
            Column(title=self.tr("Supplier"), text=lambda d: d.step.supplier, width=140),
            Column(title=self.tr("Side"), text=lambda d: words.side(d.step.side) if d.step.side is not Side.UNKNOWN else "", width=84),
            Column(title=self.tr("Tell by"), text=self._tell_by, sort=lambda d: d.project.tell_by if d.is_cause else None,
                   tone=lambda d: "overdue" if self._is_pressing(d) else "", width=90),
            Column(title=self.tr("Cause"), text=lambda d: d.step.cause, width=160),
        ]  # fmt: skip
        empty = self.tr("Nothing is late, and nothing is likely to be.")
        return RecordTable(columns, self._workspace, empty=empty, name="radar", label=self.windowTitle())

    def refresh(self) -> None:
        """Read them anew: what is late first, then what likely will be."""
        chosen = self._chosen()
        found = [Delay(*pair) for pair in pressing(delivery.under_way(self._workspace.store))]
        to_tell = [each for each in found if each.is_cause and each.project.must_tell]
        late = sum(1 for each in found if each.step.state is State.LATE)
        text = self.tr("{late} late, {soon} likely late, %n client(s) to tell", "", len(to_tell))
        self.said.setText(text.format(late=late, soon=len(found) - late))
        shown = found
        if self.view.value() is View.TELL:
            shown = sorted(to_tell, key=lambda each: (each.project.tell_by or _FAR, each.id))
        self.table.show_records(shown)
        if shown and (chosen is None or chosen.id not in [each.id for each in shown]):
            self.table.select(shown[0].id)
        self._name_acts()

    def _delay(self, delay: Delay) -> str:
        words, today = self._workspace.words, self._workspace.today()
        if delay.step.state is State.LATE:
            return said.days_late(words, delay.step.milestone.days_late(today))
        return self.tr("likely %n day(s)", "", delay.step.slip)

    def _tell_by(self, delay: Delay) -> str:
        if not delay.is_cause or delay.project.tell_by is None:
            return ""
        words, today = self._workspace.words, self._workspace.today()
        if not delay.project.must_tell:
            told = delay.step.milestone.told_on
            return self.tr("told {day}").format(day=words.day(told, today)) if told else ""
        return self.tr("now") if delay.project.tell_by <= today else words.day(delay.project.tell_by, today)

    def _is_pressing(self, delay: Delay) -> bool:
        by = delay.project.tell_by
        return delay.is_cause and delay.project.must_tell and by is not None and by <= self._workspace.today()

    # --- doing --------------------------------------------------------------------------------------------------

    def _chosen(self) -> Delay | None:
        chosen = self.table.selected()
        return chosen[0] if chosen else None

    def _name_acts(self) -> None:
        chosen = self._chosen()
        for each in (self.open_button, self.chase_button, self.go_button):
            each.setEnabled(chosen is not None)
        self.tell_button.setEnabled(chosen is not None and chosen.project.must_tell)

    def _with(self, act: object) -> None:
        chosen = self._chosen()
        if chosen is not None and callable(act):
            act(chosen)

    def _open(self, delay: Delay) -> None:
        forms.edit_milestone(self, self._workspace, delay.step.milestone)
        self.refresh()

    def _chase(self, delay: Delay) -> None:
        forms.chase(self._workspace, delay.step.milestone)

    def _tell(self, delay: Delay) -> None:
        forms.tell(self._workspace, delay.project.id)
        self.refresh()

    def _go(self, delay: Delay) -> None:
        self.accept()
        self._workspace.asked.emit("deal", delay.project.id)

    def _keep_days(self) -> None:
        try:
            days = self.days.value()
        except Problem:
            self.days.set_value(delivery.tell_days(self._workspace.store))
            return
        if days is not None and days != delivery.tell_days(self._workspace.store):
            self._workspace.do(self._workspace.store.settings.put, delivery.TELL_SETTING, days)
            self.refresh()
