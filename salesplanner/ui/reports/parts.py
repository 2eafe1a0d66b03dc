"""The parts of the summary on the left: taken in or left out, computed or in own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy, QStyle, QStyleOptionButton, QToolButton, QWidget

from salesplanner.domain.problems import Problem
from salesplanner.domain.reportdue import ReportDue
from salesplanner.report import periodic
from salesplanner.report.document import Document
from salesplanner.report.handedin import HandedIn
from salesplanner.report.material import Material
from salesplanner.report.sections.writer import Writer
from salesplanner.store.reports import ReportCopy, was_asked
from salesplanner.ui.kit.layout import EmptyState, PlainLabel, boxed, button, clear, column, icon_button, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.section import Draft


class Waiting(EmptyState):
    """Stands in the place of a report that is being read, or could not be."""

    def __init__(self, workspace: Workspace, read: Callable[[], object]) -> None:
        self._workspace = workspace
        self._again = button(QCoreApplication.translate("Waiting", "Read again"), on_click=read)
        super().__init__("", self._again)

    def tell(self, fault: Exception | None) -> None:
        """Say that it is being read; with what came in the way why it is not, and how to try again."""
        if fault is None:
            self.say(self.tr("Reading the figures…"))
        elif isinstance(fault, Problem):
            self.say(self._workspace.words.problem(fault))
        else:
            self.say(self.tr("The figures could not be read."))
        self._again.setVisible(fault is not None)


class Tick(QCheckBox):
    """A box with a name that may be longer than its line: what stands beside it keeps its place."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As much of the name as there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        room = self.style().subElementRect(QStyle.SubElement.SE_CheckBoxContents, option, self).width()
        shown = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip("" if shown == self._name else self._name)


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
        self._made: dict[str, tuple[QCheckBox, PlainLabel, QToolButton]] = {}
        self._named: list[tuple[str, str]] = []

    def show_material(self, writer: Writer, drafts: Sequence[Draft]) -> None:
        """Show the sections as they stand, in the person's order; `drafts` are those that are in."""
        shown = {draft.key: draft for draft in drafts}
        named = {key: periodic.title(writer.material, writer.words, key) for key in periodic.arranged(writer.material)}
        if list(named.items()) != self._named:
            self._make(named)
        for key, (box, state, write) in self._made.items():
            draft = shown.get(key)
            box.setChecked(draft is not None)
            said, tone = self._state(key, draft)
            state.setText(said)
            state.set_tone(tone)
            write.setVisible(draft is None or draft.has_words)

    def _make(self, named: dict[str, str]) -> None:
        """A line for each section; the focus stays where it was."""
        focus = next((key for key, box in self.boxes.items() if box.hasFocus()), "")
        clear(self._lines)
        self._made = {key: self._line(key, name) for key, name in named.items()}
        self.boxes = {key: made[0] for key, made in self._made.items()}
        self._named = list(named.items())
        if focus in self.boxes:
            self.boxes[focus].setFocus()

    def _line(self, key: str, name: str) -> tuple[QCheckBox, PlainLabel, QToolButton]:
        box, said = Tick(name), PlainLabel("", "caption")
        box.clicked.connect(lambda checked: self.included.emit(key, checked))
        theme = self._workspace.theme
        write = icon_button(theme.icon("pencil", "text2"), self.tr("Write {part}").format(part=name))
        write.clicked.connect(lambda: self.opened.emit(key))
        line = row(box, said, write, spacing=4, margins=(6, 0, 2, 0))
        line.setStretch(0, 1)
        self._lines.addWidget(boxed(line))
        return box, said, write

    def _state(self, key: str, draft: Draft | None) -> tuple[str, str]:
        if draft is None:
            return "", ""
        if draft.moves:
            return self.tr("Figures changed"), "risk"
        if draft.has_words and not draft.text.strip() and (draft.is_added or key == "support"):
            return self.tr("To write"), "risk"
        if draft.is_added:
            return self.tr("Own"), "accent"
        return (self.tr("Edited"), "accent") if draft.is_own else (self.tr("Auto"), "")


class State(PlainLabel):
    """Whether the report was handed in and what changed since, or when it is due."""

    def tell(
        self,
        workspace: Workspace,
        copy: ReportCopy | None,
        found: HandedIn | None,
        due: ReportDue | None,
        first: datetime | None = None,
    ) -> None:
        """Say it in a sentence; `first` is when it was handed in at first, which was in time or late."""
        words, now, tone = workspace.words, workspace.now(), ""
        if copy is not None:
            text, tone = self.tr("Handed in {moment}").format(moment=words.moment(copy.handed_in_at)), "done"
            if due is not None and first is not None and _was_late(due, first):
                days = (first.date() - due.day).days
                text = words.commas([text, words.overdue(days) if days else self.tr("past that day's deadline")])
            changed = len(found.altered) if found is not None else 0
            if changed:
                text, tone = text + "\n" + self.tr("%n figure(s) changed since", "", changed), "risk"
        elif due is None or (due.is_late(now) and not _was_owed(due)):
            text = self.tr("Not handed in yet")
        elif due.is_late(now):
            days = (now.date() - due.day).days
            late = self.tr("%n day(s) past the deadline", "", days) if days else self.tr("Past today's deadline")
            text, tone = late, "risk"
        else:
            day, at = words.relative_day(due.day, now.date()), words.time(due.due_at.time())
            text = self.tr("Due {day} {time}").format(day=day, time=at)
            tone = "risk" if due.is_ready(now.date()) else ""
        self.setText(text)
        self.set_tone(tone)


def _was_late(due: ReportDue, handed_in: datetime) -> bool:
    """Whether a report that somebody had asked for by then was handed in too late."""
    return due.is_late(handed_in) and _was_owed(due)


def _was_owed(due: ReportDue) -> bool:
    """Whether somebody had asked for it by then: who begins today is not late with anything."""
    return due.rule is not None and was_asked(due, due.rule)


def note(workspace: Workspace, material: Material) -> str:
    """What stands below the parts: until when the figures count."""
    words = workspace.words
    text = words.translate("Reports", "Figures to {day}. They follow the records; your words are never overwritten.")
    return text.format(day=words.day(material.facts.as_of, workspace.today()))


def letters(document: Document) -> int:
    """How long the words of a document are."""
    from salesplanner.exchange.documents import chat

    return len("".join(chat.plain(document.without_pictures()).split()))
