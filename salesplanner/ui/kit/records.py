"""One model for every table: columns are data, rows are records, and only what differs is announced."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from typing import Any

from msgspec import Struct
from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFocusEvent, QIcon, QKeyEvent, QKeySequence, QPalette, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QMenu,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from salesplanner.report.workbook import Cell, Sheet
from salesplanner.ui.kit.copying import copy_rows
from salesplanner.ui.kit.focus import ask_menu, is_menu_key
from salesplanner.ui.kit.inputs import say_cut_cell
from salesplanner.ui.kit.layout import EmptyState
from salesplanner.ui.kit.rows import choose, runs, said_head
from salesplanner.ui.kit.saving import save_sheet
from salesplanner.ui.kit.theme import Theme, px
from salesplanner.ui.kit.widths import ColumnWidths
from salesplanner.ui.kit.workspace import Workspace

SORT_ROLE = Qt.ItemDataRole.UserRole + 1
RECORD_ROLE = Qt.ItemDataRole.UserRole + 2
Index = QModelIndex | QPersistentModelIndex
_CELL_MOST = 500
_HEAD, _ROW = 48, 36
#: The rows whose texts are measured, and what stands beside a text in its cell.
_MEASURED, _PADDING, _PICTURE = 30, 24, 22
_LOOKED_AT = 2000  # rows beyond those, to find out whether a column is empty
_NOTHING = {"", "–"}


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


class RecordModel(QAbstractTableModel):
    """Records with an `id`, in rows."""

    def __init__(self, columns: Sequence[Column], theme: Theme) -> None:
        super().__init__()
        self.columns = list(columns)
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

    def sort_value(self, row: int, place: int) -> Any:
        """The native value of a cell to sort by, None where it is unknown."""
        column, record = self.columns[place], self._records[row]
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
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(record)[:_CELL_MOST].replace("\n", " ")
        if role == SORT_ROLE:
            return self.sort_value(index.row(), index.column())
        if role == RECORD_ROLE:
            return record
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        return self._look(column, record, role)

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
        """Ticks only where the column has them."""
        flags = super().flags(index)
        if index.isValid() and self.columns[index.column()].ticked is not None:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these records: rows go, move, come and change only where they differ."""
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


class _Sorted(QSortFilterProxyModel):
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
        """Compare what the columns give to sort by."""
        one, other = (self._model.sort_value(index.row(), index.column()) for index in (left, right))
        if one is None or other is None:
            return (one is None) != (self.sortOrder() is Qt.SortOrder.AscendingOrder) and one is not other
        return bool(one < other)


class RecordTable(QWidget):
    """A table of records: Enter opens, Del deletes, headers sort, widths are remembered, an empty one says so."""

    opened = Signal(object)
    deleted = Signal(list)
    chosen = Signal(object)
    menu_asked = Signal(object, list)  # the menu to fill, the selected records

    def __init__(
        self,
        columns: Sequence[Column],
        workspace: Workspace,
        *,
        empty: EmptyState | str = "",
        name: str = "",
        label: str = "",
        only_filled: bool = False,
    ) -> None:
        """Under `name` its widths are remembered; `label` is what a screen reader calls it, and the file it goes into.

        With `only_filled` it shows the columns with something in them only.
        """
        super().__init__()
        self._workspace, self._only_filled = workspace, only_filled
        self.model = RecordModel(columns, workspace.theme)
        self._proxy = _Sorted(self.model, self)
        self.view = _View()
        self.view.setModel(self._proxy)
        toned = Toned(self.view)
        for place, each in enumerate(columns):
            if each.tone is not None:
                self.view.setItemDelegateForColumn(place, toned)
        self.view.setAccessibleName(label or ", ".join(column.title for column in columns))
        self.view.pressed_key.connect(self._on_key)
        self.view.copied.connect(self.copy)
        self.view.exported.connect(self.export)
        self.view.doubleClicked.connect(lambda index: self.opened.emit(index.data(RECORD_ROLE)))
        self.view.selectionModel().currentChanged.connect(lambda index, _: self.chosen.emit(index.data(RECORD_ROLE)))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._on_menu)
        self._empty = empty if isinstance(empty, EmptyState) else EmptyState(empty)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._empty)
        widths = [(each.title, each.width) for each in columns]
        self._widths = ColumnWidths(self.view, widths, name, self._needs, only_filled=only_filled)
        self.view.resized.connect(self._widths.fit)

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these records; selection and scroll place stay."""
        self.model.show_records(records)
        if not records and self.view.hasFocus():
            self.focusNextPrevChild(True)  # an empty one has nothing to show the keys at
        self._stack.setCurrentIndex(0 if records else 1)
        self._widths.fit()

    def _needs(self) -> list[int]:
        """What the texts in each column take, in dots: of the first rows, for the many others are seldom wider."""
        rows = self.model.rowCount()
        records, metrics = [self.model.record(row) for row in range(min(_MEASURED, rows))], self.view.fontMetrics()
        needs = []
        for each in self.model.columns:
            texts = {each.text(record)[:_CELL_MOST] for record in records}
            has_picture = each.icon is not None or each.ticked is not None
            wide = max(map(metrics.horizontalAdvance, texts), default=0) + px(_PADDING) + has_picture * px(_PICTURE)
            has_any = bool(texts - _NOTHING) or has_picture or self._goes_on(each, len(records))
            needs.append((px(each.width) if has_picture and not texts - {""} else wide) if has_any else 0)
        return needs

    def _goes_on(self, column: Column, start: int) -> bool:
        """Whether a column may have something in it from a row on; looked up where empty ones are left out."""
        rest = range(start, self.model.rowCount())
        if not self._only_filled or len(rest) > _LOOKED_AT:
            return bool(rest)
        return any(column.text(self.model.record(row)) not in _NOTHING for row in rest)

    def fit_height(self, most: int, *, of: int | None = None) -> None:
        """Be as high as the records need, at most so many of them; the page around scrolls on. `of` so many, if not all are shown yet."""
        rows = self.model.rowCount() if of is None else of
        self.setFixedHeight(px(_HEAD + _ROW * max(1, min(most, rows))))

    def selected(self) -> list[Any]:
        """The selected records, top to bottom."""
        return [
            index.data(RECORD_ROLE)
            for index in sorted(self.view.selectionModel().selectedRows(), key=lambda i: i.row())
        ]

    def select(self, record_id: int) -> None:
        """Select a record and bring it into view."""
        row = self.model.row_of(record_id)
        if row >= 0:
            choose(self.view, self._proxy.mapFromSource(self.model.index(row, 0)))

    def select_many(self, record_ids: Iterable[int]) -> None:
        """Choose several records."""
        chosen = self.view.selectionModel()
        chosen.clearSelection()
        for record_id in record_ids:
            index = self._proxy.mapFromSource(self.model.index(self.model.row_of(record_id), 0))
            chosen.select(index, chosen.SelectionFlag.Select | chosen.SelectionFlag.Rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column."""
        self.view.sortByColumn(column, order)

    def _on_key(self, key: int) -> None:
        records = self.selected()
        if records and key == Qt.Key.Key_Delete:
            self.deleted.emit(records)
        elif records:
            self.opened.emit(records[0])

    def _on_menu(self, place: QPoint) -> None:
        menu = QMenu(self)
        self.menu_asked.emit(menu, self.selected())
        menu.addSeparator()
        if title := self.model.columns[max(0, self.view.currentIndex().column())].title:
            text = self.tr("Sort by “{column}”").format(column=title.replace("&", "&&"))
            menu.addAction(text, self._sort_here)
        for text, keys, act in (
            (self.tr("Copy as a table"), "Ctrl+C", self.copy),
            (self.tr("Export this list…"), "Ctrl+E", self.export),
        ):
            action = menu.addAction(text, act)
            action.setShortcut(QKeySequence(keys))  # shown; the table itself takes the keys
            action.setShortcutVisibleInContextMenu(True)
        menu.exec(self.view.viewport().mapToGlobal(place))
        menu.deleteLater()

    def _sort_here(self) -> None:
        """Sort by the column that the keys are in; a second time the other way round."""
        header, place = self.view.horizontalHeader(), max(0, self.view.currentIndex().column())
        is_up = header.sortIndicatorSection() == place and header.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        self.sort(place, Qt.SortOrder.DescendingOrder if is_up else Qt.SortOrder.AscendingOrder)

    # --- out ----------------------------------------------------------------------------------------------------

    def copy(self) -> None:
        """The selected rows on the clipboard, all without a selection, as text that a spreadsheet takes as a table."""
        columns, records = self._titled(), self.selected() or self._shown()
        rows = [[each.text(record) for each in columns] for record in records]
        copy_rows(self._workspace, (each.title for each in columns), rows)

    def export(self) -> None:
        """Ask for a file, and write what is shown into it: these columns, these rows, in this order."""
        columns, records = self._titled(), self._shown()
        rows = tuple(tuple(each.cell(record) for each in columns) for record in records)
        title = self.view.accessibleName()
        save_sheet(self, self._workspace, Sheet(title, tuple(each.title for each in columns), rows))

    def has_rows(self) -> bool:
        """Whether it shows any record."""
        return self.model.rowCount() > 0

    def _titled(self) -> list[Column]:
        """Columns that say something: a tick or an icon alone does not."""
        return [each for each in self.model.columns if each.title]

    def _shown(self) -> list[Any]:
        return [self._proxy.index(row, 0).data(RECORD_ROLE) for row in range(self._proxy.rowCount())]


class Toned(QStyledItemDelegate):
    """Leaves the text of a selected cell the colour that it has."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """As any cell, but for the colour."""
        super().initStyleOption(option, index)
        color = index.data(Qt.ItemDataRole.ForegroundRole)
        if color is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, color)  # type: ignore[attr-defined]


class _View(QTableView):
    """A table that gives its Enter and Del away, and the keys for copying and exporting."""

    pressed_key = Signal(int)
    copied = Signal()
    exported = Signal()
    resized = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSortingEnabled(True)
        self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(_ROW))
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keys sees where they are: at the present row, else at the first."""
        super().focusInEvent(event)
        if event.reason() is not Qt.FocusReason.MouseFocusReason and not self.selectionModel().hasSelection():
            choose(self, self.model().index(max(0, self.currentIndex().row()), max(0, self.currentIndex().column())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the columns have other room."""
        super().resizeEvent(event)
        self.resized.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a text that is cut off when it is pointed at."""
        return say_cut_cell(self, event) or super().viewportEvent(event)

    def event(self, event: QEvent) -> bool:
        """While it has the focus, the key for exporting is its own."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and _is_export(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Del deletes, the rest moves."""
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        elif _is_export(event):
            self.exported.emit()
        elif is_menu_key(event):
            ask_menu(self)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Delete):
            self.pressed_key.emit(event.key())
        else:
            super().keyPressEvent(event)


def _is_export(event: QKeyEvent) -> bool:
    return event.key() == Qt.Key.Key_E and event.modifiers() == Qt.KeyboardModifier.ControlModifier
