"""The words of a text file or a Word file, for reading only: paragraphs as lines, table cells with tabs between them."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from salesplanner.domain.plaintext import clean
from salesplanner.domain.problems import Kind, Problem
from salesplanner.exchange.source import decode

if TYPE_CHECKING:
    from lxml.etree import _Element

#: What is offered to be opened.
SUFFIXES = (".docx", ".txt", ".md")
_FILE_MOST, _UNPACKED_MOST = 20 * 2**20, 40 * 2**20
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def text_of(path: Path) -> str:
    """The text of a .txt, .md or .docx file. Word files come from outside: bounded, no entities, nothing fetched or run.

    Raises Problem: FILE_MISSING, FILE_TOO_LARGE, FILE_UNREADABLE, FILE_KIND_UNKNOWN, ENCODING_UNCLEAR.
    """
    try:
        if path.stat().st_size > _FILE_MOST:
            raise Problem(Kind.FILE_TOO_LARGE, path=path.name, limit="20 MB")
        data = path.read_bytes()
    except OSError:
        raise Problem(Kind.FILE_MISSING, path=path) from None
    if data.startswith(b"PK\x03\x04"):
        return clean(_word(path))
    if path.suffix.lower() not in SUFFIXES:
        raise Problem(Kind.FILE_KIND_UNKNOWN, path=path.name)
    return clean(decode(data, "", path)[0])


def _word(path: Path) -> str:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        with zipfile.ZipFile(path) as packed:
            if packed.getinfo("word/document.xml").file_size > _UNPACKED_MOST:
                raise Problem(Kind.FILE_TOO_LARGE, path=path.name, limit="40 MB")
            root = etree.fromstring(packed.read("word/document.xml"), parser)
    except (zipfile.BadZipFile, KeyError, RuntimeError, NotImplementedError, EOFError, OSError, etree.LxmlError):
        raise Problem(Kind.FILE_UNREADABLE, path=path.name) from None
    body = root.find(f"{_W}body")
    return "\n".join(_lines(body)) if body is not None else ""


def _lines(body: _Element) -> Iterator[str]:
    for block in body:
        if block.tag == f"{_W}p":
            yield _words(block)
        elif block.tag == f"{_W}tbl":
            for line in block.iter(f"{_W}tr"):
                cells = line.findall(f"{_W}tc")
                yield "\t".join(" ".join(_words(each) for each in cell.iter(f"{_W}p")) for cell in cells)
        elif block.tag == f"{_W}sdt" and (inner := block.find(f"{_W}sdtContent")) is not None:
            yield from _lines(inner)


def _words(paragraph: _Element) -> str:
    """The words of a paragraph as they stand, without what was deleted in it."""
    said = []
    for each in paragraph.iter(f"{_W}t", f"{_W}tab", f"{_W}br"):
        said.append((each.text or "") if each.tag == f"{_W}t" else " ")
    return "".join(said)
