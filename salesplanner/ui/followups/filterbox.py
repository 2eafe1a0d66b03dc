"""Which clients a list shows, beyond its segment: a dialog that says at every choice how many it comes to."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QSpinBox, QWidget

from salesplanner.domain.clientlist import Buying, ClientFilter
from salesplanner.domain.clients import ClientStatus, ClientType, Grade
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import STRETCH, boxed, button, column, fit, muted, row, scrolled
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_MOST_OFFERED = 60
_MOST_DAYS = 3650


class Choices(QWidget):
    """Chips of which any number may be chosen."""

    changed = Signal()

    def __init__(
        self, name: str, pairs: Iterable[tuple[Any, str]], chosen: Iterable[Any], *, single: bool = False
    ) -> None:
        super().__init__()
        self._single = single
        self.chips: dict[Any, QPushButton] = {}
        wanted = set(chosen)
        for key, text in pairs:
            made = button(text.replace("&", "&&"), kind="chip")
            made.setCheckable(True)
            made.setChecked(key in wanted)
            made.setAccessibleName(f"{name}: {text}")
            made.clicked.connect(lambda _=False, key=key: self._on_clicked(key))
            self.chips[key] = made
        self.setLayout(FlowLayout(*self.chips.values()))

    def value(self) -> frozenset[Any]:
        """The keys that are chosen."""
        return frozenset(key for key, chip in self.chips.items() if chip.isChecked())

    def clear(self) -> None:
        """Choose nothing."""
        for chip in self.chips.values():
            chip.setChecked(False)

    def _on_clicked(self, key: Any) -> None:
        if self._single and self.chips[key].isChecked():
            for other, chip in self.chips.items():
                chip.setChecked(other == key)
        self.changed.emit()


class FilterDialog(QDialog):
    """Asks for grades, status, types, regions, tags, sources, days without contact, ways of buying, what is known."""

    def __init__(self, parent: QWidget, workspace: Workspace, present: ClientFilter) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Filter clients"))
        self._workspace = workspace
        self._present = present
        words, lists = workspace.words, workspace.store.client_list
        self.grades = Choices(self.tr("Grade"), _named(Grade, words.grade), present.grades)
        self.statuses = Choices(self.tr("Status"), _named(ClientStatus, words.status), present.statuses)
        self.types = Choices(self.tr("Type"), _named(ClientType, words.client_type), present.types)
        self.regions = Choices(self.tr("Region"), _offered(lists.regions(), present.regions), present.regions)
        self.tags = Choices(self.tr("Tags"), _offered(lists.tags(), present.tags), present.tags)
        self.buying = Choices(
            self.tr("Buys"), _named(Buying, words.buying), [present.buying] if present.buying else [], single=True
        )
        self.stale = Choices(
            self.tr("Facts"), [(True, self.tr("Not checked for long"))], [True] if present.is_stale else []
        )
        self.sources = Choices(self.tr("Source"), _offered(lists.known("source"), present.sources), present.sources)
        limits = ((50, self.tr("Less than half")), (75, self.tr("Less than three quarters")), (100, self.tr("Not all")))
        self.known = Choices(
            self.tr("Known of them"), limits, [present.known_below] if present.known_below else [], single=True
        )
        self.untouched = QSpinBox()
        self.untouched.lineEdit().setTextMargins(8, 0, 0, 0)  # a style sheet does not reach it
        self.untouched.setRange(0, _MOST_DAYS)
        self.untouched.setSpecialValueText(self.tr("any"))
        self.untouched.setSuffix(self.tr(" day(s)"))
        self.untouched.setValue(present.untouched_days or 0)
        self.untouched.setAccessibleName(self.tr("Not contacted for"))
        self._count = muted()
        self._make()
        self._say()

    def _make(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(1, 1)
        rows: list[tuple[str, QWidget]] = [
            (self.tr("Grade"), self.grades), (self.tr("Status"), self.statuses), (self.tr("Type"), self.types),
            (self.tr("Region"), self.regions), (self.tr("Tags"), self.tags),
            (self.tr("Not contacted for"), boxed(row(self.untouched, STRETCH))), (self.tr("Buys"), self.buying),
            (self.tr("Facts"), self.stale), (self.tr("Known of them"), self.known), (self.tr("Source"), self.sources),
        ]  # fmt: skip
        for place, (name, field) in enumerate(
            each for each in rows if not isinstance(each[1], Choices) or each[1].chips
        ):
            label = muted(name)
            label.setMinimumHeight(field.minimumSizeHint().height())  # at its first row
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(field, place, 1)
        for field in self._chips():
            field.changed.connect(self._say)
        self.untouched.valueChanged.connect(lambda _: self._say())
        self.clear_button = button(self.tr("Clear"), on_click=self._clear)
        self.apply_button = button(self.tr("Show"), primary=True, on_click=self.accept)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.accept)
        cancel = button(self.tr("Cancel"), on_click=self.reject)
        foot = boxed(
            row(self._count, STRETCH, self.clear_button, cancel, self.apply_button, margins=(20, 10, 20, 12)),
            "dialog_foot",
        )
        self.setLayout(column(scrolled(boxed(column(grid, STRETCH, margins=20))), foot, spacing=0))
        fit(self, px(560), px(460))

    def value(self) -> ClientFilter:
        """What is asked for."""
        return replace(
            self._present,
            grades=self.grades.value(),
            statuses=self.statuses.value(),
            types=self.types.value(),
            regions=self.regions.value(),
            tags=self.tags.value(),
            untouched_days=self.untouched.value() or None,
            is_stale=bool(self.stale.value()),
            known_below=next(iter(self.known.value()), None),
            sources=self.sources.value(),
            buying=next(iter(self.buying.value()), None),
        )

    def _chips(self) -> list[Choices]:
        return [
            self.grades, self.statuses, self.types, self.regions, self.tags, self.buying, self.stale, self.known,
            self.sources,
        ]  # fmt: skip

    def _clear(self) -> None:
        for each in self._chips():
            each.clear()
        self.untouched.setValue(0)
        self._say()

    def _say(self) -> None:
        count = self._workspace.store.client_list.count(self.value(), self._workspace.now())
        self._count.setText(self.tr("%n client(s)", "", count))


def _named(kind: type[Enum], name: Any) -> list[tuple[Any, str]]:
    return [(each, name(each)) for each in kind]


def _offered(known: list[str], chosen: frozenset[str]) -> list[tuple[str, str]]:
    """The most frequent, and whatever is chosen."""
    return [(each, each) for each in dict.fromkeys([*known[:_MOST_OFFERED], *sorted(chosen)])]
