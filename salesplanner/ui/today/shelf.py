"""The cards of the rail in the person's own order; each has a menu that moves it or puts it away."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.layout import icon_button

_ORDER, _HIDDEN = "today/cards", "today/cards_hidden"
#: Something else that the menu of a card offers: its text and what it does.
Act = tuple[str, Callable[[], object]]


class Shelf(QObject):
    """Remembers order and what was put away; `changed` says that the cards are to be laid out anew."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._widget = parent
        self._known: list[str] = []

    def order(self, keys: Iterable[str]) -> list[str]:
        """The cards to show, in order; a new one comes last."""
        self._known = list(keys)
        return [each for each in self._all() if each not in _kept(_HIDDEN)]

    def _all(self) -> list[str]:
        kept = [each for each in _kept(_ORDER) if each in self._known]
        return kept + [each for each in self._known if each not in kept]

    def hidden_count(self, keys: Iterable[str]) -> int:
        """How many of these were put away."""
        return len(set(_kept(_HIDDEN)) & set(keys))

    def show_all(self) -> None:
        """Bring back what was put away."""
        _keep(_HIDDEN, [])
        self.changed.emit()

    def button(self, icon: QIcon, key: str, *acts: Act) -> QToolButton:
        """The button at the head of a card that opens its menu."""
        made = icon_button(icon, self.tr("Options of this card"), lambda: None)
        made.clicked.connect(lambda _=False: self.menu(key, *acts).exec(made.mapToGlobal(made.rect().bottomLeft())))
        return made

    def menu(self, key: str, *acts: Act) -> QMenu:
        """What can be done with a card."""
        menu, shown = QMenu(self._widget), self.order(self._known)
        for text, do in acts:
            menu.addAction(text).triggered.connect(lambda _=False, do=do: do())
        place = shown.index(key)
        if place > 0:
            menu.addAction(self.tr("Move up")).triggered.connect(lambda _=False: self._swap(key, shown[place - 1]))
        if place < len(shown) - 1:
            menu.addAction(self.tr("Move down")).triggered.connect(lambda _=False: self._swap(key, shown[place + 1]))
        menu.addAction(self.tr("Hide this card")).triggered.connect(lambda _=False: self._hide(key))
        return menu

    def _swap(self, key: str, other: str) -> None:
        order = self._all()
        one, two = order.index(key), order.index(other)
        order[one], order[two] = order[two], order[one]
        _keep(_ORDER, order)
        self.changed.emit()

    def _hide(self, key: str) -> None:
        _keep(_HIDDEN, sorted({*_kept(_HIDDEN), key}))
        self.changed.emit()


def _kept(name: str) -> list[str]:
    return str(chosen().value(name) or "").split()


def _keep(name: str, keys: list[str]) -> None:
    keep(name, " ".join(keys))
