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
from salesplanner.domain.orders import Signed
from salesplanner.domain.pipeline import Brief, Standard
from salesplanner.ui.kit.rows import bring
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.cards import CARD_ROLE, LEAST_HEIGHT, SIGNED_HEIGHT, CardDelegate, Said

_MIME = "application/x-salesplanner-deal"
#: So many cards of a column stand there until somebody goes further down: with each change Qt lays out all of them.
_AT_FIRST = 30
#: So many cards are read at once.
_WINDOW = 12
_id = attrgetter("id")
#: What may be done with a card; put together here, for Qt asks for it of each that it lays out.
_CHOSEN = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemNeverHasChildren
    | Qt.ItemFlag.ItemIsDropEnabled
)
_DRAGGED = _CHOSEN | Qt.ItemFlag.ItemIsDragEnabled
Index = QModelIndex | QPersistentModelIndex
Read = Callable[[Sequence[int]], list[Card]]


class ColumnModel(QAbstractListModel):
    """What stands in a column: at first a few of all that there are, more when somebody goes further down."""

    height = LEAST_HEIGHT

    def __init__(self) -> None:
        super().__init__()
        self._all: Sequence[Any] = []
        self._rows: list[Any] = []  # those that stand there

    def bring(self, found: Sequence[Any], least: int) -> None:
        """Let these be all, of which at least so many are looked at."""
        self._all = found
        bring(self, self._rows, found[: _AT_FIRST * max(1, -(-least // _AT_FIRST))], _id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many stand there."""
        return 0 if parent.isValid() else len(self._rows)

    def total(self) -> int:
        """How many there are."""
        return len(self._all)

    def ids(self) -> list[int]:
        """All in their order."""
        return [each.id for each in self._all]

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more than stand there."""
        return not parent.isValid() and len(self._rows) < len(self._all)

    def fetchMore(self, parent: Index) -> None:
        """Put more of them there: somebody went down so far."""
        self.reach(len(self._rows) + _AT_FIRST)

    def reach(self, count: int) -> None:
        """Let at least so many stand there."""
        if more := self._all[len(self._rows) : count]:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(more) - 1)
            self._rows += more
            self.endInsertRows()

    def is_marked(self, row: int) -> bool | None:
        """Whether the card of a row bears a chip; None: it has no room for one."""
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card, or its name."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._rows[index.row()].name
        return self._rows[index.row()] if role == CARD_ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Something may be let go here."""
        return _CHOSEN if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def supportedDropActions(self) -> Qt.DropAction:
        """Cards move."""
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        """Only our own cards."""
        return [_MIME]


class SignedModel(ColumnModel):
    """What was signed this month."""

    height = SIGNED_HEIGHT

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._said = Said(workspace)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """An order or its name."""
        if role == Qt.ItemDataRole.AccessibleTextRole and (signed := index.data(CARD_ROLE)) is not None:
            return self._said.signed(signed)
        found = super().data(index, role)
        return self._said.small_order if found == "" else found


class CardModel(ColumnModel):
    """The open deals of one column, in brief; a card is read whole when it is looked at."""

    def __init__(self, workspace: Workspace, read: Read) -> None:
        super().__init__()
        self._read = read
        self._cards: dict[int, tuple[Brief, Card]] = {}
        self._standard: Standard | None = None
        self._clock: object = None
        self._said = Said(workspace)

    def show_briefs(self, briefs: list[Brief], standard: Standard, stage: Stage, least: int) -> None:
        """Show these deals of a stage, of which at least so many are looked at."""
        clock = standard.clock(stage.id), stage
        is_other_time, self._clock = clock != self._clock, clock
        if briefs is self._all and least <= len(self._rows) and not is_other_time:
            return
        marked = self._marks()
        if is_other_time:
            self._cards = {}
        self._standard = standard
        self.bring(briefs, least)
        if is_other_time and self._rows:
            self.dataChanged.emit(self.index(0), self.index(len(self._rows) - 1))
        stay = marked.keys() & (now := self._marks()).keys()
        if any(marked[each] != now[each] for each in stay):
            self.layoutChanged.emit()  # some are higher or lower now

    def _marks(self) -> dict[int, bool]:
        """Which of those that stand there bear a chip."""
        return {each.id: self._standard.is_marked(each) for each in self._rows} if self._standard else {}

    def is_marked(self, row: int) -> bool | None:
        """Whether the card of a row bears a chip."""
        return self._standard is not None and self._standard.is_marked(self._rows[row])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A card, its name, or its sentence."""
        if role == CARD_ROLE:
            return self.card(index.row()) if index.isValid() and index.row() < len(self._rows) else None
        if role == Qt.ItemDataRole.AccessibleTextRole and (card := index.data(CARD_ROLE)) is not None:
            return self._said.sentence(card, index.row() + 1, len(self._all))
        return super().data(index, role)

    def card(self, row: int) -> Card | None:
        """The card of a row, whole."""
        brief = self._rows[row]
        known = self._cards.get(brief.id)
        if known is None or known[0] is not brief:
            start = row - row % _WINDOW
            near = self._rows[start : start + _WINDOW]
            lacking = {each.id: each for each in near if each is not self._cards.get(each.id, (None,))[0]}
            self._cards |= {each.id: (lacking[each.id], each) for each in self._read(list(lacking))}
            known = self._cards.get(brief.id)
        return known[1] if known else None

    def row_of(self, deal_id: int) -> int:
        """The row of a deal, -1 where it is not here; it stands there from now on."""
        ids = self.ids()
        found = ids.index(deal_id) if deal_id in ids else -1
        self.reach(found + 1)
        return found

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Open deals can be dragged."""
        return _DRAGGED if index.isValid() else Qt.ItemFlag.ItemIsDropEnabled

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged deal."""
        data = QMimeData()
        if indexes:
            data.setData(_MIME, QByteArray(str(self._rows[indexes[0].row()].id).encode()))
        return data


class ColumnView(QListView):
    """The cards of one stage."""

    opened = Signal(object)
    moved = Signal(int, int)  # a deal's id, columns to the right
    put = Signal(int, int, bool)  # a deal's id let go here, the card it was let go at, whether behind that
    dragged = Signal(QPoint)  # where on the screen a card is held
    walked = Signal(int)  # go to the column beside
    asked = Signal(str, object)  # signed, lost, edit, log, step, delete; the card
    menu_asked = Signal(object, QPoint)

    def __init__(self, workspace: Workspace, name: str, cards: CardModel | SignedModel) -> None:
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
        """Show these deals of a stage."""
        assert isinstance(self.cards, CardModel)
        self.cards.show_briefs(briefs, standard, stage, self._looked_at())

    def show_signed(self, signed: Sequence[Signed]) -> None:
        """Show what was signed."""
        self.cards.bring(signed, self._looked_at())

    def _looked_at(self) -> int:
        """As many stand there as are looked at, for each takes time to lay out."""
        in_view = (self.verticalScrollBar().value() + self.viewport().height()) // self.cards.height + 1
        return max(in_view, self.currentIndex().row() + 1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk, Ctrl+arrows move the card, letters act on it."""
        card = self.card()
        key = event.key()
        step, down = _STEPS.get(key, (0, 0))
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

    def put_last(self, deal_id: int) -> None:
        """A card was let go on the column beside its cards."""
        others = [each for each in self.cards.ids() if each != deal_id]
        self.put.emit(deal_id, others[-1] if others else 0, True)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Take our own cards only."""
        super().dragMoveEvent(event)
        if deal_of(event) is not None:
            event.acceptProposedAction()
            self.dragged.emit(self.viewport().mapToGlobal(event.position().toPoint()))

    def dropEvent(self, event: QDropEvent) -> None:
        """A card was let go here."""
        deal_id = deal_of(event)
        if deal_id is None:
            return
        index = self.indexAt(event.position().toPoint())
        ids = self.cards.ids()
        at = index.data(CARD_ROLE) if index.isValid() else None
        if at is None:
            self.put_last(deal_id)
        elif isinstance(at, Card) and at.id != deal_id:
            moves_down = deal_id in ids and ids.index(deal_id) < index.row()
            self.put.emit(deal_id, at.id, moves_down)
        else:
            self.put.emit(deal_id, 0, True)
        event.setDropAction(Qt.DropAction.CopyAction)  # the model is shown anew; the view must not remove rows
        event.accept()


def deal_of(event: QDropEvent) -> int | None:
    """The deal whose card is dragged; None for anything else."""
    data = event.mimeData()
    return int(bytes(data.data(_MIME).data()).decode()) if data.hasFormat(_MIME) else None


#: What an arrow means: columns to the right, places down.
_STEPS: dict[int, tuple[int, int]] = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip
_ACTS: dict[int, str] = {
    Qt.Key.Key_W: "signed",
    Qt.Key.Key_Q: "lost",
    Qt.Key.Key_E: "edit",
    Qt.Key.Key_F2: "edit",
    Qt.Key.Key_L: "log",
    Qt.Key.Key_N: "step",
    Qt.Key.Key_Delete: "delete",
}
