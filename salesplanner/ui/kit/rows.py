"""Rows of a list brought up to date: rows go, come and change only where they differ, so that what is chosen stays so."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from typing import TypeVar

from PySide6.QtCore import QAbstractItemModel, QModelIndex

from salesplanner.domain.piles import common

T = TypeVar("T")
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


def bring(
    model: QAbstractItemModel, rows: list[T], wanted: Sequence[T], key: Callable[[T], Hashable], columns: int = 1
) -> None:
    """Make the rows of a model those that are wanted; `key` tells which row is which.

    `rows` is the list that the model counts its rows by. Where many differ, or the same ones stand in another order,
    the model is reset.
    """
    start, end = common(rows, wanted)
    last = len(rows) - end
    old, new = [key(row) for row in rows[start:last]], [key(row) for row in wanted[start : len(wanted) - end]]
    after, before = set(new), set(old)
    gone = runs([start + place for place, each in enumerate(old) if each not in after])
    come = runs([start + place for place, each in enumerate(new) if each not in before])
    stays = [each for each in old if each in after] == [each for each in new if each in before]
    if not stays or len(gone) + len(come) > _RUNS_MOST:
        model.beginResetModel()
        rows[:] = wanted
        model.endResetModel()
        return
    for first, final in reversed(gone):
        model.beginRemoveRows(QModelIndex(), first, final)
        del rows[first : final + 1]
        model.endRemoveRows()
    for first, final in come:
        model.beginInsertRows(QModelIndex(), first, final)
        rows[first:first] = wanted[first : final + 1]
        model.endInsertRows()
    for first, final in runs([place for place in range(start, len(wanted) - end) if rows[place] is not wanted[place]]):
        rows[first : final + 1] = wanted[first : final + 1]
        model.dataChanged.emit(model.index(first, 0), model.index(final, columns - 1))
