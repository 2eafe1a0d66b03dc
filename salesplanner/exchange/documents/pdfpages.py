"""Where the pages of a laid-out document end: what stays together, and where a table that goes on leaves off."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument, QTextFormat, QTextTable

HEADING_LEVEL = QTextFormat.Property.UserProperty + 1
KEEP_WITH_NEXT = QTextFormat.Property.UserProperty + 2
#: In longer documents a row may go on to the next page: each one that shall not takes laying out all of it anew.
_PAGES_MOST = 15
#: So much of a line stays free below a row that grows: its own last line needs it, and the next row's first finds no room in it.
_SLACK = 0.7


def keep_together(text: QTextDocument) -> None:
    """Move headings and captions that end a page to the next one, with what they announce; and rows that would go on there."""
    for _ in range(2):  # what moves may take a heading, or a row, to the end of a page
        _keep_headings(text)
        for table in tables(text) if text.pageCount() <= _PAGES_MOST else ():
            _keep_rows(text, table)


def _keep_headings(text: QTextDocument) -> None:
    for block in blocks(text):
        if not block.blockFormat().property(KEEP_WITH_NEXT) or not block.next().isValid():
            continue
        if page_of(text, block) != page_of(text, block.next()):
            first = block
            for _ in range(2):
                if first.previous().isValid() and first.previous().blockFormat().property(KEEP_WITH_NEXT):
                    first = first.previous()
            form = QTextBlockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(first).mergeBlockFormat(form)
            _lay_out_anew(text)


def _keep_rows(text: QTextDocument, table: QTextTable) -> None:
    """Let no row of a table that fits on a page end on another one than it begins."""
    height, padding = text.pageSize().height(), table.format().cellPadding()
    for row in range(1, table.rows()):
        top, end = _row_top(text, table, row) - padding, _row_end(text, table, row)
        border = (top // height + 1) * height
        if border < end - 1 and end - top < height / 2:
            if row == 1:
                _begin_anew(table)
            else:
                _grow(table, row - 1, border - top - _SLACK * _line(table, row))
            _lay_out_anew(text)


def _line(table: QTextTable, row: int) -> float:
    """How high the first line of a row is."""
    return table.cellAt(row, 0).firstCursorPosition().block().layout().lineAt(0).height()


def _begin_anew(table: QTextTable) -> None:
    """Begin the table on the next page."""
    form = table.format()
    form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
    table.setFormat(form)


def _grow(table: QTextTable, row: int, padding: float) -> None:
    """Leave so much room below a row; what of it is drawn ends with its words."""
    for column in range(table.columns()):
        cell = table.cellAt(row, column)
        form = cell.format().toTableCellFormat()
        form.setBottomPadding(padding)
        cell.setFormat(form)


def _lay_out_anew(text: QTextDocument) -> None:
    """All of it: Qt lays out anew only in part, and then leaves lines out."""
    text.markContentsDirty(0, text.characterCount())


def blocks(text: QTextDocument) -> Iterator[QTextBlock]:
    """Every block of the document."""
    block = text.begin()
    while block.isValid():
        yield block
        block = block.next()


def page_of(text: QTextDocument, block: QTextBlock) -> int:
    """The page on which the first line of the block lies."""
    top = text.documentLayout().blockBoundingRect(block).top()
    line = block.layout().lineAt(0)
    offset = line.y() if line.isValid() else 0.0
    return int((top + offset + 1) // text.pageSize().height())


def tables(text: QTextDocument) -> list[QTextTable]:
    """The tables of the document."""
    return [frame for frame in text.rootFrame().childFrames() if isinstance(frame, QTextTable)]


def row_ends(text: QTextDocument, table: QTextTable) -> Iterator[tuple[int, float]]:
    """For each page that the table goes on from, where its last row there ends."""
    height = text.pageSize().height()
    tops = [_row_top(text, table, row) for row in range(table.rows())]
    end = _row_end(text, table, table.rows() - 1)
    for page in range(int(tops[0] // height), int((end - 1) // height)):
        border = (page + 1) * height
        last = bisect_left(tops, border) - 1
        yield page, min(border, _row_end(text, table, last))


def _row_top(text: QTextDocument, table: QTextTable, row: int) -> float:
    return text.documentLayout().blockBoundingRect(table.cellAt(row, 0).firstCursorPosition().block()).top()


def _row_end(text: QTextDocument, table: QTextTable, row: int) -> float:
    rect = text.documentLayout().blockBoundingRect
    cells = (table.cellAt(row, column) for column in range(table.columns()))
    return max(rect(cell.lastCursorPosition().block()).bottom() for cell in cells) + table.format().cellPadding()
