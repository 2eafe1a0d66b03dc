"""The first thing of the next working day: three suggestions side by side, and a line for another."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QRadioButton, QSizePolicy, QWidget

from salesplanner.domain.activities import Activity
from salesplanner.domain.plaintext import one_line
from salesplanner.ui.kit.layout import boxed, column, row
from salesplanner.ui.kit.theme import font, px

#: So many suggestions stand side by side.
SUGGESTED = 3
#: What a card has besides its words: its edges and the round mark.
_BESIDE_WORDS = 52


class Suggestion(Struct, frozen=True):
    """A plan item, or the title of a new one; `said` has its time too."""

    said: str
    activity: Activity | None = None


def shares(wanted: Sequence[int], room: int) -> list[int]:
    """How wide each is: what it wants where all have room, else short ones that, and long ones the rest in equal parts."""
    given, left = [0] * len(wanted), max(room, 0)
    for done, place in enumerate(sorted(range(len(wanted)), key=lambda place: wanted[place])):
        given[place] = min(wanted[place], left // (len(wanted) - done))
        left -= given[place]
    return [each + (left + place) // len(wanted) for place, each in enumerate(given)]


class FirstThing(QWidget):
    """The choice of what comes first; the first suggestion is chosen until another is, or something else is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.group = QButtonGroup(self)
        self._suggested: list[Suggestion] = []
        self.cards: list[QRadioButton] = []
        self._room = row(spacing=8)
        self.other = QLineEdit()
        self.other.setPlaceholderText(self.tr("Something else"))
        self.other.setAccessibleName(self.tr("Another first thing"))
        self.other.setMaxLength(200)
        self.other.textChanged.connect(self._on_other)
        self.setLayout(column(boxed(self._room), self.other, spacing=8))

    def offer(self, suggestions: Sequence[Suggestion]) -> None:
        """Show these; what was chosen stays so, if it is among them."""
        chosen = self._chosen()
        before = chosen.said if chosen else None
        for card in self.cards:
            self.group.removeButton(card)
            self._room.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._suggested = list(suggestions[:SUGGESTED])
        self.cards = [self._card(each, place) for place, each in enumerate(self._suggested)]
        said = [each.said for each in self._suggested]
        if self.cards and not self.other.text().strip():
            self.cards[said.index(before) if before in said else 0].setChecked(True)
        self._fit_words()

    def _card(self, suggestion: Suggestion, place: int) -> QRadioButton:
        card = QRadioButton()
        card.setProperty("card", True)
        card.setAccessibleName(suggestion.said)
        card.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.group.addButton(card, place)
        self._room.addWidget(card, 1)
        return card

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut the words to the new width."""
        super().resizeEvent(event)
        self._fit_words()

    def _fit_words(self) -> None:
        """As much of each suggestion as its card has room for; the rest is said when it is pointed at."""
        count = len(self.cards)
        if not count:
            return
        measure, beside = QFontMetrics(font("body", bold=True)), px(_BESIDE_WORDS)
        wanted = [measure.horizontalAdvance(each.said) + beside for each in self._suggested]
        rooms = shares(wanted, self.width() - (count - 1) * self._room.spacing())
        for card, each, room in zip(self.cards, self._suggested, rooms, strict=True):
            shown = measure.elidedText(each.said, Qt.TextElideMode.ElideRight, max(room - beside, px(40)))
            card.setFixedWidth(room)
            card.setText(shown.replace("&", "&&"))
            card.setToolTip(each.said if shown != each.said else "")

    def _on_other(self, text: str) -> None:
        """Another thing takes the place of the suggestions."""
        chosen = self.group.checkedButton()
        if text.strip() and chosen is not None:
            self.group.setExclusive(False)
            chosen.setChecked(False)
            self.group.setExclusive(True)
        elif not text.strip() and chosen is None and self.cards:
            self.cards[0].setChecked(True)

    def _chosen(self) -> Suggestion | None:
        place = self.group.checkedId()
        return self._suggested[place] if 0 <= place < len(self._suggested) else None

    def value(self) -> Suggestion | None:
        """What comes first: what was typed, else the chosen suggestion."""
        other = one_line(self.other.text()).strip()
        return Suggestion(other) if other else self._chosen()
