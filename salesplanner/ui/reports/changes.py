"""What became of a report that was handed in: each figure as reported, as it is now, and which records made the difference."""

from __future__ import annotations

from msgspec import Struct
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from salesplanner.report.became import Became
from salesplanner.report.handedin import HandedIn, Telling
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.layout import STRETCH, PlainLabel, button, column, fit, heading, muted, row
from salesplanner.ui.kit.records import Column, RecordTable
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace


class _Line(Struct, frozen=True):
    id: int
    became: Became


class ChangesDialog(Dialog):
    """The figures that changed; a double click or Enter opens the records of the difference."""

    def __init__(self, parent: QWidget, workspace: Workspace, report: HandedIn) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workspace = workspace
        self._report, self._telling = report, Telling(workspace.words)
        words, telling = workspace.words, self._telling
        title = self.tr("Since {report} was handed in").format(report=words.period(report.period))
        self.setWindowTitle(title)
        said = self.tr("Reported to {day}. Reported and later change together are what the records say now.")
        self.list = RecordTable(
            [
                Column(title=self.tr("Figure"), text=lambda each: each.became.name(words), width=140),
                Column(title=self.tr("Reported"), text=lambda each: telling.figure(each.became, each.became.reported), right=True, width=110),
                Column(title=self.tr("The same days now"), text=lambda each: telling.figure(each.became, each.became.same_days), tone=lambda each: "risk" if each.became.is_altered else "", right=True, width=130),
                Column(title=self.tr("Whole period"), text=lambda each: telling.figure(each.became, each.became.final), right=True, width=110),
                Column(title=self.tr("Why"), text=self._reasons, width=400),
            ],
            workspace,
            empty=self.tr("Every figure is still as it was reported"),
            name="changes of a report",
            label=title,
        )  # fmt: skip
        self.list.opened.connect(self._open)
        self.open_button = button(self.tr("Show the records"), on_click=self._open_selected)
        self.open_button.setEnabled(bool(report.became))
        close = button(self.tr("Close"), on_click=self.close)
        foot = row(self.open_button, STRETCH, close)
        hint = muted(said.format(day=words.day(report.as_of, workspace.today())), wrap=True)
        self.why = PlainLabel("", wrap=True)
        self.why.setMinimumHeight(2 * self.fontMetrics().lineSpacing())  # the buttons stay where they are
        self.setLayout(column(heading(title, 3), hint, self.list, self.why, foot, spacing=10, margins=16))
        fit(self, px(1080), px(440))
        self.list.chosen.connect(self._tell)
        self.list.show_records([_Line(number, each) for number, each in enumerate(report.became, 1)])
        if report.became:
            self.list.select(1)

    def _reasons(self, line: _Line) -> str:
        return self.workspace.words.semicolons(self._telling.reasons(self._report, line.became))

    def _tell(self, line: _Line | None) -> None:
        """Say the reasons of the chosen figure in full: a cell may be too narrow for them."""
        words = self.workspace.words
        self.why.setText(words.colon(line.became.name(words)) + self._reasons(line) if line is not None else "")

    def _open(self, line: _Line) -> None:
        from salesplanner.ui.forms.behind import show_records

        became = line.became
        if became.ids:
            show_records(
                self, self.workspace, became.name(self.workspace.words), became.table, became.ids, is_past=True
            )

    def _open_selected(self) -> None:
        for line in self.list.selected()[:1]:
            self._open(line)
