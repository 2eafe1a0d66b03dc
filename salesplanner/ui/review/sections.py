"""One section of a review: its words as typed, what was said last time, what the records offer, earlier versions, who may read it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from salesplanner.domain.plaintext import clean
from salesplanner.domain.reviews import Section, TextVersion
from salesplanner.report.selfreview import MonthWords
from salesplanner.ui.kit.claims import ClaimMarks
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.inputs import TypedText
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    boxed,
    button,
    clear,
    column,
    fit,
    heading,
    icon_button,
    muted,
    row,
)
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

if TYPE_CHECKING:
    from salesplanner.domain.claims.book import Book

_PAUSE_MS = 700
_LINES_MOST = 120


class SectionBox(QFrame):
    """A heading, a box, and what helps to fill it."""

    written = Signal(object, str, bool)  # the section, the words, whether private
    looked_back = Signal(object)  # the section whose versions are asked for
    acted = Signal(str)  # the line of which an action is to be made

    def __init__(self, workspace: Workspace, section: Section, hint: str, book_of: Callable[[], Book | None]) -> None:
        """`book_of` gives the records of the period, against which what is said in numbers is checked."""
        super().__init__()
        self.setProperty("card", True)
        self.section = section
        self._workspace = workspace
        self._offers: Callable[[], Sequence[str]] = list
        self.name = workspace.words.section(section)
        self.title = heading(self.name, 3)
        self.box = TypedText()
        self.box.setTabChangesFocus(True)
        self.call(self.name, hint)
        self.box.setFixedHeight(92)
        self.share = QCheckBox(self.tr("For the supervisor"))
        self.share.setToolTip(self.tr("Unticked, it never leaves this computer in a summary"))
        self.share.setAccessibleName(f"{self.name}: {self.share.text()}")
        self.offer = self._offer_button()
        theme = workspace.theme
        said = self.tr("Earlier versions of “{section}”").format(section=self.name)
        self.versions = icon_button(theme.icon("history"), said, lambda: self.looked_back.emit(self.section))
        self._returns = PlainLabel("", "caption", wrap=True)
        self._returns.set_tone("risk")
        self._returns.hide()
        self._last = PlainLabel("", "caption", wrap=True)
        self._months = QVBoxLayout()
        self._months.setSpacing(2)
        self._months_box = boxed(self._months)
        self.act = self._act_button()
        self._lay_out()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.keep)
        self.box.textChanged.connect(self._pause.start)
        self.marks = ClaimMarks(self.box, workspace, book_of)
        self.share.clicked.connect(lambda _: self.keep())

    def _lay_out(self) -> None:
        """The words, what helps to fill them and who may read them, what was said before."""
        helps = boxed(FlowLayout(self.offer, self.act, spacing=4))
        tools = row(helps, self.share, spacing=4)
        tools.setStretch(0, 1)
        tools.setAlignment(self.share, Qt.AlignmentFlag.AlignTop)
        head = row(self.title, STRETCH, self.versions)
        parts = (head, self.box, tools, self._returns, self._last, self._months_box, STRETCH)
        self.setLayout(column(*parts, margins=12, spacing=6))
        for each in (self.box, helps, self.share, self.versions):
            each.raise_()  # the keys come to the words first

    def _offer_button(self) -> QPushButton:
        made = button(self.tr("From the records"), self._workspace.theme.icon("plus", "accent"), kind="link")
        made.setAccessibleName(f"{self.name}: {made.text()}")
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: self._fill(menu))
        made.setMenu(menu)
        return made

    def _act_button(self) -> QPushButton:
        """Of a shortcoming an action is made; other sections have no such thing."""
        made = button(self.tr("Make an action"), self._workspace.theme.icon("sprout", "done"), kind="link")
        if self.section is not Section.SHORTCOMINGS:
            made.hide()
        menu = QMenu(made)
        menu.aboutToShow.connect(lambda: self._fill_acts(menu))
        made.setMenu(menu)
        return made

    def _fill_acts(self, menu: QMenu) -> None:
        self.flush()
        menu.clear()
        lines = [line.strip() for line in self.box.toPlainText().splitlines() if line.strip()]
        for line in lines:
            shown = line[:_LINES_MOST].replace("&", "&&")
            menu.addAction(shown, lambda line=line: self.acted.emit(line))  # type: ignore[misc]
        if not lines:
            menu.addAction(self.tr("Write one shortcoming a line first")).setEnabled(False)

    def call(self, name: str, hint: str) -> None:
        """Ask it in these words."""
        self.title.setText(name)
        self.box.setPlaceholderText(hint)
        self.box.setAccessibleName(name)

    def offer_lines(self, offers: Callable[[], Sequence[str]], is_offered: bool) -> None:
        """What the records offer; asked for when the menu is opened."""
        self._offers = offers
        self.offer.setVisible(is_offered)

    def _fill(self, menu: QMenu) -> None:
        menu.clear()
        lines = self._offers()
        for line in lines:
            shown = line if len(line) <= _LINES_MOST else line[:_LINES_MOST] + "…"
            menu.addAction(shown.replace("&", "&&"), lambda line=line: self.take(line))  # type: ignore[misc]
        if not lines:
            menu.addAction(self.tr("Nothing in this time")).setEnabled(False)

    def take(self, line: str, *, is_private: bool = False) -> None:
        """Put a line behind what is written; with one that is private the section is so until it is ticked again."""
        if self.box.isReadOnly():
            return
        if is_private and self.share.isChecked():
            self.share.setChecked(False)
            self._workspace.notice(
                self.tr("These words were private. So is the section, until you tick it again."), False
            )
        present = self.box.toPlainText().rstrip()
        if line not in present.splitlines():
            self.box.setPlainText(f"{present}\n{line}" if present else line)
        self.box.moveCursor(self.box.textCursor().MoveOperation.End)
        self.keep()

    def show_text(self, body: str, is_private: bool) -> None:
        """Show the words, unless they are being typed."""
        self.share.setChecked(not is_private)  # also while words are typed: they are kept with what is ticked
        if self.box.hasFocus() and (self._pause.isActive() or self.box.toPlainText() == body):
            return
        self.box.blockSignals(True)
        is_other = self.box.toPlainText() != body
        if is_other:
            self.box.setPlainText(body)
        self.box.blockSignals(False)
        if is_other:
            self.marks.read()

    def show_last(self, name: str, body: str) -> None:
        """Show what was said last time, in one line that tells the rest when pointed at."""
        lines = [line.strip() for line in body.splitlines() if line.strip()]
        self._last.setVisible(bool(lines))
        words = self._workspace.words
        self._last.setText(words.colon(name) + words.semicolons(lines) if lines else "")

    def show_returning(self, said: Sequence[str]) -> None:
        """Name what is there for the third time running."""
        self._returns.setText("\n".join(said))
        self._returns.setVisible(bool(said))

    def show_months(self, said: Sequence[MonthWords]) -> None:
        """Show what the months said, each line to be taken over by a click, or all of them."""
        clear(self._months)
        self._months_box.setVisible(bool(said))
        words = self._workspace.words
        lines = [(each, line) for each in said for line in map(str.strip, each.text.body.splitlines()) if line]
        if len(lines) > 1:
            everything = button(self.tr("Take over all"), kind="link", on_click=lambda: self._take_all(lines))
            everything.setAccessibleName(f"{self.name}: {everything.text()}")
            everything.setEnabled(not self.box.isReadOnly())
            self._months.addWidget(everything)
        for each, line in lines:
            take = icon_button(self._workspace.theme.icon("plus"), self.tr("Take over: {line}").format(line=line))
            take.clicked.connect(lambda _=False, line=line, each=each: self.take(line, is_private=each.text.is_private))
            take.setEnabled(not self.box.isReadOnly())
            text = PlainLabel(words.colon(words.short_month(each.month)) + line, "caption", wrap=True)
            shown = row(take, text, spacing=4)
            shown.setStretch(1, 1)
            self._months.addWidget(boxed(shown))

    def _take_all(self, lines: Sequence[tuple[MonthWords, str]]) -> None:
        """Put every line behind what is written, with its month named."""
        words = self._workspace.words
        for each, line in lines:
            self.take(words.colon(words.short_month(each.month)) + line, is_private=each.text.is_private)

    def lock(self, is_locked: bool) -> None:
        """Let nothing be changed, or anything."""
        self.box.setReadOnly(is_locked)
        self.share.setEnabled(not is_locked)
        self.offer.setEnabled(not is_locked)
        self.act.setEnabled(not is_locked)

    def flush(self) -> None:
        """Keep at once what was typed."""
        if self._pause.isActive():
            self.keep()

    def keep(self) -> None:
        """Give the words away to be kept."""
        self._pause.stop()
        self.written.emit(self.section, clean(self.box.toPlainText()), not self.share.isChecked())


class VersionsDialog(Dialog):
    """What a section said before, latest first; one of them can be brought back."""

    def __init__(
        self,
        parent: QWidget,
        workspace: Workspace,
        section: Section,
        versions: Sequence[TextVersion],
        *,
        is_private: bool = True,
        is_locked: bool = False,
    ) -> None:
        """Of a section that is `is_private` they leave in no list; of a review that is finished, `is_locked`, they are only looked at."""
        super().__init__(parent)
        self._workspace, self._is_private = workspace, is_private
        words = workspace.words
        self.setWindowTitle(self.tr("Earlier versions of “{section}”").format(section=words.section(section)))
        self.table = RecordTable(
            self._columns(),
            workspace,
            empty=self.tr(
                "Nothing was written over yet. A version is kept every few minutes, and when a review is finished."
            ),
            name="versions",
            label=self.windowTitle(),
            private=lambda _: is_private,
        )
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Words"))
        self.table.chosen.connect(lambda version: self.text.setPlainText(version.body if version else ""))
        self.table.opened.connect(lambda _: self._restore())
        self.restore = button(
            self.tr("Bring back"), workspace.theme.icon("rotate-ccw"), primary=True, on_click=self._restore
        )
        close = button(self.tr("Close"), on_click=self.reject)
        self.setLayout(
            column(
                muted(self.tr("What stands there now is kept before another takes its place."), wrap=True),
                self.table, self.text, row(STRETCH, close, self.restore), margins=16, spacing=10,
            )
        )  # fmt: skip
        fit(self, px(640), px(520))
        self.table.show_records(versions)
        self.restore.setEnabled(bool(versions) and not is_locked)
        if versions:
            self.table.select(versions[0].id)

    def _columns(self) -> list[Column]:
        words = self._workspace.words
        when = Column(
            title=self.tr("Written"), text=lambda v: words.moment(v.written_at), sort=lambda v: v.written_at, width=150
        )
        return [when, Column(title=self.tr("Words"), text=lambda v: words.semicolons(v.body.splitlines()), width=420)]

    def _restore(self) -> None:
        for version in self.table.selected()[:1] if self.restore.isEnabled() else []:
            if self._workspace.did(self._workspace.store.reviews.restore_version, version.id):
                if not self._is_private:
                    self._workspace.notice(self.tr("Brought back. It is private until you tick it again."))
                self.accept()
