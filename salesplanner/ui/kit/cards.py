"""What delegates paint: rows, chips, icons, boxes, grades and cut-off text, all in the theme's colours."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPen,
    QStaticText,
    QTextLayout,
    QTextOption,
    QTransform,
)
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from salesplanner.ui.kit.theme import Theme, font, px

CHIP_HEIGHT = 21
BOX = 17
_CENTER = Qt.AlignmentFlag.AlignHCenter
#: As numbers, for a flag of Qt's takes as long to ask as a cell to draw.
_SELECTED, _HOVERED = QStyle.StateFlag.State_Selected.value, QStyle.StateFlag.State_MouseOver.value
_HINTS = QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
#: So many texts are kept ready to be drawn: those of a few screens.
_LINES = 2048
#: The usual side of a text; the one object that stands for it.
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class Brush:
    """One painter with one theme: each method draws one part and gives the room it took."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter = painter
        self.theme = theme
        painter.setRenderHints(_HINTS)

    def row(self, option: QStyleOptionViewItem, *, line: bool = True, radius: float = 0) -> None:
        """The ground of a list row: plain, pointed at, or selected with its outline."""
        box = QRectF(option.rect)
        selected = is_selected(option)
        token = "accent_soft" if selected else "hover" if is_hovered(option) else ""
        if token:
            self.fill(box, token, radius)
        if selected:
            self.outline(box, "accent", radius, 1.5)
        elif line:
            self.line(box.left(), box.bottom() - 0.5, box.right())

    def card(self, rect: QRect, *, selected: bool = False, hovered: bool = False, radius: float = 7) -> None:
        """The ground of a card on a board."""
        box = QRectF(rect)
        self.fill(box.adjusted(0.5, 0.5, -0.5, -0.5), "hover" if hovered and not selected else "surface", radius)
        self.outline(box, "accent" if selected else "border", radius, 2 if selected else 1)

    def fill(self, box: QRectF, token: str, radius: float = 0) -> None:
        """A filled box."""
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(self.theme.color(token))
        self.painter.drawRoundedRect(box, radius, radius)

    def outline(self, box: QRectF, token: str, radius: float = 0, width: float = 1.0) -> None:
        """A line around, inside the box."""
        half = width / 2
        self.painter.setPen(_pen(getattr(self.theme, token), width))
        self.painter.setBrush(Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(box.adjusted(half, half, -half, -half), radius, radius)

    def line(self, left: float, y: float, right: float, token: str = "border") -> None:
        """A hairline across."""
        self.painter.setPen(_pen(getattr(self.theme, token), 1))
        self.painter.drawLine(QPointF(left, y), QPointF(right, y))

    def icon(self, rect: QRect, name: str, color: str = "text2", size: int = 16) -> None:
        """An icon in the middle of a box."""
        picture = self.theme.pixmap(name, color, size)
        self.painter.drawPixmap(
            QPointF(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2), picture
        )

    def text(
        self,
        rect: QRect,
        text: str,
        color: str = "text",
        *,
        role: str = "body",
        bold: bool = False,
        align: Qt.AlignmentFlag = LEFT,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> int:
        """One line of text, cut off where the box ends; gives its width."""
        if rect.width() <= 0 or not text:
            return 0
        self.painter.setPen(self.theme.color(color))
        return self._line(rect, text, font(role, bold=bold), align, elide)

    def _line(
        self,
        rect: QRect,
        text: str,
        made: QFont,
        align: Qt.AlignmentFlag = LEFT,
        elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> int:
        laid = _laid_line(text, made)
        if round(laid.size().width()) > rect.width():
            laid = _cut_line(text, made, rect.width(), elide)
        size, side = laid.size(), 0.0
        if align is not LEFT:
            room = rect.width() - size.width()
            side = room if align & Qt.AlignmentFlag.AlignRight else room / 2 if align & _CENTER else 0
        self.painter.setFont(made)
        self.painter.drawStaticText(
            QPointF(rect.x() + side, ceil(rect.y() + (rect.height() - size.height()) / 2)), laid
        )
        return round(size.width())

    def lines(self, rect: QRect, text: str, color: str = "text", *, role: str = "body") -> None:
        """Text in as many lines as the box has room for; the last one is cut off where more follows."""
        layout = _laid(text, rect.width(), font(role))
        self.painter.setPen(self.theme.color(color))
        for number in range(layout.lineCount()):
            line = layout.lineAt(number)
            is_last = number == layout.lineCount() - 1
            if not is_last and line.y() + 2 * _pitch(layout.font()) > rect.height() + 1:
                rest = QRect(rect.left(), rect.top() + round(line.y()), rect.width(), _pitch(layout.font()))
                self.text(rest, text[line.textStart() :].replace("\n", " "), color, role=role)
                return
            line.draw(self.painter, QPointF(rect.topLeft()))

    def chip(self, place: QRect, text: str, tone: str = "neutral", *, icon: str = "", right: bool = True) -> QRect:
        """A chip at the right (or left) end of a box; gives the box of the chip."""
        size = chip_size(text, bool(icon))
        width = min(size.width(), place.width())
        if width < 24:
            return QRect(place.topRight(), QSize(0, 0))
        left = place.right() + 1 - width if right else place.left()
        box = QRect(left, place.top() + (place.height() - size.height()) // 2, width, size.height())
        strong, soft = self.theme.tone(tone)
        self.painter.setPen(Qt.PenStyle.NoPen)
        self.painter.setBrush(QColor(soft))
        self.painter.drawRoundedRect(QRectF(box), 5, 5)
        inner = box.adjusted(7, 0, -7, 0)
        if icon:
            self.icon(QRect(inner.left(), inner.top(), 13, inner.height()), icon, _token(tone), 13)
            inner.setLeft(inner.left() + 18)
        self.painter.setPen(QColor(strong))
        self._line(inner.adjusted(0, 0, 2, 0), text, font("caption"))
        return box

    def check(
        self, rect: QRect, *, checked: bool, circle: bool = False, hovered: bool = False, color: str = "done"
    ) -> QRect:
        """A box to tick in the middle of a place: round where an outcome is asked, square otherwise.

        What is done is green; a row that is only chosen is not done: `color` is "accent" there.
        """
        side = BOX
        box = QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
        radius = side / 2 if circle else 4
        if checked:
            self.fill(box, color, radius)
            self.painter.drawPixmap(box.topLeft() + QPointF(2.5, 2.5), self.theme.pixmap("check", "surface", 12))
        else:
            self.fill(box, "surface", radius)
            self.outline(box, "accent" if hovered else "control", radius, 1.5 if hovered else 1.1)
        return box.toRect()

    def grade(self, rect: QRect, grade: str, *, side: int = 18) -> None:
        """The square of a client's grade: A filled, B tinted, others outlined."""
        box = QRectF(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2, side, side)
        ground, ink = {"A": ("accent", "on_accent"), "B": ("accent_soft", "accent")}.get(grade, ("surface", "text2"))
        self.fill(box, ground, 4)
        if ground == "surface":
            self.outline(box, "control_border", 4)
        self.text(box.toRect(), grade, ink, role="caption", bold=True, align=Qt.AlignmentFlag.AlignCenter)

    def button(self, rect: QRect, text: str, *, primary: bool = False, icon: str = "", hovered: bool = False) -> None:
        """A button drawn inside a row."""
        box = QRectF(rect)
        ground = ("accent_hover" if hovered else "accent") if primary else ("hover" if hovered else "surface")
        self.fill(box, ground, 6)
        if not primary:
            self.outline(box, "control_border", 6)
        ink = "on_accent" if primary else "text"
        if icon and not text:
            self.icon(rect, icon, ink)
            return
        inner = rect
        if icon:
            self.icon(QRect(rect.left() + 9, rect.top(), 16, rect.height()), icon, ink)
            inner = rect.adjusted(24, 0, 0, 0)
        self.text(inner, text, ink, bold=primary, align=Qt.AlignmentFlag.AlignCenter)

    def dots(self, rect: QRect, count: int, color: str = "accent") -> None:
        """Up to three small dots side by side: how much lies on a day."""
        count = min(3, count)
        left = rect.center().x() - (count * 5 - 2) / 2 + 0.5
        for place in range(count):
            self.fill(QRectF(left + place * 5, rect.center().y() - 1, 3, 3), color, 1.5)


@cache
def _pen(color: str, width: float) -> QPen:
    return QPen(QColor(color), width)


@lru_cache(maxsize=_LINES)
def _laid_line(text: str, made: QFont) -> QStaticText:
    """A text on one line, ready to be drawn.

    Kept, for what a list shows is painted again at each move of the pointer, and to lay out Chinese takes longer than all else.
    """
    laid = QStaticText(plain(text))
    laid.setTextFormat(Qt.TextFormat.PlainText)
    laid.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
    laid.prepare(QTransform(), made)
    return laid


@lru_cache(maxsize=_LINES)
def _cut_line(text: str, made: QFont, width: int, elide: Qt.TextElideMode) -> QStaticText:
    return _laid_line(QFontMetrics(made).elidedText(plain(text), elide, width), made)


def chip_size(text: str, has_icon: bool = False) -> QSize:
    """How large a chip of that text is."""
    return QSize(
        round(_laid_line(text, font("caption")).size().width()) + 14 + (18 if has_icon else 0),
        max(CHIP_HEIGHT, px(CHIP_HEIGHT)),
    )


def text_width(text: str, role: str = "body", *, bold: bool = False) -> int:
    """How wide a text is on one line; a pixel more than it measures, or rounding would cut its last letters off."""
    return ceil(_laid_line(text, font(role, bold=bold)).size().width()) + 1


def wrapped_height(text: str, width: int, role: str = "body") -> int:
    """How high a text is when it is wrapped to a width, as `Brush.lines` draws it."""
    return _laid(text, width, font(role)).lineCount() * _pitch(font(role))


def _pitch(made: QFont) -> int:
    """From one line to the next."""
    return max(QFontMetrics(made).height(), round(made.pixelSize() * 1.5))


def _laid(text: str, width: int, made: QFont) -> QTextLayout:
    """The text in lines of a width, broken where its language breaks, or anywhere when it must be."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout = QTextLayout(text.replace("\n", "\u2028"), made)
    layout.setTextOption(option)
    layout.setCacheEnabled(False)
    layout.beginLayout()
    top = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(20, width))
        line.setPosition(QPointF(0, top))
        top += _pitch(made)
    layout.endLayout()
    return layout


def middle(rect: QRect, size: Sequence[int]) -> QRect:
    """A box of a size in the middle of another."""
    width, height = size
    return QRect(rect.x() + (rect.width() - width) // 2, rect.y() + (rect.height() - height) // 2, width, height)


def sentence(parts: Iterable[str], language: str = "zh") -> str:
    """What a screen reader says for a row: its parts, empty ones left out, as one sentence."""
    comma, stop = ("，", "。") if language == "zh" else (", ", ".")
    said = comma.join(part for part in parts if part)
    return said + stop if said else ""


def plain(text: str) -> str:
    """The text on one line."""
    return " ".join(text.split()) if "\n" in text or "\t" in text else text


def is_selected(option: QStyleOptionViewItem) -> bool:
    """Whether the row is selected."""
    return bool(option.state.value & _SELECTED)


def is_hovered(option: QStyleOptionViewItem) -> bool:
    """Whether the pointer is over the row."""
    return bool(option.state.value & _HOVERED)


def _token(tone: str) -> str:
    return "text2" if tone == "neutral" else tone
