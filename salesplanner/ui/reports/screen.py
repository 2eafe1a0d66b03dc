"""The Reports tab: what is owed and to whom, the report as it is written and as it will print, and the ways it leaves."""

from __future__ import annotations

from collections.abc import Callable, Collection, Generator, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.reportdue import ReportDue
from salesplanner.report import choices, periodic
from salesplanner.report.document import Document
from salesplanner.report.material import Material
from salesplanner.report.sections.writer import Writer
from salesplanner.store import Change
from salesplanner.ui.kit.focus import keeping_keys
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
from salesplanner.ui.kit.theme import px
from salesplanner.ui.reports.editor import Editor
from salesplanner.ui.reports.finding import FindBar
from salesplanner.ui.reports.gathered import Asked, Gathered
from salesplanner.ui.reports.leaving import Leaving
from salesplanner.ui.reports.page import Page, page_frame
from salesplanner.ui.reports.parts import Parts, State, Waiting, letters, note
from salesplanner.ui.reports.picker import ReportPicker
from salesplanner.ui.reports.sending import Sending, words_for
from salesplanner.ui.reports.writing import Writing
from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.domain.claims.book import Book

_NARROW = 1080
#: The tables that hold how a report is worded.
_WORDING = {"report", "report_section"}
_EDIT, _PREVIEW = "edit", "preview"
#: What was shown before stays so long while another report is read.
_PATIENCE_MS = 200


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

    def _make(self) -> Iterator[None]:
        self._store = self.workspace.store
        self.found = Gathered(self, self.workspace, self._showing)
        self._document: Document | None = None
        self._due: ReportDue | None = None
        self.shown: Asked | None = None  # whose words stand in the editor
        self._is_folded: bool | None = None
        self.leaving = Leaving(self, self)
        self._make_left()
        yield
        self._make_centre()
        yield
        self.sending = Sending(self.workspace)
        self._right = boxed(column(self.sending, spacing=0), "rail")
        self._right.setFixedWidth(px(312))
        self.setLayout(row(self._left, self._centre, self._right, spacing=0))
        self._connect()
        yield from self.editor.preparing(self.current())

    # --- making -------------------------------------------------------------------------------------------------

    def _make_left(self) -> None:
        self.picker = ReportPicker(self.workspace)
        self.state = State("", "caption", wrap=True)
        self.changes_button = button(self.tr("See the changes"), kind="link", on_click=self._show_changes)
        self.copies_button = button(self.tr("See it as it was handed in"), kind="link", on_click=self._show_copies)
        for each in (self.changes_button, self.copies_button):
            each.hide()
        self.parts = Parts(self.workspace)
        theme = self.workspace.theme
        self.add_button = button(
            self.tr("Add a section…"), theme.icon("plus"), kind="link", on_click=lambda: self.writing.add_section()
        )
        self._note = muted("", wrap=True)
        about = (self.picker, self.state, self.changes_button, self.copies_button)
        listed = scrolled(boxed(column(self.parts, row(self.add_button, STRETCH), STRETCH, spacing=8)))
        self._left = boxed(column(*about, listed, self._note, margins=12, spacing=8), "left_rail")
        self._left.setFixedWidth(px(296))

    def _make_centre(self) -> None:
        theme = self.workspace.theme
        self.view = Segmented(
            [(_EDIT, self.tr("Edit"), theme.icon("pencil")), (_PREVIEW, self.tr("Preview"), theme.icon("eye"))],
            lambda _: self._turn(),
        )
        refresh = button(self.tr("Refresh figures"), theme.icon("refresh-cw"), on_click=self.refresh)
        refresh.setToolTip("F5")
        self.print_button = button(self.tr("Print…"), theme.icon("printer"), on_click=self.leaving.print)
        self.letters = PlainLabel("", "muted", elide=True)
        self.letters.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.page = Page(self.workspace)
        self.editor: Editor = Editor(self.workspace, self.found.book)
        self.writing: Writing = Writing(self, self)
        self._views = QStackedWidget()
        self._views.addWidget(self.editor)
        self._views.addWidget(page_frame(self.page))
        self._waiting = Waiting(self.workspace, self.refresh)
        self._views.addWidget(self._waiting)
        self._patience = QTimer(self, singleShot=True, interval=_PATIENCE_MS)
        self._patience.timeout.connect(self._wait)
        said = self.tr("Show or hide the side pane (F8)")
        self.fold_button = icon_button(theme.icon("panel-right"), said, self.fold, is_boxed=True)
        head = row(self.view, refresh, self.print_button, self.letters, self.fold_button, spacing=8)
        head.setStretch(3, 1)
        self.finding = FindBar(theme, self._texts, self._bring)
        self._centre: QWidget = boxed(
            column(head, self.finding, self._views, margins=(16, 12, 16, 0), spacing=10), "page"
        )

    def _connect(self) -> None:
        self.picker.picked.connect(self._on_picked)
        self.parts.included.connect(self.writing.include)
        self.parts.opened.connect(self.write)
        self.editor.made.connect(self.writing.listen)
        self.found.failed.connect(self._wait)
        self.found.checkable.connect(self.editor.check)
        send, leave = self.sending, self.leaving
        send.changed.connect(self._on_chosen)
        send.until_changed.connect(self.refresh)
        send.recipient_chosen.connect(lambda to: self.open_period(self.current(), to))
        send.export_asked.connect(leave.export)
        send.other_asked.connect(leave.export_other)
        send.form_asked.connect(leave.company_form)
        send.mail_asked.connect(leave.mail)
        send.copy_asked.connect(leave.copy_chat)
        send.rich_copy_asked.connect(leave.copy_rich)
        send.handed_in_toggled.connect(self._on_handed_in)

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
        return words_for(self.workspace, self._store.reports.recipients.find(self.to))

    def open_period(self, period: Period, to: int = 0) -> None:
        """Show the report on a period."""
        self.editor.flush()
        self.picker.choose(period, to)
        self._on_picked()

    def options(self) -> periodic.Options:
        """What the person chose for the document."""
        return self.sending.options()

    def material(self) -> Material:
        """What the chosen report is written from."""
        if self.found.material is None:
            self._read_on = None
        self.catch_up()
        return self.found.settled()

    def gathering(self) -> Callable[[Collection[str]], Generator[None, None, Material]]:
        """The same in pieces, with what some sections need besides."""
        return partial(self.found.again, self._asked())

    def _asked(self) -> Asked:
        return Asked(self.current(), self.sending.as_of(), self.to)

    def settle(self) -> None:
        """Show now what is still being read."""
        self.found.settle()

    def refresh(self) -> None:
        """Read the figures anew, piece by piece: in a large book all of them together would be felt. The person's words stay."""
        self.editor.flush()
        self.picker.refresh()
        reports = self._store.reports
        self._due = reports.owed(self.current(), self._store.calendar(), self.to)
        self.sending.show_recipients(reports.recipients.all(), self.to)
        self.sending.show_choices(choices.remembered(self._store, self.to))
        self.sending.show_due(self._due, self.workspace.today())
        self._say_state()
        if self._views.currentWidget() is self._waiting or not self.found.is_about(self.current(), self.to):
            self._patience.start()
        self.found.begin(self._asked())

    def _wait(self, fault: Exception | None = None) -> None:
        """Say that the figures are being read, where that takes long enough to be seen, or why they are not."""
        self._patience.stop()
        self._waiting.tell(fault)
        self._views.setCurrentWidget(self._waiting)
        self.parts.setEnabled(False)

    def _showing(self) -> Iterator[None]:
        """Write the report of what came, then show it: a turn each, for both take long enough to be felt."""
        written, before = self._written(), self._document
        yield
        self._patience.stop()
        with keeping_keys(self):
            if self._document is before:  # else what was typed meanwhile, or chosen, had it shown
                self._show(written)
            self.parts.setEnabled(True)
            self._views.setCurrentIndex(0 if self.view.value() == _EDIT else 1)

    def follow(self, change: Change) -> None:
        """After words or titles alone the figures need no new reading, which takes long in a large book."""
        before = self.found.material
        if change.label == choices.CHOSEN:
            self.sending.show_choices(choices.remembered(self._store, self.to))
            self._show()
            return
        if before is not None and self.found.is_settled and change.touched.keys() <= _WORDING:
            said = self.found.reworded(before)
            if periodic.arrangement(said) == periodic.arrangement(before):
                self.found.reword(said)
                self._show()
                return
        self.refresh()

    def _written(self) -> tuple[Writer, Document]:
        assert self.found.material is not None
        writer = Writer(self.found.material, self.words, self.options())
        return writer, periodic.document_of(writer)

    def _show(self, written: tuple[Writer, Document] | None = None) -> None:
        if self.found.material is None:
            return
        if self.shown != self.found.asked:
            self.editor.flush()  # into the report in which it was typed
            self.shown = self.found.asked
        writer, self._document = written or self._written()
        self.sending.show_report(writer)
        self.editor.show_report(writer, self._document)
        self.parts.show_material(writer, self.editor.drafts)
        if self.view.value() == _PREVIEW:
            self.page.show_document(self._document)
        self.letters.setText(self.tr("about %n letter(s)", "", letters(self._document)))
        self._note.setText(note(self.workspace, writer.material))
        self._say_state()

    def _say_state(self) -> None:
        copies = self._store.reports.kept(self.current().code, self.to)
        copy, first = (copies[-1], copies[0].handed_in_at) if copies else (None, None)
        found = self.found.handed_in if self.found.is_about(self.current(), self.to) else None
        self.sending.handed_in.setChecked(copy is not None)
        self.changes_button.setVisible(found is not None and bool(found.became))
        self.copies_button.setVisible(copy is not None)
        self.state.tell(self.workspace, copy, found, self._due, first)

    def _turn(self) -> None:
        self.editor.flush()
        if self._views.currentWidget() is not self._waiting:
            self._views.setCurrentIndex(0 if self.view.value() == _EDIT else 1)
        if self._document is not None and self.view.value() == _PREVIEW:
            self.page.show_document(self._document)

    def _on_picked(self) -> None:
        self.editor.verticalScrollBar().setValue(0)
        if self.isVisible():
            self.refresh()
        else:
            self._read_on = None

    def go_to_filter(self) -> None:
        """Find a word in the report."""
        self.finding.ask()

    def _texts(self) -> Sequence[QWidget]:
        """What of the report is to be read now."""
        shown = self._views.currentWidget()
        return [] if shown is self._waiting else self.editor.texts() if shown is self.editor else [self.page]

    def _bring(self, text: QWidget, part: QRect) -> None:
        if text is not self.page:  # which turns by itself
            self.editor.bring(text, part)

    def panes(self) -> list[QWidget]:
        """What is in the report, the page, and how it leaves."""
        return [each for each in (self._left, self._centre, self._right) if each.isVisible()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The right side folds on narrow windows, unless the person wants it."""
        super().resizeEvent(event)
        self._settle_panes()

    def fold(self) -> None:
        """Show or hide recipient, options and export."""
        self._is_folded = self._right.isVisible()
        self._settle_panes()

    def _settle_panes(self) -> None:
        """The page keeps its room: on narrow windows one side at a time stands beside it."""
        self.fold_button.setVisible(is_narrow := self.width() < px(_NARROW))
        self._right.setVisible(is_open := not (is_narrow if self._is_folded is None else self._is_folded))
        self._left.setVisible(not (is_narrow and is_open))

    # --- writing ------------------------------------------------------------------------------------------------

    def write(self, key: str) -> None:
        """Go to the words of a section, taken in if it was not."""
        if not periodic.is_included(self.material(), key):
            self.writing.include(key, True)
            self.settle()
        self.view.set_value(_EDIT)
        self._turn()
        self.editor.write(key)

    # --- to whom, and handed in ---------------------------------------------------------------------------------

    def _on_chosen(self) -> None:
        """Show the report as it is written now; the next one to this recipient begins so."""
        if not self.workspace.do(choices.remember, self._store, self.to, self.sending.choices()):
            self._show()

    def _on_handed_in(self, is_handed_in: bool) -> None:
        material = self.material()
        if is_handed_in and self._document is not None:
            self.leaving.hand_in(material, self._document)
        elif not is_handed_in:
            self.workspace.do(self._store.reports.take_back, self.current().code, self.to)

    def _show_changes(self) -> None:
        from salesplanner.ui.reports.changes import ChangesDialog

        self.settle()
        if self.found.handed_in is not None:
            ChangesDialog(self, self.workspace, self.found.handed_in).open()

    def _show_copies(self) -> None:
        from salesplanner.ui.reports.copies import CopiesDialog

        copies = self._store.reports.kept(self.current().code, self.to)
        CopiesDialog(self, self.workspace, self.picker.title(self.picker.current()), copies).open()

    def book(self) -> Book | None:
        """What the words of the report are checked against."""
        return self.found.whole_book()

    def export(self) -> None:
        """Save the report in the chosen format."""
        self.leaving.export(self.sending.suffix())

    def save(self, path: Path, form: Path | None = None) -> None:
        """Write the report to a file, into the company's form where one is given."""
        self.leaving.save(path, form)
