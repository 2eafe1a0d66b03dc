"""Rows of a list brought up to date: rows go, come and change only where they differ, so that what is chosen stays so."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import (
    QAbstractItemModel,
    QAbstractListModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtWidgets import QAbstractItemView

from salesplanner.domain.piles import edits

T = TypeVar("T")
#: What a row of a RowModel stands for.
ROW_ROLE = Qt.ItemDataRole.UserRole + 1
#: With more runs of rows that go or come than this, to show all anew is cheaper.
_RUNS_MOST = 60


def runs(rows: Sequence[int]) -> list[tuple[int, int]]:
    """First and last of each unbroken run among ascending rows."""
    found: list[tuple[int, int]] = []
    for row in rows:
        if found and found[-1][1] == row - 1:
            found[-1] = (found[-1][0], row)
        else:
            found.append((row, row))
    return found


def said_head(title: str, order: Qt.SortOrder | None) -> str:
    """What a screen reader says of the head of a column: its title, and how the rows are sorted by it; None, not by it."""
    if order is None:
        return title
    is_up = order is Qt.SortOrder.AscendingOrder
    said = (
        QCoreApplication.translate("Heads", "{column}, sorted upwards")
        if is_up
        else QCoreApplication.translate("Heads", "{column}, sorted downwards")
    )
    return said.format(column=title)


def choose(view: QAbstractItemView, index: QModelIndex) -> None:
    """Choose one row alone and bring it into view. A view's own ways add it to the others while Ctrl is held, as it is by Ctrl+Enter."""
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    view.selectionModel().setCurrentIndex(index, flags)
    view.scrollTo(index)


def bring(
    model: QAbstractItemModel, rows: list[T], wanted: Sequence[T], key: Callable[[T], Hashable], columns: int = 1
) -> Sequence[int]:
    """Make the rows of a model those that are wanted; `key` tells which row is which. Gives the places of those that came or changed.

    `rows` is the list that the model counts its rows by. Where many differ, or the same ones stand in another order,
    the model is reset, and all came.
    """
    gone, come = edits(rows, wanted)
    changed = _in_place(gone, come, [key(rows[place]) for place in gone], [key(wanted[place]) for place in come])
    kept = set(changed.values())
    leaving = runs([place for place in gone if place not in changed])
    coming = runs([place for place in come if place not in kept])
    if len(leaving) + len(coming) > _RUNS_MOST or len(gone) - len(changed) > max(_RUNS_MOST, len(rows) // 2):
        model.beginResetModel()
        rows[:] = wanted
        model.endResetModel()
        return range(len(rows))
    for first, final in reversed(leaving):
        model.beginRemoveRows(QModelIndex(), first, final)
        del rows[first : final + 1]
        model.endRemoveRows()
    for first, final in coming:
        model.beginInsertRows(QModelIndex(), first, final)
        rows[first:first] = wanted[first : final + 1]
        model.endInsertRows()
    for first, final in runs(sorted(changed.values())):
        rows[first : final + 1] = wanted[first : final + 1]
        model.dataChanged.emit(model.index(first, 0), model.index(final, columns - 1))
    return come


def _in_place(
    gone: Sequence[int], come: Sequence[int], left: Sequence[Hashable], entered: Sequence[Hashable]
) -> dict[int, int]:
    """Which of the rows that go only change: others of the same keys come in their place. Their new places, by the old."""
    before: dict[int, list[tuple[int, Hashable]]] = {}
    after: dict[int, list[tuple[int, Hashable]]] = {}
    for found, places, keys in ((before, gone, left), (after, come, entered)):
        for number, (place, key) in enumerate(zip(places, keys, strict=True)):
            found.setdefault(place - number, []).append((place, key))  # by how many rows that stay are before it
    return {
        old: new
        for stay, rows in before.items()
        if [key for _, key in rows] == [key for _, key in after.get(stay, [])]
        for (old, _), (new, _) in zip(rows, after[stay], strict=True)
    }


class RowModel(QAbstractListModel, Generic[T]):
    """A list of whatever a delegate paints; each row says itself in one sentence when it is asked for."""

    def __init__(self, parent: QObject, key: Callable[[T], Hashable], say: Callable[[T], str]) -> None:
        """`key` tells which row is which when others are shown."""
        super().__init__(parent)
        self.rows: list[T] = []
        self._key = key
        self._say = say

    def show_rows(self, rows: Sequence[T]) -> None:
        """Show these; those that stay where they are stay chosen."""
        bring(self, self.rows, rows, self._key)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the row stands for, or its sentence."""
        if not index.isValid() or index.row() >= len(self.rows):
            return None
        if role == ROW_ROLE:
            return self.rows[index.row()]
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole):
            return self._say(self.rows[index.row()])
        return None
