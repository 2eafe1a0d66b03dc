"""A document as text: Markdown for tools that know it, plain lines for a chat."""

from __future__ import annotations

import re
from collections.abc import Iterable

from salesplanner.report.document import Block, Bullets, Document, Heading, Paragraph, Table

_MARKS = re.compile(r"([\\`*_\[\]<>|~$&])")
_STARTS = re.compile(r"^(\s*)([#>+=:-])|^(\s*\d+)([.)])(?=\s|$)", re.MULTILINE)


def markdown(document: Document) -> str:
    """The document in Markdown; texts of the person never become marks, pictures become their words."""
    parts = [f"# {_inline(document.title)}", _inline(document.byline)]
    parts += [_markdown(block) for block in document.flow()]
    return "\n\n".join(part for part in parts if part) + "\n"


def plain(document: Document) -> str:
    """The document in lines without marks: titles in 【】, tables a line to a row."""
    marks = ("：", "，") if document.language == "zh" else (": ", ", ")
    parts = [document.title, document.byline, *(_plain(block, marks) for block in document.flow())]
    return "\n".join(part for part in parts if part) + "\n"


def _markdown(block: Block) -> str:
    if isinstance(block, Heading):
        return f"{'#' * (block.level + 1)} {_inline(block.text)}"
    if isinstance(block, Paragraph):
        return "".join(f"**{_inline(text)}**" if strong else _text(text) for text, strong in block.runs())
    if isinstance(block, Bullets):
        return "\n".join(f"- {_inline(item)}" for item in block.items)
    if isinstance(block, Table):
        return _markdown_table(block)
    return ": ".join(_inline(text) for text in (block.caption, block.alt) if text)


def _markdown_table(table: Table) -> str:
    marks = ["---:" if align == "right" else "---" for align in table.align]
    rows = [map(_inline, table.head), marks, *(map(_inline, row) for row in table.rows)]
    lines = "\n".join(f"| {' | '.join(row)} |" for row in rows)
    return f"{_inline(table.caption)}\n\n{lines}" if table.caption else lines


def _plain(block: Block, marks: tuple[str, str]) -> str:
    if isinstance(block, Heading):
        return f"【{block.text}】" if block.level == 1 else block.text
    if isinstance(block, Paragraph):
        return block.text
    if isinstance(block, Bullets):
        return "\n".join(f"· {item}" for item in block.items)
    if isinstance(block, Table):
        return "\n".join(filter(None, [block.caption, *(_pairs(block.head, row, marks) for row in block.rows)]))
    return marks[0].join(text for text in (block.caption, block.alt) if text)


def _pairs(head: Iterable[str], row: tuple[str, ...], marks: tuple[str, str]) -> str:
    """The row as its first cell and what the others are called and hold."""
    named = [f"{title} {cell}" for title, cell in zip(head, row, strict=True) if cell]
    first = row[0] if row and row[0] else ""
    rest = named[1:] if first else named
    return marks[0].join(filter(None, [first, marks[1].join(rest)]))


def _text(text: str) -> str:
    """Lines of running text; a line break stays one."""
    escaped = _MARKS.sub(r"\\\1", text)
    return _STARTS.sub(r"\1\3\\\2\4", escaped).replace("\n", "  \n")


def _inline(text: str) -> str:
    """Text on one line, without marks."""
    return _text(" ".join(text.split()))
