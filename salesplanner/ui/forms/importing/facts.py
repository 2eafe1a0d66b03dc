"""Two records side by side, or the cells of one row to be mended, in a small table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from msgspec import Struct
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHeaderView, QTableView

from salesplanner.ui.kit.theme import Theme, px

Index = QModelIndex | QPersistentModelIndex


class Fact(Struct, frozen=True):
    """A field, what is there, what the file says; the stronger one is what will stand."""

    name: str
    there: str
    here: str
    stands: str = ""  # "there" or "here"
    is_wrong: bool = False


class _Model(QAbstractTableModel):
    edited = Signal(int, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.facts: Sequence[Fact] = ()
        self.titles: tuple[str, ...] = ()
        self.is_editable = False

    def show(self, titles: tuple[str, ...], facts: Sequence[Fact], *, editable: bool) -> None:
        """Show other facts; with two titles only what the file says, which can be edited."""
        self.beginResetModel()
        self.titles, self.facts, self.is_editable = titles, facts, editable
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """One for each field."""
        return 0 if parent.isValid() else len(self.facts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """The field and one or two values."""
        return 0 if parent.isValid() else len(self.titles)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What the columns are."""
        is_title = role == Qt.ItemDataRole.DisplayRole and orientation is Qt.Orientation.Horizontal
        return self.titles[section] if is_title else None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A value; the one that will stand is bold, a wrong one marked."""
        fact = self.facts[index.row()]
        values = (fact.name, fact.there, fact.here) if len(self.titles) == 3 else (fact.name, fact.here)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            text = values[index.column()]
            return text if role == Qt.ItemDataRole.EditRole else text[:300].replace("\n", " ")
        side = ("", "there", "here")[index.column()] if len(self.titles) == 3 else ""
        if role == Qt.ItemDataRole.FontRole and side and side == fact.stands:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            if index.column() == 0:
                return QColor(self._theme.text2)
            return QColor(self._theme.risk) if fact.is_wrong and index.column() == len(self.titles) - 1 else None
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Only what the file says can be edited."""
        flags = super().flags(index)
        if self.is_editable and index.column() == len(self.titles) - 1:
            flags |= Qt.ItemFlag.ItemIsEditable
        return flags

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A changed value is told; what comes of it is shown anew."""
        if role != Qt.ItemDataRole.EditRole or str(value) == self.facts[index.row()].here:
            return False
        self.edited.emit(index.row(), str(value))
        return True


class FactsView(QTableView):
    """The facts in rows, the last column with the room that is left."""

    edited = Signal(int, str)  # the place of the fact, its new text

    def __init__(self, theme: Theme, label: str) -> None:
        super().__init__()
        self._model = _Model(theme)
        self._model.edited.connect(self.edited)
        self.setModel(self._model)
        self.setAccessibleName(label)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        triggers = QTableView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self.setWordWrap(False)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(30))
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_facts(self, titles: tuple[str, ...], facts: Sequence[Fact], *, editable: bool = False) -> None:
        """Show facts under these titles."""
        self._model.show(titles, facts, editable=editable)
        for place, width in enumerate((150, 300)[: len(titles) - 1]):
            self.setColumnWidth(place, px(width))
        wrong = next((place for place, fact in enumerate(facts) if fact.is_wrong), None)
        if wrong is not None:
            self.setCurrentIndex(self._model.index(wrong, len(titles) - 1))
