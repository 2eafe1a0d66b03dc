"""The checklists that new plan items begin with, and further ones by name: a line of text is a line to tick."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from salesplanner.domain.activities import ActivityKind
from salesplanner.domain.problems import Kind, Problem
from salesplanner.store.activities import CHECKLISTS
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
        self._shown = ""
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
        self._offer(ActivityKind.VISIT.value)

    def _lists(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = self._workspace.store.settings.get(CHECKLISTS, {})
        return {kind.value: [] for kind in _KINDS} | found

    def _offer(self, shown: str) -> None:
        words, usual = self._workspace.words, {kind.value: kind for kind in ActivityKind}
        pairs = [(key, words.kind(usual[key]) if key in usual else key) for key in self._lists()]
        self.choice.set_pairs(pairs)
        self.choice.set_value(shown)
        self._show()

    def _show(self) -> None:
        self._shown = str(self.choice.value())
        is_usual = any(self._shown == kind.value for kind in ActivityKind)
        self.lines.set_value("\n".join(self._lists()[self._shown]))
        self.remove_button.setVisible(not is_usual)
        if is_usual:
            text = self.tr("Every new “{kind}” begins with these lines.").format(kind=self.choice.combo.currentText())
        else:
            text = self.tr("Taken into a plan item where it is wanted: “Take a checklist” below its lines.")
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
        """Keep the list as it is typed, one line each, blank ones left out."""
        lists = self._lists()
        lines = [line.strip()[:200] for line in self.lines.value().splitlines() if line.strip()]
        if self._shown in lists and lists[self._shown] != lines:
            self._put({**lists, self._shown: lines})

    def _put(self, lists: dict[str, list[str]]) -> None:
        self._workspace.do(self._workspace.store.settings.put, CHECKLISTS, lists)

    def _add(self) -> None:
        self.keep()
        form = NameForm(self, self._workspace, list(self._lists()))
        if run(form) is not None:
            self._put({**self._lists(), form.name: self._lists()[ActivityKind.VISIT.value]})
            self._offer(form.name)
            self.lines.setFocus()

    def _remove(self) -> None:
        lists = self._lists()
        lists.pop(self._shown, None)
        self._shown = ""
        self._put(lists)
        self._offer(ActivityKind.VISIT.value)


class NameForm(FormDialog):
    """The name of a new checklist."""

    def __init__(self, parent: QWidget, workspace: Workspace, taken: list[str]) -> None:
        super().__init__(parent, workspace, self.tr("New checklist"), width=420)
        words = workspace.words
        self._taken = {each.casefold() for each in (*taken, *(words.kind(kind) for kind in ActivityKind))}
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
