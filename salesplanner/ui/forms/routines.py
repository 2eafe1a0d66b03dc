"""All routines in one list: add, change, skip once, end, delete; and what clashes among them."""

from __future__ import annotations

from collections.abc import Callable, Collection
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from salesplanner.domain.feasible import template_clashes
from salesplanner.domain.routines import Routine, occurrence, occurrences
from salesplanner.report.clashes import hours_of, template_sentence
from salesplanner.store.calendar import blocks_of
from salesplanner.ui.forms.routine import RoutineForm
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.form import run
from salesplanner.ui.kit.layout import PlainLabel, boxed, button, column, muted
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.workspace import Workspace

_AHEAD = timedelta(days=400)
#: As many clashes are told; the rest when these are mended.
_CLASHES_MOST = 4


class RoutinePage(QWidget):
    """What returns in the plan, with the next day of each."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._store = workspace.store
        self._touched: dict[int, list[date]] = {}
        words = workspace.words
        columns = [
            Column(title=self.tr("Title"), text=lambda r: r.title, width=190),
            Column(title=self.tr("Repeat"), text=lambda r: words.rule(r.rule), width=150),
            Column(title=self.tr("Time"), text=lambda r: words.time(r.at) if r.at else "", width=60),
            Column(title=self.tr("Next time"), text=self._next_text, width=120),
        ]
        self.table = RecordTable(
            columns, workspace, empty=self.tr("No routines yet"), name="routines", label=self.tr("Routines")
        )
        self.table.setMinimumHeight(240)
        self.table.opened.connect(self._edit)
        self.table.deleted.connect(self._delete)
        self.table.chosen.connect(lambda _: self._show_buttons())
        theme = workspace.theme
        self.add_button = button(self.tr("Add…"), theme.icon("plus"), on_click=lambda: self._edit(None))
        self.edit_button = button(self.tr("Edit…"), on_click=lambda: self._with(self._edit))
        self.skip_button = button(self.tr("Skip the next time"), on_click=lambda: self._with(self._skip))
        self.end_button = button(self.tr("End today"), on_click=lambda: self._with(self._end))
        self.delete_button = button(self.tr("Delete"), on_click=lambda: self._delete(self.table.selected()))
        self._of_one = (self.edit_button, self.skip_button, self.end_button, self.delete_button)
        said = muted(self.tr("Routines come into the plan by themselves. What was done of them stays."), wrap=True)
        self.clashes = PlainLabel("", wrap=True)
        self.clashes.set_tone("risk")
        buttons = boxed(FlowLayout(self.add_button, *self._of_one, spacing=8))
        self.setLayout(column(said, self.table, buttons, self.clashes, spacing=10))
        self.refresh()

    def refresh(self) -> None:
        """Read the routines anew."""
        store, today = self._store, self._workspace.today()
        routines, calendar = store.routines.all(), store.calendar()
        self._touched = store.activities.touched_days()
        self.table.show_records(routines)
        if routines and not self.table.selected():
            self.table.select(routines[0].id)
        self._show_buttons()
        found = template_clashes(routines, today, calendar, hours_of(store), blocks_of(store.settings))
        said = [template_sentence(each, self._workspace.words, today) for each in found]
        self.clashes.setText("\n".join(said[:_CLASHES_MOST]))
        self.clashes.setVisible(bool(said))

    def _next(self, routine: Routine) -> date | None:
        """The next day on which it falls and nothing was done with it yet."""
        today = self._workspace.today()
        gone: Collection[date] = self._touched.get(routine.id, ())
        found = occurrences(routine, today, today + _AHEAD, self._store.calendar())
        return next((day for day in found if day not in gone), None)

    def _next_text(self, routine: Routine) -> str:
        day = self._next(routine)
        return self._workspace.words.relative_day(day, self._workspace.today()) if day else self.tr("ended")

    def _show_buttons(self) -> None:
        selected = self.table.selected()
        goes_on = len(selected) == 1 and self._next(selected[0]) is not None
        for each in self._of_one:
            each.setEnabled(bool(selected))
        self.skip_button.setEnabled(goes_on)
        self.end_button.setEnabled(goes_on)

    def _with(self, act: Callable[[Routine], object]) -> None:
        if selected := self.table.selected():
            act(selected[0])

    def _edit(self, routine: Routine | None) -> None:
        run(RoutineForm(self, self._workspace, routine))
        self.refresh()

    def _skip(self, routine: Routine) -> None:
        """Leave one day out; the series stays."""
        day = self._next(routine)
        if day is not None and self._workspace.did(self._store.activities.drop, occurrence(routine, day).id):
            text = self.tr("“{title}” is left out on {day}")
            self._workspace.notice(text.format(title=routine.title, day=self._workspace.words.day_long(day)))
        self.refresh()

    def _end(self, routine: Routine) -> None:
        if self._workspace.did(self._store.routines.end, routine.id, self._workspace.today()):
            self._workspace.notice(self.tr("“{title}” ends today").format(title=routine.title))
        self.refresh()

    def _delete(self, routines: list[Routine]) -> None:
        if not routines:
            return
        if self._workspace.did(self._store.routines.delete_many, [each.id for each in routines]):
            self._workspace.notice(self.tr("%n routine(s) deleted", "", len(routines)))
        self.refresh()
