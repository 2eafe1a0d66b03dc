"""The bell's list: what was told in the last two weeks, what became of it, and what can be done."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from salesplanner.domain.reminders import ReminderState, Told
from salesplanner.store import Change
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.layout import STRETCH, boxed, button, column, fit, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.window import remindtext
from salesplanner.ui.window.remindacts import Act, ReminderActs
from salesplanner.ui.window.reminding import Reminding


class _Line(Struct, frozen=True):
    """A reminder as the list shows it."""

    id: int
    told: Told
    when: str
    text: str
    became: str
    is_open: bool


class BellDialog(Dialog):
    """The reminders of two weeks, latest first; Enter does the first thing that the chosen one offers."""

    def __init__(self, window: QWidget, workspace: Workspace, reminding: Reminding) -> None:
        super().__init__(window)
        self._workspace = workspace
        self._reminding = reminding
        self.acts = ReminderActs(self, window, workspace, reminding)
        self._ids: dict[str, int] = {}
        self.setWindowTitle(self.tr("Reminders"))
        theme = workspace.theme
        self.table = RecordTable(
            [
                Column(
                    title=self.tr("When"), text=lambda each: each.when, sort=lambda each: each.told.shown_at, width=130
                ),
                Column(
                    title=self.tr("Reminder"),
                    text=lambda each: each.text,
                    width=470,
                    icon=lambda each: theme.icon(remindtext.ICONS[remindtext.kind_of(each.told)]),
                ),
                Column(
                    title=self.tr("What became of it"),
                    text=lambda each: each.became,
                    width=120,
                    tone=lambda each: "accent" if each.is_open else "text2",
                ),
            ],
            workspace,
            empty=self.tr("No reminders. A quiet day"),
            name="reminders",
            label=self.tr("Reminders"),
        )
        self.table.chosen.connect(lambda _: self._offer())
        self.table.opened.connect(lambda line: self._first(line))
        self.table.menu_asked.connect(self._on_menu)
        self.buttons: list[QPushButton] = []
        self._room = row(spacing=8)
        close = button(self.tr("Close"), on_click=self.reject)
        foot = boxed(row(boxed(self._room), STRETCH, close, margins=(16, 12, 16, 12)), "dialog_foot")
        self.setLayout(column(boxed(column(self.table, margins=(16, 16, 16, 12))), foot, spacing=0))
        fit(self, px(820), px(480))
        workspace.changed.connect(self._on_changed)
        reminding.told.connect(self._show)
        reminding.seen.connect(self._show)
        self._show()
        if self._lines:
            self.table.select(self._lines[0].id)

    def _show(self) -> None:
        """Read the list anew."""
        store, words, now = self._workspace.store, self._workspace.words, self._workspace.now()
        self._lines = []
        for told in store.reminders.all():
            became, is_open = remindtext.became(words, store, told, now)
            if is_open and told.state is ReminderState.TOLD:
                became = self.tr("New")
            day = words.relative_day(told.shown_at.date(), now.date())
            self._lines.append(
                _Line(
                    id=self._ids.setdefault(told.key, len(self._ids) + 1),
                    told=told,
                    when=f"{day} {told.shown_at:%H:%M}",
                    text=remindtext.sentence(words, told.facts),
                    became=became,
                    is_open=is_open,
                )
            )
        self.table.show_records(self._lines)
        self._offer()

    def _offer(self) -> None:
        """The buttons of what can be done about the chosen reminder."""
        if any(each.hasFocus() for each in self.buttons):
            self.table.view.setFocus()
        for each in self.buttons:
            each.hide()
            each.deleteLater()
        self.buttons = [
            button(act.name, primary=place == 0, on_click=lambda act=act: self._do(act))  # type: ignore[misc]
            for place, act in enumerate(self._offered())
        ]
        for each in self.buttons:
            self._room.addWidget(each)
            each.show()

    def _offered(self) -> list[Act]:
        selected = self.table.selected()
        if not selected:
            return []
        line = next((each for each in self._lines if each.id == selected[0].id), selected[0])
        return self.acts.of(line.told, is_open=line.is_open)

    def _first(self, line: _Line) -> None:
        for act in self.acts.of(line.told, is_open=line.is_open)[:1]:
            self._do(act)

    def _do(self, act: Act) -> None:
        if act.leaves:
            self.accept()
        act.run()

    def _on_menu(self, menu: QMenu, lines: list[_Line]) -> None:
        for act in self.acts.of(lines[0].told, is_open=lines[0].is_open) if lines else []:
            menu.addAction(act.name, lambda act=act: self._do(act))  # type: ignore[misc]

    def _on_changed(self, _: Change) -> None:
        self._show()
