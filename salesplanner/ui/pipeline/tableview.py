"""How the table of deals takes keys and clicks, and how it is painted."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
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
from salesplanner.ui.kit.cards import LEFT, Brush, chip_size, text_width
from salesplanner.ui.kit.inputs import Line, say_cut_cell
from salesplanner.ui.kit.theme import Theme, px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.tablemodel import TICK, DealModel, Group

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ACTS: dict[int, str] = {
    Qt.Key.Key_W: "signed", Qt.Key.Key_Q: "lost", Qt.Key.Key_L: "log", Qt.Key.Key_N: "step", Qt.Key.Key_E: "edit",
}  # fmt: skip


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
        self.rows = model
        self.over = QPersistentModelIndex()  # the cell that is pointed at
        self._painted = _Rows(self, model, workspace.theme)
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

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows in view."""
        with QPainter(self.viewport()) as painter:
            self._painted.draw(painter, event.rect())

    def spans(self) -> list[tuple[int, int, int]]:
        """The columns that are shown, each with its left end in the view and its width."""
        header = self.horizontalHeader()
        shown = [each for each in range(header.count()) if not header.isSectionHidden(each)]
        return [(each, self.columnViewportPosition(each), self.columnWidth(each)) for each in shown]

    def viewportEvent(self, event: QEvent) -> bool:
        """Know the cell that is pointed at, and say its text where it is cut off."""
        if event.type() is QEvent.Type.Leave:
            self._point_at(QModelIndex())
        elif isinstance(event, QMouseEvent):
            self._point_at(self.indexAt(event.position().toPoint()))
        return say_cut_cell(self, event) or super().viewportEvent(event)

    def scrollContentsBy(self, across: int, down: int) -> None:
        """The pointer stays, over another cell."""
        super().scrollContentsBy(across, down)
        if self.viewport().underMouse():
            self._point_at(self.indexAt(self.viewport().mapFromGlobal(QCursor.pos())))

    def _point_at(self, index: QModelIndex) -> None:
        if self.over != index:
            for each in (self.over, index):
                self.update(each)
            self.over = QPersistentModelIndex(index)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A box adds its row to what is chosen, or takes it out; a group folds."""
        index = self.indexAt(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and index.isValid():
            if isinstance(self.rows.rows[index.row()], Group):
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
        if index.isValid() and index.column() != TICK and not isinstance(self.rows.rows[index.row()], Group):
            self.edit_asked.emit(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, F2 changes the cell, Space ticks, Del deletes, Ctrl+C copies, letters act; the rest moves."""
        key, index = event.key(), self.currentIndex()
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


class _Rows:
    """Paints the rows in view: boxes, heads of groups, cells and their chips.

    Qt would ask the model, the style and a delegate half a dozen times for each cell, which takes longer than to draw it.
    """

    def __init__(self, view: TableView, model: DealModel, theme: Theme) -> None:
        self._view = view
        self._model = model
        self._theme = theme

    def draw(self, painter: QPainter, area: QRect) -> None:
        """Draw what lies in an area of the view."""
        view, brush = self._view, Brush(painter, self._theme)
        first, last = view.rowAt(area.top()), view.rowAt(area.bottom())
        start, over = -view.horizontalHeader().offset(), view.over
        present = view.currentIndex() if view.hasFocus() else QModelIndex()
        spans = [
            (each, left, wide)
            for each, left, wide in view.spans()
            if left <= area.right() and left + wide > area.left()
        ]
        for row in range(first, (last if last >= 0 else len(self._model.rows) - 1) + 1) if first >= 0 else ():
            found, top, tall = self._model.rows[row], view.rowViewportPosition(row), view.rowHeight(row)
            if isinstance(found, Group):
                self._draw_group(brush, QRect(start, top, view.horizontalHeader().length(), tall), found)
            else:
                at = over.column() if over.row() == row else -1
                current = present.column() if present.row() == row else -1
                selected = view.selectionModel().isSelected(self._model.index(row, TICK))
                for column, left, wide in spans:
                    box = QRect(left, top, wide, tall)
                    self._draw_ground(brush, box, selected=selected, hovered=column == at)
                    if column == TICK:
                        brush.check(box, checked=selected, hovered=column == at, color="accent")
                    else:
                        self._draw_cell(brush, box, row, column, is_current=column == current)
            if present.row() == row:  # where the keys are: on heads of groups too, and on rows that are not ticked
                brush.fill(QRectF(start, top, 3, tall), "accent")

    def _draw_group(self, brush: Brush, box: QRect, group: Group) -> None:
        """The head of a group, across all columns."""
        brush.painter.fillRect(box, brush.theme.color("hover"))
        brush.line(box.left(), box.bottom(), box.right())
        icon = "chevron-right" if group.is_folded else "chevron-down"
        brush.icon(QRect(box.left() + 8, box.top(), 18, box.height()), icon)
        title, sums = self._model.said(group)
        wide = brush.text(box.adjusted(30, 0, -8, 0), title, bold=True)
        brush.text(box.adjusted(30 + wide + 10, 0, -8, 0), sums, "text2")

    def _draw_ground(self, brush: Brush, box: QRect, *, selected: bool, hovered: bool) -> None:
        if selected or hovered:
            brush.painter.fillRect(box, brush.theme.color("accent_soft" if selected else "hover"))
        brush.line(box.left(), box.bottom(), box.right())

    def _draw_cell(self, brush: Brush, box: QRect, row: int, column: int, *, is_current: bool) -> None:
        if is_current:  # F2 changes this one
            brush.outline(QRectF(box).adjusted(1, 1, -1, -2), "accent", 4, 1.5)
        cell = self._model.cell(row, column - 1)
        if cell is None:
            return
        shown, (text, chip, tone, own) = self._model.columns[column - 1], cell
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


class TableDelegate(QStyledItemDelegate):
    """Has an amount typed in its cell."""

    def __init__(self, keep_amount: Callable[[int, str], None], parent: TableView) -> None:
        super().__init__(parent)
        self._keep_amount = keep_amount
        self._model = parent.rows

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
