"""The list of clients: rows painted as in a paper address book, with what is due at their end."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesplanner.domain.followups import Followup
from salesplanner.ui.followups.sayings import row_of
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
RECORD = Qt.ItemDataRole.UserRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class ClientModel(QAbstractListModel):
    """The clients in their order. Showing others keeps what stays, so selection and place stay too."""

    def __init__(self, say: Callable[[Followup], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Followup] = []
        self._say = say

    def rowCount(self, parent: Index | None = None) -> int:
        """How many clients are shown."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The client's name, its whole row in words, or the record."""
        followup = self._rows[index.row()]
        if role == RECORD:
            return followup
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._say(followup)
        return followup.client.name if role == Qt.ItemDataRole.DisplayRole else None

    def show(self, rows: list[Followup]) -> None:
        """Show these clients; persistent places follow their client."""
        old = {followup.id: place for place, followup in enumerate(self._rows)}
        new = {followup.id: place for place, followup in enumerate(rows)}
        if list(old) != list(new):
            self._move(old, new, rows)
            return
        changed = [place for place, pair in enumerate(zip(self._rows, rows, strict=True)) if pair[0] != pair[1]]
        self._rows = rows
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def _move(self, old: dict[int, int], new: dict[int, int], rows: list[Followup]) -> None:
        """Take out what left, put the rest in its new order, put in what came; a big difference starts anew."""
        gone = sorted((place for key, place in old.items() if key not in new), reverse=True)
        came = sorted(place for key, place in new.items() if key not in old)
        if len(gone) + len(came) > 50:
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        for place in gone:
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._rows[place]
            self.endRemoveRows()
        self._arrange([row for row in rows if row.id in old])
        for place in came:
            self.beginInsertRows(QModelIndex(), place, place)
            self._rows.insert(place, rows[place])
            self.endInsertRows()
        if rows:
            self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def _arrange(self, rows: list[Followup]) -> None:
        places = {followup.id: place for place, followup in enumerate(rows)}
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        after = [self.index(places[self._rows[index.row()].id]) for index in before]
        self._rows = rows
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def rows(self) -> list[Followup]:
        """The clients as shown."""
        return self._rows

    def place_of(self, client_id: int) -> int | None:
        """Where a client is in the list."""
        return next((place for place, followup in enumerate(self._rows) if followup.id == client_id), None)


class ClientDelegate(QStyledItemDelegate):
    """Paints a row: grade, name, last contact; next step, chip."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """A row of 62 pixels at the usual text size."""
        return QSize(200, max(62, px(13) * 4 + 10))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one client."""
        box = QRect(option.rect)  # type: ignore[attr-defined]
        row = row_of(index.data(RECORD), self._workspace.words, self._workspace.now())
        painter.save()
        brush = Brush(painter, self._workspace.theme)
        brush.fill(QRectF(box), "surface")
        brush.row(option)
        brush.grade(QRect(box.left() + 12, box.top(), 18, box.height()), row.grade)
        inner = box.adjusted(40, 0, -14, 0)
        half, middle = px(13) + 9, inner.top() + inner.height() // 2
        upper = QRect(inner.left(), middle - half + 1, inner.width(), half)
        lower = QRect(inner.left(), middle + 1, inner.width(), half)
        right = brush.text(upper, row.last, "text2", align=_RIGHT)
        brush.text(upper.adjusted(0, 0, -right - 8, 0), row.name, bold=True)
        chip = brush.chip(lower, row.chip, row.tone, icon=row.icon).width() if row.chip else -8
        brush.text(lower.adjusted(0, 0, -chip - 8, 0), row.second, "text2", role="caption")
        painter.restore()


class ClientList(QListView):
    """The clients as a list; a row is chosen with the arrows, several with Shift or Ctrl."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._workspace = workspace
        self._model = ClientModel(self._sentence, self)
        self.setModel(self._model)
        self.setItemDelegate(ClientDelegate(workspace, self))

    def show_clients(self, rows: list[Followup]) -> None:
        """Show these clients; what is chosen and where it is scrolled stay."""
        chosen, current, place = self.chosen(), self.current(), self.verticalScrollBar().value()
        self._model.show(rows)
        if self.chosen() != chosen or self.current() != current:
            self._choose_again(chosen, current)
        self.verticalScrollBar().setValue(place)

    def _choose_again(self, chosen: list[int], current: int | None) -> None:
        flags = QItemSelectionModel.SelectionFlag
        selection = self.selectionModel()
        for client_id in chosen:
            found = self._model.place_of(client_id)
            if found is not None:
                selection.select(self._model.index(found), flags.Select)
        found = self._model.place_of(current) if current is not None else None
        if found is not None:
            selection.setCurrentIndex(self._model.index(found), flags.Select)

    def choose(self, client_id: int) -> bool:
        """Choose one client and bring it into view; False when it is not in the list."""
        place = self._model.place_of(client_id)
        if place is None:
            return False
        index = self._model.index(place)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        return True

    def followups(self) -> list[Followup]:
        """The clients as shown."""
        return self._model.rows()

    def chosen(self) -> list[int]:
        """The ids of all chosen clients, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return [self._model.rows()[row].id for row in rows]

    def current(self) -> int | None:
        """The id of the client that the keys act on."""
        index = self.currentIndex()
        return self._model.rows()[index.row()].id if index.isValid() else None

    def _sentence(self, followup: Followup) -> str:
        words = self._workspace.words
        now: datetime = self._workspace.now()
        return row_of(followup, words, now).sentence(words)
