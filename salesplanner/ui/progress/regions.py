"""Which regions are worked: those of the country by a tick, and the person's own by name."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from salesplanner.domain.plaintext import one_line
from salesplanner.store.regionlist import built_in
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import TextField
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import STRETCH, boxed, button, column, fit, heading, muted, row, scrolled
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_LONGEST = 30


class RegionsDialog(QDialog):
    """A tick for each region; own ones are typed, separated by commas."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._list = workspace.store.coverage
        self.setWindowTitle(self.tr("Regions"))
        language, worked = workspace.words.language, {each.zh for each in self._list.regions()}
        self.boxes: dict[str, QCheckBox] = {}
        for region in built_in():
            box = QCheckBox(region.name(language))
            box.setChecked(region.zh in worked)
            self.boxes[region.zh] = box
        widest = max(box.sizeHint().width() for box in self.boxes.values())
        for box in self.boxes.values():
            box.setMinimumWidth(widest)  # so that they stand in columns
        self.own = TextField(self.tr("for example Gulf states, Harbour district"))
        self.own.set_value(self.tr(", ").join(each.zh for each in self._list.own()))
        self.own.call(self.tr("Own regions"))
        cancel = button(self.tr("Cancel"), on_click=self.reject)
        self.save_button = button(self.tr("Save"), primary=True, on_click=self.save)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.save)
        foot = boxed(row(STRETCH, cancel, self.save_button, margins=(20, 10, 20, 12)), "dialog_foot")
        content = column(
            heading(self.tr("Worked regions"), 3),
            boxed(FlowLayout(*self.boxes.values(), spacing=10)),
            8,
            heading(self.tr("Own regions"), 3),
            self.own,
            muted(self.tr("Separated by commas. A client belongs to the region that its own begins with."), wrap=True),
            STRETCH,
            margins=20,
            spacing=8,
        )
        self.setLayout(column(scrolled(boxed(content)), foot, spacing=0))
        fit(self, px(560), px(560))
        self._first = self._shown()

    def _shown(self) -> tuple[str, list[bool]]:
        return self.own.value(), [box.isChecked() for box in self.boxes.values()]

    def reject(self) -> None:
        """Leave without saving; ask first if something was changed."""
        if dialogs.may_leave(self, self._shown() != self._first):
            super().reject()

    def save(self) -> None:
        """Keep the list."""
        text = self.own.value().replace("，", ",").replace("、", ",")
        own = [one_line(each).strip()[:_LONGEST] for each in text.split(",")]
        off = [name for name, box in self.boxes.items() if box.checkState() is Qt.CheckState.Unchecked]
        store = self._workspace.store

        def work() -> None:
            with store.change("regions changed"):
                self._list.put_regions(off=off, own=[each for each in own if each])

        if self._workspace.did(work):
            self.accept()
