"""Orders by two parts at once: a table that adds up, its change, and the last twelve months of the cell one stands on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from typing import Any

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from salesplanner.domain.period import Period
from salesplanner.domain.targets import Unit
from salesplanner.report import crosstab
from salesplanner.report.facts import Facts
from salesplanner.report.parts import dimension_name
from salesplanner.store import Change
from salesplanner.ui.forms.behind import show_records
from salesplanner.ui.kit.copying import copy_rows
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.layout import STRETCH, Segmented, button, column, fit, heading, muted, row, tip_text
from salesplanner.ui.kit.saving import save_sheet
from salesplanner.ui.kit.theme import font, px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.progress.panels import ChartPanel

_LEAST = 92


class _Grid(QTableWidget):
    """The cells. A click or Enter opens one, Ctrl+C copies all."""

    asked = Signal()
    copied = Signal()

    def __init__(self, name: str) -> None:
        super().__init__(0, 0)
        self.setAccessibleName(name)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.verticalHeader().setHighlightSections(False)
        self.setMouseTracking(True)
        self.clicked.connect(lambda _: self.asked.emit())
        self.entered.connect(self._point)

    def _point(self, index: QModelIndex) -> None:
        """A hand over what a click opens."""
        hand, arrow = Qt.CursorShape.PointingHandCursor, Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(hand if index.data(Qt.ItemDataRole.ToolTipRole) else arrow)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell, Ctrl+C copies the table."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.asked.emit()
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copied.emit()
        else:
            super().keyPressEvent(event)


class CrossDialog(Dialog):
    """The table of a period; what is in it is chosen above, its cell's months stand below."""

    def __init__(self, parent: QWidget, workspace: Workspace, facts: Facts) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # it listens to changes
        self._workspace, self._facts = workspace, facts
        self._found: crosstab.Cross | None = None
        words = workspace.words
        known = crosstab.named(workspace.store, facts)
        self._parts = ["channel", "product" if "product" in known else "line"]
        title = self.tr("{row} by {column}")
        self._title = title
        self.rows, self.columns = (self._choice(self._parts[place], known) for place in range(2))
        self.rows.setAccessibleName(self.tr("Rows"))
        self.columns.setAccessibleName(self.tr("Columns"))
        self.measures = Segmented(
            [("amount", self.tr("Amount")), ("orders", self.tr("Orders")), ("quantity", self.tr("Quantity"))],
            self._turn,
        )
        self.measures.setAccessibleName(self.tr("What is counted"))
        self.shown = Segmented(
            [("now", self.tr("Value")), ("share", self.tr("Share")), ("previous", self.tr("On the period before")), ("last_year", self.tr("On last year"))],
            self._turn,
        )  # fmt: skip
        self.shown.setAccessibleName(self.tr("What is shown"))
        self.grid = _Grid(self.tr("Table"))
        self.grid.currentCellChanged.connect(lambda *_: self._show_months())
        self.grid.asked.connect(self.open_cell)
        self.grid.copied.connect(self.copy)
        self.chart = ChartPanel(workspace, 120, self._open_month)
        self.records_button = button("", kind="link", on_click=self.open_cell)
        self.head = heading("", 3)
        self.span = muted(words.period(facts.done or facts.period))
        copy = button(self.tr("Copy"), workspace.theme.icon("copy"), on_click=self.copy)
        save = button(self.tr("Save…"), workspace.theme.icon("download"), on_click=self.save)
        close = button(self.tr("Close"), on_click=self.close)
        chosen = row(self.rows, muted("×"), self.columns, STRETCH, self.measures, self.shown, spacing=8)
        whole = column(
            row(self.head, self.span, STRETCH, spacing=8), chosen, self.grid, self.chart,
            row(copy, save, self.records_button, STRETCH, close, spacing=8), spacing=10, margins=16,
        )  # fmt: skip
        whole.setStretch(2, 3)
        whole.setStretch(3, 2)
        self.setLayout(whole)
        fit(self, px(960), px(680))
        workspace.changed.connect(self._on_changed)
        self._show()
        self.grid.setFocus()

    def _choice(self, part: str, known: Sequence[str]) -> QComboBox:
        """What the rows or the columns are: parts that any order names, and the chosen one."""
        made = QComboBox()
        for each in crosstab.PARTS:
            if each in known or each == part:
                made.addItem(dimension_name(each, self._workspace.words), each)
        made.setCurrentIndex(made.findData(part))
        made.activated.connect(partial(self._choose, made))
        return made

    def _choose(self, changed: QComboBox, _: int) -> None:
        """Rows and columns are never the same part: the other one takes the place of what was chosen."""
        place = 0 if changed is self.rows else 1
        chosen = str(changed.currentData())
        if chosen == self._parts[1 - place]:
            self._parts.reverse()
        else:
            self._parts[place] = chosen
        for box, part in zip((self.rows, self.columns), self._parts, strict=True):
            box.setCurrentIndex(box.findData(part))
        self._show()

    def _turn(self, _: object) -> None:
        self._show()

    def _on_changed(self, change: Change) -> None:
        if change.touched.keys() & {"order", "client"}:
            from salesplanner.report.facts import Depth, facts

            self._facts = facts(self._workspace.store, self._facts.period, depth=Depth.FIGURES)
            self._show()

    # --- what is shown ------------------------------------------------------------------------------------------

    def _show(self) -> None:
        """Reckon the table anew and show it; the cell one stands on stays."""
        words, place = self._workspace.words, self.place()
        names = [dimension_name(part, words) for part in self._parts]
        self.head.setText(self._title.format(row=names[0], column=names[1]))
        self.setWindowTitle(self.head.full_text())
        found = self._found = crosstab.cross(
            self._workspace.store, self._facts, str(self.measures.value()), self._parts[0], self._parts[1]
        )
        for shown, key in zip(self.shown.buttons()[2:], ("previous", "last_year"), strict=True):
            shown.setVisible(key in found.values)  # the book may not know those days
        rows, columns = [*found.rows, None], [*found.columns, None]
        amounts = self._together(found)
        self.grid.blockSignals(True)
        self.grid.setRowCount(len(rows))
        self.grid.setColumnCount(len(columns))
        self.grid.setVerticalHeaderLabels([crosstab.name_of(each, words) for each in rows])
        self.grid.setHorizontalHeaderLabels([crosstab.name_of(each, words) for each in columns])
        for down, part in enumerate(rows):
            for across, other in enumerate(columns):
                self.grid.setItem(down, across, self._item(found, (part, other), amounts))
        self._widen()
        at = (rows.index(place[0]) if place[0] in rows else len(rows) - 1, columns.index(place[1]) if place[1] in columns else len(columns) - 1)  # fmt: skip
        self.grid.setAutoScroll(False)  # it is read from its beginning, though the cell one stands on may be the last
        self.grid.setCurrentCell(*at)
        self.grid.setAutoScroll(True)
        self.grid.blockSignals(False)
        self._show_months()

    def _widen(self) -> None:
        """Each column as wide as its texts ask for; where the widest fits as often as there are columns, all fill the room alike."""
        grid, header = self.grid, self.grid.horizontalHeader()
        grid.verticalHeader().setDefaultSectionSize(px(48 if self._side() else 34))
        header.setMinimumSectionSize(px(_LEAST))
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        widest = max(
            max(px(_LEAST), header.sectionSizeHint(place), grid.sizeHintForColumn(place))
            for place in range(grid.columnCount())
        )
        if widest * grid.columnCount() <= self.width() - px(32) - grid.verticalHeader().sizeHint().width():
            header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _side(self) -> crosstab.Side | None:
        """What the cells are compared with."""
        sides: dict[object, crosstab.Side] = {"previous": "previous", "last_year": "last_year"}
        return sides.get(self.shown.value())

    def _item(self, found: crosstab.Cross, place: crosstab.Place, amounts: Mapping[Decimal, str]) -> QTableWidgetItem:
        item = QTableWidgetItem(self._text(found, place, amounts))
        item.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        count = self._count(found, place)
        if count:
            words = self._workspace.words
            value = words.colon(self._said(place)) + words.value(found.value(place), found.unit)
            item.setToolTip(tip_text(words.semicolons([value, self._behind(count)])))
        if None in place:
            item.setFont(font("body", bold=True))
        return item

    def _together(self, found: crosstab.Cross) -> dict[Decimal, str]:
        """Amounts of money as they are written beside each other, so that they can be compared by eye."""
        values = [each for each in found.values["now"].values() if each] if found.unit is Unit.MONEY else []
        return dict(
            zip(values, self._workspace.words.money_together([int(each * 100) for each in values]), strict=True)
        )

    def _text(self, found: crosstab.Cross, place: crosstab.Place, amounts: Mapping[Decimal, str]) -> str:
        """What a cell says: its value or share, and its change below it."""
        words, side = self._workspace.words, self._side()
        if self.shown.value() == "share":
            return words.percent(found.share(place), 1) if found.value(place) else ""
        value = found.value(place)
        if side is None:
            return amounts.get(value) or (words.value(value, found.unit) if value else "")
        before = found.value(place, side)
        if not value and not before:
            return ""
        return f"{words.value(value, found.unit)}\n{self._turned(found, place, side)}"

    def _turned(self, found: crosstab.Cross, place: crosstab.Place, side: crosstab.Side) -> str:
        change = found.change(place, side)
        if change is None:
            return self.tr("new")
        if not change:
            return self.tr("as before")
        return ("▲ " if change > 0 else "▼ ") + self._workspace.words.percent(abs(change), 1)

    def place(self) -> crosstab.Place:
        """The cell one stands on; all at first."""
        found, down, across = self._found, self.grid.currentRow(), self.grid.currentColumn()
        if found is None or down < 0 or across < 0:
            return (None, None)
        return ([*found.rows, None][down], [*found.columns, None][across])

    def _said(self, place: crosstab.Place) -> str:
        """What a cell is about: 备件 · 自营店."""
        words = self._workspace.words
        named = [crosstab.name_of(each, words) for each in place if each is not None]
        return " · ".join(named) or crosstab.name_of(None, words)

    def _count(self, found: crosstab.Cross, place: crosstab.Place) -> int:
        """How many orders are behind what a cell says."""
        return len(found.behind(place)) + len(found.behind(place, self._side()))

    def _behind(self, count: int) -> str:
        return self.tr("%n order(s) behind this cell", "", count)

    def _show_months(self) -> None:
        """The last months of the cell."""
        from salesplanner.charts import daily
        from salesplanner.charts.look import look_of

        found, words, place = self._found, self._workspace.words, self.place()
        if found is None:
            return
        count = self._count(found, place)
        self.records_button.setText(self._behind(count))
        self.records_button.setVisible(bool(count))
        self.chart.say(self._said(place), self.tr("last 12 months"))
        values = {month.first: float(sums.get(place, 0)) for month, sums, _ in found.months}

        def write(value: float) -> str:
            return words.value(Decimal(str(round(value, 2))), found.unit)

        def name(day: date) -> str:
            return words.short_month(Period.month_of(day))

        now = frozenset(day for day in values if self._facts.period.contains(day))
        data = daily.Days(tuple(values), values, write, dark=now, name=name)
        look = look_of(words)
        rows = [[words.month(month), write(values[month.first])] for month, _, _ in found.months]
        head = [self.tr("Month"), self._said(place)]
        said = ", ".join(" ".join(each) for each in rows)
        self.chart.chart.show_chart(
            lambda canvas: daily.draw(canvas, data, look), f"{self._said(place)}. {said}", table=lambda: (head, rows)
        )

    # --- what a click does --------------------------------------------------------------------------------------

    def open_cell(self) -> None:
        """Show the orders of the cell, and those that it is compared with."""
        found, place = self._found, self.place()
        if found is not None and self._count(found, place):
            before = found.behind(place, self._side())
            show_records(self, self._workspace, self._said(place), "order", found.behind(place), before)

    def _open_month(self, day: Any) -> None:
        """Show the orders of the cell in a month."""
        for month, _, ids in self._found.months if self._found else ():
            if month.first == day and ids.get(self.place()):
                title = f"{self._said(self.place())} · {self._workspace.words.month(month)}"
                show_records(self, self._workspace, title, "order", ids[self.place()])

    def copy(self) -> None:
        """The table on the clipboard, as it stands."""
        grid = self.grid
        head = [
            "",
            *(item.text() for across in range(grid.columnCount()) if (item := grid.horizontalHeaderItem(across))),
        ]
        rows = []
        for down in range(grid.rowCount()):
            name = grid.verticalHeaderItem(down)
            cells = [item.text() for across in range(grid.columnCount()) if (item := grid.item(down, across))]
            rows.append([name.text() if name else "", *cells])
        copy_rows(self._workspace, head, rows)

    def save(self) -> None:
        """The table into a workbook or a .csv, its numbers as numbers."""
        if self._found is None:
            return
        words = self._workspace.words
        head = dimension_name(self._parts[0], words)
        name = words.period(self._facts.period)
        save_sheet(
            self, self._workspace, crosstab.sheet(self._found, self.head.full_text(), head, words, name, self._side())
        )
