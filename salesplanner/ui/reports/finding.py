"""Finding a word in the report: in titles, in the person's words, in tables, and in the preview."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from salesplanner.ui.kit.layout import PlainLabel, icon_button, restyle, row
from salesplanner.ui.kit.theme import Theme, px


class _Place(Struct, frozen=True):
    """Where it stands, from `start` on; `cursor` selects it in a text, a title has none."""

    text: QWidget
    cursor: QTextCursor | None = None
    start: int = 0

    def is_at(self, other: _Place | None) -> bool:
        """Whether it begins where another one does."""
        return other is not None and self.text is other.text and self.start == other.start

    def rect(self) -> QRect:
        """Where on its text it is seen."""
        if self.cursor is not None and isinstance(self.text, QPlainTextEdit | QTextEdit):
            return self.text.cursorRect(self.cursor)
        return self.text.rect()


class FindBar(QWidget):
    """A line over the page: what is typed into it is found at once, Enter goes on, Shift+Enter back, Esc to the place in the page."""

    def __init__(
        self, theme: Theme, texts: Callable[[], Sequence[QWidget]], show: Callable[[QWidget, QRect], None]
    ) -> None:
        """`texts` are what is searched, from the top down; `show` brings a part of one into view."""
        super().__init__()
        self._texts, self._show = texts, show
        self._place: _Place | None = None
        self._before: QWidget | None = None
        self.line = QLineEdit(placeholderText=self.tr("Find in this report"), clearButtonEnabled=True)
        self.line.setAccessibleName(self.line.placeholderText())
        self.line.setMaximumWidth(px(320))
        self.line.textEdited.connect(lambda _: self._find_anew())
        self.count = PlainLabel("", "muted")
        back = icon_button(theme.icon("chevron-up"), self.tr("The place before (Shift+Enter)"), lambda: self._go(-1))
        on = icon_button(theme.icon("chevron-down"), self.tr("The next place (Enter)"), lambda: self._go(1))
        close = icon_button(theme.icon("x"), self.tr("Close (Esc)"), self.leave)
        line = row(self.line, back, on, self.count, close, spacing=6)
        line.setStretch(0, 1)
        line.setStretch(3, 1)
        self.setLayout(line)
        self.hide()

    def ask(self) -> None:
        """Ask for a word; one that is selected is taken over."""
        focus = QApplication.focusWidget()
        if focus is not self.line:
            self._before = focus
        if isinstance(focus, QPlainTextEdit) and (word := focus.textCursor().selectedText()) and "\u2029" not in word:
            self.line.setText(word)
        self.show()
        self.line.setFocus()
        self.line.selectAll()
        self._find_anew()

    def leave(self) -> None:
        """Go to the place that was found, else back to where the keys were."""
        place, self._place = self._place, None
        self._unmark(place)
        self.hide()
        target = place.text if place is not None else self._before
        if target is not None and (target.focusPolicy() & Qt.FocusPolicy.TabFocus or place is None):
            target.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """On and back through the places, and out."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._go(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._go(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    # --- places -------------------------------------------------------------------------------------------------

    def _places(self) -> list[_Place]:
        word = self.line.text()
        return [place for text in self._texts() for place in _found(text, word)] if word else []

    def _find_anew(self) -> None:
        """Show the first place of another word; one that goes on from where the last was stays there."""
        places = self._places()
        self._mark(places, self._present(places) or 0)

    def _go(self, step: int) -> None:
        places = self._places()
        present = self._present(places)
        self._mark(places, present + step if present is not None else min(0, step))

    def _present(self, places: Sequence[_Place]) -> int | None:
        """Which of the places is the one that is shown."""
        return next((number for number, each in enumerate(places) if each.is_at(self._place)), None)

    def _mark(self, places: Sequence[_Place], number: int) -> None:
        self._unmark(self._place)
        self._place = place = places[number % len(places)] if places else None
        if place is None:
            self.count.setText(self.tr("Nothing found") if self.line.text() else "")
            return
        said = self.tr("{number} of {all}")
        self.count.setText(said.format(number=number % len(places) + 1, all=len(places)))
        if place.cursor is not None and isinstance(place.text, QPlainTextEdit | QTextEdit):
            place.text.setTextCursor(place.cursor)
        else:
            restyle(place.text, found=True)
        self._show(place.text, place.rect())

    @staticmethod
    def _unmark(place: _Place | None) -> None:
        if place is None:
            return
        if isinstance(place.text, QPlainTextEdit | QTextEdit):
            cursor = place.text.textCursor()
            cursor.clearSelection()
            place.text.setTextCursor(cursor)
        else:
            restyle(place.text, found=False)


def _found(text: QWidget, word: str) -> Iterator[_Place]:
    """Where a word stands in a text or a title, whatever its capitals."""
    if isinstance(text, PlainLabel):
        if word.casefold() in text.full_text().casefold():
            yield _Place(text)
    elif isinstance(text, QPlainTextEdit | QTextEdit):
        cursor = text.document().find(word, 0)
        while not cursor.isNull():
            yield _Place(text, cursor, cursor.selectionStart())
            cursor = text.document().find(word, cursor)
