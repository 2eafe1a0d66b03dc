"""The checklists that new plan items begin with, and further ones by name: a line of text is a line to tick."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.ui.kit.fields import ChoiceField, LongTextField, TextField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.form import FormDialog, run
from salesplanner.ui.kit.layout import boxed, button, column, muted
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

#: The kinds of plan items that can begin with a list, in the order they are offered.
_KINDS = (ActivityKind.VISIT, ActivityKind.CALL, ActivityKind.MEETING, ActivityKind.QUOTE)


class ChecklistPage(QWidget):
    """One list at a time, edited as text; it is kept when it is left."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._shown: ActivityKind | str = ActivityKind.VISIT
        self._new = ""  # a list that has a name, but no lines yet
        self.choice = ChoiceField([])
        self.choice.call(self.tr("Checklist"))
        self.choice.setMinimumWidth(px(220))
        self.choice.edited.connect(self._on_choice)
        self.lines = LongTextField(self.tr("One line for each thing to check or to take along"), lines=11)
        self.lines.call(self.tr("Lines of the checklist"))
        self.lines.box.installEventFilter(self)
        self.said = muted(wrap=True)
        self.add_button = button(self.tr("New list…"), workspace.theme.icon("plus"), on_click=self._add)
        self.remove_button = button(self.tr("Delete this list"), on_click=self._remove)
        head = boxed(FlowLayout(self.choice, self.add_button, self.remove_button, spacing=8))
        self.setLayout(column(head, self.said, self.lines, spacing=8))
        self._offer(ActivityKind.VISIT)

    def _lists(self) -> dict[ActivityKind | str, list[str]]:
        activities = self._workspace.store.activities
        found: dict[ActivityKind | str, list[str]] = {kind: activities.checklist(kind) for kind in _KINDS}
        return found | ({self._new: []} if self._new else {}) | activities.checklists()

    def _offer(self, shown: ActivityKind | str) -> None:
        words = self._workspace.words
        self.choice.set_pairs([(key, key if isinstance(key, str) else words.kind(key)) for key in self._lists()])
        self.choice.set_value(shown)
        self._show()

    def _show(self) -> None:
        self._shown = self.choice.value()
        self.lines.set_value("\n".join(self._lists()[self._shown]))
        self.remove_button.setVisible(isinstance(self._shown, str))
        if isinstance(self._shown, ActivityKind):
            kind = self._workspace.words.kind(self._shown)
            text = self.tr("Every new “{kind}” begins with these lines.").format(kind=kind)
        else:
            text = self.tr("Taken into a plan item where it is wanted, by “Checklists…” below its lines.")
        self.said.setText(text)

    def _on_choice(self) -> None:
        self.keep()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Whoever leaves the lines has written them."""
        if event.type() is QEvent.Type.FocusOut:
            self.keep()
        return super().eventFilter(watched, event)

    def keep(self) -> None:
        """Keep the list as it is typed, one line each, blank ones left out; a named one without lines waits for some."""
        lists = self._lists()
        lines = [line.strip()[:200] for line in self.lines.value().splitlines() if line.strip()]
        if self._shown not in lists or lists[self._shown] == lines:
            return
        if isinstance(self._shown, str):
            self._new = self._shown
        self._put(self._shown, lines)

    def _put(self, of: ActivityKind | str, lines: list[str]) -> None:
        self._workspace.do(self._workspace.store.activities.put_checklist, of, lines)

    def _add(self) -> None:
        self.keep()
        words = self._workspace.words
        taken = [key if isinstance(key, str) else words.kind(key) for key in self._lists()]
        form = NameForm(self, self._workspace, taken)
        if run(form) is not None:
            self._new = form.name
            self._offer(form.name)
            self.lines.set_value("\n".join(self._workspace.store.activities.checklist(ActivityKind.VISIT)))
            self.keep()
            self.lines.setFocus()

    def _remove(self) -> None:
        if isinstance(self._shown, str):
            gone, self._shown, self._new = self._shown, ActivityKind.VISIT, ""
            if gone in self._lists():
                self._put(gone, [])
            self._offer(ActivityKind.VISIT)


class NameForm(FormDialog):
    """The name of a new checklist."""

    def __init__(self, parent: QWidget, workspace: Workspace, taken: list[str]) -> None:
        super().__init__(parent, workspace, self.tr("New checklist"), width=420)
        self._taken = {each.casefold() for each in taken}
        self.name = ""
        hint = self.tr("It begins with the lines for visits")
        self.add(self.tr("Name"), TextField(self.tr("such as: first visit")), "name", required=True, hint=hint)

    def save(self, values: dict[str, str]) -> int | None:
        """Take the name, if there is no such list yet."""
        name = " ".join(values["name"].split())[:60]
        if name.casefold() in self._taken:
            raise Problem(Kind.NAME_TAKEN, value=name)
        self.name = name
        return 1
