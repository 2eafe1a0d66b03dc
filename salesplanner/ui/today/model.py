"""The rows of a day as a model: what stays keeps its place in selection and focus."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from salesplanner.ui.today.rows import Head, Item, Row

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
MIME = "application/x-salesplanner-activities"


class DayModel(QAbstractListModel):
    """Headings and plan items."""

    def __init__(self, say: Callable[[Row], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []
        self._say = say

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows, headings counted."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The row itself, its title, or all of it in words."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name if isinstance(row, Head) else row.activity.title
        return self._say(row) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Open items can be chosen, dragged and renamed; of the headings only one that does something is stopped at."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        row = self._rows[index.row()]
        chosen = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if isinstance(row, Item):
            own = Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemIsEditable
            return chosen | own if row.activity.is_open else chosen
        return chosen if row.is_folded is not None or row.is_link else Qt.ItemFlag.NoItemFlags

    def mimeTypes(self) -> list[str]:
        """Plan items by their ids."""
        return [MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The ids of the dragged items."""
        data = QMimeData()
        rows = [self._rows[index.row()] for index in indexes]
        data.setData(MIME, ids_to_bytes([row.activity.id for row in rows if isinstance(row, Item)]))
        return data

    def supportedDragActions(self) -> Qt.DropAction:
        """Items are moved."""
        return Qt.DropAction.MoveAction

    def show(self, rows: list[Row]) -> None:
        """Show these rows: rows go and come where they differ, the rest is told to have changed."""
        old, new = [row.key for row in self._rows], [row.key for row in rows]
        if old != new:
            for tag, first, last, start, end in reversed(SequenceMatcher(None, old, new, False).get_opcodes()):
                if tag in ("delete", "replace"):
                    self.beginRemoveRows(QModelIndex(), first, last - 1)
                    del self._rows[first:last]
                    self.endRemoveRows()
                if tag in ("insert", "replace"):
                    self.beginInsertRows(QModelIndex(), first, first + end - start - 1)
                    self._rows[first:first] = rows[start:end]
                    self.endInsertRows()
        changed = [place for place, row in enumerate(rows) if self._rows[place] != row]
        self._rows = list(rows)
        if changed:
            self.dataChanged.emit(self.index(changed[0]), self.index(changed[-1]))

    def rows(self) -> list[Row]:
        """The rows as shown."""
        return self._rows

    def items(self) -> list[Item]:
        """The plan items as shown."""
        return [row for row in self._rows if isinstance(row, Item)]

    def place_of(self, activity_id: int) -> int | None:
        """Where a plan item is."""
        return next((place for place, row in enumerate(self._rows) if row.key == ("item", activity_id)), None)


def ids_to_bytes(ids: Sequence[int]) -> bytes:
    """Ids for a drag."""
    return ",".join(str(each) for each in ids).encode()


def ids_of(data: QMimeData) -> list[int]:
    """The ids that are dragged, those of untouched routines below 0; none for a foreign drag."""
    text = bytes(data.data(MIME).data()).decode("ascii", "ignore")
    return [int(each) for each in text.split(",") if each.removeprefix("-").isdecimal()]
