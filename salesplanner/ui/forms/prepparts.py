"""The parts of preparing a visit: the appointment, the way, the checklist."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from salesplanner.domain.activities import ActivityKind, Appointment
from salesplanner.domain.dayplan import PrepLine
from salesplanner.domain.plaintext import one_line
from salesplanner.store.activities import CHECKLISTS
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import ChoiceField, SwitchField
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, boxed, button, column, icon_button, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_WAYS = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120)


@dataclass(frozen=True, slots=True)
class Booking:
    """How firmly a visit is agreed, and who confirmed it."""

    state: Appointment
    by: str


class BookingField(Field):
    """Not booked, asked, confirmed; and by whom."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        states = [
            (Appointment.OPEN, self.tr("Not booked")),
            (Appointment.ASKED, self.tr("Asked")),
            (Appointment.CONFIRMED, self.tr("Confirmed")),
        ]
        self.state = SwitchField(states)
        self.by = Line(self.tr("confirmed by"), most=60)
        self.by.setAccessibleName(self.tr("Confirmed by"))
        self.by.setMinimumWidth(px(120))
        self.state.edited.connect(self._on_state)
        self.by.textEdited.connect(lambda _: self.edited.emit())
        line = row(self.state, self.by, spacing=8)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.target = self.state.target

    def _on_state(self) -> None:
        self.by.setVisible(self.state.value() is Appointment.CONFIRMED)
        self.edited.emit()

    def value(self) -> Booking:
        """The state; a name only counts once it is confirmed."""
        state = self.state.value()
        by = one_line(self.by.text()).strip()
        return Booking(state, by if state is Appointment.CONFIRMED else "")

    def set_value(self, value: Any) -> None:
        """Show a booking."""
        self.state.set_value(value.state)
        self.by.setText(value.by)
        self.by.setVisible(value.state is Appointment.CONFIRMED)

    def mark(self, is_wrong: bool) -> None:
        """Nothing here can be wrong."""


class WayField(ChoiceField):
    """Minutes of travel; None for the usual way."""

    def __init__(self) -> None:
        self._ways = set(_WAYS)
        super().__init__([])
        self._offer()

    def _offer(self) -> None:
        ways = ((each, self.tr("%n min", "", each)) for each in sorted(self._ways))
        self.set_pairs([(None, self.tr("As usual")), *ways])

    def set_value(self, value: Any) -> None:
        """Show a way; an unusual one joins the choices."""
        if value is not None and value not in self._ways:
            self._ways.add(value)
            self._offer()
        super().set_value(value)


class _LineEntry(QWidget):
    """A line of a checklist: its box and its text."""

    def __init__(self, workspace: Workspace, line_id: int, text: str, is_done: bool) -> None:
        super().__init__()
        self.line_id = line_id
        self.box = QCheckBox()
        self.box.setChecked(is_done)
        self.text = Line("", most=200)
        self.text.setText(text)
        self.remove = icon_button(workspace.theme.icon("x"), self.tr("Remove this line"))
        self._say()
        self.text.textChanged.connect(lambda _: self._say())
        line = row(self.box, self.text, self.remove, spacing=6)
        line.setStretch(1, 1)
        self.setLayout(line)

    def _say(self) -> None:
        self.box.setAccessibleName(self.tr("Done: {line}").format(line=self.text.text()))
        self.text.setAccessibleName(self.tr("Line of the checklist"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and down walk the lines."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.focusNextPrevChild(event.key() == Qt.Key.Key_Down)
        else:
            super().keyPressEvent(event)


class ChecklistField(Field):
    """Lines to tick, change, add and take out; the kind's own list can be taken, and made of these lines."""

    def __init__(self, workspace: Workspace, *, is_folded: bool = False) -> None:
        super().__init__()
        self._workspace = workspace
        self._kind = ActivityKind.VISIT
        self._is_folded = is_folded
        self.entries: list[_LineEntry] = []
        self._lines = column(spacing=4)
        self.fold_button = button("", workspace.theme.icon("chevron-right"), kind="link", on_click=self._unfold)
        self.add_button = button(self.tr("Add line"), workspace.theme.icon("plus"), kind="link", on_click=self._add)
        self.take_button = button(self.tr("Take a checklist"), kind="link", on_click=self._offer)
        self.make_button = button(self.tr("Make this the usual checklist"), kind="link", on_click=self._make)
        acts = boxed(row(self.add_button, self.take_button, self.make_button, STRETCH, spacing=8))
        self._open_room = boxed(column(self._lines, acts, spacing=4))
        self.setLayout(column(row(self.fold_button, STRETCH), self._open_room, spacing=0))
        self.lead = 24
        self.target = self.fold_button if is_folded else self.add_button
        self._say()

    def follow(self, kind: ActivityKind) -> None:
        """Lists belong to kinds."""
        self._kind = kind
        self._say()

    def value(self) -> list[tuple[int, str, bool]]:
        """Each line with something in it: its id (0 for a new one), text, whether it is done."""
        lines = [(each.line_id, one_line(each.text.text()).strip(), each.box.isChecked()) for each in self.entries]
        return [each for each in lines if each[1]]

    def set_value(self, value: Any) -> None:
        """Show the lines of an item (`PrepLine`)."""
        for each in list(self.entries):
            self._drop(each)
        for line in value or ():
            assert isinstance(line, PrepLine)
            self._open(line.id, line.text, line.is_done)
        self._say()

    def mark(self, is_wrong: bool) -> None:
        """Nothing here can be wrong."""

    def _open(self, line_id: int, text: str, is_done: bool) -> _LineEntry:
        entry = _LineEntry(self._workspace, line_id, text, is_done)
        entry.remove.clicked.connect(lambda _=False: self._remove(entry))
        entry.box.clicked.connect(lambda _=False: self.edited.emit())
        entry.text.textEdited.connect(lambda _: self.edited.emit())
        entry.text.returnPressed.connect(self._add)
        self.entries.append(entry)
        self._lines.addWidget(entry)
        return entry

    def _add(self) -> None:
        self._open(0, "", False).text.setFocus()

    def _drop(self, entry: _LineEntry) -> None:
        self.entries.remove(entry)
        entry.hide()
        entry.setParent(None)
        entry.deleteLater()

    def _remove(self, entry: _LineEntry) -> None:
        self._drop(entry)
        self.add_button.setFocus()
        self._say()
        self.edited.emit()

    def _lists(self) -> dict[str, list[str]]:
        """The lists with something that does not stand here yet, the kind's own first."""
        activities, present = self._workspace.store.activities, {each.text.text() for each in self.entries}
        found = {self.tr("The usual one"): activities.checklist(self._kind)} | activities.checklists()
        return {name: lines for name, lines in found.items() if set(lines) - present}

    def _offer(self) -> None:
        """Take the only list there is, or choose one."""
        lists = self._lists()
        if len(lists) == 1:
            self.take(next(iter(lists.values())))
            return
        menu = QMenu(self)
        for name, lines in lists.items():
            menu.addAction(name).triggered.connect(lambda _=False, lines=lines: self.take(lines))  # type: ignore[misc]
        menu.popup(self.take_button.mapToGlobal(self.take_button.rect().bottomLeft()))

    def take(self, lines: Sequence[str]) -> None:
        """Take over a list; what stands here already stays."""
        present = {each.text.text() for each in self.entries}
        for text in lines:
            if text not in present:
                self._open(0, text, False)
        self._say()
        self.edited.emit()

    def _make(self) -> None:
        """From now on new items of this kind begin with these lines."""
        store = self._workspace.store
        kept = dict(store.settings.get(CHECKLISTS, {}))
        kept[self._kind.value] = [text for _, text, _ in self.value()]
        if self._workspace.did(store.settings.put, CHECKLISTS, kept):
            kind = self._workspace.words.kind(self._kind)
            self._workspace.notice(self.tr("Every new “{kind}” begins with these lines").format(kind=kind))
            self._say()

    def _unfold(self) -> None:
        self._is_folded = False
        self._say()
        (self.entries[0].box if self.entries else self.add_button).setFocus()

    def _say(self) -> None:
        """Offer only what would change something; a folded list says how far it is."""
        self._open_room.setVisible(not self._is_folded)
        self.fold_button.setVisible(self._is_folded)
        done = sum(each.box.isChecked() for each in self.entries)
        said = self.tr("{done} of {count} done").format(done=done, count=len(self.entries))
        self.fold_button.setText(said if self.entries else self.tr("No lines yet"))
        usual = self._workspace.store.activities.checklist(self._kind)
        texts = [each.text.text() for each in self.entries]
        self.take_button.setVisible(bool(self._lists()))
        self.make_button.setVisible(bool(texts) and texts != usual)
