"""The board: a column a stage, cards that are dragged or moved by keys, and what was signed this month."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QDragMoveEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QScrollArea, QSizePolicy, QWidget

from salesplanner.domain.attention import Card
from salesplanner.domain.deals import Stage
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, boxed, button, clear, column, heading, picture, row
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.cards import CARD_ROLE, CardDelegate, Said
from salesplanner.ui.pipeline.reading import Board, Signed

_MIME = "application/x-salesplanner-deal"
_WIDTH = 212
Index = QModelIndex | QPersistentModelIndex


class CardModel(QAbstractListModel):
    """The cards of one column."""

    dropped = Signal(int, int)  # a deal's id, the row it was let go before

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._cards: list[Card | Signed] = []
        self._said = Said(workspace)

    def show_cards(self, cards: Sequence[Card | Signed]) -> None:
        """Show these cards."""
        if list(cards) != self._cards:
            self.beginResetModel()
            self._cards = list(cards)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many cards there are."""
        return 0 if parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card, its name, or its sentence."""
        if not index.isValid() or index.row() >= len(self._cards):
            return None
        card = self._cards[index.row()]
        if role == CARD_ROLE:
            return card
        if role == Qt.ItemDataRole.DisplayRole:
            return card.name if isinstance(card, Signed) else card.deal.name
        if role == Qt.ItemDataRole.AccessibleTextRole and isinstance(card, Card):
            return self._said.sentence(card, index.row() + 1, len(self._cards))
        return None

    def row_of(self, deal_id: int) -> int:
        """The row of a deal, -1 where it is not here."""
        for place, card in enumerate(self._cards):
            if isinstance(card, Card) and card.id == deal_id:
                return place
        return -1

    def ids(self) -> list[int]:
        """The deals in their order."""
        return [card.id for card in self._cards if isinstance(card, Card)]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Open deals can be dragged."""
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        if index.isValid() and isinstance(index.data(CARD_ROLE), Card):
            flags |= Qt.ItemFlag.ItemIsDragEnabled
        return flags

    def supportedDropActions(self) -> Qt.DropAction:
        """Cards move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only our own cards."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged deal."""
        data = QMimeData()
        if indexes:
            data.setData(_MIME, QByteArray(str(indexes[0].data(CARD_ROLE).id).encode()))
        return data


class ColumnView(QListView):
    """The cards of one stage."""

    opened = Signal(object)
    moved = Signal(int, int)  # a deal's id, columns to the right
    put = Signal(int, int)  # a deal's id let go here, and the row
    walked = Signal(int)  # go to the column beside
    asked = Signal(str, object)  # signed, lost, edit, log, step, delete; the card
    menu_asked = Signal(object, QPoint)
    shifted = Signal(int, int)  # a deal's id, rows down

    def __init__(self, workspace: Workspace, name: str, *, takes_drops: bool = True) -> None:
        super().__init__()
        self.cards = CardModel(workspace)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(workspace, self))
        self.setObjectName("plain")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragEnabled(takes_drops)
        self.setAcceptDrops(takes_drops)
        self.setDragDropMode(
            QAbstractItemView.DragDropMode.DragDrop if takes_drops else QAbstractItemView.DragDropMode.DropOnly
        )
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(lambda index: self.setCurrentIndex(index))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(CARD_ROLE)))

    def card(self) -> Card | Signed | None:
        """The card with the focus."""
        found = self.currentIndex().data(CARD_ROLE)
        return found if isinstance(found, (Card, Signed)) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Ctrl+arrows move the card, letters act on it."""
        card = self.card()
        key = Qt.Key(event.key())
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key, 0)
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if step and not held:
            self.walked.emit(step)
        elif isinstance(card, Card) and held and (step or down):
            if step:
                self.moved.emit(card.id, step)
            else:
                self.shifted.emit(card.id, down)
        elif card is not None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(card)
        elif isinstance(card, Card) and not held and key in _ACTS:
            self.asked.emit(_ACTS[key], card)
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The card's menu, under the pointer or at the card."""
        if (card := self.card()) is not None:
            self.menu_asked.emit(card, event.globalPos())

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take our own cards only."""
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(_MIME):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A card was let go here."""
        if not event.mimeData().hasFormat(_MIME):
            return
        deal_id = int(bytes(event.mimeData().data(_MIME).data()).decode())
        index = self.indexAt(event.position().toPoint())
        self.put.emit(deal_id, index.row() if index.isValid() else self.cards.rowCount())
        event.setDropAction(Qt.DropAction.CopyAction)  # the model is shown anew; the view must not remove rows
        event.accept()


_ACTS = {
    Qt.Key.Key_W: "signed",
    Qt.Key.Key_Q: "lost",
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_L: "log",
    Qt.Key.Key_N: "step",
    Qt.Key.Key_Delete: "delete",
}


class BoardView(QScrollArea):
    """All columns beside each other."""

    opened = Signal(object)
    moved = Signal(int, int, int)  # a deal's id, its new stage's id, the row
    reordered = Signal(list)
    signed_asked = Signal(int)  # dropped on the last column
    asked = Signal(str, object)
    menu_asked = Signal(object, QPoint)
    add_asked = Signal(int)  # a stage's id

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._columns: dict[int, ColumnView] = {}
        self._sums: dict[int, PlainLabel] = {}
        self._names: dict[int, PlainLabel] = {}
        self._stages: list[Stage] = []
        self._is_built = False
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._line = row(spacing=10)
        inside = boxed(self._line)
        self.setWidget(inside)
        self.viewport().setAutoFillBackground(False)
        inside.setAutoFillBackground(False)

    def show_board(self, board: Board) -> None:
        """Show the columns; the card with the focus keeps it."""
        present = self.current()
        if not self._is_built or [(stage.id, stage.name, stage.chance) for stage in board.stages] != [
            (stage.id, stage.name, stage.chance) for stage in self._stages
        ]:
            self._build(board.stages)
        for stage in board.stages:
            cards = board.of_stage(stage.id)
            self._columns[stage.id].cards.show_cards(cards)
            self._say_sums(stage.id, stage.name, len(cards), sum(card.deal.amount or 0 for card in cards))
        self.signed.cards.show_cards(board.signed)
        self._say_sums(0, self.tr("Signed this month"), len(board.signed), sum(each.amount for each in board.signed))
        if present is not None:
            self.select(present.id)

    def current(self) -> Card | None:
        """The open deal with the focus, in whichever column."""
        for view in self._columns.values():
            card = view.card()
            if isinstance(card, Card) and (view.hasFocus() or view.selectionModel().hasSelection()):
                return card
        return None

    def select(self, deal_id: int) -> None:
        """Bring a card into view with the focus, wherever it is now."""
        for view in self._columns.values():
            place = view.cards.row_of(deal_id)
            view.clearSelection()
            if place >= 0:
                view.setCurrentIndex(view.cards.index(place))
                view.setFocus()
                self.ensureWidgetVisible(view, 10, 0)

    def views(self) -> list[ColumnView]:
        """The columns of open deals, in order."""
        return list(self._columns.values())

    # --- building -----------------------------------------------------------------------------------------------

    def _build(self, stages: list[Stage]) -> None:
        clear(self._line)
        self._is_built = True  # a book without stages has the column of what was signed
        self._stages = stages
        self._columns, self._sums, self._names = {}, {}, {}
        for stage in stages:
            view = ColumnView(self._workspace, stage.name)
            self._columns[stage.id] = view
            self._wire(view, stage)
            add = button(self.tr("Add one"), self._workspace.theme.icon("plus"), kind="link")
            add.setStyleSheet(f"color: {self._workspace.theme.text2}")
            add.clicked.connect(lambda _=False, stage_id=stage.id: self.add_asked.emit(stage_id))
            self._line.addWidget(self._column(stage.id, f"{stage.chance}%", view, add))
        self.signed = ColumnView(self._workspace, self.tr("Signed this month"))
        self.signed.setDragEnabled(False)
        self.signed.opened.connect(self.opened)
        self.signed.menu_asked.connect(self.menu_asked)
        self.signed.put.connect(lambda deal_id, _: self.signed_asked.emit(deal_id))
        self.signed.walked.connect(lambda step: self._walk(self.signed, step))
        self._line.addWidget(self._column(0, "", self.signed, None))

    def _column(self, stage_id: int, chance: str, view: ColumnView, add: QWidget | None) -> QWidget:
        self._names[stage_id] = heading("", 3)
        self._sums[stage_id] = PlainLabel("", "caption")
        theme = self._workspace.theme
        aside = PlainLabel(chance, "caption") if chance else picture(theme.pixmap("circle-check", "done", 16))
        head = column(row(self._names[stage_id], STRETCH, aside), self._sums[stage_id], spacing=1)
        frame = QFrame()
        frame.setProperty("well" if stage_id else "banner", True if stage_id else "missing")
        frame.setLayout(column(boxed(head), view, *([add] if add else []), margins=(8, 10, 8, 6), spacing=6))
        frame.setMinimumWidth(_WIDTH - 20)
        frame.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        return frame

    def _say_sums(self, stage_id: int, name: str, count: int, total: int) -> None:
        self._names[stage_id].setText(f"{name}  {count}")
        self._sums[stage_id].setText(self._words.money(total) if total else "")

    def _wire(self, view: ColumnView, stage: Stage) -> None:
        view.opened.connect(self.opened)
        view.asked.connect(self.asked)
        view.menu_asked.connect(self.menu_asked)
        view.put.connect(lambda deal_id, place: self.moved.emit(deal_id, stage.id, place))
        view.moved.connect(lambda deal_id, step: self._move(deal_id, stage, step))
        view.walked.connect(lambda step: self._walk(view, step))
        view.shifted.connect(lambda deal_id, down: self._shift(view, deal_id, down))
        view.selectionModel().selectionChanged.connect(lambda chosen, _: self._only(view) if chosen.indexes() else None)

    def _only(self, view: ColumnView) -> None:
        """One card is selected on the whole board."""
        for other in [*self._columns.values(), self.signed]:
            if other is not view:
                other.clearSelection()

    def _move(self, deal_id: int, stage: Stage, step: int) -> None:
        place = next(i for i, each in enumerate(self._stages) if each.id == stage.id) + step
        if place == len(self._stages):
            self.signed_asked.emit(deal_id)
        elif place >= 0:
            self.moved.emit(deal_id, self._stages[place].id, -1)

    def _shift(self, view: ColumnView, deal_id: int, down: int) -> None:
        ids = view.cards.ids()
        place = ids.index(deal_id)
        if 0 <= place + down < len(ids):
            ids.insert(place + down, ids.pop(place))
            self.reordered.emit(ids)

    def _walk(self, view: ColumnView, step: int) -> None:
        views = [*self._columns.values(), self.signed]
        place = views.index(view) + step
        if 0 <= place < len(views):
            target = views[place]
            target.setFocus()
            last = target.cards.rowCount() - 1
            if last >= 0:
                target.setCurrentIndex(target.cards.index(min(max(0, view.currentIndex().row()), last)))
            self.ensureWidgetVisible(target, 10, 0)
