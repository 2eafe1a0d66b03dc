"""The second step of an import: which column is what, how dates are written, which rows are wanted."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from salesplanner.domain.clients import Grade
from salesplanner.exchange.columns import fields, headers
from salesplanner.exchange.columns.fieldwords import field_name
from salesplanner.exchange.records import extras
from salesplanner.exchange.source import SourceTable
from salesplanner.ui.forms.importing.checks import Check, Findings, distinct, samples
from salesplanner.ui.forms.importing.words import orders
from salesplanner.ui.kit.layout import (
    STRETCH,
    PlainLabel,
    boxed,
    button,
    card,
    clear,
    column,
    line,
    muted,
    picture,
    restyle,
    row,
    scrolled,
    tip,
)
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_NOTE = "@note"  # what a column is that is no field, but kept
_SHOWN_MOST = 120  # columns; more are read but not offered


class ColumnsPage(QWidget):
    """A row for each column of the file: its first values, the field it becomes, whether they fit."""

    changed = Signal()
    grades_asked = Signal(str)  # the header of the column with grades

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self.grades: dict[str, Grade] = {}  # what the person said that words mean
        self._table: SourceTable | None = None
        self._kind = "clients"
        self._is_unclear = False
        self._banner_text = PlainLabel("", wrap=True)
        self._banner_icon = picture(workspace.theme.pixmap("circle-check", "done"))
        self._banner = _strip(self._banner_icon, self._banner_text)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.combos: dict[str, QComboBox] = {}
        self._checks: dict[str, tuple[QLabel, PlainLabel]] = {}
        self.changes: dict[str, QPushButton] = {}  # the buttons that lead to the grades
        frame = card("", scrolled(boxed(column(self._rows, STRETCH, spacing=0))), margins=1)
        self.setLayout(column(self._banner, frame, self._below(), spacing=10, margins=(22, 0, 22, 12)))

    def _below(self) -> QWidget:
        words = self._workspace.words
        self.order = QComboBox()
        self.order.setAccessibleName(self.tr("How dates are written"))
        for key, text in orders(words):
            self.order.addItem(text, key)
        self.order.currentIndexChanged.connect(lambda _: self.changed.emit())
        self.only_column, self.only_value = QComboBox(), QComboBox()
        self.only_column.setAccessibleName(self.tr("Only rows where"))
        self.only_value.setAccessibleName(self.tr("is"))
        self.only_column.currentIndexChanged.connect(lambda _: self._offer_values())
        for combo in (self.order, self.only_column, self.only_value):
            combo.setMaximumWidth(px(230))
            combo.setMinimumWidth(120)
        self._order_label = muted(self.tr("Dates"))
        self._only_is = muted(self.tr("is"))
        only = row(muted(self.tr("Only rows where")), self.only_column, self._only_is, self.only_value, spacing=6)
        return boxed(row(only, STRETCH, self._order_label, self.order, spacing=6))

    # --- showing ------------------------------------------------------------------------------------------------

    def show_table(
        self, kind: str, table: SourceTable, mapping: dict[str, str], order: str, kept: Collection[str] | None = None
    ) -> None:
        """Show the columns of a table with the fields found for them; `kept` are those for the note, told from them if None."""
        self._kind, self._table = kind, table
        if kept is None:
            taken = {table.headers.index(header) for header in mapping.values()}
            kept = [table.headers[place] for place in extras.columns(table, taken)]
        by_header = dict.fromkeys(kept, _NOTE) | {header: name for name, header in mapping.items()}
        clear(self._rows)
        self.combos, self._checks, self.changes = {}, {}, {}
        self._rows.addWidget(self._head())
        for place, header in enumerate(table.headers[:_SHOWN_MOST]):
            self._rows.addWidget(line())
            self._rows.addWidget(self._column(place, header, by_header.get(header, "")))
        self._offer_columns(table)
        self.order.setCurrentIndex(max(0, self.order.findData(order)))
        self.show_findings(Findings())

    def _head(self) -> QWidget:
        return self._line(
            muted(self.tr("Column in the file")), muted(self.tr("First three values")), QLabel(),
            muted(self.tr("Import as")), muted(self.tr("Check")),
        )  # fmt: skip

    def _column(self, place: int, header: str, chosen: str) -> QWidget:
        assert self._table is not None
        theme = self._workspace.theme
        combo = _StillCombo()
        combo.addItem(self.tr("Do not import"), "")
        combo.addItem(self.tr("Keep in the note"), _NOTE)
        needed = {name for group in fields.NEEDED[self._kind] if len(group) == 1 for name in group}
        for field in headers.FIELDS[self._kind]:
            name = field_name(self._kind, field.name, self._workspace.words)
            combo.addItem(f"{name} *" if field.name in needed else name, field.name)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.setAccessibleName(self.tr("Import {column} as").format(column=header))
        combo.currentIndexChanged.connect(lambda _: self._on_chosen(header))
        self.combos[header] = combo
        icon, text = QLabel(), PlainLabel("", "caption", elide=True)
        icon.setFixedWidth(16)
        self._checks[header] = (icon, text)
        comma = "、" if self._workspace.words.zh else ", "
        shown = comma.join(text[:40] or self.tr("(empty)") for text in samples(self._table, place))
        arrow = picture(theme.pixmap("arrow-right"))
        change = button(self.tr("Change…"), kind="link", on_click=lambda: self.grades_asked.emit(header))
        change.hide()
        self.changes[header] = change
        cells = row(icon, text, change, spacing=4)
        cells.setStretch(1, 1)
        check = boxed(cells)
        return self._line(
            PlainLabel(header, "h3", elide=True), PlainLabel(shown, "muted", elide=True), arrow, combo, check
        )

    @staticmethod
    def _line(*cells: QWidget) -> QWidget:
        grid = QGridLayout()
        grid.setContentsMargins(16, 3, 12, 3)
        grid.setHorizontalSpacing(10)
        for place, (cell, width) in enumerate(zip(cells, (px(130), 0, 26, px(200), px(190)), strict=True)):
            if width:
                cell.setFixedWidth(width)
                grid.setColumnMinimumWidth(place, width)
            grid.addWidget(cell, 0, place)
        grid.setColumnStretch(1, 1)
        holder = boxed(grid)
        holder.setFixedHeight(px(37))
        return holder

    def _on_chosen(self, header: str) -> None:
        """A field is read from one column: choosing it here takes it away elsewhere."""
        chosen = self.combos[header].currentData()
        for other, combo in self.combos.items():
            if chosen not in ("", _NOTE) and other != header and combo.currentData() == chosen:
                combo.blockSignals(True)
                combo.setCurrentIndex(0)
                combo.blockSignals(False)
        self.changed.emit()

    def _offer_columns(self, table: SourceTable) -> None:
        self.only_column.blockSignals(True)
        self.only_column.clear()
        self.only_column.addItem(self.tr("all rows"), -1)
        for place, header in enumerate(table.headers[:_SHOWN_MOST]):
            self.only_column.addItem(header, place)
        self.only_column.blockSignals(False)
        self._offer_values()

    def _offer_values(self) -> None:
        self.only_value.clear()
        place = self.only_column.currentData()
        if self._table is not None and place is not None and place >= 0:
            self.only_value.addItems(distinct(self._table, place))
        for widget in (self._only_is, self.only_value):
            widget.setVisible(self.only_value.count() > 0)

    # --- what was chosen ----------------------------------------------------------------------------------------

    def mapping(self) -> dict[str, str]:
        """The header of each field that is imported."""
        chosen = {header: combo.currentData() for header, combo in self.combos.items()}
        return {name: header for header, name in chosen.items() if name not in ("", _NOTE)}

    def kept(self) -> list[str]:
        """The headers of the columns that are kept in the note."""
        return [header for header, combo in self.combos.items() if combo.currentData() == _NOTE]

    def whole_mapping(self) -> dict[str, str]:
        """The header of every field, empty for those that are left out."""
        chosen = self.mapping()
        return {field.name: chosen.get(field.name, "") for field in headers.FIELDS[self._kind]}

    def date_order(self) -> str:
        """The order of dates: auto, dmy, mdy or ymd."""
        return str(self.order.currentData())

    def only(self) -> dict[str, list[str]]:
        """The rows that are wanted: a column and its value."""
        if self.only_column.currentIndex() <= 0 or not self.only_value.currentText():
            return {}
        return {self.only_column.currentText(): [self.only_value.currentText()]}

    def is_ready(self) -> bool:
        """Whether every needed field has its column and dates can be read."""
        is_unclear = self._is_unclear and self.date_order() == "auto"
        return self._table is not None and not is_unclear and not fields.missing(self._kind, self.mapping())

    # --- findings -----------------------------------------------------------------------------------------------

    def show_findings(self, findings: Findings) -> None:
        """Show whether the values fit."""
        has_dates = bool(self._date_fields() & self.mapping().keys())
        asked = findings.unclear is not None or self.date_order() != "auto"
        self.order.setVisible(has_dates and asked)
        self._order_label.setVisible(has_dates and asked)
        self._is_unclear = findings.unclear is not None
        restyle(self.order, error=self._is_unclear)
        dates = {header for name, header in self.mapping().items() if name in self._date_fields()}
        for header, (icon, text) in self._checks.items():
            check = findings.checks.get(header)
            tone, said = self._said(check, self._is_unclear and header in dates)
            icon.setVisible(tone in ("done", "risk"))
            if tone in ("done", "risk"):
                sign = "check" if tone == "done" else "triangle-alert"
                icon.setPixmap(self._workspace.theme.pixmap(sign, tone, 13))
            text.setText(said)
            text.set_tone(tone)
            self.changes[header].setVisible(bool(check and check.note))
            example = self.tr("For example {value}").format(value=check.wrong[:80]) if check and check.wrong else ""
            tip(text, example or (check.note if check else ""))
        self._say_banner(findings)

    def _date_fields(self) -> set[str]:
        return {each.name for each in headers.FIELDS[self._kind] if each.shape == "date"}

    def _said(self, check: Check | None, is_unclear: bool) -> tuple[str, str]:
        if check is None:
            return "", ""
        if is_unclear and check.bad:
            return "risk", self.tr("Day or month first?")
        if check.bad:
            return "risk", self.tr("%n row(s) do not fit", "", check.bad)
        if check.note:
            return "accent", check.note.replace(", ", "，") if self._workspace.words.zh else check.note
        if check.undated:
            return "risk", self.tr("%n without a day, kept as a note", "", check.undated)
        if check.in_units:
            return "done", self.tr("Turned into whole amounts")
        if check.ways > 1 and not check.empty:
            return "done", self.tr("%n way(s) of writing days, all known", "", check.ways)
        if check.empty:
            return "", self.tr("%n row(s) empty", "", check.empty)
        return "done", self.tr("All %n row(s)", "", check.filled)

    def _say_banner(self, findings: Findings) -> None:
        words, theme = self._workspace.words, self._workspace.theme
        missing = fields.missing(self._kind, self.mapping())
        count = len(self.mapping()) + len(self.kept())
        left = len(self.combos) - count
        if missing:
            name = field_name(self._kind, missing[0], words)
            text = self.tr("Choose the column that holds: {field}").format(field=name)
        elif findings.unclear:
            said = self.tr("{value} in “{column}” may be day first or month first. Choose below how dates are written.")
            text = said.format(column=findings.unclear[0], value=findings.unclear[1])
        else:
            found = self.tr("%n column(s) matched", "", count)
            if left:
                rest = self.tr("%n not imported", "", left)
                found = self.tr("{found}, {rest}").format(found=found, rest=rest)
            text = self.tr("{found}. The file itself is not changed.").format(found=found)
            if self._table is not None and self._table.header_row == 0:
                text = self.tr("The file has no headers; say what each column is.") + " " + text
        is_fine = not missing and findings.unclear is None
        restyle(self._banner, banner="done" if is_fine else "risk")
        sign = "circle-check" if is_fine else "circle-alert"
        self._banner_icon.setPixmap(theme.pixmap(sign, "done" if is_fine else "risk"))
        self._banner_text.setText(text)


class _StillCombo(QComboBox):
    """A box that the wheel scrolls past instead of changing."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the list around it."""
        event.ignore()


def _strip(*items: QWidget) -> QWidget:
    from salesplanner.ui.kit.layout import banner

    made = banner("done", *items)
    layout = made.layout()
    if layout is not None:
        layout.setAlignment(items[0], Qt.AlignmentFlag.AlignVCenter)
    items[-1].setMinimumWidth(400)
    return made
