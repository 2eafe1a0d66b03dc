"""The one line: typed in free words, understood while typing, each understood part shown as a chip that can be corrected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec.structs import replace
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAction,
    QHideEvent,
    QKeyEvent,
)
from PySide6.QtWidgets import QLineEdit, QWidget

from salesplanner.ui.forms.quick.edit import QuickEdit
from salesplanner.ui.kit.layout import STRETCH, column, kbd, row
from salesplanner.ui.kit.workspace import Workspace

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCharFormat

    from salesplanner.domain.quick.reading import Name, Piece, Reading, What
    from salesplanner.store import Change
    from salesplanner.ui.forms.quick.chips import QuickPanel

    Fixed = dict[What, object]

_MOST = 500
_OFFERS = 5
#: Keys that rest so long are followed by words; each letter would drown them.
_REST_MS = 700
#: The tables of what a line may name.
_NAMED = frozenset({"client", "contact", "deal"})


class QuickLine(QWidget):
    """The line with its chips. `entered` gives what was understood and whether the line stays open for another.

    `wants` says which readings have chips, all of them without it; the others are handed on as they are.
    """

    entered = Signal(object, bool)
    form_asked = Signal(str)
    closed = Signal()

    def __init__(
        self,
        workspace: Workspace,
        *,
        floats: bool = True,
        hint: str = "",
        key: str = "Ctrl+N",
        wants: Callable[[Reading], bool] = lambda _: True,
    ) -> None:
        super().__init__()
        self._workspace = workspace
        self._wants = wants
        self._day: date | None = None
        #: For which day it says that it is, and the minute in which it said so.
        self._said_on: tuple[date | None, datetime] | None = None
        self._client: Name | None = None
        self._text = ""
        self._plain: frozenset[Piece] = frozenset()
        self._fixed: Fixed = {}
        self._reading: Reading | None = None
        self.line = QuickEdit()
        self.line.setObjectName("quickadd")
        self.line.setMaxLength(_MOST)
        self.line.setAccessibleName(self.tr("New plan item"))
        self.line.setPlaceholderText(hint)
        icon = workspace.theme.icon("plus")
        self.line.addAction(QAction(icon, "", self.line), QLineEdit.ActionPosition.LeadingPosition)
        self.key = kbd(key)
        self.line.setLayout(row(STRETCH, self.key, margins=(0, 0, 10, 0)))
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._announce)
        self._floats = floats
        self.setLayout(row(self.line) if floats else column(self.line, spacing=6))
        self.line.textChanged.connect(self._on_text)
        self.line.pressed.connect(self._on_key)
        self.line.focused.connect(self._on_focus)
        workspace.changed.connect(self._on_changed)

    @cached_property
    def panel(self) -> QuickPanel:
        """The chips, made with the first letter: a start needs none of the words that are understood."""
        from salesplanner.ui.forms.quick.chips import QuickPanel

        panel = QuickPanel(self._workspace)
        panel.setParent(self)  # without one it outlives the line, and the program crashes while it ends
        panel.menus.candidates = self._candidates
        panel.hide()
        if not self._floats:
            self.layout().addWidget(panel)  # type: ignore[union-attr]
        panel.left.connect(self._on_panel_left)
        panel.removed.connect(self.turn_back)
        panel.corrected.connect(self._correct)
        panel.offered.connect(self._complete)
        panel.client_wanted.connect(self._seek_client)
        return panel

    def _hide_panel(self) -> None:
        if "panel" in vars(self):
            self.panel.hide()

    # --- what it is for -----------------------------------------------------------------------------------------

    def show_day(self, day: date | None) -> None:
        """Say for which day a line without a date is; what stands in it is read anew for another one, and each minute."""
        today, minute = self._workspace.today(), self._workspace.now().replace(second=0, microsecond=0)
        if self._said_on == (day, minute):
            return
        self._day, self._said_on = day, (day, minute)
        if day is None or day == today:
            self.line.setPlaceholderText(
                self.tr("Add anything, such as “tomorrow 3pm visit Northwind Ms Zhou, bring samples”")
            )
        else:
            said = self._workspace.words.day(day, today)
            self.line.setPlaceholderText(self.tr("New plan item for {day}").format(day=said))
        self._read()

    def bind(self, client: Name | None) -> None:
        """Bind it to a client."""
        self._client = client
        self._read()

    def reading(self) -> Reading | None:
        """What stands in it, understood; None for an empty line."""
        return self._reading

    def clear(self) -> None:
        """Empty it for the next one."""
        self._plain, self._fixed = frozenset(), {}
        self.line.setText("")  # not clear(): what was kept is undone by Ctrl+Z, not its typing

    # --- reading ------------------------------------------------------------------------------------------------

    def _on_changed(self, change: Change) -> None:
        if change.touched.keys() & _NAMED:
            self._read()

    def _on_text(self, text: str) -> None:
        if text:
            from salesplanner.ui.forms.quick import fixing

            self._plain = fixing.moved(self._plain, self._text, text)
        else:
            self._plain, self._fixed = frozenset(), {}
        self._text = text
        self.key.setVisible(not text)
        self._read()
        self._show_panel()

    def _read(self) -> None:
        text, workspace = self.line.text(), self._workspace
        if not text.strip():
            self._reading = None
            return
        from salesplanner.domain.quick import typedline
        from salesplanner.ui.forms.quick import fixing

        store = workspace.store
        found = typedline.read(
            text,
            workspace.now(),
            store.calendar(),
            store.named_in,
            plain=self._plain,
            day=self._day,
            client=self._client,
        )
        self._reading = fixing.fix(found, self._fixed)
        self.line.tint(found.pieces, self._shade())
        if self._wants_panel():
            self.panel.show_reading(self._reading, self._offers(), self._load(self._reading), self._given())
            self._describe()

    def _shade(self) -> QTextCharFormat:
        from PySide6.QtGui import QTextCharFormat

        shade = QTextCharFormat()
        shade.setBackground(self._workspace.theme.color("accent_soft"))
        shade.setForeground(self._workspace.theme.color("accent"))
        return shade

    def _load(self, reading: Reading) -> str:
        """How much the day holds already."""
        if reading.rule or reading.has_happened:
            return ""
        count = self._workspace.store.activities.load(reading.day, reading.day)[reading.day]
        return self.tr("%n item(s) that day", "", count) if count else ""

    def _given(self) -> frozenset[What]:
        """The chips that say something typed or chosen; the others say what is taken without it."""
        from salesplanner.domain.quick.reading import What
        from salesplanner.ui.forms.quick import fixing

        told = {piece.what for piece in self._reading.pieces} if self._reading else set()
        told |= set(self._fixed)
        return frozenset(what for what in What if told & fixing.said_in(what))

    def _describe(self) -> None:
        """Keep what was understood for a screen reader, which says it when the keys rest."""
        said = self.tr("Understood: {parts}").format(parts=self.panel.said())
        if self._reading is not None and self._reading.maybe:
            names = self._workspace.words.list([each.value.name for each in self._reading.maybe[:_OFFERS]])
            said += " " + self.tr("It may be {names}.").format(names=names)
        if said != self.line.accessibleDescription():
            self.line.setAccessibleDescription(said)
            self._rest.start()

    def _announce(self) -> None:
        from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

        if self._is_open():
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self.line, self.line.accessibleDescription()))

    # --- completing ---------------------------------------------------------------------------------------------

    def _offers(self) -> list[tuple[str, int, int]]:
        """Names to complete to, each with the place it would fill: after @, and for a name typed in part."""
        from salesplanner.domain.quick.reading import What

        text, reading = self.line.text(), self._reading
        place = self.line.cursorPosition()
        at = text.rfind("@", 0, place)
        if at >= 0 and " " not in text[at:place]:
            hits = self._workspace.do(self._workspace.store.search, text[at + 1 : place], _OFFERS, ("client",)) or []
            return [(hit.title, at, place) for hit in hits if not text.startswith(hit.title, at + 1)]
        offers = [(each.value.name, each.start, each.end) for each in reading.maybe[:_OFFERS]] if reading else []
        for piece in reading.pieces if reading else ():
            name = {What.CLIENT: reading.client, What.CONTACT: reading.contact}.get(piece.what) if reading else None
            if name is not None and text[piece.start : piece.end].lower() != name.name.lower():
                offers.append((name.name, piece.start, piece.end))
        return offers

    def _complete(self, name: str, start: int, end: int) -> None:
        text = self.line.text()
        mark = "@" if text[start : start + 1] == "@" else ""
        after = text[end:] if text[end : end + 1] in ("", " ") else " " + text[end:]
        self.line.setText(text[:start] + mark + name + (after or " "))
        self.line.setCursorPosition(start + len(mark + name) + 1)
        self.line.setFocus()

    def _candidates(self) -> list[Name]:
        """Other clients that the text may name."""
        from salesplanner.domain.quick import typedline
        from salesplanner.domain.quick.reading import What

        text = self.line.text()
        return [each.value for each in self._workspace.store.named_in(What.CLIENT, typedline.fold(text), None)][:8]

    def _seek_client(self) -> None:
        """Look for another client: the sign before what stands for it opens the list."""
        from salesplanner.domain.quick.reading import What

        text = self.line.text()
        piece = (
            next((each for each in self._reading.pieces if each.what is What.CLIENT), None) if self._reading else None
        )
        self._fixed.pop(What.CLIENT, None)
        if piece is None:
            text, place = text.rstrip() + " @", len(text.rstrip()) + 2
        else:
            said = text[piece.start : piece.end].lstrip("@")[:1]
            text, place = text[: piece.start] + "@" + said + text[piece.end :], piece.start + 1 + len(said)
        self.line.setText(text)
        self.line.setCursorPosition(place)
        self.line.setFocus()
        self._read()

    # --- correcting ---------------------------------------------------------------------------------------------

    def turn_back(self, what: What) -> None:
        """Turn what was understood back into text, or into nothing where it was chosen."""
        from salesplanner.ui.forms.quick import fixing

        said = fixing.said_in(what)
        for each in said:
            self._fixed.pop(each, None)
        if self._reading is not None:
            self._plain |= {piece for piece in self._reading.pieces if piece.what in said}
        self._read()
        self._show_panel()
        self.line.setFocus()

    def _correct(self, what: What, value: object) -> None:
        self._fixed[what] = value
        self._read()
        self._show_panel()
        self.line.setFocus()

    # --- keys ---------------------------------------------------------------------------------------------------

    def _on_key(self, event: QKeyEvent) -> None:
        key, held = event.key(), event.modifiers()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if held & Qt.KeyboardModifier.ControlModifier:
                self.form_asked.emit(self.line.text())
            elif self._reading is not None:
                self._enter(bool(held & Qt.KeyboardModifier.ShiftModifier))
        elif key == Qt.Key.Key_Escape and self._is_open():
            self._close()
        elif key == Qt.Key.Key_Down and self._is_open():
            self.panel.enter()
        elif key == Qt.Key.Key_Tab and self._is_open() and (offers := self._offers()):
            self._complete(*offers[0])
        elif key == Qt.Key.Key_Backspace and self._undoes_piece():
            pass
        else:
            return
        event.accept()

    def _undoes_piece(self) -> bool:
        """Backspace right after a piece turns it back into text, once; a name begun after @ is still being typed."""
        place = self.line.cursorPosition()
        if self._reading is None or self.line.hasSelectedText():
            return False
        if self._reading.new_client and self.line.text()[:place].endswith("@" + self._reading.new_client):
            return False
        ending = [piece for piece in self._reading.pieces if piece.end == place]
        if not ending:
            return False
        self._plain |= set(ending)
        self._read()
        return True

    def _enter(self, stays: bool) -> None:
        reading = self._reading
        assert reading is not None
        if (
            self._wants_panel()
            and reading.day < self._workspace.today()
            and not reading.has_happened
            and not reading.rule
        ):
            from salesplanner.ui.kit import dialogs

            day = self._workspace.words.day_long(reading.day, self._workspace.today())
            text = self.tr("{day} has passed. Keep it as a record of what happened?").format(day=day)
            chosen = dialogs.choose(self, text, "", self.tr("Keep as record"), self.tr("Plan it all the same"))
            if chosen < 0:
                return
            reading = replace(reading, has_happened=chosen == 0)
        self.entered.emit(reading, stays)

    def _close(self) -> None:
        """Put the chips away; what was typed stays."""
        self._hide_panel()
        self.closed.emit()

    # --- the panel ----------------------------------------------------------------------------------------------

    def _is_open(self) -> bool:
        return "panel" in vars(self) and self.panel.isVisible()

    def _wants_panel(self) -> bool:
        return self._reading is not None and self._wants(self._reading)

    def _on_focus(self, is_here: bool) -> None:
        if is_here:
            self._read()
            self._show_panel()
        else:
            QTimer.singleShot(0, self, self._hide_unless_used)

    def _on_panel_left(self) -> None:
        self.line.setFocus()

    def _hide_unless_used(self) -> None:
        focus = self.window().focusWidget()
        if not self._is_open():
            return
        is_used = focus is not None and (focus is self.line or self.panel.isAncestorOf(focus))
        if self._floats and not is_used and not self.panel.has_menu:
            self.panel.hide()

    def _show_panel(self) -> None:
        if (
            not self._wants_panel()
            or not self.isVisible()
            or not (self.line.hasFocus() or self.panel.has_menu or not self._floats)
        ):
            self._hide_panel()
            return
        self.panel.show()
        if self._floats:
            self._place()

    def hideEvent(self, event: QHideEvent) -> None:
        """The chips go with the line."""
        super().hideEvent(event)
        self._hide_panel()

    def _place(self) -> None:
        window = self.window()
        if self.panel.parentWidget() is not window:
            self.panel.setParent(window)
            window.installEventFilter(self)
            self.panel.show()
        corner = self.line.mapTo(window, QPoint(0, self.line.height() + 4))
        wide = self.line.width()
        self.panel.setGeometry(corner.x(), corner.y(), wide, self.panel.height_for(wide))
        self.panel.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window's size."""
        if event.type() is QEvent.Type.Resize and self._is_open():
            QTimer.singleShot(0, self, self._show_panel)
        return False
