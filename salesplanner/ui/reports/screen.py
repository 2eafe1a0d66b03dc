"""The Reports tab: what is owed and to whom, the report as it is written and as it will print, and the ways it leaves."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QInputDialog, QStackedWidget, QWidget

from salesplanner.domain.claims.book import Book
from salesplanner.domain.period import Period
from salesplanner.domain.reportdue import ReportDue
from salesplanner.i18n import Translator
from salesplanner.report import brief, periodic
from salesplanner.report.bound import section_of
from salesplanner.report.document import Document
from salesplanner.report.handedin import HandedIn, handed_in
from salesplanner.report.material import Material, gather
from salesplanner.report.sections.fields import LOST, pinned
from salesplanner.report.sections.writer import Writer
from salesplanner.store import Change
from salesplanner.store.reports import ReportCopy
from salesplanner.ui.forms.activity import edit_activity
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    Segmented,
    boxed,
    button,
    column,
    icon_button,
    muted,
    row,
    scrolled,
)
from salesplanner.ui.kit.screen import Screen
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.editor import Editor
from salesplanner.ui.reports.leaving import Leaving
from salesplanner.ui.reports.page import Page, page_frame
from salesplanner.ui.reports.parts import Parts, note
from salesplanner.ui.reports.picker import ReportPicker
from salesplanner.ui.reports.section import SectionBox
from salesplanner.ui.reports.sending import Sending
from salesplanner.words import Words

_NARROW = 1080
#: The tables that hold how a report is worded.
_WORDING = {"report", "report_section"}
_EDIT, _PREVIEW = "edit", "preview"


class ReportsScreen(Screen):
    """The report on one period for one recipient."""

    reads = frozenset(
        {
            "activity", "client", "deal", "order", "payment", "agreement", "target", "report", "report_section", "report_copy",
            "report_rule", "recipient", "setting", "review", "review_text", "rating", "competency", "holiday", "stage", "metric",
            "metric_value", "campaign", "promise", "escalation", "complaint", "complaint_step", "incident", "remark", "milestone",
            "finding", "improvement", "verdict", "focus_point",
        }
    )  # fmt: skip

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace)
        self._store = workspace.store
        self._material: Material | None = None
        self._document: Document | None = None
        self._handed_in: HandedIn | None = None
        self._due: ReportDue | None = None
        self._is_folded: bool | None = None
        self._translators: dict[str, Translator] = {}
        self.leaving = Leaving(self, self)
        self._make_left()
        self._make_centre()
        self.sending = Sending(workspace)
        self._right = boxed(column(self.sending, spacing=0), "rail")
        self._right.setFixedWidth(312)
        self.setLayout(row(self._left, self._centre, self._right, spacing=0))
        self._connect()

    # --- making -------------------------------------------------------------------------------------------------

    def _make_left(self) -> None:
        self.picker = ReportPicker(self.workspace)
        self.state = PlainLabel("", "caption", wrap=True)
        self.changes_button = button(self.tr("See the changes"), kind="link", on_click=self._show_changes)
        self.copies_button = button(self.tr("See it as it was handed in"), kind="link", on_click=self._show_copies)
        self.parts = Parts(self.workspace)
        theme = self.workspace.theme
        self.add_button = button(self.tr("Add a section…"), theme.icon("plus"), kind="link", on_click=self._add_section)
        self._note = muted("", wrap=True)
        about = (self.picker, self.state, self.changes_button, self.copies_button)
        listed = scrolled(boxed(column(self.parts, row(self.add_button, STRETCH), STRETCH, spacing=8)))
        self._left = boxed(
            column(*about, listed, self._note, margins=12, spacing=8),
            "left_rail",
        )
        self._left.setFixedWidth(296)

    def _make_centre(self) -> None:
        theme = self.workspace.theme
        self.view = Segmented(
            [(_EDIT, self.tr("Edit"), theme.icon("pencil")), (_PREVIEW, self.tr("Preview"), theme.icon("eye"))],
            lambda _: self._turn(),
        )
        refresh = button(self.tr("Refresh figures"), theme.icon("refresh-cw"), on_click=self.refresh)
        refresh.setToolTip("F5")
        self.print_button = button(self.tr("Print…"), theme.icon("printer"), on_click=self.leaving.print)
        self.letters = PlainLabel("", "muted")
        self.page = Page(self.workspace)
        self.editor = Editor(self.workspace, self.book)
        self._views = QStackedWidget()
        self._views.addWidget(self.editor)
        self._views.addWidget(page_frame(self.page))
        said = self.tr("Show or hide the side pane (F8)")
        self.fold_button = icon_button(theme.icon("panel-right"), said, self.fold, is_boxed=True)
        head = row(self.view, refresh, self.print_button, STRETCH, self.letters, self.fold_button, spacing=8)
        self._centre: QWidget = boxed(column(head, self._views, margins=(16, 12, 16, 0), spacing=10), "page")

    def _connect(self) -> None:
        self.picker.picked.connect(self._on_picked)
        self.parts.included.connect(self._on_included)
        self.parts.opened.connect(self.write)
        self.editor.made.connect(self._listen)
        send, leave = self.sending, self.leaving
        send.changed.connect(self._show)
        send.until_changed.connect(self.refresh)
        send.recipient_chosen.connect(self._on_recipient)
        send.export_asked.connect(leave.export)
        send.other_asked.connect(leave.export_other)
        send.form_asked.connect(leave.company_form)
        send.mail_asked.connect(leave.mail)
        send.copy_asked.connect(leave.copy_chat)
        send.rich_copy_asked.connect(leave.copy_rich)
        send.handed_in_toggled.connect(self._on_handed_in)

    def _listen(self, box: SectionBox) -> None:
        box.written.connect(self._on_written)
        box.acted.connect(self._on_acted)
        box.row_acted.connect(self._on_row)
        box.figure_asked.connect(lambda key: self._open(f"figure {key.partition('/')[0]}"))
        box.opened.connect(self._open)

    # --- what is shown ------------------------------------------------------------------------------------------

    def current(self) -> Period:
        """The chosen period."""
        return self.picker.current().period

    @property
    def to(self) -> int:
        """Whom the report is for."""
        return self.picker.current().to

    @property
    def words(self) -> Words:
        """The report's language: the recipient's."""
        recipient = self._store.reports.recipients.find(self.to)
        language = recipient.language if recipient is not None else ""
        if language in ("", self.workspace.language):
            return self.workspace.words
        if language not in self._translators:  # which read a file
            self._translators[language] = Translator(language)
        settings = self._store.settings
        return Words(self._translators[language], settings.get("book.currency", "CNY"), settings.get("role", ""))

    def open_period(self, period: Period, to: int = 0) -> None:
        """Show the report on a period."""
        self.editor.flush()
        self.picker.choose(period, to)
        self._on_picked()

    def options(self) -> periodic.Options:
        """What the person chose for the document."""
        return self.sending.options()

    def material(self) -> Material:
        """What the report is written from, as it is shown."""
        if self._material is None:
            self._material = gather(self._store, self.current(), self.sending.as_of(), self.to)
        return self._material

    def refresh(self) -> None:
        """Read the figures anew; the person's words stay."""
        self.editor.flush()
        self.picker.refresh()
        period, today = self.current(), self.workspace.today()
        self._due = self._store.reports.owed(period, self._store.calendar(), self.to)
        self.sending.show_recipients(self._store.reports.recipients.all(), self.to)
        self.sending.show_due(self._due, today)
        self._material = gather(self._store, period, self.sending.as_of(), self.to)
        self._handed_in = handed_in(self._store, period, self.to)
        self._show()

    def follow(self, change: Change) -> None:
        """After words or titles alone the figures need no new reading, which takes long in a large book."""
        if self._material is not None and change.touched.keys() <= _WORDING:
            parts = self._store.reports.parts(self.current().code, self.to)
            reworded = replace(self._material, parts=parts)
            if periodic.arrangement(reworded) == periodic.arrangement(self._material):
                self._material = reworded
                self._show()
                return
        self.refresh()

    def _show(self) -> None:
        material = self._material
        if material is None:
            return
        words, options = self.words, self.options()
        writer = Writer(material, words, options)
        self._document = periodic.document(material, words, options)
        self.sending.estimate.setVisible(material.foretold is not None and not material.foretold.days_missing)
        self.sending.show_chat(brief.text(material, words, options))
        self.editor.show_report(writer, self._document)
        self.parts.show_material(writer, self.editor.drafts)
        if self._views.currentIndex():
            self.page.show_document(self._document)
        self.letters.setText(self.tr("about %n letter(s)", "", _letters(self._document)))
        self._note.setText(note(self.workspace, material))
        self._say_state()

    def _say_state(self) -> None:
        words, now = self.workspace.words, self.workspace.now()
        copy, found = self._store.reports.copy(self.current().code, self.to), self._handed_in
        self.sending.handed_in.setChecked(copy is not None)
        self.changes_button.setVisible(found is not None and bool(found.became))
        self.copies_button.setVisible(copy is not None)
        tone = ""
        if copy is not None:
            text, tone = self.tr("Handed in {moment}").format(moment=words.moment(copy.handed_in_at)), "done"
            changed = len(found.altered) if found is not None else 0
            if changed:
                text, tone = text + "\n" + self.tr("%n figure(s) changed since", "", changed), "risk"
        elif self._due is None:
            text = self.tr("Not handed in yet")
        elif self._due.is_late(now):
            days = (now.date() - self._due.day).days
            late = self.tr("%n day(s) past the deadline", "", days) if days else self.tr("Past today's deadline")
            text, tone = late, "risk"
        else:
            day, at = words.relative_day(self._due.day, now.date()), words.time(self._due.due_at.time())
            text = self.tr("Due {day} {time}").format(day=day, time=at)
            tone = "risk" if self._due.is_ready(now.date()) else ""
        self.state.setText(text)
        self.state.set_tone(tone)

    def _turn(self) -> None:
        self.editor.flush()
        self._views.setCurrentIndex(0 if self.view.value() == _EDIT else 1)
        if self._document is not None and self._views.currentIndex():
            self.page.show_document(self._document)

    def _on_picked(self) -> None:
        self.editor.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.refresh()
        else:
            self._is_stale = True

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right side folds on narrow windows, unless the person wants it."""
        super().resizeEvent(event)
        self.fold_button.setVisible(self.width() < _NARROW)
        if self._is_folded is None:
            self._right.setVisible(self.width() >= _NARROW)

    def fold(self) -> None:
        """Show or hide recipient, options and export."""
        self._is_folded = self._right.isVisible()
        self._right.setVisible(not self._is_folded)

    # --- writing ------------------------------------------------------------------------------------------------

    def write(self, key: str) -> None:
        """Go to the words of a section, taken in if it was not."""
        if self._material is not None and not periodic.is_included(self._material, key):
            self._on_included(key, True)
        self.view.set_value(_EDIT)
        self._turn()
        self.editor.write(key)

    def _on_written(self, key: str, text: str | None) -> None:
        material = self._material
        if material is None:
            return
        writer = Writer(material, self.words, self.options())
        quoted = periodic.numbers(writer, key).quoted(text) if text else None
        self.workspace.do(self._store.reports.write, self.current().code, key, text, quoted=quoted, to=self.to)

    def _on_included(self, key: str, is_included: bool) -> None:
        if key == "review" and is_included and self._material is not None:
            count = sum(len(body.splitlines()) for _, body in self._material.review.texts)
            text = self.tr("Your self-review is private. Attach it to this summary?")
            detail = self.tr("It holds %n line(s) of your words and your ratings.", "", count)
            if not dialogs.ask(self, text, detail, self.tr("Attach")):
                self.parts.boxes["review"].setChecked(False)
                return
        self.workspace.do(self._store.reports.include, self.current().code, key, is_included, to=self.to)

    def _on_acted(self, key: str, act: str) -> None:
        acts: dict[str, Any] = {
            "up": lambda: self._move(key, -1),
            "down": lambda: self._move(key, 1),
            "rename": lambda: self._rename(key),
            "leave": lambda: self._on_included(key, False),
            "remove": lambda: self._remove(key),
            "accept": lambda: self._settle(key, is_pinned=False),
            "pin": lambda: self._settle(key, is_pinned=True),
            "task": lambda: edit_activity(self, self.workspace, None, title=self.editor.boxes[key].line()),
        }
        acts[act]()

    def _move(self, key: str, step: int) -> None:
        """Put a section before or behind its neighbour in the report."""
        if self._material is None:
            return
        keys = periodic.arranged(self._material)
        shown = [each for each in keys if each in self.editor.boxes]
        at = shown.index(key) + step
        if not 0 <= at < len(shown):
            return
        keys.remove(key)
        keys.insert(keys.index(shown[at]) + (1 if step > 0 else 0), key)
        self.editor.flush()
        kept = periodic.arrangement(self._material)
        sections = {each: kept[each] for each in keys}
        if self.workspace.did(self._store.reports.arrange, self.current().code, sections, to=self.to):
            self.editor.write(key)

    def _rename(self, key: str) -> None:
        if self._material is None:
            return
        present = periodic.title(self._material, self.words, key)
        text, is_asked = QInputDialog.getText(self, self.tr("Title"), self.tr("Title of the section"), text=present)
        if is_asked and text.strip() != present:
            self.workspace.do(self._store.reports.retitle, self.current().code, key, text.strip(), to=self.to)

    def _add_section(self) -> None:
        if self._material is None:
            return
        text, is_asked = QInputDialog.getText(self, self.tr("Add a section"), self.tr("Title of the section"))
        if is_asked and text.strip():
            sections = periodic.arrangement(self._material)
            added = self.workspace.do(
                self._store.reports.add_section, self.current().code, text.strip(), sections, to=self.to
            )
            if added is not None:
                self.write(added)

    def _remove(self, key: str) -> None:
        self.editor.flush()
        if self.workspace.did(self._store.reports.remove_section, self.current().code, key, to=self.to):
            self.workspace.notice(self.tr("The section is deleted"))

    def _settle(self, key: str, *, is_pinned: bool) -> None:
        """Numbers that changed since words were written: the words go on with the new ones, or the old ones become words."""
        draft = next(each for each in self.editor.drafts if each.key == key)
        lost = [
            each for each in draft.moves if is_pinned or each.now == LOST
        ]  # what is told no more stays as it was said
        self._on_written(key, pinned(draft.text, lost))

    def _on_row(self, key: str, named: str, act: str) -> None:
        reports, code = self._store.reports, self.current().code
        if act in ("hide", "show"):
            self.workspace.do(reports.hide_row, code, key, named, act == "hide", to=self.to)
            return
        kept = self._material.parts.get(key) if self._material is not None else None
        present = kept.row_remarks.get(named, "") if kept is not None else ""
        title = self.tr("What stands below the table about this row")
        text, is_asked = QInputDialog.getText(self, self.tr("Remark"), title, text=present)
        if is_asked and text.strip() != present:
            self.workspace.do(reports.remark, code, key, named, text.strip(), to=self.to)

    def _open(self, behind: str) -> None:
        """Show what is behind a row or a number."""
        kind, _, name = behind.partition(" ")
        if kind != "figure":
            self.workspace.asked.emit(kind, int(name))
            return
        figure = self._material.facts.figures.get(name) if self._material is not None else None
        if section_of(name):
            self.workspace.notice(self.tr("It is counted from the records that its sentence names"), False)
        if figure is not None and figure.table:
            from salesplanner.ui.forms.behind import show_records

            show_records(self, self.workspace, self.workspace.words.metric(name), figure.table, figure.records)

    # --- to whom, and handed in ---------------------------------------------------------------------------------

    def _on_recipient(self, recipient_id: int) -> None:
        self.editor.flush()
        self.picker.choose(self.current(), recipient_id)
        self.refresh()

    def _on_handed_in(self, is_handed_in: bool) -> None:
        if self._material is None or self._document is None:
            return
        if is_handed_in:
            self.leaving.hand_in(self._material, self._document)
        else:
            self.workspace.do(self._store.reports.take_back, self.current().code, self.to)

    def keep_copy(self, copy: ReportCopy) -> None:
        """Keep what was handed in."""
        self.workspace.do(self._store.reports.hand_in, self.current().code, copy, to=self.to)

    def _show_changes(self) -> None:
        from salesplanner.ui.reports.changes import ChangesDialog

        if self._handed_in is not None:
            ChangesDialog(self, self.workspace, self._handed_in).open()

    def _show_copies(self) -> None:
        from salesplanner.ui.reports.copies import CopiesDialog

        copies = self._store.reports.kept(self.current().code, self.to)
        CopiesDialog(self, self.workspace, self.picker.title(self.picker.current()), copies).open()

    def book(self) -> Book:
        """What the words of the report are checked against."""
        from salesplanner.report.claims import book

        period, known = self.current(), self._material.facts if self._material is not None else None
        return book(self._store, period, known if known is not None and known.period == period else None)

    def export(self) -> None:
        """Save the report in the chosen format."""
        self.leaving.export(self.sending.suffix())

    def save(self, path: Path, form: Path | None = None) -> None:
        """Write the report to a file, into the company's form where one is given."""
        self.leaving.save(path, form)


def _letters(document: Document) -> int:
    """How long the words of a document are."""
    from salesplanner.exchange import chat

    return len("".join(chat.plain(document.without_pictures()).split()))
