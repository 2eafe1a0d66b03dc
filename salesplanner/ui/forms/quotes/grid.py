"""The grid in which the lines of a quote are typed: Tab and Enter walk through the cells and on to a new line."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from salesplanner.ui.forms.quotes.lines import (
    AMOUNT,
    COST,
    ITEM,
    MARGIN,
    NOTE,
    PRICE,
    QUANTITY,
    SPEC,
    UNIT,
    QuoteLinesModel,
)
from salesplanner.ui.kit.inputs import say_cut_cell
from salesplanner.ui.kit.searching import matching
from salesplanner.ui.kit.theme import px

_WIDTHS = {ITEM: 170, SPEC: 112, QUANTITY: 62, UNIT: 46, PRICE: 96, AMOUNT: 100, COST: 84, MARGIN: 58, NOTE: 78}
_ROWS_SHOWN = 5
Hint = QAbstractItemDelegate.EndEditHint
_BY_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)


class LineGrid(QTableView):
    """Lines to type. `asked` says which part the hands are at, while its name is typed too."""

    asked = Signal(str, str)  # item, spec

    def __init__(self, model: QuoteLinesModel, known: Callable[[], Sequence[str]]) -> None:
        """`known` gives the names of parts that are offered."""
        super().__init__()
        self.lines = model
        self.setModel(model)
        self._delegate = _Cells(self, known)
        self.setItemDelegate(self._delegate)
        self.setProperty("grid", True)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.AnyKeyPressed | triggers.DoubleClicked | triggers.EditKeyPressed)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().setDefaultSectionSize(px(32))
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setMinimumSectionSize(px(44))
        for column, width in _WIDTHS.items():
            header.resizeSection(column, max(px(width), header.sectionSizeHint(column) + px(6)))
        header.setSectionResizeMode(ITEM, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        self.setMinimumHeight(px(32) * (_ROWS_SHOWN + 1) + 6)
        self.setAccessibleName(self.tr("Lines of the quote"))
        self.selectionModel().currentChanged.connect(lambda index, _: self._ask(index.row()))
        model.edited.connect(lambda: self._ask(self.currentIndex().row()))

    # --- walking ------------------------------------------------------------------------------------------------

    def walk(self, step: int) -> bool:
        """Go to the next cell that can be typed in and open it; False beyond the last, and from a free line's first."""
        index = self.currentIndex()
        if not index.isValid() or self.lines.read_only:
            return False
        row, column = index.row(), index.column()
        if step > 0 and column == ITEM and row == self.lines.rowCount() - 1 and not self.lines.text(row, ITEM):
            return False
        columns = self.lines.columnCount()
        place = row * columns + column + step
        while 0 <= place < self.lines.rowCount() * columns:
            at = self.lines.index(place // columns, place % columns)
            if self.lines.flags(at) & Qt.ItemFlag.ItemIsEditable:
                self.setCurrentIndex(at)
                self.edit(at)
                return True
            place += step
        return False

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab walks in the grid, and leaves it from the free line."""
        return self.walk(1 if next else -1) or super().focusNextPrevChild(next)

    def closeEditor(self, editor: QWidget, hint: Hint) -> None:
        """Tab and Enter go on to the next cell, from the last of a line to the next line."""
        super().closeEditor(editor, Hint.NoHint)
        if hint in (Hint.EditNextItem, Hint.SubmitModelCache):
            self._go_on(1)
        elif hint == Hint.EditPreviousItem:
            self._go_on(-1)

    def _go_on(self, step: int) -> None:
        if not self.walk(step):
            QTableView.focusNextPrevChild(self, step > 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a cell, Del empties it; Ctrl+Del takes the line out, Alt+↑↓ moves it."""
        index = self.currentIndex()
        row, modifiers = index.row(), event.modifiers()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not modifiers & Qt.KeyboardModifier.ControlModifier:
            is_open = self.state() is QAbstractItemView.State.EditingState  # the cell's own Enter comes here too
            if not is_open and index.isValid() and index.flags() & Qt.ItemFlag.ItemIsEditable:
                self.edit(index)
        elif event.key() == Qt.Key.Key_Delete and modifiers & Qt.KeyboardModifier.ControlModifier:
            self.take_out()
        elif event.key() == Qt.Key.Key_Delete and index.flags() & Qt.ItemFlag.ItemIsEditable:
            self.lines.setData(index, "")
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and modifiers & Qt.KeyboardModifier.AltModifier:
            step = -1 if event.key() == Qt.Key.Key_Up else 1
            if self.lines.shift(row, step):
                self.setCurrentIndex(self.lines.index(row + step, index.column()))
        else:
            super().keyPressEvent(event)

    def settle(self) -> None:
        """Keep what stands in a cell that is still open."""
        editor = self.indexWidget(self.currentIndex())
        if editor is not None:
            self.commitData(editor)
            super().closeEditor(editor, Hint.NoHint)

    def take_out(self) -> None:
        """Take the line at hand out."""
        index = self.currentIndex()
        self.lines.remove(index.row())
        self.setCurrentIndex(self.lines.index(min(index.row(), self.lines.rowCount() - 1), max(0, index.column())))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Come by Tab, the hands are at the first line that is free, or where they were."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self.lines.rowCount():
            self.setCurrentIndex(self.lines.index(self.lines.rowCount() - 1, ITEM))
        index = self.currentIndex()
        if event.reason() in _BY_KEYS and not self.lines.read_only and not self.lines.text(index.row(), ITEM):
            self.edit(index)

    def _ask(self, row: int) -> None:
        if row >= 0:
            self.asked.emit(self.lines.text(row, ITEM), self.lines.text(row, SPEC))

    def heard(self, text: str) -> None:
        """The name of the part that is being typed."""
        self.asked.emit(text.strip(), self.lines.text(self.currentIndex().row(), SPEC))

    def viewportEvent(self, event: object) -> bool:
        """Say a text that is cut off when it is pointed at."""
        return say_cut_cell(self, event) or super().viewportEvent(event)  # type: ignore[arg-type]


class _Cells(QStyledItemDelegate):
    """The lines to type in; the one of the item offers what is known and learns what is new."""

    def __init__(self, grid: LineGrid, known: Callable[[], Sequence[str]]) -> None:
        super().__init__(grid)
        self._grid = grid
        self._known = known

    def createEditor(
        self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QWidget:
        """A line; figures at its right."""
        editor = QLineEdit(parent)
        editor.setMaxLength(300)
        editor.setFrame(False)
        if index.column() in (QUANTITY, PRICE, COST):
            editor.setAlignment(Qt.AlignmentFlag.AlignRight)
        title = self._grid.lines.headerData(index.column(), Qt.Orientation.Horizontal)
        editor.setAccessibleName(str(title))
        if index.column() == ITEM:
            self._offer(editor)
        return editor

    def setModelData(
        self, editor: QWidget, model: QAbstractItemModel, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Keep what was typed."""
        assert isinstance(editor, QLineEdit)
        model.setData(index, editor.text())

    def _offer(self, editor: QLineEdit) -> None:
        names = list(enumerate(self._known()))
        shown = QStringListModel([name for _, name in names], editor)
        completer = QCompleter(shown, editor)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        popup = QListView()
        completer.setPopup(popup)
        popup.setItemDelegate(QStyledItemDelegate(popup))  # the style sheet reaches no other
        popup.setObjectName("offers")
        editor.setCompleter(completer)

        def look(text: str) -> None:
            found = [name for _, name in matching(names, text.strip())][:40]
            shown.setStringList(found)
            self._grid.heard(found[0] if text.strip() and found else text)

        editor.textEdited.connect(look)
        popup.setMinimumWidth(px(220))
        completer.highlighted.connect(self._grid.heard)
        completer.activated.connect(lambda _: QTimer.singleShot(0, editor, partial(self._done, editor)))

    def _done(self, editor: QLineEdit) -> None:
        """A part was picked: on to the next cell."""
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, Hint.EditNextItem)
