"""Writes a document as a Word file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from salesplanner.charts import style as chart_style
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.documents import wordstyle
from salesplanner.exchange.documents.pdflook import LOGO_CM
from salesplanner.exchange.documents.wordstyle import W
from salesplanner.exchange.files import atomic_write
from salesplanner.report import columns
from salesplanner.report.document import (
    TEXT_WIDTH_CM,
    Block,
    Bullets,
    Document,
    Head,
    Heading,
    Paragraph,
    Picture,
    Table,
)

if TYPE_CHECKING:
    from docx.document import Document as WordFile

_ROLE_STYLES = {"body": "Normal", "byline": "Subtitle", "muted": "Muted"}
_WHOLE_ROW = 600
_LOGO_HEIGHT = round(LOGO_CM * 360_000)  # in Word's own units
_CLOSER = 0.995  # so that two pictures stay on one line when lengths are rounded


def write(document: Document, path: Path, *, formal: bool = False) -> None:
    """Write the document as .docx; `formal` takes the fonts of official papers. Problem when it cannot be written."""
    word = _build(document, _kind(document, formal))
    made = io.BytesIO()  # packed here, for a disk that is full leaves an open package behind
    word.save(made)
    with atomic_write(path) as draft:
        draft.write_bytes(made.getvalue())
        _check(document, draft, path)


def _kind(document: Document, formal: bool) -> wordstyle.Type:
    if formal:
        return wordstyle.FORMAL
    return wordstyle.PLAIN if document.language == "zh" else wordstyle.PLAIN_ENGLISH


def _build(document: Document, kind: wordstyle.Type) -> WordFile:
    import docx

    word = docx.Document()
    wordstyle.apply(word, kind, document.title)
    if document.head is not None:
        _set_letterhead(word, document.head)
    _set_properties(word, document)
    body = word.element.body
    end = body[-1]
    for element in _elements(document, word, kind):
        end.addprevious(element)
    return word


def _set_properties(word: WordFile, document: Document) -> None:
    """Title and author only."""
    properties = word.core_properties
    element: Any = properties._element
    for child in list(element):
        element.remove(child)
    properties.title = document.title[:255]
    if document.author:
        properties.author = document.author[:255]


def _set_letterhead(word: WordFile, head: Head) -> None:
    """Whose paper it is, above the first page: the logo, the name beside it, the lines below. An unreadable logo is left out."""
    from docx.oxml import parse_xml

    edge = word.sections[0].first_page_header
    texts = [_paragraph("Letterhead", _text(head.name), root=True)]
    texts += [_paragraph("LetterheadLine", _text(line), root=True) for line in head.lines]
    body = edge._element
    for child in list(body):
        body.remove(child)
    for xml in texts:
        body.append(parse_xml(xml))
    if (logo := _logo(head)) and head.name:
        body[0].insert(1, parse_xml(f'<w:r {W}><w:t xml:space="preserve">  </w:t></w:r>'))
    if logo:
        run: Any = parse_xml(f"<w:r {W}><w:drawing/></w:r>")
        inline: Any = edge.part.new_pic_inline(io.BytesIO(logo), height=_LOGO_HEIGHT)
        inline.docPr.set("descr", head.name)
        run[0].append(inline)
        body[0].insert(1, run)


def _logo(head: Head) -> bytes:
    from salesplanner.exchange.documents import pdf

    return pdf.as_png(head.logo) if head.logo is not None else b""


def _elements(document: Document, word: WordFile, kind: wordstyle.Type) -> Iterator[Any]:
    from docx.oxml import parse_xml

    yield parse_xml(_paragraph("Title", _text(document.title), root=True))
    if document.byline:
        yield parse_xml(_paragraph("Subtitle", _text(document.byline), root=True))
    number = 1
    for line in document.lines():
        if isinstance(line, tuple):
            yield from _pictures(line, word, document.language, number)
            number += len(line)
        else:
            for xml in _block(line, kind):
                yield parse_xml(xml)


def _block(block: Block, kind: wordstyle.Type) -> list[str]:
    if isinstance(block, Heading):
        return [_paragraph(f"Heading{block.level}", _text(block.text), root=True)]
    if isinstance(block, Paragraph):
        runs = "".join(_text(text, strong=strong) for text, strong in block.runs())
        return [_paragraph(_ROLE_STYLES[block.role], runs, root=True)]
    if isinstance(block, Bullets):
        return [_paragraph("ListBullet", _text(item), root=True) for item in block.items]
    if isinstance(block, Table):
        return _table(block, kind)
    return []


def _paragraph(style: str, runs: str, *, root: bool = False, properties: str = "") -> str:
    namespace = f" {W}" if root else ""
    return f'<w:p{namespace}><w:pPr><w:pStyle w:val="{style}"/>{properties}</w:pPr>{runs}</w:p>'


def _text(text: str, *, strong: bool = False, size: int = 0) -> str:
    """A run with the text, `size` in half points; line breaks and tabs as Word's own."""
    if not text:
        return ""
    inner = escape(text).replace("\t", "</w:t><w:tab/><w:t>")
    inner = inner.replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    look = '<w:rStyle w:val="Strong"/>' if strong else ""
    look += f'<w:sz w:val="{size}"/><w:szCs w:val="{size}"/>' if size else ""
    return f'<w:r>{f"<w:rPr>{look}</w:rPr>" if look else ""}<w:t xml:space="preserve">{inner}</w:t></w:r>'


def _table(table: Table, kind: wordstyle.Type) -> list[str]:
    """The whole table as one piece of XML: forty times faster than cell by cell."""
    fit = columns.fit(table, kind.table_size)
    size = 0 if fit.scale == 1 else round(2 * kind.table_size * fit.scale)
    widths = [wordstyle.twips(TEXT_WIDTH_CM * share) for share in fit.shares]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    rows = [_row(table.head, table, widths, size, head=True), *(_row(row, table, widths, size) for row in table.rows)]
    xml = (
        f'<w:tbl {W}><w:tblPr><w:tblStyle w:val="ReportTable"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:tblLayout w:type="fixed"/>'
        '<w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" '
        f'w:noVBand="1"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{"".join(rows)}</w:tbl>'
    )
    caption = [_paragraph("Caption", _text(table.caption), root=True)] if table.caption else []
    return [
        *caption,
        xml,
        _paragraph("Muted", "", root=True, properties='<w:spacing w:line="120" w:lineRule="exact"/>'),
    ]


def _row(cells: tuple[str, ...], table: Table, widths: list[int], size: int, *, head: bool = False) -> str:
    whole = "<w:cantSplit/>" if max(map(len, cells), default=0) < _WHOLE_ROW else ""
    properties = f"<w:trPr>{whole}{'<w:tblHeader/>' if head else ''}</w:trPr>"
    filled = "".join(
        _cell(text, width, align == "right", head, size)
        for text, width, align in zip(cells, widths, table.align, strict=True)
    )
    return f"<w:tr>{properties}{filled}</w:tr>"


def _cell(text: str, width: int, right: bool, head: bool, size: int) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{wordstyle.HEAD_COLOR}"/>' if head else ""
    aligned = '<w:jc w:val="right"/>' if right else ""
    inner = _paragraph("TableText", _text(text, strong=head, size=size), properties=aligned)
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}<w:vAlign w:val="center"/></w:tcPr>{inner}</w:tc>'


def _pictures(line: tuple[Picture, ...], word: WordFile, language: str, first: int) -> Iterator[Any]:
    """Pictures beside each other: a line of captions, then a line of pictures."""
    from docx.oxml import parse_xml

    if any(picture.caption for picture in line):
        stops, left = "", 0.0
        for picture in line[:-1]:
            left += picture.width_cm
            stops += f'<w:tab w:val="left" w:pos="{wordstyle.twips(left)}"/>'
        captions = "<w:r><w:tab/></w:r>".join(_text(picture.caption) for picture in line)
        tabs = f"<w:tabs>{stops}</w:tabs>" if stops else ""
        yield parse_xml(_paragraph("Caption", captions, root=True, properties=tabs))
    paragraph: Any = parse_xml(_paragraph("Picture", "", root=True))
    for place, picture in enumerate(line):
        paragraph.append(_inline(picture, word, language, first + place))
    yield paragraph


def _inline(picture: Picture, word: WordFile, language: str, number: int) -> Any:
    from docx.oxml import parse_xml
    from docx.shared import Cm

    png = chart_style.render(picture.draw, picture.width_cm, picture.height_cm, language=language)
    width, height = Cm(picture.width_cm * _CLOSER), Cm(picture.height_cm * _CLOSER)
    inline: Any = word.part.new_pic_inline(io.BytesIO(png), width, height)
    for side in "TBLR":
        inline.set(f"dist{side}", "0")
    inline.docPr.id = number
    inline.docPr.set("name", f"Picture {number}")
    inline.docPr.set("descr", picture.alt)
    run: Any = parse_xml(f"<w:r {W}><w:drawing/></w:r>")
    run[0].append(inline)
    return run


def _check(document: Document, draft: Path, path: Path) -> None:
    """Read the file back and compare every text, table row and picture with what was meant."""
    import docx
    from docx.oxml.ns import qn

    read = docx.Document(str(draft))
    body, head = read.element.body, document.head
    if head is not None:
        told = [paragraph.text.strip() for paragraph in read.sections[0].first_page_header.paragraphs]
        if told != [text.strip() for text in (head.name, *head.lines)]:
            raise Problem(Kind.EXPORT_MISMATCH, path=path)
    texts = ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in body.iter(qn("w:p"))]
    pictures = sum(1 for _ in body.iter(qn("w:drawing")))
    meant = [_bare(text) for text in _texts(document)]
    if [text for text in texts if text] != [text for text in meant if text] or pictures != _picture_count(document):
        raise Problem(Kind.EXPORT_MISMATCH, path=path)


def _texts(document: Document) -> Iterator[str]:
    yield document.title
    yield document.byline
    for line in document.lines():
        if isinstance(line, tuple):
            yield "".join(picture.caption for picture in line)
        elif isinstance(line, Bullets):
            yield from line.items
        elif isinstance(line, Table):
            yield line.caption
            yield from line.head
            for row in line.rows:
                yield from row
        elif not isinstance(line, Picture):
            yield line.text


def _picture_count(document: Document) -> int:
    return sum(isinstance(block, Picture) for block in document.flow())


def _bare(text: str) -> str:
    return text.replace("\n", "").replace("\t", "")
