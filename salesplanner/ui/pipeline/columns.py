"""A column of the board: the cards of one stage, read when they are looked at."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from operator import attrgetter
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
from PySide6.QtWidgets import QAbstractItemView, QListView

from salesplanner.domain.attention import Card
from salesplanner.domain.deals import Stage
from salesplanner.domain.pipeline import Brief, Standard
from salesplanner.ui.kit.rows import bring
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.cards import CARD_ROLE, LEAST_HEIGHT, CardDelegate, Said
from salesplanner.ui.pipeline.reading import Signed

_MIME = "application/x-salesplanner-deal"
#: So many cards of a column stand there until somebody goes further down: with each change Qt lays out all of them.
_AT_FIRST = 30
#: So many cards are read at once.
_WINDOW = 12
_id = attrgetter("id")
Index = QModelIndex | QPersistentModelIndex
Read = Callable[[Sequence[int]], list[Card]]


class CardModel(QAbstractListModel):
    """The open deals of one column, in brief; a card is read whole when it is looked at."""

    def __init__(self, workspace: Workspace, read: Read) -> None:
        super().__init__()
        self._read = read
        self._briefs: list[Brief] = []
        self._rows: list[Brief] = []  # those that stand there, of all that there are
        self._places: dict[int, int] = {}  # where each deal is, once that was asked
        self._cards: dict[int, tuple[Brief, Card]] = {}
        self._marked: frozenset[int] = frozenset()
        self._standard: Standard | None = None
        self._clock: object = None
        self._said = Said(workspace)

    def show_briefs(self, briefs: list[Brief], standard: Standard, stage: Stage, least: int) -> None:
        """Show these deals of a stage, of which at least so many are looked at."""
        clock, before = (standard.clock(stage.id), stage), {each.id: each for each in self._rows}
        is_other_time, self._clock, self._standard = clock != self._clock, clock, standard
        wanted = briefs[: _AT_FIRST * max(1, -(-least // _AT_FIRST))]
        if briefs is self._briefs and len(wanted) == len(self._rows) and not is_other_time:
            return
        if briefs is not self._briefs:
            self._places = {}
        self._briefs, marked = briefs, self._marked
        fresh = wanted if is_other_time else [each for each in wanted if before.get(each.id) is not each]
        stays = marked - {each.id for each in fresh}
        self._marked = stays | {each.id for each in fresh if standard.is_marked(each)}
        if is_other_time:
            self._cards = {}
        bring(self, self._rows, wanted, _id)
        if self._rows and (marked ^ self._marked) & before.keys() & {each.id for each in wanted}:
            self.layoutChanged.emit()  # some are higher or lower now
        elif self._rows and is_other_time:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many cards stand there."""
        return 0 if parent.isValid() else len(self._rows)

    def total(self) -> int:
        """How many cards there are."""
        return len(self._briefs)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more than stand there."""
        return not parent.isValid() and len(self._rows) < len(self._briefs)

    def fetchMore(self, parent: Index) -> None:
        """Put more of them there: somebody went down so far."""
        self._reach(len(self._rows) + _AT_FIRST)

    def _reach(self, count: int) -> None:
        more = self._briefs[len(self._rows) : count]
        if more and self._standard is not None:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._marked |= {each.id for each in more if self._standard.is_marked(each)}
            self._rows += more
            self.endInsertRows()

    def is_marked(self, row: int) -> bool | None:
        """Whether the card of a row bears a chip; None: it has no room for one."""
        return self._rows[row].id in self._marked

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card, its name, or its sentence."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].name
        if role == CARD_ROLE:
            return self.card(index.row())
        if role == Qt.ItemDataRole.AccessibleTextRole and (card := self.card(index.row())) is not None:
            return self._said.sentence(card, index.row() + 1, len(self._briefs))
        return None

    def card(self, row: int) -> Card | None:
        """The card of a row, whole."""
        brief = self._rows[row]
        known = self._cards.get(brief.id)
        if known is None or known[0] is not brief:
            start = row - row % _WINDOW
            near = {each.id: each for each in self._rows[start : start + _WINDOW]}
            self._cards |= {each.id: (near[each.id], each) for each in self._read(list(near))}
            known = self._cards.get(brief.id)
        return known[1] if known else None

    def row_of(self, deal_id: int) -> int:
        """The row of a deal, -1 where it is not here; it stands there from now on."""
        if not self._places:
            self._places = {each.id: place for place, each in enumerate(self._briefs)}
        found = self._places.get(deal_id, -1)
        self._reach(found + 1)
        return found

    def ids(self) -> list[int]:
        """The deals in their order."""
        return [each.id for each in self._briefs]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Open deals can be dragged."""
        flags = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

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
            data.setData(_MIME, QByteArray(str(self._rows[indexes[0].row()].id).encode()))
        return data


class SignedModel(CardModel):
    """What was signed this month."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace, lambda _: [])
        self._signed: list[Signed] = []

    def show_signed(self, signed: Sequence[Signed]) -> None:
        """Show these orders."""
        if list(signed) != self._signed:
            self.beginResetModel()
            self._signed = list(signed)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many orders there are."""
        return 0 if parent.isValid() else len(self._signed)

    def is_marked(self, row: int) -> bool | None:
        """What was signed bears no chip."""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An order or its name."""
        if not index.isValid() or index.row() >= len(self._signed):
            return None
        if role == CARD_ROLE:
            return self._signed[index.row()]
        return self._signed[index.row()].name if role == Qt.ItemDataRole.DisplayRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only to be let go on."""
        return QAbstractListModel.flags(self, index) | Qt.ItemFlag.ItemIsDropEnabled


class ColumnView(QListView):
    """The cards of one stage."""

    opened = Signal(object)
    moved = Signal(int, int)  # a deal's id, columns to the right
    put = Signal(int, int, bool)  # a deal's id let go here, the card it was let go at, whether behind that
    dragged = Signal(QPoint)  # where on the screen a card is held
    walked = Signal(int)  # go to the column beside
    asked = Signal(str, object)  # signed, lost, edit, log, step, delete; the card
    menu_asked = Signal(object, QPoint)

    def __init__(self, workspace: Workspace, name: str, cards: CardModel) -> None:
        super().__init__()
        self.cards = cards
        cards.setParent(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(workspace, cards.is_marked, self))
        self.setObjectName("plain")
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.viewport().setAutoFillBackground(False)
        self.clicked.connect(lambda index: self.setCurrentIndex(index))
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(CARD_ROLE)))

    def card(self) -> Card | Signed | None:
        """The card with the focus."""
        found = self.currentIndex().data(CARD_ROLE)
        return found if isinstance(found, (Card, Signed)) else None

    def show_briefs(self, briefs: list[Brief], standard: Standard, stage: Stage) -> None:
        """Show these deals of a stage; as many of them stand there as are looked at, for each takes time to lay out."""
        in_view = (self.verticalScrollBar().value() + self.viewport().height()) // LEAST_HEIGHT + 1
        self.cards.show_briefs(briefs, standard, stage, max(in_view, self.currentIndex().row() + 1))

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
                self._shift(card.id, down)
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

    def _shift(self, deal_id: int, down: int) -> None:
        """One place up or down among what is shown."""
        ids = self.cards.ids()
        place = ids.index(deal_id) + down
        if 0 <= place < len(ids):
            self.put.emit(deal_id, ids[place], down > 0)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take our own cards only."""
        super().dragMoveEvent(event)
        if event.mimeData().hasFormat(_MIME):
            event.acceptProposedAction()
            self.dragged.emit(self.viewport().mapToGlobal(event.position().toPoint()))

    def dropEvent(self, event: QDropEvent) -> None:
        """A card was let go here."""
        if not event.mimeData().hasFormat(_MIME):
            return
        deal_id = int(bytes(event.mimeData().data(_MIME).data()).decode())
        index = self.indexAt(event.position().toPoint())
        ids = self.cards.ids()
        at = index.data(CARD_ROLE) if index.isValid() else None
        others = [each for each in ids if each != deal_id]
        if isinstance(at, Card) and at.id != deal_id:
            moves_down = deal_id in ids and ids.index(deal_id) < index.row()
            self.put.emit(deal_id, at.id, moves_down)
        else:
            self.put.emit(deal_id, others[-1] if others and at is None else 0, True)
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
