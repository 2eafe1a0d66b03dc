"""The page as it will print, and the box in which a part is written."""

from __future__ import annotations

from typing import Any

from msgspec.structs import replace
from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QResizeEvent, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from salesplanner.report.document import Block, Document, Paragraph, Section, Table
from salesplanner.ui.kit.layout import STRETCH, row
from salesplanner.ui.kit.theme import px
from salesplanner.ui.kit.workspace import Workspace

_PAGE_WIDTH = 760
_EDGE = 34
_ROWS_MOST = 300


class Page(QTextEdit):
    """The laid-out document, black on white in either theme; made by a worker, so the window never waits."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__()
        self._workspace = workspace
        self._asked = 0
        self._kept: QTextDocument | None = None
        self.setReadOnly(True)
        # As the worker lays it out: a bar that comes with the text, or other breaks, would lay all of it out once more, here.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )  # for the pixel that a table may be wider
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.setAccessibleName(self.tr("Preview of the summary"))
        edge = workspace.theme.border
        self.setStyleSheet(
            f"QTextEdit {{ background: #FFFFFF; color: #000000; border: 1px solid {edge}; border-bottom: 0; padding: 0; }}"
        )
        self._delay = QTimer(self)
        self._delay.setSingleShot(True)
        self._delay.setInterval(150)
        self._delay.timeout.connect(self._lay_out)
        self._document: Document | None = None

    def show_document(self, document: Document) -> None:
        """Show a document; the one before stays until this one is laid out."""
        self._document = replace(document, blocks=tuple(map(self._cut, document.blocks)))
        self._delay.start()

    def _cut(self, part: Block | Section) -> Block | Section:
        """A part with no more rows than one reads on a screen: thousands would have to be laid out again and again."""
        if isinstance(part, Section):
            blocks = [each for block in part.blocks for each in self._cut_block(block)]
            return replace(part, blocks=tuple(blocks))
        return part

    def _cut_block(self, block: Block) -> list[Block]:
        more = len(block.rows) - _ROWS_MOST if isinstance(block, Table) else 0
        if not isinstance(block, Table) or more <= 0:
            return [block]
        said = self.tr("… %n more row(s); the file has them all", "", more)
        return [replace(block, rows=block.rows[:_ROWS_MOST]), Paragraph(said)]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        super().resizeEvent(event)
        if self._document is not None and event.size().width() != event.oldSize().width():
            self._delay.start()

    def _lay_out(self) -> None:
        width = max(320, self.viewport().width() - 2 * _EDGE)
        document, ratio = self._document, self.devicePixelRatioF()
        if document is None:
            return
        self._asked += 1
        number = self._asked
        thread = QCoreApplication.instance().thread()  # type: ignore[union-attr]

        def work() -> QTextDocument:
            from salesplanner.exchange.documents import pdf

            made = pdf.layout(document, width, ratio)
            _add_edges(made, width)
            made.moveToThread(thread)
            return made

        self._workspace.jobs.run(self, work, done=lambda made: self._show(number, made))

    def _show(self, number: int, made: Any) -> None:
        if number != self._asked:
            return
        place = self.verticalScrollBar().value()
        self._kept = made
        self.setDocument(made)
        self.verticalScrollBar().setValue(place)


def _add_edges(document: QTextDocument, width: float) -> None:
    """The page's white edges as part of the document, so that they scroll with it."""
    root = document.rootFrame()
    edges = root.frameFormat()
    edges.setLeftMargin(_EDGE)
    edges.setRightMargin(_EDGE)
    edges.setTopMargin(_EDGE)
    edges.setBottomMargin(_EDGE)
    root.setFrameFormat(edges)
    document.setTextWidth(width + 2 * _EDGE)


def page_frame(page: Page) -> QWidget:
    """The page in the middle of its ground."""
    page.setMaximumWidth(px(_PAGE_WIDTH))
    frame = QFrame()
    frame.setLayout(row(STRETCH, page, STRETCH, spacing=0))
    frame.layout().setStretch(1, 100)  # type: ignore[attr-defined, union-attr]
    return frame
