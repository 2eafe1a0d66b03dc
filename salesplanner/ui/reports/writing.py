"""What the person does with the sections of a report: words, order, titles, rows; each act is kept in the book at once."""

from __future__ import annotations

from typing import Any, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from salesplanner.domain.period import Period
from salesplanner.report import periodic
from salesplanner.report.material import Material
from salesplanner.report.sections.fields import LOST, pinned
from salesplanner.ui.forms.activity import edit_activity
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.editor import Editor
from salesplanner.ui.reports.gathered import Asked
from salesplanner.ui.reports.lineform import ask_line
from salesplanner.ui.reports.parts import Parts
from salesplanner.ui.reports.section import SectionBox
from salesplanner.words import Words


class WrittenPage(Protocol):
    """What writing needs of the page."""

    workspace: Workspace
    editor: Editor
    parts: Parts

    @property
    def to(self) -> int:
        """Whom the report is for."""

    @property
    def words(self) -> Words:
        """The report's language."""

    @property
    def shown(self) -> Asked | None:
        """The report whose words stand in the editor."""

    def current(self) -> Period:
        """The chosen period."""

    def material(self) -> Material:
        """What the chosen report is written from."""

    def settle(self) -> None:
        """Show now what is still being read."""

    def write(self, key: str) -> None:
        """Go to the words of a section."""


class Writing(QObject):
    """Does what the sections ask for; `parent` is the page as a widget."""

    def __init__(self, parent: QWidget, page: WrittenPage) -> None:
        super().__init__(parent)
        self._parent, self._page = parent, page
        self._workspace, self._store = page.workspace, page.workspace.store

    def listen(self, box: SectionBox) -> None:
        """Hear a section."""
        box.written.connect(self.keep)
        box.acted.connect(self._on_acted)
        box.row_acted.connect(self._on_row)
        box.opened.connect(self._open)

    def keep(self, key: str, text: str | None) -> None:
        """Keep words in the report in which they stand, also while another one is being read."""
        shown = self._page.shown
        assert shown is not None
        quoted = self._page.editor.draft(key).numbers.quoted(text) if text else None
        code, to = shown.period.code, shown.to
        self._workspace.do(self._store.reports.write, code, key, text, quoted=quoted, to=to)

    def include(self, key: str, is_included: bool) -> None:
        """Take a section in or leave it out; what is private is asked about first."""
        if key == "review" and is_included:
            count = sum(len(body.splitlines()) for _, body in self._page.material().review.texts)
            text = self.tr("Your self-review is private. Attach it to this summary?")
            detail = self.tr("It holds %n line(s) of your words and your ratings.", "", count)
            if not dialogs.ask(self._parent, text, detail, self.tr("Attach")):
                self._page.parts.boxes["review"].setChecked(False)
                return
        self._workspace.do(self._store.reports.include, self._page.current().code, key, is_included, to=self._page.to)

    def _on_acted(self, key: str, act: str) -> None:
        acts: dict[str, Any] = {
            "up": lambda: self._move(key, -1),
            "down": lambda: self._move(key, 1),
            "rename": lambda: self._rename(key),
            "leave": lambda: self.include(key, False),
            "remove": lambda: self._remove(key),
            "accept": lambda: self._settle(key, is_pinned=False),
            "pin": lambda: self._settle(key, is_pinned=True),
            "task": lambda: edit_activity(
                self._parent, self._workspace, None, title=self._page.editor.boxes[key].line()
            ),
        }
        acts[act]()

    def _move(self, key: str, step: int) -> None:
        """Put a section before or behind its neighbour in the report."""
        material = self._page.material()
        keys = periodic.arranged(material)
        shown = [each for each in keys if each in self._page.editor.boxes]
        at = shown.index(key) + step
        if not 0 <= at < len(shown):
            return
        keys.remove(key)
        keys.insert(keys.index(shown[at]) + (1 if step > 0 else 0), key)
        self._page.editor.flush()
        kept = periodic.arrangement(material)
        sections = {each: kept[each] for each in keys}
        if self._workspace.did(self._store.reports.arrange, self._page.current().code, sections, to=self._page.to):
            self._page.settle()
            self._page.editor.write(key)

    def _rename(self, key: str) -> None:
        present = periodic.title(self._page.material(), self._page.words, key)
        is_added = periodic.is_own(key)
        hint = "" if is_added else self.tr("Left empty it is the usual one")
        text = self._ask(
            self.tr("Change the title"), self.tr("Title of the section"), present, required=is_added, hint=hint
        )
        if text is not None:
            self._workspace.do(self._store.reports.retitle, self._page.current().code, key, text, to=self._page.to)

    def add_section(self) -> None:
        """Add a section of the person's own, and go to its words."""
        text = self._ask(self.tr("Add a section"), self.tr("Title of the section"), verb=self.tr("Add"), required=True)
        if text is None:
            return
        sections = periodic.arrangement(self._page.material())
        code, to = self._page.current().code, self._page.to
        added = self._workspace.do(self._store.reports.add_section, code, text, sections, to=to)
        if added is not None:
            self._page.write(added)

    def _remove(self, key: str) -> None:
        self._page.editor.flush()
        if self._workspace.did(self._store.reports.remove_section, self._page.current().code, key, to=self._page.to):
            self._workspace.notice(self.tr("The section is deleted"))

    def _settle(self, key: str, *, is_pinned: bool) -> None:
        """Numbers that changed since words were written: the words go on with the new ones, or the old ones become words."""
        draft = self._page.editor.draft(key)
        # What is told no more stays as it was said.
        lost = [each for each in draft.moves if is_pinned or each.now == LOST]
        self.keep(key, pinned(draft.text, lost))

    def _on_row(self, key: str, named: str, act: str) -> None:
        reports, code = self._store.reports, self._page.current().code
        if act in ("hide", "show"):
            self._workspace.do(reports.hide_row, code, key, named, act == "hide", to=self._page.to)
            return
        kept = self._page.material().parts.get(key)
        present = kept.row_remarks.get(named, "") if kept is not None else ""
        text = self._ask(
            self.tr("Remark on a row"), self.tr("Remark"), present, hint=self.tr("It stands below the table")
        )
        if text is not None:
            self._workspace.do(reports.remark, code, key, named, text, to=self._page.to)

    def _ask(self, title: str, label: str, text: str = "", **more: Any) -> str | None:
        return ask_line(self._parent, self._workspace, title, label, text, **more)

    def _open(self, behind: str) -> None:
        """Show what is behind a row of a table."""
        kind, _, name = behind.partition(" ")
        if kind != "figure":
            self._workspace.asked.emit(kind, int(name))
            return
        figure = self._page.material().facts.figures.get(name)
        if figure is not None and figure.table:
            from salesplanner.ui.forms.behind import show_records

            show_records(
                self._parent, self._workspace, self._workspace.words.metric(name), figure.table, figure.records
            )
