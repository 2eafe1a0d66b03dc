"""Records as the rows of a model: columns are data, and only what differs is announced."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QWidget

from salesplanner.report.workbook import Cell
from salesplanner.ui.kit.rows import runs, said_head
from salesplanner.ui.kit.theme import Theme, font

RECORD_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
#: So much of a text is shown in a cell.
CELL_MOST = 500


class Column(Struct, frozen=True, kw_only=True):
    """How a record is shown in one column. `sort` gives a native value, `tone` a theme token for the text.

    `out` is what a file holds where that is neither the text nor a day to sort by: an amount in full, for one.
    """

    title: str
    text: Callable[[Any], str]
    sort: Callable[[Any], Any] | None = None
    right: bool = False
    width: int = 120
    tone: Callable[[Any], str] | None = None
    icon: Callable[[Any], QIcon | None] | None = None
    ticked: Callable[[Any], bool] | None = None
    on_tick: Callable[[Any, bool], object] | None = None
    out: Callable[[Any], Cell] | None = None

    def cell(self, record: Any) -> Cell:
        """What a file holds: days and counts as such, the rest as it is shown."""
        if self.out is not None:
            return self.out(record)
        text, value = self.text(record), self.sort(record) if self.sort else None
        if isinstance(value, date) and not isinstance(value, datetime):
            return value if text else None
        is_count = isinstance(value, int) and not isinstance(value, bool) and text == str(value)
        return value if is_count else text


class Groups(Struct, frozen=True):
    """How records stand in groups: the place of a record's group, from 0, and what is said above the records of one."""

    place: Callable[[Any], int]
    said: Callable[[int, Sequence[Any]], str]

    def arranged(self, records: Sequence[Any]) -> list[Any]:
        """The records group by group, in their order, below the heads of their groups."""
        found: dict[int, list[Any]] = {}
        for each in records:
            found.setdefault(self.place(each), []).append(each)
        return [each for place, of in sorted(found.items()) for each in (_Head(-1 - place, self.said(place, of)), *of)]


class _Head(Struct, frozen=True):
    """What stands above the records of a group; its id is below those of all records."""

    id: int
    text: str


class RecordModel(QAbstractTableModel):
    """Records with an `id`, in rows."""

    def __init__(self, columns: Sequence[Column], theme: Theme, groups: Groups | None = None) -> None:
        super().__init__()
        self.columns, self.groups = list(columns), groups
        self._theme = theme
        self._records: list[Any] = []

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many records there are."""
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def record(self, row: int) -> Any:
        """The record of a row."""
        return self._records[row]

    def row_of(self, record_id: int) -> int:
        """The row of a record, -1 where it is not shown."""
        return next((row for row, record in enumerate(self._records) if record.id == record_id), -1)

    def is_head(self, row: int) -> bool:
        """Whether a row is the head of a group."""
        return isinstance(self._records[row], _Head)

    def records(self) -> list[Any]:
        """The records without the heads of their groups."""
        return [each for each in self._records if not isinstance(each, _Head)]

    def group(self, row: int) -> tuple[int, bool]:
        """What a row is sorted by before all else: its group, the head of that first."""
        record = self._records[row]
        if isinstance(record, _Head):
            return -1 - record.id, False
        return self.groups.place(record) if self.groups else 0, True

    def sort_value(self, row: int, place: int) -> Any:
        """The native value of a cell to sort by, None where it is unknown."""
        column, record = self.columns[place], self._records[row]
        if isinstance(record, _Head):
            return None
        return column.sort(record) if column.sort else column.text(record).casefold()

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(self.columns[section])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid() or index.row() >= len(self._records):
            return None
        column, record = self.columns[index.column()], self._records[index.row()]
        if isinstance(record, _Head):
            return self._head(record, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)[:CELL_MOST].replace("\n", " ")
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return self._look(column, record, role)

    def _head(self, head: _Head, place: int, role: int) -> Any:
        if role == Qt.ItemDataRole.DisplayRole:
            return head.text if place == 0 else ""
        if role == Qt.ItemDataRole.FontRole:
            return font("body", bold=True)
        if role == Qt.ItemDataRole.ForegroundRole:
            return QColor(self._theme.text)
        return QColor(self._theme.sunken) if role == Qt.ItemDataRole.BackgroundRole else None

    def _look(self, column: Column, record: Any, role: int) -> Any:
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
            token = column.tone(record)
            return QColor(getattr(self._theme, token)) if token else None
        if role == Qt.ItemDataRole.DecorationRole and column.icon is not None:
            return column.icon(record)
        if role == Qt.ItemDataRole.CheckStateRole and column.ticked is not None:
            return Qt.CheckState.Checked if column.ticked(record) else Qt.CheckState.Unchecked
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A tick is answered by the column's own function; the change comes back from the store."""
        column = self.columns[index.column()]
        if role != Qt.ItemDataRole.CheckStateRole or column.on_tick is None:
            return False
        column.on_tick(self._records[index.row()], Qt.CheckState(value) is Qt.CheckState.Checked)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Ticks only where the column has them; the head of a group is passed by."""
        if index.isValid() and self.is_head(index.row()):
            return Qt.ItemFlag.NoItemFlags
        flags = super().flags(index)
        if index.isValid() and self.columns[index.column()].ticked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these records: rows go, move, come and change only where they differ."""
        records = self.groups.arranged(records) if self.groups else records
        wanted = {record.id for record in records}
        for first, last in reversed(runs([row for row, each in enumerate(self._records) if each.id not in wanted])):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._records[first : last + 1]
            self.endRemoveRows()
        self._reorder([record.id for record in records])
        self._insert(records)
        changed = [row for row, record in enumerate(records) if self._records[row] != record]
        for first, last in runs(changed):
            self._records[first : last + 1] = records[first : last + 1]
            self.dataChanged.emit(self.index(first, 0), self.index(last, len(self.columns) - 1))

    def _reorder(self, order: Sequence[int]) -> None:
        """Bring the rows that stay into the new order; selection and current row go with them."""
        place = {record_id: row for row, record_id in enumerate(order)}
        sorted_records = sorted(self._records, key=lambda record: place[record.id])
        if [each.id for each in sorted_records] == [each.id for each in self._records]:
            return
        self.layoutAboutToBeChanged.emit()
        new_row = {record.id: row for row, record in enumerate(sorted_records)}
        old = self.persistentIndexList()
        new = [self.index(new_row[self._records[index.row()].id], index.column()) for index in old]
        self._records = sorted_records
        self.changePersistentIndexList(old, new)
        self.layoutChanged.emit()

    def _insert(self, records: Sequence[Any]) -> None:
        present = {record.id for record in self._records}
        for first, last in runs([row for row, record in enumerate(records) if record.id not in present]):
            self.beginInsertRows(QModelIndex(), first, last)
            self._records[first:first] = records[first : last + 1]
            self.endInsertRows()

    @staticmethod
    def _alignment(column: Column) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column.right else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter


class Sorted(QSortFilterProxyModel):
    """Sorts by native values; what is unknown comes last, whichever way it is sorted."""

    def __init__(self, model: RecordModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._model = model
        self.setSourceModel(model)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles; to a screen reader also which one the records are sorted by."""
        if role == Qt.ItemDataRole.AccessibleTextRole and orientation is Qt.Orientation.Horizontal:
            title = self._model.columns[section].title
            return said_head(title, self.sortOrder() if section == self.sortColumn() else None)
        return self._model.headerData(section, orientation, role)  # not by way of Qt, which asks a hundred times

    def lessThan(self, left: Index, right: Index) -> bool:
        """Compare what the columns give to sort by, within a group; the groups keep their order."""
        if self._model.groups is not None:
            groups = [self._model.group(index.row()) for index in (left, right)]
            if groups[0] != groups[1]:
                return (groups[0] < groups[1]) is (self.sortOrder() is Qt.SortOrder.AscendingOrder)
        one, other = (self._model.sort_value(index.row(), index.column()) for index in (left, right))
        if one is None or other is None:
            return (one is None) != (self.sortOrder() is Qt.SortOrder.AscendingOrder) and one is not other
        return bool(one < other)
