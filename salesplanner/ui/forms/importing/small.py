"""The dialog of a small import: copied rows or a file, looked through first, then taken as one change."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from msgspec import Struct
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Problem
from salesplanner.exchange.source import SourceTable
from salesplanner.ui.forms.importing.words import orders
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import ChoiceField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class Row(Struct, frozen=True):
    """A row as it would come in, or one with what is wrong with it."""

    id: int
    texts: tuple[str, ...]
    is_wrong: bool = False


class SmallImport(dialogs.Dialog):
    """Paste or open, look, take. What the rows mean is said by a dialog of their own."""

    #: The columns of values stand at the right.
    values: tuple[int, ...] = (4,)

    def __init__(self, parent: QWidget | None, workspace: Workspace, title: str) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._table: SourceTable | None = None
        self.setWindowTitle(title)
        icon = workspace.theme.icon
        self.order = ChoiceField(orders(workspace.words))
        self.order.call(self.tr("Dates"))
        self.order.combo.setMinimumWidth(px(170))
        self.order.edited.connect(self.look)
        self.paste_button = button(self.tr("Paste"), icon("copy"), on_click=self.paste)
        self.open_button = button(self.tr("From a file…"), icon("folder-open"), on_click=self._ask_file)
        self.said = PlainLabel("", "fault", wrap=True)
        self.said.hide()
        self.sum = muted("", wrap=True)
        self.take_button = button(self.tr("Take over"), primary=True, on_click=self.take)
        self.take_button.setEnabled(False)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.paste)

    def lay_out(self, name: str, hint: str, titles: Sequence[tuple[str, int]], *choices: QWidget) -> None:
        """Put what is asked above the rows; `titles` are their columns with the width of each."""
        self._name = name
        self.rows = RecordTable(
            [_column(title, place, width, place in self.values) for place, (title, width) in enumerate(titles)],
            self._workspace,
            empty=self.tr("Copy rows in your spreadsheet and press Paste, or take a file"),
            name=f"{name} import",
            label=self.windowTitle(),
        )
        self.rows.show_records([])
        head = row(self.paste_button, self.open_button, 12, muted(self.tr("Dates")), self.order, 12, *choices, STRETCH, spacing=8)  # fmt: skip
        foot = row(self.sum, STRETCH, button(self.tr("Cancel"), on_click=self.reject), self.take_button)
        self.hint = PlainLabel(hint, "hint", wrap=True)
        whole = column(head, self.hint, self.rows, self.said, foot, margins=16, spacing=10)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        fit(self, px(940), px(560))

    # --- in -----------------------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Read what was copied."""
        from salesplanner.exchange.tables import tables

        self._take_table(lambda: tables.read_pasted(QGuiApplication.clipboard().text(), self.tr("pasted table")))

    def _ask_file(self) -> None:
        kinds = self.tr("Spreadsheets (*.xlsx *.xls *.ods *.csv *.tsv *.txt)")
        path = dialogs.open_path(self, self.windowTitle(), kinds)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a file."""
        from salesplanner.exchange.tables import tables

        self._take_table(lambda: tables.read(path, self._name))

    def _take_table(self, read: Callable[[], SourceTable]) -> None:
        try:
            self._table = read()
        except Problem as problem:
            self.refuse(problem)
            return
        self.look()

    def look(self) -> None:
        """Look through the rows, and show what would come in and what would not."""
        if self._table is None:
            return
        try:
            self.show_table(self._table)
        except Problem as problem:
            self.refuse(problem)

    def show_table(self, table: SourceTable) -> None:
        """Show what a table holds. Raises Problem where it is none of these."""
        raise NotImplementedError

    def say(self, lines: Sequence[str]) -> None:
        """Say what is wrong, below the rows."""
        self.said.setText("\n".join(lines))
        self.said.setVisible(bool(lines))

    def refuse(self, problem: Problem) -> None:
        """Say why nothing can be read at all."""
        self.rows.show_records([])
        self.sum.setText("")
        self.say([self.told(problem)])
        self.take_button.setEnabled(False)

    def told(self, problem: Problem) -> str:
        """The problem in words."""
        return self._workspace.words.problem(problem)

    # --- out ----------------------------------------------------------------------------------------------------

    def take(self) -> None:
        """Keep them all as one change."""
        raise NotImplementedError


def _column(title: str, place: int, width: int, right: bool) -> Column:
    return Column(
        title=title,
        text=lambda each: each.texts[place],
        sort=(lambda each: each.id) if place == 0 else None,
        width=width,
        right=right,
        tone=lambda each: "overdue" if each.is_wrong else "",
    )
