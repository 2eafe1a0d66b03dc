"""The palette: search over clients, deals, plan items and all else that has a name, and the commands behind ">"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from salesplanner.store import Hit
from salesplanner.ui.kit.cards import Brush
from salesplanner.ui.kit.layout import PlainLabel, column, keys_text
from salesplanner.ui.kit.searching import matching
from salesplanner.ui.kit.workspace import Workspace

_ICONS = {
    "client": "building-2",
    "contact": "contact",
    "deal": "briefcase",
    "activity": "list-todo",
    "incident": "triangle-alert",
    "supplier": "factory",
    "quote": "file-text",
}
_MOST = 40
_SIGNS = (">", "＞", "》")  # as a Chinese input method writes it
_ROW = 40
_HIT = Qt.ItemDataRole.UserRole
_DETAIL = Qt.ItemDataRole.UserRole + 1


class Palette(QDialog):
    """One line and what fits; Enter goes there."""

    def __init__(self, parent: QWidget, workspace: Workspace, commands: Sequence[tuple[str, QAction]]) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self._workspace = workspace
        self._commands = commands
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.line = QLineEdit()
        self.line.setObjectName("quickadd")
        self.line.setPlaceholderText(self.tr("Client, contact, deal, plan item, quote, supplier; > for commands"))
        self.line.setAccessibleName(self.tr("Search everything"))
        self.line.addAction(workspace.theme.icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = QListWidget()
        self.list.setItemDelegate(_Drawn(workspace, self.list))
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(self.tr("What was found"))
        self.said = PlainLabel("", "caption")
        self.said.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.setObjectName("palette")
        self.setLayout(column(self.line, self.list, self.said, margins=10, spacing=8))
        self.layout().setStretch(2, 1)  # type: ignore[attr-defined, union-attr]
        self.line.textChanged.connect(self._look)
        self.line.installEventFilter(self)
        self.list.itemClicked.connect(self._go)
        self.resize(560, 420)
        self.move(
            parent.mapToGlobal(parent.rect().topLeft()).x() + (parent.width() - 560) // 2,
            parent.mapToGlobal(parent.rect().topLeft()).y() + 60,
        )
        self._look("")
        self.line.setFocus()

    def _look(self, text: str) -> None:
        self.list.clear()
        found: list[Any]
        if text.strip().startswith(_SIGNS):
            found = self._commands_named(text.strip()[1:])
        elif text.strip():
            hits = self._workspace.do(self._workspace.store.search, text, _MOST)  # which first takes in what waits
            found = [*(hits or ()), *self._commands_named(text)]
        else:
            found = list(self._commands)
        for each in found[:_MOST]:
            title, detail = self._said(each)
            item = QListWidgetItem(title)
            item.setData(_HIT, each)
            item.setData(_DETAIL, detail)
            item.setData(
                Qt.ItemDataRole.AccessibleTextRole, self._workspace.words.commas(filter(None, (title, detail)))
            )
            item.setSizeHint(QSize(100, _ROW))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        nothing = self.tr("Nothing found for “{text}”").format(text=text.strip())
        self.said.setText(nothing if not found else "")
        self.said.setVisible(not found)
        self.list.setVisible(bool(found))

    def _said(self, found: Hit | tuple[str, QAction]) -> tuple[str, str]:
        """Its name; and what it belongs to and its day, or the keys of a command."""
        if not isinstance(found, Hit):
            return found[0], keys_text(found[1].shortcut())
        day = "" if found.day is None else self._workspace.words.day(found.day, self._workspace.today())
        return found.title, " · ".join(filter(None, (found.detail, day)))

    def _commands_named(self, text: str) -> list[tuple[str, QAction]]:
        """The commands with the text in their name or sounding like it."""
        named = [(place, name) for place, (name, _) in enumerate(self._commands)]
        return [self._commands[place] for place, _ in matching(named, text)]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list, Enter goes, while the line keeps the focus."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in step:
                last = self.list.count() - 1
                self.list.setCurrentRow(max(0, min(last, self.list.currentRow() + step[Qt.Key(event.key())])))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go(self.list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def _go(self, item: QListWidgetItem | None) -> None:
        if item is None:
            return
        found = item.data(_HIT)
        self.close()
        if isinstance(found, Hit):
            self._workspace.asked.emit(found.kind, found.id)
        else:
            found[1].trigger()


class _Drawn(QStyledItemDelegate):
    """A hit: icon, title, what it belongs to."""

    def __init__(self, workspace: Workspace, parent: QObject) -> None:
        super().__init__(parent)
        self._workspace = workspace

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Any) -> None:
        """Draw the row."""
        painter.save()
        brush = Brush(painter, self._workspace.theme)
        brush.row(option, line=False, radius=6)
        found = index.data(_HIT)
        rect = option.rect.adjusted(12, 0, -12, 0)
        icon = _ICONS[found.kind] if isinstance(found, Hit) else "chevron-right"
        brush.icon(rect.adjusted(0, 0, -(rect.width() - 16), 0), icon)
        brush.text(rect.adjusted(28, 0, -170, 0), index.data(), bold=isinstance(found, Hit))
        brush.text(
            rect.adjusted(rect.width() - 160, 0, 0, 0),
            index.data(_DETAIL),
            "text2",
            align=Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
        )
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Any) -> QSize:
        """The height of a row."""
        return QSize(100, _ROW)
