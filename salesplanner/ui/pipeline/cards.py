"""The look of a card on the board, and its sentence for a screen reader."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from salesplanner.domain.attention import Card, Risk
from salesplanner.domain.orders import Signed
from salesplanner.ui.forms.kinds import KIND_ICONS
from salesplanner.ui.kit.cards import Brush, is_hovered, is_selected, text_width
from salesplanner.ui.kit.workspace import Workspace

CARD_ROLE = Qt.ItemDataRole.UserRole + 2
_HEIGHT = 108
_CHIP_HEIGHT = 24
#: From one open deal to the next at least, and from one that was signed.
LEAST_HEIGHT, SIGNED_HEIGHT = _HEIGHT + 9, 65
#: By whether a card bears a chip; None: what was signed.
_SIZES = {
    None: QSize(120, SIGNED_HEIGHT),
    False: QSize(120, LEAST_HEIGHT),
    True: QSize(120, LEAST_HEIGHT + _CHIP_HEIGHT),
}
#: So many drawn cards are kept for each column: those of a screen and what was just scrolled by.
_PICTURES = 40
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Said:
    """The words on a card."""

    def __init__(self, workspace: Workspace) -> None:
        self._words = workspace.words
        self._workspace = workspace
        self._say = workspace.words.translate
        self.small_order = self._say("Pipeline", "Small order")

    def expected(self, card: Card) -> str:
        """Its expected close."""
        if card.deal.expected_on is None:
            return self._say("Pipeline", "No expected close")
        day = self._words.day(card.deal.expected_on, self._workspace.today())
        return self._say("Pipeline", "Expected {day}").format(day=day)

    def stay(self, card: Card) -> str:
        """Days in its stage."""
        days = card.deal.days_in_stage(self._workspace.today())
        if days is None:
            return ""
        return self._say("Pipeline", "Just moved") if days == 0 else self._say("Pipeline", "%n day(s) here", days)

    def foot(self, card: Card, width: int) -> tuple[str, str]:
        """Expected close and stay as far as there is room for both: the day alone, then the bare number of days."""
        expected, stay = self.expected(card), self.stay(card)
        if _fits(expected, stay, width):
            return expected, stay
        if card.deal.expected_on is not None:
            expected = self._words.day(card.deal.expected_on, self._workspace.today())
        days = card.deal.days_in_stage(self._workspace.today())
        if not _fits(expected, stay, width) and days:
            stay = self._say("Pipeline", "%n d", days)
        return expected, stay

    def step(self, card: Card) -> tuple[str, str, str, str]:
        """Icon, text, day and colour of the next step."""
        if card.step is None:
            color = "risk" if Risk.NO_STEP in card.risks else "text2"
            return "circle-alert", self._say("Pipeline", "No next step"), "", color
        today = self._workspace.today()
        late = card.step.days_overdue(today)
        day = self._words.overdue(late) if late else self._words.relative_day(card.step.day, today)
        return KIND_ICONS[card.step.kind], card.step.title, day, "overdue" if Risk.OVERDUE in card.risks else "text2"

    def chip(self, card: Card) -> tuple[str, str, str]:
        """Text, tone and icon of one chip at the most, besides what the step's line says."""
        today = self._workspace.today()
        if card.deal.is_quiet(today):
            return self.quiet(card), "neutral", "moon"
        if Risk.PAST_EXPECTED in card.risks and card.deal.expected_on:
            days = (today - card.deal.expected_on).days
            return self._say("Pipeline", "Expected close passed by %n day(s)", days), "risk", "hourglass"
        days = card.deal.days_in_stage(today) or 0
        if Risk.STALE in card.risks and card.stage:
            said = self._say("Pipeline", "%n day(s) over usual", days - card.stage.usual_days)
            return said, "risk", "hourglass"
        return "", "", ""

    def quiet(self, card: Card) -> str:
        """Until when it is left alone, and why."""
        if card.deal.quiet_until is None:
            return ""
        said = self._say("Pipeline", "Quiet until {day}")
        if card.deal.postponed_on:
            said = self._say("Pipeline", "Put off until {day}")
        text = said.format(day=self._words.day(card.deal.quiet_until, self._workspace.today()))
        return f"{text} · {card.deal.quiet_reason}" if card.deal.quiet_reason else text

    def sentence(self, card: Card, place: int, count: int) -> str:
        """All of a card in words, with its place in the column."""
        stage = card.stage.name if card.stage else ""
        amount = self._words.money(card.deal.amount) if card.deal.amount is not None else ""
        _, step, day, _ = self.step(card)
        position = self._say("Pipeline", "{place} of {count}").format(place=place, count=count)
        parts = [card.deal.name, card.client, amount, stage, position, f"{step} {day}".strip(), self.expected(card)]
        return self._words.list(filter(None, [*parts, self.stay(card), self.chip(card)[0]]))

    def signed(self, order: Signed) -> str:
        """An order in words."""
        day = self._words.day(date.fromisoformat(order.day[:10]), self._workspace.today())
        return self._words.list(
            filter(None, [order.name or self.small_order, order.client, self._words.money(order.amount), day])
        )


class CardDelegate(QStyledItemDelegate):
    """Paints open deals and what was signed."""

    def __init__(self, workspace: Workspace, is_marked: Callable[[int], bool | None], parent: QObject) -> None:
        """`is_marked` says of a row whether its card bears a chip, without reading it whole; None: it has no room for one."""
        super().__init__(parent)
        self._workspace = workspace
        self._said = Said(workspace)
        self._is_marked = is_marked
        self._pictures: dict[int, tuple[Card, tuple[QSize, float, tuple[bool, bool]], QPixmap]] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        """The height a card needs, with the gap below it; no card is read for it."""
        return _SIZES[self._is_marked(index.row())]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Draw a card; None: it left between the change and its paint."""
        card = index.data(CARD_ROLE)
        if card is None:
            return
        scale, state = painter.device().devicePixelRatioF(), (is_selected(option), is_hovered(option))
        if isinstance(card, Card) and scale == round(scale):
            painter.drawPixmap(option.rect.topLeft(), self._picture(card, option.rect.size(), scale, state))
            return
        painter.save()
        self._draw(painter, option.rect, card, state)
        painter.restore()

    def _picture(self, card: Card, size: QSize, scale: float, state: tuple[bool, bool]) -> QPixmap:
        """A card as it was drawn last: with each move all of a column are painted, and most are as they were.

        Where points fall between pixels a picture would blur, so there none is kept.
        """
        made_of = size, scale, state
        known = self._pictures.get(card.id)
        if known is not None and known[0] is card and known[1] == made_of:
            return known[2]
        if len(self._pictures) >= _PICTURES:
            self._pictures.clear()
        picture = QPixmap(size * scale)
        picture.setDevicePixelRatio(scale)
        picture.fill(self._workspace.theme.color("sunken"))
        painter = QPainter(picture)
        self._draw(painter, QRect(QPoint(0, 0), size), card, state)
        painter.end()
        self._pictures[card.id] = card, made_of, picture
        return picture

    def _draw(self, painter: QPainter, rect: QRect, card: Card | Signed, state: tuple[bool, bool]) -> None:
        brush, ground = Brush(painter, self._workspace.theme), rect.adjusted(1, 1, -1, -9)
        brush.card(ground, selected=state[0], hovered=state[1])
        inner = ground.adjusted(12, 10, -12, -8)
        if isinstance(card, Signed):
            self._draw_signed(brush, inner, card)
        else:
            self._draw_open(brush, inner, card)

    def _draw_open(self, brush: Brush, inner: QRect, card: Card) -> None:
        lines = [QRect(inner.left(), inner.top() + y, inner.width(), 20) for y in (0, 19, 50, 70, 92)]
        brush.text(lines[0], card.deal.name, bold=True)
        self._client_and_amount(brush, lines[1], card.client, card.deal.amount)
        brush.line(inner.left(), lines[1].bottom() + 6, inner.right())
        icon, step, day, color = self._said.step(card)
        brush.icon(QRect(inner.left(), lines[2].top(), 16, 20), icon, color, 15)
        room = text_width(day) + 8 if day else 0
        brush.text(lines[2].adjusted(22, 0, -room, 0), step, color)
        brush.text(lines[2], day, color, align=_RIGHT)
        expected, stay = self._said.foot(card, inner.width())
        brush.text(lines[3].adjusted(0, 0, -text_width(stay, "caption") - 6, 0), expected, "text2", role="caption")
        brush.text(lines[3], stay, "text2", role="caption", align=_RIGHT)
        text, tone, icon = self._said.chip(card)
        if text:
            brush.chip(lines[4], text, tone, icon=icon, right=False)

    def _draw_signed(self, brush: Brush, inner: QRect, signed: Signed) -> None:
        upper = QRect(inner.left(), inner.top() - 1, inner.width(), 19)
        brush.text(upper, signed.name or self._said.small_order, bold=True)
        self._client_and_amount(brush, upper.translated(0, 18), signed.client, signed.amount)

    def _client_and_amount(self, brush: Brush, line: QRect, client: str, amount: int | None) -> None:
        text = "" if amount is None else self._workspace.words.money(amount)
        brush.text(line.adjusted(0, 0, -text_width(text, bold=True) - 6, 0), client, "text2")
        brush.text(line, text, bold=True, align=_RIGHT)


def _fits(one: str, other: str, width: int) -> bool:
    return text_width(one, "caption") + text_width(other, "caption") + 6 <= width
