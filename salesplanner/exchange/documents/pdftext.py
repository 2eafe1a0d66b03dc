"""Mends what Qt writes into a PDF: text that can be searched, headings as bookmarks, no more said than meant."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from msgspec import Struct

from salesplanner.report.document import Bullets, Document, Picture, Table

# Radicals without a plain form in Unicode's tables, and those whose plain form is another than the one in use here.
_RADICALS = dict(
    zip(
        "⺁⺄⺆⺈⺊⺌⺍⺕⺜⺝⺟⺠⺧⺩⺪⺫⺬⺭⺮⺯⺶⺷⺻⺼⺽⻀⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻏⻐⻑⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻮⻰⻳⼾⽊⾧⾨⾞⾙⾒⻟",
        "厂乙冂刀卜小小彐日月母民牛王疋目示礻竹糸羊羊聿月臼艹虎衤覀西见角讠贝车辶邑钅長长门阜雨青韦页风飞食饣首马骨鬼鱼鸟卤麦黄黾齐齐齿龙龟户木長門車貝見饣",
        strict=True,
    )
)
_TARGET = re.compile(rb"<([0-9A-Fa-f]{4})>")
_SECTION = re.compile(rb"(begin(bfchar|bfrange)\s)(.*?)(end\2)", re.DOTALL)


class Mark(Struct, frozen=True):
    """A heading and the page it is on, counted from 0."""

    text: str
    level: int
    page: int


def mend(path: Path, document: Document, marks: Sequence[Mark]) -> None:
    """Rewrite the PDF with searchable Chinese, bookmarks, title, author and language."""
    from pypdf import PdfReader, PdfWriter
    from pypdf.generic import NameObject, TextStringObject

    letters = _letters(document)
    reader = PdfReader(path)
    writer = PdfWriter()
    for page in reader.pages:
        writer.add_page(page)
    for entry in writer._objects:
        if isinstance(entry, dict) and "/ToUnicode" in entry:
            _mend_map(entry["/ToUnicode"].get_object(), letters)
    _add_marks(writer, marks)
    writer.metadata = None
    facts = {"/Title": document.title} | ({"/Author": document.author} if document.author else {})
    writer.add_metadata(facts)
    spoken = "zh-CN" if document.language == "zh" else "en"  # for programs that read it aloud
    writer._root_object[NameObject("/Lang")] = TextStringObject(spoken)
    with path.open("wb") as file:
        writer.write(file)


def facts(path: Path) -> tuple[str, int]:
    """The title and the number of pages that the file has."""
    from pypdf import PdfReader

    reader = PdfReader(path)
    title = reader.metadata.title if reader.metadata else ""
    return title or "", len(reader.pages)


def _letters(document: Document) -> set[str]:
    """Every letter that the document shows."""
    letters = set("0123456789/ •" + document.title + document.byline)
    if document.head is not None:
        letters.update(document.head.name, *document.head.lines)
    for block in document.flow():
        if isinstance(block, Bullets):
            letters.update(*block.items)
        elif isinstance(block, Table):
            letters.update(block.caption, *block.head, *(cell for row in block.rows for cell in row))
        elif isinstance(block, Picture):
            letters.update(block.caption)
        else:
            letters.update(block.text)
    return letters


def _mend_map(stream: Any, letters: set[str]) -> None:
    data: bytes = stream.get_data()
    mended = _SECTION.sub(lambda found: found[1] + _mend_section(found[3], letters) + found[4], data)
    if mended != data:
        stream.set_data(mended)


def _mend_section(lines: bytes, letters: set[str]) -> bytes:
    return b"\n".join(_mend_line(line, letters) for line in lines.split(b"\n"))


def _mend_line(line: bytes, letters: set[str]) -> bytes:
    """Only what comes after the codes of the glyphs is a letter."""
    codes = 2 if line.count(b"<") >= 3 else 1
    seen = 0

    def mended(found: re.Match[bytes]) -> bytes:
        nonlocal seen
        seen += 1
        if seen <= codes:
            return found[0]
        return b"<%04x>" % ord(_plain(chr(int(found[1], 16)), letters))

    return _TARGET.sub(mended, line)


def _plain(letter: str, letters: set[str]) -> str:
    """The letter of the document that looks like this one, when this one is not in the document."""
    if letter in "\t\r\n\u00a0":
        return " "
    if letter in letters or 0xD800 <= ord(letter) < 0xE000:
        return letter
    likely = [_RADICALS.get(letter, ""), unicodedata.normalize("NFKC", letter)]
    return next((other for other in likely if other and other in letters), letter)


def _add_marks(writer: Any, marks: Sequence[Mark]) -> None:
    above: dict[int, Any] = {}
    for mark in marks:
        parent = next((above[level] for level in range(mark.level - 1, 0, -1) if level in above), None)
        above[mark.level] = writer.add_outline_item(title=mark.text, page_number=mark.page, parent=parent)
        for deeper in [level for level in above if level > mark.level]:
            del above[deeper]
