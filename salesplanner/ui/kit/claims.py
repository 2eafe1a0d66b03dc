"""Marks claims in any box of plain text: underlined in colour, with a symbol beside the line, checked again as one types."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QToolTip, QWidget

from salesplanner.claimwords import reason
from salesplanner.domain.claims.book import Book
from salesplanner.domain.claims.checking import check
from salesplanner.domain.claims.marks import Mark, Weight
from salesplanner.ui.kit.layout import tip_text
from salesplanner.ui.kit.workspace import Workspace

#: After the last key, before the text is read again.
_PAUSE_MS = 350
_GUTTER = 20
#: Colour and picture of a mark by its weight; the underline differs too, so that no colour is needed to tell them.
LOOKS = {Weight.WRONG: ("overdue", "circle-alert"), Weight.HINT: ("risk", "circle-help")}


class ClaimMarks(QObject):
    """The marks of one text box. `checked` tells that they are new; `book_of` gives what the text is checked against."""

    checked = Signal()

    def __init__(self, box: QPlainTextEdit, workspace: Workspace, book_of: Callable[[], Book | None]) -> None:
        super().__init__(box)
        self.box = box
        self.marks: list[Mark] = []
        self._workspace = workspace
        self._book_of = book_of
        self._wide = False
        self._reading = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.read)
        self._gutter = _Gutter(self)
        box.textChanged.connect(self._on_typed)
        box.viewport().installEventFilter(self)
        if box.toPlainText():
            self.read()

    def read(self) -> None:
        """Check the text as it stands; the work is done elsewhere, typing goes on."""
        self._pause.stop()
        if self._reading:
            self._pause.start()
            return
        self._reading = True
        text = self.box.toPlainText()
        book = self._book_of() if text.strip() else None
        self._workspace.jobs.run(
            self, partial(check, text, book), done=partial(self._show, text), failed=self._failed, aside=True
        )

    def reason(self, mark: Mark) -> str:
        """Why a place is marked, as a sentence."""
        return reason(mark, self._workspace.words.translate)

    def said(self, mark: Mark) -> str:
        """The marked words."""
        return self.box.toPlainText()[mark.start : mark.end]

    def select(self, mark: Mark) -> None:
        """Bring a mark into view and select it."""
        self.box.setTextCursor(self._cursor(mark))
        self.box.ensureCursorVisible()

    def following(self, step: int = 1) -> Mark | None:
        """The mark after the cursor (before it with -1), around the end; None without any."""
        if not self.marks:
            return None
        cursor = self.box.textCursor()
        if step > 0:
            at = cursor.selectionEnd() if cursor.hasSelection() else cursor.position()
            return next((each for each in self.marks if self._cursor(each).selectionStart() >= at), self.marks[0])
        at = cursor.selectionStart()
        return next((each for each in reversed(self.marks) if self._cursor(each).selectionEnd() <= at), self.marks[-1])

    def put_right(self, mark: Mark) -> None:
        """Put the right figure in the place of a mark: one step for the box's undo."""
        cursor = self._cursor(mark)
        cursor.beginEditBlock()
        cursor.insertText(mark.right)
        cursor.endEditBlock()
        self.box.setTextCursor(cursor)
        self.read()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say the reason of a mark that is pointed at; keep the symbols beside their lines."""
        if event.type() is QEvent.Type.Resize:
            self._gutter.place()
        elif event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.box.cursorForPosition(event.pos()).position()
            found = next((each for each in self.marks if self._holds(each, at)), None)
            if found is not None:
                QToolTip.showText(event.globalPos(), tip_text(self.reason(found)), self.box)
                return True
        return False

    def _holds(self, mark: Mark, at: int) -> bool:
        cursor = self._cursor(mark)
        return cursor.selectionStart() <= at <= cursor.selectionEnd()

    def _on_typed(self) -> None:
        self._pause.start()

    def _failed(self, error: BaseException) -> None:
        self._reading = False
        raise error

    def _show(self, text: str, marks: list[Mark]) -> None:
        self._reading = False
        if text != self.box.toPlainText():
            return  # it was typed on meanwhile; another check follows
        self.marks = marks
        self._wide = any(ord(letter) > 0xFFFF for letter in text)
        self.box.setExtraSelections([self._underlined(mark) for mark in marks])
        self._gutter.place()
        self.checked.emit()

    def _underlined(self, mark: Mark) -> QTextEdit.ExtraSelection:
        tone, _ = LOOKS[mark.weight]
        look = QTextCharFormat()
        is_wrong = mark.weight is Weight.WRONG
        style = QTextCharFormat.UnderlineStyle
        look.setUnderlineStyle(style.WaveUnderline if is_wrong else style.DashUnderline)
        look.setUnderlineColor(self._workspace.theme.color(tone))
        look.setBackground(self._workspace.theme.color(f"{tone}_soft"))
        selection = QTextEdit.ExtraSelection()
        selection.cursor, selection.format = self._cursor(mark), look  # type: ignore[attr-defined]
        return selection

    def _cursor(self, mark: Mark) -> QTextCursor:
        """A cursor over a mark; Qt counts a letter beyond the first plane as two."""
        start, end = mark.start, mark.end
        if self._wide:
            text = self.box.toPlainText()
            start, end = (place + sum(ord(letter) > 0xFFFF for letter in text[:place]) for place in (start, end))
        cursor = QTextCursor(self.box.document())
        last = self.box.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def shown(self) -> list[tuple[int, Mark]]:
        """The marks in view, each with the height at which its line stands; one a line, the gravest."""
        lines: dict[int, Mark] = {}
        high = self.box.viewport().height()
        for mark in self.marks:
            cursor = self._cursor(mark)
            cursor.setPosition(cursor.selectionStart())
            line = self.box.cursorRect(cursor)
            if line.bottom() < 0 or line.top() > high:
                continue
            before = lines.get(line.center().y())
            if before is None or (before.weight is Weight.HINT and mark.weight is Weight.WRONG):
                lines[line.center().y()] = mark
        return sorted(lines.items())

    def picture(self, mark: Mark) -> QPixmap:
        """The symbol of a mark."""
        tone, icon = LOOKS[mark.weight]
        return self._workspace.theme.pixmap(icon, tone, 14)


class _Gutter(QWidget):
    """The strip beside the text with a symbol at each marked line."""

    def __init__(self, marks: ClaimMarks) -> None:
        super().__init__(marks.box)
        self._marks = marks
        marks.box.setViewportMargins(_GUTTER, 0, 0, 0)
        marks.box.updateRequest.connect(lambda *_: self.update())
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.place()
        self.show()

    def place(self) -> None:
        """Stand beside the text, as high as it."""
        view = self._marks.box.viewport().geometry()
        self.setGeometry(QRect(view.left() - _GUTTER, view.top(), _GUTTER, view.height()))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the symbols."""
        painter = QPainter(self)
        for middle, mark in self._marks.shown():
            painter.drawPixmap(2, middle - 7, self._marks.picture(mark))
