"""The clients of a list by their ids, which come in parts as one scrolls; what is looked at is read a window at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from salesplanner.domain.followups import Followup, Order
from salesplanner.ui.kit.rows import said_head

#: Reads the ids of a window of the list: from where, and how many at the most (-1: all).
Ids = Callable[[int, int], list[int]]
Index = QModelIndex | QPersistentModelIndex
RECORD = Qt.ItemDataRole.UserRole
_ROLES = frozenset(
    [
        RECORD,
        Qt.ItemDataRole.DisplayRole,
        Qt.ItemDataRole.AccessibleTextRole,
        Qt.ItemDataRole.TextAlignmentRole,
        Qt.ItemDataRole.ForegroundRole,
    ]
)
#: So many ids are read at first, and so many more whenever the end of them comes into view.
_FIRST, _MORE = 300, 2000
_WINDOW = 64
#: More rows coming and going than this are shown anew: following each would take longer than reading the view again.
_FOLLOWED = 50


class ClientColumn(Struct, frozen=True, kw_only=True):
    """A column of the table; `order` is what its header sorts by, None where it does not."""

    key: str
    title: str
    text: Callable[[Followup], str]
    order: Order | None = None
    tone: Callable[[Followup], str] | None = None  # the colour that the text is said in
    right: bool = False
    width: int = 110


class ClientModel(QAbstractTableModel):
    """Clients in their order. Showing others keeps what stays, so selection and place stay too."""

    def __init__(
        self,
        read: Callable[[Sequence[int]], list[Followup]],
        say: Callable[[Followup], str],
        paint: Callable[[str], QColor],
        columns: Sequence[ClientColumn],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._read = read
        self._say = say
        self._paint = paint
        self._columns = list(columns)
        self._ids: list[int] = []
        self._read_ids: Ids = _none
        self._is_whole = True
        self.sorted_by: tuple[int, Qt.SortOrder] = -1, Qt.SortOrder.AscendingOrder  # the column, and which way
        self._known: dict[int, Followup] = {}

    # --- what is shown ------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many clients of the list were read so far."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """How many columns there are; a list has the first alone."""
        return 0 if parent.isValid() else max(1, len(self._columns))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows, the whole row in words, or the record."""
        if not index.isValid() or role not in _ROLES:
            return None
        column = self._columns[index.column()] if self._columns else None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column and column.right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        followup = self._followup(index.row())
        if followup is None or role == RECORD:
            return followup
        if role == Qt.ItemDataRole.ForegroundRole:
            tone = column.tone(followup) if column and column.tone else ""
            return self._paint(tone) if tone else None
        if column is not None:
            return column.text(followup).replace("\n", " ")
        return self._say(followup) if role == Qt.ItemDataRole.AccessibleTextRole else followup.client.name

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self._columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place, way = self.sorted_by
            return said_head(self._columns[section].title, way if section == place else None)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if self._columns[section].right else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def ids(self) -> list[int]:
        """The ids read so far, in order."""
        return self._ids

    def canFetchMore(self, parent: Index = QModelIndex()) -> bool:
        """Whether the list goes on."""
        return not parent.isValid() and not self._is_whole

    def fetchMore(self, parent: Index = QModelIndex(), limit: int = _MORE) -> None:
        """Read on."""
        if self.canFetchMore(parent):
            more = self._read_ids(len(self._ids), limit)
            self._is_whole = limit < 0 or len(more) < limit
            if more:
                self.beginInsertRows(QModelIndex(), len(self._ids), len(self._ids) + len(more) - 1)
                self._ids = self._ids + more
                self.endInsertRows()

    def read_all(self) -> list[int]:
        """Read to the end; the ids of all clients of the list, in order."""
        self.fetchMore(limit=-1)
        return self._ids

    def place_of(self, client_id: int | None) -> int | None:
        """Where a client is among those read so far."""
        try:
            return self._ids.index(client_id)  # type: ignore[arg-type]
        except ValueError:
            return None

    def columns(self) -> list[ClientColumn]:
        """The columns as shown."""
        return self._columns

    def _followup(self, place: int) -> Followup | None:
        wanted = self._ids[place]
        if wanted not in self._known:
            start = place - place % _WINDOW
            lacking = [each for each in self._ids[start : start + _WINDOW] if each not in self._known]
            self._known |= {each.id: each for each in self._read(lacking)}
        return self._known.get(wanted)

    # --- showing others -----------------------------------------------------------------------------------------

    def show_columns(self, columns: Sequence[ClientColumn]) -> None:
        """Show other columns."""
        self.beginResetModel()
        self._columns = list(columns)
        self.endResetModel()

    def show(self, read: Ids, at_least: int = 0, moved: Collection[int] | None = None) -> None:
        """Show another list, as far as wanted; persistent places follow their client.

        `moved`: only these clients are other than they were, where that is known.
        """
        limit = max(_FIRST, at_least)
        ids = read(0, limit)
        self._read_ids, self._is_whole = read, len(ids) < limit
        if moved is None or len(moved) > _FOLLOWED:
            self._known, places = {}, [(0, len(ids) - 1)]
        else:
            self._known = {key: each for key, each in self._known.items() if key not in moved}
            places = [(place, place) for place, each in enumerate(ids) if each in moved]
        if ids != self._ids:
            self._follow(ids)
        for first, last in places if ids else ():
            self.dataChanged.emit(self.index(first, 0), self.index(last, self.columnCount() - 1))

    def _follow(self, ids: list[int]) -> None:
        """Take out what left, put the rest in its new order, put in what came."""
        old, new = set(self._ids), set(ids)
        if len(old ^ new) > _FOLLOWED:
            self.beginResetModel()
            self._ids = ids
            self.endResetModel()
            return
        for place in reversed([place for place, each in enumerate(self._ids) if each not in new]):
            self.beginRemoveRows(QModelIndex(), place, place)
            del self._ids[place]
            self.endRemoveRows()
        self._arrange([each for each in ids if each in old])
        for place, each in enumerate(ids):
            if each not in old:
                self.beginInsertRows(QModelIndex(), place, place)
                self._ids.insert(place, each)
                self.endInsertRows()

    def _arrange(self, ids: list[int]) -> None:
        if ids == self._ids:
            return
        places = {client_id: place for place, client_id in enumerate(ids)}
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        after = [self.index(places[self._ids[index.row()]], index.column()) for index in before]
        self._ids = ids
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()


def _none(_offset: int, _limit: int) -> list[int]:
    return []
