"""A report as it was handed in, each time: to be read again, and saved again as it was."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from salesplanner.domain.problems import Problem
from salesplanner.report.document import Document, Paragraph
from salesplanner.store.reports import ReportCopy
from salesplanner.ui.kit import dialogs
from salesplanner.ui.kit.dialogs import Dialog
from salesplanner.ui.kit.fields import ChoiceField
from salesplanner.ui.kit.layout import STRETCH, button, column, fit, muted, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace
from salesplanner.ui.reports.page import Page, page_frame


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
        close = button(self.tr("Close"), on_click=self.close)
        head = row(muted(self.tr("Handed in")), self.which, STRETCH, spacing=8)
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

    def _save(self) -> None:
        from salesplanner.exchange import summary

        name = "".join(letter for letter in self._title if letter.isalnum() or letter in " -_")[:80]
        kinds = "Word (*.docx);;PDF (*.pdf);;Markdown (*.md)"
        path = dialogs.save_path(self, self.tr("Save as it was"), f"{name}.docx", kinds)
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
