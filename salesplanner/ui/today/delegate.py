"""How a row of the day is painted, and where its parts are: one place for painting, pointing and clicking."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import QAbstractItemModel, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter
from PySide6.QtWidgets import QLineEdit, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from salesplanner.ui.kit.cards import Brush, chip_size, is_hovered, is_selected, text_width
from salesplanner.ui.kit.inputs import Line
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.today.model import ROW, Index
from salesplanner.ui.today.rows import Chip, Group, Head, Item

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_EDGE = 13
_TIME = 56
_DOT = " · "
_TITLE_LEAST = 160
_NAME_LEAST = 30


class Areas(Struct, frozen=True):
    """Where the parts of an item's row are; what it does not have is empty."""

    time: QRect
    box: QRect
    icon: QRect
    text: QRect
    log: QRect
    move: QRect
    more: QRect

    def at(self, point: QPoint) -> str:
        """The part under a point: box, log, move, more, or nothing."""
        for name in ("box", "log", "move", "more"):
            area: QRect = getattr(self, name)
            if not area.isEmpty() and area.adjusted(-3, -6, 3, 6).contains(point):
                return name
        return ""


class Places(Struct, frozen=True):
    """Where the texts of an item's row are."""

    chips: tuple[tuple[Chip, QRect], ...]
    title: QRect
    client: QRect
    deal: QRect


def _shade(is_pointed: bool) -> str:
    return "accent" if is_pointed else "text2"


class _TitleLine(Line):
    """A title is typed anew, or its words are changed: all of it is selected at first."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select everything."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason:
            self.selectAll()


class DayDelegate(QStyledItemDelegate):
    """Paints headings, and items on a card for each group; a title is renamed where it stands."""

    renamed = Signal(int, str)

    def __init__(self, workspace: Workspace, view: QListView, log_text: str) -> None:
        super().__init__(view)
        self._workspace = workspace
        self._view = view
        self._log_text = log_text
        self._head_size, self._item_size = QSize(200, max(36, px(36))), QSize(200, max(44, px(44)))
        self.ticking: set[int] = set()
        self.pointed: tuple[int, str] = (0, "")  # the item and its part under the pointer
        self.hovered = 0
        self.is_alone = True  # whether one item alone is chosen
        self.is_past = False  # a day that has passed looks read-only: its rows are quiet

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Rows of 44 pixels, headings of 36."""
        return self._head_size if isinstance(index.data(ROW), Head) else self._item_size

    # --- places -------------------------------------------------------------------------------------------------

    def areas(self, row: QRect, item: Item, *, active: bool) -> Areas:
        """Where the parts are; only an active (chosen or pointed at) row has its acts."""
        high, middle = row.height(), row.center().y()
        left = row.left() + _EDGE
        time = QRect(left, row.top(), _TIME, high) if item.group is Group.SCHEDULED else QRect()
        left += _TIME if not time.isEmpty() else 0
        box = QRect(left, middle - 8, 17, 17)
        icon = QRect(left + 26, row.top(), 18, high)
        right = row.right() - _EDGE + 1
        log = move = more = QRect()
        if active:
            more = QRect(right - 22, middle - 12, 24, 25)
            right = more.left() - 2
            if item.activity.is_open:
                move = QRect(right - 24, middle - 12, 24, 25)
                right = move.left() - 4
            if item.activity.is_open and item.activity.kind.is_contact:
                width = text_width(self._log_text, bold=True) + 20
                log = QRect(right - width, middle - 13, width, 27)
                right = log.left() - 10
        return Areas(time, box, icon, QRect(left + 53, row.top(), right - left - 53, high), log, move, more)

    def places(self, areas: Areas, item: Item, *, bold: bool) -> Places:
        """Where chips, title and names are: the chips from the right, as many as leave room for the title."""
        text, chips = QRect(areas.text), []
        for chip in reversed(item.chips):
            if text.width() < _TITLE_LEAST:
                break
            width = min(chip_size(chip.text, bool(chip.icon)).width(), text.width())
            place = QRect(text.right() + 1 - width, text.top(), width, text.height())
            chips.append((chip, place))
            text.setRight(place.left() - 11)
        width = min(text.width(), text_width(item.activity.title, bold=bold))
        title = QRect(text.left(), text.top(), max(0, width), text.height())
        names, left = [], title.left() + title.width() + 10
        for name in (item.client, item.deal):
            room = text.right() + 1 - left
            width = min(room, text_width(name, "caption")) if name and room > _NAME_LEAST else 0
            names.append(QRect(left, text.top(), width, text.height()) if width else QRect())
            left += width + text_width(_DOT, "caption") if width else 0
        return Places(tuple(chips), title, names[0], names[1])

    def part_at(self, point: QPoint, box: QRect, item: Item) -> str:
        """The part of a row under a point: box, log, move, more, client, deal, or nothing."""
        areas = self.areas(box, item, active=not self.is_past)
        found = areas.at(point)
        if not found and areas.text.contains(point):
            places = self.places(areas, item, bold=False)
            found = "client" if places.client.contains(point) else "deal" if places.deal.contains(point) else ""
            found = next((chip.act for chip, place in places.chips if chip.act and place.contains(point)), found)
        return found

    def is_active(self, item: Item, selected: bool) -> bool:
        """Whether the row shows what can be done."""
        return not self.is_past and (item.activity.id == self.hovered or (selected and self.is_alone))

    def link(self, row: QRect) -> QRect:
        """Where a heading's link is."""
        return row.adjusted(row.width() // 2, 0, 0, 0)

    # --- renaming -----------------------------------------------------------------------------------------------

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line in place of the title."""
        line = _TitleLine()
        line.setParent(parent)
        line.setAccessibleName(self.tr("Title"))
        return line

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """The title as it is; what is being typed is left alone when the day is read anew."""
        if isinstance(editor, QLineEdit) and not editor.isModified():
            editor.setText(index.data())

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: Index) -> None:
        """It takes all the room for words."""
        row = index.data(ROW)
        if isinstance(row, Item):
            box = self.areas(QRect(option.rect), row, active=False).text  # type: ignore[attr-defined]
            high = editor.sizeHint().height()
            editor.setGeometry(box.left() - px(6), box.center().y() - high // 2, box.width() + px(6), high)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Say what was typed; the book tells the list."""
        row = index.data(ROW)
        if isinstance(row, Item) and isinstance(editor, QLineEdit):
            self.renamed.emit(row.activity.id, editor.text())

    # --- painting -----------------------------------------------------------------------------------------------

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row."""
        row, box = index.data(ROW), QRect(option.rect)  # type: ignore[attr-defined]
        painter.save()
        brush = Brush(painter, self._workspace.theme)
        if isinstance(row, Head):
            self._paint_head(brush, box, row, is_selected(option))
        else:
            self._paint_item(brush, box, row, is_selected(option), is_hovered(option))
        painter.restore()

    def _paint_head(self, brush: Brush, box: QRect, head: Head, selected: bool) -> None:
        inner = box.adjusted(0, 8, 0, -2)
        if selected and self._view.hasFocus():
            brush.outline(QRectF(inner).adjusted(0, 1, 0, 0), "accent", 6, 2)
            inner = inner.adjusted(6, 0, -6, 0)
        tone = "overdue" if head.group is Group.OVERDUE else "text"
        if head.group is Group.OVERDUE:
            brush.icon(QRect(inner.left(), inner.top(), 16, inner.height()), "circle-alert", "overdue")
            inner.setLeft(inner.left() + 23)
        if head.is_folded is not None:
            name = "chevron-right" if head.is_folded else "chevron-down"
            brush.icon(QRect(inner.left(), inner.top(), 16, inner.height()), name, "text")
            inner.setLeft(inner.left() + 23)
        width = brush.text(inner, head.name, tone, bold=True)
        inner.setLeft(inner.left() + width + 8)
        width = brush.text(inner, head.count, "text2", role="caption")
        inner.setLeft(inner.left() + width + 12)
        is_pointed = head.is_link and self.pointed == (-1, head.group.value)
        is_full = head.is_late and head.group is Group.SCHEDULED
        shade = "risk" if is_full else "accent" if is_pointed else "text2"
        brush.text(inner, head.aside, shade, role="caption", align=_RIGHT)

    def _paint_item(self, brush: Brush, box: QRect, item: Item, selected: bool, hovered: bool) -> None:
        self._paint_ground(brush, box, item, selected, hovered)
        activity = item.activity
        done = activity.is_done or activity.id in self.ticking
        active = self.is_active(item, selected)
        areas = self.areas(box, item, active=active)
        if activity.at is not None and not areas.time.isEmpty():
            brush.text(areas.time, self._workspace.words.time(activity.at), "text2", bold=selected and not done)
        pointed = self.pointed if self.pointed[0] == activity.id else (0, "")
        brush.check(areas.box, checked=done, circle=activity.kind.is_contact, hovered=pointed[1] == "box")
        brush.icon(areas.icon, item.icon)
        if active:
            self._paint_acts(brush, areas, pointed[1])
        places = self.places(areas, item, bold=selected and not done)
        for chip, place in places.chips:
            brush.chip(place, chip.text, chip.tone, icon=chip.icon)
        ink = "text2" if done or self.is_past else "text"
        brush.text(places.title, activity.title, ink, bold=selected and not done)
        brush.text(places.client, item.client, _shade(pointed[1] == "client"), role="caption")
        if not places.deal.isEmpty():
            dot = places.deal.adjusted(-text_width(_DOT, "caption"), 0, 0, 0)
            brush.text(dot if item.client else places.deal, _DOT if item.client else "", "text2", role="caption")
            brush.text(places.deal, item.deal, _shade(pointed[1] == "deal"), role="caption")

    def _paint_ground(self, brush: Brush, box: QRect, item: Item, selected: bool, hovered: bool) -> None:
        painter = brush.painter
        painter.save()
        painter.setClipRect(box)
        card = QRectF(box).adjusted(0, 0 if item.first else -20, 0, 0 if item.last else 20)
        brush.fill(card.adjusted(0.5, 0.5, -0.5, -0.5), "hover" if hovered and not selected else "surface", 8)
        brush.outline(card, "border", 8, 1)
        if not item.last:
            brush.line(box.left(), box.bottom() + 0.5, box.right())
        if selected:
            ground = QRectF(box).adjusted(0.5, 0, -0.5, 0)
            brush.fill(ground, "accent_soft", 4)
            brush.outline(ground, "accent", 4, 2 if self._view.hasFocus() else 1.5)
        painter.restore()

    def _paint_acts(self, brush: Brush, areas: Areas, pointed: str) -> None:
        if not areas.log.isEmpty():
            brush.button(areas.log, self._log_text, primary=True, hovered=pointed == "log")
        for name, icon in (("move", "calendar-clock"), ("more", "ellipsis")):
            area: QRect = getattr(areas, name)
            if not area.isEmpty():
                if pointed == name:
                    brush.fill(QRectF(area), "hover", 6)
                brush.icon(area, icon)
