"""The list of a day as it is shown: rows come and go, what is chosen stays chosen."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QPoint, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyleOptionViewItem, QWidget

from salesplanner.domain.activities import Activity
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.delegate import DayDelegate
from salesplanner.ui.today.model import DayModel
from salesplanner.ui.today.rows import DayRows, Group, Item, Row

#: What is kept free at the right of the rows for the scroll bar.
GUTTER = 20


class DayView(QListView):
    """Shows the rows of a day; one or several plan items can be chosen."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._make_ground()
        self.setObjectName("plain")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setAccessibleName(self.tr("Plan of the day"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setDropIndicatorShown(False)  # the list shows where a drop goes, and at what time
        self._day_model = DayModel(self._sentence, self)
        self.painter_of_rows = DayDelegate(workspace, self, self.tr("Log outcome"))
        self.setModel(self._day_model)
        self.setItemDelegate(self.painter_of_rows)

    def _make_ground(self) -> None:
        """What the rows lie on, made here as in `scrolled`: it is part of the start."""
        made = QWidget()
        made.setBackgroundRole(QPalette.ColorRole.Base)
        made.setAutoFillBackground(True)
        self.setViewport(made)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows; what is chosen stays chosen, and where the list is scrolled stays."""
        chosen, current, place = self.chosen_ids(), self.current_id(), self.verticalScrollBar().value()
        old = self.currentIndex().row()
        self._day_model.show(rows)
        if self.chosen_ids() != chosen or self.current_id() != current:
            self._choose_again(chosen, current, old)
        self.verticalScrollBar().setValue(place)
        if self.hasFocus() and not self.currentIndex().isValid() and not self.painter_of_rows.is_past:
            self.choose_next()

    def _choose_again(self, chosen: Sequence[int], current: int | None, old: int) -> None:
        selection, flags = self.selectionModel(), QItemSelectionModel.SelectionFlag
        wanted = QItemSelection()
        for activity_id in chosen:
            place = self._day_model.place_of(activity_id)
            if place is not None:
                wanted.select(self._day_model.index(place), self._day_model.index(place))
        selection.select(wanted, flags.ClearAndSelect)
        found = self._day_model.place_of(current) if current is not None else None
        if found is not None:
            selection.setCurrentIndex(self._day_model.index(found), flags.NoUpdate)
            return
        is_lost = not self.currentIndex().flags() & Qt.ItemFlag.ItemIsSelectable  # on a heading that does nothing
        if wanted.isEmpty() and (current is not None or is_lost):
            self._choose_near(old)

    def _choose_near(self, place: int) -> None:
        """What stood where the vanished item was is chosen, so that the keys go on."""
        rows = self._day_model.rows()
        near = sorted(
            (each for each, row in enumerate(rows) if isinstance(row, Item)), key=lambda each: abs(each - place)
        )
        if near:
            self.selectionModel().setCurrentIndex(
                self._day_model.index(near[0]), QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def choose_next(self) -> None:
        """Choose what comes next by the clock, else the first thing that waits."""
        items = self.items()
        waiting = [each for each in items if each.activity.is_open]
        timed = [each for each in waiting if each.group is Group.SCHEDULED]
        if found := (timed or waiting or items):
            self.choose(found[0].activity.id)

    def choose(self, activity_id: int) -> bool:
        """Choose a plan item and bring it into view; False where it is not shown."""
        place = self._day_model.place_of(activity_id)
        if place is None:
            return False
        index = self._day_model.index(place)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        return True

    def choose_all(self, ids: Collection[int]) -> None:
        """Choose those of these plan items that are shown, the first of them in view."""
        shown = [each.activity.id for each in self.items() if each.activity.id in ids]
        if shown and self.choose(shown[0]):
            self._choose_again(shown, shown[0], 0)

    def items(self) -> list[Item]:
        """The plan items as shown."""
        return self._day_model.items()

    def chosen(self) -> list[Activity]:
        """The chosen plan items from top to bottom."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        found = [self._day_model.rows()[row] for row in rows if row < len(self._day_model.rows())]
        return [row.activity for row in found if isinstance(row, Item)]

    def chosen_ids(self) -> list[int]:
        """The ids of the chosen plan items."""
        return [activity.id for activity in self.chosen()]

    def current_id(self) -> int | None:
        """The plan item that the keys act on."""
        row = self._row(self.currentIndex().row())
        return row.activity.id if isinstance(row, Item) else None

    def _row(self, place: int) -> Row | None:
        rows = self._day_model.rows()
        return rows[place] if 0 <= place < len(rows) else None

    def place_of(self, activity_id: int) -> QPoint:
        """A point of the screen below a plan item, for its pop-up."""
        found = self._day_model.place_of(activity_id)
        box = self.visualRect(self._day_model.index(found)) if found is not None else self.rect()
        return self.viewport().mapToGlobal(QPoint(max(0, box.right() - 360), box.bottom()))

    def _sentence(self, row: Row) -> str:
        return DayRows(self._workspace.store, self._workspace.words, self._workspace.now()).sentence(row)

    def updateGeometries(self) -> None:
        """The scroll bar stands beside the rows, in the margin kept for it, so that nothing moves when it comes."""
        super().updateGeometries()
        bar = self.verticalScrollBar()
        margin = max(0, px(GUTTER) - (bar.width() if bar.isVisible() else 0))
        if self.viewportMargins().right() != margin:
            self.setViewportMargins(0, 0, margin, 0)

    def initViewItemOption(self, option: QStyleOptionViewItem) -> None:
        """The delegate paints rows over their whole width."""
        super().initViewItemOption(option)
        option.showDecorationSelected = True  # type: ignore[attr-defined]
