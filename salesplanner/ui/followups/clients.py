"""The clients as a list: rows painted as in a paper address book, with what is due at their end; and as a table."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from salesplanner.domain.followups import Followup
from salesplanner.ui.followups.model import RECORD, ClientColumn, ClientModel, Ids, Index
from salesplanner.ui.followups.sayings import row_of
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.inputs import say_cut_cell
from salesplanner.ui.kit.records import Toned
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
if TYPE_CHECKING:  # Qt's classes can't be inherited twice; what both views have in common is a view all the same
    _Base = QTableView
else:
    _Base = object
_CHOOSE = QItemSelectionModel.SelectionFlag


class ClientDelegate(QStyledItemDelegate):
    """Paints a row: grade, name, last contact; next step, chip."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one client."""
        followup = index.data(RECORD)
        if followup is None:
            return
        box = QRect(option.rect)  # type: ignore[attr-defined]
        row = row_of(followup, self._workspace.words, self._workspace.now())
        painter.save()
        brush = Brush(painter, self._workspace.theme)
        brush.fill(QRectF(box), "surface")
        brush.row(option)
        brush.grade(QRect(box.left() + 12, box.top(), 18, box.height()), row.grade)
        inner = box.adjusted(40, 0, -14, 0)
        half, middle = px(13) + 9, inner.top() + inner.height() // 2
        upper = QRect(inner.left(), middle - half + 1, inner.width(), half)
        lower = QRect(inner.left(), middle + 1, inner.width(), half)
        right = brush.text(upper, row.last, row.last_tone or "text2", align=_RIGHT)
        brush.text(upper.adjusted(0, 0, -right - 8, 0), row.name, bold=True)
        chip = brush.chip(lower, row.chip, row.tone, icon=row.icon).width() if row.chip else -8
        brush.text(lower.adjusted(0, 0, -chip - 8, 0), row.second, "text2", role="caption")
        painter.restore()


class _Clients(_Base):
    """What list and table of clients have in common: their model, and choosing by id."""

    _model: ClientModel

    def _set_up(self, workspace: Workspace, columns: Sequence[ClientColumn]) -> None:
        self._workspace = workspace
        self._model = ClientModel(
            workspace.store.client_list.followups, self._sentence, workspace.theme.color, columns, self
        )
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setMouseTracking(True)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)

    def show_list(self, read: Ids, *, is_same: bool, moved: Collection[int] | None = None) -> None:
        """Show a list; what is chosen and where it is scrolled stay.

        `is_same`: the present list, read anew; only the clients that `moved` are other than they were, where that is known.
        """
        chosen, current, place = self.chosen(), self.current(), self.verticalScrollBar().value()
        self._model.show(read, len(self._model.ids()) if is_same else 0, moved)
        if is_same and current is not None and self._model.place_of(current) is None:
            self._model.read_all()  # it may have moved far down
        if self.chosen() != chosen or self.current() != current:
            self._choose_again(chosen, current)
        self.verticalScrollBar().setValue(place)

    def _choose_again(self, chosen: list[int], current: int | None) -> None:
        selection, rows = self.selectionModel(), _CHOOSE.Select | _CHOOSE.Rows
        for client_id in chosen:
            found = self._model.place_of(client_id)
            if found is not None:
                selection.select(self._model.index(found, 0), rows)
        found = self._model.place_of(current)
        if found is not None:
            selection.setCurrentIndex(self._model.index(found, 0), rows)

    def choose(self, client_id: int) -> bool:
        """Choose one client and bring it into view; False when it is not in the list."""
        place = self._model.place_of(client_id)
        if place is None:
            self._model.read_all()
            place = self._model.place_of(client_id)
        if place is None:
            return False
        index = self._model.index(place, 0)
        self.selectionModel().setCurrentIndex(index, _CHOOSE.ClearAndSelect | _CHOOSE.Rows)
        self.scrollTo(index)
        return True

    def ids(self) -> list[int]:
        """The ids of the clients read so far, in order."""
        return self._model.ids()

    def all_ids(self) -> list[int]:
        """The ids of all clients of the list, in order."""
        return self._model.read_all()

    def selectAll(self) -> None:
        """Choose all clients of the list, seen or not."""
        self._model.read_all()
        super().selectAll()

    def chosen(self) -> list[int]:
        """The ids of all chosen clients, from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows(0))
        return [self._model.ids()[row] for row in rows]

    def current(self) -> int | None:
        """The id of the client that the keys act on."""
        index = self.currentIndex()
        return self._model.ids()[index.row()] if index.isValid() else None

    def _sentence(self, followup: Followup) -> str:
        words = self._workspace.words
        return row_of(followup, words, self._workspace.now()).sentence(words)


class ClientList(_Clients, QTableView):
    """The clients as a list; a row is chosen with the arrows, several with Shift or Ctrl.

    A table of one column: a list view would ask the model about every row whenever it shows others.
    """

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._set_up(workspace, ())
        self.setObjectName("plain")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().setDefaultSectionSize(max(62, px(13) * 4 + 10))  # at the usual text size
        self.setItemDelegate(ClientDelegate(workspace, self))

    def moveCursor(self, action: QAbstractItemView.CursorAction, held: Qt.KeyboardModifier) -> QModelIndex:
        """Home and End go to the first and the last client, as in any list."""
        if action is self.CursorAction.MoveHome:
            return self._model.index(0, 0)
        if action is self.CursorAction.MoveEnd:
            return self._model.index(len(self._model.read_all()) - 1, 0)
        return super().moveCursor(action, held)


class ClientTable(_Clients, QTableView):
    """The clients as a table of chosen columns; headers sort, widths are remembered."""

    sorted_by = Signal(object, bool)  # the order, and whether it runs backwards
    columns_asked = Signal(object)  # where, on the screen

    def __init__(self, workspace: Workspace, columns: Sequence[ClientColumn]) -> None:
        super().__init__()
        self._set_up(workspace, columns)
        self.setItemDelegate(Toned(self))
        self.verticalHeader().setDefaultSectionSize(px(36))
        header = self.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setSectionsClickable(True)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSortIndicatorShown(True)
        header.sectionClicked.connect(self._on_header)
        header.sectionResized.connect(self._on_resized)
        header.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        header.customContextMenuRequested.connect(lambda place: self.columns_asked.emit(header.mapToGlobal(place)))
        self._fit()

    def show_columns(self, columns: Sequence[ClientColumn]) -> None:
        """Show other columns."""
        self._model.show_columns(columns)
        self._fit()

    def show_order(self, order: object, descending: bool) -> None:
        """Mark the column that the clients are sorted by."""
        keys = [column.order for column in self._model.columns()]
        place = keys.index(order) if order in keys else -1
        way = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self._model.sorted_by = place, way
        self.horizontalHeader().setSortIndicator(place, way)

    def viewportEvent(self, event: object) -> bool:
        """Say a text that is cut off when it is pointed at."""
        return say_cut_cell(self, event) or super().viewportEvent(event)  # type: ignore[arg-type]

    def _fit(self) -> None:
        header = self.horizontalHeader()
        header.blockSignals(True)  # these are not widths that somebody chose
        for place, column in enumerate(self._model.columns()):
            kept = chosen().value(f"followups/width/{column.key}")
            header.resizeSection(place, int(str(kept)) if kept else px(column.width))
        header.blockSignals(False)
        self.updateGeometries()

    def _on_header(self, place: int) -> None:
        column, header = self._model.columns()[place], self.horizontalHeader()
        if column.order is not None:
            self.sorted_by.emit(column.order, header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder)

    def _on_resized(self, place: int, _before: int, width: int) -> None:
        columns = self._model.columns()
        if place < len(columns) - 1:  # the last one takes the room that is left
            keep(f"followups/width/{columns[place].key}", width)
