"""Small windows of the shell: copies to go back to, what was deleted, shortcuts, about."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from msgspec import Struct
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from salesplanner import __version__, resources
from salesplanner.store import backup
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, heading, keys_text, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class _Row(Struct, frozen=True):
    """A row of one of these tables."""

    id: int
    texts: tuple[str, ...]
    data: Any = None


def _columns(*titles: tuple[str, int]) -> list[Column]:
    return [
        Column(title=title, text=lambda record, place=place: record.texts[place], width=width)  # type: ignore[misc]
        for place, (title, width) in enumerate(titles)
    ]


class CopiesDialog(dialogs.Dialog):
    """The verified copies with day and size, latest first."""

    def __init__(self, parent: QWidget, workspace: Workspace, found: list[backup.Copy]) -> None:
        super().__init__(parent)
        self.chosen: Path | None = None
        self.setWindowTitle(self.tr("Restore a backup"))
        words = workspace.words
        empty = self.tr("No backup yet. One is made each day.")
        columns = _columns((self.tr("Made"), 220), (self.tr("Size"), 120))
        self.table = RecordTable(columns, workspace, empty=empty, name="copies", label=self.windowTitle())
        rows = [
            _Row(
                place,
                (f"{words.day_long(copy.made.date())} {copy.made:%H:%M}", f"{copy.size / 1048576:.1f} MB"),
                copy.path,
            )
            for place, copy in enumerate(found)
        ]
        self.table.show_records(rows)
        self.table.opened.connect(lambda record: self._take(record.data))
        note = muted(self.tr("The present book is kept beside it, so this can be taken back."), wrap=True)
        other = button(self.tr("Another file…"), on_click=self._other)
        self.go = button(self.tr("Restore"), primary=True, on_click=self._take_selected)
        self.go.setEnabled(bool(rows))
        self.setLayout(
            column(
                note,
                self.table,
                row(other, STRETCH, button(self.tr("Cancel"), on_click=self.reject), self.go),
                margins=16,
                spacing=12,
            )
        )
        fit(self, px(480), px(420))
        if rows:
            self.table.select(0)

    def _take_selected(self) -> None:
        if selected := self.table.selected():
            self._take(selected[0].data)

    def _other(self) -> None:
        path = dialogs.open_path(self, self.tr("Restore a backup"), self.tr("Books (*.db)"), "backup")
        if path is not None:
            self._take(path)

    def _take(self, path: Path) -> None:
        self.chosen = path
        self.accept()


#: By which of its facts a deleted record is called.
_NAMES = ("name", "title", "item", "what", "question", "body", "product", "number")


class DeletedDialog(dialogs.Dialog):
    """What was deleted, by kind, latest first; restored with all that went along."""

    def __init__(self, parent: QWidget, workspace: Workspace) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.setWindowTitle(self.tr("Recently deleted"))
        columns = _columns(
            (self.tr("What"), 220), (self.tr("Client"), 150), (self.tr("Kind"), 100), (self.tr("Deleted"), 130)
        )
        self.table = RecordTable(
            columns, workspace, empty=self.tr("Nothing here"), name="deleted", label=self.windowTitle()
        )
        self.table.opened.connect(lambda _: self._restore())
        self.restore_button = button(self.tr("Restore"), primary=True, on_click=self._restore)
        close = button(self.tr("Close"), on_click=self.accept)
        self.setLayout(column(self.table, row(STRETCH, close, self.restore_button), margins=16, spacing=12))
        fit(self, px(680), px(440))
        self._refresh()

    def _refresh(self) -> None:
        kinds = {
            "client": self.tr("Client"),
            "contact": self.tr("Contact"),
            "deal": self.tr("Deal"),
            "activity": self.tr("Plan item"),
            "order": self.tr("Order"),
            "payment": self.tr("Payment"),
            "agreement": self.tr("Agreement"),
            "routine": self.tr("Routine"),
            "promise": self.tr("Promise"),
            "escalation": self.tr("Question"),
            "complaint": self.tr("Complaint"),
            "remark": self.tr("Heard"),
            "sample": self.tr("Sample"),
            "milestone": self.tr("Milestone"),
            "supplier": self.tr("Supplier"),
            "supplier_order": self.tr("Supplier order"),
            "quote": self.tr("Quote"),
            "price_item": self.tr("Listed price"),
            "price_note": self.tr("Price note"),
            "incident": self.tr("Incident"),
            "attachment": self.tr("Linked file"),
            "metric": self.tr("Figure of my own"),
            "campaign": self.tr("Campaign"),
        }
        store, rows = self._workspace.store, list[tuple[Any, _Row]]()
        for place, (kind, title) in enumerate(kinds.items()):
            deleted = store.records(kind).deleted()
            clients = store.clients.many({getattr(each, "client_id", None) for each in deleted})
            for record in deleted:
                name = next((text for fact in _NAMES if (text := getattr(record, fact, ""))), title)
                client = clients.get(getattr(record, "client_id", None) or 0)
                moment = self._workspace.words.moment(record.deleted_at)
                texts = (name, client.name if client else "", title, moment)
                rows.append((record.deleted_at, _Row(record.id * len(kinds) + place, texts, (kind, record.id))))
        rows.sort(key=lambda pair: pair[0], reverse=True)
        self.table.show_records([each for _, each in rows])
        self.restore_button.setEnabled(bool(rows))
        if rows and not self.table.selected():
            self.table.select(rows[0][1].id)

    def _restore(self) -> None:
        for each in self.table.selected():
            kind, record_id = each.data
            self._workspace.do(self._workspace.store.records(kind).restore, record_id)
        self._refresh()


class ShortcutsDialog(dialogs.Dialog):
    """Every action that has keys."""

    def __init__(self, parent: QWidget, workspace: Workspace, actions: list[QAction]) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        rows = [
            _Row(place, (action.iconText(), _keys(action)))
            for place, action in enumerate(actions)
            if not action.shortcut().isEmpty()
        ]
        rows += [_Row(1000 + place, texts) for place, texts in enumerate(self._in_lists())]
        self.table = RecordTable(
            _columns((self.tr("Action"), 280), (self.tr("Keys"), 220)),
            workspace,
            name="shortcuts",
            label=self.windowTitle(),
        )
        self.table.show_records(rows)
        close = button(self.tr("Close"), primary=True, on_click=self.accept)
        self.setLayout(column(self.table, row(STRETCH, close), margins=16, spacing=12))
        fit(self, px(560), px(560))

    def _in_lists(self) -> list[tuple[str, str]]:
        return [
            (self.tr("Open the menu"), "F10"),
            (self.tr("Lists: open"), "Enter"),
            (self.tr("Lists: tick or log outcome"), "Space"),
            (self.tr("Lists: log outcome"), "L"),
            (self.tr("Lists: reschedule"), "S / Ctrl+D"),
            (self.tr("Lists: edit"), "E / F2"),
            (self.tr("Lists: prepare a visit"), "P"),
            (self.tr("Lists: delete"), "Del"),
            (self.tr("Follow-ups: write above the history"), "W / F3"),
            (self.tr("Lists: all that can be done"), "Menu / Shift+F10"),
            (self.tr("Today: another place, or a quarter of an hour"), "Alt+↑ / Alt+↓"),
            (self.tr("Today: to the working day before or after"), "Alt+Shift+← / Alt+Shift+→"),
            (self.tr("Board: move the card"), "Ctrl+← / Ctrl+→"),
            (self.tr("Board: signed, lost"), "W / Q"),
            (self.tr("Today: day before, day after, today"), "Ctrl+← / Ctrl+→ / T"),
            (self.tr("Progress: period before, period after"), "Ctrl+PgUp / Ctrl+PgDn"),
            (self.tr("Progress: longer period, shorter period"), "Ctrl+Shift+PgUp / Ctrl+Shift+PgDn"),
            (self.tr("Deliveries: milestones, chase, over time"), "← / →, C, G"),
            (self.tr("Charts: point before, point after, open"), "← / →, Enter"),
            (self.tr("Forms: save"), "Ctrl+Enter"),
            (self.tr("Texts: next mark, take the right figure"), "F7, Alt+Enter"),
            (self.tr("Self-review: rate"), "1 – 5, 0"),
            (self.tr("Self-review: period before, period after"), "Ctrl+PgUp / Ctrl+PgDn"),
        ]


def _keys(action: QAction) -> str:
    return " / ".join(keys_text(keys) for keys in action.shortcuts())


class AboutDialog(dialogs.Dialog):
    """Version, what it is made of, and the licences."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Sales Planner"))
        text = QPlainTextEdit(_licences())
        text.setReadOnly(True)
        text.setAccessibleName(self.tr("Licences"))
        version = self.tr("Version {version}").format(version=__version__)
        said = self.tr("What to do today, how far from target: clear at a glance.")
        close = button(self.tr("Close"), primary=True, on_click=self.accept)
        title = heading(self.tr("Sales Planner"))
        self.setLayout(
            column(
                title, muted(version), PlainLabel(said, wrap=True), text, row(STRETCH, close), margins=20, spacing=10
            )
        )
        fit(self, px(520), px(460))
        close.setFocus()


def _licences() -> str:
    parts = [
        "Sales Planner: MIT",
        "Qt and PySide6: LGPL-3.0, https://www.qt.io – replaceable libraries, source at https://code.qt.io",
        "sqlite-utils: Apache-2.0 · matplotlib: PSF-style · python-docx: MIT · docxtpl: LGPL-2.1",
        "XlsxWriter: BSD-2 · python-calamine: MIT · pypdf: BSD-3 · python-dateutil: BSD/Apache-2.0",
        "icalendar: BSD-2 · pypinyin: MIT · rapidfuzz: MIT · click: BSD-3 · platformdirs: MIT · lxml: BSD-3",
        "",
        "Lucide icons",
        resources.text("icons", "LICENSE-lucide.txt"),
    ]
    return "\n".join(parts)
