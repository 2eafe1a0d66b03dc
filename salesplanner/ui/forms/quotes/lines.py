"""The lines of a quote as they are typed: every cell keeps what was typed, right or wrong; the last line is always a free one."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any

from msgspec import Struct, field
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from salesplanner.domain.plaintext import one_line
from salesplanner.domain.problems import Kind, Problem
from salesplanner.domain.quotes import QuoteLine
from salesplanner.domain.quoting import Beyond, parse_quantity
from salesplanner.domain.typed import parse_price
from salesplanner.report import quotewords
from salesplanner.ui.kit.layout import tip_text
from salesplanner.ui.kit.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
ITEM, SPEC, QUANTITY, UNIT, PRICE, AMOUNT, COST, MARGIN, NOTE = range(9)
_TYPED = {ITEM: "item", SPEC: "spec", QUANTITY: "quantity", UNIT: "unit", PRICE: "price", COST: "cost", NOTE: "note"}
_FIGURES = (QUANTITY, PRICE, AMOUNT, COST, MARGIN)


class Typed(Struct):
    """A line as it was typed, by column; `known` is the line of the book behind it."""

    texts: dict[int, str] = field(default_factory=dict)
    known: QuoteLine | None = None

    @property
    def is_blank(self) -> bool:
        """Whether nothing was typed."""
        return not any(text.strip() for text in self.texts.values())


class QuoteLinesModel(QAbstractTableModel):
    """What is typed, and what comes of it."""

    edited = Signal()
    named = Signal(int)  # the row whose item was said

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._rows: list[Typed] = [Typed()]
        self._beyond: dict[int, Beyond] = {}
        self.read_only = False
        self._titles = {
            ITEM: self.tr("Item"),
            SPEC: self.tr("Specification"),
            QUANTITY: self.tr("Quantity"),
            UNIT: self.tr("Unit"),
            PRICE: self.tr("Unit price"),
            AMOUNT: self.tr("Amount"),
            COST: self.tr("Cost"),
            MARGIN: self.tr("Margin"),
            NOTE: self.tr("Remark"),
        }

    # --- lines --------------------------------------------------------------------------------------------------

    def show_lines(self, lines: Sequence[QuoteLine]) -> None:
        """Show lines of the book, and a free one."""
        self.beginResetModel()
        self._rows = [self._shown(line) for line in lines]
        self._free_line()
        self.endResetModel()

    def _shown(self, line: QuoteLine) -> Typed:
        words = self._workspace.words
        texts = {
            ITEM: line.item,
            SPEC: line.spec,
            QUANTITY: line.quantity,
            UNIT: line.unit,
            PRICE: quotewords.price(line.price, words),
            COST: quotewords.price(line.cost, words),
            NOTE: line.note,
        }
        return Typed({column: text for column, text in texts.items() if text}, line)

    def _free_line(self) -> None:
        if not self.read_only and (not self._rows or not self._rows[-1].is_blank):
            self._rows.append(Typed())

    def line(self, row: int) -> QuoteLine:
        """The line of a row. Raises Problem with its place where something does not fit."""
        typed = self._rows[row]
        text = {column: one_line(typed.texts.get(column, "")).strip() for column in _TYPED}
        for column in _TYPED:
            if (problem := self.fault(row, column)) is not None:
                raise Problem(problem.kind, **{**problem.facts, "row": row + 1})
        known = typed.known
        return QuoteLine(
            id=known.id if known else 0,
            uid=known.uid if known else "",
            created_at=known.created_at if known else None,
            changed_at=known.changed_at if known else None,
            quote_id=known.quote_id if known else 0,
            position=row,
            item=text[ITEM],
            spec=text[SPEC],
            quantity=parse_quantity(text[QUANTITY]),
            unit=text[UNIT],
            price=parse_price(text[PRICE]) if text[PRICE] else Decimal(0),
            cost=parse_price(text[COST]) if text[COST] else None,
            note=text[NOTE],
        )

    def lines(self) -> list[QuoteLine]:
        """All lines that something was typed in. Raises Problem with the first that does not fit."""
        return [self.line(row) for row, typed in enumerate(self._rows) if not typed.is_blank]

    def sound(self) -> list[tuple[int, QuoteLine]]:
        """The lines that can be counted already, with their rows."""
        found = []
        for row, typed in enumerate(self._rows):
            if not typed.is_blank and all(self.fault(row, column) is None for column in _TYPED):
                found.append((row, self.line(row)))
        return found

    def fault(self, row: int, column: int) -> Problem | None:
        """What does not fit in a cell."""
        text = self._rows[row].texts.get(column, "").strip()
        try:
            if column == ITEM and not text and not self._rows[row].is_blank:
                raise Problem(Kind.REQUIRED, field=self._titles[ITEM])
            if column == QUANTITY:
                parse_quantity(text)
            if column in (PRICE, COST) and text and parse_price(text) < 0:
                raise Problem(Kind.NOT_AN_AMOUNT, value=text)
        except Problem as problem:
            return problem
        return None

    def flag(self, beyond: Sequence[tuple[int, Beyond]]) -> None:
        """Mark the rows whose price is below the limit."""
        self._beyond = dict(beyond)
        self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, NOTE))

    def text(self, row: int, column: int) -> str:
        """What was typed in a cell."""
        return self._rows[row].texts.get(column, "") if 0 <= row < len(self._rows) else ""

    def fill(self, row: int, texts: dict[int, str], *, only_empty: bool = True) -> None:
        """Put texts into cells; what was typed stays unless it is to be replaced."""
        for column, text in texts.items():
            if text and not (only_empty and self._rows[row].texts.get(column)):
                self._put(row, column, text)
        self._changed(row)

    def remove(self, row: int) -> None:
        """Take a line out."""
        if self.read_only or not 0 <= row < len(self._rows):
            return
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._rows[row]
        self.endRemoveRows()
        if not self._rows or not self._rows[-1].is_blank:
            self._add_free()
        self.edited.emit()

    def shift(self, row: int, step: int) -> bool:
        """Move a line up or down; whether it moved."""
        last = len(self._rows) - 2
        if self.read_only or not (0 <= row <= last and 0 <= row + step <= last):
            return False
        self.beginResetModel()
        self._rows[row], self._rows[row + step] = self._rows[row + step], self._rows[row]
        self.endResetModel()
        self.edited.emit()
        return True

    # --- what Qt asks -------------------------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:
        """How many lines, the free one too."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:
        """How many columns."""
        return 0 if parent.isValid() else len(self._titles)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What is computed cannot be typed in."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        can_edit = index.column() in _TYPED and not self.read_only
        return flags | Qt.ItemFlag.ItemIsEditable if can_edit else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' titles, the lines' numbers."""
        if role == Qt.ItemDataRole.TextAlignmentRole and orientation is Qt.Orientation.Horizontal:
            return self._alignment(section)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return self._titles[section] if orientation is Qt.Orientation.Horizontal else str(section + 1)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; a fault and a price below the limit are said when pointed at."""
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return self._rows[row].texts.get(column, "") if column in _TYPED else self._computed(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(column)
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._color(row, column)
        if role == Qt.ItemDataRole.DecorationRole and (tone := self._tone(row, column)):
            return self._workspace.theme.icon("triangle-alert", tone, 14)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleDescriptionRole):
            said = self.said(row, column)
            return (tip_text(said) if role == Qt.ItemDataRole.ToolTipRole else said) if said else None
        return None

    def said(self, row: int, column: int) -> str:
        """What there is to say of a cell: its fault, its limit."""
        words = self._workspace.words
        if (problem := self.fault(row, column)) is not None:
            return words.problem(problem)
        if column == PRICE and (found := self._beyond.get(row)) is not None:
            limit, price = quotewords.price(found.lowest, words), quotewords.price(found.price, words)
            if found.price != found.line.price:
                return self.tr("Below my limit of {limit}: {price} after the discount").format(limit=limit, price=price)
            return self.tr("Below my limit of {limit}").format(limit=limit)
        return ""

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Keep what was typed."""
        row, column = index.row(), index.column()
        text = one_line(str(value)).strip()
        if role != Qt.ItemDataRole.EditRole or text == self._rows[row].texts.get(column, ""):
            return False
        self._put(row, column, text)
        if column == ITEM and text:
            self.named.emit(row)
        self._changed(row)
        return True

    def _put(self, row: int, column: int, text: str) -> None:
        """Keep a text; an amount that is understood is shown in full."""
        if column in (PRICE, COST) and text:
            with suppress(Problem):  # it stays as it was typed, marked
                text = quotewords.price(parse_price(text), self._workspace.words)
        self._rows[row].texts[column] = text

    def _changed(self, row: int) -> None:
        if not self._rows[-1].is_blank:
            self._add_free()
        self.dataChanged.emit(self.index(row, 0), self.index(row, NOTE))
        self.edited.emit()

    def _add_free(self) -> None:
        place = len(self._rows)
        self.beginInsertRows(QModelIndex(), place, place)
        self._rows.append(Typed())
        self.endInsertRows()

    def _computed(self, row: int, column: int) -> str:
        if self._rows[row].is_blank or any(self.fault(row, each) for each in (QUANTITY, PRICE, COST)):
            return ""
        words, typed = self._workspace.words, self._rows[row].texts
        line = QuoteLine(
            quote_id=0,
            item="-",
            quantity=parse_quantity(typed.get(QUANTITY, "")),
            price=parse_price(typed[PRICE]) if typed.get(PRICE) else Decimal(0),
            cost=parse_price(typed[COST]) if typed.get(COST) else None,
        )
        if column == AMOUNT:
            return words.money_full(line.total) if typed.get(PRICE) else ""
        if line.cost is None or not line.price:
            return ""
        return words.percent((line.price - line.cost) / line.price)

    def _tone(self, row: int, column: int) -> str:
        """What does not fit is vermilion, what is below the limit amber; each has its sign too."""
        if column in _TYPED and self.fault(row, column) is not None:
            return "overdue"
        return "risk" if column == PRICE and row in self._beyond else ""

    def _color(self, row: int, column: int) -> QColor | None:
        theme = self._workspace.theme
        if tone := self._tone(row, column):
            return theme.color(tone)
        return None if column in _TYPED else QColor(theme.text2)

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if column in _FIGURES else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignVCenter
