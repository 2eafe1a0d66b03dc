"""One section of the report as it is written: its title, its words with the numbers bound in them, what is live below."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct
from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QMenu

from salesplanner.report.bound import section_of
from salesplanner.report.document import Block
from salesplanner.report.sections.fields import Moved, Numbers, mark
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.kit.claims import ClaimMarks
from salesplanner.ui.kit.fieldbox import FieldBox, merged
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, column, icon_button, row
from salesplanner.ui.kit.theme import LIGHT
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.live import LiveView

if TYPE_CHECKING:
    from salesplanner.domain.claims.book import Book

_PAUSE_MS = 700
#: What stands left of the words: the signs of claims.
GUTTER = 24
#: So many numbers stand in the menu itself; the others one step further.
_FIRST = 8
_MOVES_MOST = 3


class Draft(Struct, frozen=True):
    """What a section shows: its words with marks, whether they are the person's, and the numbers that moved since."""

    key: str
    title: str
    text: str
    is_own: bool  # the words are the person's
    is_added: bool  # the section is
    has_words: bool
    live: tuple[Block, ...]
    empty: str
    moves: tuple[Moved, ...]
    numbers: Numbers


class SectionBox(QFrame):
    """A section. `written` tells new words (None: the computed ones again), `act` what else is wanted of it."""

    written = Signal(str, object)
    acted = Signal(str, str)  # key; up, down, rename, leave, remove, accept, pin, task
    row_acted = Signal(str, str, str)  # key, row; hide or remark
    opened = Signal(str)

    def __init__(self, workspace: Workspace, key: str, book_of: Callable[[], Book | None]) -> None:
        super().__init__()
        self.key = key
        self._workspace = workspace
        self._shown: Draft | None = None
        self._computed: str | None = None  # the words as the program says them
        self._hidden: tuple[str, ...] = ()
        self.setObjectName("report_section")
        self.title = PlainLabel("", "paper_title", wrap=True)
        self.more = icon_button(LIGHT.icon("ellipsis"), self.tr("What can be done with this section"), self._menu)
        self.words = FieldBox(LIGHT.color("accent_soft"))
        self.words.setObjectName("paper_words")
        self.marks = ClaimMarks(self.words, workspace, book_of, theme=LIGHT)
        self.empty = PlainLabel("", "paper_muted", wrap=True)
        self.moved = PlainLabel("", "paper_risk", wrap=True)
        accept = button(self.tr("Take the new ones"), kind="link", on_click=lambda: self.acted.emit(key, "accept"))
        pin = button(self.tr("Keep the old ones"), kind="link", on_click=lambda: self.acted.emit(key, "pin"))
        look = button(self.tr("See the records"), kind="link", on_click=self._look)
        self._moved_room = boxed(
            column(self.moved, row(accept, pin, look, STRETCH, spacing=12), spacing=2, margins=(8, 4, 8, 4))
        )
        self._moved_room.setObjectName("paper_moved")
        self.live = LiveView()
        head = row(self.title, self.more, spacing=8, margins=(GUTTER, 0, 0, 0))
        head.setStretch(0, 1)
        below = column(self.empty, self.live, spacing=4, margins=(GUTTER, 0, 0, 0))
        room = row(self._moved_room, margins=(GUTTER, 0, 0, 0))
        self.setLayout(column(head, room, self.words, below, spacing=2, margins=(0, 4, 0, 8)))
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self._keep)
        self.words.typed.connect(self._on_typed)
        self.words.left.connect(self.flush)
        self.words.asked.connect(self._open_number)
        self.live.opened.connect(self.opened)
        self.live.menu_asked.connect(self._row_menu)

    # --- showing ------------------------------------------------------------------------------------------------

    def show_draft(self, draft: Draft, numbered: str, hidden: tuple[str, ...]) -> None:
        """Show a section as it stands; words that are being typed stay as they are."""
        self._shown, self._hidden = draft, hidden
        if not draft.is_own:
            self._computed = draft.text
        self.title.setText(numbered)
        self.more.setAccessibleName(f"{numbered}: {self.more.toolTip()}")
        self.words.setVisible(draft.has_words)
        self.words.setAccessibleName(draft.title)
        self.words.opens, self.words.scope = draft.numbers.opens, draft.numbers.scope
        here = self.tr("Write here. Ctrl+J puts in a number from the records")
        self.words.setPlaceholderText(" · ".join(filter(None, (draft.empty.rstrip("。."), here))))
        shown = merged((piece.text, piece.key) for piece in draft.numbers.pieces(draft.text))
        was_on, self.marks.is_on = self.marks.is_on, draft.is_own or self._pause.isActive()
        if was_on != self.marks.is_on:
            self.marks.read()
        if not self._pause.isActive() and shown != self.words.pieces():
            place = self.words.textCursor().position()
            self.words.show_pieces(shown)
            cursor = self.words.textCursor()
            cursor.setPosition(min(place, len(self.words.toPlainText())))
            self.words.setTextCursor(cursor)
            self.marks.read()
        self.empty.setText(draft.empty)
        self.empty.setVisible(bool(draft.empty) and not draft.has_words)
        self._say_moves(draft)

    def _say_moves(self, draft: Draft) -> None:
        words, numbers, moves = self._workspace.words, draft.numbers, draft.moves
        self._moved_room.setVisible(bool(moves))
        if not moves:
            return
        said = [f"{numbers.name(each.key)} {each.before} → {each.now}" for each in moves[:_MOVES_MOST]]
        head = words.colon(self.tr("%n number(s) changed since you wrote this", "", len(moves)))
        self.moved.setText(head + words.semicolons([*said, *(["…"] if len(moves) > _MOVES_MOST else [])]))

    def _look(self) -> None:
        if self._shown is not None and self._shown.moves:
            self._open_number(self._shown.moves[0].key)

    def _open_number(self, key: str) -> None:
        """Show the records that a number rests on."""
        if self._shown is None:
            return
        name, table, records = self._shown.numbers.behind(key)
        if table:
            show_records(self, self._workspace, name, table, records)
        elif section_of(key):
            self._workspace.notice(self.tr("It is counted from the records that its sentence names"), False)

    # --- writing ------------------------------------------------------------------------------------------------

    def text(self) -> str:
        """The words with their numbers marked."""
        return "".join(mark(key) if key else text for text, key in self.words.pieces())

    def line(self) -> str:
        """The line of the words in which the cursor is."""
        return self.words.textCursor().block().text().strip()

    def flush(self) -> None:
        """Keep what was typed now."""
        if self._pause.isActive():
            self._pause.stop()
            self._keep()

    def _on_typed(self) -> None:
        self.marks.is_on = True  # they are the person's words from now on
        self._pause.start()

    def _keep(self) -> None:
        text, shown = self.text(), self._shown
        if shown is not None and text != shown.text:
            # Whoever takes back all that was typed has no words of their own: the computed ones follow the records again.
            self.written.emit(self.key, None if text == self._computed and not shown.is_added else text)

    def hideEvent(self, event: QHideEvent) -> None:
        """Keep what was typed when the page is left."""
        self.flush()
        super().hideEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with up or down moves the section, Ctrl+J puts in a number; what its parts do not take comes here."""
        held, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, Qt.Key(event.key())
        step = {Qt.Key.Key_Up: "up", Qt.Key.Key_Down: "down"}.get(key, "")
        if step and held == Qt.KeyboardModifier.AltModifier:
            self.acted.emit(self.key, step)
        elif key == Qt.Key.Key_J and held == Qt.KeyboardModifier.ControlModifier and self.words.isVisible():
            self._number_menu()
        else:
            super().keyPressEvent(event)

    # --- menus --------------------------------------------------------------------------------------------------

    def _menu(self) -> None:
        menu = self.menu()
        menu.exec(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def menu(self) -> QMenu:
        """What can be done with the section."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        draft = self._shown
        if draft is None:
            return made
        if draft.has_words:
            made.addAction(self.tr("Put in a number…")).triggered.connect(self._number_menu)
            back = made.addAction(self.tr("Back to the computed words"))
            back.setEnabled(draft.is_own and not draft.is_added)
            back.triggered.connect(lambda: self._restore())
            task = made.addAction(self.tr("Make a plan item of this line…"))
            task.setEnabled(bool(self.line()))
            task.triggered.connect(lambda: self.acted.emit(self.key, "task"))
            made.addSeparator()
        for text, act, keys in (
            (self.tr("Move up"), "up", "Alt+Up"),
            (self.tr("Move down"), "down", "Alt+Down"),
            (self.tr("Change the title…"), "rename", ""),
        ):
            action = made.addAction(text)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # shown here, heard by the section
            action.triggered.connect(lambda _=False, act=act: self.acted.emit(self.key, act))
        for each in self._hidden:
            again = made.addAction(self.tr("Show “{row}” again").format(row=self._row_name(each)))
            again.triggered.connect(lambda _=False, each=each: self.row_acted.emit(self.key, each, "show"))
        made.addSeparator()
        act, text = ("remove", self.tr("Delete this section")) if draft.is_added else ("leave", self.tr("Leave it out"))
        made.addAction(text).triggered.connect(lambda: self.acted.emit(self.key, act))
        return made

    def _row_name(self, key: str) -> str:
        kind, _, name = key.partition(" ")
        if kind == "figure":
            return self._workspace.words.metric(name)
        if kind in ("deal", "client", "activity") and name.isdecimal():
            record = self._workspace.store.records(kind).find(int(name))
            return str(getattr(record, "name", "") or getattr(record, "title", "") or key)
        return key

    def _restore(self) -> None:
        self._pause.stop()
        self.written.emit(self.key, None)

    def _number_menu(self) -> None:
        menu = self.numbers_menu()
        rect = self.words.cursorRect()
        menu.exec(self.words.viewport().mapToGlobal(rect.bottomLeft()))

    def numbers_menu(self) -> QMenu:
        """The numbers that can be put in, with what they say."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if self._shown is None:
            return made
        numbers, more = self._shown.numbers, QMenu(self.tr("More"), made)
        for place, key in enumerate(numbers.keys()):
            said = numbers.text(key) or ""
            action = (made if place < _FIRST else more).addAction(f"{numbers.name(key)}\t{said}".replace("&", "&&"))
            action.triggered.connect(lambda _=False, key=key, said=said: self._put_in(said, key))
        made.addMenu(more)
        return made

    def _put_in(self, said: str, key: str) -> None:
        self.words.setFocus()
        self.words.insert(said, key)

    def _row_menu(self, key: str, behind: str, where: QPoint) -> None:
        menu = self.row_menu(key, behind)
        menu.exec(where)

    def row_menu(self, key: str, behind: str) -> QMenu:
        """What can be done with a row of a table."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if behind:
            made.addAction(self.tr("Open the records")).triggered.connect(lambda: self.opened.emit(behind))
        for text, act in ((self.tr("Leave this row out"), "hide"), (self.tr("Remark…"), "remark")):
            made.addAction(text).triggered.connect(lambda _=False, act=act: self.row_acted.emit(self.key, key, act))
        return made
