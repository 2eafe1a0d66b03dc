"""Marks claims in any box of plain text: underlined in colour, with a symbol beside the line, checked again as one types."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QKeyEvent, QPainter, QPaintEvent, QPixmap, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QPlainTextEdit, QTextEdit, QToolTip, QWidget

from salesplanner.domain.claims.marks import Mark, Weight
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, kbd, row, tip_text
from salesplanner.ui.kit.theme import Theme, px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words.claims import reason

if TYPE_CHECKING:
    from salesplanner.domain.claims.book import Book

#: After the last key, before the text is read again.
_PAUSE_MS = 350
_GUTTER = 20
#: Colour and picture of a mark by its weight; the underline differs too, so that no colour is needed to tell them.
LOOKS = {Weight.WRONG: ("overdue", "circle-alert"), Weight.HINT: ("risk", "circle-help")}


def _checked(text: str, book: Book | None) -> list[Mark]:
    from salesplanner.domain.claims.checking import check  # hundreds of patterns, which no page needs to be shown

    return check(text, book)


class ClaimMarks(QObject):
    """The marks of one text box. `checked` tells that they are new; `book_of` gives what the text is checked against.

    By keys alone: F7 goes from mark to mark, the reason stands below the one the cursor is in, Alt+Enter takes the right figure over.
    Where a list tells all that (`is_listed`), the box itself does not. `theme` is that of the ground, where it is not the window's.
    """

    checked = Signal()

    def __init__(
        self,
        box: QPlainTextEdit,
        workspace: Workspace,
        book_of: Callable[[], Book | None],
        *,
        is_listed: bool = False,
        theme: Theme | None = None,
    ) -> None:
        super().__init__(box)
        self._theme = theme or workspace.theme
        self.box = box
        self.marks: list[Mark] = []
        self.is_on = True  # off: what the program says itself is no claim
        self._workspace = workspace
        self._book_of = book_of
        self._wide = False
        self._reading = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE_MS)
        self._pause.timeout.connect(self.read)
        self._gutter = _Gutter(self)
        self._told = None if is_listed else _Reason(self, workspace.theme)
        box.textChanged.connect(self._on_typed)
        if self._told is not None:
            box.cursorPositionChanged.connect(self._told.follow)
            self.checked.connect(self._told.follow)
            box.installEventFilter(self)
        box.viewport().installEventFilter(self)
        if box.toPlainText():
            self.read()

    def read(self) -> None:
        """Check the text as it stands; the work is done elsewhere, typing goes on."""
        self._pause.stop()
        if not self.is_on:
            self._mark(self.box.toPlainText(), [])
            return
        if self._reading:
            self._pause.start()
            return
        self._reading = True
        text = self.box.toPlainText()
        book = self._book_of() if text.strip() else None
        self._workspace.jobs.run(
            self, partial(_checked, text, book), done=partial(self._show, text), failed=self._failed, aside=True
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
        if watched is self.box:
            return self._told is not None and self._on_box(event)
        if event.type() is QEvent.Type.Resize:
            self._gutter.place()
        elif event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.box.cursorForPosition(event.pos()).position()
            found = next((each for each in self.marks if self._holds(each, at)), None)
            if found is not None:
                QToolTip.showText(event.globalPos(), tip_text(self.reason(found)), self.box)
                return True
        return False

    def _on_box(self, event: QEvent) -> bool:
        """The keys of the marks in a box that tells their reasons itself."""
        if (
            event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Hide, QEvent.Type.Resize)
            and self._told
        ):
            QTimer.singleShot(0, self._told, self._told.follow)
        if not isinstance(event, QKeyEvent) or event.type() not in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride):
            return False
        act = self._act(event)
        if act is None:
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            act()
        return True

    def _act(self, event: QKeyEvent) -> Callable[[], None] | None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() == Qt.Key.Key_F7 and self.marks and plain == Qt.KeyboardModifier.NoModifier:
            return self.go_next
        mark = self.here()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and plain == Qt.KeyboardModifier.AltModifier
        return partial(self.put_right, mark) if is_enter and mark is not None and mark.right else None

    def go_next(self) -> None:
        """Select the next mark, around the end."""
        if (mark := self.following()) is not None:
            self.select(mark)

    def here(self) -> Mark | None:
        """The mark that the cursor is in; None while the text is newer than its marks, and where none is."""
        if self._pause.isActive() or self._reading:
            return None
        cursor = self.box.textCursor()
        return next(
            (
                each
                for each in self.marks
                if self._holds(each, cursor.selectionStart()) and self._holds(each, cursor.selectionEnd())
            ),
            None,
        )

    def place_of(self, mark: Mark) -> QRect:
        """Where a mark begins, in the box's own places."""
        cursor = self._cursor(mark)
        cursor.setPosition(cursor.selectionStart())
        return self.box.cursorRect(cursor).translated(self.box.viewport().pos())

    def _holds(self, mark: Mark, at: int) -> bool:
        cursor = self._cursor(mark)
        return cursor.selectionStart() <= at <= cursor.selectionEnd()

    def _on_typed(self) -> None:
        self._pause.start()
        if self._told is not None:
            self._told.hide()

    def _failed(self, error: BaseException) -> None:
        self._reading = False
        raise error

    def _show(self, text: str, marks: list[Mark]) -> None:
        self._reading = False
        if self.is_on and text == self.box.toPlainText():  # else it was typed on meanwhile; another check follows
            self._mark(text, marks)

    def _mark(self, text: str, marks: list[Mark]) -> None:
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
        look.setUnderlineColor(self._theme.color(tone))
        look.setBackground(self._theme.color(f"{tone}_soft"))
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

    def picture(self, mark: Mark, theme: Theme | None = None) -> QPixmap:
        """The symbol of a mark, on the ground of the box or another."""
        tone, icon = LOOKS[mark.weight]
        return (theme or self._theme).pixmap(icon, tone, 14)


class _Reason(QFrame):
    """The reason of the mark that the cursor is in, below its line, with the right figure and the keys."""

    def __init__(self, marks: ClaimMarks, theme: Theme) -> None:
        super().__init__(marks.box)
        self._marks, self._theme = marks, theme
        self.setObjectName("popup")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._is_made = False
        self.hide()

    def _make(self) -> None:
        """What it says, once there is a mark to tell of: a page has many boxes, and few of them ever have one."""
        self._is_made = True
        self._sign = PlainLabel()
        self._why = PlainLabel(wrap=True)
        self._fix = button("", kind="link", on_click=self._put_right)
        self._fix.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._keys = kbd("Alt+Enter")
        acts = row(self._fix, self._keys, STRETCH, kbd("F7"), PlainLabel(self.tr("next mark"), "caption"), spacing=6)
        head = row(self._sign, self._why, spacing=8)
        head.setStretch(1, 1)
        self.setLayout(column(head, acts, margins=(10, 8, 10, 8), spacing=4))

    def follow(self) -> None:
        """Tell of the mark that the cursor is in now; be gone without one, and without the keys' being here."""
        box = self._marks.box
        mark = self._marks.here() if box.isVisible() and box.window().focusWidget() is box else None
        box.setAccessibleDescription(self._marks.reason(mark) if mark is not None else "")
        if mark is None:
            self.hide()
            return
        if not self._is_made:
            self._make()
        self._sign.setPixmap(self._marks.picture(mark, self._theme))
        self._why.setText(self._marks.reason(mark))
        self._fix.setText(self.tr("Change to {right}").format(right=mark.right))
        for each in (self._fix, self._keys):
            each.setVisible(bool(mark.right) and not self._marks.box.isReadOnly())
        self._place(mark)
        self.show()
        self.raise_()

    def _place(self, mark: Mark) -> None:
        """Below the line, above it where there is no room."""
        box, ground = self._marks.box, _ground_of(self._marks.box)
        if ground is not self.parentWidget():
            self.setParent(ground)
            for each in _up_to(box, ground):
                each.installEventFilter(self)
        at = self._marks.place_of(mark)
        wide = min(px(460), ground.width() - 8)
        self.setFixedWidth(wide)
        high = max(self.heightForWidth(wide), self.sizeHint().height())
        self.resize(wide, high)
        below = box.mapTo(ground, QPoint(at.left(), at.bottom() + 4))
        above = box.mapTo(ground, QPoint(at.left(), at.top() - 4 - high))
        fits = below.y() + high <= ground.height() or above.y() < 0
        spot = below if fits else above
        self.move(max(4, min(spot.x(), ground.width() - wide - 4)), spot.y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Go along when what the box stands on is laid out anew."""
        if self.isVisible() and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Move, QEvent.Type.Resize):
            QTimer.singleShot(0, self, self.follow)
        return False

    def _put_right(self) -> None:
        mark = self._marks.here()
        if mark is not None and mark.right:
            self._marks.put_right(mark)


def _ground_of(box: QWidget) -> QWidget:
    """What lies under a box and is scrolled with it: the inside of a scrolled page, else the window's own inside."""
    ground = box.parentWidget() or box
    while (above := ground.parentWidget()) is not None and not ground.isWindow():
        if isinstance(above.parentWidget(), QAbstractScrollArea):
            return ground
        ground = above
    return ground


def _up_to(box: QWidget, ground: QWidget) -> Iterator[QWidget]:
    """All that a box stands on, up to the ground."""
    each: QWidget | None = box.parentWidget()
    while each is not None:
        yield each
        each = each.parentWidget() if each is not ground else None


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
