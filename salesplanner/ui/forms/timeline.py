"""The history of one client as a line of events with month headings."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesplanner.domain.period import Period
from salesplanner.ui.forms.history import Entry, History
from salesplanner.ui.kit.cards import Brush, chip_size, is_selected, wrapped_height
from salesplanner.ui.kit.theme import font
from salesplanner.ui.kit.workspace import Workspace

Index = QModelIndex | QPersistentModelIndex
ENTRY = Qt.ItemDataRole.UserRole
_PAGE = 200  # entries read at once
_DAYS = 72  # width of the dates
_LINE = 90  # where the line of events runs
_TEXT = 110  # where the texts begin
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TimelineModel(QAbstractListModel):
    """Entries, newest first, with a period before the first entry of each month; read a page at a time as one scrolls."""

    def __init__(self, workspace: Workspace, parent: QWidget) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._rows: list[Entry | Period] = []
        self._history: History | None = None
        self._read = 0

    def show(self, history: History, *, is_same: bool) -> None:
        """Show a history from its beginning; as far as it was read before where it is the same client's."""
        self.beginResetModel()
        wanted = max(_PAGE, self._read if is_same else 0)
        self._history, self._rows, self._read = history, [], 0
        self._rows = self._next(wanted)
        self.endResetModel()

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there is more than what was read."""
        return not parent.isValid() and self._history is not None and self._read < self._history.count

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        rows = self._next(_PAGE)
        if rows:
            self.beginInsertRows(QModelIndex(), len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _next(self, count: int) -> list[Entry | Period]:
        """The entries that follow what was read, with the headings of their months."""
        entries = self._history.read(self._read, count) if self._history else []
        self._read += len(entries)
        last = self._rows[-1] if self._rows else None
        month = Period.month_of(last.day) if isinstance(last, Entry) else None
        rows: list[Entry | Period] = []
        for entry in entries:
            if month is None or not month.contains(entry.day):
                month = Period.month_of(entry.day)
                rows.append(month)
            rows.append(entry)
        return rows

    def rowCount(self, parent: Index | None = None) -> int:
        """How many rows, headings counted."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The entry or period itself, or what it says."""
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == ENTRY:
            return row
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        words = self._workspace.words
        if isinstance(row, Period):
            return words.month(row)
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        return words.list(filter(None, [words.day_long(row.day), row.title, row.mark, row.about, row.body]))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Entries can be chosen, headings cannot."""
        is_entry = index.isValid() and isinstance(self._rows[index.row()], Entry)
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable if is_entry else Qt.ItemFlag.NoItemFlags

    def place_of(self, table: str, record_id: int) -> int | None:
        """Where a record is."""
        found = (place for place, row in enumerate(self._rows) if isinstance(row, Entry) and row.table == table and row.id == record_id)  # fmt: skip
        return next(found, None)


class TimelineDelegate(QStyledItemDelegate):
    """Paints a month heading, or an entry: day, icon on the line, title with its chip, what was said."""

    def __init__(self, workspace: Workspace, view: QListView) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._heights: dict[tuple[str, int], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as its text asks for at the present width."""
        row = index.data(ENTRY)
        line = QFontMetrics(font("body")).height() + 4
        if isinstance(row, Period):
            return QSize(100, line + 10)
        width = self._view.viewport().width() - _TEXT - 12
        return QSize(100, max(2 * line, line + self._body_height(row.body, width)) + 14)

    def _body_height(self, body: str, width: int) -> int:
        if not body:
            return 0
        key = (body, width)
        if key not in self._heights:
            if len(self._heights) > 4000:
                self._heights.clear()
            self._heights[key] = wrapped_height(body, width) + 4
        return self._heights[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row, box = index.data(ENTRY), QRect(option.rect)  # type: ignore[attr-defined]
        painter.save()
        brush = Brush(painter, self._workspace.theme)
        if isinstance(row, Period):
            self._paint_month(brush, box, row)
        else:
            self._paint_entry(brush, box, row, is_selected(option))
        painter.restore()

    def _paint_month(self, brush: Brush, box: QRect, month: Period) -> None:
        said = self._workspace.words.month(month)
        width = brush.text(box.adjusted(0, 4, 0, 0), said, "text2", role="caption", bold=True)
        brush.line(box.left() + max(width, _DAYS) + 10, box.center().y() + 2.5, box.right() - 12)

    def _paint_entry(self, brush: Brush, box: QRect, entry: Entry, chosen: bool) -> None:
        words = self._workspace.words
        if chosen:
            ground = QRectF(box).adjusted(0, 1, -4, -3)
            brush.fill(ground, "accent_soft", 6)
            brush.outline(ground, "accent", 6, 1.5)
        line = QFontMetrics(font("body")).height() + 4
        top = box.top() + 6
        days = QRect(box.left() + 4, top, _DAYS - 4, line)
        brush.text(days, words.day(entry.day), "text2", align=_RIGHT)
        brush.text(days.translated(0, line - 2), words.weekday_short(entry.day), "text2", role="caption", align=_RIGHT)
        brush.painter.setPen(QPen(self._workspace.theme.color("border"), 1))
        brush.painter.drawLine(box.left() + _LINE, box.top(), box.left() + _LINE, box.bottom() + 1)
        dot = QRectF(box.left() + _LINE - 13, top + line / 2 - 13, 26, 26)
        brush.fill(dot, "surface", 13)
        brush.outline(dot, "control_border", 13)
        brush.icon(dot.toRect(), entry.icon, size=14)
        self._paint_texts(brush, QRect(box.left() + _TEXT, top, box.width() - _TEXT - 12, line), box, entry)

    def _paint_texts(self, brush: Brush, head: QRect, box: QRect, entry: Entry) -> None:
        about = entry.about if entry.about not in entry.title else ""
        right = QRect(head.right() - head.width() // 3, head.top(), head.width() // 3 + 1, head.height())
        used = brush.text(right, about, "text2", role="caption", align=_RIGHT) + (12 if about else 0)
        mark = chip_size(entry.mark, bool(entry.mark_icon)).width() + 8 if entry.mark else 0
        width = brush.text(head.adjusted(0, 0, -used - mark, 0), entry.title, bold=True)
        if entry.mark:
            place = QRect(head.left() + width + 8, head.top(), max(0, head.width() - width - used), head.height())
            brush.chip(place, entry.mark, entry.tone, icon=entry.mark_icon, right=False)
        if entry.body:
            brush.lines(QRect(head.left(), head.bottom() + 3, head.width(), box.bottom() - head.bottom()), entry.body)


class Timeline(QListView):
    """The history of one client. `opened` says which entry was asked for with Enter or a double click."""

    opened = Signal(object)  # Entry

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self.setObjectName("plain")
        self.setAccessibleName(self.tr("History"))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self._model = TimelineModel(workspace, self)
        self.setModel(self._model)
        self.setItemDelegate(TimelineDelegate(workspace, self))
        self.doubleClicked.connect(self._open)

    def show_history(self, history: History, *, is_same: bool) -> None:
        """Show a history; where it is the one shown before, the chosen entry and the place stay."""
        chosen, place = self.chosen(), self.verticalScrollBar().value()
        self._model.show(history, is_same=is_same)
        if chosen is not None and is_same:
            self.choose(chosen.table, chosen.id)
        self.verticalScrollBar().setValue(place if is_same else 0)

    def choose(self, table: str, record_id: int) -> None:
        """Choose the entry of a record."""
        place = self._model.place_of(table, record_id)
        if place is not None:
            self.setCurrentIndex(self._model.index(place))

    def chosen(self) -> Entry | None:
        """The entry that the keys act on."""
        index = self.currentIndex()
        row = index.data(ENTRY) if index.isValid() else None
        return row if isinstance(row, Entry) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, E and F2 open the chosen entry."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2, Qt.Key.Key_E)
        if event.key() in keys and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Heights follow the width."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()

    def _open(self, index: QModelIndex) -> None:
        entry = index.data(ENTRY) if index.isValid() else None
        if isinstance(entry, Entry):
            self.opened.emit(entry)
