"""Figures from a spreadsheet, copied or in a file: looked through first, then kept as one change."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Problem
from salesplanner.exchange.columns import fieldwords
from salesplanner.exchange.records import figures, giveback, remarks
from salesplanner.exchange.source import SourceTable
from salesplanner.ui.forms.channelday import is_shop
from salesplanner.ui.forms.figure import unit_name
from salesplanner.ui.forms.importing.small import Row, SmallImport
from salesplanner.ui.kit.fields import CheckField
from salesplanner.ui.kit.workspace import Workspace

translate = QCoreApplication.translate
_SHOWN_MOST = 500
_REFUSED_MOST = 4


class FigureImport(SmallImport):
    """A row for each day with its figures, or a row for each number."""

    def __init__(self, parent: QWidget | None, workspace: Workspace, path: Path | None = None) -> None:
        super().__init__(parent, workspace, translate("FigureImport", "Figures from a spreadsheet"))
        self._plan: figures.FigurePlan | None = None
        self.update_box = CheckField(self.tr("Replace numbers that are there already"))
        self.update_box.edited.connect(self.look)
        hint = self.tr(
            "A column of dates and a column for each figure, headed like “Visitors (people)” or “Conversion (%)”, and a channel "
            "where there is one; or a row for each number: date, figure, value, unit, channel"
        )
        if is_shop(workspace):
            hint = workspace.words.semicolons(
                [hint, self.tr("with a column of products, what each channel took of each")]
            )
        self.lay_out("metrics", hint, self._titles(), self.update_box)
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

    def show_table(self, table: SourceTable) -> None:
        """Show each number that would come in, and each row that would not."""
        plan = figures.plan_import(
            self._workspace.store, table, date_order=self.order.value(), update=self.update_box.value()
        )
        self._plan, words = plan, self._workspace.words
        faults = [
            Row(-source.number, (str(source.said), *[""] * 5, fieldwords.reason("metrics", problem, words)), True)
            for source, problem in plan.rejected
        ]
        told = [self._row(number, each) for number, each in enumerate(plan.told[:_SHOWN_MOST], 1)]
        self.rows.show_records([*faults, *told])
        refused = [giveback.said("metrics", problem, words) for problem in plan.shape.refused[:_REFUSED_MOST]]
        self.say([*remarks.of_figures(plan, words), *refused])
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
        if plan.kept:
            said.append(
                self.tr("%n value(s) differ from those there already, which stay unless replaced", "", plan.kept)
            )
        if plan.rejected:
            said.append(self.tr("%n row(s) cannot be read and come back as a file", "", len(plan.rejected)))
        return words.semicolons(said)

    def _row(self, number: int, told: figures.Told) -> Row:
        words, metric = self._workspace.words, told.metric
        value = words.value(told.value, metric.kind, metric.word)
        day = words.day(told.day, self._workspace.today())
        remark = "" if metric.id or told.is_takings else self.tr("new figure")
        split = " · ".join(filter(None, (told.split, told.product)))
        return Row(number, ("", day, words.span(told.span), metric.name, value, split, remark))

    def told(self, problem: Problem) -> str:
        """The problem, with what can be done about it."""
        return giveback.said("metrics", problem, self._workspace.words)

    def refuse(self, problem: Problem) -> None:
        """Say why nothing can be read at all."""
        self._plan = None
        super().refuse(problem)

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
