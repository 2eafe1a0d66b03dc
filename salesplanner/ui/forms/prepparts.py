"""The parts of preparing a visit: the appointment, the way, the checklist."""

from __future__ import annotations

from typing import Any

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QMenu, QWidget

from salesplanner.domain.activities import ActivityKind, Appointment
from salesplanner.domain.dayplan import PrepLine
from salesplanner.domain.plaintext import one_line
from salesplanner.ui.kit.entry import Field
from salesplanner.ui.kit.fields import ChoiceField, SwitchField, TextField
from salesplanner.ui.kit.form import FormDialog
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.layout import STRETCH, boxed, button, column, icon_button, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_NAME_MOST = 40
_WAYS = (0, 5, 10, 15, 20, 30, 45, 60, 90, 120)


class Booking(Struct, frozen=True):
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
    """Minutes of travel; None for the usual way, which is told with its minutes."""

    def __init__(self, usual: int) -> None:
        self._ways, self._usual = set(_WAYS), usual
        super().__init__([])
        self._offer()

    def _offer(self) -> None:
        ways = ((each, self.tr("%n min", "", each)) for each in sorted(self._ways))
        usual = self.tr("As usual (%n min)", "", self._usual) if self._usual else self.tr("As usual")
        self.set_pairs([(None, usual), *ways])

    def follow(self, usual: int) -> None:
        """Another kind has another usual way."""
        kept, self._usual = self.value(), usual
        self._offer()
        super().set_value(kept)

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
        self.lists_button = button(self.tr("Checklists…"), workspace.theme.icon("list-checks"), kind="link")
        self.lists_button.clicked.connect(self._show_lists)
        acts = boxed(row(self.add_button, self.lists_button, STRETCH, spacing=8))
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

    def lists_menu(self) -> QMenu:
        """The checklists to take, and what can be kept as one."""
        menu, store = QMenu(self), self._workspace.store.activities
        kind, named = self._workspace.words.kind(self._kind), store.checklists()
        usual, texts = store.checklist(self._kind), self._texts()
        if usual:
            menu.addAction(self.tr("Take the usual checklist")).triggered.connect(lambda: self.take(usual))
        for name, lines in named.items():
            said = self.tr("Take “{name}”").format(name=name).replace("&", "&&")
            menu.addAction(said).triggered.connect(lambda _=False, lines=lines: self.take(lines))  # type: ignore[misc]
        menu.addSeparator()
        if texts and texts != usual:
            said = self.tr("Begin every new “{kind}” with these lines").format(kind=kind)
            menu.addAction(said).triggered.connect(lambda: self._keep(self._kind))
        if texts:
            menu.addAction(self.tr("Keep these lines as a checklist…")).triggered.connect(self._keep_by_name)
        for name in named:
            said = self.tr("Forget the checklist “{name}”").format(name=name).replace("&", "&&")
            menu.addAction(said).triggered.connect(lambda _=False, name=name: self._forget(name))  # type: ignore[misc]
        return menu

    def _show_lists(self) -> None:
        self.lists_menu().exec(self.lists_button.mapToGlobal(self.lists_button.rect().bottomLeft()))

    def _texts(self) -> list[str]:
        return [text for _, text, _ in self.value()]

    def take(self, lines: list[str]) -> None:
        """Another list takes the place of one that was not begun; else only what is missing is added."""
        store, texts = self._workspace.store.activities, self._texts()
        known = [store.checklist(self._kind), *store.checklists().values()]
        if texts in known and not any(each.box.isChecked() for each in self.entries):
            for each in list(self.entries):
                self._drop(each)
            texts = []
        for text in lines:
            if text not in texts:
                self._open(0, text, False)
        self._say()
        self.edited.emit()

    def _keep(self, of: ActivityKind | str) -> None:
        """Keep these lines as a kind's usual checklist, or by a name."""
        if self._workspace.did(self._workspace.store.activities.put_checklist, of, self._texts()):
            if isinstance(of, ActivityKind):
                kind = self._workspace.words.kind(of)
                said = self.tr("Every new “{kind}” begins with these lines").format(kind=kind)
            else:
                said = self.tr("Checklist kept: {name}").format(name=of)
            self._workspace.notice(said)

    def _keep_by_name(self) -> None:
        form = _NameForm(self, self._workspace)
        if form.exec():
            self._keep(form.name)

    def _forget(self, name: str) -> None:
        if self._workspace.did(self._workspace.store.activities.put_checklist, name, []):
            self._workspace.notice(self.tr("Checklist forgotten: {name}").format(name=name))

    def _unfold(self) -> None:
        self._is_folded = False
        self._say()
        (self.entries[0].box if self.entries else self.add_button).setFocus()

    def _say(self) -> None:
        """A folded list says how far it is."""
        self._open_room.setVisible(not self._is_folded)
        self.fold_button.setVisible(self._is_folded)
        done = sum(each.box.isChecked() for each in self.entries)
        said = self.tr("{done} of {count} done").format(done=done, count=len(self.entries))
        self.fold_button.setText(said if self.entries else self.tr("No lines yet"))


class _NameForm(FormDialog):
    """Asks for the name of a checklist; a known name keeps these lines in its place."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent, workspace, "", width=440)
        self.setWindowTitle(self.tr("Keep as a checklist"))
        self.name = ""
        known = list(workspace.store.activities.checklists())
        hint = self.tr("For example first visit, signing, complaint")
        self.add(self.tr("Name"), TextField(choices=known), "name", required=True, hint=hint)

    def save(self, values: dict[str, Any]) -> int | None:
        """Only the name is asked for here."""
        self.name = values["name"][:_NAME_MOST]
        return None
