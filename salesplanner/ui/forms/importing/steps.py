"""The other pages of an import: the file, what will be kept, what was kept; and the line that says where one is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRect, Qt, QUrl, Signal
from PySide6.QtGui import (
    QDesktopServices,
    QDragEnterEvent,
    QDropEvent,
    QGuiApplication,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QShortcut,
)
from PySide6.QtWidgets import QComboBox, QFrame, QHeaderView, QSpinBox, QTableView, QVBoxLayout, QWidget

from salesplanner.exchange.records.importing import ImportResult
from salesplanner.exchange.source import SourceTable
from salesplanner.exchange.values import to_text
from salesplanner.ui.forms.importing.words import KINDS, encodings, kind_name, see_text, were_imported
from salesplanner.ui.kit import undoing
from salesplanner.ui.kit.cards import Brush, text_width
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    banner,
    boxed,
    button,
    card,
    column,
    muted,
    picture,
    row,
    tip,
)
from salesplanner.ui.kit.workspace import Workspace

_PREVIEW_MOST = 12
Index = QModelIndex | QPersistentModelIndex


class StepsLine(QWidget):
    """The steps with their numbers; done ones are ticked."""

    def __init__(self, workspace: Workspace, names: list[str]) -> None:
        super().__init__()
        self._workspace = workspace
        self._names = names
        self._now = 0
        self.setFixedHeight(30)
        self.setMinimumWidth(sum(text_width(name, bold=True) + 72 for name in names))
        self.show_step(0)

    def show_step(self, place: int) -> None:
        """Say which step it is."""
        self._now = place
        self.setAccessibleName(f"{place + 1}/{len(self._names)} {self._names[place]}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a disc and a name for each step."""
        brush, left = Brush(QPainter(self), self._workspace.theme), 0
        for place, name in enumerate(self._names):
            disc = QRect(left, 4, 22, 22)
            token = "done_soft" if place < self._now else "accent" if place == self._now else "surface"
            brush.fill(disc.toRectF(), token, 11)
            if place < self._now:
                brush.icon(disc, "check", "done", 14)
            else:
                if place > self._now:
                    brush.outline(disc.toRectF(), "control_border", 11)
                ink = "on_accent" if place == self._now else "text2"
                brush.text(disc, str(place + 1), ink, role="caption", bold=True, align=Qt.AlignmentFlag.AlignCenter)
            box = QRect(left + 29, 0, 400, 30)
            ink = "accent" if place == self._now else "text" if place < self._now else "text2"
            left = box.left() + brush.text(box, name, ink, bold=place == self._now) + 8
            if place + 1 < len(self._names):
                brush.icon(QRect(left, 0, 18, 30), "chevron-right", "text2", 14)
            left += 24


class _Preview(QAbstractTableModel):
    """The first rows of a file as they stand there."""

    def __init__(self) -> None:
        super().__init__()
        self._table: SourceTable | None = None

    def show(self, table: SourceTable | None) -> None:
        """Show another file."""
        self.beginResetModel()
        self._table = table
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """A dozen at the most."""
        return min(_PREVIEW_MOST, len(self._table.rows)) if self._table is not None else 0

    def columnCount(self, parent: Index | None = None) -> int:
        """All columns."""
        return len(self._table.headers) if self._table is not None else 0

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell as text."""
        if role != Qt.ItemDataRole.DisplayRole or self._table is None:
            return None
        return to_text(self._table.rows[index.row()].cells[index.column()])[:200]

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The headers of the file and its row numbers."""
        if role != Qt.ItemDataRole.DisplayRole or self._table is None:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return self._table.headers[section]
        return str(self._table.rows[section].said)


class FilePage(QWidget):
    """The first step: a file, dropped or chosen; what it holds; its sheet, headers and encoding."""

    picked = Signal()  # the button was pressed
    dropped = Signal(object)  # Path
    pasted = Signal(str)
    reread = Signal()  # sheet, header row or encoding was changed
    kind_changed = Signal(str)

    def __init__(self, workspace: Workspace, kind: str) -> None:
        super().__init__()
        self._workspace = workspace
        self.setAcceptDrops(True)
        self.kind = QComboBox()
        self.kind.setAccessibleName(self.tr("What the file holds"))
        for each in KINDS:
            self.kind.addItem(kind_name(each, workspace.words), each)
        self.kind.addItem(self.tr("Figures of my own"), "metrics")  # which have a page of their own
        self.kind.setCurrentIndex(list(KINDS).index(kind))
        self.kind.currentIndexChanged.connect(lambda _: self.kind_changed.emit(self.kind.currentData()))
        self._zone = self._made_zone()
        self.sheet, self.encoding, self.header_row = QComboBox(), QComboBox(), QSpinBox()
        self.header_row.lineEdit().setTextMargins(8, 0, 0, 0)
        self._options = self._made_options()
        self._model = _Preview()
        self._view = self._made_view()
        self._trouble = PlainLabel("", "fault", wrap=True)
        self.other = PlainLabel("", wrap=True)
        self.other_button = button("", kind="link", on_click=self._take_other)
        self._asked = banner("risk", self.other, self.other_button)
        self._asked.hide()
        self._other = ""
        top = boxed(row(muted(self.tr("What the file holds")), self.kind, STRETCH, spacing=8))
        self.setLayout(
            column(
                top,
                self._zone,
                self._trouble,
                self._asked,
                self._options,
                self._view,
                spacing=10,
                margins=(22, 0, 22, 12),
            )
        )
        self.show_table(None)

    def _made_zone(self) -> QFrame:
        theme = self._workspace.theme
        pick = button(self.tr("Choose a file…"), theme.icon("folder-open", "text"), on_click=self.picked.emit)
        text = muted(self.tr("Drop an Excel, CSV or contact card file here, choose one, or paste a table"))
        self.paste_button = button(self.tr("Paste a table"), theme.icon("copy", "text"), on_click=self._paste)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self._paste)
        zone = QFrame()
        zone.setProperty("banner", "missing")
        icon = picture(theme.pixmap("file-spreadsheet", "text2", 22))
        zone.setLayout(row(STRETCH, icon, text, pick, self.paste_button, STRETCH, spacing=12, margins=24))
        self.pick_button = pick
        return zone

    def _made_options(self) -> QWidget:
        for key, text in encodings(self._workspace.words):
            self.encoding.addItem(text, key)
        self.header_row.setRange(1, 1000)
        self.header_row.lineEdit().setTextMargins(7, 0, 0, 0)  # the style sheet's padding does not reach it
        self.sheet.setMinimumWidth(140)
        self.sheet.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sheet.activated.connect(lambda _: self.reread.emit())
        self.encoding.activated.connect(lambda _: self.reread.emit())
        self.header_row.editingFinished.connect(self._on_header_row)
        names = (self.tr("Sheet"), self.tr("Encoding"), self.tr("Headers in row"))
        self._labels = [muted(name) for name in names]
        for widget, name in zip((self.sheet, self.encoding, self.header_row), names, strict=True):
            widget.setAccessibleName(name)
        cells = [
            item
            for pair in zip(self._labels, (self.sheet, self.encoding, self.header_row), strict=True)
            for item in pair
        ]
        return boxed(row(*cells, STRETCH, spacing=8))

    def _made_view(self) -> QTableView:
        view = QTableView()
        view.setModel(self._model)
        view.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        view.setSelectionMode(QTableView.SelectionMode.NoSelection)
        view.setWordWrap(False)
        view.setShowGrid(False)
        view.setTabKeyNavigation(False)
        view.setAccessibleName(self.tr("First rows of the file"))
        view.horizontalHeader().setDefaultSectionSize(130)
        view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        view.horizontalHeader().setTextElideMode(Qt.TextElideMode.ElideRight)
        view.horizontalHeader().setStretchLastSection(True)
        view.verticalHeader().setDefaultSectionSize(30)
        view.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        view.setMinimumHeight(160)
        return view

    def show_table(self, table: SourceTable | None, trouble: str = "", *, may_be_encoding: bool = False) -> None:
        """Show what was read, or why it could not be; and the encodings, where another one may help."""
        self._model.show(table)
        self._table = table
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self._view.setVisible(table is not None)
        layout = self.layout()
        if isinstance(layout, QVBoxLayout):
            layout.setStretchFactor(self._view, 1 if table is not None else 0)
            layout.setStretchFactor(self._zone, 0 if table is not None else 1)
        is_text = may_be_encoding if table is None else not table.sheets
        self._options.setVisible(table is not None or is_text)
        shown: list[tuple[int, QWidget, bool]] = [
            (0, self.sheet, not is_text and table is not None and len(table.sheets) > 1),
            (1, self.encoding, is_text),
            (2, self.header_row, table is not None),
        ]
        for place, widget, is_shown in shown:
            self._labels[place].setVisible(is_shown)
            widget.setVisible(is_shown)
        if table is not None:
            self.sheet.clear()
            self.sheet.addItem(self._workspace.words.translate("Import", "Told from the file"), "")
            for name in table.sheets:
                self.sheet.addItem(name, name)
            self.sheet.setCurrentIndex(0 if table.together else self.sheet.findData(table.sheet))
            self.header_row.setValue(table.header_row)

    def ask(self, kind: str, other: str) -> None:
        """Offer to read the list as another kind than it is read as; nothing to ask without one."""
        words, self._other = self._workspace.words, other
        self._asked.setVisible(bool(other))
        if other:
            said = self.tr("This looks like a list of {other}, and would be read as {kind}.")
            names = {"other": kind_name(other, words), "kind": kind_name(kind, words)}
            if not words.zh:
                names = {key: name.lower() for key, name in names.items()}
            self.other.setText(said.format_map(names))
            self.other_button.setText(self.tr("Read as {other}").format(other=names["other"]))

    def _take_other(self) -> None:
        self.kind.setCurrentIndex(self.kind.findData(self._other))
        self.kind.activated.emit(self.kind.currentIndex())

    def _on_header_row(self) -> None:
        if self._table is not None and self.header_row.value() != self._table.header_row:
            self.reread.emit()

    def _paste(self) -> None:
        """Take the table that was copied elsewhere, or the file."""
        data = QGuiApplication.clipboard().mimeData()
        paths = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
        if paths:
            self.dropped.emit(Path(paths[0]))
        elif data.hasText() and data.text().strip():
            self.pasted.emit(data.text())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """The first file dropped is read."""
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            self.dropped.emit(Path(paths[0]))


class DonePage(QWidget):
    """The fourth step: what was kept, and the way back."""

    undone = Signal()
    seen = Signal()

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._kind = "clients"
        self._folder: Path | None = None
        theme = workspace.theme
        self._icon = picture(theme.pixmap("circle-check", "done", 36))
        self.title = PlainLabel("", "h1", wrap=True)
        self.text = muted(wrap=True)
        self.see_button = button(
            see_text("clients", workspace.words), theme.icon("arrow-right", "text"), on_click=self._see
        )
        self.undo_button = button(
            self.tr("Undo the whole import"), theme.icon("rotate-ccw", "text"), on_click=self._undo
        )
        self.undo_button.setShortcut(QKeySequence.StandardKey.Undo)
        tip(self.undo_button, self.undo_button.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
        self.folder_button = button(
            self.tr("Show the rows that could not be read"),
            theme.icon("folder-open", "text"),
            on_click=self._show_folder,
        )
        texts = column(self.title, self.text, spacing=4)
        head = row(self._icon, texts, spacing=14)
        head.setStretchFactor(texts, 1)
        buttons = row(self.see_button, self.undo_button, self.folder_button, STRETCH, spacing=8)
        self.setLayout(column(card("", head, 8, buttons, margins=24), STRETCH, margins=(22, 0, 22, 12)))

    def show_result(self, kind: str, result: ImportResult, remarks: Sequence[str] = ()) -> None:
        """Say what was kept, and what is to be said besides."""
        self._kind = kind
        self.title.setText(were_imported(kind, result.added - result.firms, self._workspace.words))
        facts = [
            self.tr("facts of %n client(s)", "", result.firms) if result.firms else "",
            self.tr("%n updated", "", result.updated) if result.updated else "",
            self.tr("%n already there", "", result.duplicates) if result.duplicates else "",
            self.tr("%n could not be read", "", result.rejected) if result.rejected else "",
        ]
        said = " · ".join(filter(None, facts))
        file = result.rejected_file
        self._folder = file.parent if file else None
        where = self.tr("Saved with their reasons: {file}").format(file=file) if file else ""
        self.text.setText("\n".join(filter(None, [said, where, *remarks])))
        self.text.setVisible(bool(self.text.text()))
        self.folder_button.setVisible(file is not None)
        self.see_button.setText(see_text(kind, self._workspace.words))

    def _undo(self) -> None:
        step = self._workspace.store.undo_label()
        if step is None or step.label != "import":
            self.text.setText(self.tr("Something was changed since; use Undo in the Edit menu"))
            self.text.show()
        elif undoing.undo(self, self._workspace):
            self.title.setText(self.tr("The import was undone. Nothing of it was kept"))
            self.text.hide()
            self.undo_button.hide()
            self.see_button.hide()
            self.undone.emit()

    def _see(self) -> None:
        self.seen.emit()
        self._workspace.asked.emit(KINDS[self._kind], 0)

    def _show_folder(self) -> None:
        if self._folder is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
