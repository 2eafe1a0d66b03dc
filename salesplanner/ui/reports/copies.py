"""A report as it was handed in, each time: to be read again, and saved again as it was."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from salesplanner.domain.metrics import RATES
from salesplanner.domain.problems import Problem
from salesplanner.domain.targets import METRICS, Unit
from salesplanner.report.document import Document, Paragraph
from salesplanner.store.measures import table_of
from salesplanner.store.reports import ReportCopy
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.fields import ChoiceField
from salesplanner.ui.kit.layout import STRETCH, button, column, fit, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.leaving import stem
from salesplanner.ui.reports.page import Page, page_frame
from salesplanner.words import Words


class CopiesDialog(Dialog):
    """The copies by the moment they were handed in, the latest first."""

    def __init__(self, parent: QWidget, workspace: Workspace, title: str, copies: list[ReportCopy]) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self._title = title
        self._copies = {copy.id: copy for copy in reversed(copies)}
        self.setWindowTitle(title)
        words = workspace.words
        self.which = ChoiceField([(each.id, words.moment(each.handed_in_at)) for each in self._copies.values()])
        self.which.call(self.tr("Handed in"))
        self.which.setMinimumWidth(px(200))
        self.which.edited.connect(self._show)
        self.page = Page(workspace)
        self.save_button = button(self.tr("Save as it was…"), workspace.theme.icon("download"), on_click=self._save)
        self.records_button = button(self.tr("Records behind its figures"), on_click=self._choose_figure)
        close = button(self.tr("Close"), on_click=self.close)
        head = row(muted(self.tr("Handed in")), self.which, STRETCH, self.records_button, spacing=8)
        foot = row(self.save_button, STRETCH, close)
        self.setLayout(column(head, page_frame(self.page), foot, spacing=10, margins=16))
        fit(self, px(840), px(680))
        self._show()

    def document(self) -> Document:
        """The chosen copy."""
        from salesplanner.exchange.documents import paper

        copy = self._copies[self.which.value()]
        if copy.paper:
            return paper.load(copy.paper)
        said = self.tr("Only its figures were kept: it was handed in with an earlier version of the program.")
        return Document(self._title, "", self.workspace.language, (Paragraph(said),))

    def _show(self) -> None:
        self.page.show_document(self.document())
        self.save_button.setEnabled(bool(self._copies[self.which.value()].paper))
        self.records_button.setEnabled(bool(self._figures()))

    def _figures(self) -> list[tuple[str, dict[str, Any]]]:
        """The figures of the chosen copy that records stand behind, by their names."""
        kept = json.loads(self._copies[self.which.value()].figures or "{}").get("figures", {})
        return [(name, figure) for name, figure in kept.items() if figure["records"]]

    def _choose_figure(self) -> None:
        self.figures_menu().exec(self.records_button.mapToGlobal(QPoint(0, self.records_button.height())))

    def figures_menu(self) -> QMenu:
        """Each figure with what it said then; choosing one shows the records that counted then, as they are now."""
        made, words = QMenu(self), self.workspace.words
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, figure in self._figures():
            said = f"{words.metric(name)}\t{_said(name, figure, words)}"
            action = made.addAction(said.replace("&", "&&"))
            action.triggered.connect(lambda _=False, name=name, ids=figure["records"]: self._open(name, ids))
        return made

    def _open(self, name: str, ids: list[int]) -> None:
        from salesplanner.ui.forms.behind import show_records

        table = table_of(name) if name in METRICS else "metric_value"
        show_records(self, self.workspace, self.workspace.words.metric(name), table, ids, is_past=True)

    def _save(self) -> None:
        from salesplanner.exchange import summary

        kinds = "Word (*.docx);;PDF (*.pdf);;Markdown (*.md)"
        path = dialogs.save_path(self, self.tr("Save as it was"), f"{stem(self._title)}.docx", kinds)
        if path is None:
            return
        document = self.document()

        def write() -> Path:
            summary.write_document(document, path)
            return path

        self.workspace.jobs.run(self, write, done=self.workspace.saved.emit, failed=self._failed)

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, Problem):
            raise error
        dialogs.tell(self, self.workspace.words.problem(error))


def _said(name: str, figure: dict[str, Any], words: Words) -> str:
    """What a figure that was kept said, with its unit."""
    kept = figure["unit"]
    own = Unit.MONEY if kept == Unit.MONEY.value else Unit.RATE if kept in RATES else Unit.COUNT
    unit = METRICS.get(name, own)
    value = None if figure["value"] is None else Decimal(str(figure["value"]))
    return words.exact(value, unit, "" if name in METRICS or unit is Unit.MONEY else kept)
