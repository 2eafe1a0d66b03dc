"""How the table of deals takes keys and clicks, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from salesplanner.domain.pipeline import Brief
from salesplanner.ui.kit.cards import LEFT, Brush, chip_size, is_hovered, is_selected, text_width
from salesplanner.ui.kit.inputs import Line, say_cut_cell
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.tablemodel import TICK, DealModel, Group

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ACTS = {Qt.Key.Key_W: "signed", Qt.Key.Key_Q: "lost", Qt.Key.Key_L: "log", Qt.Key.Key_N: "step", Qt.Key.Key_E: "edit"}


class TableView(QTableView):
    """The table itself: keys, boxes and double clicks become what they mean."""

    opened = Signal(QModelIndex)
    edit_asked = Signal(QModelIndex)
    copy_asked = Signal()
    deleted = Signal()
    menu_asked = Signal(QPoint)
    act_asked = Signal(str)
    resized = Signal()

    def __init__(self, model: DealModel, workspace: Workspace) -> None:
        super().__init__()
        self.setModel(model)
        self._model = model
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(34))
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.setHighlightSections(False)
        # Of its own, for it asks of each row whether the whole column is chosen, to paint what it does not show.
        header.setSelectionModel(QItemSelectionModel(model, header))
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that the columns have other room."""
        super().resizeEvent(event)
        self.resized.emit()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a text that is cut off when it is pointed at."""
        return say_cut_cell(self, event) or super().viewportEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A box adds its row to what is chosen, or takes it out; a group folds."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            if isinstance(self._model.rows[index.row()], Group):
                self.opened.emit(index)
                return
            if index.column() == TICK and event.modifiers() == Qt.KeyboardModifier.NoModifier:
                flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
                self.selectionModel().setCurrentIndex(index, flags)
                return
        super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A second click changes the cell, or opens the deal."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and index.column() != TICK and not isinstance(self._model.rows[index.row()], Group):
            self.edit_asked.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 changes the cell, Space ticks, Del deletes, Ctrl+C copies, letters act; the rest moves."""
        key, index = Qt.Key(event.key()), self.currentIndex()
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy_asked.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            if self.state() is not QAbstractItemView.State.EditingState:  # there it ends the typing
                self.opened.emit(index)
        elif key == Qt.Key.Key_F2 and index.isValid():
            self.edit_asked.emit(index)
        elif key == Qt.Key.Key_Delete:
            self.deleted.emit()
        elif key == Qt.Key.Key_Space and index.isValid():
            flags = QItemSelectionModel.SelectionFlag.Toggle | QItemSelectionModel.SelectionFlag.Rows
            self.selectionModel().select(index, flags)
        elif plain and key in _ACTS:
            self.act_asked.emit(_ACTS[key])
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The menu of the deal."""
        self.menu_asked.emit(event.globalPos())


class TableDelegate(QStyledItemDelegate):
    """Paints boxes, heads of groups, cells and their chips; an amount is typed in its cell."""

    def __init__(self, workspace: Workspace, keep_amount: Callable[[int, str], None], parent: TableView) -> None:
        super().__init__(parent)
        self._theme = workspace.theme
        self._keep_amount = keep_amount
        self._model = parent._model
        self._view = parent

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Draw a cell."""
        brush, row = Brush(painter, self._theme), index.row()
        found = self._model.rows[row]
        if isinstance(found, Group):
            painter.save()
            painter.setClipRect(option.rect)
            self._draw_group(brush, option.rect, found, index.column())
            painter.restore()
        else:
            self._draw_cell(brush, option, index)
        if index.column() == TICK:
            self._mark_current(brush, option.rect, row)

    def _mark_current(self, brush: Brush, box: QRect, row: int) -> None:
        """A bar where the keys are: they stand on heads of groups too, and on rows that are not ticked."""
        if self._view.hasFocus() and self._view.currentIndex().row() == row:
            brush.fill(QRectF(box.left(), box.top(), 3, box.height()), "accent")

    def _draw_group(self, brush: Brush, cell: QRect, group: Group, column: int) -> None:
        """The part of the head that a cell shows: it goes across all of them."""
        brush.painter.fillRect(cell, brush.theme.color("hover"))
        brush.line(cell.left(), cell.bottom(), cell.right())
        header = self._view.horizontalHeader()
        start = cell.left() - header.sectionPosition(column)
        box = QRect(start, cell.top(), header.length(), cell.height())
        icon = "chevron-right" if group.is_folded else "chevron-down"
        brush.icon(QRect(box.left() + 8, box.top(), 18, box.height()), icon)
        title, sums = self._model.said(group)
        wide = brush.text(box.adjusted(30, 0, -8, 0), title, bold=True)
        brush.text(box.adjusted(30 + wide + 10, 0, -8, 0), sums, "text2")

    def _draw_cell(self, brush: Brush, option: QStyleOptionViewItem, index: Any) -> None:
        box, selected, hovered = option.rect, is_selected(option), is_hovered(option)
        if selected or hovered:
            brush.painter.fillRect(box, brush.theme.color("accent_soft" if selected else "hover"))
        brush.line(box.left(), box.bottom(), box.right())
        if index.column() == TICK:
            brush.check(box, checked=selected, hovered=hovered, color="accent")
            return
        if self._view.hasFocus() and self._view.currentIndex() == index:  # F2 changes this one
            brush.outline(QRectF(box).adjusted(1, 1, -1, -2), "accent", 4, 1.5)
        cell = self._model.cell(index.row(), index.column() - 1)
        if cell is None:
            return
        shown, (text, chip, tone, own) = self._model.columns[index.column() - 1], cell
        inner = box.adjusted(px(10), 0, -px(10), 0)  # as far in as its title
        if chip == text and chip:
            brush.chip(inner, chip, tone, right=False)
            return
        icon = "clock" if tone == "overdue" else ""
        room = chip_size(chip, bool(icon)).width() + 8 if chip else 0
        color = own or ("text" if shown.key in ("name", "amount", "stage", "step") else "text2")
        align = _RIGHT if shown.right else LEFT
        if shown.key == "step" and not chip:
            brush.icon(QRect(inner.left(), inner.top(), 16, inner.height()), "circle-alert", color, 15)
            inner = inner.adjusted(22, 0, 0, 0)
        brush.text(inner.adjusted(0, 0, -room, 0), text, color, bold=shown.key == "name", align=align)
        if chip:
            left = min(text_width(text) + 8, max(0, inner.width() - room + 8))
            brush.chip(inner.adjusted(left, 0, 0, 0), chip, tone, icon=icon, right=False)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Any) -> QWidget:
        """A line for the amount."""
        made = Line()
        made.setParent(parent)
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
        return made

    def setEditorData(self, editor: QWidget, index: Any) -> None:
        """The amount as it is typed."""
        amount = index.data(Qt.ItemDataRole.EditRole)
        assert isinstance(editor, Line)
        editor.setText("" if amount is None else f"{amount / 100:.2f}".removesuffix(".00"))
        editor.selectAll()

    def setModelData(self, editor: QWidget, model: Any, index: Any) -> None:
        """Keep what was typed."""
        found = self._model.rows[index.row()]
        if isinstance(editor, Line) and isinstance(found, Brief):
            self._keep_amount(found.id, editor.text())
