"""A box of plain text in which some numbers are bound: they are taken in, moved and taken out as a whole, never mistyped."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator

from PySide6.QtCore import QEvent, QMimeData, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocumentFragment,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame

from salesplanner.ui.kit.inputs import TypedText

#: Of a letter that belongs to a bound number: the number's key, and all it says.
_KEY = QTextFormat.Property.UserProperty.value + 1
_SAID = _KEY + 1
_ROUND = 10  # what stands above and below the lines
#: What would be read as part of a number, typed before it or behind it.
_RUNS_IN = re.compile(r"\d[.,，]?$")
_RUNS_ON = re.compile(r"[.,，]?\d|[%％‰]")

#: How copied words hold their numbers: the scope that knows them, and the pieces.
_WORDS = "application/x-salesplanner-words"

#: A piece of text with the key of the number that it is; empty for what was typed.
Said = tuple[str, str]


def merged(pieces: Iterable[Said]) -> list[Said]:
    """The same text with what was typed in as few pieces as can be."""
    found: list[Said] = []
    for text, key in pieces:
        if not key and found and not found[-1][1]:
            found[-1] = found[-1][0] + text, ""
        elif text:
            found.append((text, key))
    return found


class FieldBox(TypedText):
    """Text that grows with its lines. `asked` tells the key of a number that was clicked."""

    typed = Signal()
    left = Signal()
    asked = Signal(str)

    def __init__(self, ground: QColor) -> None:
        super().__init__()
        self._ground = ground
        self.scope = ""  # in what its numbers are known: whatever is copied into another text is words
        self.opens: Callable[[str], bool] = lambda key: True  # whether there is something behind a number
        self._is_filling = False
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.textChanged.connect(self._on_changed)
        self.cursorPositionChanged.connect(self._snap)
        self.viewport().setMouseTracking(True)

    # --- what it holds ------------------------------------------------------------------------------------------

    def show_pieces(self, pieces: Iterable[Said]) -> None:
        """Show a text in pieces; what was typed before cannot be brought back by undo."""
        self._is_filling = True
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()  # else each piece would be laid out, and looked at for where the cursor is, by itself
        for text, key in pieces:
            cursor.insertText(text, self._look(key, text))
        cursor.endEditBlock()
        self.document().clearUndoRedoStacks()
        self._is_filling = False
        self._fit()

    def pieces(self) -> list[Said]:
        """The text in pieces; a number of which a letter is missing is plain text."""
        found: list[Said] = []
        for block in self._blocks():
            if block.blockNumber():
                found.append(("\n", ""))
            found += [(text, key if text == said else "") for text, key, said in self._runs(block)]
        return merged(found)

    def insert(self, text: str, key: str) -> None:
        """Put a bound number where the cursor is."""
        cursor = self.textCursor()
        cursor.beginEditBlock()
        cursor.insertText(text, self._look(key, text))
        cursor.endEditBlock()
        self._snap()

    def _runs(self, block: QTextBlock) -> Iterator[tuple[str, str, str]]:
        """The pieces of a line with key and what the number says; two equal numbers side by side are two."""
        place = block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            text, form = fragment.text(), fragment.charFormat()
            key, said = str(form.property(_KEY) or ""), str(form.property(_SAID) or "")
            while key and said and text.startswith(said) and len(text) > len(said):
                yield said, key, said
                text = text[len(said) :]
            yield text, key, said
            place += 1

    def _look(self, key: str, said: str) -> QTextCharFormat:
        form = QTextCharFormat()
        if key:
            form.setBackground(self._ground)
            form.setProperty(_KEY, key)
            form.setProperty(_SAID, said)
        return form

    # --- keeping numbers whole ----------------------------------------------------------------------------------

    def _span(self, position: int) -> tuple[int, int] | None:
        """Start and end of the number within which a place lies; None for one outside or at an edge."""
        block = self.document().findBlock(position)
        at = block.position()
        for text, key, _ in self._runs(block):
            end = at + len(text)
            if key and at < position < end:
                return at, end
            at = end
        return None

    def _snap(self) -> None:
        """Let the cursor, and what is selected, never begin or end within a number; what is typed next is plain."""
        cursor = self.textCursor()
        anchor, position = cursor.anchor(), cursor.position()
        ends = []
        for place in (anchor, position):
            span = self._span(place)
            forward = position >= anchor if place == position else position < anchor
            ends.append(place if span is None else span[1] if forward else span[0])
        if anchor == position and (span := self._span(position)) is not None:
            near = span[0] if position - span[0] < span[1] - position else span[1]
            ends = [near, near]
        if ends != [anchor, position]:
            cursor.setPosition(ends[0])
            cursor.setPosition(ends[1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)
        if not cursor.hasSelection():
            self.setCurrentCharFormat(QTextCharFormat())

    def _apart(self, edit: Callable[[], None]) -> None:
        """Edit, and set a number apart from what now stands beside it and would make it another number: one step of undo."""
        if (
            not self.textCursor().hasSelection()
        ):  # at the start of a line it would look like the number behind it, and be taken for part of it
            self.setCurrentCharFormat(QTextCharFormat())
        edit()
        self._free()
        gaps = sorted({gap for block in self._blocks() for gap in self._gaps(block)}, reverse=True)
        if not gaps:  # letters that are typed one after the other stay one step, too
            return
        cursor = QTextCursor(self.document())
        cursor.joinPreviousEditBlock()
        for gap in gaps:
            cursor.setPosition(gap)
            cursor.insertText(" ", QTextCharFormat())
            if self.textCursor().position() == gap + 1:  # one goes on typing where one was
                cursor.setPosition(gap)
                self.setTextCursor(cursor)
        cursor.endEditBlock()

    def _free(self) -> None:
        """What took the place of a number that was selected is plain, and looks so."""
        broken = []
        for block in self._blocks():
            at = block.position()
            for text, key, said in self._runs(block):
                if key and text != said:
                    broken.append((at, at + len(text)))
                at += len(text)
        if broken:
            cursor = QTextCursor(self.document())
            cursor.joinPreviousEditBlock()
            for start, end in broken:
                cursor.setPosition(start)
                cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                cursor.setCharFormat(QTextCharFormat())
            cursor.endEditBlock()

    def _gaps(self, block: QTextBlock) -> Iterator[int]:
        """The places of a line where a number touches figures that are none of it."""
        at, line = block.position(), block.text()
        for text, key, said in self._runs(block):
            start, end = at - block.position(), at - block.position() + len(text)
            if key and text == said:
                if _RUNS_IN.search(line[:start]):
                    yield at
                if _RUNS_ON.match(line[end:]):
                    yield at + len(text)
            at += len(text)

    def _blocks(self) -> Iterator[QTextBlock]:
        block = self.document().begin()
        while block.isValid():
            yield block
            block = block.next()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows step over a number, Backspace and Delete take it out, as if it were one letter."""
        cursor = self.textCursor()
        steps: dict[int, int] = {
            Qt.Key.Key_Left: -1, Qt.Key.Key_Backspace: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Delete: 1,
        }  # fmt: skip
        key = event.key()
        step = steps.get(key, 0)
        plain = event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
        moves = key in (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if step and not plain and (moves or not cursor.hasSelection()):
            span = self._span(cursor.position() + step)
            if span is not None:
                shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                keep = QTextCursor.MoveMode.KeepAnchor if shift or not moves else QTextCursor.MoveMode.MoveAnchor
                cursor.setPosition(span[1] if step > 0 else span[0], keep)
                if not moves:
                    self._apart(cursor.removeSelectedText)
                self.setTextCursor(cursor)
                return
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the section's, not the text's
            return
        if event.matches(QKeySequence.StandardKey.Undo) or event.matches(QKeySequence.StandardKey.Redo):
            super().keyPressEvent(event)
        else:
            self._apart(lambda: super(FieldBox, self).keyPressEvent(event))

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied, cut or dragged: its text, and for the texts that know its numbers these too."""
        made, cursor = QMimeData(), self.textCursor()
        made.setText(cursor.selectedText().replace("\u2029", "\n"))
        said = self._between(cursor.selectionStart(), cursor.selectionEnd())
        made.setData(_WORDS, json.dumps([self.scope, said]).encode())
        return made

    def _between(self, start: int, end: int) -> list[Said]:
        """The pieces of the text from one place to another."""
        found: list[Said] = []
        for block in self._blocks():
            at = block.position()
            if start < at <= end and found:
                found.append(("\n", ""))
            for text, key, said in self._runs(block):
                kept = text[max(0, start - at) : max(0, end - at)]
                found.append((kept, key if kept == said else ""))
                at += len(text)
        return merged(found)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste as plain text; what was copied from a text that knows the same numbers with these."""
        text = source.text() or QTextDocumentFragment.fromHtml(source.html()).toPlainText()
        pieces = [(text.replace("\r\n", "\n"), "")]
        if source.hasFormat(_WORDS):
            scope, said = json.loads(bytes(source.data(_WORDS).data()))
            pieces = said if scope == self.scope else pieces
        self._apart(lambda: self._put_in(pieces))

    def _put_in(self, pieces: Iterable[Said]) -> None:
        """Put pieces of text where the cursor is, behind a number that it was dropped into."""
        cursor = self.textCursor()
        if not cursor.hasSelection() and (span := self._span(cursor.position())) is not None:
            cursor.setPosition(span[1])
        cursor.beginEditBlock()
        cursor.removeSelectedText()
        for text, key in pieces:
            cursor.insertText(text, self._look(key, text))
        cursor.endEditBlock()
        self.setTextCursor(cursor)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """What an input method writes is set apart too."""
        self._apart(lambda: super(FieldBox, self).inputMethodEvent(event))

    # --- its size and its manners -------------------------------------------------------------------------------

    def _on_changed(self) -> None:
        self._fit()
        if not self._is_filling:
            self.typed.emit()

    def _fit(self) -> None:
        lines = max(1, int(self.document().size().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + _ROUND)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as its lines at the new width."""
        super().resizeEvent(event)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The page scrolls, not the box."""
        event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell that the text is left."""
        super().focusOutEvent(event)
        self.left.emit()

    def key_at(self, position: int) -> str:
        """The key of the number at a place; empty where there is none."""
        span = self._span(position) or self._span(position + 1)
        if span is None:
            return ""
        cursor = QTextCursor(self.document())
        cursor.setPosition(span[0] + 1)
        return str(cursor.charFormat().property(_KEY) or "")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a number asks for what is behind it, where anything is; what was selected with the mouse is only selected."""
        super().mouseReleaseEvent(event)
        key = self.key_at(self.cursorForPosition(event.position().toPoint()).position())
        if (
            key
            and self.opens(key)
            and event.button() is Qt.MouseButton.LeftButton
            and not self.textCursor().hasSelection()
        ):
            self.asked.emit(key)

    def viewportEvent(self, event: QEvent) -> bool:
        """A hand over a number that opens."""
        if event.type() is QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            key = self.key_at(self.cursorForPosition(event.position().toPoint()).position())
            shape = Qt.CursorShape.PointingHandCursor if key and self.opens(key) else Qt.CursorShape.IBeamCursor
            self.viewport().setCursor(shape)
        return super().viewportEvent(event)
