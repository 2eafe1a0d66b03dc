"""The channels of a stretch beside the same days before: each figure opens its records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from salesplanner.domain.changes import Sales
from salesplanner.domain.shop import Part, Remark
from salesplanner.report import shopwords
from salesplanner.report.shop import Formula, Line, conversion, order_value
from salesplanner.ui.kit.cards import text_width
from salesplanner.ui.kit.inputs import say_cut_cell
from salesplanner.ui.kit.layout import tip_text
from salesplanner.ui.kit.theme import font, px
from salesplanner.ui.kit.workspace import Workspace

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
#: The last column is at least so wide.
_REMARK = 96
_MARKS = {
    Remark.LOW_SEARCH: ("triangle-alert", "risk"),
    Remark.SHORT_STAY: ("triangle-alert", "risk"),
    Remark.BEST_CONVERSION: ("thumbs-up", "done"),
}


class _Figure(Struct, frozen=True):
    """A column: its title, what it says of a side, how two sides differ, and whose records it opens."""

    title: str
    of: Callable[[Sales], Fraction | None]
    part: Part | None
    opens: str  # orders, visitors, or both visitors and buyers
    is_compared: bool = True


def _whole(formula: Formula) -> Line:
    """The last row: all channels together."""
    return Line("", formula.total, formula.before)


def _says(figure: _Figure, lines: Sequence[Line]) -> bool:
    """Whether a column says anything: sales always; any other where one of its figures is more than nothing, now or before."""
    sides = [side for each in lines for side in (each.now, each.before) if side is not None]
    return figure.part is None or any(figure.of(side) for side in sides)


class ChannelTable(QTableWidget):
    """A row a channel, and the total. `opened` tells the channel (None for the total) and which records: orders, visitors, both."""

    opened = Signal(object, str)

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._formula: Formula | None = None
        self._is_filling = False
        self._figures: list[_Figure] = []
        self._has_remarks = False
        self.setAccessibleName(self.tr("Channels"))
        self.setProperty("plain", True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(px(33))
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(px(30))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().rangeChanged.connect(lambda *_: self._fit())
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.cellClicked.connect(self._open)

    # --- what it shows ------------------------------------------------------------------------------------------

    def show_formula(self, formula: Formula) -> None:
        """Show the channels of a formula."""
        self._formula, self._is_filling = formula, True
        lines = [*formula.lines, _whole(formula)]
        self._figures = [self._of_use(each, lines) for each in self._columns(formula) if _says(each, lines)]
        self._has_remarks = formula.is_shop and any(
            shopwords.remark(each, self._workspace.words) or each.causes for each in lines
        )
        heads = [self.tr("Channel")]
        for figure in self._figures:
            moved = self.tr("YoY") if formula.against == "last_year" else self.tr("MoM")
            heads += [figure.title, *([moved] if figure.is_compared else [])]
        heads += [self.tr("Remark")] if self._has_remarks else []
        self.setColumnCount(len(heads))
        self.setRowCount(len(lines))
        self._show_heads(heads)
        for row, line in enumerate(lines):
            self._show_line(row, line, is_total=row == len(formula.lines))
        self._is_filling = False
        self._widen()
        self._fit()

    def _of_use(self, figure: _Figure, lines: Sequence[Line]) -> _Figure:
        """The column without its changes where nothing can be compared."""
        silent = {"–", self.tr("new")}
        if figure.is_compared and all(self._changed(each, figure) in silent for each in lines):
            return replace(figure, is_compared=False)
        return figure

    def _columns(self, formula: Formula) -> list[_Figure]:
        words, is_shop = self._workspace.words, formula.is_shop
        unit = self.tr("10k") if words.zh else words.sign.strip()
        sales = self.tr("Sales ({unit})").format(unit=unit)
        if not is_shop:
            value = shopwords.part_name(Part.ORDER_VALUE, is_shop, words)
            orders = shopwords.part_name(Part.BUYERS, is_shop, words)
            return [
                _Figure(sales, lambda each: Fraction(each.amount), None, "orders"),
                _Figure(orders, lambda each: Fraction(each.orders), Part.BUYERS, "orders"),
                _Figure(value, order_value, Part.ORDER_VALUE, "orders"),
            ]
        return [
            _Figure(sales, lambda each: Fraction(each.amount), None, "orders"),
            _Figure(self.tr("Visitors"), lambda each: Fraction(each.visits), Part.VISITORS, "visitors"),
            _Figure(self.tr("Conversion"), conversion, Part.CONVERSION, "both"),
            _Figure(self.tr("AOV"), order_value, Part.ORDER_VALUE, "orders", is_compared=False),
        ]

    def _show_heads(self, heads: list[str]) -> None:
        for place, text in enumerate(heads):
            item = QTableWidgetItem(text)
            is_text = place == 0 or (place == len(heads) - 1 and self._has_remarks)
            item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter if is_text else _RIGHT)
            self.setHorizontalHeaderItem(place, item)

    def _show_line(self, row: int, line: Line, *, is_total: bool = False) -> None:
        name = self.tr("Total") if is_total else line.channel or self.tr("Without a channel")
        texts = [name]
        for figure in self._figures:
            value = figure.of(line.now)
            texts.append("–" if value is None else self._said(value, figure))
            if figure.is_compared:
                texts.append(self._changed(line, figure))
        for place, text in enumerate(texts):
            item = QTableWidgetItem(text)
            is_change = (place > 0 and text[:1] in "▲▼") or (place > 0 and not any(c.isdigit() for c in text))
            if place:
                item.setTextAlignment(_RIGHT)
            if place == 0 or (is_total and not is_change):
                item.setFont(font("body", bold=True))
            if is_change:
                item.setForeground(QColor(self._workspace.theme.text2))
            self.setItem(row, place, item)
        if self._has_remarks:
            self._remark(row, line)

    def _said(self, value: Fraction, figure: _Figure) -> str:
        words = self._workspace.words
        if figure.part is None:
            return shopwords.in_column(round(value), words)
        if figure.part in (Part.VISITORS, Part.BUYERS):
            return words.number(round(value))
        if figure.part is Part.ORDER_VALUE and self._formula is not None and self._formula.is_shop:
            return words.number(round(value / 100))
        return shopwords.said(value, figure.part, words)

    def _changed(self, line: Line, figure: _Figure) -> str:
        """How it differs from before; a channel that did not sell then is new."""
        if line.before is None:
            return self.tr("new")
        points = figure.part is Part.CONVERSION
        now, before = figure.of(line.now), figure.of(line.before)
        return shopwords.change(now, before, self._workspace.words, points=points) or "–"

    def _remark(self, row: int, line: Line) -> None:
        """What stands out, with the rule that says so when it is pointed at; what the person took it to come from."""
        words, theme = self._workspace.words, self._workspace.theme
        text, why = shopwords.remark(line, words), shopwords.rule_of(line, words)
        causes = [
            f"{words.day(each.day)} {shopwords.cause(each.what, words)}" + (f": {each.note}" if each.note else "")
            for each in line.causes
        ]
        if causes and line.remark not in _MARKS:
            text = causes[-1]
        item = QTableWidgetItem(text)
        if line.remark in _MARKS:
            icon, tone = _MARKS[line.remark]
            item.setIcon(theme.icon(icon, tone, 14))
            item.setForeground(QColor(getattr(theme, tone)))
        told = "\n".join(filter(None, (text, why, *causes)))
        item.setToolTip(tip_text(told).replace("\n", "<br>") if told else "")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ". ".join(filter(None, (text, why, *causes))))
        self.setItem(row, self.columnCount() - 1, item)

    def _widen(self) -> None:
        """Give each column what its longest text takes; the last has the rest, and is cut off where that is too little."""
        wide = []
        for place in range(self.columnCount()):
            head = self.horizontalHeaderItem(place)
            cells = [self.item(row, place) for row in range(self.rowCount())]
            texts = [each.text() for each in [head, *cells] if each is not None]
            icon = px(20) if any(each is not None and not each.icon().isNull() for each in cells) else 0
            wide.append(max(text_width(text, bold=True) for text in texts) + icon + px(22))
        spare = self.viewport().width() - sum(wide)
        if spare < 0:
            wide[-1] = max(px(_REMARK), wide[-1] + spare)
        else:
            share = spare // max(1, len(wide))
            wide = [each + share for each in wide]
            wide[-1] += spare - share * len(wide)
        for place, width in enumerate(wide):
            self.setColumnWidth(place, width)

    def _fit(self) -> None:
        rows = px(33) * self.rowCount() + self.horizontalHeader().sizeHint().height()
        bar = self.horizontalScrollBar()
        scroll = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(rows + scroll + 2 * self.frameWidth())

    def resizeEvent(self, event: QEvent) -> None:  # type: ignore[override]
        """Share the width anew."""
        super().resizeEvent(event)  # type: ignore[arg-type]
        if self._formula is not None and not self._is_filling:
            self._widen()

    def viewportEvent(self, event: QEvent) -> bool:
        """Say a text that is cut off when it is pointed at."""
        return say_cut_cell(self, event) or super().viewportEvent(event)

    # --- what a click does --------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the records of the figure."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._open(self.currentRow(), self.currentColumn())
        else:
            super().keyPressEvent(event)

    def _open(self, row: int, place: int) -> None:
        if self._formula is None or row < 0:
            return
        opens = ["orders"]
        for figure in self._figures:
            opens += [figure.opens] * (2 if figure.is_compared else 1)
        channel = self._formula.lines[row].channel if row < len(self._formula.lines) else None
        self.opened.emit(channel, opens[place] if place < len(opens) else "visitors")
