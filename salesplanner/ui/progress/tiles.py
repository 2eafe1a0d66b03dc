"""The regions as a picture: a list of names under their larger ones, not a map, so it needs no approval.

What a period brought has a fill and a word (experience, 6.4): an order, none though there are clients, nobody yet.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import partial
from itertools import groupby

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from salesplanner.domain.coverage import Coverage, Reach, Shipped
from salesplanner.ui.kit.flow import FlowLayout
from salesplanner.ui.kit.layout import boxed, clear, column, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.words import Words

_TILE, _EDGES = 104, 12  # the width of a tile, and what its frame and margins take of that
_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}


def amount_text(minor: int, words: Words) -> str:
    """An amount that stands beside pieces: 3.2 万元, where 3.2 万 would read as a number of them."""
    text = words.money(minor)
    return f"{text}元" if words.zh and words.currency == "CNY" and not text.endswith("元") else text


def shipped_text(shipped: Shipped, words: Words) -> str:
    """What was ordered in brief: by quantity where orders have one, else the amount, else how many."""
    if shipped.quantity:
        return words.translate("Coverage", "{quantity} units").format(quantity=words.number(shipped.quantity))
    if shipped.amount:
        return amount_text(shipped.amount, words)
    return words.translate("Coverage", "%n order(s)", shipped.orders)


class Tile(QPushButton):
    """A region: its name, and below it what the period brought."""

    def __init__(self, workspace: Workspace, shown: Coverage) -> None:
        super().__init__()
        words, standing = workspace.words, shown.standing
        name = shown.region.name(words.language)
        if standing.reach is Reach.SHIPPED:
            second = shipped_text(standing.shipped, words)
        elif standing.clients:
            second = self.tr("%n client(s)", "", standing.clients)
        else:
            second = self.tr("nobody yet")
        self.setProperty("coverage", standing.reach.value)
        self.setCheckable(True)
        self.setAutoDefault(False)
        state = words.coverage(standing.state)
        self._name, self._second = name, second
        self.setAccessibleName(f"{name}: {state}, {second}")
        self.setToolTip(f"{name} · {state}")
        self.setFixedSize(px(_TILE), px(50))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut a long name with dots where its room ends."""
        super().resizeEvent(event)
        room = self.width() - px(_EDGES)
        name = self.fontMetrics().elidedText(self._name, Qt.TextElideMode.ElideRight, room)
        self.setText(f"{name}\n{self._second}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are for all tiles together."""
        if Qt.Key(event.key()) in _STEPS:
            event.ignore()
        else:
            super().keyPressEvent(event)


class Tiles(QWidget):
    """All regions under their larger ones; arrows move, one tab stop."""

    chosen = Signal(object)  # the ids of the regions that are chosen

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.tiles: dict[str, Tile] = {}
        self._rows = column(spacing=0)
        self.setLayout(self._rows)

    def show_coverage(self, shown: Sequence[Coverage], chosen: Collection[str]) -> None:
        """Show these regions."""
        had_focus = any(tile.hasFocus() for tile in self.tiles.values())
        clear(self._rows)
        self.tiles = {}
        language = self._workspace.words.language
        for group, members in groupby(shown, key=lambda each: each.region.group(language)):
            name = muted(group or self.tr("Own"))
            name.setFixedWidth(px(74))
            name.setWordWrap(True)
            flow = FlowLayout(spacing=8)
            for each in members:
                tile = Tile(self._workspace, each)
                tile.setChecked(each.id in chosen)
                tile.clicked.connect(partial(self._on_clicked, each.id))
                self.tiles[each.id] = tile
                flow.addWidget(tile)
            line = row(name, boxed(flow), spacing=8, margins=(0, 8, 0, 8))
            line.setStretch(1, 1)
            frame = QFrame()
            frame.setObjectName("coverage_row")
            frame.setLayout(line)
            self._rows.addWidget(frame)
        self._rows.addStretch(1)
        self._stop()
        if had_focus and (first := next((each for each in self.tiles if each in chosen), "")):
            self.tiles[first].setFocus()

    def _stop(self) -> None:
        """Tab comes to the chosen tile, else to the first."""
        chosen = next((key for key, tile in self.tiles.items() if tile.isChecked()), next(iter(self.tiles), ""))
        for key, tile in self.tiles.items():
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if key == chosen else Qt.FocusPolicy.ClickFocus)

    def check(self, chosen: Collection[str]) -> None:
        """Show which regions are chosen."""
        for key, tile in self.tiles.items():
            tile.setChecked(key in chosen)
        self._stop()

    def _on_clicked(self, region: str, _: bool = False) -> None:
        """Choose a region alone; with Ctrl, beside the others or no more."""
        is_added = QGuiApplication.keyboardModifiers() & Qt.KeyboardModifier.ControlModifier
        before = frozenset(key for key, tile in self.tiles.items() if tile.isChecked())  # the click has turned its tile
        chosen = before if is_added and before else frozenset({region})
        self.check(chosen)
        self.chosen.emit(chosen)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows choose the neighbour."""
        keys = list(self.tiles)
        place = next((place for place, key in enumerate(keys) if self.tiles[key].hasFocus()), -1)
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if not step or place < 0 or not 0 <= place + step < len(keys):
            super().keyPressEvent(event)
            return
        self._on_clicked(keys[place + step])
        self.tiles[keys[place + step]].setFocus()
