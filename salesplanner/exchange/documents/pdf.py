"""Writes a document as a PDF, and gives the same layout to the window and the printer."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontInfo,
    QGuiApplication,
    QImage,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPalette,
    QPdfWriter,
    QPen,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextImageFormat,
    QTextLength,
    QTextOption,
    QTextTableCellFormat,
    QTextTableFormat,
)

from salesplanner.charts import style as chart_style
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.documents import pdflook as looks
from salesplanner.exchange.documents import pdfpages, pdftext
from salesplanner.exchange.documents.pdflook import GREY, LOGO_CM, TEXT, Look
from salesplanner.exchange.documents.pdfpages import HEADING_LEVEL, KEEP_WITH_NEXT
from salesplanner.exchange.files import atomic_write
from salesplanner.report import columns
from salesplanner.report.document import TEXT_WIDTH_CM, Block, Bullets, Document, Heading, Paragraph, Picture, Table

RESOLUTION = 1200
PAGE_CM = (21.0, 29.7)
MARGIN_CM = 2.2
EDGE_CM = 1.2
_SIZES = (1.0, 0.92, 0.85, 0.78, 0.71, 0.65)  # of the letters, until one page is enough
LINE, HEAD = "#D9DCE1", "#F3F4F6"
_PICTURE_WIDTH, _PICTURE_RATIO, _PICTURE_MOST = 800, 2.0, 10_000  # no longer than a chat takes

_own_app: list[QGuiApplication] = []


def write(document: Document, path: Path) -> None:
    """Write the document as PDF, from any thread, with or without a window. Problem when it cannot be written."""
    _need_app()
    drawn = QBuffer()  # a writer of files says nothing of a disk that is full
    drawn.open(QBuffer.OpenModeFlag.WriteOnly)
    outline, pages = print_on(document, _writer(document, drawn))
    with atomic_write(path) as draft:
        draft.write_bytes(bytes(drawn.data().data()))
        pdftext.mend(draft, document, outline)
        if pdftext.facts(draft) != (document.title, pages):
            raise Problem(Kind.EXPORT_MISMATCH, path=path)


def write_picture(document: Document, path: Path) -> None:
    """The whole document as one long page in a PNG, for a chat; from any thread. Raises Problem when it cannot be written."""
    _need_app()
    edge = _PICTURE_WIDTH * MARGIN_CM / PAGE_CM[0]
    text = layout(document, _PICTURE_WIDTH - 2 * edge, _PICTURE_RATIO)
    height = text.size().height() + 2 * edge
    ratio = _PICTURE_RATIO * min(
        1.0, _PICTURE_MOST / height
    )  # a longer one is drawn smaller: its end must not be missing
    image = QImage((QSizeF(_PICTURE_WIDTH, height) * ratio).toSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("#FFFFFF"))
    painter = QPainter(image)
    painter.scale(ratio, ratio)
    painter.translate(edge, edge)
    text.drawContents(painter)
    painter.end()
    data = _png(image)
    if not data:
        raise Problem(Kind.EXPORT_MISMATCH, path=path)
    with atomic_write(path) as draft:
        draft.write_bytes(data)


def as_png(path: Path) -> bytes:
    """A picture of any kind as a PNG; empty where it cannot be read."""
    return _png(QImage(str(path)))


def _png(image: QImage) -> bytes:
    data = QBuffer()
    data.open(QBuffer.OpenModeFlag.WriteOnly)
    return bytes(data.data().data()) if image.save(data, "PNG") else b""  # type: ignore[call-overload]


def as_html(document: Document) -> str:
    """The document as text with a form, to be pasted: letters have the size in points that they have on paper, on any screen."""
    return layout(document, TEXT_WIDTH_CM / chart_style.CM_PER_INCH * _screen_dots()).toHtml()


def layout(document: Document, width: float, ratio: float = 1.0, size: float = 1.0) -> QTextDocument:
    """The document laid out for this width of text in pixels; every size follows the width. Always black on white.

    `ratio` is the number of the screen's dots to a pixel, for pictures as sharp as the screen; `size` makes letters smaller.
    """
    return _Setter(document, width, ratio, size).result


def paged(document: Document, width: float) -> QTextDocument:
    """The document laid out in pages for this width of text; what shall be one page is set smaller until it is."""
    height = width * (PAGE_CM[1] - 2 * MARGIN_CM) / TEXT_WIDTH_CM
    for size in _SIZES if document.is_one_page else _SIZES[:1]:
        text = layout(document, width, size=size)
        text.setPageSize(QSizeF(width, height))
        pdfpages.keep_together(text)
        if text.pageCount() == 1:
            break
    return text


def _need_app() -> None:
    """Fonts need an application; without a window one that shows nothing is enough."""
    if QGuiApplication.instance() is None:
        hidden = ["-platform", "offscreen"] if sys.platform.startswith("linux") else []
        _own_app.append(QGuiApplication(["salesplanner", *hidden]))


def print_on(document: Document, device: QPagedPaintDevice) -> tuple[list[pdftext.Mark], int]:
    """Draw all pages on a file or printer without margins; the headings with their pages, and how many pages."""
    dots = device.logicalDpiX()
    unit = dots / chart_style.CM_PER_INCH
    text = paged(document, TEXT_WIDTH_CM * unit)
    pages = text.pageCount()
    row_ends = {page: end for table in pdfpages.tables(text) for page, end in pdfpages.row_ends(text, table)}
    painter = QPainter(device)
    painter.setRenderHint(QPainter.RenderHint.LosslessImageRendering)
    for page in range(pages):
        if page:
            device.newPage()
        _draw_page(painter, text, page, unit, row_ends.get(page))
        _draw_edges(painter, document, page, pages, unit)
    painter.end()
    return list(_marks(text)), pages


def _writer(document: Document, device: QIODevice) -> QPdfWriter:
    writer = QPdfWriter(device)
    writer.setResolution(RESOLUTION)
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF()))
    writer.setTitle(document.title)
    writer.setCreator("")
    return writer


def _draw_page(painter: QPainter, text: QTextDocument, page: int, unit: float, row_end: float | None) -> None:
    """Draw one page of text; below `row_end` Qt only stretches the last row of a table that goes on."""
    size = text.pageSize()
    top = page * size.height()
    ruled, end = row_end is not None, row_end or top + size.height()
    context = QAbstractTextDocumentLayout.PaintContext()
    context.clip = QRectF(0, top + 1, size.width(), end - top - 2)
    context.palette.setColor(QPalette.ColorRole.Text, QColor(TEXT))
    painter.save()
    painter.translate(MARGIN_CM * unit, MARGIN_CM * unit - top)
    painter.setClipRect(context.clip.adjusted(-unit, -1, unit, 1))
    text.documentLayout().draw(painter, context)
    if ruled:
        painter.setClipping(False)
        painter.setPen(QPen(QColor(LINE), 0.5 * unit * chart_style.CM_PER_INCH / 72))
        painter.drawLine(QPointF(0, end), QPointF(size.width(), end))
    painter.restore()


def _draw_edges(painter: QPainter, document: Document, page: int, pages: int, unit: float) -> None:
    """The title above every page but the first, the page number below."""
    font = _font(document.language, 9, 1)
    font.setPointSizeF(9)
    painter.setFont(font)
    painter.setPen(QColor(GREY))
    height = 0.6 * unit
    across = QRectF(MARGIN_CM * unit, EDGE_CM * unit, TEXT_WIDTH_CM * unit, height)
    if page:
        title = painter.fontMetrics().elidedText(document.title, Qt.TextElideMode.ElideRight, int(across.width()))
        painter.drawText(across, Qt.AlignmentFlag.AlignRight, title)
    across.moveTop((PAGE_CM[1] - EDGE_CM) * unit - height)
    painter.drawText(across, Qt.AlignmentFlag.AlignHCenter, f"{page + 1} / {pages}")


def _marks(text: QTextDocument) -> Iterator[pdftext.Mark]:
    for block in pdfpages.blocks(text):
        level = block.blockFormat().property(HEADING_LEVEL)
        if level:
            yield pdftext.Mark(block.text(), int(level), pdfpages.page_of(text, block))


def _font(language: str, points: float, pixels_per_point: float, *, bold: bool = False) -> QFont:
    """A font of exactly this size in pixels of the layout, on any screen."""
    font = QFont()
    families = [*chart_style.CHINESE[:6], *chart_style.LATIN]
    font.setFamilies(families if language == "zh" else [*chart_style.LATIN, *chart_style.CHINESE[:6]])
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    font.setPointSizeF(points * pixels_per_point * 72 / _screen_dots())
    font.setBold(bold)
    # Letters made of others have no text in the PDF, and narrow signs of an English window are no Chinese ones.
    for feature in ("liga", "locl", "pwid"):
        font.setFeature(QFont.Tag(feature), 0)
    return font


def _screen_dots() -> int:
    probe = QFont()
    probe.setPointSizeF(72)
    return QFontInfo(probe).pixelSize()


class _Setter:
    """Sets a document block by block into a QTextDocument; text of the person is only ever inserted as text."""

    def __init__(self, document: Document, width: float, ratio: float, size: float) -> None:
        self._language = document.language
        self._point = size * width / (TEXT_WIDTH_CM / chart_style.CM_PER_INCH * 72)
        self._ratio = ratio
        self._pictures = 0
        self._fresh = True
        self.result = QTextDocument()
        self.result.setUndoRedoEnabled(False)
        self.result.setDocumentMargin(0)
        self.result.setUseDesignMetrics(True)
        self.result.setDefaultFont(_font(self._language, looks.BODY.size, self._point))
        option = self.result.defaultTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        option.setTextDirection(Qt.LayoutDirection.LeftToRight)  # a point in Arabic stands where its list stands
        self.result.setDefaultTextOption(option)
        self._cursor = QTextCursor(self.result)
        self._cursor.beginEditBlock()
        self._set_all(document)
        self._cursor.endEditBlock()
        self.result.setTextWidth(width)

    def _set_all(self, document: Document) -> None:
        self._head(document)
        if document.title:
            self._line(looks.TITLE, [(document.title, False)])
        if document.byline:
            self._line(looks.BYLINE, [(document.byline, False)])
        for line in document.lines():
            if isinstance(line, tuple):
                self._picture_line(line)
            else:
                self._block(line)

    def _head(self, document: Document) -> None:
        """Whose paper it is: the logo, the name beside it, the lines below. A logo that cannot be read is left out."""
        if (head := document.head) is None:
            return
        self._line(looks.HEAD, [])
        logo = QImage(str(head.logo)) if head.logo else QImage()
        if not logo.isNull():
            points = LOGO_CM / chart_style.CM_PER_INCH * 72
            form = self._image(logo, min(4 * points, points * logo.width() / logo.height()))
            form.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignMiddle)
            self._cursor.insertImage(form)
            self._cursor.insertText("  ", self._letters(looks.HEAD))
        self._cursor.insertText(head.name, self._letters(looks.HEAD))
        for text in head.lines:
            self._line(looks.MUTED, [(text, False)])

    def _block(self, block: Block) -> None:
        if isinstance(block, Heading):
            self._line(looks.HEADINGS[block.level], [(block.text, False)], level=block.level)
        elif isinstance(block, Paragraph):
            self._line(looks.ROLES[block.role], block.runs())
        elif isinstance(block, Bullets):
            for item in block.items:
                self._line(looks.BULLET, [(f"•\t{item}", False)], hanging=18)
        elif isinstance(block, Table):
            self._table(block)

    def _line(
        self,
        look: Look,
        runs: list[tuple[str, bool]],
        *,
        level: int = 0,
        keep: bool = False,
        hanging: float = 0,
        tabs: tuple[float, ...] = (),
    ) -> None:
        form = self._paragraph(look)
        if level:
            form.setHeadingLevel(level)
            form.setProperty(HEADING_LEVEL, level)
        form.setProperty(KEEP_WITH_NEXT, bool(level or keep))
        if hanging:
            form.setLeftMargin(hanging * self._point)
            form.setTextIndent(-hanging * self._point)
            tabs = (hanging,)
        form.setTabPositions([QTextOption.Tab(stop * self._point, QTextOption.TabType.LeftTab) for stop in tabs])
        self._new_block(form)
        for text, strong in runs:
            self._cursor.insertText(text.replace("\n", "\u2028"), self._letters(look, strong))

    def _new_block(self, form: QTextBlockFormat) -> None:
        """The next block; the first of a document and the one after a table are there already."""
        if self._fresh:
            self._cursor.setBlockFormat(form)
            self._fresh = False
        else:
            self._cursor.insertBlock(form)

    def _paragraph(self, look: Look) -> QTextBlockFormat:
        form = QTextBlockFormat()
        form.setTopMargin(look.before * self._point)
        form.setBottomMargin(look.after * self._point)
        if look.centred:
            form.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        if look is not looks.PICTURE:
            form.setLineHeight(look.size * 1.4 * self._point, QTextBlockFormat.LineHeightTypes.MinimumHeight.value)
        return form

    def _letters(self, look: Look, strong: bool = False) -> QTextCharFormat:
        form = QTextCharFormat()
        form.setFont(_font(self._language, look.size, self._point, bold=look.bold or strong))
        form.setForeground(QColor(look.color))
        return form

    def _table(self, table: Table) -> None:
        if table.caption:
            self._line(looks.CAPTION, [(table.caption, False)], keep=True)
        fit = columns.fit(table, looks.CELL.size)
        look = replace(looks.CELL, size=looks.CELL.size * fit.scale)
        form = QTextTableFormat()
        form.setHeaderRowCount(1)
        form.setTopMargin(6 * self._point)
        form.setBorder(max(1.0, 0.5 * self._point))
        form.setBorderBrush(QColor(LINE))
        form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        form.setBorderCollapse(True)
        form.setCellSpacing(0)
        form.setCellPadding(3 * self._point)
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setColumnWidthConstraints(
            [QTextLength(QTextLength.Type.PercentageLength, share * 100) for share in fit.shares]
        )
        grid = self._cursor.insertTable(1 + len(table.rows), max(1, len(table.head)), form)
        for row, cells in enumerate([table.head, *table.rows]):
            for column, text in enumerate(cells):
                cell = grid.cellAt(row, column)
                self._cell(cell.firstCursorPosition(), text, look, head=row == 0, right=table.align[column] == "right")
                cell.setFormat(self._cell_form(head=row == 0))
        self._cursor.movePosition(QTextCursor.MoveOperation.End)
        self._fresh = True
        self._line(looks.GAP, [])

    def _cell(self, cursor: QTextCursor, text: str, look: Look, *, head: bool, right: bool) -> None:
        form = self._paragraph(look)
        if right:
            form.setAlignment(Qt.AlignmentFlag.AlignRight)
        cursor.setBlockFormat(form)
        cursor.insertText(text.replace("\n", "\u2028"), self._letters(look, head))

    def _cell_form(self, *, head: bool) -> QTextTableCellFormat:
        form = QTextTableCellFormat()
        form.setLeftPadding(5 * self._point)
        form.setRightPadding(5 * self._point)
        if head:
            form.setBackground(QColor(HEAD))
        return form

    def _picture_line(self, line: tuple[Picture, ...]) -> None:
        """Pictures beside each other, their captions above."""
        captions = "\t".join(picture.caption for picture in line)
        if captions.strip():
            stops, left = [], 0.0
            for picture in line[:-1]:
                left += picture.width_cm / chart_style.CM_PER_INCH * 72
                stops.append(left)
            self._line(looks.CAPTION, [(captions, False)], keep=True, tabs=tuple(stops))
        self._line(looks.PICTURE, [])
        for picture in line:
            self._cursor.insertImage(self._picture(picture))

    def _picture(self, picture: Picture) -> QTextImageFormat:
        dots, wide, high = chart_style.dots(picture.draw, picture.width_cm, picture.height_cm, language=self._language)
        image = QImage(dots, wide, high, wide * 4, QImage.Format.Format_RGBA8888)
        image = image.convertToFormat(QImage.Format.Format_ARGB32)  # with that it holds its own dots
        form = self._image(image, picture.width_cm / chart_style.CM_PER_INCH * 72)
        form.setHeight(form.width() * picture.height_cm / picture.width_cm)
        return form

    def _image(self, image: QImage, points: float) -> QTextImageFormat:
        """A picture that many points wide, no finer than the screen shows it."""
        width = points * self._point
        dots = round(width * self._ratio)
        if dots < image.width():
            image = image.scaledToWidth(dots, Qt.TransformationMode.SmoothTransformation)
        self._pictures += 1
        name = QUrl(f"picture:{self._pictures}")
        self.result.addResource(QTextDocument.ResourceType.ImageResource.value, name, image)
        form = QTextImageFormat()
        form.setName(name.toString())
        form.setWidth(width)
        form.setHeight(width * image.height() / image.width())
        return form
