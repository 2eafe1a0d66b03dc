"""The parts of the summary on the left: taken in or left out, computed or in own words."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QWidget

from salesplanner.report import periodic
from salesplanner.report.material import Material
from salesplanner.ui.kit.layout import PlainLabel, boxed, clear, column, icon_button, row
from salesplanner.ui.kit.workspace import Workspace


class Parts(QWidget):
    """A line a part; those that are words can be opened for writing."""

    included = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._lines = column(spacing=2)
        self.setLayout(self._lines)
        self.boxes: dict[str, QCheckBox] = {}

    def show_material(self, material: Material, opened: str) -> None:
        """Show the parts as they stand."""
        focus = next((key for key, box in self.boxes.items() if box.hasFocus()), "")
        clear(self._lines)
        self.boxes = {}
        kept = periodic.included(material, periodic.Options())
        names = periodic.titles(self._workspace.words)
        for key in periodic.KEYS:
            self._lines.addWidget(self._line(key, names[key], key in kept, material, key == opened))
        if focus in self.boxes:
            self.boxes[focus].setFocus()

    def _line(self, key: str, name: str, is_kept: bool, material: Material, is_open: bool) -> QWidget:
        box = QCheckBox(name)
        box.setChecked(is_kept)
        box.clicked.connect(lambda checked, key=key: self.included.emit(key, checked))
        self.boxes[key] = box
        state, tone = self._state(key, material)
        said = PlainLabel(state, "caption")
        said.set_tone(tone)
        parts: list[QWidget] = [box, said]
        if key in periodic.WRITTEN:
            theme = self._workspace.theme
            write = icon_button(
                theme.icon("pencil", "accent" if is_open else "text2"), self.tr("Write {part}").format(part=name)
            )
            write.clicked.connect(lambda _=False, key=key: self.opened.emit(key))
            parts.append(write)
        line = row(*parts, spacing=4, margins=(6, 2, 2, 2))
        line.setStretch(0, 1)
        return boxed(line)

    def _state(self, key: str, material: Material) -> tuple[str, str]:
        if key not in periodic.WRITTEN:
            return self.tr("Auto"), ""
        own = material.words_of(key)
        if own is not None:
            return self.tr("Edited"), "accent"
        if key == "support" and not (material.owed.support or material.support):
            return self.tr("To write"), "risk"
        return self.tr("Auto"), ""


def note(workspace: Workspace, material: Material) -> str:
    """What stands below the parts: until when the figures count."""
    words = workspace.words
    text = words.translate("Reports", "Figures to {day}. They follow the records; your words are never overwritten.")
    return text.format(day=words.day(material.facts.as_of, workspace.today()))
