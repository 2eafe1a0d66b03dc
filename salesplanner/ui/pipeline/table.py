"""The open deals as a table in groups, with quick edits, and what is chosen of them summed below."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QComboBox,
    QMenu,
    QToolButton,
    QWidget,
)

from salesplanner.domain.attention import Card
from salesplanner.domain.deals import Confidence
from salesplanner.domain.pipeline import Brief, total
from salesplanner.domain.problems import Problem
from salesplanner.domain.typed import parse_money
from salesplanner.ui.forms.pause import change_deals
from salesplanner.ui.kit.choices import chosen, keep
from salesplanner.ui.kit.copying import copy_rows
from salesplanner.ui.kit.layout import PlainLabel, boxed, button, column, icon_button, row
from salesplanner.ui.kit.rows import choose, runs
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.widths import title_width
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.pipeline.columns import Read
from salesplanner.ui.pipeline.reading import Board
from salesplanner.ui.pipeline.strip import ForecastStrip
from salesplanner.ui.pipeline.tablemodel import TICK, DealColumn, DealModel, Group
from salesplanner.ui.pipeline.tableview import TableDelegate, TableView

_USUAL = ("name", "client", "stage", "amount", "chance", "weighted", "expected_on", "confidence", "step", "stay")
_KEPT = "pipeline/columns"
_STEP_LEAST, _LONG_LEAST, _STAGE_MOST = 150, 96, 150
#: From here on there is room for all that can be done with what is chosen, and the sums.
_WIDE = 1000
#: What can be done without where there is no room, and long texts that give way.
_LEFT_OUT, _LONG = ("chance", "confidence", "weighted"), ("stage", "client", "name")
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class DealTable(QWidget):
    """A row a deal, under the month it is expected in; sums below follow the selection."""

    opened = Signal(object)
    moved = Signal(int, int)  # a deal's id, its new stage's id
    deleted = Signal(list)
    menu_asked = Signal(object, QPoint)
    asked = Signal(str, object)

    def __init__(self, workspace: Workspace, read: Read) -> None:
        super().__init__()
        self._workspace = workspace
        self._words = workspace.words
        self._store = workspace.store
        self._board: Board | None = None
        self._is_bringing = False  # the rows of another reading: what is chosen of them goes and comes back
        self.model = DealModel(workspace, read)
        self.view = TableView(self.model, workspace)
        self.view.setAccessibleName(self.tr("Deals"))
        self.strip = ForecastStrip(workspace)
        self.strip.opened.connect(
            lambda deal_id: self.opened.emit(self._card(deal_id)) if self._card(deal_id) else None
        )
        self._make_foot()
        whole = column(self.strip, self.view, self._foot, spacing=8)
        whole.setStretch(1, 1)
        self.setLayout(whole)
        self._connect()
        self._show_columns(self._kept_columns())

    def _make_foot(self) -> None:
        icon = self._workspace.theme.icon
        self.by = QComboBox()
        self.by.setAccessibleName(self.tr("Group by"))
        for key, text in (
            ("month", self.tr("By month")),
            ("client", self.tr("By client")),
            ("type", self.tr("By project type")),
            ("none", self.tr("In one list")),
        ):
            self.by.addItem(text, key)
        self.by.setCurrentIndex(max(0, self.by.findData(chosen().value("pipeline/group") or "month")))
        self.model.by = str(self.by.currentData())
        self.columns_button = icon_button(icon("columns-3"), self.tr("Columns"), is_boxed=True)
        self.columns_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._columns_menu = QMenu(self)
        self.columns_button.setMenu(self._columns_menu)
        self.count_button = button(self.tr("Count…"), icon("calculator"), on_click=self._count)
        self.count_button.setToolTip(self.tr("How many projects in a period, by which rule, and which"))
        self.chosen = PlainLabel("", "muted")
        changes = (
            ("expected_on", self.tr("Change expected close…")),
            ("stage", self.tr("Change stage…")),
            ("confidence", self.tr("Change confidence…")),
        )
        self.bulk = [button(text, on_click=partial(self.change_chosen, what)) for what, text in changes]
        self.bulk_menu = button(self.tr("Change"))  # the same, where there is no room for the three
        menu = QMenu(self.bulk_menu)
        for what, text in changes:
            menu.addAction(text, partial(self.change_chosen, what))
        self.bulk_menu.setMenu(menu)
        self.sums = PlainLabel("", "muted", elide=True)
        self.sums.setAlignment(_RIGHT)
        line = row(
            self.by,
            self.columns_button,
            self.count_button,
            self.chosen,
            *self.bulk,
            self.bulk_menu,
            self.sums,
            margins=(0, 0, 4, 0),
            spacing=8,
        )
        line.setStretch(line.count() - 1, 1)
        self._foot = boxed(line)

    def _connect(self) -> None:
        self.by.activated.connect(lambda _: self._group())
        self.view.selectionModel().selectionChanged.connect(lambda *_: self._sum())
        header = self.view.horizontalHeader()
        header.sectionClicked.connect(self._on_header)
        header.sectionResized.connect(self._keep_width)
        self.view.resized.connect(self._fit_step)
        self.view.opened.connect(self._open_row)
        self.view.edit_asked.connect(self.edit_cell)
        self.view.copy_asked.connect(self.copy)
        self.view.deleted.connect(lambda: self.deleted.emit(self.selected()) if self.selected() else None)
        self.view.menu_asked.connect(self._on_menu)
        self.view.act_asked.connect(lambda act: self.asked.emit(act, self.selected()[0]) if self.selected() else None)
        self._columns_menu.aboutToShow.connect(self._fill_columns)
        self.view.setItemDelegate(TableDelegate(self._keep_amount, self.view))

    # --- showing ------------------------------------------------------------------------------------------------

    def show_board(self, board: Board) -> None:
        """Show the deals of a reading; what was selected stays so."""
        self._board = board
        chosen = {each.id for each in self._chosen_briefs()}
        present = self.model.rows[self.view.currentIndex().row()] if self.view.currentIndex().isValid() else None
        self._is_bringing = True
        try:
            self._restore(chosen, present, self.model.show_board(board))
        finally:
            self._is_bringing = False
        self._sum()
        self.strip.show_board(board)

    def ids(self) -> list[int]:
        """The deals as they stand, in order."""
        return [each for each in self.model.ids() if each]

    def selected(self) -> list[Card]:
        """The selected deals, top to bottom."""
        found = [self.model.card(place) for place in self._chosen_rows()]
        return [card for card in found if card is not None]

    def select(self, deal_id: int) -> None:
        """Select a deal and bring it into view."""
        place = self.model.row_of(deal_id)
        if place >= 0:
            choose(self.view, self.model.index(place, max(1, self.view.currentIndex().column())))

    def _restore(self, chosen: set[int], present: Any, came: Sequence[int]) -> None:
        """Select what was selected before the rows changed: it is among those that came, or is gone."""
        rows, model = self.model.rows, self.view.selectionModel()
        missing = chosen - {each.id for each in self._chosen_briefs()}
        found = QItemSelection()
        for first, last in runs([place for place in came if rows[place].id in missing]) if missing else ():
            found.select(self.model.index(first, 0), self.model.index(last, self.model.columnCount() - 1))
        if not found.isEmpty():
            model.select(found, QItemSelectionModel.SelectionFlag.Select)
        if isinstance(present, Brief) and not self._is_at(present):
            for place in [each for each in came if rows[each].id == present.id]:
                cell = self.model.index(place, max(1, self.view.currentIndex().column()))
                model.setCurrentIndex(cell, QItemSelectionModel.SelectionFlag.NoUpdate)

    def _is_at(self, brief: Brief) -> bool:
        """Whether the keys are at its row, as after most changes."""
        index = self.view.currentIndex()
        found = self.model.rows[index.row()] if index.isValid() else None
        return isinstance(found, Brief) and found.id == brief.id

    def _chosen_rows(self) -> list[int]:
        """The selected rows in order; by their ranges, for all may be selected."""
        ranges = self.view.selectionModel().selection()
        return sorted({row for each in ranges for row in range(each.top(), each.bottom() + 1)})  # type: ignore[attr-defined]

    def _chosen_briefs(self) -> list[Brief]:
        rows = self.model.rows
        return [each for place in self._chosen_rows() if isinstance(each := rows[place], Brief)]

    def _card(self, deal_id: int) -> Card | None:
        place = self.model.row_of(deal_id)
        return self.model.card(place) if place >= 0 else None

    def _sum(self) -> None:
        if self._board is None or self._is_bringing:
            return
        chosen = self._chosen_briefs()
        self.chosen.setText(self.tr("%n selected", "", len(chosen)))
        self.chosen.setVisible(bool(chosen))
        self._show_bulk()
        if len(chosen) > 1:
            count, amount, weighted = len(chosen), total(chosen), self._board.standard.weigh(chosen)
        else:
            count, amount, weighted = self._board.count, self._board.total, self._board.weighted
        self.sums.shorter = self._words.money(amount)
        text = self.tr("%n deal(s): {total}, weighted {weighted}", "", count)
        self.sums.setText(text.format(total=self._words.money(amount), weighted=self._words.money(weighted)))

    def _show_bulk(self) -> None:
        has_any, is_wide = not self.chosen.isHidden(), self.width() >= px(_WIDE)
        for each in self.bulk:
            each.setVisible(has_any and is_wide)
        self.bulk_menu.setVisible(has_any and not is_wide)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The three ways to change what is chosen stand in a menu where there is no room for them."""
        super().resizeEvent(event)
        self._show_bulk()

    # --- columns and order --------------------------------------------------------------------------------------

    def _kept_columns(self) -> list[str]:
        kept = chosen().value(_KEPT)
        known = {each.key for each in self.model.offered()}
        return [each for each in kept if each in known] if isinstance(kept, list) else list(_USUAL)

    def _show_columns(self, keys: list[str]) -> None:
        self.model.show_columns([*keys, "name"])
        header = self.view.horizontalHeader()
        header.blockSignals(True)
        header.resizeSection(TICK, px(34))
        for place, each in enumerate(self.model.columns, start=1):
            width = self._width(each)
            header.resizeSection(place, int(str(chosen().value(f"pipeline/width/{each.key}") or width)))
        header.blockSignals(False)
        self._fit_step()
        self._show_order()

    def _width(self, column: DealColumn) -> int:
        """A column's usual width; the stages, which are few, are read in full."""
        width = title_width(self.view.horizontalHeader(), column.title, column.width)
        if column.key != "stage":
            return width
        names = (self.view.fontMetrics().horizontalAdvance(each.name) for each in self._store.stages.all())
        return max(width, min(px(_STAGE_MOST), max(names, default=0) + px(22)))

    def _fill_columns(self) -> None:
        self._columns_menu.clear()
        shown = [each.key for each in self.model.columns]
        for each in self.model.offered():
            action = self._columns_menu.addAction(each.title, partial(self._choose_column, each.key))
            action.setCheckable(True)
            action.setChecked(each.key in shown)
            action.setEnabled(each.key != "name")
        self._columns_menu.addSeparator()
        sorting = self._columns_menu.addMenu(self.tr("Sort by"))
        for place, each in enumerate(self.model.columns, start=1):
            action = sorting.addAction(each.title, partial(self._on_header, place))
            action.setCheckable(True)
            action.setChecked(each.key == self.model.order[0])

    def _choose_column(self, key: str) -> None:
        shown = [each.key for each in self.model.columns]
        keys = [each for each in shown if each != key] if key in shown else [*shown, key]
        keep(_KEPT, keys)
        self._show_columns(keys)

    def _fit_step(self) -> None:
        """The next step takes the room that the others leave, unless the person gave it a width.

        Where there is none for it, what can be done without is left out, unless the person chose the columns; then long names
        give way.
        """
        header, keys = self.view.horizontalHeader(), [each.key for each in self.model.columns]
        is_own = chosen().value(_KEPT) is not None
        place = keys.index("step") + 1 if "step" in keys[:-1] else 0
        header.blockSignals(True)
        for number, each in enumerate(self.model.columns[:-1], start=1):
            header.setSectionHidden(number, False)
            if number != place and not chosen().value(f"pipeline/width/{each.key}"):
                header.resizeSection(number, self._width(each))
        for key in (*(() if is_own else _LEFT_OUT), *_LONG):
            number, lacking = keys.index(key) + 1 if key in keys else 0, px(_STEP_LEAST) - self._room_beside(place)
            if place and number and lacking > 0:
                if key in _LEFT_OUT:
                    header.setSectionHidden(number, True)
                else:
                    header.resizeSection(number, max(px(_LONG_LEAST), header.sectionSize(number) - lacking))
        if place and not chosen().value("pipeline/width/step"):
            header.resizeSection(place, max(px(_STEP_LEAST), self._room_beside(place)))
        header.blockSignals(False)
        self.view.updateGeometries()

    def _room_beside(self, place: int) -> int:
        """What all other columns leave to one."""
        header, last = self.view.horizontalHeader(), len(self.model.columns)
        others = sum(header.sectionSize(each) for each in range(last) if each != place)
        end = self.model.columns[last - 1]
        return self.view.viewport().width() - others - title_width(header, end.title, end.width)

    def _count(self) -> None:
        from salesplanner.ui.forms.projectcount import CountDialog

        CountDialog(self, self._workspace).exec()

    def _keep_width(self, section: int, _: int, width: int) -> None:
        if 0 < section < len(self.model.columns):  # the last one has what is left
            keep(f"pipeline/width/{self.model.columns[section - 1].key}", width)

    def _on_header(self, section: int) -> None:
        """The box chooses all or none; a title sorts, a second time the other way round."""
        if section == TICK:
            if len(self._chosen_briefs()) == len(self.ids()):
                self.view.clearSelection()
            else:
                self.view.selectAll()
            return
        key = self.model.columns[section - 1].key
        self.model.order = key, self.model.order[0] == key and not self.model.order[1]
        self._rearrange()
        self._show_order()

    def _show_order(self) -> None:
        key, is_down = self.model.order
        place = next((number for number, each in enumerate(self.model.columns, start=1) if each.key == key), -1)
        order = Qt.SortOrder.DescendingOrder if is_down else Qt.SortOrder.AscendingOrder
        self.view.horizontalHeader().setSortIndicator(place, order)

    def _group(self) -> None:
        self.model.by = str(self.by.currentData())
        keep("pipeline/group", self.model.by)
        self._rearrange()

    def _rearrange(self) -> None:
        chosen = {each.id for each in self._chosen_briefs()}
        self.model.arrange()
        self._restore(chosen, None, range(len(self.model.rows)))

    # --- doing --------------------------------------------------------------------------------------------------

    def _open_row(self, index: QModelIndex) -> None:
        found = self.model.rows[index.row()]
        if isinstance(found, Group):
            self.model.fold(found.key)
            self.view.setCurrentIndex(self.model.index(index.row(), TICK))
        elif (card := self.model.card(index.row())) is not None:
            self.opened.emit(card)

    def _on_menu(self, place: QPoint) -> None:
        if selected := self.selected():
            self.menu_asked.emit(selected[0], place)

    def edit_cell(self, index: QModelIndex) -> None:
        """Change a fact where it stands: stage and confidence from a list, the amount typed, the day asked for."""
        card = self.model.card(index.row())
        if card is None or index.column() == TICK:
            return
        key = self.model.columns[index.column() - 1].key
        if key == "amount":
            self.view.edit(index)
        elif key == "expected_on":
            change_deals(self, self._workspace, [card.deal], "expected_on")
        elif key in ("stage", "confidence"):
            self._choose(card, key).popup(self.view.viewport().mapToGlobal(self.view.visualRect(index).bottomLeft()))
        else:
            self.opened.emit(card)

    def _choose(self, card: Card, key: str) -> QMenu:
        """What the cell may become."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        choices: list[tuple[str, Any, Callable[[], object]]] = []
        if key == "stage":
            choices = [
                (stage.name, stage.id, partial(self.moved.emit, card.id, stage.id))
                for stage in self._store.stages.of_type(card.deal.type_id)
            ]
            present: Any = card.deal.stage_id
        else:
            names = [(None, self.tr("By win chance")), *((each, self._words.confidence(each)) for each in Confidence)]
            choices = [(name, each, partial(self._change, card.id, confidence=each)) for each, name in names]
            present = card.deal.confidence
        for name, value, work in choices:
            action = menu.addAction(name.replace("&", "&&"), work)
            action.setCheckable(True)
            if value == present:
                action.setChecked(True)
                menu.setActiveAction(action)
        return menu

    def _keep_amount(self, deal_id: int, text: str) -> None:
        """Keep a typed amount; one that cannot be understood is told, and the old one stays."""
        try:
            amount = parse_money(text) if text.strip() else None
        except Problem as problem:
            self._workspace.notice(self._words.problem(problem), False)
            return
        if self._store.deals.get(deal_id).amount != amount:
            self._change(deal_id, amount=amount)

    def _change(self, deal_id: int, **facts: Any) -> None:
        if self._workspace.did(self._store.deals.change, deal_id, **facts):
            self._workspace.notice(self.tr("“{deal}” changed").format(deal=self._store.deals.get(deal_id).name))

    def change_chosen(self, what: str) -> None:
        """Change the expected close, stage or confidence of all that are selected."""
        deals = [card.deal for card in self.selected()]
        if not deals:
            return
        if what == "stage" and len({deal.type_id for deal in deals}) > 1:
            self._workspace.notice(
                self.tr("The selected deals are of different project types, each with its own stages"), False
            )
            return
        change_deals(self, self._workspace, deals, what)

    def copy(self) -> None:
        """Put the selected rows on the clipboard as a table, with the titles."""
        cards = self.selected()
        if not cards:
            return
        cards = [*map(self._store.improvements.held_back().leave_step, cards)]
        rows = [[each.text(card) for each in self.model.columns] for card in cards]
        copy_rows(self._workspace, (each.title for each in self.model.columns), rows)
