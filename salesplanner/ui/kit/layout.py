"""Small layout words and the plain parts that screens are laid out with."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Collection, Sequence
from unicodedata import east_asian_width

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QPixmap,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QButtonGroup,
    QFrame,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOption,
    QToolButton,
    QToolTip,
    QWidget,
)

from salesplanner.ui.kit.arrange import STRETCH as STRETCH
from salesplanner.ui.kit.arrange import Item as Item
from salesplanner.ui.kit.arrange import boxed as boxed
from salesplanner.ui.kit.arrange import clear as clear
from salesplanner.ui.kit.arrange import column as column
from salesplanner.ui.kit.arrange import discard as discard
from salesplanner.ui.kit.arrange import fit as fit
from salesplanner.ui.kit.arrange import row as row
from salesplanner.ui.kit.arrange import scrolled as scrolled
from salesplanner.ui.kit.buttons import GAP, ICON, spaced
from salesplanner.ui.kit.buttons import button as button
from salesplanner.ui.kit.buttons import icon_button as icon_button
from salesplanner.ui.kit.buttons import tile as tile
from salesplanner.ui.kit.theme import Theme, current

#: Compiled when a text is long enough for it: so wide a range takes milliseconds of the start.
_UNBROKEN = r"[^\s/\u2e80-\uffef]{30}(?=[^\s/\u2e80-\uffef]{10})"
_LEAST_UNBROKEN = 40


class PlainLabel(QLabel):
    """A label that shows any text as it is, never as HTML; elided or wrapped as asked."""

    def __init__(self, text: str = "", role: str = "", *, wrap: bool = False, elide: bool = False) -> None:
        super().__init__()
        self._elide = elide
        self._full = text
        self.shorter = ""  # what stands there where the whole has no room; nothing does where that has none either
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wrap)
        if role:
            self.setProperty("role", role)
        if elide:
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            self.setMinimumWidth(24)
            self.installEventFilter(self)  # only here: each label hears dozens of events when a page is laid out
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show another text."""
        self._full = text
        is_plain = self.textFormat() is Qt.TextFormat.PlainText  # of marked-up text the marks are no words to break
        super().setText(self._shown() if self._elide else breakable(text) if self.wordWrap() and is_plain else text)
        if self._elide:
            self.setAccessibleName(text)

    def full_text(self) -> str:
        """The whole text, also where it is cut off on the screen."""
        return self._full

    def set_tone(self, tone: str) -> None:
        """Colour the text: accent, overdue, risk, done, or empty for none."""
        restyle(self, tone=tone)

    def resizeEvent(self, event: QEvent) -> None:  # type: ignore[override]
        """Cut the text to the new width."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self._elide:
            super().setText(self._shown())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Say a text that is cut off when it is pointed at."""
        is_asked = isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip
        if is_asked and self.text() != self._full and not self.toolTip():
            QToolTip.showText(event.globalPos(), tip_text(self._full), self)  # type: ignore[attr-defined]
            return True
        return super().eventFilter(watched, event)

    def _shown(self) -> str:
        metrics, room = self.fontMetrics(), max(20, self.width())
        shown = metrics.elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        if not self.shorter or shown == self._full:
            return shown
        return self.shorter if metrics.horizontalAdvance(self.shorter) <= room else ""


def breakable(text: str) -> str:
    """The text with places to wrap in words that have none, such as long paths and names of files."""
    return text if len(text) < _LEAST_UNBROKEN else re.sub(_UNBROKEN, "\\g<0>\u200b", text)


def restyle(widget: QWidget, **properties: object) -> None:
    """Set properties that the style sheet looks at, and apply it anew where one differs."""
    if all(widget.property(name) == value for name, value in properties.items()):
        return
    for name, value in properties.items():
        widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def heading(text: str, level: int = 1) -> PlainLabel:
    """A title of level 1 to 3."""
    return PlainLabel(text, f"h{level}")


def muted(text: str = "", *, wrap: bool = False) -> PlainLabel:
    """Secondary text."""
    return PlainLabel(text, "muted", wrap=wrap)


def tip(widget: QWidget, text: str) -> None:
    """A tooltip that shows any text as it is; a screen reader says it without the marks of a tooltip."""
    widget.setToolTip(tip_text(text) if text else "")
    widget.setAccessibleDescription(text)


#: What html.escape does; at the start the tables of that module would cost more than all tooltips.
_ON_A_LINE = 64  # half-width letters of a tooltip
_AS_HTML = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})


def tip_text(text: str) -> str:
    """A text for Qt's tooltips, which take whatever looks like HTML for HTML, and break it early: a short one stays on its line."""
    wide = sum(2 if east_asian_width(letter) in "WF" else 1 for letter in text)
    style = ' style="white-space: nowrap"' if wide <= _ON_A_LINE else ""
    return f"<span{style}>{text.translate(_AS_HTML)}</span>"


def line() -> QFrame:
    """A hairline across."""
    frame = QFrame()
    frame.setProperty("line", True)
    frame.setFixedHeight(1)
    return frame


def card(title: str = "", *items: Item, aside: QWidget | None = None, spacing: int = 8, margins: int = 14) -> QFrame:
    """A card with a title, something small beside it, and content."""
    frame = QFrame()
    frame.setProperty("card", True)
    head = [row(heading(title, 3), STRETCH, *([aside] if aside else []))] if title else []
    frame.setLayout(column(*head, *items, spacing=spacing, margins=margins))
    return frame


def banner(tone: str, *items: Item) -> QFrame:
    """A tinted strip: accent, overdue, risk, done or missing."""
    frame = QFrame()
    frame.setProperty("banner", tone)
    frame.setLayout(row(*items, spacing=10, margins=(14, 9, 12, 9)))
    return frame


class Chip(PlainLabel):
    """A small tinted label, with an icon before its words if there is one."""

    def __init__(self, text: str, tone: str = "neutral", icon: QPixmap | None = None) -> None:
        super().__init__(text)
        self._icon = icon
        self.setProperty("chip", tone)
        self.setProperty("with_icon", icon is not None)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)

    def say(self, text: str, tone: str = "neutral", icon: QPixmap | None = None) -> None:
        """Show something else; to make another one in its place takes many times as long."""
        is_moved = (self._icon is None) is not (icon is None)
        self._icon = icon
        self.setText(text)
        restyle(self, chip=tone, with_icon=icon is not None)
        if is_moved:  # a frame asks for its padding anew only when it is told that its style is another
            QApplication.sendEvent(self, QEvent(QEvent.Type.StyleChange))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the icon beside the words."""
        super().paintEvent(event)
        if self._icon is not None:
            high = self._icon.height() / self._icon.devicePixelRatio()
            QPainter(self).drawPixmap(QPointF(7, (self.height() - high) / 2), self._icon)


def chip(text: str, tone: str = "neutral", icon: QPixmap | None = None) -> Chip:
    """A small tinted label: neutral, accent, overdue, risk, done. `icon` is a pixmap of 13 pixels in the tone."""
    return Chip(text, tone, icon)


def keys_text(keys: QKeySequence) -> str:
    """Keys as they stand on the keyboard; Qt's own words for arrows are long, and in Chinese strange."""
    if sys.platform == "darwin":
        return keys.toString(QKeySequence.SequenceFormat.NativeText)
    text = keys.toString(QKeySequence.SequenceFormat.PortableText)
    return text.replace("Left", "←").replace("Right", "→")


def kbd(keys: str) -> PlainLabel:
    """Keys to press, in a small box; what is no key of Qt's, such as a range, stands as it is."""
    text = keys_text(QKeySequence(keys)) if keys.isascii() else ""  # 空格 would be read, and written as Space
    label = PlainLabel(text or keys)
    label.setProperty("kbd", True)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return label


def picture(pixmap: QPixmap) -> QLabel:
    """A label of a picture alone."""
    label = QLabel()
    label.setPixmap(pixmap)
    label.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
    return label


class Segmented(QFrame):
    """A switch between a few choices; arrow keys move, one tab stop."""

    chosen = Signal(object)

    def __init__(
        self,
        options: Sequence[tuple[object, str] | tuple[object, str, QIcon]],
        on_change: Callable[[object], object] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName("segmented")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._keys = [option[0] for option in options]
        self._group = QButtonGroup(self)
        places = ["only"] if len(options) == 1 else ["first", *["middle"] * (len(options) - 2), "last"]
        for number, option in enumerate(options):
            made = QToolButton()
            made.setText(option[1])
            made.setCheckable(True)
            made.setProperty("place", places[number])
            if len(option) > 2:
                made.setProperty("with_icon", True)
                made.setIconSize(QSize(ICON + GAP, ICON))
                made.setIcon(spaced(option[2]))  # type: ignore[misc]
                made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            self._group.addButton(made, number)
        self.setLayout(row(*self._group.buttons(), spacing=0))
        if options:
            self._group.button(0).setChecked(True)
        self._group.idToggled.connect(self._stop)
        self._stop()
        self._group.idClicked.connect(self._on_clicked)
        if on_change is not None:
            self.chosen.connect(on_change)

    @property
    def keys(self) -> tuple[object, ...]:
        """What can be chosen, in order."""
        return tuple(self._keys)

    def value(self) -> object:
        """The chosen key."""
        return self._keys[self._group.checkedId()] if self._keys else None

    def set_value(self, key: object) -> None:
        """Choose without announcing it."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)

    def offer(self, keys: Collection[object]) -> None:
        """Offer these choices only, in the order that they were given; the chosen one, if it goes, gives way to the first."""
        shown = []
        for key, each in zip(self._keys, self.buttons(), strict=True):
            each.setVisible(key in keys)
            shown += [each] if key in keys else []
        for each in shown:
            first, last = each is shown[0], each is shown[-1]
            restyle(each, place="only" if first and last else "first" if first else "last" if last else "middle")
        if shown and self.value() not in keys:
            shown[0].setChecked(True)

    def fold(self, is_folded: bool) -> None:
        """Show the pictures alone, where the choices have some: there is no room for the words, which then stand in a tip."""
        style = Qt.ToolButtonStyle.ToolButtonIconOnly if is_folded else Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        for each in self.buttons():
            if not each.icon().isNull() and each.toolButtonStyle() != style:
                each.setToolButtonStyle(style)
                each.setAccessibleName(each.text().replace("&&", "&"))
                each.setToolTip(each.accessibleName() if is_folded else "")

    def buttons(self) -> list[QToolButton]:
        """The choices as buttons, in order."""
        return [button for button in self._group.buttons() if isinstance(button, QToolButton)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right move the choice."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        place = self._group.checkedId() + step
        while step and 0 <= place < len(self._keys) and self._group.button(place).isHidden():
            place += step
        if step and 0 <= place < len(self._keys):
            self._group.button(place).setChecked(True)
            self._group.button(place).setFocus()
            self.chosen.emit(self._keys[place])
        else:
            super().keyPressEvent(event)

    def _stop(self) -> None:
        """Tab comes to the chosen one only; the focus, where a key of another widget chose, comes along."""
        buttons = self._group.buttons()
        for each in buttons:
            each.setFocusPolicy(Qt.FocusPolicy.StrongFocus if each.isChecked() else Qt.FocusPolicy.ClickFocus)
        if any(each.hasFocus() for each in buttons) and (chosen := self._group.checkedButton()):
            chosen.setFocus()

    def _on_clicked(self, place: int) -> None:
        self.chosen.emit(self._keys[place])


class Bar(QWidget):
    """How far something is, with a tick where it should be by now."""

    def __init__(
        self, theme: Theme, value: float = 0.0, pace: float | None = None, *, height: int = 6, text: str = ""
    ) -> None:
        super().__init__()
        self._theme = theme
        self._height = height
        self.setMinimumSize(60, height + 6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_value(value, pace, text)

    def show_value(self, value: float, pace: float | None = None, text: str = "") -> None:
        """Fractions: 1 is full; a full bar is green. `text` is what a screen reader says."""
        self._value, self._pace = value, pace
        self.setAccessibleName(text or f"{min(round(value * 100), 99) if value < 1 else round(value * 100)}%")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw track, filled part and tick."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        top = (self.height() - self._height) / 2
        radius = self._height / 2
        painter.setBrush(self._theme.color("track"))
        painter.drawRoundedRect(QRectF(0, top, self.width(), self._height), radius, radius)
        filled = self.width() * max(0.0, min(1.0, self._value))
        if filled > 0:
            painter.setBrush(self._theme.color("done" if self._value >= 1 else "accent"))
            painter.drawRoundedRect(QRectF(0, top, max(filled, self._height), self._height), radius, radius)
        if self._pace is not None:
            painter.setBrush(self._theme.color("text"))
            painter.drawRect(QRectF(min(self.width() - 2, self.width() * self._pace), 0, 2, self.height()))


class ClickableFrame(QAbstractButton):
    """A button made of several parts: it can be clicked as a whole and reached with Tab; Enter and Space click it."""

    def __init__(self) -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the ground and edge of the style sheet, and a ring round it while it has the keys."""
        painter, option = QPainter(self), QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        if self.hasFocus():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(current().accent), 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 6, 6)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Space click."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.click()
        else:
            super().keyPressEvent(event)


class EmptyState(QWidget):
    """What a page says when there is nothing to show, with the way on."""

    def __init__(self, text: str, *buttons: QPushButton) -> None:
        super().__init__()
        self.label = PlainLabel(text, "muted", wrap=True)
        self.label.setAlignment(Qt.AlignmentFlag.AlignCenter)
        below = [row(STRETCH, *buttons, STRETCH)] if buttons else []
        self.setLayout(column(STRETCH, self.label, *below, STRETCH, spacing=12, margins=24))

    def say(self, text: str) -> None:
        """Show another sentence."""
        self.label.setText(text)
