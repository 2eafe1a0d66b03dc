"""Figures from a spreadsheet, copied or in a file: looked through first, then kept as one change."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Problem
from salesplanner.exchange import fieldwords, figures, giveback
from salesplanner.exchange.source import SourceTable
from salesplanner.ui.forms.figure import unit_name
from salesplanner.ui.forms.importing_words import orders
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.fields import CheckField, ChoiceField
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_SHOWN_MOST = 500
_REFUSED_MOST = 4


@dataclass(frozen=True, slots=True)
class _Row:
    """A number as it would come in, or a row with what is wrong with it."""

    id: int
    texts: tuple[str, ...]
    fault: bool = False


class FigureImport(dialogs.Dialog):
    """Paste or open, look, keep."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, path: Path | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._table: SourceTable | None = None
        self._plan: figures.FigurePlan | None = None
        self.setWindowTitle(self.tr("Figures from a spreadsheet"))
        words, icon = workspace.words, workspace.theme.icon
        self.order = ChoiceField(orders(words))
        self.order.call(self.tr("Dates"))
        self.order.combo.setMinimumWidth(px(170))
        self.update_box = CheckField(self.tr("Replace numbers that are there already"))
        for each in (self.order, self.update_box):
            each.edited.connect(self._read)
        self.paste_button = button(self.tr("Paste"), icon("copy"), on_click=self.paste)
        self.open_button = button(self.tr("From a file…"), icon("folder-open"), on_click=self._ask_file)
        hint = self.tr(
            "A column of dates and a column for each figure, headed like “Visitors (people)” or “Conversion (%)”, and a channel "
            "where there is one; or a row for each number: date, figure, value, unit, channel"
        )
        self.said = PlainLabel("", "fault", wrap=True)
        self.said.hide()
        self.sum = muted("", wrap=True)
        self.rows = RecordTable(
            [_column(title, place, width) for place, (title, width) in enumerate(self._titles())],
            workspace,
            empty=self.tr("Copy rows in your spreadsheet and press Paste, or take a file"),
            name="figureimport",
            label=self.windowTitle(),
        )
        self.rows.show_records([])
        self.take_button = button(self.tr("Take over"), primary=True, on_click=self.take)
        self.take_button.setEnabled(False)
        head = row(self.paste_button, self.open_button, 12, muted(self.tr("Dates")), self.order, 12, self.update_box, STRETCH, spacing=8)  # fmt: skip
        foot = row(self.sum, STRETCH, button(self.tr("Cancel"), on_click=self.reject), self.take_button)
        whole = column(head, PlainLabel(hint, "hint", wrap=True), self.rows, self.said, foot, margins=16, spacing=10)
        whole.setStretch(2, 1)
        self.setLayout(whole)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), self).activated.connect(self.paste)
        fit(self, px(940), px(560))
        if path is not None:
            self.open_file(path)

    def _titles(self) -> list[tuple[str, int]]:
        return [
            (self.tr("Row"), 50),
            (self.tr("Date"), 110),
            (self.tr("Stands for"), 80),
            (self.tr("Figure"), 150),
            (self.tr("Value"), 110),
            (self.tr("Source or channel"), 120),
            (self.tr("Remark"), 240),
        ]

    # --- in -----------------------------------------------------------------------------------------------------

    def paste(self) -> None:
        """Read what was copied."""
        from salesplanner.exchange import tables

        self._take_table(lambda: tables.read_pasted(QGuiApplication.clipboard().text(), self.tr("pasted table")))

    def _ask_file(self) -> None:
        kinds = self.tr("Spreadsheets (*.xlsx *.xls *.ods *.csv *.tsv *.txt)")
        path = dialogs.open_path(self, self.windowTitle(), kinds)
        if path is not None:
            self.open_file(path)

    def open_file(self, path: Path) -> None:
        """Read a file."""
        from salesplanner.exchange import tables

        self._take_table(lambda: tables.read(path, "metrics"))

    def _take_table(self, read: Callable[[], SourceTable]) -> None:
        try:
            self._table = read()
        except Problem as problem:
            self._refuse(problem)
            return
        self._read()

    def _read(self) -> None:
        """Look through the rows, and show what would come in and what would not."""
        if self._table is None:
            return
        try:
            plan = figures.plan_import(
                self._workspace.store, self._table, date_order=self.order.value(), update=self.update_box.value()
            )
        except Problem as problem:
            self._refuse(problem)
            return
        self._plan, words = plan, self._workspace.words
        faults = [
            _Row(-source.number, (str(source.number), *[""] * 5, fieldwords.reason("metrics", problem, words)), True)
            for source, problem in plan.rejected
        ]
        told = [self._row(number, each) for number, each in enumerate(plan.told[:_SHOWN_MOST], 1)]
        self.rows.show_records([*faults, *told])
        refused = [giveback.said("metrics", problem, words) for problem in plan.shape.refused[:_REFUSED_MOST]]
        self.said.setText("\n".join(refused))
        self.said.setVisible(bool(refused))
        self.sum.setText(self._summed(plan))
        self.take_button.setText(self.tr("Take %n value(s)", "", len(plan.told)))
        self.take_button.setEnabled(bool(plan.told))

    def _summed(self, plan: figures.FigurePlan) -> str:
        """What would come of it: new figures, rows that are known, rows that come back."""
        words, said = self._workspace.words, []
        if plan.new:
            named = words.list(each.name + words.bracket(unit_name(each.unit, words)) for each in plan.new)
            said.append(self.tr("%n new figure(s): {names}", "", len(plan.new)).format(names=named))
        if plan.duplicates:
            said.append(self.tr("%n row(s) are there already", "", plan.duplicates))
        if plan.rejected:
            said.append(self.tr("%n row(s) cannot be read and come back as a file", "", len(plan.rejected)))
        return words.semicolons(said)

    def _row(self, number: int, told: figures.Told) -> _Row:
        words, metric = self._workspace.words, told.metric
        value = words.value(told.value, metric.kind, metric.word)
        day = words.day(told.day, self._workspace.today())
        remark = "" if metric.id or told.is_takings else self.tr("new figure")
        return _Row(number, ("", day, words.span(told.span), metric.name, value, told.split, remark))

    def _refuse(self, problem: Problem) -> None:
        """Say why nothing can be read at all."""
        self._plan = None
        self.rows.show_records([])
        self.sum.setText("")
        self.said.setText(giveback.said("metrics", problem, self._workspace.words))
        self.said.show()
        self.take_button.setEnabled(False)

    # --- out ----------------------------------------------------------------------------------------------------

    def take(self) -> None:
        """Keep them all as one change; what could not be read goes into a file."""
        plan, workspace = self._plan, self._workspace
        if plan is None:
            return
        result = workspace.do(lambda: figures.apply(workspace.store, plan, words=workspace.words))
        if result is None:
            return
        text = self.tr("%n value(s) taken over", "", len(plan.told))
        if result.rejected_file is not None:
            back = self.tr("rows to mend: {file}").format(file=result.rejected_file.name)
            text = workspace.words.semicolons([text, back])
        workspace.notice(text)
        self.accept()


def _column(title: str, place: int, width: int) -> Column:
    return Column(
        title=title,
        text=lambda each: each.texts[place],
        width=width,
        right=place == 4,
        tone=lambda each: "overdue" if each.fault else "",
    )
