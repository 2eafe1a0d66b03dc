"""The data behind a chart, as a table to read and to copy."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QDialog, QTableWidget, QTableWidgetItem, QWidget

from salesplanner.ui.kit.layout import STRETCH, boxed, button, column, fit, row
from salesplanner.ui.kit.theme import px

#: The head, then the rows, all as texts.
Table = tuple[Sequence[str], Sequence[Sequence[str]]]
_PLAIN = re.compile(r"-?\d+(\.\d+)?")


class ChartTable(QDialog):
    """A dialog with the data of a chart."""

    def __init__(self, parent: QWidget | None, name: str, table: Table) -> None:
        super().__init__(parent)
        self._head, self._rows = table
        self.setWindowTitle(name or self.tr("Data"))
        self.view = self._made(name)
        copy = button(self.tr("Copy data"), on_click=self.copy)
        close = button(self.tr("Close"), primary=True, on_click=self.accept)
        foot = boxed(row(copy, STRETCH, close, margins=(16, 12, 16, 12)), "dialog_foot")
        self.setLayout(column(column(self.view, margins=16), foot, spacing=0))
        fit(self, px(520), px(420))

    def copy(self) -> None:
        """Put the data on the clipboard, as spreadsheets take it."""
        lines = [self._head, *self._rows]
        QGuiApplication.clipboard().setText("\n".join("\t".join(line) for line in lines))

    def _made(self, name: str) -> QTableWidget:
        view = QTableWidget(len(self._rows), len(self._head))
        view.setAccessibleName(name)
        view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        view.setShowGrid(False)
        view.verticalHeader().hide()
        view.horizontalHeader().setStretchLastSection(True)
        for number, title in enumerate(self._head):
            view.setHorizontalHeaderItem(number, _item(title, number))
            for place, cells in enumerate(self._rows):
                view.setItem(place, number, _item(_grouped(cells[number]) if number else cells[number], number))
        view.resizeColumnsToContents()
        return view


def _item(text: str, column: int) -> QTableWidgetItem:
    """A cell: names stand at the left, figures at the right, and so do their heads."""
    made = QTableWidgetItem(text)
    side = Qt.AlignmentFlag.AlignRight if column else Qt.AlignmentFlag.AlignLeft
    made.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
    return made


def _grouped(cell: str) -> str:
    """A plain number as it is read: 1,046,000.00; any other text as it is."""
    return f"{Decimal(cell):,f}" if _PLAIN.fullmatch(cell) else cell
