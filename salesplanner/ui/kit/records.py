"""One table for every list of records, over the model of `recordmodel`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence, QPainter, QPalette, QResizeEvent
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

from salesplanner.domain.activities import Activity
from salesplanner.report.workbook import Sheet
from salesplanner.ui.kit.copying import copy_rows
from salesplanner.ui.kit.focus import ask_menu, is_menu_key
from salesplanner.ui.kit.inputs import say_cut_cell
from salesplanner.ui.kit.layout import EmptyState
from salesplanner.ui.kit.recordmodel import CELL_MOST, Index, Sorted
from salesplanner.ui.kit.recordmodel import RECORD_ROLE as RECORD_ROLE
from salesplanner.ui.kit.recordmodel import Column as Column
from salesplanner.ui.kit.recordmodel import Groups as Groups
from salesplanner.ui.kit.recordmodel import RecordModel as RecordModel
from salesplanner.ui.kit.rows import choose
from salesplanner.ui.kit.saving import save_sheet
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.widths import ColumnWidths
from salesplanner.ui.kit.workspace import Workspace

_HEAD, _ROW = 48, 36
#: The rows whose texts are measured, and what stands beside a text in its cell.
_MEASURED, _PADDING, _PICTURE = 30, 24, 22
_LOOKED_AT = 2000  # rows beyond those, to find out whether a column is empty
_NOTHING = {"", "–"}


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
        groups: Groups | None = None,
        private: Callable[[Any], bool] = lambda _: False,
    ) -> None:
        """Under `name` its widths are remembered; `label` is what a screen reader calls it, and the file it goes into.

        What is `private`, is marked so or is an item of the plan that others may not see, goes into no file and on no clipboard. With `only_filled` it shows the columns with something in them only; with `groups` records stand below the heads of theirs.
        """
        super().__init__()
        self._workspace, self._only_filled, self._private = workspace, only_filled, private
        self.model = RecordModel(columns, workspace.theme, groups)
        self._proxy = Sorted(self.model, self)
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
        if groups is not None:
            self.view.setItemDelegate(_Headed(self.view))
            self._proxy.layoutChanged.connect(self._span_heads)

    def show_records(self, records: Sequence[Any]) -> None:
        """Show these records; selection and scroll place stay."""
        self.model.show_records(records)
        if not records and self.view.hasFocus():
            self.focusNextPrevChild(True)  # an empty one has nothing to show the keys at
        self._stack.setCurrentIndex(0 if records else 1)
        self._span_heads()
        self._widths.fit()

    def _span_heads(self) -> None:
        """The head of a group takes the whole row."""
        if self.model.groups is None:
            return
        self.view.clearSpans()
        for row in filter(self.model.is_head, range(self.model.rowCount())):
            place = self._proxy.mapFromSource(self.model.index(row, 0)).row()
            self.view.setSpan(place, 0, 1, self._proxy.columnCount())

    def _needs(self) -> list[int]:
        """What the texts in each column take, in dots: of the first rows, for the many others are seldom wider."""
        records, metrics = self.model.records()[:_MEASURED], self.view.fontMetrics()
        needs = []
        for each in self.model.columns:
            texts = {each.text(record)[:CELL_MOST] for record in records}
            has_picture = each.icon is not None or each.ticked is not None
            wide = max(map(metrics.horizontalAdvance, texts), default=0) + px(_PADDING) + has_picture * px(_PICTURE)
            has_any = bool(texts - _NOTHING) or has_picture or self._goes_on(each, len(records))
            needs.append((px(each.width) if has_picture and not texts - {""} else wide) if has_any else 0)
        return needs

    def _goes_on(self, column: Column, start: int) -> bool:
        """Whether a column may have something in it from a row on; looked up where empty ones are left out."""
        rest = self.model.records()[start:]
        if not self._only_filled or len(rest) > _LOOKED_AT:
            return bool(rest)
        return any(column.text(each) not in _NOTHING for each in rest)

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
        columns, records = self._titled(), self._given(self.selected() or self._shown())
        if records is None:
            return
        rows = [[each.text(record) for each in columns] for record in records]
        copy_rows(self._workspace, (each.title for each in columns), rows)

    def export(self) -> None:
        """Ask for a file, and write what is shown into it: these columns, these rows, in this order."""
        columns, records = self._titled(), self._given(self._shown())
        if records is None:
            return
        rows = tuple(tuple(each.cell(record) for each in columns) for record in records)
        title = self.view.accessibleName()
        save_sheet(self, self._workspace, Sheet(title, tuple(each.title for each in columns), rows))

    def _given(self, records: list[Any]) -> list[Any] | None:
        """The records without those that are private, of which is said how many stay here; None where nothing else is there."""
        held = self._workspace.store.improvements.held_back()
        shown = [
            each
            for each in records
            if not self._private(each)
            and not getattr(each, "is_private", False)
            and (not isinstance(each, Activity) or held.shows(each))
        ]
        if count := len(records) - len(shown):
            self._workspace.notice(self.tr("%n private row(s) stay here", "", count), False)
        return None if records and not shown else shown

    def has_rows(self) -> bool:
        """Whether it shows any record."""
        return self.model.rowCount() > 0

    def _titled(self) -> list[Column]:
        """Columns that say something: a tick or an icon alone does not."""
        return [each for each in self.model.columns if each.title]

    def _shown(self) -> list[Any]:
        rows = (self._proxy.index(row, 0).data(RECORD_ROLE) for row in range(self._proxy.rowCount()))
        return [each for each in rows if each is not None]


class Toned(QStyledItemDelegate):
    """Leaves the text of a selected cell the colour that it has."""

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """As any cell, but for the colour."""
        super().initStyleOption(option, index)
        color = index.data(Qt.ItemDataRole.ForegroundRole)
        if color is not None:
            option.palette.setColor(QPalette.ColorRole.HighlightedText, color)  # type: ignore[attr-defined]


class _Headed(QStyledItemDelegate):
    """Paints what lies behind the head of a group, which a style sheet leaves out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """As any cell, but for that."""
        if (behind := index.data(Qt.ItemDataRole.BackgroundRole)) is not None:
            painter.fillRect(option.rect, behind)  # type: ignore[attr-defined]
        super().paint(painter, option, index)


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
            row, place = max(0, self.currentIndex().row()), max(0, self.currentIndex().column())
            model = self.model()
            while row < model.rowCount() - 1 and not model.index(row, place).flags() & Qt.ItemFlag.ItemIsEnabled:
                row += 1  # the head of a group
            choose(self, model.index(row, place))

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
