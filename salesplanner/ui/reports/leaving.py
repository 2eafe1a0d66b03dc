"""How a report leaves: files, print, e-mail, clipboard, the company's form, and the copy that is kept of what was handed in."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Generator
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QMimeData, QObject, QPoint, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.reportdue import Recipient
from salesplanner.report import periodic
from salesplanner.report.document import Document
from salesplanner.report.gradual import steadily
from salesplanner.report.handedin import freezing
from salesplanner.report.material import Material
from salesplanner.store.reports import ReportCopy
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import fit
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.editor import Editor
from salesplanner.ui.reports.sending import Sending
from salesplanner.ui.reports.theirform import with_form
from salesplanner.words import Words

if TYPE_CHECKING:
    from salesplanner.domain.claims.book import Book


def stem(text: str) -> str:
    """A text as the name of a file, without its ending: days keep the dash between them."""
    joined = re.sub(" ?– ?", "-", text)
    return "".join(letter for letter in joined if letter.isalnum() or letter in " -_.").strip(" ._")[:80]


class ReportPage(Protocol):
    """What the ways out need of the page."""

    workspace: Workspace
    sending: Sending
    editor: Editor

    @property
    def to(self) -> int:
        """Whom the report is for."""

    @property
    def words(self) -> Words:
        """The report's language."""

    def current(self) -> Period:
        """The chosen period."""

    def options(self) -> periodic.Options:
        """What the person chose for the document."""

    def material(self) -> Material:
        """What the chosen report is written from."""

    def gathering(self) -> Callable[[Collection[str]], Generator[None, None, Material]]:
        """The same in pieces, with what some sections need besides; that of the report chosen now, whatever is chosen meanwhile."""

    def book(self) -> Book | None:
        """What its words are checked against."""


class Leaving(QObject):
    """The ways out of the reports page; `parent` is the page as a widget."""

    def __init__(self, parent: QWidget, page: ReportPage) -> None:
        super().__init__(parent)
        self._parent, self._page = parent, page
        self._workspace = page.workspace
        self._store = page.workspace.store
        self._wanted: list[tuple[Path, Path | None, Callable[[Any], None]]] = []  # the files that are being prepared
        self._notes: list[str] = []  # what is to be said of the form that is being filled
        self._handed: tuple[Material, Document, int]  # the report that is being kept, and whom it is for
        self._workspace.ending.connect(self._finish)

    # --- files --------------------------------------------------------------------------------------------------

    def export(self, suffix: str) -> None:
        """Ask where to, and save in that format."""
        self._page.editor.flush()
        if not self._is_sure():
            return

        def save(form: Path | None) -> None:
            title = self.tr("Save the summary")
            path = dialogs.save_path(self._parent, title, self.file_name(suffix), f"*{suffix}")
            if path is not None:
                self.save(path, form)

        with_form(self._parent, self._workspace, self._recipient(), suffix, save)

    def _recipient(self) -> Recipient | None:
        return self._store.reports.recipients.find(self._page.to)

    def export_other(self) -> None:
        """The formats that are asked for less often, as a menu at their button."""
        asked = self._page.sending.more
        self.formats_menu().exec(asked.mapToGlobal(QPoint(0, asked.height())))

    def formats_menu(self) -> QMenu:
        """What else a report can be saved as."""
        made = QMenu(self._parent)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        made.addAction(self.tr("One page as a picture, for a chat…")).triggered.connect(self._page_picture)
        for name, suffix in (
            (self.tr("Charts as a picture…"), ".png"),
            (self.tr("Plain text…"), ".txt"),
            ("Markdown…", ".md"),
            ("JSON…", ".json"),
        ):
            made.addAction(name).triggered.connect(lambda _=False, suffix=suffix: self.export(suffix))
        return made

    def _page_picture(self) -> None:
        self._page.editor.flush()
        if not self._is_sure():
            return
        path = dialogs.save_path(self._parent, self.tr("Save the picture"), self.file_name(".png"), "*.png")
        if path is None:
            return
        from salesplanner.exchange.documents import pdf

        document = self._document()
        self._run(lambda: pdf.write_picture(document, path), path)

    def company_form(self) -> None:
        """The company's own form."""
        from salesplanner.ui.reports.companyform import CompanyFormDialog

        self._page.editor.flush()
        if self._is_sure():
            name = Path(self.file_name("")).name
            save = partial(self.save, is_told=True)
            CompanyFormDialog(self._parent, self._workspace, save, name, self._recipient()).open()

    def file_name(self, suffix: str) -> str:
        """What the file of the report is called at first."""
        return stem("_".join(self._named())) + suffix

    def _named(self) -> tuple[str, str]:
        """The report by its period, and whose it is."""
        period, words = self._page.current(), self._page.words
        text = words.translate("Report", "Sales summary {period}").format(period=words.dated(period))
        return text, self._store.settings.get("person.name", "")

    def save(self, path: Path, form: Path | None = None, *, is_told: bool = False) -> None:
        """Write the report to a file in the background, into the company's form where one is given; say where it lies.

        `is_told` where what is to be said of the form was said before.
        """
        self._prepare(path, form, lambda write: self._run(write, path, is_told=is_told))

    def _prepare(self, path: Path, form: Path | None, then: Callable[[Any], None]) -> None:
        """Read what a file needs, where it is not there already; `then` is given what writes it."""
        self._finish()  # the file before
        self._page.sending.export_button.setEnabled(False)
        self._wanted.append((path, form, then))
        self._workspace.begin(self._preparing)

    def _finish(self) -> None:
        """What was asked for is in the file, and what was handed in is kept, also where the window or the program goes meanwhile."""
        self._workspace.settle(self._preparing)
        self._workspace.settle(self._freezing)

    def _preparing(self) -> Generator[None, None, None]:
        from salesplanner.exchange import summary

        path, form, then = self._wanted.pop()
        page, store, words, options = self._page, self._store, self._page.words, self._page.options()
        gathering = page.gathering()
        self._notes = []
        tell = self._notes.append
        try:
            write = yield from steadily(
                lambda: store.written,
                lambda: summary.preparing(store, gathering, path, words, options=options, template=form, tell=tell),
            )
        except Problem as problem:
            page.sending.export_button.setEnabled(True)
            self._failed(problem)
        else:
            then(write)

    def _run(self, write: Any, path: Path, then: Any = None, *, is_told: bool = False) -> None:
        button = self._page.sending.export_button
        notes, self._notes = self._notes, []
        button.setEnabled(False)

        def done(_: Any) -> None:
            button.setEnabled(True)
            (then or self._workspace.saved.emit)(path)
            if notes and not is_told:
                dialogs.tell(self._parent, "\n".join(notes))

        def failed(error: BaseException) -> None:
            button.setEnabled(True)
            self._failed(error)

        self._workspace.jobs.run(self._parent, write, done=done, failed=failed)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        if error.kind is Kind.FILE_IN_USE:
            dialogs.tell(self._parent, self._workspace.words.problem(error))
        else:
            self._workspace.notice(self._workspace.words.problem(error), False)

    def _is_sure(self) -> bool:
        """Whether the person's own words agree with the figures, or are to go out as they are."""
        from salesplanner.domain.claims.checking import check
        from salesplanner.domain.claims.marks import Weight

        page, material = self._page, self._page.material()
        options = page.options()
        own = [
            periodic.said(material, page.words, key, options)
            for key in periodic.included(material, options)
            if material.words_of(key)
        ]
        if not own:
            return True
        book = page.book()
        wrong = [
            text[mark.start : mark.end] for text in own for mark in check(text, book) if mark.weight is Weight.WRONG
        ]
        if not wrong:
            return True
        asked = self.tr(
            "%n place(s) in your own words do not agree with the figures. Save all the same?", "", len(wrong)
        )
        places = self._workspace.words.list(f"「{each}」" for each in wrong[:3])
        return dialogs.ask(self._parent, asked, places, self.tr("Save all the same"))

    def _document(self) -> Document:
        return periodic.document(self._page.material(), self._page.words, self._page.options())

    # --- paper, clipboard, e-mail -------------------------------------------------------------------------------

    def print(self) -> None:
        """Show the pages as they will print, and print them."""
        from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog

        from salesplanner.exchange.documents import pdf

        self._page.editor.flush()
        document = self._document()
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setFullPage(True)
        preview = QPrintPreviewDialog(printer, self._parent)
        preview.setWindowTitle(document.title)
        fit(preview, px(1000), px(760))  # to read a page in it
        preview.paintRequested.connect(lambda device: pdf.print_on(document, device))
        preview.exec()

    def copy_chat(self) -> None:
        """The short text, for a chat."""
        self._page.editor.flush()
        self._page.material()  # what is shown with it
        QGuiApplication.clipboard().setText(self._page.sending.chat.full_text())
        self._workspace.notice(self.tr("Copied"), False)

    def copy_rich(self) -> None:
        """The whole report with its tables, to be pasted where text may have a form; without charts."""
        from salesplanner.exchange.documents import chat, pdf

        self._page.editor.flush()
        document = self._document().without_pictures()
        made = QMimeData()
        made.setHtml(pdf.as_html(document))
        made.setText(chat.plain(document))
        QGuiApplication.clipboard().setMimeData(made)
        self._workspace.notice(self.tr("Copied with its tables"), False)

    def mail(self) -> None:
        """A draft with the report attached, in the person's own mail program."""
        from salesplanner.exchange.documents import mail

        page = self._page
        page.editor.flush()
        if not self._is_sure():
            return
        suffix = page.sending.suffix()
        title = self.tr("Save the e-mail draft; the report is saved beside it and attached")
        path = dialogs.save_path(self._parent, title, self.file_name(".eml"), "*.eml", "mail")
        if path is None:
            return
        file = path.with_suffix(suffix)
        is_kept = file.exists() and self._is_to_be_kept(file)
        if is_kept is None:
            return
        subject, text = page.words.commas(filter(None, self._named())), page.sending.chat.full_text()
        recipient = self._recipient()
        to = recipient.email if recipient is not None else ""

        def run(write: Callable[[], Path]) -> None:
            def work() -> Path:
                return mail.write(path, to=to, subject=subject, text=text, attached=write())

            self._run(work, path, self._mailed)

        if is_kept:
            run(lambda: file)
        else:
            with_form(self._parent, self._workspace, recipient, suffix, lambda form: self._prepare(file, form, run))

    def _is_to_be_kept(self, file: Path) -> bool | None:
        """Whether the report that lies there goes out as it is, which may have been gone over since; None for no e-mail at all."""
        asked = self.tr("{file} is already there. Attach it as it is?").format(file=file.name)
        detail = self.tr("You may have changed it since it was saved.")
        chosen = dialogs.choose(
            self._parent, asked, detail, self.tr("Attach it as it is"), self.tr("Replace it by the report as it is now")
        )
        return None if chosen < 0 else chosen == 0

    def _mailed(self, path: Path) -> None:
        self._workspace.saved.emit(path)
        if QGuiApplication.platformName() not in ("offscreen", "minimal"):
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))

    # --- handed in ----------------------------------------------------------------------------------------------

    def hand_in(self, material: Material, document: Document) -> None:
        """Keep the report as it is handed in: its figures with their records, and the paper."""
        self._finish()  # the one before
        self._handed = material, document, self._page.to
        self._workspace.begin(self._freezing)

    def _freezing(self) -> Generator[None, None, None]:
        """Kept at once with its words and tables; the charts, which take a while to draw, are put to them."""
        from salesplanner.exchange.documents import paper

        (material, document, to), workspace, store = self._handed, self._workspace, self._store
        moment, facts = workspace.now(), material.facts
        figures = yield from steadily(lambda: store.written, lambda: freezing(store, facts))
        copy = ReportCopy(
            handed_in_at=moment,
            as_of=facts.as_of,
            language=document.language,
            figures=figures,
            paper=paper.dump(document.without_pictures()),
        )
        kept = workspace.do(store.reports.hand_in, facts.period.code, copy, to=to)
        if kept is not None:
            workspace.jobs.run(
                self._parent,
                lambda: paper.dump(document),
                done=lambda drawn: workspace.do(store.reports.keep_paper, kept, drawn),
                failed=self._failed,
            )
